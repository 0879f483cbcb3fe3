"""Every exchange can be ended: by Cancel, by its deadline, because it drips, by closing."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import pytest

from planhat_gui.engine import transport as module
from planhat_gui.engine.transport import Transport
from planhat_gui.engine.wire import Answer, Call
from planhat_gui.model.errors import Cancelled, Failure, TryAgain
from tests.engine.doubles import elapsed_below
from tests.faults import Close, Drip, FaultServer, Silence, answer, head

Serve = Callable[..., FaultServer]
Transports = Callable[..., Transport]

SOON = 1.0
"""Seconds within which a wish to cancel is answered (and its time-outs are 10 to 300)."""

LONG = (head("Content-Length: 1000000"), b"[1,")
HANGS: dict[str, Any] = {
    "before the headers": (Silence(),),
    "in the status line": (b"HTTP/1.1 2", Silence()),
    "in the headers": (b"HTTP/1.1 200 OK\r\nX-A: 1\r\n", Silence()),
    "in the body": (*LONG, Silence()),
    "between chunks": (head("Transfer-Encoding: chunked"), b"3\r\n[1,\r\n", Silence()),
    "in a body without length": (head("Connection: close"), b"[1]", Silence()),
    "in a packed body": (
        head("Content-Length: 99", "Content-Encoding: gzip"),
        b"\x1f\x8b",
        Silence(),
    ),
    "dripping headers": (b"HTTP/1.1 200 OK\r\n", Drip(b"X-A: 1\r\n", piece=8, forever=True)),
    "dripping body": (*LONG, Drip(b"1,", forever=True)),
    "100 for ever": (Drip(b"HTTP/1.1 100 Continue\r\n\r\n", piece=25, forever=True),),
}


class InThread:
    """A call under way in a thread; `failure` or `answer` is there once it is over."""

    def __init__(self, one: Transport, url: str) -> None:
        self.cancel = threading.Event()
        self.failure: Failure | None = None
        self.answer: Answer | None = None
        self._one, self._url = one, url
        self.thread = threading.Thread(target=self._run, name="planhat-call", daemon=True)
        self.thread.start()

    def _run(self) -> None:
        try:
            self.answer = self._one.send(Call(self._url), self.cancel)
        except Failure as failure:
            self.failure = failure

    def join(self, seconds: float) -> None:
        """AssertionError when it is not over by then."""
        self.thread.join(seconds)
        assert not self.thread.is_alive(), "the call goes on"


@pytest.mark.parametrize("place", HANGS)
def test_cancel_ends_a_hanging_call(place: str, serve: Serve, transport: Transports) -> None:
    """At any place, within a second, and the server sees the connection end."""
    server = serve(HANGS[place])
    call = InThread(transport(server), f"{server.base_url}/x")
    sent = sum(len(act) for act in HANGS[place] if isinstance(act, bytes))
    server.until(lambda: len(server.requests) == 1 and server.sent >= sent)
    with elapsed_below(SOON):
        call.cancel.set()
        call.join(5)
    assert isinstance(call.failure, Cancelled)
    server.until(lambda: server.gone == 1, 2)


@pytest.mark.parametrize("place", HANGS)
def test_the_deadline_ends_a_hanging_call(place: str, serve: Serve, transport: Transports) -> None:
    """Also one that drips, and it is never taken for an empty or a whole answer."""
    server = serve(HANGS[place])
    with elapsed_below(4), pytest.raises(TryAgain) as failed:
        transport(server, deadline=0.3).send(Call(f"{server.base_url}/x"), threading.Event())
    assert failed.value.code == "too_slow"
    server.until(lambda: server.gone == 1, 2)


def test_abort_ends_all_calls_and_the_transport_lives_on(
    serve: Serve, transport: Transports
) -> None:
    """Four under way, four cancelled, and the next one works."""
    server = serve((Silence(),), (Silence(),), (Silence(),), (Silence(),), answer(b"[1]"))
    one = transport(server)
    calls = [InThread(one, f"{server.base_url}/{n}") for n in range(4)]
    server.until(lambda: len(server.requests) == 4)
    with elapsed_below(SOON):
        one.abort()
        for call in calls:
            call.join(5)
    assert all(isinstance(call.failure, Cancelled) for call in calls)
    assert one.send(Call(f"{server.base_url}/x"), threading.Event()).body == b"[1]"


def test_close_ends_calls_and_refuses_new_ones(serve: Serve, transport: Transports) -> None:
    """Twice is once."""
    server = serve((*LONG, Silence()))
    one = transport(server)
    call = InThread(one, f"{server.base_url}/x")
    server.until(lambda: server.sent > 0)
    with elapsed_below(SOON):
        one.close()
        call.join(5)
        one.close()
    assert isinstance(call.failure, Cancelled)
    with pytest.raises(Cancelled):
        one.send(Call(f"{server.base_url}/x"), threading.Event())
    assert len(server.requests) == 1


def test_a_set_cancel_sends_nothing(serve: Serve, transport: Transports) -> None:
    """Too late is before the connect."""
    server = serve(answer())
    cancel = threading.Event()
    cancel.set()
    with pytest.raises(Cancelled):
        transport(server).send(Call(f"{server.base_url}/x"), cancel)
    assert server.connections == 0


@pytest.fixture
def full_listener() -> Iterator[int]:
    """A port where connects hang: its queue is full and nobody takes anyone."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        port = listener.getsockname()[1]
        fillers = []
        for _ in range(8):
            filler = socket.socket()
            filler.setblocking(False)
            with suppress(BlockingIOError):
                filler.connect(("127.0.0.1", port))
            fillers.append(filler)
        yield port
        for filler in fillers:
            filler.close()


