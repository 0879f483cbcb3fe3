"""What to say of paths that people write and the standard does not know.

Each function raises BadPath where it has something to say, and returns otherwise.
"""

import re

from planhat_gui.engine.decode import quoted
from planhat_gui.engine.paths.spell import from_xpath, plain_start, spelled_name, to_xpath
from planhat_gui.engine.paths.words import BadPath
from planhat_gui.model.language import tr

_EXTENSIONS = re.compile(r"\s*(=~|`|\|(?!\|)|&(?!&)|[+*/^%~]|-(?=\s)|=(?!=)|in\b|where\b)")
_BARE = re.compile(r"[^.\[\]'\"`|&+]+")
_SCRIPT = re.compile(r"\(\s*@\.length\s*-\s*(\d{1,9})\s*\)\s*\]", re.ASCII)


def not_a_jsonpath(text: str) -> None:
    """Raise for a text that does not begin with $."""
    if text.startswith("$"):
        return
    if not text:
        raise BadPath(tr("Give a path, for example $[*]."), column=1, fix="$[*]")
    if text.startswith("/"):
        fix = from_xpath(text)
        raise BadPath(tr("The answer is JSON, but this is an XPath."), column=1, fix=fix)
    if text.startswith("@"):
        raise BadPath(
            tr(
                "Not a valid path at column 1: a path begins with $; @ only has a meaning in "
                "filters."
            ),
            column=1,
            fix="$" + text[1:],
        )
    fix = "$" + text if text[0] in ".[" else "$." + text
    raise BadPath(tr("Not a valid path at column 1: a path begins with $."), column=1, fix=fix)


def not_an_xpath(text: str) -> None:
    """Raise for a JSONPath where an XPath is due."""
    if text.startswith("$"):
        fix = to_xpath(text)
        raise BadPath(tr("The answer is XML, but this is a JSONPath."), column=1, fix=fix)


def extension(text: str, at: int) -> None:
    """Raise where `at` stands a sign of another tool's language."""
    match = _EXTENSIONS.match(text, at)
    if not match:
        return
    sign, column = match.group(1), match.start(1) + 1
    if sign == "=":
        raise BadPath(
            tr("Not a valid path at column {column}: write == to compare.", column=column),
            column=column,
        )
    raise BadPath(
        tr(
            "This is an extension of another tool; the standard has no '{sign}' (column {column}).",
            sign=sign,
            column=column,
        ),
        column=column,
    )


def script(text: str, at: int) -> None:
    """Raise for `[(...)]`; the usual one has a standard spelling."""
    match = _SCRIPT.match(text, at)
    fix = f"{text[:at]}-{match.group(1)}]{text[match.end() :]}" if match else None
    raise BadPath(
        tr(
            "This is an extension of another tool; the standard has no script (column {at}).",
            at=at + 1,
        ),
        column=at + 1,
        fix=fix,
    )


def function(name: str, at: int) -> None:
    """Raise for any function."""
    if name in ("match", "search"):
        raise BadPath(
            tr("match and search are switched off (column {at}).", at=at + 1), column=at + 1
        )
    raise BadPath(
        tr(
            "Not a valid path at column {at}: {quoted}() is not supported here.",
            at=at + 1,
            quoted=quoted(name, 40),
        ),
        column=at + 1,
    )


def bare_name(text: str, at: int) -> None:
    """Raise where a name goes on with signs that need brackets: `$.a b`, `$.a-b`, `$.# x`."""
    dot = text.rfind(".", 0, at + 1)
    bracket = max(text.rfind("]", 0, at), text.rfind("[", 0, at))
    if dot <= bracket or dot < 0:
        return
    match = _BARE.match(text, dot + 1)
    if not match or match.end() <= at or plain_start(match.group().rstrip()) is None:
        return
    name = match.group().rstrip()
    good = plain_start(name) or 0
    start = dot if text[dot - 1] != "." else dot + 1
    spelled = spelled_name(name, dotted=False)
    column = dot + 2 + good
    raise BadPath(
        tr(
            "Not a valid path at column {column}: a name with “{quoted}” is written {quoted_2}.",
            column=column,
            quoted=quoted(name[good]) or " ",
            quoted_2=quoted(spelled),
        ),
        column=column,
        fix=text[:start] + spelled + text[dot + 1 + len(name) :],
    )


def unquoted(text: str, opened: int) -> None:
    """Raise for `[name]` without quotes."""
    match = re.compile(r"\[\s*([^\[\]'\"]+?)\s*\]").match(text, opened)
    if not match:
        return
    spelled = spelled_name(match.group(1), dotted=False)
    raise BadPath(
        tr(
            "Not a valid path at column {opened}: a name in brackets needs quotes: {spelled}.",
            opened=opened + 2,
            spelled=spelled,
        ),
        column=opened + 2,
        fix=text[:opened] + spelled + text[match.end() :],
    )
