"""What comes back: bodies whole, cut, lying about themselves, packed, and far too large."""

import gzip
import socket
import tracemalloc
import zlib
from collections.abc import Callable
from typing import Any

import pytest

from planhat_gui.engine.decode import clean_body
from planhat_gui.engine.transport import Transport
from planhat_gui.engine.wire import Answer, Call
from planhat_gui.model.errors import Damaged, Failure, TryAgain
from tests.engine.test_transport_origins import NEVER
from tests.faults import Close, FaultServer, Reset, answer, head

Serve = Callable[..., FaultServer]
Transports = Callable[..., Transport]

BODY = b'[{"_id":"a","name":"\xc3\xa9"},' + b",".join(b'{"n":%d}' % n for n in range(500)) + b"]"


def call(server: FaultServer, one: Transport) -> Answer:
    """One call without Cancel."""
    return one.send(Call(f"{server.base_url}/x"), NEVER)


def chunked(body: bytes, size: int = 7) -> bytes:
    """A body in chunks, with its last one."""
    parts = [body[i : i + size] for i in range(0, len(body), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(p), p) for p in parts) + b"0\r\n\r\n"


def raw_deflate(body: bytes) -> bytes:
    """Deflate without the zlib frame, as some servers send it."""
    engine = zlib.compressobj(9, zlib.DEFLATED, -15)
    return engine.compress(body) + engine.flush()


GOOD: dict[str, Any] = {
    "length": answer(BODY),
    "chunked": (head("Transfer-Encoding: chunked"), chunked(BODY)),
    "until the end": (head("Connection: close"), BODY, Close()),
    "gzip": answer(gzip.compress(BODY), "Content-Encoding: gzip"),
    "x-gzip": answer(gzip.compress(BODY), "Content-Encoding: x-gzip"),
    "GZip": answer(gzip.compress(BODY), "Content-Encoding: GZip"),
    "gzip in chunks": (
        head("Transfer-Encoding: chunked", "Content-Encoding: gzip"),
        chunked(gzip.compress(BODY), 3),
    ),
    "gzip in two members": answer(
        gzip.compress(BODY[:100]) + gzip.compress(BODY[100:]), "Content-Encoding: gzip"
    ),
    "deflate": answer(zlib.compress(BODY), "Content-Encoding: deflate"),
    "raw deflate": answer(raw_deflate(BODY), "Content-Encoding: deflate"),
    "raw deflate byte by byte": (
        head("Transfer-Encoding: chunked", "Content-Encoding: deflate"),
        chunked(raw_deflate(BODY), 1),
    ),
    "identity": answer(BODY, "Content-Encoding: identity"),
    "negative length": (head("Content-Length: -5", "Connection: close"), BODY, Close()),
    "the same length twice": (head(*[f"Content-Length: {len(BODY)}"] * 2), BODY),
    "after 100": b"HTTP/1.1 100 Continue\r\n\r\n" + answer(BODY),
    "after 100 three times": b"HTTP/1.1 100 Continue\r\n\r\n" * 3 + answer(BODY),
    "100 headers": answer(BODY, *[f"X-{n}: 1" for n in range(90)]),
}


@pytest.mark.parametrize("kind", GOOD)
def test_a_whole_body_comes_through(kind: str, serve: Serve, transport: Transports) -> None:
    """Every honest way to send it gives the same bytes."""
    server = serve(GOOD[kind])
    got = call(server, transport(server))
    assert (got.status, got.body) == (200, BODY)


