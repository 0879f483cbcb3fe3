"""RELIABILITY 3.3 and 3.4: who answers, who is asked, by which way, and what the clock says."""

import base64
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest
import trustme

from planhat_gui.engine.auth import Newest
from planhat_gui.engine.wire import Call
from planhat_gui.model.auth import Auth, AuthKind
from planhat_gui.model.errors import Failure, ServerRefused, TryAgain
from planhat_gui.model.flow import Credential
from planhat_gui.model.network import Certificates, Network, NetworkSettings, Proxy, ProxyKind
from planhat_gui.model.results import Progress, RunStatus
from planhat_gui.model.secret import Secret
from planhat_gui.model.source import Step
from tests.engine.test_transport_tls import BAD, context
from tests.faults import Close, FaultServer, Wait, answer
from tests.proxies import TunnelProxy
from tests.reliability.network_parts import (
    COMPANIES,
    FIRST,
    LAST,
    NEVER,
    TOKEN,
    Desk,
    advanced,
    ask,
    codes,
    desk,
    transport_to,
)

__all__ = ["desk"]
NAME = "api.company.example"
REFUSED = answer(b"Unauthorized", status="401 Unauthorized")
SIGN_IN = b"<!DOCTYPE html><html><head><title>Hotel</title></head><body>Sign in</body></html>"


def dated(hours: float) -> bytes:
    """A whole list, from a server whose clock is off by so much."""
    when = format_datetime(datetime.now(UTC) + timedelta(hours=hours), usegmt=True)
    return answer(b'[{"_id": "a"}]', f"Date: {when}")


@pytest.mark.parametrize("hours", [-3.0, 0.0, 2.0])
@pytest.mark.parametrize("macro", ["?since={now-1}", ""])
def test_f36_a_clock_that_is_wrong(hours: float, macro: str, desk: Desk) -> None:
    """More than five minutes off is said where the flow asks by {now}, in a run and in a test."""
    with FaultServer(dated(hours)) as server:
        flow = advanced(Step(f"{server.base_url}/x{macro}"))
        report = desk.run(server, flow)
    assert ("clock_skew" in codes(report)) is (bool(macro) and hours != 0), report.warnings
    if codes(report):
        assert ("behind" if hours > 0 else "ahead") in report.warnings[0].message
        assert f"{abs(hours) * 60:.0f} minutes" in report.warnings[0].message.replace(
            "3 hours", "180 minutes"
        )


@pytest.mark.parametrize(
    ("body", "kind", "words"),
    [
        (SIGN_IN, "text/html", "web page"),
        (b'{"error": "no such key"}', "application/json", "error"),
        (b"null", "application/json", "null"),
        (b'""', "application/json", "text"),
        (b"", "application/json", "empty"),
    ],
)
def test_f37_a_200_that_is_no_data(body: bytes, kind: str, words: str, desk: Desk) -> None:
    """Named for what it is; the dataset of the run before stays as it was."""
    other = answer(body).replace(b"application/json", kind.encode())
    with FaultServer(FIRST, LAST, other) as server:
        before = desk.run(server)
        report = desk.run(server)
    assert (report.status, report.records.received) == (RunStatus.FAILED, 0)
    assert words in report.error.lower()
    assert desk.kept(before) == ["a", "b", "c"]
    if b"Sign in" in body:
        assert "“Hotel Sign in”" in report.error


def newest(text: str) -> tuple[Newest, list[str]]:
    """A keyring that holds this now, and how often it was asked."""
    asked: list[str] = []

    def read() -> Secret:
        asked.append(text)
        return Secret(text)

    return read, asked


def test_f55_a_token_changed_meanwhile_is_picked_up() -> None:
    """One more reading of the keyring, the page again with the new token, and no more of it."""
    read, asked = newest("canary-new-token")
    with (
        FaultServer(FIRST, REFUSED, FIRST, FIRST) as server,
        transport_to(server, newest=read) as one,
    ):
        bodies = [one.send(Call(f"{server.base_url}/{n}"), NEVER).status for n in range(3)]
    sent = [request.headers["authorization"] for request in server.requests]
    assert bodies == [200, 200, 200]
    assert sent == [f"Bearer {TOKEN}"] * 2 + ["Bearer canary-new-token"] * 2
    assert len(asked) == 1


