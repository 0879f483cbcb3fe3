"""Which format an answer has, JSON Lines, and the document made of it."""

import pytest

from planhat_gui.engine.paths import Evaluator, Kind, Layout, read, sniff
from planhat_gui.engine.paths.json_lines import split
from planhat_gui.model.errors import Damaged, TryAgain
from planhat_gui.model.source import ResponseFormat

JSON, LINES = ResponseFormat.JSON, ResponseFormat.JSONL
XML, CSV = ResponseFormat.XML, ResponseFormat.CSV


@pytest.mark.parametrize(
    ("content_type", "body", "found"),
    [
        ("application/json", b'[{"a":1}]', JSON),
        ("application/json; charset=utf-8", b"[]", JSON),
        ("application/vnd.api+json", b"{}", JSON),
        ("", b' {"a":\n1}', JSON),
        ("text/plain", b"[1]", JSON),
        ("text/html", b'{"a":1}', JSON),
        ("application/octet-stream", b"null", JSON),
        ("application/json", b'{"a":1}\n{"a":2}\n', LINES),
        ("", b'{"a":1}\r\n\r\n{"a":2}', LINES),
        ("", b'[1,"x"]\n[2,"y"]\n', LINES),
        ("application/x-ndjson", b'{"a":1}\n', LINES),
        ("application/x-ndjson", b'{"a":1}\n{"a":2}', LINES),
        ("application/x-ndjson", b'[{"a":1},\n{"a":2}]', JSON),
        ("application/xml", b"<a/>", XML),
        ("application/atom+xml; charset=utf-8", b"<a/>", XML),
        ("application/json", b"<?xml version='1.0'?><a/>", XML),
        ("application/xml", b'{"a":1}', JSON),
        ("", b"\xef\xbb\xbf<a/>", XML),
        ("", "<a/>".encode("utf-16"), XML),
        ("", '{"a":1}'.encode("utf-16"), JSON),
        ("text/csv", b"a,b\n1,2\n", CSV),
        ("text/csv", b"just one column\nx\n", CSV),
        ("", b"a;b\n1;2\n", CSV),
        ("text/plain", b"a\tb\n1\t2\n", CSV),
        ("text/csv", b"<a/>", XML),
        ("text/tab-separated-values", b"a\tb\n", CSV),
    ],
)
def test_the_format_is_found(content_type: str, body: bytes, found: ResponseFormat) -> None:
    """The type is believed unless the body contradicts it."""
    got = sniff(content_type, body)
    assert got.format is found
    assert got.reason.startswith("The answer")
    assert got.reason.endswith(".")


def test_a_contradiction_is_said() -> None:
    """With both sides."""
    assert sniff("application/json; charset=utf-8", b"<a/>").reason == (
        "The answer's type is application/json, but it begins like XML."
    )
    assert sniff("", b"a;b\n1;2").reason == (
        "The answer names no type, but its lines look like CSV with semicolons."
    )


def test_lines_are_documents() -> None:
    """As they were sent; empty lines and record separators do not count."""
    good, bad = split(b'{"a":1.50}\r\n\n  [2]\n\x1e"\\ud800"\n')
    assert good == [b'{"a":1.50}', b"[2]", b'"\\ud800"']
    assert bad == ()


def test_bad_lines_are_named_with_their_number() -> None:
    """The good ones are kept."""
    document = read(b'{"a":1}\n{"a":\n\n{"a":2}{"a":3}\nnull\n', "application/x-ndjson")
    assert document.body == b'[{"a":1},null]'
    (note,) = document.notes
    assert note.startswith("2 lines are not JSON and were left out (line 2: Expecting value at")
    assert note.endswith("; line 4: several documents in one line).")


def test_a_last_line_without_end_is_a_cut_answer() -> None:
    """No bad line, but an answer to ask for again."""
    with pytest.raises(TryAgain, match=r"ended too early \(in line 2\)"):
        split(b'{"a":1}\n{"a":')
    with pytest.raises(Damaged, match="not JSON Lines: line 1"):
        split(b"hello\nworld\n")


@pytest.mark.parametrize(
    ("body", "content_type", "lines"),
    [
        (b'[{"a":1},{"a":2}]', "application/json", [b'{"a":1}', b'{"a":2}']),
        (b'{"a":1}\n{"a":2}\n', "application/jsonl", [b'{"a":1}', b'{"a":2}']),
        (b"a\n1\n2\n", "text/csv", [b'{"a":"1"}', b'{"a":"2"}']),
        (b"<r><i a='1'/><i a='2'/></r>", "text/xml", [b'{"@a":"1"}', b'{"@a":"2"}']),
        ('[{"é":1}]'.encode("utf-16"), "application/json", ['{"é":1}'.encode()]),
        ('[{"é":1}]'.encode("latin-1"), "text/json; charset=latin1", ['{"é":1}'.encode()]),
    ],
)
def test_every_format_gives_records_by_its_default_path(
    body: bytes, content_type: str, lines: list[bytes]
) -> None:
    """One line of JSON per record."""
    with Evaluator() as evaluator:
        found = evaluator.locate(read(body, content_type), "")
    assert found.kind is Kind.RECORDS
    assert [bytes(line) for line in found.lines] == lines


def test_paths_reach_into_lines() -> None:
    """JSON Lines are one list of their documents."""
    document = read(b'{"items":[{"a":1}]}\n{"items":[{"a":2}]}\n')
    with Evaluator() as evaluator:
        assert evaluator.locate(document, "$[*].items[*]").count == 2
        assert evaluator.locate(document, "$").fix == "$[*]"


def test_a_set_format_is_not_questioned() -> None:
    """Nor a set layout."""
    document = read(b'{"a":1}\n', "application/json", LINES)
    assert document.body == b'[{"a":1}]'
    document = read(b"1,2\n3,4\n", "", CSV, Layout(header=True))
    assert document.body == b'[{"1":"3","2":"4"}]'


def test_bad_bytes_are_said() -> None:
    """A JSON text is UTF-8 unless the server says otherwise."""
    with pytest.raises(Damaged, match="not valid UTF-8 at byte 3"):
        read(b'["a\xff"]', "application/json")
