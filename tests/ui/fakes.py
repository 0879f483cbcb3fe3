"""Services over real stores, whose runs are scripts of the test."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from planhat_gui.compose.lookups import Lookups
from planhat_gui.compose.network import Networks
from planhat_gui.compose.people import People
from planhat_gui.compose.receipts import Receipts
from planhat_gui.model.errors import Busy, Cancelled, Failure
from planhat_gui.model.flow import Credential, Flow, SavedFlow, TemplateSource
from planhat_gui.model.flow_file import dump_flow
from planhat_gui.model.ports import Cancel, Observer
from planhat_gui.model.results import (
    Notice,
    Phase,
    Progress,
    PublishedNexset,
    RecordCounts,
    RunReport,
    RunStatus,
)
from planhat_gui.model.secret import Secret
from planhat_gui.store.history import RunHistory
from planhat_gui.store.lookups import LookupStore
from planhat_gui.store.network import NetworkStore
from planhat_gui.store.news import News
from planhat_gui.store.vault import SessionVault
from planhat_gui.store.views import MadeWith, ViewStore
from tests.ui.wizard.fake_services import FakeServices

if TYPE_CHECKING:
    from planhat_gui.compose import CallOptions
    from planhat_gui.store.nexsets import NexsetStore
    from planhat_gui.store.rejected import SetAside

START = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)


def report(flow: SavedFlow | str = "All companies", **changes: Any) -> RunReport:
    """A receipt of a good run."""
    name, flow_id = (flow, "f" * 32) if isinstance(flow, str) else (flow.flow.name, flow.id)
    made = RunReport(
        status=RunStatus.SUCCEEDED,
        flow=name,
        flow_id=flow_id,
        run_id="0" * 32,
        started="2026-11-24T08:00:00Z",
        seconds=3.2,
        calls=12,
        retries=1,
        pages=11,
        bytes=15_234_987,
        records=RecordCounts(10_450, 10_400, 50, 0),
        end_reason="empty page at offset 10,450",
        nexsets=(PublishedNexset("n1", name, 10_400, 48, "/data/current.parquet"),),
        request="GET https://api.planhat.com/companies?sort=_id&limit=5000&offset=0",
    )
    return replace(made, **changes)


class RunScript:
    """What a run does: reports, then waits for `go` (or Cancel), then ends as `ending` says."""

    def __init__(self) -> None:
        self.go = threading.Event()
        self.go.set()
        self.progress = [Progress(Phase.READING, pages=1, records=500, bytes=70_000, calls=1)]
        self.ending: Callable[[RunReport], RunReport] = lambda made: made
        self.raises: Failure | None = None
        self.deaf = False
        self.options: list[CallOptions] = []


@dataclass(frozen=True, slots=True)
class Info:
    """A Nexset as it is listed."""

    id: str
    name: str
    flow_id: str
    records: int = 10_400
    columns: int = 4
    kind: str = "typed"
    path: str = "/data/current.parquet"
    updated: str = "2026-11-24T08:00:00Z"
    incomplete: bool = False
    run_id: str = "r1"
    set_aside: int = 0
    rejected: int = 0


@dataclass(frozen=True, slots=True)
class ColumnInfo:
    """A column of a Nexset."""

    name: str
    type: str
    numeric: bool = False


class FakeReader:
    """Rows made of their number, in the view asked for. Counts what it is asked."""

    def __init__(self, total: int) -> None:
        self.columns = [
            ColumnInfo("_id", "VARCHAR"),
            ColumnInfo("name", "VARCHAR"),
            ColumnInfo("mrr", "BIGINT", numeric=True),
            ColumnInfo("custom", "JSON"),
        ]
        self.total, self.closed, self.cancels = total, False, 0
        self.records, self.kind, self.key = total, "typed", "_id"
        self.asked: list[tuple[str, int]] = []
        self.hold = threading.Event()
        self.hold.set()
        self.busy = threading.Lock()

    def count(self, view: Any) -> int:
        """How many rows a search leaves."""
        self._work("count", 0)
        return self.total // 10 if view.search else self.total

    def window(
        self, view: Any, first: int, count: int, columns: Sequence[int | str] | None = None
    ) -> list[list[str | None]]:
        """Rows by number; a descending order begins at the end."""
        self._work("window", first)
        rows = range(first, min(first + count, self.total))
        descending = bool(view.order) and view.order[0][1]
        numbers = [self.total - 1 - n for n in rows] if descending else list(rows)
        made = [
            {
                "_id": f"{n:024x}",
                "name": f"Company {n}",
                "mrr": str(n),
                "custom": '{"Tier": "Gold"}',
            }
            for n in numbers
        ]
        wanted = columns or [each.name for each in self.columns]
        return [[row.get(str(name)) for name in wanted] for row in made]

    def row_of(self, view: Any, key: str) -> int | None:
        """The row of a key, which is its number."""
        return int(key, 16) if int(key, 16) < self.total else None

    def record(self, view: Any, row: int) -> dict[str, Any]:
        """The whole record."""
        self._work("record", row)
        return {"_id": f"{row:024x}", "name": f"Company {row}", "custom": {"Tier": "Gold"}}

    def cancel(self) -> None:
        """End what is going on."""
        self.cancels += 1

    def close(self) -> None:
        """Nothing more is asked."""
        self.closed = True

    def _work(self, what: str, row: int) -> None:
        assert self.busy.acquire(blocking=False), "two questions at once"
        try:
            self.asked.append((what, row))
            assert self.hold.wait(30)
        finally:
            self.busy.release()


class FakeNexsets:
    """Datasets by id."""

    def __init__(self) -> None:
        self.infos: list[Info] = []
        self.readers: dict[str, FakeReader] = {}
        self.raises: Failure | None = None
        self.go = threading.Event()
        self.go.set()
        self.aside: dict[tuple[str, str], Path] = {}
        self.written: list[dict[str, Any]] = []

    def set_aside(self, nexset_id: str, run_id: str = "") -> "SetAside | None":
        """A reader of that file, if there is one."""
        from planhat_gui.store.rejected import SetAside

        path = self.aside.get((nexset_id, run_id))
        return SetAside(path) if path else None

    def add(self, info: Info) -> FakeReader:
        """A dataset and the reader that opens for it."""
        self.infos.append(info)
        self.readers[info.id] = FakeReader(info.records)
        return self.readers[info.id]

    def all(self) -> list[Info]:
        """In the order they were added."""
        if self.raises is not None:
            raise self.raises
        return list(self.infos)

    def news(self, nexset_id: str, run_id: str) -> News | None:
        """The newest is the last that was added under that id."""
        found = [each for each in self.infos if each.id == nexset_id]
        if not found:
            return None
        newest = found[-1]
        return News(newest.run_id, newest.updated, newest.records, readable=True)

    def open(self, nexset_id: str) -> FakeReader:
        """The one reader of that dataset."""
        return self.readers[nexset_id]

    def write(
        self,
        reader: FakeReader,
        target: Path,
        cancel: Cancel,
        progress: Callable[[int], None],
        **how: Any,
    ) -> int:
        """Writes the number of records; waits for `go` or Cancel half way."""
        total = reader.total
        self.written.append(how)
        progress(total // 2)
        while not self.go.wait(0.01):
            if cancel.is_set():
                raise Cancelled
        target.write_text(str(total), "utf-8")
        return total

    def delete(self, nexset_id: str) -> None:
        """Gone."""
        self.infos = [each for each in self.infos if each.id != nexset_id]


class ShellServices(FakeServices):
    """Everything the window asks for. `script` is what runs do."""

    def __init__(self, folder: Path, vault: SessionVault | None = None) -> None:
        super().__init__(folder, vault)
        self.history = RunHistory(self.folder, self._database)
        self.receipts = Receipts(self.history, self.flows)
        self.vault = vault or SessionVault()
        self.networks = Networks(NetworkStore(self.folder.root), self.vault)
        self.nexsets = FakeNexsets()
        self.views = ViewStore(cast("NexsetStore", self.nexsets), lambda _info: MadeWith(""))
        self.lookups = LookupStore(self._database)
        self.lookup_maker = Lookups(
            self.lookups, self.flows, lambda: cast("NexsetStore", self.nexsets)
        )
        self.people = People(self.folder, lambda: None)
        self.script = RunScript()
        self.closed = False
        self._runs = 0
        self._going: set[str] = set()

    def add_flow(self, name: str = "All companies", credential: str = "Planhat") -> SavedFlow:
        """A flow in the library."""
        source = TemplateSource("get_companies", {"page_size": 5000})
        return self.flows.save(Flow(name, source, credential))

    def add_credential(self, name: str = "Planhat") -> Credential:
        """A credential with a token."""
        return self.credentials.save(Credential("", name), Secret("tok-1"))

    def add_run(self, flow: SavedFlow, **changes: Any) -> RunReport:
        """A run in the history, each later than the one before."""
        self._runs += 1
        started = (START + timedelta(minutes=self._runs)).isoformat().replace("+00:00", "Z")
        made = report(flow, run_id=f"{self._runs:032x}", started=started)
        made = replace(made, **changes)
        if made.resumable:  # its pages
            (self.folder.runs / made.run_id).mkdir(parents=True, exist_ok=True)
        self.history.save(made, dump_flow(flow.flow).decode())
        return made

    def run(
        self,
        flow_id: str,
        options: "CallOptions",
        cancel: Cancel,
        observer: Observer | None = None,
        stop_after_page: Callable[[], bool] = lambda: False,
    ) -> RunReport:
        """As the script says; ends by Cancel and after a page like the real one."""
        script, saved = self.script, self.flows.get(flow_id)
        if flow_id in self._going:
            raise Busy("This flow runs already.")
        script.options.append(options)
        if script.raises is not None:
            raise script.raises
        self._going.add(flow_id)
        for progress in script.progress:
            if observer is not None:
                observer(progress)
        status = RunStatus.SUCCEEDED
        while not script.go.wait(0.01):
            if cancel.is_set() and not script.deaf:
                status = RunStatus.CANCELLED
                break
            if stop_after_page() and not script.deaf:
                status = RunStatus.CANCELLED
                break
        self._going.discard(flow_id)
        cut: dict[str, Any] = {}
        if status is RunStatus.CANCELLED:
            cut = {"resumable": True, "nexsets": (), "end_reason": "", "error": "You stopped it."}
        return script.ending(self.add_run(saved, status=status, **cut))

    def lookups_used_by(self, name: str) -> list[str]:
        """As the real one."""
        return self.lookup_maker.used_by(name)

    def flows_using(self, credential_name: str) -> list[str]:
        """As the real one."""
        return [s.flow.name for s in self.flows.all() if s.flow.credential == credential_name]

    def close(self) -> None:
        """Let everybody go."""
        self.script.go.set()
        self.closed = True
        super().close()


WARNING = Notice("page_cap", "The server gives 2,000 records a page, not 5,000.")
