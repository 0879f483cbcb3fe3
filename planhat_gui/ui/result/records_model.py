"""The sample as a table model: formatted cells to look at, whole values to copy."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt

from planhat_gui.ui.kit.models import RAW_ROLE, Index, SampleModel
from planhat_gui.ui.result.columns import VALUE_COLUMN, plain_text, sample_table


class RecordsModel(SampleModel):
    """Sample records in rows. `RAW_ROLE` gives a cell's whole value (nested ones as JSON)."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent=parent)
        self._records: Sequence[Any] = ()

    def set_records(self, records: Sequence[Any]) -> None:
        """Show these decoded JSON values, one per row."""
        table = sample_table(records)
        self._records = records
        numeric = [index for index, number in enumerate(table.numeric) if number]
        self.set_content(table.columns, table.cells, numeric)

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
