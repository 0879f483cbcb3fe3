"""The Runs page: what runs now and every run before, with its receipt."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from planhat_gui.model.ports import Cancel
from planhat_gui.model.results import RunReport
from planhat_gui.ui import say
from planhat_gui.ui.kit.buttons import button
from planhat_gui.ui.kit.surfaces import EmptyState
from planhat_gui.ui.kit.tokens import SPACE_8, SPACE_12
from planhat_gui.ui.live_runs import LiveRuns
from planhat_gui.ui.pages.listing import Cell, Column, ListTable, Row
from planhat_gui.ui.pages.page import Page
from planhat_gui.ui.pages.search_field import SearchField
from planhat_gui.ui.receipt import now

if TYPE_CHECKING:
    from planhat_gui.compose import Services

COLUMNS = (
    Column("Flow", stretch=True),
    Column("Started", width=170),
    Column("Status", width=124),
    Column("Records", right=True, width=100),
    Column("Time", right=True, width=90, least=640),
    Column("Warnings", right=True, width=96, least=760),
)
LIVE = "live:"
"""Keys of runs that go on begin so, and end in the flow's id."""


@dataclass(frozen=True, slots=True)
class History:
    """Reports, newest first, and the flows that are still there."""

    reports: tuple[RunReport, ...]
    flow_ids: frozenset[str]


class RunsPage(Page):
    """Lists runs. `chosen_live` carries a flow's id, `chosen` a report and if it can run again."""

    chosen_live = Signal(str)
    chosen = Signal(object, bool)

    def __init__(self, runs: LiveRuns) -> None:
        super().__init__("Runs")
        self._runs = runs
        self._history = History((), frozenset())
        self.search = SearchField("Find run")
        self.table = ListTable("Run list", COLUMNS)
        self.open = button("Show receipt", "secondary", "file-text")
        self.set_empty(
            EmptyState(
                "history",
                "No runs yet",
                "Every run leaves a receipt here: what was read, how many records, why it ended.",
            )
        )
        self.search.textChanged.connect(self.table.set_search)
        self.table.chosen.connect(self._choose)
        self.open.clicked.connect(lambda: self._choose(self.table.current()))
        runs.changed.connect(self._refresh)
        runs.ended.connect(self.reload)
        runs.started.connect(self.reload)
        self._lay_out()

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(SPACE_8)
        bar.addWidget(self.search, 1)
        bar.addStretch(1)
        bar.addWidget(self.open)
        column = QVBoxLayout(self.content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_12)
        column.addLayout(bar)
        column.addWidget(self.table, 1)

    def read(self, services: "Services", cancel: Cancel) -> History:
        """The history, and which of its flows still exist."""
        reports = tuple(services.history.all())
        return History(reports, frozenset(flow.id for flow in services.flows.all()))

    def show_read(self, found: History) -> bool:
        """Fill the table."""
        self._history = found
        self._refresh()
        return bool(found.reports or self._runs.running())

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        self.search.setFocus()
        self.search.selectAll()

    def _refresh(self) -> None:
        rows = [
            Row(
                f"{LIVE}{run.flow_id}",
                (
                    Cell(run.name),
                    Cell("now", sort="9"),
                    Cell("Running", "running"),
                    Cell(say.count(run.progress.records), sort=run.progress.records),
                    Cell(say.duration(run.elapsed), sort=run.elapsed),
                    Cell(say.count(len(run.progress.warnings)), sort=len(run.progress.warnings)),
                ),
            )
            for run in self._runs.running()
        ]
        self.table.set_rows([*rows, *map(_row, self._history.reports)])

    def _choose(self, key: str) -> None:
        if key.startswith(LIVE):
            self.chosen_live.emit(key.removeprefix(LIVE))
            return
        for report in self._history.reports:
            if report.run_id == key:
                self.chosen.emit(report, report.flow_id in self._history.flow_ids)


def _row(report: RunReport) -> Row:
    level, word = say.run_status(report.status)
    kept = report.records.written or report.records.received
    return Row(
        report.run_id,
        (
            Cell(report.flow),
            Cell(say.moment(report.started, now()), sort=report.started),
            Cell(word, level),
            Cell(say.count(kept), sort=kept),
            Cell(say.duration(report.seconds), sort=report.seconds),
            Cell(say.count(len(report.warnings)), sort=len(report.warnings)),
        ),
        report.error or report.end_reason,
    )
