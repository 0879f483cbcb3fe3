"""Going about in a Nexset: rows, matches, linked records, and what cells look like."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planhat_gui.model.references import ENDUSER, Link
from planhat_gui.store.view import Filter, Test
from planhat_gui.store.views import MadeWith, ViewStore
from planhat_gui.ui.cell_text import Look, cell_text, header_about, moment_text
from planhat_gui.ui.find_match import find_match
from planhat_gui.ui.pages.nexsets import NexsetsPage
from planhat_gui.ui.shell import Shell
from tests.store.landed import publish, store
from tests.ui.fakes import ShellServices

COMPANIES = [f"{n:024x}" for n in range(1, 301)]
ROWS: list[dict[str, Any]] = [
    {
        "_id": f"{at + 5000:024x}",
        "name": f"Person {at}",
        "companyId": COMPANIES[at % 300],
        "seen": at == 7,
        "spent": at * 1000 + 0.5,
        "since": "2026-03-09T08:00:00.000Z",
    }
    for at in range(400)
]


@pytest.fixture
def page(
    qtbot: QtBot, tmp_path: Path, services: ShellServices, shell: Shell
) -> Iterator[NexsetsPage]:
    """End users and companies; the end users are shown."""
    root = tmp_path / "real"
    publish(root, [{"_id": one, "name": f"Firm {at}"} for at, one in enumerate(COMPANIES)])
    (root / "nexsets" / "companies").rename(root / "nexsets" / "firms")
    publish(root, ROWS)
    nexsets = store(root)
    kinds = {"firms": "get_companies", "companies": "get_endusers"}
    services.nexsets = nexsets  # type: ignore[assignment]
    services.views = ViewStore(nexsets, lambda info: MadeWith(kinds[info.id]))
    shell.go("nexsets")
    shell.nexsets.choose("companies")
    qtbot.waitUntil(lambda: shell.nexsets.browser.model.rowCount() == 400)
    qtbot.waitUntil(lambda: shell.nexsets.browser.model.has_row(0))
    yield shell.nexsets
    shell.nexsets.close_readers()


def cell(page: NexsetsPage) -> tuple[int, int]:
    """Where the cursor stands."""
    index = page.parts.grid.currentIndex()
    return index.row(), index.column()


def stands_on(page: NexsetsPage, where: tuple[int, int]) -> bool:
    """Whether the cursor stands there."""
    return cell(page) == where


def test_going_to_a_row(page: NexsetsPage) -> None:
    """Ctrl+G asks for its number, and says which there are."""
    page.desk.do("row")
    asks = page.desk.rows
    assert asks.field.placeholderText() == "1 to 400"
    QTest.keyClicks(asks.field, "401")
    QTest.keyClick(asks.field, Qt.Key.Key_Return)
    assert asks.problem.text() == "Type a number from 1 to 400."
    asks.field.clear()
    QTest.keyClicks(asks.field, "3,50")
    QTest.keyClick(asks.field, Qt.Key.Key_Return)
    assert not asks.isVisible()
    assert cell(page) == (349, 0)


def test_arrows_with_ctrl_go_to_the_edges(page: NexsetsPage) -> None:
    """As in spreadsheets, and with Shift the selection grows to there."""
    grid, ctrl = page.parts.grid, Qt.KeyboardModifier.ControlModifier
    grid.setFocus()
    grid.go_to(5, 2)
    for key, where in (
        (Qt.Key.Key_Right, (5, 5)),
        (Qt.Key.Key_Down, (399, 5)),
        (Qt.Key.Key_Left, (399, 0)),
        (Qt.Key.Key_Up, (0, 0)),
    ):
        QTest.keyClick(grid, key, ctrl)
        assert cell(page) == where
    QTest.keyClick(grid, Qt.Key.Key_End)
    assert cell(page) == (0, 5)
    grid.go_to(5, 2)
    QTest.keyClick(grid, Qt.Key.Key_Down, ctrl | Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(grid, Qt.Key.Key_Right, ctrl | Qt.KeyboardModifier.ShiftModifier)
    wanted = grid.copy_request()
    assert wanted is not None
    assert (wanted.first, wanted.last, wanted.columns) == (5, 399, (2, 3, 4, 5))


def test_letters_on_the_grid_are_searched_for(qtbot: QtBot, page: NexsetsPage) -> None:
    """Qt's own way would read a million rows while the window stands still."""
    page.parts.grid.setFocus()
    QTest.keyClick(page.parts.grid, Qt.Key.Key_P)
    assert page.parts.search.text() == "p"
    assert page.parts.search.hasFocus()


