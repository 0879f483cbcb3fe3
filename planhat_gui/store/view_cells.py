"""A dataset's column as the type that a view asks for, whatever type it has."""

from planhat_gui.store import duck
from planhat_gui.store.pointer import StoredColumn
from planhat_gui.store.view import NUMBERS, text_of

_ZONED = r":[0-9]{2}(\.[0-9]+)?[+-][0-9]{2}(:?[0-9]{2})?$"
_MOST_DAYS = 100_000
_LEAST_SECONDS, _MOST_SECONDS, _MOST_MILLIS = 10**8, 10**11, 10**14
_DAY, _SECOND, _MILLI = 86_400_000_000, 1_000_000, 1_000
"""In microseconds."""


def converted(column: StoredColumn | None, kind: str) -> str:
    """SQL for the column as that type: NULL where there is none, or what it holds is none."""
    if column is None:
        return f"CAST(NULL AS {kind})"
    if column.type == kind or (column.type in NUMBERS and kind in NUMBERS):
        return f"CAST({duck.quoted(column.name)} AS {kind})"
    text = text_of(column)
    match kind:
        case "VARCHAR":
            return text
        case "VARCHAR[]":
            several = f"TRY(from_json(CAST({text} AS JSON), '[\"VARCHAR\"]'))"
            return f"coalesce({several}, CASE WHEN {text} <> '' THEN [{text}] END)"
        case "DOUBLE":  # NaN, as other programs write it, would spoil every sum
            number = f"TRY_CAST({text} AS DOUBLE)"
            return f"CASE WHEN isfinite({number}) THEN {number} END"
        case "TIMESTAMP":
            return _moment(text)
    return f"TRY_CAST({text} AS {kind})"


def _moment(text: str) -> str:
    """The moment in UTC that a text or a number means.

    DuckDB overlooks a zone when it makes a TIMESTAMP of a text. Numbers are days since 1970 up to
    the year 2243, then seconds, then milliseconds; those in between, such as 20260301, are nothing.
    """
    number = f"TRY_CAST({text} AS DOUBLE)"
    return (
        f"CASE WHEN abs({number}) < {_MOST_DAYS} THEN {_since_1970(number, _DAY)} "
        f"WHEN abs({number}) < {_LEAST_SECONDS} THEN NULL "
        f"WHEN abs({number}) < {_MOST_SECONDS} THEN {_since_1970(number, _SECOND)} "
        f"WHEN abs({number}) < {_MOST_MILLIS} THEN {_since_1970(number, _MILLI)} "
        f"WHEN regexp_matches({text}, '{_ZONED}') "
        f"THEN make_timestamp(epoch_us(TRY_CAST({text} AS TIMESTAMPTZ))) "
        f"ELSE TRY_CAST({text} AS TIMESTAMP) END"
    )


def _since_1970(number: str, unit: int) -> str:
    return f"make_timestamp(CAST({number} * {unit} AS BIGINT))"
