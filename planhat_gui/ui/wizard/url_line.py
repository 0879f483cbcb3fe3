"""The resolved URL under the form: always there, never with a token, one press to copy."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from planhat_gui.model.language import tr
from planhat_gui.ui.kit.access import accessible
from planhat_gui.ui.kit.buttons import icon_button
from planhat_gui.ui.kit.labels import label
from planhat_gui.ui.kit.leaving import copy_text
from planhat_gui.ui.kit.text import safe_text
from planhat_gui.ui.kit.tokens import SPACE_4, SPACE_8, SPACE_12

_ZERO_WIDTH_SPACE = "\u200b"


class UrlLine(QFrame):
    """Shows a URL in full, broken where it may be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "bar")
        self.setProperty("level", "neutral")
        self._url = ""
        self._shown = accessible(label("", "mono", wrap=True), tr("Resolved URL"))
        self.copy_button = icon_button("copy", tr("Copy URL"))
        self.copy_button.clicked.connect(self.copy)
        words = QVBoxLayout()
        words.setSpacing(SPACE_4)
        words.addWidget(label(tr("First request"), "caption"))
        words.addWidget(self._shown)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_12, SPACE_8, SPACE_8, SPACE_8)
        row.addLayout(words, 1)
        row.addWidget(self.copy_button)

    def show_url(self, url: str) -> None:
        """Show another URL; an empty one says why there is none."""
        self._url = url
        # A label breaks lines at spaces only, so invisible ones stand where a URL may break.
        shown = safe_text(url, 2000) or tr("The address appears once the fields above are right.")
        for sign in "/?&":
            shown = shown.replace(sign, f"{_ZERO_WIDTH_SPACE}{sign}")
        self._shown.setText(shown)
        self._shown.setAccessibleDescription(url)

    def url(self) -> str:
        """The URL shown."""
        return self._url

    def copy(self) -> None:
        """Put the URL on the clipboard."""
        copy_text(self._url, tr("The address"))
