"""First steps, What's this by key, About, and the theme in the settings."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWhatsThis, QWidget
from pytestqt.qtbot import QtBot

from planhat_gui import __version__
from planhat_gui.compose.about import components, versions
from planhat_gui.ui import about as about_module
from planhat_gui.ui.about import AboutDialog
from planhat_gui.ui.frame import MainWindow
from planhat_gui.ui.guide import STEPS, Guide
from planhat_gui.ui.job import stop_all
from planhat_gui.ui.kit import theme
from planhat_gui.ui.settings import FILE_NAME, Settings, load_settings, save_settings
from planhat_gui.ui.shell import Shell
from tests.ui.fakes import ShellServices
from tests.ui.hands import press


def words(widget: QWidget) -> str:
    """All the words on a widget."""
    return "\n".join(each.text() for each in widget.findChildren(QLabel))


# First steps


def test_first_steps_are_there_at_first_use_only(qtbot: QtBot, shell: Shell) -> None:
    """With nothing to list they show; hidden, they stay hidden, also at the next start."""
    qtbot.waitUntil(shell.guide.isVisible)
    press(shell.guide, "Hide first steps")
    assert shell.guide.isHidden()
    stop_all(5)
    kept = load_settings(shell.window.folder)
    assert kept.guide_shown is False
    shell.flows.reload()
    qtbot.wait(50)
    assert shell.guide.isHidden()


def test_somebody_with_flows_is_not_taught(
    qtbot: QtBot, bare: Shell, services: ShellServices
) -> None:
    """An older data folder knows nothing of first steps, and its owner does."""
    services.add_flow("Tickets")
    bare.attach(services)  # type: ignore[arg-type]
    qtbot.waitUntil(bare.flows.showing_content)
    assert bare.guide.isHidden()
    bare.menu_actions["guide"].trigger()
    assert bare.guide.isVisible()


def test_a_low_window_shows_the_next_step_and_all_pages(qtbot: QtBot, shell: Shell) -> None:
    """800×600: the pages have no scroll bar for the steps' sake; with room all steps are back."""
    qtbot.waitUntil(shell.guide.isVisible)
    pages = shell.window.sidebar.list
    shell.window.resize(800, 600)
    qtbot.waitUntil(lambda: shell.window.height() == 600)
    shown = [key for key, each in shell.guide.steps.items() if not each.isHidden()]
    assert shown == ["practice"]
    qtbot.waitUntil(lambda: not pages.verticalScrollBar().isVisible())
    shell.guide.tick("test")
    assert [key for key, each in shell.guide.steps.items() if not each.isHidden()] == ["create"]
    shell.window.resize(1280, 800)
    qtbot.waitUntil(lambda: all(not each.isHidden() for each in shell.guide.steps.values()))


def test_what_is_done_is_ticked_and_remembered(
    qtbot: QtBot, shell: Shell, services: ShellServices
) -> None:
    """A run ticks Create, however it was started; the state is kept in the window's file."""
    flow = services.add_flow("Tickets")
    shell.run_flow(flow.id)
    qtbot.waitUntil(lambda: "create" in shell.guide.done)
    stop_all(5)
    assert load_settings(shell.window.folder).guide_done == shell.guide.done
    name = shell.guide.steps["create"].accessibleName()
    assert name == "Create a flow (done)"


