"""Request headers that a flow may set, and those it may not."""

import re
from collections.abc import Sequence

from planhat_gui.model.errors import Problem
from planhat_gui.model.language import tr

MAX_HEADERS = 50
MAX_NAME = 200
MAX_VALUE = 4000

_NAME = re.compile(r"[A-Za-z0-9._-]+")
_UNSENDABLE = re.compile(r"[^ -~\u00a0-\u00ff]")
_OURS = frozenset(
    {
        "connection",
        "content-length",
        "cookie",
        "cookie2",
        "expect",
        "host",
        "keep-alive",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade",
        "x-http-method",
        "x-http-method-override",
        "x-method-override",
    }
)


def check_headers(headers: Sequence[tuple[str, str]], field: str = "headers") -> list[Problem]:
    """All that is wrong with these headers; each problem's field is `<field>.<name>`."""
    problems: list[Problem] = []
    if len(headers) > MAX_HEADERS:
        problems.append(
            Problem(
                field,
                tr(
                    "At most {max_headers} headers (there are {headers}).",
                    max_headers=MAX_HEADERS,
                    headers=len(headers),
                ),
            )
        )
    seen: set[str] = set()
    for name, value in headers:
        place = f"{field}.{name}"
        sentence = _wrong_name(name) or _wrong_value(value)
        if name.lower() in seen:
            sentence = tr("{name} is given twice.", name=name)
        seen.add(name.lower())
        if sentence:
            problems.append(Problem(place, sentence))
    return problems


def _wrong_name(name: str) -> str | None:
    if not _NAME.fullmatch(name.strip(" :")):
        return tr("A header name has letters, digits and - _ . only.")
    if len(name) > MAX_NAME:
        return tr("A header name has at most {max_name} characters.", max_name=MAX_NAME)
    plain = name.strip(" :").lower()
    if plain == "authorization" or plain.startswith("proxy-"):
        return tr("The credential sets this header. Remove it here.")
    if plain in _OURS:
        return tr("The program sets this header itself. Remove it here.")
    if plain != name.lower():
        return tr("A header name has letters, digits and - _ . only.")
    return None


def _wrong_value(value: str) -> str | None:
    if len(value) > MAX_VALUE:
        return tr("A header value has at most {max_value:,} characters.", max_value=MAX_VALUE)
    found = _UNSENDABLE.search(value)
    if found is None:
        return None
    if found[0] < " " or "\x7f" <= found[0] <= "\x9f":
        return tr("The value contains a line break or control character.")
    shown = f"'{found[0]}'" if found[0].isprintable() else f"U+{ord(found[0]):04X}"
    return tr(
        "Header values can only have Latin-1 characters; {shown} cannot be sent.", shown=shown
    )
