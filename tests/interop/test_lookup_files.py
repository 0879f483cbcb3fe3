"""What people save from other programs becomes columns and rows, or one sentence with its line."""

import codecs
import json
import zipfile
from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planhat_gui.interop import lookup_files, lookup_json, lookup_xlsx
from planhat_gui.interop.lookup_csv import table_from_text
from planhat_gui.interop.lookup_files import open_table
from planhat_gui.interop.lookup_json import table_from_json
from planhat_gui.model.errors import NeedsFix, Problem

Read = tuple[tuple[str, ...], list[list[str]], tuple[str, ...]]


def read(path: Path) -> Read:
    """Columns, rows and notes of a file."""
    with open_table(path) as table:
        return table.columns, [list(row) for row in table.rows], table.notes


def pasted(text: str, *, heads: bool | None = None) -> Read:
    """The same of pasted text."""
    table = table_from_text(text, heads=heads)
    return table.columns, [list(row) for row in table.rows], table.notes


def problem(path: Path) -> Problem:
    """Why a file is no lookup."""
    with pytest.raises(NeedsFix) as caught:
        read(path)
    (only,) = caught.value.problems
    return only


@pytest.fixture
def csv(tmp_path: Path) -> Path:
    """Where a CSV file is to be."""
    return tmp_path / "table.csv"


@pytest.mark.parametrize(
    ("separator", "said"), [(",", ()), (";", "semicolons"), ("\t", "tabs"), ("|", "vertical bars")]
)
def test_the_separator_is_found(csv: Path, separator: str, said: str) -> None:
    """Whatever program saved it; signs of other separators in values do not mislead."""
    lines = [["id", "name, long", "x;y"], ["a", "1,5 | 2", "q"], ["b", "2,5", "r;s"]]
    csv.write_text("\n".join(separator.join(f'"{c}"' for c in line) for line in lines), "utf-8")
    columns, rows, notes = read(csv)
    assert [list(columns), *rows] == lines
    assert [note for note in notes if said and said in note] or not said


@pytest.mark.parametrize(
    "encode",
    [
        lambda t: t.encode(),
        lambda t: codecs.BOM_UTF8 + t.encode(),
        lambda t: t.encode("utf-16"),
        lambda t: codecs.BOM_UTF16_BE + t.encode("utf-16-be"),
        lambda t: t.encode("utf-16-le"),
        lambda t: t.encode("utf-16-be"),
        lambda t: t.encode("cp1252"),
    ],
    ids=["utf-8", "bom", "utf-16", "utf-16-be bom", "le bare", "be bare", "cp1252"],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_encoding_is_found(csv: Path, encode: object, end: str) -> None:
    """With or without a mark; every kind of line end."""
    assert callable(encode)
    csv.write_bytes(encode(end.join(["name,city", "Müller,Zürich", "Ångström,Malmö", ""])))
    columns, rows, _ = read(csv)
    assert columns == ("name", "city")
    assert rows == [["Müller", "Zürich"], ["Ångström", "Malmö"]]


def test_excels_own_line_names_the_separator(csv: Path) -> None:
    """`sep=;` is no row, and lines are still counted with it."""
    csv.write_text("sep=;\r\na;b\r\n1;2\r\n1;2;3\r\n", "utf-8", newline="")
    with open_table(csv) as table:
        rows = iter(table.rows)
        assert (table.columns, list(next(rows))) == (("a", "b"), ["1", "2"])
        with pytest.raises(NeedsFix) as caught:
            next(rows)
    assert caught.value.problems[0].line == 4


def test_signs_that_only_look_like_line_ends_are_data(csv: Path) -> None:
    """Form feeds, line separators and breaks inside quotes stay in the value."""
    csv.write_text('a,b\n"x\ny","p\u2028q\x0cr"\n', "utf-8")
    assert read(csv)[1] == [["x\ny", "p\u2028q\x0cr"]]


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("", None, "There is nothing in it."),
        ("\n \n", None, "There is nothing in it."),
        ('a,b\n1,2\n"x,3\n4,5\n', 3, "is never closed"),
        ('a,b\n1,"2"x\n', 2, "closing quotation mark"),
        ('a,b\n"1\n1",2\n1,2,3\n', 4, "There are 3 values in this line, but 2 columns."),
    ],
)
def test_what_is_wrong_is_said_with_its_line(
    csv: Path, text: str, line: int | None, said: str
) -> None:
    """The line where it begins, as an editor counts."""
    csv.write_text(text, "utf-8")
    found = problem(csv)
    assert said in found.message
    assert found.line == line


