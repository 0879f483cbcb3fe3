"""Response format, Path to Data with its suggestions, Path to Metadata."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from planhat_gui.engine.paths.words import Suggestion
from planhat_gui.model.language import tr
from planhat_gui.model.source import ResponseFormat
from planhat_gui.ui import say
from planhat_gui.ui.advanced.fields import CodeLine
from planhat_gui.ui.advanced.form import StepForm
from planhat_gui.ui.advanced.section import HintBar, Section
from planhat_gui.ui.forms.fields import QuietComboBox
from planhat_gui.ui.kit import theme
from planhat_gui.ui.kit.access import accessible
from planhat_gui.ui.kit.labels import label
from planhat_gui.ui.kit.surfaces import Card
from planhat_gui.ui.kit.text import plain_tooltip, safe_text
from planhat_gui.ui.kit.tokens import SPACE_8, TYPE_BODY, TYPE_CAPTION, Level

_FORMATS = {
    ResponseFormat.AUTO: tr("Found from the answer"),
    ResponseFormat.JSON: "JSON",
    ResponseFormat.JSONL: tr("JSON Lines"),
    ResponseFormat.XML: "XML",
    ResponseFormat.CSV: "CSV",
}
_PATH_HELP = tr(
    "JSONPath ($.data.items[*]) for JSON, XPath (/response/data/item) for XML. Each thing it finds "
    "becomes a record."
)
_METADATA_HELP = tr(
    "What it finds is put on every record, under the last name of the path, never over a "
    "record's own field."
)
_SHOWN = 5
_LINE = 48
_ABOUT = Qt.ItemDataRole.UserRole + 1


class _Suggested(QStyledItemDelegate):
    """The path in monospace; below it what it gives."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(120, _LINE)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.fillRect(area, theme.qcolour("selected"))
        lines = (
            (theme.mono_font(TYPE_BODY), "text", index.data(Qt.ItemDataRole.UserRole)),
            (theme.ui_font(TYPE_CAPTION), "text_muted", index.data(_ABOUT)),
        )
        half = area.height() // 2
        for number, (font, colour, text) in enumerate(lines):
            room = QRect(area.left() + SPACE_8, area.top() + number * half, area.width(), half)
            room.setRight(area.right() - SPACE_8)
            painter.setFont(font)
            painter.setPen(theme.qcolour(colour))
            elide = Qt.TextElideMode.ElideRight
            shown = painter.fontMetrics().elidedText(safe_text(text, 300), elide, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()


class PathSection(Section):
    """The sentences below the paths come from the desk, which asks the kept answer."""

    path_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._format_found = ""
        self.format = QuietComboBox()
        for one, text in _FORMATS.items():
            self.format.addItem(text, one.value)
        self.format.currentIndexChanged.connect(self._format_chosen)
        self.add_row("response_format", tr("Response Format"), self.format)
        self.path = CodeLine("$[*]")
        self.path.typed.connect(self._path_typed)
        self.path.editingFinished.connect(self.finished)
        self.add_row("path_to_data", tr("Set Path to Data in Response"), self.path, _PATH_HELP)
        self.found = HintBar(tr("What the path finds"))
        self.column.addWidget(self.found)
        self._make_list()
        self.metadata = CodeLine("$.meta")
        self.metadata.typed.connect(self._metadata_typed)
        self.metadata.editingFinished.connect(self.finished)
        self.add_row(
            "path_to_metadata", tr("Path to Metadata in Response"), self.metadata, _METADATA_HELP
        )
        self.adds = HintBar(tr("What the metadata path adds"))
        self.column.addWidget(self.adds)

    def _make_list(self) -> None:
        self._title = label(tr("Suggestions"))
        self.list = accessible(QListWidget(), tr("Suggestions"))
        self._title.setBuddy(self.list)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.itemClicked.connect(self._taken)
        self.list.itemActivated.connect(self._taken)
        self.list.setItemDelegate(_Suggested(self.list))
        self._frame = Card(padding=2)
        self._frame.body.addWidget(self.list)
        self._none = label(tr("Press Test to see paths found in the answer."), "caption", wrap=True)
        for each in (self._title, self._frame, self._none):
            self.column.addWidget(each)
        self._frame.hide()

    def show_step(self, step: StepForm) -> None:
        """Draw these fields."""
        self.format.blockSignals(True)
        self.format.setCurrentIndex(self.format.findData(step.response_format.value))
        self.format.blockSignals(False)
        self.path.show_text(step.path_to_data)
        self.metadata.show_text(step.path_to_metadata)

    def suggest(self, found: Sequence[Suggestion], otherwise: str) -> None:
        """Show suggestions, best first, or a sentence where there are none."""
        self.list.clear()
        for one in found:
            item = QListWidgetItem(f"{safe_text(one.path, 300)}: {_about(one)}")
            item.setData(Qt.ItemDataRole.UserRole, one.path)
            item.setData(_ABOUT, _about(one))
            item.setToolTip(plain_tooltip(f"{one.path}\n{_about(one)}\n{one.reason}".strip()))
            self.list.addItem(item)
        self._frame.setVisible(bool(found))
        self._none.setVisible(not found)
        self._none.setText(otherwise)
        rows = min(_SHOWN, len(found))
        self.list.setFixedHeight(max(1, rows) * _LINE + 8)

    def show_format(self, text: str) -> None:
        """Say which format the answer was found to have, and why."""
        self._format_found = text
        self.rows["response_format"].set_help(text)

    def format_found(self) -> str:
        """What is said of the format."""
        return self._format_found

    def suggestions(self) -> list[str]:
        """The suggested paths, best first."""
        role = Qt.ItemDataRole.UserRole
        return [self.list.item(row).data(role) for row in range(self.list.count())]

    def said_instead(self) -> str:
        """The sentence in place of suggestions; empty where there are some."""
        return "" if self.list.count() else self._none.text()

    def say_found(
        self,
        text: str,
        level: Level = "info",
        action: str = "",
        act: Callable[[], None] | None = None,
    ) -> None:
        """Say what the path finds in the kept answer."""
        self.found.say(text, action, act, level)

    def say_metadata(self, text: str, level: Level = "info") -> None:
        """Say what the metadata path would put on every record."""
        self.adds.say(text, level=level)

    def _taken(self, item: QListWidgetItem) -> None:
        self.path_chosen.emit(item.data(Qt.ItemDataRole.UserRole))

    def _format_chosen(self, _index: int) -> None:
        self.edited.emit("response_format", ResponseFormat(self.format.currentData()))
        self.finished.emit()

    def _path_typed(self, text: str) -> None:
        self.edited.emit("path_to_data", text)

    def _metadata_typed(self, text: str) -> None:
        self.edited.emit("path_to_metadata", text)


def _about(one: Suggestion) -> str:
    """`3,002 records · 12 columns · _id, name`."""
    about = tr("about ") if one.about else ""
    parts = [f"{about}{say.count(one.records, 'record')}", say.count(one.columns, "column")]
    if one.names:
        more = ", …" if one.columns > len(one.names) else ""
        parts.append(safe_text(", ".join(one.names), 120) + more)
    return "  ·  ".join(parts)
