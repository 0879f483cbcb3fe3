"""Windows into a published dataset: rows by number, in any order, without ever holding it whole."""

import json
import threading
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import msgspec

from planhat_gui.model.errors import Cancelled, Failure, StorageFailed
from planhat_gui.model.language import tr
from planhat_gui.store import duck
from planhat_gui.store.members import (
    can_open,
    kind_of,
    known_members,
    member_kinds_sql,
    member_names_sql,
    member_of,
)
from planhat_gui.store.pointer import Pointer, StoredColumn
from planhat_gui.store.scratch import Scratch, scratch_of
from planhat_gui.store.view import (
    NUMBERS,
    View,
    cell_of,
    plain,
    rows_sql,
    text_of,
    value_of,
    wanted,
)
from planhat_gui.store.width import more_for

if TYPE_CHECKING:
    from planhat_gui.store.extract import Extract, Taken, TakenLines

_MEMORY_MB = 120
_ORDERS_KEPT = 4
_SAFE_DIGITS = 4000
_CELLS_AT_ONCE = 400  # planning a query takes time with the square of its columns
_LEAF_TYPES = frozenset({"VARCHAR", "BIGINT", "DOUBLE", "BOOLEAN", "TIMESTAMP"})


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a dataset. `type` is DuckDB's; `numeric` columns are aligned right.

    `source` is the field's name in the records, where the column could not have it.
    """

    name: str
    type: str
    numeric: bool = False
    source: str = ""


class NexsetReader(Protocol):
    """A dataset opened for reading. Rows count from 0.

    All but `cancel` may block and belong off the window's thread; calls from several threads wait
    for each other. They raise Cancelled after `cancel`, StorageFailed when the file is gone.
    """

    @property
    def columns(self) -> list[Column]:
        """In the order of the cells."""
        ...

    @property
    def path(self) -> Path:
        """The file."""
        ...

    @property
    def kind(self) -> str:
        """“typed” or “lines”."""
        ...

    @property
    def records(self) -> int:
        """How many rows there are."""
        ...

    def count(self, view: View) -> int:
        """How many rows the view has."""
        ...

    def window(
        self, view: View, first: int, count: int, columns: Sequence[int | str] | None = None
    ) -> list[list[str | None]]:
        """At most `count` rows from `first` on, every cell as a person reads it.

        `columns`: the indexes or names of those wanted, in this order; fewer of them come faster.
        A name may be of a field in objects: `custom.Tier`.
        """
        ...

    def members(self, column: str) -> list[Column]:
        """The fields in the objects of a column, as columns; none where there are no objects.

        The types of fields in JSON are those of the first rows: what to show them as.
        """
        ...

    def record(self, view: View, row: int) -> Any:
        """One row as the record it came from, nulls left out. Raises IndexError."""
        ...

    @property
    def key(self) -> str:
        """The column that tells records from each other; empty without one."""
        ...

    def row_of(self, view: View, key: str) -> int | None:
        """The first row in the view whose key it is, as a person reads it; None: none is there."""
        ...

    def batches(self, size: int) -> Iterator[list[tuple[Any, ...]]]:
        """All rows as they lie; numbers and booleans as such, nested values as JSON text."""
        ...

    def record_text(self, row: tuple[Any, ...]) -> str:
        """A row of `batches` as JSON text on one line, nulls left out as in `record`."""
        ...

    def taken(self, extract: "Extract") -> "Taken | TakenLines":
        """That of the dataset, opened once more to be written elsewhere. Close it; see `Taken`."""
        ...

    def cancel(self) -> None:
        """End what is being asked in another thread, within a second. May be called by any."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...


