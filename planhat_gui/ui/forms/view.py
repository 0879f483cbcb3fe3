"""Scroll areas that show the surface they lie on, and the way to a widget inside them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

_MARGIN = 48


def scrolling(widget: QWidget) -> QScrollArea:
    """A vertical scroll area around `widget` without a background or a border of its own."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(widget)
    widget.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
    return area


def bring_into_view(widget: QWidget) -> None:
    """Scroll every scroll area around `widget` so that it is seen."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget, 0, _MARGIN)
        above = above.parentWidget()
