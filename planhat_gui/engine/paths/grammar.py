"""JSONPath as RFC 9535 writes it, read with the place of every mistake.

What the engine behind would answer differently than the standard says is refused here, by name.
"""

import json
import re
from typing import NoReturn

from planhat_gui.engine.decode import quoted
from planhat_gui.engine.paths import advice
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
from planhat_gui.engine.paths.words import MAX_PATH, BadPath
from planhat_gui.model.language import tr

_BLANK = " \t\n\r"
_NAME = re.compile(r"[A-Za-z_\x80-\uD7FF\uE000-\U0010FFFF][\w\x80-\uD7FF\uE000-\U0010FFFF]*")
_INTEGER = re.compile(r"-?\d+", re.ASCII)
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?", re.ASCII)
_FUNCTION = re.compile(r"[a-z][a-z_0-9]*(?=\()", re.ASCII)
_ESCAPES = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "/": "/", "\\": "\\"}
_COMPARE = re.compile(r"==|!=|<=|>=|<|>")
_MOST = 2**53 - 1
_DEEPEST = 20


def read(text: str) -> Query:
    """The path as segments. Raises BadPath, with the column."""
    path = text.strip()
    if len(path) > MAX_PATH:
        raise BadPath(
            tr(
                "A path has at most {max_path:,} characters; this one has {path:,}.",
                max_path=MAX_PATH,
                path=len(path),
            )
        )
    reader = _Reader(path)
    try:
        return reader.whole()
    except RecursionError:
        raise BadPath(tr("This path is nested too deeply.")) from None


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.depth = 0

    def whole(self) -> Query:
        advice.not_a_jsonpath(self.text)
        self.at = 1
        query = Query(self.segments())
        if self.at < len(self.text):
            self.wrong_sign()
        return query

    # -- signs ---------------------------------------------------------------------------------

    def here(self, ahead: int = 0) -> str:
        return self.text[self.at + ahead : self.at + ahead + 1]

    def starts(self, sign: str) -> bool:
        return self.text.startswith(sign, self.at)

    def blanks(self) -> None:
        while self.here() and self.here() in _BLANK:
            self.at += 1

    def take(self, sign: str) -> bool:
        self.blanks()
        if self.starts(sign):
            self.at += len(sign)
            return True
        return False

    def fail(self, reason: str, at: int | None = None, fix: str | None = None) -> NoReturn:
        raise self.fault(reason, at, fix)

    def fault(self, reason: str, at: int | None = None, fix: str | None = None) -> BadPath:
        column = (self.at if at is None else at) + 1
        return BadPath(
            tr("Not a valid path at column {column}: {reason}.", column=column, reason=reason),
            column=column,
            fix=fix,
        )

    def wrong_sign(self) -> NoReturn:
        advice.extension(self.text, self.at)
        advice.bare_name(self.text, self.at)
        sign = quoted(self.here())
        self.fail(
            tr("“{sign}” does not belong here", sign=sign)
            if sign
            else tr("the path ends too early")
        )

    # -- segments ------------------------------------------------------------------------------

    def segments(self) -> tuple[Segment, ...]:
        found: list[Segment] = []
        while True:
            start = self.at
            self.blanks()
            if self.starts(".."):
                found.append(self.after_dots(start))
            elif self.starts("."):
                self.at += 1
                found.append(Segment((self.after_dot(),), column=start + 1))
            elif self.starts("["):
                found.append(Segment(self.bracket(), column=start + 1))
            else:
                return tuple(found)

    def after_dots(self, start: int) -> Segment:
        self.at += 2
        if self.starts("["):
            return Segment(self.bracket(), deep=True, column=start + 1)
        return Segment((self.after_dot(),), deep=True, column=start + 1)

    def after_dot(self) -> Name | Wild:
        if self.starts("*"):
            self.at += 1
            return Wild(bracket=False)
        match = _NAME.match(self.text, self.at)
        if not match:
            advice.extension(self.text, self.at)
            if not self.here():
                self.fail(tr("a name is missing after the dot"))
            advice.bare_name(self.text, self.at)
            self.fail(tr("after a dot comes a name or *"))
        self.at = match.end()
        if self.here() == "(":
            self.fail(
                tr("{quoted}() is not supported here", quoted=quoted(match.group(), 40)),
                match.start(),
            )
        return Name(match.group())

    def bracket(self) -> tuple[Choice, ...]:
        opened = self.at
        self.at += 1
        choices = [self.choice(opened)]
        while self.take(","):
            choices.append(self.choice(opened))
        self.blanks()
        if not self.starts("]"):
            if not self.here():
                self.fail(tr("bracket not closed"), opened)
            self.wrong_sign()
        self.at += 1
        self.same_kind(choices, opened)
        return tuple(choices)

    def same_kind(self, choices: list[Choice], opened: int) -> None:
        """The engine takes several names or several indexes, nothing else."""
        kinds = {type(one) for one in choices}
        if len(choices) > 1 and kinds not in ({Name}, {Index}):
            self.fail(
                tr(
                    "one bracket can hold several names or several indexes, but no other mixture; "
                    "use one path each"
                ),
                opened,
            )

    def choice(self, opened: int) -> Choice:
        self.blanks()
        sign = self.here()
        if sign == "":
            self.fail(tr("bracket not closed"), opened)
        if sign in "'\"":
            return Name(self.string(opened))
        if sign == "*":
            self.at += 1
            return Wild()
        if sign == "?":
            self.at += 1
            test = self.any_of()
            return Filter(test)
        if sign == "(":
            advice.script(self.text, self.at)
        if sign == ":" or _INTEGER.match(self.text, self.at):
            return self.index_or_slice()
        if sign == "]":
            self.fail(tr("the bracket is empty"))
        advice.extension(self.text, self.at)
        advice.unquoted(self.text, opened)
        raise self.fault(tr("in brackets comes a name in quotes, an index, a range, * or a filter"))

    def index_or_slice(self) -> Index | Slice:
        start = self.integer()
        self.blanks()
        if not self.starts(":"):
            if start is None:
                self.fail(tr("an index is missing"))
            return Index(start)
        self.at += 1
        end, step = self.integer(), None
        if self.take(":"):
            step = self.integer()
        return Slice(start, end, step)

    def integer(self) -> int | None:
        self.blanks()
        match = _INTEGER.match(self.text, self.at)
        if not match:
            return None
        digits = match.group()
        if digits == "-0" or re.match(r"-?0\d", digits):
            self.fail(tr("write {digits} without the needless 0 or sign", digits=digits))
        if len(digits) > 17 or abs(int(digits)) > _MOST:
            self.fail(tr("an index has at most {most:,}", most=_MOST))
        self.at = match.end()
        return int(digits)

    def string(self, opened: int | None) -> str:
        quote, start = self.here(), self.at
        self.at += 1
        found: list[str] = []
        while True:
            sign = self.here()
            if sign == "":
                if opened is not None:
                    self.fail(tr("bracket not closed"), opened)
                self.fail(tr("text not closed"), start)
            if sign < " ":
                self.fail(tr("a control character in a name is written \\u00.. "))
            self.at += 1
            if sign == quote:
                return "".join(found)
            found.append(self.escape(quote) if sign == "\\" else sign)

    def escape(self, quote: str) -> str:
        sign = self.here()
        if sign == quote or (sign and sign in _ESCAPES):
            self.at += 1
            return quote if sign == quote else _ESCAPES[sign]
        match = re.compile(
            r"u(?:[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
            r"|(?![dD][89a-fA-F])[0-9a-fA-F]{4})"
        ).match(self.text, self.at)
        if not match:
            self.fail(tr("unknown escape in a name"), self.at - 1)
        self.at = match.end()
        text: str = json.loads(f'"\\{match.group()}"')
        return text

    # -- filters -------------------------------------------------------------------------------

    def any_of(self) -> Test:
        self.depth += 1
        if self.depth > _DEEPEST:
            self.fail(tr("filters are nested deeper than {deepest}", deepest=_DEEPEST))
        parts = [self.all_of()]
        while self.take("||"):
            parts.append(self.all_of())
        self.depth -= 1
        return parts[0] if len(parts) == 1 else Both(tuple(parts), all_of=False)

    def all_of(self) -> Test:
        parts = [self.basic()]
        while self.take("&&"):
            parts.append(self.basic())
        return parts[0] if len(parts) == 1 else Both(tuple(parts), all_of=True)

    def basic(self) -> Test:
        start = self.at
        if self.take("!"):
            if self.take("("):
                return self.negated(self.in_parentheses(), start)
            self.blanks()
            if self.here() not in ("@", "$"):
                self.operand()
                self.fail(tr("after ! comes a path or a parenthesis"))
            return Exists(self.query(), negated=True)
        if self.take("("):
            return self.in_parentheses()
        return self.comparison()

    def in_parentheses(self) -> Test:
        opened = self.at - 1
        test = self.any_of()
        if not self.take(")"):
            if not self.here():
                self.fail(tr("parenthesis not closed"), opened)
            self.wrong_sign()
        return test

    def negated(self, test: Test, start: int) -> Test:
        match test:
            case Exists():
                return Exists(test.query, not test.negated)
            case Compare(sign="==" | "!="):
                return Compare(test.left, "!=" if test.sign == "==" else "==", test.right)
            case Both():
                parts = tuple(self.negated(part, start) for part in test.parts)
                return Both(parts, not test.all_of)
        # Not (a < b) is no a >= b: both are false for what cannot be compared.
        raise self.fault(
            tr("“not” around < or > is not supported; write it the other way round"), start
        )

    def comparison(self) -> Test:
        self.blanks()
        start = self.at
        left = self.operand()
        self.blanks()
        match = _COMPARE.match(self.text, self.at)
        if self.starts("=~") or (self.starts("=") and not match):
            advice.extension(self.text, self.at)
        if not match:
            if isinstance(left, Literal):
                self.fail(tr("a value alone is no filter"), start)
            return Exists(left)
        self.at = match.end()
        sign = match.group()
        advice.extension(self.text, self.at)
        self.blanks()
        right_at = self.at
        right = self.operand()
        self.one_value(left, start)
        self.one_value(right, right_at)
        if isinstance(left, Literal):
            if isinstance(right, Literal):
                self.fail(tr("a filter compares with something of the record"), start)
            mirror = {"<": ">", ">": "<", "<=": ">=", ">=": "<="}
            return Compare(right, mirror.get(sign, sign), left)
        return Compare(left, sign, right)

    def one_value(self, side: Query | Literal, at: int) -> None:
        if isinstance(side, Query) and not side.singular:
            self.fail(tr("only paths to one value can be compared (no *, no range, no ..)"), at)

    def operand(self) -> Query | Literal:
        self.blanks()
        sign = self.here()
        if sign in ("@", "$"):
            return self.query()
        if sign in ("'", '"') and sign:
            return Literal(json.dumps(self.string(None)))
        for word in ("true", "false", "null"):
            if re.compile(word + r"\b").match(self.text, self.at):
                self.at += len(word)
                return Literal(word)
        function = _FUNCTION.match(self.text, self.at)
        if function:
            advice.function(function.group(), self.at)
        number = _NUMBER.match(self.text, self.at)
        if number:
            self.at = number.end()
            return Literal(number.group())
        if not sign:
            self.fail(tr("the filter ends too early"))
        advice.extension(self.text, self.at)
        raise self.fault(
            tr("in a filter comes @, $, a text in quotes, a number, true, false or null")
        )

    def query(self) -> Query:
        relative = self.here() == "@"
        self.at += 1
        return Query(self.segments(), relative)
