"""Two tests at a time, and one alone where a time is held against a limit.

With pytest-xdist several workers run tests side by side. A test marked ``quiet`` waits until every
other one has ended, and none begins before it has ended itself. Each worker has a password store
and a message bus of its own; a display, data folders and ports are each test's own anyway.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree
from typing import Any

import pytest

from tests.canaries import CANARIES

SCRIPT = Path(__file__).resolve().parent.parent / "scripts" / "with_keyring.sh"
KEYRING = "PLANHAT_GUI_TEST_KEYRING"
NAMES = (
    "DBUS_SESSION_BUS_ADDRESS",
    "XDG_DATA_HOME",
    "XDG_RUNTIME_DIR",
    "XDG_CACHE_HOME",
    "XDG_CONFIG_HOME",
)
"""What tells a program where its password store and its folders are."""


@dataclass(frozen=True, slots=True)
class Turns:
    """Who may run now, agreed by locks on two files that the system lets go with their process."""

    folder: Path

    @contextmanager
    def turn(self, *, alone: bool) -> Iterator[None]:
        """Hold the turn: together with others, or alone."""
        import fcntl

        with (self.folder / "gate").open("a") as gate, (self.folder / "turn").open("a") as turn:
            # Who waits to be alone keeps the gate, or the others would never all have ended.
            fcntl.flock(gate, fcntl.LOCK_EX)
            fcntl.flock(turn, fcntl.LOCK_EX if alone else fcntl.LOCK_SH)
            fcntl.flock(gate, fcntl.LOCK_UN)
            yield


class Worker:
    """What a worker does beside running its tests."""

    def __init__(self, config: pytest.Config, told: dict[str, Any]) -> None:
        self._config, self._turns = config, Turns(Path(told["turns"]))
        self._keyring = _own_keyring() if os.environ.get(KEYRING) else None

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Let a test begin when it may; its fixtures belong to it."""
        with self._turns.turn(alone=item.get_closest_marker("quiet") is not None):
            return (yield)

    def pytest_sessionfinish(self) -> None:
        """Hand on what was searched for canaries, and by what."""
        self._config.workeroutput["canaries"] = CANARIES.packed()  # type: ignore[attr-defined]

    def pytest_unconfigure(self) -> None:
        """End the worker's own password store."""
        if self._keyring is not None:
            self._keyring.communicate(timeout=20)  # its end of input is what it waits for


class Controller:
    """What the process that has the workers does: it gives the turns, and ends the search."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="turns."))

    @pytest.hookimpl(optionalhook=True)
    def pytest_configure_node(self, node: Any) -> None:
        """Tell a new worker where the turns are agreed."""
        node.workerinput["turns"] = str(self._folder)

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """Take over what a worker searched, for all workers' tokens."""
        packed = getattr(node, "workeroutput", {}).get("canaries")
        if packed is not None:  # a worker that crashed has failed a test already
            CANARIES.add_packed(packed)

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Search what no test's own folder held, in all workers' folders, for all their tokens."""
        base = session.config._tmp_path_factory.getbasetemp()  # type: ignore[attr-defined]
        found = [hit for one in sorted(base.glob("popen-*")) for hit in CANARIES.rest(one)]
        if found:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_unconfigure(self) -> None:
        """Leave nothing behind."""
        rmtree(self._folder, ignore_errors=True)


def take_part(config: pytest.Config) -> None:
    """Register what this process has to do; nothing where there are no workers."""
    told = getattr(config, "workerinput", None)
    if told is not None and sys.platform != "win32":
        config.pluginmanager.register(Worker(config, told), "turns")
    elif config.pluginmanager.hasplugin("dsession"):
        config.pluginmanager.register(Controller(), "turns")


def in_worker(config: pytest.Config) -> bool:
    """Whether others run tests beside this process."""
    return hasattr(config, "workerinput")


def _own_keyring() -> "subprocess.Popen[str]":
    """A password store for this worker alone; it ends with the worker, however that ends."""
    told = " ".join(f'"${name}"' for name in NAMES)
    service = subprocess.Popen(
        [SCRIPT, "sh", "-c", f"printf '%s\\n' {told}; exec cat"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert service.stdout is not None
    for name in NAMES:
        os.environ[name] = service.stdout.readline().strip()
    return service
