"""Request headers as one line of text: `header1:value1,header2:value2`, and back.

A comma parts headers and the first colon parts name and value. What holds one of these signs
itself stands in quotation marks, where a doubled mark is one: `X-Note:"a, b"`. Spaces around names
and values are not part of them. `parse_headers(print_headers(h))` gives the same headers whatever
they hold, as long as names and values have no spaces around them.
"""

import re
from collections.abc import Sequence

from planhat_gui.model.errors import Problem
from planhat_gui.model.headers import check_headers
from planhat_gui.model.language import tr

Headers = tuple[tuple[str, str], ...]

_QUOTED = re.compile(r'\s*"((?:[^"]|"")*)"\s*(?=[,:]|\Z)')
_NAME = re.compile(r"[^,:]*")
_VALUE = re.compile(r"[^,]*")
_SHOWN = 60


def parse_headers(text: str, field: str = "headers") -> tuple[Headers, list[Problem]]:
    """The headers in a text, and what is wrong with how it is written. Never raises.

    A part without a colon becomes a header without a value, so that a table can show it.
    """
    headers: list[tuple[str, str]] = []
    problems: list[Problem] = []
    at = 0
    while at < len(text):
        start = at
        name, at = _take(text, at, ":")
        if text.startswith(":", at):
            value, at = _take(text, at + 1, "")
            headers.append((name, value))
        elif name:
            headers.append((name, ""))
            problems.append(Problem(field, _no_colon(text, start, at)))
        at += 1  # the comma
    return tuple(headers), problems


def print_headers(headers: Sequence[tuple[str, str]]) -> str:
    """The text of these headers, quoted where that is needed."""
    return ",".join(f"{_quoted(name, ',:')}:{_quoted(value, ',')}" for name, value in headers)


def join_stray_parts(text: str) -> str:
    """The text with each part that has no colon put, quoted, into the value before it.

    That is what `Accept:text/html, application/json` most likely means.
    """
    headers: list[tuple[str, str]] = []
    at = 0
    while at < len(text):
        start = at
        name, at = _take(text, at, ":")
        if text.startswith(":", at):
            value, at = _take(text, at + 1, "")
            headers.append((name, value))
        elif name and headers:
            before, value = headers[-1]
            headers[-1] = (before, f"{value},{text[start:at]}".rstrip())
        elif name:
            headers.append((name, ""))
        at += 1
    return print_headers(headers)


def check_header_text(text: str, field: str = "headers") -> list[Problem]:
    """All that is wrong with the headers in a text; the fields are as in `check_headers`."""
    headers, problems = parse_headers(text, field)
    return problems + check_headers(headers, field)


def _take(text: str, at: int, end: str) -> tuple[str, int]:
    """A name or a value from here, and where it ends: before a comma, or before `end`."""
    quoted = _QUOTED.match(text, at)
    if quoted and (end or not text.startswith(":", quoted.end())):
        return quoted[1].replace('""', '"').strip(), quoted.end()
    plain = (_NAME if end else _VALUE).match(text, at)
    assert plain is not None  # noqa: S101 - both patterns match everywhere
    return plain[0].strip(), plain.end()


def _quoted(text: str, signs: str) -> str:
    if text.lstrip().startswith('"') or any(sign in text for sign in signs):
        return '"' + text.replace('"', '""') + '"'
    return text


def _no_colon(text: str, start: int, end: int) -> str:
    stray = text[max(0, start - 1) : end] if start else text[:end]
    shown = stray if len(stray) <= _SHOWN else f"{stray[:_SHOWN]}…"
    if start:
        return tr(
            "'{shown}' has no name. If the comma belongs to the value, write it in "
            "quotation marks.",
            shown=shown,
        )
    return tr("'{shown}' has no ':' between a name and a value.", shown=shown)
