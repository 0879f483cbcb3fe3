"""About this endpoint: the documentation's words, what is known besides, and the link."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from planhat_gui.model.language import tr
from planhat_gui.model.template import Template
from planhat_gui.ui.kit.buttons import button
from planhat_gui.ui.kit.labels import label
from planhat_gui.ui.kit.leaving import may_open, open_link
from planhat_gui.ui.kit.surfaces import Expander
from planhat_gui.ui.kit.text import plain_tooltip
from planhat_gui.ui.kit.tokens import SPACE_8


class AboutEndpoint(Expander):
    """Closed until asked for; what is open stays open when another endpoint is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("About this endpoint"), parent=parent)
        self._url = ""
        self._words = QWidget()
        self._column = QVBoxLayout(self._words)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_8)
        self._link = button(tr("Open Planhat’s page"), "link", "external-link")
        self._link.clicked.connect(self._open)
        self.body.addWidget(self._words)
        self.body.addWidget(self._link, 0, Qt.AlignmentFlag.AlignLeft)

    def show_template(self, template: Template) -> None:
        """Show the words of one endpoint."""
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._add(template.description)
        for note in template.notes:
            self._add(note)
        if template.facts:
            self._column.addWidget(label(tr("Good to know"), "strong"))
            for fact in template.facts:
                self._add(f"•  {fact}", muted=True)
        # A template may be anybody's file: only https is opened, and only by this click.
        self._url = template.docs_url if may_open(template.docs_url) else ""
        self._link.setVisible(bool(self._url))
        self._link.setToolTip(plain_tooltip(self._url))

    def text(self) -> str:
        """All the words shown."""
        return "\n".join(words.text() for words in self._words.findChildren(QLabel))

    def _add(self, text: str, *, muted: bool = False) -> None:
        self._column.addWidget(label(text, "muted" if muted else "body", wrap=True))

    def _open(self) -> None:
        open_link(self._url)
