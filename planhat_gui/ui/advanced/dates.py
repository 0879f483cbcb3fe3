"""How date macros are written: format, unit, time zone."""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QWidget

from planhat_gui.model.dates import DATE_FORMATS, TimeUnit, check_zone
from planhat_gui.model.language import tr
from planhat_gui.ui.advanced.fields import show_text
from planhat_gui.ui.advanced.form import StepForm
from planhat_gui.ui.advanced.section import Section
from planhat_gui.ui.forms.fields import QuietComboBox
from planhat_gui.ui.kit.surfaces import Expander

FORMAT = tr("Date Format for Date/Time Macro")
UNIT = tr("Time Unit for Operations")


class DateSection(Section):
    """In a box that opens and closes; open at first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = Expander(tr("Date/time macros"), expanded=True)
        self.column.addWidget(self.box)
        self.format = QuietComboBox()
        for one in DATE_FORMATS:
            self.format.addItem(one.id, one.id)
        self.format.currentIndexChanged.connect(self._format_chosen)
        self.unit = QuietComboBox()
        for unit in TimeUnit:
            self.unit.addItem(tr(unit.value.capitalize()), unit.value)
        self.unit.currentIndexChanged.connect(self._unit_chosen)
        self.zone = QuietComboBox()
        self.zone.setEditable(True)
        self.zone.addItem("UTC")
        self.zone.setInsertPolicy(QuietComboBox.InsertPolicy.NoInsert)
        self.zone.editTextChanged.connect(self._zone_typed)
        line = self.zone.lineEdit()
        assert line is not None
        self._zone_line = line
        line.editingFinished.connect(self.finished)
        format_help = tr(
            "How {now} and its relatives are written. The shift comes first, then the format."
        )
        self.add_row("date_format", FORMAT, self.format, format_help)
        self.add_row("time_unit", UNIT, self.unit, tr("What the number in {now-1} counts."))
        self.add_row(
            "time_zone",
            tr("Time Zone"),
            self.zone,
            tr("Whose calendar and clock, as in Europe/Berlin."),
        )
        for row in self.rows.values():
            self.box.body.addWidget(row)

    def show_step(self, step: StepForm) -> None:
        """Draw these fields, each format with what it gives now."""
        zone, _ = check_zone(step.time_zone.strip())
        self._show_examples(datetime.now(UTC).astimezone(zone))
        for combo, value in ((self.format, step.date_format), (self.unit, step.time_unit)):
            combo.blockSignals(True)
            combo.setCurrentIndex(combo.findData(value))
            combo.blockSignals(False)
        if self.zone.currentText() != step.time_zone:
            self.zone.blockSignals(True)
            show_text(self._zone_line, step.time_zone)
            self.zone.blockSignals(False)

    def _show_examples(self, moment: datetime) -> None:
        for index, one in enumerate(DATE_FORMATS):
            title = one.title(moment)
            self.format.setItemText(index, title)
            self.format.setItemData(index, one.label, Qt.ItemDataRole.ToolTipRole)

    def set_zones(self, names: Sequence[str]) -> None:
        """Offer these time zones; what is typed stays."""
        typed = self.zone.currentText()
        self.zone.blockSignals(True)
        self.zone.clear()
        self.zone.addItems(list(names))
        self.zone.setEditText(typed)
        self.zone.blockSignals(False)
        completer = QCompleter(self.zone.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.zone.setCompleter(completer)

    def _format_chosen(self, _index: int) -> None:
        self.edited.emit("date_format", self.format.currentData())

    def _unit_chosen(self, _index: int) -> None:
        self.edited.emit("time_unit", self.unit.currentData())

    def _zone_typed(self, text: str) -> None:
        self.edited.emit("time_zone", text)
