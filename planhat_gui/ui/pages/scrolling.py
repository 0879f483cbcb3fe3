"""A page's content that may be taller than the window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


def scrolling(*widgets: QWidget) -> QScrollArea:
    """An area that scrolls down only, with these widgets below each other."""
    inside = QWidget()
    inside.setProperty("page", True)
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    for each in widgets:
        column.addWidget(each)
    column.addStretch()
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    return area
