"""The Lookups page: made of files, Nexsets and typing; looked at, changed, refreshed, deleted."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QAccessible, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from planhat_gui.model.errors import StorageFailed
from planhat_gui.model.flow import AdvancedSource, Flow
from planhat_gui.model.lookup import Lookup, LookupOrigin, OriginKind
from planhat_gui.model.source import Step
from planhat_gui.store.view import View
from planhat_gui.ui.lookup import edit_grid, editor
from planhat_gui.ui.lookup.editor import LookupEditor
from planhat_gui.ui.lookup.from_nexset import FromNexset
from planhat_gui.ui.pages.lookups import LookupsPage
from planhat_gui.ui.shell import Shell
from tests.ui.fakes import Info, ShellServices
from tests.ui.hands import press, visible_button

PLAIN = LookupOrigin()


@dataclass(frozen=True, slots=True)
class Column:
    """A column as readers give it."""

    name: str
    source: str = ""


class Reader:
    """A Nexset of companies in two phases."""

    columns = (Column("_id"), Column("phase"))
    records = 6

    def window(self, view: View, first: int, count: int, columns: list[int]) -> list[list[str]]:
        """The rows asked for, only the columns asked for."""
        rows = [[f"c{n}", "live" if n % 2 else ""] for n in range(self.records)]
        return [[row[at] for at in columns] for row in rows[first : first + count]]

    def close(self) -> None:
        """Nothing is held."""


class Nexsets:
    """One dataset."""

    infos = (Info("n1", "All companies", "f1", 6),)

    def all(self) -> list[Info]:
        """The one."""
        return list(self.infos)

    def find(self, _name: str) -> Info:
        """The one."""
        return self.infos[0]

    def open(self, _nexset_id: str) -> Reader:
        """Its rows."""
        return Reader()


@pytest.fixture
def page(qtbot: QtBot, shell: Shell) -> LookupsPage:
    """The page, shown and past loading."""
    shell.go("lookups")
    return shell.lookups


def names(page: LookupsPage) -> list[str]:
    """The lookups listed."""
    model = page.table.rows
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def listed(qtbot: QtBot, page: LookupsPage, *expected: str) -> None:
    """Wait until exactly these are listed."""
    page.reload()
    qtbot.waitUntil(lambda: names(page) == list(expected) and page.table.isVisible())


def opened(qtbot: QtBot, page: LookupsPage, lookup: Lookup) -> LookupEditor:
    """A lookup in the editor, its rows read."""
    page.edit_one(lookup.id)
    shown = page.findChildren(LookupEditor)[-1]  # one that was left may not be gone yet
    qtbot.waitUntil(shown.isEnabled)
    return shown


def rows(form: LookupEditor) -> list[tuple[str, ...]]:
    """The rows typed so far."""
    return list(form.grid.table_model.table.rows)


def using(services: ShellServices, lookup: str) -> None:
    """A saved flow that walks this lookup."""
    step = Step(f"https://api.planhat.com/companies/{{{lookup}._id}}", lookups=(lookup,))
    services.flows.save(Flow("One by one", AdvancedSource((step,)), "Planhat"))


def choose(page: LookupsPage, button_name: str, action: str) -> None:
    """Choose from a button's menu."""
    button: Any = visible_button(page, button_name)
    (found,) = [each for each in button.menu().actions() if each.text() == action]
    found.trigger()


def test_nothing_there_invites(qtbot: QtBot, page: LookupsPage) -> None:
    """One sentence and one button, whose menu leads to the table to type into."""
    qtbot.waitUntil(page.showing_empty)
    choose(page, "Make your first lookup", "Type or paste")
    assert page.findChild(LookupEditor).isVisible()  # type: ignore[union-attr]
    press(page, "Cancel lookup")
    qtbot.waitUntil(page.showing_empty)


def test_typed_and_saved(qtbot: QtBot, services: ShellServices, page: LookupsPage) -> None:
    """Keys alone: a name, cells, a column's name; Save keeps it and lists it."""
    page.type_new()
    form = page.findChild(LookupEditor)
    assert form is not None
    QTest.keyClicks(form.name, "ids")
    QTest.keyClick(form.name, Qt.Key.Key_Return)
    grid = form.grid
    grid.rename_current()
    field = grid.findChild(QLineEdit, "columnName")
    assert field is not None
    QTest.keyClicks(field, "_id")
    QTest.keyClick(field, Qt.Key.Key_Return)
    grid.table_model.setData(grid.table_model.index(0, 0), "5f1")
    assert form.macros.text() == "{ids._id}"
    press(page, "Save lookup")
    qtbot.waitUntil(lambda: names(page) == ["ids"])
    saved = services.lookups.find("ids")
    assert saved.origin.kind is OriginKind.TYPED
    assert services.lookups.rows(saved.id) == [{"_id": "5f1"}]