def test_a_step_leads_where_it_is_done(qtbot: QtBot, shell: Shell) -> None:
    """Test opens the wizard, Look goes to the Nexsets."""
    qtbot.mouseClick(shell.guide.steps["test"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shell.page_shown() == "")
    qtbot.mouseClick(shell.guide.steps["look"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shell.page_shown() == "nexsets")


def test_done_first_steps_begin_again(qtbot: QtBot) -> None:
    """Called back when all are done, they can be gone through once more."""
    guide = Guide()
    qtbot.addWidget(guide)
    guide.begin([step.key for step in STEPS])
    guide.reopen()
    assert guide.done == []
    guide.tick("export")
    assert guide.done == ["practice", "export"]
    assert "2 of 5" in words(guide)


@pytest.mark.parametrize("guide", [{"shown": 1, "done": []}, {"shown": True, "done": [3]}, []])
def test_a_damaged_state_is_said(tmp_path: Path, guide: object) -> None:
    """As any other damage of the window's file."""
    save_settings(tmp_path, Settings())
    data = json.loads((tmp_path / FILE_NAME).read_text())
    (tmp_path / FILE_NAME).write_text(json.dumps(data | {"guide": guide}))
    assert load_settings(tmp_path).notice


# What's this


def test_whats_this_is_said_of_the_field_with_the_keyboard(
    qtbot: QtBot, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Shift+F1 shows the field's own help, without a mouse; without a field the mouse asks."""
    said: list[str] = []
    monkeypatch.setattr(QWhatsThis, "showText", lambda _at, text, _of: said.append(text))
    shell.do("settings")
    qtbot.waitUntil(shell.settings.showing_content)
    shell.window.activateWindow()
    shell.settings.calls.setFocus()
    qtbot.waitUntil(shell.settings.calls.hasFocus)
    QTest.keyClick(shell.settings.calls, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert "Planhat allows 200" in said[0]
    shell.sidebar.list.setFocus()
    shell.do("whats_this")
    assert QWhatsThis.inWhatsThisMode()
    QWhatsThis.leaveWhatsThisMode()


def test_foreign_help_stays_text(qtbot: QtBot) -> None:
    """A template is anybody's file: its words are no mark-up."""
    from planhat_gui.ui.kit.access import explain

    field = QWidget()
    qtbot.addWidget(field)
    explain(field, "<b>bold</b> & more\nnext")
    assert "&lt;b&gt;bold" in field.whatsThis()
    assert "<br>" in field.whatsThis()


# About


def test_about_names_everything_it_is_made_of(qtbot: QtBot, tmp_path: Path) -> None:
    """Version, licences of all packages, the data folder; versions for a report are copied."""
    host = QWidget()
    qtbot.addWidget(host)
    dialog = AboutDialog(tmp_path / "my data", host)
    dialog.show()
    qtbot.waitUntil(dialog.copy.isEnabled)
    shown = words(dialog)
    assert f"planhat_gui {__version__}" in shown
    assert str(tmp_path / "my data") in shown
    for name in ("PySide6", "duckdb", "keyring", "lxml", "Inter", "Lucide"):
        assert name in shown
    assert "LGPL" in shown
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert copied == versions(components())
    assert copied.startswith(f"planhat_gui {__version__}\nPython 3.")
    dialog.close()


def test_about_opens_the_data_folder(
    qtbot: QtBot, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the menu, with the folder in use."""
    opened: list[Path] = []
    monkeypatch.setattr(about_module, "open_folder", opened.append)
    shell.menu_actions["about"].trigger()
    dialog = shell.window.findChild(AboutDialog)
    assert isinstance(dialog, AboutDialog)
    qtbot.waitUntil(dialog.copy.isEnabled)
    qtbot.mouseClick(dialog.open_data, Qt.MouseButton.LeftButton)
    assert opened == [shell.window.folder]
    dialog.close()


def test_every_component_has_a_licence() -> None:
    """None is left with a blank."""
    assert len(components()) > 15
    assert all(each.licence for each in components())


# The theme


def test_the_theme_is_chosen_in_the_settings_too(qtbot: QtBot, shell: Shell) -> None:
    """At once, in step with the menu, and kept."""
    shell.do("settings")
    combo = shell.settings.appearance.theme
    combo.setCurrentIndex(combo.findData("contrast"))
    assert theme.current().scheme == "contrast"
    assert shell.window.settings.theme == "contrast"
    shell.choose_theme("light")
    assert combo.currentData() == "light"
    stop_all(5)
    assert load_settings(shell.window.folder).theme == "light"


def test_high_contrast_of_the_system_is_followed(
    qtbot: QtBot, frame: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A system that asks for more contrast gets it, whatever its colours."""

    class Asks:
        @staticmethod
        def contrastPreference() -> Qt.ContrastPreference:
            return Qt.ContrastPreference.HighContrast

    class Hints:
        @staticmethod
        def accessibility() -> Asks:
            return Asks()

    class App(QGuiApplication):
        @staticmethod
        def styleHints() -> Hints:  # type: ignore[override]
            return Hints()

    monkeypatch.setattr(theme, "QGuiApplication", App)
    assert theme._system_scheme() == "contrast"
