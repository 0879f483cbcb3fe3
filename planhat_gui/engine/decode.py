"""From an answer to clean UTF-8 bytes, or to a sentence about what came instead.

Only 200 is data. A login page, an empty body or an error object behind a 200 is named for what it
is and never taken for the end of the data.
"""

import codecs
import re

from planhat_gui.engine.wire import TOO_MANY_CALLS, Answer
from planhat_gui.logs import redact, without_secrets
from planhat_gui.model.errors import Damaged, Failure, NeedsCredential, ServerRefused, TryAgain
from planhat_gui.model.language import tr

_QUOTE = 200
_PIECE = 64 * 1024
# Linear in the text, also for a thousand scripts that never end: a regex holds the whole program.
_TAGS = re.compile(r"<(script|style)\b.*?(?:</\1>|\Z)|<[^<>]*>", re.DOTALL | re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([A-Za-z0-9._-]{1,40})", re.IGNORECASE)
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]"
)


def quoted(text: str, limit: int = _QUOTE) -> str:
    """Somebody else's words, fit to be shown.

    One line, at most `limit` characters, marks made visible, secrets struck out.
    """
    line = _SPACE.sub(" ", without_secrets(text[: limit * 4 + _QUOTE])).strip()
    line = _UNSEEN.sub(lambda m: f"⟨U+{ord(m.group()):04X}⟩", line)
    return line if len(line) <= limit else line[: limit - 1] + "…"


def words_of(answer: Answer) -> str:
    """The first words of a body, tags removed, quoted; a secret in them is struck out."""
    text = answer.body[:20_000].decode("utf-8", "replace")
    if "<" in text[:200]:
        text = _TAGS.sub(" ", text)
    return quoted(redact(text))


def check_status(answer: Answer, host: str) -> None:
    """Raises what a status other than 200 means: TryAgain, NeedsCredential or ServerRefused."""
    if answer.status != 200:
        raise _refusal(answer, host)


def _refusal(answer: Answer, host: str) -> Failure:
    said = words_of(answer)
    said = tr(" It said: “{said}”.", said=said) if said else ""
    match answer.status:
        case 401:
            return NeedsCredential(
                tr("{host} does not accept the credential (401).{said}", host=host, said=said),
                tr(
                    "Check its token, key or password; with Planhat the region, too: a token of "
                    "another region is refused."
                ),
                code="token_refused",
            )
        case 403:
            return ServerRefused(
                tr("The credential may not read this (403).{said}", said=said),
                tr(
                    "With Planhat, give its Private App (Service Account) read access to this "
                    "model."
                ),
                status=403,
                code="forbidden",
            )
        case 404:
            return ServerRefused(
                tr("There is nothing at this address (404).{said}", said=said),
                tr("Check the address for a typing error."),
                status=404,
                code="not_found",
            )
        case 429:
            return TryAgain(
                tr("{host} asks to wait (429, too many calls).", host=host), code=TOO_MANY_CALLS
            )
        case 408 | 425 | 500 | 502 | 503 | 504 as status:
            return TryAgain(
                tr("{host} has a problem ({status}).{said}", host=host, status=status, said=said),
                tr("Try again later."),
                code="server_error",
            )
        case status if 300 <= status < 400:
            target = quoted(redact(answer.headers.get("location", ""))) or tr("nowhere")
            return ServerRefused(
                tr(
                    "The server answered {status} and points to {target}; nothing was sent there.",
                    status=status,
                    target=target,
                ),
                tr("Use the address it points to if you trust it."),
                status=status,
                code="redirect",
            )
        case status:
            return ServerRefused(
                tr(
                    "{host} refused the request ({status}).{said}",
                    host=host,
                    status=status,
                    said=said,
                ),
                status=status,
                code="refused",
            )


def clean_body(answer: Answer) -> bytes:
    """The body as UTF-8 without a byte order mark.

    Raises TryAgain for an empty body (a proxy's hiccup), Damaged for a web page or bytes that are
    not text.
    """
    refuse_empty(answer)
    body = _as_utf8(answer.body, answer.headers.get("content-type", ""))
    refuse_page(answer, body)
    return body


def refuse_empty(answer: Answer) -> None:
    """Raises TryAgain for a body without content."""
    if not answer.body.strip():
        raise TryAgain(
            tr("The answer is empty (200 without content)."),
            tr("Try again later."),
            code="empty_answer",
        )


def refuse_page(answer: Answer, body: bytes) -> None:
    """Raises Damaged for a web page: a login, a captive portal."""
    head = body[:200].lstrip().lower()
    if head.startswith((b"<!doctype html", b"<html", b"<head")) or (
        answer.content_type == "text/html" and head.startswith(b"<")
    ):
        raise Damaged(
            tr(
                "The answer is a web page, not data. First words: “{words_of}”",
                words_of=words_of(answer),
            ),
            tr("Check the base URL; a company login or a Wi-Fi sign-in page may be in between."),
            code="web_page",
        )


def _as_utf8(body: bytes, content_type: str) -> bytes:
    if body.startswith(codecs.BOM_UTF8):
        body = body[3:]
    named = _CHARSET.search(content_type)
    charset = named.group(1).lower() if named else ""
    if body.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        charset = "utf-16"
    # UTF-16 of plain letters is all ASCII bytes, too: every other one is zero.
    plain = body.isascii() and not charset.startswith(("utf-16", "utf16", "utf-32", "utf32"))
    if plain or charset in ("", "utf-8", "utf8", "us-ascii", "ascii"):
        return _checked(body)
    try:
        return body.decode(charset, "strict").lstrip("\ufeff").encode("utf-8")
    except LookupError:
        return _checked(body)
    except UnicodeError as error:
        if isinstance(error, UnicodeDecodeError) and error.end == len(body):
            raise _cut(body) from error
        raise Damaged(
            tr("The answer says it is {quoted} but is not.", quoted=quoted(charset, 40)),
            code="bad_encoding",
        ) from error


def _checked(body: bytes) -> bytes:
    if body.isascii():
        return body
    # In pieces: a page of 7 MB as one text would need 14 MB for a moment, and thrice the time.
    view, at = memoryview(body), 0
    try:
        while at < len(body):
            end = at + _PIECE
            at += codecs.utf_8_decode(view[at:end], "strict", end >= len(body))[1]
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data":
            raise _cut(body) from error
        raise Damaged(
            tr("The answer is not valid UTF-8 at byte {at:,}.", at=at + error.start),
            code="bad_encoding",
        ) from error
    return body


def _cut(body: bytes) -> TryAgain:
    """It ends inside a letter."""
    return TryAgain(
        tr("The answer ended too early (byte {body:,}).", body=len(body)),
        tr("Try again later."),
        code="cut_answer",
    )
