"""Which cell of a dataset holds one of some texts, as SQL over Parquet."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from planhat_gui.store.duck import literal
from planhat_gui.store.pointer import StoredColumn
from planhat_gui.store.view import text_of

if TYPE_CHECKING:
    import duckdb

_AT_ONCE = 20
"""Columns looked at in one query, between two looks at whether to stop."""

_NO_TEXT = frozenset({"DOUBLE", "BOOLEAN", "TIMESTAMP"})


def first_cell(
    connection: "duckdb.DuckDBPyConnection",
    source: str,
    columns: Sequence[StoredColumn],
    texts: Sequence[str],
    stop: Callable[[], bool],
) -> tuple[int, str] | None:
    """The row from 0 and the column of the first cell, column by column; None: there is none.

    `source` is what to select from, with row numbers. Names of columns count as row 0.
    """
    for column in columns:
        if any(one in name for one in texts for name in (column.name, column.key)):
            return 0, column.name
    looked_at = [c for c in columns if c.type not in _NO_TEXT]
    if not any(one.isdecimal() for one in texts):
        looked_at = [c for c in looked_at if c.type != "BIGINT"]
    for start in range(0, len(looked_at), _AT_ONCE):
        some = looked_at[start : start + _AT_ONCE]
        if stop():
            return None
        rows = ", ".join(
            f"min(file_row_number) FILTER ({_holds(column, texts)})" for column in some
        )
        (found,) = connection.execute(f"SELECT {rows} FROM {source}").fetchall()
        for column, row in zip(some, found, strict=True):
            if row is not None:
                return int(row), column.name
    return None


def _holds(column: StoredColumn, texts: Sequence[str]) -> str:
    cell = f"CAST({text_of(column)} AS VARCHAR)"
    return " OR ".join(f"contains({cell}, {literal(one)})" for one in texts)