def test_next_and_previous_match(qtbot: QtBot, page: NexsetsPage) -> None:
    """F3 goes from cell to cell, Enter in the search field, too; at the end it begins again."""
    page.parts.search.setText("person 39")
    qtbot.waitUntil(lambda: page.browser.model.rowCount() == 11)
    for key, row in (("next", 0), ("next", 1), ("previous", 0), ("previous", 10), ("next", 0)):
        page.desk.do(key)
        qtbot.waitUntil(partial(stands_on, page, (row, 1)))
    QTest.keyClick(page.parts.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: cell(page) == (1, 1))
    page.desk.places.hide("name")
    with qtbot.waitSignal(page.toasted) as said:
        page.desk.do("next")
    assert said.args[0] == "“person 39” is not in the columns shown."


class Cells:
    """A reader of the rows given."""

    def __init__(self, rows: list[list[str | None]]) -> None:
        self.rows = rows

    def count(self, _view: Any) -> int:
        return len(self.rows)

    def window(self, _view: Any, first: int, count: int, _names: Any) -> list[list[str | None]]:
        return self.rows[first : first + count]


@pytest.mark.parametrize("step", [1, -1])
def test_every_match_is_met_once_and_again(step: int) -> None:
    """Over several blocks of rows, from any place, in either direction."""
    rows: list[list[str | None]] = [["-", None, "-"] for _ in range(350)]
    for row, column in (wanted := [(0, 1), (99, 2), (100, 0), (100, 2), (349, 1)]):
        rows[row][column] = "HIT"
    at, met = (120, 1), []
    for _ in range(len(wanted) * 2):
        found = find_match(Cells(rows), None, "hit", "abc", *at, step)  # type: ignore[arg-type]
        assert found is not None
        met.append(at := found)
    order = [(349, 1), *wanted[:4]] if step > 0 else [*wanted[3::-1], wanted[4]]
    assert met == order * 2


def test_a_linked_record_is_opened_and_left_again(qtbot: QtBot, page: NexsetsPage) -> None:
    """With what was searched, filtered, sorted, and where one stood."""
    page.parts.search.setText("person 1")
    page.parts.filters.add((Filter("seen", Test.EQUALS, "false"),))
    qtbot.waitUntil(lambda: page.browser.model.rowCount() == 111)
    page.parts.grid.sort_requested.emit(4, True)
    qtbot.waitUntil(lambda: page.browser.model.index(0, 1).data() == "Person 199")
    page.parts.grid.go_to(3, 2)
    assert not page.parts.back.isVisible()
    page.desk.do("link")
    qtbot.waitUntil(lambda: page.open_id == "firms" and page.browser.model.rowCount() == 1)
    qtbot.waitUntil(lambda: page.browser.model.index(0, 1).data() == "Firm 196")
    assert page.parts.filters.chips() == [f"_id is {COMPANIES[196]}"]
    assert page.parts.back.isVisible()
    page.parts.back.click()
    qtbot.waitUntil(lambda: page.open_id == "companies" and page.browser.model.rowCount() == 111)
    qtbot.waitUntil(lambda: page.browser.model.index(0, 1).data() == "Person 199")
    assert page.parts.search.text() == "person 1"
    assert cell(page) == (3, 2)
    assert page.parts.grid.header.sorts == ((4, True),)
    assert not page.parts.back.isVisible()


def test_menus_offer_the_link(qtbot: QtBot, page: NexsetsPage) -> None:
    """Of a cell, and of a field of the record beside the grid."""
    menu = page.parts.grid.build_menu(0, 2)
    assert "Open company" in [action.text() for action in menu.actions()]
    menu = page.parts.grid.build_menu(0, 1)
    assert "Open company" not in [action.text() for action in menu.actions()]
    tree = page.parts.record.tree
    page.parts.record.set_value({"companyId": COMPANIES[0], "name": "x"})
    menu = tree.build_menu()
    (action,) = [one for one in menu.actions() if one.text() == "Open company"]
    action.trigger()
    qtbot.waitUntil(lambda: page.open_id == "firms")


def test_what_cannot_be_opened_is_explained(
    qtbot: QtBot, page: NexsetsPage, services: ShellServices
) -> None:
    """No such record, no such Nexset, no link."""
    page.desk.open_link(Link(ENDUSER, "f" * 24))
    qtbot.waitUntil(lambda: "is not in “All companies”" in page.bar.text())
    assert "run its flow again" in page.bar.text()
    services.views = ViewStore(
        services.nexsets,  # type: ignore[arg-type]
        lambda _info: MadeWith(""),
    )
    page.desk.open_link(Link(ENDUSER, "f" * 24))
    qtbot.waitUntil(lambda: "Make a flow with “Get Endusers”" in page.bar.text())
    page.parts.grid.go_to(0, 1)
    with qtbot.waitSignal(page.toasted) as said:
        page.desk.do("link")
    assert said.args[0] == "This cell refers to no other record."