def test_rows_are_made_as_long_as_the_header(csv: Path) -> None:
    """Missing values are empty, empty ones too many are nothing, empty rows are left out."""
    csv.write_text("a,b,c,,\n1\n,,\n1,2,3,,,\n", "utf-8")
    assert read(csv)[:2] == (("a", "b", "c"), [["1", "", ""], ["1", "2", "3"]])


def test_names_are_made_usable_and_that_is_said(csv: Path) -> None:
    """Braces, breaks, empty names and names used twice."""
    csv.write_text('"{id}",# Invoices,,id,# Invoices,"a\nb"\n1,2,3,4,5,6\n', "utf-8")
    columns, _, notes = read(csv)
    assert columns == ("id", "# Invoices", "column_3", "id 2", "# Invoices 2", "a b")
    assert len(notes) == 5


@pytest.mark.parametrize(
    "first",
    ["5f1e9f0c1d2e3f4a5b6c7d8e", "42", "1,5", "2026-11-24", "a@b.example", "https://x.example"],
)
def test_a_first_row_of_data_is_no_header(first: str) -> None:
    """Ids pasted one per line lose none; what was assumed is said and can be said otherwise."""
    columns, rows, notes = pasted(f'"{first}"\n"{first}"\n')
    assert (columns, rows) == (("column_1",), [[first], [first]])
    assert "looks like data" in notes[-1]
    assert pasted(f'"{first}"\n"b"\n', heads=True)[:2] == ((first,), [["b"]])
    assert pasted("name\nb\n", heads=False)[:2] == (("column_1",), [["name"], ["b"]])


def test_pasted_cells_of_a_spreadsheet() -> None:
    """Tabs divide, though values hold commas."""
    assert pasted("name\tcity\nA, B\tX\nC, D\tY\n")[:2] == (
        ("name", "city"),
        [["A, B", "X"], ["C, D", "Y"]],
    )


@given(
    st.lists(st.lists(st.text(st.characters(codec="utf-8")), min_size=2, max_size=2), max_size=6)
)
def test_what_we_write_we_read(rows: list[list[str]]) -> None:
    """Any texts come back from CSV."""
    kept = [row for row in rows if any(text.strip() for text in row)]
    text = "".join(csv_text(row) for row in [["first", "second"], *rows])
    assert pasted(text, heads=True)[:2] == (("first", "second"), kept)


def csv_text(row: list[str]) -> str:
    """A line of CSV with everything in quotes."""
    return ",".join('"' + text.replace('"', '""') + '"' for text in row) + "\r\n"


JSON_TABLES = {
    "objects": [{"id": 1, "n": "a"}, {"n": None, "x": {"y": [1.10, "ž"]}}],
    "columns": {"id": ["1", ""], "n": ["a", ""]},
}


@pytest.mark.parametrize(
    ("text", "columns", "rows"),
    [
        (
            '[{"id": 12345678901234567890, "n": "a\\u00e9"}, {"n": null, "x": {"y": [1.10]}}, {}]',
            ("id", "n", "x"),
            [["12345678901234567890", "aé", ""], ["", "", '{"y": [1.10]}']],
        ),
        ('{"id": [1, 2], "ok": [true, null]}', ("id", "ok"), [["1", "true"], ["2", ""]]),
        ('{"data": [{"a": 1}], "total": 1}', ("a",), [["1"]]),
        ('[["id", "n"], [1, "x"], [2]]', ("id", "n"), [["1", "x"], ["2", ""]]),
        ('["a", "b", null, 3]', ("value",), [["a"], ["b"], ["3"]]),
    ],
)
def test_json_of_each_shape(
    tmp_path: Path, text: str, columns: tuple[str, ...], rows: list[list[str]]
) -> None:
    """Numbers as they are written, nested values as JSON, members in their first order."""
    path = tmp_path / "t.json"
    for data in (text.encode(), codecs.BOM_UTF8 + text.encode(), text.encode("utf-16")):
        path.write_bytes(data)
        assert read(path)[:2] == (columns, rows)


@pytest.mark.parametrize(
    ("data", "line", "said"),
    [
        (b"", None, "There is nothing in it."),
        (b"[]", None, "The list is empty."),
        (b"{}", None, "There is no single list of objects"),
        (b"42", None, "This is a single value."),
        (b"[{}]", None, "The objects have no members."),
        (b'[\n{"a": 1},\n{"a": }\n]', 3, "This is not JSON: invalid character."),
        (b'[{"a": 1}', None, "This is not JSON"),
        (b'[{"a": 1}, 2]', None, "Element 2 of the list is unlike those before it."),
        (b'{"a": [1], "b": [1, 2]}', None, "not equally long (a: 1, b: 2)"),
        (b'{"a": [{"x": 1}], "b": [{"y": 1}]}', None, "no single list of objects"),
        (b'[\n"\xff"]', 2, "This is not UTF-8"),
        (b"[" * 100_000, None, "nested too deeply"),
        (b"[NaN]", 1, "This is not JSON"),
    ],
)
def test_json_that_is_no_table(data: bytes, line: int | None, said: str) -> None:
    """One sentence, with the line where the text is broken."""
    with pytest.raises(NeedsFix) as caught:
        table_from_json(data)
    (only,) = caught.value.problems
    assert said in only.message
    assert only.line == line


