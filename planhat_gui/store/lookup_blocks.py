"""Rows of a lookup in the blocks that are kept of them."""

import json
from collections.abc import Iterable, Iterator, Sequence

from planhat_gui.model.errors import NeedsFix, Problem
from planhat_gui.model.language import tr
from planhat_gui.model.lookup import MAX_CELL, MAX_ROWS

BLOCK_ROWS = 500

BLOCK_CHARACTERS = 1_000_000


def blocks_of(rows: Iterable[Sequence[str]], columns: int) -> Iterator[list[list[str]]]:
    """The rows, checked, in lists that are neither long nor large."""
    block: list[list[str]] = []
    characters = 0
    for number, row in enumerate(rows, 1):
        if number > MAX_ROWS:
            raise NeedsFix(
                [Problem("rows", tr("A lookup has at most {max_rows:,} rows.", max_rows=MAX_ROWS))]
            )
        if len(row) != columns:
            sentence = tr(
                "Row {number:,} has {row} values, but there are {columns} columns.",
                number=number,
                row=len(row),
                columns=columns,
            )
            raise NeedsFix([Problem("rows", sentence)])
        longest = max(map(len, row))
        if longest > MAX_CELL:
            sentence = tr(
                "Row {number:,} holds a value of {longest:,} characters; "
                "at most {max_cell:,} are possible.",
                number=number,
                longest=longest,
                max_cell=MAX_CELL,
            )
            raise NeedsFix([Problem("rows", sentence)])
        block.append(list(row))
        characters += sum(map(len, row))
        if len(block) == BLOCK_ROWS or characters >= BLOCK_CHARACTERS:
            yield block
            block, characters = [], 0
    if block:
        yield block


def block_json(block: list[list[str]], first: int) -> str:
    """The block as it is kept; `first`: the number of its first row, from 0. Raises NeedsFix."""
    text = json.dumps(block, ensure_ascii=False, separators=(",", ":"))
    try:
        text.encode()
    except UnicodeEncodeError as error:
        place = tr(
            "One of the rows {first:,} to {first_2:,}", first=first + 1, first_2=first + len(block)
        )
        raise NeedsFix(
            [Problem("rows", tr("{place} holds half a character.", place=place))]
        ) from error
    return text