def test_shortcuts_belong_to_this_page(page: NexsetsPage, shell: Shell) -> None:
    """In the View menu, and grey elsewhere."""
    action = page.desk.actions["row"]
    assert action.isEnabled()
    assert ("Go to Row", "Ctrl+G") in shell.menu_actions.shortcuts()
    shell.go("flows")
    assert not action.isEnabled()


@pytest.fixture
def english() -> Iterator[None]:
    """Numbers and dates as in Britain."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("kind", "name", "value", "shown"),
    [
        ("BIGINT", "mrr", "1234567", "1,234,567"),
        ("BIGINT", "companyId", "1234567", "1234567"),
        ("BIGINT", "dueDate", "20150", "20150"),
        ("BIGINT", "n", "-9223372036854775808", "-9,223,372,036,854,775,808"),
        ("DOUBLE", "value", "1234.5", "1,234.50"),
        ("DOUBLE", "value", "12.0", "12.00"),
        ("DOUBLE", "value", "0.12345", "0.12345"),
        ("DOUBLE", "value", "-0.5", "-0.50"),
        ("DOUBLE", "value", "1e+20", "1e+20"),
        ("DOUBLE", "value", "nan", "nan"),
        ("BOOLEAN", "on", "true", "Yes"),
        ("BOOLEAN", "on", "false", "No"),
        ("TIMESTAMP", "at", "2026-03-09T08:05:00.000Z", "09/03/2026 08:05"),
        ("TIMESTAMP", "day", "2026-03-09T00:00:00.000Z", "09/03/2026"),
        ("TIMESTAMP", "old", "-044-03-15T00:00:00.000Z", "-044-03-15T00:00:00.000Z"),
        ("VARCHAR", "text", "2026-03-09", "2026-03-09"),
        ("JSON", "any", '{"a": 1}', "{1 field}"),
        ("VARCHAR", "text", '{"a": 1}', '{"a": 1}'),
        ("BIGINT", "empty", "", ""),
    ],
)
def test_cells_by_the_language_of_the_system(kind: str, name: str, value: str, shown: str) -> None:
    """Nothing is rounded, marks are no amounts, a day has no time."""
    assert cell_text(kind, name, value, Look()) == shown
    if kind != "JSON":
        assert cell_text(kind, name, value, Look(raw=True)) == value


@pytest.mark.usefixtures("english")
def test_local_time_moves_moments_and_no_days(monkeypatch: pytest.MonkeyPatch) -> None:
    """The day of a renewal is the same everywhere."""
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    import time

    time.tzset()
    try:
        assert moment_text("2026-03-09T18:00:00.000Z", local=True) == "10/03/2026 03:00"
        assert moment_text("2026-03-09T00:00:00.000Z", local=True) == "09/03/2026"
    finally:
        monkeypatch.undo()
        time.tzset()


def test_names_and_time_are_in_the_tool_tip() -> None:
    """Both names, and whose time it is."""
    assert header_about("renewalDate", "TIMESTAMP", Look()) == (
        "renewalDate\nRenewal date\nTimes are in UTC"
    )
    assert "this computer’s time" in header_about("x", "TIMESTAMP", Look(local=True))


def test_looks_are_switched_in_the_menu(page: NexsetsPage) -> None:
    """Human names and raw values; copies are raw either way."""
    model, across = page.browser.model, Qt.Orientation.Horizontal
    assert model.index(7, 3).data() == "Yes"
    page.desk.actions["raw"].trigger()
    assert model.index(7, 3).data() == "true"
    assert model.headerData(2, across) == "companyId"
    page.desk.actions["human"].trigger()
    assert model.headerData(2, across) == "Company ID"
    assert page.parts.grid.cell_text(1, 4) == "1000.5"


def test_enter_opens_the_record(page: NexsetsPage) -> None:
    """And so does a double click."""
    page.parts.show_record.setChecked(False)
    page.parts.grid.setFocus()
    page.parts.grid.go_to(4, 1)
    QTest.keyClick(page.parts.grid, Qt.Key.Key_Return)
    assert page.parts.record.tree.hasFocus()
    page.parts.show_record.setChecked(False)
    at = page.parts.grid.visualRect(page.browser.model.index(4, 1)).center()
    QTest.mouseDClick(page.parts.grid.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at))
    assert not page.parts.record.isHidden()
