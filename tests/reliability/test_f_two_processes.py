"""RELIABILITY, two programs on one data folder: F22, F42 to F46, and readers that never wait."""

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from planhat_gui.compose import Services, build
from planhat_gui.model.errors import Busy
from planhat_gui.model.results import RunStatus
from planhat_gui.store.database import Database
from planhat_gui.store.flows import FlowStore
from planhat_gui.store.folder import DataFolder
from planhat_gui.store.lock import RunLock, is_held
from planhat_gui.ui.instance import LOCK_NAME, Instance, Taken
from tests.reliability.rows import (
    NEVER,
    Ask,
    RowServer,
    companies,
    dataset,
    options,
    published,
    rows,
    run,
    serving,
    table,
)

ROOT = Path(__file__).resolve().parents[2]
FLOW = companies(page_size=10)
OLD, NEW = rows(20, "old "), rows(100, "new ")


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    """The window's services."""
    made = build(tmp_path / "data")
    yield made
    made.close()


def command(folder: Path, *arguments: str, server: RowServer | None = None) -> list[str]:
    """The command line on that data folder."""
    program = [sys.executable, "-m", "planhat_gui", "--data-dir", str(folder), *arguments]
    if server is not None:
        program += ["--token-env", "T", "--base-url", server.base_url, "--no-input", "--json"]
    return program


