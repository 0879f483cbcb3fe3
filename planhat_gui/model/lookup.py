"""A lookup: a small named table of texts whose columns can stand in macros, one call per row.

A column is written {lookup.column} in a macro, and {lookup['# Invoices']} when its name is not made
of letters, digits, _, -, $ and @ alone (`model.macro_grammar.column_text` writes either). So a name
may be any text of one line without braces, which end a macro for whoever reads it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from planhat_gui.model.errors import Problem
from planhat_gui.model.language import tr
from planhat_gui.model.names import clean_name, text_problem

MAX_COLUMNS = 200
MAX_COLUMN_NAME = 200
MAX_ROWS = 2_000_000
MAX_CELL = 10_000
"""Characters of one value; more fits into no URL."""

_BRACES = re.compile(r"[{}]")
_NOT_IN_NAMES = re.compile("[{}\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")


class OriginKind(StrEnum):
    """Where a lookup's rows come from."""

    FILE = "file"
    TYPED = "typed"
    NEXSET = "nexset"


@dataclass(frozen=True, slots=True)
class LookupOrigin:
    """Where the rows come from, so that they can be fetched again.

    FILE: `path` as it was given. NEXSET: the dataset's id, the name it had, its columns in order,
    and whether a run that uses the lookup fetches the rows again before it starts.
    """

    kind: OriginKind = OriginKind.TYPED
    path: str = ""
    nexset_id: str = ""
    nexset_name: str = ""
    nexset_columns: tuple[str, ...] = ()
    refresh_before_run: bool = False

    @property
    def refreshable(self) -> bool:
        """Whether there is a place to fetch the rows from again."""
        return self.kind is not OriginKind.TYPED


@dataclass(frozen=True, slots=True)
class Lookup:
    """All about a lookup but its rows. `id` never changes; `rows` is their number; times are UTC.

    `batch` names the rows in the library; it changes with every change of them.
    """

    id: str
    name: str
    columns: tuple[str, ...]
    rows: int
    origin: LookupOrigin
    modified: datetime
    batch: str = ""


@dataclass(frozen=True, slots=True)
class LookupTable:
    """Columns and rows on their way into a lookup. Every row has one text per column.

    `rows` may come from a file as they are asked for, and may raise NeedsFix while they do.
    `notes`: what was found out about the source and a person should know, as sentences.
    """

    columns: tuple[str, ...]
    rows: Iterable[Sequence[str]]
    notes: tuple[str, ...] = field(default=())


def clean_lookup_name(text: str) -> tuple[str, Problem | None]:
    """The name without spaces around it, and what is wrong with it."""
    name, problem = clean_name(text, "lookup")
    if problem is None and _BRACES.search(name):
        problem = Problem("name", tr("The name cannot hold { or }: macros are written with them."))
    return name, problem


def clean_columns(names: Sequence[str]) -> tuple[tuple[str, ...], list[Problem]]:
    """The names without spaces around them, and all that is wrong with them."""
    clean = tuple(name.strip() for name in names)
    if not clean:
        return clean, [Problem("columns", tr("A lookup needs at least one column."))]
    if len(clean) > MAX_COLUMNS:
        sentence = tr(
            "There are {clean:,} columns; a lookup has at most {max_columns}.",
            clean=len(clean),
            max_columns=MAX_COLUMNS,
        )
        return clean, [Problem("columns", sentence)]
    problems = [found for name in clean if (found := _column_problem(name)) is not None]
    twice = sorted({name for name in clean if name and clean.count(name) > 1})
    problems += [
        Problem("columns", tr("Two columns are named “{name}”.", name=name)) for name in twice
    ]
    return clean, problems


def names_from_heads(heads: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Column names made of a file's first row, whatever it holds, and notes on what was changed.

    Braces and control characters become spaces, long names are cut, missing ones are numbered,
    and a name's second use gets a number, as spreadsheets do.
    """
    names: list[str] = []
    notes: list[str] = []
    wanted = [" ".join(_NOT_IN_NAMES.sub(" ", head).split())[:MAX_COLUMN_NAME] for head in heads]
    taken = {name for name in wanted if name}
    used: set[str] = set()
    for number, (head, name) in enumerate(zip(heads, wanted, strict=True), 1):
        given = name or f"column_{number}"
        if name in used or not name:
            given = _free(given, taken | used)
            what = (
                tr("The second “{name}”", name=name)
                if name
                else tr("Column {number}, which has no name,", number=number)
            )
            notes.append(tr("{what} is called “{given}”.", what=what, given=given))
        elif name != head.strip():
            notes.append(tr("Column {number} is called “{given}”.", number=number, given=given))
        used.add(given)
        names.append(given)
    return tuple(names), tuple(notes)


def distinct_filled(rows: Iterable[Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """Each row once, in the order of first appearance, without those that are empty throughout.

    Keeps a digest per different row, not the rows: two are taken for the same when
    their 128-bit digests are.
    """
    from hashlib import blake2b

    seen: set[bytes] = set()
    for row in rows:
        texts = tuple(row)
        if not any(texts):
            continue
        whole = "\x00".join(f"{len(text)}:{text}" for text in texts)
        mark = blake2b(whole.encode("utf-8", "surrogatepass"), digest_size=16).digest()
        if mark not in seen:
            seen.add(mark)
            yield texts


def _column_problem(name: str) -> Problem | None:
    if not name:
        return Problem("columns", tr("A column has no name."))
    if len(name) > MAX_COLUMN_NAME:
        return Problem(
            "columns",
            tr(
                "A column's name has more than {max_column_name} characters.",
                max_column_name=MAX_COLUMN_NAME,
            ),
        )
    if _BRACES.search(name):
        return Problem(
            "columns", tr("The column “{name}” cannot hold {{ or }} in its name.", name=name)
        )
    return text_problem(name, "columns", tr("A column's name"))


def _free(wanted: str, taken: set[str]) -> str:
    name, number = wanted, 1
    while name in taken:
        number += 1
        name = f"{wanted} {number}"
    return name
