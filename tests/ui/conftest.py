"""A window over real stores, shown, at a usual size."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from planhat_gui.ui.job import stop_all
from planhat_gui.ui.settings import Settings
from planhat_gui.ui.window import MainWindow
from tests.ui.fakes import ShellServices

if TYPE_CHECKING:
    from planhat_gui.compose import Services


@pytest.fixture
def shell(tmp_path: Path) -> Iterator[ShellServices]:
    """Services with nothing in them."""
    made = ShellServices(tmp_path / "data")
    yield made
    made.script.go.set()
    stop_all(5)
    made.close()


@pytest.fixture
def bare_window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """The window before it has any services."""
    made = MainWindow(Settings(), tmp_path / "data")
    made.resize(1280, 800)
    made.show()
    yield made
    made.runs.cancel_all()
    stop_all(5)
    made.deleteLater()
    QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(qtbot: QtBot, bare_window: MainWindow, shell: ShellServices) -> MainWindow:
    """The window with its services, past loading. What the test wants in them must be there."""
    bare_window.attach(cast("Services", shell))
    page = bare_window.flows
    qtbot.waitUntil(lambda: page.showing_content() or page.showing_empty())
    return bare_window
