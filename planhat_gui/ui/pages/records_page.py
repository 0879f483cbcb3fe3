"""A page that shows the records of one Nexset at a time: how they are looked at."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from planhat_gui.model.language import tr
from planhat_gui.model.ports import Cancel
from planhat_gui.ui.kit.grid_header import Order
from planhat_gui.ui.links import Place
from planhat_gui.ui.nexset_browser import NexsetBrowser
from planhat_gui.ui.nexset_desk import NexsetDesk
from planhat_gui.ui.nexset_tabs import RECORDS
from planhat_gui.ui.pages.nexsets_layout import NexsetsLayout
from planhat_gui.ui.pages.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable

    from planhat_gui.compose import Services
    from planhat_gui.store.nexsets import NexsetInfo
    from planhat_gui.store.reader import NexsetReader
    from planhat_gui.store.view import View
    from planhat_gui.ui.filter_editor import TopValues

SEARCH_PAUSE_MS = 250
SLOW_MS = 300


class RecordsPage(Page):
    """Order, search, filters and place of the records shown; which Nexset is up to others."""

    parts: NexsetsLayout

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._infos: tuple[NexsetInfo, ...] = ()
        self._open_id = self._open_run = ""
        self._order: tuple[tuple[str, bool], ...] = ()
        self._place_wanted: Place | None = None
        self._row_wanted = 0
        self._own: frozenset[str] = frozenset()
        self._slow = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._search_pause = QTimer(self, singleShot=True, interval=SEARCH_PAUSE_MS)

    def make_records(self) -> None:
        """Bring grid, search and filters together; `parts` are there."""
        parts = self.parts
        self.browser = browser = NexsetBrowser(self)
        parts.grid.setModel(browser.model)
        self.desk = NexsetDesk(self)
        # Widths follow the first rows of a Nexset, and stay when it is sorted or searched.
        browser.model.modelReset.disconnect(parts.grid.fit_columns)
        parts.search.textChanged.connect(lambda _: self._search_pause.start())
        parts.search.returnPressed.connect(self._search_entered)
        self._search_pause.timeout.connect(self._apply_view)
        parts.grid.sort_requested.connect(lambda *one: self._sort((one,)))
        parts.grid.order_requested.connect(self._sort)
        parts.filters.changed.connect(self._apply_view)
        browser.opened.connect(self._opened)
        browser.shown.connect(self._shown)
        parts.grid.current_row_changed.connect(self._ask_record)
        self._slow.timeout.connect(lambda: parts.facts.set_text(tr("Looking through the records…")))
        browser.record_read.connect(lambda _, value: parts.record.set_value(value))
        browser.failed.connect(self.show_failure)

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        self.parts.search.setFocus()
        self.parts.search.selectAll()

    def infos(self) -> tuple["NexsetInfo", ...]:
        """The Nexsets listed."""
        return self._infos

    @property
    def open_id(self) -> str:
        """The Nexset in the grid; empty: none."""
        return self._open_id

    def own_columns(self) -> frozenset[str]:
        """The columns of the open Nexset that are no fields in another one."""
        return self._own

    def place(self) -> Place | None:
        """What is looked at now, to come back to it."""
        info, grid = self._info(self._open_id), self.parts.grid
        if info is None:
            return None
        index, names = grid.currentIndex(), self.browser.columns
        return Place(
            info.id,
            info.name,
            self.parts.search.text(),
            self.parts.filters.groups(),
            self._order,
            max(0, index.row()),
            names[index.column()] if 0 <= index.column() < len(names) else "",
            grid.horizontalScrollBar().value(),
            grid.verticalScrollBar().value(),
        )

    def show_place(self, place: Place) -> None:
        """Show a Nexset so; one that is gone since then is not shown."""
        info = self._info(place.nexset)
        if info is None:
            return
        self.parts.tabs.turn_to(RECORDS)
        self.parts.table.blockSignals(True)
        self.parts.table.set_current(place.nexset)
        self.parts.table.blockSignals(False)
        self._clear_view()
        self.parts.search.blockSignals(True)
        self.parts.search.setText(place.search)
        self.parts.search.blockSignals(False)
        self.parts.filters.put(place.filters)
        self._place_wanted, self._row_wanted = place, place.row
        if place.nexset != self._open_id:
            self._open(info, place.order)
        else:
            self._order = place.order
            self._show_order()
            self._apply_view()

    def columns_changed(self) -> None:
        """Fields are shown in place of a column, or the other way round."""
        columns = [(one.name, one.type) for one in self.browser.shown_columns]
        self.parts.filters.set_columns(columns)
        names = self.browser.columns
        self._order = tuple(one for one in self._order if one[0] in names)
        self._show_order()
        self.browser.set_view(self._view())

    def _show_order(self) -> None:
        names = self.browser.columns
        order = [(names.index(name), down) for name, down in self._order if name in names]
        self.parts.grid.show_order(tuple(order))

    def _clear_view(self) -> None:
        self.parts.search.blockSignals(True)
        self.parts.search.clear()
        self.parts.search.blockSignals(False)
        self.parts.filters.clear()

    def _open(self, info: "NexsetInfo", order: tuple[tuple[str, bool], ...] = ()) -> None:
        self._open_id, self._open_run, self._order = info.id, info.run_id, order
        self.parts.show_records()
        self.parts.show_info(info)
        self.parts.grid.set_sort(-1)
        self.parts.record.set_value({})
        expanded = self.desk.opening(info.id)
        self.browser.open(self.services, info.id, self._view(), expanded)
        self.parts.tabs.show_nexset(self.services, info)

    def _apply_view(self) -> None:
        self._search_pause.stop()
        self._slow.start()
        self.browser.set_view(self._view())

    def _view(self) -> "View":
        from planhat_gui.store.view import View

        search = self.parts.search.text().strip()
        return View(order=self._order, search=search, filters=self.parts.filters.filters())

    def _opened(self, reader: "NexsetReader") -> None:
        """Filters on columns that a new run did not bring are dropped."""
        self._own = frozenset(one.name for one in reader.columns)
        self._show_order()
        if self.parts.filters.set_columns([(c.name, c.type) for c in self.browser.shown_columns]):
            self.browser.set_view(self._view())

    def _ask_top(self, column: str, got: "Callable[[TopValues | None], None]") -> None:
        nexset = self._open_id

        def work(services: "Services", cancel: Cancel) -> "TopValues":
            from planhat_gui.store.summary import TEXT_LIMIT

            top = services.nexsets.summaries.top(nexset, column, cancel)
            return tuple(one for one in top if len(one[0]) <= TEXT_LIMIT)  # none that is cut

        self.in_background(work, got, lambda _: got(None))

    def _sort(self, order: Order) -> None:
        names = self.browser.columns
        self._order = tuple((names[at], down) for at, down in order if 0 <= at < len(names))
        self._apply_view()

    def _shown(self, total: int) -> None:
        self._slow.stop()
        info = self._info(self._open_id)
        if info is not None:
            self.parts.show_info(info, total)
            self.parts.show_hidden(self.desk.places.count)
        if total:
            row, self._row_wanted = min(self._row_wanted, total - 1), 0
            self.parts.grid.go_to(row, self._column_wanted())
            self._scroll_to_place()
        else:
            self.parts.record.set_value({})

    def _column_wanted(self) -> int:
        names, wanted = self.browser.columns, self._place_wanted
        shown = self.parts.grid.shown_in_order()
        if wanted is not None and wanted.column in names:
            column = names.index(wanted.column)
            return column if column in shown else shown[0]
        return self.desk.last_column()

    def _scroll_to_place(self) -> None:
        place, self._place_wanted = self._place_wanted, None
        if place is not None and place.name:  # one that was left, not one that is come to
            self.parts.grid.horizontalScrollBar().setValue(place.across)
            self.parts.grid.verticalScrollBar().setValue(place.top)

    def _search_entered(self) -> None:
        if self._search_pause.isActive():
            self._apply_view()
        else:
            self.desk.find(1)

    def _ask_record(self, row: int) -> None:
        if row >= 0:
            self.browser.ask_record(row)

    def _info(self, nexset_id: str) -> "NexsetInfo | None":
        return next((each for each in self._infos if each.id == nexset_id), None)
