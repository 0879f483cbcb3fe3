"""The front door: one window per data folder, nothing unexpected lost, a clean end."""

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from planhat_gui import app
from planhat_gui.ui.frame import MainWindow
from planhat_gui.ui.instance import LOCK_NAME, Instance, Taken
from planhat_gui.ui.job import stop_all


def close(window: QWidget) -> None:
    """End what a test has built, and give the hooks back."""
    assert isinstance(window, MainWindow)
    window.close()
    app.end(window)
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


@pytest.fixture
def hooks(monkeypatch: pytest.MonkeyPatch) -> None:
    """The interpreter's hooks as they were, afterwards."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(sys, "unraisablehook", sys.unraisablehook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)


@pytest.mark.parametrize(
    ("argv", "folder", "practice"),
    [
        (["planhat-gui", "--data-dir", "/a/b"], "/a/b", False),
        (["--data-dir=/a/b", "--practice"], "/a/b", True),
        (["planhat-gui", "--practice", "--data-dir", "/x"], "/x", True),
    ],
)
def test_options(argv: list[str], folder: str, practice: bool) -> None:
    """Both spellings of the data folder are understood."""
    assert app.options_of(argv) == app.Options(Path(folder).absolute(), practice)


def test_without_options_the_environment_says_where(own_data_folder: Path) -> None:
    """PLANHAT_GUI_HOME is the folder when none is given."""
    assert app.options_of([]).folder == own_data_folder


def test_the_window_has_its_icon(qtbot: QtBot, hooks: None, tmp_path: Path) -> None:
    """The window's icon is the drawing, in the sizes that desktops ask for."""
    _, window = app.build(["--data-dir", str(tmp_path / "data")])
    try:
        sizes = {size.width() for size in window.windowIcon().availableSizes()}
        assert sizes == {16, 32, 48, 128}
        shown = window.windowIcon().pixmap(48, 48).toImage()
        corner, middle = shown.pixelColor(0, 0), shown.pixelColor(24, 6)
        assert corner.alpha() < 40
        assert middle.blue() > middle.red() + 80
    finally:
        close(window)


def test_build_shows_a_window_that_completes_itself(
    qtbot: QtBot, hooks: None, tmp_path: Path
) -> None:
    """What build returns is on screen, with its fixed names, and gets real services."""
    _, window = app.build(["planhat-gui", "--data-dir", str(tmp_path / "data")])
    assert isinstance(window, MainWindow)
    assert window.isVisible()
    assert window.findChild(QPushButton, "newDataFlow") is not None
    qtbot.waitUntil(lambda: window._shell is not None and window._shell.attached)
    qtbot.waitUntil(window.shell.flows.showing_empty)
    close(window)


def test_a_data_folder_that_is_a_file(qtbot: QtBot, hooks: None, tmp_path: Path) -> None:
    """The window opens all the same and says what is wrong; once mended it goes on."""
    path = tmp_path / "data"
    path.write_text("", "utf-8")
    _, window = app.build(["planhat-gui", "--data-dir", str(path)])
    assert isinstance(window, MainWindow)
    retry = "Try again"
    qtbot.waitUntil(
        lambda: any(
            each.text() == retry and each.isVisible() for each in window.findChildren(QPushButton)
        )
    )
    path.unlink()
    next(
        each
        for each in window.findChildren(QPushButton)
        if each.text() == retry and each.isVisible()
    ).click()
    qtbot.waitUntil(lambda: window.shell.attached)
    close(window)


