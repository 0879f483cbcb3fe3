"""Every page and state of the window in Swedish: nothing is cut, nothing is left in English."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

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
