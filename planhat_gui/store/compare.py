"""What repeats in a dataset and what changed since the one before, by key, as SQL over Parquet."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from planhat_gui.model.results import Changes
from planhat_gui.store.duck import Query, path_literal, quoted
from planhat_gui.store.pointer import StoredColumn

_NUMBERS = frozenset({"BIGINT", "DOUBLE"})
_STAMP_FORMAT = "%Y-%m-%dT%H:%M:%S.%gZ"


def duplicates(query: Query, path: Path, key: str, first: int = 0) -> int:
    """How many rows repeat the key of a later one. Rows without a key repeat nothing.

    Only rows from `first` on are looked at.
    """
    name = quoted(key)
    sql = f"SELECT count({name}) - count(DISTINCT {name}) FROM read_parquet({path_literal(path)}"
    sql += f", file_row_number=true) WHERE file_row_number >= {int(first)}" if first else ")"
    return int(query.rows(sql)[0][0])


def without_duplicates(
    path: Path, columns: Sequence[StoredColumn], key: str, first: int = 0
) -> str:
    """A SELECT of all rows but those whose key comes again later, in the order of the file.

    Rows before `first` stay in any case, and do not count.
    """
    name, source = quoted(key), f"read_parquet({path_literal(path)}, file_row_number=true)"
    keyed = f"{name} IS NOT NULL AND file_row_number >= {int(first)}"
    names = ", ".join(quoted(column.name) for column in columns)
    # NOT IN over the row numbers to leave out keeps the scan in order, and the rows themselves
    # are never held: a window function over whole rows took five times as long.
    return (
        f"SELECT {names} FROM {source} WHERE file_row_number NOT IN ("
        f"SELECT r FROM (SELECT file_row_number AS r, {name} AS k FROM {source} "
        f"WHERE {keyed}) JOIN (SELECT {name} AS k, max(file_row_number) AS last "
        f"FROM {source} WHERE {keyed} GROUP BY k HAVING count(*) > 1) USING (k) "
        "WHERE r < last)"
    )


def changes(
    query: Query,
    old: tuple[Path, Sequence[StoredColumn]],
    new: tuple[Path, Sequence[StoredColumn]],
    key: str,
) -> Changes:
    """Compare two datasets by key. A row changed when any field differs; null and absent are one.

    Every row counts once by its key; rows without a key are left out.
    """
    old_types = {column.name: column.type for column in old[1]}
    new_types = {column.name: column.type for column in new[1]}
    names = sorted({*old_types, *new_types})
    before = _hashed(old[0], names, old_types, new_types, key)
    after = _hashed(new[0], names, new_types, old_types, key)
    sql = (
        "SELECT count(*) FILTER (b.k IS NULL), "
        "count(*) FILTER (a.k IS NOT NULL AND b.k IS NOT NULL AND a.h <> b.h), "
        "count(*) FILTER (a.k IS NULL), "
        "count(*) FILTER (a.h = b.h) "
        f"FROM ({after}) a FULL JOIN ({before}) b ON a.k = b.k"
    )
    added, changed, gone, unchanged = (int(count) for count in query.rows(sql)[0])
    return Changes(added, changed, gone, unchanged)


def _hashed(
    path: Path, names: list[str], own: Mapping[str, str], other: Mapping[str, str], key: str
) -> str:
    values = ", ".join(_comparable(n, own.get(n), other.get(n)) for n in names)
    key_value = _comparable(key, own.get(key), other.get(key))
    return (
        f"SELECT {key_value} AS k, hash({values}) AS h FROM read_parquet({path_literal(path)}) "
        f"WHERE {quoted(key)} IS NOT NULL"
    )


def _comparable(name: str, own: str | None, other: str | None) -> str:
    """The column such that equal values are equal though the two datasets type it differently."""
    if own is None:
        return "NULL"
    if own == other or other is None:
        return quoted(name)
    if {own, other} <= _NUMBERS:
        return f"CAST({quoted(name)} AS DOUBLE)"
    if own == "TIMESTAMP":
        own_text = f"strftime({quoted(name)}, '{_STAMP_FORMAT}')"
    else:
        own_text = quoted(name)
    if {own, other} <= {"TIMESTAMP", "VARCHAR"}:
        return own_text
    # Merging as a patch drops the nulls of fields that one of the two STRUCTs does not have.
    return f"CAST(json_merge_patch(CAST('{{}}' AS JSON), to_json({own_text})) AS VARCHAR)"
