"""Landed lines one at a time: what is in them, and writing anew what DuckDB stumbles over."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NoReturn

import msgspec

from planhat_gui.model.language import tr
from planhat_gui.store.shape import Huge

_ESCAPE = re.compile(
    rb"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"  # a pair: one character
    rb"|(?P<lone>\\u[dD][89a-fA-F][0-9a-fA-F]{2})"
    rb"|\\."
)
_SAFE_DIGITS = 20  # any number of 64 bits, its sign included

OVERFLOW = "_more"
"""The column that takes the fields beyond the largest number of columns."""

_raw_object = msgspec.json.Decoder(dict[str, msgspec.Raw])
_raw_list = msgspec.json.Decoder(list[msgspec.Raw])


def _refuse(_text: str) -> NoReturn:
    raise ValueError("not JSON")


def _whole(text: str) -> Any:
    return int(text) if len(text) <= _SAFE_DIGITS else Huge()


def record_of(line: bytes) -> tuple[dict[str, Any] | None, bool]:
    """The record in a line (None: there is none), and whether it had to be mended to be read.

    Whole numbers longer than 64 bits may come as `Huge`.
    """
    try:
        return _parsed(line), False
    except (ValueError, RecursionError):
        pass
    try:
        return _parsed(mended(line)[0]), True
    except (ValueError, RecursionError):
        return None, True


def _parsed(line: bytes) -> dict[str, Any] | None:
    value = json.loads(line.decode("utf-8"), parse_int=_whole, parse_constant=_refuse)
    if b"\\u" in line:
        json.dumps(value, ensure_ascii=False, default=str).encode("utf-8")  # UnicodeEncodeError
    return value if isinstance(value, dict) else None


def why_no_record(line: bytes) -> str:
    """What a line holds that is no record, in words."""
    try:
        text = mended(line)[0].decode("utf-8")
        value = json.loads(text, parse_int=_whole, parse_constant=_refuse)
    except RecursionError:
        return tr("nested too deeply")
    except ValueError:
        return tr("not valid JSON")
    match value:
        case None:
            return tr("not an object: null")
        case bool():
            return tr("not an object: {value}", value="true" if value else "false")
        case str():
            return tr("not an object: a text")
        case list():
            return tr("not an object: a list")
        case dict():
            return tr("nested too deeply")  # what was read here could not be written again
        case _:
            return tr("not an object: a number")


def mended(line: bytes) -> tuple[bytes, int]:
    """The line with U+FFFD for everything that is no character, and how often."""
    count = 0
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        text = line.decode("utf-8", "replace")
        count = text.count("\ufffd")
        line = text.encode("utf-8")

    def mend(match: re.Match[bytes]) -> bytes:
        nonlocal count
        if match["lone"] is None:
            return match.group()
        count += 1
        return b"\\ufffd"

    return _ESCAPE.sub(mend, line), count


@dataclass(frozen=True, slots=True)
class Rewriter:
    """Writes a line anew so that DuckDB reads the same values from it.

    `names`: new names of keys that no column can have. `as_text`: columns whose value goes in as
    its own JSON text in a string. `known`: when not None, all other fields go into OVERFLOW.
    `deep`: repeated keys in nested objects, too, are reduced to the last.
    """

    names: Mapping[str, str]
    as_text: frozenset[str] = frozenset()
    known: frozenset[str] | None = None
    deep: bool = False

    def line(self, line: bytes) -> tuple[bytes | None, int]:
        """The new line, or None where there is no record, and the number of characters mended."""
        count = 0
        try:
            if not line.isascii():
                line.decode("utf-8")  # the decoder skips over what it leaves raw
            fields = _raw_object.decode(line)
        except (msgspec.MsgspecError, ValueError, RecursionError):
            line, count = mended(line)
            try:
                fields = _raw_object.decode(line)
            except (msgspec.MsgspecError, ValueError, RecursionError):
                return None, 0
        try:
            return msgspec.json.encode(self._renamed(fields)), count
        except RecursionError:
            return None, 0

    def _renamed(self, fields: dict[str, msgspec.Raw]) -> dict[str, Any]:
        new: dict[str, Any] = {}
        more: dict[str, Any] = {}
        for key, raw in fields.items():
            value: Any = _last_wins(bytes(raw)) if self.deep else raw
            name = self.names.get(key, key)
            if self.known is not None and key not in self.known:
                more[key] = value
            elif name in self.as_text:
                text = bytes(value).decode("utf-8")
                new[name] = None if text == "null" else text
            else:
                new[name] = value
        if more:
            new[OVERFLOW] = msgspec.json.encode(more).decode("utf-8")
        return new


def _last_wins(raw: bytes) -> msgspec.Raw:
    """The same value, each object with the last of equal keys only; numbers keep their letters."""
    match raw[:1]:
        case b"{":
            fields = _raw_object.decode(raw)
            return msgspec.Raw(
                msgspec.json.encode({k: _last_wins(bytes(v)) for k, v in fields.items()})
            )
        case b"[":
            items = _raw_list.decode(raw)
            return msgspec.Raw(msgspec.json.encode([_last_wins(bytes(v)) for v in items]))
        case _:
            return msgspec.Raw(raw)
