"""The request as it was sent, the token struck out."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planhat_gui.model.language import tr
from planhat_gui.model.results import RequestShown
from planhat_gui.ui.kit.buttons import button
from planhat_gui.ui.kit.leaving import copy_text
from planhat_gui.ui.kit.raw_text import RawText
from planhat_gui.ui.kit.tokens import SPACE_8


class RequestView(QWidget):
    """Method, URL, headers and body, to read and to copy."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._request: RequestShown | None = None
        self._text = RawText(tr("Request as sent"))
        copy = button(tr("Copy request"), "quiet", "copy")
        copy.clicked.connect(self._copy)
        row = QHBoxLayout()
        row.setContentsMargins(0, SPACE_8, SPACE_8, 0)
        row.addStretch(1)
        row.addWidget(copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._text, 1)

    def set_request(self, request: RequestShown) -> None:
        """Show a request."""
        self._request = request
        self._text.set_text(request_text(request))

    def text(self) -> str:
        """What is shown."""
        return self._text.editor.toPlainText()

    def _copy(self) -> None:
        if self._request is not None:
            copy_text(request_text(self._request), tr("The request"))


def request_text(request: RequestShown) -> str:
    """The request in the form everybody knows: a line with the method, headers, body."""
    lines = [f"{request.method} {request.url}"]
    lines += [f"{name}: {value}" for name, value in request.headers]
    if request.body:
        lines += ["", request.body]
    return "\n".join(lines)