PACKED = gzip.compress(BODY)
BAD: dict[str, tuple[Any, type[Failure], str]] = {
    "shorter than its length": (
        (head(f"Content-Length: {len(BODY) + 1}"), BODY, Close()),
        TryAgain,
        "cut_answer",
    ),
    "chunk cut": (
        (head("Transfer-Encoding: chunked"), b"40\r\n[1,2", Close()),
        TryAgain,
        "cut_answer",
    ),
    "no last chunk": (
        (head("Transfer-Encoding: chunked"), chunked(BODY)[:-5], Close()),
        TryAgain,
        "cut_answer",
    ),
    "bad chunk size": (
        (head("Transfer-Encoding: chunked"), b"zz\r\n[1]\r\n0\r\n\r\n", Close()),
        TryAgain,
        "cut_answer",
    ),
    "endless chunk size": (
        (head("Transfer-Encoding: chunked"), b"f" * 70_000, Close()),
        TryAgain,
        "cut_answer",
    ),
    "gzip cut, right length": (
        answer(PACKED[:-9], "Content-Encoding: gzip"),
        TryAgain,
        "cut_answer",
    ),
    "gzip cut in its head": (answer(PACKED[:5], "Content-Encoding: gzip"), TryAgain, "cut_answer"),
    "gzip with a bad sum": (
        answer(PACKED[:-8] + b"\0" * 4 + PACKED[-4:], "Content-Encoding: gzip"),
        TryAgain,
        "bad_compression",
    ),
    "gzip that is none": (answer(BODY, "Content-Encoding: gzip"), TryAgain, "bad_compression"),
    "second member cut": (
        answer(PACKED + PACKED[:-5], "Content-Encoding: gzip"),
        TryAgain,
        "cut_answer",
    ),
    "deflate cut": (
        answer(zlib.compress(BODY)[:-3], "Content-Encoding: deflate"),
        TryAgain,
        "cut_answer",
    ),
    "raw deflate cut": (
        answer(raw_deflate(BODY)[:-3], "Content-Encoding: deflate"),
        TryAgain,
        "cut_answer",
    ),
    "brotli": (answer(b"xx", "Content-Encoding: br"), Damaged, "unknown_compression"),
    "unknown": (answer(b"xx", "Content-Encoding: zz"), Damaged, "unknown_compression"),
    "gzip twice": (
        answer(gzip.compress(PACKED), "Content-Encoding: gzip, gzip"),
        Damaged,
        "unknown_compression",
    ),
    "gzip six times, as lines": (
        answer(PACKED, *["Content-Encoding: gzip"] * 6),
        Damaged,
        "unknown_compression",
    ),
    "two lengths": (
        (head("Content-Length: 2", "Content-Length: 3"), b"[1]", Close()),
        Damaged,
        "bad_headers",
    ),
    "101 headers": (
        (head(*[f"X-{n}: 1" for n in range(101)], "Content-Length: 2"), b"[]"),
        Damaged,
        "headers_too_large",
    ),
    "a header of 70,000 bytes": (
        (head("X: " + "y" * 70_000, "Content-Length: 2"), b"[]"),
        Damaged,
        "headers_too_large",
    ),
    "nothing at all": ((Close(),), TryAgain, "connection_reset"),
    "reset": ((Reset(),), TryAgain, "connection_reset"),
    "reset in the body": (
        (head("Content-Length: 100"), b"[1,", Reset()),
        TryAgain,
        "",
    ),
    "no status line": ((b"garbage\r\n\r\n", Close()), TryAgain, ""),
}
WELL_FRAMED = {kind for kind in BAD if "cut" in kind and ("gzip" in kind or "flate" in kind)} | {
    "second member cut",
    "gzip with a bad sum",
    "gzip that is none",
}


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_body_is_a_failure(kind: str, serve: Serve, transport: Transports) -> None:
    """Never a short body taken for whole; one sentence that names the host or the matter."""
    script, error, code = BAD[kind]
    server = serve(script)
    with pytest.raises(error) as failed:
        call(server, transport(server))
    assert type(failed.value) is error
    assert not code or failed.value.code == code
    assert failed.value.message.endswith(".")
    assert "Error" not in failed.value.message
    assert "object at 0x" not in failed.value.message


@pytest.mark.parametrize("kind", sorted(set(BAD) - WELL_FRAMED))
def test_after_a_bad_body_the_next_call_has_a_new_connection(
    kind: str, serve: Serve, transport: Transports
) -> None:
    """What is left of one answer never becomes the next one."""
    server = serve(BAD[kind][0], answer(b"[7]"))
    one = transport(server)
    with pytest.raises(Failure):
        call(server, one)
    assert call(server, one).body == b"[7]"
    assert [request.connection for request in server.requests] == [1, 2]


