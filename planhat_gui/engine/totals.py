"""How many rows a server says there are in all: a header, or a member beside the list."""

from typing import Any

import msgspec

from planhat_gui.engine.wire import Answer

HEADER = "x-total-count"

_LONGEST = 12


class _Counts(msgspec.Struct):
    """The members that servers use for it; what they hold may be anything."""

    total: Any = None
    totalCount: Any = None  # noqa: N815 - a name of the server's
    total_count: Any = None


class _Wrapped(_Counts):
    meta: Any = None
    pagination: Any = None


_DECODER = msgspec.json.Decoder(_Wrapped)


def said_total(answer: Answer) -> int | None:
    """The number of all rows as this answer has it; None when it says nothing of the kind."""
    header = answer.headers.get(HEADER, "").strip()
    if header.isascii() and header.isdigit() and len(header) <= _LONGEST:
        return int(header)
    if answer.body[:1] != b"{":
        return None
    try:
        found = _DECODER.decode(answer.body)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None
    inside = [one for one in (found.meta, found.pagination) if isinstance(one, dict)]
    named = [getattr(found, name) for name in _Counts.__struct_fields__]
    named += [one.get(name) for one in inside for name in _Counts.__struct_fields__]
    return next((n for n in named if type(n) is int and n >= 0), None)
