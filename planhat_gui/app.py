"""The window's front door: shows it first, and loads the rest of the program behind it."""

import argparse
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMainWindow, QMessageBox

from planhat_gui import __version__, logs
from planhat_gui.model.errors import Failure
from planhat_gui.store.folder import DataFolder, default_root
from planhat_gui.ui.instance import Holder, Instance, Taken
from planhat_gui.ui.job import run_in_background, stop_all
from planhat_gui.ui.kit import theme
from planhat_gui.ui.kit.icons import pixmap
from planhat_gui.ui.settings import load_settings
from planhat_gui.ui.window import MainWindow

if TYPE_CHECKING:
    from planhat_gui.compose import Services

SWITCH_INTERVAL = 0.001
"""Seconds a thread may keep the interpreter: pages are parsed while the window is painted."""
END_SECONDS = 1.0
_log = logging.getLogger(__name__)
_qt_log = logging.getLogger("planhat_gui.qt")


def main(argv: Sequence[str]) -> int:
    """Show the window and stay until it is closed; the process' exit code."""
    folder = _folder(_parse(argv))
    app = _application()
    try:
        DataFolder(folder).prepare()
    except Failure:
        _log.exception("The data folder cannot be used")  # the window says it, and how to go on
    instance = Instance(folder, app)
    if not _claim(instance):
        return 0
    logs.set_up(folder / "logs")
    window = _window(_parse(argv), app)
    instance.called.connect(lambda: _to_front(window))
    window.painted.connect(instance.listen)
    code = app.exec()
    _end(window)
    instance.release()
    return code


def build(argv: Sequence[str]) -> tuple[QApplication, QMainWindow]:
    """The application and its window, shown, without entering the event loop.

    The services (and with them requests, keyring, duckdb) are loaded once the window has been
    painted; what is pressed before that is done then. Understands `--data-dir` and `--practice`.
    """
    app = _application()
    return app, _window(_parse(argv), app)


def _window(options: argparse.Namespace, app: QApplication) -> MainWindow:
    folder = _folder(options)
    settings = load_settings(folder)
    theme.apply_theme(app, settings.theme)
    app.setWindowIcon(QIcon(pixmap("workflow", theme.current().colours.accent, 64)))
    window = MainWindow(settings, folder)
    _Hooks(window)
    start = _Start(window, folder, practice=options.practice)
    window.painted.connect(start.load)
    window.attach_wanted.connect(start.load)
    window.show()
    return window


class _Start(QObject):
    """Brings the services to the window, again if it failed and the user has mended something."""

    def __init__(self, window: MainWindow, folder: Path, *, practice: bool) -> None:
        super().__init__(window)
        self._window, self._folder, self._practice = window, folder, practice
        self._loading = False

    def load(self) -> None:
        """Load them off the GUI thread."""
        if self._loading or self._window.attached:
            return
        self._loading = True
        folder = self._folder

        def work(_cancel: object, _report: object) -> object:
            from planhat_gui import compose

            return compose.build(folder)

        run_in_background(self, work, self._loaded, self._failed)

    def _loaded(self, services: "Services") -> None:
        self._loading = False
        self._window.attach(services)
        if self._practice:
            self._window.start_practice()

    def _failed(self, failure: Failure) -> None:
        self._loading = False
        self._window.not_attached(failure)


class _Hooks(QObject):
    """Nothing unexpected is lost: it is logged under a number, and the window says the number."""

    unexpected = Signal(str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        logs.install_hooks()
        self._before = sys.excepthook
        self.unexpected.connect(self._tell)  # queued from other threads
        self._window = window
        sys.excepthook = self._in_slot
        qInstallMessageHandler(_qt_message)
        sys.setswitchinterval(SWITCH_INTERVAL)

    def _in_slot(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        number = logs.log_unexpected(error, "in the window")
        self.unexpected.emit(number)

    def _tell(self, number: str) -> None:
        self._window.tell(
            Failure(
                f"Something unexpected went wrong (error {number}).",
                "What was saved is safe. If it comes back, report it with that number; "
                "the log holds the details.",
            )
        )


_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def _qt_message(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    _qt_log.log(_LEVELS.get(kind, logging.WARNING), "%s", text)


def _parse(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser("planhat-gui", add_help=False, allow_abbrev=False)
    parser.add_argument("--data-dir", type=Path)
    parser.add_argument("--practice", action="store_true")
    return parser.parse_known_args(list(argv))[0]


def _folder(options: argparse.Namespace) -> Path:
    chosen: Path | None = options.data_dir
    return chosen.expanduser().absolute() if chosen else default_root(os.environ)


def _application() -> QApplication:
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    app = QApplication(["planhat-gui"])
    app.setApplicationName("planhat_gui")
    app.setApplicationDisplayName("Planhat data flows")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("planhat_gui")
    return app


def _claim(instance: Instance) -> bool:
    """Whether this start goes on: the folder is ours, or the user says so."""
    holder = instance.claim()
    if holder is None or holder.why is Taken.IMPOSSIBLE:
        return True  # a folder that cannot be written is said in the window
    if holder.why is Taken.HERE:
        if instance.call():
            _say("planhat_gui is open already with this data folder: its window is in front now.")
        else:
            _say(
                f"planhat_gui is open already with this data folder (process {holder.process}), "
                "but does not answer. Close it, or choose another folder with --data-dir."
            )
        return False
    return _asked(holder) and instance.claim_anyway()


def _asked(holder: Holder) -> bool:
    """The one question that is asked before there is a window to ask it in."""
    if holder.why is Taken.OTHER_HOST:
        text = (
            f"This data folder is in use on the computer “{holder.host}”. "
            "If planhat_gui is open there, close it first: two at once can undo each other's work."
        )
    else:
        text = "The lock of this data folder is damaged, probably by a power cut."
    box = QMessageBox(QMessageBox.Icon.Warning, "planhat_gui", text)
    box.setTextFormat(Qt.TextFormat.PlainText)
    start = box.addButton("Start anyway", QMessageBox.ButtonRole.AcceptRole)
    box.addButton("Cancel", QMessageBox.ButtonRole.RejectRole)
    box.exec()
    return box.clickedButton() is start


def _to_front(window: QMainWindow) -> None:
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def _end(window: MainWindow) -> None:
    """Within two seconds: threads are asked to stop, files and the practice tenant let go of."""
    stop_all(END_SECONDS)
    if window.attached:
        services = window.services
        run_in_background(window, lambda _c, _r: services.close(), lambda _: None)
        stop_all(END_SECONDS / 2)


def _say(sentence: str) -> None:
    if sys.stderr is not None:  # a windowed program on Windows has none
        sys.stderr.write(f"{sentence}\n")
