"""Whether a request body with macros in it is JSON, before any macro has a value."""

import json

from planhat_gui.model.errors import Problem
from planhat_gui.model.language import tr
from planhat_gui.model.macros import Place, TextKind, body_kind, parse

_VALUE = "0"
_IN_STRING = "x"


def check_body(body: str, content_type: str = "", field: str = "body") -> Problem | None:
    """What is wrong with a body that is to be JSON, with the line and the column; else None.

    A macro outside quotes stands for a value, one inside quotes for text. Bodies that are not JSON
    by their content type, or by how they begin, are not looked at.
    """
    kind = body_kind(body, content_type)
    if kind is not TextKind.JSON_BODY or not body.strip():
        return None
    parsed = parse(body, kind, field)
    if parsed.problems:
        return None  # they are told of already
    text, places = _stand_in(body, [(s.start, s.end, s.place) for s in parsed.slots])
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        at = places[min(error.pos, len(places) - 1)]
        line = body.count("\n", 0, at) + 1
        column = at - (body.rfind("\n", 0, at) + 1) + 1
        return Problem(
            field,
            tr(
                "The body is not valid JSON: line {line}, column {column}.",
                line=line,
                column=column,
            ),
        )
    except RecursionError:
        return Problem(field, tr("The body is nested too deeply."))
    return None


def _stand_in(body: str, slots: list[tuple[int, int, Place]]) -> tuple[str, list[int]]:
    """The body with a value for each macro, and where each of its signs stands in the original."""
    text, places, at = "", [], 0
    for start, end, place in slots:
        given = _IN_STRING if place is Place.JSON_STRING else _VALUE
        text += body[at:start] + given
        places += [*range(at, start), *([start] * len(given))]
        at = end
    return text + body[at:], [*places, *range(at, len(body) + 1)]