def test_f55_four_calls_at_once_read_the_keyring_once() -> None:
    """All are refused with the old token; one asks, all go on with the new one."""
    read, asked = newest("canary-new-token")
    all_here = threading.Event()
    found: list[int] = []
    with (
        FaultServer(*[(Wait(all_here), REFUSED)] * 4, FIRST) as server,
        transport_to(server, newest=read) as one,
    ):

        def call() -> None:
            found.append(one.send(Call(f"{server.base_url}/x"), NEVER).status)

        threads = [threading.Thread(target=call) for _ in range(4)]
        for thread in threads:
            thread.start()
        server.until(lambda: len(server.requests) == 4)
        all_here.set()
        for thread in threads:
            thread.join(10)
        sent = [request.headers["authorization"] for request in server.requests]
    assert (found, len(asked)) == ([200] * 4, 1)
    assert sent == [f"Bearer {TOKEN}"] * 4 + ["Bearer canary-new-token"] * 4


@pytest.mark.keyring
@pytest.mark.parametrize("changed", [True, False])
def test_f55_a_401_in_the_middle_of_a_run(changed: bool, desk: Desk) -> None:
    """With a new token in the system's keyring the run goes on; else it stops, its pages kept."""
    services = desk.services
    with FaultServer(FIRST, REFUSED, LAST) as server:
        made = Credential("", "Planhat", base_url=server.base_url)
        credential = services.credentials.save(made, Secret(TOKEN))

        def change(_progress: object) -> None:
            if changed and len(server.requests) == 1:
                services.credentials.save(credential, Secret("canary-rotated"))

        from planhat_gui.compose import CallOptions

        report = services.run_flow(
            COMPANIES, CallOptions(calls_per_minute=0, parallel=1), NEVER, change
        )
        services.credentials.delete(credential.id)
    if changed:
        assert report.status is RunStatus.SUCCEEDED
        assert server.requests[-1].headers["authorization"] == "Bearer canary-rotated"
    else:
        assert (report.status, report.error_code) == (RunStatus.FAILED, "token_refused")
        assert (report.resumable, report.records.received) == (True, 3)
        assert "replaced or revoked" in report.next_step
        assert len(server.requests) == 2


def test_f55_a_token_of_the_command_line_is_not_looked_up(desk: Desk) -> None:
    """What came from the environment is all there is: one 401 and it stops."""
    with FaultServer(FIRST, REFUSED, LAST) as server:
        report = desk.run(server)
    assert (report.error_code, len(server.requests)) == ("token_refused", 2)


def test_f55_a_keyring_that_fails_does_not_hide_the_refusal() -> None:
    """The server's no is the news, not the store's."""

    def locked() -> Secret:
        raise TryAgain("The password store is locked.", code="keyring_locked")

    with FaultServer(REFUSED) as server, transport_to(server, newest=locked) as one:
        assert one.send(Call(f"{server.base_url}/x"), NEVER).status == 401


def test_f56_two_threads_renew_an_access_token_once() -> None:
    """One asks the token's server, the other waits for what it gets."""
    token = answer(b'{"access_token": "canary-access", "expires_in": 3600}')
    with FaultServer(token) as issuer, FaultServer(FIRST) as server:
        settings = Auth(AuthKind.OAUTH2, client_id="me", token_url=f"{issuer.base_url}/token")
        with transport_to(server, issuer, auth=settings) as one:
            threads = [
                threading.Thread(target=one.send, args=(Call(f"{server.base_url}/{n}"), NEVER))
                for n in range(6)
            ]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join(10)
        assert len(issuer.requests) == 1
        assert len(server.requests) == 6


def test_f56_a_refused_client_secret_is_read_again() -> None:
    """The client's secret was changed: the keyring has the new one."""
    read, asked = newest("new-client-secret")
    token = answer(b'{"access_token": "canary-access", "expires_in": 3600}')
    with (
        FaultServer(answer(b"{}", status="401 No"), token) as issuer,
        FaultServer(FIRST) as server,
    ):
        settings = Auth(AuthKind.OAUTH2, client_id="me", token_url=f"{issuer.base_url}/token")
        with transport_to(server, issuer, auth=settings, newest=read) as one:
            assert one.send(Call(f"{server.base_url}/x"), NEVER).status == 200
    assert len(asked) == 1
    pair = base64.b64encode(b"me:new-client-secret").decode()
    assert issuer.requests[1].headers["authorization"] == f"Basic {pair}"


@pytest.fixture(scope="module")
def issuer() -> trustme.CA:
    """A company's own issuer of certificates."""
    return trustme.CA()


@pytest.fixture
def far(issuer: trustme.CA) -> Iterator[FaultServer]:
    """A server that is reached by its name, and only through a proxy."""
    with FaultServer(FIRST, LAST, tls=context(issuer.issue_cert(NAME))) as server:
        yield server


def by(issuer: trustme.CA, url: str, user: str = "", password: str = "") -> Network:
    """A network with that proxy."""
    proxies = {f"https://{NAME}": Proxy(url, user, password)}
    return Network(proxies, Certificates.FILE, issuer.cert_pem.bytes().decode())


