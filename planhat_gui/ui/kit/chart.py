"""A small chart: bars, one a row, a line, or columns side by side. Saved as PNG or SVG.

Drawn with the palette: a library for three kinds on one axis would bring numpy along.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

from planhat_gui.model.language import figures, tr

from . import theme
from .access import accessible
from .text import safe_text
from .tokens import SPACE_8, SPACE_12, SPACE_16, SPACE_24, TYPE_CAPTION

Kind = Literal["bars", "line", "columns"]

MOST_BARS = 20
_BAR, _GAP = 18, 8
_LABEL_PART = 0.34
_FOOT = 28
_TICKS = 5
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True)
class ChartData:
    """Points (label, value) in their order. `more`: so many further bars are not shown."""

    kind: Kind
    x: str
    y: str
    points: tuple[tuple[str, float], ...]
    more: int = 0

    def words(self) -> str:
        """The chart for those who do not see it."""
        first = "; ".join(f"{label} {figure(value)}" for label, value in self.points[:10])
        rest = len(self.points) - 10 + self.more
        return tr(
            "{y} by {x}: {first}{rest}",
            y=self.y,
            x=self.x,
            first=first,
            rest=tr("; and {rest:,} more", rest=rest) if rest > 0 else "",
        )


class Chart(QWidget):
    """Shows a ChartData as large as there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: ChartData | None = None
        accessible(self, tr("Chart"))
        self.setMinimumSize(240, 160)
        theme.themed.changed.connect(self.update)

    @property
    def data(self) -> ChartData | None:
        """What is shown."""
        return self._data

    def show_data(self, data: ChartData | None) -> None:
        """Draw another one."""
        self._data = data
        self.setAccessibleDescription(safe_text(data.words(), 1000) if data else "")
        height = SPACE_24 * 2 + len(data.points) * (_BAR + _GAP) if data else 0
        self.setMinimumHeight(max(160, height if data and data.kind == "bars" else 0))
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for labels and bars."""
        return QSize(560, max(320, self.minimumHeight()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it in the colours of the theme."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.qcolour("surface"))
        self.draw(painter, QRectF(self.rect()))
        painter.end()

    def save(self, path: Path) -> bool:
        """Write the chart as it is shown, PNG at twice the size or SVG by the file's ending."""
        if path.suffix.lower() == ".svg":
            generator = QSvgGenerator()
            generator.setFileName(str(path))
            generator.setSize(self.size())
            generator.setViewBox(self.rect())
            painter = QPainter()
            if not painter.begin(generator):
                return False
            self.draw(painter, QRectF(self.rect()))
            return painter.end()
        picture = QPixmap(self.size() * 2)
        picture.setDevicePixelRatio(2)
        picture.fill(theme.qcolour("surface"))
        painter = QPainter(picture)
        self.draw(painter, QRectF(self.rect()))
        painter.end()
        return picture.save(str(path), "PNG")

    def draw(self, painter: QPainter, area: QRectF) -> None:
        """Draw into any rectangle."""
        if self._data is None or not self._data.points:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.ui_font(TYPE_CAPTION, tabular=True))
        inner = area.adjusted(SPACE_16, SPACE_12, -SPACE_16, -SPACE_12)
        if self._data.kind == "bars":
            _draw_bars(painter, inner, self._data)
        elif self._data.kind == "columns":
            _draw_columns(painter, inner, self._data)
        else:
            _draw_line(painter, inner, self._data)


def _draw_bars(painter: QPainter, area: QRectF, data: ChartData) -> None:
    metrics = painter.fontMetrics()
    widest = max(metrics.horizontalAdvance(safe_text(label, 80)) for label, _ in data.points)
    # Figures of one width are wider than the metrics say.
    label_width = min(widest + SPACE_12, area.width() * _LABEL_PART)
    value_width = max(metrics.horizontalAdvance(figure(v)) for _, v in data.points) + SPACE_8
    left = area.left() + label_width
    low = min(0.0, *(value for _, value in data.points)) if data.points else 0.0
    high = max(0.0, *(value for _, value in data.points))
    room = area.width() - label_width - value_width
    scale = room / ((high - low) or 1.0)
    zero = left + (0.0 - low) * scale
    top = area.top() + _title(painter, area, data)
    for label, value in data.points:
        row = QRectF(area.left(), top, area.width(), _BAR)
        painter.setPen(theme.qcolour("text"))
        words = metrics.elidedText(
            safe_text(label, 80), Qt.TextElideMode.ElideRight, int(label_width - SPACE_8)
        )
        painter.drawText(row.adjusted(0, 0, label_width - area.width(), 0), _LEFT, words)
        end = zero + value * scale
        bar = QRectF(min(zero, end), top + 1, max(abs(end - zero), 1.0), _BAR - 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.qcolour("accent" if value >= 0 else "error"))
        painter.drawRoundedRect(bar, 3, 3)
        painter.setPen(theme.qcolour("text_muted"))
        beside = QRectF(bar.right() + SPACE_8, top, value_width, _BAR)
        painter.drawText(beside, _LEFT, figure(value))
        top += _BAR + _GAP
    if data.more:
        painter.setPen(theme.qcolour("text_muted"))
        foot = QRectF(area.left(), top, area.width(), _BAR)
        painter.drawText(foot, _LEFT, tr("and {more:,} more in the table", more=data.more))


