"""JSONPath: plain chains by a walker over raw slices, everything else by jsonpath-ng.

Whatever evaluates, records come out as the very bytes received: jsonpath-ng only says where its
matches are, and they are then cut out of the body.
"""

import json
import re
import warnings
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache
from typing import Any

from planhat_gui.engine.paths import walk
from planhat_gui.engine.paths.grammar import read
from planhat_gui.engine.paths.spell import spelled_name
from planhat_gui.engine.paths.syntax import (
    Both,
    Choice,
    Compare,
    Exists,
    Filter,
    Index,
    Literal,
    Name,
    Query,
    Segment,
    Slice,
    Test,
    Wild,
)
from planhat_gui.engine.paths.words import BadPath, Step
from planhat_gui.engine.records import parse
from planhat_gui.model.language import tr


@lru_cache(maxsize=128)
def compiled(text: str) -> "JsonPath":
    """The path ready for use. Raises BadPath; costs microseconds the second time."""
    return JsonPath(read(text))


class JsonPath:
    """A path that was read.

    `plain`: only names, indexes and `[*]`, so that it may be evaluated in this process, in time
    linear to the body. All others belong into the child process.
    """

    def __init__(self, query: Query) -> None:
        self.query = query
        self.segments = query.segments
        self.plain = all(
            not part.deep and len(part.choices) == 1 and type(part.choices[0]) in _PLAIN
            for part in query.segments
        )
        self._engine: Any = None

    def __str__(self) -> str:
        return "$" + "".join(map(_standard, self.segments))

    @property
    def last(self) -> Choice | None:
        """The only choice of the last segment, None where there is no such thing."""
        last = self.segments[-1] if self.segments else None
        return last.choices[0] if last and len(last.choices) == 1 and not last.deep else None

    @property
    def last_name(self) -> str:
        """The last name in the path, empty if there is none."""
        for part in reversed(self.segments):
            for choice in part.choices:
                if isinstance(choice, Name):
                    return choice.name
        return ""

    def find(self, body: bytes) -> list[bytes]:
        """The nodes as slices of the body, in the standard's order.

        Raises BadPath for what jsonpath-ng does not take, and as `records.parse` for a body that
        is no JSON.
        """
        if self.plain:
            return walk.find(body, [part.choices[0] for part in self.segments])
        return walk.cut_out(body, self.places(parse(body)))

    def places(self, value: Any) -> list[tuple[Step, ...]]:
        """Where in a decoded document the nodes are. Time and memory are not bounded here."""
        engine = self._engine or self._compile()
        return [_place(match) for match in engine.find(value)]

    def check(self) -> None:
        """Raise BadPath now for what jsonpath-ng would refuse later."""
        if not self.plain and self._engine is None:
            self._compile()

    def _compile(self) -> Any:
        from jsonpath_ng.exceptions import JSONPathError
        from jsonpath_ng.ext.parser import parse as parse_path  # 20 ms that plain paths never need

        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", DeprecationWarning)
                self._engine = parse_path(_engine_text(self.segments, "$"))
        except (JSONPathError, RecursionError) as error:
            raise BadPath(tr("This path is not supported.")) from error
        return self._engine


_PLAIN: tuple[type[Choice], ...] = (Name, Index, Wild)


def _place(match: Any) -> tuple[Step, ...]:
    """Names and indexes from the root to a match."""
    steps: list[Step] = []
    while match.context is not None:
        here = match.path
        steps.append(here.indices[0] if hasattr(here, "indices") else here.fields[0])
        match = match.context
    return tuple(reversed(steps))


# -- the standard's own spelling ------------------------------------------------------------------


def _standard(part: Segment) -> str:
    dots = ".." if part.deep else ""
    if len(part.choices) == 1:
        match part.choices[0]:
            case Name(name):
                spelled = spelled_name(name)
                return dots + spelled.removeprefix(".") if part.deep else spelled
            case Wild(bracket=False):
                return f"{dots or '.'}*"
    return f"{dots}[{','.join(map(_standard_choice, part.choices))}]"


def _standard_choice(choice: Choice) -> str:
    match choice:
        case Name(name):
            return spelled_name(name, dotted=False)[1:-1]
        case Index(index):
            return str(index)
        case Slice(start, end, step):
            return _range(start, end, step)
        case Filter(test):
            return f"?{_standard_test(test)}"
    return "*"


def _range(start: int | None, end: int | None, step: int | None) -> str:
    parts = [start, end] if step is None else [start, end, step]
    return ":".join("" if one is None else str(one) for one in parts)


def _standard_test(test: Test) -> str:
    match test:
        case Exists(query, negated):
            return ("!" if negated else "") + _standard_query(query)
        case Compare(left, sign, right):
            other = right.text if isinstance(right, Literal) else _standard_query(right)
            return f"{_standard_query(left)} {sign} {other}"
        case Both(parts, all_of):
            joined = (" && " if all_of else " || ").join(map(_standard_test, parts))
            return f"({joined})"


def _standard_query(query: Query) -> str:
    return ("@" if query.relative else "$") + "".join(map(_standard, query.segments))


# -- jsonpath-ng's spelling -----------------------------------------------------------------------


def _engine_text(segments: Iterable[Segment], start: str) -> str:
    text = start
    for part in segments:
        inside = ",".join(map(_engine_choice, part.choices))
        text = f"({text})..[{inside}]" if part.deep else f"{text}[{inside}]"
    return text


def _engine_choice(choice: Choice) -> str:
    match choice:
        case Name(name):
            return _engine_string(name)
        case Index(index):
            return str(index)
        case Slice(start, end, step):
            return _range(start, end, step) if (start, end, step) != (None,) * 3 else ":"
        case Filter(test):
            return f"?{_engine_test(test)}"
    return "*"


def _engine_string(text: str) -> str:
    # A backslash makes the next sign plain, whatever it is.
    return "'" + re.sub(r"(['\\])", r"\\\1", text) + "'"


def _engine_test(test: Test) -> str:
    match test:
        case Exists(query, negated):
            return ("!" if negated else "") + _engine_query(query)
        case Compare(left, sign, right):
            if isinstance(right, Query):
                return f"{_engine_query(left)} {sign} {_engine_query(right)}"
            return f"{_engine_query(left)} {sign} {_engine_literal(right.text)}"
        case Both(parts, all_of):
            joined = (" && " if all_of else " || ").join(map(_engine_test, parts))
            return f"({joined})"


def _engine_query(query: Query) -> str:
    return _engine_text(query.segments, "@" if query.relative else "$")


def _engine_literal(text: str) -> str:
    if text in ("true", "false", "null"):
        return text
    if text.startswith('"'):
        return _engine_string(json.loads(text))
    number = Decimal(text)
    if not -400 < number.adjusted() < 400:
        raise BadPath(tr("A number in this filter is too large."))
    plain = format(number, "f")
    return "0" if plain in ("-0", "-0.0") else plain
