"""A page's content that may be taller than the window."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

FORM_WIDTH = 640
"""Pixels that a form of settings takes at the most."""


class _Inside(QWidget):
    """As high as its content at the width there is, not at the narrowest form of its texts."""

    def minimumSizeHint(self) -> QSize:
        """Any height will do: the area asks for the height that goes with its width."""
        return QSize(super().minimumSizeHint().width(), 0)


def scrolling(*widgets: QWidget) -> QScrollArea:
    """An area that scrolls down only, with these widgets below each other."""
    inside = _Inside()
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


def narrow(widget: QWidget, most: int = FORM_WIDTH) -> QWidget:
    """The widget, at most so many pixels wide, and what is left beside it.

    In a column alone it would get the height that goes with the column's width: too low for texts
    that wrap earlier.
    """
    widget.setMaximumWidth(most)
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(widget, 1)
    row.addStretch(0)
    return holder
