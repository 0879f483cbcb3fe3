"""Common metadata: one value of the answer, put on every record without re-encoding it."""

import json
from collections.abc import Collection, Iterable

import msgspec

from planhat_gui.engine.decode import quoted
from planhat_gui.engine.paths import walk
from planhat_gui.engine.paths.words import Metadata, plural
from planhat_gui.model.language import tr

LARGEST = 64 * 1024
"""Bytes of metadata that are still put on every record."""
UNNAMED = "metadata"


def chosen(name: str, nodes: list[bytes], fields: Collection[str], path: str) -> Metadata:
    """What a metadata path's nodes become; `fields` are the records' own names."""
    name, moved = free_name(name or UNNAMED, fields)
    if not nodes:
        return Metadata(
            name,
            b"null",
            tr(
                "There is nothing at {quoted}; the column {quoted_2} stays empty.",
                quoted=quoted(path),
                quoted_2=quoted(name, 60),
            ),
        )
    if len(nodes) > 1:
        sentence = tr(
            "The metadata path finds {plural}; choose one.", plural=plural(len(nodes), "value")
        )
        return Metadata(name, None, sentence, len(nodes))
    value = walk.one_line(nodes[0])
    if len(value) > LARGEST:
        return Metadata(
            name,
            b"null",
            tr(
                "The metadata at {quoted} has {value:,.0f} KB; that is too much "
                "for every record (limit {largest} KB). The column stays empty.",
                quoted=quoted(path),
                value=len(value) / 1024,
                largest=LARGEST // 1024,
            ),
            1,
        )
    return Metadata(name, value, moved, 1)


def free_name(name: str, fields: Collection[str]) -> tuple[str, str]:
    """A name that is none of the records', and what to say of it."""
    free = name
    while free in fields:
        free = f"meta_{free}"
    if free == name:
        return name, ""
    shown = quoted(name, 60)
    return free, (
        tr(
            "'{shown}' is also a field of the records; the metadata is saved as {quoted}.",
            shown=shown,
            quoted=quoted(free, 60),
        )
    )


def attach(line: bytes, name: str, value: bytes) -> bytes:
    """The record with one more member at its end; its own bytes stay as they are.

    Never over a field of its own: where it has one of that name, the member is called `meta_…`.
    What is no object is given back unchanged. `value` is JSON text in one line.
    """
    text = bytes(line).rstrip()
    if not (text.startswith(b"{") and text.endswith(b"}")):
        return bytes(line)
    while _has(text, name):
        name = f"meta_{name}"
    inside = text[1:-1].strip()
    comma = b"," if inside else b""
    return text[:-1] + comma + _key(name) + b":" + value + b"}"


def attach_all(lines: Iterable[bytes], name: str, value: bytes) -> list[bytes]:
    """`attach` for a page."""
    return [attach(line, name, value) for line in lines]


def _key(name: str) -> bytes:
    return json.dumps(name, ensure_ascii=False).encode("utf-8", "backslashreplace")


def _has(text: bytes, name: str) -> bool:
    if _key(name) not in text and b"\\" not in text:
        return False
    try:
        return bool(walk.members([text], name))
    except msgspec.DecodeError:
        return name in json.loads(text)
