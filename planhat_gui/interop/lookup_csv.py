"""CSV, TSV and pasted text: encoding, separator and header are found, never asked for."""

import codecs
import csv
import io
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from planhat_gui.interop.lookup_heads import NumberedRow, as_table
from planhat_gui.model.errors import NeedsFix, Problem, StorageFailed
from planhat_gui.model.language import tr
from planhat_gui.model.lookup import LookupTable

_SEPARATORS = {"\t": tr("tabs"), ",": tr("commas"), ";": tr("semicolons"), "|": tr("vertical bars")}
_SAMPLE_LINES = 50
_SAMPLE_CHARACTERS = 200_000
_PIECE = 1 << 20
_ERRORS = {"cp1252": "replace"}
_NAMED = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@contextmanager
def open_csv(path: Path) -> Iterator[LookupTable]:
    """The file's columns and rows. Raises NeedsFix, StorageFailed."""
    try:
        with path.open("rb") as file:
            encoding, note = _encoding(file)
            file.seek(0)
            # Five bytes mean nothing in Windows-1252.
            text = io.TextIOWrapper(file, encoding, _ERRORS.get(encoding, "strict"), newline="")
            yield _table(text, [note] if note else [])
    except OSError as error:
        raise StorageFailed(
            tr(
                "“{path_name}” cannot be read ({strerror}).",
                path_name=path.name,
                strerror=(error.strerror or str(error)).lower(),
            ),
            tr("Close programs that use it, or check its permissions."),
        ) from error


def table_from_text(text: str, *, heads: bool | None = None) -> LookupTable:
    """Pasted cells (tabs), CSV, or one value per line; `heads` as in `as_table`.

    Raises NeedsFix.
    """
    return _table(io.StringIO(text.removeprefix("\ufeff"), newline=""), [], heads=heads)


def _table(
    text: io.TextIOWrapper | io.StringIO, notes: list[str], *, heads: bool | None = None
) -> LookupTable:
    try:
        start = text.read(_SAMPLE_CHARACTERS)
    except UnicodeError as error:
        raise _no_text() from error
    text.seek(0)
    named = _NAMED.match(start)  # Excel's own way of saying it
    if named:
        text.readline()
    separator = named[1] if named else _separator(start)
    if separator in _SEPARATORS and separator != ",":
        notes = [
            *notes,
            tr("The values are separated by {separators}.", separators=_SEPARATORS[separator]),
        ]
    return as_table(_rows(text, separator or "\t", 2 if named else 1), notes, heads=heads)


def _rows(lines: Iterable[str], separator: str, first: int) -> Iterator[NumberedRow]:
    """The rows with the lines they begin in; `first` is the number of the first."""
    reader = csv.reader(lines, delimiter=separator, strict=True)
    at = first
    try:
        for row in reader:
            yield at, row
            at = first + reader.line_num
    except csv.Error as error:
        raise NeedsFix([Problem("file", _sentence(str(error)), at)]) from error
    except UnicodeError as error:
        sentence = tr("The text breaks off in the middle of a character.")
        raise NeedsFix([Problem("file", sentence, at)], tr("Save it again as UTF-8.")) from error


def _no_text() -> NeedsFix:
    return NeedsFix([Problem("file", tr("This is not a text file."))], tr("Choose another."))


def _sentence(said: str) -> str:
    if "unexpected end" in said or "field larger" in said:
        return tr("A quotation mark that begins here is never closed.")
    if "expected after" in said:
        return tr(
            "After a closing quotation mark comes neither a separator nor the end of the line."
        )
    return tr("This cannot be read ({said}).", said=said)


def _separator(start: str) -> str:
    """What divides most evenly; "" when nothing divides: one value per line."""
    lines = io.StringIO(start, newline="").readlines()[:_SAMPLE_LINES]
    best, most = "", (0.0, 0)
    for separator in _SEPARATORS:
        widths = _widths(lines, separator)
        if not widths or widths[0] < 2:
            continue
        even = sum(width == widths[0] for width in widths) / len(widths)
        if (even, widths[0]) > most:
            best, most = separator, (even, widths[0])
    return best


def _widths(lines: list[str], separator: str) -> list[int]:
    try:
        widths = [len(row) for row in csv.reader(lines, delimiter=separator) if row]
    except csv.Error:
        return []
    return widths[:-1] if len(widths) > 1 and len(lines) == _SAMPLE_LINES else widths


def _encoding(file: BinaryIO) -> tuple[str, str]:
    """The encoding and a note where it is not the usual one. Reads the whole file."""
    start = file.read(4096)
    for mark, encoding in _MARKS:
        if start.startswith(mark):
            return encoding, ""
    if b"\0" in start:
        even, odd = start[::2].count(0), start[1::2].count(0)
        if min(even, odd) * 10 > max(even, odd):
            raise _no_text()
        return ("utf-16-be" if even > odd else "utf-16-le"), tr("The text is UTF-16.")
    file.seek(0)
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        while piece := file.read(_PIECE):
            decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return "cp1252", tr("The text is not UTF-8; it was read as Windows-1252.")
    return "utf-8", ""
