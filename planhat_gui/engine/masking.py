"""Hashing and dropping members of raw records; all their other bytes stay as they came.

A record is walked with the C parts of the standard library's JSON reader, which say where each
member begins and ends; what is chosen is cut out or replaced there. Where there is no doubt which
bytes a chosen member is (its name stands in the record once, and as it is), nothing else is read,
which is two to four times faster.

A hash is ``h_`` and 32 hexadecimal digits of HMAC-SHA-256 with the library's key, so that nobody
finds a value by hashing all the likely ones. What looks like an e-mail address is hashed trimmed
and in lower case, any other text trimmed; numbers and truth values as they are written. ``null``
and an empty text say nothing of anybody, and stay.
"""

import hmac
import json
import operator
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from json.decoder import scanstring  # type: ignore[attr-defined]  # it is there, and in C
from json.scanner import make_scanner
from typing import Any
from urllib.parse import quote

import msgspec

from planhat_gui.model.personal import Choices, Treatment

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+")
_DOMAIN = b"planhat-personal/1\0"

NOT_KEPT = "not kept: this flow hashes or drops columns, and this is no record with columns"


class _Literal(str):
    """A number or a constant as it was written."""

    __slots__ = ()


def _literal(text: str) -> Any:
    return _Literal(text)


_SCAN: Any = make_scanner(
    json.JSONDecoder(  # type: ignore[arg-type]  # it takes a decoder's settings
        parse_int=_literal, parse_float=_literal, parse_constant=_literal, strict=False
    )
)
"""(text, place) -> what the value that begins there is, and where it ends."""

_SPACES = frozenset(" \t\n\r")
_MOST_NAMES = 10_000
_MOST_QUICK = 30
_TELLING = 3
"""Characters of a text that says something when it is repeated."""
_GAP = 20
_PLAIN = re.compile(r"[A-Za-z0-9_. -]+")
_COMMA = re.compile(rb",[ \t\n\r]*\Z")
_COLON = re.compile(rb"[ \t\n\r]*:[ \t\n\r]*")

Hash = Callable[[str], str]


class Hasher:
    """Hashes values with a key."""

    def __init__(self, key: bytes) -> None:
        self._base = hmac.new(key, _DOMAIN, "sha256")

    def __call__(self, text: str) -> str:
        """The word that stands for a text."""
        plain = text.strip()
        if _EMAIL.fullmatch(plain):
            plain = plain.lower()
        one = self._base.copy()
        one.update(plain.encode("utf-8", "surrogatepass"))
        return f"h_{one.hexdigest()[:32]}"


