"""What a search found: how much, further names to search for, the tree, and what to do."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planhat_gui.model import forgetting_words as words
from planhat_gui.model.forgetting import Choices, Found
from planhat_gui.model.language import tr
from planhat_gui.ui.forms.fields import QuietComboBox
from planhat_gui.ui.kit.access import accessible, explain
from planhat_gui.ui.kit.buttons import button
from planhat_gui.ui.kit.labels import label
from planhat_gui.ui.kit.surfaces import Card
from planhat_gui.ui.kit.text import safe_text
from planhat_gui.ui.kit.tokens import SPACE_8, SPACE_12
from planhat_gui.ui.person.found_tree import FoundTree

_ALSO_SHOWN = 6


class Results(QWidget):
    """Shows one search; `forget_wanted` and `also_wanted` say what was pressed."""

    forget_wanted = Signal()
    also_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        accessible(self, tr("Search results"))
        self.found: Found | None = None
        self.summary = label("", "strong", wrap=True)
        self._hint = label("", "muted", wrap=True)
        self._also = label("", wrap=True)
        self.also = button(tr("Search for these, too"), icon="search")
        self.also.clicked.connect(self.also_wanted)
        self.tree = FoundTree()
        self.tree.chosen.connect(self._show_choice)
        self.action = accessible(QuietComboBox(), tr("What to do with it"))
        explain(self.action, tr("For the place that is chosen above: what Forget does with it."))
        self.action.currentIndexChanged.connect(self._chosen)
        self._will = label("", "muted", wrap=True)
        self.forget = button(tr("Forget…"), "danger", "trash-2")
        self.forget.clicked.connect(self.forget_wanted)
        self._lay_out()

    def _lay_out(self) -> None:
        card, self._below = Card(), QWidget()
        also = QHBoxLayout()
        also.setSpacing(SPACE_8)
        also.addWidget(self._also, 1)
        also.addWidget(self.also)
        name = label(tr("What to do with it"))
        name.setBuddy(self.action)
        choice = QHBoxLayout()
        choice.setSpacing(SPACE_8)
        choice.addWidget(name)
        choice.addWidget(self.action)
        choice.addStretch()
        self._end = QWidget()
        end = QHBoxLayout(self._end)
        end.setContentsMargins(0, 0, 0, 0)
        end.setSpacing(SPACE_8)
        end.addWidget(self._will, 1)
        end.addWidget(self.forget)
        for each in (self.summary, self._hint):
            card.body.addWidget(each)
        card.body.addLayout(also)
        below = QVBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(SPACE_12)
        below.addWidget(self.tree, 1)
        below.addLayout(choice)
        below.addWidget(self._end)
        card.body.addWidget(self._below, 100)
        card.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card, 1)

    def show_found(self, found: Found) -> None:
        """Show what was found."""
        self.found = found
        self.summary.setText(words.summed(found))
        hints = [words.shared_name(found)]
        if found.followed:
            hints.append(
                tr(
                    "Searched for the ids found, too: {known_as}.",
                    known_as=words.known_as(found.followed),
                )
            )
        if not found.groups:
            hints.append(
                tr(
                    "Check the spelling, or try another address, name or id. In columns that a "
                    "flow "
                    "hashes, a name is only found with the capitals that it has at Planhat."
                )
            )
        hint = " ".join(filter(None, hints))
        self._below.setVisible(bool(found.groups))
        self._hint.setText(safe_text(hint, 500))
        self._hint.setVisible(bool(hint))
        shown = words.names_among(found.also, _ALSO_SHOWN)
        self._also.setText(tr("Also known as: {shown}", shown=safe_text(shown, 300)))
        for each in (self._also, self.also):
            each.setVisible(bool(found.also))
        self.tree.show_found(found)
        self._show_choice()

    def set_asked(self, asked: bool) -> None:
        """Whether it is being asked at the moment: the question says the same, with its buttons."""
        self._end.setVisible(not asked)
        if not asked:
            self.forget.setFocus(Qt.FocusReason.OtherFocusReason)

    def choices(self) -> Choices:
        """What is to be done."""
        return self.tree.choices()

    def will_do(self) -> str:
        """The same in a sentence."""
        return words.will_do(self.found, self.choices()) if self.found else ""

    def _show_choice(self) -> None:
        allowed, action = self.tree.possible(), self.tree.action()
        with QSignalBlocker(self.action):
            self.action.clear()
            for one in allowed:
                self.action.addItem(words.ACTION_WORDS[one], one.value)
            if action in allowed:
                self.action.setCurrentIndex(allowed.index(action))
        self.action.setEnabled(len(allowed) > 1)
        self._will.setText(self.will_do())

    def _chosen(self, at: int) -> None:
        allowed = self.tree.possible()
        if 0 <= at < len(allowed):
            self.tree.choose(allowed[at])
