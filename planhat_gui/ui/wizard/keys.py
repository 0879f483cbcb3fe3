"""The wizard's actions with their keys, and undo that means the whole form, not one field."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QWidget

_OWN_UNDO = (QLineEdit, QAbstractSpinBox, QComboBox)
REDO_ALSO = QKeySequence("Ctrl+Shift+Z")


def add_action(
    owner: QWidget,
    text: str,
    icon_name: str,
    keys: list[QKeySequence],
    triggered: Callable[[], object],
) -> QAction:
    """An action of the wizard, for its keys here and for a menu elsewhere."""
    from planhat_gui.ui.kit.icons import set_icon

    action = QAction(text, owner)
    action.setShortcuts(keys)
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    set_icon(action, icon_name)
    action.triggered.connect(lambda _checked: triggered())
    owner.addAction(action)
    return action


class FormUndo(QObject):
    """Keeps fields from taking the undo keys for themselves: each has an undo of its own."""

    def watch(self, root: QWidget) -> None:
        """Mind all fields below `root`; may be called again when fields were added."""
        for field in root.findChildren(QWidget):
            if isinstance(field, _OWN_UNDO):
                field.removeEventFilter(self)
                field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let undo and redo go on to the wizard's actions."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            pressed = QKeySequence(event.keyCombination())
            undo = event.matches(QKeySequence.StandardKey.Undo)
            redo = event.matches(QKeySequence.StandardKey.Redo) or pressed == REDO_ALSO
            if undo or redo:
                event.ignore()
                return True
        return False
