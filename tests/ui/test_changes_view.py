"""Changes, columns and what was set aside on the Nexset page, over real files of real runs."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QItemSelection
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from planhat_gui.model.results import (
    Changes,
    Notice,
    PublishedNexset,
    RecordCounts,
    RunReport,
    RunStatus,
    SchemaChange,
)
from planhat_gui.ui.changes_view import ChangesView
from planhat_gui.ui.nexset_tabs import ASIDE, CHANGES, COLUMNS, RECORDS, NexsetTabs
from planhat_gui.ui.pages.nexsets import NexsetsPage
from planhat_gui.ui.shell import Shell
from tests.store.landed import NEXSET, publish, store
from tests.ui.fakes import ShellServices, report
from tests.ui.hands import press

BEFORE = [{"_id": f"{i:04}", "name": f"Company {i}", "tier": "Gold", "n": 1} for i in range(300)]
AFTER = [
    *({**one, "tier": "Silver", "n": 2 if at < 100 else 1} for at, one in enumerate(BEFORE[:250])),
    *({"_id": f"new {i}", "name": f"Newcomer {i}", "tier": "Gold", "n": 1} for i in range(3)),
]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Where the datasets lie."""
    return tmp_path / "real"


@pytest.fixture
def page(qtbot: QtBot, root: Path, services: ShellServices, shell: Shell) -> Iterator[NexsetsPage]:
    """The page over a real store with one Nexset, run once."""
    publish(root, BEFORE)
    services.nexsets = store(root)  # type: ignore[assignment]
    shell.go("nexsets")
    qtbot.waitUntil(lambda: shell.nexsets.browser.model.has_row(0))
    yield shell.nexsets
    shell.nexsets.close_readers()


def tabs_of(page: NexsetsPage) -> NexsetTabs:
    """The tabs of the open Nexset."""
    return page.parts.tabs


def run(
    root: Path, page: NexsetsPage, rows: list[dict[str, Any]] | None = None, **more: Any
) -> None:
    """Another run, and the page shows it."""
    publish(root, AFTER if rows is None else rows, run_id="run2", **more)
    page.show_newest()


def lines(view: ChangesView, count: int) -> list[list[str | None]]:
    """The first rows of the grid."""
    return [list(view.browser.model.row(at) or ()) for at in range(count)]


def shown(qtbot: QtBot, view: ChangesView, count: int) -> list[list[str | None]]:
    """The first rows as soon as there are so many in all."""
    qtbot.waitUntil(lambda: view.browser.model.rowCount() == count)
    qtbot.waitUntil(lambda: view.browser.model.has_row(0))
    return lines(view, min(count, 5))


def test_what_was_let_go_is_opened_again(qtbot: QtBot, page: NexsetsPage) -> None:
    """While a person is forgotten no file is open; afterwards the same Nexset is shown."""
    page.let_go()
    assert page.browser.reader is None
    page.reload()
    qtbot.waitUntil(lambda: page._loading is None)
    assert page.browser.reader is None
    page.take_up()
    qtbot.waitUntil(lambda: page.browser.model.has_row(0))
    assert page.browser.model.rowCount() == len(BEFORE)


def test_after_a_first_run_there_is_nothing_to_compare(qtbot: QtBot, page: NexsetsPage) -> None:
    """It is said in a sentence, where the table would be."""
    tabs_of(page).turn_to(CHANGES)
    said = tabs_of(page).changes.said_instead
    qtbot.waitUntil(lambda: "made for the first time" in said())


def test_a_run_that_changed_nothing_says_so(qtbot: QtBot, root: Path, page: NexsetsPage) -> None:
    """With the moment that was compared with."""
    page.show_changes(NEXSET)
    run(root, page, BEFORE)
    said = tabs_of(page).changes.said_instead
    qtbot.waitUntil(lambda: said().startswith("Nothing changed since 1 Mar 2026"))


def test_changes_are_filtered_by_kind_and_field(
    qtbot: QtBot, root: Path, page: NexsetsPage
) -> None:
    """The summary stays, the table follows; a field can be hidden and shown again."""
    view = tabs_of(page).changes
    page.show_changes(NEXSET)
    run(root, page)
    first = shown(qtbot, view, 403)
    assert first[0][:3] == ["new", "Newcomer 0", None]
    assert first[3][:5] == ["changed", "Company 0", "tier", "Gold", "Silver"]
    assert view.facts.text().startswith("3 new, 250 changed, 50 gone since 1 Mar 2026")
    assert view.most.text() == "Changed most: tier 250, n 100"
    assert [view.fields.itemText(at) for at in range(3)] == ["All fields", "tier (250)", "n (100)"]
    view.show_only("n")
    rows = shown(qtbot, view, 100)
    assert rows[0][2:5] == ["n", "1", "2"]
    assert view.facts.text().endswith("100 of 403 lines shown")
    view.fields.setCurrentIndex(0)
    view.hide_field("tier")
    shown(qtbot, view, 153)
    view.kinds.setCurrentIndex(3)
    assert view.kinds.currentText() == "Gone (50)"
    view.apply_view()
    assert shown(qtbot, view, 50)[0][0] == "gone"
    view.kinds.setCurrentIndex(0)
    press(view, "Show hidden fields")
    shown(qtbot, view, 403)
    view.search.setText("Newcomer 2")
    shown(qtbot, view, 1)