class TypedReader:
    """Reads Parquet. See NexsetReader.

    An order or a search is worked out once, into a table of row numbers (8 bytes a row); a window
    is then the rows of these numbers. As the rows lie, that is 20 ms out of a million by 60, with
    no OFFSET to count off; in another order a window touches most row groups, so that its time
    goes by the columns asked for: 45 ms for a screen of 12, 200 ms for all 60.
    """

    def __init__(self, folder: Path, pointer: Pointer, scratch: Scratch | None = None) -> None:
        """`scratch`, if given, is closed with this."""
        self.kind = pointer.kind
        self.path = folder / pointer.current.path
        self._folder, self._pointer = folder, pointer
        self._stored = pointer.columns
        self.records = pointer.current.records
        self.columns = [Column(c.name, c.type, c.type in NUMBERS, c.key) for c in pointer.columns]
        self._source = f"read_parquet({duck.path_literal(self.path)}, file_row_number=true)"
        self._orders: OrderedDict[View, tuple[str, int]] = OrderedDict()
        self._made = 0
        self._lock = threading.Lock()
        self._scratch = scratch or Scratch(scratch_of(folder))
        self._connection = duck.connect(
            [folder, self._scratch.path],
            memory_mb=duck.memory_for(0, len(self._stored), base=_MEMORY_MB),
            spill=self._scratch.path,
            threads=2,
            more=more_for(self.path, self._stored),
        )
        self._values = [value_of(c) for c in self._stored]

    def count(self, view: View) -> int:
        """See NexsetReader."""
        if plain(view):
            return self.records
        with self._asking():
            return self._order(view)[1]

    def window(
        self, view: View, first: int, count: int, columns: Sequence[int | str] | None = None
    ) -> list[list[str | None]]:
        """See NexsetReader."""
        if columns is None:
            columns = range(len(self._stored))
        known = wanted([each for each in columns if isinstance(each, str)], self._stored)
        chosen = [self._stored[c] if isinstance(c, int) else known[c] for c in columns]
        cells = [cell_of(c) for c in chosen]
        with self._asking():
            return [list(row) for row in self._rows(view, first, count, cells)]

    def members(self, column: str) -> list[Column]:
        """See NexsetReader."""
        whole = wanted([column], self._stored)[column]
        if not can_open(whole.type):
            return []
        found = known_members(whole)
        if found is None:
            with self._asking():
                names = self._connection.execute(member_names_sql(whole, self._source)).fetchall()
            found = [one for (name,) in names if (one := member_of(whole, name)) is not None]
        kinds = [one.type for one in found]
        if found and whole.type == "JSON":
            with self._asking():
                row = self._connection.execute(member_kinds_sql(found, self._source)).fetchone()
            kinds = [kind_of(each) for each in row or ()]
        return [
            Column(one.name, kind, kind in NUMBERS, one.name)
            for one, kind in zip(found, kinds, strict=True)
        ]

    def record(self, view: View, row: int) -> dict[str, Any]:
        """See NexsetReader."""
        with self._asking():
            found = self._rows(view, row, 1, self._values)
        if not found:
            raise IndexError(row)
        return record_of(self._stored, found[0])

    @property
    def key(self) -> str:
        """See NexsetReader."""
        field = self._pointer.key_field
        return next((c.name for c in self._stored if field and c.key == field), "")

    def row_of(self, view: View, key: str) -> int | None:
        """See NexsetReader."""
        column = next((c for c in self._stored if c.name == self.key), None)
        if column is None:
            return None
        sql = f"SELECT file_row_number AS r FROM {self._source} WHERE {text_of(column)} = ?"
        with self._asking():
            if not plain(view):
                table, _ = self._order(view)
                sql = f"SELECT {table}.rowid FROM {table} JOIN ({sql}) AS wanted USING (r)"
            found = self._connection.execute(f"{sql} ORDER BY 1 LIMIT 1", [key]).fetchone()
        return int(found[0]) if found else None

    def batches(self, size: int) -> Iterator[list[tuple[Any, ...]]]:
        """See NexsetReader."""
        with self._asking():
            cursor = self._connection.cursor()
            try:
                cursor.execute(f"SELECT {', '.join(self._values)} FROM {self._source}")
                while rows := cursor.fetchmany(size):
                    yield rows
            finally:
                cursor.close()

    def record_text(self, row: tuple[Any, ...]) -> str:
        """See NexsetReader."""
        return record_line(self._stored, row)

    def taken(self, extract: "Extract") -> "Taken":
        """See NexsetReader."""
        from planhat_gui.store.extract import Taken

        return Taken(self._folder, self._pointer, extract, Scratch(self._scratch.below))

    def cancel(self) -> None:
        """See NexsetReader."""
        self._connection.interrupt()

    def close(self) -> None:
        """See NexsetReader."""
        with self._lock:
            self._connection.close()
            self._scratch.close()

    @contextmanager
    def _asking(self) -> Iterator[None]:
        import duckdb

        with self._lock:
            try:
                yield
            except duckdb.InterruptException as error:
                raise Cancelled from error
            except duckdb.Error as error:
                raise unreadable(self.path, error) from error

    def _rows(
        self, view: View, first: int, count: int, cells: Sequence[str]
    ) -> list[tuple[Any, ...]]:
        if plain(view):
            numbers: Sequence[int] = range(first, min(first + count, self.records))
            where = f"file_row_number >= {int(first)} AND file_row_number < {int(first + count)}"
        else:
            numbers = self._numbers(view, first, count)
            where = f"file_row_number IN ({', '.join(map(str, numbers))})"
        if not numbers:
            return []
        pieces = []
        for start in range(0, max(1, len(cells)), _CELLS_AT_ONCE):
            names = ", ".join(["file_row_number", *cells[start : start + _CELLS_AT_ONCE]])
            sql = f"SELECT {names} FROM {self._source} WHERE {where}"
            rows = self._connection.execute(sql).fetchall()
            pieces.append({row[0]: row[1:] for row in rows})
        if len(pieces) == 1:
            return [pieces[0][number] for number in numbers]
        return [tuple(chain.from_iterable(p[number] for p in pieces)) for number in numbers]

    def _numbers(self, view: View, first: int, count: int) -> list[int]:
        """The numbers of the rows from `first` on in the view."""
        table, _ = self._order(view)
        sql = (
            f"SELECT r FROM {table} WHERE rowid >= {int(first)} AND rowid < {int(first + count)} "
            "ORDER BY rowid"
        )
        return [number for (number,) in self._connection.execute(sql).fetchall()]

    def _order(self, view: View) -> tuple[str, int]:
        """The table of the view's row numbers, and how many they are."""
        if view in self._orders:
            self._orders.move_to_end(view)
            return self._orders[view]
        table = f"order_{self._made}"
        self._made += 1
        select = rows_sql(view, self._stored, self._source)
        (count,) = self._connection.execute(
            f"CREATE TEMP TABLE {table} AS {select}"
        ).fetchone() or (0,)
        while len(self._orders) >= _ORDERS_KEPT:
            _, (old, _count) = self._orders.popitem(last=False)
            self._connection.execute(f"DROP TABLE {old}")
        self._orders[view] = (table, count)
        return table, count


