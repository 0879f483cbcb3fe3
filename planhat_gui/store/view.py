"""What is looked at in a dataset: an order, a search, filters, as values and as SQL."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from planhat_gui.model.errors import NeedsFix, Problem
from planhat_gui.model.language import tr
from planhat_gui.store.duck import literal
from planhat_gui.store.members import find_column, place
from planhat_gui.store.pointer import StoredColumn
from planhat_gui.store.searching import like, search_sql

STAMP_FORMAT = "%Y-%m-%dT%H:%M:%S.%gZ"
CELL_LIMIT = 1000
"""Characters of a cell that a window gives; a cut one ends in “…”."""

NUMBERS = frozenset({"BIGINT", "DOUBLE"})
_WHOLE = re.compile(r"[+-]?[0-9]{1,30}", re.ASCII)
_MOMENT = re.compile(
    r"[0-9]{4}(-[01][0-9](-[0-3][0-9](T[0-2][0-9](:[0-5][0-9](:[0-5][0-9](\.[0-9]{1,3})?)?)?)?)?)?",
    re.ASCII,
)


class Test(StrEnum):
    """How a filter compares: numbers as numbers, all else as text, letters' case aside.

    A moment goes by its beginning: 2026-03 equals all of March, AT_MOST 2026-03-31 that whole day,
    MORE 2026-03-31 what comes after it.
    """

    __test__ = False  # not pytest's

    CONTAINS = "contains"
    EQUALS = "equals"
    DIFFERS = "differs"
    LESS = "less"
    MORE = "more"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    ONE_OF = "one of"
    EMPTY = "empty"
    FILLED = "filled"


@dataclass(frozen=True, slots=True)
class Filter:
    """One condition on one column; `value` means nothing to EMPTY and FILLED.

    `values` are those of ONE_OF, exactly as the grid has them.
    """

    column: str
    test: Test
    value: str = ""
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class View:
    """An order (column, descending), a text searched for in all columns, filters that all hold.

    Empty cells come last in either direction; equal rows stay in the dataset's order.
    """

    order: tuple[tuple[str, bool], ...] = ()
    search: str = ""
    filters: tuple[Filter, ...] = ()


AS_IT_LIES = View()
"""All rows."""


def plain(view: View) -> bool:
    """Whether it shows all rows as they lie."""
    return not (view.order or view.search or view.filters)


def text_of(column: StoredColumn) -> str:
    """SQL for a cell as a person reads it: JSON compact, a JSON text column's strings bare."""
    name = place(column)
    match column.type:
        case "VARCHAR":
            return name
        case "BIGINT" | "DOUBLE" | "BOOLEAN":
            return f"CAST({name} AS VARCHAR)"
        case "TIMESTAMP":
            return f"strftime({name}, '{STAMP_FORMAT}')"
        case "JSON":
            return f"(CAST({name} AS JSON) ->> '$')"
        case _:
            return f"CAST(to_json({name}) AS VARCHAR)"


def cell_of(column: StoredColumn) -> str:
    """SQL for a cell of the grid: its text, cut at CELL_LIMIT."""
    text = text_of(column)
    if column.type in NUMBERS or column.type in {"BOOLEAN", "TIMESTAMP"}:
        return text
    return (
        f"CASE WHEN length({text}) > {CELL_LIMIT} THEN left({text}, {CELL_LIMIT}) || '…' "
        f"ELSE {text} END"
    )


def value_of(column: StoredColumn) -> str:
    """SQL for a cell to be taken further: numbers and booleans as such, all else as text.

    Nested values are JSON text, of JSON text columns the strings, too.
    """
    name = place(column)
    if column.type in NUMBERS or column.type in {"BOOLEAN", "VARCHAR"}:
        return name
    return f"CAST({name} AS VARCHAR)" if column.type == "JSON" else text_of(column)


def wanted(names: Sequence[str], columns: Sequence[StoredColumn]) -> dict[str, StoredColumn]:
    """The columns of these names, and fields in them. Raises NeedsFix where there is none."""
    found = {name: find_column(name, columns) for name in names}
    missing = [name for name, column in found.items() if column is None]
    if missing:
        raise NeedsFix([Problem(name, tr("There is no such column.")) for name in missing])
    return {name: column for name, column in found.items() if column is not None}


def rows_sql(view: View, columns: Sequence[StoredColumn], source: str) -> str:
    """A SELECT of the row numbers of the view, in its order.

    Raises NeedsFix for a column that is not there and for a number that is none.
    """
    order = [*order_of(view, columns), "file_row_number"]
    return (
        f"SELECT file_row_number AS r FROM {source}{where_of(view, columns)} "
        f"ORDER BY {', '.join(order)}"
    )