def start(
    folder: Path, *arguments: str, server: RowServer | None = None
) -> "subprocess.Popen[str]":
    """The command line as a process of its own."""
    return subprocess.Popen(
        command(folder, *arguments, server=server),
        env={**os.environ, "PYTHONPATH": str(ROOT), "T": "token-of-a-test"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@contextmanager
def halted(server: RowServer, page: int) -> Iterator[tuple[threading.Event, threading.Event]]:
    """The server stops at that page: one event says that it has, the other lets it go on."""
    reached, go_on = threading.Event(), threading.Event()

    def script(ask: Ask) -> list[dict[str, Any]]:
        if ask.number == page:
            reached.set()
            assert go_on.wait(60)
        return NEW[ask.offset : ask.offset + ask.limit]

    server.asked.clear()
    server.script = script
    try:
        yield reached, go_on
    finally:
        go_on.set()


def test_f22_the_same_flow_is_not_run_twice_at_once(services: Services) -> None:
    """The window runs it: the command line hears since when, and the run is undisturbed."""
    saved = services.flows.save(FLOW)
    with serving(table(NEW)) as server, halted(server, 4) as (reached, go_on):
        done: list[Any] = []
        window = threading.Thread(
            target=lambda: done.append(services.run(saved.id, options(server), NEVER))
        )
        window.start()
        assert reached.wait(30)
        second = start(services.folder.root, "run", saved.id, server=server)
        _, err = second.communicate(timeout=60)
        assert second.returncode == 1
        assert "“All companies” is already running since " in err
        assert f"(process {os.getpid()})" in err
        with pytest.raises(Busy, match="already running since"):
            services.run(saved.id, options(server), NEVER)
        go_on.set()
        window.join(60)
        assert done[0].status is RunStatus.SUCCEEDED
    assert len(dataset(services)) == len(NEW)
    assert len(services.history.all()) == 1, "a refused start is no run"


def test_f22_the_window_hears_of_a_run_at_the_prompt(services: Services) -> None:
    """The other way round; and the history of the window shows the run going on."""
    saved = services.flows.save(FLOW)
    with serving(table(NEW)) as server, halted(server, 4) as (reached, go_on):
        first = start(services.folder.root, "run", saved.id, server=server)
        assert reached.wait(30)
        with pytest.raises(Busy, match=f"process {first.pid}"):
            services.run(saved.id, options(server), NEVER)
        last = services.history.last(saved.id)
        assert last is not None
        assert last.status is RunStatus.RUNNING
        go_on.set()
        out, err = first.communicate(timeout=60)
        assert first.returncode == 0, err
        assert json.loads(out)["status"] == "succeeded"
    assert [one.status for one in services.history.all()] == [RunStatus.SUCCEEDED]


def test_f22_two_flows_run_at_once(services: Services) -> None:
    """Different flows do not wait for each other, over processes, either."""
    one = services.flows.save(FLOW)
    other = services.flows.save(replace(FLOW, name="Other"))
    with serving(table(NEW)) as server, halted(server, 4) as (reached, go_on):
        first = start(services.folder.root, "run", one.id, server=server)
        assert reached.wait(30)
        server.script = table(NEW)
        # The server answers one call at a time, so the second one gets a server of its own.
        with serving(table(NEW)) as second:
            report = services.run(other.id, options(second), NEVER)
        assert report.status is RunStatus.SUCCEEDED
        go_on.set()
        first.communicate(timeout=60)
        assert first.returncode == 0


def test_f22_whoever_only_looks_keeps_no_run_from_starting(tmp_path: Path) -> None:
    """A list of runs looks at the lock for an instant: that is not “already running”."""
    path = tmp_path / "x.lock"
    with RunLock(path):
        pass
    code = (
        "import sys\nfrom pathlib import Path\nfrom planhat_gui.store.lock import is_held\n"
        "print('looking', flush=True)\nwhile True: is_held(Path(sys.argv[1]))\n"
    )
    lookers = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        for _ in range(2)
    ]
    try:
        for looker in lookers:
            assert looker.stdout is not None
            assert looker.stdout.readline() == "looking\n"
        for _ in range(300):
            with RunLock(path):
                assert is_held(path)
    finally:
        for looker in lookers:
            looker.kill()
            looker.communicate()


@pytest.mark.quiet
def test_readers_are_never_blocked(services: Services) -> None:
    """While one process runs, publishes and writes, others read whole datasets without a wait."""
    with serving(table(OLD)) as server:
        saved = services.flows.save(FLOW)
        run(services, FLOW, server)
        folder = services.nexsets.find("All companies").path.parent
        versions = [dataset(services)]
        longest, reads = 0.0, 0
        for turn in range(3):
            server.script = table(rows(100, f"turn {turn} "))
            process = start(services.folder.root, "run", saved.id, server=server)
            seen = []
            while process.poll() is None:
                began = time.monotonic()
                seen.append(published(folder))
                services.history.all()
                services.flows.all()
                longest, reads = max(longest, time.monotonic() - began), reads + 1
            _, err = process.communicate()
            assert process.returncode == 0, err
            versions.append(published(folder))
            assert all(one in versions for one in seen)
        assert reads > 20
        assert longest < 2, "a reader waited"


@pytest.mark.quiet
def test_a_writer_keeps_nobody_from_starting(tmp_path: Path) -> None:
    """A long write in the library: another program starts and reads meanwhile."""
    folder = DataFolder(tmp_path / "data").prepare()
    writer = Database(folder.database)
    with writer.transaction() as connection:
        connection.execute("INSERT INTO flows (id, created) VALUES (?, 'x')", ("0" * 32,))
        began = time.monotonic()
        reader = Database(folder.database)
        assert FlowStore(folder, reader).all() == []
        assert reader.rows("SELECT * FROM flows") == []
        assert time.monotonic() - began < 2
        reader.close()
    writer.close()


def test_f42_a_second_window_calls_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    """It is told who has the folder, and brings that window to the front."""
    first, second = Instance(tmp_path), Instance(tmp_path)
    assert first.claim() is None
    first.listen()
    holder = second.claim()
    assert holder is not None
    assert (holder.why, holder.process) == (Taken.HERE, os.getpid())
    caller = threading.Thread(target=lambda: Instance(tmp_path).call())
    with qtbot.waitSignal(first.called):
        caller.start()
    caller.join(5)
    first.release()


def test_f43_a_crash_left_a_lock_file(services: Services) -> None:
    """The next window and the next run start without a question."""
    code = (
        "import os, sys\nfrom pathlib import Path\n"
        "from planhat_gui.store.lock import RunLock\n"
        "from planhat_gui.ui.instance import Instance\n"
        "held = Instance(Path(sys.argv[1]))\nassert held.claim() is None\n"
        "RunLock(Path(sys.argv[2])).acquire()\nos._exit(9)\n"
    )
    root = services.folder.root
    saved = services.flows.save(FLOW)
    lock = services.folder.runs / f"{saved.id}.lock"
    subprocess.run([sys.executable, "-c", code, str(root), str(lock)], cwd=ROOT, check=False)
    assert (root / LOCK_NAME).exists()
    assert lock.exists()
    instance = Instance(root)
    assert instance.claim() is None
    instance.release()
    with serving(table(OLD)) as server:
        assert run(services, FLOW, server).status is RunStatus.SUCCEEDED


@pytest.mark.parametrize("content", [b"", b"garbage", b"\0" * 100])
def test_f44_a_lock_file_that_holds_nothing(services: Services, content: bytes) -> None:
    """After a power cut: “start anyway” works for the window, and runs do not even ask."""
    root = services.folder.root
    saved = services.flows.save(FLOW)
    (root / LOCK_NAME).write_bytes(content)
    (services.folder.runs / f"{saved.id}.lock").write_bytes(content)
    instance = Instance(root)
    holder = instance.claim()
    if holder is not None:
        assert holder.why is Taken.DAMAGED
        assert instance.claim_anyway()
    instance.release()
    with serving(table(OLD)) as server:
        assert run(services, FLOW, server).status is RunStatus.SUCCEEDED


def test_f45_the_lock_of_another_computer(tmp_path: Path) -> None:
    """In a synced folder the other computer is named."""
    (tmp_path / LOCK_NAME).write_text("4242\npython\nelsewhere\n\n\n", "utf-8")
    holder = Instance(tmp_path).claim()
    assert holder is not None
    assert (holder.why, holder.host, holder.process) == (Taken.OTHER_HOST, "elsewhere", 4242)


def test_f46_two_programs_save_the_same_flow(services: Services, tmp_path: Path) -> None:
    """The second one notices; its own version and the other's are both there if it insists."""
    saved = services.flows.save(FLOW)
    other = build(services.folder.root)
    theirs = other.flows.get(saved.id)
    other.flows.save(replace(theirs.flow, description="theirs"), saved.id)
    with pytest.raises(Busy, match="changed by another program") as caught:
        services.flows.save(replace(FLOW, description="mine"), saved.id)
    assert caught.value.code == "conflict"
    services.flows.save(replace(FLOW, description="mine"), saved.id, force=True)
    path = services.folder.flows / f"{saved.id}.json"
    assert "mine" in path.read_text("utf-8")
    assert "theirs" in path.with_name(f"{path.name}.1").read_text("utf-8")
    other.close()
