"""Where a token may go, and what is never done on the way: redirects, proxies, cookies."""

import logging
import socket
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planhat_gui.engine.decode import check_status
from planhat_gui.engine.transport import Transport
from planhat_gui.engine.wire import Call
from planhat_gui.model.errors import Failure, NotAllowed, ServerRefused
from planhat_gui.model.secret import Secret
from tests.engine.doubles import TOKEN
from tests.faults import Close, FaultServer, answer, head

Serve = Callable[..., FaultServer]
Transports = Callable[..., Transport]
NEVER = threading.Event()


def test_token_goes_to_an_allowed_origin(serve: Serve, transport: Transports) -> None:
    """The header is there, once, and what is shown of it has no token."""
    server = serve(answer(b"[1]"))
    got = transport(server).send(Call(f"{server.base_url}/companies?limit=1"), NEVER)
    assert (got.status, got.body) == (200, b"[1]")
    assert server.requests[0].line == "GET /companies?limit=1 HTTP/1.1"
    assert server.requests[0].headers["authorization"] == f"Bearer {TOKEN}"
    assert dict(got.sent_headers)["Authorization"] == "Bearer ***"
    assert TOKEN not in repr(got)


def test_only_headers_of_ours_are_sent(serve: Serve, transport: Transports) -> None:
    """No name of the library, no compression that we cannot undo."""
    server = serve(answer())
    transport(server).send(Call(f"{server.base_url}/x", headers=(("X-Note", "a, b"),)), NEVER)
    headers = server.requests[0].headers
    assert headers.pop("user-agent").startswith("planhat_gui/")
    assert (
        headers
        == {
            "host": f"127.0.0.1:{server.port}",
            "accept": "application/json",
            "accept-encoding": "gzip, deflate",
            "authorization": f"Bearer {TOKEN}",
            "connection": "keep-alive",
            "x-note": "a, b",
        }
        or headers.get("connection") is None
    )


