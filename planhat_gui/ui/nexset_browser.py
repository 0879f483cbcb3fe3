"""Reading a Nexset for the grid: off the GUI thread, one question at a time, the latest first."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from planhat_gui.model.errors import Cancelled, Failure
from planhat_gui.model.human_names import is_custom
from planhat_gui.ui.cell_text import (
    Look,
    cell_text,
    header_about,
    header_name,
)
from planhat_gui.ui.job import run_in_background
from planhat_gui.ui.kit.icons import icon
from planhat_gui.ui.kit.models import Index
from planhat_gui.ui.kit.tiled import TiledModel

if TYPE_CHECKING:
    from planhat_gui.compose import Services
    from planhat_gui.store.reader import Column, NexsetReader
    from planhat_gui.store.view import View

Question = Callable[["NexsetReader"], Any]
ViewQuestion = Callable[["NexsetReader", "View"], Any]
_CENTRE = Qt.AlignmentFlag.AlignCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class NexsetModel(TiledModel):
    """Shows values by the system's language, objects and lists by their size.

    Copying still gives them as they are in the dataset (up to the cut).
    """

    types: tuple[str, ...] = ()

    def __init__(
        self, request: Callable[[int, int, tuple[int, ...], int], None], parent: QObject | None
    ) -> None:
        super().__init__(request, parent=parent)
        self.look = Look()

    def shown(self, column: int, value: str) -> str:
        """See TableModel."""
        return cell_text(self.types[column], self._columns[column], value, self.look)

    def title(self, column: int) -> str:
        """See TableModel."""
        return header_name(self._columns[column], self.look)

    def about(self, column: int) -> str:
        """See TableModel."""
        return header_about(self._columns[column], self.types[column], self.look)

    def look_changed(self) -> None:
        """Show all again after `look` was changed."""
        last = self.index(self._row_count - 1, len(self._columns) - 1)
        if last.isValid():
            self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.DisplayRole])
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last.column())

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As the base; yes or no stands in the middle, a moment on the right."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            kind = self.types[index.column()]
            if kind in _ALIGNED:
                return _ALIGNED[kind]
        return super().data(index, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """As the base; a tenant's own field has a mark."""
        across = orientation == Qt.Orientation.Horizontal and 0 <= section < len(self._columns)
        if across and role == Qt.ItemDataRole.DecorationRole and is_custom(self._columns[section]):
            return icon("braces", "text_muted")
        if across and role == Qt.ItemDataRole.TextAlignmentRole:
            kind = self.types[section] if section < len(self.types) else ""
            if kind in _ALIGNED:
                return _ALIGNED[kind]
        return super().headerData(section, orientation, role)


_ALIGNED = {"BOOLEAN": _CENTRE, "TIMESTAMP": _RIGHT}