def workbook(path: Path, *rows: Sequence[object]) -> Path:
    """A workbook of one sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


def test_excel_cells_become_text(tmp_path: Path) -> None:
    """Whole numbers without a point, dates as ISO 8601, rows above the table left out."""
    path = workbook(
        tmp_path / "t.xlsx",
        [],
        ["id", "n", "when", "at", "ok", None],
        [17, 2.5, datetime(2026, 11, 24), time(8, 30), True],  # noqa: DTZ001 - as Excel has them
        [None] * 5,
        [1e3, "  x ", datetime(2026, 11, 24, 8, 15), date(2026, 1, 2), None],  # noqa: DTZ001
    )
    columns, rows, _ = read(path)
    assert columns == ("id", "n", "when", "at", "ok")
    assert rows == [
        ["17", "2.5", "2026-11-24", "08:30:00", "true"],
        ["1000", "x", "2026-11-24T08:15:00", "2026-01-02", ""],
    ]


def test_excel_takes_the_first_sheet_with_something(tmp_path: Path) -> None:
    """Hidden and empty sheets are passed over, and which one was taken is said."""
    book = openpyxl.Workbook()
    book.active.title = "Empty"
    hidden = book.create_sheet("Hidden")
    hidden.append(["secret"])
    hidden.sheet_state = "hidden"
    book.create_sheet("Third").append(["a"])
    book.save(tmp_path / "t.xlsx")
    columns, rows, notes = read(tmp_path / "t.xlsx")
    assert (columns, rows) == (("a",), [])
    assert notes == ("The rows are those of the sheet “Third”, one of 2.",)


def test_a_cell_far_away_is_no_trap(tmp_path: Path) -> None:
    """A sheet whose last cell is the last there can be is read at once, within its rows."""
    book = openpyxl.Workbook()
    book.active.append(["a"])
    book.active.append(["1"])
    book.active["A1048576"] = "far"
    book.save(tmp_path / "t.xlsx")
    assert read(tmp_path / "t.xlsx")[:2] == (("a",), [["1"]])


def test_broken_workbooks_are_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No archive, half an archive, another archive, a protected one, one that would unpack huge."""
    path = tmp_path / "t.xlsx"
    good = workbook(tmp_path / "good.xlsx", ["a"], ["b"]).read_bytes()
    for data in (b"a,b\n1,2\n", good[: len(good) // 2], b""):
        path.write_bytes(data)
        assert "damaged, or no Excel workbook" in problem(path).message
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("hello.txt", "x")
    assert "damaged, or no Excel workbook" in problem(path).message
    path.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
    assert "protected by a password" in problem(path).message
    path.write_bytes(good)
    monkeypatch.setattr(lookup_xlsx, "MAX_UNPACKED", 100)
    assert "once unpacked" in problem(path).message


def test_damaged_sheet_is_said(tmp_path: Path) -> None:
    """XML that breaks off inside a good archive."""
    good = workbook(tmp_path / "good.xlsx", ["a"], *[[str(n)] for n in range(50)])
    path = tmp_path / "t.xlsx"
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(path, "w") as target:
        for part in source.infolist():
            data = source.read(part)
            target.writestr(part, data[:-200] if "sheet1" in part.filename else data)
    assert "damaged, or no Excel workbook" in problem(path).message


def test_other_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Unknown forms, missing files, folders, files that are too large, files that are no text."""
    (tmp_path / "t.pdf").write_bytes(b"%PDF")
    assert ".csv, .tsv, .txt, .xlsx and .json" in problem(tmp_path / "t.pdf").message
    assert "There is no file" in problem(tmp_path / "none.csv").message
    (tmp_path / "dir.csv").mkdir()
    assert "is a folder" in problem(tmp_path / "dir.csv").message
    (tmp_path / "bin.csv").write_bytes(bytes(range(256)) * 8 + bytes(4096))
    assert "not a text file" in problem(tmp_path / "bin.csv").message
    (tmp_path / "t.json").write_text(json.dumps(JSON_TABLES["objects"]), "utf-8")
    monkeypatch.setattr(lookup_json, "MAX_JSON_BYTES", 10)
    assert "JSON file may have at most" in problem(tmp_path / "t.json").message
    monkeypatch.setattr(lookup_files, "MAX_BYTES", 5)
    assert "lookups are made from files of at most" in problem(tmp_path / "t.json").message
