"""Cells of an Excel sheet as XML, made by the database or here; both give the same."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import Any
from xml.sax.saxutils import escape

from planhat_gui.sinks import sql
from planhat_gui.sinks.csv_file import bare

PLAIN, HEADER, STAMP = 0, 1, 2
"""Styles of the workbook."""

EMPTY = "<c/>"

MAX_CELL = 32_767
"""UTF-16 units that a cell takes."""

_SHORTENED = MAX_CELL - 1, (MAX_CELL - 1) // 2
"""Letters that are kept in front of “…”: where none, and where some, are two units."""

_EXACT = 2**53
_CONTROL = "\x00-\x08\x0b\x0c\x0d\x0e-\x1f\ufffe\uffff"
_ILLEGAL = re.compile(f"[{_CONTROL}]|_(?=x[0-9A-Fa-f]{{4}}_)")
_ILLEGAL_SQL = r"[\x00-\x08\x0b\x0c\x0d\x0e-\x1f\x{FFFE}\x{FFFF}]|_x[0-9A-Fa-f]{4}_"
_CONTROL_SQL = r"[\x00-\x08\x0b\x0c\x0d\x0e-\x1f\x{FFFE}\x{FFFF}]"
_EPOCH = datetime(1899, 12, 30, tzinfo=UTC)
_FIRST_DAY = 61  # before March 1900 Excel counts a day that never was
_FIRST_MOMENT = "TIMESTAMP '1900-03-01'"
_EPOCH_US = -2_209_161_600_000_000  # the 30th of December 1899 as Unix has it
_DAY = 86_400
_OPEN, _CLOSE = '<c t="inlineStr"><is><t xml:space="preserve">', "</t></is></c>"


def text(value: str, style: int = PLAIN) -> str:
    """A text; what XML cannot hold is written as Excel does."""
    value = escape(_ILLEGAL.sub(lambda m: f"_x{ord(m.group()):04X}_", value))
    mark = f' s="{style}"' if style else ""
    return f'<c t="inlineStr"{mark}><is><t xml:space="preserve">{value}</t></is></c>'


def shortened(value: str) -> str:
    """As much of the text as a cell takes, with “…” where that is not all."""
    if len(value) <= _SHORTENED[1]:
        return value
    paired = any(letter > "\uffff" for letter in value)
    units = len(value.encode("utf-16-le", "surrogatepass")) // 2 if paired else len(value)
    return value if units <= MAX_CELL else f"{value[: _SHORTENED[paired]]}…"


def row(values: tuple[Any, ...], writers: list[Callable[[Any], str]]) -> str:
    """A row; `writers` as `writer_of` gives them."""
    cells = [
        EMPTY if value is None else write_cell(value)
        for value, write_cell in zip(values, writers, strict=True)
    ]
    return f"<row>{''.join(cells)}</row>"


def writer_of(kind: str, *, shorten: bool = False) -> Callable[[Any], str]:
    """What makes cells of that type."""
    if not shorten or kind in _SHORT:
        return _WRITERS.get(kind, text)
    if kind == "JSON":
        return lambda value: _mixed(value, shorten=True)
    return lambda value: text(shortened(value))


def _whole(value: int) -> str:
    return f"<c><v>{value}</v></c>" if -_EXACT <= value <= _EXACT else text(str(value))


def _real(value: float) -> str:
    return f"<c><v>{value!r}</v></c>"


def _truth(value: bool) -> str:  # noqa: FBT001 - it is the cell
    return f'<c t="b"><v>{int(value)}</v></c>'


def _stamp(value: str) -> str:
    since = datetime.fromisoformat(value) - _EPOCH
    if since.days < _FIRST_DAY:
        return text(value)
    serial = since.days + (since.seconds + since.microseconds / 1e6) / _DAY
    return f'<c s="{STAMP}"><v>{serial!r}</v></c>'


def _mixed(value: str, *, shorten: bool = False) -> str:
    word, number = bare(value)
    if not number:
        return text(shortened(word) if shorten else word)
    if word.lstrip("-").isdigit():
        return _whole(int(word)) if len(word) < 20 else text(word)
    return _real(float(word)) if abs(float(word)) < float("inf") else text(word)


_SHORT = frozenset({"BIGINT", "DOUBLE", "BOOLEAN", "TIMESTAMP"})
_WRITERS: dict[str, Callable[[Any], str]] = {
    "BIGINT": _whole,
    "DOUBLE": _real,
    "BOOLEAN": _truth,
    "TIMESTAMP": _stamp,
    "JSON": _mixed,
}


def renders(*, shorten: bool = False) -> tuple[Callable[[str, str], str], ...]:
    """The two `Render`s of a cell, one after the other."""
    return partial(to_value, shorten=shorten), to_cell


def to_value(value: str, kind: str, *, shorten: bool = False) -> str:
    """The first `Render`: mixed values are parted into a number's cell and a text."""
    if kind != "JSON":
        return _shortened_sql(value) if shorten and kind not in _SHORT else value
    whole = f"regexp_full_match({value}, '-?[0-9]+')"
    exact = f"abs(TRY_CAST({value} AS HUGEINT)) <= {_EXACT}"
    finite = f"isfinite(TRY_CAST({value} AS DOUBLE))"
    real = _number_sql(f"CAST({value} AS DOUBLE)")
    number = (
        f"CASE WHEN NOT {sql.is_json_number(value)} THEN NULL "
        f"WHEN {whole} THEN CASE WHEN {exact} THEN {_number_sql(value)} END "
        f"WHEN {finite} THEN {real} END"
    )
    word = sql.bare_json(value)
    return f"{{'number': {number}, 'word': {_shortened_sql(word) if shorten else word}}}"


