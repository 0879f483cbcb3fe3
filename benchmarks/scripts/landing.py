"""The program's own parts from the flow to landed, committed lines; nothing is published.

With `unkept` the lines are written and nothing else: what checkpoints cost is the difference.
"""

import random
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path

from planhat_gui.compose.clock import SystemClock
from planhat_gui.compose.memory import give_back_large_blocks
from planhat_gui.engine.fetch import Fetcher, Meter
from planhat_gui.engine.pace import Pacer
from planhat_gui.engine.resolve import resolve
from planhat_gui.engine.retry import FOR_RUN
from planhat_gui.engine.run import RunJob, Runner
from planhat_gui.engine.transport import Transport
from planhat_gui.model.flow import Flow, TemplateSource
from planhat_gui.model.origins import origin_of
from planhat_gui.model.ports import Cancel, Checkpoint, Publication
from planhat_gui.model.results import RecordCounts, RunReport, RunStatus
from planhat_gui.model.secret import Secret
from planhat_gui.model.update import EVERYTHING, Scope
from planhat_gui.store.landing import Landing
from planhat_gui.store.landing_log import RECORDS_NAME
from planhat_gui.store.templates import load_templates


class NoPublishing:
    """Stands where the publisher is: this program ends with the landing."""

    def landed(self) -> None:
        """Nothing to do."""

    def publish(self, *, replace: bool, cancel: Cancel, scope: Scope = EVERYTHING) -> Publication:
        """Nothing is published."""
        return Publication(RecordCounts(), None, ())

    def close(self) -> None:
        """Nothing to close."""


class Unkept:
    """Stands where the landing is: lines, without checkpoints, forced to no disk."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self._file = (folder / RECORDS_NAME).open("wb", buffering=0)
        self._last: Checkpoint | None = None

    @property
    def checkpoint(self) -> Checkpoint | None:
        """In memory only."""
        return self._last

    def append(self, lines: Sequence[bytes], checkpoint: Checkpoint) -> None:
        """One write per page, as in the landing."""
        self._file.write(b"\n".join([*lines, b""]) if lines else b"")
        self._last = checkpoint

    def commit(self) -> None:
        """Nothing is promised."""

    def close(self) -> None:
        """Closes the file."""
        self._file.close()


def main(base_url: str, page: int, folder: Path, parallel: int, *, kept: bool = True) -> None:
    """Land every record."""
    from benchmarks.scripts.said import say

    give_back_large_blocks()  # as compose.build does
    began = time.perf_counter()
    landing = Landing.create(folder / "run", "run") if kept else Unkept(folder / "run")
    report = land(base_url, page, folder, parallel, landing)
    seconds = time.perf_counter() - began
    if report.status is not RunStatus.SUCCEEDED:
        sys.exit(report.error or "the run did not succeed")
    with (folder / "run" / RECORDS_NAME).open("rb") as lines:
        landed = sum(1 for _ in lines)
    say(seconds, landed, report.bytes)


def land(
    base_url: str, page: int, folder: Path, parallel: int, landing: "Landing | Unkept"
) -> RunReport:
    """One run as the program makes it, but for the publisher."""
    templates = {one.id: one for one in load_templates(folder / "templates").all()}
    flow = Flow("Benchmark", TemplateSource("get_companies", {"page_size": page}))
    source = resolve(flow, templates.get, base_url)
    clock = SystemClock()
    transport = Transport((origin_of(base_url),), Secret("token"), connections=parallel)
    fetcher = Fetcher(transport, Pacer(clock, 0), clock, Meter(), FOR_RUN, random.random)
    try:
        return Runner(
            RunJob(flow.name, "benchmark", "run", source, parallel),
            fetcher,
            landing,
            NoPublishing(),
            threading.Event(),
            lambda _progress: None,
        ).run()
    finally:
        transport.close()


if __name__ == "__main__":
    main(
        sys.argv[1],
        int(sys.argv[2]),
        Path(sys.argv[3]),
        int(sys.argv[4]),
        kept="unkept" not in sys.argv,
    )
