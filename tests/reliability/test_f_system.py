"""RELIABILITY 3.5: clock, sleep, memory, files, keyring, and errors nobody foresaw."""

import json
import logging
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from keyring import errors
from keyring.backend import KeyringBackend

from planhat_gui import logs
from planhat_gui.compose import CallOptions
from planhat_gui.engine.sleep import SleepWatch
from planhat_gui.engine.wire import Call
from planhat_gui.model.dates import TimeUnit, check_zone, shift
from planhat_gui.model.errors import Failure, TryAgain
from planhat_gui.model.flow import Credential
from planhat_gui.model.results import Progress, RunStatus
from planhat_gui.model.secret import Secret
from planhat_gui.model.source import Step
from planhat_gui.store.vault import KeyringVault
from tests.engine.doubles import TOKEN, FakeClock, ScriptedWire, listed
from tests.engine.test_run import Stage
from tests.faults import Close, FaultServer, Silence, answer
from tests.reliability.network_parts import (
    COMPANIES,
    FIRST,
    LAST,
    NEVER,
    Desk,
    advanced,
    desk,
    transport_to,
)

__all__ = ["desk"]
ROOT = Path(__file__).resolve().parents[2]
linux = pytest.mark.skipif(sys.platform != "linux", reason="a signal or limit of POSIX")

RUN = """
import json, sys, threading
from pathlib import Path
from planhat_gui.compose import CallOptions, build
from planhat_gui.compose import runs
from planhat_gui.engine.retry import RetryPolicy
from planhat_gui.model.flow import Flow, TemplateSource
from planhat_gui.model.report_json import report_to_dict
from planhat_gui.model.secret import Secret

def run(observer=lambda progress: None):
    runs.FOR_RUN = RetryPolicy(attempts=3, base=0.01)
    services = build(Path(sys.argv[2]))
    flow = Flow("All companies", TemplateSource("get_companies"), "Planhat")
    options = CallOptions(
        secret=Secret("canary-7f3a91-token"), base_url=sys.argv[1], calls_per_minute=0, parallel=1
    )
    report = services.run_flow(flow, options, threading.Event(), observer)
    print(json.dumps(report_to_dict(report)), flush=True)
    services.close()
"""


def program(code: str, server: FaultServer, folder: Path, **more: str) -> "subprocess.Popen[str]":
    """A process of its own that has `run`, a server's address and a data folder."""
    return subprocess.Popen(
        [sys.executable, "-c", RUN + code, server.base_url, str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), **more},
    )


def ended(process: "subprocess.Popen[str]") -> dict[str, Any]:
    """The report it printed; AssertionError when it printed none."""
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err[-2000:]
    found: dict[str, Any] = json.loads(out.splitlines()[-1])
    return found


# Sleep


def test_f61_what_counts_as_a_sleep() -> None:
    """The wall clock jumps against the other one, either way; or nobody looked for a minute."""
    wall, monotonic = [1000.0], [10.0]
    watch = SleepWatch(lambda: wall[0], lambda: monotonic[0])

    def later(by_wall: float, by_monotonic: float) -> bool:
        wall[0] += by_wall
        monotonic[0] += by_monotonic
        return watch.look()

    assert not later(0.1, 0.1)
    assert not later(59.0, 0.1)
    assert not later(-58.0, 0.1)
    assert later(3600.0, 0.1)
    assert not later(0.1, 0.1)
    assert later(-7200.0, 0.1)
    assert later(61.0, 61.0)
    assert not later(50.0, 50.0)


def test_f61_a_sleep_between_pages_drops_the_connections() -> None:
    """What was connected before is not used again."""
    with FaultServer(FIRST) as server, transport_to(server) as one:
        one.send(Call(f"{server.base_url}/1"), NEVER)
        one.send(Call(f"{server.base_url}/2"), NEVER)
        assert server.connections == 1
        woken = threading.Event()
        answers = iter([True])

        def look() -> bool:
            found = next(answers, False)
            if not found:
                woken.set()  # the connections were dropped in the round before
            return found

        one._sleep.look = look  # type: ignore[method-assign]
        assert woken.wait(5)
        one.send(Call(f"{server.base_url}/3"), NEVER)
        assert server.connections == 2


