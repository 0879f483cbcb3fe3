"""What is to be exported, and how: asked inside the page, before a file is chosen."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from planhat_gui.model.export import DELIMITERS, ExportOptions
from planhat_gui.model.language import tr
from planhat_gui.ui import say
from planhat_gui.ui.job import Work
from planhat_gui.ui.kit.access import accessible, announce, explain
from planhat_gui.ui.kit.buttons import button
from planhat_gui.ui.kit.flow_row import FlowRow
from planhat_gui.ui.kit.form import prepare_field
from planhat_gui.ui.kit.labels import ElidedLabel, label
from planhat_gui.ui.kit.surfaces import Card
from planhat_gui.ui.kit.text import safe_text
from planhat_gui.ui.kit.tokens import CONTROL_HEIGHT, SPACE_8, SPACE_12

if TYPE_CHECKING:
    from planhat_gui.store.extract import Extract

FORMATS = (
    ("CSV", "csv"),
    ("Excel", "xlsx"),
    ("Parquet", "parquet"),
    (tr("JSON Lines"), "jsonl"),
    ("JSON", "json"),
    ("SQLite", "sqlite"),
)
"""Names and suffixes of what can be exported to."""
SHEET_ROWS = 1_048_575
"""Records that an Excel sheet takes below its header."""
_ABOUT = 160


@dataclass(frozen=True, slots=True)
class Part:
    """So much of a dataset. `about` says how it differs from all of it, None as `take`: not."""

    records: int
    columns: int
    about: str = ""
    take: "Extract | None" = None


class Writer(Protocol):
    """Makes the work that writes an extract and gives the number of rows."""

    def __call__(
        self, target: Path, take: "Extract", how: ExportOptions, /, *, overwrite: bool
    ) -> Work:
        """The work, for a Job."""
        ...


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be exported: all of it, and what is shown of it, None where that is the same.

    `noun`: what a row is called. `typed`: whether there are columns to write as such.
    """

    name: str
    whole: Part
    write: Writer
    shown: Part | None = None
    noun: str = "record"
    typed: bool = True


