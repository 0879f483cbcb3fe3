"""Windows into landed lines (Replication): one column, the record as it came."""

import sys
import threading
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from planhat_gui.model.errors import Cancelled, StorageFailed
from planhat_gui.model.language import tr
from planhat_gui.store.pointer import Pointer
from planhat_gui.store.reader import Column, loads
from planhat_gui.store.view import CELL_LIMIT, View, needles_of

if TYPE_CHECKING:
    from planhat_gui.store.extract import Extract, TakenLines

COLUMN = "record"

_CHUNK = 1024 * 1024
_VIEWS_KEPT = 2


class LinesReader:
    """Reads JSON Lines. See `reader.NexsetReader`; there is no order but the lines' own.

    Where lines begin is remembered once a MiB, as far as anybody has looked.
    """

    def __init__(self, folder: Path, pointer: Pointer) -> None:
        self.kind = pointer.kind
        self._folder, self._pointer = folder, pointer
        self.path = folder / pointer.current.path
        self.columns = [Column(COLUMN, "JSON", numeric=False, source=COLUMN)]
        self.records = pointer.current.records
        self._starts: list[tuple[int, int]] = [(0, 0)]  # (line, byte), both ascending
        self._found: OrderedDict[View, list[int]] = OrderedDict()
        self._lock = threading.Lock()
        self._cancel = threading.Event()
        try:
            self._file = self.path.open("rb")
        except OSError as error:
            raise self._unreadable(error) from error

    def count(self, view: View) -> int:
        """See NexsetReader."""
        if not needles_of(view):
            return self.records
        with self._asking():
            return len(self._matching(view))

    def window(
        self, view: View, first: int, count: int, columns: Sequence[int | str] | None = None
    ) -> list[list[str | None]]:
        """See NexsetReader."""
        times = 1 if columns is None else len(columns)
        with self._asking():
            return [[_shown(line)] * times for line in self._lines(view, first, count)]

    def members(self, column: str) -> list[Column]:
        """See NexsetReader: what lies here as it came is not typed."""
        return []

    def record(self, view: View, row: int) -> Any:
        """See NexsetReader."""
        with self._asking():
            found = self._lines(view, row, 1)
        if not found:
            raise IndexError(row)
        return loads(found[0].decode("utf-8", "replace"))

    @property
    def key(self) -> str:
        """See NexsetReader."""
        return ""

    def row_of(self, view: View, key: str) -> int | None:
        """See NexsetReader."""
        return None

    def batches(self, size: int) -> Iterator[list[tuple[Any, ...]]]:
        """See NexsetReader."""
        with self._asking():
            self._file.seek(0)
            batch: list[tuple[Any, ...]] = []
            for line in self._file:
                batch.append((line[:-1].decode("utf-8", "replace"),))
                if len(batch) >= size:
                    self._heed()
                    yield batch
                    batch = []
            if batch:
                yield batch

    def record_text(self, row: tuple[Any, ...]) -> str:
        """See NexsetReader."""
        text: str = row[0]
        return text

    def taken(self, extract: "Extract") -> "TakenLines":
        """See NexsetReader."""
        from planhat_gui.store.extract import TakenLines

        return TakenLines(self._folder, self._pointer, extract)

    def cancel(self) -> None:
        """See NexsetReader."""
        if self._lock.locked():
            self._cancel.set()

    def close(self) -> None:
        """See NexsetReader."""
        with self._lock:
            self._file.close()

    @contextmanager
    def _asking(self) -> Iterator[None]:
        with self._lock:
            self._cancel.clear()
            try:
                yield
            except OSError as error:
                raise self._unreadable(error) from error

    def _unreadable(self, error: OSError) -> StorageFailed:
        return StorageFailed(
            tr(
                "The dataset's file {path} could not be read ({strerror}).",
                path=self.path,
                strerror=(error.strerror or str(error)).lower(),
            ),
            tr("Open the dataset again."),
        )

    def _heed(self) -> None:
        if self._cancel.is_set():
            raise Cancelled

    def _lines(self, view: View, first: int, count: int) -> list[bytes]:
        if not needles_of(view):
            return self._run(first, count)
        return [
            line for number in self._matching(view)[first : first + count]
            for line in self._run(number, 1)
        ]  # fmt: skip

    def _run(self, first: int, count: int) -> list[bytes]:
        """So many lines from this one on; of those that there are, others may follow."""
        if first >= self.records:
            return []
        number, start = self._start_before(first)
        self._file.seek(start)
        for _ in range(first - number):
            self._file.readline()
        lines = (self._file.readline() for _ in range(max(0, min(count, self.records - first))))
        return [line[:-1] for line in lines if line]

    def _start_before(self, line: int) -> tuple[int, int]:
        while self._starts[-1][0] <= line:
            number, start = self._starts[-1]
            self._file.seek(start)
            chunk = self._file.read(_CHUNK)
            if not chunk:
                break
            if b"\n" not in chunk:
                chunk += self._file.readline()
            self._starts.append((number + chunk.count(b"\n"), start + chunk.rfind(b"\n") + 1))
            self._heed()
        return self._starts[bisect_right(self._starts, (line, sys.maxsize)) - 1]

    def _matching(self, view: View) -> list[int]:
        if view not in self._found:
            needles = needles_of(view)
            self._file.seek(0)
            found, number = [], 0
            for number, line in enumerate(islice(self._file, self.records)):
                if not number % 1000:
                    self._heed()
                text = line.decode("utf-8", "replace").casefold()
                if all(needle in text for needle in needles):
                    found.append(number)
            while len(self._found) >= _VIEWS_KEPT:
                self._found.popitem(last=False)
            self._found[view] = found
        return self._found[view]


def _shown(line: bytes) -> str:
    text = line.decode("utf-8", "replace")
    return text if len(text) <= CELL_LIMIT else f"{text[:CELL_LIMIT]}…"
