"""The Runs page and the receipt: found, opened, compared, deleted, saved, with the flow then."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from planhat_gui.model.flow import SavedFlow, TemplateSource
from planhat_gui.model.report_json import report_to_dict
from planhat_gui.model.results import RecordCounts, RunReport, RunStatus
from planhat_gui.ui.pages.lazy_rows import PLACEHOLDER
from planhat_gui.ui.pages.runs import READ_AT_ONCE, RunsPage
from planhat_gui.ui.shell import Shell
from tests.ui.fakes import ShellServices
from tests.ui.hands import press, visible_button


def stamp(days_ago: float) -> str:
    """A start so long ago."""
    moment = datetime.now(UTC) - timedelta(days=days_ago)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


@pytest.fixture
def companies(services: ShellServices) -> SavedFlow:
    """A flow."""
    return services.add_flow("All companies")


@pytest.fixture
def reports(services: ShellServices, companies: SavedFlow) -> list[RunReport]:
    """Five runs of two flows, the newest last."""
    tickets = services.add_flow("Tickets")
    return [
        services.add_run(companies, started=stamp(100)),
        services.add_run(tickets, started=stamp(40), status=RunStatus.FAILED, error="No room."),
        services.add_run(companies, started=stamp(5), records=RecordCounts(10, 10)),
        services.add_run(tickets, started=stamp(1.5)),
        services.add_run(companies, started=stamp(0), seconds=9.0, retries=4),
    ]


@pytest.fixture
def page(qtbot: QtBot, shell: Shell, reports: list[RunReport]) -> RunsPage:
    """The page with these runs listed."""
    shell.go("runs")
    qtbot.waitUntil(lambda: shell.run_list.rows.total() == len(reports))
    return shell.run_list


def listed(page: RunsPage) -> list[str]:
    """The ids in the list, from the top."""
    rows = [page.rows.row_at(at) for at in range(page.rows.rowCount())]
    return [row.key for row in rows if row is not None]


def choose(page: RunsPage, *ids: str) -> None:
    """Select these rows."""
    page.table.clearSelection()
    for each in ids:
        index = page.rows.index(page.rows.position(each), 0)
        flags = QItemSelectionModel.SelectionFlag
        page.table.selectionModel().select(index, flags.Select | flags.Rows)


def test_runs_are_found_by_words(qtbot: QtBot, page: RunsPage, reports: list[RunReport]) -> None:
    """A flow's name, a sentence and an id all find their runs; the newest stand on top."""
    ids = [report.run_id for report in reports]
    assert listed(page) == ids[::-1]
    for words, found in [
        ("tickets", [ids[3], ids[1]]),
        ("no ROOM", [ids[1]]),
        (ids[2], [ids[2]]),
    ]:
        page.filter.search.setText(words)
        qtbot.waitUntil(lambda found=found: listed(page) == found)  # type: ignore[misc]
    page.filter.search.setText("nothing holds this")
    qtbot.waitUntil(lambda: listed(page) == [])
    press(page, "Clear filters")
    qtbot.waitUntil(lambda: listed(page) == ids[::-1])
    assert page.filter.search.text() == ""


def test_runs_are_filtered(qtbot: QtBot, page: RunsPage, reports: list[RunReport]) -> None:
    """By status, flow and time, together."""
    ids = [report.run_id for report in reports]
    filters = page.filter
    filters.status.setCurrentIndex(filters.status.findText("Failed"))
    qtbot.waitUntil(lambda: listed(page) == [ids[1]])
    filters.status.setCurrentIndex(0)
    filters.flow.setCurrentIndex(filters.flow.findText("All companies"))
    qtbot.waitUntil(lambda: listed(page) == [ids[4], ids[2], ids[0]])
    filters.period.setCurrentIndex(filters.period.findText("Last 7 days"))
    qtbot.waitUntil(lambda: listed(page) == [ids[4], ids[2]])
    filters.flow.setCurrentIndex(0)
    filters.period.setCurrentIndex(filters.period.findText("Today"))
    qtbot.waitUntil(lambda: listed(page) == [ids[4]])


