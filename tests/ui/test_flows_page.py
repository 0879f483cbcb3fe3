"""The Flows page: what is listed and what can be done with it."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planhat_gui.model.errors import StorageFailed
from planhat_gui.model.results import RunStatus
from planhat_gui.ui.shell import Shell
from tests.ui.fakes import ShellServices
from tests.ui.hands import press, visible_button


def cells(shell: Shell) -> list[list[str]]:
    """The text of every cell shown."""
    model = shell.flows.table.rows
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def reload(qtbot: QtBot, shell: Shell) -> None:
    """Read the library again and wait until it is shown."""
    with qtbot.waitSignal(shell.flows.loaded):
        shell.flows.reload()


def test_every_flow_with_its_status(qtbot: QtBot, services: ShellServices, shell: Shell) -> None:
    """Name, endpoint, credential, status and last run of each flow; drafts after them."""
    services.add_run(services.add_flow("A"))
    services.add_run(services.add_flow("B", ""), status=RunStatus.INCOMPLETE)
    services.add_flow("C")
    draft = {"name": "D", "template": "get_tickets", "credential": ""}
    services.flows.save_draft(None, draft)
    reload(qtbot, shell)
    assert [row[:4] for row in cells(shell)] == [
        ["A", "Get Companies", "Planhat", "Succeeded"],
        ["B", "Get Companies", "None", "Incomplete"],
        ["C", "Get Companies", "Planhat", "Ready"],
        ["D", "Get Tickets", "", "Draft"],
    ]
    assert cells(shell)[0][4].startswith("10,400 records, ")
    assert cells(shell)[2][4] == "Never run"


def test_unsaved_changes_of_a_flow_are_no_flow(
    qtbot: QtBot, services: ShellServices, shell: Shell
) -> None:
    """A draft of a saved flow shows in that flow's row."""
    flow = services.add_flow("A")
    services.flows.save_draft(None, {"name": "A changed", "flow_id": flow.id})
    reload(qtbot, shell)
    assert [row[0] for row in cells(shell)] == ["A  (edited, not saved)"]


def test_names_are_shown_as_typed(qtbot: QtBot, services: ShellServices, shell: Shell) -> None:
    """Markup, format signs and direction marks in a name do nothing."""
    for name in ("<b>x</b>", "%s {now} =1+1", "a\u202eb"):
        services.add_flow(name)
    reload(qtbot, shell)
    assert {row[0] for row in cells(shell)} == {"<b>x</b>", "%s {now} =1+1", "a⟨U+202E⟩b"}


def test_duplicate_and_undo(qtbot: QtBot, services: ShellServices, shell: Shell) -> None:
    """A copy gets a name of its own, is chosen, and goes again by Undo."""
    services.add_flow("A")
    reload(qtbot, shell)
    shell.menu_actions["duplicate"].trigger()
    qtbot.waitUntil(lambda: len(cells(shell)) == 2)
    chosen = shell.flows.flow(shell.flows.table.current())
    assert chosen is not None
    assert chosen.flow.name == "A copy"
    press(shell.window, "Undo")
    qtbot.waitUntil(lambda: [row[0] for row in cells(shell)] == ["A"])


def test_delete_and_undo(qtbot: QtBot, services: ShellServices, shell: Shell) -> None:
    """The Delete key puts a flow into the bin without a question; Undo brings it back."""
    flow = services.add_flow("A")
    services.add_flow("B")
    reload(qtbot, shell)
    shell.flows.table.set_current(flow.id)
    QTest.keyClick(shell.flows.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: [row[0] for row in cells(shell)] == ["B"])
    assert shell.toast.text() == "“A” was deleted."
    press(shell.window, "Undo")
    qtbot.waitUntil(lambda: [row[0] for row in cells(shell)] == ["A", "B"])
    assert services.flows.get(flow.id).flow == flow.flow


def test_delete_a_draft_and_undo(qtbot: QtBot, services: ShellServices, shell: Shell) -> None:
    """A draft that is deleted can be brought back, too."""
    services.flows.save_draft(None, {"name": "D"})
    reload(qtbot, shell)
    shell.menu_actions["delete"].trigger()
    qtbot.waitUntil(shell.flows.showing_empty)
    press(shell.window, "Undo")
    qtbot.waitUntil(lambda: len(cells(shell)) == 1 and shell.flows.showing_content())
    assert services.flows.drafts()[0].data == {"name": "D"}


