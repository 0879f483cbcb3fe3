"""The widgets of the Nexsets page and where they stand."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from planhat_gui.model.language import tr
from planhat_gui.ui import say
from planhat_gui.ui.arrived_view import ArrivedView
from planhat_gui.ui.filter_bar import FilterBar
from planhat_gui.ui.filter_editor import AskTop
from planhat_gui.ui.kit.access import accessible
from planhat_gui.ui.kit.buttons import button
from planhat_gui.ui.kit.compact_bar import CompactBar
from planhat_gui.ui.kit.grid import DataGrid
from planhat_gui.ui.kit.labels import ElidedLabel
from planhat_gui.ui.kit.record_tree import RecordView
from planhat_gui.ui.kit.splitter import Splitter
from planhat_gui.ui.kit.status import StatusPill
from planhat_gui.ui.kit.text import plain_tooltip
from planhat_gui.ui.kit.tokens import SPACE_8, SPACE_12
from planhat_gui.ui.nexset_tabs import NexsetTabs
from planhat_gui.ui.pages.listing import Column, ListTable
from planhat_gui.ui.pages.search_field import SearchField
from planhat_gui.ui.pages.set_aside import SetAsideView
from planhat_gui.ui.receipt import now

if TYPE_CHECKING:
    from planhat_gui.store.nexsets import NexsetInfo

ROOMY = 1400
"""From this width of the window on the record is shown from the start."""
COLUMNS = (Column(tr("Name"), stretch=True), Column(tr("Records"), right=True, width=84))


class _Outer(Splitter):
    """Says whether the window has room for a record beside the grid."""

    room_changed = Signal(bool)
    _roomy = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn, and say so."""
        before = self.orientation()
        super().resizeEvent(event)
        roomy = self.window().width() >= ROOMY
        if roomy != self._roomy:
            self._roomy = roomy
            self.room_changed.emit(roomy)
        if self.orientation() != before:
            narrow = self.orientation() == Qt.Orientation.Vertical
            if narrow and not self.places().get("vertical"):
                self.setSizes([116, max(200, self.height() - 124)])


