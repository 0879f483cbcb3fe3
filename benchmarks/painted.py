"""When a program's window was first painted, by what the program itself writes into its log."""

import subprocess
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

WORDS = "the window was painted "
PATIENCE = 60.0
"""Seconds."""


class NotPaintedError(Exception):
    """The program ended, or a minute did, before its window was painted."""


def painted(program: Sequence[str], env: Mapping[str, str], data: Path) -> float:
    """Milliseconds from the start of the process to the first paint; the process is then killed.

    `data` is a data folder that no program has used yet. Raises NotPaintedError.
    """
    data.parent.mkdir(parents=True, exist_ok=True)
    log = data / "logs" / "planhat_gui.log"
    window = subprocess.Popen([*program, "--data-dir", str(data)], env=env, cwd=data.parent)
    end = time.monotonic() + PATIENCE
    try:
        while not (log.exists() and WORDS in log.read_text("utf-8")):
            with suppress(subprocess.TimeoutExpired):
                raise NotPaintedError(f"the program ended with {window.wait(timeout=0.05)}")
            if time.monotonic() > end:
                raise NotPaintedError("no window was painted within a minute")
    finally:
        window.kill()
        window.wait()
    return float(log.read_text("utf-8").rpartition(WORDS)[2].split()[0])
