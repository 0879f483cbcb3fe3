"""What a person does at the window."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget


def visible_button(root: QWidget, name: str) -> QAbstractButton:
    """The one visible button with that accessible name."""
    found = [
        each
        for each in root.findChildren(QAbstractButton)
        if each.accessibleName() == name and each.isVisible()
    ]
    assert len(found) == 1, f"{len(found)} visible buttons named {name}"
    return found[0]


def press(root: QWidget, name: str) -> None:
    """Click the visible button with that accessible name."""
    QTest.mouseClick(visible_button(root, name), Qt.MouseButton.LeftButton)
