"""A check by one address: what came back is said in words, and nothing secret is."""

import random
import threading
from collections.abc import Callable
from typing import Any

import pytest

from planhat_gui.compose.clock import SystemClock
from planhat_gui.engine.check import check_address
from planhat_gui.engine.fetch import Fetcher, Meter
from planhat_gui.engine.pace import Pacer
from planhat_gui.engine.retry import FOR_TEST
from planhat_gui.engine.transport import Transport
from planhat_gui.model.auth import Auth, AuthKind
from planhat_gui.model.results import Access, EndpointCheck
from planhat_gui.model.secret import Secret
from tests.faults import FaultServer, answer

Serve = Callable[..., FaultServer]
Transports = Callable[..., Transport]
NEVER = threading.Event()
KEY = "cänary/key+1"
PAGE = answer(b"<!doctype html><p>Sign in")


def checked(transport: Transport, url: str, proved: str = "") -> EndpointCheck:
    """One check."""
    clock = SystemClock()
    pacer = Pacer(clock, 0)
    fetcher = Fetcher(transport, pacer, clock, Meter(), FOR_TEST, random.random)
    return check_address(url, "Base URL", fetcher, NEVER, proved)


@pytest.mark.parametrize(
    ("script", "access", "words"),
    [
        (answer(b"{}"), Access.ALLOWED, "answered 200 with 2 bytes"),
        (answer(b"", status="204 No Content"), Access.ALLOWED, "answered 204"),
        (answer(b"no", status="401 Unauthorized"), Access.REFUSED, "does not accept"),
        (answer(b"no", status="403 Forbidden"), Access.FORBIDDEN, "may not read this (403)"),
        (answer(b"", status="404 Not Found"), Access.ANSWERED, "a test URL would tell"),
        (answer(b"", status="302 Found"), Access.ANSWERED, "answered 302"),
        (answer(b"", status="418 No"), Access.ANSWERED, "(418)"),
        (answer(b"", status="503 Down"), Access.UNREACHABLE, "has a problem (503)"),
        (answer(b"", status="429 Slow"), Access.UNREACHABLE, "asks to wait"),
        (PAGE, Access.ANSWERED, "is a web page"),
    ],
)
def test_what_came_back(
    serve: Serve, transport: Transports, script: Any, access: Access, words: str
) -> None:
    """Each answer has its word and its sentence; it is asked once."""
    server = serve(script)
    check = checked(transport(server), f"{server.base_url}/v1")
    assert (check.template, check.title, check.access) == ("address", "Base URL", access)
    assert words in check.detail
    assert len(server.requests) == 1


def test_nobody_there(serve: Serve, transport: Transports) -> None:
    """A server that is away is said by its name."""
    server = serve(answer())
    server.stop()
    check = checked(transport(server), f"{server.base_url}/v1")
    assert check.access is Access.UNREACHABLE
    assert "127.0.0.1" in check.detail


def test_a_key_that_is_repeated_is_struck_out(serve: Serve, transport: Transports) -> None:
    """A server that quotes the key, in its words or the address it points to, is quoted without."""
    said = f"No such key: {KEY}".encode()
    away = "Location: https://x.example/?api_key=c%C3%A4nary%2Fkey%2B1"
    server = serve(
        answer(said, status="401 Unauthorized"),
        answer(said, status="404 Not Found"),
        answer(b"", away, status="302 Found"),
    )
    auth = Auth(AuthKind.API_KEY_QUERY, key_name="api_key")
    one = transport(server, secret=Secret(KEY), auth=auth)
    for _ in range(3):
        check = checked(one, f"{server.base_url}/v1")
        assert "***" in check.detail
        assert "nary" not in check.detail


def test_a_token_that_was_given_is_said(serve: Serve, transport: Transports) -> None:
    """Any answer but a refusal shows that the issuer took the client's secret."""
    issuer = serve(answer(b'{"access_token": "t-canary-1"}'))
    api = serve(answer(b"", status="404 Not Found"), answer(b"", status="401 Unauthorized"))
    auth = Auth(AuthKind.OAUTH2, token_url=f"{issuer.base_url}/token", client_id="c")
    one = transport(issuer, api, secret=Secret(KEY), auth=auth)
    assert checked(one, api.base_url, "A token was given.").detail.startswith("A token was given.")
    issuer.stop()
    check = checked(one, api.base_url, "A token was given.")
    assert not check.detail.startswith("A token was given.")
