"""A text searched for in all columns, as SQL that does as little as it can for each type."""

import re
from collections.abc import Callable, Sequence

from planhat_gui.store.duck import literal
from planhat_gui.store.members import known_members, place
from planhat_gui.store.pointer import StoredColumn

TextOf = Callable[[StoredColumn], str]

_LETTERS_IN_NUMBERS = frozenset("0123456789.-+e")
_STAMP = "0000-00-00t00:00:00.000z"
_DATE = 10
_GROUPED = re.compile(r"[+-]?[0-9]{1,3}(?:[,’'\u00a0\u202f\u2009 ][0-9]{3})+(?:\.[0-9]+)?")
_GROUP_SIGNS = re.compile(r"[,’'\u00a0\u202f\u2009 ]")
_COST = {"VARCHAR": 0, "BIGINT": 1, "DOUBLE": 3, "TIMESTAMP": 4}
_WIDEST = 60
_MOST_DIGITS, _MOST_WHOLE, _HUNDREDTHS = 19, 15, 2


def like(text: str) -> str:
    """The text as a part of something, for ILIKE with a backslash as its escape."""
    for sign in "\\%_":
        text = text.replace(sign, f"\\{sign}")
    return literal(f"%{text}%")


def search_sql(text: str, columns: Sequence[StoredColumn], text_of: TextOf) -> str:
    """A condition: the text is in a value of any column, letters' case aside.

    Of objects the values count, not the names of their fields. Rows that were found already are
    not looked at again, so what costs most comes last.
    """
    by_cost = sorted(columns, key=lambda column: _COST.get(column.type, 2))
    tests = [test for column in by_cost for test in _tests(text, column, text_of)]
    return f"({' OR '.join(tests)})" if tests else "false"


def _tests(text: str, column: StoredColumn, text_of: TextOf) -> list[str]:
    match column.type:
        case "BIGINT" | "DOUBLE":
            return _in_number(text.casefold(), column)
        case "TIMESTAMP":
            return _in_stamp(text.casefold(), column, text_of)
        case "BOOLEAN":
            if text.casefold() not in "true false":
                return []
    members = known_members(column)
    if members is not None and len(members) <= _WIDEST:
        return [test for one in members for test in _tests(text, one, text_of)]
    if text.lower() == text.upper():  # no letters: a plain look is twice as fast
        return [f"contains({text_of(column)}, {literal(text)})"]
    return [f"{text_of(column)} ILIKE {like(text)} ESCAPE '\\'"]


def _in_number(text: str, column: StoredColumn) -> list[str]:
    if _GROUPED.fullmatch(text):
        text = _GROUP_SIGNS.sub("", text)  # as the grid writes thousands
    if not set(text) <= _LETTERS_IN_NUMBERS:
        return []
    value = place(column)
    found = f"contains(CAST({value} AS VARCHAR), {literal(text)})"
    if not text.isdigit() or len(text) < 2:
        return [found]
    if column.type == "BIGINT" and len(text) > _MOST_DIGITS:
        return []
    # Making texts of numbers is what costs: not of those that have too few digits.
    least = 10 ** (len(text) - 1)
    enough = f"({value} >= {least} OR {value} <= -{least})"
    if column.type == "BIGINT":
        return [f"({enough} AND {found})"]
    if len(text) <= _HUNDREDTHS or len(text) > _MOST_WHOLE:
        return [found]
    # What equals itself rounded to hundredths has two digits at most behind the point, so these
    # are in front of it, and a whole number is a text three times as soon.
    whole = f"contains(CAST(CAST(trunc({value}) AS BIGINT) AS VARCHAR), {literal(text)})"
    test = (
        f"(CASE WHEN {value} = round({value}, 2) AND abs({value}) < 1e{_MOST_WHOLE} "
        f"THEN {enough} AND {whole} ELSE {found} END)"
    )
    return [test]


def _in_stamp(text: str, column: StoredColumn, text_of: TextOf) -> list[str]:
    """A moment has its digits and signs in known places, so most texts can be in none."""
    digits = re.sub("[0-9]", "0", text)
    ends = [
        at + len(text) for at in range(len(_STAMP) - len(text) + 1) if _STAMP.startswith(digits, at)
    ]
    if not ends:
        return []
    value, whole = place(column), text_of(column)
    if ends == [4] and len(text) == 4 and text.isdigit() and 0 < int(text) < 9999:
        year = int(text)
        return [f"({value} >= '{year:04}-01-01' AND {value} < '{year + 1:04}-01-01')"]
    if max(ends) <= _DATE:
        whole = f"CAST(CAST({value} AS DATE) AS VARCHAR)"
    return [f"contains(lower({whole}), {literal(text)})"]