def test_a_change_opens_its_record(qtbot: QtBot, root: Path, page: NexsetsPage) -> None:
    """By a double click, in the tab of records; a gone one has no record there."""
    view = tabs_of(page).changes
    page.show_changes(NEXSET)
    run(root, page)
    shown(qtbot, view, 403)
    page.parts.search.setText("nothing like it")
    view.grid.doubleClicked.emit(view.browser.model.index(5, 1))
    key = lines(view, 6)[5][5]
    assert tabs_of(page).bar.currentIndex() == RECORDS
    grid = page.parts.grid
    wanted = page.browser.model
    qtbot.waitUntil(
        lambda: (
            wanted.has_row(grid.currentIndex().row())
            and wanted.index(grid.currentIndex().row(), 0).data() == key
        )
    )
    page.show_changes(NEXSET)
    view.kinds.setCurrentIndex(3)
    view.apply_view()
    shown(qtbot, view, 50)
    view.grid.doubleClicked.emit(view.browser.model.index(0, 1))
    assert tabs_of(page).bar.currentIndex() == CHANGES


def test_changes_are_copied_and_exported(
    qtbot: QtBot, root: Path, page: NexsetsPage, tmp_path: Path
) -> None:
    """As tab-separated text with headers, and as any format of a dataset."""
    view = tabs_of(page).changes
    page.show_changes(NEXSET)
    run(root, page)
    shown(qtbot, view, 403)
    model, keys = view.browser.model, view.grid.selectionModel().SelectionFlag
    block = QItemSelection(model.index(3, 0), model.index(3, 4))
    view.grid.selectionModel().select(block, keys.ClearAndSelect)
    view.grid.copy()
    text = QGuiApplication.clipboard().text()
    assert text.startswith("change\tname\tfield\tbefore\tafter\nchanged\tCompany 0\ttier\tGold")
    press(page, "Export changes")
    assert page.exports.panel.everything.text() == "All of it: 403 lines, 6 columns."
    target = tmp_path / "changes.csv"
    page.exports.export_to(target)
    qtbot.waitUntil(lambda: target.exists() and not page.strip.running)
    assert target.read_text("utf-8").count("\n") == 404
    view.kinds.setCurrentIndex(view.kinds.findData("gone"))
    view.apply_view()
    qtbot.waitUntil(lambda: view.browser.model.rowCount() == 50)
    press(page, "Export changes")
    assert page.exports.panel.shown.text() == "What is shown now: 50 lines, 6 columns"
    page.exports.export_to(target)
    qtbot.waitUntil(lambda: not page.strip.running)
    assert target.read_text("utf-8").count("\n") == 51


def test_an_earlier_run_can_be_chosen(qtbot: QtBot, root: Path, page: NexsetsPage) -> None:
    """As many as there are snapshots; the newest is shown first."""
    view = tabs_of(page).changes
    page.show_changes(NEXSET)
    run(root, page)
    publish(root, BEFORE, run_id="run3")
    page.show_newest()
    qtbot.waitUntil(lambda: view.runs.count() == 2)
    qtbot.waitUntil(lambda: view.facts.text().startswith("50 new"))
    view.runs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: view.facts.text().startswith("3 new"))
    assert view._row_number(3) is None  # its snapshot is not the one in the table of records


def test_columns_say_what_changed_of_them(qtbot: QtBot, root: Path, page: NexsetsPage) -> None:
    """Those that changed first, with their types in words."""
    tabs = tabs_of(page)
    tabs.turn_to(COLUMNS)
    qtbot.waitUntil(lambda: tabs.columns.model.rowCount() == 4)
    assert tabs.columns.facts.text() == "No difference from the columns of the run before."
    run(root, page, [{**BEFORE[0], "n": "two", "fresh": True}])
    qtbot.waitUntil(lambda: tabs.columns.model.rowCount() == 5)
    cells = [tabs.columns.model.row(at) for at in range(2)]
    assert [(row[0], row[3], row[4], row[-1]) for row in cells] == [
        ("n", "text", "whole number → text", "VARCHAR"),
        ("fresh", "yes/no", "new, yes/no", "BOOLEAN"),
    ]
    assert tabs.columns.facts.text() == "2 differences from the columns of the run before."


