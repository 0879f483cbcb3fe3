"""The Nexsets page: a grid over any number of records, its search, exports, deleting."""

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planhat_gui.model.errors import Damaged
from planhat_gui.ui.cell_text import summary_of
from planhat_gui.ui.pages.nexsets import NexsetsPage
from planhat_gui.ui.shell import Shell
from tests.ui.fakes import FakeReader, Info, ShellServices
from tests.ui.hands import press


@pytest.fixture
def reader(services: ShellServices) -> FakeReader:
    """A Nexset of a million records."""
    return services.nexsets.add(Info("n1", "All companies", "f1", 1_000_000))


@pytest.fixture
def page(qtbot: QtBot, reader: FakeReader, shell: Shell) -> NexsetsPage:
    """The page with that Nexset in its grid."""
    shell.go("nexsets")
    page = shell.nexsets
    qtbot.waitUntil(lambda: page.browser.model.has_row(0))
    return page


def cell(page: NexsetsPage, row: int, column: int) -> str:
    """The text of a cell of the grid."""
    return str(page.browser.model.index(row, column).data())


def test_the_grid_shows_a_million(qtbot: QtBot, page: NexsetsPage, reader: FakeReader) -> None:
    """All rows are there at once, of which only the seen ones were read."""
    assert page.browser.model.rowCount() == 1_000_000
    assert cell(page, 3, 1) == "Company 3"
    page.parts.grid.scrollToBottom()
    qtbot.waitUntil(lambda: page.browser.model.has_row(999_999))
    assert cell(page, 999_999, 1) == "Company 999999"
    assert sum(what == "window" for what, _ in reader.asked) < 10


def test_sorting_is_the_datasets_work(qtbot: QtBot, page: NexsetsPage, reader: FakeReader) -> None:
    """A header asks for an order; the first row is then the order's first."""
    page.parts.grid.sort_requested.emit(2, True)
    qtbot.waitUntil(lambda: page.browser.model.has_row(0) and cell(page, 0, 1) == "Company 999999")


def test_search_counts_what_it_finds(qtbot: QtBot, page: NexsetsPage) -> None:
    """Typing waits a moment, then asks once; the number found is told."""
    QTest.keyClicks(page.parts.search, "acme")
    qtbot.waitUntil(lambda: page.browser.model.rowCount() == 100_000)
    assert page.parts.facts.text().startswith("100,000 of 1,000,000 records found")
    page.parts.search.clear()
    qtbot.waitUntil(lambda: page.browser.model.rowCount() == 1_000_000)


def test_the_latest_wish_wins(qtbot: QtBot, page: NexsetsPage, reader: FakeReader) -> None:
    """A view asked for while another is worked out interrupts that; only the last is shown."""
    reader.hold.clear()
    before = len(reader.asked)
    page.parts.grid.sort_requested.emit(2, True)
    qtbot.waitUntil(lambda: len(reader.asked) > before)
    page.parts.grid.sort_requested.emit(1, True)
    page.parts.grid.sort_requested.emit(-1, False)
    assert reader.cancels >= 1
    reader.hold.set()
    qtbot.waitUntil(lambda: page.browser.model.has_row(0) and cell(page, 0, 1) == "Company 0")


def test_the_chosen_row_is_shown_as_a_record(
    qtbot: QtBot, page: NexsetsPage, reader: FakeReader
) -> None:
    """The record pane follows the current row with everything in it."""
    tree = page.parts.record.tree
    page.parts.grid.setCurrentIndex(page.browser.model.index(7, 1))
    qtbot.waitUntil(lambda: ("record", 7) in reader.asked)
    qtbot.waitUntil(lambda: tree.model().rowCount() == 3)


def test_another_nexset_closes_the_first(
    qtbot: QtBot, services: ShellServices, page: NexsetsPage, reader: FakeReader
) -> None:
    """Only one dataset is open at a time, and nothing of the other is left in the grid."""
    services.nexsets.add(Info("n2", "Tickets", "f2", 5))
    page.reload()
    page.choose("n2")
    qtbot.waitUntil(lambda: page.browser.model.rowCount() == 5)
    qtbot.waitUntil(lambda: reader.closed)
    assert page.parts.title.text() == "Tickets"


