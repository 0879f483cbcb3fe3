"""Keeping a dataset's columns although the records have others: what does not fit is set aside.

A value fits when it is the same value in the kept type; everything else goes, as JSON text with the
record's key and its own place, into a Parquet beside the snapshot. Nothing is lost and no type is
changed, but for places where no value had ever told one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from planhat_gui.store.duck import Query, literal, path_literal, quoted
from planhat_gui.store.pointer import StoredColumn
from planhat_gui.store.types import JSON, Sql, Type, parse_type
from planhat_gui.store.typist import PARQUET_OPTIONS

_AT_ONCE = 200  # planning a query takes time with the square of its columns


class Keeper:
    """Brings typed records (`path`, with the columns `now`) into the columns `old`.

    `key` is the name of the field that identifies a record; its column follows the records.
    """

    def __init__(
        self,
        query: Query,
        path: Path,
        old: Sequence[StoredColumn],
        now: Sequence[StoredColumn],
        key: str | None,
    ) -> None:
        self._query, self._path, self._key = query, path, key
        self._now = {column.key: column for column in now}
        self._sql = Sql()
        self.columns = tuple(self._target(column) for column in old)

    def write(self, target: Path) -> None:
        """The records in the kept columns. Raises Cancelled, StorageFailed, duckdb.Error."""
        cells = ", ".join(f"{self._kept(c)} AS {quoted(c.name)}" for c in self.columns)
        select = f"SELECT {cells} FROM {self._source()}"
        self._query.rows(f"COPY ({select}) TO {literal(target.as_posix())} {PARQUET_OPTIONS}")

    def set_aside(self, target: Path) -> int:
        """Write what does not fit, if there is anything; how many values. Raises as `write`."""
        cases = [
            f"CASE WHEN {test} THEN {{'c': {literal(place)}, 'v': CAST({value} AS VARCHAR)}} END"
            for place, test, value in self._left_over()
        ]
        if not cases:
            return 0
        self._query.rows(
            'CREATE OR REPLACE TABLE aside ("row" BIGINT, "key" VARCHAR, "column" VARCHAR, '
            '"value" VARCHAR)'
        )
        for first in range(0, len(cases), _AT_ONCE):
            some = ", ".join(cases[first : first + _AT_ONCE])
            self._query.rows(
                f"INSERT INTO aside SELECT r, k, x.c, x.v FROM (SELECT file_row_number AS r, "
                f"{self._key_text()} AS k, unnest(list_filter([{some}], lambda e: e IS NOT NULL)) "
                f"AS x FROM {self._source()})"
            )
        ((count,),) = self._query.rows("SELECT count(*) FROM aside")
        if count:
            select = 'SELECT * FROM aside ORDER BY "row"'
            self._query.rows(f"COPY ({select}) TO {literal(target.as_posix())} {PARQUET_OPTIONS}")
        self._query.rows("DROP TABLE aside")
        return int(count)

    def _source(self) -> str:
        return f"read_parquet({path_literal(self._path)}, file_row_number=true)"

    def _target(self, old: StoredColumn) -> StoredColumn:
        """The column as it is kept."""
        now = self._now.get(old.key)
        if now is None:
            return old
        if old.key == self._key:
            return replace(old, type=now.type, blank=now.blank)
        learnt = [place for place in old.blank if place not in now.blank]
        kind = _learnt(parse_type(old.type), parse_type(now.type), "", frozenset(learnt))
        blank = [place for place in old.blank if place not in learnt]
        blank += [p for p in now.blank if any(p != one and p.startswith(one) for one in learnt)]
        return replace(old, type=str(kind), blank=tuple(dict.fromkeys(blank)))

    def _kept(self, column: StoredColumn) -> str:
        now = self._now.get(column.key)
        if now is None:
            return f"CAST(NULL AS {column.type})"
        value = quoted(now.name)
        return self._sql.kept(value, parse_type(now.type), parse_type(column.type))

    def _left_over(self) -> Iterator[tuple[str, str, str]]:
        """Place, test and JSON text of all that may not fit."""
        kept = {column.key: column for column in self.columns}
        for key, now in self._now.items():
            value, own = quoted(now.name), parse_type(now.type)
            if key in kept:
                yield from self._unfit(value, own, parse_type(kept[key].type), key)
            else:
                yield key, f"{value} IS NOT NULL", self._sql.json(value, own)

    def _unfit(self, value: str, own: Type, to: Type, place: str) -> Iterator[tuple[str, str, str]]:
        if to in (own, JSON):
            return
        if own.name != "STRUCT" or to.name != "STRUCT":
            some = f"{value} IS NOT NULL"
            if own == JSON:
                some += f" AND json_type({value}) <> 'NULL'"
            fits = self._sql.fits(value, own, to)
            yield place, f"{some} AND NOT ({fits})", self._sql.json(value, own)
            return
        for name, one in own.fields.items():
            member, inside = f"struct_extract({value}, {literal(name)})", f"{place}.{name}"
            if name in to.fields:
                yield from self._unfit(member, one, to.fields[name], inside)
            else:
                yield inside, f"{member} IS NOT NULL", self._sql.json(member, one)

    def _key_text(self) -> str:
        column = self._now.get(self._key) if self._key else None
        if column is None:
            return "NULL"
        value = self._sql.json(quoted(column.name), parse_type(column.type))
        return f"(CAST({value} AS JSON) ->> '$')"


def _learnt(old: Type, now: Type, path: str, learnt: frozenset[str]) -> Type:
    """The old type, but the new one's at places that were blank until now."""
    if path in learnt:
        return now
    if old.name != now.name:
        return old
    if old.item is not None and now.item is not None:
        sign = "[]" if old.name == "LIST" else "{}"
        return Type(old.name, _learnt(old.item, now.item, path + sign, learnt))
    return Type(
        old.name,
        fields={
            name: _learnt(one, now.fields[name], f"{path}.{name}", learnt)
            if name in now.fields
            else one
            for name, one in old.fields.items()
        },
    )
