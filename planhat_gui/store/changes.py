"""What changed from one snapshot to the next, record by record and field by field, as a Parquet.

First every record of both is hashed, so that a million rows are a few bytes each; only the rows
whose hashes differ are read again, some thousand at a time, to see which fields they differ in.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from planhat_gui.model.results import ChangedField, Changes
from planhat_gui.store.duck import Query, literal, path_literal, quoted
from planhat_gui.store.pointer import StoredColumn
from planhat_gui.store.types import JSON, Sql, Type, common, parse_type

MOST_ROWS = 200_000
"""So many changed fields are listed, and so many new and gone records."""

MOST_CHARACTERS = 200_000_000
"""Fields are listed up to about so many characters of values."""

WHOLE_RECORDS = 10_000
"""Of so many gone records all values are kept."""

META = "planhat"
"""The Parquet's own member that says what it is about."""

TOP_FIELDS = 20

_AT_ONCE = 20_480
_FIELDS_AT_ONCE = 200  # planning a query takes time with the square of its columns
_WIDEST = 1_000
_NAMES = ("name", "title", "subject", "email", "companyName", "firstName")
_OPTIONS = "FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE 20480"


@dataclass(frozen=True, slots=True)
class Side:
    """A snapshot: its file, its columns, and the run that made it."""

    path: Path
    columns: Sequence[StoredColumn]
    run_id: str = ""
    updated: str = ""

    @property
    def source(self) -> str:
        """What to select from; its rows have numbers."""
        return f"read_parquet({path_literal(self.path)}, file_row_number=true)"

    def column(self, key: str) -> StoredColumn | None:
        """The column of the field of this name."""
        return next((c for c in self.columns if c.key == key), None)


@dataclass(frozen=True, slots=True)
class Compared:
    """The counts, the fields that changed in most records, and whether more is to be listed."""

    changes: Changes
    fields: tuple[ChangedField, ...] = ()
    cut: bool = False


@dataclass(frozen=True, slots=True)
class _Field:
    """Something that is compared: a column, or a member of one.

    `differs`, `before` and `after` are SQL over the rows `a` (new) and `b` (old).
    """

    column: str
    member: str | None
    differs: str
    before: str
    after: str
    explodes: bool = False


