"""The documented mapping of XML elements to records."""

import json
from typing import Any

import pytest

from planhat_gui.engine.paths.xpath import Tree


def records(xml: str, path: str = "/r/*") -> list[Any]:
    """Records of a document."""
    tree = Tree(xml.encode())
    return [json.loads(line) for line in tree.locate(path).lines]


@pytest.mark.parametrize(
    ("element", "record"),
    [
        ('<i id="7"/>', {"@id": "7"}),
        ("<i><n>A &amp; B</n></i>", {"n": "A & B"}),
        ("<i><n> A </n></i>", {"n": " A "}),
        ("<i><n/><m></m><k>\n  </k></i>", {"n": None, "m": None, "k": None}),
        ('<i><n c="EUR">5</n></i>', {"n": {"@c": "EUR", "#text": "5"}}),
        ('<i><n c="EUR"/></i>', {"n": {"@c": "EUR"}}),
        ("<i><t>a</t><t>b</t><u>c</u></i>", {"t": ["a", "b"], "u": "c"}),
        ("<i><t><x>1</x></t><t/></i>", {"t": [{"x": "1"}, None]}),
        ("<i>one <b>two</b> three</i>", {"b": "two", "#text": "one three"}),
        ("<i>only text</i>", {"#text": "only text"}),
        ("<i/>", {}),
        ("<i><n><![CDATA[<b>x</b>]]></n></i>", {"n": "<b>x</b>"}),
        ("<i><!-- no --><n>a<!-- no -->b</n><?pi no?></i>", {"n": "ab"}),
        ("<i><n>007</n><m>true</m></i>", {"n": "007", "m": "true"}),
        ("<i><é>日本 🙂</é></i>", {"é": "日本 🙂"}),
        (
            '<i xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><n xsi:nil="true"/></i>',
            {"n": None},
        ),
        (
            '<i><a x="1"><b><c y="2">z</c></b></a></i>',
            {"a": {"@x": "1", "b": {"c": {"@y": "2", "#text": "z"}}}},
        ),
    ],
)
def test_mapping(element: str, record: Any) -> None:
    """One rule each."""
    assert records(f"<r>{element}</r>") == [record]


def test_a_name_that_repeats_once_is_a_list_everywhere() -> None:
    """So that a column has one type."""
    assert records("<r><i><t>a</t></i><i><t>b</t><t>c</t></i><i><t/></i><i/></r>") == [
        {"t": ["a"]},
        {"t": ["b", "c"]},
        {"t": [None]},
        {},
    ]


def test_namespaces_are_left_out_unless_names_collide() -> None:
    """Then those outside the root's namespace keep their prefix."""
    spaces = 'xmlns="urn:d" xmlns:b="urn:b" xmlns:c="urn:c"'
    assert records(f"<r {spaces}><i b:k='1'><b:n>x</b:n></i></r>", "/*/*") == [
        {"@k": "1", "n": "x"}
    ]
    assert records(
        f"<r {spaces}><i id='1' b:id='2'><n>x</n><b:n>y</b:n><c:n>z</c:n></i>"
        "<i><b:n>w</b:n></i></r>",
        "/*/*",
    ) == [{"@id": "1", "@b:id": "2", "n": "x", "b:n": "y", "c:n": "z"}, {"b:n": "w"}]


def test_lines_are_lines() -> None:
    """Line breaks in texts are escaped."""
    tree = Tree(b"<r><i><n>a\nb\xe2\x80\xa8c</n></i></r>")
    (line,) = tree.locate("/r/i").lines
    assert b"\n" not in line
    assert json.loads(line) == {"n": "a\nb\u2028c"}
