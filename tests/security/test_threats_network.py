"""T1 to T7, T20, T21, T32: the token goes to its origins and nowhere else."""

import datetime as dt
import os
import socket
import ssl
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
import trustme
from hypothesis import example, given, settings
from hypothesis import strategies as st

from planhat_gui.compose import Services
from planhat_gui.compose.clock import SystemClock
from planhat_gui.engine.binding import bind_steps, values_for
from planhat_gui.engine.filling import units
from planhat_gui.engine.transport import Transport
from planhat_gui.engine.units import Left, Unit
from planhat_gui.engine.wire import Call
from planhat_gui.model.errors import Failure, NeedsFix, NotAllowed
from planhat_gui.model.flow_file import dump_flow
from planhat_gui.model.headers import check_headers
from planhat_gui.model.network import Certificates, Network
from planhat_gui.model.origins import check_url
from planhat_gui.model.secret import Secret
from planhat_gui.model.source import LinkHeaderPaging, Method, NextUrlPaging, Step
from planhat_gui.store.flow_files import read_flow_file
from tests.faults import FaultServer, answer, head
from tests.security.conftest import CANARY, NEVER, NOW, Serve, flow, keep

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def kept() -> Iterator[FaultServer]:
    """One server for all the examples of a property."""
    with FaultServer(answer(b"[1]")) as server:
        yield server


@pytest.fixture(scope="module")
def wire(kept: FaultServer) -> Iterator[Transport]:
    """A transport to it."""
    one = Transport((kept.base_url,), Secret(CANARY))
    yield one
    one.close()


def test_t01_an_imported_flow_cannot_send_the_token_elsewhere(
    services: Services, serve: Serve, looked_up: list[str], tmp_path: Path
) -> None:
    """Test and Run of a stranger's flow stop before the stranger's server hears of it."""
    ours, other = serve(answer(b'[{"_id": "a"}]')), serve(answer(b"[]"))
    keep(services, ours)
    file = tmp_path / "stranger.json"
    file.write_bytes(dump_flow(flow(Step(f"http://localhost:{other.port}/companies"))))
    saved = services.flows.save(read_flow_file(file))
    with pytest.raises(NotAllowed) as refused:
        services.test(saved.flow, NOW, NEVER)
    assert f"http://localhost:{other.port}" in str(refused.value)
    report = services.run(saved.id, NOW, NEVER)
    assert report.error_code == "origin_not_allowed"
    assert (other.raw, other.connections, looked_up) == (b"", 0, [])
    assert CANARY not in str(refused.value) + report.error


def test_t01_a_later_step_cannot_either(services: Services, serve: Serve) -> None:
    """The first step is allowed, its chained call is not: nothing of it goes out."""
    ours, other = serve(answer(b'[{"_id": "a"}]')), serve(answer(b"[]"))
    keep(services, ours)
    chained = flow(
        Step(f"{ours.base_url}/a"),
        Step(f"{other.base_url}/b?id={{step_1._id}}", key="step_2"),
    )
    with pytest.raises(Failure):
        services.test(chained, NOW, NEVER)
    assert len(ours.requests) == 1
    assert (other.raw, other.connections) == (b"", 0)


@pytest.mark.parametrize("kind", ["body", "header"])
def test_t01_the_next_page_cannot_be_elsewhere(services: Services, serve: Serve, kind: str) -> None:
    """A server that names a stranger's address as the next page is not followed."""
    other = serve(answer(b"[]"))
    if kind == "body":
        body = b'{"data": [{"_id": "a"}], "next": "%s/2"}' % other.base_url.encode()
        ours, paging = serve(answer(body)), NextUrlPaging("$.next")
        step = Step(f"{ours.base_url}/a", pagination=paging, path_to_data="$.data[*]")
    else:
        link = f'Link: <{other.base_url}/2>; rel="next"'
        ours = serve(answer(b'[{"_id": "a"}]', link))
        step = Step(f"{ours.base_url}/a", pagination=LinkHeaderPaging())
    keep(services, ours)
    saved = services.flows.save(flow(step))
    report = services.run(saved.id, NOW, NEVER)
    assert [one.code for one in report.warnings if one.code == "next_elsewhere"]
    assert (other.raw, other.connections) == (b"", 0)