class ExportPanel(Card):
    """Hidden until something is offered. `wanted`: a file is to be chosen for it."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=SPACE_12, parent=parent)
        accessible(self, tr("Export options"))
        self._offer: Offer | None = None
        self.title = ElidedLabel("", "section")
        self.shown = accessible(QRadioButton(), tr("What is shown now"))
        self.whole = accessible(QRadioButton(), tr("All of it"))
        self.about = label("", "caption", wrap=True)
        self.everything = label("", "muted", wrap=True)
        self.format = accessible(QComboBox(), tr("Export format"))
        self.delimiter = accessible(QComboBox(), tr("Delimiter"))
        self.bom = accessible(
            QCheckBox(tr("UTF-8 mark for older Excel")), tr("UTF-8 mark for older Excel")
        )
        self.sheets = accessible(QCheckBox(), tr("Spread over several sheets"))
        self.hint = label("", "muted", wrap=True)
        self.export = button(
            tr("Choose file…"), "primary", "download", name=tr("Choose file and export")
        )
        self.close_panel = button(tr("Cancel"), name=tr("Close export options"))
        for each, about in (
            (self.shown, tr("The records found, in the columns and the order that are shown.")),
            (self.whole, tr("Every record and every column, whatever is shown.")),
            (self.format, tr("What kind of file is written.")),
            (self.delimiter, tr("What stands between the values of a line.")),
            (self.bom, tr("Lets old versions of Excel read letters such as å and é.")),
            (self.sheets, tr("An Excel sheet takes 1,048,575 records; the rest goes on others.")),
        ):
            explain(each, about)
        for name, suffix in FORMATS:
            self.format.addItem(name, suffix)
        for sign, word in DELIMITERS.items():
            self.delimiter.addItem(say.sentence_case(tr(word)), sign)
        for each in (self.format, self.delimiter):
            prepare_field(each)
            each.setMinimumHeight(CONTROL_HEIGHT)
            each.setMinimumContentsLength(9)
            each.currentIndexChanged.connect(self._show_choices)
        self.shown.toggled.connect(self._show_choices)
        self.sheets.toggled.connect(self._show_choices)
        self.export.clicked.connect(self.wanted)
        self.close_panel.clicked.connect(self.close_offer)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        choices = QWidget()
        row = FlowRow(choices)
        self._delimiter_row = _labelled(tr("Delimiter"), self.delimiter)
        row.addWidget(_labelled(tr("Format"), self.format))
        row.addWidget(self._delimiter_row)
        row.addWidget(self.bom)
        row.addWidget(self.sheets)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_8)
        buttons.addStretch(1)
        for one in (self.close_panel, self.export):
            buttons.addWidget(one, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.setSpacing(SPACE_8)
        for each in (
            self.title,
            self.shown,
            self.about,
            self.whole,
            self.everything,
            choices,
            self.hint,
        ):
            self.body.addWidget(each)
        self.about.setContentsMargins(28, 0, 0, 0)  # below the words of its button
        self.body.addLayout(buttons)

    @property
    def offered(self) -> Offer | None:
        """What is offered now, None while it is hidden."""
        return None if self.isHidden() else self._offer

    def part(self) -> Part:
        """What is to be exported."""
        assert self._offer is not None
        return (self._offer.shown if self.shown.isChecked() else None) or self._offer.whole

    def suffix(self) -> str:
        """The chosen format."""
        return str(self.format.currentData())

    def options(self) -> ExportOptions:
        """What was chosen beside the format."""
        return ExportOptions(
            str(self.delimiter.currentData()), self.bom.isChecked(), self.sheets.isChecked()
        )

    def choose(self, suffix: str, options: ExportOptions) -> None:
        """Begin with these choices."""
        self.format.setCurrentIndex(max(0, self.format.findData(suffix)))
        self.delimiter.setCurrentIndex(max(0, self.delimiter.findData(options.delimiter)))
        self.bom.setChecked(options.bom)

    def offer(self, offer: Offer) -> None:
        """Ask, with what is shown chosen."""
        fresh = self.isHidden()
        self._offer = offer
        if fresh:
            self.sheets.setChecked(False)
            self.shown.setChecked(True)
        self.title.set_text(tr("Export “{offer_name}”", offer_name=safe_text(offer.name, 80)))
        self._tell_parts(offer)
        self._show_choices()
        self.show()
        if fresh:
            self.format.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, f"{self.title.text()}. {self._spoken()}")

    def renew(self, offer: Offer) -> None:
        """The same with other numbers, if it is still asked."""
        if not self.isHidden():
            self.offer(offer)

    def close_offer(self) -> None:
        """Ask no more."""
        self._offer = None
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes it, Enter goes on."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_offer()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.export.isEnabled():
            self.wanted.emit()
        else:
            super().keyPressEvent(event)

    def _tell_parts(self, offer: Offer) -> None:
        both = offer.shown is not None
        for each in (self.shown, self.whole, self.about):
            each.setVisible(both)
        self.everything.setVisible(not both)
        self.everything.setText(tr("All of it: {amount}.", amount=_amount(offer, offer.whole)))
        if offer.shown is not None:
            self.shown.setText(
                tr("What is shown now: {amount}", amount=_amount(offer, offer.shown))
            )
            self.whole.setText(tr("All of it: {amount}", amount=_amount(offer, offer.whole)))
            self.about.setText(safe_text(offer.shown.about, _ABOUT))

    def _spoken(self) -> str:
        return self.shown.text() if self.whole.isVisibleTo(self) else self.everything.text()

    def _show_choices(self) -> None:
        if self._offer is None:
            return
        suffix, records = self.suffix(), self.part().records
        needed = -(-records // SHEET_ROWS)
        too_many = suffix == "xlsx" and needed > 1
        untyped = suffix in {"parquet", "sqlite"} and not self._offer.typed
        self._delimiter_row.setVisible(suffix == "csv")
        self.bom.setVisible(suffix == "csv")
        self.sheets.setVisible(too_many)
        self.sheets.setText(tr("Spread over {needed:,} sheets", needed=needed))
        self.export.setEnabled(not untyped and (self.sheets.isChecked() or not too_many))
        hint = self._hint(suffix, records, too_many=too_many, untyped=untyped)
        self.hint.setVisible(bool(hint))
        self.hint.setText(hint)

    def _hint(self, suffix: str, records: int, *, too_many: bool, untyped: bool) -> str:
        if untyped:
            return tr(
                "Records kept as received have no columns for this format: choose JSON Lines."
            )
        if too_many:
            return tr(
                "{records} are more than an Excel sheet takes "
                "({sheet_rows:,}). Choose CSV or Parquet, or spread them over several sheets.",
                records=say.count(records, "record"),
                sheet_rows=SHEET_ROWS,
            )
        if suffix == "sqlite":
            return tr("One table, named after the data. A database that is there gets it added.")
        return ""


def _amount(offer: Offer, part: Part) -> str:
    rows = say.count(part.records, offer.noun)
    return f"{rows}, {say.count(part.columns, 'column')}" if part.columns else rows


def _labelled(text: str, field: QComboBox) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, SPACE_8, 0)
    row.setSpacing(SPACE_8)
    row.addWidget(label(text))
    row.addWidget(field)
    return made