def _draw_line(painter: QPainter, area: QRectF, data: ChartData) -> None:
    plot, y_of = _draw_ticks(painter, area, data)
    step = plot.width() / max(1, len(data.points) - 1)
    places = [
        QPointF(plot.left() + index * step, y_of(value))
        for index, (_, value) in enumerate(data.points)
    ]
    path = QPainterPath(places[0])
    for place in places[1:]:
        path.lineTo(place)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.qcolour("accent"), 2))
    painter.drawPath(path)
    painter.setBrush(theme.qcolour("accent"))
    if len(places) <= plot.width() / 12:
        for place in places:
            painter.drawEllipse(place, 2.5, 2.5)
    _labels_below(painter, plot, data, step)


def _draw_columns(painter: QPainter, area: QRectF, data: ChartData) -> None:
    """A column for each point, without room between them; its label begins where it does."""
    plot, y_of = _draw_ticks(painter, area, data)
    step = plot.width() / len(data.points)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.qcolour("accent"))
    for index, (_, value) in enumerate(data.points):
        if value > 0:
            top = min(y_of(value), plot.bottom() - 1)  # a single one is still to be seen
            left = plot.left() + index * step
            painter.drawRect(QRectF(left, top, max(step - 1, 1.0), plot.bottom() - top))
    metrics = painter.fontMetrics()
    widest = max(metrics.horizontalAdvance(safe_text(label, 24)) for label, _ in data.points)
    every = max(1, math.ceil((widest + SPACE_12) / step))
    painter.setPen(theme.qcolour("text_muted"))
    for index in range(0, len(data.points), every):
        left = min(plot.left() + index * step, plot.right() - widest)
        below = QRectF(left, plot.bottom() + SPACE_8, widest + 2, _BAR)
        painter.drawText(below, _LEFT, safe_text(data.points[index][0], 24))


def _draw_ticks(
    painter: QPainter, area: QRectF, data: ChartData
) -> tuple[QRectF, Callable[[float], float]]:
    """Draw the title and the axis of values; where the plot is, and the height of a value in it."""
    metrics = painter.fontMetrics()
    ticks = nice_ticks([value for _, value in data.points])
    width = max(metrics.horizontalAdvance(figure(tick)) for tick in ticks) + SPACE_8
    top = area.top() + _title(painter, area, data)
    plot = QRectF(area.left() + width, top, area.width() - width, area.bottom() - _FOOT - top)
    low, high = ticks[0], ticks[-1]

    def y_of(value: float) -> float:
        return plot.bottom() - (value - low) / ((high - low) or 1.0) * plot.height()

    for tick in ticks:
        y = y_of(tick)
        painter.setPen(QPen(theme.qcolour("line"), 1))
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        painter.setPen(theme.qcolour("text_muted"))
        beside = QRectF(area.left(), y - _BAR / 2, width - SPACE_8, _BAR)
        painter.drawText(beside, _RIGHT, figure(tick))
    return plot, y_of


def _labels_below(painter: QPainter, plot: QRectF, data: ChartData, step: float) -> None:
    metrics = painter.fontMetrics()
    widest = max(metrics.horizontalAdvance(safe_text(label, 24)) for label, _ in data.points)
    every = max(1, math.ceil((widest + SPACE_16) / max(step, 1.0)))
    painter.setPen(theme.qcolour("text_muted"))
    for index in range(0, len(data.points), every):
        centre = plot.left() + index * step
        left = min(max(centre - widest / 2, plot.left() - SPACE_24), plot.right() - widest)
        below = QRectF(left, plot.bottom() + SPACE_8, widest + 2, _BAR)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, safe_text(data.points[index][0], 24))


def _title(painter: QPainter, area: QRectF, data: ChartData) -> float:
    """Say what is drawn; the height that took."""
    painter.setPen(theme.qcolour("text_muted"))
    words = safe_text(tr("{y} by {x}", y=data.y, x=data.x), 120)
    painter.drawText(QRectF(area.left(), area.top(), area.width(), _BAR), _LEFT, words)
    return float(_BAR + SPACE_12)


def figure(value: float) -> str:
    """A number as a person reads it: whole ones without decimals."""
    return figures(
        f"{value:,.0f}" if value == int(value) or abs(value) >= 1000 else f"{value:,.2f}"
    )


def nice_ticks(values: Sequence[float]) -> list[float]:
    """Some round numbers from below the least to above the largest value."""
    low, high = min(*values, 0.0), max(*values, 0.0)
    if low == high:
        high = low + 1.0
    raw = (high - low) / _TICKS
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(power * n for n in (1, 2, 5, 10) if power * n >= raw)
    first, last = math.floor(low / step), math.ceil(high / step)
    return [n * step for n in range(first, last + 1)]
