"""Which format an answer has. The content type is believed unless the body contradicts it."""

from dataclasses import dataclass

import msgspec

from planhat_gui.engine.decode import quoted
from planhat_gui.engine.paths import csv_records
from planhat_gui.engine.paths.texts import encoding_of
from planhat_gui.model.language import tr
from planhat_gui.model.source import ResponseFormat

_HEAD = 64 * 1024
_LINES = {
    "application/x-ndjson",
    "application/ndjson",
    "application/jsonl",
    "application/x-jsonl",
    "application/jsonlines",
    "application/x-jsonlines",
    "application/json-lines",
    "application/json-seq",
    "text/jsonl",
    "text/x-ndjson",
}
_CSV = {
    "text/csv",
    "application/csv",
    "text/x-csv",
    "text/comma-separated-values",
    "text/tab-separated-values",
    "application/vnd.ms-excel",
}


@dataclass(frozen=True, slots=True)
class Sniffed:
    """The format (never AUTO) and why, in a sentence."""

    format: ResponseFormat
    reason: str


def sniff(content_type: str, body: bytes) -> Sniffed:
    """The format of an answer; `content_type` may be empty or wrong."""
    plain = content_type.split(";", maxsplit=1)[0].strip().lower()
    said = _said(plain)
    seen, why = _seen(body, content_type)
    shown = quoted(plain, 60)
    if said is seen:
        return Sniffed(seen, tr("The answer's type is {shown}.", shown=shown))
    if said is None:
        name = (
            tr("The answer's type is {shown}, ", shown=shown)
            if plain
            else tr("The answer names no type, ")
        )
        return Sniffed(seen, tr("{name}but {why}.", name=name, why=why))
    if seen is ResponseFormat.CSV and said is not ResponseFormat.JSON:
        return Sniffed(
            said, tr("The answer's type is {shown}.", shown=shown)
        )  # any text could be CSV
    if said is ResponseFormat.JSONL and seen is ResponseFormat.JSON:
        one = body.strip().count(b"\n") == 0
        if one and body.lstrip()[:1] == b"{":
            return Sniffed(
                said, tr("The answer's type is {shown}.", shown=shown)
            )  # a single line is a line, too
    if seen is ResponseFormat.CSV:
        return Sniffed(said, tr("The answer's type is {shown}.", shown=shown))
    return Sniffed(seen, tr("The answer's type is {shown}, but {why}.", shown=shown, why=why))


def _said(plain: str) -> ResponseFormat | None:
    if plain in _LINES:
        return ResponseFormat.JSONL
    if plain.endswith(("/json", "+json")):
        return ResponseFormat.JSON
    if plain.endswith(("/xml", "+xml")) and plain != "application/xhtml+xml":
        return ResponseFormat.XML
    return ResponseFormat.CSV if plain in _CSV else None


def _seen(body: bytes, content_type: str) -> tuple[ResponseFormat, str]:
    head = body[:_HEAD]
    name, _ = encoding_of(head, content_type)
    text = head.decode(name, "replace").lstrip("\ufeff\x1e \t\r\n")
    if text.startswith("<"):
        return ResponseFormat.XML, tr("it begins like XML")
    if text.startswith(("{", "[")):
        if _several(text, whole=len(body) <= _HEAD):
            return ResponseFormat.JSONL, tr("it has one JSON document per line")
        return ResponseFormat.JSON, tr("it begins like JSON")
    if _is_scalar(text):
        return ResponseFormat.JSON, tr("it is one JSON value")
    found = csv_records.delimiter_of(text)
    if found is not None:
        return ResponseFormat.CSV, tr(
            "its lines look like CSV with {name_of}", name_of=csv_records.name_of(found)
        )
    return ResponseFormat.CSV, tr("it is lines of text, taken for CSV with one column")


def _several(text: str, *, whole: bool) -> bool:
    """The first line is a whole document and something follows."""
    first, _, rest = text.partition("\n")
    rest = rest.lstrip("\x1e \t\r\n")
    if not rest and (whole or "\n" not in text):
        return False
    return _is_document(first) and (rest.startswith(("{", "[")) or _is_scalar(rest))


def _is_document(text: str) -> bool:
    try:
        msgspec.json.decode(text.encode("utf-8", "replace"), type=msgspec.Raw)
    except (msgspec.DecodeError, RecursionError):
        return False
    return True


def _is_scalar(text: str) -> bool:
    return len(text) < 1000 and "\n" not in text.strip() and _is_document(text)
