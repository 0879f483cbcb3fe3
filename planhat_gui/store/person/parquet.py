"""Parquet files: the rows in which a person is, and the file without them.

A file is written anew in spans of rows: those without the person are copied as they are, so that
the order stays and memory stays flat; the parts are then joined.
"""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from planhat_gui.model.errors import Cancelled, Damaged
from planhat_gui.model.language import tr
from planhat_gui.model.ports import Cancel
from planhat_gui.store.duck import Query, connect, literal, memory_for, path_literal, quoted
from planhat_gui.store.parquet_join import join
from planhat_gui.store.person.coarse import Coarse
from planhat_gui.store.pointer import StoredColumn
from planhat_gui.store.reader import loads
from planhat_gui.store.typist import PARQUET_OPTIONS
from planhat_gui.store.view import value_of
from planhat_gui.store.width import more_for

if TYPE_CHECKING:
    import duckdb

_LEAVES = frozenset({"VARCHAR", "BIGINT", "DOUBLE", "BOOLEAN", "TIMESTAMP"})
_ROWS_AT_ONCE = 1000
_DECODED_AT_ONCE = 5000  # each time all row groups that hold one of them are read
_COLUMNS_AT_ONCE = 200  # planning a query takes time with the square of its columns
_SPAN = 20_480