def through(network: Network) -> Any:
    """One call to the far server."""
    with transport_to(f"https://{NAME}", network=network) as one:
        return one.send(Call(f"https://{NAME}/x"), NEVER)


def test_f59_a_proxy_with_a_password(issuer: trustme.CA, far: FaultServer) -> None:
    """The name is looked up by the proxy alone; token and answer travel inside the tunnel."""
    with TunnelProxy(far.port, login="ann:canary-proxy-pass") as proxy:
        found = through(by(issuer, proxy.url, "ann", "canary-proxy-pass"))
    assert found.status == 200
    assert [line.rpartition(" ")[0] for line in proxy.asked] == [f"CONNECT {NAME}:443"]
    assert far.requests[0].headers["authorization"] == f"Bearer {TOKEN}"
    assert "proxy-authorization" not in far.requests[0].headers


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        ("407", "proxy_login"),
        ("403 Forbidden", "proxy_refused"),
        ("502 Bad Gateway", "proxy_failed"),
        ("closed", "proxy_failed"),
        ("silent", "proxy_failed"),
    ],
)
def test_f59_a_proxy_that_is_wrong_is_named_without_its_password(
    kind: str, code: str, issuer: trustme.CA, far: FaultServer
) -> None:
    """Each in its own words; never the password, never the blame on the server."""
    refuse = kind if kind[:3] in {"403", "502"} else ""
    with TunnelProxy(far.port, login="ann:right", refuse=refuse) as proxy:
        url = proxy.url
        password = "canary-wrong" if kind == "407" else "right"
        if kind == "closed":
            proxy.__exit__()
        if kind == "silent":
            with FaultServer((Close(),)) as silent, pytest.raises(Failure) as failed:
                through(by(issuer, url := silent.base_url, "ann", password))
        else:
            with pytest.raises(Failure) as failed:
                through(by(issuer, url, "ann", password))
    assert failed.value.code == code
    assert url in failed.value.message
    assert "canary" not in str(failed.value)
    assert far.raw == b""


def test_f59_a_run_by_the_proxy_of_the_settings(
    issuer: trustme.CA, far: FaultServer, desk: Desk
) -> None:
    """Saved once, obeyed by the next run: name, tunnel, certificates, records."""
    with TunnelProxy(far.port) as proxy:
        path = desk.services.folder.root / "company.pem"
        path.write_bytes(issuer.cert_pem.bytes())
        settings = NetworkSettings(
            ProxyKind.OWN, proxy.url, certificates=Certificates.FILE, ca_file=str(path)
        )
        desk.services.networks.save(settings, None)
        report = desk.run(f"https://{NAME}")
    assert (report.status, desk.kept(report)) == (RunStatus.SUCCEEDED, ["a", "b", "c"])
    assert [line.rpartition(" ")[0] for line in proxy.asked] == [f"CONNECT {NAME}:443"]


def test_f59_loopback_never_goes_by_a_proxy() -> None:
    """Whatever is set: the practice tenant, and a server on this computer, are reached directly."""
    with FaultServer(FIRST) as server, TunnelProxy(server.port) as proxy:
        network = Network({server.base_url: Proxy(proxy.url)})
        assert ask(server, network=network).status == 200
    assert proxy.asked == []


@pytest.mark.parametrize("chain", [False, True])
def test_f60_a_certificate_that_changes_stops_the_run(
    chain: bool, issuer: trustme.CA, desk: Desk
) -> None:
    """At once, without a retry, its pages kept; and in a walk over rows at the first of them."""
    tls = context(issuer.issue_cert("127.0.0.1"))
    other = trustme.CA().issue_cert("127.0.0.1")
    trust(desk, issuer)
    with FaultServer((FIRST, Close()), tls=tls) as server:
        steps = (
            Step(f"{server.base_url}/ids", key="ids"),
            Step(f"{server.base_url}/one/{{ids._id}}", key="one"),
        )

        def told(_progress: Progress) -> None:
            if server.requests:
                # The page is there: the server ends that connection, and comes back as another.
                server.until(lambda: server.gone >= 1)
                other.configure_cert(tls)

        report = desk.run(server, advanced(*steps) if chain else COMPANIES, observer=told)
        assert (len(server.requests), server.connections) == (1, 2)
    assert (report.status, report.error_code) == (RunStatus.FAILED, "certificate")
    assert (report.retries, report.resumable) == (0, True)


def trust(desk: Desk, issuer: trustme.CA) -> None:
    """Only that issuer counts from now on."""
    path = desk.services.folder.root / "company.pem"
    path.write_bytes(issuer.cert_pem.bytes())
    settings = NetworkSettings(certificates=Certificates.FILE, ca_file=str(path))
    desk.services.networks.save(settings, None)


