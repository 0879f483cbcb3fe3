"""Every page and state of the window in Swedish: nothing is cut, nothing is left in English."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planhat_gui import speech
from planhat_gui.model.errors import NeedsFix, Problem
from planhat_gui.model.language import capital, english, in_quotes, joined, retold, tr
from planhat_gui.ui.kit.labels import label

ROOT = Path(__file__).resolve().parents[2]
Noted = dict[str, dict[str, list[str]]]
ALSO_SWEDISH = {"Test", "licenses"}
"""A word of the help that is the same in Swedish; a column of the data."""


@pytest.fixture(scope="module")
def noted(tmp_path_factory: pytest.TempPathFactory) -> Noted:
    """What a walk in a process that speaks Swedish came upon (swedish_walk.py)."""
    folder = tmp_path_factory.mktemp("swedish") / "data"
    words = ["scripts.in_language", "sv", "tests.ui.swedish_walk", str(folder)]
    done = subprocess.run(
        [sys.executable, "-m", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: Noted = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("width", [1280, 800])
def test_no_text_is_cut(noted: Noted, width: int) -> None:
    """Also in the smallest window."""
    states = noted[f"cut {width}"]
    assert len(states) > 30
    assert {state: cut for state, cut in states.items() if cut} == {}


def test_no_text_is_english(noted: Noted) -> None:
    """No text on screen is one that the catalogue has in Swedish."""
    states = noted["english"]
    assert len(states) > 30
    left = {
        state: [text for text in texts if text not in ALSO_SWEDISH]
        for state, texts in states.items()
    }
    assert {state: texts for state, texts in left.items() if texts} == {}


def test_english_would_be_seen(qtbot: QtBot) -> None:
    """The look itself: a text of the catalogue and one with something filled in are found."""
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from tests.ui.swedish_walk import english_texts, left_english, patterns

    host = QWidget()
    column = QVBoxLayout(host)
    for words in (
        "Choose an endpoint.",
        "The view a is no SQL (b).",
        "Välj en ändpunkt.",
        "Region",
    ):
        column.addWidget(label(words, parent=host))
    qtbot.addWidget(host)
    host.show()
    assert left_english(host, english_texts(), patterns()) == [
        "Choose an endpoint.",
        "The view a is no SQL (b).",
    ]


@pytest.fixture
def swedish() -> Iterator[None]:
    """The real catalogue, for texts made from here on."""
    speech.speak("sv")
    yield
    speech.speak("en")


KEPT = {
    "This finds a mix, not only records: 1,771 texts, 352 lists and 6 nulls.": (
        "Det här hittar en blandning, inte bara poster: 1\u00a0771 texter, 352 listor och 6 null."
    ),
    "The columns changed since last time. New: “a”; of another type: “b” (text → number).": (
        "Kolumnerna har ändrats sedan förra gången. Nya: ”a”; av annan typ: ”b” (text → tal)."
    ),
    "6 of 70,000 that came are not records; they were set aside, not lost. "
    "That is more than 1 %: check Set Path to Data in Response.": (
        "6 av 70\u00a0000 som kom är inte poster; de lades åt sidan och har inte gått förlorade. "
        "Det är mer än 1 %: kontrollera ”Ange sökväg till data i svaret”."
    ),
    "500 records in 0.4 s": "500 poster på 0,4 s",
    "a.b does not accept the credential (401). It said: “No way”.": (
        "a.b godkänner inte inloggningen (401). Svaret sa: ”No way”."
    ),
    "a.b did not answer in time. Try again later.": "a.b svarade inte i tid. Försök igen senare.",
    "Hello, world and “x” in no time": "Hello, world and “x” in no time",
}
"""What the history holds, and what is read of it in Swedish."""


@pytest.mark.usefixtures("swedish")
@pytest.mark.parametrize("kept", KEPT)
def test_what_was_kept_in_english_is_told_in_swedish(kept: str) -> None:
    """Lists, amounts and quotations in it as well; by chance nothing is."""
    assert retold(kept) == KEPT[kept]


@pytest.mark.usefixtures("swedish")
def test_texts_put_together_keep_their_english() -> None:
    """Else a receipt of a Swedish window would be Swedish on disk."""
    text = capital(joined("; ", (joined(": ", (tr("new"), in_quotes("a"))), "b")))
    assert (text, english(text)) == ("Nya: ”a”; b", "New: “a”; b")
    failure = NeedsFix([Problem("name", tr("No record"), 3)], tr("Try again."))
    assert str(failure) == "name: Ingen post (rad 3) Försök igen."
    assert english(failure.message) == "name: No record (line 3)"
