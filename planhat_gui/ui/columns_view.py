"""The columns of a Nexset: how full and varied each is, and all of the one that is chosen."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSplitter,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from planhat_gui.model.errors import Cancelled, Failure
from planhat_gui.model.language import tr
from planhat_gui.model.schema_words import change_words, type_words
from planhat_gui.ui import say
from planhat_gui.ui.column_summary import (
    ColumnPanel,
    distinct_words,
    draw_fill,
    median_words,
    percent_words,
    value_words,
)
from planhat_gui.ui.job import Job, run_in_background
from planhat_gui.ui.kit.buttons import button
from planhat_gui.ui.kit.grid import DataGrid
from planhat_gui.ui.kit.labels import ElidedLabel
from planhat_gui.ui.kit.models import Index, SampleModel
from planhat_gui.ui.kit.text import safe_text
from planhat_gui.ui.kit.tokens import SPACE_8

if TYPE_CHECKING:
    from planhat_gui.compose import Services
    from planhat_gui.store.beside import ColumnInfo
    from planhat_gui.store.summary import ColumnFacts, ColumnSummary

HEADS = (
    tr("Column"),
    tr("Filled"),
    tr("Different"),
    tr("Kind"),
    tr("Since last time"),
    tr("Minimum"),
    tr("Median"),
    tr("Maximum"),
    tr("Type"),
)
CHOICE_PAUSE_MS = 120
"""A column that the cursor only passes is not summed up."""
_FILLED, _DIFFERENT = 1, 2
_NAME_WIDTH, _FILLED_WIDTH = 190, 84
_LEAST_PANEL = 284  # a chart and its scroll bar
_WAITING = "…"
GONE = frozenset({"missing", "renamed"})
"""Changes of columns that are told of what is no column any more."""


class ColumnsView(QWidget):
    """Shows columns at once, what is in them as soon as it is counted.

    `failed` carries a Failure; `dictionary_wanted`: it is to be written.
    """

    failed = Signal(object)
    dictionary_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services: Services | None = None
        self._nexset = ""
        self._columns: list[ColumnInfo] = []
        self._found: dict[str, ColumnFacts] = {}
        self._counting: Job | None = None
        self._summing: Job | None = None
        self._shown = ""
        self.facts = ElidedLabel("", "muted")
        self.dictionary = button(tr("Data dictionary"), "secondary", "download")
        self.dictionary.clicked.connect(self.dictionary_wanted)
        self.grid = DataGrid(tr("Columns"))
        self.grid.setSelectionBehavior(DataGrid.SelectionBehavior.SelectRows)
        self.model = SampleModel(HEADS)
        self.grid.setModel(self.model)
        self.grid.setItemDelegateForColumn(_FILLED, _Filled(self))
        self.panel = ColumnPanel()
        self._pause = QTimer(self, singleShot=True, interval=CHOICE_PAUSE_MS)
        self._pause.timeout.connect(self._sum_up)
        self.grid.current_row_changed.connect(lambda _: self._pause.start())
        self._lay_out()

    def _lay_out(self) -> None:
        split = QSplitter()
        split.setHandleWidth(SPACE_8)
        split.setChildrenCollapsible(False)
        split.addWidget(self.grid)
        split.addWidget(self.panel)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        self.panel.setMinimumWidth(_LEAST_PANEL)
        split.setSizes([520, 420])
        bar = QHBoxLayout()
        bar.setSpacing(SPACE_8)
        bar.addWidget(self.facts, 1)
        bar.addWidget(self.dictionary)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addLayout(bar)
        column.addWidget(split, 1)

    def show_columns(
        self, services: "Services", nexset: str, columns: "Sequence[ColumnInfo]"
    ) -> None:
        """Show these, those that changed first; the chosen one stays."""
        chosen = self._chosen() if nexset == self._nexset else ""
        self.stop()
        self._services, self._nexset, self._found = services, nexset, {}
        changed = [one for one in columns if one.change]
        self._columns = [*changed, *(one for one in columns if not one.change)]
        numbers = say.count(len(changed), "difference") if changed else tr("No difference")
        self.facts.set_text(tr("{numbers} from the columns of the run before.", numbers=numbers))
        self._fill()
        self._fit()
        names = [one.name for one in self._columns]
        self.panel.say_instead(tr("Counting…") if names else "")
        if names:
            self.grid.setCurrentIndex(self.model.index(_place(names, chosen), 0))
        self._count(services, nexset)

    def stop(self) -> None:
        """Let go of what is being counted."""
        self._pause.stop()
        for job in (self._counting, self._summing):
            if job is not None:
                job.cancel()
        self._counting = self._summing = None
        self._shown = ""

    def part(self, row: int) -> float | None:
        """How much of 1 is filled in the column of that row; None: not known."""
        facts = self._found.get(self._columns[row].name) if row < len(self._columns) else None
        return None if facts is None or not facts.records else facts.filled / facts.records

    def _fill(self) -> None:
        rows = [self._row(one) for one in self._columns]
        self.model.modelReset.disconnect(self.grid.fit_columns)
        self.model.set_content(HEADS, rows, {_FILLED, _DIFFERENT})
        self.model.modelReset.connect(self.grid.fit_columns)

    def _fit(self) -> None:
        self.grid.fit_columns()
        self.grid.setColumnWidth(0, min(self.grid.columnWidth(0), _NAME_WIDTH))
        self.grid.setColumnWidth(_FILLED, _FILLED_WIDTH)

    def _row(self, one: "ColumnInfo") -> tuple[str, ...]:
        facts = self._found.get(one.name)
        waits = "" if self._found else _WAITING
        return (
            one.name,
            percent_words(facts) if facts else waits,
            distinct_words(facts, short=True) if facts else waits,
            type_words(one.type),
            change_words(one.change) if one.change else "",
            value_words(facts.least, facts.type) if facts else waits,
            median_words(facts) if facts else waits,
            value_words(facts.most, facts.type) if facts else waits,
            one.type,
        )

    def _chosen(self) -> str:
        row = self.grid.currentIndex().row()
        return self._columns[row].name if 0 <= row < len(self._columns) else ""

    def _count(self, services: "Services", nexset: str) -> None:
        def counted(facts: "list[ColumnFacts]") -> None:
            if self._counting is not job:
                return
            self._counting = None
            row = self.grid.currentIndex().row()
            self._found = {one.name: one for one in facts}
            self._fill()
            self._fit()
            self.grid.setCurrentIndex(self.model.index(max(0, row), 0))

        def failed(failure: Failure) -> None:
            if self._counting is job:
                self._counting = None
                self._tell(failure)

        job = self._counting = run_in_background(
            self, lambda cancel, _: services.nexsets.summaries.overview(nexset, cancel),
            counted, failed,
        )  # fmt: skip

    def _sum_up(self) -> None:
        """Ask for all of the chosen column; what was asked before is dropped."""
        services, nexset, name = self._services, self._nexset, self._chosen()
        if services is None or not name or name == self._shown:
            return
        if self._summing is not None:
            self._summing.cancel()
        self._shown = name
        here = {one.name for one in self._columns if not (one.change and one.change.kind in GONE)}
        if name not in here:
            self._summing = None
            self.panel.say_instead(tr("No record has “{name}” any more.", name=safe_text(name, 80)))
            return

        def summed(summary: "ColumnSummary") -> None:
            if self._summing is job:
                self._summing = None
                self.panel.show_summary(summary)

        def failed(failure: Failure) -> None:
            if self._summing is job:
                self._summing, self._shown = None, ""
                self.panel.say_instead(tr("This column could not be summed up."))
                self._tell(failure)

        job = self._summing = run_in_background(
            self, lambda cancel, _: services.nexsets.summaries.column(nexset, name, cancel),
            summed, failed,
        )  # fmt: skip

    def _tell(self, failure: Failure) -> None:
        if not isinstance(failure, Cancelled):
            self.failed.emit(failure)


class _Filled(QStyledItemDelegate):
    """The words of the cell, and below them a bar as long as they say."""

    def __init__(self, view: ColumnsView) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell, then the bar."""
        super().paint(painter, option, index)
        part = self._view.part(index.row())
        if part is None:
            return
        area = QRectF(option.rect)
        painter.save()
        draw_fill(painter, QRectF(area.left() + 6, area.bottom() - 4, area.width() - 12, 3), part)
        painter.restore()


def _place(names: Sequence[str], chosen: str) -> int:
    return names.index(chosen) if chosen in names else 0
