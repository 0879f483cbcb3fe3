"""Terms of a person: which they are, which values are the person, which texts mention one."""

import pytest

from planhat_gui.model.errors import NeedsFix
from planhat_gui.model.person import Matcher, TermKind, masked, term_of, terms_of


@pytest.mark.parametrize(
    ("text", "kind", "mask"),
    [
        ("anna@acme.example", TermKind.EMAIL, "a***@a***.example"),
        ("5c7146739e4a250002000014", TermKind.ID, "5c***"),
        ("+46 70-123 45 67", TermKind.PHONE, "***67"),
        ("Anna Berg", TermKind.NAME, "A*** B***"),
        ("12345", TermKind.NAME, "1***"),
    ],
)
def test_what_was_typed_is_told_by_its_form(text: str, kind: TermKind, mask: str) -> None:
    """And masked so that nobody learns it."""
    term = term_of(text)
    assert (term.kind, masked(term)) == (kind, mask)


@pytest.mark.parametrize(
    ("term", "value"),
    [
        ("anna@acme.example", " Anna@ACME.example "),
        ("Åsa Öberg", "A\u030asa  o\u0308berg"),
        ("Strauss", "STRAUß"),
        ("+46 70 123 45 67", "0046701234567"),
        ("+46 70 123 45 67", "070-123 45 67"),
        ("+46 70 123 45 67", "+46 (0)70 123 45 67"),
        ("070-1234567", "+46701234567"),
        ("5C7146739E4A250002000014", "5c7146739e4a250002000014"),
    ],
)
def test_a_value_is_the_person_in_any_spelling(term: str, value: str) -> None:
    """Case, composed letters, spaces, and the ways to write a number."""
    assert Matcher(terms_of([term])).exact(value)


@pytest.mark.parametrize(
    ("term", "value"),
    [
        ("anna@acme.example", "hanna@acme.example"),
        ("anna@acme.example", "anna@acme.example.org"),
        ("Anna Berg", "Anna Bergman"),
        ("Anna Berg", "Susanna Berg"),
        ("+46 70 123 45 67", "+46 70 123 45 678"),
        ("+46 70 123 45 67", "1701234567"),
        ("5c7146739e4a250002000014", "5c7146739e4a2500020000145"),
    ],
)
def test_another_value_is_not(term: str, value: str) -> None:
    """Nor is it mentioned in it."""
    matcher = Matcher(terms_of([term]))
    assert not matcher.exact(value)
    assert not matcher.mentioned(value)


@pytest.mark.parametrize(
    ("term", "text", "left"),
    [
        ("anna@acme.example", "Ask anna@acme.example.", "Ask [removed]."),
        ("anna@acme.example", "?email=Anna%40acme.example&x=1", "?email=[removed]&x=1"),
        ("anna@acme.example", r"a\u0040b\nanna\u0040acme.example", r"a\u0040b\n[removed]"),
        ("Åsa Öberg", r"by \u00c5sa \u00d6berg", "by [removed]"),
        ("Åsa Öberg", "by=%C3%85sa%20%C3%96berg", "by=[removed]"),
        ("Anna Berg", "Anna\u00a0Berg, Anna Bergman", "[removed], Anna Bergman"),
        ("+46 70 123 45 67", "call 070/123 45 67!", "call [removed]!"),
    ],
)
def test_a_mention_is_cut_out_of_a_text(term: str, text: str, left: str) -> None:
    """Escaped or not; what stands beside it stays."""
    matcher = Matcher(terms_of([term]))
    assert matcher.mentioned(text)
    assert matcher.without(text) == left
    assert matcher.byte_pattern.search(text.encode())


def test_each_term_counts_once_and_not_too_many() -> None:
    """In any case of letters."""
    assert len(terms_of(["Anna Berg", "anna  berg", ""])) == 1
    with pytest.raises(NeedsFix, match="at most 20"):
        terms_of([f"person {number}" for number in range(30)])
