"""The sentences about a person that was found."""

from planhat_gui.model.forgetting_words import names_among
from planhat_gui.model.person import Term, TermKind

HASHED = "h_3ed8a96c63089c8e5fd67b88108c5075"


def test_hashed_values_are_counted_and_not_shown() -> None:
    """Nobody is known to people by what a column holds instead of a name."""
    name, other = Term(TermKind.NAME, "Anna Berg"), Term(TermKind.PHONE, "+46 8 123")
    hashed = Term(TermKind.NAME, HASHED), Term(TermKind.NAME, f"{HASHED} {HASHED}")
    assert names_among((name, other), 6) == "Anna Berg, +46 8 123"
    assert names_among((name, *hashed, other), 1) == "Anna Berg, 2 hashed values"
    assert names_among(hashed[:1], 6) == "1 hashed value"
