"""What repeats in a dataset, by key, as SQL over Parquet."""

from collections.abc import Sequence
from pathlib import Path

from planhat_gui.store.duck import Query, path_literal, quoted
from planhat_gui.store.pointer import StoredColumn


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
        f"FROM {source} WHERE {keyed} GROUP BY {name} HAVING count(*) > 1) USING (k) "
        "WHERE r < last)"
    )
