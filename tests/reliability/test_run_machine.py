"""Any order of runs, stops, kills, resumes, edits and deletions: what holds after each of them.

A kill is simulated by its outcome: the data folder as it lies in the middle of a run is copied, and
the machine goes on with the copy, while the run that nobody sees any more ends by itself.
"""

import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from planhat_gui.compose import build
from planhat_gui.model.errors import NeedsFix
from planhat_gui.model.results import Phase, Progress, RunReport, RunStatus
from planhat_gui.store.pointer import read_pointer
from tests.reliability.rows import (
    NEVER,
    Ask,
    Reply,
    RowServer,
    companies,
    options,
    published,
    rows,
    stop_at,
)

if TYPE_CHECKING:
    from collections.abc import Callable

ROWS = 30
PAGES = 4
Dataset = list[tuple[Any, ...]]


class RunMachine(RuleBasedStateMachine):
    """One flow, one dataset, one history, in one data folder after the other."""

    @initialize()
    def start(self) -> None:
        """An empty data folder and a server."""
        self.home = Path(tempfile.mkdtemp(prefix="machine-"))
        self.number = 0
        self.services = build(self.home / "0")
        self.version, self.first = 0, 0
        self.during: Callable[[Ask], Reply | None] = lambda _ask: None
        self.server = RowServer(self.script)
        self.server.start()
        self.flow_id = self.services.flows.save(self.flow).id
        self.expected: Dataset | None = None
        self.history: dict[str, RunStatus] = {}
        self.mixed = False

    def teardown(self) -> None:
        """Nothing is left."""
        if hasattr(self, "server"):
            self.services.close()
            self.server.stop()
            shutil.rmtree(self.home)

    @property
    def flow(self) -> Any:
        """As it is defined now."""
        return companies(page_size=10, start_offset=self.first)

    def script(self, ask: Ask) -> Any:
        """The rows of this version, unless something happens."""
        happened = self.during(ask)
        return happened or rows(ROWS, f"v{self.version} ")[ask.offset : ask.offset + ask.limit]

    def whole(self) -> Dataset:
        """What an undisturbed run would publish now."""
        records = rows(ROWS, f"v{self.version} ")[self.first :]
        return sorted(((one["_id"], one["name"]) for one in records), key=repr)

    def found(self) -> Dataset | None:
        """What is published."""
        folder = self.services.folder.nexsets / self.flow_id
        return published(folder) if read_pointer(folder) else None

    def go(self, *, resume: bool, **more: Any) -> RunReport:
        """One run."""
        self.server.asked.clear()
        report = self.services.run(
            self.flow_id,
            options(self.server, resume=resume),
            NEVER,
            more.get("observer"),
            more.get("stop", lambda: False),
        )
        self.history[report.run_id] = report.status
        return report

    def complete(self, report: RunReport) -> None:
        """A run that was not stopped has everything."""
        found = self.found()
        if report.status is RunStatus.SUCCEEDED:
            assert found is not None
            if report.resumed and self.mixed:  # some pages are of an earlier version
                assert [row[0] for row in found] == [row[0] for row in self.whole()]
            else:
                assert found == self.whole()
            self.expected, self.mixed = found, False

    @rule(resume=st.booleans())
    def run(self, resume: bool) -> None:
        """To its end."""
        report = self.go(resume=resume)
        assert report.status is RunStatus.SUCCEEDED, report.error
        self.complete(report)

    @rule(resume=st.booleans(), page=st.integers(1, PAGES))
    def cancel(self, resume: bool, page: int) -> None:
        """Stopped after a page, if it gets there."""
        self.complete(self.go(resume=resume, stop=stop_at(page)))

    @rule(resume=st.booleans(), call=st.integers(0, PAGES - 1))
    def fail(self, resume: bool, call: int) -> None:
        """The server refuses a call."""
        self.during = lambda ask: Reply(b"", 404) if ask.number >= call else None
        self.complete(self.go(resume=resume))
        self.during = lambda _ask: None

    @rule(resume=st.booleans(), moment=st.sampled_from([0, 1, 2, 3, "publishing", "published"]))
    def kill(self, resume: bool, moment: int | str) -> None:
        """Kill -9 at a call, before publishing, or when all is published but not yet noted."""
        self.number += 1
        copy = self.home / str(self.number)
        source, save = self.services.folder.root, self.services.history.save

        def leave() -> None:
            if not copy.exists():
                shutil.copytree(source, copy)

        def at_call(ask: Ask) -> None:
            if ask.number == moment:
                leave()

        def at_phase(progress: Progress) -> None:
            if progress.phase is Phase.PUBLISHING and moment == "publishing":
                leave()

        def at_save(report: RunReport, flow_json: str) -> None:
            if report.status is not RunStatus.RUNNING:
                leave()  # at the latest
            save(report, flow_json)

        self.during, self.services.history.save = at_call, at_save  # type: ignore[method-assign]
        before, seen = self.expected, dict(self.history)
        report = self.go(resume=resume, observer=at_phase)
        after = self.found()
        self.during = lambda _ask: None
        self.services.close()
        shutil.rmtree(source)
        self.services = build(copy)
        self.history = {**seen, report.run_id: RunStatus.INTERRUPTED}
        found = self.found()
        assert found in (before, after)
        self.expected = found

    @rule()
    def change_data(self) -> None:
        """The server has other values."""
        self.version, self.mixed = self.version + 1, True

    @rule()
    def edit(self) -> None:
        """Another definition: kept pages are of no use for it."""
        self.first = 5 - self.first
        self.services.flows.save(self.flow, self.flow_id)

    @precondition(lambda self: self.expected is not None)
    @rule()
    def delete(self) -> None:
        """The dataset goes."""
        self.services.nexsets.delete(self.flow_id)
        self.expected = None

    @invariant()
    def one_complete_result(self) -> None:
        """The dataset is the newest complete result, or the one before it, never a part."""
        if not hasattr(self, "services"):
            return
        assert self.found() == self.expected
        try:
            incomplete = self.services.nexsets.find(self.flow_id).incomplete
        except NeedsFix:
            assert self.expected is None
        else:
            assert not incomplete

    @invariant()
    def history_tells_the_truth(self) -> None:
        """Every run is there once, as it ended; none is said to be running."""
        if hasattr(self, "services"):
            told = {one.run_id: one.status for one in self.services.history.all()}
            assert told == self.history


TestRunMachine = RunMachine.TestCase
TestRunMachine.settings = settings(
    max_examples=int(os.environ.get("PLANHAT_GUI_EXAMPLES", "12")),
    stateful_step_count=15,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
