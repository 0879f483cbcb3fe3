"""XML that wants more than to be read."""

import pytest

from planhat_gui.engine.paths.xpath import Tree, parse
from planhat_gui.model.errors import Damaged, TryAgain

LAUGHS = b"".join(
    b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10 if n else b"lol") for n in range(10)
)
DOCTYPES = [
    (b"<!DOCTYPE r><r/>", 1),
    (b"<?xml version='1.0'?>\n<!DOCTYPE r [" + LAUGHS + b"]>\n<r>&l9;</r>", 2),
    (b"\n\n<!-- <r> -->\n<!DOCTYPE r SYSTEM 'file:///etc/passwd'><r/>", 4),
    (b"<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><r>&x;</r>", 1),
    (b"<!DOCTYPE r [<!ENTITY % x SYSTEM 'http://127.0.0.1:9/x'> %x;]><r/>", 1),
    (b"<!DOCTYPE r PUBLIC 'a' 'http://127.0.0.1:9/x'><r/>", 1),
    ("<?xml version='1.0' encoding='utf-16'?>\n<!DOCTYPE r><r/>".encode("utf-16"), 2),
    (b"\xef\xbb\xbf<!DOCTYPE r><r/>", 1),
    (b"<!doctype r><r/>", 1),
]


@pytest.mark.parametrize(("body", "line"), DOCTYPES)
def test_any_doctype_is_refused_with_its_line(body: bytes, line: int) -> None:
    """Before the parser sees it: no entity is expanded, no file or address opened."""
    with pytest.raises(Damaged) as caught:
        parse(body)
    assert caught.value.message == (
        f"The XML contains a DOCTYPE, which is not allowed (line {line})."
    )


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"<r>&x;</r>", "line 1"),
        (b"<r><a></b></r>", "line 1"),
        (b"<r>\x00</r>", "not"),
        (b"plain text", "line 1"),
        (b"<r>\xff</r>", "line 1"),
        (b"<a>" * 300 + b"</a>" * 300, "line 1"),
        (b"<r>" + b"x" * 10_000_001 + b"</r>", "line 1"),
        (b"<r><x:a/></r>", "line 1"),
        (b"<r a='1' a='2'/>", "line 1"),
    ],
)
def test_bad_xml_is_refused_with_its_place(body: bytes, words: str) -> None:
    """Also 300 levels and a text of 10 MB, which the parser itself limits."""
    with pytest.raises(Damaged) as caught:
        parse(body)
    assert words in caught.value.message


@pytest.mark.parametrize("body", [b"<r><a>", b"<r><a>1</a><a>2", b"<r><a at='"])
def test_a_cut_answer_may_be_asked_for_again(body: bytes) -> None:
    """Never taken for a short one."""
    with pytest.raises((TryAgain, Damaged)) as caught:
        parse(body)
    assert "ended too early" in caught.value.message or "line 1" in caught.value.message


@pytest.mark.parametrize(
    ("body", "charset"),
    [
        ("<?xml version='1.0' encoding='iso-8859-1'?><r><n>é</n></r>".encode("latin-1"), ""),
        ("<r><n>é</n></r>".encode("latin-1"), "iso8859-1"),
        ("<r><n>é</n></r>".encode("utf-16"), ""),
        (b"\xef\xbb\xbf" + "<r><n>é</n></r>".encode(), ""),
        ("<?xml version='1.0' encoding='iso-8859-1'?><r><n>é</n></r>".encode(), "utf-8"),
    ],
)
def test_encodings_are_the_documents_own_or_the_servers(body: bytes, charset: str) -> None:
    """The declaration counts unless the server names a charset."""
    assert Tree(body, charset).root.findtext("n") == "é"
