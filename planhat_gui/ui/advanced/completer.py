"""The menu of macros that opens at a `{` in a field: keyboard first, filtered as one types."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from planhat_gui.engine.macro_menu import Completion, open_macro
from planhat_gui.model.language import tr
from planhat_gui.ui.advanced.marked import utf16_length
from planhat_gui.ui.kit import theme
from planhat_gui.ui.kit.access import accessible, announce
from planhat_gui.ui.kit.text import plain_tooltip, safe_text
from planhat_gui.ui.kit.tokens import MIN_TARGET, SPACE_8, TYPE_CAPTION

Completions = Callable[[str], Sequence[Completion]]
"""What may follow a { after which this was typed."""

_ROWS = 8
_WIDTH = 460
_COMPLETION = Qt.ItemDataRole.UserRole + 1
_NEITHER = Qt.KeyboardModifier.NoModifier


class _Line(QStyledItemDelegate):
    """The macro on the left, what it would be now on the right."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(_WIDTH // 2, MIN_TARGET)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        found: Completion = index.data(_COMPLETION)
        painter.save()
        area = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.qcolour("selected"))
        inner = area.adjusted(SPACE_8, 0, -SPACE_8, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.mono_font(TYPE_CAPTION))
        painter.setPen(theme.qcolour("text"))
        text = safe_text(found.text, 200)
        metrics = painter.fontMetrics()
        elide = Qt.TextElideMode.ElideMiddle
        shown = metrics.elidedText(text, elide, inner.width() * 3 // 5)
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignLeft, shown)
        left = inner.adjusted(metrics.horizontalAdvance(shown) + 2 * SPACE_8, 0, 0, 0)
        painter.setFont(theme.ui_font(TYPE_CAPTION))
        painter.setPen(theme.qcolour("text_muted"))
        value = safe_text(found.value_now or found.label, 200)
        value = painter.fontMetrics().elidedText(value, Qt.TextElideMode.ElideRight, left.width())
        painter.drawText(left, middle | Qt.AlignmentFlag.AlignRight, value)
        painter.restore()