Row = tuple[int, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Rewrite:
    """What is to be different in a new file: rows left out, cells by row and column.

    A cell's new value is decoded JSON; None empties it. `values` is SQL for columns whose values
    are to be computed, `meta` the file's own members.
    """

    removed: Sequence[int] = ()
    cells: Mapping[int, Mapping[str, Any]] = field(default_factory=dict)
    values: Mapping[str, str] = field(default_factory=dict)
    meta: Mapping[str, str] = field(default_factory=dict)


class Desk:
    """A database for all files of a search: making one takes longer than searching a small file."""

    def __init__(self, folder: Path, work: Path, cancel: Cancel) -> None:
        """`folder` is where files are read and written; `work` takes what does not fit memory."""
        self.work, self.cancel = work, cancel
        self._folder, self._more = folder, 0
        self._connections: list[duckdb.DuckDBPyConnection] = []
        self._connect()

    def open(self, path: Path) -> "ParquetFile":
        """A file. Raises Damaged where it cannot be read."""
        file = ParquetFile(self, path)
        more = more_for(path, file.columns)(self.connection)
        if more <= self._more:
            return file
        self._more = more
        self._connect()  # files that are open keep the one they have
        return ParquetFile(self, path)

    def close(self) -> None:
        """Let go of everything."""
        for connection in self._connections:
            connection.close()

    def _connect(self) -> None:
        self.connection = connect(
            [self._folder, self.work],
            memory_mb=memory_for(0, 0, base=320) + self._more,
            spill=self.work,
            threads=2,
        )
        self._connections.append(self.connection)
        self.query = Query(self.connection, self.cancel)


class ParquetFile:
    """One file opened for a search or a rewrite."""

    def __init__(self, desk: Desk, path: Path) -> None:
        """Raises Damaged where it cannot be read."""
        import duckdb

        self.path, self._cancel, self._work = path, desk.cancel, desk.work
        self._source = f"read_parquet({path_literal(path)}, file_row_number=true)"
        self._connection, self._query = desk.connection, desk.query
        try:
            rows = self._query.rows(f"DESCRIBE SELECT * FROM read_parquet({path_literal(path)})")
            self.columns = [StoredColumn(row[0], row[1]) for row in rows]
            ((rows_there,),) = self._query.rows(f"SELECT count(*) FROM {self._source}")
            self.rows = int(rows_there)
        except duckdb.Error as error:
            raise _damaged(path, error) from error

    def meta(self) -> dict[str, str]:
        """The file's own members."""
        rows = self._query.rows(
            f"SELECT decode(key), decode(value) FROM parquet_kv_metadata({path_literal(self.path)})"
        )
        return dict(rows)

    def candidates(self, coarse: Coarse) -> Iterator[Row]:
        """The rows in which the person may be, decoded. Raises Damaged, Cancelled."""
        import duckdb

        numbers: set[int] = set()
        try:
            for start in range(0, len(self.columns), _COLUMNS_AT_ONCE):
                where = coarse.in_columns(self.columns[start : start + _COLUMNS_AT_ONCE])
                if where != "false":
                    sql = f"SELECT file_row_number FROM {self._source} WHERE {where}"
                    numbers.update(number for (number,) in self._query.rows(sql))
            ordered = sorted(numbers)
            for start in range(0, len(ordered), _DECODED_AT_ONCE):
                yield from self._decoded(ordered[start : start + _DECODED_AT_ONCE])
        except duckdb.Error as error:
            raise _damaged(self.path, error) from error

    def rows_where_key(self, keys: Collection[str]) -> Iterator[Row]:
        """The rows whose `key` is one of these. Raises Damaged, Cancelled."""
        import duckdb

        if not keys or all(column.name != "key" for column in self.columns):
            return
        listed = ", ".join(literal(key) for key in sorted(keys))
        sql = f'SELECT file_row_number FROM {self._source} WHERE "key" IN ({listed})'
        try:
            numbers = sorted(number for (number,) in self._query.rows(sql))
            for start in range(0, len(numbers), _ROWS_AT_ONCE):
                yield from self._decoded(numbers[start : start + _ROWS_AT_ONCE])
        except duckdb.Error as error:
            raise _damaged(self.path, error) from error

    def _decoded(self, numbers: Sequence[int]) -> Iterator[Row]:
        found: dict[int, dict[str, Any]] = {number: {} for number in numbers}
        wanted = ", ".join(map(str, numbers))
        for start in range(0, len(self.columns), 2 * _COLUMNS_AT_ONCE):
            some = self.columns[start : start + 2 * _COLUMNS_AT_ONCE]
            cells = ", ".join(value_of(column) for column in some)
            sql = (
                f"SELECT file_row_number, {cells} FROM {self._source} "
                f"WHERE file_row_number BETWEEN {numbers[0]} AND {numbers[-1]} "
                f"AND file_row_number IN ({wanted})"
            )
            for number, *values in self._query.rows(sql):
                for column, value in zip(some, values, strict=True):
                    if value is not None:
                        found[number][column.name] = _value(column, value)
        yield from found.items()

    def write(self, target: Path, change: Rewrite) -> int:
        """The file with what is to be different; its rows. Raises Damaged, Cancelled, OSError."""
        import duckdb

        removed = sorted(set(change.removed))
        try:
            self._load(change)
            parts: list[Path] = []
            for first, last, touched in self._spans([*removed, *change.cells]):
                if self._cancel.is_set():
                    raise Cancelled
                part = self._work / f"part-{len(parts):05d}.parquet"
                parts.append(part)
                self._copy(part, first, last, removed if touched else (), change)
            with target.open("wb") as file:
                return join(parts, file)
        except duckdb.Error as error:
            raise _damaged(self.path, error) from error
        finally:
            for left in self._work.glob("part-*.parquet"):
                left.unlink(missing_ok=True)

    def _load(self, change: Rewrite) -> None:
        kinds = {column.name: column.type for column in self.columns}
        rows = [
            (row, name, None if value is None else _text(kinds[name], value))
            for row, cells in change.cells.items()
            for name, value in cells.items()
        ]
        self._query.rows("CREATE OR REPLACE TABLE fixes (r BIGINT, c VARCHAR, v VARCHAR)")
        with closing(self._connection.cursor()) as cursor:
            for start in range(0, len(rows), _ROWS_AT_ONCE):
                some = rows[start : start + _ROWS_AT_ONCE]
                marks = ", ".join("(?, ?, ?)" for _ in some)
                cursor.execute(
                    f"INSERT INTO fixes VALUES {marks}", [one for row in some for one in row]
                )

    def _spans(self, touched: Sequence[int]) -> Iterator[tuple[int, int, bool]]:
        """Ranges of rows, and whether something is different in them."""
        spans = sorted({row // _SPAN for row in touched})
        at = 0
        for span in spans:
            first, last = span * _SPAN, min((span + 1) * _SPAN, self.rows)
            if first > at:
                yield at, first, False
            yield first, last, True
            at = last
        if at < self.rows or not self.rows:
            yield at, self.rows, False

    def _copy(
        self, part: Path, first: int, last: int, removed: Sequence[int], change: Rewrite
    ) -> None:
        out = [str(row) for row in removed if first <= row < last]
        inside = (cells for row, cells in change.cells.items() if first <= row < last)
        fixed = {name for cells in inside for name in cells}
        joins, cells = [], []
        for at, column in enumerate(self.columns):
            own = f"s.{quoted(column.name)}"
            value = change.values.get(column.name, own)
            if column.name in fixed:
                joins.append(
                    f"LEFT JOIN (SELECT r, v FROM fixes WHERE c = {literal(column.name)}) f{at} "
                    f"ON f{at}.r = s.file_row_number"
                )
                new = _cast(f"f{at}.v", column.type)
                value = f"CASE WHEN f{at}.r IS NOT NULL THEN {new} ELSE {value} END"
            cells.append(f"{value} AS {quoted(column.name)}")
        where = f"file_row_number >= {first} AND file_row_number < {last}"
        if out:
            where += f" AND file_row_number NOT IN ({', '.join(out)})"
        order = " ORDER BY s.file_row_number" if joins or out else ""
        select = (
            f"SELECT {', '.join(cells)} FROM (SELECT * FROM {self._source} WHERE {where}) s "
            f"{' '.join(joins)}{order}"
        )
        options = PARQUET_OPTIONS.rstrip(")")
        if change.meta:
            members = ", ".join(f"{quoted(k)}: {literal(v)}" for k, v in change.meta.items())
            options += f", KV_METADATA {{{members}}}"
        self._query.rows(f"COPY ({select}) TO {literal(part.as_posix())} {options})")


def _value(column: StoredColumn, value: Any) -> Any:
    if column.type in _LEAVES:
        return value
    try:
        return loads(value)
    except ValueError:
        return value


def _text(kind: str, value: Any) -> str:
    if kind in _LEAVES and isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False)


def _cast(value: str, kind: str) -> str:
    if kind == "VARCHAR":
        return value
    if kind in _LEAVES:
        return f"CAST({value} AS {kind})"
    return f"CAST({value} AS JSON)" if kind == "JSON" else f"CAST(CAST({value} AS JSON) AS {kind})"


def _damaged(path: Path, error: "duckdb.Error") -> Damaged:
    said = str(error).split("\n", 1)[0][:200]
    return Damaged(
        tr("{path_name} cannot be read ({said}).", path_name=path.name, said=said),
        tr("Run its flow again to make it anew."),
    )
