"""Text with macros in it: the URL, a header's value, a body. Read once, filled in many times.

{{ and }} are the signs { and } themselves. How braces that are no macro are taken depends on the
kind of text:

- URL, header and single value are strict: every brace is a macro's or doubled;
- in bodies, where braces are common, only { and a letter begin a macro. Other braces stand for
  themselves, and }} is one sign only where a {{ before it is still open (in JSON: in the same
  string), so that {"a":{"b":1}} stays what it is.

Where a macro stands decides how its value will be written (`Place`). In the scheme, the host and
the port of a URL none may stand: where something is sent is known before anything is filled in.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from planhat_gui.model.errors import Problem
from planhat_gui.model.flow_reader import shown
from planhat_gui.model.language import tr
from planhat_gui.model.macro_grammar import (
    Macro,
    Variable,
    Wrong,
    meant_by,
    read_macro,
    starts_macro,
)


class TextKind(StrEnum):
    """What the text is."""

    URL = "url"
    HEADER = "header"
    JSON_BODY = "json_body"
    FORM_BODY = "form_body"
    TEXT_BODY = "text_body"
    VALUE = "value"
    """A single value kept by us, such as a carried column: nothing is encoded."""


class Place(StrEnum):
    """Where in the text a macro stands."""

    PATH = "path"
    QUERY = "query"
    HEADER = "header"
    JSON_STRING = "json_string"
    """Between the quotes of a string in a JSON body."""
    JSON_VALUE = "json_value"
    """In a JSON body, outside quotes."""
    FORM = "form"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Slot:
    """A macro in its text: `text` is the macro as typed, from `start` up to `end`."""

    macro: Macro
    place: Place
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class MacroProblem(Problem):
    """A problem with its place in the text as typed: from `start` up to `end`, from 0."""

    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class ParsedText:
    """The text in pieces: what is sent as it is (escapes resolved), and macros.

    With `problems` the wrong macros stand in `pieces` as they were typed; such a text can be shown
    but not filled in.
    """

    text: str
    kind: TextKind
    field: str
    pieces: tuple[str | Slot, ...]
    problems: tuple[MacroProblem, ...] = ()

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The macros, in order."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Slot))


_HOST = re.compile(r"\s*[A-Za-z][A-Za-z0-9+.-]*://[^/?#\\{}]+[/?#]")
_SPACED = re.compile(r"\{(\s{1,20}[^{}\"']{1,60})\}")
_TOKEN = re.compile(r"[{}]")
_JSON_TOKEN = re.compile(r'[{}"]|\\.', re.DOTALL)
_JSON_START = re.compile(r"\s*(?:\[|\"|\{(?![^\W\d]))")
_HALF_PERCENT = re.compile(r"%[0-9A-Fa-f]?\Z")
_HALF_ESCAPE = re.compile(r"(?<!\\)(?:\\\\)*\\u[0-9A-Fa-f]{0,3}\Z")
_VALUE_BEGINS = re.compile(r"[\[,:]\s*\Z")
_VALUE_ENDS = re.compile(r"\s*[\],}]")
_BODIES = frozenset({TextKind.JSON_BODY, TextKind.FORM_BODY, TextKind.TEXT_BODY})
_ONE_PLACE = {
    TextKind.HEADER: Place.HEADER,
    TextKind.FORM_BODY: Place.FORM,
    TextKind.TEXT_BODY: Place.TEXT,
    TextKind.VALUE: Place.TEXT,
}


def parse(text: str, kind: TextKind, field: str = "") -> ParsedText:
    """Read a text. Never raises: what is wrong is in `problems`, each with `field` and position."""
    reader = _Reader(text, kind, field)
    reader.read()
    pieces = reader.pieces()
    problems = [*reader.problems, *_bad_joints(pieces, field)]
    return ParsedText(text, kind, field, pieces, tuple(problems))


def body_kind(body: str, content_type: str = "") -> TextKind:
    """What a body is, by its content type, or else by how it begins."""
    media = content_type.partition(";")[0].strip().lower()
    if media == "application/x-www-form-urlencoded":
        return TextKind.FORM_BODY
    if media.endswith(("/json", "+json")) or (not media and _JSON_START.match(body)):
        return TextKind.JSON_BODY
    return TextKind.TEXT_BODY


def escape(text: str, kind: TextKind) -> str:
    """The text written so that every brace in it stands for itself."""
    if kind not in _BODIES:
        return text.replace("{", "{{").replace("}", "}}")
    token = _JSON_TOKEN if kind is TextKind.JSON_BODY else _TOKEN
    opened = 0

    def written(match: re.Match[str]) -> str:
        nonlocal opened
        if match[0] == '"':
            opened = 0
        elif match[0] == "{":
            opened += 1
            return "{{"
        elif match[0] == "}" and opened:
            opened -= 1
            return "}}"
        return match[0]

    return token.sub(written, text)


def variables_in(texts: Sequence[ParsedText]) -> tuple[dict[str, str], list[MacroProblem]]:
    """Every variable's default, by name; a problem for each that is given two different ones."""
    found: dict[str, str] = {}
    problems: list[MacroProblem] = []
    for parsed in texts:
        for slot in parsed.slots:
            if not isinstance(slot.macro, Variable):
                continue
            name, default = slot.macro.name, slot.macro.default
            if found.setdefault(name, default) != default:
                sentence = tr(
                    "The variable “{name}” has two different defaults. Write one.", name=name
                )
                problems.append(
                    MacroProblem(parsed.field, sentence, start=slot.start, end=slot.end)
                )
    return found, problems


