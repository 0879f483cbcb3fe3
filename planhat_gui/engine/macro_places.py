"""How a value is written for the place it is put in, so that it cannot leave it.

- In a URL's path and query, and in form bodies, every character but letters, digits and - . _ ~ is
  percent-encoded.
- In a header's value stands what a header can carry: no control characters, Latin-1 only.
- In a string of a JSON body it is escaped as JSON wants it.
- In a JSON body outside quotes it is a whole JSON value: text gets its quotes, a number, true,
  false, null, a list or an object stand as they are. Text from a lookup or a variable that *is* a
  number, true, false or null goes in bare, for tables have no other way to say it; a variable may
  also hold a list or an object.
- In any other text it stands as it is.
"""

import json
import re
from urllib.parse import quote

from planhat_gui.model.headers import check_headers
from planhat_gui.model.language import tr
from planhat_gui.model.macros import Place

_BARE = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null")
_MISSING = object()


class Unfit(ValueError):
    """The reason why a value cannot be written in its place."""


class Bare(str):
    """Text without a JSON type of its own: a lookup's or a variable's."""

    __slots__ = ()


def member(record: object, path: tuple[str | int, ...]) -> object:
    """The value at the path: members of objects by name, items of lists by position.

    Raises Unfit when there is none.
    """
    value = record
    for part in path:
        if isinstance(part, str):
            value = value.get(part, _MISSING) if isinstance(value, dict) else _MISSING
        elif isinstance(value, list) and part < len(value):
            value = value[part]
        else:
            value = _MISSING
        if value is _MISSING:
            raise Unfit(tr("the record has no such value"))
    return value


def write(value: object, place: Place, *, blank: bool = False) -> str:
    """The value as text for its place. Raises Unfit.

    A missing or blank value is unfit (a filter without its value would ask for everything) unless
    `blank`; only in JSON outside quotes have null and "" a form of their own.
    """
    text = _json_value(value) if place is Place.JSON_VALUE else _text(value, place, blank=blank)
    try:
        text.encode()
    except UnicodeEncodeError:
        raise Unfit(tr("the value holds half a character, which cannot be sent")) from None
    match place:
        case Place.PATH | Place.QUERY | Place.FORM:
            return quote(text, safe="")
        case Place.JSON_STRING:
            return json.dumps(text, ensure_ascii=False)[1:-1]
        case Place.HEADER:
            problems = check_headers((("X-Value", text),))
            if problems:
                raise Unfit(problems[0].message[0].lower() + problems[0].message[1:].rstrip("."))
    return text


def _text(value: object, place: Place, *, blank: bool) -> str:
    if value is None or (isinstance(value, str) and not blank and not value.strip()):
        raise Unfit(tr("the value is empty"))
    if isinstance(value, str):
        return str(value)
    if isinstance(value, (list, dict)) and place is not Place.TEXT:
        kind = tr("a list") if isinstance(value, list) else tr("an object")
        raise Unfit(tr("the value is {kind}, not a single value", kind=kind))
    return _json(value)


def _json_value(value: object) -> str:
    return str(value) if isinstance(value, Bare) and _BARE.fullmatch(value) else _json(value)


def _json(value: object) -> str:
    try:
        return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    except (TypeError, ValueError, RecursionError):
        raise Unfit(tr("the value cannot be written")) from None


def variable_in_json(text: str) -> object:
    """A variable's value for JSON outside quotes: the list or object it holds, else its text."""
    if text.lstrip()[:1] in {"[", "{"}:
        try:
            found: object = json.loads(text)
        except (ValueError, RecursionError):
            return Bare(text)
        return found
    return Bare(text)
