"""Bytes to text: which encoding an answer has, found and said."""

import codecs
import re

from planhat_gui.engine.decode import quoted
from planhat_gui.model.errors import Damaged
from planhat_gui.model.language import tr

_CHARSET = re.compile(r"charset\s*=\s*[\"']?([A-Za-z0-9._:-]{1,40})", re.IGNORECASE)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
GUESS = "windows-1252"


def charset_of(content_type: str) -> str:
    """The charset a Content-Type names, in small letters; empty without one or if unknown."""
    match = _CHARSET.search(content_type)
    if not match:
        return ""
    try:
        return codecs.lookup(match.group(1)).name
    except LookupError:
        return ""


def encoding_of(body: bytes, content_type: str = "") -> tuple[str, bool]:
    """The encoding, and whether it is only a guess.

    By byte order mark, Content-Type, zero bytes (UTF-16), validity as UTF-8; else what Windows
    programs of western Europe and America write.
    """
    for mark, name in _MARKS:
        if body.startswith(mark):
            return name, False
    named = charset_of(content_type)
    if named:
        return named, False
    head = body[:1000]
    if head[1::2].count(0) > len(head) // 4:
        return "utf-16-le", True
    if head[0::2].count(0) > len(head) // 4:
        return "utf-16-be", True
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return GUESS, True
    return "utf-8", False


def decoded(body: bytes, content_type: str = "", encoding: str = "") -> tuple[str, str, bool]:
    """The text without byte order mark, its encoding, and whether that was guessed.

    `encoding` is the user's own word and wins. Raises Damaged when the text is not what it claims.
    """
    name, guessed = (encoding, False) if encoding else encoding_of(body, content_type)
    try:
        text = body.decode(name, "replace" if name == GUESS else "strict")
    except LookupError:
        raise Damaged(
            tr("There is no encoding “{quoted}”.", quoted=quoted(name, 40)), code="bad_encoding"
        ) from None
    except UnicodeError as error:
        place = (
            tr(" at byte {error_start:,}", error_start=error.start)
            if isinstance(error, UnicodeDecodeError)
            else ""
        )
        raise Damaged(
            tr(
                "The answer says it is {quoted} but is not valid{place}.",
                quoted=quoted(name, 40),
                place=place,
            ),
            code="bad_encoding",
        ) from error
    return text.removeprefix("\ufeff"), name, guessed


def as_utf8(body: bytes, content_type: str = "") -> bytes:
    """The body as UTF-8 without byte order mark; the same object where it already is."""
    if body.startswith(codecs.BOM_UTF8):
        body = body[3:]
    name = encoding_of(body[:4000] if body.isascii() else body, content_type)[0]
    if name in ("utf-8", "ascii", GUESS):
        if not body.isascii():
            try:
                body.decode("utf-8")
            except UnicodeDecodeError as error:
                raise Damaged(
                    tr(
                        "The answer is not valid UTF-8 at byte {error_start:,}.",
                        error_start=error.start,
                    ),
                    code="bad_encoding",
                ) from error
        return body
    return decoded(body, content_type)[0].encode("utf-8", "strict")
