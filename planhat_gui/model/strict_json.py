"""JSON from outside, read so that nothing in it can mean two things, and every member has its line.

Python's own reader takes NaN, 1e400, members given twice (the last wins), half characters and
any depth until the stack ends. Here all of these are problems with their line.
"""

import json
import math
import re
from dataclasses import dataclass, field
from typing import Any

from planhat_gui.model.errors import NeedsFix, Problem
from planhat_gui.model.language import tr

MAX_BYTES = 1 << 20
MAX_DEPTH = 64
MAX_DIGITS = 4300
MAX_PROBLEMS = 50

Path = tuple[str | int, ...]

_SPACE = re.compile(r"[ \t\n\r]*")
_STRING = re.compile(r'"[^"\\\x00-\x1f]*(?:\\.[^"\\\x00-\x1f]*)*"', re.DOTALL)
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?(?![0-9A-Za-z_.+-])")
_WORD = re.compile(r"[-+]?[0-9A-Za-z_.][0-9A-Za-z_.+-]*")
_SURROGATE = re.compile("[\ud800-\udfff]")
_CONSTANTS = {"true": True, "false": False, "null": None}


@dataclass(frozen=True, slots=True)
class Located:
    """A decoded value and the 1-based line of each of its members."""

    value: Any
    lines: dict[Path, int] = field(default_factory=dict, repr=False)

    def line_of(self, path: Path) -> int:
        """The line of the member at `path`, or of the nearest thing around it that is there."""
        while path not in self.lines and path:
            path = path[:-1]
        return self.lines.get(path, 1)


def load(data: bytes, *, max_bytes: int = MAX_BYTES, max_depth: int = MAX_DEPTH) -> Located:
    """The value in these bytes. Raises NeedsFix with the line of each problem."""
    if len(data) > max_bytes:
        raise NeedsFix(
            [Problem("", tr("This is larger than {max_bytes:,} bytes.", max_bytes=max_bytes))]
        )
    try:
        text = data.decode("utf-8-sig", "strict")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise NeedsFix(
            [
                Problem(
                    "",
                    tr(
                        "Invalid character at byte {error_start:,} (not UTF-8).",
                        error_start=error.start + 1,
                    ),
                    line,
                )
            ]
        ) from error
    reader = _Reader(text, max_depth)
    try:
        located = reader.document()
    except _SyntaxFault as fault:
        reader.problems.append(reader.problem_at(fault.position, fault.sentence))
    if reader.problems:
        raise NeedsFix(reader.problems[:MAX_PROBLEMS])
    return located


class _SyntaxFault(ValueError):
    """Reading cannot go on."""

    def __init__(self, position: int, sentence: str) -> None:
        super().__init__(sentence)
        self.position = position
        self.sentence = sentence