@linux
def test_f61_a_program_that_stood_still_repeats_the_page(tmp_path: Path) -> None:
    """Stopped in the middle of an answer for longer than the jump: asked again at once."""
    code = """
from planhat_gui.engine import sleep
sleep.JUMP_SECONDS = 1.0
run()
"""
    with FaultServer(FIRST, (Silence(),), LAST) as server:
        process = program(code, server, tmp_path)
        server.until(lambda: len(server.requests) == 2, 30)
        process.send_signal(signal.SIGSTOP)
        threading.Event().wait(1.6)  # the time that is to be missed
        process.send_signal(signal.SIGCONT)
        report = ended(process)
        assert len(server.requests) == 3
    assert (report["status"], report["retries"]) == ("succeeded", 0)
    assert report["records"]["written"] == 3


def test_f61_what_may_write_is_not_repeated() -> None:
    """A POST under way in a sleep is left to its end."""
    with FaultServer((Silence(),)) as server, transport_to(server, deadline=1.0) as one:
        looked = threading.Event()

        def look() -> bool:
            slept = bool(server.requests)
            if slept:
                looked.set()
            return slept

        one._sleep.look = look  # type: ignore[method-assign]
        with pytest.raises(TryAgain) as failed:
            one.send(Call(f"{server.base_url}/x", "POST", body=b"{}"), NEVER)
        assert looked.is_set()
    assert failed.value.code == "too_slow"


# Clocks and calendars


class JumpingClock:
    """A wall clock that is set back by a day between any two looks; the other one is steady."""

    def __init__(self) -> None:
        self.looks = 0
        self.steady = FakeClock()

    def utcnow(self) -> datetime:
        self.looks += 1
        return datetime(2026, 3, 1, 12, tzinfo=UTC) - timedelta(days=self.looks)

    def monotonic(self) -> float:
        import time

        return time.monotonic()


def test_f62_a_clock_that_is_set_in_a_run(desk: Desk) -> None:
    """{now} stands for one moment in all calls; how long it took is not a day less than nothing."""
    desk.services.calls.clock = JumpingClock()  # type: ignore[assignment]
    with FaultServer(FIRST) as server:
        flow = advanced(
            Step(f"{server.base_url}/ids?at={{now}}", key="ids"),
            Step(f"{server.base_url}/one/{{ids._id}}?at={{now}}", key="one"),
        )
        report = desk.run(server, flow)
        asked = {one.line.split("at=")[1] for one in server.requests}
    assert report.status in {RunStatus.SUCCEEDED, RunStatus.INCOMPLETE}, report.error
    assert (len(server.requests), len(asked)) == (4, 1)
    assert 0 <= report.seconds < 30


BERLIN = check_zone("Europe/Berlin")[0]


@pytest.mark.parametrize(
    ("moment", "amount", "unit", "found"),
    [
        ("2026-03-31T12:00+02:00", -1, TimeUnit.MONTH, "2026-02-28T12:00+01:00"),
        ("2028-02-29T12:00+01:00", -1, TimeUnit.YEAR, "2027-02-28T12:00+01:00"),
        ("2026-03-29T12:00+02:00", -24, TimeUnit.HOUR, "2026-03-28T11:00+01:00"),
        ("2026-12-31T23:59+01:00", 1, TimeUnit.MINUTE, "2027-01-01T00:00+01:00"),
    ],
)
def test_f63_calendars(moment: str, amount: int, unit: TimeUnit, found: str) -> None:
    """Months and years clamp to the last day; hours and minutes are hours and minutes."""
    made = shift(datetime.fromisoformat(moment), amount, unit, BERLIN)
    assert made == datetime.fromisoformat(found)