def test_a_new_run_is_told_and_shown_when_asked_for(
    qtbot: QtBot, services: ShellServices, page: NexsetsPage, reader: FakeReader
) -> None:
    """When a run has replaced the dataset that is shown, that stays until Show is pressed."""
    services.nexsets.infos.clear()
    services.nexsets.add(Info("n1", "All companies", "f1", 12, run_id="r2"))
    page.reload()
    qtbot.waitUntil(lambda: "12 now, 1,000,000 before" in page.news.bar.text())
    assert page.browser.model.rowCount() == 1_000_000
    assert not reader.closed
    press(page, "Show")
    qtbot.waitUntil(lambda: page.browser.model.rowCount() == 12)
    qtbot.waitUntil(lambda: reader.closed)


def test_export_shows_where_it_is(
    qtbot: QtBot, services: ShellServices, page: NexsetsPage, tmp_path: Path
) -> None:
    """An export says how far it is, and at its end where the file lies."""
    services.nexsets.go.clear()
    target = tmp_path / "all.csv"
    page.export_to(target)
    qtbot.waitUntil(
        lambda: page.strip._words.text().startswith("500,000 of 1,000,000 records (50 %)")
    )
    services.nexsets.go.set()
    qtbot.waitUntil(lambda: not page.strip.running)
    assert target.read_text("utf-8") == "1000000"
    assert page.strip._words.text() == f"1,000,000 records in {target}"
    assert "exported" not in page.window().shell.toast.text()  # type: ignore[attr-defined]


def test_export_is_cancelled(
    qtbot: QtBot, services: ShellServices, page: NexsetsPage, shell: Shell, tmp_path: Path
) -> None:
    """Cancel ends it within a second and says that there is no file."""
    services.nexsets.go.clear()
    page.export_to(tmp_path / "all.csv")
    press(page, "Cancel export")
    qtbot.waitUntil(lambda: not page.strip.running, timeout=1000)
    assert shell.toast.text() == "The export was cancelled; no file was written."
    assert not (tmp_path / "all.csv").exists()


def test_delete_asks_first(qtbot: QtBot, services: ShellServices, page: NexsetsPage) -> None:
    """Records cannot be brought back, so it is asked; Keep it keeps them."""
    press(page, "Delete Nexset")
    assert "“All companies” with 1,000,000 records" in page.question.text()
    press(page.question, "Keep it")
    assert len(services.nexsets.infos) == 1
    press(page, "Delete Nexset")
    page.question.answer("Delete Nexset").click()
    qtbot.waitUntil(page.showing_empty)
    assert services.nexsets.infos == []


def test_no_nexsets_is_quiet(qtbot: QtBot, shell: Shell) -> None:
    """Without datasets the page says how one comes about."""
    shell.go("nexsets")
    qtbot.waitUntil(shell.nexsets.showing_empty)


def test_a_dataset_that_cannot_be_opened_is_told(
    qtbot: QtBot, services: ShellServices, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Opening a damaged dataset is answered in the message bar."""

    def broken(_nexset_id: str) -> FakeReader:
        raise Damaged("The dataset is cut.", "Run its flow again.")

    services.nexsets.add(Info("n1", "All companies", "f1", 10))
    monkeypatch.setattr(services.nexsets, "open", broken)
    shell.go("nexsets")
    qtbot.waitUntil(lambda: shell.nexsets.bar.level == "error")
    assert shell.nexsets.bar.text() == "The dataset is cut. Run its flow again."


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('{"a": 1, "b": 2, "c": []}', "{3 fields}"),
        ('{"a": 1}', "{1 field}"),
        ("[1, 2]", "[2]"),
        ('{"a": "cut in the midd…', "{…}"),
        ("[1, 2…", "[…]"),
        ("[" * 1000, "[…]"),
    ],
)
def test_nested_values_are_shown_by_their_size(text: str, shown: str) -> None:
    """An object in a cell says how much there is in it, whatever the cell could hold of it."""
    assert summary_of(text) == shown


def test_nested_cells_copy_whole(page: NexsetsPage) -> None:
    """What is shown short is copied as it is."""
    assert cell(page, 0, 3) == "{1 field}"
    assert page.parts.grid.cell_text(0, 3) == '{"Tier": "Gold"}'
