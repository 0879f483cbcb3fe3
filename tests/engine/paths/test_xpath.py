"""XPath 1.0 over XML answers: what is found, what is refused, and how namespaces are explained."""

import pytest

from planhat_gui.engine.paths.words import BadPath, Kind, Suggestion
from planhat_gui.engine.paths.xpath import Tree

PLAIN = b"""<?xml version="1.0"?>
<r total="3"><i id="1"><n>A</n><v>5</v></i><i id="2"><n>B</n><v>7</v></i>
<g><i id="3"><n>C</n></i></g><!-- <i/> --></r>"""
SPACED = b"""<a:list xmlns:a="urn:a" xmlns="urn:d" xmlns:b="urn:b">
<item id="1" b:id="x"><name>A</name><b:name>B</b:name></item>
<item id="2"><name>C</name></item></a:list>"""

FOUND = [
    ("/r/i", ["1", "2"]),
    ("//i", ["1", "2", "3"]),
    ("/r/i[1]", ["1"]),
    ("/r/i[last()]", ["2"]),
    ("/r/i[@id='2']", ["2"]),
    ("/r/i[v > 5]", ["2"]),
    ("/r/i[n='A' or n='B']", ["1", "2"]),
    ("/r/*[self::i]", ["1", "2"]),
    ("/child::r/descendant::i[not(v)]", ["3"]),
    ("//i[position() mod 2 = 1]", ["1", "3"]),
    ("//i[contains(n, 'C')]", ["3"]),
    ("//n/..", ["1", "2", "3"]),
    ("/r/i | /r/g/i", ["1", "2", "3"]),
    ("//i[count(*) = 2]", ["1", "2"]),
    ("//i[following-sibling::i]", ["1"]),
    (" //i[ v div 1 = 7 ] ", ["2"]),
]

REFUSED = [
    ("", "Give a path, for example /response/data/item."),
    ("//", "Not a valid path at column 3: a name is missing after the slash."),
    ("/r/", "Not a valid path at column 4: a name is missing after the slash."),
    ("/r/i[", "Not a valid path at column 5: bracket not closed."),
    ("/r/i[@id='1]", "Not a valid path at column 10: text not closed."),
    ("/r/i]", "Not a valid path at column 5: “]” closes nothing."),
    ("/r/i{1}", "Not a valid path at column 5: “{” does not belong here."),
    ("/r i", "Not valid: Invalid expression."),
    ("foo:i", "Unknown prefix 'foo' (column 1). Known: none."),
    ("/r/i[n=$x]", "Variables are not supported (column 8)."),
    ("document('x')", "There is no function 'document' (column 1)."),
    ("//i[re:test(n, '(a+)+$')]", "There is no function 're:test' (column 5)."),
    ("//i[matches(n, 'a')]", "There is no function 'matches' (column 5)."),
    ("count(//i)", "This gives a number (3), not elements."),
    ("sum(//v) div 5", "This gives a number (2.4), not elements."),
    ("number('x')", "This gives a number (nan), not elements."),
    ("1=1", "This gives yes or no (yes), not elements."),
    ("string(//n)", "This gives a text (“A”), not elements."),
    ("//namespace::*", "This gives namespaces, not elements."),
    ("$.r.i[*]", "The answer is XML, but this is a JSONPath."),
    ("/" + "a" * 1000, "A path has at most 1,000 characters; this one has 1,001."),
]


@pytest.mark.parametrize(("path", "ids"), FOUND)
def test_elements_are_found(path: str, ids: list[str]) -> None:
    """In document order."""
    assert [one.get("id") for one in Tree(PLAIN).find(path)] == ids


@pytest.mark.parametrize(("path", "sentence"), REFUSED)
def test_what_gives_no_elements_is_refused_in_words(path: str, sentence: str) -> None:
    """Wrong paths, other languages' functions, and values that are no elements."""
    with pytest.raises(BadPath) as caught:
        Tree(PLAIN).find(path)
    assert caught.value.sentence == sentence


def test_a_jsonpath_for_xml_comes_with_its_xpath() -> None:
    """$.r.i[*] is /r/i."""
    with pytest.raises(BadPath) as caught:
        Tree(PLAIN).locate("$.r.i[*]")
    assert caught.value.fix == "/r/i"