def test_f63_the_gap_and_the_fold_of_a_time_zone() -> None:
    """Never an error, always a moment that exists."""
    for text in ("2026-03-28T02:30+01:00", "2026-10-24T02:30+02:00"):
        for unit in TimeUnit:
            made = shift(datetime.fromisoformat(text), 1, unit, BERLIN)
            assert made is not None
            assert made.astimezone(UTC).astimezone(BERLIN) == made


def test_f64_without_time_zones_of_the_system() -> None:
    """Those that come with the program are used."""
    code = (
        "from planhat_gui.model.dates import check_zone; from datetime import datetime;"
        "zone, problem = check_zone('Europe/Berlin');"
        "print(problem, datetime(2026, 7, 1, tzinfo=zone).utcoffset())"
    )
    said = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONTZPATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout.split() == ["None", "2:00:00"]


# What runs out


@linux
def test_f65_memory_that_is_short(tmp_path: Path) -> None:
    """The page is refused as too large, the run ends, and the program goes on."""
    code = """
import resource
from planhat_gui.model.results import Phase
import planhat_gui.engine.transport
import duckdb

def limit(progress):
    if progress.pages and resource.getrlimit(resource.RLIMIT_AS)[0] == resource.RLIM_INFINITY:
        used = next(int(line.split()[1]) for line in open("/proc/self/status")
                    if line.startswith("VmSize")) * 1024
        resource.setrlimit(resource.RLIMIT_AS, (used + 40_000_000, resource.RLIM_INFINITY))

run(limit)
"""
    huge = b"[" + b",".join([b'{"_id":"%07d"}' % n for n in range(3_400_000)]) + b"]"
    with FaultServer(FIRST, answer(huge)) as server:
        report = ended(program(code, server, tmp_path))
        assert len(server.requests) == 2
    assert (report["status"], report["error_code"]) == ("failed", "too_large")
    assert report["resumable"]


@linux
def test_f66_too_many_open_files(tmp_path: Path) -> None:
    """Said in words after the usual attempts; the pages are kept."""
    code = """
import os, resource, socket
from planhat_gui.engine import connection

resource.setrlimit(resource.RLIMIT_NOFILE, (256, 256))

class Crowded(socket.socket):
    # No descriptor is left at the moment when this one is made.
    def __init__(self, *given, **named):
        taken = []
        while True:
            try:
                taken.append(os.open("/dev/null", os.O_RDONLY))
            except OSError:
                break
        try:
            super().__init__(*given, **named)
        finally:
            for one in taken:
                os.close(one)

def crowd(progress):
    if progress.pages:
        connection.socket.socket = Crowded

run(crowd)
"""
    with FaultServer((FIRST, Close()), LAST) as server:
        report = ended(program(code, server, tmp_path))
        assert len(server.requests) == 1
    assert (report["status"], report["error_code"]) == ("failed", "too_many_files")
    assert (report["resumable"], report["retries"]) == (True, 2)


# The keyring


