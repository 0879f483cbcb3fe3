"""Foreign text and tables on a terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planhat_gui.cli.text import (
    cell,
    count,
    fitted,
    records_table,
    safe,
    seconds,
    size,
    table,
    width,
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain – text é 日本", "plain – text é 日本"),
        ("a\u202eb", "a⟨U+202E⟩b"),
        ("\x1b[31mred", "⟨U+001B⟩[31mred"),
        ("a\r\nb\tc\x00", "a⟨U+000D⟩↵b c⟨U+0000⟩"),
        ("\ud800", "⟨U+D800⟩"),
        ("\u200b", "⟨U+200B⟩"),
        ("a\u00a0b", "a b"),
    ],
)
def test_what_is_invisible_is_shown_as_its_code(text: str, shown: str) -> None:
    """Control characters, direction marks and half characters cannot act on a terminal (T26)."""
    assert safe(text) == shown


@given(st.text(st.characters(exclude_categories=[])))
def test_safe_text_is_printable(text: str) -> None:
    """Whatever comes, what is written is printable and on one line."""
    shown = safe(text)
    assert all(c.isprintable() or c in "\u200c\u200d" for c in shown)


@given(st.text(max_size=80), st.integers(2, 40))
def test_fitted_text_fits(text: str, columns: int) -> None:
    """A cut text takes no more columns than it may."""
    assert width(fitted(safe(text), columns)) <= columns


def test_wide_characters_take_two_columns() -> None:
    """Tables with Chinese names stay aligned."""
    lines = table(["name", "n"], [["日本", "1"], ["ab", "22"]], None)
    assert [width(line) for line in lines] == [8, 8, 8, 8]


def test_table_fits_the_screen_and_says_what_is_missing() -> None:
    """No line is wider than the terminal; columns left out are counted."""
    rows = [{f"column_{n}": "x" * 20 for n in range(30)}]
    lines = records_table(rows, 80)
    assert max(map(width, lines)) <= 80
    assert lines[-1] == "… and 27 more columns"


def test_narrow_terminal_still_shows_the_first_column() -> None:
    """Something is always shown."""
    assert records_table([{"a": "x" * 30, "b": 1}], 10)[0].strip() == "a"


def test_ragged_records_have_all_columns() -> None:
    """Late columns come last; what a record lacks is empty."""
    lines = records_table([{"a": 1}, {"b": {"c": None}}, 5], None)
    assert [line.split() for line in lines] == [
        ["a", "b", "value"],
        ["─", "───────────", "─────"],
        ["1"],
        ['{"c":', "null}"],
        ["5"],
    ]


@pytest.mark.parametrize(
    ("value", "text"), [(None, ""), (True, "true"), ("é", "é"), ([1], "[1]"), (2**70, str(2**70))]
)
def test_cells(value: object, text: str) -> None:
    """Values look as in JSON, texts as they are."""
    assert cell(value) == text


def test_numbers_for_people() -> None:
    """Counts, sizes and durations as one would say them."""
    assert count(1, "page") == "1 page"
    assert count(1204, "retry", "retries") == "1,204 retries"
    assert (size(999), size(1_500), size(15_234_987), size(2_100_000_000)) == (
        "999 bytes",
        "1.5 kB",
        "15.2 MB",
        "2.1 GB",
    )
    assert (seconds(3.21), seconds(250), seconds(7500)) == ("3.2 s", "4 min 10 s", "2 h 5 min")
