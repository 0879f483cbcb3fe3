"""Text for a terminal: foreign text made harmless, numbers, tables that fit."""

import json
import sys
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

CELL = 40
"""Widest cell of a record on a terminal, in columns of the terminal."""

CELL_ELSEWHERE = 60
"""The same where nobody knows the width: in a file or a pipe."""

_GAP = 2
_LONGEST = 200


def safe(text: str, limit: int = _LONGEST) -> str:
    """Foreign text on one line, at most `limit` characters; what is invisible is shown as its code.

    Control characters could move the cursor and recolour the screen, and direction marks could
    make a name look like another: both appear as ``⟨U+202E⟩``.
    """
    cut = text[:limit]
    if not cut.isprintable():
        cut = "".join(map(_shown, cut))
    return cut + "…" if len(text) > limit else cut


def _shown(character: str) -> str:
    if character.isprintable() or character in "\u200c\u200d":  # joiners shape emoji and scripts
        return character
    if unicodedata.category(character) == "Zs":
        return " "
    return {"\n": "↵", "\t": " "}.get(character, f"⟨U+{ord(character):04X}⟩")


def width(text: str) -> int:
    """How many columns of a terminal the text takes."""
    if text.isascii():
        return len(text)
    total = 0
    for character in text:
        if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Cf"}:
            continue
        total += 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
    return total


def fitted(text: str, columns: int) -> str:
    """The text in at most so many columns; what was cut ends with “…”."""
    if width(text) <= columns:
        return text
    kept = ""
    for character in text:
        if width(kept + character) > columns - 1:
            break
        kept += character
    return kept + "…"


def count(number: int, one: str, many: str | None = None) -> str:
    """“1 page”, “1,204 pages”."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def size(number: int) -> str:
    """A number of bytes for people: 512 bytes, 1.2 kB, 15.2 MB."""
    if number < 1000:
        return count(number, "byte")
    for unit, bytes_in_it in (("kB", 1e3), ("MB", 1e6)):
        if number < bytes_in_it * 1000:
            return f"{number / bytes_in_it:.1f} {unit}"
    return f"{number / 1e9:.1f} GB"


def seconds(number: float) -> str:
    """A duration for people: 3.2 s, 4 min 10 s, 2 h 5 min."""
    if number < 60:
        return f"{number:.1f} s"
    whole = round(number)
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"


def cell(value: Any) -> str:
    """A decoded JSON value in a table; absent and null are empty."""
    match value:
        case None:
            return ""
        case str():
            return safe(value)
        case _:
            return safe(json.dumps(value, ensure_ascii=False))


def table(
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    screen: int | None,
    widest: int | None = None,
) -> list[str]:
    """Aligned lines of a table; `screen` is the width to fit in, None where there is none.

    Columns that do not fit are left out, and a last line says how many. Cells wider than `widest`
    are cut.
    """
    right = [bool(rows) and all(_numeric(row[at]) for row in rows) for at in range(len(heads))]
    columns = [
        min(widest or sys.maxsize, max(width(text) for text in (head, *(row[at] for row in rows))))
        for at, head in enumerate(heads)
    ]
    shown = _columns_that_fit(columns, screen)
    lines = []
    for texts in (heads, ["─" * columns[at] for at in range(len(heads))], *rows):
        cells = []
        for at in range(shown):
            text = fitted(texts[at], columns[at])
            space = " " * (columns[at] - width(text))
            cells.append(space + text if right[at] else text + space)
        lines.append((" " * _GAP).join(cells).rstrip())
    if shown < len(heads):
        lines.append(f"… and {count(len(heads) - shown, 'more column')}")
    return lines


def _numeric(text: str) -> bool:
    return not text or text.replace(",", "").replace(".", "", 1).lstrip("-").isdigit()


def _columns_that_fit(columns: Sequence[int], screen: int | None) -> int:
    if screen is None:
        return len(columns)
    total = -_GAP
    for at, one in enumerate(columns):
        total += one + _GAP
        if total > screen:
            return max(1, at)
    return len(columns)


def records_table(records: Sequence[Any], screen: int | None) -> list[str]:
    """Decoded records as a table: columns in the order in which they first appear."""
    rows = [one if isinstance(one, Mapping) else {"value": one} for one in records]
    heads: dict[str, None] = {}
    for row in rows:
        heads.update(dict.fromkeys(map(str, row)))
    names = list(heads)
    return table(
        [safe(name) for name in names],
        [[cell(row.get(name)) for name in names] for row in rows],
        screen,
        CELL if screen else CELL_ELSEWHERE,
    )