class NexsetBrowser(QObject):
    """Holds one open Nexset and feeds `model` with its rows in the view asked for.

    `opened(reader)`: it is open. `shown(total)`: the model shows this many rows; `first_rows`: the
    first since opening have come. `record_read(row, value)`. `failed(Failure)`.
    `columns_changed`: others are shown of the same Nexset. `expanded_to(column, fields)`.
    """

    opened = Signal(object)
    shown = Signal(int)
    record_read = Signal(int, object)
    columns_changed = Signal()
    expanded_to = Signal(str, int)
    first_rows = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.model = NexsetModel(self._wanted, self)
        self._members: dict[str, list[Column]] = {}
        self._columns: list[Column] = []
        self._column_names: tuple[str, ...] = ()
        self._reader: NexsetReader | None = None
        self._view: View | None = None
        self._number = 0
        self._busy = self._fresh = False
        self._record: int | None = None
        self._view_waits = False
        self._windows: list[tuple[int, int, tuple[int, ...], int]] = []
        self._questions: list[tuple[ViewQuestion, Callable[[Any], object]]] = []

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
        """The names of the columns shown; those of an opened one's fields are `custom.Tier`."""
        return self._column_names

    @property
    def shown_columns(self) -> "Sequence[Column]":
        """The columns shown, in the dataset's order."""
        return self._columns

    @property
    def expanded(self) -> tuple[str, ...]:
        """The columns in whose place the fields of their objects are shown."""
        return tuple(self._members)

    def open(
        self, services: "Services", nexset_id: str, view: "View", expanded: Sequence[str] = ()
    ) -> None:
        """Show another Nexset from its first row; what was asked of the one before is dropped."""
        self.open_with(lambda: services.nexsets.open(nexset_id), view, expanded)

    def open_with(
        self,
        opening: "Callable[[], NexsetReader]",
        view: "View",
        expanded: Sequence[str] = (),
    ) -> None:
        """Show what `opening`, called in a worker thread, opens.

        `expanded`: columns whose fields are shown in their place; of others nothing happens.
        """
        self.close()
        number = self._number
        self._view, self._busy, self._fresh = view, True, True

        def work() -> "tuple[NexsetReader, dict[str, list[Column]]]":
            reader = opening()
            names = {each.name for each in reader.columns} if expanded else set()
            members = {name: reader.members(name) for name in expanded if name in names}
            return reader, {name: found for name, found in members.items() if found}

        def done(found: "tuple[NexsetReader, dict[str, list[Column]]]") -> None:
            reader, members = found
            if number != self._number:
                _close(reader)
                return
            self._reader, self._busy, self._members = reader, False, members
            self._arrange()
            self._view_waits = True
            self.opened.emit(reader)
            self._next()

        def failed(failure: Failure) -> None:
            if number == self._number:
                self._busy = False
                self.failed.emit(failure)

        run_in_background(self, lambda _cancel, _report: work(), done, failed)

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

    def ask(self, question: ViewQuestion, answer: Callable[[Any], object]) -> None:
        """Ask the reader something else of the view, when it has nothing more urgent to do."""
        self._questions.append((question, answer))
        self._next()

    def expand(self, column: str) -> None:
        """Show the fields of a column's objects in its place; `expanded_to(column, number)`."""

        def answer(found: "list[Column]") -> None:
            if found:
                self._members[column] = found
                self._rearrange()
            self.expanded_to.emit(column, len(found))

        self.ask(lambda reader, _view: reader.members(column), answer)

    def collapse(self, column: str) -> None:
        """Show the column itself again."""
        if self._members.pop(column, None) is not None:
            self._rearrange()
            self.expanded_to.emit(column, 0)

    def collapse_all(self) -> None:
        """Show all columns as they lie in the dataset."""
        if self._members:
            self._members = {}
            self._rearrange()

    def _rearrange(self) -> None:
        self._arrange()
        self.columns_changed.emit()
        self._view_waits = True
        self._windows.clear()
        self._next()

    def _arrange(self) -> None:
        """Fields stand where the column of their objects stood."""
        assert self._reader is not None
        self._columns = [
            shown for each in self._reader.columns for shown in self._members.get(each.name, [each])
        ]
        self._column_names = tuple(each.name for each in self._columns)

    def close(self) -> None:
        """Let go of the Nexset."""
        self._number += 1
        self._busy = False
        self._windows.clear()
        self._questions.clear()
        self._members, self._columns, self._column_names = {}, [], ()
        self._record, self._view_waits = None, False
        if self._reader is not None:
            _close(self._reader)
        self._reader = None
        self.model.reset((), 0)

    def _wanted(self, first: int, count: int, columns: tuple[int, ...], generation: int) -> None:
        self._windows.append((first, count, columns, generation))
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
            first, count, columns, generation = self._windows.pop()
            names = self._names(columns)
            self._ask(
                lambda reader: reader.window(view, first, count, names),
                lambda rows: self._delivered(generation, first, columns, rows),
                lambda: self.model.failed(generation, first, columns),
            )
        elif self._record is not None:
            row, self._record = self._record, None
            self._ask(
                lambda reader: reader.record(view, row),
                lambda value: self.record_read.emit(row, value),
            )
        elif self._questions:
            asked, told = self._questions.pop(0)
            self._ask(lambda reader: asked(reader, view), told)

    def _names(self, columns: Sequence[int]) -> list[int | str]:
        return [self._columns[at].name for at in columns]

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

    def _delivered(
        self,
        generation: int,
        first: int,
        columns: tuple[int, ...],
        rows: list[list[str | None]],
    ) -> None:
        if self.model.deliver(generation, first, columns, rows) and self._fresh:
            self._fresh = False
            self.first_rows.emit()

    def _counted(self, total: int) -> None:
        columns = self._columns
        numeric = [at for at, each in enumerate(columns) if each.numeric]
        self.model.types = tuple(each.type for each in columns)
        self._windows.clear()  # of the view before
        self.model.reset([each.name for each in columns], total, numeric)
        self.shown.emit(total)


def _close(reader: "NexsetReader") -> None:
    """Closing may wait for a query that runs: not here."""
    reader.cancel()
    from planhat_gui.ui.job import Job

    Job(lambda _cancel, _report: reader.close()).start()
