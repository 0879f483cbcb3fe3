"""The sample as a table model: formatted cells to look at, whole values to copy."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt

from planhat_gui.model.language import tr
from planhat_gui.model.personal import Treatment
from planhat_gui.ui.kit.icons import icon
from planhat_gui.ui.kit.models import RAW_ROLE, Index, SampleModel
from planhat_gui.ui.kit.text import plain_tooltip, safe_text
from planhat_gui.ui.kit.tokens import ColourRole
from planhat_gui.ui.personal.words import Mark
from planhat_gui.ui.result.columns import VALUE_COLUMN, plain_text, sample_table

_MARK_ICONS: Mapping[Treatment, tuple[str, ColourRole]] = {
    Treatment.KEEP: ("user-round", "warning"),
    Treatment.HASH: ("hash", "success"),
    Treatment.DROP: ("eye-off", "success"),
}


class RecordsModel(SampleModel):
    """Sample records in rows. `RAW_ROLE` gives a cell's whole value (nested ones as JSON)."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent=parent)
        self._records: Sequence[Any] = ()
        self._marks: Mapping[str, Mark] = {}

    def set_records(self, records: Sequence[Any]) -> None:
        """Show these decoded JSON values, one per row."""
        table = sample_table(records)
        self._records = records
        numeric = [index for index, number in enumerate(table.numeric) if number]
        self.set_content(table.columns, table.cells, numeric)

    def set_marks(self, marks: Mapping[str, Mark]) -> None:
        """Mark these columns as personal, at their names."""
        if marks != self._marks:
            self._marks = marks
            last = max(0, len(self.columns) - 1)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """As in every table; a personal column has an icon, and says why and what becomes of it."""
        across = orientation == Qt.Orientation.Horizontal and 0 <= section < len(self.columns)
        mark = self._marks.get(self.columns[section]) if across else None
        if mark is None:
            return super().headerData(section, orientation, role)
        match role:
            case Qt.ItemDataRole.DecorationRole:
                return icon(*_MARK_ICONS[mark.treatment])
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tooltip(f"{self.columns[section]}\n{mark.sentence}")
            case Qt.ItemDataRole.AccessibleTextRole:
                name = safe_text(self.columns[section], 120)
                return tr("{name}, personal data: {sentence}", name=name, sentence=mark.sentence)
        return super().headerData(section, orientation, role)

    def record(self, row: int) -> Any:
        """The decoded record of a row."""
        return self._records[row]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As in every table of the program, but copies get what a nested value holds."""
        if role == RAW_ROLE:
            record = self._records[index.row()]
            key = self.columns[index.column()]
            row = record if isinstance(record, dict) else {VALUE_COLUMN: record}
            return plain_text(row.get(key))
        return super().data(index, role)
