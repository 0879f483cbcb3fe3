"""The companies behind other ways to prove oneself than Planhat's, for the Generic REST API.

Every variant stands behind every door: `/rest/<door>/<variant>`. The access tokens of the OAuth2
door are given at `/rest/token` and are good for an hour.
"""

import base64
import binascii
import hmac
import secrets
import threading
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, unquote_plus

from planhat_gui.practice.variants import KEY_PARAMETER
from planhat_gui.practice.web import Answer, Request, as_json, error

if TYPE_CHECKING:
    from collections.abc import Callable

PREFIX = "/rest/"
TOKEN_PATH = "/rest/token"
USER_NAME = CLIENT_ID = "practice"
KEY_HEADER = "X-API-Key"
LIFE_SECONDS = 3600


class Doors:
    """Knows the one secret (password, key and client secret at once) and the tokens given out."""

    def __init__(self, secret: str) -> None:
        self._secret = secret
        self._given: set[bytes] = set()
        self._lock = threading.Lock()
        self._opens: dict[str, Callable[[Request], bool]] = {
            "open": lambda _request: True,
            "bearer": lambda request: self._is_secret(_after(request, "bearer")),
            "basic": self._by_name_and_password,
            "header": lambda request: self._is_secret(request.api_key.encode()),
            "query": lambda request: self._is_secret(request.text(KEY_PARAMETER).encode()),
            "oauth": self._by_access_token,
        }

    def refusal(self, request: Request) -> Answer | None:
        """What to answer instead when the door stays shut; None when it opens."""
        opens = self._opens.get(door_of(request))
        if opens is None:
            return error(404, f"There is no such door: {', '.join(self._opens)}")
        return None if opens(request) else error(401, "Who are you?")

    def token(self, request: Request) -> Answer:
        """An access token for the client that names itself by Basic, or in the form."""
        if request.method != "POST":
            return error(405, "Tokens are given for a POST", {"Allow": "POST"})
        form = dict(parse_qsl(request.body.decode("latin-1")))
        if form.get("grant_type") != "client_credentials":
            return as_json(400, {"error": "unsupported_grant_type"})
        name, password = _pair(request)
        client = unquote_plus(name) or form.get("client_id", "")
        secret = unquote_plus(password) or form.get("client_secret", "")
        if client != CLIENT_ID or not self._is_secret(secret.encode()):
            return as_json(401, {"error": "invalid_client"})
        with self._lock:
            token = f"practice-access-{secrets.token_hex(12)}"
            self._given.add(token.encode())
        said = {"access_token": token, "token_type": "Bearer", "expires_in": LIFE_SECONDS}
        return as_json(200, said, {"Cache-Control": "no-store"})

    def _is_secret(self, said: bytes) -> bool:
        return hmac.compare_digest(said, self._secret.encode())

    def _by_name_and_password(self, request: Request) -> bool:
        name, password = _pair(request)
        return name == USER_NAME and self._is_secret(password.encode())

    def _by_access_token(self, request: Request) -> bool:
        with self._lock:
            return _after(request, "bearer") in self._given


def door_of(request: Request) -> str:
    """`basic` of `/rest/basic/wrapped`."""
    return request.path.removeprefix(PREFIX).partition("/")[0]


def variant_of(request: Request) -> str:
    """`wrapped` of `/rest/basic/wrapped`; empty for the door itself."""
    return request.path.removeprefix(PREFIX).partition("/")[2]


def _after(request: Request, wanted: str) -> bytes:
    scheme, _, value = request.authorization.strip().partition(" ")
    return value.strip().encode("latin-1") if scheme.lower() == wanted else b""


def _pair(request: Request) -> tuple[str, str]:
    """Name and password of a Basic header; empty when there is none."""
    try:
        text = base64.b64decode(_after(request, "basic"), validate=True).decode()
    except (binascii.Error, ValueError):
        return "", ""
    name, _, password = text.partition(":")
    return name, password
