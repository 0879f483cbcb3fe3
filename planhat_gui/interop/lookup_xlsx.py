"""Excel workbooks: the first visible sheet with anything in it, read row by row."""

import warnings
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

from planhat_gui.interop.lookup_heads import NumberedRow, as_table
from planhat_gui.model.errors import NeedsFix, Problem, StorageFailed
from planhat_gui.model.language import tr
from planhat_gui.model.lookup import LookupTable

MAX_UNPACKED = 2_000_000_000
"""Bytes that a workbook may say it has once unpacked; more would be a trap, or no lookup."""

_OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"
_EMPTY_ROWS = 10_000
"""Rows without a value after which a sheet is taken to be at its end."""


@contextmanager
def open_xlsx(path: Path) -> Iterator[LookupTable]:
    """The workbook's columns and rows. Raises NeedsFix, StorageFailed."""
    try:
        _check(path)
        workbook = _opened(path)
    except OSError as error:
        raise StorageFailed(
            tr(
                "“{path_name}” cannot be read ({strerror}).",
                path_name=path.name,
                strerror=(error.strerror or str(error)).lower(),
            ),
            tr("Close it in other programs, or check its permissions."),
        ) from error
    try:
        yield _table(workbook)
    finally:
        workbook.close()


def _check(path: Path) -> None:
    with path.open("rb") as file:
        start = file.read(4)
    if start == _OLD_OR_LOCKED:
        raise NeedsFix(
            [
                Problem(
                    "file",
                    tr(
                        "“{path_name}” is protected by a password, or an old workbook.",
                        path_name=path.name,
                    ),
                )
            ],
            tr("Open it in Excel and save it as .xlsx without a password."),
        )
    try:
        with zipfile.ZipFile(path) as parts:
            unpacked = sum(part.file_size for part in parts.infolist())
    except zipfile.BadZipFile as error:
        raise _damaged(path.name) from error
    if unpacked > MAX_UNPACKED:
        sentence = tr(
            "“{path_name}” would take {unpacked:,.1f} GB once unpacked.",
            path_name=path.name,
            unpacked=unpacked / 1000000000.0,
        )
        raise NeedsFix([Problem("file", sentence)], tr("Keep only the columns that are needed."))


def _opened(path: Path) -> Any:
    import openpyxl

    # What it does not know (pictures, styles, rules) is nothing to a lookup.
    warnings.filterwarnings("ignore", module=r"openpyxl\.")
    try:
        return openpyxl.load_workbook(
            path, read_only=True, data_only=True, keep_links=False, rich_text=False
        )
    except _BROKEN as error:
        raise _damaged(path.name) from error


_BROKEN = (
    AttributeError,  # what the library raises when parts are missing or are not what they should be
    IndexError,
    KeyError,
    TypeError,
    ValueError,
    ParseError,
    EOFError,
    zipfile.BadZipFile,
)


def _table(workbook: Any) -> LookupTable:
    sheets = [each for each in workbook.worksheets if each.sheet_state == "visible"]
    for sheet in sheets:
        sheet.reset_dimensions()  # some programs write wrong ones
        if next(_filled(sheet), None) is None:
            continue
        notes = []
        if len(sheets) > 1:
            notes = [
                tr(
                    "The rows are those of the sheet “{sheet_title}”, one of {sheets}.",
                    sheet_title=sheet.title,
                    sheets=len(sheets),
                )
            ]
        return as_table(_filled(sheet), notes, what="row")
    raise NeedsFix([Problem("file", tr("The workbook has no sheet with anything in it."))])


def _filled(sheet: Any) -> Iterator[NumberedRow]:
    empty = 0
    for number, row in enumerate(_rows(sheet), 1):
        texts = [_text(value) for value in row]
        empty = 0 if any(texts) else empty + 1
        if empty > _EMPTY_ROWS:
            return
        if not empty:
            yield number, texts


def _rows(sheet: Any) -> Iterator[Iterable[Any]]:
    try:
        yield from sheet.iter_rows(values_only=True)
    except _BROKEN as error:
        raise _damaged(str(sheet.title)) from error


def _text(value: Any) -> str:
    """A cell as it would stand in an address: dates as ISO 8601, whole numbers without a point."""
    match value:
        case None:
            return ""
        case str():
            return value.strip()
        case bool():
            return "true" if value else "false"
        case float() if value.is_integer() and abs(value) < 1e15:
            return str(int(value))
        case datetime():
            whole_day = value.time() == time(0)
            return value.date().isoformat() if whole_day else value.isoformat()
        case date() | time():
            return value.isoformat()
        case timedelta():
            return str(value)
    return str(value)


def _damaged(name: str) -> NeedsFix:
    return NeedsFix(
        [Problem("file", tr("“{name}” is damaged, or no Excel workbook.", name=name))],
        tr("Open it in Excel and save it anew, or save it as CSV."),
    )
