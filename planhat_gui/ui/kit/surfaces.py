"""Surfaces and frames of a page: card, page header, empty state, expander, facts."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from planhat_gui.model.language import tr

from . import theme
from .access import accessible
from .icons import pixmap, set_icon
from .labels import label
from .text import safe_text
from .tokens import MIN_TARGET, SPACE_4, SPACE_8, SPACE_12, SPACE_16, SPACE_24, SPACE_32
from .wrap import WrapRow

_LEAST_VALUE = 160


class Card(QFrame):
    """A surface with a thin border; put widgets into ``body`` (a vertical layout)."""

    def __init__(
        self, title: str = "", padding: int = SPACE_16, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(padding, padding, padding, padding)
        self.body.setSpacing(SPACE_12)
        if title:
            self.body.addWidget(label(title, "section"))


def scroll_area(content: QWidget) -> QScrollArea:
    """``content`` in a vertical scroll area that shows the surface behind it."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    content.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
    return area


class PageHeader(QWidget):
    """The title of a page on the left, what can be done on the right."""

    def __init__(
        self,
        title: str,
        primary: QAbstractButton | None = None,
        sentence: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_8)
        words = QVBoxLayout()
        words.setSpacing(SPACE_4)
        self._title = label(title, "title")
        self._sentence = label(sentence, "muted", wrap=True)
        self._sentence.setHidden(not sentence)
        words.addWidget(self._title)
        words.addWidget(self._sentence)
        row.addLayout(words, 1)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(SPACE_8)
        row.addLayout(self._actions)
        self._row = row
        self._align()
        self.setMinimumHeight(36)
        if primary is not None:
            self._actions.addWidget(primary)

    def add_action(self, widget: QWidget) -> None:
        """Put a further button or field left of the primary action."""
        at = max(0, self._actions.count() - 1)
        self._actions.insertWidget(at, widget)

    def set_title(self, title: str, sentence: str = "") -> None:
        """Change the words; foreign text is made safe."""
        self._title.setText(safe_text(title, 120))
        self._sentence.setText(safe_text(sentence, 300))
        self._sentence.setHidden(not sentence)
        self._align()

    def _align(self) -> None:
        """What stands on the right is level with the title."""
        flags = Qt.AlignmentFlag
        alone = self._sentence.isHidden()
        self._row.setAlignment(self._actions, flags.AlignVCenter if alone else flags.AlignTop)


class EmptyState(QWidget):
    """What a page shows when it has nothing to list: icon, title, one sentence, buttons."""

    def __init__(
        self,
        icon: str,
        title: str,
        sentence: str,
        buttons: Sequence[QAbstractButton] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self._picture = label("")
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        heading = label(title, "title", wrap=True)
        heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words = label(sentence, "muted", wrap=True)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setMaximumWidth(460)
        # A wrapping label between stretches would take its narrowest form.
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(words, 100)
        middle.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_24, SPACE_32, SPACE_24, SPACE_32)
        column.setSpacing(SPACE_8)
        column.addStretch(2)
        column.addWidget(self._picture)
        column.addSpacing(SPACE_8)
        column.addWidget(heading)
        column.addLayout(middle)
        column.addSpacing(SPACE_12)
        column.addWidget(WrapRow(buttons, centred=True))
        column.addStretch(3)
        self.setAccessibleName(title)
        theme.themed.changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        colour = theme.current().colours.accent
        self._picture.setPixmap(pixmap(self._icon_name, colour, 40, self.devicePixelRatioF()))


class Expander(QWidget):
    """A line that opens to more: ``▸ About this endpoint``. Put widgets into ``body``."""

    toggled = Signal(bool)

    def __init__(self, title: str, expanded: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head = QToolButton()
        self._head.setProperty("kind", "expander")
        self._head.setText(title)
        self._head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._head.setIconSize(QSize(14, 14))
        self._head.setMinimumHeight(MIN_TARGET)
        self._head.setCheckable(False)
        self._head.clicked.connect(self.toggle)
        accessible(self._head, title)
        self._content = QWidget()
        self.body = QVBoxLayout(self._content)
        self.body.setContentsMargins(SPACE_24, 0, 0, SPACE_8)
        self.body.setSpacing(SPACE_8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_4)
        column.addWidget(self._head, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._content)
        self._expanded = expanded
        self._show_state()

    @property
    def expanded(self) -> bool:
        """Whether the content is shown."""
        return self._expanded

    def set_expanded(self, expanded: bool) -> None:
        """Open or close it."""
        if expanded == self._expanded:
            return
        self._expanded = expanded
        self._show_state()
        self.toggled.emit(expanded)

    def toggle(self) -> None:
        """Open it if closed, close it if open."""
        self.set_expanded(not self._expanded)

    @property
    def title(self) -> str:
        """The line."""
        return self._head.text()

    def set_title(self, title: str) -> None:
        """Change the line."""
        self._head.setText(title)
        accessible(self._head, title)

    def _show_state(self) -> None:
        self._content.setVisible(self._expanded)
        set_icon(self._head, "chevron-down" if self._expanded else "chevron-right", "text_muted")
        self._head.setAccessibleDescription(tr("Expanded") if self._expanded else tr("Collapsed"))


class KeyValueGrid(QWidget):
    """Pairs of words: facts of a receipt. Values can be selected and copied."""

    def __init__(
        self, facts: Sequence[tuple[str, str]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_24)
        self._grid.setVerticalSpacing(SPACE_8)
        self._grid.setColumnStretch(1, 1)
        self._values: dict[str, QLabel] = {}
        self.set_facts(facts)

    def set_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show these pairs; labels that stay keep their widgets, so nothing flickers."""
        if [name for name, _ in facts] != list(self._values):
            self._rebuild([name for name, _ in facts])
        for name, value in facts:
            self._values[name].setText(safe_text(value, multiline=True))
            self._values[name].setAccessibleName(f"{name}: {safe_text(value)}")

    def value(self, name: str) -> str:
        """The value shown beside ``name``."""
        return self._values[name].text()

    def _rebuild(self, names: Sequence[str]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._values.clear()
        for row, name in enumerate(names):
            value = label("", wrap=True, selectable=True)
            value.setFont(theme.ui_font(tabular=True))
            value.setMinimumWidth(_LEAST_VALUE)  # an address is one word, and may be long
            value.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
            top = Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(label(safe_text(name), "muted"), row, 0, top)
            self._grid.addWidget(value, row, 1, top)
            self._values[name] = value
