"""The Nexsets page: datasets on the left, their records on the right."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu

from planhat_gui.model.errors import Failure
from planhat_gui.model.language import tr
from planhat_gui.model.ports import Cancel
from planhat_gui.ui import say
from planhat_gui.ui.copying import serve_copies
from planhat_gui.ui.kit.surfaces import EmptyState
from planhat_gui.ui.nexset_tabs import CHANGES, RECORDS
from planhat_gui.ui.pages.listing import Cell, Row
from planhat_gui.ui.pages.nexset_exports import NexsetExports
from planhat_gui.ui.pages.nexset_news import NexsetNews, Return
from planhat_gui.ui.pages.nexsets_layout import NexsetsLayout
from planhat_gui.ui.pages.records_page import RecordsPage
from planhat_gui.ui.question import Answer, Question
from planhat_gui.ui.receipt import now

if TYPE_CHECKING:
    from planhat_gui.compose import Services
    from planhat_gui.store.nexsets import NexsetInfo
    from planhat_gui.store.reader import NexsetReader


class NexsetsPage(RecordsPage):
    """Lists Nexsets; shows, searches, filters, sorts, exports and deletes the chosen one."""

    deleted = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Nexsets"))
        self._wanted = ""
        self._wanted_run: str | None = None
        self._take_newest = self._let_go = False
        self._return: Return | None = None
        self.news = NexsetNews(self)
        self.question = Question(tr("Delete Nexset question"))
        self.exports = NexsetExports(self)
        self.strip = self.exports.strip
        above = [self.question, self.news.bar, *self.exports.widgets]
        self.parts = NexsetsLayout(self.content, above, self._ask_top)
        self.exports.set_beneath(self.parts.outer)
        self.make_records()
        self.set_empty(
            EmptyState(
                "database",
                tr("No Nexsets yet"),
                tr("Run a flow, and its records appear here as a typed dataset."),
            )
        )
        self._connect()

    def _connect(self) -> None:
        parts, browser = self.parts, self.browser
        parts.table.current_changed.connect(self.show_nexset)
        parts.table.delete_pressed.connect(self.delete_one)
        parts.table.menu_wanted.connect(self._open_menu)
        parts.delete.clicked.connect(lambda: self.delete_one(self._open_id))
        serve_copies(parts.grid, browser)
        parts.grid.copied.connect(self._copied)
        tabs = parts.tabs
        tabs.record_wanted.connect(self.show_record)
        parts.export.clicked.connect(lambda _: self.exports.ask_records())
        tabs.export_wanted.connect(self.exports.ask_beside)
        tabs.dictionary_wanted.connect(self.exports.ask_dictionary)
        tabs.shown.connect(self.exports.renew)
        tabs.failed.connect(self.show_failure)
        tabs.copied_rows.connect(lambda rows: self._copied(rows, 1, truncated=False))
        self.news.show_wanted.connect(self.show_newest)
        self.news.arrived_wanted.connect(self._show_arrived)
        self.news.gone.connect(self.reload)
        self.news.failed.connect(self.show_failure)
        parts.arrived.failed.connect(self.show_failure)
        parts.set_aside.clicked.connect(lambda: self._show_aside(""))
        parts.aside.toasted.connect(self.toasted)
        parts.aside.failed.connect(self.show_failure)
        self.exports.toasted.connect(self.toasted)
        self.exports.failed.connect(self.show_failure)
        self.desk.places.changed.connect(self.exports.renew)
        browser.shown.connect(self.exports.renew)

    def read(self, services: "Services", cancel: Cancel) -> tuple["NexsetInfo", ...]:
        """All Nexsets, and what is remembered of their columns."""
        self.desk.load(services)
        return tuple(services.nexsets.all())

    def show_read(self, found: tuple["NexsetInfo", ...]) -> bool:
        """Fill the list; an open Nexset that a run replaced stays, and what is new is told."""
        self._infos = found
        self.desk.loaded()
        self.parts.table.set_rows([_row(info) for info in found])
        if self._wanted:
            self.choose(self._wanted, self._wanted_run)
        info = self._info(self._open_id)
        if info is None:
            self._gone()
        elif info.run_id != self._open_run or (self._let_go and self._take_newest):
            if self._take_newest:
                self._reopen(info)
            else:
                self.news.look()
        self._take_newest = self._take_newest and self._again  # it was wanted since
        return bool(found)

    def show_newest(self) -> None:
        """Show the newest snapshot of the open Nexset: the view stays, and the record."""
        self._take_newest = True
        self.reload()

    def _gone(self) -> None:
        """The open one is no more: not deleted here, or that would have been forgotten."""
        shown = self.news.open_info
        self.close_readers()
        self._open_id = ""
        if shown is not None:
            self.bar.show_message(
                "warning",
                tr(
                    "“{shown_name}” was deleted by another program; it is not here any more.",
                    shown_name=shown.name,
                ),
            )
        self.news.opened(None)
        self.show_nexset(self.parts.table.current())

    def choose(self, nexset_id: str, set_aside_by: str | None = None) -> None:
        """Show this Nexset, or what that run of its flow set aside, as soon as it is listed."""
        self._wanted_run = set_aside_by
        known = self._info(nexset_id) is not None
        self._take_newest = self._take_newest or nexset_id == self._open_id
        self._wanted = "" if known else nexset_id
        if known:
            self.parts.table.set_current(nexset_id)
        if known and self._wanted_run is not None:
            self._show_aside(self._wanted_run)

    def _show_aside(self, run_id: str) -> None:
        info, self._wanted_run = self._info(self._open_id), None
        if info is not None:
            self.parts.show_aside()
            self.parts.aside.open(self.services, info.id, info.name, run_id)

    def show_records(self, nexset_id: str, set_aside_by: str | None = None) -> None:
        """Show the records of this Nexset, or what that run set aside, as soon as it is listed."""
        self.parts.tabs.turn_to(RECORDS)
        self.parts.show_records()
        self.choose(nexset_id, set_aside_by)

    def show_changes(self, nexset_id: str) -> None:
        """Show what changed in this Nexset, as soon as it is listed."""
        self.parts.show_records()
        self.choose(nexset_id)
        self.parts.tabs.turn_to(CHANGES)

    def show_record(self, row: int) -> None:
        """Put the cursor on a record, whatever was searched and filtered for."""
        self.parts.tabs.turn_to(RECORDS)
        self._row_wanted, self._return = row, None
        self._order = ()
        self.parts.grid.set_sort(-1)
        self._clear_view()
        self.parts.show_record.setChecked(True)
        self._apply_view()

    def close_readers(self) -> None:
        """Let go of all files, and keep what is remembered of columns."""
        self.desk.keeper.flush()
        self.browser.close()
        self.parts.tabs.close_readers()
        self.parts.arrived.close_reader()

    def let_go(self) -> None:
        """Close all files, for they are going to be written anew; until `take_up`."""
        self.close_readers()
        self._let_go = True

    def take_up(self) -> None:
        """Open again what `let_go` closed."""
        self.show_newest()

    def show_nexset(self, nexset_id: str) -> None:
        """Open a Nexset in the grid."""
        info = self._info(nexset_id)
        if info is not None and nexset_id != self._open_id:
            self._clear_view()
            self.exports.panel.close_offer()
            self._open(info)

    def delete_one(self, nexset_id: str) -> None:
        """Ask, then delete: the records are gone for good, only a run brings them back."""
        info = self._info(nexset_id)
        if info is None:
            return
        records = say.count(info.records, "record")
        self.question.ask(
            tr(
                "Delete the Nexset “{info_name}” with {records}? Its files are removed; "
                "running the flow makes it again.",
                info_name=info.name,
                records=records,
            ),
            [
                Answer(tr("Keep it")),
                Answer(tr("Delete Nexset"), lambda: self._delete(info), "danger"),
            ],
        )

    def ask_export(self, suffix: str = "") -> None:
        """Ask what of the open Nexset is to be exported, and how."""
        self.exports.ask_records(suffix)

    def export_to(self, target: Path) -> None:
        """Export what is shown of the open Nexset; the format is the file's suffix."""
        self.exports.records_to(target)

    @property
    def open_info(self) -> "NexsetInfo | None":
        """The Nexset that is open, as it is open."""
        return self.news.open_info

    def _open(self, info: "NexsetInfo", order: tuple[tuple[str, bool], ...] = ()) -> None:
        self._return, self._let_go = None, False
        super()._open(info, order)
        self.news.opened(info)

    def _reopen(self, info: "NexsetInfo") -> None:
        """Open the newest snapshot of what is open already."""
        services, view = self.services, self._view()
        self._return = Return(self.parts.grid, self.browser)
        opening = self._return.opening(lambda: services.nexsets.open(info.id), view)
        self._open_run, self._let_go = info.run_id, False
        self.browser.open_with(opening, view, self.desk.opening(info.id))
        self.news.opened(info)
        self.parts.show_info(info)
        self.parts.tabs.show_nexset(services, info)

    def _show_arrived(self) -> None:
        if self.open_info is not None:
            self.parts.show_arrived()
            self.parts.arrived.open(self.services, self.open_info.flow_id)

    def _opened(self, reader: "NexsetReader") -> None:
        """An order by a column that a new run did not bring is dropped."""
        names = self.browser.columns
        unsorted = any(name not in names for name, _ in self._order)
        if unsorted:
            self._order = ()
        super()._opened(reader)
        if unsorted:
            self.browser.set_view(self._view())

    def _shown(self, total: int) -> None:
        super()._shown(total)
        info = self.open_info
        if info is not None:
            self.parts.show_info(info, total)
            self.parts.show_hidden(self.desk.places.count)
        if total and self._return is not None:
            self._return.restore(self.parts.grid)
            self._return = None

    def _copied(self, rows: int, columns: int, truncated: bool) -> None:
        if rows > 1:
            first = tr("the first ") if truncated else ""
            self.toasted.emit(
                tr("Copied {first}{rows}.", first=first, rows=say.count(rows, "row")), None
            )

    def _delete(self, info: "NexsetInfo") -> None:
        def work(services: "Services", _: Cancel) -> None:
            services.nexsets.delete(info.id)

        def done(_: object) -> None:
            self.toasted.emit(tr("“{info_name}” was deleted.", info_name=info.name), None)
            self.desk.trail.drop(info.id)
            self.deleted.emit()
            self.reload()

        if info.id == self._open_id:
            self.close_readers()
            self._open_id = ""
            self.news.opened(None)
        self.in_background(work, done, self._not_deleted)

    def _not_deleted(self, failure: Failure) -> None:
        self.show_failure(failure)
        self.reload()

    def _open_menu(self, key: str, pos: QPoint) -> None:
        self.parts.table.set_current(key)
        menu = QMenu(self)
        menu.addAction(tr("Export…")).triggered.connect(lambda _: self.ask_export())
        menu.addSeparator()
        menu.addAction(tr("Delete")).triggered.connect(lambda: self.delete_one(key))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(pos)


def _row(info: "NexsetInfo") -> Row:
    tip = f"{say.count(info.records, 'record')}, {say.moment(info.updated, now())}"
    if info.incomplete:
        tip += tr(", may be incomplete")
    return Row(info.id, (Cell(info.name), Cell(say.count(info.records), sort=info.records)), tip)
