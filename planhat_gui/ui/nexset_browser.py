"""Reading a Nexset for the grid: off the GUI thread, one question at a time, the latest first."""

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from planhat_gui.model.errors import Cancelled, Failure
from planhat_gui.ui.job import run_in_background
from planhat_gui.ui.kit.models import RAW_ROLE, Index, WindowedModel
from planhat_gui.ui.kit.record_tree import summary

if TYPE_CHECKING:
    from planhat_gui.compose import Services
    from planhat_gui.store.reader import NexsetReader
    from planhat_gui.store.view import View

LEAF_TYPES = frozenset({"VARCHAR", "BIGINT", "DOUBLE", "BOOLEAN", "TIMESTAMP"})
"""Types of columns whose cells are never objects or lists."""
OPENING = frozenset("{[")

Question = Callable[["NexsetReader"], Any]


class NexsetModel(WindowedModel):
    """Shows objects and lists by their size; copying still gives them whole (up to the cut)."""

    nested: frozenset[int] = frozenset()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As the base, but `{3 fields}` for an object."""
        if role == Qt.ItemDataRole.DisplayRole and index.column() in self.nested:
            raw = super().data(index, RAW_ROLE)
            if isinstance(raw, str) and raw[:1] in OPENING:
                return summary_of(raw)
        return super().data(index, role)


def summary_of(text: str) -> str:
    """An object or a list in a word; one that was cut only by its kind."""
    try:
        return summary(json.loads(text))
    except (ValueError, RecursionError):
        return "{…}" if text[:1] == "{" else "[…]"


class NexsetBrowser(QObject):
    """Holds one open Nexset and feeds `model` with its rows in the view asked for.

    `opened(reader)`: it is open. `shown(total)`: the model shows this many rows; `first_rows`: the
    first since opening have come. `record_read(row, value)`. `failed(Failure)`.
    """

    opened = Signal(object)
    shown = Signal(int)
    record_read = Signal(int, object)
    rows_read = Signal(object, object)
    first_rows = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.model = NexsetModel(self._wanted, parent=self)
        self._reader: NexsetReader | None = None
        self._view: View | None = None
        self._number = 0
        self._busy = self._fresh = False
        self._record: int | None = None
        self._view_waits = False
        self._windows: list[tuple[int, int, int]] = []
        self._copies: list[tuple[int, int, object]] = []

    @property
    def reader(self) -> "NexsetReader | None":
        """What is open."""
        return self._reader

    @property
    def view(self) -> "View | None":
        """The order, the search and the filters asked for."""
        return self._view

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the open Nexset's columns."""
        return tuple(each.name for each in self._reader.columns) if self._reader else ()

    def open(self, services: "Services", nexset_id: str, view: "View") -> None:
        """Show another Nexset from its first row; what was asked of the one before is dropped."""
        self.open_with(lambda: services.nexsets.open(nexset_id), view)

    def open_with(self, opening: "Callable[[], NexsetReader]", view: "View") -> None:
        """Show what `opening`, called in a worker thread, opens."""
        self.close()
        number = self._number
        self._view, self._busy, self._fresh = view, True, True

        def done(reader: "NexsetReader") -> None:
            if number != self._number:
                _close(reader)
                return
            self._reader, self._busy = reader, False
            self._view_waits = True
            self.opened.emit(reader)
            self._next()

        def failed(failure: Failure) -> None:
            if number == self._number:
                self._busy = False
                self.failed.emit(failure)

        run_in_background(self, lambda _cancel, _report: opening(), done, failed)

    def set_view(self, view: "View") -> None:
        """Show another order or search."""
        self._view, self._view_waits = view, True
        self._windows.clear()
        if self._busy and self._reader is not None:
            self._reader.cancel()
        self._next()

    def ask_record(self, row: int) -> None:
        """Read a whole record; only the latest wish is followed."""
        self._record = row
        self._next()

    def ask_rows(self, first: int, count: int, token: object) -> None:
        """Read rows outside of the grid's windows (to be copied); answered by `rows_read`."""
        self._copies.append((first, count, token))
        self._next()

    def close(self) -> None:
        """Let go of the Nexset."""
        self._number += 1
        self._busy = False
        self._windows.clear()
        self._copies.clear()
        self._record, self._view_waits = None, False
        if self._reader is not None:
            _close(self._reader)
        self._reader = None
        self.model.reset((), 0)

    def _wanted(self, first: int, count: int, generation: int) -> None:
        self._windows.append((first, count, generation))
        self._next()

    def _next(self) -> None:
        """Ask the most urgent of what waits: the view, then the rows seen last, then a record."""
        view = self._view
        if self._busy or self._reader is None or view is None:
            return
        if self._view_waits:
            self._view_waits = False
            self._ask(lambda reader: reader.count(view), self._counted)
        elif self._windows:
            first, count, generation = self._windows.pop()
            self._ask(
                lambda reader: reader.window(view, first, count),
                lambda rows: self._delivered(generation, first, rows),
                lambda: self.model.failed(generation, first),
            )
        elif self._record is not None:
            row, self._record = self._record, None
            self._ask(
                lambda reader: reader.record(view, row),
                lambda value: self.record_read.emit(row, value),
            )
        elif self._copies:
            first, count, token = self._copies.pop(0)
            self._ask(
                lambda reader: reader.window(view, first, count),
                lambda rows: self.rows_read.emit(token, rows),
            )

    def _ask(
        self,
        question: Question,
        answer: Callable[[Any], object],
        give_up: Callable[[], None] | None = None,
    ) -> None:
        reader, number = self._reader, self._number
        assert reader is not None
        self._busy = True

        def done(found: object) -> None:
            if number == self._number:
                self._busy = False
                answer(found)
                self._next()

        def failed(failure: Failure) -> None:
            if number != self._number:
                return
            self._busy = False
            if give_up is not None:
                give_up()
            if not isinstance(failure, Cancelled):
                self.failed.emit(failure)
            self._next()

        run_in_background(self, lambda _cancel, _report: question(reader), done, failed)

    def _delivered(self, generation: int, first: int, rows: list[list[str | None]]) -> None:
        if self.model.deliver(generation, first, rows) and self._fresh:
            self._fresh = False
            self.first_rows.emit()

    def _counted(self, total: int) -> None:
        assert self._reader is not None
        columns = self._reader.columns
        numeric = [at for at, each in enumerate(columns) if each.numeric]
        self.model.nested = frozenset(
            at for at, each in enumerate(columns) if each.type not in LEAF_TYPES
        )
        self._windows.clear()  # of the view before
        self.model.reset([each.name for each in columns], total, numeric)
        self.shown.emit(total)


def _close(reader: "NexsetReader") -> None:
    """Closing may wait for a query that runs: not here."""
    reader.cancel()
    from planhat_gui.ui.job import Job

    Job(lambda _cancel, _report: reader.close()).start()
