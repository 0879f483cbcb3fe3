"""RELIABILITY 3.4: what a bad network or server can do to a call, and what comes of the run."""

import gzip
import json
import socket
import threading
from typing import Any

import pytest

from planhat_gui.engine import connection, retry
from planhat_gui.engine import transport as transport_module
from planhat_gui.engine.retry import RetryPolicy
from planhat_gui.engine.wire import Call
from planhat_gui.model.errors import Cancelled, Damaged, Failure, TryAgain
from planhat_gui.model.results import Phase, RunStatus
from tests.engine.doubles import elapsed_below
from tests.engine.test_transport_ends import InThread
from tests.faults import Close, Drip, FaultServer, Reset, Script, Silence, answer, head
from tests.reliability.network_parts import (
    FIRST,
    LAST,
    NEVER,
    ROWS,
    Desk,
    ask,
    codes,
    desk,
    page,
    transport_to,
)

__all__ = ["desk"]
LONG = (head("Content-Length: 1000000"), b"[1,")
BODY = json.dumps(ROWS).encode()
PACKED = gzip.compress(BODY)


@pytest.mark.parametrize("how", ["cancel", "deadline"])
def test_f38_a_server_that_accepts_and_says_nothing(how: str) -> None:
    """Cancel is answered within a second; without it the deadline ends the call."""
    with FaultServer((Silence(),)) as server, transport_to(server, deadline=0.4) as one:
        call = InThread(one, f"{server.base_url}/x")
        server.until(lambda: len(server.requests) == 1)
        with elapsed_below(1.0):
            if how == "cancel":
                call.cancel.set()
            call.join(5)
    kind = Cancelled if how == "cancel" else TryAgain
    assert isinstance(call.failure, kind)


