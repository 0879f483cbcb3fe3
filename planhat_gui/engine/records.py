"""From a body to its records, as slices of the bytes received.

The fast way builds no Python object per field: the list is cut into raw slices, about 1 GB/s, and
every number and escape stays exactly as the server sent it. Paths that are not a plain chain of
names ending in `[*]` go through jsonpath-ng.
"""

import json
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import isfinite
from typing import Any

import msgspec

from planhat_gui.engine.decode import quoted
from planhat_gui.model.errors import Damaged, Failure, TryAgain
from planhat_gui.model.language import tr

_PLAIN = re.compile(r"\$((?:\.[A-Za-z_][A-Za-z0-9_]*|\['[^'\\\]]+'\])*)\[\*\]")
_NAME = re.compile(r"\.([A-Za-z_][A-Za-z0-9_]*)|\['([^'\\\]]+)'\]")
_BREAKS = re.compile(rb"[\r\n]+")
_STRINGS = re.compile(rb'"(?:[^"\\]|\\.)*"')
_BRACKETS = re.compile(rb"[\[\]{}]")
MAX_DEPTH = 100
MAX_DIGITS = 4300
"""Python refuses to read longer whole numbers."""

_LIST = msgspec.json.Decoder(list[msgspec.Raw])
_OBJECT = msgspec.json.Decoder(dict[str, msgspec.Raw])


def is_plain(path: str) -> bool:
    """Whether the fast way can take this path: names, then `[*]`."""
    return _plain(path) is not None


def cut(body: bytes, path: str) -> list[bytes]:
    """The records at `path`, each one line of JSON (line breaks between tokens become spaces).

    Raises TryAgain when the body is cut or not JSON (asking again may help), Damaged when it is
    something else than a list.
    """
    names = _plain(path)
    if names is None:
        # Imported here: what paths need is loaded for those who use them.
        from planhat_gui.engine.paths.jsonpath import compiled

        return compiled(path.strip()).find(body)
    try:
        slices = _LIST.decode(_descend(body, names, path))
    except (msgspec.ValidationError, msgspec.DecodeError, RecursionError):
        return _lines(_slow(body, names, path), body)
    return _lines(slices, body)


def _lines(slices: Sequence[Any], body: bytes) -> list[bytes]:
    # Slices stay views into the body: nothing is copied before the page is written. A line break
    # can only stand between tokens (inside a string it is always escaped), so a space means the
    # same.
    if b"\n" in body or b"\r" in body:
        return [_BREAKS.sub(b" ", bytes(one)) for one in slices]
    return list(slices)


@lru_cache(maxsize=64)
def _plain(path: str) -> tuple[str, ...] | None:
    match = _PLAIN.fullmatch(path.strip())
    if not match:
        return None
    return tuple(a or b for a, b in _NAME.findall(match.group(1)))


def _descend(body: bytes, names: tuple[str, ...], path: str) -> Any:
    here: Any = body
    for name in names:
        members = _OBJECT.decode(here)
        if name not in members:
            raise msgspec.ValidationError(path)
        here = members[name]
    return here


def _slow(body: bytes, names: tuple[str, ...], path: str) -> list[bytes]:
    """The careful way, for what the fast way refuses.

    Finds what is wrong, or reads lone surrogates.
    """
    value = parse(body)
    for name in names:
        if not isinstance(value, dict) or name not in value:
            raise Damaged(
                tr("There is nothing at {quoted} in the answer.", quoted=quoted(path)),
                code="path_found_nothing",
            )
        value = value[name]
    if not isinstance(value, list):
        raise not_a_list(value)
    if not names:
        return _slices(body)
    return [_dump(one) for one in value]


def _dump(value: object) -> bytes:
    try:
        return json.dumps(value, ensure_ascii=True, separators=(",", ":"), allow_nan=False).encode()
    except ValueError as error:
        raise Damaged(
            tr("The answer has a number that is too large (such as 1e400)."), code="bad_json"
        ) from error


