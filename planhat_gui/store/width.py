"""How much more memory records with much in them need.

DuckDB works on 2,048 rows at a time and holds each value of their lists and objects, several times
over. With 300 fields in one object of each record, as tenants have them in `custom`, that is more
than a usual limit allows. A limit is what may be taken, not what is.
"""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from planhat_gui.store.duck import path_literal
from planhat_gui.store.pointer import StoredColumn
from planhat_gui.store.shape import ANY, LIST, OBJECT, Shape

if TYPE_CHECKING:
    import duckdb

_PLAIN = frozenset({"VARCHAR", "BIGINT", "DOUBLE", "BOOLEAN", "TIMESTAMP"})
_USUAL, _MOST = 200, 1536
_USUAL_LINE, _LINE_BYTES_PER_MIB = 2500, 10


def more_for(
    path: Path, columns: Sequence[StoredColumn]
) -> "Callable[[duckdb.DuckDBPyConnection], int]":
    """MiB more for the dataset in that Parquet file, to be asked by `duck.connect`."""
    nested = sum(column.type not in _PLAIN for column in columns)
    return lambda connection: _within(nested + _values(connection, path) - _USUAL) if nested else 0


def more_for_lines(shapes: Iterable[Shape], line_bytes: int) -> int:
    """MiB more for typing lines of so many bytes on average with fields of these shapes."""
    if not any(shape.kinds & (LIST | OBJECT | ANY) for shape in shapes):
        return 0
    return _within((line_bytes - _USUAL_LINE) // _LINE_BYTES_PER_MIB)


def _values(connection: "duckdb.DuckDBPyConnection", path: Path) -> int:
    """Values in lists and objects of one record, on average of the first ones."""
    import duckdb

    try:
        found = connection.execute(
            "SELECT sum(num_values) / max(row_group_num_rows) "
            f"FROM parquet_metadata({path_literal(path)}) "
            "WHERE row_group_id = 0 AND contains(path_in_schema, ', ')"
        ).fetchone()
    except duckdb.Error:  # whoever reads it says what is wrong with it
        return 0
    return int(found[0]) if found and found[0] is not None else 0


def _within(mib: int) -> int:
    return max(0, min(mib, _MOST))