@pytest.mark.parametrize(
    ("path", "kind", "sentence", "fix"),
    [
        ("/r/i", Kind.RECORDS, "", None),
        ("/r/i[1]", Kind.RECORDS, "", None),
        (
            "//n",
            Kind.PLAIN_VALUES,
            "Found 3 elements that hold only text, not records.",
            None,
        ),
        (
            "/r/i/n",
            Kind.PLAIN_VALUES,
            "Found 2 elements that hold only text, not records. Did you mean /r/i?",
            "/r/i",
        ),
        (
            "/r/i/@id",
            Kind.PLAIN_VALUES,
            "Found 2 attributes, not elements. Did you mean /r/i?",
            "/r/i",
        ),
        (
            "/r/i/n/text()",
            Kind.PLAIN_VALUES,
            "Found 2 texts, not elements. Did you mean /r/i/n?",
            "/r/i/n",
        ),
        ("//i | //@id", Kind.MIXED, "This finds a mix: 3 elements and 3 texts.", None),
        (
            "/r/x",
            Kind.NOTHING,
            "There is nothing at /r/x in the answer. Did you mean /r/i?",
            "/r/i",
        ),
        ("/r/comment()", Kind.NOTHING, None, "/r/i"),
    ],
)
def test_what_is_found_is_judged(
    path: str, kind: Kind, sentence: str | None, fix: str | None
) -> None:
    """Each kind of finding has its sentence and its fix."""
    found = Tree(PLAIN).locate(path)
    assert found.kind is kind
    assert found.fix == fix
    if sentence is not None:
        assert found.sentence == sentence


def test_one_element_around_a_list_is_said() -> None:
    """Like one list in JSON."""
    tree = Tree(b"<r><i a='1'/><i a='2'/></r>")
    found = tree.locate("/r")
    assert found.kind is Kind.SINGLE_LIST
    assert found.sentence == ("This finds one element with a list of 2 in it. Did you mean /r/i?")
    assert tree.locate("/r/i").count == 2


def test_the_default_namespace_has_a_prefix() -> None:
    """The first of d, d2, … that is free, and declared prefixes as they are."""
    assert Tree(SPACED).prefixes == {"a": "urn:a", "b": "urn:b", "d": "urn:d"}
    assert Tree(b'<r xmlns="urn:1" xmlns:d="urn:2"><x xmlns="urn:3"/></r>').prefixes == {
        "d": "urn:2",
        "d2": "urn:1",
        "d3": "urn:3",
    }
    assert Tree(SPACED).locate("/a:list/d:item[b:name]").count == 1


@pytest.mark.parametrize(
    ("path", "fix"),
    [
        ("//item", "//d:item"),
        ("//item[name='A']/@id", "//d:item[d:name='A']/@id"),
        ("//item[name and position() = 1 or name]", None),
        ("//item/child::name", "//d:item/child::d:name"),
    ],
)
def test_a_namespace_is_explained(path: str, fix: str | None) -> None:
    """A bare name that would be found elsewhere comes with the path that finds it."""
    tree = Tree(SPACED)
    found = tree.locate(path)
    assert found.kind is Kind.NOTHING
    assert found.fix is not None
    if fix is not None:
        assert found.fix == fix
        assert "namespace urn:d. Here d: stands for it. Did you mean" in found.sentence
    assert tree.find(found.fix)


def test_unknown_prefixes_come_with_the_known() -> None:
    """So that one can correct them."""
    with pytest.raises(BadPath, match=r"Unknown prefix 'foo' \(column 3\). Known: a, b, d\."):
        Tree(SPACED).find("//foo:item")


def suggested(body: bytes) -> list[Suggestion]:
    """Suggestions for an XML answer."""
    return Tree(body).suggestions()


def test_repeated_elements_are_suggested() -> None:
    """With exact counts; nested ones later; elements with only text are none."""
    found = suggested(PLAIN)
    assert [(one.path, one.records) for one in found] == [("/r/i", 2)]
    found = suggested(SPACED)
    assert [(one.path, one.records) for one in found] == [("/a:list/d:item", 2)]
    body = b"<r><c id='1'><p><x/><y/></p><p><x/></p></c><c id='2'><p><x/></p></c></r>"
    assert [(one.path, one.records) for one in suggested(body)] == [("/r/c", 2), ("/r/c/p", 3)]


def test_every_suggested_path_finds_its_count() -> None:
    """Also where a namespace is only declared far below."""
    body = b"<r>" + b"<k xmlns='urn:%d'><v a='1'/><v/></k>" * 3 % (1, 1, 1) + b"</r>"
    tree = Tree(body)
    assert [one.path for one in tree.suggestions()] == ["/r/d:k", "/r/d:k/d:v"]
    for one in tree.suggestions():
        assert len(tree.find(one.path)) == one.records
