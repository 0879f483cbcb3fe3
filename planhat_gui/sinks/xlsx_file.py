"""Excel workbooks, written as a stream: a header row that stays, typed cells, fitting columns.

An .xlsx file is a zip of a few XML files (ECMA-376). A sheet is written row by row, with its texts
in the cells, so that memory does not grow with the rows.
"""

import zipfile
from collections.abc import Callable, Iterator
from itertools import chain, islice
from typing import IO, BinaryIO

from planhat_gui.model.errors import NeedsFix, Problem
from planhat_gui.model.export import ExportOptions
from planhat_gui.model.language import tr
from planhat_gui.sinks import xlsx_cells
from planhat_gui.sinks.dataset import Dataset, DatasetColumn, rendered

BATCH = 2000
MAX_ROWS = 1_048_576
MAX_COLUMNS = 16_384
TOO_LONG = "text"
"""The field of the problem that some texts are longer than a cell takes."""

_SAMPLED, _NARROW, _WIDE, _STAMP_WIDE = 100, 8, 60, 23
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"

_STYLES = (
    f'<styleSheet xmlns="{_MAIN}"><numFmts count="1"><numFmt numFmtId="164" '
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
    'builtinId="0"/></cellStyles></styleSheet>'
)


def _parts(sheets: int) -> dict[str, str]:
    """All files of the workbook but the sheets."""
    numbers = range(1, sheets + 1)
    overrides = "".join(
        f'<Override PartName="/{_sheet_path(n)}" ContentType="{_SHEET_TYPE}"/>' for n in numbers
    )
    listed = "".join(
        f'<sheet name="Records{"" if n == 1 else f" {n}"}" sheetId="{n}" r:id="rId{n}"/>'
        for n in numbers
    )
    relations = "".join(
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in numbers
    )
    return {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-'
        f'officedocument.spreadsheetml.sheet.main+xml"/>{overrides}'
        '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-'
        'officedocument.spreadsheetml.styles+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
        f"<sheets>{listed}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'{relations}<Relationship Id="rId{sheets + 1}" Type="{_OFFICE}/styles" '
        'Target="styles.xml"/></Relationships>',
        "xl/styles.xml": _STYLES,
    }


def _sheet_path(number: int) -> str:
    return f"xl/worksheets/sheet{number}.xml"


def sheets_for(records: int) -> int:
    """How many sheets so many records need."""
    return max(1, -(-records // (MAX_ROWS - 1)))


def check(dataset: Dataset, options: ExportOptions) -> None:
    """Raise NeedsFix naming each limit of Excel that the dataset exceeds."""
    rows, columns = dataset.records, len(dataset.columns)
    said, way = [], tr("Export it as .csv or .parquet.")
    if sheets_for(rows) > 1 and not options.sheets:
        said.append(
            tr(
                "{rows:,} records; an Excel sheet takes {max_rows:,} and a header.",
                rows=rows,
                max_rows=MAX_ROWS - 1,
            )
        )
        way = tr(
            "Export it as .csv or .parquet, or have it spread over {sheets_for:,} sheets of "
            "one file.",
            sheets_for=sheets_for(rows),
        )
    if columns > MAX_COLUMNS:
        said.append(
            tr(
                "{columns:,} columns; an Excel sheet takes {max_columns:,}.",
                columns=columns,
                max_columns=MAX_COLUMNS,
            )
        )
    if not said and not options.shorten:
        _check_texts(dataset)
    if said:
        raise NeedsFix(
            [Problem("file", tr("This dataset does not fit: {one}", one=one)) for one in said], way
        )


def _check_texts(dataset: Dataset) -> None:
    many, longest = dataset.long_texts(xlsx_cells.MAX_CELL)
    if many:
        said = tr(
            "Texts longer than the {max_cell:,} characters of an Excel cell: {many:,}, the longest "
            "of {longest:,}.",
            max_cell=xlsx_cells.MAX_CELL,
            many=many,
            longest=longest,
        )
        raise NeedsFix(
            [Problem(TOO_LONG, said)],
            tr("Export it as .csv or .parquet, or have them shortened (--shorten)."),
        )


def write(
    dataset: Dataset, file: BinaryIO, step: Callable[[int], None], options: ExportOptions
) -> None:
    """Numbers are numbers, date-times dates (UTC), texts texts: nothing is ever a formula.

    Whole numbers that Excel would round are texts.
    """
    step(0)
    sheets = sheets_for(dataset.records)
    head = _head(dataset)
    counted = _counted(_rows(dataset, options), step)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, text in _parts(sheets).items():
            archive.writestr(name, _XML + text)
        for number in range(1, sheets + 1):
            with archive.open(_sheet_path(number), "w", force_zip64=True) as sheet:
                sheet.write(head)
                _write_rows(sheet, islice(counted, MAX_ROWS - 1))
                sheet.write(b"</sheetData></worksheet>")


def _head(dataset: Dataset) -> bytes:
    """A sheet up to and with the row of names."""
    widths = "".join(
        f'<col min="{at}" max="{at}" width="{width}" customWidth="1"/>'
        for at, width in enumerate(_widths(dataset), 1)
    )
    names = "".join([xlsx_cells.text(c.name, xlsx_cells.HEADER) for c in dataset.columns])
    return (
        f'{_XML}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
        f"</sheetView></sheetViews><cols>{widths}</cols><sheetData><row>{names}</row>".encode()
    )


def _widths(dataset: Dataset) -> list[int]:
    """Characters a column has room for, by its name and its first cells."""
    sample = list(chain.from_iterable(dataset.batches(_SAMPLED, _SAMPLED)))
    return [
        _width(column, [row[at] for row in sample]) for at, column in enumerate(dataset.columns)
    ]


def _width(column: DatasetColumn, values: list[object]) -> int:
    if column.type == "TIMESTAMP":
        return max(_STAMP_WIDE, len(column.name) + 2)
    longest = max((len(str(value)) for value in values if value is not None), default=0)
    return min(_WIDE, max(_NARROW, longest, len(column.name)) + 2)


def _rows(dataset: Dataset, options: ExportOptions) -> Iterator[list[str]]:
    shorten = options.shorten
    if rendered(dataset):
        renders = xlsx_cells.renders(shorten=shorten)
        yield from dataset.texts(renders, ("<row>", "", "</row>"), BATCH)
        return
    writers = [xlsx_cells.writer_of(c.type, shorten=shorten) for c in dataset.columns]
    for rows in dataset.batches(BATCH):
        yield [xlsx_cells.row(row, writers) for row in rows]


def _counted(batches: Iterator[list[str]], step: Callable[[int], None]) -> Iterator[str]:
    done = 0
    for rows in batches:
        yield from rows
        done += len(rows)
        step(done)


def _write_rows(sheet: IO[bytes], rows: Iterator[str]) -> None:
    while block := "".join(islice(rows, BATCH)):
        sheet.write(block.encode("utf-8"))
