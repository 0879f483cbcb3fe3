"""Programs as whole processes: how long, how much memory, and what they say of themselves."""

import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any, Self

LONGEST_SECONDS = 900.0
ROOT = Path(__file__).resolve().parent.parent
_KILO = 1024


class NotMeasured(Exception):
    """Why there is no figure: one sentence."""


@dataclass(frozen=True, slots=True)
class Once:
    """One process: `whole` seconds from start to exit, its largest memory, its last JSON line."""

    whole: float
    peak_mb: float | None
    said: Mapping[str, Any]


@dataclass(slots=True)
class Series:
    """What a contender's rounds gave; `failure` is why there are none."""

    rounds: list[Once] = field(default_factory=list)
    failure: str = ""

    def value(self, name: str) -> float:
        """The median of `whole`, of `peak_mb`, or of a number said. Raises NotMeasured."""
        if self.failure:
            raise NotMeasured(self.failure)
        values = [_value(one, name) for one in self.rounds]
        if not values or None in values:
            raise NotMeasured(f"no {name} on this system")
        return median(value for value in values if value is not None)


def _value(one: Once, name: str) -> float | None:
    match name:
        case "whole":
            return one.whole
        case "peak_mb":
            return one.peak_mb
        case _:
            found = one.said.get(name)
            return float(found) if isinstance(found, int | float) else None


def run(command: Sequence[str], folder: Path, extra: Mapping[str, str] | None = None) -> Once:
    """Run it to its end, its output in `folder`. Raises NotMeasured with its last words."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "",
        **(extra or {}),
    }
    out, err = folder / "stdout", folder / "stderr"
    with out.open("wb") as stdout, err.open("wb") as stderr:
        began = time.perf_counter()
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=stdout, stderr=stderr, env=environment
        )
        limit = threading.Timer(LONGEST_SECONDS, process.kill)
        limit.daemon = True
        limit.start()
        peak = _wait(process)
        whole = time.perf_counter() - began
        limit.cancel()
    if process.returncode:
        words = err.read_text(errors="replace").strip().splitlines() or ["said nothing"]
        raise NotMeasured(f"failed ({process.returncode}): {words[-1][:200]}")
    return Once(whole, peak, _last_json(out.read_text(errors="replace")))


def _wait(process: subprocess.Popen[bytes]) -> float | None:
    """The largest memory in MB, where the system tells it of a child that has ended."""
    if not hasattr(os, "wait4"):  # Windows
        process.wait()
        return None
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_maxrss / (_KILO * _KILO if sys.platform == "darwin" else _KILO)


def _last_json(text: str) -> Mapping[str, Any]:
    """The JSON object that is the whole text, or its last line; {} if neither."""
    for candidate in (text, (text.strip().splitlines() or [""])[-1]):
        try:
            value = json.loads(candidate)
        except ValueError:
            continue
        if isinstance(value, dict):
            return value
    return {}


class ServerProcess:
    """The benchmark's server, in a process of its own; as a context manager."""

    def __init__(self, records: int) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.server", "--records", str(records)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        words = self._process.stdout.readline().split() if self._process.stdout else []
        if not words or words[0] != "ready":
            raise NotMeasured("the server did not start")
        self.port, self.size = int(words[1]), int(words[2])

    def base_url(self, records: int, latency: int = 0) -> str:
        """The address of a list of that many records, answered after that many milliseconds."""
        slow = f"/latency-{latency}" if latency else ""
        return f"http://127.0.0.1:{self.port}/n-{records}{slow}"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()  # its standard input ends, and so does the server


def scratch() -> tempfile.TemporaryDirectory[str]:
    """A folder for one process' files, gone afterwards."""
    return tempfile.TemporaryDirectory(prefix="benchmark-", ignore_cleanup_errors=True)
