r"""Walking raw slices: no Python object per field, every byte as it was sent.

A document that the fast decoder refuses only because of half a surrogate pair (`\ud800` alone,
which browsers and databases do send) is read all the same: such escapes are hidden while cutting
and put back into the slices.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

import msgspec

from planhat_gui.engine.paths.syntax import Choice, Index, Name
from planhat_gui.engine.paths.words import Step
from planhat_gui.engine.records import parse
from planhat_gui.model.errors import Damaged
from planhat_gui.model.language import tr

RAW = msgspec.json.Decoder(msgspec.Raw)
LIST = msgspec.json.Decoder(list[msgspec.Raw])
OBJECT = msgspec.json.Decoder(dict[str, msgspec.Raw])
OBJECT_SIGN, LIST_SIGN = b"{["
_ESCAPE = re.compile(
    rb"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u([dD][89a-fA-F][0-9a-fA-F]{2})"
    rb"|.)",
    re.DOTALL,
)
_BREAKS = re.compile(rb"[\r\n]+")

Slice = Any
"""bytes, or msgspec.Raw, which is a view into the body."""


def find(body: bytes, choices: Sequence[Choice]) -> list[bytes]:
    """The nodes at a plain chain. Raises as `records.parse` for a body that is no JSON."""
    return _carefully(body, lambda text: _find(text, choices))


def find_with_parents(body: bytes, choices: Sequence[Choice]) -> tuple[list[bytes], list[bytes]]:
    """The nodes at all but the last choice (which must be `*`), and their children."""
    parents: list[bytes] = []

    def work(text: bytes) -> list[Slice]:
        parents[:] = _find(text, choices[:-1])
        return children(parents)

    nodes = _carefully(body, work)
    return parents, nodes


def cut_out(body: bytes, places: Sequence[tuple[Step, ...]]) -> list[bytes]:
    """The slices at exact places, in the order given; each list and object is read once."""
    return _carefully(body, lambda text: _cut_out(text, places))


def one_line(node: Slice) -> bytes:
    """A slice as one line of JSON.

    A line break can only stand between tokens (inside a string it is always escaped), so a space
    means the same.
    """
    line = bytes(node)
    return _BREAKS.sub(b" ", line) if b"\n" in line or b"\r" in line else line


def lines(nodes: Iterable[Slice], body: bytes) -> list[bytes]:
    """Slices of `body` as lines; they stay views where the body has no line breaks."""
    if b"\n" in body or b"\r" in body:
        return [one_line(node) for node in nodes]
    return list(nodes)


def first_sign(node: Slice) -> int:
    """The first byte: `OBJECT_SIGN`, `LIST_SIGN`, a quotation mark, or of a scalar."""
    return memoryview(node)[0]


def signs_of(nodes: Iterable[Slice]) -> list[int]:
    """The first byte of each."""
    return [memoryview(node)[0] for node in nodes]


def _carefully(body: bytes, work: Any) -> list[bytes]:
    if not body.strip():
        parse(body)  # raises
    try:
        found: list[bytes] = work(body)
        if not found or len(found) == 1:
            RAW.decode(body)  # whoever found more has read all of it
        return found
    except RecursionError:
        raise Damaged(tr("The answer is nested too deeply (limit 100)."), code="too_deep") from None
    except msgspec.DecodeError:
        parse(body)  # says what is wrong, unless only half pairs are
    hidden, mark = hide_half_pairs(body)
    try:
        nodes = work(hidden)
    except (msgspec.DecodeError, RecursionError) as error:
        raise Damaged(tr("The answer is not valid JSON."), code="bad_json") from error
    return [bytes(node).replace(mark, b"\\u") for node in nodes]


def hide_half_pairs(body: bytes) -> tuple[bytes, bytes]:
    r"""The body with every lone surrogate's `\u` replaced, and by what."""
    mark, number = b"~u~", 0
    while mark in body:
        number += 1
        mark = b"~u%d~" % number

    def hide(match: re.Match[bytes]) -> bytes:
        half = match.group(1)
        return mark + half if half else match.group()

    return _ESCAPE.sub(hide, body), mark


def _find(body: bytes, choices: Sequence[Choice]) -> list[Slice]:
    nodes: list[Slice] = [body.strip()]
    for choice in choices:
        match choice:
            case Name(name):
                nodes = members(nodes, name)
            case Index(index):
                nodes = [
                    items[index]
                    for node in nodes
                    if first_sign(node) == LIST_SIGN and -len(items := LIST.decode(node)) <= index
                    if index < len(items)
                ]
            case _:
                nodes = children(nodes)
    return nodes


def members(nodes: Iterable[Slice], name: str) -> list[Slice]:
    """The member `name` of every object among the nodes that has one."""
    decoder = one_member(name)
    if decoder is None:
        found = (OBJECT.decode(node) for node in nodes if first_sign(node) == OBJECT_SIGN)
        return [one[name] for one in found if name in one]
    values = (decoder.decode(node).value for node in nodes if first_sign(node) == OBJECT_SIGN)
    return [value for value in values if memoryview(value).nbytes]


def children(nodes: Iterable[Slice]) -> list[Slice]:
    """All elements and member values of the nodes."""
    found: list[Slice] = []
    for node in nodes:
        sign = first_sign(node)
        if sign == LIST_SIGN:
            found += LIST.decode(node)
        elif sign == OBJECT_SIGN:
            found += OBJECT.decode(node).values()
    return found


@lru_cache(maxsize=256)
def one_member(name: str) -> msgspec.json.Decoder[Any] | None:
    """Reads one member and skips the others, twice as fast as reading all.

    None for names that msgspec does not take.
    """
    if any(sign in '"\\' or sign < " " or "\ud800" <= sign <= "\udfff" for sign in name):
        return None
    shape = msgspec.defstruct(
        "Member", [("value", msgspec.Raw, msgspec.Raw(b""))], rename={"value": name}
    )
    return msgspec.json.Decoder(shape)


def _cut_out(body: bytes, places: Sequence[tuple[Step, ...]]) -> list[Slice]:
    root: dict[Step, Any] = {}
    for place in places:
        here = root
        for step in place:
            here = here.setdefault(step, {})
    found: dict[tuple[Step, ...], Slice] = {}
    stack: list[tuple[tuple[Step, ...], Slice, dict[Step, Any]]] = [((), body.strip(), root)]
    wanted = set(places)
    while stack:
        place, node, below = stack.pop()
        if place in wanted:
            found[place] = node
        if not below:
            continue
        inside: Any = LIST.decode(node) if first_sign(node) == LIST_SIGN else OBJECT.decode(node)
        stack += [((*place, step), inside[step], more) for step, more in below.items()]
    return [found[place] for place in places]
