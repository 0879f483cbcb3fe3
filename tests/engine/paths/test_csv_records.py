"""CSV: what is found, what is kept, what is said."""

import csv
import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planhat_gui.engine.paths.csv_records import read
from planhat_gui.model.errors import Damaged


def records(text: str, **told: Any) -> list[Any]:
    """Records of a CSV text."""
    return [json.loads(line) for line in read(text.encode(), **told).lines]


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(sign: str) -> None:
    """Also with other delimiters inside the cells."""
    text = f'id{sign}name{sign}note\r\n1{sign}"a{sign}b"{sign}"x, y; z"\r\n2{sign}c{sign}\r\n'
    table = read(text.encode())
    assert table.delimiter == sign
    assert [json.loads(line) for line in table.lines] == [
        {"id": "1", "name": f"a{sign}b", "note": "x, y; z"},
        {"id": "2", "name": "c", "note": None},
    ]


def test_the_delimiter_may_be_told() -> None:
    """By the user, or by Excel's first line."""
    assert records("a:b\n1:2\n", delimiter=":") == [{"a": "1", "b": "2"}]
    assert records("sep=:\na:b\n1:2\n") == [{"a": "1", "b": "2"}]


def test_values_stay_texts() -> None:
    """Leading zeros, big numbers, dates, formulas; only empty cells are null."""
    assert records("a,b,c,d,e\n007,12345678901234567890,2026-03-09,=1+1,\n") == [
        {"a": "007", "b": "12345678901234567890", "c": "2026-03-09", "d": "=1+1", "e": None}
    ]


def test_quotes_line_breaks_and_empty_lines() -> None:
    """Quoted line breaks belong to the cell, empty lines to nobody."""
    assert records('a,b\r\n\r\n"x ""y""","1\r\n2"\r\n\r\n') == [{"a": 'x "y"', "b": "1\r\n2"}]
    assert records("a,b\r1,2\r3,4") == [{"a": "1", "b": "2"}, {"a": "3", "b": "4"}]


@pytest.mark.parametrize(
    ("text", "header", "columns"),
    [
        ("id,name\n1,x\n", True, ("id", "name")),
        ("1,x\n2,y\n", False, ("column_1", "column_2")),
        ("2026-01-01,x\n2026-01-02,y\n", False, ("column_1", "column_2")),
        ("name,,name\n1,2,3\n", True, ("name", "column_2", "name_2")),
        ("name,city,\n1,2,\n", True, ("name", "city", "column_3")),
        ("_extra,b\n1,2\n", True, ("_extra_2", "b")),
        ("only\nx\ny\n", True, ("only",)),
    ],
)
def test_the_header_is_found(text: str, header: bool, columns: tuple[str, ...]) -> None:
    """Or the columns get numbers; every column has a name of its own."""
    table = read(text.encode())
    assert (table.header, table.columns) == (header, columns)


def test_the_header_may_be_told() -> None:
    """Both ways."""
    assert records("1,2\n3,4\n", header=True) == [{"1": "3", "2": "4"}]
    assert records("a,b\n", header=False) == [{"column_1": "a", "column_2": "b"}]


def test_ragged_rows_lose_nothing() -> None:
    """Missing cells are null, further ones are in a list; both are said."""
    table = read(b"a,b\n1\n1,2,3,\n1,2,3,4\n1,2,\n")
    assert [json.loads(line) for line in table.lines] == [
        {"a": "1", "b": None},
        {"a": "1", "b": "2", "_extra": ["3", None]},
        {"a": "1", "b": "2", "_extra": ["3", "4"]},
        {"a": "1", "b": "2"},
    ]
    assert table.notes[1:] == (
        "1 row has fewer cells than columns; the rest is empty.",
        "2 rows have more cells than columns; the others are in _extra.",
    )


@pytest.mark.parametrize(
    ("encoding", "content_type", "shown"),
    [
        ("utf-8", "text/csv", "encoding utf-8."),
        ("utf-8-sig", "", "encoding utf-8."),
        ("utf-16", "", "encoding utf-16."),
        ("utf-16-le", "", "encoding utf-16-le (a guess)."),
        ("utf-16-be", "", "encoding utf-16-be (a guess)."),
        ("utf-32", "", "encoding utf-32."),
        ("latin-1", "text/csv; charset=ISO-8859-1", "encoding iso8859-1."),
        ("cp1252", "text/csv", "encoding windows-1252 (a guess)."),
    ],
)
def test_the_encoding_is_found_and_shown(encoding: str, content_type: str, shown: str) -> None:
    """By mark, by the server, by zero bytes, by validity; else a guess that says so."""
    table = read("id;naïve\n1;café\n".encode(encoding), content_type)
    assert json.loads(table.lines[0]) == {"id": "1", "naïve": "café"}
    assert table.notes[0] == f"CSV with semicolons, header of 2 columns, {shown}"


def test_what_is_not_in_its_encoding_is_refused() -> None:
    """The server's word is kept."""
    with pytest.raises(Damaged, match="says it is utf-8 but is not valid at byte 2"):
        read(b"a,\xff\n", "text/csv; charset=utf-8")


def test_a_cut_quotation_is_said() -> None:
    """A half row is no row."""
    with pytest.raises(Damaged, match="ends inside quotation marks"):
        read(b'a,b\n1,2\n3,"4\n5,6\n')


def test_an_empty_text_has_no_records() -> None:
    """And no error."""
    assert read(b"\n\n").lines == []
    assert read(b"a,b\n").lines == []


def test_a_huge_cell_is_a_cell() -> None:
    """10 MB, beyond the csv module's own limit."""
    assert len(records("a,b\n1," + "x" * 10_000_000 + "\n")[0]["b"]) == 10_000_000


CELLS = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n,;\"'\t"), max_size=8
)


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=8))
def test_what_python_writes_is_read_back(rows: list[tuple[str, str, str]]) -> None:
    """Whatever the cells hold."""
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    writer.writerow(["a", "b", "c"])
    writer.writerows(rows)
    got = records(text.getvalue(), delimiter=",", header=True, encoding="utf-8")
    assert got == [
        {name: cell or None for name, cell in zip("abc", row, strict=True)} for row in rows
    ]
