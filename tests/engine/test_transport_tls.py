"""TLS: who cannot prove who he is gets not one byte of a request."""

import datetime as dt
import socket
import ssl
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import trustme

from planhat_gui.engine.transport import Transport
from planhat_gui.engine.wire import Call
from planhat_gui.model.errors import Cancelled, Failure, ServerRefused
from planhat_gui.model.network import Certificates, Network
from tests.engine.doubles import TOKEN, elapsed_below
from tests.engine.test_transport_ends import InThread
from tests.faults import Close, FaultServer, Silence, answer, head

Serve = Callable[..., FaultServer]
Transports = Callable[..., Transport]
NEVER = threading.Event()
PAST = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
FAR = dt.datetime(2999, 1, 1, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    """The issuer this computer trusts in these tests."""
    return trustme.CA()


@pytest.fixture
def trusted(authority: trustme.CA) -> Network:
    """A network where that issuer's word counts."""
    return Network(certificates=Certificates.FILE, ca_data=authority.cert_pem.bytes().decode())


def context(certificate: trustme.LeafCert) -> ssl.SSLContext:
    """A server's side with that certificate."""
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(made)
    return made


def test_a_good_certificate_works_and_is_used_again(
    serve: Serve, transport: Transports, authority: trustme.CA, trusted: Network
) -> None:
    """Token and answer travel; two calls, one handshake."""
    server = serve(answer(b"[1]"), tls=context(authority.issue_cert("127.0.0.1")))
    one = transport(server, network=trusted)
    for _ in range(2):
        assert one.send(Call(f"{server.base_url}/x"), NEVER).body == b"[1]"
    assert server.connections == 1
    assert server.requests[0].headers["authorization"] == f"Bearer {TOKEN}"


def self_signed(tmp_path: Path) -> trustme.LeafCert:
    """A certificate that is its own issuer."""
    own = trustme.CA()
    return trustme.LeafCert(own.private_key_pem.bytes(), own.cert_pem.bytes(), [])


BAD: dict[str, tuple[Callable[[trustme.CA, Path], trustme.LeafCert], str]] = {
    "expired": (
        lambda ca, _: ca.issue_cert("127.0.0.1", not_before=PAST, not_after=PAST.replace(month=2)),
        "has expired",
    ),
    "not yet valid": (
        lambda ca, _: ca.issue_cert("127.0.0.1", not_before=FAR, not_after=FAR.replace(month=2)),
        "not valid yet",
    ),
    "other name": (lambda ca, _: ca.issue_cert("other.example"), "for another name"),
    "other address": (lambda ca, _: ca.issue_cert("127.0.0.2"), "for another name"),
    "self-signed": (lambda _, path: self_signed(path), "self-signed"),
    "unknown issuer": (lambda *_: trustme.CA().issue_cert("127.0.0.1"), "unknown issuer"),
}


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_certificate_gets_no_byte(
    kind: str,
    serve: Serve,
    transport: Transports,
    authority: trustme.CA,
    trusted: Network,
    tmp_path: Path,
) -> None:
    """Each kind has its own words and says that nothing was sent; it is not tried again."""
    make, words = BAD[kind]
    server = serve(answer(), tls=context(make(authority, tmp_path)))
    with pytest.raises(ServerRefused) as refused:
        transport(server, network=trusted).send(Call(f"{server.base_url}/x"), NEVER)
    assert refused.value.code == "certificate"
    assert words in refused.value.message
    assert "Nothing was sent" in refused.value.message
    server.until(lambda: server.gone == server.connections == 1)
    assert server.raw == b""


def test_the_systems_own_issuers_are_the_default(
    serve: Serve, transport: Transports, authority: trustme.CA
) -> None:
    """Without a word, a private issuer is unknown."""
    server = serve(answer(), tls=context(authority.issue_cert("127.0.0.1")))
    with pytest.raises(ServerRefused):
        transport(server).send(Call(f"{server.base_url}/x"), NEVER)
    server.until(lambda: server.gone == 1)
    assert server.raw == b""


def test_https_to_a_plain_port_is_named(serve: Serve, transport: Transports) -> None:
    """The other side speaks http: no secure connection."""
    server = serve(on_accept=(head(status="400 Bad Request"), Close()))
    base = server.base_url.replace("http", "https")
    with pytest.raises(Failure) as failed:
        transport(base).send(Call(f"{base}/x"), NEVER)
    assert failed.value.code in ("tls_failed", "connection_reset")
    assert b"Bearer" not in server.raw


def test_another_certificate_on_the_same_port_stops_at_once(
    serve: Serve, transport: Transports, authority: trustme.CA, trusted: Network
) -> None:
    """A certificate that changes in the middle of a run is checked anew (F60)."""
    good, bad = authority.issue_cert("127.0.0.1"), trustme.CA().issue_cert("127.0.0.1")
    tls = context(good)
    server = serve((answer(b"[1]"), Close()), tls=tls)
    one = transport(server, network=trusted)
    one.send(Call(f"{server.base_url}/x"), NEVER)
    server.until(lambda: server.gone == 1)
    bad.configure_cert(tls)
    with pytest.raises(ServerRefused) as refused:
        one.send(Call(f"{server.base_url}/x"), NEVER)
    assert refused.value.code == "certificate"
    assert len(server.requests) == 1


@pytest.mark.parametrize("script", [(Silence(),), (head("Content-Length: 9"), b"[", Silence())])
def test_cancel_ends_a_hanging_call_over_tls(
    script: Any, serve: Serve, transport: Transports, authority: trustme.CA, trusted: Network
) -> None:
    """The wrapped socket is ended, too."""
    server = serve(script, tls=context(authority.issue_cert("127.0.0.1")))
    call = InThread(transport(server, network=trusted), f"{server.base_url}/x")
    server.until(lambda: len(server.requests) == 1)
    with elapsed_below(1.0):
        call.cancel.set()
        call.join(5)
    assert isinstance(call.failure, Cancelled)
    server.until(lambda: server.gone == 1, 2)


def test_a_planhat_name_that_leads_inside_sees_no_handshake(
    serve: Serve,
    transport: Transports,
    authority: trustme.CA,
    trusted: Network,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Even with a certificate we trust, a private address is refused before TLS."""
    server = serve(answer(), tls=context(authority.issue_cert("api.planhat.com")))
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", server.port))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    with pytest.raises(Failure) as refused:
        transport("https://api.planhat.com", network=trusted).send(
            Call("https://api.planhat.com/x"), NEVER
        )
    assert refused.value.code == "private_address"
    server.until(lambda: server.gone == 1)
    assert server.raw == b""


def test_cancel_ends_handshakes_that_wait_for_each_other(
    serve: Serve, transport: Transports
) -> None:
    """The system's verifier takes them one by one; Cancel reaches those in the queue, too."""
    server = serve(on_accept=(Silence(),))
    base = server.base_url.replace("http", "https")
    one = transport(base)
    calls = [InThread(one, f"{base}/{n}") for n in range(3)]
    server.until(lambda: server.connections == 3)
    with elapsed_below(1.5):
        for call in calls:
            call.cancel.set()
        for call in calls:
            call.join(5)
    assert all(isinstance(call.failure, Cancelled) for call in calls)
    server.until(lambda: server.gone == 3, 2)
