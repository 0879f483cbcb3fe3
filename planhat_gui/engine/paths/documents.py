"""From an answer's bytes to a `Document` that paths can be asked of."""

from dataclasses import dataclass
from itertools import count

from planhat_gui.engine.paths import csv_records, json_lines
from planhat_gui.engine.paths.sniff import sniff
from planhat_gui.engine.paths.texts import as_utf8, charset_of
from planhat_gui.engine.paths.words import Document
from planhat_gui.model.language import tr
from planhat_gui.model.source import ResponseFormat

_SERIALS = count(1)


@dataclass(frozen=True, slots=True)
class Layout:
    """What the user says of a CSV; what is empty or None is found."""

    delimiter: str = ""
    encoding: str = ""
    header: bool | None = None


_FOUND = Layout()


def read(
    body: bytes,
    content_type: str = "",
    response_format: ResponseFormat = ResponseFormat.AUTO,
    layout: Layout = _FOUND,
) -> Document:
    """The answer as a document.

    `body` as received (after decompression), `content_type` with its charset; of a body that
    somebody already made UTF-8, pass it without. Linear in the body; JSON and XML are not parsed.
    Raises Damaged or TryAgain for bytes that are not text, CSV or JSON Lines that are cut.
    """
    reason = tr("The format was set.")
    if response_format is ResponseFormat.AUTO:
        found = sniff(content_type, body)
        response_format, reason = found.format, found.reason
    notes: tuple[str, ...] = ()
    charset = ""
    match response_format:
        case ResponseFormat.XML:
            charset = charset_of(content_type)
        case ResponseFormat.CSV:
            table = csv_records.read(
                body,
                content_type,
                delimiter=layout.delimiter,
                encoding=layout.encoding,
                header=layout.header,
            )
            body, notes = _listed(table.lines), table.notes
        case ResponseFormat.JSONL:
            lines, bad = json_lines.split(as_utf8(body, content_type))
            body = _listed(lines)
            notes = (json_lines.note(bad),) if bad else ()
        case _:
            body = as_utf8(body, content_type)
    return Document(response_format, body, reason, notes, charset, next(_SERIALS))


def _listed(lines: list[bytes]) -> bytes:
    return b"[" + b",".join(lines) + b"]"