@pytest.mark.parametrize("top", [b"HTTP/1.1 200 OK\r\nContent-Le", b"HTTP/1.1 200 OK\r\n"])
def test_headers_that_stop_are_no_empty_list(
    top: bytes, serve: Serve, transport: Transports
) -> None:
    """A connection that ends inside the headers gives nothing that passes for data."""
    server = serve((top, Close()))
    with pytest.raises(TryAgain) as failed:
        clean_body(call(server, transport(server)))
    assert failed.value.code == "empty_answer"


def test_a_good_connection_is_used_again(serve: Serve, transport: Transports) -> None:
    """Twenty calls, one connection, whatever their form."""
    scripts = [
        answer(BODY),
        (head("Transfer-Encoding: chunked"), chunked(BODY)),
        answer(PACKED, "Content-Encoding: gzip"),
        answer(b"no", status="404 Not Found"),
        (head(status="204 No Content"),),
    ]
    server = serve(*scripts * 4)
    one = transport(server)
    for _ in range(20):
        call(server, one)
    assert {request.connection for request in server.requests} == {1}


def test_longer_than_its_length_is_cut_there_and_never_leaks_into_the_next(
    serve: Serve, transport: Transports
) -> None:
    """The rest of the bytes is thrown away with the connection."""
    smuggled = answer(b'["smuggled"]')
    server = serve(head("Content-Length: 3") + b"[1]" + smuggled, answer(b"[2]"))
    one = transport(server)
    assert [call(server, one).body, call(server, one).body] == [b"[1]", b"[2]"]


def test_a_kept_connection_the_server_has_closed_is_replaced(
    serve: Serve, transport: Transports
) -> None:
    """An idle end is no failure of the next call."""
    server = serve((answer(b"[1]"), Close()), answer(b"[2]"))
    one = transport(server)
    assert call(server, one).body == b"[1]"
    server.until(lambda: server.gone == 1)
    assert call(server, one).body == b"[2]"


@pytest.mark.parametrize("packed", [False, True])
def test_a_bomb_is_stopped_at_the_limit_with_little_memory(
    packed: bool, serve: Serve, transport: Transports
) -> None:
    """200 MB behind 200 kB: refused after 4 MiB, and memory never grows beyond that twice over."""
    zeros = b"0" * (1 << 20)
    if packed:
        engine = zlib.compressobj(9, zlib.DEFLATED, 31)
        body = b"".join(engine.compress(zeros) for _ in range(200)) + engine.flush()
        script: Any = answer(body, "Content-Encoding: gzip")
    else:
        script = (head(f"Content-Length: {200 << 20}"), *[zeros] * 8, Close())
    server = serve(script)
    one = transport(server, max_body=4 << 20)
    tracemalloc.start()
    try:
        with pytest.raises(Damaged) as failed:
            call(server, one)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert failed.value.code == "too_large"
    assert "4 MiB" in str(failed.value)
    assert "Page Size" in failed.value.next_step
    assert peak < 24 << 20, f"{peak / 2**20:.0f} MiB"


@pytest.mark.parametrize("size", [1000, 1001])
def test_the_limit_is_exact(size: int, serve: Serve, transport: Transports) -> None:
    """A body of just the limit passes, one byte more does not, packed or not."""
    for script in (
        answer(b"x" * size),
        answer(gzip.compress(b"x" * size), "Content-Encoding: gzip"),
    ):
        server = serve(script)
        one = transport(server, max_body=1000)
        if size == 1000:
            assert len(call(server, one).body) == 1000
        else:
            with pytest.raises(Damaged):
                call(server, one)


def test_refused_and_unknown_names_have_their_own_words(
    serve: Serve, transport: Transports, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody there, and no such name."""
    server = serve(answer())
    server.stop()
    with pytest.raises(TryAgain) as refused:
        call(server, transport(server))
    assert refused.value.code == "connection_refused"

    def unknown(*_: object, **__: object) -> object:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(TryAgain) as missing:
        transport("https://api.planhat.example").send(Call("https://api.planhat.example/x"), NEVER)
    assert missing.value.code == "name_not_found"
    assert "api.planhat.example" in str(missing.value)