class MacroMenu(QFrame):
    """The list, a child of the window so that it works alike on every platform."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.room = window
        self.setProperty("surface", "card")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list = accessible(QListWidget(), tr("Macros"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(_Line(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        column.addWidget(self.list)
        self.hide()

    def fill(self, found: Sequence[Completion]) -> None:
        """Show these lines, the first one chosen."""
        self.list.clear()
        for one in found:
            item = QListWidgetItem(safe_text(one.text, 200))
            item.setData(_COMPLETION, one)
            spoken = ", ".join(part for part in (one.text, one.label, one.value_now) if part)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, safe_text(spoken, 400))
            item.setToolTip(plain_tooltip(f"{one.label}\n{one.value_now}".strip()))
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def texts(self) -> list[str]:
        """The macros shown, top down."""
        return [self.list.item(row).data(_COMPLETION).text for row in range(self.list.count())]

    def current(self) -> Completion:
        """The line chosen."""
        found: Completion = self.list.currentItem().data(_COMPLETION)
        return found

    def move_by(self, rows: int) -> None:
        """Choose another line."""
        last = self.list.count() - 1
        self.list.setCurrentRow(max(0, min(last, self.list.currentRow() + rows)))
        one = self.current()
        announce(self.list, f"{one.text}, {one.value_now or one.label}")

    def place(self, below: QPoint, above: QPoint) -> None:
        """Open under a point of the window, or over the other one where there is more room."""
        window = self.room
        rows = min(_ROWS, self.list.count())
        height = rows * MIN_TARGET + 10
        width = min(_WIDTH, window.width() - 2 * SPACE_8)
        x = max(SPACE_8, min(below.x(), window.width() - width - SPACE_8))
        y = below.y() if below.y() + height < window.height() else above.y() - height
        self.setGeometry(x, max(0, y), width, height)
        self.show()
        self.raise_()


class MacroCompleter(QObject):
    """Opens the menu for one field. Up, Down, Enter, Tab and Esc are the menu's while it is open.

    Ctrl+Space opens it anywhere, with a { where there is none yet.
    """

    def __init__(self, field: QLineEdit | QPlainTextEdit, completions: Completions) -> None:
        super().__init__(field)
        self._field = field
        self._completions = completions
        self._menu: MacroMenu | None = None
        self._closed_at: int | None = None
        field.installEventFilter(self)
        if isinstance(field, QLineEdit):
            field.textEdited.connect(self._typed)
            field.cursorPositionChanged.connect(self._moved)
        else:
            field.textChanged.connect(self._typed)
            field.cursorPositionChanged.connect(self._moved)

    @property
    def menu(self) -> MacroMenu | None:
        """The menu while it is open."""
        return self._menu if self._menu is not None and self._menu.isVisible() else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.close()
        elif isinstance(event, QKeyEvent) and watched is self._field:
            if event.type() == QEvent.Type.ShortcutOverride and self.menu and self._ours(event):
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                return self._key(event)
        return False

    def close(self) -> None:
        """Close the menu."""
        if self._menu is not None:
            self._menu.hide()

    def _ours(self, event: QKeyEvent) -> bool:
        keys = {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
        return event.key() in keys and event.modifiers() == _NEITHER

    def _key(self, event: QKeyEvent) -> bool:
        control = Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Space and event.modifiers() == control:
            self._open_here()
            return True
        menu = self.menu
        if menu is None:
            return False
        moves = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        pages = {Qt.Key.Key_PageDown: _ROWS, Qt.Key.Key_PageUp: -_ROWS}
        step = (moves | pages).get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == _NEITHER:
            menu.move_by(step)
            return True
        if not self._ours(event):
            return False
        if event.key() == Qt.Key.Key_Escape:
            text, cursor = self._state()
            self._closed_at = open_macro(text, cursor)
            self.close()
        else:
            self._accept(menu.current())
        return True

    def _open_here(self) -> None:
        self._closed_at = None
        text, cursor = self._state()
        if open_macro(text, cursor) is None:
            self._insert(cursor, cursor, "{")
        self._typed()

    def _typed(self, _text: str = "") -> None:
        if not self._field.hasFocus():
            return
        text, cursor = self._state()
        start = open_macro(text, cursor)
        if start is None or start != self._closed_at:
            self._closed_at = None
        if start is None or start == self._closed_at:
            self.close()
            return
        found = self._completions(text[start + 1 : cursor])
        if not found or (len(found) == 1 and found[0].text == text[start:cursor]):
            self.close()
            return
        self._open(found)

    def _moved(self, *_places: int) -> None:
        if self.menu is not None:
            text, cursor = self._state()
            if open_macro(text, cursor) is None:
                self.close()

    def _open(self, found: Sequence[Completion]) -> None:
        window = self._field.window()
        if self._menu is None or self._menu.room is not window:
            self._menu = MacroMenu(window)
            self._menu.list.itemClicked.connect(self._clicked)
            self.destroyed.connect(self._menu.deleteLater)
        self._menu.fill(found)
        rect = self._field.cursorRect()
        below = self._field.mapTo(window, rect.bottomLeft() + QPoint(0, 6))
        above = self._field.mapTo(window, rect.topLeft() - QPoint(0, 6))
        self._menu.place(below, above)

    def _clicked(self, item: QListWidgetItem) -> None:
        self._accept(item.data(_COMPLETION))

    def _accept(self, chosen: Completion) -> None:
        text, cursor = self._state()
        start = open_macro(text, cursor)
        if start is None:
            self.close()
            return
        end = cursor
        if chosen.finished and text.startswith("}", cursor):
            end += 1
        self._insert(start, end, chosen.text)
        self.close()
        if not chosen.finished:
            self._typed()

    # The two kinds of field

    def _state(self) -> tuple[str, int]:
        if isinstance(self._field, QLineEdit):
            text, units = self._field.text(), self._field.cursorPosition()
        else:
            cursor = self._field.textCursor()
            text, units = cursor.block().text(), cursor.positionInBlock()
        # Qt counts halves of surrogate pairs, Python whole characters.
        before = text.encode("utf-16-le", "surrogatepass")[: 2 * units]
        return text, len(before.decode("utf-16-le", "ignore"))

    def _insert(self, start: int, end: int, text: str) -> None:
        whole, _ = self._state()
        end = utf16_length(whole[:end])
        start = utf16_length(whole[:start])
        if isinstance(self._field, QLineEdit):
            # Selecting and inserting keeps the field's own signals: it was typed.
            self._field.setSelection(start, end - start)
            self._field.insert(text)
            self._field.textEdited.emit(self._field.text())
            return
        cursor = self._field.textCursor()
        base = cursor.block().position()
        cursor.setPosition(base + start)
        cursor.setPosition(base + end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text)
        self._field.setTextCursor(cursor)
