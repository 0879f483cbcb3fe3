"""XPath 1.0 as text: what can be said of it before lxml sees it, and prefixes put in."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NoReturn

from planhat_gui.engine.decode import quoted
from planhat_gui.engine.paths import advice
from planhat_gui.engine.paths.words import MAX_PATH, BadPath
from planhat_gui.model.language import tr

FUNCTIONS = frozenset(
    [
        "last",
        "position",
        "count",
        "id",
        "local-name",
        "namespace-uri",
        "name",
        "string",
        "concat",
        "starts-with",
        "contains",
        "substring-before",
        "substring-after",
        "substring",
        "string-length",
        "normalize-space",
        "translate",
        "boolean",
        "not",
        "true",
        "false",
        "lang",
        "number",
        "sum",
        "floor",
        "ceiling",
        "round",
    ]
)
_NODE_TESTS = {"node", "text", "comment", "processing-instruction"}
_OPERATORS = {"and", "or", "div", "mod"}
_TOKEN = re.compile(
    r"(?P<space>\s+)|(?P<text>\"[^\"]*\"|'[^']*')|(?P<number>\d+(?:\.\d*)?|\.\d+)"
    r"|(?P<name>[^\W\d][\w.\-]*(?::(?!:)(?:[^\W\d][\w.\-]*|\*))?)"
    r"|(?P<sign>\.\.|::|//|!=|<=|>=|[.@,/\[\]()|+\-=<>*$])"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the path; `place` counts from 0. `kind` as in the expression above."""

    kind: str
    text: str
    place: int
    role: str = ""
    """Of a name: `element`, `attribute`, `function`, `axis`, `operator` or `variable`."""


def checked(text: str) -> list[Token]:
    """The tokens. Raises BadPath for what is wrong whatever the answer."""
    path = text.strip()
    if not path:
        raise BadPath(tr("Give a path, for example /response/data/item."), column=1)
    if len(path) > MAX_PATH:
        raise BadPath(
            tr(
                "A path has at most {max_path:,} characters; this one has {path:,}.",
                max_path=MAX_PATH,
                path=len(path),
            )
        )
    advice.not_an_xpath(path)
    tokens = _with_roles(_tokens(path))
    _brackets(tokens)
    for token in tokens:
        column = token.place + 1
        if token.role == "variable" or token.text == "$":
            raise BadPath(
                tr("Variables are not supported (column {column}).", column=column), column=column
            )
        if token.role == "function" and token.text not in FUNCTIONS | _NODE_TESTS:
            raise BadPath(
                tr(
                    "There is no function '{quoted}' (column {column}).",
                    quoted=quoted(token.text, 60),
                    column=column,
                ),
                column=column,
            )
    if tokens[-1].text in ("/", "//") and path != "/":
        _fail(len(path), tr("a name is missing after the slash"))
    return tokens


def _fail(place: int, reason: str) -> NoReturn:
    raise BadPath(
        tr("Not a valid path at column {place}: {reason}.", place=place + 1, reason=reason),
        column=place + 1,
    )


def _tokens(path: str) -> list[Token]:
    found: list[Token] = []
    at = 0
    while at < len(path):
        match = _TOKEN.match(path, at)
        if not match:
            if path[at] in "'\"":
                _fail(at, tr("text not closed"))
            _fail(at, tr("“{quoted}” does not belong here", quoted=quoted(path[at])))
        if match.lastgroup != "space":
            found.append(Token(str(match.lastgroup), match.group(), at))
        at = match.end()
    return found


def _with_roles(tokens: list[Token]) -> list[Token]:
    found: list[Token] = []
    for place, token in enumerate(tokens):
        before = found[-1] if found else None
        after = tokens[place + 1].text if place + 1 < len(tokens) else ""
        role = _role(token, before, after, found[-2] if len(found) > 1 else None)
        found.append(Token(token.kind, token.text, token.place, role))
    return found


def _role(token: Token, before: Token | None, after: str, before_that: Token | None) -> str:
    # A name behind something complete can only be an operator (XPath 1.0, 3.7).
    complete = before is not None and (
        before.kind in ("text", "number")
        or before.text in (")", "]", ".", "..")
        or (before.kind == "name" and before.role in ("element", "attribute", "variable"))
        or (before.text == "*" and before.role == "element")
    )
    if token.text == "*":
        return "" if complete else "element"
    if token.kind != "name":
        return ""
    if complete and token.text in _OPERATORS:
        return "operator"
    if before is not None and before.text == "$":
        return "variable"
    if after == "(":
        return "function"
    if after == "::":
        return "axis"
    if before is not None and (
        before.text == "@"
        or (before.text == "::" and before_that and before_that.text == "attribute")
    ):
        return "attribute"
    return "element"


def _brackets(tokens: Iterable[Token]) -> None:
    opened: list[Token] = []
    for token in tokens:
        if token.text in ("[", "("):
            opened.append(token)
        elif token.text in ("]", ")"):
            if not opened or (opened[-1].text == "[") != (token.text == "]"):
                _fail(token.place, tr("“{token_text}” closes nothing", token_text=token.text))
            opened.pop()
    if opened:
        _fail(opened[-1].place, tr("bracket not closed"))


def prefixes_of(tokens: Iterable[Token]) -> dict[str, int]:
    """The prefixes used, each with the column of its first use."""
    found: dict[str, int] = {}
    for token in tokens:
        if token.kind == "name" and ":" in token.text and token.role in ("element", "attribute"):
            found.setdefault(token.text.split(":")[0], token.place + 1)
    return found


def with_prefix(tokens: Iterable[Token], prefix: str) -> str:
    """The path with every bare element name in the namespace of `prefix`."""
    parts = []
    for token in tokens:
        bare = token.role == "element" and token.kind == "name" and ":" not in token.text
        spaced = f" {token.text} " if token.role == "operator" else token.text
        parts.append(f"{prefix}:{token.text}" if bare else spaced)
    return "".join(parts)


def anywhere(tokens: Iterable[Token]) -> str:
    """The path with every bare element name in whatever namespace."""
    parts = []
    for token in tokens:
        bare = token.role == "element" and token.kind == "name" and ":" not in token.text
        spaced = f" {token.text} " if token.role == "operator" else token.text
        parts.append(f"*[local-name()='{token.text}']" if bare else spaced)
    return "".join(parts)


def prefixes_for(declared: Iterable[tuple[str | None, str]]) -> Mapping[str, str]:
    """Prefix → namespace; a default namespace gets the first of d, d2, d3 … that is free."""
    known: dict[str, str] = {}
    nameless: list[str] = []
    for prefix, uri in declared:
        if prefix:
            known.setdefault(prefix, uri)
        elif uri and uri not in nameless:
            nameless.append(uri)
    number = 1
    for uri in nameless:
        while (name := "d" if number == 1 else f"d{number}") in known:
            number += 1
        known[name] = uri
    return known