class Comparison:
    """Compares two snapshots by `key`, the name of a field. Rows without it are left out.

    Null and absent are one. `full`: a key that is missing now is gone, as all records were read.
    """

    def __init__(self, query: Query, old: Side, new: Side, key: str, *, full: bool) -> None:
        self._query, self._old, self._new, self._key = query, old, new, key
        self._full = full
        self._sql = Sql()
        self._listed = self._characters = 0
        self._cut = False

    def write(self, target: Path) -> Compared:
        """Write the Parquet. Raises Cancelled, StorageFailed, duckdb.Error."""
        self._pair()
        try:
            changes = self._count()
            self._do(
                'CREATE TABLE listed (change VARCHAR, "row" BIGINT, "key" VARCHAR, name VARCHAR, '
                'field VARCHAR, "column" VARCHAR, member VARCHAR, "before" VARCHAR, '
                '"after" VARCHAR)'
            )
            self._list_records("new", self._new, "ar", "br IS NULL")
            self._list_fields(changes.changed)
            if self._full:
                self._list_records("gone", self._old, "br", "ar IS NULL")
            self._cut |= max(changes.new, changes.gone) > MOST_ROWS
            fields = self._most_changed()
            self._copy(target, changes)
        finally:
            for table in ("pairs", "changed", "found", "listed"):
                self._do(f"DROP TABLE IF EXISTS {table}")
        return Compared(changes, fields, self._cut)

    def _do(self, sql: str) -> None:
        self._query.rows(sql)

    def _pair(self) -> None:
        """A row for each key: its row numbers in both, and whether the rows are the same."""
        after, before = self._hashed(self._new, self._old), self._hashed(self._old, self._new)
        self._do(
            "CREATE TABLE pairs AS SELECT a.r AS ar, b.r AS br, a.h = b.h AS same "
            f"FROM ({after}) a FULL JOIN ({before}) b ON a.k = b.k"
        )
        self._do(
            "CREATE TABLE changed AS SELECT row_number() OVER (ORDER BY ar) - 1 AS n, ar, br "
            "FROM pairs WHERE NOT same ORDER BY ar"
        )

    def _hashed(self, own: Side, other: Side) -> str:
        keys = sorted({c.key for c in (*own.columns, *other.columns)})
        values: list[str] = []
        for key in keys:
            mine, theirs = own.column(key), other.column(key)
            one = mine or self._either(key)
            # Without the column each cell is hashed as an empty one of the other side.
            value = quoted(mine.name) if mine else f"CAST(NULL AS {one.type})"
            to = self._one(one, theirs or one)
            if to == JSON:
                values.append(self._brought(value, one, theirs))
            else:
                values += self._sql.hashed(value, parse_type(one.type), to)
        mine = self._column(own)
        key = self._brought(quoted(mine.name), mine, self._column(other))
        return (
            f"SELECT file_row_number AS r, {key} AS k, hash({', '.join(values)}) AS h "
            f"FROM {own.source} WHERE {quoted(mine.name)} IS NOT NULL"
        )

    def _column(self, side: Side) -> StoredColumn:
        """The key's column, which both sides have."""
        column = side.column(self._key)
        if column is None:
            raise ValueError(f"{side.path} has no column “{self._key}”")
        return column

    def _either(self, key: str) -> StoredColumn:
        """The column of the one side or the other."""
        return next(c for c in (*self._new.columns, *self._old.columns) if c.key == key)

    def _one(self, one: StoredColumn, other: StoredColumn) -> Type:
        return common(parse_type(one.type), parse_type(other.type))

    def _brought(self, value: str, own: StoredColumn, other: StoredColumn | None) -> str:
        """The cell as both sides can be compared."""
        if other is None:
            other = own
        kind, to = parse_type(own.type), self._one(own, other)
        if to == kind == JSON and other.type != own.type:
            text = f"CAST({value} AS JSON)"
            # As a column of numbers is brought, in which 1 and 1.0 are one.
            number = self._sql.json(f"TRY_CAST({text} AS DOUBLE)", Type("DOUBLE"), alike=True)
            return (
                f"CASE WHEN json_type({text}) = 'DOUBLE' THEN {number} "
                f"ELSE json_merge_patch(CAST('{{}}' AS JSON), {text}) END"
            )
        return self._sql.brought(value, kind, to)

    def _count(self) -> Changes:
        (row,) = self._query.rows(
            "SELECT count(*) FILTER (br IS NULL), count(*) FILTER (NOT same), "
            "count(*) FILTER (ar IS NULL), count(*) FILTER (same) FROM pairs"
        )
        new, changed, gone, unchanged = (int(number) for number in row)
        return Changes(new, changed, gone if self._full else 0, unchanged, gone_known=self._full)

    def _list_records(self, change: str, side: Side, number: str, where: str) -> None:
        """New or gone records, a row each; a gone one with all that was in it."""
        whole = "NULL"
        if change == "gone" and len(side.columns) <= _WIDEST:
            cells = ", ".join(f"{literal(c.key)}, {self._cell('s', c)}" for c in side.columns)
            record = f"json_merge_patch(CAST('{{}}' AS JSON), json_object({cells}))"
            whole = f"CASE WHEN p.n <= {WHOLE_RECORDS} THEN CAST({record} AS VARCHAR) END"
        self._do(
            f"INSERT INTO listed SELECT {literal(change)}, p.r, {self._key_text('s', side)}, "
            f"{self._name('s', side)}, NULL, NULL, NULL, {whole}, NULL "
            f"FROM (SELECT {number} AS r, row_number() OVER (ORDER BY {number}) AS n FROM pairs "
            f"WHERE {where} ORDER BY r LIMIT {MOST_ROWS}) p "
            f"JOIN {side.source} s ON s.file_row_number = p.r ORDER BY p.r"
        )

    def _cell(self, table: str, column: StoredColumn) -> str:
        return self._sql.json(f"{table}.{quoted(column.name)}", parse_type(column.type))

    def _key_text(self, table: str, side: Side) -> str:
        return f"(CAST({self._cell(table, self._column(side))} AS JSON) ->> '$')"

    def _name(self, table: str, side: Side) -> str:
        for key in _NAMES:
            column = side.column(key)
            if column is not None and column.type == "VARCHAR" and key != self._key:
                return f"{table}.{quoted(column.name)}"
        return "NULL"

    def _list_fields(self, changed: int) -> None:
        fields = self._fields()
        for first in range(0, changed, _AT_ONCE):
            last = min(first + _AT_ONCE, changed)
            left = MOST_ROWS - self._listed
            if left <= 0 or self._characters > MOST_CHARACTERS:
                self._cut = True
                return
            self._look(fields, first, last)
            self._explode(fields)
            self._keep_found(fields, left)

    def _look(self, fields: list[_Field], first: int, last: int) -> None:
        """Which fields differ in the changed rows from `first` to `last`, into `found`."""
        (bounds,) = self._query.rows(
            "SELECT min(ar), max(ar), min(br), max(br) FROM changed "
            f"WHERE n >= {first} AND n < {last}"
        )
        low, high, old_low, old_high = (int(number) for number in bounds)
        key, name = self._key_text("a", self._new), self._name("a", self._new)
        self._do(
            "CREATE OR REPLACE TABLE found (ar BIGINT, k VARCHAR, name VARCHAR, i INTEGER, "
            "member VARCHAR, o VARCHAR, n VARCHAR)"
        )
        for start in range(0, len(fields), _FIELDS_AT_ONCE):
            cases = ", ".join(
                f"CASE WHEN {one.differs} THEN {{'i': {start + at}, "
                f"'o': CAST({one.before} AS VARCHAR), 'n': CAST({one.after} AS VARCHAR)}} END"
                for at, one in enumerate(fields[start : start + _FIELDS_AT_ONCE])
            )
            self._do(
                "INSERT INTO found SELECT ar, k, name, f.i, NULL, f.o, f.n FROM ("
                f"SELECT c.ar, {key} AS k, {name} AS name, "
                f"unnest(list_filter([{cases}], lambda x: x IS NOT NULL)) AS f FROM "
                f"(SELECT ar, br FROM changed WHERE n >= {first} AND n < {last}) c "
                f"JOIN (SELECT * FROM {self._new.source} "
                f"WHERE file_row_number BETWEEN {low} AND {high}) a ON a.file_row_number = c.ar "
                f"JOIN (SELECT * FROM {self._old.source} WHERE file_row_number "
                f"BETWEEN {old_low} AND {old_high}) b ON b.file_row_number = c.br)"
            )

    def _explode(self, fields: list[_Field]) -> None:
        """Objects that are JSON text or keyed by ids: their members instead of them."""
        whole = ", ".join(str(i) for i, one in enumerate(fields) if one.explodes)
        if not whole:
            return
        unique = "len(json_keys({0})) = len(list_distinct(json_keys({0})))"
        self._do(
            f"CREATE OR REPLACE TABLE objects AS SELECT * FROM found WHERE i IN ({whole}) "
            "AND starts_with(o, '{') AND starts_with(n, '{') "
            f"AND {unique.format('o')} AND {unique.format('n')}"
        )
        sides = [
            f"(SELECT x.ar, x.i, e.key AS member, CAST(e.value AS VARCHAR) AS v "
            f"FROM objects x, json_each(x.{side}) e WHERE json_type(e.value) <> 'NULL')"
            for side in ("o", "n")
        ]
        self._do(
            "CREATE OR REPLACE TABLE members AS SELECT ar, i, member, o.v AS o, n.v AS n "
            f"FROM {sides[0]} o FULL JOIN {sides[1]} n USING (ar, i, member) "
            "WHERE o.v IS DISTINCT FROM n.v"
        )
        self._do(
            "DELETE FROM found WHERE (ar, i) IN (SELECT (ar, i) FROM members)",
        )
        self._do(
            "INSERT INTO found SELECT m.ar, x.k, x.name, m.i, m.member, m.o, m.n "
            "FROM members m JOIN objects x ON x.ar = m.ar AND x.i = m.i"
        )
        self._do("DROP TABLE objects")
        self._do("DROP TABLE members")

    def _keep_found(self, fields: list[_Field], left: int) -> None:
        ((rows, characters),) = self._query.rows(
            "SELECT count(*), coalesce(sum(coalesce(length(o), 0) + coalesce(length(n), 0)), 0) "
            "FROM found"
        )
        names = ", ".join(
            f"({i}, {literal(one.column)}, {literal(one.member) if one.member else 'NULL'})"
            for i, one in enumerate(fields)
        )
        self._do(
            "INSERT INTO listed SELECT 'changed', f.ar, f.k, f.name, "
            "concat_ws('.', c.col, coalesce(f.member, c.member)), c.col, "
            "coalesce(f.member, c.member), f.o, f.n "
            f"FROM found f JOIN (VALUES {names}) c(i, col, member) USING (i) "
            f"ORDER BY f.ar, f.i, f.member LIMIT {left}"
        )
        self._listed += min(int(rows), left)
        self._characters += int(characters)
        self._cut |= int(rows) > left

    def _fields(self) -> list[_Field]:
        found: list[_Field] = []
        keys = dict.fromkeys(c.key for c in (*self._new.columns, *self._old.columns))
        for key in keys:
            new, old = self._new.column(key), self._old.column(key)
            a = f"a.{quoted(new.name)}" if new else ""
            b = f"b.{quoted(old.name)}" if old else ""
            if new is None or old is None:
                cell = self._sql.json(a or b, parse_type(self._either(key).type))
                before, after = ("NULL", cell) if new else (cell, "NULL")
                found.append(_Field(key, None, f"{a or b} IS NOT NULL", before, after))
                continue
            found += self._compared(key, (a, new), (b, old))
        return found

    def _compared(
        self, key: str, new: tuple[str, StoredColumn], old: tuple[str, StoredColumn]
    ) -> list[_Field]:
        (a, now), (b, was) = new, old
        types = parse_type(now.type), parse_type(was.type)
        before, after = self._sql.json(b, types[1]), self._sql.json(a, types[0])
        if types[0].name == types[1].name == "STRUCT":
            one_empty = f"({a} IS NULL) <> ({b} IS NULL)"
            return [_Field(key, None, one_empty, before, after), *self._members(key, a, b, types)]
        differs = f"{self._brought(a, now, was)} IS DISTINCT FROM {self._brought(b, was, now)}"
        explodes = all(one.name in {"JSON", "MAP", "STRUCT"} for one in types)
        return [_Field(key, None, differs, before, after, explodes)]

    def _members(self, key: str, a: str, b: str, types: tuple[Type, Type]) -> list[_Field]:
        found = []
        for name in dict.fromkeys([*types[0].fields, *types[1].fields]):
            now, was = types[0].fields.get(name), types[1].fields.get(name)
            one = f"struct_extract({a}, {literal(name)})" if now else "NULL"
            other = f"struct_extract({b}, {literal(name)})" if was else "NULL"
            if now and was:
                to = common(now, was)
                differs = (
                    f"{self._sql.brought(one, now, to)} IS DISTINCT FROM "
                    f"{self._sql.brought(other, was, to)}"
                )
            else:
                differs = f"{one if now else other} IS NOT NULL"
            found.append(
                _Field(
                    key,
                    name,
                    f"{a} IS NOT NULL AND {b} IS NOT NULL AND {differs}",
                    self._sql.json(other, was) if was else "NULL",
                    self._sql.json(one, now) if now else "NULL",
                )
            )
        return found

    def _most_changed(self) -> tuple[ChangedField, ...]:
        rows = self._query.rows(
            "SELECT field, count(*) AS records FROM listed WHERE change = 'changed' "
            f"GROUP BY field ORDER BY records DESC, field LIMIT {TOP_FIELDS}"
        )
        return tuple(ChangedField(field, int(records)) for field, records in rows)

    def _copy(self, target: Path, changes: Changes) -> None:
        meta = {
            "changes": asdict(changes),
            "since": self._old.updated,
            "since_run": self._old.run_id,
            "run": self._new.run_id,
            "gone_told": self._full,
            "cut": self._cut,
        }
        self._do(
            f"COPY (SELECT * FROM listed) TO {literal(target.as_posix())} "
            f"({_OPTIONS}, KV_METADATA {{{META}: {literal(json.dumps(meta))}}})"
        )
