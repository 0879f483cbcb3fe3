"""Runs that ask about their columns: what they read is kept, and published once it is said how."""

from collections.abc import Callable
from dataclasses import replace

from planhat_gui.model.errors import NeedsFix, Problem
from planhat_gui.model.language import tr
from planhat_gui.model.ports import Cancel, Observer, Publication, Publisher
from planhat_gui.model.results import NOTHING_CAME, Notice, Phase, Progress, RunReport, RunStatus
from planhat_gui.model.update import Scope, Update
from planhat_gui.store.folder import DataFolder
from planhat_gui.store.history import RunHistory, run_lock

ASKS = frozenset({"schema_ask", NOTHING_CAME})
EMPTY = "empty"

MakePublisher = Callable[[RunReport, str], Publisher]
"""Of a run and what to do with other columns, the publisher of what that run read."""


class Answers:
    """Publishes what a run read and did not publish; nothing is read again."""

    def __init__(
        self,
        folder: DataFolder,
        history: RunHistory,
        publisher: MakePublisher,
        tidy: Callable[[str, RunReport], None],
    ) -> None:
        self._folder, self._history = folder, history
        self._publisher, self._tidy = publisher, tidy

    def answer(
        self, run_id: str, columns: str, cancel: Cancel, observer: Observer | None = None
    ) -> RunReport:
        """The run's receipt, now with its dataset. Blocking.

        `columns`: “follow” or “keep”; of a run that asks whether the dataset is to be emptied,
        “empty” or “keep”, which leaves it as it is.

        Raises NeedsFix when the records are no longer kept; Busy, Cancelled, StorageFailed leave
        everything as it was.
        """
        report = self._history.get(run_id)
        with run_lock(self._folder, report.flow_id, report.flow):
            report = self._history.get(run_id)
            if not report.asks:
                raise NeedsFix(
                    [Problem("run", tr("What this run read is no longer kept."))],
                    tr("Run the flow again."),
                )
            if report.asks_whether_empty and columns != EMPTY:
                return self._kept(replace(report, asks=False), run_id)
            if observer is not None:
                observer(Progress(Phase.PUBLISHING, records=report.records.received))
            publisher = self._publisher(report, "" if columns == EMPTY else columns)
            rest = tuple(one for one in report.warnings if one.code not in ASKS)
            complete = not any(one.incomplete for one in rest)
            try:
                # Until when it is up to date is not kept, so the next run reads a little more.
                scope = Scope(Update(report.update))
                publication = publisher.publish(replace=complete, cancel=cancel, scope=scope)
            finally:
                publisher.close()
            answered = replace(
                report,
                status=RunStatus.SUCCEEDED if complete else RunStatus.INCOMPLETE,
                records=publication.records,
                changes=publication.changes,
                nexsets=publication.nexsets,
                warnings=_joined(rest, publication),
                asks=False,
            )
            self._history.save(answered, self._history.flow_json(run_id))
            self._tidy(report.flow_id, answered)
        return answered

    def _kept(self, answered: RunReport, run_id: str) -> RunReport:
        """The dataset stays, and nothing is asked any more."""
        self._history.save(answered, self._history.flow_json(run_id))
        return answered


def _joined(rest: tuple[Notice, ...], publication: Publication) -> tuple[Notice, ...]:
    told = {one.code for one in publication.notices}
    return (*(one for one in rest if one.code not in told), *publication.notices)
