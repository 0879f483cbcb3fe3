"""Who is measured, and how each is started."""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measure import NotMeasured, Once, run

PARALLEL = 4
_TOKEN = "BENCHMARK_TOKEN"
_ENVIRONMENT = {_TOKEN: "token-of-the-benchmark", "QT_QPA_PLATFORM": "offscreen"}


@dataclass(frozen=True, slots=True)
class Job:
    """What to read: so many records behind an address, in pages of that size."""

    base_url: str
    records: int
    page: int


Command = Callable[[Job, Path, str], list[str]]


@dataclass(frozen=True, slots=True)
class Contender:
    """A program on the job. `peer`: run by the Python of `make bench-peers`."""

    key: str
    title: str
    command: Command
    peer: bool = False
    counts: bool = True

    def measure(self, job: Job, folder: Path, peers: Path) -> Once:
        """One process, its count of records checked. Raises NotMeasured."""
        python = str(python_of(peers)) if self.peer else sys.executable
        if self.peer and not Path(python).exists():
            raise NotMeasured("make bench-peers was not run")
        once = run(self.command(job, folder, python), folder, _ENVIRONMENT)
        if self.counts and _records(once) != job.records:
            raise NotMeasured(f"read {_records(once)} of {job.records} records")
        return once


def python_of(environment: Path) -> Path:
    """The interpreter of a virtual environment."""
    if sys.platform == "win32":
        return environment / "Scripts" / "python.exe"
    return environment / "bin" / "python"


def _records(once: Once) -> object:
    said = once.said.get("records")
    return said.get("written") if isinstance(said, dict) else said


def _script(module: str, *more: str) -> Command:
    def command(job: Job, folder: Path, python: str) -> list[str]:
        return [
            python,
            "-m",
            f"benchmarks.{module}",
            job.base_url,
            str(job.page),
            str(folder),
            *more,
        ]

    return command


def _run(job: Job, folder: Path, python: str) -> list[str]:
    return [
        *(python, "-m", "planhat_gui", "--data-dir", str(folder / "data")),
        *("run", str(flow_file(job, folder)), "--json", "--no-input"),
        *("--token-env", _TOKEN, "--base-url", job.base_url),
        *("--calls-per-minute", "0", "--parallel", str(PARALLEL)),
    ]


def flow_file(job: Job, folder: Path) -> Path:
    """A flow that reads all companies."""
    path = folder / "flow.json"
    flow = {
        "format": "planhat-flow/1",
        "name": "Benchmark",
        "description": "",
        "flow_type": "flexflow",
        "connector": "planhat",
        "credential": "Benchmark",
        "source": {
            "template": "get_companies",
            "parameters": {"page_size": job.page, "start_offset": 0},
        },
        "options": {"parallel_requests": PARALLEL, "nexsets": "single", "update": "full"},
    }
    path.write_text(json.dumps(flow))
    return path


def _window(script: str) -> Command:
    def command(_job: Job, folder: Path, python: str) -> list[str]:
        return [python, "-m", f"benchmarks.scripts.{script}", str(folder / "data")]

    return command


BARE = Contender(
    "bare", "bare download to disk (http.client)", _script("scripts.bare"), counts=False
)
ORJSON = Contender(
    "orjson", "requests + orjson → JSON Lines", _script("scripts.plain", "orjson"), peer=True
)
JSON = Contender("json", "requests + json → JSON Lines", _script("scripts.plain", "json"))
LANDING = Contender(
    "landing", "planhat_gui, landing alone", _script("scripts.landing", str(PARALLEL))
)
UNKEPT = Contender(
    "unkept",
    "planhat_gui, landing without checkpoints",
    _script("scripts.landing", str(PARALLEL), "unkept"),
)
RUN = Contender("run", "planhat_gui run → typed, merged Nexset", _run)
AIRBYTE = Contender(
    "airbyte", "airbyte-cdk declarative → text", _script("peers.airbyte_declarative"), peer=True
)
TAP = Contender("tap", "singer-sdk tap → JSON Lines", _script("peers.singer_tap"), peer=True)
DLT = Contender("dlt", "dlt rest_api → Parquet", _script("peers.dlt_parquet"), peer=True)
EMPTY_WINDOW = Contender(
    "empty_window",
    "an empty PySide6 window, to its first paint",
    _window("empty_window"),
    counts=False,
)
WINDOW = Contender(
    "window", "planhat_gui's window, to its first paint", _window("window_start"), counts=False
)
STALLS = Contender(
    "stalls", "planhat_gui's event loop during a run", _script("scripts.window_stalls")
)
GRID = Contender(
    "grid",
    "the grid of the Nexsets page",
    lambda _job, folder, python: [
        *(python, "-m", "benchmarks.scripts.grid_window", str(folder / "data")),
        *("1000000", "3000"),
    ],
    counts=False,
)


def _export(form: str) -> Command:
    def command(job: Job, folder: Path, python: str) -> list[str]:
        # The folder of all turns, so that the dataset is made once.
        where = str(folder.parent)
        script = "benchmarks.scripts.export_file"
        return [python, "-m", script, where, str(job.records), form]

    return command


COPY = Contender("copy", "DuckDB's own COPY to CSV", _export("copy"))
CSV = Contender("csv", "planhat_gui, export to CSV", _export("csv"))

SCRIPTS = (BARE, LANDING, ORJSON, JSON)
EVERYBODY = (*SCRIPTS, RUN, AIRBYTE, TAP, DLT)
