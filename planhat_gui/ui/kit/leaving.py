"""Two ways out of the window: onto the clipboard, and to a page or folder another program shows.

Everything goes through here, so that one place decides what may go.
"""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication

from planhat_gui.model.errors import Failure, NotAllowed
from planhat_gui.model.language import tr


class _Stopped(QObject):
    """Says what was stopped: `stopped(Failure)`."""

    stopped = Signal(object)


told = _Stopped()
"""The window shows what it says."""


def copy_text(text: str, what: str = tr("This")) -> bool:
    """Put the text on the clipboard; False, and a sentence in the window, when it holds a token.

    `what` begins the sentence: “The sample”.
    """
    from planhat_gui.door import let_out  # not wanted by the first paint

    try:
        QGuiApplication.clipboard().setText(let_out(text, what))
    except Failure as failure:
        told.stopped.emit(failure)
        return False
    return True


def open_link(url: str) -> bool:
    """Show a page in the browser; only https, and only addresses with a plain host."""
    if not may_open(url):
        told.stopped.emit(
            NotAllowed(
                tr("This link was not opened."), tr("Only https links are."), code="link_refused"
            )
        )
        return False
    return bool(QDesktopServices.openUrl(QUrl(url, QUrl.ParsingMode.StrictMode)))


def may_open(url: str) -> bool:
    """Whether `open_link` would open it."""
    from planhat_gui.model.origins import check_url

    address, _ = check_url(url)
    return address is not None and address.scheme == "https" and not address.inner


def open_file(path: Path) -> None:
    """Have the system show a file of the user's, which this program wrote."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def open_folder(folder: Path) -> None:
    """Show a folder in the system's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