LETTERS = "ab1.:-_@/\\%?#[]·。․ｅａа\u200b\u202e\u00adßİſ①٣ 0x7f"
LOOK_ALIKE = st.text(st.sampled_from(LETTERS), min_size=1, max_size=14)


@settings(max_examples=100)
@given(host=LOOK_ALIKE, tail=st.text(st.sampled_from("/a?=&%#@:\\"), max_size=5))
def test_t02_the_host_on_screen_is_the_host_of_the_socket(host: str, tail: str) -> None:
    """Whatever is typed: what is looked up is what the checked address shows, or nothing is."""
    address, problem = check_url(f"https://{host}{tail}")
    if address is None:
        assert problem is not None
        return
    assert address.host.isascii()
    seen: list[Any] = []

    def resolve(name: Any, port: Any, *_more: Any, **_options: Any) -> Any:
        seen.append((name, port))
        raise socket.gaierror

    one = Transport((address.origin,), Secret(CANARY))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket, "getaddrinfo", resolve)
        with pytest.raises(Failure):
            one.send(Call(address.url), NEVER)
    one.close()
    assert seen == [(address.host, address.port)]


@pytest.mark.parametrize(
    "url",
    [
        "https://api.planhat.com.evil.example/x",
        "https://api.planhat.com@evil.example/x",
        "https://evil.example\\@api.planhat.com/x",
        "https://api.planhat.com%2eevil.example/x",
        "https://аpi.planhat.com/x",
        "https://api。planhat。com/x",
        "https://api.planhat.com\u200b/x",
        "https://api.planhat.com:444/x",
        "http://api.planhat.com/x",
        "https://ａpi.planhat.com/x",
    ],
)
def test_t02_a_look_alike_is_another_origin(url: str, looked_up: list[str]) -> None:
    """None of them is taken for Planhat's own address, and no name is looked up."""
    one = Transport(("https://api.planhat.com",), Secret(CANARY))
    try:
        with pytest.raises((NeedsFix, NotAllowed)):
            one.send(Call(url), NEVER)
    finally:
        one.close()
    assert looked_up == []


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize(
    "location",
    [
        "http://{other}/x",
        "//{other}/x",
        "https://{other}/x",
        "file:///etc/passwd",
        "/loop",
        "",
        "[",
    ],
)
def test_t03_a_redirect_is_named_and_not_followed(
    services: Services, serve: Serve, looked_up: list[str], status: int, location: str
) -> None:
    """Whatever it points to: one request, nothing at the other server, a sentence."""
    other = serve(answer(b"[]"))
    target = location.format(other=f"127.0.0.1:{other.port}")
    lines = [f"Location: {target}"] if target else []
    ours = serve(answer(b"x" * 100, *lines, status=f"{status} Elsewhere"))
    keep(services, ours)
    with pytest.raises(Failure) as refused:
        services.test(flow(Step(f"{ours.base_url}/loop")), NOW, NEVER)
    assert f"answered {status} and points to {target or 'nowhere'}" in str(refused.value)
    assert len(ours.requests) == 1
    assert (other.raw, other.connections, set(looked_up)) == (b"", 0, {"127.0.0.1"})


OURS = [
    "Authorization",
    "Host",
    "Content-Length",
    "Transfer-Encoding",
    "Connection",
    "Cookie",
    "Proxy-Authorization",
    "Proxy-Connection",
    "Expect",
    "Upgrade",
    "TE",
    "X-HTTP-Method-Override",
]


@pytest.mark.parametrize("name", OURS)
def test_t04_a_flow_sets_no_header_of_ours(name: str) -> None:
    """In any case of letters, with spaces or a colon around it."""
    spellings = [name, name.lower(), name.upper(), f" {name}", f"{name} ", f"{name}:"]
    for spelled in spellings:
        (problem,) = check_headers([(spelled, "x")])
        assert "Remove it here" in problem.message or "A header name has" in problem.message


