"""How credentials of each kind prove themselves, over real HTTP; nothing secret is ever shown."""

import base64
import logging
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from planhat_gui.engine.auth import ClientCredentials
from planhat_gui.engine.transport import Transport
from planhat_gui.engine.wire import Answer, Call
from planhat_gui.logs import RedactingFormatter
from planhat_gui.model.auth import Auth, AuthKind
from planhat_gui.model.errors import Damaged, Failure, NeedsCredential, NotAllowed, TryAgain
from planhat_gui.model.secret import Secret
from tests.faults import FaultServer, answer

Serve = Callable[..., FaultServer]
Transports = Callable[..., Transport]
NEVER = threading.Event()
CANARY = "cänary & secret/+1"
REFUSED = answer(status="401 Unauthorized")


def query_of(server: FaultServer) -> dict[str, list[str]]:
    """The parameters of the last request."""
    return parse_qs(urlsplit(server.requests[-1].line.split()[1]).query)


def test_basic(serve: Serve, transport: Transports) -> None:
    """User name and password in UTF-8; shown without them."""
    server = serve(answer())
    auth = Auth(AuthKind.BASIC, user_name="jörg")
    got = transport(server, secret=Secret(CANARY), auth=auth).send(
        Call(f"{server.base_url}/x"), NEVER
    )
    sent = server.requests[0].headers["authorization"]
    assert base64.b64decode(sent.removeprefix("Basic ")).decode() == f"jörg:{CANARY}"
    assert dict(got.sent_headers)["Authorization"] == "Basic ***"
    assert sent not in repr(got)


def test_key_in_a_header_wins(serve: Serve, transport: Transports) -> None:
    """A header of the flow with the key's name is replaced, in any case of letters."""
    server = serve(answer(), answer())
    one = transport(
        server, secret=Secret("canary-key"), auth=Auth(AuthKind.API_KEY_HEADER, key_name="X-Key")
    )
    for _ in range(2):  # the second one is made of the first
        call = Call(f"{server.base_url}/x", headers=(("x-key", "of the flow"),))
        got = one.send(call, NEVER)
    assert [r.headers["x-key"] for r in server.requests] == ["canary-key"] * 2
    assert "authorization" not in server.requests[0].headers
    assert "canary-key" not in repr(got)
    assert "***" in {value for name, value in got.sent_headers if name.lower() == "x-key"}


def test_key_in_the_address(serve: Serve, transport: Transports) -> None:
    """Encoded, once, in place of a parameter of the flow with its name; shown as ***."""
    server = serve(answer(), answer())
    one = transport(
        server,
        secret=Secret(CANARY),
        auth=Auth(AuthKind.API_KEY_QUERY, key_name="api key"),
    )
    got = one.send(Call(f"{server.base_url}/x?a=1&api+key=mine&b=%26"), NEVER)
    assert query_of(server) == {"a": ["1"], "b": ["&"], "api key": [CANARY]}
    assert got.sent_url == f"{server.base_url}/x?a=1&b=%26&api%20key=***"
    one.send(Call(f"{server.base_url}/x"), NEVER)
    assert query_of(server) == {"api key": [CANARY]}


def test_none_sends_nothing(serve: Serve, transport: Transports) -> None:
    """Without authentication there is no header, and no secret is needed."""
    server = serve(answer())
    transport(server, secret=None, auth=Auth(AuthKind.NONE)).send(
        Call(f"{server.base_url}/x"), NEVER
    )
    assert "authorization" not in server.requests[0].headers


@pytest.mark.parametrize("kind", [k for k in AuthKind if k is not AuthKind.NONE])
def test_other_origins_get_nothing(serve: Serve, transport: Transports, kind: AuthKind) -> None:
    """Neither the flow's address nor the token's server may be outside the list."""
    listed, other = serve(answer()), serve(answer())
    auth = Auth(kind, "u", "k", f"{other.base_url}/token", "client")
    one = transport(listed, secret=Secret(CANARY), auth=auth)
    with pytest.raises(NotAllowed) as caught:
        one.send(Call(f"{other.base_url}/x"), NEVER)
    assert CANARY not in str(caught.value)
    if kind is AuthKind.OAUTH2:
        with pytest.raises(NotAllowed):
            one.send(Call(f"{listed.base_url}/x"), NEVER)
    assert other.requests == []


def oauth(server: FaultServer, scope: str = "") -> Auth:
    """Client credentials whose tokens come from that server."""
    url = f"{server.base_url}/token"
    return Auth(AuthKind.OAUTH2, token_url=url, client_id="cli:ent", scope=scope)


def test_oauth_token_is_got_and_used(serve: Serve, transport: Transports) -> None:
    """One POST with Basic, then the token on every call."""
    issuer = serve(answer(b'{"access_token": "tok-canary-1", "expires_in": 3600}'))
    api = serve(answer(), answer())
    one = transport(issuer, api, secret=Secret("s&cret+"), auth=oauth(issuer, "read all"))
    answers = [one.send(Call(f"{api.base_url}/x"), NEVER) for _ in range(2)]
    (asked,) = issuer.requests
    assert asked.line == "POST /token HTTP/1.1"
    assert asked.headers["content-type"] == "application/x-www-form-urlencoded"
    basic = base64.b64decode(asked.headers["authorization"].removeprefix("Basic "))
    assert basic == b"cli%3Aent:s%26cret%2B"
    assert [r.headers["authorization"] for r in api.requests] == ["Bearer tok-canary-1"] * 2
    assert "tok-canary" not in repr(answers)


