import pytest
from hypothesis import given
from hypothesis import strategies as st

from planhat_gui.ui.kit.text import (
    CELL_LIMIT,
    as_label,
    json_path,
    object_name,
    plain_tooltip,
    safe_text,
    without_mnemonic,
)

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("New Data Flow", "newDataFlow"),
        ("Set API URL", "setApiUrl"),
        ("API Access Token", "apiAccessToken"),
        ("Date Format for Date/Time Macro", "dateFormatForDateTimeMacro"),
        ("Sample records", "sampleRecords"),
        ("Company ID Filter", "companyIdFilter"),
        ("Base URL", "baseUrl"),
        ("Create", "create"),
        ("FlexFlow", "flexFlow"),
        ("&Save", "save"),
        ("Page Si&ze", "pageSize"),
        ("Don't ask", "dontAsk"),
        ("…", ""),
    ],
)
def test_object_name(label: str, name: str) -> None:
    """Labels become object names by which checks find the widgets."""
    assert object_name(label) == name


def test_mnemonics_are_not_read_aloud() -> None:
    """A mnemonic's ampersand vanishes, a doubled one stays as one."""
    assert without_mnemonic("&Save") == "Save"
    assert without_mnemonic("R&&D") == "R&D"
    assert without_mnemonic(as_label("R&D")) == "R&D"


@pytest.mark.parametrize("mark", BIDI)
def test_direction_marks_are_shown(mark: str) -> None:
    """Each of the twelve marks that can turn text around is visible."""
    assert safe_text(f"a{mark}b") == f"a⟨U+{ord(mark):04X}⟩b"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x00b", "a⟨U+0000⟩b"),
        ("a\x1b[31m", "a⟨U+001B⟩[31m"),
        ("a\r\nb\nc\td", "a↵b↵c⇥d"),
        ("a\ud800b", "a⟨U+D800⟩b"),
        ("zero\u200bwidth\ufeff", "zero⟨U+200B⟩width⟨U+FEFF⟩"),
        ("no\u00a0break", "no break"),
        ("👩\u200d💻 Ελλάδα 日本", "👩\u200d💻 Ελλάδα 日本"),
        ("<img src=x>", "<img src=x>"),
        ("", ""),
    ],
)
def test_safe_text(text: str, shown: str) -> None:
    """Control characters are named, ordinary text of any script stays as it is."""
    assert safe_text(text) == shown


def test_safe_text_keeps_lines_when_asked() -> None:
    """Multi-line text keeps its breaks and tabs and nothing else that is invisible."""
    assert safe_text("a\r\nb\tc\x07", multiline=True) == "a\nb\tc⟨U+0007⟩"


def test_long_text_is_cut() -> None:
    """A cell of ten million characters shows a thousand and says so."""
    shown = safe_text("x" * 10_000_000)
    assert shown == "x" * CELL_LIMIT + "…"
    assert safe_text("x" * CELL_LIMIT) == "x" * CELL_LIMIT


def test_a_pile_of_combining_marks_is_shortened() -> None:
    """A thousand accents on one letter cannot paint over other rows."""
    assert len(safe_text("a" + "\u0301" * 1000)) < 12
    assert safe_text("e\u0301") == "e\u0301"


@given(st.text(max_size=2000) | st.text(alphabet=BIDI + "\x00\n\ud800a\u0301", max_size=2000))
def test_safe_text_is_always_harmless(text: str) -> None:
    """Whatever comes, the result is short, encodable, in one line, without direction marks."""
    shown = safe_text(text)
    assert len(shown) <= CELL_LIMIT + 1
    shown.encode()
    assert not set(shown) & set(BIDI + "\n\r\t\x00")


def test_tooltips_show_markup_as_text() -> None:
    """Foreign text in a tool tip is never rendered."""
    assert plain_tooltip("<img src='file:///x'>\nb") == (
        "<qt>&lt;img src=&#x27;file:///x&#x27;&gt;<br>b</qt>"
    )
    assert plain_tooltip("") == ""


@pytest.mark.parametrize(
    ("steps", "path"),
    [
        ((), "$"),
        (("data", 0, "name"), "$.data[0].name"),
        (("# Overdue", "a.b"), "$['# Overdue']['a.b']"),
        (("it's", "back\\slash"), "$['it\\'s']['back\\\\slash']"),
        (("5f00", "é", ""), "$['5f00']['é']['']"),
    ],
)
def test_json_path(steps: tuple[str | int, ...], path: str) -> None:
    """Keys that are no plain names stand in quoted brackets."""
    assert json_path(steps) == path
