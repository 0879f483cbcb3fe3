"""The Runs page: what runs now and every run before, to be found, opened, compared, deleted."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QAbstractItemView, QMenu, QStackedWidget, QVBoxLayout

from planhat_gui.model.language import tr
from planhat_gui.model.ports import Cancel
from planhat_gui.model.results import RunReport, RunStatus
from planhat_gui.model.run_query import RunOrder, RunQuery
from planhat_gui.ui import say
from planhat_gui.ui.kit.buttons import button
from planhat_gui.ui.kit.surfaces import EmptyState
from planhat_gui.ui.kit.tokens import SPACE_12
from planhat_gui.ui.live_runs import LiveRun, LiveRuns
from planhat_gui.ui.pages.lazy_rows import LazyRows
from planhat_gui.ui.pages.listing import Cell, Column, ListTable, Row
from planhat_gui.ui.pages.page import Page
from planhat_gui.ui.pages.run_filter import RunFilter
from planhat_gui.ui.receipt import now

if TYPE_CHECKING:
    from planhat_gui.compose import Services

COLUMNS = (
    Column(tr("Flow"), stretch=True),
    Column(tr("Started"), width=170),
    Column(tr("Status"), width=124),
    Column(tr("Records"), right=True, width=100),
    Column(tr("Time"), right=True, width=90, least=640),
    Column(tr("Warnings"), right=True, width=96, least=760),
)
ORDERS = (
    RunOrder.FLOW,
    RunOrder.STARTED,
    RunOrder.STATUS,
    RunOrder.RECORDS,
    RunOrder.SECONDS,
    RunOrder.WARNINGS,
)
LIVE = "live:"
"""Keys of runs that go on begin so, and end in the flow's id."""
READ_AT_ONCE = 200
OLD_DAYS = (30, 90)
_TWO = 2


@dataclass(frozen=True, slots=True)
class Found:
    """The runs that match, the newest receipts of them, and what else the page has to know."""

    keys: tuple[str, ...]
    known: dict[str, RunReport]
    live: dict[str, str]
    flows: tuple[tuple[str, str], ...]
    flow_ids: frozenset[str]