def test_t04_the_credential_wins_over_every_header(kept: FaultServer, wire: Transport) -> None:
    """Should one get past the check, the token still is the credential's."""
    wire.send(Call(f"{kept.base_url}/x", headers=(("authorization", "Bearer evil"),)), NEVER)
    assert kept.requests[-1].headers["authorization"] == f"Bearer {CANARY}"


HEADER_TEXT = st.text(
    st.one_of(st.sampled_from("\r\n\t\0\x0b\x7f\x85\u2028:; ,aé日"), st.characters()), max_size=20
)


@settings(max_examples=150)
@example(name="X-Note", value=" ")
@example(name="X-Note", value="\xa0v ")
@given(name=st.one_of(HEADER_TEXT, st.just("X-Note")), value=HEADER_TEXT)
def test_t05_no_text_makes_another_header(
    kept: FaultServer, wire: Transport, name: str, value: str
) -> None:
    """What the check lets through arrives as exactly one header, and nothing beside it."""
    if check_headers([(name, value)]):
        return
    before = len(kept.requests)
    wire.send(Call(f"{kept.base_url}/x", headers=((name, value),)), NEVER)
    (request,) = kept.requests[before:]
    lines = request.head.decode("latin-1").split("\r\n")[1:]
    expected = {"host", "user-agent", "accept", "accept-encoding", "authorization", "connection"}
    assert {line.partition(":")[0].lower() for line in lines} <= expected | {name.lower()}
    assert len(lines) == len({line.partition(":")[0].lower() for line in lines})
    assert request.headers[name.lower()] == value.strip()


def filled(step: Step, value: str) -> list[Unit | Left]:
    """The calls of a step that walks a lookup whose one row has this value."""

    class Rows:
        def iterate(self, name: str) -> Iterator[dict[str, str]]:
            return iter([{"v": value}])

    (bound,), problems = bind_steps([step], {"l": ["v"]})
    assert problems == []
    values = values_for(step, SystemClock().utcnow(), None, {})
    return list(units(bound, values, lambda: iter([{}]), Rows()))


@settings(max_examples=60)
@given(value=HEADER_TEXT)
def test_t05_no_value_of_a_lookup_makes_one_either(value: str) -> None:
    """Macros are filled in before the check: the value goes whole, or the call is not made."""
    step = Step("https://a.example/x?v={l.v}", headers=(("X-V", "{l.v}"),), lookups=("l",))
    try:
        made = filled(step, value)
    except Failure:
        return
    for unit in made:
        if isinstance(unit, Left):
            continue
        assert check_headers(list(unit.step.headers)) == []
        assert urlsplit(unit.step.url).netloc == "a.example"
        assert parse_qs(urlsplit(unit.step.url).query, keep_blank_values=True)["v"] == [value]


def test_t06_a_name_that_changes_its_mind_gets_nothing(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Public when first asked, private when connected to: the peer's address decides."""
    inside = serve(answer(b"[]"))
    answers = iter(["93.184.216.34", "127.0.0.1"])
    asked: list[Any] = []

    def resolve(host: Any, port: Any, *_more: Any, **_options: Any) -> Any:
        asked.append(next(answers))
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (asked[-1], inside.port))]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    socket.getaddrinfo("api.planhat.com", 443)
    one = Transport(("https://api.planhat.com",), Secret(CANARY))
    try:
        with pytest.raises(NotAllowed, match="inside a private network; nothing was sent"):
            one.send(Call("https://api.planhat.com/companies"), NEVER)
    finally:
        one.close()
    assert asked == ["93.184.216.34", "127.0.0.1"]
    assert inside.raw == b""


@pytest.mark.parametrize(
    "url",
    [
        "http://api.planhat.com/x",
        "HTTP://api.planhat.com/x",
        "http://169.254.169.254/latest",
        "http://10.0.0.5/x",
        "http://[fe80::1]/x",
    ],
)
def test_t07_http_is_for_this_computer_only(url: str) -> None:
    """Anything else would carry the token in the clear."""
    address, problem = check_url(url)
    assert address is None
    assert problem is not None
    assert problem.message == "The token would travel unprotected. Use https://."


