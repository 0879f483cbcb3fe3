"""The tabs of a Nexset: its records, what changed, its columns, what was set aside."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from planhat_gui.model.language import tr
from planhat_gui.model.ports import Cancel
from planhat_gui.ui.changes_view import ChangesView
from planhat_gui.ui.columns_view import ColumnsView
from planhat_gui.ui.job import run_in_background
from planhat_gui.ui.kit.access import accessible
from planhat_gui.ui.kit.tokens import SPACE_8
from planhat_gui.ui.side_table import SideTable

if TYPE_CHECKING:
    from collections.abc import Callable

    from planhat_gui.compose import Services
    from planhat_gui.store.beside import Beside, ColumnInfo, Comparable
    from planhat_gui.store.nexsets import NexsetInfo
    from planhat_gui.store.reader import TypedReader

RECORDS, CHANGES, COLUMNS, ASIDE = range(4)
_NAMES = (tr("Records"), tr("Changes"), tr("Columns"), tr("Values set aside"))


class NexsetTabs(QWidget):
    """A tab reads what it shows when it is first looked at, and again after each run.

    `record_wanted` carries a record's number; `export_wanted` and `dictionary_wanted`: the tab in
    front is to be exported; the rest as SideTable.
    """

    record_wanted = Signal(int)
    export_wanted = Signal()
    dictionary_wanted = Signal()
    shown = Signal()
    failed = Signal(object)
    copied_rows = Signal(int)

    def __init__(self, records: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services: Services | None = None
        self._info: NexsetInfo | None = None
        self._run = ""
        self._stale: set[int] = set()
        self.bar = accessible(QTabBar(), tr("Parts of the Nexset"))
        self.bar.setExpanding(False)
        for name in _NAMES:
            self.bar.addTab(name)
        self.bar.setTabVisible(ASIDE, False)
        self.changes = ChangesView()
        self.aside = SideTable(tr("Set aside"))
        self.columns = ColumnsView()
        self._stack = QStackedWidget()
        for each in (records, self.changes, self.columns, self.aside):
            self._stack.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        self.bar.currentChanged.connect(self._turned)
        self.changes.record_wanted.connect(self.record_wanted)
        self.changes.run_chosen.connect(self._choose_run)
        self.columns.dictionary_wanted.connect(self.dictionary_wanted)
        self.columns.failed.connect(self.failed)
        for each in (self.changes, self.aside):
            each.export_wanted.connect(self.export_wanted)
            each.shown.connect(self.shown)
            each.failed.connect(self.failed)
            each.copied_rows.connect(self.copied_rows)

    def show_nexset(self, services: "Services", info: "NexsetInfo") -> None:
        """Show another Nexset, or the same after a run; the tab stays."""
        self._services, self._info, self._run = services, info, info.run_id
        self._stale = {CHANGES, COLUMNS, ASIDE}
        typed = info.kind != "lines"
        shown = {RECORDS: True, CHANGES: typed, COLUMNS: typed, ASIDE: bool(info.set_aside)}
        if not shown[self.bar.currentIndex()]:
            self.bar.setCurrentIndex(RECORDS)
        for tab, visible in shown.items():
            self.bar.setTabVisible(tab, visible)
        self._turned(self.bar.currentIndex())

    def turn_to(self, tab: int) -> None:
        """Put a tab in front."""
        self.bar.setCurrentIndex(tab)

    def close_readers(self) -> None:
        """Let go of all files."""
        self.changes.close_reader()
        self.aside.close_reader()
        self.columns.stop()

    def word(self) -> str:
        """What the tab in front shows."""
        return _NAMES[self.bar.currentIndex()].lower()

    def exportable(self) -> "tuple[SideTable, Callable[[Beside], TypedReader]]":
        """The tab in front, to be exported, and what opens all of it."""
        assert self._info is not None
        nexset, run = self._info.id, self._run
        if self.bar.currentIndex() == ASIDE:
            return self.aside, lambda beside: beside.open_aside(nexset)
        return self.changes, lambda beside: beside.open_changes(nexset, run, rows=False)

    def _turned(self, tab: int) -> None:
        self._stack.setCurrentIndex(tab)
        services, info = self._services, self._info
        if services is None or info is None or tab not in self._stale:
            return
        self._stale.discard(tab)
        if tab == CHANGES:
            self._read_runs(services, info)
        elif tab == COLUMNS:
            self._read_columns(services, info)
        elif tab == ASIDE:
            self.aside.open(services, lambda s: s.nexsets.beside.open_aside(info.id))

    def _read_runs(self, services: "Services", info: "NexsetInfo") -> None:
        def done(runs: "list[Comparable]") -> None:
            if self._info is info:
                self.changes.show_runs(runs, self._run, info.run_id)
                self.changes.open_run(services, info.id, self._run)

        self._in_background(services, lambda s: s.nexsets.beside.compared(info.id), done)

    def _read_columns(self, services: "Services", info: "NexsetInfo") -> None:
        def done(columns: "list[ColumnInfo]") -> None:
            if self._info is info:
                self.columns.show_columns(services, info.id, columns)

        self._in_background(services, lambda s: s.nexsets.beside.columns(info.id), done)

    def _in_background(self, services: "Services", work: Any, done: Any) -> None:
        def asked(_cancel: Cancel, _report: object) -> Any:
            return work(services)

        run_in_background(self, asked, done, self.failed.emit)

    def _choose_run(self, run_id: str) -> None:
        if self._services is not None and self._info is not None:
            self._run = run_id
            self.changes.open_run(self._services, self._info.id, run_id)
