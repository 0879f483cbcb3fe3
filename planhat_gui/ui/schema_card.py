"""Columns that changed in a run, in words, and the question which ones to use."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from planhat_gui.model.language import tr
from planhat_gui.model.results import RunReport, SchemaChange
from planhat_gui.model.schema_words import change_words
from planhat_gui.ui import say
from planhat_gui.ui.kit.access import accessible
from planhat_gui.ui.kit.buttons import BusyButton
from planhat_gui.ui.kit.labels import label
from planhat_gui.ui.kit.surfaces import Card, KeyValueGrid
from planhat_gui.ui.kit.text import safe_text
from planhat_gui.ui.kit.tokens import SPACE_8

SHOWN = 40
USE, KEEP = "follow", "keep"
_ASKS = tr(
    "What was read is kept, and the dataset is as it was. With the new columns it becomes what was "
    "read; with the old ones it gets the records, and values that do not fit are set aside. "
    "Neither reads anything again."
)


class SchemaCard(Card):
    """Hidden when no column changed. `answered` carries “follow” or “keep”."""

    answered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Columns that changed"), parent=parent)
        accessible(self, tr("Columns that changed"))
        self.facts = KeyValueGrid()
        self._more = label("", "caption", wrap=True)
        self._sentence = label(_ASKS, "body", wrap=True)
        self.use = BusyButton(tr("Use the new columns"), "primary")
        self.keep = BusyButton(tr("Keep the old ones"), "secondary")
        self.use.clicked.connect(lambda: self._answer(self.use, USE))
        self.keep.clicked.connect(lambda: self._answer(self.keep, KEEP))
        self._question = QWidget()
        row = QHBoxLayout(self._question)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_8)
        row.addWidget(self.use)
        row.addWidget(self.keep)
        row.addStretch()
        self.body.addWidget(self.facts)
        self.body.addWidget(self._more)
        self.body.addWidget(self._sentence)
        self.body.addWidget(self._question)
        self.hide()

    def show_report(self, report: RunReport) -> None:
        """Show what this run found."""
        several = len(report.nexsets) > 1
        changes = [
            (f"{nexset.name}: {one.column}" if several else one.column, one)
            for nexset in report.nexsets
            for one in nexset.schema_changes
        ]
        self.facts.set_facts(_facts(changes[:SHOWN]))
        self._more.setVisible(len(changes) > SHOWN)
        self._more.setText(
            tr(
                "and {changes:,} more; the Nexset's Columns tab has all",
                changes=len(changes) - SHOWN,
            )
        )
        for each in (self._sentence, self._question):
            each.setVisible(report.asks and not report.asks_whether_empty)
        self.be_ready()
        self.setVisible(bool(changes))

    def be_ready(self) -> None:
        """Take an answer again."""
        for each in (self.use, self.keep):
            each.set_busy(False)
            each.setEnabled(True)

    def _answer(self, pressed: BusyButton, choice: str) -> None:
        other = self.keep if pressed is self.use else self.use
        other.setEnabled(False)
        pressed.set_busy(True, tr("Making the Nexset…"))
        self.answered.emit(choice)


def _facts(changes: list[tuple[str, SchemaChange]]) -> list[tuple[str, str]]:
    return [
        (safe_text(name, 60), say.sentence_case(change_words(change))) for name, change in changes
    ]
