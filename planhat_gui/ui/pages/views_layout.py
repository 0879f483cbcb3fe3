"""The widgets of the Views page and where they stand."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from planhat_gui.model.language import tr
from planhat_gui.ui import say
from planhat_gui.ui.kit.access import accessible
from planhat_gui.ui.kit.buttons import button
from planhat_gui.ui.kit.chart import Chart
from planhat_gui.ui.kit.grid import DataGrid
from planhat_gui.ui.kit.labels import ElidedLabel, label
from planhat_gui.ui.kit.raw_text import RawText
from planhat_gui.ui.kit.splitter import Splitter
from planhat_gui.ui.kit.text import safe_text
from planhat_gui.ui.kit.tokens import SPACE_8, SPACE_12, SPACE_24
from planhat_gui.ui.pages.listing import Column, ListTable

if TYPE_CHECKING:
    from planhat_gui.store.views import ViewInfo

COLUMNS = (Column(tr("View", "one view"), stretch=True),)
TABLE, CHART, SQL = range(3)
_LOW = 132
_LIST, _MOST_LIST, _ANSWER = 300, 380, 460


class _Outer(Splitter):
    """Below each other, the list is low: the answer is what one came for."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn, and give the answer its room."""
        before = self.orientation()
        super().resizeEvent(event)
        narrow = self.orientation() == Qt.Orientation.Vertical
        if self.orientation() != before and narrow and not self.places().get("vertical"):
            self.setSizes([_LOW, max(200, self.height() - _LOW - SPACE_8)])


class ViewsLayout:
    """Makes the list, the answer's tabs and their buttons inside of `content`."""

    def __init__(self, content: QWidget, above: Sequence[QWidget]) -> None:
        self.table = ListTable(tr("View list"), COLUMNS)
        self.title = ElidedLabel("", "section")
        self.facts = label("", "caption", wrap=True)
        self.grid = DataGrid(tr("View rows"))
        self.grid.set_sortable(True)
        self.chart = Chart()
        self.sql = RawText(tr("View SQL"))
        self.needs = label("", "muted", wrap=True)
        self.export = button(tr("Export"), "secondary", "download", name=tr("Export view"))
        self.save_chart = button(tr("Save chart…"), "secondary", "download")
        self.tabs = QTabWidget()
        accessible(self.tabs, tr("View answer"))
        self.tabs.addTab(self.grid, tr("Table"))
        self.tabs.addTab(_scrolled(self.chart), tr("Chart"))
        self.tabs.addTab(self.sql, "SQL")
        self.outer = _Outer()
        self.outer.addWidget(self.table)
        self.outer.addWidget(self._right())
        self.outer.setStretchFactor(0, 0)
        self.outer.setStretchFactor(1, 1)
        self.outer.setSizes([_LIST, _ANSWER + 300])
        self.table.setMinimumWidth(200)
        self.table.setMinimumHeight(_LOW)
        accessible(self.outer, tr("Views and answers"))
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_12)
        for each in above:
            column.addWidget(each)
        column.addWidget(self.outer, 1)
        column.addStretch()

    def fit_list(self) -> None:
        """As wide as its longest title, while nobody has chosen how wide it is."""
        if self.outer.orientation() == Qt.Orientation.Horizontal and not self.outer.places():
            wanted = self.table.sizeHintForColumn(0) + 2 * self.table.frameWidth()
            width = min(max(_LIST, wanted), _MOST_LIST)
            self.outer.setSizes([width, max(_ANSWER, self.outer.width() - width)])

    def show_view(self, info: "ViewInfo", needs: str) -> None:
        """Say which view it is; `needs` says what it still needs, empty when it can be opened."""
        self.title.set_text(info.view.title)
        self.facts.setText(safe_text(info.view.about, 300))
        self.sql.set_text(info.view.sql)
        self.needs.setText(needs)
        self.needs.setVisible(bool(needs))
        self.tabs.setVisible(not needs)
        self.tabs.setTabVisible(CHART, info.view.chart != "none")
        self.export.setEnabled(not needs)
        self.save_chart.setEnabled(not needs)

    def show_count(self, info: "ViewInfo", total: int) -> None:
        """Say how many rows there are, and what they were made of."""
        names = ", ".join(used.name for used in info.used.values())
        made_of = tr("Made of: {names}.", names=safe_text(names, 200)) if names else ""
        rows = f"{say.count(total, 'row')}."
        self.facts.setText("  ".join((safe_text(info.view.about, 300), rows, made_of)).strip())

    def _right(self) -> QWidget:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.facts)
        top = QHBoxLayout()
        top.setSpacing(SPACE_8)
        top.addLayout(words, 1)
        for each in (self.save_chart, self.export):
            top.addWidget(each, 0, Qt.AlignmentFlag.AlignTop)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addLayout(top)
        column.addWidget(self.needs)
        column.addWidget(self.tabs, 1)
        column.addStretch()
        self.needs.setContentsMargins(0, SPACE_24, 0, 0)
        return side


def _scrolled(chart: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(chart)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    return area
