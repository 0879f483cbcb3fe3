"""Add Lookups to Supported Macros: which lookups a step walks, and how many calls that makes."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from planhat_gui.model.language import tr
from planhat_gui.model.lookup import Lookup
from planhat_gui.ui import say
from planhat_gui.ui.advanced.form import StepForm
from planhat_gui.ui.advanced.section import HintBar, Section
from planhat_gui.ui.forms.fields import QuietComboBox
from planhat_gui.ui.kit.access import accessible
from planhat_gui.ui.kit.buttons import button, icon_button
from planhat_gui.ui.kit.labels import ElidedLabel
from planhat_gui.ui.kit.text import as_label, safe_text
from planhat_gui.ui.kit.tokens import SPACE_4, SPACE_8, SPACE_12

ADD_LOOKUPS = tr("Add Lookups to Supported Macros")


class LookupSection(Section):
    """A menu of the lookups that are not chosen yet, and a line for each that is."""

    make_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: dict[str, Lookup] = {}
        self._chosen: tuple[str, ...] = ()
        self.combo = QuietComboBox()
        # Not `activated`: screen readers and scripts choose without a click.
        self.combo.currentIndexChanged.connect(self._add)
        self._make = button(tr("Make a lookup…"), "quiet", "plus")
        self._make.clicked.connect(self.make_wanted)
        self.add_row(
            "lookups",
            ADD_LOOKUPS,
            self.combo,
            tr("Its columns join the { list; one call is made for each of its rows."),
            self._make,
        )
        self._chips = QVBoxLayout()
        self._chips.setSpacing(SPACE_4)
        self.column.addLayout(self._chips)
        self.combine = accessible(
            QCheckBox(tr("Combine every row of one with every row of the others")),
            tr("Combine lookups"),
        )
        self.combine.toggled.connect(self._combined)
        self.column.addWidget(self.combine)
        self.cost = HintBar(tr("Calls made for the lookups"))
        self.column.addWidget(self.cost)
        self._fill()

    def set_known(self, lookups: Sequence[Lookup]) -> None:
        """These lookups there are."""
        self._known = {lookup.name: lookup for lookup in lookups}
        self._fill()

    def show_step(self, step: StepForm) -> None:
        """Draw the choice."""
        self.combine.blockSignals(True)
        self.combine.setChecked(step.combine_lookups)
        self.combine.blockSignals(False)
        self.combine.setVisible(len(step.lookups) > 1)
        if step.lookups != self._chosen:
            self._chosen = step.lookups
            self._fill()

    def say_cost(self, text: str, *, worrying: bool) -> None:
        """Say how many calls a run makes; an empty text says nothing."""
        self.cost.say(text, level="warning" if worrying else "info")

    def _fill(self) -> None:
        with QSignalBlocker(self.combo):
            self._offer()
        while (item := self._chips.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for name in self._chosen:
            self._chips.addWidget(self._chip(name))

    def _offer(self) -> None:
        self.combo.clear()
        free = [lookup for name, lookup in self._known.items() if name not in self._chosen]
        if self._known:
            self.combo.addItem(tr("Choose a lookup…") if free else tr("All lookups are chosen"))
        else:
            self.combo.addItem(tr("No lookups yet"))
        for lookup in free:
            text = f"{safe_text(lookup.name, 80)}  ·  {say.count(lookup.rows, 'row')}"
            self.combo.addItem(text, lookup.name)

    def _chip(self, name: str) -> QWidget:
        lookup = self._known.get(name)
        if lookup is None:
            text = tr("{name}: there is no lookup of this name", name=name)
        else:
            columns = ", ".join(lookup.columns)
            text = f"{name}  ·  {say.count(lookup.rows, 'row')}  ·  {columns}"
        chip = QFrame()
        chip.setProperty("surface", "bar")
        chip.setProperty("level", "neutral" if lookup else "error")
        chip.setAccessibleName(tr("Lookup {name}", name=safe_text(name, 80)))
        remove = icon_button(
            "x", tr("Remove lookup {as_label}", as_label=as_label(safe_text(name, 80)))
        )
        remove.clicked.connect(partial(self._remove, name))
        row = QHBoxLayout(chip)
        row.setContentsMargins(SPACE_12, SPACE_4, SPACE_4, SPACE_4)
        row.setSpacing(SPACE_8)
        row.addWidget(ElidedLabel(text), 1)
        row.addWidget(remove)
        return chip

    def _add(self, index: int) -> None:
        name = self.combo.itemData(index)
        if isinstance(name, str):
            self.edited.emit("lookups", (*self._chosen, name))
            self.finished.emit()

    def _remove(self, name: str) -> None:
        self.edited.emit("lookups", tuple(one for one in self._chosen if one != name))
        self.finished.emit()

    def _combined(self, checked: bool) -> None:
        self.edited.emit("combine_lookups", checked)
        self.finished.emit()