def where_of(view: View, columns: Sequence[StoredColumn]) -> str:
    """The view's WHERE with a blank in front, empty where all rows are in it; raises NeedsFix."""
    known = wanted([one.column for one in view.filters], columns)
    conditions = [_condition(one, known[one.column]) for one in view.filters]
    if view.search:
        conditions.append(search_sql(view.search, columns, text_of))
    return f" WHERE {' AND '.join(conditions)}" if conditions else ""


def order_of(view: View, columns: Sequence[StoredColumn]) -> list[str]:
    """What the view's rows are sorted by, equal rows aside; raises NeedsFix."""
    known = wanted([name for name, _ in view.order], columns)
    return [
        f"{key} {'DESC' if descending else 'ASC'} NULLS LAST"
        for name, descending in view.order
        for key in _sortable(known[name])
    ]


def needles_of(view: View) -> list[str]:
    """The texts looked for in records that have no columns, in small letters."""
    texts = [view.search, *(one.value for one in view.filters if one.test is Test.CONTAINS)]
    return [text.casefold() for text in texts if text]


def _sortable(column: StoredColumn) -> list[str]:
    if column.type in NUMBERS or column.type in {"BOOLEAN", "VARCHAR", "TIMESTAMP"}:
        return [place(column)]
    text = text_of(column)
    # In JSON numbers may stand among other things; they are still numbers.
    return [f"TRY_CAST({text} AS DOUBLE)", text] if column.type == "JSON" else [text]


def problem_of(one: Filter, kind: str) -> str:
    """What is wrong with the filter's value for a column of that type; empty: nothing."""
    try:
        _condition(one, StoredColumn(one.column, kind))
    except NeedsFix as failure:
        return " ".join(problem.message for problem in failure.problems)
    return ""


def _condition(one: Filter, column: StoredColumn) -> str:
    text = text_of(column)
    match one.test:
        case Test.CONTAINS:
            return f"{text} ILIKE {like(one.value)} ESCAPE '\\'"
        case Test.EQUALS:
            return _equals(one, column, text)
        case Test.DIFFERS:
            return f"({_equals(one, column, text)}) IS NOT TRUE"
        case Test.ONE_OF:
            values = ", ".join(map(literal, one.values))
            return f"{text} IN ({values})" if values else "false"
        case Test.EMPTY:
            return f"({text} IS NULL OR {text} = '')"
        case Test.FILLED:
            return f"({text} IS NOT NULL AND {text} <> '')"
        case Test.LESS | Test.MORE | Test.AT_LEAST | Test.AT_MOST:
            sign = _SIGNS[one.test]
            if column.type in NUMBERS:
                return f"{place(column)} {sign} {_number(one)}"
            if column.type == "TIMESTAMP":
                moment = _moment(one)
                return f"left({text}, {len(moment)}) {sign} {literal(moment)}"
            if column.type == "JSON" and _is_number(one.value):
                return f"TRY_CAST({text} AS DOUBLE) {sign} {_number(one)}"
            return f"{text} {sign} {literal(one.value)}"


_SIGNS = {Test.LESS: "<", Test.MORE: ">", Test.AT_LEAST: ">=", Test.AT_MOST: "<="}


def _equals(one: Filter, column: StoredColumn, text: str) -> str:
    if column.type in NUMBERS:
        return f"{place(column)} = {_number(one)}"
    if column.type == "TIMESTAMP":
        moment = _moment(one)
        return f"left({text}, {len(moment)}) = {literal(moment)}"
    if column.type == "BOOLEAN":
        return f"{text} = {literal(_YES_NO.get(one.value.casefold(), one.value.casefold()))}"
    return f"lower({text}) = lower({literal(one.value)})"


_YES_NO = {"yes": "true", "no": "false"}


def _is_number(text: str) -> bool:
    try:
        return math.isfinite(float(text.replace(",", "").strip()))
    except ValueError:
        return False


def _number(one: Filter) -> str:
    text = one.value.replace(",", "").strip()
    if _WHOLE.fullmatch(text):
        return text  # as a DOUBLE it could be another
    try:
        value = float(text)
    except ValueError as error:
        raise NeedsFix(
            [Problem(one.column, tr("“{one_value}” is not a number.", one_value=one.value))]
        ) from error
    return f"CAST({literal(repr(value))} AS DOUBLE)"


def _moment(one: Filter) -> str:
    text = one.value.strip().upper().replace(" ", "T").removesuffix("Z")
    if not _MOMENT.fullmatch(text):
        said = tr(
            "“{one_value}” is no date; write it as 2026, 2026-01 or 2026-01-31.",
            one_value=one.value,
        )
        raise NeedsFix([Problem(one.column, said)])
    return text