class _Reader:
    """Recursive descent; the depth limit keeps the recursion small."""

    def __init__(self, text: str, max_depth: int) -> None:
        self.text = text
        self.max_depth = max_depth
        self.lines: dict[Path, int] = {}
        self.problems: list[Problem] = []
        self._counted_to = 0
        self._line = 1

    def document(self) -> Located:
        start = self._skip(0)
        if start == len(self.text):
            raise _SyntaxFault(start, tr("There is nothing in it."))
        self.lines[()] = self._line_at(start)
        value, end = self._value(start, (), 1)
        end = self._skip(end)
        if end != len(self.text):
            raise _SyntaxFault(end, self._not_valid(end, tr("there is more after the end")))
        return Located(value, self.lines)

    def problem_at(self, position: int, sentence: str) -> Problem:
        return Problem("", sentence, self.text.count("\n", 0, position) + 1)

    def _line_at(self, position: int) -> int:
        """Positions asked for only grow, so each line break is counted once."""
        self._line += self.text.count("\n", self._counted_to, position)
        self._counted_to = position
        return self._line

    def _skip(self, position: int) -> int:
        match = _SPACE.match(self.text, position)
        return match.end() if match else position

    def _not_valid(self, position: int, why: str) -> str:
        line = self.text.count("\n", 0, position) + 1
        column = position - self.text.rfind("\n", 0, position)
        return tr(
            "Not valid JSON: line {line:,}, column {column:,}: {why}.",
            line=line,
            column=column,
            why=why,
        )

    def _value(self, start: int, path: Path, depth: int) -> tuple[Any, int]:
        match self.text[start : start + 1]:
            case "{" | "[" if depth > self.max_depth:
                raise _SyntaxFault(
                    start, tr("Nested too deeply (limit {max_depth}).", max_depth=self.max_depth)
                )
            case "{":
                return self._object(start, path, depth)
            case "[":
                return self._array(start, path, depth)
            case '"':
                return self._string(start)
            case "":
                raise _SyntaxFault(start, self._not_valid(start, tr("it ends too early")))
            case _:
                return self._word(start)

    def _object(self, start: int, path: Path, depth: int) -> tuple[dict[str, Any], int]:
        result: dict[str, Any] = {}
        position = self._skip(start + 1)
        if self.text.startswith("}", position):
            return result, position + 1
        while True:
            if not self.text.startswith('"', position):
                raise self._expected(position, tr("a name in double quotes"))
            line = self._line_at(position)
            key, end = self._string(position)
            if key in result:
                self.problems.append(Problem(dotted((*path, key)), tr("It is given twice."), line))
            self.lines[(*path, key)] = line
            position = self._skip(end)
            if not self.text.startswith(":", position):
                raise self._expected(position, tr("a ':'"))
            position = self._skip(position + 1)
            result[key], end = self._value(position, (*path, key), depth + 1)
            position = self._skip(end)
            if self.text.startswith("}", position):
                return result, position + 1
            if not self.text.startswith(",", position):
                raise self._expected(position, tr("a ',' or '}'"))
            position = self._skip(position + 1)

    def _array(self, start: int, path: Path, depth: int) -> tuple[list[Any], int]:
        result: list[Any] = []
        position = self._skip(start + 1)
        if self.text.startswith("]", position):
            return result, position + 1
        while True:
            here = (*path, len(result))
            self.lines[here] = self._line_at(position)
            value, end = self._value(position, here, depth + 1)
            result.append(value)
            position = self._skip(end)
            if self.text.startswith("]", position):
                return result, position + 1
            if not self.text.startswith(",", position):
                raise self._expected(position, tr("a ',' or ']'"))
            position = self._skip(position + 1)

    def _expected(self, position: int, what: str) -> _SyntaxFault:
        found = self.text[position : position + 1]
        if not found:
            return _SyntaxFault(position, self._not_valid(position, tr("it ends too early")))
        return _SyntaxFault(
            position, self._not_valid(position, tr("{what} is due here", what=what))
        )

    def _string(self, start: int) -> tuple[str, int]:
        match = _STRING.match(self.text, start)
        if match is None:
            why = tr("a text has no end, or a line break or control character in it")
            raise _SyntaxFault(start, self._not_valid(start, why))
        raw = match[0]
        if "\\" in raw:
            try:
                value = str(json.loads(raw))
            except json.JSONDecodeError as error:
                position = start + error.pos
                why = tr("a '\\' is followed by something unknown (write \\\\ for the sign itself)")
                raise _SyntaxFault(position, self._not_valid(position, why)) from error
        else:
            value = raw[1:-1]
        half = _SURROGATE.search(value)
        if half:
            self.problems.append(
                self.problem_at(
                    start, tr("A text has an invalid character (U+{ord:04X}).", ord=ord(half[0]))
                )
            )
        return value, match.end()

    def _word(self, start: int) -> tuple[Any, int]:
        number = _NUMBER.match(self.text, start)
        if number:
            return self._number(start, number), number.end()
        word = _WORD.match(self.text, start)
        if word and word[0] in _CONSTANTS:
            return _CONSTANTS[word[0]], word.end()
        if word and (word[0].lstrip("+-")[:1].isdigit() or _like_number(word[0])):
            self._bad_number(start, word[0])
            return 0, word.end()
        raise self._expected(start, tr("a value"))

    def _number(self, start: int, match: re.Match[str]) -> int | float:
        if len(match[0]) > MAX_DIGITS:
            self._bad_number(start, match[0])
            return 0
        if match[1] is None and match[2] is None:
            return int(match[0])
        value = float(match[0])
        if not math.isfinite(value):
            self._bad_number(start, match[0])
            return 0
        return value

    def _bad_number(self, start: int, text: str) -> None:
        shown = text if len(text) <= 40 else f"{text[:40]}…"
        self.problems.append(
            self.problem_at(start, tr("“{shown}” is not a valid number.", shown=shown))
        )


def _like_number(word: str) -> bool:
    return word.lstrip("+-").casefold() in {"nan", "infinity", "inf"}


def dotted(path: Path) -> str:
    """`source.steps[0].url`, as problems name a place."""
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text
