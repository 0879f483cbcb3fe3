"""What a run that goes on has landed so far: records of complete pages, looked at as a table.

The lines are read where they land. A reader keeps to the records that were there when it was made;
what comes later is behind them, so that row numbers stay when another reader takes its place.
"""

import json
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec

from planhat_gui.model.errors import NeedsFix, Problem
from planhat_gui.model.language import tr
from planhat_gui.store.landing_log import RECORDS_NAME, page_ends
from planhat_gui.store.lines_reader import LinesReader
from planhat_gui.store.pointer import LINES, Pointer, Snapshot
from planhat_gui.store.reader import Column
from planhat_gui.store.view import CELL_LIMIT, View

_SAMPLED = 300
MOST_COLUMNS = 300
NO_RECORD = tr("(no record)")
"""The column of what came where a record should be and is none."""


def arrived(folder: Path) -> tuple[int, int]:
    """Complete pages that have landed in a run's folder, and their records."""
    ends = page_ends(folder)
    return ends[-1] if ends else (0, 0)


class ArrivedReader(LinesReader):
    """Reads what has landed in a run's folder; see `reader.NexsetReader`. There is no order.

    Its columns are the fields of the first and the last records, in the order they come.
    """

    def __init__(self, folder: Path) -> None:
        """Raises NeedsFix while there is nothing yet, StorageFailed."""
        self.pages, records = arrived(folder)
        if not records:
            said = tr("No complete page of this run has arrived yet.")
            raise NeedsFix([Problem("run", said)], tr("Look again in a moment."))
        snapshot = Snapshot(folder.name, RECORDS_NAME, records, "")
        super().__init__(folder, Pointer(folder.name, folder.name, "", LINES, snapshot))
        self._names = self._sample()

    def window(
        self, view: View, first: int, count: int, columns: Sequence[int | str] | None = None
    ) -> list[list[str | None]]:
        """See NexsetReader."""
        names = self._names
        if columns is not None:
            names = [self._names[c] if isinstance(c, int) else c for c in columns]
        with self._asking():
            records = [_record(line) for line in self._lines(view, first, count)]
        return [[_cell(record.get(name)) for name in names] for record in records]

    def _sample(self) -> list[str]:
        last = max(0, self.records - _SAMPLED)
        with self._asking():
            lines = self._run(0, _SAMPLED) + self._run(last, _SAMPLED)
        seen: dict[str, bool] = {}
        for line in lines:
            for name, value in _record(line).items():
                numeric = isinstance(value, int | float) and not isinstance(value, bool)
                seen[name] = seen.get(name, True) and (numeric or value is None)
        names = list(islice(seen, MOST_COLUMNS))
        self.columns = [Column(name, "JSON", seen[name], name) for name in names]
        return names


def _record(line: bytes) -> dict[str, Any]:
    try:
        value = msgspec.json.decode(line)
    except msgspec.MsgspecError:
        value = line.decode("utf-8", "replace")
    return value if isinstance(value, dict) else {NO_RECORD: value}


def _cell(value: Any) -> str | None:
    if value is None:
        return None
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= CELL_LIMIT else f"{text[:CELL_LIMIT]}…"
