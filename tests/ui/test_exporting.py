"""Exports from the pages: what is offered, what is written, and what is there afterwards."""

import csv
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planhat_gui.model.export import ExportOptions
from planhat_gui.sinks import xlsx_cells
from planhat_gui.store.view import Filter, Test
from planhat_gui.ui import export_panel
from planhat_gui.ui.export_panel import ExportPanel
from planhat_gui.ui.exporting import file_name
from planhat_gui.ui.pages.nexsets import NexsetsPage
from planhat_gui.ui.settings import Settings, load_settings, save_settings
from planhat_gui.ui.shell import Shell
from tests.store.landed import publish, store
from tests.ui.fakes import ShellServices
from tests.ui.hands import press

ROWS = [
    {"_id": f"{n:04}", "name": f"Company {n}", "mrr": n % 30, "phase": ("Trial", "Live")[n % 2]}
    for n in range(200)
]


@pytest.fixture
def page(
    qtbot: QtBot, services: ShellServices, shell: Shell, tmp_path: Path
) -> Iterator[NexsetsPage]:
    """The page over a real store with one Nexset."""
    root = tmp_path / "real"
    publish(root, ROWS)
    services.nexsets = store(root)  # type: ignore[assignment]
    shell.go("nexsets")
    qtbot.waitUntil(lambda: shell.nexsets.browser.model.has_row(0))
    yield shell.nexsets
    shell.nexsets.close_readers()


def panel_of(page: NexsetsPage) -> ExportPanel:
    """What asks."""
    return page.exports.panel


def narrow(qtbot: QtBot, page: NexsetsPage) -> None:
    """A filter, an order, a hidden and a moved column."""
    page.parts.filters.add((Filter("phase", Test.EQUALS, "Trial"),))
    page.parts.grid.sort_requested.emit(2, True)
    qtbot.waitUntil(lambda: page.browser.model.rowCount() == 100)
    qtbot.waitUntil(lambda: page.browser.model.has_row(0))
    names = page.browser.columns
    page.parts.grid.setColumnHidden(names.index("phase"), True)
    page.parts.grid.horizontalHeader().moveSection(names.index("mrr"), 0)


def done(qtbot: QtBot, page: NexsetsPage, target: Path) -> None:
    """The export has ended well."""
    qtbot.waitUntil(lambda: target.exists() and not page.strip.running)
    qtbot.waitUntil(page.strip.open_file.isVisible)


def test_all_of_it_when_nothing_is_left_out(qtbot: QtBot, page: NexsetsPage) -> None:
    """There is nothing to choose between, and that is said with the numbers."""
    press(page, "Export")
    panel = panel_of(page)
    assert panel.everything.text() == "All of it: 200 records, 4 columns."
    assert not panel.shown.isVisible()
    assert panel.format.hasFocus()


def test_what_is_shown_is_offered_first_and_written(
    qtbot: QtBot, page: NexsetsPage, tmp_path: Path
) -> None:
    """With the number of each; the file has those rows and columns in that order."""
    narrow(qtbot, page)
    press(page, "Export")
    panel = panel_of(page)
    assert panel.shown.isChecked()
    assert panel.shown.text() == "What is shown now: 100 records, 3 columns"
    assert panel.about.text() == "phase is Trial; sorted by mrr; 1 column hidden"
    assert panel.whole.text() == "All of it: 200 records, 4 columns"
    target = tmp_path / "out.csv"
    page.exports.export_to(target)
    done(qtbot, page, target)
    with target.open(encoding="utf-8", newline="") as file:
        header, *rows = list(csv.reader(file))
    assert header == ["mrr", "_id", "name"]
    assert len(rows) == 100
    assert [row[0] for row in rows] == sorted((row[0] for row in rows), key=int, reverse=True)


def test_all_records_in_spite_of_a_filter(qtbot: QtBot, page: NexsetsPage, tmp_path: Path) -> None:
    """When that is chosen."""
    narrow(qtbot, page)
    press(page, "Export")
    panel_of(page).whole.click()
    target = tmp_path / "out.csv"
    page.exports.export_to(target)
    done(qtbot, page, target)
    assert len(target.read_text("utf-8").splitlines()) == 201


def test_the_numbers_follow_what_is_shown(qtbot: QtBot, page: NexsetsPage) -> None:
    """A filter made while it is asked changes what is offered, not what is chosen."""
    press(page, "Export")
    page.parts.filters.add((Filter("phase", Test.EQUALS, "Live"),))
    qtbot.waitUntil(panel_of(page).shown.isVisible)
    assert panel_of(page).shown.text() == "What is shown now: 100 records, 4 columns"
    panel_of(page).whole.click()
    page.parts.filters.add((Filter("mrr", Test.AT_LEAST, "20"),))
    qtbot.waitUntil(lambda: "100" not in panel_of(page).shown.text())
    assert panel_of(page).whole.isChecked()


def test_what_was_shown_is_written_whatever_comes_after(
    qtbot: QtBot, page: NexsetsPage, tmp_path: Path
) -> None:
    """A new run between the question and its end does not slip into the file."""
    press(page, "Export")
    publish(tmp_path / "real", ROWS[:7], run_id="run2")
    target = tmp_path / "out.jsonl"
    page.exports.export_to(target)
    done(qtbot, page, target)
    assert len(target.read_text("utf-8").splitlines()) == 200