def with_stand_ins(parsed: ParsedText) -> str:
    """The text with something harmless for each macro, to judge the rest of it without values.

    A body of JSON is valid with every value exactly when it is valid so.
    """
    return "".join(
        piece if isinstance(piece, str) else "0" if piece.place is Place.JSON_VALUE else "x"
        for piece in parsed.pieces
    )


class _Reader:
    """One pass over a text, brace by brace (in JSON also quote by quote)."""

    def __init__(self, text: str, kind: TextKind, field: str) -> None:
        self.problems: list[MacroProblem] = []
        self._text, self._kind, self._field = text, kind, field
        self._strict = kind not in _BODIES
        self._pieces: list[str | Slot] = []
        self._literal: list[str] = []
        self._done = 0
        self._opened = 0
        self._loose = 0
        self._in_string = False
        self._in_query = False
        host = _HOST.match(text)
        self._host_end = host.end() if host else len(text)
        self._last_close = text.rfind("}")

    def read(self) -> None:
        """Everything, into pieces."""
        token = _JSON_TOKEN if self._kind is TextKind.JSON_BODY else _TOKEN
        while match := token.search(self._text, self._done):
            self._take(match.start())
            if match[0] == "{":
                self._open(match.start())
            elif match[0] == "}":
                self._close(match.start())
            else:
                if match[0] == '"':
                    self._in_string = not self._in_string
                    self._opened = 0
                self._take(match.end())
        self._take(len(self._text))

    def pieces(self) -> tuple[str | Slot, ...]:
        """What was read."""
        self._flush()
        return tuple(self._pieces)

    def _take(self, end: int, sign: str | None = None) -> None:
        """Text up to `end` is sent as it is, or as `sign`."""
        taken = self._text[self._done : end] if sign is None else sign
        if taken:
            self._literal.append(taken)
            self._in_query = self._in_query or "?" in taken or "#" in taken
        self._done = end

    def _flush(self) -> None:
        if self._literal:
            self._pieces.append("".join(self._literal))
            self._literal = []

    def _problem(self, sentence: str, start: int, end: int) -> None:
        if "at position" not in sentence:
            sentence = tr(
                "{sentence} (position {start}).",
                sentence=sentence.removesuffix("."),
                start=start + 1,
            )
        self.problems.append(MacroProblem(self._field, sentence, start=start, end=end))

    def _open(self, at: int) -> None:
        if self._text.startswith("{", at + 1):
            self._opened += 1
            self._take(at + 2, "{")
        elif starts_macro(self._text, at):
            self._macro(at)
        else:
            end, sentence = self._no_macro(at)
            if sentence:
                self._problem(sentence, at, end)
            self._take(end)

    def _macro(self, at: int) -> None:
        try:
            macro, end = read_macro(self._text, at)
        except Wrong as wrong:
            self._problem(str(wrong), at, wrong.end)
            self._take(wrong.end)
            return
        if self._kind is TextKind.URL and at < self._host_end:
            if not self.problems:
                self._problem(
                    tr(
                        "A macro can stand in the path and after the '?', not in the scheme, "
                        "the host or the port."
                    ),
                    at,
                    end,
                )
            self._take(end)
            return
        self._flush()
        self._pieces.append(Slot(macro, self._place(), self._text[at:end], at, end))
        self._done = end

    def _place(self) -> Place:
        if self._kind is TextKind.URL:
            return Place.QUERY if self._in_query else Place.PATH
        if self._kind is TextKind.JSON_BODY:
            return Place.JSON_STRING if self._in_string else Place.JSON_VALUE
        return _ONE_PLACE[self._kind]

    def _no_macro(self, at: int) -> tuple[int, str]:
        """Where to go on after a { that begins no macro, and what is wrong with it, if anything."""
        spaced = _SPACED.match(self._text, at)
        meant = meant_by(spaced[1]) if spaced else None
        if spaced and meant:
            return spaced.end(), tr("Write {shown}.", shown=shown(meant))
        if not self._strict:
            return at + 1, ""
        if self._text.startswith("}", at + 1):
            return at + 2, tr(
                "Between { and } stands a macro. For the signs themselves write {{ }}."
            )
        if at > self._last_close:
            return len(self._text), (
                tr(
                    "The '{{' at position {at} is not closed. For the sign itself write '{{{{'.",
                    at=at + 1,
                )
            )
        self._loose += 1
        return at + 1, tr(
            "A macro begins with a letter after the '{'. For the sign itself write '{{'."
        )

    def _close(self, at: int) -> None:
        doubled = self._text.startswith("}", at + 1)
        if doubled and (self._strict or self._opened):
            self._opened -= 1
            self._take(at + 2, "}")
            return
        if self._strict and self._loose:
            self._loose -= 1  # the { it belongs to has been complained of
        elif self._strict:
            self._problem(
                tr(
                    "The '}}' at position {at} has no '{{' before it. "
                    "For the sign itself write '}}}}'.",
                    at=at + 1,
                ),
                at,
                at + 1,
            )
        self._take(at + 1)


