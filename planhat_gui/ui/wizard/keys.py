"""The wizard's actions with their keys, and undo that means the whole form, not one field."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from planhat_gui.model.language import tr

if TYPE_CHECKING:
    from planhat_gui.ui.wizard.testing import TestDesk

_OWN_UNDO = (QLineEdit, QAbstractSpinBox, QComboBox, QPlainTextEdit)
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


def make_actions(
    owner: QWidget,
    undo: Callable[[], object],
    redo: Callable[[], object],
    save: Callable[[], object],
) -> tuple[QAction, QAction, QAction]:
    """Undo, redo and Save draft."""
    std = QKeySequence.StandardKey
    keys = QKeySequence.keyBindings
    redo_keys = list(dict.fromkeys((*keys(std.Redo), REDO_ALSO)))
    return (
        add_action(owner, tr("Undo"), "undo-2", keys(std.Undo), undo),
        add_action(owner, tr("Redo"), "redo-2", redo_keys, redo),
        add_action(owner, tr("Save draft"), "save", keys(std.Save), save),
    )


def test_actions(owner: QWidget, test: Callable[[], object], desk: "TestDesk") -> QAction:
    """Test, and Cancel test while one goes on; the first of them."""
    enter = [QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")]
    made = add_action(owner, tr("Test"), "play", enter, test)
    cancel = add_action(owner, tr("Cancel test"), "x", [QKeySequence("Esc")], desk.cancel)
    # Two takers of one key, and neither gets it: Escape is ours during a test only.
    cancel.setEnabled(False)
    desk.running_changed.connect(cancel.setEnabled)
    return made
