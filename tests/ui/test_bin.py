"""The bin and the version before, in the window."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from planhat_gui.model.lookup import LookupOrigin, OriginKind
from planhat_gui.ui.bin_view import BinView
from planhat_gui.ui.previous_version import PreviousVersion
from planhat_gui.ui.shell import Shell
from tests.ui.fakes import ShellServices
from tests.ui.hands import press


def opened(qtbot: QtBot, shell: Shell) -> BinView:
    """The bin, by its button on the Flows page."""
    qtbot.waitUntil(shell.flows.bin_button.isVisible)
    press(shell.flows, "Bin")
    commands = shell._command()
    qtbot.waitUntil(lambda: shell.stack.currentWidget() is commands.bin)
    assert commands.bin is not None
    return commands.bin


def names(view: BinView) -> list[str]:
    """What is listed."""
    rows = view.table.rows
    return [str(rows.index(row, 0).data()) for row in range(rows.rowCount())]


def previous(qtbot: QtBot, shell: Shell) -> PreviousVersion:
    """The page of the version before."""
    commands = shell._command()
    shell.do("restore_previous")
    qtbot.waitUntil(
        lambda: commands.previous is not None and shell.stack.currentWidget() is commands.previous
    )
    assert commands.previous is not None
    return commands.previous


def test_the_bin_is_seen_and_restored(qtbot: QtBot, services: ShellServices, shell: Shell) -> None:
    """The button counts; Restore brings the chosen one back; an empty bin says so."""
    assert not shell.flows.bin_button.isVisible()
    for name in ("A", "B"):
        services.flows.delete(services.add_flow(name).id)
    made = services.lookups.save("ids", ("id",), [("1",)], LookupOrigin(OriginKind.TYPED))
    services.lookups.delete(made.id)
    shell.flows.reload()
    qtbot.waitUntil(lambda: shell.flows.bin_button.text() == "Bin (3)")
    view = opened(qtbot, shell)
    qtbot.waitUntil(lambda: names(view) == ["ids", "B", "A"])
    assert view.table.hasFocus()
    press(view, "Restore")
    qtbot.waitUntil(lambda: names(view) == ["B", "A"])
    assert services.lookups.find("ids").rows == 1
    assert shell.toast.text() == "“ids” is back."
    press(view, "Restore")
    qtbot.waitUntil(lambda: names(view) == ["A"])
    press(view, "Restore")
    qtbot.waitUntil(view.empty.isVisible)
    press(view, "Back from the bin")
    qtbot.waitUntil(lambda: shell.page_shown() == "flows")
    qtbot.waitUntil(lambda: len(shell.flows.library.flows) == 2)
    qtbot.waitUntil(lambda: not shell.flows.bin_button.isVisible())


def test_deleting_for_good_asks_first(qtbot: QtBot, services: ShellServices, shell: Shell) -> None:
    """By the button or the Delete key; the harmless answer has the keyboard."""
    services.flows.delete(services.add_flow("A").id)
    shell.flows.reload()
    view = opened(qtbot, shell)
    qtbot.waitUntil(lambda: names(view) == ["A"])
    QTest.keyClick(view.table, Qt.Key.Key_Delete)
    assert "cannot be undone" in view.question.text()
    assert view.question.answer("Keep it").hasFocus()
    press(view.question, "Keep it")
    assert names(view) == ["A"]
    press(view, "Delete for good")
    press(view.question, "Delete for good")
    qtbot.waitUntil(view.empty.isVisible)
    assert services.bin.all() == []


def test_the_bin_opens_from_the_menu_without_any_flow(
    qtbot: QtBot, services: ShellServices, shell: Shell
) -> None:
    """Whoever deleted their only flow finds it again."""
    services.flows.delete(services.add_flow("A").id)
    shell.flows.reload()
    qtbot.waitUntil(shell.flows.bin_button.isVisible)
    assert shell.flows.first_use.isVisible()
    shell.menu_actions["bin"].trigger()
    view = shell._command().bin
    assert view is not None
    qtbot.waitUntil(lambda: names(view) == ["A"])


def test_the_version_before_is_shown_and_restored(
    qtbot: QtBot, services: ShellServices, shell: Shell
) -> None:
    """What would be different, member by member; Undo leads back to the version of now."""
    saved = services.add_flow("A")
    services.flows.save(replace(saved.flow, description="<b>second</b>"), saved.id)
    shell.flows.choose(saved.id)
    qtbot.waitUntil(lambda: shell.current_flow() == saved.id)
    qtbot.waitUntil(shell.menu_actions["restore_previous"].isEnabled)
    page = previous(qtbot, shell)
    assert page.facts.value("description") == 'Now: "<b>second</b>"\nBefore: ""'
    assert page.restore.hasFocus()
    press(page, "Restore this version")
    qtbot.waitUntil(lambda: shell.page_shown() == "flows")
    assert services.flows.get(saved.id).flow.description == ""
    press(shell.window, "Undo")
    qtbot.waitUntil(lambda: services.flows.get(saved.id).flow.description == "<b>second</b>")


@pytest.mark.parametrize("same", [True, False])
def test_without_another_version_there_is_nothing_to_restore(
    qtbot: QtBot, services: ShellServices, shell: Shell, same: bool
) -> None:
    """None was kept, or it says the same."""
    saved = services.add_flow("A")
    if same:
        services.flows.save(saved.flow, saved.id)
    shell.flows.choose(saved.id)
    qtbot.waitUntil(lambda: shell.current_flow() == saved.id)
    if same:
        page = previous(qtbot, shell)
        assert not page.restore.isEnabled()
        words = [each.text() for each in page.findChildren(QLabel) if each.isVisible()]
        assert any("was the same before" in text for text in words)
    else:
        shell.do("restore_previous")
        qtbot.waitUntil(lambda: "no version before" in shell.flows.bar.text())
        assert shell.page_shown() == "flows"
