"""All of one column, drawn: how full it is, from where to where, its spread, its top values."""

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from planhat_gui.model.language import figures, tr
from planhat_gui.model.schema_words import type_words
from planhat_gui.model.words import count
from planhat_gui.ui.kit import theme
from planhat_gui.ui.kit.access import accessible
from planhat_gui.ui.kit.chart import Chart, ChartData, figure
from planhat_gui.ui.kit.labels import ElidedLabel, label
from planhat_gui.ui.kit.surfaces import KeyValueGrid, scroll_area
from planhat_gui.ui.kit.tokens import SPACE_8, SPACE_12, SPACE_16

if TYPE_CHECKING:
    from planhat_gui.store.histogram import Histogram
    from planhat_gui.store.summary import ColumnFacts, ColumnSummary

_BAR = 6
_SPREAD_HEIGHT = 190
_LARGEST_WRITTEN_OUT = 1e15
_TEXT_SHOWN = 32  # one long word is not wrapped
_TOP_HEAD, _TOP_ROW = 64, 26


class ColumnPanel(QWidget):
    """Shows a ColumnSummary; until there is one, a sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        accessible(self, tr("Column summary"))
        self.title = ElidedLabel("", "section")
        self.kind = label("", "caption")
        self.fill = FillBar()
        self.facts = KeyValueGrid()
        self.spread = Chart()
        self.spread.setFixedHeight(_SPREAD_HEIGHT)
        accessible(self.spread, tr("Spread of the values"))
        self.top = Chart()
        accessible(self.top, tr("Most frequent values"))
        self.said = label("", "muted", wrap=True)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(SPACE_12, 0, SPACE_16, SPACE_12)
        column.setSpacing(SPACE_8)
        for each in (self.title, self.kind, self.fill, self.facts, self.spread, self.top):
            column.addWidget(each)
        column.addWidget(self.said)
        column.addStretch()
        self._area = scroll_area(content)
        self._waiting = label("", "muted", wrap=True)
        nothing = QWidget()
        middle = QVBoxLayout(nothing)
        middle.setContentsMargins(SPACE_12, 0, SPACE_16, 0)
        middle.addWidget(self._waiting)
        middle.addStretch()
        self._states = QStackedWidget()
        self._states.addWidget(nothing)
        self._states.addWidget(self._area)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._states)

    def say_instead(self, words: str) -> None:
        """There is nothing to show yet, and this is why."""
        self._waiting.setText(words)
        self._states.setCurrentIndex(0)

    def said_instead(self) -> str:
        """What stands in place of the summary; empty while there is one."""
        return self._waiting.text() if self._states.currentIndex() == 0 else ""

    def show_summary(self, summary: "ColumnSummary") -> None:
        """Show this."""
        facts = summary.facts
        self.title.set_text(facts.name)
        self.kind.setText(type_words(facts.type))
        self.fill.set_part(facts.filled / facts.records if facts.records else 0.0)
        self.facts.set_facts(fact_words(summary))
        self.spread.show_data(_spread(summary.spread))
        self.spread.setVisible(bool(summary.spread.bins))
        repeats = bool(summary.top) and summary.top[0][1] > 1
        self.top.setVisible(repeats)
        points = tuple((value_words(v, facts.type), float(n)) for v, n in summary.top)
        data = ChartData("bars", tr("value, most frequent first"), tr("Records"), points)
        self.top.show_data(data if repeats else None)
        self.top.setFixedHeight(_TOP_HEAD + _TOP_ROW * len(points))
        if not facts.filled:
            self.said.setText(
                tr("No record has a value here.") if facts.records else tr("No records.")
            )
        else:
            self.said.setText("" if repeats else tr("No value comes twice."))
        self.said.setVisible(bool(self.said.text()))
        self._area.verticalScrollBar().setValue(0)
        self._states.setCurrentIndex(1)


class FillBar(QWidget):
    """A thin bar, filled by a part of 1. What it says stands beside it in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.themed.changed.connect(self.update)

    def set_part(self, part: float) -> None:
        """Fill it so far."""
        self._part = part
        self.update()

    def sizeHint(self) -> QSize:
        """As thin as it is drawn."""
        return QSize(160, _BAR)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        draw_fill(painter, QRectF(self.rect()), self._part)


def draw_fill(painter: QPainter, area: QRectF, part: float) -> None:
    """A track, and the filled part of it; the least part is still to be seen."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    radius = area.height() / 2
    painter.setBrush(theme.qcolour("line"))
    painter.drawRoundedRect(area, radius, radius)
    if part > 0:
        filled = QRectF(area)
        filled.setWidth(max(area.height(), area.width() * min(part, 1.0)))
        painter.setBrush(theme.qcolour("accent"))
        painter.drawRoundedRect(filled, radius, radius)


def fact_words(summary: "ColumnSummary") -> list[tuple[str, str]]:
    """What is told beside the bar, in pairs."""
    facts = summary.facts
    found = [
        (tr("Filled"), f"{count(facts.filled)} ({percent_words(facts)})"),
        (tr("Empty", "empty cells"), count(facts.records - facts.filled)),
        (tr("Different"), distinct_words(facts)),
    ]
    for name, value in (
        (tr("Minimum"), facts.least),
        (tr("Median"), summary.median),
        (tr("Maximum"), facts.most),
    ):
        if value:
            found.append((name, value_words(value, facts.type)))
    return found


def percent_words(facts: "ColumnFacts") -> str:
    """“98.2 %”; 100 and 0 only where all or none are filled."""
    if facts.filled in {0, facts.records}:
        return "100 %" if facts.filled else "0 %"
    return figures(f"{min(max(facts.percent, 0.1), 99.9):.1f} %")


def distinct_words(facts: "ColumnFacts", *, short: bool = False) -> str:
    """“1,204”, or “about 1,204” (short: “≈ 1,204”) where it is estimated."""
    about = "≈ " if short else tr("about ")
    return f"{'' if facts.exact else about}{count(facts.distinct)}"


def median_words(facts: "ColumnFacts") -> str:
    """“43”, or “≈ 43” where it is estimated."""
    if not facts.median:
        return ""
    return f"{'' if facts.exact else '≈ '}{value_words(facts.median, facts.type)}"


def value_words(text: str, kind: str) -> str:
    """A value for the eye: numbers with commas, moments (UTC) without what is 0, texts cut."""
    if kind == "TIMESTAMP":
        day, _, time = text.removesuffix("Z").removesuffix(".000").partition("T")
        return day if time == "00:00:00" else f"{day} {time}"
    if kind in {"BIGINT", "DOUBLE"}:
        value = float(text)
        if math.isfinite(value) and abs(value) < _LARGEST_WRITTEN_OUT:
            whole_or_large = value == int(value) or abs(value) >= 1000
            return figure(value) if whole_or_large else figures(f"{value:.4g}")
    return text if len(text) <= _TEXT_SHOWN else f"{text[:_TEXT_SHOWN]}…"


def _spread(spread: "Histogram") -> ChartData | None:
    if not spread.bins:
        return None
    first = spread.bins[0]
    points = tuple((_edge(one.low, spread.unit), float(one.count)) for one in spread.bins)
    by = spread.unit or tr(
        "value, from {edge} to {edge_2}",
        edge=_edge(first.low, ""),
        edge_2=_edge(spread.bins[-1].high, ""),
    )
    return ChartData("columns", by, tr("Records"), points)


def _edge(text: str, unit: str) -> str:
    if unit:
        return text
    value = float(text)
    return count(int(text)) if text.lstrip("-").isdigit() else figures(f"{value:,.6g}")