class RunsPage(Page):
    """Lists runs. `chosen_live` carries a flow's id, `chosen` a report and if it can run again.

    `compare_wanted` carries the ids of two runs, or of one and "" for the run before it.
    """

    chosen_live = Signal(str)
    chosen = Signal(object, bool)
    compare_wanted = Signal(str, str)

    def __init__(self, runs: LiveRuns) -> None:
        super().__init__(tr("Runs"))
        self._runs = runs
        self._query = RunQuery()
        self._order = (RunOrder.STARTED, True)
        self._found = Found((), {}, {}, (), frozenset())
        self._reports: dict[str, RunReport] = {}
        self.rows = LazyRows(COLUMNS, self._fetch, self._sort, self)
        self.table = ListTable(tr("Run list"), COLUMNS, rows=self.rows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.open = button(tr("Show receipt"), "secondary", "file-text")
        self.compare = button(
            tr("Compare"), "secondary", "arrow-right-left", name=tr("Compare runs")
        )
        self.delete = button(tr("Delete"), "secondary", "trash-2", name=tr("Delete runs"))
        self.filter = RunFilter([self.open, self.compare, self.delete])
        self._clear = button(tr("Clear filters"), "secondary", "x")
        self.set_empty(
            EmptyState(
                "history",
                tr("No runs yet"),
                tr(
                    "Every run leaves a receipt here: what was read, how many records, why it "
                    "ended."
                ),
            )
        )
        self._connect()
        self._lay_out()

    def _connect(self) -> None:
        self.filter.changed.connect(self._narrow)
        self.table.chosen.connect(self._choose)
        self.table.delete_pressed.connect(lambda _: self.delete_chosen())
        self.table.menu_wanted.connect(self._open_menu)
        self.open.clicked.connect(lambda: self._choose(self.table.current()))
        self.compare.clicked.connect(self.compare_chosen)
        self.compare.setToolTip(tr("Two chosen runs, or one with the run of its flow before it"))
        menu = QMenu(self.delete)
        menu.addAction(tr("The chosen runs")).triggered.connect(self.delete_chosen)
        menu.addSeparator()
        for days in OLD_DAYS:
            act = menu.addAction(tr("All runs older than {days} days", days=days))
            act.triggered.connect(lambda _=False, days=days: self.delete_old(days))
        self.delete.setMenu(menu)
        self._clear.clicked.connect(self.filter.clear)
        self._runs.changed.connect(self._refresh)
        self._runs.ended.connect(self.reload)
        self._runs.started.connect(self.reload)

    def _lay_out(self) -> None:
        self._list = QStackedWidget()
        self._list.addWidget(self.table)
        self._list.addWidget(
            EmptyState(
                "funnel", tr("No run matches"), tr("Try other words or filters."), [self._clear]
            )
        )
        column = QVBoxLayout(self.content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_12)
        column.addWidget(self.filter)
        column.addWidget(self._list, 1)

    def read(self, services: "Services", cancel: Cancel) -> Found:
        """The ids of all runs that match; the receipts of the first ones."""
        history, query = services.history, self._query
        keys = history.find(query)
        return Found(
            tuple(keys),
            history.reports(keys[:READ_AT_ONCE]),
            history.live(),
            tuple(history.flows()),
            frozenset(flow.id for flow in services.flows.all()),
        )

    def show_read(self, found: Found) -> bool:
        """Fill the table."""
        self._found = found
        self._reports.update(found.known)
        self.filter.set_flows(found.flows)
        # This window's own runs stand on top, with what they are doing.
        here = {run_id for run_id, flow in found.live.items() if self._runs.is_running(flow)}
        before, at = self.table.current(), self.table.currentIndex().row()
        keys = [key for key in found.keys if key not in here]
        self.rows.set_keys(keys, [_row(report) for report in found.known.values()])
        self._refresh()
        self.table.keep_place(before, at)
        some = bool(self.rows.total())
        self._list.setCurrentIndex(0 if some else 1)
        return some or bool(found.flows) or self._narrowed()

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        self.filter.search.setFocus()
        self.filter.search.selectAll()

    def compare_chosen(self) -> None:
        """Two chosen runs with each other, one with the run of its flow before it."""
        keys = [key for key in self.table.selected() if not key.startswith(LIVE)]
        if len(keys) == _TWO:
            self.compare_wanted.emit(*keys)
        elif len(keys) == 1:
            self.compare_wanted.emit(keys[0], "")
        else:
            self.bar.show_message(
                "info",
                tr("Choose two runs that have ended (hold Ctrl for the second), then Compare."),
            )

    def delete_chosen(self) -> None:
        """Delete the chosen runs, with Undo."""
        keys = [key for key in self.table.selected() if not key.startswith(LIVE)]
        self.in_background(lambda services, _: services.history.delete(keys), self._deleted)

    def delete_old(self, days: int) -> None:
        """Delete what is older, but for what the next runs depend on; with Undo."""
        moment = now() - timedelta(days=days)

        def work(services: "Services", _cancel: Cancel) -> list[str]:
            return services.history.delete(services.history.older(moment))

        self.in_background(work, self._deleted)

    def _deleted(self, gone: list[str]) -> None:
        if not gone:
            self.bar.show_message(
                "info",
                tr(
                    "There was nothing to delete: a run that goes on stays, and so do the newest "
                    "run "
                    "of each flow and its last successful one."
                ),
            )
            return
        words = say.count(len(gone), "run")
        verb = tr("was") if len(gone) == 1 else tr("were")
        self.toasted.emit(
            tr("{words} {verb} deleted.", words=words, verb=verb), lambda: self._restore(gone)
        )
        self.reload()

    def _restore(self, gone: list[str]) -> None:
        self.in_background(
            lambda services, _: services.history.restore(gone), lambda _: self.reload()
        )

    def _narrow(self) -> None:
        order, descending = self._order
        self._query = replace(self.filter.query(now()), order=order, descending=descending)
        self.reload()

    def _narrowed(self) -> bool:
        asked = self._query
        return bool(asked.search or asked.status or asked.flow_id or asked.since)

    def _sort(self, column: int, descending: bool) -> None:
        known = 0 <= column < len(ORDERS)
        self._order = (ORDERS[column], descending) if known else (RunOrder.STARTED, True)
        if self.attached:
            self._narrow()

    def _fetch(self, keys: list[str]) -> None:
        def came(found: dict[str, RunReport]) -> None:
            self._reports.update(found)
            self.rows.deliver([_row(report) for report in found.values()])

        self.in_background(lambda services, _: services.history.reports(keys), came)

    def _refresh(self) -> None:
        before, at = self.table.current(), self.table.currentIndex().row()
        total = self.rows.total()
        self.rows.set_rows([_live_row(run) for run in self._runs.running() if self._shows(run)])
        if self.rows.total() != total:
            self.table.keep_place(before, at)
            if self.rows.total():
                self._list.setCurrentIndex(0)

    def _shows(self, run: LiveRun) -> bool:
        asked = self._query
        words = asked.search.casefold().split()
        return (
            asked.status in {None, RunStatus.RUNNING}
            and asked.flow_id in {"", run.flow_id}
            and all(word in run.name.casefold() for word in words)
        )

    def _choose(self, key: str) -> None:
        if key.startswith(LIVE):
            self.chosen_live.emit(key.removeprefix(LIVE))
            return
        report = self._reports.get(key)
        if report is not None:
            self.chosen.emit(report, report.flow_id in self._found.flow_ids)

    def _open_menu(self, key: str, where: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(tr("Show receipt")).triggered.connect(lambda: self._choose(key))
        two = len(self.table.selected()) == _TWO
        words = tr("Compare the two runs") if two else tr("Compare with the run before")
        menu.addAction(words).triggered.connect(self.compare_chosen)
        menu.addSeparator()
        menu.addAction(tr("Delete")).triggered.connect(self.delete_chosen)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(where)


def _live_row(run: LiveRun) -> Row:
    progress = run.progress
    return Row(
        f"{LIVE}{run.flow_id}",
        (
            Cell(run.name),
            Cell(tr("now")),
            Cell(tr("Running"), "running"),
            Cell(say.count(progress.records)),
            Cell(say.duration(run.elapsed)),
            Cell(say.count(len(progress.warnings))),
        ),
    )


def _row(report: RunReport) -> Row:
    level, word = say.run_status(report.status)
    return Row(
        report.run_id,
        (
            Cell(report.flow),
            Cell(say.moment(report.started, now())),
            Cell(word, level),
            Cell(say.count(report.records.written or report.records.received)),
            Cell(say.duration(report.seconds)),
            Cell(say.count(len(report.warnings))),
        ),
        report.error or report.end_reason,
    )