class Slow(KeyringBackend):
    """A store that answers when it is let: its user has a window before him."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.asked, self.answer = threading.Event(), threading.Event()
        self.error: Exception | None = None

    def get_password(self, service: str, username: str) -> str | None:
        self.asked.set()
        assert self.answer.wait(20)
        if self.error:
            raise self.error
        return TOKEN

    def set_password(self, service: str, username: str, password: str) -> None:
        pass

    def delete_password(self, service: str, username: str) -> None:
        pass


@pytest.mark.parametrize("error", [None, errors.KeyringLocked("dismissed")])
def test_f67_a_keyring_that_asks_first(error: Exception | None, desk: Desk) -> None:
    """The run waits in its own thread; dismissed, it does not begin, and holds nothing."""
    store = Slow()
    store.answer.set()
    services = desk.services
    services.credentials._vault = KeyringVault(lambda: store)
    found: list[object] = []
    with FaultServer(FIRST, LAST, FIRST, LAST) as server:
        made = Credential("", "Planhat", base_url=server.base_url)
        services.credentials.save(made, Secret(TOKEN))
        store.answer.clear()
        store.error = error

        def run() -> None:
            try:
                options = CallOptions(calls_per_minute=0, parallel=1)
                found.append(services.run_flow(COMPANIES, options, NEVER).status)
            except Failure as failure:
                found.append(failure.code)

        store.asked.clear()
        thread = threading.Thread(target=run)
        thread.start()
        assert store.asked.wait(10)
        assert services.credentials.all()  # whoever else asks is answered meanwhile
        store.answer.set()
        thread.join(20)
        assert found == [RunStatus.SUCCEEDED if error is None else "keyring_locked"]
        store.error = None
        run()
    assert found[1] is RunStatus.SUCCEEDED


# What nobody foresaw


def test_f68_every_hook_logs_under_a_number(tmp_path: Path, capsys: Any) -> None:
    """An error outside of everything, in a thread, in a `__del__`: one line each, redacted."""
    kept = sys.excepthook, threading.excepthook, sys.unraisablehook
    logs.register_secret("canary-in-an-error")
    logs.set_up(tmp_path)
    try:
        logs.install_hooks()
        error = ValueError("canary-in-an-error")
        sys.excepthook(ValueError, error, None)
        thread = threading.Thread(target=lambda: (_ for _ in ()).throw(error))
        thread.start()
        thread.join()

        class Untidy:
            def __del__(self) -> None:
                raise error

        Untidy()
    finally:
        sys.excepthook, threading.excepthook, sys.unraisablehook = kept
        logs.tear_down()
    text = (tmp_path / logs.FILE_NAME).read_text("utf-8")
    assert text.count("ERROR") == 3
    assert "canary-in-an-error" not in text + capsys.readouterr().err


class Unforeseen(BaseException):
    """Not even an Exception."""


def raising(error: BaseException) -> Callable[..., Any]:
    """Raises it, whatever it is called with."""

    def act(*_: Any, **__: Any) -> Any:
        raise error

    return act


@pytest.mark.parametrize("error", [Unforeseen("x"), MemoryError(), RecursionError()])
@pytest.mark.parametrize("stage", ["send", "append", "publish"])
def test_f69_any_error_at_any_stage_is_an_end(stage: str, error: BaseException) -> None:
    """The run ends as failed, its receipt says so, all is let go of."""
    one = Stage(ScriptedWire(error) if stage == "send" else ScriptedWire(listed([{"_id": "a"}])))
    if stage == "append":
        one.landing.append = raising(error)  # type: ignore[method-assign]
    if stage == "publish":
        one.publish_error = error  # type: ignore[assignment]
    report = one.run()
    assert report.status is RunStatus.FAILED
    assert report.error_code == (
        "too_large" if stage == "send" and not isinstance(error, Unforeseen) else "unexpected"
    )
    assert (one.landing.closed, one.publisher.closed) == (1, 1)
    assert isinstance(one.seen[-1], Progress)


# The log


@pytest.mark.parametrize("how", ["not a folder", "full"])
def test_f72_a_log_that_cannot_be_written(how: str, desk: Desk, capsys: Any) -> None:
    """The run goes on; it is said once."""
    folder = desk.services.folder.logs
    if how == "full":
        if not Path("/dev/full").exists():
            pytest.skip("no /dev/full here")
        (folder / logs.FILE_NAME).symlink_to("/dev/full")
    else:
        folder.rmdir()
        folder.write_text("in the way")
    logs.set_up(folder)
    try:
        logging.getLogger("a").warning("one")
        with FaultServer(FIRST, LAST) as server:
            report = desk.run(server)
        logging.getLogger("a").warning("two")
        assert "cannot be written" in logs.complaint()
    finally:
        logs.tear_down()
    assert report.status is RunStatus.SUCCEEDED
    assert capsys.readouterr().err.count("cannot be written") == 1