def record_of(columns: tuple[StoredColumn, ...], row: tuple[Any, ...]) -> dict[str, Any]:
    """A row of `batches` as the record it came from: nested values as such, nulls left out.

    Null and absent are the same in a typed dataset, so both are left out, in objects, too.
    """
    return {
        column.key: _decoded(column, value)
        for column, value in zip(columns, row, strict=True)
        if value is not None
    }


def record_line(columns: Sequence[StoredColumn], row: Sequence[Any]) -> str:
    """A row of `batches` as JSON text on one line, nulls left out as in `record_of`."""
    cells = zip(columns, row, strict=True)
    fields = {c.key: _encodable(c, value) for c, value in cells if value is not None}
    return msgspec.json.encode(fields).decode("utf-8")


def unreadable(path: Path, error: Exception) -> Failure:
    """Why a dataset's file gave no answer, in our words."""
    said = str(error).split("\n", 1)[0][:300]
    if not path.exists():
        return StorageFailed(
            tr(
                "The dataset's file {path} is gone; a newer run may have taken its place.",
                path=path,
            ),
            tr("Open the dataset again."),
        )
    return StorageFailed(
        tr("The dataset could not be read ({said}).", said=said), tr("Open it again.")
    )


def _encodable(column: StoredColumn, value: Any) -> Any:
    """The cell for msgspec's encoder, which is several times as fast as decoding and `json`."""
    if column.type in _LEAF_TYPES:
        return value
    if column.type == "JSON":
        return msgspec.Raw(value.encode("utf-8"))
    return without_nulls(msgspec.json.decode(value))


def _decoded(column: StoredColumn, value: Any) -> Any:
    if column.type in _LEAF_TYPES:
        return value
    decoded = loads(value)
    return decoded if column.type == "JSON" else without_nulls(decoded)


def loads(text: str) -> Any:
    """The JSON value; whole numbers too long for Python stay text."""
    return json.loads(
        text, parse_int=lambda digits: int(digits) if len(digits) < _SAFE_DIGITS else digits
    )


def without_nulls(value: Any) -> Any:
    """The value without the null members of its objects."""
    if isinstance(value, dict):
        return {k: without_nulls(v) for k, v in value.items() if v is not None}
    if isinstance(value, list):
        return [without_nulls(one) for one in value]
    return value