@pytest.mark.parametrize("how", ["deadline", "floor"])
def test_f39_a_body_that_drips(how: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The deadline ends it or, long before, the least speed."""
    deadline = 0.4 if how == "deadline" else 60.0
    if how == "floor":
        monkeypatch.setattr(transport_module, "SLOW_SECONDS", 0.3)
    with (
        FaultServer((*LONG, Drip(b"1,", seconds=0.1, forever=True))) as server,
        elapsed_below(5),
        pytest.raises(TryAgain) as failed,
    ):
        ask(server, deadline=deadline)
    assert failed.value.code == "too_slow"
    assert ("slowly" in failed.value.message) is (how == "floor")


def test_f40_headers_that_drip_are_no_empty_answer() -> None:
    """The deadline ends them, and what came is not taken for a 200 without content."""
    drip = Drip(b"X-A: 1\r\n", seconds=0.05, piece=8, forever=True)
    with (
        FaultServer((b"HTTP/1.1 200 OK\r\n", drip)) as server,
        elapsed_below(5),
        pytest.raises(TryAgain) as failed,
    ):
        ask(server, deadline=0.4)
    assert failed.value.code == "too_slow"


def test_f41_cancel_in_the_middle_of_an_answer(desk: Desk) -> None:
    """The run ends within two seconds as cancelled, and the connection with it."""
    cancel = threading.Event()
    found: list[Any] = []
    with FaultServer(FIRST, (*LONG, Silence())) as server:
        thread = threading.Thread(
            target=lambda: found.append(desk.run(server, cancel=cancel)), name="planhat-test"
        )
        thread.start()
        server.until(lambda: len(server.requests) == 2)
        with elapsed_below(2.0):
            cancel.set()
            thread.join(10)
        server.until(lambda: server.gone == 1, 2)
    report = found[0]
    assert (report.status, report.resumable) == (RunStatus.CANCELLED, True)
    assert report.records.received == len(ROWS)


CUT: dict[str, Script] = {
    "shorter than its length": (head(f"Content-Length: {len(BODY) + 9}"), BODY, Close()),
    "a chunk that is cut": (head("Transfer-Encoding: chunked"), b"ff\r\n[1,", Close()),
    "a size that is none": (
        head("Transfer-Encoding: chunked"),
        b"xyz\r\n[1]\r\n0\r\n\r\n",
        Close(),
    ),
    "no end of chunks": (head("Transfer-Encoding: chunked"), b"3\r\n[1]\r\n", Close()),
}
LIES: dict[str, Script] = {
    "no length, and cut": (head("Connection: close"), BODY[:-5], Close()),
    "packed, and cut, with the right length": (
        answer(PACKED[:-9], "Content-Encoding: gzip"),
        Close(),
    ),
    "longer than its length": (head("Content-Length: 20"), BODY, Close()),
}


@pytest.mark.parametrize("kind", CUT)
def test_f47_body_shorter_than_its_length(kind: str, desk: Desk) -> None:
    """The page is asked for again, and the run is as whole as any."""
    with FaultServer(CUT[kind], FIRST, CUT[kind], LAST) as server:
        report = desk.run(server)
    assert (report.status, report.retries, desk.kept(report)) == (
        RunStatus.SUCCEEDED,
        2,
        ["a", "b", "c"],
    )


def test_f47_a_body_that_is_always_cut(desk: Desk) -> None:
    """In the end it is an error; the pages before are kept, and Resume reads the rest."""
    with FaultServer(FIRST, *[CUT["shorter than its length"]] * 10, LAST) as server:
        report = desk.run(server)
        assert (report.status, report.error_code) == (RunStatus.FAILED, "cut_answer")
        assert (report.resumable, report.calls) == (True, 11)
        whole = desk.run(server, resume=True)
    assert (whole.status, whole.resumed) == (RunStatus.SUCCEEDED, True)
    assert desk.kept(whole) == ["a", "b", "c"]


@pytest.mark.parametrize("kind", LIES)
def test_f48_a_body_that_is_cut_and_does_not_say_so(kind: str, desk: Desk) -> None:
    """What does not parse to its end is asked for again."""
    with FaultServer(LIES[kind], FIRST, LAST) as server:
        report = desk.run(server)
    assert (report.status, report.retries) == (RunStatus.SUCCEEDED, 1)
    assert desk.kept(report) == ["a", "b", "c"]


BROKEN = PACKED[:-8] + bytes([PACKED[-8] ^ 1]) + PACKED[-7:]


@pytest.mark.parametrize(
    ("encoding", "body", "named"),
    [
        ("gzip", BROKEN, "gzip"),
        ("gzip", BODY, "gzip"),
        ("deflate", BODY, "deflate"),
        ("gzip, gzip, gzip, gzip, gzip, gzip", PACKED, "gzip, gzip"),
        ("zz", BODY, "zz"),
        ("br", BODY, "br"),
    ],
)
def test_f49_compression_that_is_wrong_is_named(encoding: str, body: bytes, named: str) -> None:
    """Never taken as it is, never guessed at."""
    with (
        FaultServer(answer(body, f"Content-Encoding: {encoding}")) as server,
        pytest.raises((Damaged, TryAgain)) as failed,
    ):
        ask(server)
    assert failed.value.code in {"bad_compression", "unknown_compression"}
    assert named in failed.value.message


@pytest.mark.parametrize(
    ("kind", "script", "code"),
    [
        ("reset", (Reset(),), "connection_reset"),
        ("empty reply", (Close(),), "connection_reset"),
        ("in the headers", (b"HTTP/1.1 200 OK\r\nX", Close()), None),
    ],
)
def test_f50_a_connection_that_ends_is_made_again(
    kind: str, script: Script, code: str | None, desk: Desk
) -> None:
    """With a wait in between, and its own sentence while it lasts."""
    with FaultServer(script, FIRST, script, LAST) as server:
        report = desk.run(server)
    assert (report.status, report.retries) == (RunStatus.SUCCEEDED, 2)
    if code:
        with FaultServer(script) as server, pytest.raises(TryAgain) as failed:
            ask(server)
        assert failed.value.code == code


def no_route(*_: Any) -> None:
    raise OSError(113, "No route to host")


def test_f50_every_way_not_to_connect_has_its_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refused, no such name, no way there, https spoken to a plain port."""
    found: dict[str, str] = {}

    def try_one(base: str) -> None:
        with transport_to(base) as one, pytest.raises(Failure) as failed:
            one.send(Call(f"{base}/x"), NEVER)
        found[failed.value.code] = failed.value.message

    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        try_one(f"http://127.0.0.1:{closed.getsockname()[1]}")
    with FaultServer(on_accept=(head(status="400 Bad Request"), Close())) as server:
        try_one(server.base_url.replace("http", "https"))
    monkeypatch.setattr(
        socket, "getaddrinfo", lambda *_, **__: (_ for _ in ()).throw(socket.gaierror(-2, "x"))
    )
    try_one("https://no-such-name.example")
    monkeypatch.undo()
    monkeypatch.setattr(connection, "_connect", no_route)
    try_one("https://198.51.100.1")
    assert {"connection_refused", "name_not_found", "no_route"} <= set(found)
    assert set(found) & {"tls_failed", "connection_reset"}
    assert len(set(found.values())) == 4


@pytest.mark.parametrize(
    "text", ["1", "soon", "-5", "1.5", "1" + "0" * 22, "9" * 5000, "Sun, 01 Mar 2020 12:00:00 GMT"]
)
def test_f51_retry_after_in_every_form(text: str, desk: Desk) -> None:
    """Read where it can be; else, or in the past, the waits are our own. The run is whole."""
    busy = answer(b"Slow down", f"Retry-After: {text}", status="429 Too Many Requests")
    with FaultServer(FIRST, busy, LAST) as server:
        report = desk.run(server)
    assert (report.status, report.retries) == (RunStatus.SUCCEEDED, 1)
    assert desk.kept(report) == ["a", "b", "c"]
    assert (report.seconds >= 1.0) is (text == "1")


def test_f51_the_wait_is_a_countdown_that_can_be_cancelled(desk: Desk) -> None:
    """It is said why and for how long still, less each time; Cancel ends it, pages are kept."""
    busy = answer(b"", "Retry-After: 30", status="429 Too Many Requests")
    cancel = threading.Event()
    found: list[Any] = []
    with FaultServer(FIRST, busy) as server:
        thread = threading.Thread(
            target=lambda: found.append(desk.run(server, cancel=cancel)), name="planhat-test"
        )
        thread.start()

        def waits() -> list[float]:
            return [p.waiting_seconds for p in desk.seen if p.phase is Phase.WAITING]

        server.until(lambda: len(waits()) >= 5)
        with elapsed_below(1.0):
            cancel.set()
            thread.join(5)
    left = waits()
    assert left == sorted(left, reverse=True)
    assert 25 < left[-1] < left[0] <= 30
    assert any("429" in p.waiting for p in desk.seen)
    assert (found[0].status, found[0].resumable) == (RunStatus.CANCELLED, True)


def test_f51_more_than_five_minutes_are_not_waited_for(desk: Desk) -> None:
    """The run stops with a sentence that says for how long; its pages are kept."""
    busy = answer(b"", "Retry-After: 7200", status="429 Too Many Requests")
    with FaultServer(FIRST, busy) as server:
        report = desk.run(server)
    assert (report.status, report.error_code) == (RunStatus.FAILED, "long_wait")
    assert "2 h 0 min" in report.error
    assert (report.resumable, report.records.received, report.calls) == (True, 3, 2)


def test_f52_too_many_calls_for_ever(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """After five waits it gives up; Resume goes on where it stopped."""
    busy = answer(b"", status="429 Too Many Requests")
    with FaultServer(FIRST, *[busy] * 6, LAST) as server:
        report = desk.run(server)
        assert (report.status, report.error_code) == (RunStatus.FAILED, "too_many_calls")
        assert (report.retries, report.resumable) == (5, True)
        again = desk.run(server, resume=True)
    assert (again.status, again.resumed) == (RunStatus.SUCCEEDED, True)
    assert desk.kept(again) == ["a", "b", "c"]
    waits = [retry.FOR_RUN.wait_for_quota(n, 0.0) for n in range(1, 6)]
    assert sum(waits) > 60, "our own waits are shorter than the minute of a quota"


@pytest.mark.parametrize("status", ["500 No", "502 No", "503 No", "504 No", "408 No", "425 No"])
def test_f53_a_passing_error_costs_one_retry(status: str, desk: Desk) -> None:
    """Once, then fine: noted, and nothing is missing."""
    with FaultServer(FIRST, answer(b"oops", status=status), LAST) as server:
        report = desk.run(server)
    assert (report.status, report.retries, report.calls) == (RunStatus.SUCCEEDED, 1, 3)
    assert desk.kept(report) == ["a", "b", "c"]


@pytest.mark.parametrize("status", [400, 403, 404, 405, 410, 413, 414, 422])
def test_f54_a_lasting_error_is_not_repeated(status: int, desk: Desk) -> None:
    """One call, the server's own words, the pages before it kept."""
    with FaultServer(FIRST, answer(b"Not like this", status=f"{status} No")) as server:
        report = desk.run(server)
    assert (report.status, report.retries, report.calls) == (RunStatus.FAILED, 0, 2)
    assert str(status) in report.error
    assert "“Not like this”" in report.error
    assert report.resumable


@pytest.mark.parametrize(
    "status", ["206 Partial", "304 Same", "999 What", "302 Found", "204 None", "201 Made"]
)
def test_f57_only_200_is_data(status: str, desk: Desk) -> None:
    """Even with a list in it; the number is named."""
    with FaultServer(answer(BODY, status=status)) as server:
        report = desk.run(server)
    assert (report.status, report.records.received) == (RunStatus.FAILED, 0)
    assert status[:3] in report.error


def test_f57_a_200_after_a_100_is_data(desk: Desk) -> None:
    """Interim answers are not the answer."""
    interim = b"HTTP/1.1 100 Continue\r\n\r\n" * 2
    with FaultServer((interim, FIRST), LAST) as server:
        report = desk.run(server)
    assert report.status is RunStatus.SUCCEEDED


@pytest.mark.parametrize(
    "headers", [[f"X-{n}: 1" for n in range(101)], ["X-Long: " + "x" * 70_000]]
)
def test_f58_headers_that_are_too_large(headers: list[str]) -> None:
    """Said as what it is, once."""
    with FaultServer(answer(BODY, *headers)) as server, pytest.raises(Damaged) as failed:
        ask(server)
    assert failed.value.code == "headers_too_large"


@pytest.mark.parametrize("names", ["X-Rate-Limit", "X-RateLimit", "RateLimit"])
def test_f52_the_server_says_how_many_calls_are_left(
    names: str, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The run waits before it is refused, says so, and meets no 429."""
    none_left = [f"{names}-Limit: 100", f"{names}-Remaining: 0", f"{names}-Reset: 0"]
    with FaultServer(page(ROWS, *none_left), LAST) as server:
        report = desk.run(server)
    assert (report.status, report.retries, codes(report)) == (
        RunStatus.SUCCEEDED,
        0,
        ["slowed_down"],
    )
    assert "100 calls" in report.warnings[0].message
    assert report.seconds >= 0.9


def test_the_policies_are_as_written_down() -> None:
    """Ten attempts, five waits: the documents say so."""
    assert (retry.FOR_RUN, retry.FOR_RUN.waits) == (RetryPolicy(attempts=10), 5)
