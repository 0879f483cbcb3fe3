"""A window over real stores, shown, at a usual size."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from planhat_gui.ui.frame import MainWindow
from planhat_gui.ui.job import stop_all
from planhat_gui.ui.settings import Settings
from planhat_gui.ui.shell import Shell
from tests.ui.fakes import ShellServices

if TYPE_CHECKING:
    from planhat_gui.compose import Services


@pytest.fixture
def services(tmp_path: Path) -> Iterator[ShellServices]:
    """Services with nothing in them."""
    made = ShellServices(tmp_path / "data")
    yield made
    made.script.go.set()
    stop_all(5)
    made.close()


@pytest.fixture
def frame(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """The window as it is first painted."""
    made = MainWindow(Settings(), tmp_path / "data")
    made.resize(1280, 800)
    made.show()
    yield made
    made.shell.runs.cancel_all()
    stop_all(5)
    made.deleteLater()
    QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)


@pytest.fixture
def bare(frame: MainWindow) -> Shell:
    """The complete window before it has any services."""
    return frame.shell


@pytest.fixture
def shell(qtbot: QtBot, bare: Shell, services: ShellServices) -> Shell:
    """The window with its services, past loading."""
    bare.attach(cast("Services", services))
    qtbot.waitUntil(lambda: bare.flows.showing_content() or bare.flows.showing_empty())
    return bare
