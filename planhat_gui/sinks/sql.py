"""Pieces of SQL for `Dataset.texts`: of a value's SQL, the SQL of its text."""

JSON_NUMBER = r"-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?"
_STAMP = "%Y-%m-%dT%H:%M:%S.%gZ"


def literal(text: str) -> str:
    """A text as SQL writes it."""
    return "'" + text.replace("'", "''") + "'"


def cast(value: str) -> str:
    """A number or a truth as text."""
    return f"CAST({value} AS VARCHAR)"


def stamp(value: str) -> str:
    """A moment as ISO 8601 with milliseconds and Z."""
    return f"strftime({value}, '{_STAMP}')"


def bare_json(value: str) -> str:
    """A JSON string without its quotes, any other JSON text as it is."""
    return f"""CASE WHEN left({value}, 1) = '"' THEN (CAST({value} AS JSON) ->> '$')
        ELSE {value} END"""


def is_json_number(value: str) -> str:
    """Whether the JSON text is a number."""
    return f"regexp_full_match({value}, '{JSON_NUMBER}')"
