"""First steps: five things to do once, ticked off as they are done. They can be hidden."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from planhat_gui.model.language import tr
from planhat_gui.ui.kit import theme
from planhat_gui.ui.kit.access import accessible, announce
from planhat_gui.ui.kit.buttons import icon_button
from planhat_gui.ui.kit.icons import pixmap
from planhat_gui.ui.kit.labels import label
from planhat_gui.ui.kit.status import repolish
from planhat_gui.ui.kit.tokens import (
    ICON_SIZE,
    MIN_TARGET,
    SPACE_8,
    SPACE_12,
)


@dataclass(frozen=True, slots=True)
class Step:
    """A thing to do: its key, its words, and what pressing it does, in a sentence."""

    key: str
    text: str
    about: str


STEPS = (
    Step(
        "practice",
        tr("Start the practice tenant"),
        tr("A made-up Planhat inside this program, so that nothing can go wrong."),
    ),
    Step(
        "test",
        tr("Test an endpoint"),
        tr("Opens a new flow: choose the practice tenant, press Test."),
    ),
    Step("create", tr("Create a flow"), tr("Create saves the flow and runs it at once.")),
    Step("look", tr("Look at the records"), tr("Goes to the Nexsets, where the records are.")),
    Step(
        "export", tr("Export to Excel"), tr("Goes to the Nexsets: press Export there, and Excel.")
    ),
)


class Guide(QFrame):
    """The steps in the sidebar. `wanted` carries the key of a step that was pressed.

    `changed` comes when a step was done or the guide was hidden: it is to be remembered.
    """

    wanted = Signal(str)
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        accessible(self, tr("First steps"))
        self._done: set[str] = set()
        self._short = False
        self._count = label("", "caption")
        close = icon_button("x", tr("Hide first steps"))
        close.clicked.connect(self.dismiss)
        head = QHBoxLayout()
        head.setContentsMargins(SPACE_12, 0, 0, 0)
        head.setSpacing(SPACE_8)
        head.addWidget(label(tr("First steps"), "strong", wrap=True), 1)
        head.addWidget(self._count)
        head.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, SPACE_8)
        column.setSpacing(0)
        column.addLayout(head)
        self.steps: dict[str, _StepButton] = {}
        for step in STEPS:
            made = _StepButton(step)
            made.clicked.connect(lambda _=False, key=step.key: self.wanted.emit(key))
            self.steps[step.key] = made
            column.addWidget(made)
        self._show()
        self.hide()

    @property
    def done(self) -> list[str]:
        """The keys of the steps that are done, in their order."""
        return [step.key for step in STEPS if step.key in self._done]

    def begin(self, done: Sequence[str] = ()) -> None:
        """Show the steps, these of them done."""
        self._done = {key for key in done if key in self.steps}
        self._show()
        self.show()

    def reopen(self) -> None:
        """Show the steps again; all of them afresh when all were done."""
        self.begin([] if len(self._done) == len(STEPS) else self.done)
        self.changed.emit()

    def dismiss(self) -> None:
        """Hide the steps until they are asked for."""
        self.hide()
        self.changed.emit()

    def set_short(self, short: bool) -> None:
        """In a low window show only the step that follows: the pages above need the room."""
        if short != self._short:
            self._short = short
            self._show()

    def tick(self, key: str) -> None:
        """A step was done, however it came to it."""
        if key in self._done:
            return
        self._done.add(key)
        if key != "practice":
            self._done.add("practice")  # whoever is further has found something to read from
        self._show()
        if self.isVisible():
            announce(
                self,
                tr(
                    "Done: {step_text}. {text_}.",
                    step_text=self.steps[key].step.text,
                    text_=self._count.text(),
                ),
            )
        self.changed.emit()

    def _show(self) -> None:
        self._count.setText(tr("{done} of {steps}", done=len(self._done), steps=len(STEPS)))
        following = next((step.key for step in STEPS if step.key not in self._done), "")
        for key, each in self.steps.items():
            each.show_state(done=key in self._done, following=key == following)
            each.setVisible(not self._short or key == following)


class _StepButton(QPushButton):
    """A button of as many lines as its words need, with a tick once it is done."""

    def __init__(self, step: Step) -> None:
        super().__init__()
        self.step = step
        self._state = (False, False)
        self.setProperty("kind", "quiet")
        accessible(self, step.text, f"guide{step.key.capitalize()}", step.about)
        self.setWhatsThis(step.about)
        self._icon = label("")
        self._icon.setFixedSize(ICON_SIZE, ICON_SIZE)
        self._words = label(step.text, wrap=True)
        for each in (self._icon, self._words):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_12, SPACE_8, SPACE_8, SPACE_8)
        row.setSpacing(SPACE_8)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignTop)
        # A button's own policy would keep it at the height of one line.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.themed.changed.connect(self._draw)

    def show_state(self, *, done: bool, following: bool) -> None:
        """Done steps have a tick and quiet words, the one that follows strong ones."""
        self._state = (done, following)
        self._words.setProperty("role", "muted" if done else "strong" if following else "body")
        repolish(self._words)
        state = tr("done") if done else tr("to do")
        self.setAccessibleName(f"{self.step.text} ({state})")
        self._draw()

    def sizeHint(self) -> QSize:
        """As its words want it."""
        layout = self.layout()
        assert layout is not None
        return layout.sizeHint().expandedTo(QSize(0, MIN_TARGET))

    def minimumSizeHint(self) -> QSize:
        """One word's width; the height goes with the width."""
        return QSize(MIN_TARGET, MIN_TARGET)

    def hasHeightForWidth(self) -> bool:
        """The words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """What the words need at this width."""
        layout = self.layout()
        assert layout is not None
        return max(MIN_TARGET, layout.heightForWidth(width))

    def _draw(self) -> None:
        done, _ = self._state
        colours = theme.current().colours
        name, colour = (
            ("circle-check", colours.success) if done else ("circle-dashed", colours.text_muted)
        )
        self._icon.setPixmap(pixmap(name, colour, ICON_SIZE, self.devicePixelRatioF()))