class Masker:
    """Does to records what was chosen for their columns. Safe in several threads."""

    def __init__(self, choices: Choices, hasher: Hash | None = None) -> None:
        """`hasher` is needed where a column is hashed."""
        self.choices = choices
        self._hash = hasher or _no_key
        self._rules = _Rules(choices)
        self._quick = _Quick(choices)

    def lines(self, lines: Sequence[bytes]) -> list[bytes]:
        """Records, one line of JSON each, as they may be kept."""
        return [self.line(line) for line in lines]

    def line(self, line: bytes) -> bytes:
        """One of them. What is no object is replaced by a sentence, which says so."""
        raw = bytes(line)
        places = self._quick.places(raw)
        if places is not None:
            return self._spliced(raw, places)
        return self._carefully(raw)

    def _spliced(self, raw: bytes, places: "list[_Place]") -> bytes:
        """The record with these members, in their order, cut out or replaced."""
        if not places:
            return raw
        pieces, run = [], 0
        for place in places:
            found = self._rules.of(place.name)
            if found is None or found.treatment is Treatment.DROP:
                if place.comma < 0:  # the comma behind it would have to go
                    return self._carefully(raw)
                pieces.append(raw[run : place.comma])
            else:
                text = raw[place.start : place.end].decode("utf-8", "surrogateescape")
                new = self._value(text, _SCAN(text, 0)[0], found)
                pieces += [raw[run : place.start], new.encode("utf-8", "surrogateescape")]
            run = place.end
        return b"".join([*pieces, raw[run:]])

    def _carefully(self, raw: bytes) -> bytes:
        text = raw.decode("utf-8", "surrogateescape")
        start = _skip(text, 0)
        if text[start : start + 1] != "{":
            return json.dumps(NOT_KEPT).encode()
        try:
            new = self._object(text, start, self._rules)
        except RecursionError:  # deeper than anything that is looked into
            return json.dumps(NOT_KEPT).encode()
        return f"{text[:start]}{new}".encode("utf-8", "surrogateescape")

    def touches(self, name: str) -> bool:
        """Whether something is done with the member of that name, or with what is in it."""
        return self._rules.of(name) is not None

    def _object(self, text: str, start: int, rules: "_Rules") -> str:
        """The object that begins there, and what follows its end up to the end of the text."""
        at = end = _skip(text, start + 1)
        if text[at] == "}":
            return text[start:]
        pieces: list[str] = []
        run: int | None = start  # from here on the text is kept as it is
        first = True
        while True:
            before = end
            name, end = scanstring(text, at + 1, False)  # noqa: FBT003 the C function takes no names
            value_at = _skip(text, _skip(text, end) + 1)
            value, end = _SCAN(text, value_at)
            found = rules.of(name)
            if found is not None and found.treatment is Treatment.DROP:
                if run is not None:
                    pieces.append(text[run : at if first else before])
                    run = None
            else:
                if run is None:  # the comma before a member goes with it
                    run = at if first else before
                first = False
                if found is not None:
                    pieces.append(text[run:value_at])
                    pieces.append(self._value(text[value_at:end], value, found))
                    run = end
            after = _skip(text, end)
            if text[after] == "}":
                pieces.append(text[end if run is None else run :])
                return "".join(pieces)
            at = _skip(text, after + 1)

    def _value(self, text: str, value: Any, rule: "_Found") -> str:
        """What stands in place of this value."""
        if rule.treatment is Treatment.HASH:
            return json.dumps(self._hashed(value), separators=(",", ":"))
        if rule.inside is None or text[0] not in "{[":
            return text
        return self._object(text, 0, rule.inside) if text[0] == "{" else self._list(text, rule)

    def _list(self, text: str, rule: "_Found") -> str:
        pieces, run = [], 0
        at = _skip(text, 1)
        while text[at] != "]":
            value, end = _SCAN(text, at)
            pieces += [text[run:at], self._value(text[at:end], value, rule)]
            run = end
            after = _skip(text, end)
            at = _skip(text, after + 1) if text[after] == "," else after
        return "".join([*pieces, text[run:]])

    def _hashed(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self._hashed(one) for one in value]
        if isinstance(value, dict):
            return {name: self._hashed(one) for name, one in value.items()}
        if value is None or (isinstance(value, str) and not value.strip()):
            return value
        return self._hash(str(value).lower() if isinstance(value, bool) else str(value))


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a member lies: its value, and the comma before it; -1 for the first."""

    name: str
    start: int
    end: int
    comma: int


class _Quick:
    """Finds the members that something is done with, where that is beyond doubt."""

    def __init__(self, choices: Choices) -> None:
        names = list(dict.fromkeys(_first_words(choices)))
        # A name with a dot may be a member's own or a way into one; one with other signs may stand
        # there in several ways.
        plain = all(_PLAIN.fullmatch(name) for name in names)
        self._usable = plain and 0 < len(names) <= _MOST_QUICK
        self._names = names
        self._tokens = [f'"{name}"'.encode() for name in names]
        if self._usable:
            shape = msgspec.defstruct(
                "Chosen",
                [(f"f{at}", msgspec.Raw, msgspec.Raw(b"")) for at in range(len(names))],
                rename={f"f{at}": name for at, name in enumerate(names)},
            )
            self._decoder: msgspec.json.Decoder[Any] = msgspec.json.Decoder(shape)
            self._fields = operator.attrgetter("__class__", *(f"f{at}" for at in range(len(names))))

    def places(self, raw: bytes) -> list[_Place] | None:
        """The members in the order of the record; None where it has to be read with care."""
        if not self._usable or b"\\u" in raw:
            return None
        try:
            values = self._fields(self._decoder.decode(raw))[1:]
        except (msgspec.MsgspecError, RecursionError):
            return None
        found = []
        for name, token, value in zip(self._names, self._tokens, values, strict=True):
            text = bytes(value)
            if not text:
                continue
            place = _place(raw, name, token, text)
            if place is None:
                return None
            found.append(place)
        return sorted(found, key=lambda place: place.start)


def _place(raw: bytes, name: str, token: bytes, value: bytes) -> _Place | None:
    if raw.count(token) != 1:
        return None
    at = raw.index(token)
    before = _COMMA.search(raw, max(0, at - _GAP), at)
    colon = _COLON.match(raw, at + len(token))
    if colon is None or not raw.startswith(value, colon.end()):
        return None
    comma = before.start() if before else -1
    return _Place(name, colon.end(), colon.end() + len(value), comma)


def _first_words(choices: Choices) -> list[str]:
    found = []
    for column, _ in choices:
        words = column.split(".")
        found += [".".join(words[: at + 1]) for at in range(len(words))]
    return found


@dataclass(frozen=True, slots=True)
class _Found:
    """What is done with a member: with all of it, or with what is in it."""

    treatment: Treatment | None
    inside: "_Rules | None"


class _Rules:
    """The choices for one level of a record, each name looked up once."""

    def __init__(self, choices: Sequence[tuple[str, Treatment]]) -> None:
        self._choices = choices
        self._known: dict[str, _Found | None] = {}

    def of(self, name: str) -> _Found | None:
        """What is done with the member of that name; None: nothing."""
        try:
            return self._known[name]
        except KeyError:
            found = self._find(name)
            if len(self._known) < _MOST_NAMES:  # objects may have an id for each name
                self._known[name] = found
            return found

    def _find(self, name: str) -> _Found | None:
        whole = next((chosen for column, chosen in self._choices if column == name), None)
        below = [
            (column[len(name) + 1 :], chosen)
            for column, chosen in self._choices
            if column.startswith(f"{name}.")
        ]
        if whole is None and not below:
            return None
        return _Found(whole, _Rules(below) if below else None)


def _skip(text: str, at: int) -> int:
    """The first place from there on that is no white space."""
    while text[at : at + 1] in _SPACES:
        at += 1
    return at


def without_values(message: str, records: Any) -> str:
    """A sentence without the texts in these records: an answer or an address may repeat them."""
    found = sorted(set(_texts(records)), key=len, reverse=True)
    for text in found:
        for spelling in (text, quote(text, safe="")):
            message = message.replace(spelling, "…")
    return message


def _texts(value: Any) -> Iterator[str]:
    match value:
        case str() if len(value) >= _TELLING:
            yield value
        case dict():
            for inner in value.values():
                yield from _texts(inner)
        case list():
            for inner in value:
                yield from _texts(inner)


def _no_key(_: str) -> str:
    raise RuntimeError("hashing without a key")