def test_oauth_refused_token_is_renewed_once(serve: Serve, transport: Transports) -> None:
    """A 401 gets one new token and one more try; a second 401 is the answer."""
    tokens = [answer(f'{{"access_token": "t{n}"}}'.encode()) for n in (1, 2, 3)]
    issuer = serve(*tokens)
    api = serve(REFUSED, answer(b"[1]"), REFUSED, REFUSED)
    one = transport(issuer, api, secret=Secret("s"), auth=oauth(issuer))
    assert one.send(Call(f"{api.base_url}/x"), NEVER).body == b"[1]"
    assert [r.headers["authorization"] for r in api.requests] == ["Bearer t1", "Bearer t2"]
    assert one.send(Call(f"{api.base_url}/x"), NEVER).status == 401
    assert len(issuer.requests) == 3
    assert len(api.requests) == 4


def test_oauth_never_repeats_what_can_write(serve: Serve, transport: Transports) -> None:
    """A POST that was refused is not sent again."""
    issuer = serve(answer(b'{"access_token": "t1"}'))
    api = serve(REFUSED)
    one = transport(issuer, api, secret=Secret("s"), auth=oauth(issuer))
    assert one.send(Call(f"{api.base_url}/x", "POST", body=b"{}"), NEVER).status == 401
    assert len(api.requests) == 1


@pytest.mark.parametrize(
    ("script", "kind"),
    [
        (answer(b"invalid_client s-canary-9", status="401 Unauthorized"), NeedsCredential),
        (answer(b"down", status="503 Service Unavailable"), TryAgain),
        (answer(b'{"access_token": 7}'), Damaged),
        (answer(b"[]"), Damaged),
        (answer(b"<html>"), Damaged),
        (answer(b'{"access_token": "a\\nb"}'), Damaged),
    ],
)
def test_oauth_without_a_token(
    serve: Serve, transport: Transports, script: Any, kind: type[Failure]
) -> None:
    """The issuer's host and what to check are said; neither the secret nor its words are."""
    issuer, api = serve(script), serve(answer())
    one = transport(issuer, api, secret=Secret("s-canary-9"), auth=oauth(issuer))
    with pytest.raises(kind) as caught:
        one.send(Call(f"{api.base_url}/x"), NEVER)
    assert f"127.0.0.1:{issuer.port}" in str(caught.value)
    assert "canary" not in str(caught.value)
    assert api.requests == []


def test_margins() -> None:
    """A token is renewed before it ends; one without a usable life is kept an hour."""
    for life, still, ended in ((100, 69, 71), ('"100"', 69, 71), (10, 4, 6), (0, 3560, 3580)):
        clock, calls = [0.0], list[Call]()

        def send(
            call: Call, _cancel: object, calls: list[Call] = calls, life: object = life
        ) -> Answer:
            calls.append(call)
            body = f'{{"access_token": "t{len(calls)}", "expires_in": {life}}}'
            return Answer(200, body=body.encode())

        def now(clock: list[float] = clock) -> float:
            return clock[0]

        auth = Auth(AuthKind.OAUTH2, token_url="https://id.example.com/t", client_id="c")
        one = ClientCredentials(auth, Secret("s"), now)
        one.stamp(send, NEVER)
        clock[0] = float(still)
        one.stamp(send, NEVER)
        assert len(calls) == 1, life
        clock[0] = float(ended)
        assert one.stamp(send, NEVER).value == "Bearer t2", life


def test_parallel_threads_renew_once(serve: Serve, transport: Transports) -> None:
    """Eight threads that need a token at once make one call for it."""
    issuer = serve(answer(b'{"access_token": "t1", "expires_in": 60}'))
    api = serve(*[answer() for _ in range(8)])
    one = transport(issuer, api, secret=Secret("s"), auth=oauth(issuer), connections=8)
    with ThreadPoolExecutor(8) as pool:
        calls = [pool.submit(one.send, Call(f"{api.base_url}/x"), NEVER) for _ in range(8)]
    assert {call.result().status for call in calls} == {200}
    assert len(issuer.requests) == 1


def test_threads_refused_together_renew_once() -> None:
    """A token that was dropped by one thread is not dropped again with its successor in use."""
    calls: list[Call] = []

    def send(call: Call, _cancel: object) -> Answer:
        calls.append(call)
        return Answer(200, body=f'{{"access_token": "t{len(calls)}"}}'.encode())

    auth = Auth(AuthKind.OAUTH2, token_url="https://id.example.com/t", client_id="c")
    one = ClientCredentials(auth, Secret("s"))
    first = one.stamp(send, NEVER)
    assert one.refused(first)
    second = one.stamp(send, NEVER)
    assert one.refused(first)
    assert one.stamp(send, NEVER) == second
    assert len(calls) == 2


def test_nothing_secret_is_logged(
    serve: Serve, transport: Transports, caplog: pytest.LogCaptureFixture
) -> None:
    """Not even with everything of the library logged."""
    caplog.set_level(logging.DEBUG)
    server = serve(answer())
    auth = Auth(AuthKind.API_KEY_QUERY, key_name="k")
    one = transport(server, secret=Secret("canary-in-address"), auth=auth)
    one.send(Call(f"{server.base_url}/x"), NEVER)
    lines = [RedactingFormatter().format(record) for record in caplog.records]
    assert not any("canary-in-address" in line for line in lines), lines
