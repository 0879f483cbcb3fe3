"""Bad input, continued: paths (4.5), answers of servers (4.9) and cells (4.10)."""

import codecs
import gzip
import json
from dataclasses import replace
from typing import Any

import pytest

from planhat_gui.compose import Services
from planhat_gui.engine.retry import FOR_TEST
from planhat_gui.model.errors import Failure
from planhat_gui.model.results import Sample
from planhat_gui.model.source import ResponseFormat, Step
from tests.faults import Close, answer, head
from tests.security.conftest import CANARY, NEVER, NOW, Serve, flow, keep

Row = tuple[str, Any, str]
"""The row's number in the catalogue, what the server sends, and what is said ("" for: taken)."""

LIST = b'{"data": [{"_id": "a", "n": 1}, {"_id": "b"}], "total": 2, "tags": ["x", "y", "z"]}'
XML = b"<r><i><n>1</n></i><i><n>2</n></i></r>"


@pytest.fixture
def ask(services: Services, serve: Serve, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Test a step against a server that gives this answer; what it says, and the sample."""
    once = replace(FOR_TEST, attempts=1)
    monkeypatch.setattr("planhat_gui.compose.services.FOR_TEST", once)

    def asked(script: Any, **step: Any) -> tuple[str, Sample | None]:
        server = serve(script)
        keep(services, server, f"At {server.port}")
        wanted = flow(Step(f"{server.base_url}/x", **step), credential=f"At {server.port}")
        try:
            sample = services.test(wanted, NOW, NEVER)
        except Failure as failure:
            return _without_token(str(failure)), None
        notes = " ".join(one.message for one in sample.warnings)
        return f"{sample.sentence} {sample.fix or ''} {notes}".strip(), sample

    return asked


def _without_token(words: str) -> str:
    assert CANARY not in words
    return words


JSON_PATHS: list[Row] = [
    ("B74", "", ""),
    ("B76", "$[", "column"),
    ("B76", "$.a.", "column"),
    ("B76", "$..", "column"),
    ("B76", "$[?", "column"),
    ("B76", "$['a", "column"),
    ("B76", "$.a b", "column"),
    ("B77", "/data/item", "The answer is JSON, but this is an XPath"),
    ("B79", "$.a + $.b", "'+'"),
    ("B79", "$.a.`len`", "'`'"),
    ("B79", "$.a|$.b", "'|'"),
    ("B79", "$[(@.length-1)]", "column"),
    ("B79", '$[?(@.a =~ "x")]', "=~"),
    ("B80", '$[?match(@.a,"(a+)+$")]', "switched off"),
    ("B82", "$.tags[*]", "not records"),
    ("B83", "$.data", "$.data[*]"),
    ("B76", "$." + "a" * 2000, "1,000"),
]


@pytest.mark.parametrize(
    ("row", "path", "said"), JSON_PATHS, ids=[f"{r[0]}-{n}" for n, r in enumerate(JSON_PATHS)]
)
def test_json_paths(ask: Any, row: str, path: str, said: str) -> None:
    """4.5: what is wrong with a path, and where in it."""
    words, sample = ask(answer(LIST), path_to_data=path)
    assert said in words
    if not said:
        assert sample is not None


X_PATHS: list[Row] = [
    ("B77", "$.a", "The answer is XML, but this is a JSONPath"),
    ("B85", "//", "a name is missing after the slash"),
    ("B85", "/r/i[", "Not a valid path at column 5: bracket not closed."),
    ("B85", "foo:i", "Unknown prefix 'foo'"),
    ("B85", "/r/i[n=$x]", "ariables are not"),
    ("B85", "document('x')", "There is no function 'document'"),
    ("B86", "count(//i)", "a number (2), not elements"),
    ("B86", "1=1", "yes"),
    ("B86", "string(//i)", "a text (“1”), not elements"),
    ("B85", "/r/i", ""),
]


@pytest.mark.parametrize(
    ("row", "path", "said"), X_PATHS, ids=[f"{r[0]}-{n}" for n, r in enumerate(X_PATHS)]
)
def test_x_paths(ask: Any, row: str, path: str, said: str) -> None:
    """4.5: the same for XML."""
    form = ResponseFormat.XML
    words, sample = ask(
        answer(XML, "Content-Type: application/xml"), path_to_data=path, response_format=form
    )
    assert said in words
    if not said:
        assert sample is not None
        assert len(sample.records) == 2


METADATA: list[Row] = [
    ("B88", "$.tags[*]", "finds 3 values"),
    ("B88", "$.nothing", "There is nothing at $.nothing"),
    ("B89", "$.total", ""),
]


@pytest.mark.parametrize(("row", "path", "said"), METADATA)
def test_metadata_paths(ask: Any, row: str, path: str, said: str) -> None:
    """4.5: what does not go onto every record is said, and the records still come."""
    words, sample = ask(answer(LIST), path_to_data="$.data[*]", path_to_metadata=path)
    assert said in words
    assert sample is not None
    assert len(sample.records) == 2


def test_b89_metadata_of_a_fields_name(ask: Any) -> None:
    """It gets a name of its own."""
    body = b'{"data": [{"id": "a"}], "id": 7}'
    words, sample = ask(answer(body), path_to_data="$.data[*]", path_to_metadata="$.id")
    assert "'id' is also a field of the records; the metadata is saved as" in words
    assert sample is not None
    assert sample.records[0]["id"] == "a"


HTML = "Content-Type: text/html"
PAGE = b"<html><head><title>x</title></head><body><h1>Sign in</h1></body></html>"
ANSWERS: list[Row] = [
    ("B124", answer(PAGE, HTML, status="404 No"), "There is nothing at this address (404)."),
    ("B124", answer(PAGE, HTML, status="404 No"), "Sign in"),
    ("B125", answer(b"", "Retry-After: 1", status="429 Slow"), "asks to wait (429"),
    ("B127", answer(b"", "Location: /login", status="302 Go"), "points to /login; nothing was"),
    ("B128", answer(PAGE, HTML), "The answer is a web page, not data. First words: “"),
    ("B130", answer(b'{"error": "nope"}'), "Expected a list, got an object with: error."),
    ("B131", answer(b"null"), "Expected a list, got null"),
    ("B131", answer(b"true"), "Expected a list, got true"),
    ("B131", answer(b'"text"'), "Expected a list, got a text: “text”"),
    ("B131", answer(b"42"), "Expected a list, got 42"),
    ("B133", answer(b'[{"_id": "a"}, {"_id'), "ended too early (byte"),
    ("B133", answer(gzip.compress(b"[1]")[:-4], "Content-Encoding: gzip"), "ended too early"),
    ("B133", answer(b"[1][2]"), "The answer has several documents"),
    ("B134", answer(codecs.BOM_UTF8 + b'[{"_id": "a"}]'), ""),
    ("B134", answer('[{"_id": "é"}]'.encode("latin-1")), "not valid UTF-8 at byte"),
    ("B134", answer(b'[{"_id": "\xff"}]'), "not valid UTF-8 at byte"),
    ("B136", answer(b'[{"_id": "a", "n": 9007199254740993, "m": 9223372036854775808}]'), ""),
    ("B136", answer(b'[{"_id": "a", "n": %d}]' % 2**200), ""),
    ("B137", answer(b'[{"a": 1}, {"a": 1.0}, {"a": "1"}, {"a": true}, {"a": -0.0}]'), ""),
    ("B139", answer(b'[{"_id": "a", "x": "\\u0000\\u202e<b>=cmd"}]'), ""),
    ("B139", answer(b'[{"_id": "a", "x": "\\ud800"}]'), ""),
    ("B140", answer(b'[{"_id": "a", "_id": "b"}]'), ""),
    ("B142", answer(json.dumps([{f"k{n}": 1 for n in range(5000)}]).encode()), ""),
    ("B142", answer(b'[{"": 1, "__proto__": 2, "a.b": 3, "a b": 4}]'), ""),
    ("B143", answer(b'[{"n": 1}, {"_id": null}, {"_id": {}}, {"_id": "a"}, {"_id": "a"}]'), ""),
    ("B145", answer(b"x", "Content-Encoding: br"), "unknown compression (“br”)"),
    ("B145", answer(b"x", "Content-Encoding: zstd"), "unknown compression (“zstd”)"),
    ("B145", answer(b"x", "Content-Encoding: zz"), "unknown compression (“zz”)"),
    ("B145", answer(b"x", "Content-Encoding: " + ", ".join(["gzip"] * 6)), "unknown compression"),
    ("B148", answer(XML, "Content-Type: application/xml"), "XML"),
    ("B149", (head("Content-Length: 3", "Content-Length: 5") + b"[1]", Close()), "contradictory"),
]


@pytest.mark.parametrize(
    ("row", "script", "said"), ANSWERS, ids=[f"{r[0]}-{n}" for n, r in enumerate(ANSWERS)]
)
def test_answers(ask: Any, row: str, script: Any, said: str) -> None:
    """4.9: what came instead of data, in a sentence with its first words; odd data is data."""
    words, sample = ask(script)
    assert said in words
    assert "Traceback" not in words
    assert "Error(" not in words
    assert len(words) < 1000
    if not said:
        assert sample is not None
        assert sample.records


def test_b136_large_numbers_come_as_sent(ask: Any) -> None:
    """No digit is lost on the way to the table."""
    _, sample = ask(answer(b'[{"n": 9007199254740993}, {"n": %d}]' % 2**200))
    assert sample is not None
    assert [int(one["n"]) for one in sample.records] == [9007199254740993, 2**200]


def test_b134_utf_16_as_the_header_says(ask: Any) -> None:
    """And Latin-1."""
    for charset in ("utf-16", "latin-1"):
        body = '[{"_id": "é"}]'.encode(charset)
        lines = ["HTTP/1.1 200 OK", f"Content-Type: application/json; charset={charset}"]
        lines += [f"Content-Length: {len(body)}", "", ""]
        _, sample = ask("\r\n".join(lines).encode() + body)
        assert sample is not None
        assert sample.records[0]["_id"] == "é"


DOCTYPE = b'<!DOCTYPE r [<!ENTITY a "b">]><r><i>&a;</i></r>'


def test_b146_a_doctype(ask: Any) -> None:
    """Refused with its line, whatever it declares."""
    words, _ = ask(answer(DOCTYPE), response_format=ResponseFormat.XML, path_to_data="//i")
    assert "The XML contains a DOCTYPE, which is not allowed (line 1)." in words


def test_b148_json_for_an_xml_flow(ask: Any) -> None:
    """What came is named."""
    words, _ = ask(answer(LIST), response_format=ResponseFormat.XML, path_to_data="//i")
    assert "JSON" in words or "not XML" in words or "not well-formed XML" in words


def test_b152_and_b154_cells_and_sizes_of_excel(tmp_path: Any) -> None:
    """Texts longer than a cell are said before writing, with a way: whole elsewhere, or cut."""
    import threading

    from planhat_gui.model.errors import NeedsFix
    from tests.store.landed import NEXSET, publish, store

    publish(tmp_path, [{"_id": "a", "x": "y" * 40_000, "q": 'a"b,c;d\ne\r\nf'}])
    exports = store(tmp_path)
    with pytest.raises(
        NeedsFix, match="32,767 characters of an Excel cell: 1, the longest of 40,000"
    ):
        exports.export(NEXSET, tmp_path / "a.xlsx", threading.Event())
    assert exports.export(NEXSET, tmp_path / "a.csv", threading.Event()) == 1
    assert b'"a""b,c;d\ne\r\nf"' in (tmp_path / "a.csv").read_bytes()
    assert not (tmp_path / "a.xlsx").exists()


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠x", "\n=1"]
)
def test_b151_cells_that_a_spreadsheet_would_compute(tmp_path: Any, cell: str) -> None:
    """As text they get a sign in front in CSV, and are texts in Excel; numbers stay numbers."""
    import csv
    import threading

    from openpyxl import load_workbook

    from tests.store.landed import NEXSET, publish, store

    publish(tmp_path, [{"_id": "a", "x": cell, "n": -5.2}])
    exports = store(tmp_path)
    exports.export(NEXSET, tmp_path / "a.csv", threading.Event())
    with (tmp_path / "a.csv").open(newline="", encoding="utf-8") as file:
        assert list(csv.reader(file))[1] == ["a", f"'{cell}", "-5.2"]
    exports.export(NEXSET, tmp_path / "a.xlsx", threading.Event())
    sheet = load_workbook(tmp_path / "a.xlsx").worksheets[0]
    row = next(iter(sheet.iter_rows(min_row=2)))
    assert row[1].data_type in {"s", "inlineStr"}
    assert row[2].value == -5.2
