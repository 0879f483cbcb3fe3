"""Which row holds the columns' names, and rows made as long as it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from planhat_gui.model.errors import NeedsFix, Problem
from planhat_gui.model.language import tr
from planhat_gui.model.lookup import LookupTable, names_from_heads

_DATA = re.compile(
    r"""
      [+-]? \d+ ([.,]\d+)*          # a number
    | [0-9a-fA-F]{24}               # a Planhat id
    | [0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}
    | \d{4}-\d\d-\d\d ([T ].*)?     # a date
    | [^@\s]+ @ [^@\s]+ \. [^@\s]+  # an address
    | https?:// .*
    """,
    re.VERBOSE,
)

NumberedRow = tuple[int, Sequence[str]]
"""The line it begins in (1 is the first) and its texts."""

_NO_HEADS = tr(
    "The first row looks like data, so it is kept as a row and the columns have numbers."
)


def is_data(text: str) -> bool:
    """Whether the text is a number, an id, a date, an address: nothing one would call a column."""
    return _DATA.fullmatch(text.strip()) is not None


def as_table(
    rows: Iterable[NumberedRow],
    notes: Sequence[str] = (),
    *,
    heads: bool | None = None,
    what: str = "line",
) -> LookupTable:
    """Rows with or without a row of names as a table; empty rows are left out.

    `heads`: whether the first row holds the names; None finds out. Shorter rows are filled up,
    longer ones are refused with their `what` (line, row). Raises NeedsFix.
    """
    filled = ((at, row) for at, row in rows if any(text.strip() for text in row))
    first = next(filled, None)
    if first is None:
        raise NeedsFix([Problem("file", tr("There is nothing in it."))])
    names = _without_empty_end(first[1])
    if heads is None:
        heads = not any(map(is_data, names))
    if heads:
        columns, changed = names_from_heads(names)
        rest: Iterable[NumberedRow] = filled
    else:
        columns, changed = names_from_heads([f"column_{n}" for n in range(1, len(names) + 1)])
        changed = (_NO_HEADS,)
        rest = chain([first], filled)
    return LookupTable(columns, _even(rest, len(columns), what), (*notes, *changed))


def _even(rows: Iterable[NumberedRow], columns: int, what: str) -> Iterator[Sequence[str]]:
    for at, row in rows:
        if len(row) < columns:
            yield [*row, *[""] * (columns - len(row))]
        elif len(row) == columns:
            yield row
        elif any(row[columns:]):
            count = len(_without_empty_end(row))
            sentence = (
                tr(
                    "There are {count:,} values in this line, but {columns:,} columns.",
                    count=count,
                    columns=columns,
                )
                if what == "line"
                else tr(
                    "There are {count:,} values in this row, but {columns:,} columns.",
                    count=count,
                    columns=columns,
                )
            )
            raise NeedsFix([Problem("file", sentence, at)], _ONE_MORE.get(what, ""))
        else:
            yield row[:columns]


_ONE_MORE = {"line": tr("Put values that hold the separator in quotation marks.")}


def _without_empty_end(row: Sequence[str]) -> Sequence[str]:
    end = len(row)
    while end > 1 and not row[end - 1].strip():
        end -= 1
    return row[:end]