def test_heads_order_the_runs(qtbot: QtBot, page: RunsPage, reports: list[RunReport]) -> None:
    """A click on Time puts the longest run on top; a third click is the newest first again."""
    page.table.sortByColumn(4, Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: listed(page)[0] == reports[4].run_id)
    page.table.sortByColumn(3, Qt.SortOrder.AscendingOrder)
    qtbot.waitUntil(lambda: listed(page)[0] == reports[2].run_id)
    page.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    qtbot.waitUntil(lambda: listed(page) == [r.run_id for r in reports[::-1]])


def test_rows_are_fetched_as_they_are_seen(
    qtbot: QtBot, shell: Shell, services: ShellServices, companies: SavedFlow
) -> None:
    """Of many runs only the first are read at once; the rest come when scrolled to."""
    total = 3 * READ_AT_ONCE
    for _ in range(total):
        services.add_run(companies)
    shell.go("runs")
    page = shell.run_list
    qtbot.waitUntil(lambda: page.rows.total() == total)
    assert len(page._reports) == READ_AT_ONCE
    last = page.rows.index(total - 1, 0)
    assert last.data() == PLACEHOLDER
    page.table.scrollToBottom()
    qtbot.waitUntil(lambda: last.data() == "All companies")
    assert len(page._reports) < total
    page.table.setCurrentIndex(last)
    press(shell.window, "Show receipt")
    qtbot.waitUntil(lambda: shell.stack.currentWidget() is shell.run_view)
    assert f"Run: {page.table.current()}" in shell.run_view.receipt.as_text()


def test_two_runs_are_compared(
    qtbot: QtBot, shell: Shell, page: RunsPage, reports: list[RunReport]
) -> None:
    """Two rows and Compare: the older on the left, with signs and words; Back leads back."""
    choose(page, reports[4].run_id, reports[2].run_id)
    press(shell.window, "Compare runs")
    qtbot.waitUntil(lambda: shell.stack.currentWidget() is shell.compare_view)
    rows = {row[0]: row[1:] for row in shell.compare_view.facts.rows()}
    assert rows["Records received"] == ("10", "10,450", "+ 10,440 more")
    assert rows["Time"] == ("3.2 s", "9.0 s", "+ 5.8 s more (181.2 %)")
    assert rows["Calls"][2] == "= same"
    shell.compare_view.only.setChecked(True)
    assert "Calls" not in {row[0] for row in shell.compare_view.facts.rows()}
    press(shell.window, "Copy comparison")
    copied = QGuiApplication.clipboard().text()
    assert "Records received\t10\t10,450\t+ 10,440 more\n" in copied
    press(shell.window, "Back from the comparison")
    assert shell.page_shown() == "runs"


def test_one_run_is_compared_with_the_one_before(
    qtbot: QtBot, shell: Shell, page: RunsPage, reports: list[RunReport]
) -> None:
    """One chosen row means the run of its flow before; the first run has none, and says so."""
    choose(page, reports[0].run_id)
    press(shell.window, "Compare runs")
    qtbot.waitUntil(lambda: page.bar.text().startswith("This is the first run of its flow."))
    choose(page, *[report.run_id for report in reports])
    press(shell.window, "Compare runs")
    assert page.bar.text().startswith("Choose two runs")
    choose(page, reports[3].run_id)
    press(shell.window, "Compare runs")
    qtbot.waitUntil(lambda: shell.stack.currentWidget() is shell.compare_view)
    rows = {row[0]: row[1:] for row in shell.compare_view.facts.rows()}
    assert rows["Status"] == ("Failed", "Succeeded", "≠ different")


def test_deleted_runs_can_be_brought_back(
    qtbot: QtBot, shell: Shell, page: RunsPage, reports: list[RunReport]
) -> None:
    """Delete takes the chosen runs out of the list; Undo puts them back."""
    ids = [report.run_id for report in reports]
    choose(page, ids[0], ids[3])
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: listed(page) == [ids[4], ids[2], ids[1]])
    assert shell.toast.text() == "2 runs were deleted."
    press(shell.toast, "Undo")
    qtbot.waitUntil(lambda: listed(page) == ids[::-1])