PAST = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)


@pytest.mark.parametrize("kind", ["expired", "unknown issuer", "other name"])
def test_t20_who_cannot_prove_who_he_is_gets_nothing(serve: Serve, kind: str) -> None:
    """Not one byte of the request; the sentence says which."""
    ca = trustme.CA()
    trusted = Network(certificates=Certificates.FILE, ca_data=ca.cert_pem.bytes().decode())
    certificate = {
        "expired": lambda: ca.issue_cert("127.0.0.1", not_after=PAST, not_before=PAST),
        "unknown issuer": lambda: trustme.CA().issue_cert("127.0.0.1"),
        "other name": lambda: ca.issue_cert("other.example"),
    }[kind]()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    server = serve(answer(b"[]"), tls=context)
    one = Transport((server.base_url,), Secret(CANARY), network=trusted)
    try:
        with pytest.raises(Failure, match="could not prove who it is"):
            one.send(Call(f"{server.base_url}/x"), NEVER)
    finally:
        one.close()
    assert server.raw == b""


def test_t21_the_environment_is_not_obeyed(
    serve: Serve, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Proxies, netrc and CA files of the environment change nothing."""
    server, proxy = serve(answer(b"[]")), serve(answer(b"[]"))
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login evil password evil\n")
    netrc.chmod(0o600)
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "all_proxy"):
        monkeypatch.setenv(name, proxy.base_url)
    for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE"):
        monkeypatch.setenv(name, str(tmp_path / "none.pem"))
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("NO_PROXY", "")
    one = Transport((server.base_url,), Secret(CANARY))
    one.send(Call(f"{server.base_url}/x"), NEVER)
    one.close()
    assert server.requests[0].headers["authorization"] == f"Bearer {CANARY}"
    assert proxy.connections == 0


def test_t21_the_keys_of_connections_are_logged_nowhere(tmp_path: Path) -> None:
    """The program takes the wish out of its environment before anything connects, and says so."""
    log = tmp_path / "keys.log"
    told = subprocess.run(
        [sys.executable, "-m", "planhat_gui", "templates"],
        env={**os.environ, "SSLKEYLOGFILE": str(log), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
        text=True,
    )
    assert "SSLKEYLOGFILE is not followed" in told.stderr
    assert not log.exists()


@settings(max_examples=200)
@given(value=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30))
def test_t32_a_value_stays_in_its_place(value: str) -> None:
    """Splitting the built address gives the value back, in a path and in a query."""
    step = Step("https://a.example/p/{l.v}/q?x={l.v}&y=1", lookups=("l",))
    try:
        (unit,) = filled(step, value)
    except Failure:
        assert value.strip() in {".", "..", ""}  # no part of a path can be one of these
        return
    if isinstance(unit, Left):
        assert not value.strip() or value in {".", ".."}
        return
    parts = urlsplit(unit.step.url)
    assert (parts.scheme, parts.netloc, parts.fragment) == ("https", "a.example", "")
    assert [unquote(one) for one in parts.path.split("/")] == ["", "p", value, "q"]
    assert parse_qs(parts.query, keep_blank_values=True) == {"x": [value], "y": ["1"]}


def test_t34_what_may_change_something_is_sent_once(
    services: Services, serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A POST that fails is never sent again by itself, however it fails."""
    monkeypatch.setattr("planhat_gui.engine.transport.READ_SECONDS", 1.0)  # of silence, not 60
    for script in (
        answer(b"busy", status="503 Busy"),
        answer(b"", status="429 Slow"),
        head("Content-Length: 100") + b"cut",
    ):
        server = serve(script)
        keep(services, server, f"At {server.port}")
        step = Step(f"{server.base_url}/x", method=Method.POST, body="{}")
        saved = services.flows.save(
            flow(step, name=f"Writes {server.port}", credential=f"At {server.port}")
        )
        report = services.run(saved.id, NOW, NEVER)
        assert report.status != "succeeded"
        assert len(server.requests) == 1
