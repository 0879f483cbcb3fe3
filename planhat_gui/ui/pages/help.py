"""Help: what to do first, what the words mean, how runs end, which keys there are."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from planhat_gui.model.language import tr
from planhat_gui.res import resource
from planhat_gui.speech import spoken
from planhat_gui.ui.kit import theme
from planhat_gui.ui.kit.access import accessible
from planhat_gui.ui.kit.buttons import button
from planhat_gui.ui.kit.labels import label
from planhat_gui.ui.kit.surfaces import Card, KeyValueGrid, PageHeader
from planhat_gui.ui.kit.tokens import SPACE_12, SPACE_16, SPACE_24
from planhat_gui.ui.pages.scrolling import scrolling

PICTURE_WIDTH = 640
_PICTURE = re.compile(r"!\[(?P<words>[^\]]+)\]\((?P<file>[\w-]+\.png)\)")
_TERM = re.compile(r"- \*\*(?P<term>[^*]+)\*\*: (?P<text>.+)")


def chapters() -> list[str]:
    """The texts in `resources/help`, in the order of their names, in the window's language."""
    told = resource("help", spoken())
    folder = told if told.is_dir() else resource("help")
    files = sorted(folder.iterdir(), key=lambda file: file.name)
    return [file.read_text(encoding="utf-8") for file in files if file.name.endswith(".md")]


def chapter(text: str) -> Card:
    """A text as a card: its title, terms as pairs, all other lines as paragraphs.

    Of Markdown it knows `# Title`, `- **Term**: meaning`, `![words](picture.png)` alone on its line
    and plain lines, and shows plain text.
    """
    title, _, rest = text.strip().partition("\n")
    card = Card(title.removeprefix("# ").strip())
    terms: list[tuple[str, str]] = []
    for line in [*rest.splitlines(), ""]:
        found = _TERM.fullmatch(line)
        if found:
            terms.append((found["term"], found["text"]))
            continue
        if terms:
            card.body.addWidget(KeyValueGrid(terms))
            terms = []
        shown = _PICTURE.fullmatch(line.strip())
        if shown:
            card.body.addWidget(Picture(shown["file"], shown["words"]))
        elif line.strip():
            card.body.addWidget(label(line.strip(), wrap=True))
    return card


class Picture(QWidget):
    """A picture of the help, no wider than its page; a screen reader says its words."""

    def __init__(self, file: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QPixmap(str(resource("help", "pictures", file)))
        accessible(self, words, "")
        self.setToolTip(words)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        """The height that goes with the width it can have."""
        shown = min(width, PICTURE_WIDTH)
        return shown * self._picture.height() // max(1, self._picture.width())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it with a thin line around: in some themes its ground is the page's."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        width = min(self.width(), PICTURE_WIDTH)
        place = QRect(0, 0, width, self.heightForWidth(width))
        painter.drawPixmap(place, self._picture)
        painter.setPen(theme.qcolour("line"))
        painter.drawRect(place.adjusted(0, 0, -1, -1))


class HelpPage(QWidget):
    """One page to read; it asks nothing and can be left at any time."""

    def __init__(self, shortcuts: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        accessible(self, tr("Help"))
        keys = Card(tr("Keys"))
        keys.body.addWidget(KeyValueGrid([*shortcuts, (tr("Test, in the wizard"), "Ctrl+Return")]))
        self.on_this_computer = Card(tr("Your credentials on this computer"))
        self.facts = KeyValueGrid()
        self.on_this_computer.body.addWidget(self.facts)
        self.on_this_computer.hide()
        self.guide = button(tr("First Steps"), "secondary", "list", name=tr("Show first steps"))
        self.about = button(tr("About"), "secondary", "info", name=tr("About this program"))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_24, SPACE_16, SPACE_24, SPACE_16)
        column.setSpacing(SPACE_12)
        header = PageHeader(tr("Help"), self.about)
        header.add_action(self.guide)
        column.addWidget(header)
        self._area = scrolling(self.on_this_computer, *map(chapter, chapters()), keys)
        column.addWidget(self._area, 1)

    def show_about_credentials(self, facts: Sequence[tuple[str, str]]) -> None:
        """Say what is true on this computer above the chapters; without facts, that it is read."""
        self.facts.set_facts(facts or [(tr("Where the secrets are"), tr("Looking…"))])
        self.on_this_computer.show()
        self._area.verticalScrollBar().setValue(0)