@pytest.mark.parametrize("kind", BAD)
def test_t20_a_man_in_the_middle_gets_no_byte(
    kind: str, issuer: trustme.CA, tmp_path: Path
) -> None:
    """Each kind of bad certificate has its words; clocks are mentioned where they may be wrong."""
    make, words = BAD[kind]
    network = Network(certificates=Certificates.FILE, ca_data=issuer.cert_pem.bytes().decode())
    with FaultServer(answer(), tls=context(make(issuer, tmp_path))) as server:
        with pytest.raises(ServerRefused) as refused:
            ask(server, network=network)
        server.until(lambda: server.gone == 1)
        assert server.raw == b""
    assert (refused.value.code, words in refused.value.message) == ("certificate", True)
    clock = f"{datetime.now(UTC):%Y}" in refused.value.next_step
    assert clock is (kind in {"expired", "not yet valid"})


def test_t20_each_choice_of_certificates_is_its_own(
    issuer: trustme.CA, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A company's issuer counts only where its file is chosen; a file that holds none is named."""
    data = issuer.cert_pem.bytes().decode()
    with FaultServer(FIRST, tls=context(issuer.issue_cert("127.0.0.1"))) as server:
        assert ask(server, network=Network(certificates=Certificates.FILE, ca_data=data)).status
        for choice in (Certificates.SYSTEM, Certificates.BUILT_IN):
            with pytest.raises(ServerRefused):
                ask(server, network=Network(certificates=choice))
        with pytest.raises(Failure, match="holds no certificates"):
            ask(server, network=Network(certificates=Certificates.FILE, ca_data="none"))


VARIABLES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy")


def environment(monkeypatch: pytest.MonkeyPatch, proxy: str, issuer: str) -> None:
    """Everything other programs obey."""
    for name in VARIABLES:
        monkeypatch.setenv(name, proxy)
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
        monkeypatch.setenv(name, issuer)
    for name in ("SSL_CERT_FILE", "SSL_CERT_DIR"):
        monkeypatch.delenv(name, raising=False)


def test_t21_the_environment_is_obeyed_only_where_it_was_chosen(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, issuer: trustme.CA
) -> None:
    """Proxies only with “system”, and then they are said; CA bundles and key logs never."""
    path, keys = tmp_path / "ca.pem", tmp_path / "keys.log"
    path.write_bytes(issuer.cert_pem.bytes())
    environment(monkeypatch, "http://ann:canary-pass@proxy.example:3128", str(path))
    monkeypatch.setenv("SSLKEYLOGFILE", str(keys))
    networks = desk.services.networks
    origins = (f"https://{NAME}", "http://127.0.0.1:8080", "http://localhost:1")
    assert networks.network(origins).proxies == {}
    assert networks.shown(origins) == []
    networks.save(NetworkSettings(proxy=ProxyKind.SYSTEM), None)
    found = networks.network(origins).proxies
    assert found == {f"https://{NAME}": Proxy("http://proxy.example:3128", "ann", "canary-pass")}
    assert networks.shown(origins) == ["System proxy: http://proxy.example:3128"]
    assert "canary" not in repr(found)
    with FaultServer(FIRST, tls=context(issuer.issue_cert("127.0.0.1"))) as server:
        for choice in (Certificates.SYSTEM, Certificates.BUILT_IN):
            with pytest.raises(ServerRefused):
                ask(server, network=Network(certificates=choice))
    assert not keys.exists()


def test_t21_a_variable_that_names_the_systems_certificates_is_said(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """OpenSSL obeys SSL_CERT_FILE where the system's are chosen: nobody is left to guess."""
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("SSL_CERT_FILE", "/somewhere.pem")
    shown = desk.services.networks.shown([f"https://{NAME}"])
    assert any("SSL_CERT_FILE" in line for line in shown)
    built_in = replace(NetworkSettings(), certificates=Certificates.BUILT_IN)
    desk.services.networks.save(built_in, None)
    assert desk.services.networks.shown([f"https://{NAME}"]) == []


def test_t22_a_bomb_is_stopped_in_a_run(desk: Desk) -> None:
    """64 MiB are the limit of what an answer may become; the run says so and stops."""
    import zlib

    engine = zlib.compressobj(9, wbits=31)
    bomb = b"".join(engine.compress(b" " * (1 << 20)) for _ in range(80)) + engine.flush()
    with FaultServer(answer(bomb, "Content-Encoding: gzip")) as server:
        report = desk.run(server)
    assert (report.status, report.error_code) == (RunStatus.FAILED, "too_large")
    assert len(server.requests) == 1