def test_old_runs_are_deleted_but_for_what_is_needed(
    qtbot: QtBot, shell: Shell, page: RunsPage, reports: list[RunReport]
) -> None:
    """What is older than 30 days goes; pressed again, there is nothing left to delete."""
    ids = [report.run_id for report in reports]
    page.delete_old(30)
    qtbot.waitUntil(lambda: listed(page) == [ids[4], ids[3], ids[2]])
    page.delete_old(30)
    qtbot.waitUntil(lambda: page.bar.text().startswith("There was nothing to delete"))


def test_a_running_flow_is_listed_once(
    qtbot: QtBot, shell: Shell, services: ShellServices, page: RunsPage, companies: SavedFlow
) -> None:
    """The window's own run stands on top with its progress; it has no receipt to delete yet."""
    services.script.go.clear()
    shell.run_flow(companies.id)
    qtbot.waitUntil(lambda: shell.runs.is_running(companies.id))
    shell.go("runs")
    qtbot.waitUntil(lambda: page.rows.total() == 6)
    assert listed(page)[0] == f"live:{companies.id}"
    choose(page, f"live:{companies.id}")
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: page.bar.text().startswith("There was nothing to delete"))
    page.filter.status.setCurrentIndex(page.filter.status.findText("Failed"))
    qtbot.waitUntil(lambda: page.rows.total() == 1)
    services.script.go.set()
    qtbot.waitUntil(lambda: not shell.runs.running())


def test_the_receipt_shows_the_flow_as_it_was(
    qtbot: QtBot,
    shell: Shell,
    services: ShellServices,
    page: RunsPage,
    reports: list[RunReport],
    companies: SavedFlow,
) -> None:
    """The same as today, what differs by its path, or gone; the flow file is there to read."""
    flow = shell.run_view.receipt.flow

    def open_receipt() -> None:
        flow.hide()
        page.table.chosen.emit(reports[4].run_id)
        qtbot.waitUntil(flow.isVisible)

    open_receipt()
    assert flow.sentence.text() == "The same as today."
    assert json.loads(flow.file.toPlainText())["name"] == "All companies"
    source = TemplateSource("get_companies", {"page_size": 100})
    services.flows.save(replace(companies.flow, source=source), companies.id)
    open_receipt()
    assert flow.sentence.text() == "1 setting is different today:"
    assert flow.lines.text() == "source.parameters.page_size: was 5000, is 100"
    services.flows.delete(companies.id)
    open_receipt()
    assert flow.sentence.text() == "This flow is not in the library."


def test_a_receipt_leads_to_the_comparison_and_back(
    qtbot: QtBot, shell: Shell, page: RunsPage, reports: list[RunReport]
) -> None:
    """Compare with previous is there where there is one."""
    page.table.chosen.emit(reports[0].run_id)
    qtbot.waitUntil(shell.run_view.receipt.flow.isVisible)
    assert shell.run_view.receipt.compare.isHidden()
    page.table.chosen.emit(reports[4].run_id)
    qtbot.waitUntil(shell.run_view.receipt.compare.isVisible)
    press(shell.window, "Compare with previous")
    qtbot.waitUntil(lambda: shell.stack.currentWidget() is shell.compare_view)
    assert shell.compare_view.facts.rows()[2][1:3] == ("10", "10,450")
    press(shell.window, "Back from the comparison")
    assert shell.stack.currentWidget() is shell.run_view


def test_a_receipt_is_saved_as_json(
    qtbot: QtBot, shell: Shell, page: RunsPage, reports: list[RunReport], tmp_path: Path
) -> None:
    """The file holds what the command line prints; a folder that is gone is said."""
    page.table.chosen.emit(reports[4].run_id)
    press(shell.window, "Save receipt as JSON")
    (dialog,) = shell.window.findChildren(QFileDialog)
    target = tmp_path / "receipt.json"
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    qtbot.waitUntil(lambda: shell.toast.text() == "The receipt is in receipt.json.")
    assert json.loads(target.read_bytes()) == report_to_dict(reports[4])
    commands = shell._run_commands
    assert commands is not None
    commands.save_to(reports[4], tmp_path / "gone" / "receipt.json")
    qtbot.waitUntil(lambda: "receipt.json" in shell.bar.text())
    visible_button(shell.window, "Copy receipt")