def _slices(body: bytes) -> list[bytes]:
    """A top-level list cut by the standard library's parser.

    Exact bytes, half as fast as json.loads.
    """
    text = body.decode("utf-8")
    decoder, gap = json.JSONDecoder(), re.compile(r"[\s,]*")
    found: list[bytes] = []
    at = text.index("[") + 1
    while True:
        at = gap.match(text, at).end()  # type: ignore[union-attr]
        if text[at] == "]":
            return found
        _, end = decoder.raw_decode(text, at)
        found.append(text[at:end].encode())
        at = end


def parse(body: bytes) -> Any:
    """The decoded JSON. Raises TryAgain for a cut body, Damaged for what is no JSON or too deep."""
    try:
        return json.loads(body, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        raise _not_json(body, error) from None
    except RecursionError:
        raise Damaged(tr("The answer is nested too deeply (limit 100)."), code="too_deep") from None
    except ValueError as error:
        raise Damaged(
            tr("The answer is not valid JSON: {quoted}.", quoted=quoted(str(error))),
            code="bad_json",
        ) from None


def _refuse(name: str) -> Any:
    raise ValueError(f"{name} is not a valid number")


def _not_json(body: bytes, error: json.JSONDecodeError) -> Failure:
    if error.msg == "Extra data" and body.lstrip()[:1] in (b"{", b"["):
        return Damaged(
            tr("The answer has several documents, one per line; this form is not supported here."),
            code="several_documents",
        )
    if error.pos >= len(error.doc.rstrip()) - 1 or "Unterminated" in error.msg:
        return TryAgain(
            tr("The answer ended too early (byte {body:,}).", body=len(body)),
            tr("Try again later."),
            code="cut_answer",
        )
    return TryAgain(
        tr(
            "The answer is not valid JSON: line {lineno}, column {colno}.",
            lineno=error.lineno,
            colno=error.colno,
        ),
        tr("Try again later."),
        code="bad_json",
    )


def not_a_list(value: object) -> Damaged:
    """What to say of a value where a list is due."""
    match value:
        case dict():
            names = ", ".join(list(value)[:8])
            message = tr("Expected a list, got an object with: {quoted}.", quoted=quoted(names))
            for word in ("error", "message"):
                if isinstance(value.get(word), str):
                    message += tr(" It says: “{quoted}”", quoted=quoted(value[word]))
                    break
        case str():
            message = tr("Expected a list, got a text: “{quoted}”.", quoted=quoted(value))
        case None:
            message = tr("Expected a list, got null.")
        case bool():
            message = tr("Expected a list, got {value}.", value=str(value).lower())
        case _:
            message = tr("Expected a list, got {quoted}.", quoted=quoted(str(value), 40))
    return Damaged(message, tr("Check the address and the Path to Data."), code="not_a_list")


def decode_all(lines: Iterable[bytes]) -> list[Any]:
    """Records as Python values, for the eye.

    What Python's numbers cannot hold (1e400, thousands of digits) and what is nested beyond
    `MAX_DEPTH` becomes its own text.
    """
    return [_for_the_eye(bytes(line)) for line in lines]


def _for_the_eye(line: bytes) -> Any:
    if line.count(b"[") + line.count(b"{") > MAX_DEPTH and _depth(line) > MAX_DEPTH:
        return line.decode("utf-8", "replace")
    return json.loads(line, parse_int=_whole, parse_float=_fraction)


def _depth(line: bytes) -> int:
    depth = deepest = 0
    for sign in _BRACKETS.findall(_STRINGS.sub(b"", line)):
        depth += 1 if sign in b"[{" else -1
        deepest = max(deepest, depth)
    return deepest


def _whole(text: str) -> int | str:
    return int(text) if len(text) <= MAX_DIGITS else text


def _fraction(text: str) -> float | str:
    value = float(text)
    return value if isfinite(value) else text
