"""The window's front door: shows it first, and loads the rest of the program behind it."""

import os
import signal
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QProcess,
    Qt,
    QTimer,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMainWindow

from planhat_gui import APP_ID, __version__
from planhat_gui.model.language import tr
from planhat_gui.process_age import process_age
from planhat_gui.res import resource
from planhat_gui.speech import translators
from planhat_gui.ui.frame import MainWindow
from planhat_gui.ui.garbage import GarbageCollector
from planhat_gui.ui.instance import Holder, Instance, Taken
from planhat_gui.ui.job import run_in_background, stop_all
from planhat_gui.ui.kit import theme
from planhat_gui.ui.settings import load_settings

if TYPE_CHECKING:
    from planhat_gui.compose import Services
    from planhat_gui.model.errors import Failure

SWITCH_INTERVAL = 0.00005
"""Seconds after which a worker has to let the window's thread in, when it waits.

A run has several threads that wait for the interpreter, and the window is only one of them: every
thread before it costs an interval. From 1 ms to 0.05 ms the longest stall of the event loop during
a run went from 67 to 17 ms, the 99th percentile from 24 to 10 ms (docs/performance.md).
"""
"""Seconds a thread may keep the interpreter: pages are parsed while the window is painted."""
END_SECONDS = 1.0
LATER = ("pages.flows", "pages.nexsets", "pages.credentials", "run_view", "shell")
"""Modules that the first paint does not wait for, in the order in which they are wanted."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the window understands of a command line: its data folder, and the practice tenant."""

    folder: Path
    practice: bool = False


def main(argv: Sequence[str]) -> int:
    """Show the window and stay until it is closed; the process' exit code."""
    options, app = options_of(argv), _application()
    # Python's own handler would wait for the next Python code to run, which an idle window may
    # never do. What was landed survives any end of the process.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    _prepare(options.folder)
    instance = Instance(options.folder, app)
    if not _claim(instance):
        return 0
    window = _window(options, app)
    instance.called.connect(lambda: _to_front(window))
    window.painted.connect(instance.listen)
    code = app.exec()
    ended = end(window)
    instance.release()
    if window.starts_again:
        start_again(argv)
    if not ended:
        _leave(code)
    return code


def build(argv: Sequence[str]) -> tuple[QApplication, QMainWindow]:
    """The application and its window, shown, without entering the event loop.

    Pages are made once the window has been painted, and the services (with them requests,
    keyring, duckdb) loaded after that; what is pressed earlier is done then. Understands
    `--data-dir DIR` and `--practice`; the rest of `argv` is passed over.
    """
    options, app = options_of(argv), _application()
    return app, _window(options, app)


def options_of(argv: Sequence[str]) -> Options:
    """The options in a command line that others have checked; argparse would cost 15 ms here."""
    words, chosen = list(argv), ""
    for at, word in enumerate(words):
        name, equals, value = word.partition("=")
        if name == "--data-dir":
            chosen = value if equals else "".join(words[at + 1 : at + 2])
    if chosen:
        folder = Path(chosen).expanduser().absolute()
    else:
        from planhat_gui.store.folder import default_root

        folder = default_root(os.environ)
    return Options(folder, "--practice" in words)


def _window(options: Options, app: QApplication) -> MainWindow:
    settings = load_settings(options.folder)
    theme.apply_theme(app, settings.theme)
    app.setWindowIcon(_icon())
    window = MainWindow(settings, options.folder)
    _Hooks(window)
    GarbageCollector(window)
    window.painted.connect(_Start(window, options).begin)
    window.show()
    return window


class _Start(QObject):
    """Completes the window and brings its services, again if that failed and was mended."""

    def __init__(self, window: MainWindow, options: Options) -> None:
        super().__init__(window)
        self._window, self._options = window, options
        self._loading = False
        self._painted: float | None = None
        self._modules = [f"planhat_gui.ui.{name}" for name in LATER]

    def begin(self) -> None:
        """The window is on screen: everything else may cost time now."""
        self._painted = process_age()
        QTimer.singleShot(0, self, self._import_next)

    def _import_next(self) -> None:
        """Step by step, so that what is pressed meanwhile is answered in between."""
        if self._modules:
            import_module(self._modules.pop(0))
            QTimer.singleShot(0, self, self._import_next)
        else:
            self._complete()

    def _complete(self) -> None:
        self._window.complete()
        self._window.shell.attach_wanted.connect(self.load)
        # Not earlier: the thread would take the interpreter from the pages that are being made.
        self.load()

    def load(self) -> None:
        """Load the services off the GUI thread."""
        if self._loading:
            return
        self._loading = True
        folder = self._options.folder

        def work(_cancel: object, _report: object) -> object:
            from planhat_gui import compose, logs

            services = compose.build(folder)
            logs.set_up(services.folder.logs)
            return services

        run_in_background(self, work, self._loaded, self._failed)

    def _loaded(self, services: "Services") -> None:
        self._loading = False
        self._log_start()
        self._window.shell.attach(services)
        if self._options.practice:
            self._window.shell.start_practice()

    def _log_start(self) -> None:
        """How long the window took, for whoever has to find out why a start is slow."""
        import logging

        if self._painted is not None:
            words = "the window was painted %.0f ms after the program was started"
            logging.getLogger("planhat_gui.start").info(words, self._painted * 1000)
            self._painted = None

    def _failed(self, failure: "Failure") -> None:
        self._loading = False
        self._window.shell.not_attached(failure)