class NexsetsLayout:
    """Makes the list, the grid, the record and their buttons inside of `content`."""

    def __init__(
        self,
        content: QWidget,
        above: Sequence[QWidget],
        ask_top: AskTop,
    ) -> None:
        """`ask_top`: see FilterEditor."""
        self._rejected = 0
        self._facts = ("", "")
        self.table = ListTable(tr("Nexset list"), COLUMNS)
        # The end of a name tells the Nexsets of one flow from each other.
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.search = SearchField(
            tr("Search records"), tr("Shows the records that have these letters in any column.")
        )
        self.search.setPlaceholderText(tr("Search"))  # there is little room beside the buttons
        self.title = ElidedLabel("", "section")
        self.facts = ElidedLabel("", "caption")
        self.pill = StatusPill("warning", tr("May be incomplete"))
        self.export = button(tr("Export"), "secondary", "download")
        self.delete = button(tr("Delete"), "danger", "trash-2", name=tr("Delete Nexset"))
        self.show_record = button(tr("Record"), "secondary", "braces", name=tr("Show record"))
        self.show_record.setCheckable(True)
        self.show_record.setChecked(True)
        self.columns = button(tr("Columns"), "secondary", "columns-3", name=tr("Choose columns"))
        self.back = button(tr("Back"), "secondary", "arrow-left", name=tr("Back"))
        self.back.hide()
        self.set_aside = button(
            tr("Set aside"), "secondary", "triangle-alert", name=tr("Show set aside")
        )
        self.grid = _records_grid()
        self.filters = FilterBar(ask_top, self.grid)
        self.record = RecordView()
        self.outer = _Outer()
        self.outer.room_changed.connect(self.show_record.setChecked)
        self.inner = self._side_by_side()
        self.show_record.toggled.connect(self._show_record)
        self.aside = SetAsideView()
        self.arrived = ArrivedView()
        self.stack = QStackedWidget()
        self.records = QWidget()
        self.tabs = NexsetTabs(self.records)
        self.stack.addWidget(self.tabs)
        self.stack.addWidget(self.aside)
        self.stack.addWidget(self.arrived)
        self.arrived.closed.connect(self.show_records)
        self.aside.closed.connect(self.show_records)
        self.outer.addWidget(self.table)
        self.outer.addWidget(self._right())
        self.outer.setStretchFactor(0, 0)
        self.outer.setStretchFactor(1, 1)
        self.outer.setSizes([260, 780])
        self.table.setMinimumWidth(180)
        self.table.setMinimumHeight(116)
        accessible(self.outer, tr("Nexsets and records"))
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_12)
        for each in above:
            column.addWidget(each)
        column.addWidget(self.outer, 1)
        column.addStretch()

    def _show_record(self, shown: bool) -> None:
        """In a narrow window half of the width, or its values could not be read."""
        self.record.setVisible(shown)
        if shown and self.outer.orientation() == Qt.Orientation.Vertical:
            half = self.inner.width() // 2
            self.inner.setSizes([half, half])

    def _side_by_side(self) -> QSplitter:
        made = QSplitter(Qt.Orientation.Horizontal)
        made.setHandleWidth(SPACE_8)
        made.addWidget(self.grid)
        made.addWidget(self.record)
        made.setStretchFactor(0, 3)
        made.setStretchFactor(1, 1)
        made.setChildrenCollapsible(True)
        made.setSizes([560, 360])
        return made

    def show_info(self, info: "NexsetInfo", found: int | None = None) -> None:
        """Say which Nexset the grid shows, and how many records search and filters left of it."""
        self.title.set_text(info.name)
        self.pill.setVisible(info.incomplete)
        self.filters.open_button.setVisible(info.kind != "lines")
        records = say.count(info.records, "record")
        if found is not None and (self.search.text().strip() or self.filters.filters()):
            records = tr("{found:,} of {records} found", found=found, records=records)
        kind = tr("as received") if info.kind == "lines" else say.count(info.columns, "column")
        self._facts = (f"{records}, {kind}", say.moment(info.updated, now()))
        self.show_hidden(0)
        self._rejected = info.rejected
        self.set_aside.setVisible(bool(info.rejected) and not self.showing_aside())
        self.set_aside.setText(tr("{rejected:,} set aside", rejected=info.rejected))

    def show_back(self, name: str) -> None:
        """Offer to go back to the Nexset of that name; empty: there is none."""
        self.back.setVisible(bool(name))
        self.back.setToolTip(plain_tooltip(tr("Back to “{name}” (Alt+Left)", name=name)))

    def show_hidden(self, columns: int) -> None:
        """Say how many columns are hidden."""
        what, when = self._facts
        self.facts.set_text(
            tr(
                "{what}{columns}, {when}",
                what=what,
                columns=tr(" ({columns:,} hidden)", columns=columns) if columns else "",
                when=when,
            )
        )

    def show_records(self) -> None:
        """The grid again, in place of what was set aside."""
        self.stack.setCurrentWidget(self.tabs)
        self.set_aside.setVisible(bool(self._rejected))
        self.aside.clear()
        self.arrived.close_reader()

    def show_arrived(self) -> None:
        """What a run has read so far, in place of the grid."""
        self.stack.setCurrentWidget(self.arrived)
        self.set_aside.hide()

    def show_aside(self) -> None:
        """What was set aside, in place of the grid."""
        self.stack.setCurrentWidget(self.aside)
        self.set_aside.hide()

    def showing_aside(self) -> bool:
        """Whether what was set aside is shown."""
        return self.stack.currentWidget() is self.aside

    def _right(self) -> QWidget:
        head = QHBoxLayout()
        head.setSpacing(SPACE_8)
        head.addWidget(self.back)
        words = QVBoxLayout()
        words.setSpacing(2)
        head.addLayout(words, 1)
        head.addWidget(self.set_aside)
        top = QHBoxLayout()
        top.setSpacing(SPACE_8)
        top.addWidget(self.title, 1)
        top.addWidget(self.pill)
        words.addLayout(top)
        words.addWidget(self.facts)
        bar = CompactBar()
        bar.row.addWidget(self.search, 1)
        bar.row.addWidget(self.filters.open_button)
        bar.row.addWidget(self.columns)
        bar.row.addStretch(1)
        bar.row.addWidget(self.show_record)
        bar.row.addWidget(self.export)
        bar.row.addWidget(self.delete)
        bar.set_shrinkable([self.filters.open_button, self.show_record, self.columns, self.delete])
        below = QVBoxLayout(self.records)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(SPACE_8)
        below.addWidget(bar)
        below.addWidget(self.filters)
        below.addWidget(self.inner, 1)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addLayout(head)
        column.addWidget(self.stack, 1)
        return side


def _records_grid() -> DataGrid:
    made = DataGrid(tr("Records"))
    made.set_sortable(True, by_several=True)
    return made