def _bad_joints(pieces: tuple[str | Slot, ...], field: str) -> list[MacroProblem]:
    """Macros whose value would become one thing with the text beside it."""
    problems = []
    for index, piece in enumerate(pieces):
        if isinstance(piece, str):
            continue
        before = pieces[index - 1] if index else None
        after = pieces[index + 1] if index + 1 < len(pieces) else None
        sentence = _bad_joint(piece.place, before, after)
        if sentence:
            problems.append(MacroProblem(field, sentence, start=piece.start, end=piece.end))
    return problems


def _bad_joint(place: Place, before: str | Slot | None, after: str | Slot | None) -> str:
    match place:
        case Place.PATH | Place.QUERY | Place.FORM:
            if isinstance(before, str) and _HALF_PERCENT.search(before):
                return tr(
                    "'%' must be followed by two hex digits. To send a percent sign write %25."
                )
        case Place.JSON_STRING:
            if isinstance(before, str) and _HALF_ESCAPE.search(before):
                return tr("A macro cannot stand within an escape: after \\u come four hex digits.")
        case Place.JSON_VALUE:
            begins = before is None or (isinstance(before, str) and _VALUE_BEGINS.search(before))
            ends = after is None or (isinstance(after, str) and _VALUE_ENDS.match(after))
            if not (begins and ends):
                return tr(
                    "Outside quotes a macro is a whole JSON value. "
                    "Put quotes around the text that it is a part of."
                )
    return ""