class _Hooks(QObject):
    """Nothing unexpected is lost: it is logged under a number, and the window says the number."""

    unexpected = Signal(str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._cannot_tell = False
        self.unexpected.connect(self._tell)  # queued from other threads
        # PySide prints an exception in a slot and goes on: the hook is how it is noticed.
        sys.excepthook = self._caught
        qInstallMessageHandler(_qt_message)
        sys.setswitchinterval(SWITCH_INTERVAL)
        window.painted.connect(self._hook_threads)

    def _hook_threads(self) -> None:
        from planhat_gui import logs

        logs.install_hooks()
        sys.excepthook = self._caught

    def _caught(
        self, kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        from planhat_gui import logs

        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        self.unexpected.emit(logs.log_unexpected(error, "in the window"))

    def _tell(self, number: str) -> None:
        if self._cannot_tell:
            return  # where even this goes wrong, saying so would go wrong again, for ever
        self._cannot_tell = True
        self._window.shell.bar.show_message(
            "error",
            tr(
                "Something unexpected went wrong (error {number}). What was saved is safe. "
                "If it comes back, report it with that number; the log holds the details.",
                number=number,
            ),
        )
        self._cannot_tell = False


def _qt_message(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    import logging

    levels = {
        QtMsgType.QtDebugMsg: logging.DEBUG,
        QtMsgType.QtInfoMsg: logging.INFO,
        QtMsgType.QtCriticalMsg: logging.ERROR,
        QtMsgType.QtFatalMsg: logging.CRITICAL,
    }
    logging.getLogger("planhat_gui.qt").log(levels.get(kind, logging.WARNING), "%s", text)


def _application() -> QApplication:
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    _name_process()
    app = QApplication(["planhat-gui"])
    app.setApplicationName("planhat_gui")  # on X11 the class of the windows, which its entry names
    app.setApplicationDisplayName(tr("Planhat data flows"))
    app.setApplicationVersion(__version__)
    app.setDesktopFileName(APP_ID)  # what Wayland looks for
    for translator in translators():
        app.installTranslator(translator)
    return app


def _name_process() -> None:
    """Windows puts the windows of one program together, under its icon, by this name."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(APP_ID)


def _icon() -> QIcon:
    icon = QIcon()
    for size in (16, 32, 48, 128):
        icon.addFile(str(resource("desktop", f"planhat_gui-{size}.png")))
    return icon


def _prepare(folder: Path) -> None:
    """The lock needs the folder. Where it cannot be made, the window says so, and how to go on."""
    from contextlib import suppress

    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def _claim(instance: Instance) -> bool:
    """Whether this start goes on: the folder is ours, or the user says so."""
    holder = instance.claim()
    if holder is None or holder.why is Taken.IMPOSSIBLE:
        return True  # a folder that cannot be written is said in the window
    if holder.why is Taken.HERE:
        if instance.call():
            _say(
                tr("planhat_gui is open already with this data folder: its window is in front now.")
            )
        else:
            _say(
                tr(
                    "planhat_gui is open already with this data folder (process {process}), "
                    "but does not answer. Close it, or choose another folder with --data-dir.",
                    process=holder.process,
                )
            )
        return False
    return _asked(holder) and instance.claim_anyway()


def _asked(holder: Holder) -> bool:
    """The one question that is asked before there is a window to ask it in."""
    from PySide6.QtWidgets import QMessageBox

    if holder.why is Taken.OTHER_HOST:
        text = tr(
            "This data folder is in use on the computer “{host}”. "
            "If planhat_gui is open there, close it first: two at once can undo each other's work.",
            host=holder.host,
        )
    else:
        text = tr("The lock of this data folder is damaged, probably by a power cut.")
    box = QMessageBox(QMessageBox.Icon.Warning, "planhat_gui", text)
    box.setTextFormat(Qt.TextFormat.PlainText)
    start = box.addButton(tr("Start anyway"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.exec()
    return box.clickedButton() is start


def _to_front(window: QMainWindow) -> None:
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def end(window: MainWindow) -> bool:
    """Within two seconds: threads are asked to stop, files and the practice tenant let go of.

    True when no thread is left.
    """
    ended = stop_all(END_SECONDS)
    if window.shell.attached:
        services = window.shell.services
        run_in_background(window, lambda _c, _r: services.close(), lambda _: None)
        ended = stop_all(END_SECONDS / 2)
    return ended


def start_again(argv: Sequence[str]) -> None:
    """The same program once more, as after a change of the language."""
    module = [] if getattr(sys, "frozen", False) else ["-m", "planhat_gui"]
    QProcess.startDetached(sys.executable, [*module, *argv])


def _leave(code: int) -> None:
    """End the process around a thread that does not end, as one that waits for the keyring.

    The interpreter would take Qt's objects down while that thread may still ring at one of them.
    """
    import logging

    logging.shutdown()
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
    os._exit(code)


def _say(sentence: str) -> None:
    if sys.stderr is not None:  # a windowed program on Windows has none
        sys.stderr.write(f"{sentence}\n")
