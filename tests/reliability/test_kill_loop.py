"""Runs of the command line, killed at random moments and resumed until they are complete.

`make kill-loop` kills each kind of run a hundred times; here a few kills show that it holds.
"""

import json
import os
import random
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import duckdb
import pytest

from planhat_gui.compose.flow_ids import flow_file_id
from planhat_gui.model.flow_file import parse_flow
from planhat_gui.practice import PracticeOptions, PracticeTenant
from planhat_gui.store.pointer import read_pointer

KILLS = int(os.environ.get("PLANHAT_GUI_KILLS", "4"))
COMPANIES = 60
ROOT = Path(__file__).resolve().parents[2]
BASE = "https://api.planhat.com"

pytestmark = pytest.mark.skipif(os.name != "posix", reason="SIGKILL is POSIX")

PAGES = {"template": "get_companies", "parameters": {"page_size": 3}}
OFFSET = {
    "kind": "offset",
    "offset_parameter": "offset",
    "limit_parameter": "limit",
    "page_size": 20,
}
CHAIN = {
    "include_previous_results": True,
    "steps": [
        {
            "key": "step_1",
            "method": "GET",
            "url": f"{BASE}/companies?sort=_id",
            "pagination": OFFSET,
        },
        {
            "key": "step_2",
            "method": "GET",
            "url": f"{BASE}/endusers?companyId={{step_1._id}}",
            "pagination": OFFSET,
            "carry": {"company": "{step_1.name}"},
        },
    ],
}
LOOKUP = {
    "steps": [
        {
            "key": "step_1",
            "method": "GET",
            "url": f"{BASE}/endusers?companyId={{c.id}}",
            "lookups": ["c"],
            "pagination": OFFSET,
        }
    ]
}
SOURCES: dict[str, dict[str, Any]] = {"pages": PAGES, "chain": CHAIN, "lookup": LOOKUP}

Rows = list[tuple[Any, ...]]