@pytest.mark.qt_no_exception_capture
def test_an_error_in_a_slot_is_said_under_a_number(
    qtbot: QtBot, hooks: None, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The window says that something went wrong, without its insides, which the log has."""
    _, window = app.build(["planhat-gui", "--data-dir", str(tmp_path / "data")])
    assert isinstance(window, MainWindow)
    qtbot.waitUntil(lambda: window._shell is not None and window._shell.attached)
    error = ValueError("inside")
    sys.excepthook(ValueError, error, None)
    qtbot.waitUntil(lambda: window.shell.bar.level == "error")
    said = window.shell.bar.text()
    assert "inside" not in said
    assert said.split("error ")[1].split(")")[0] in caplog.text
    close(window)


@pytest.mark.qt_no_exception_capture
def test_an_error_that_cannot_be_said_ends_there(
    qtbot: QtBot, hooks: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the window cannot even say that something went wrong, it does not try for ever."""
    _, window = app.build(["planhat-gui", "--data-dir", str(tmp_path / "data")])
    assert isinstance(window, MainWindow)
    qtbot.waitUntil(lambda: window._shell is not None and window._shell.attached)
    tried = []

    def broken(*said: object) -> None:
        tried.append(said)
        raise RuntimeError("the bar is broken")

    monkeypatch.setattr(window.shell.bar, "show_message", broken)
    for _ in range(3):
        sys.excepthook(ValueError, ValueError("inside"), None)
    qtbot.wait(50)
    assert len(tried) == 1
    close(window)


def test_one_instance_per_folder(qtbot: QtBot, tmp_path: Path) -> None:
    """The second claim is told who has the folder, and can call the first to the front."""
    first, second = Instance(tmp_path), Instance(tmp_path)
    assert first.claim() is None
    first.listen()
    holder = second.claim()
    assert holder is not None
    assert (holder.why, holder.process) == (Taken.HERE, os.getpid())
    heard: list[bool] = []
    caller = threading.Thread(target=lambda: heard.append(Instance(tmp_path).call()))
    with qtbot.waitSignal(first.called):
        caller.start()
    caller.join(5)
    assert heard == [True]
    first.release()
    assert second.claim() is None
    second.release()


def test_other_folders_are_free(tmp_path: Path) -> None:
    """The lock is of the folder, not of the program."""
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    first, second = Instance(tmp_path / "a"), Instance(tmp_path / "b")
    assert first.claim() is None
    assert second.claim() is None
    first.release()
    second.release()


def test_the_lock_of_a_crash_is_taken_over(tmp_path: Path) -> None:
    """A process that died leaves nothing behind that anybody is asked about."""
    code = (
        "import os, sys\nfrom pathlib import Path\n"
        "from planhat_gui.ui.instance import Instance\n"
        "held = Instance(Path(sys.argv[1]))\nassert held.claim() is None\nos._exit(9)\n"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False)
    assert (tmp_path / LOCK_NAME).exists()
    instance = Instance(tmp_path)
    assert instance.claim() is None
    instance.release()


@pytest.mark.parametrize("content", [b"", b"garbage", b"\x00" * 100])
def test_a_damaged_lock_can_be_overruled(tmp_path: Path, content: bytes) -> None:
    """After a power cut the lock may hold anything; Start anyway works."""
    (tmp_path / LOCK_NAME).write_bytes(content)
    instance = Instance(tmp_path)
    holder = instance.claim()
    if holder is not None:
        assert holder.why is Taken.DAMAGED
        assert instance.claim_anyway()
    instance.release()


def test_the_lock_of_another_computer_names_it(tmp_path: Path) -> None:
    """In a synced folder the other computer is named."""
    (tmp_path / LOCK_NAME).write_text("4242\npython\nelsewhere\n\n\n", "utf-8")
    holder = Instance(tmp_path).claim()
    assert holder is not None
    assert (holder.why, holder.host) == (Taken.OTHER_HOST, "elsewhere")


def test_the_program_ends_cleanly(tmp_path: Path) -> None:
    """Started, closed, gone: exit code 0, nothing on stderr, its settings on the disk."""
    code = (
        "import sys\nfrom PySide6.QtCore import QTimer\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from planhat_gui import app\n"
        "class Look(QTimer):\n"
        "    def timerEvent(self, event):\n"
        "        for each in QApplication.topLevelWidgets():\n"
        "            if each.objectName() == 'mainWindow' and each._shell is not None:\n"
        "                if each._shell.attached and each._shell.flows.showing_empty():\n"
        "                    each.close()\n"
        "application = app._application()\nlook = Look()\nlook.start(20)\n"
        "sys.exit(app.main(['planhat-gui', '--data-dir', sys.argv[1], '--practice']))\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "data")],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert result.stderr == ""
    settings = json.loads((tmp_path / "data" / "window.json").read_text("utf-8"))
    assert settings["format"] == "planhat-window/1"


def test_stop_all_with_nothing_running() -> None:
    """Ending with nothing going on takes no time."""
    assert stop_all(0)