def test_actions_fit_the_row(qtbot: QtBot, services: ShellServices, shell: Shell) -> None:
    """A draft can be edited and deleted; what needs a saved flow is grey."""
    services.flows.save_draft(None, {"name": "D"})
    reload(qtbot, shell)
    actions = shell.menu_actions
    enabled = {key for key in ("run", "test", "edit", "delete", "resume", "export_flow")
               if actions[key].isEnabled()}  # fmt: skip
    assert enabled == {"edit", "delete"}


def test_search_filters_the_list(qtbot: QtBot, services: ShellServices, shell: Shell) -> None:
    """Ctrl+F leads to the field; all its words must be somewhere in the row."""
    for name in ("Renewals north", "Renewals south", "Tickets"):
        services.add_flow(name)
    reload(qtbot, shell)
    shell.do("find")
    QTest.keyClicks(shell.flows.search, "south renew")
    assert [row[0] for row in cells(shell)] == ["Renewals south"]
    QTest.keyClick(shell.flows.search, Qt.Key.Key_Escape)
    assert len(cells(shell)) == 3


def test_export_and_import(
    qtbot: QtBot, services: ShellServices, shell: Shell, tmp_path: Path
) -> None:
    """A flow file comes back under a free name, and without a credential until one is chosen."""
    flow = services.add_flow("A")
    reload(qtbot, shell)
    commands = shell._command()
    target = tmp_path / "a.json"
    with qtbot.waitSignal(commands.toasted):
        commands.export_to(flow, target)
    assert json.loads(target.read_text("utf-8"))["name"] == "A"
    commands.import_from(target)
    qtbot.waitUntil(lambda: shell.stack.currentWidget() is commands.review)
    assert commands.review is not None
    with qtbot.waitSignal(commands.done):
        press(commands.review, "Import")
    qtbot.waitUntil(lambda: len(cells(shell)) == 2)
    imported = next(each for each in services.flows.all() if each.id != flow.id)
    assert imported.flow.name != "A"
    assert imported.flow.credential == ""
    assert "sends nothing until you choose a credential" in shell.flows.bar.text()
    visible_button(shell.flows, "Choose credential")


@pytest.mark.parametrize("content", [b"", b"{", b"null", b'{"format": "other"}'])
def test_importing_no_flow_says_why(
    qtbot: QtBot, services: ShellServices, shell: Shell, tmp_path: Path, content: bytes
) -> None:
    """A file that is no flow changes nothing and is answered in the message bar."""
    services.add_flow("A")
    reload(qtbot, shell)
    bad = tmp_path / "bad.json"
    bad.write_bytes(content)
    shell._command().import_from(bad)
    qtbot.waitUntil(lambda: shell.flows.bar.level == "error")
    assert shell.flows.bar.text()
    assert len(services.flows.all()) == 1


def test_a_damaged_flow_file_is_told_and_mended(
    qtbot: QtBot, services: ShellServices, shell: Shell
) -> None:
    """A damaged file is named, and its version before can be had by one click."""
    flow = services.add_flow("A")
    services.flows.save(flow.flow, flow.id)
    services.add_flow("B")
    (services.folder.flows / f"{flow.id}.json").write_text("{", "utf-8")
    reload(qtbot, shell)
    assert [row[0] for row in cells(shell)] == ["B"]
    assert flow.id in shell.flows.bar.text()
    press(shell.flows, "Restore the version before")
    qtbot.waitUntil(lambda: [row[0] for row in cells(shell)] == ["A", "B"])


def test_a_list_that_cannot_be_read_fills_the_page(
    qtbot: QtBot, services: ShellServices, bare: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without anything to show the reason fills the page; Try again reads again."""
    tries = []

    def fail() -> list[object]:
        tries.append(1)
        raise StorageFailed("The disk is gone.", "Plug it in.")

    monkeypatch.setattr(services.flows, "all", fail)
    bare.flows.attach(services)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: bool(tries) and not bare.flows.showing_content())
    qtbot.waitUntil(lambda: visible_button_or_none(bare) is not None)
    monkeypatch.undo()
    press(bare.window, "Try again")
    qtbot.waitUntil(bare.flows.showing_empty)


def visible_button_or_none(shell: Shell) -> object:
    """Try again, once it is there."""
    try:
        return visible_button(shell.flows, "Try again")
    except AssertionError:
        return None


def test_flows_of_narrow_windows_keep_their_names(
    qtbot: QtBot, services: ShellServices, shell: Shell
) -> None:
    """At 800 pixels the less important columns go, and nothing has to be scrolled sideways."""
    services.add_flow("A")
    reload(qtbot, shell)
    shell.window.resize(800, 600)
    qtbot.waitUntil(lambda: shell.flows.table.isColumnHidden(2))
    assert shell.flows.table.columnWidth(0) >= 150
    assert not shell.flows.table.horizontalScrollBar().isVisible()