def to_cell(value: str, kind: str) -> str:
    """The second one: the cell."""
    match kind:
        case "BIGINT":
            exact = f"{value} BETWEEN -{_EXACT} AND {_EXACT}"
            words = _text_sql(sql.cast(value))
            cell = f"CASE WHEN {exact} THEN {_number_sql(value)} ELSE {words} END"
        case "DOUBLE":
            cell = _number_sql(value)
        case "BOOLEAN":
            cell = f"""'<c t="b"><v>' || CAST(CAST({value} AS TINYINT) AS VARCHAR) || '</v></c>'"""
        case "TIMESTAMP":
            cell = _stamp_sql(value)
        case "JSON":
            cell = f"coalesce({value}.number, {_text_sql(f'{value}.word')})"
        case _:
            cell = _text_sql(value)
    return f"coalesce({cell}, '{EMPTY}')"


def _shortened_sql(value: str) -> str:
    """See `shortened`. Bytes first: they are never fewer than units, and cost nothing to count."""
    pairs = f"length(regexp_replace({value}, '[^\\x{{10000}}-\\x{{10FFFF}}]', '', 'g'))"
    kept = f"CASE WHEN {pairs} > 0 THEN {_SHORTENED[1]} ELSE {_SHORTENED[0]} END"
    return (
        f"CASE WHEN strlen({value}) > {MAX_CELL} AND length({value}) + {pairs} > {MAX_CELL} "
        f"THEN left({value}, {kept}) || '…' ELSE {value} END"
    )


def _text_sql(value: str) -> str:
    plain = value
    for sign, name in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        plain = f"replace({plain}, '{sign}', '{name}')"
    # Rare: each character is looked at. An underscore before an x is escaped once too often,
    # which reads the same.
    escaped = (
        f"array_to_string(list_transform(string_split(replace({plain}, '_x', '_x005F_x'), ''), "
        f"lambda c: CASE WHEN regexp_matches(c, '{_CONTROL_SQL}') "
        "THEN printf('_x%04X_', unicode(c)) ELSE c END), '')"
    )
    safe = f"CASE WHEN regexp_matches({value}, '{_ILLEGAL_SQL}') THEN {escaped} ELSE {plain} END"
    return f"'{_OPEN}' || ({safe}) || '{_CLOSE}'"


def _number_sql(value: str) -> str:
    return f"'<c><v>' || {sql.cast(value)} || '</v></c>'"


def _stamp_sql(value: str) -> str:
    serial = f"(epoch_us({value}) - ({_EPOCH_US})) / {_DAY}000000.0"
    cell = f"""'<c s="{STAMP}"><v>' || CAST(CAST({serial} AS DOUBLE) AS VARCHAR) || '</v></c>'"""
    return (
        f"CASE WHEN {value} >= {_FIRST_MOMENT} THEN {cell} ELSE {_text_sql(sql.stamp(value))} END"
    )
