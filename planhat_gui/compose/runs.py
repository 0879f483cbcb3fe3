"""One run from its flow to its receipt: locks, folders, landing, publishing, history."""

import json
import shutil
import threading
import uuid
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from planhat_gui.compose.answers import Answers
from planhat_gui.compose.calls import Calls, Target, with_overrides, with_personal
from planhat_gui.compose.definitions import fingerprint, has_pages, moment_of
from planhat_gui.compose.options import CallOptions
from planhat_gui.compose.personal import Personal
from planhat_gui.compose.sources import Moment
from planhat_gui.compose.spools import in_memory, spools_for
from planhat_gui.compose.updates import Plan, from_json, mark_of, plan, pointer_of, to_json
from planhat_gui.engine.reading import attached_fields
from planhat_gui.engine.retry import FOR_RUN
from planhat_gui.engine.run import RunJob, Runner
from planhat_gui.model.errors import Damaged, Failure, NeedsFix
from planhat_gui.model.flow import Flow, FlowType
from planhat_gui.model.flow_file import dump_flow, parse_flow
from planhat_gui.model.language import tr
from planhat_gui.model.ports import Cancel, Observer, Publisher
from planhat_gui.model.results import Notice, RunReport, RunStatus
from planhat_gui.model.secret import Secret
from planhat_gui.model.update import Update
from planhat_gui.store.files import LEFTOVER_AGE, write_atomic
from planhat_gui.store.folder import DataFolder
from planhat_gui.store.history import RunHistory, run_lock
from planhat_gui.store.landing import Landing
from planhat_gui.store.pointer import Pointer, Upkeep, read_pointer
from planhat_gui.store.publish import Destination, LinesPublisher
from planhat_gui.store.publish_groups import GroupsPublisher, SinglePublisher
from planhat_gui.store.schema_book import heal, to_heal

_ABOUT = "run.json"
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
_READ_TO_THE_END = (RunStatus.SUCCEEDED, RunStatus.INCOMPLETE)


@dataclass(frozen=True, slots=True)
class RunRequest:
    """What to run and how it may be stopped. `stop_after_page` is asked between pages."""

    flow: Flow
    flow_id: str
    options: CallOptions
    cancel: Cancel
    observer: Observer
    stop_after_page: Callable[[], bool] = lambda: False