@dataclass
class Loop:
    """One kind of run, disturbed in one data folder and undisturbed in another."""

    tenant: PracticeTenant
    folder: Path
    kind: str
    dice: random.Random
    whole: list[tuple[list[str], Rows]] = field(default_factory=list)
    killed: int = 0
    completed: int = 0
    resumed: int = 0
    seconds: float = 0.0

    def __post_init__(self) -> None:
        self.flow = self.folder / "flow.json"
        document = {"format": "planhat-flow/1", "name": "Killed", "credential": "None"}
        self.flow.write_text(json.dumps({**document, "source": SOURCES[self.kind]}), "utf-8")
        self.flow_id = flow_file_id(parse_flow(self.flow.read_bytes()))
        if self.kind == "lookup":
            rows = "id\n" + "\n".join(str(c["_id"]) for c in self.tenant.records("/companies"))
            (self.folder / "c.csv").write_text(rows, "utf-8")
            for home in ("disturbed", "undisturbed"):
                command = self.command(home, "lookups", "add", "c", "--from", "c.csv")
                subprocess.run(command, cwd=self.folder, check=True, capture_output=True)

    def command(self, home: str, *arguments: str) -> list[str]:
        """The program on one of the two data folders."""
        program = [sys.executable, "-m", "planhat_gui", "--data-dir", str(self.folder / home)]
        return [*program, *arguments]

    def start(self, home: str) -> "subprocess.Popen[str]":
        """A run that goes on with what is kept."""
        more = ("--resume", "--json", "--no-input", "--calls-per-minute", "0", "--parallel", "2")
        token = ("--token-env", "PRACTICE_TOKEN", "--base-url", self.tenant.base_url)
        return subprocess.Popen(
            self.command(home, "run", str(self.flow), *more, *token),
            env={**os.environ, "PYTHONPATH": str(ROOT), "PRACTICE_TOKEN": self.tenant.token},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def dataset(self, home: str) -> tuple[list[str], Rows] | None:
        """The columns and the rows as any reader finds them now, sorted; None before the first."""
        nexset = self.folder / home / "nexsets" / self.flow_id
        pointer = read_pointer(nexset)
        if pointer is None:
            return None
        with duckdb.connect() as connection:
            found = connection.execute(
                "SELECT * FROM read_parquet(?)", [str(nexset / pointer.current.path)]
            )
            columns = [one[0] for one in found.description or ()]
            rows = sorted(found.fetchall(), key=repr)
        assert len(rows) == pointer.current.records
        assert not pointer.current.incomplete
        return columns, rows

    def next_version(self) -> None:
        """The customer base changes; what an undisturbed run makes of it is the measure."""
        for path in ("/companies", "/endusers"):
            for number, record in enumerate(self.tenant.records(path)[:8]):
                self.put(f"{path}/{record['_id']}", {"name": f"V{len(self.whole)}-{number}"})
        began = time.monotonic()
        run = self.start("undisturbed")
        out, err = run.communicate(timeout=60)
        assert run.returncode == 0, err
        assert json.loads(out)["status"] == "succeeded"
        self.seconds = time.monotonic() - began
        found = self.dataset("undisturbed")
        assert found is not None
        assert found not in self.whole, "the versions must differ for the test to see anything"
        self.whole.append(found)

    def put(self, path: str, values: dict[str, Any]) -> None:
        """Changes a record."""
        request = urllib.request.Request(
            self.tenant.base_url + path,
            json.dumps(values).encode(),
            {"Authorization": f"Bearer {self.tenant.token}", "Content-Type": "application/json"},
            method="PUT",
        )
        with urllib.request.urlopen(request, timeout=10) as answer:
            assert answer.status == 200

    def once(self) -> None:
        """One start: killed at a moment of it, or complete before that moment came."""
        run = self.start("disturbed")
        try:
            out, err = run.communicate(timeout=self.dice.uniform(0.2, 1.05) * self.seconds)
        except subprocess.TimeoutExpired:
            run.kill()
            run.communicate()
            self.killed += 1
            assert self.dataset("disturbed") in [None, *self.whole[-2:]]
            return
        assert run.returncode == 0, err
        report = json.loads(out)
        assert report["status"] == "succeeded"
        self.resumed += report["resumed"]
        self.completed += 1
        assert self.dataset("disturbed") == self.whole[-1]
        self.next_version()

    def left_overs(self) -> list[str]:
        """What should not lie about after a complete run.

        A start that was killed before it noted whose run it is leaves a folder for a day.
        """
        data = self.folder / "disturbed"
        known = [path for path in (data / "runs").glob("*/") if (path / "run.json").exists()]
        return [str(path.relative_to(data)) for path in [*data.rglob(".tmp-*.*"), *known]]


@pytest.fixture
def tenant() -> Iterator[PracticeTenant]:
    """A customer base whose answers take a moment."""
    with PracticeTenant(PracticeOptions(companies=COMPANIES, latency_ms=8)) as started:
        yield started


@pytest.mark.parametrize("kind", SOURCES)
def test_f15_f16_killed_at_random_moments_and_resumed(
    tenant: PracticeTenant, tmp_path: Path, kind: str
) -> None:
    """Nothing lost, nothing doubled, and the dataset whole at every moment, old or new."""
    loop = Loop(tenant, tmp_path, kind, random.Random(int(os.environ.get("PLANHAT_GUI_SEED", "1"))))
    loop.next_version()
    while loop.killed < KILLS:
        loop.once()
    killed, completed = loop.killed, loop.completed
    for _ in range(2):  # the killed one is resumed, then one more from the start
        run = loop.start("disturbed")
        out, err = run.communicate(timeout=60)
        assert run.returncode == 0, err
        assert json.loads(out)["status"] == "succeeded"
    assert loop.dataset("disturbed") == loop.whole[-1]
    assert loop.left_overs() == []
    print(
        f"\n{kind}: {killed} kills survived, {completed + 2} runs complete, {loop.resumed} resumed"
    )