def test_problems_are_said_at_their_place(
    qtbot: QtBot, services: ShellServices, page: LookupsPage
) -> None:
    """No name, a name with braces, a name that is taken, columns named alike."""
    services.lookups.save("taken", ["a"], [], PLAIN)
    page.type_new()
    form = page.findChild(LookupEditor)
    assert form is not None
    press(page, "Save lookup")
    assert form.name_row.error == "Give the lookup a name."
    form.name.setText("a{b")
    press(page, "Save lookup")
    assert "cannot hold { or }" in form.name_row.error
    form.name.setText("TAKEN")
    press(page, "Save lookup")
    qtbot.waitUntil(lambda: "already a lookup named “TAKEN”" in form.name_row.error)
    form.grid.table_model.replace(["x", "x"], [["1", "2"]])
    press(page, "Save lookup")
    assert "Two columns are named “x”." in form.bar.text()
    assert [one.name for one in services.lookups.all()] == ["taken"]


def test_pasting_into_an_empty_table_takes_the_names(qtbot: QtBot, page: LookupsPage) -> None:
    """Cells of a spreadsheet with their header; a list of ids keeps its first one."""
    page.type_new()
    form = page.findChild(LookupEditor)
    assert form is not None
    QGuiApplication.clipboard().setText("_id\t# Invoices\n5f1\t3\n5f2\t\n")
    press(page, "Paste rows")
    assert form.grid.table_model.columns == ("_id", "# Invoices")
    assert rows(form) == [("5f1", "3"), ("5f2", "")]
    QGuiApplication.clipboard().setText("9\n8\n")
    form.grid.setCurrentIndex(form.grid.table_model.index(2, 1))
    press(page, "Paste rows")
    assert rows(form)[2:] == [("", "9"), ("", "8")]
    QTest.keyClick(form.grid, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(form.grid, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert form.grid.table_model.empty
    QGuiApplication.clipboard().setText("5f1e9f0c1d2e3f4a5b6c7d8e\n")
    press(page, "Paste rows")
    assert rows(form) == [("5f1e9f0c1d2e3f4a5b6c7d8e",)]
    assert "looks like data" in form.bar.text()
    QGuiApplication.clipboard().clear()
    press(page, "Paste rows")
    assert "There is nothing in it." in form.bar.text()


def test_too_much_to_paste_is_said(
    qtbot: QtBot, page: LookupsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The table stays as it was, and the way by a file is named."""
    monkeypatch.setattr(edit_grid, "MAX_EDIT_ROWS", 3)
    page.type_new()
    form = page.findChild(LookupEditor)
    assert form is not None
    QGuiApplication.clipboard().setText("a\nb\nc\nd\ne\n")
    press(page, "Paste rows")
    assert "Make the lookup of a file instead." in form.bar.text()
    assert form.grid.table_model.empty


def test_made_of_a_file_and_undone(
    qtbot: QtBot, services: ShellServices, shell: Shell, page: LookupsPage, tmp_path: Path
) -> None:
    """Under the file's name, beside one of that name; what was found is said; Undo deletes."""
    services.lookups.save("ids", ["a"], [], PLAIN)
    listed(qtbot, page, "ids")
    path = tmp_path / "ids.csv"
    path.write_text("_id;name\n1;a\n", "utf-8")
    page.from_file(path)
    qtbot.waitUntil(lambda: names(page) == ["ids", "ids 2"])
    assert page.table.current() == services.lookups.find("ids 2").id
    assert "separated by semicolons" in page.bar.text()
    assert "is made: 1 row." in shell.toast.text()
    press(shell.toast, "Undo")
    qtbot.waitUntil(lambda: names(page) == ["ids"])


def test_a_file_dropped_on_the_page(
    qtbot: QtBot, services: ShellServices, page: LookupsPage, tmp_path: Path
) -> None:
    """As if it had been chosen."""
    qtbot.waitUntil(page.showing_empty)
    path = tmp_path / "dropped.csv"
    path.write_text("_id\nx1\n", "utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    page.dropEvent(
        QDropEvent(
            QPoint(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    qtbot.waitUntil(lambda: names(page) == ["dropped"])


def test_a_broken_file_is_said(qtbot: QtBot, page: LookupsPage, tmp_path: Path) -> None:
    """With its line; the page invites again, and can be used."""
    qtbot.waitUntil(page.showing_empty)
    path = tmp_path / "broken.csv"
    path.write_text("a,b\n1,2,3\n", "utf-8")
    page.from_file(path)
    qtbot.waitUntil(lambda: "(line 2)" in page.bar.text())
    qtbot.waitUntil(page.showing_empty)
    assert not page.strip.running


def test_made_of_a_nexset(qtbot: QtBot, services: ShellServices, page: LookupsPage) -> None:
    """`_id` is ticked from the start; nothing ticked is said; the rows are fetched before runs."""
    services.nexsets = Nexsets()  # type: ignore[assignment]
    qtbot.waitUntil(page.showing_empty)
    choose(page, "Make your first lookup", "From a Nexset")
    qtbot.waitUntil(lambda: page.findChild(FromNexset) is not None)
    form = page.findChild(FromNexset)
    assert form is not None
    qtbot.waitUntil(lambda: form.columns.count() == 2)
    assert form.chosen() == ["_id"]
    assert form.name.text() == "All companies"
    form.columns.item(0).setCheckState(Qt.CheckState.Unchecked)
    press(page, "Make lookup")
    assert form.form.row("columns").error == "Tick at least one column."
    form.columns.item(1).setCheckState(Qt.CheckState.Checked)
    form.name.setText("phases")
    press(page, "Make lookup")
    qtbot.waitUntil(lambda: names(page) == ["phases"])
    made = services.lookups.find("phases")
    assert services.lookups.rows(made.id) == [{"phase": "live"}]
    assert made.origin.refresh_before_run


def test_changed_and_refreshed(
    qtbot: QtBot, services: ShellServices, shell: Shell, page: LookupsPage, tmp_path: Path
) -> None:
    """Refresh fetches the file's rows; what is then typed cannot be overwritten by it any more."""
    path = tmp_path / "ids.csv"
    path.write_text("_id\n1\n", "utf-8")
    made = services.lookup_maker.from_file(path, "ids").lookup
    listed(qtbot, page, "ids")
    path.write_text("_id\n1\n2\n", "utf-8")
    press(page, "Refresh lookup")
    qtbot.waitUntil(lambda: "now has 2 rows, before it had 1" in shell.toast.text())
    qtbot.waitUntil(lambda: page.lookups()[0].rows == 2)
    form = opened(qtbot, page, made)
    form.grid.table_model.setData(form.grid.table_model.index(0, 0), "typed")
    press(page, "Save lookup")
    qtbot.waitUntil(lambda: services.lookups.find("ids").origin.kind is OriginKind.TYPED)
    qtbot.waitUntil(lambda: not page.refresh.isEnabled())
    assert services.lookups.rows(made.id) == [{"_id": "typed"}, {"_id": "2"}]


def test_refreshing_what_is_gone_keeps_the_rows(
    qtbot: QtBot, services: ShellServices, page: LookupsPage, tmp_path: Path
) -> None:
    """The reason is said, the rows stay."""
    path = tmp_path / "ids.csv"
    path.write_text("_id\n1\n", "utf-8")
    services.lookup_maker.from_file(path, "ids")
    path.unlink()
    listed(qtbot, page, "ids")
    press(page, "Refresh lookup")
    qtbot.waitUntil(lambda: "There is no file" in page.bar.text())
    assert not page.refresh.busy
    assert services.lookups.find("ids").rows == 1


def test_leaving_with_changes_is_asked_about(
    qtbot: QtBot, services: ShellServices, page: LookupsPage
) -> None:
    """Keep editing loses nothing, Leave loses the change; without one nothing is asked."""
    kept = services.lookups.save("ids", ["_id"], [["1"]], PLAIN)
    listed(qtbot, page, "ids")
    form = opened(qtbot, page, kept)
    press(page, "Cancel lookup")
    qtbot.waitUntil(page.table.isVisible)
    form = opened(qtbot, page, kept)
    form.grid.table_model.setData(form.grid.table_model.index(0, 0), "2")
    press(page, "Cancel lookup")
    press(form.question, "Keep editing")
    assert form.isVisible()
    press(page, "Cancel lookup")
    press(form.question, "Leave")
    qtbot.waitUntil(page.table.isVisible)
    assert services.lookups.rows(kept.id) == [{"_id": "1"}]


def test_renaming_one_in_use_is_asked_about(
    qtbot: QtBot, services: ShellServices, page: LookupsPage
) -> None:
    """The flows are named; the name can be kept."""
    kept = services.lookups.save("ids", ["_id"], [["1"]], PLAIN)
    using(services, "ids")
    listed(qtbot, page, "ids")
    form = opened(qtbot, page, kept)
    form.name.setText("companies")
    press(page, "Save lookup")
    assert "1 flow uses “ids”: “One by one”." in form.question.text()
    press(form.question, "Keep the name")
    assert form.name.text() == "ids"
    form.name.setText("companies")
    press(page, "Save lookup")
    press(form.question, "Rename")
    qtbot.waitUntil(lambda: names(page) == ["companies"])


def test_deleted_and_undone(
    qtbot: QtBot, services: ShellServices, shell: Shell, page: LookupsPage
) -> None:
    """One that nobody uses goes at once; Undo brings it back with its rows."""
    kept = services.lookups.save("ids", ["_id"], [["1"]], PLAIN)
    listed(qtbot, page, "ids")
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(page.showing_empty)
    press(shell.toast, "Undo")
    qtbot.waitUntil(lambda: names(page) == ["ids"] and page.showing_content())
    assert services.lookups.rows(kept.id) == [{"_id": "1"}]


def test_deleting_one_in_use_names_the_flows(
    qtbot: QtBot, services: ShellServices, page: LookupsPage
) -> None:
    """Keep it keeps it, Delete lookup deletes it."""
    services.lookups.save("ids", ["_id"], [["1"]], PLAIN)
    using(services, "ids")
    listed(qtbot, page, "ids")
    assert page.table.rows.index(0, 4).data() == "One by one"
    press(page, "Delete lookup")
    qtbot.waitUntil(lambda: "1 flow uses it: “One by one”." in page.question.text())
    press(page.question, "Keep it")
    press(page, "Delete lookup")
    qtbot.waitUntil(lambda: bool(page.question.text()))
    press(page.question, "Delete lookup")
    qtbot.waitUntil(lambda: services.lookups.all() == [])


def test_a_large_one_is_looked_at(
    qtbot: QtBot, services: ShellServices, page: LookupsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its rows come as they are seen; it can be renamed, and its rows stay."""
    monkeypatch.setattr(editor, "MAX_EDIT_ROWS", 10)
    kept = services.lookups.save("big", ["n"], ([str(n)] for n in range(5000)), PLAIN)
    listed(qtbot, page, "big")
    form = opened(qtbot, page, kept)
    qtbot.waitUntil(form.view.isVisible)
    assert not form.area.isVisible()
    form.view.scrollToBottom()
    form.view.model().index(4999, 0).data()
    qtbot.waitUntil(lambda: form.view.model().index(4999, 0).data() == "4999")
    form.name.setText("large")
    press(page, "Save lookup")
    qtbot.waitUntil(lambda: names(page) == ["large"])
    assert services.lookups.find("large").rows == 5000


def test_what_cannot_be_read_fills_the_page(
    qtbot: QtBot, services: ShellServices, page: LookupsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The reason and Try again, which works once the reason is gone."""
    qtbot.waitUntil(page.showing_empty)

    def broken() -> list[Lookup]:
        raise StorageFailed("The library cannot be used.", "Check the folder.")

    with monkeypatch.context() as patch:
        patch.setattr(services.lookups, "all", broken)
        page.reload()
        qtbot.waitUntil(lambda: bool(page.findChildren(QAbstractButton, "tryAgain")))
        qtbot.waitUntil(lambda: not page.showing_empty())
    press(page, "Try again")
    qtbot.waitUntil(page.showing_empty)


def test_controls_have_names(qtbot: QtBot, services: ShellServices, page: LookupsPage) -> None:
    """Everything in the editor that takes the keyboard is heard by its name."""
    kept = services.lookups.save("ids", ["_id"], [["1"]], PLAIN)
    listed(qtbot, page, "ids")
    form = opened(qtbot, page, kept)
    nameless = [
        each
        for each in form.findChildren(QWidget)
        if each.isVisible()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name)
    ]
    assert nameless == []
