"""What a run set aside, in the window; and a run with several Nexsets."""

import json
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from planhat_gui.model.results import PublishedNexset, RecordCounts
from planhat_gui.ui.pages.nexsets import NexsetsPage
from planhat_gui.ui.shell import Shell
from tests.ui.fakes import Info, ShellServices
from tests.ui.hands import press, visible_button

FOUND: list[dict[str, Any]] = [
    {"page": 1, "position": 201, "line": 201, "reason": "not an object: a text", "text": '"<b>x"'},
    {"page": 2, "position": 7, "line": 307, "reason": "not an object: a number", "text": "7"},
    {"page": None, "position": None, "line": None, "reason": "nested too deeply", "text": "[[]]"},
]


@pytest.fixture
def aside(services: ShellServices, tmp_path: Path) -> Path:
    """A Nexset whose run set three lines aside; and an earlier run's, of one."""
    path = tmp_path / "r1.rejected.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in FOUND), encoding="utf-8")
    earlier = tmp_path / "r0.rejected.jsonl"
    earlier.write_text(json.dumps(FOUND[1]) + "\n", encoding="utf-8")
    services.nexsets.add(Info("n1", "All companies", "f1", 1000, rejected=len(FOUND)))
    services.nexsets.add(Info("n2", "All companies, Schema #2", "f1", 10))
    services.nexsets.aside = {("n1", ""): path, ("n1", "r0"): earlier}
    return path


@pytest.fixture
def page(qtbot: QtBot, aside: Path, shell: Shell) -> NexsetsPage:
    """The page with that Nexset in its grid."""
    shell.go("nexsets")
    qtbot.waitUntil(lambda: shell.nexsets.browser.model.has_row(0))
    return shell.nexsets


def shown(page: NexsetsPage) -> list[list[str]]:
    """The cells of the view."""
    model = page.parts.aside.model
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def showing(page: NexsetsPage, rows: int) -> bool:
    """Whether so many rows are there."""
    return page.parts.aside.model.rowCount() == rows


def open_aside(qtbot: QtBot, page: NexsetsPage) -> None:
    """Press the button and wait for the rows."""
    button = visible_button(page, "Show set aside")
    assert button.text() == "3 set aside"
    press(page, "Show set aside")
    qtbot.waitUntil(lambda: page.parts.aside.model.has_row(2))


def test_each_with_its_place_reason_and_text(qtbot: QtBot, page: NexsetsPage) -> None:
    """In place of the records; the text of the chosen one stands whole beside it."""
    open_aside(qtbot, page)
    assert shown(page) == [
        ["1", "201", "not an object: a text", '"<b>x"'],
        ["2", "7", "not an object: a number", "7"],
        ["", "", "nested too deeply", "[[]]"],
    ]
    view = page.parts.aside
    qtbot.waitUntil(lambda: view.text.editor.toPlainText() == '"<b>x"')
    view.grid.setCurrentIndex(view.model.index(2, 0))
    assert view.text.editor.toPlainText() == "[[]]"
    assert not page.parts.grid.isVisible()
    press(page, "Show records")
    assert page.parts.grid.isVisible()
    visible_button(page, "Show set aside")


def test_copied_and_exported(qtbot: QtBot, page: NexsetsPage, tmp_path: Path) -> None:
    """Copied with headers; exported whole, one JSON line each."""
    open_aside(qtbot, page)
    view = page.parts.aside
    view.grid.selectAll()
    view.grid.copy()
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text().startswith("Page\tPosition"))
    assert len(QGuiApplication.clipboard().text().splitlines()) == 4
    target = tmp_path / "out.jsonl"
    with qtbot.waitSignal(view.toasted) as told:
        view.export_to(target)
    assert told.args is not None
    assert told.args[0] == "3 lines exported to out.jsonl."
    lines = [json.loads(line) for line in target.read_text("utf-8").splitlines()]
    assert lines == [{k: v for k, v in one.items() if k != "line"} for one in FOUND]


def test_another_nexset_shows_its_records(qtbot: QtBot, page: NexsetsPage) -> None:
    """One that nothing was set aside for has no button; the view is closed."""
    open_aside(qtbot, page)
    page.choose("n2")
    qtbot.waitUntil(lambda: page.parts.title.text().endswith("#2"))
    assert not page.parts.showing_aside()
    assert page.parts.set_aside.isHidden()


def test_a_receipt_leads_to_its_own(
    qtbot: QtBot, services: ShellServices, aside: Path, shell: Shell
) -> None:
    """That of an earlier run, while it is kept; then that is said."""
    flow = services.add_flow("All companies")
    nexset = PublishedNexset("n1", "All companies", 1000, 4, "/data/x.parquet")
    view = shell.nexsets.parts.aside
    for run_id, rows in (("r0", 1), ("r-1", 0)):
        report = services.add_run(
            flow, run_id=run_id, nexsets=(nexset,), records=RecordCounts(1001, 1000, 0, 1)
        )
        shell.run_list.chosen.emit(report, True)
        press(shell.run_view, "Show what was set aside")
        assert shell.page_shown() == "nexsets"
        qtbot.waitUntil(shell.nexsets.parts.showing_aside)
        qtbot.waitUntil(partial(showing, shell.nexsets, rows))
    qtbot.waitUntil(lambda: "no longer kept" in view.words.text())


def test_one_of_several_nexsets_is_chosen(
    qtbot: QtBot, services: ShellServices, aside: Path, shell: Shell
) -> None:
    """The button opens a menu with all of them; with a single one it is a plain button again."""
    flow = services.add_flow("All companies")
    several = tuple(PublishedNexset(f"n{n}", f"All & {n}", n, 4, "/data/x.parquet") for n in (1, 2))
    report = services.add_run(flow, nexsets=several)
    shell.run_list.chosen.emit(report, True)
    receipt = shell.run_view.receipt
    menu = receipt.open_nexset.menu()
    assert [action.text() for action in menu.actions()] == [
        "All && 1: 1 record",
        "All && 2: 2 records",
    ]
    assert "Nexset: All & 1: 1 record, 4 columns\nAll & 2" in receipt.as_text()
    menu.actions()[1].trigger()
    qtbot.waitUntil(lambda: shell.nexsets.parts.title.text().endswith("#2"))
    shell.run_list.chosen.emit(services.add_run(flow, nexsets=several[:1]), True)
    assert receipt.open_nexset.menu() is None
    press(receipt, "Open Nexset")
    qtbot.waitUntil(lambda: shell.nexsets.parts.title.text() == "All companies")
