"""Endpoint Test Result: what it shows, copies and saves."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from planhat_gui.model.errors import Cancelled, NotAllowed, TryAgain
from planhat_gui.model.personal import Treatment
from planhat_gui.model.results import Phase, Progress
from planhat_gui.ui.result.pages import waiting_text
from planhat_gui.ui.result.panel import ResultPanel
from planhat_gui.ui.result.sample_view import AS_IT_CAME, RAW
from tests.ui.wizard.fake_services import RECORDS, sample


@pytest.fixture
def panel(qtbot: QtBot) -> ResultPanel:
    """An empty panel, shown."""
    made = ResultPanel()
    qtbot.addWidget(made)
    made.resize(700, 600)
    made.show()
    return made


def _words(panel: ResultPanel) -> list[str]:
    return [each.text() for each in panel.findChildren(QLabel) if each.isVisible()]


def test_before_the_first_test_it_invites(panel: ResultPanel) -> None:
    """It says which button to press."""
    assert panel.state == "nothing"
    assert "Press Test to see sample records." in _words(panel)


def test_the_old_sample_stays_until_the_new_one_is_here(panel: ResultPanel) -> None:
    """A second test never empties the table first, and cancelling it keeps the first."""
    panel.show_sample(sample())
    panel.show_testing()
    assert panel.state == "sample"
    panel.show_failure(Cancelled())
    assert panel.state == "sample"
    assert "cancelled" in panel.bar.text()
    assert panel.sample_view.model.rowCount() == len(RECORDS)


def test_copies_are_whole(panel: ResultPanel) -> None:
    """A copied table has nested values in full, in both forms."""
    panel.show_sample(sample())
    panel.sample_view.copy_tsv()
    text = QGuiApplication.clipboard().text()
    assert text.splitlines()[0].split("\t")[:3] == ["_id", "name", "mrr"]
    assert "# Overdue Invoices" in text
    panel.sample_view.copy_json()
    assert json.loads(QGuiApplication.clipboard().text()) == list(RECORDS)
    grid = panel.sample_view.grid
    column = panel.sample_view.model.columns.index("custom")
    grid.setCurrentIndex(panel.sample_view.model.index(0, column))
    grid.copy()
    assert "Gold" in QGuiApplication.clipboard().text()


@pytest.mark.parametrize("name", ["a.json", "b.tsv"])
def test_a_sample_is_saved(qtbot: QtBot, panel: ResultPanel, tmp_path: Path, name: str) -> None:
    """The suffix decides the form; that it is saved is said where it happened."""
    panel.show_sample(sample())
    target = tmp_path / name
    panel.save_to(str(target))
    qtbot.waitUntil(lambda: panel.bar.level == "success")
    text = target.read_text("utf-8")
    if name.endswith("json"):
        assert json.loads(text) == list(RECORDS)
    else:
        assert len(text.splitlines()) == len(RECORDS) + 1


def test_a_sample_that_cannot_be_saved_says_so(
    qtbot: QtBot, panel: ResultPanel, tmp_path: Path
) -> None:
    """The sample stays, and another place can be chosen."""
    panel.show_sample(sample())
    panel.save_to(str(tmp_path / "no such folder" / "a.json"))
    qtbot.waitUntil(lambda: panel.bar.level == "error")
    assert panel.state == "sample"


def test_the_raw_answer_is_there_when_it_is_looked_at(panel: ResultPanel) -> None:
    """Each new sample brings its own."""
    panel.show_sample(sample(raw='[{"a": 1}]'))
    panel.sample_view.setCurrentIndex(RAW)
    assert panel.sample_view.raw.editor.toPlainText() == '[{"a": 1}]'
    panel.show_sample(sample(raw="[]"))
    assert panel.sample_view.raw.editor.toPlainText() == "[]"


def test_that_the_raw_answer_is_not_hashed_is_said(panel: ResultPanel) -> None:
    """Above it, and only where columns are hashed or dropped."""
    came = sample(raw='[{"email": "a@b.example"}]')
    panel.show_sample(came)
    panel.sample_view.setCurrentIndex(RAW)
    assert AS_IT_CAME not in _words(panel)
    panel.show_sample(replace(came, personal=(("email", Treatment.HASH),)))
    assert AS_IT_CAME in _words(panel)


def test_server_text_is_never_html(panel: ResultPanel) -> None:
    """An error with markup in it is shown as typed."""
    panel.show_failure(TryAgain("The answer is <img src=x> <b>no</b> list.", "Try later."))
    assert "<img src=x> <b>no</b>" in panel.error.text()


def test_errors_lead_to_where_they_are_mended(qtbot: QtBot, panel: ResultPanel) -> None:
    """An origin that is not allowed leads to the credential, a passing fault to another try."""
    panel.show_failure(NotAllowed("That address is not on this credential's list."))
    with qtbot.waitSignal(panel.action) as caught:
        panel.error.press()
    assert caught.args == ["credential"]
    panel.show_failure(TryAgain("The server could not be reached."))
    with qtbot.waitSignal(panel.action) as caught:
        panel.error.press()
    assert caught.args == ["test"]


def test_waiting_is_told_in_words() -> None:
    """Without an answer, with some records, and in a pause the server asked for."""
    assert "Waiting for the first answer · 3 s" in waiting_text(None, 3)
    going = Progress(Phase.READING, calls=2, records=1200)
    assert waiting_text(going, 5).startswith("2 calls, 1,200 records so far")
    pause = Progress(Phase.WAITING, waiting="Planhat asks to wait.", waiting_seconds=12.4)
    assert waiting_text(pause, 5) == "Planhat asks to wait. 12 s left."