def test_the_file_is_at_hand_afterwards(
    qtbot: QtBot, page: NexsetsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It can be opened, its folder, too, and its path is copied."""
    opened: list[str] = []

    def show(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", show)
    target = tmp_path / "out.xlsx"
    page.export_to(target)
    done(qtbot, page, target)
    for name in ("Open file", "Open folder", "Copy path"):
        press(page, name)
    assert opened == [str(target), str(tmp_path)]
    assert QGuiApplication.clipboard().text() == str(target)


def test_choices_are_remembered(qtbot: QtBot, page: NexsetsPage, tmp_path: Path) -> None:
    """The format, the delimiter and the mark; never that all was exported."""
    panel = panel_of(page)
    press(page, "Export")
    panel.choose("csv", panel.options())
    panel.delimiter.setCurrentIndex(panel.delimiter.findData(";"))
    panel.bom.setChecked(True)
    page.exports.export_to(tmp_path / "out.csv")
    done(qtbot, page, tmp_path / "out.csv")
    assert (tmp_path / "out.csv").read_bytes().startswith(b"\xef\xbb\xbf_id;")
    settings = page.window().settings  # type: ignore[attr-defined]
    assert settings.export["folder"] == str(tmp_path)
    save_settings(tmp_path, settings)
    assert load_settings(tmp_path).export == settings.export
    panel.choose("json", ExportOptions())
    press(page, "Export")
    assert (panel.suffix(), panel.options().delimiter, panel.options().bom) == ("csv", ";", True)


def test_settings_of_an_older_version_know_no_exports(tmp_path: Path) -> None:
    """And are read all the same."""
    save_settings(tmp_path, Settings("dark"))
    path = tmp_path / "window.json"
    path.write_text(path.read_text().replace('"export": {},', ""))
    assert load_settings(tmp_path) == Settings("dark")


def test_more_than_a_sheet_takes_is_said_before(
    qtbot: QtBot, page: NexsetsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With what to do; several sheets are one way."""
    monkeypatch.setattr(export_panel, "SHEET_ROWS", 80)
    page.ask_export("xlsx")
    panel = panel_of(page)
    assert "200 records are more than an Excel sheet takes" in panel.hint.text()
    assert not panel.export.isEnabled()
    assert panel.sheets.text() == "Spread over 3 sheets"
    panel.sheets.click()
    assert panel.export.isEnabled()
    panel.format.setCurrentIndex(0)
    assert not panel.sheets.isVisible()
    assert panel.export.isEnabled()


def test_texts_that_excel_does_not_take_are_asked_about(
    qtbot: QtBot, page: NexsetsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is written until somebody wants them shortened."""
    monkeypatch.setattr(xlsx_cells, "MAX_CELL", 9)  # “Company 1”
    monkeypatch.setattr(xlsx_cells, "_SHORTENED", (8, 4))
    target = tmp_path / "all.xlsx"
    page.ask_export("xlsx")
    page.export_to(target)
    question = page.exports.question
    qtbot.waitUntil(lambda: "an Excel cell: 190, the longest of 11" in question.text())
    press(question, "Do not export")
    assert not target.exists()
    assert not page.strip.isVisible()
    page.ask_export("xlsx")
    page.export_to(target)
    qtbot.waitUntil(lambda: bool(question.text()))
    press(question, "Shorten texts")
    done(qtbot, page, target)
    sheet = load_workbook(target).active
    assert sheet is not None
    names = [row[1] for row in sheet.iter_rows(values_only=True)]
    assert names[:3] == ["name", "Company 0", "Company 1"]
    assert names[-1] == "Company …"


def test_a_table_that_is_there_is_asked_about(
    qtbot: QtBot, page: NexsetsPage, tmp_path: Path
) -> None:
    """Keep it keeps it; else it is replaced, and only it."""
    target = tmp_path / "all.sqlite"
    page.export_to(target)
    done(qtbot, page, target)
    narrow(qtbot, page)
    page.export_to(target)
    question = page.exports.question
    qtbot.waitUntil(lambda: "has a table “All_companies” already" in question.text())
    press(question, "Keep it")
    assert count(target) == 200
    page.export_to(target)
    qtbot.waitUntil(lambda: bool(question.text()))
    press(question, "Replace table")
    qtbot.waitUntil(lambda: not page.strip.running and count(target) == 100)


def count(path: Path) -> int:
    """The rows of the table."""
    with closing(sqlite3.connect(path)) as database:
        (found,) = database.execute("SELECT count(*) FROM All_companies").fetchone()
    return int(found)


def test_it_is_done_with_the_keyboard(qtbot: QtBot, page: NexsetsPage) -> None:
    """Enter goes on to the file, Escape closes."""
    press(page, "Export")
    panel = panel_of(page)
    with qtbot.waitSignal(panel.wanted):
        QTest.keyClick(panel.format, Qt.Key.Key_Return)
    QTest.keyClick(panel.format, Qt.Key.Key_Escape)
    assert panel.isHidden()


@pytest.mark.parametrize(
    ("name", "file"),
    [("a/b:c*?", "abc"), ("..", "Nexset"), ("<b>", "b"), ("Ä 1", "Ä 1"), ("a\u202eb", "aU+202Eb")],
)
def test_file_names(name: str, file: str) -> None:
    """A proposed file name holds nothing that a system refuses."""
    assert file_name(name) == file