def test_what_was_set_aside_has_a_tab(qtbot: QtBot, root: Path, page: NexsetsPage) -> None:
    """Only where there is something; it goes when the next run has nothing to set aside."""
    tabs = tabs_of(page)
    assert not tabs.bar.isTabVisible(ASIDE)
    run(root, page, [{**BEFORE[0], "n": "two", "fresh": {"a": 1}}], schema="keep")
    qtbot.waitUntil(lambda: tabs.bar.isTabVisible(ASIDE))
    tabs.turn_to(ASIDE)
    model = tabs.aside.browser.model
    qtbot.waitUntil(lambda: model.rowCount() == 2 and model.has_row(1))
    assert {tuple(model.row(at) or ()) for at in range(2)} == {
        ("0000", "n", "two"),
        ("0000", "fresh", '{"a":1}'),
    }
    publish(root, BEFORE, run_id="run3", schema="keep")
    page.show_newest()
    qtbot.waitUntil(lambda: not tabs.bar.isTabVisible(ASIDE))
    assert tabs.bar.currentIndex() == RECORDS


def test_the_receipt_leads_to_the_changes(
    qtbot: QtBot, root: Path, page: NexsetsPage, services: ShellServices, shell: Shell
) -> None:
    """Its button opens the Nexset with that tab in front; without a comparison there is none."""
    run(root, page)
    nexset = PublishedNexset(NEXSET, "All companies", 3, 4, "x", Changes(3, 250, 50, 0))
    shell._show_report(report(nexsets=(nexset,)))
    press(shell.run_view, "Show changes")
    assert tabs_of(page).bar.currentIndex() == CHANGES
    shown(qtbot, tabs_of(page).changes, 403)
    shell._show_report(report())
    assert shell.run_view.receipt.changes.isHidden()


class Answering:
    """Answers as `Services.answer_columns` does."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []
        self.failure: Exception | None = None

    def __call__(self, run_id: str, columns: str, cancel: object) -> Any:
        self.asked.append((run_id, columns))
        if self.failure is not None:
            raise self.failure
        return report(run_id=run_id)


def test_a_run_that_asks_is_answered_on_its_receipt(
    qtbot: QtBot, services: ShellServices, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The columns stand there in words, with two buttons; what fails can be tried again."""
    from planhat_gui.model.errors import Busy

    answering = Answering()
    monkeypatch.setattr(services, "answer_columns", answering, raising=False)
    changes = (
        SchemaChange("new", "custom.Tier", "", "VARCHAR"),
        SchemaChange("missing", "old", "BIGINT[]", ""),
        SchemaChange("retyped", "mrr", "BIGINT", "VARCHAR"),
    )
    nexset = PublishedNexset("n1", "All companies", 5, 4, "x", schema_changes=changes)
    asks = report(status=RunStatus.INCOMPLETE, asks=True, nexsets=(nexset,), run_id="a" * 32)
    shell._show_report(asks)
    card = shell.run_view.receipt.schema
    assert card.facts.value("custom.Tier") == "New, text"
    assert card.facts.value("old") == "In no record any more, was list of whole numbers"
    assert card.facts.value("mrr") == "Whole number → text"
    answering.failure = Busy("This flow runs already.")
    press(card, "Use the new columns")
    assert not card.keep.isEnabled()
    qtbot.waitUntil(card.keep.isEnabled)
    answering.failure = None
    press(card, "Keep the old ones")
    qtbot.waitUntil(card.isHidden)
    assert answering.asked == [("a" * 32, "follow"), ("a" * 32, "keep")]
    assert shell.run_view.pill.word() == "Succeeded"


@pytest.mark.parametrize(
    ("pressed", "choice"), [("Keep the old records", "keep"), ("Empty the Nexset", "empty")]
)
def test_f33_an_empty_answer_is_asked_about_on_the_receipt(
    qtbot: QtBot,
    services: ShellServices,
    shell: Shell,
    monkeypatch: pytest.MonkeyPatch,
    pressed: str,
    choice: str,
) -> None:
    """Beside the receipt, blocking nothing; the answer is passed on, and the card goes."""
    notice = Notice("fewer_than_last_time", "0 records came; last time 5.", incomplete=True)
    nexset = PublishedNexset("n1", "All", 5, 2, "/x")
    asks = report(
        status=RunStatus.INCOMPLETE,
        asks=True,
        records=RecordCounts(),
        nexsets=(nexset,),
        run_id="a" * 32,
        warnings=(notice,),
    )
    said: list[tuple[str, str]] = []

    def answer(run_id: str, choice: str, _cancel: object) -> RunReport:
        said.append((run_id, choice))
        return replace(asks, asks=False)

    monkeypatch.setattr(services, "answer_columns", answer, raising=False)
    shell._show_report(asks)
    receipt = shell.run_view.receipt
    assert receipt.empty.isVisible()
    assert not receipt.schema.isVisible()
    press(receipt.empty, pressed)
    qtbot.waitUntil(lambda: not receipt.empty.isVisible())
    assert said == [("a" * 32, choice)]
