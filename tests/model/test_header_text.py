"""Request headers as one line of text, and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planhat_gui.model.header_text import (
    check_header_text,
    join_stray_parts,
    parse_headers,
    print_headers,
)

TEXTS = st.text(max_size=20).map(str.strip)


@given(st.lists(st.tuples(TEXTS, TEXTS), max_size=6).map(tuple))
def test_any_headers_come_back_from_their_text(headers: tuple[tuple[str, str], ...]) -> None:
    """Whatever names and values hold, printing and reading gives the same."""
    assert parse_headers(print_headers(headers)) == (headers, [])


@given(st.text(alphabet='ab ,:"\n{}', max_size=30))
def test_any_text_is_read(text: str) -> None:
    """No text makes the reader fail, and what was read is printed and read the same again."""
    headers, _ = parse_headers(text)
    assert parse_headers(print_headers(headers))[0] == headers
    join_stray_parts(text)


@pytest.mark.parametrize(
    ("text", "headers"),
    [
        ("header1:value1,header2:value2", (("header1", "value1"), ("header2", "value2"))),
        ("X-Url:https://a.b/c", (("X-Url", "https://a.b/c"),)),
        ("X-A:", (("X-A", ""),)),
        ("X-A: v , X-B:w,", (("X-A", "v"), ("X-B", "w"))),
        ('X-Note:"a, b"', (("X-Note", "a, b"),)),
        ('X-Note:"say ""hi"", now"', (("X-Note", 'say "hi", now'),)),
        ('If-Match:W/"x"', (("If-Match", 'W/"x"'),)),
        ("", ()),
    ],
)
def test_the_documented_form_and_quoting(text: str, headers: tuple[tuple[str, str], ...]) -> None:
    """Commas part headers, the first colon parts name and value, quotation marks protect."""
    assert parse_headers(text) == (headers, [])


def test_a_comma_in_a_value_is_explained_and_mended() -> None:
    """The part without a name is named, and the likely meaning offered."""
    text = "Accept:text/html, application/json"
    problem = check_header_text(text)[0]
    assert problem.message == (
        "', application/json' has no name. If the comma belongs to the value, write it in "
        "quotation marks."
    )
    mended = join_stray_parts(text)
    assert mended == 'Accept:"text/html, application/json"'
    assert parse_headers(mended) == ((("Accept", "text/html, application/json"),), [])


@pytest.mark.parametrize("text", ["Authorization:Bearer x", "authorization : x", "Host:a"])
def test_forbidden_headers_are_refused_with_the_reason(text: str) -> None:
    """The credential and the program set these themselves."""
    (problem,) = check_header_text(text)
    assert "Remove it here" in problem.message
