"""Filters and orders as one types them: `phase = Trial`, `mrr >= 1000`, `name contains inc`."""

import re
from collections.abc import Sequence

from planhat_gui.model.errors import NeedsFix, Problem
from planhat_gui.model.language import tr
from planhat_gui.store.view import Filter, Test

_WAYS = (
    (re.compile(r"\s*!=\s*(.*)", re.DOTALL), Test.DIFFERS),
    (re.compile(r"\s*>=\s*(.+)", re.DOTALL), Test.AT_LEAST),
    (re.compile(r"\s*<=\s*(.+)", re.DOTALL), Test.AT_MOST),
    (re.compile(r"\s*>\s*(.+)", re.DOTALL), Test.MORE),
    (re.compile(r"\s*<\s*(.+)", re.DOTALL), Test.LESS),
    (re.compile(r"\s*=\s*(.*)", re.DOTALL), Test.EQUALS),
    (re.compile(r"\s+contains\s+(.+)", re.DOTALL | re.IGNORECASE), Test.CONTAINS),
    (re.compile(r"\s+(?:is\s+)?empty\s*()", re.IGNORECASE), Test.EMPTY),
    (re.compile(r"\s+(?:is\s+)?filled\s*()", re.IGNORECASE), Test.FILLED),
)
FILTER_HELP = "COLUMN =, !=, >, >=, <, <= or contains VALUE; COLUMN empty; COLUMN filled"
_ORDER = re.compile(r"(.+?)\s+(asc|desc)\s*", re.DOTALL | re.IGNORECASE)


def parse_filter(text: str, columns: Sequence[str]) -> Filter:
    """The filter in a text that begins with a column's name, or with one in double quotes.

    The longest name that fits is meant: names hold blanks and signs. Raises NeedsFix.
    """
    for name in sorted(columns, key=len, reverse=True):
        for written in (name, f'"{name}"'):
            if text.strip().casefold().startswith(written.casefold()):
                rest = text.strip()[len(written) :]
                for way, test in _WAYS:
                    if found := way.fullmatch(rest):
                        return Filter(name, test, _unquoted(found[1].strip()))
    said = tr("“{text_}” is no filter on a column that is there.", text_=text)
    raise NeedsFix([Problem("--filter", said)], tr("Write {filter_help}.", filter_help=FILTER_HELP))


def parse_order(text: str, columns: Sequence[str]) -> tuple[str, bool]:
    """A column and whether it goes down: `name`, or `mrr desc`. Raises NeedsFix."""
    known = {name.casefold(): name for name in columns}
    if text.strip().casefold() in known:
        return known[text.strip().casefold()], False
    found = _ORDER.fullmatch(text.strip())
    if found and found[1].casefold() in known:
        return known[found[1].casefold()], found[2].casefold() == "desc"
    said = tr("“{text_}” is no column that is there.", text_=text)
    raise NeedsFix([Problem("--sort", said)], tr("Write COLUMN, or COLUMN desc."))


def parse_columns(text: str, columns: Sequence[str]) -> tuple[str, ...]:
    """Columns with commas between them, in that order. Raises NeedsFix naming unknown ones."""
    known = {name.casefold(): name for name in columns}
    wanted = [part.strip() for part in text.split(",") if part.strip()]
    missing = [part for part in wanted if part.casefold() not in known]
    if missing or not wanted:
        said = (
            tr("There is no column “{missing}”.", missing="”, “".join(missing))
            if missing
            else tr("Name a column.")
        )
        raise NeedsFix([Problem("--columns", said)])
    return tuple(dict.fromkeys(known[part.casefold()] for part in wanted))


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] == '"':
        return value[1:-1]
    return value
