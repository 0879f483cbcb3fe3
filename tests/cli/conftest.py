"""The command line called in this process and as a program, against a real practice tenant."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from planhat_gui.cli import main
from planhat_gui.practice import PracticeOptions, PracticeTenant
from tests.canaries import CANARIES

ROOT = Path(__file__).resolve().parents[2]
COMPANIES = 30


@dataclass(frozen=True)
class Answer:
    """What a command line gave."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Stdout, which must be one JSON document and nothing else."""
        return json.loads(self.out)


Call = Callable[..., Answer]
Serve = Callable[..., PracticeTenant]
FlowFile = Callable[..., Path]


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str]) -> Call:
    """Call `main` in this process."""

    def call(*arguments: object) -> Answer:
        capsys.readouterr()
        code = main([str(one) for one in arguments])
        said = capsys.readouterr()
        return _without_tokens(arguments, Answer(code, said.out, said.err))

    return call


def _without_tokens(arguments: tuple[object, ...], said: Answer) -> Answer:
    """The same; only `practice` may print a token: its own."""
    if "practice" not in arguments:
        assert not CANARIES.in_data((said.out + said.err).encode("utf-8", "surrogatepass"))
    return said


def environment(**more: str) -> dict[str, str]:
    """This process' environment for a program that imports this checkout."""
    return {**os.environ, "PYTHONPATH": str(ROOT), **more}


@pytest.fixture
def program() -> Call:
    """Run ``python -m planhat_gui`` as a process of its own; keywords become its environment."""

    def call(*arguments: object, stdin: str = "", **more: str) -> Answer:
        result = subprocess.run(
            [sys.executable, "-m", "planhat_gui", *map(str, arguments)],
            env=environment(**more),
            input=stdin.encode(),
            capture_output=True,
            check=False,
            timeout=60,
        )
        encoding = more.get("PYTHONIOENCODING", "utf-8").partition(":")[0]
        said = Answer(
            result.returncode, result.stdout.decode(encoding), result.stderr.decode(encoding)
        )
        return _without_tokens(arguments, said)

    return call


@pytest.fixture(scope="session")
def tenant() -> Iterator[PracticeTenant]:
    """A small tenant without faults."""
    with PracticeTenant(PracticeOptions(companies=COMPANIES)) as tenant:
        yield tenant


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Start tenants with faults; they end with the test."""
    started: list[PracticeTenant] = []

    def start(**options: Any) -> PracticeTenant:
        tenant = PracticeTenant(PracticeOptions(**{"companies": COMPANIES, **options}))
        tenant.start()
        started.append(tenant)
        return tenant

    yield start
    for one in started:
        one.stop()


@pytest.fixture
def flow_file(tmp_path: Path) -> FlowFile:
    """Write a flow file; its path."""

    def write(
        name: str = "All companies", template: str = "get_companies", **parameters: Any
    ) -> Path:
        path = tmp_path / f"{template}.json"
        flow = {
            "format": "planhat-flow/1",
            "name": name,
            "credential": "Nobody's",
            "source": {"template": template, "parameters": parameters},
        }
        path.write_text(json.dumps(flow, indent=2), encoding="utf-8")
        return path

    return write


@pytest.fixture
def calling(monkeypatch: pytest.MonkeyPatch) -> Callable[[PracticeTenant], tuple[str, ...]]:
    """The options that call a tenant with its token, without any keyring."""

    def options(tenant: PracticeTenant) -> tuple[str, ...]:
        monkeypatch.setenv("PRACTICE_TOKEN", tenant.token)
        return (
            *("--base-url", tenant.base_url),
            *("--token-env", "PRACTICE_TOKEN"),
            *("--calls-per-minute", "0"),
        )

    return options
