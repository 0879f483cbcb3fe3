"""What an installed program must do, wherever it was installed: frozen, or from a wheel.

Every program here runs without this checkout's environment: own home, own data folder, nothing of
Python's on the path.
"""

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMPANIES = 60
FLOW = {
    "format": "planhat-flow/1",
    "name": "Installed",
    "description": "",
    "flow_type": "flexflow",
    "connector": "planhat",
    "credential": "Practice",
    "source": {"template": "get_companies", "parameters": {"page_size": 20, "start_offset": 0}},
    "options": {"parallel_requests": 2, "nexsets": "single", "update": "full"},
}


@dataclass(frozen=True, slots=True)
class Program:
    """A program to try: the words that start it, and the environment it gets."""

    words: tuple[str, ...]
    env: dict[str, str]

    @property
    def home(self) -> Path:
        """Its user's home folder, for this trial only."""
        return Path(self.env["HOME"])

    def answer(self, *arguments: str) -> str:
        """What it prints on stdout; it must end well."""
        result = subprocess.run(
            [*self.words, *arguments],
            env=self.env,
            cwd=self.home,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=120,
        )
        if result.returncode != 0:
            sys.exit(f"{' '.join(arguments)} ended with {result.returncode}:\n{result.stderr}")
        return result.stdout

    def with_env(self, **more: str) -> "Program":
        """The same with more in its environment."""
        return Program(self.words, {**self.env, **more})


Check = Callable[[Program], str]


def run_checks(program: Program, checks: Sequence[Check]) -> None:
    """Run every check and say its figure; the first that fails ends the script with its reason."""
    for check in checks:
        print(f"{check.__name__.removeprefix('check_'):10} {check(program)}", flush=True)


def environment(home: Path) -> dict[str, str]:
    """Only what a freshly logged-in user would have."""
    kept = {"SYSTEMROOT", "TEMP", "TMP", "PATH", "LANG", "DBUS_SESSION_BUS_ADDRESS"}
    return {
        **{name: value for name, value in os.environ.items() if name.upper() in kept},
        "HOME": str(home),
        "USERPROFILE": str(home),
        "PLANHAT_GUI_HOME": str(home / "data"),
        "LC_ALL": "C.UTF-8",
        "QT_QPA_PLATFORM": "offscreen",
    }


def check_version(program: Program) -> str:
    """``--version`` says the version of this checkout."""
    text = (ROOT / "planhat_gui" / "__init__.py").read_text("utf-8")
    version = text.split('__version__ = "')[1].split('"')[0]
    started = time.monotonic()
    said = program.answer("--version").strip()
    if version not in said:
        sys.exit(f"--version says {said!r}, not {version}")
    return f"{said} in {(time.monotonic() - started) * 1000:.0f} ms"


def check_templates(program: Program) -> str:
    """The data files came along."""
    found = program.answer("templates")
    wanted = sorted(path.stem for path in (ROOT / "resources/templates/planhat").glob("*.json"))
    missing = [name for name in wanted if name not in found]
    if missing or not wanted:
        sys.exit(f"templates does not name {missing}")
    return f"{len(wanted)} templates"


@contextmanager
def practice(program: Program) -> Iterator[tuple[str, str]]:
    """The frozen program's own practice tenant: its address and token."""
    server = subprocess.Popen(
        [*program.words, "practice", "--companies", str(COMPANIES)],
        env={**program.env, "PYTHONUNBUFFERED": "1"},
        cwd=program.home,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    try:
        said = ""
        address = token = None
        for line in server.stdout or ():
            said += line
            address = address or re.search(r"https?://[\w.:\[\]-]+", said)
            token = token or re.search(r"[Tt]oken\W+([\w.~+/=-]{8,})", said)
            if address and token:
                yield address[0], token[1]
                return
        sys.exit(f"practice ended without naming its address and token:\n{said}")
    finally:
        server.terminate()
        server.wait(timeout=20)


def check_run(program: Program) -> str:
    """A flow file runs headless against the practice tenant and leaves a Parquet file."""
    flow = program.home / "flow.json"
    flow.write_text(json.dumps(FLOW), encoding="utf-8")
    with practice(program) as (address, token):
        printed = program.with_env(PRACTICE_TOKEN=token).answer(
            *("run", str(flow), "--json", "--no-input", "--calls-per-minute", "0"),
            *("--token-env", "PRACTICE_TOKEN", "--base-url", address),
        )
    report = json.loads(printed)
    written, path = report["records"]["written"], Path(report["nexsets"][0]["path"])
    parts = [path] if path.is_file() else sorted(path.rglob("*.parquet"))
    if report["status"] != "succeeded" or written != COMPANIES or not parts:
        sys.exit(f"run did not do what it should:\n{printed}")
    if parts[0].read_bytes()[:4] != b"PAR1":
        sys.exit(f"{parts[0]} is not a Parquet file")
    return f"{written} records in {report['seconds']} s"