def test_cancel_ends_a_hanging_connect(full_listener: int, transport: Transports) -> None:
    """A host that answers nothing at all."""
    base = f"http://127.0.0.1:{full_listener}"
    call = InThread(transport(base), f"{base}/x")
    call.thread.join(0.3)  # not for a fact: there is none to see; a late connect only helps
    assert call.thread.is_alive(), "the connect was meant to hang"
    with elapsed_below(SOON):
        call.cancel.set()
        call.join(5)
    assert isinstance(call.failure, Cancelled)


@pytest.mark.parametrize("how", ["cancel", "close"])
def test_a_name_found_after_the_end_is_not_called(
    how: str, serve: Serve, transport: Transports, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A look-up cannot be ended; when it comes back after Cancel, no byte is sent any more."""
    server = serve(answer())
    asked, found = threading.Event(), threading.Event()
    real = socket.getaddrinfo

    def slow(*given: Any, **named: Any) -> Any:
        asked.set()
        assert found.wait(20)
        return real(*given, **named)

    monkeypatch.setattr(socket, "getaddrinfo", slow)
    one = transport(server)
    call = InThread(one, f"{server.base_url}/x")
    assert asked.wait(10)
    if how == "cancel":
        call.cancel.set()
    else:
        one.close()
    found.set()
    call.join(5)
    assert isinstance(call.failure, Cancelled)
    assert server.raw == b""


def test_a_handshake_that_hangs_is_ended(serve: Serve, transport: Transports) -> None:
    """A server that accepts https and says nothing."""
    server = serve(on_accept=(Silence(),))
    base = server.base_url.replace("http", "https")
    call = InThread(transport(base), f"{base}/x")
    server.until(lambda: server.connections == 1)
    call.thread.join(0.2)  # into the handshake; too early only makes it easier
    with elapsed_below(SOON):
        call.cancel.set()
        call.join(5)
    assert isinstance(call.failure, Cancelled)
    server.until(lambda: server.gone == 1, 2)


def test_a_body_slower_than_the_floor_is_ended(
    serve: Serve, transport: Transports, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Long before its deadline."""
    monkeypatch.setattr(module, "SLOW_SECONDS", 0.4)
    server = serve((*LONG, Drip(b"1", seconds=0.1, forever=True)))
    with elapsed_below(10), pytest.raises(TryAgain) as failed:
        transport(server).send(Call(f"{server.base_url}/x"), threading.Event())
    assert failed.value.code == "too_slow"
    assert "slowly" in failed.value.message


def test_a_slow_but_steady_body_is_read_to_its_end(
    serve: Serve, transport: Transports, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A telephone line above the floor is no fault, though it takes many windows."""
    monkeypatch.setattr(module, "SLOW_SECONDS", 0.3)
    body = b"[" + b"1," * 1500 + b"1]"
    server = serve((head(f"Content-Length: {len(body)}"), Drip(body, 0.04, piece=60)))
    got = transport(server).send(Call(f"{server.base_url}/x"), threading.Event())
    assert got.body == body
    assert got.seconds > 1.2


def test_parallel_calls_do_not_mix(serve: Serve, transport: Transports) -> None:
    """Cancelling one of two leaves the other alone."""
    server = serve((Silence(),), (*LONG[:1], b"[" + b"1," * 499_999 + b"]"))
    one = transport(server)
    first = InThread(one, f"{server.base_url}/1")
    server.until(lambda: len(server.requests) == 1)
    first.cancel.set()
    second = InThread(one, f"{server.base_url}/2")
    first.join(5)
    second.join(10)
    assert isinstance(first.failure, Cancelled)
    assert second.answer is not None
    assert len(second.answer.body) == 1_000_000


def test_nothing_is_left_running(serve: Serve) -> None:
    """Watchdog and connections end with the transport."""
    before = threading.active_count()
    server = serve((answer(), Close()))
    one = Transport((server.base_url,), None)
    one.send(Call(f"{server.base_url}/x"), threading.Event())
    one.close()
    server.stop()
    end = time.monotonic() + 5
    while threading.active_count() > before:
        assert time.monotonic() < end, [t.name for t in threading.enumerate()]
        threading.Event().wait(0.01)