class Runs:
    """Runs flows, one at a time each, and keeps their receipts."""

    def __init__(
        self, folder: DataFolder, calls: Calls, history: RunHistory, personal: Personal
    ) -> None:
        self._folder, self._calls, self._history = folder, calls, history
        self._personal = personal
        self.answers = Answers(folder, history, self._publisher_again, self._tidy)

    def run(self, request: RunRequest) -> RunReport:
        """The receipt, kept in the history; whatever fails is in it.

        Raises only what keeps the run from starting: NeedsFix, NeedsCredential, Busy,
        StorageFailed.
        """
        request = replace(request, flow=with_personal(request.flow, request.options))
        flow = request.flow
        wanted = Update(flow.options.update)
        moment = Moment(self._calls.clock.utcnow(), self.last_run(request.flow_id, wanted))
        target = self._calls.target(flow, request.options, moment)
        with run_lock(self._folder, request.flow_id, flow.name):
            secret = self._calls.secret(target, request.options)
            self._calls.check_network(target)
            mask = self._personal.masker(target.personal)
            target = self._calls.target(flow, request.options, moment)  # the key is there by now
            plan_made = self._plan(request, target, moment.now)
            landing, run_id, kept = self._landing(request, target, moment, plan_made)
            try:
                if kept is not None:  # its macros go on standing for what they stood for
                    moment, plan_made = kept
                    target = self._calls.target(flow, request.options, moment)
                job = self._job(request, target, run_id, resumed=kept is not None)
                job = replace(
                    job,
                    update=plan_made.update,
                    since=plan_made.since,
                    began=moment.now,
                    notices=plan_made.notices,
                    mask=mask,
                )
                return self._run(request, target, job, secret, landing)
            finally:
                landing.close()

    def _job(self, request: RunRequest, target: Target, run_id: str, *, resumed: bool) -> RunJob:
        return RunJob(
            flow_name=request.flow.name,
            flow_id=request.flow_id,
            run_id=run_id,
            source=target.source,
            parallel=request.options.parallel or request.flow.options.parallel_requests,
            records_last_time=self._records_last_time(request.flow_id),
            resumed=resumed,
            by_clock=target.prepared.by_clock,
            may_empty=request.options.empty,
        )

    def _run(
        self,
        request: RunRequest,
        target: Target,
        job: RunJob,
        secret: Secret | None,
        landing: Landing,
    ) -> RunReport:
        flow_json = dump_flow(with_overrides(request.flow, request.options)).decode()
        # All that may fail before there is a run comes before it is in the history.
        pacer = self._calls.pacer(target.credential.id, request.options.calls_per_minute)
        self._history.save(self._started(job), flow_json)
        with self._calls.fetcher(
            target.reach,
            secret,
            pacer,
            FOR_RUN,
            auth=target.credential.auth,
            parallel=job.parallel,
            cancel=request.cancel,
            newest=self._calls.newest(target, request.options),
        ) as fetcher:
            runner = Runner(
                job,
                fetcher,
                landing,
                self._publisher(request, target, job.run_id),
                request.cancel,
                request.observer,
                request.stop_after_page,
                target.prepared.units_of,
                spools_for(self._folder.runs / job.run_id, target),
            )
            report = runner.run()
        return self._ended(self._personal.told(report), flow_json)

    def _ended(self, report: RunReport, flow_json: str) -> RunReport:
        """Keeps the receipt. A disk that does not take it takes nothing from what was published."""
        lost = self._save(report, flow_json)
        self._tidy(report.flow_id, report)
        if lost:  # there may be room now
            lost = self._save(report, flow_json)
        if lost:
            notice = Notice(
                "not_in_history",
                tr("This receipt is not in the history: {lost_message}", lost_message=lost.message),
            )
            report = replace(report, warnings=(*report.warnings, notice))
        return report

    def _save(self, report: RunReport, flow_json: str) -> Failure | None:
        try:
            self._history.save(report, flow_json)
        except Failure as failure:
            return failure
        return None

    def _started(self, job: RunJob) -> RunReport:
        now = self._calls.clock.utcnow().isoformat(timespec="milliseconds")
        return RunReport(
            status=RunStatus.RUNNING,
            flow=job.flow_name,
            flow_id=job.flow_id,
            run_id=job.run_id,
            started=now.replace("+00:00", "Z"),
            request=job.request,
            resumed=job.resumed,
            update=job.update.value,
            personal=job.mask.choices if job.mask else (),
        )

    def _plan(self, request: RunRequest, target: Target, now: datetime) -> Plan:
        wanted = Update.FULL if request.options.full else Update(request.flow.options.update)
        folder = self._folder.nexsets / request.flow_id
        return plan(
            wanted, self._pointer(request.flow_id), folder, self._mark(request, target), now
        )

    def next_plan(self, flow: Flow, flow_id: str) -> Plan:
        """What the next run of a flow will read. Raises a Failure where it could not start."""
        options = CallOptions()
        request = RunRequest(flow, flow_id, options, threading.Event(), lambda _: None)
        target = self._calls.target(flow, options)
        return self._plan(request, target, self._calls.clock.utcnow())

    def _pointer(self, flow_id: str) -> Pointer | None:
        """The pointer to the flow's dataset; None, too, where it is damaged: then it is made."""
        with suppress(Damaged):
            return pointer_of(self._folder.nexsets, flow_id)
        return None

    def last_run(self, flow_id: str, update: Update = Update.FULL) -> datetime | None:
        """When the last successful run of a flow began.

        The dataset itself says so: what it holds and what is asked for next fit together whatever
        happened in between. Additions begin anew where there is no dataset to add to.
        """
        found = self._pointer(flow_id)
        kept = found.current.upkeep if found else Upkeep()
        if kept.until:
            return datetime.fromisoformat(kept.until)
        if update is Update.APPEND and (found is None or kept.source):
            return None
        last = self._history.last(flow_id, RunStatus.SUCCEEDED)
        return datetime.fromisoformat(last.started) if last else None

    def _records_last_time(self, flow_id: str) -> int | None:
        for report in self._history.all(flow_id, limit=50):
            if report.status is RunStatus.SUCCEEDED and report.update == Update.FULL:
                return report.records.received
        # A history that was lost: the dataset itself is known.
        with suppress(Failure):
            pointer = read_pointer(self._folder.nexsets / flow_id)
            return pointer.current.records if pointer else None
        return None

    def _mark(self, request: RunRequest, target: Target) -> str:
        """Marks what is asked for, and of whom, for the dataset that is made of it."""
        return mark_of(fingerprint(target), request.flow.credential)

    def _publisher(self, request: RunRequest, target: Target, run_id: str) -> Publisher:
        to = self._destination(request.flow, request.flow_id, run_id, target.source.facts.key_field)
        schema = request.options.columns or to.schema
        to = replace(to, schema=schema, source=self._mark(request, target))
        return self._made_publisher(request.flow, to, attached_fields(target.source))

    def _publisher_again(self, report: RunReport, columns: str) -> Publisher:
        """Of what a run has read already; see `Answers`."""
        flow = parse_flow(self._history.flow_json(report.run_id).encode())
        about = json.loads((self._folder.runs / report.run_id / _ABOUT).read_bytes())
        to = self._destination(flow, report.flow_id, report.run_id, about.get("key_field") or None)
        attached = [name for name in about.get("attached", "").split("\n") if name]
        source = mark_of(about.get("source", ""), flow.credential)
        to = replace(to, schema=columns or to.schema, source=source)
        return self._made_publisher(flow, to, attached)

    def _destination(
        self, flow: Flow, flow_id: str, run_id: str, key_field: str | None
    ) -> Destination:
        return Destination(
            folder=self._folder.nexsets / flow_id,
            nexset_id=flow_id,
            name=flow.name,
            flow_id=flow_id,
            run_id=run_id,
            key_field=key_field,
            schema=flow.options.schema,
            personal=flow.options.personal,
            remask=self._personal.remask,
        )

    def _made_publisher(
        self, flow: Flow, destination: Destination, attached: Collection[str]
    ) -> Publisher:
        landing = self._folder.runs / destination.run_id
        clock = self._calls.clock
        if flow.flow_type is FlowType.REPLICATION:
            return LinesPublisher(landing, destination, clock)
        if flow.options.nexsets == "by_schema":
            return GroupsPublisher(landing, destination, clock, attached)
        return SinglePublisher(landing, destination, clock)

    def _landing(
        self, request: RunRequest, target: Target, moment: Moment, plan_made: Plan
    ) -> tuple[Landing, str, tuple[Moment, Plan] | None]:
        """Where the pages go, the run's id, and the moment and plan of the run that is resumed."""
        mark = fingerprint(target)
        if request.options.resume:
            kept = self._kept(request.flow_id, mark)
            if kept is not None:
                about = json.loads((kept / _ABOUT).read_bytes())
                began = moment_of(about, moment), from_json(about)
                return Landing.resume(kept), kept.name, began
        now = self._calls.clock.utcnow()
        run_id = f"{now:%Y%m%dT%H%M%S}-{uuid.uuid4().hex[:8]}"
        landing = Landing.create(self._folder.runs / run_id, run_id)
        about = {
            "flow_id": request.flow_id,
            "source": mark,
            "now": moment.now.isoformat(),
            "last_run": moment.last_run.isoformat() if moment.last_run else "",
            **to_json(plan_made),
            "in_memory": "yes" if in_memory(target) else "",
            "key_field": target.source.facts.key_field or "",
            "attached": "\n".join(sorted(attached_fields(target.source))),
        }
        write_atomic(self._folder.runs / run_id / _ABOUT, json.dumps(about).encode())
        return landing, run_id, None

    def _kept(self, flow_id: str, mark: str) -> Path | None:
        """The newest folder of this flow whose pages belong to the same definition.

        Not of a run that began before the dataset was made: that run is in it already, or was
        overtaken. Going on with it would add records twice, or put old ones over new ones.
        """
        found = self._pointer(flow_id)
        made = datetime.fromisoformat(found.current.updated) if found else _LONG_AGO
        for folder, about in self._folders(flow_id):
            began = datetime.fromisoformat(about.get("now") or _LONG_AGO.isoformat())
            same = about.get("source") == mark and began >= made and not about.get("in_memory")
            if same and has_pages(folder) and not self._is_over(folder):
                return folder
        return None

    def _is_over(self, folder: Path) -> bool:
        """Whether that run read everything: then there is nothing to go on with."""
        with suppress(Failure):
            return self._history.get(folder.name).status in _READ_TO_THE_END
        return False

    def _folders(self, flow_id: str) -> list[tuple[Path, dict[str, str]]]:
        found = []
        for path in self._folder.runs.glob(f"*/{_ABOUT}"):
            with suppress(OSError, ValueError):
                about = json.loads(path.read_bytes())
                if about.get("flow_id") == flow_id:
                    found.append((path.parent, about))
        return sorted(found, key=lambda pair: (pair[1].get("now", ""), pair[0]), reverse=True)

    def resumable(self, flow: Flow, flow_id: str, options: CallOptions) -> bool:
        """Whether pages of a stopped run of this very definition are kept."""
        try:
            return self._kept(flow_id, fingerprint(self._calls.target(flow, options))) is not None
        except Failure:
            return False

    def asking(self, flow: Flow, flow_id: str, options: CallOptions) -> RunReport | None:
        """The newest run of this very definition that asks about its columns."""
        mark = fingerprint(self._calls.target(flow, options))
        found = []
        for folder, about in self._folders(flow_id):
            if about.get("source") == mark:
                with suppress(NeedsFix):
                    found.append(self._history.get(folder.name))
        asking = [report for report in found if report.asks]
        return max(asking, key=lambda report: report.started, default=None)

    def _tidy(self, flow_id: str, report: RunReport) -> None:
        """Old receipts go; after a run that read everything, what had landed for its flow, too."""
        with suppress(Failure):  # the run has ended well, and the next one tidies again
            self._history.tidy(flow_id, self._calls.clock.utcnow())
        if report.status not in _READ_TO_THE_END:
            return
        published = any(Path(one.path).name.startswith(report.run_id) for one in report.nexsets)
        for folder, _ in self._folders(flow_id):
            if published or folder.name != report.run_id:
                shutil.rmtree(folder, ignore_errors=True)
        oldest = self._calls.clock.utcnow().timestamp() - LEFTOVER_AGE
        for folder in self._folder.runs.glob("*/"):  # of starts that were killed at once
            with suppress(OSError):
                if not (folder / _ABOUT).exists() and folder.stat().st_mtime < oldest:
                    shutil.rmtree(folder, ignore_errors=True)

    def heal(self) -> None:
        """Finishes swaps of several datasets that a crash cut short; those of running flows wait.

        Blocking. Raises nothing: the next run of the flow does it, too.
        """
        for flow_id in to_heal(self._folder.nexsets):
            with suppress(Failure), run_lock(self._folder, flow_id, flow_id):
                heal(self._folder.nexsets / flow_id)

    def forget(self, flow_id: str) -> None:
        """Removes what stopped runs of a deleted flow left."""
        for folder, _ in self._folders(flow_id):
            shutil.rmtree(folder, ignore_errors=True)
