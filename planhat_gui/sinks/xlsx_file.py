"""Excel workbooks, written as a stream: one sheet, a header row, typed cells.

An .xlsx file is a zip of a few XML files (ECMA-376). The one sheet is written row by row, with its
texts in the cells, so that memory does not grow with the rows.
"""

import re
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from typing import IO, Any, BinaryIO
from xml.sax.saxutils import escape

from planhat_gui.model.errors import NeedsFix, Problem
from planhat_gui.sinks.csv_file import BATCH, bare
from planhat_gui.sinks.dataset import Dataset

MAX_ROWS = 1_048_576
MAX_COLUMNS = 16_384
MAX_CELL = 32_767

_EXACT = 2**53
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0d\x0e-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_EPOCH = datetime(1899, 12, 30, tzinfo=UTC)
_FIRST_DAY = 61  # before March 1900 Excel counts a day that never was
_DAY = 86_400
_HEADER, _STAMP = 1, 2
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.spreadsheetml.worksheet+xml"/>'
    '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.spreadsheetml.styles+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
    f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
    '<sheet name="Records" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>',
    "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><numFmts count="1"><numFmt numFmtId="164" '
    'formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss.000"/></numFmts><fonts count="2"><font><sz val="11"/>'
    '<name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill>'
    '<patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/>'
    '<top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" '
    'fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" '
    'fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" '
    'borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" '
    'xfId="0" applyNumberFormat="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" '
    'builtinId="0"/></cellStyles></styleSheet>',
}


def check(dataset: Dataset) -> None:
    """Raise NeedsFix naming each limit of Excel that the dataset exceeds."""
    rows, columns = dataset.records, len(dataset.columns)
    said = []
    if rows + 1 > MAX_ROWS:
        said.append(f"{rows:,} records; an Excel sheet takes {MAX_ROWS - 1:,} and a header.")
    if columns > MAX_COLUMNS:
        said.append(f"{columns:,} columns; an Excel sheet takes {MAX_COLUMNS:,}.")
    if not said and (longest := dataset.longest_text()) > MAX_CELL:
        said.append(f"A text of {longest:,} characters; an Excel cell takes {MAX_CELL:,}.")
    if said:
        raise NeedsFix(
            [Problem("file", f"This dataset does not fit: {one}") for one in said],
            "Export it as .csv or .parquet.",
        )


def write(dataset: Dataset, file: BinaryIO, step: Callable[[int], None]) -> None:
    """Numbers are numbers, date-times dates (UTC), texts texts: nothing is ever a formula.

    Whole numbers that Excel would round are texts.
    """
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, text in _PARTS.items():
            archive.writestr(name, _XML + text)
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            _write_sheet(dataset, sheet, step)


def _write_sheet(dataset: Dataset, sheet: IO[bytes], step: Callable[[int], None]) -> None:
    sheet.write(
        f'{_XML}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
        "</sheetView></sheetViews><sheetData>".encode()
    )
    header = "".join([_text(column.name, _HEADER) for column in dataset.columns])
    sheet.write(f"<row>{header}</row>".encode())
    writers = [_WRITERS.get(column.type, _text) for column in dataset.columns]
    done = 0
    for rows in dataset.batches(BATCH):
        sheet.write("".join([_row(row, writers) for row in rows]).encode("utf-8"))
        done += len(rows)
        step(done)
    sheet.write(b"</sheetData></worksheet>")


def _row(row: tuple[Any, ...], writers: list[Callable[[Any], str]]) -> str:
    cells = [
        "<c/>" if value is None else write_cell(value)
        for value, write_cell in zip(row, writers, strict=True)
    ]
    return f"<row>{''.join(cells)}</row>"


def _text(value: str, style: int = 0) -> str:
    value = escape(_ILLEGAL.sub(lambda m: f"_x{ord(m.group()):04X}_", value))
    mark = f' s="{style}"' if style else ""
    return f'<c t="inlineStr"{mark}><is><t xml:space="preserve">{value}</t></is></c>'


def _whole(value: int) -> str:
    return f"<c><v>{value}</v></c>" if -_EXACT <= value <= _EXACT else _text(str(value))


def _real(value: float) -> str:
    return f"<c><v>{value!r}</v></c>"


def _truth(value: bool) -> str:  # noqa: FBT001 - it is the cell
    return f'<c t="b"><v>{int(value)}</v></c>'


def _stamp(value: str) -> str:
    since = datetime.fromisoformat(value) - _EPOCH
    if since.days < _FIRST_DAY:
        return _text(value)
    serial = since.days + (since.seconds + since.microseconds / 1e6) / _DAY
    return f'<c s="{_STAMP}"><v>{serial!r}</v></c>'


def _mixed(value: str) -> str:
    text, number = bare(value)
    if not number:
        return _text(text)
    if text.lstrip("-").isdigit():
        return _whole(int(text)) if len(text) < 20 else _text(text)
    return _real(float(text)) if abs(float(text)) < float("inf") else _text(text)


_WRITERS: dict[str, Callable[[Any], str]] = {
    "BIGINT": _whole,
    "DOUBLE": _real,
    "BOOLEAN": _truth,
    "TIMESTAMP": _stamp,
    "JSON": _mixed,
}
