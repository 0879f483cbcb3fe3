"""Sample records turned into a table: columns, cells, alignment. Pure; no Qt."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from planhat_gui.model.words import count

VALUE_COLUMN = "value"
"""The column of records that are no objects."""


@dataclass(frozen=True, slots=True)
class SampleTable:
    """`cells[row][column]` is the text to show; None where the record has no such key.

    `numeric[column]` is True when every value there is a number (missing and null ones aside).
    """

    columns: tuple[str, ...]
    numeric: tuple[bool, ...]
    cells: tuple[tuple[str | None, ...], ...]


def sample_table(records: Sequence[Any]) -> SampleTable:
    """Every key of the records, in order of first appearance, as a column."""
    rows = [record if isinstance(record, dict) else {VALUE_COLUMN: record} for record in records]
    columns: dict[str, bool] = {}
    for row in rows:
        for key, value in row.items():
            columns[key] = columns.get(key, True) and (value is None or _is_number(value))
    for key, numeric in columns.items():
        columns[key] = numeric and any(row.get(key) is not None for row in rows)
    cells = tuple(
        tuple(cell_text(row[key]) if key in row else None for key in columns) for row in rows
    )
    return SampleTable(tuple(columns), tuple(columns.values()), cells)


def cell_text(value: Any) -> str:
    """A cell's text, not yet made safe to show: `{3 fields}`, `[12]`, `null`, or the value."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case str():
            return value
        case dict():
            return f"{{{count(len(value), 'field')}}}"
        case list() | tuple():
            return f"[{count(len(value))}]"
        case _:
            return str(value)


def plain_text(value: Any) -> str:
    """The whole value for a copy: text as it is, everything else as JSON; empty for None."""
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def as_tsv(records: Sequence[Any]) -> str:
    """Records with a header line, fields parted by tabs, as Excel pastes them."""
    table = sample_table(records)
    lines = ["\t".join(_tsv(column) for column in table.columns)]
    for record in records:
        row = record if isinstance(record, dict) else {VALUE_COLUMN: record}
        lines.append("\t".join(_tsv(plain_text(row.get(column))) for column in table.columns))
    return "\n".join(lines) + "\n"


def as_json(records: Sequence[Any]) -> str:
    """Records as a JSON array, indented, nothing escaped that need not be."""
    return json.dumps(list(records), ensure_ascii=False, indent=2) + "\n"


def _is_number(value: Any) -> bool:
    # Big and exact numbers may come as other number types than int and float; texts never do.
    return not isinstance(value, bool | str | dict | list | tuple) and value is not None


def _tsv(text: str) -> str:
    if any(sign in text for sign in '\t\n\r"'):
        return '"' + text.replace('"', '""') + '"'
    return text
