"""A run: pages go down into the landing and out as a Nexset; only counts come back."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from planhat_gui.engine.fetch import Fetcher
from planhat_gui.engine.masking import Masker
from planhat_gui.engine.newest import newest_first
from planhat_gui.engine.readers import first_call
from planhat_gui.engine.skew import skew_notice
from planhat_gui.engine.spools import Progressing, Spools
from planhat_gui.engine.units import UnitsOf, plain_units
from planhat_gui.engine.walk import Walk
from planhat_gui.logs import log_unexpected
from planhat_gui.model.errors import Cancelled, Failure
from planhat_gui.model.language import joined, tr
from planhat_gui.model.ports import Cancel, Checkpoint, Landing, Observer, Publication, Publisher
from planhat_gui.model.results import (
    NOTHING_CAME,
    Notice,
    Phase,
    Progress,
    RecordCounts,
    RunReport,
    RunStatus,
)
from planhat_gui.model.source import Source
from planhat_gui.model.update import Scope, Update

_PROGRESS_SECONDS = 0.1
_FEWER = 0.5


@dataclass(frozen=True, slots=True)
class RunJob:
    """What to run.

    `records_last_time` is the flow's last published count, None before the first. `by_clock`: what
    is asked for depends on this computer's clock ({now}, {last_run}). `update`: CHANGES reads back
    to `since`. `began`: when the run began, before any restart. `notices` are said from the start.
    `may_empty`: where nothing comes, the dataset may be emptied without asking.
    `mask`: what is done to records before anything lands.
    """

    flow_name: str
    flow_id: str
    run_id: str
    source: Source
    parallel: int = 4
    records_last_time: int | None = None
    resumed: bool = False
    by_clock: bool = False
    update: Update = Update.FULL
    since: datetime | None = None
    began: datetime | None = None
    notices: tuple[Notice, ...] = ()
    may_empty: bool = False
    mask: Masker | None = None

    @property
    def request(self) -> str:
        """The address of the first call."""
        step, field_name = self.source.steps[0], self.source.facts.updated_field
        if self.since is not None and field_name:
            step = newest_first(step, field_name)
        return first_call(step).url


@dataclass(slots=True)
class Runner:
    """Runs one job. Everything that touches the world came in from outside."""

    job: RunJob
    fetcher: Fetcher
    landing: Landing
    publisher: Publisher
    cancel: Cancel
    observer: Observer
    stop_after_page: Callable[[], bool] = lambda: False
    units_of: UnitsOf | None = None
    spools: Spools | None = None
    _walk: Walk | None = None
    _at: Checkpoint = field(default_factory=Checkpoint)
    _notices: dict[str, Notice] = field(default_factory=dict)
    _phase: Phase = Phase.STARTING
    _began: float = 0.0
    _told: float = 0.0

    def run(self) -> RunReport:
        """The receipt; a failure is in it, not raised.

        Pages landed so far are kept in every case.
        """
        self._began = self.fetcher.clock.monotonic()
        self._notices.update({notice.code: notice for notice in self.job.notices})
        report = self._blank(self.fetcher.clock.utcnow())
        try:
            report = self._read_and_publish(report)
        except Cancelled as wish:
            report = self._stopped(report, RunStatus.CANCELLED, wish)
        except Failure as failure:
            report = self._stopped(report, RunStatus.FAILED, failure)
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as error:  # noqa: BLE001 a run has an end, whatever went wrong in it
            report = self._stopped(report, RunStatus.FAILED, _unexpected(error))
        finally:
            lost = self._close()
        if lost and report.status is not RunStatus.FAILED:
            report = self._stopped(report, RunStatus.FAILED, lost)
        self._phase = Phase.DONE
        self._tell(force=True)
        return self._counted(report)

    def _close(self) -> Failure | None:
        """Lets go of everything; what went wrong in it, so that a full disk is a receipt, too."""
        lost: Failure | None = None
        for close in (self.publisher.close, self.landing.close):
            try:
                close()
            except Failure as failure:
                lost = lost or failure
        return lost

    def _blank(self, started: datetime) -> RunReport:
        return RunReport(
            status=RunStatus.RUNNING,
            flow=self.job.flow_name,
            flow_id=self.job.flow_id,
            run_id=self.job.run_id,
            started=started.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            request=self.job.request,
            resumed=self.job.resumed,
            update=self.job.update.value,
            personal=self.job.mask.choices if self.job.mask else (),
        )

    def _read_and_publish(self, report: RunReport) -> RunReport:
        end_reason = self._read()
        scope = self._scope()
        self._phase = Phase.PUBLISHING
        self._tell(force=True)
        if scope.update is Update.FULL:
            self._compare_with_last_time()
        incomplete = any(n.incomplete for n in self._notices.values())
        publication = self.publisher.publish(
            replace=not incomplete, cancel=self.cancel, scope=scope
        )
        self._note_publication(publication)
        incomplete = any(n.incomplete for n in self._notices.values())
        return replace(
            report,
            asks=publication.asks or self._asks_whether_empty(publication),
            status=RunStatus.INCOMPLETE if incomplete else RunStatus.SUCCEEDED,
            records=publication.records,
            changes=publication.changes,
            nexsets=publication.nexsets,
            end_reason=end_reason,
            update=scope.update.value,
            request=self._request(scope),
        )

    def _request(self, scope: Scope) -> str:
        """The first call of the reading that counts."""
        if scope.update is Update.CHANGES:
            return self.job.request
        return first_call(self.job.source.steps[0]).url

    def _scope(self) -> Scope:
        """What was read: everything, too, where what changed could not be told."""
        update = self.job.update
        if update is Update.CHANGES and self._walk is not None and not self._walk.only_changes:
            update = Update.FULL
        until = self.job.began
        if until is not None and self.fetcher.meter.skew < 0:
            # The server's clock is behind: by it, the run began earlier. The other way round
            # the next run reads a little more than it has to.
            until += timedelta(seconds=self.fetcher.meter.skew)
        return Scope(update, until)

    def _read(self) -> str:
        """Lands all pages of all steps; the reason why it ended."""
        source = self.job.source
        self._phase = Phase.READING
        walk = Walk(
            steps=source.steps,
            facts=source.facts,
            units_of=self.units_of or plain_units(source.steps),
            fetcher=self.fetcher,
            landing=self.landing,
            spools=self.spools,
            parallel=self.job.parallel,
            cancel=self.cancel,
            progress=Progressing(self._landed, self._tell, self.stop_after_page),
            include_previous=source.include_previous_results,
            notices=self._notices,
            since=self.job.since,
            mask=self.job.mask,
        )
        self._walk = walk
        try:
            return walk.go()
        finally:
            self._at = walk.at

    def _landed(self, checkpoint: Checkpoint) -> None:
        if self._walk is not None:
            self._at = self._walk.at
        self.publisher.landed()
        self._tell()

    def _compare_with_last_time(self) -> None:
        before, now = self.job.records_last_time, self._at.records
        if not before or now >= before * _FEWER:
            return
        asks = now == 0 and not self.job.may_empty
        self._notices[NOTHING_CAME] = Notice(
            NOTHING_CAME,
            tr("{now:,} records came; last time there were {before:,}.", now=now, before=before)
            + (tr(" The dataset from before was kept.") if asks else ""),
            incomplete=asks,
        )

    def _asks_whether_empty(self, publication: Publication) -> bool:
        """Nothing came, and the dataset was kept for that alone."""
        told = [notice.code for notice in self._notices.values() if notice.incomplete]
        kept = any(nexset.records for nexset in publication.nexsets)
        return told == [NOTHING_CAME] and kept

    def _note_publication(self, publication: Publication) -> None:
        for notice in publication.notices:
            self._notices[notice.code] = notice
        counts, noun = publication.records, tr(self.job.source.facts.record_noun)
        if counts.duplicates:
            self._notices["duplicates"] = Notice(
                "duplicates",
                tr(
                    "{duplicates:,} {noun} came more than once; the last one of each was kept.",
                    duplicates=counts.duplicates,
                    noun=noun,
                ),
            )
        if counts.rejected:
            too_many = counts.too_many_rejected
            self._notices["rejected_records"] = Notice(
                "rejected_records",
                joined(
                    "",
                    (
                        tr(
                            "{rejected:,} of {received:,} that came are not records; they were "
                            "set aside, not lost.",
                            rejected=counts.rejected,
                            received=counts.received,
                        ),
                        tr(" That is more than 1 %: check Set Path to Data in Response.")
                        if too_many
                        else "",
                    ),
                ),
                incomplete=too_many,
            )

    def _stopped(self, report: RunReport, status: RunStatus, failure: Failure) -> RunReport:
        kept = self._at.pages
        if failure.code == "token_refused" and kept:
            failure.next_step = tr(
                "It was accepted before, so it was replaced or revoked meanwhile: save the new one "
                "under Credentials, then resume."
            )
        return replace(
            report,
            status=status,
            end_reason="cancelled" if status is RunStatus.CANCELLED else failure.message,
            error=failure.message,
            error_code=failure.code,
            next_step=failure.next_step,
            records=RecordCounts(received=self._at.records),
            resumable=(kept > 0 or len(self.job.source.steps) > 1) and not self._in_memory,
        )

    @property
    def _in_memory(self) -> bool:
        """Whether what earlier steps found ends with the run."""
        return self.spools is not None and self.spools.as_they_came

    def _note_network(self) -> None:
        """What the fetcher's threads found out about the server's limits and its clock."""
        meter = self.fetcher.meter
        if meter.slowed:
            self._notices["slowed_down"] = Notice(
                "slowed_down",
                tr(
                    "{slowed}: the run went on as slowly as the server wants it.",
                    slowed=meter.slowed,
                ),
            )
        skewed = skew_notice(meter.skew) if self.job.by_clock else None
        if skewed:
            self._notices[skewed.code] = skewed

    def _counted(self, report: RunReport) -> RunReport:
        meter = self.fetcher.meter
        self._note_network()
        return replace(
            report,
            seconds=round(self.fetcher.clock.monotonic() - self._began, 3),
            calls=meter.calls,
            retries=meter.retries,
            pages=self._at.pages,
            bytes=meter.received,
            warnings=tuple(self._notices.values()),
        )

    def _tell(self, *, force: bool = False) -> None:
        """Progress to the observer, at most ten times a second."""
        clock, meter = self.fetcher.clock, self.fetcher.meter
        now = clock.monotonic()
        if not force and now - self._told < _PROGRESS_SECONDS:
            return
        self._told = now
        self._note_network()
        why, until = meter.waiting()
        waiting = self._phase is Phase.READING and bool(why)
        self.observer(
            Progress(
                phase=Phase.WAITING if waiting else self._phase,
                pages=self._at.pages,
                records=self._at.records,
                bytes=meter.received,
                calls=meter.calls,
                retries=meter.retries,
                elapsed=now - self._began,
                calls_left=self.fetcher.pacer.left(),
                waiting=why if waiting else "",
                waiting_seconds=max(0.0, until - now) if waiting else 0.0,
                warnings=tuple(self._notices.values()),
            )
        )


def _unexpected(error: BaseException) -> Failure:
    """For a defect of ours: logged under a number, shown without its insides."""
    number = log_unexpected(error, "in a run")
    return Failure(
        tr("Something unexpected went wrong (error {number}).", number=number),
        tr("Try again; if it comes back, report it with that number. The log holds the details."),
        code="unexpected",
    )
