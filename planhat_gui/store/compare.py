"""What repeats in a dataset, by key, as SQL over Parquet."""

from collections.abc import Sequence
from pathlib import Path

from planhat_gui.store.duck import Query, path_literal, quoted
from planhat_gui.store.pointer import StoredColumn


def duplicates(query: Query, path: Path, key: str) -> int:
    """How many rows repeat the key of a later one. Rows without a key repeat nothing."""
    name = quoted(key)
    sql = f"SELECT count({name}) - count(DISTINCT {name}) FROM read_parquet({path_literal(path)})"
    return int(query.rows(sql)[0][0])


def without_duplicates(path: Path, columns: Sequence[StoredColumn], key: str) -> str:
    """A SELECT of all rows but those whose key comes again later, in the order of the file."""
    name, source = quoted(key), f"read_parquet({path_literal(path)}, file_row_number=true)"
    names = ", ".join(quoted(column.name) for column in columns)
    # NOT IN over the row numbers to leave out keeps the scan in order, and the rows themselves
    # are never held: a window function over whole rows took five times as long.
    return (
        f"SELECT {names} FROM {source} WHERE file_row_number NOT IN ("
        f"SELECT r FROM (SELECT file_row_number AS r, {name} AS k FROM {source} "
        f"WHERE {name} IS NOT NULL) JOIN (SELECT {name} AS k, max(file_row_number) AS last "
        f"FROM {source} WHERE {name} IS NOT NULL GROUP BY k HAVING count(*) > 1) USING (k) "
        "WHERE r < last)"
    )