def test_another_origin_gets_nothing(
    serve: Serve, transport: Transports, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not one byte, not even a look-up of its name."""
    allowed, other = serve(answer()), serve(answer())
    looked_up: list[object] = []
    monkeypatch.setattr(socket, "getaddrinfo", lambda *a, **k: looked_up.append(a))
    with pytest.raises(NotAllowed) as refused:
        transport(allowed).send(Call(f"{other.base_url}/x"), NEVER)
    assert refused.value.code == "origin_not_allowed"
    assert other.base_url in str(refused.value)
    assert (other.raw, other.connections, looked_up) == (b"", 0, [])


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:{port}@evil.example/",
        "http://127.0.0.1:{port}\\@evil.example/",
        "http://127.0.0.1.evil.example:{port}/",
        "http://localhost:{port}/",
        "http://127.1:{port}/",
        "http://2130706433:{port}/",
        "https://127.0.0.1:{port}/",
        "//127.0.0.1:{port}/",
        "",
    ],
)
def test_addresses_that_look_alike_get_nothing(
    url: str, serve: Serve, transport: Transports, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One strict reading decides; nothing is looked up for a refused one."""
    server = serve(answer())
    one = transport(server)
    looked_up: list[object] = []
    monkeypatch.setattr(socket, "getaddrinfo", lambda *a, **k: looked_up.append(a))
    with pytest.raises(Failure):
        one.send(Call(url.format(port=server.port)), NEVER)
    assert (server.connections, looked_up) == (0, [])


LOCATIONS = [
    "{other}/steal",
    "//{other_host}/steal",
    "/again",
    "?",
    "https://evil.example/",
    "//evil.example",
    "file:///etc/passwd",
    "http://[::1",
    "http://[",
    "\x80\xff",
    "javascript:alert(1)",
]


@pytest.mark.parametrize("status", [300, 301, 302, 303, 304, 305, 307, 308])
def test_no_redirect_is_followed(status: int, serve: Serve, transport: Transports) -> None:
    """Whatever the target, it gets nothing, and the answer is given back as it is."""
    other = serve(answer())
    for location in LOCATIONS:
        text = location.format(other=other.base_url, other_host=f"127.0.0.1:{other.port}")
        server = serve((head(f"Location: {text}", "Content-Length: 0", status=f"{status} Go"),))
        # The other server's origin is allowed too: even then nothing is followed by itself.
        got = transport(server, other).send(Call(f"{server.base_url}/x"), NEVER)
        assert got.status == status
        assert len(server.requests) == 1
        with pytest.raises(ServerRefused) as refused:
            check_status(got, "the server")
        assert refused.value.code == "redirect"
    assert other.raw == b""


def test_a_redirect_without_location_is_named(serve: Serve, transport: Transports) -> None:
    """302 with nothing to go to is an answer like any other."""
    server = serve((head("Content-Length: 0", status="302 Found"),))
    got = transport(server).send(Call(f"{server.base_url}/x"), NEVER)
    with pytest.raises(ServerRefused, match="302 and points to nowhere; nothing was sent there"):
        check_status(got, "the server")


def test_a_redirect_to_itself_is_one_request(serve: Serve, transport: Transports) -> None:
    """No loop."""
    server = serve((head("Location: /x", "Content-Length: 0", status="302 Found"),))
    transport(server).send(Call(f"{server.base_url}/x"), NEVER)
    assert len(server.requests) == 1


def test_environment_is_not_read(
    serve: Serve, transport: Transports, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Neither proxies nor netrc nor CA variables change a call."""
    proxy, server = serve(answer(b'["proxy"]')), serve(answer(b"[1]"))
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.setenv(name, proxy.base_url)
        monkeypatch.setenv(name.upper(), proxy.base_url)
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    netrc = tmp_path / ".netrc"
    netrc.write_text("machine 127.0.0.1 login thief password thief\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE"):
        monkeypatch.setenv(name, str(tmp_path / "missing.pem"))
    with_token = transport(server).send(Call(f"{server.base_url}/a"), NEVER)
    without = transport(server, secret=None).send(Call(f"{server.base_url}/b"), NEVER)
    assert with_token.body == without.body == b"[1]"
    assert proxy.connections == 0
    assert server.requests[0].headers["authorization"] == f"Bearer {TOKEN}"
    assert "authorization" not in server.requests[1].headers


def test_cookies_are_not_kept(serve: Serve, transport: Transports) -> None:
    """What a server sets is never sent back."""
    server = serve(
        answer(b"[]", "Set-Cookie: spy=1; Path=/", "Set-Cookie: too=2; Domain=127.0.0.1")
    )
    one = transport(server)
    for _ in range(3):
        one.send(Call(f"{server.base_url}/x"), NEVER)
    assert not any("cookie" in request.headers for request in server.requests)


def resolver(address: str, port: int) -> Callable[..., Any]:
    """Every name leads to this address, whatever the port asked for."""

    def look_up(host: str, *rest: object, **named: object) -> list[tuple[object, ...]]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    return look_up


@pytest.mark.parametrize("url", ["https://api.planhat.com/x", "https://api-eu1.planhat.com:8443/x"])
def test_a_name_that_leads_inside_gets_nothing(
    url: str, serve: Serve, transport: Transports, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The connected address counts, not the one that was looked up before; 0 bytes are sent."""
    server = serve(answer())
    one = transport(url.removesuffix("/x"))
    monkeypatch.setattr(socket, "getaddrinfo", resolver("127.0.0.1", server.port))
    with pytest.raises(NotAllowed) as refused:
        one.send(Call(url), NEVER)
    assert refused.value.code == "private_address"
    server.until(lambda: server.gone == server.connections == 1)
    assert server.raw == b""


def test_no_text_of_a_failure_holds_the_token(
    serve: Serve, transport: Transports, caplog: pytest.LogCaptureFixture
) -> None:
    """Neither message, repr, traceback nor log, for a dozen ways to fail."""
    caplog.set_level(logging.DEBUG)
    bad: list[Any] = [
        (Close(),),
        (b"garbage\r\n\r\n", Close()),
        (head("Content-Length: 10"), b"[", Close()),
        (head("Transfer-Encoding: chunked"), b"zz\r\n", Close()),
        answer(b"xx", "Content-Encoding: gzip"),
        answer(b"xx", "Content-Encoding: zz"),
        (head(*[f"X-{n}: 1" for n in range(101)], "Content-Length: 0"),),
        (head("X: " + "y" * 70_000, "Content-Length: 0"),),
        (head("Content-Length: 1", "Content-Length: 2"), b"[]", Close()),
    ]
    for script in bad:
        server = serve(script)
        one = transport(server)
        with pytest.raises(Failure) as failed:
            one.send(Call(f"{server.base_url}/x?secret=no"), NEVER)
        shown = "".join(traceback.format_exception(failed.value)) + repr(failed.value) + repr(one)
        assert TOKEN not in shown
        assert "secret=no" not in str(failed.value)
        assert TOKEN in server.raw.decode("latin-1"), "the call was made"
    assert TOKEN not in caplog.text


def test_a_token_no_header_can_hold_is_not_shown(serve: Serve, transport: Transports) -> None:
    """A line break or a letter beyond Latin in a token ends the call without a byte of it."""
    for text in ("geheim\r\nX-Evil: 1", "geheim\n", "геheim", "geheim\x00x"):
        server = serve(answer())
        try:
            transport(server, secret=Secret(text)).send(Call(f"{server.base_url}/x"), NEVER)
        except Failure as failure:
            assert "geheim" not in repr(failure) + str(failure)  # noqa: PT017
        assert b"X-Evil" not in server.raw
