"""What a credential puts on each request, after its origin was checked and last of all.

Nothing a flow says can replace it. OAuth2 access tokens are got here, kept in memory only, and
renewed once for all threads.
"""

import base64
import json
import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol
from urllib.parse import quote, quote_plus, unquote_plus, urlencode, urlsplit

from planhat_gui.engine.wire import Answer, Call
from planhat_gui.logs import MASK, register_secret
from planhat_gui.model.auth import Auth, AuthKind
from planhat_gui.model.errors import (
    Cancelled,
    Damaged,
    Failure,
    NeedsCredential,
    ServerRefused,
    TryAgain,
)
from planhat_gui.model.language import tr
from planhat_gui.model.ports import Cancel
from planhat_gui.model.secret import Secret

Send = Callable[[Call, Cancel], Answer]
"""Sends a call to an allowed origin, with nothing of the credential on it but what it says."""

Newest = Callable[[], Secret]
"""The secret as it is kept now. May block while the system asks for a password; may fail."""

MARGIN = 30.0
"""Seconds before its end from which an access token is no longer used (at most half its life)."""

LIFE = 3600.0
"""Seconds an access token is used when its server does not say for how long."""

_LONGEST_LIFE = 86_400.0
_TICK = 0.1
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Stamp:
    """A header or a parameter of the address: its name, its secret value, and what is shown."""

    header: str = ""
    parameter: str = ""
    value: str = field(default="", repr=False)
    shown: str = MASK

    def on_url(self, url: str) -> str:
        """The address to send: the parameter once, at its end."""
        return self._url(url, quote(self.value, safe="")) if self.parameter else url

    def shown_url(self, url: str) -> str:
        """The same address, fit to be shown."""
        return self._url(url, MASK) if self.parameter else url

    def _url(self, url: str, value: str) -> str:
        # A server may take the first or the last of two: there is only the credential's.
        bare = without_parameter(url, self.parameter)
        own = f"{quote(self.parameter, safe='')}={value}"
        return f"{bare}{'&' if '?' in bare else '?'}{own}"


def without_parameter(url: str, name: str) -> str:
    """The address without that parameter, however it is encoded."""
    address, _, query = url.partition("?")
    others = [
        part for part in query.split("&") if part and unquote_plus(part.partition("=")[0]) != name
    ]
    return f"{address}?{'&'.join(others)}" if others else address


class Authorizer(Protocol):
    """Makes stamps. Safe to use from several threads at once."""

    def stamp(self, send: Send, cancel: Cancel) -> Stamp:
        """What to put on the next request. May ask a token's server: raises a Failure."""
        ...

    def refused(self, stamp: Stamp) -> bool:
        """After a 401 with this stamp: whether another may be accepted."""
        ...


class Fixed:
    """The same stamp on every request, until it is refused and there is another secret."""

    def __init__(
        self, make: Callable[[str], Stamp], secret: Secret, newest: Newest | None = None
    ) -> None:
        self._make = make
        self._source = _Source(secret, newest)
        self._stamp = make(secret.reveal())
        self._lock = threading.Lock()

    def stamp(self, send: Send, cancel: Cancel) -> Stamp:
        """See Authorizer."""
        return self._stamp

    def refused(self, stamp: Stamp) -> bool:
        """See Authorizer. Of threads refused with the same stamp only the first asks."""
        with self._lock:
            if self._stamp == stamp and self._source.renew():
                self._stamp = self._make(self._source.secret.reveal())
            return self._stamp != stamp


class _Source:
    """The secret in use, and where a newer one may be."""

    def __init__(self, secret: Secret, newest: Newest | None) -> None:
        self.secret, self._newest = secret, newest

    def renew(self) -> bool:
        """Asks for the secret as it is now; whether it is another."""
        if self._newest is None:
            return False
        try:
            found = self._newest()
        except Failure as failure:
            # What was refused stays the news: that the store is locked by now explains nothing.
            _log.warning("The secret could not be read again: %s", failure)
            return False
        if found.reveal() == self.secret.reveal():
            return False
        register_secret(found.reveal())
        self.secret = found
        return True


class _Nothing:
    """No stamp at all."""

    def stamp(self, send: Send, cancel: Cancel) -> Stamp:
        """See Authorizer."""
        return Stamp()

    def refused(self, stamp: Stamp) -> bool:
        """See Authorizer."""
        return False


class ClientCredentials:
    """OAuth2 client credentials (RFC 6749, 4.4): the client names itself by Basic."""

    def __init__(
        self,
        auth: Auth,
        secret: Secret,
        now: Callable[[], float] = time.monotonic,
        newest: Newest | None = None,
    ) -> None:
        self._auth, self._now = auth, now
        self._source = _Source(secret, newest)
        self._host = urlsplit(auth.token_url).netloc
        self._lock = threading.Lock()
        self._stamp: Stamp | None = None
        self._until = 0.0

    def stamp(self, send: Send, cancel: Cancel) -> Stamp:
        """See Authorizer. One thread asks, the others wait for what it gets."""
        while not self._lock.acquire(timeout=_TICK):
            if cancel.is_set():
                raise Cancelled
        try:
            if self._stamp is None or self._now() >= self._until:
                self._stamp = None
                self._stamp = self._renewed(send, cancel)
            return self._stamp
        finally:
            self._lock.release()

    def refused(self, stamp: Stamp) -> bool:
        """See Authorizer. Of threads refused with the same token only the first drops it."""
        with self._lock:
            if self._stamp == stamp:
                self._stamp = None
        return True

    def _renewed(self, send: Send, cancel: Cancel) -> Stamp:
        """With the client secret in use or, once that is refused, a newer one."""
        try:
            return self._new(send, cancel)
        except NeedsCredential:
            if not self._source.renew():
                raise
            return self._new(send, cancel)

    def _new(self, send: Send, cancel: Cancel) -> Stamp:
        form = {"grant_type": "client_credentials"}
        if self._auth.scope:
            form["scope"] = self._auth.scope
        # RFC 6749, 2.3.1: both halves are form-encoded before they are joined.
        pair = (quote_plus(self._auth.client_id), quote_plus(self._source.secret.reveal()))
        headers = (
            ("Authorization", f"Basic {_base64(*pair)}"),
            ("Content-Type", "application/x-www-form-urlencoded"),
        )
        asked = self._now()
        answer = send(Call(self._auth.token_url, "POST", headers, urlencode(form).encode()), cancel)
        token, life = _access_token(answer, self._host)
        register_secret(token)
        self._until = asked + life - min(MARGIN, life / 2)
        return Stamp("Authorization", value=f"Bearer {token}", shown=f"Bearer {MASK}")


def authorizer(auth: Auth, secret: Secret | None, newest: Newest | None = None) -> Authorizer:
    """What this kind of credential needs; without a secret nothing is put on a request.

    `newest` gives the secret as it is kept now; it is asked when the one in use is refused.
    """
    if secret is None or auth.kind is AuthKind.NONE:
        return _Nothing()
    register_secret(secret.reveal())
    if auth.kind is AuthKind.OAUTH2:
        return ClientCredentials(auth, secret, newest=newest)
    return Fixed(lambda text: _stamp(auth, text), secret, newest)


def _stamp(auth: Auth, text: str) -> Stamp:
    match auth.kind:
        case AuthKind.BASIC:
            pair = _base64(auth.user_name, text)
            register_secret(pair)
            return Stamp("Authorization", value=f"Basic {pair}", shown=f"Basic {MASK}")
        case AuthKind.API_KEY_HEADER:
            return Stamp(auth.key_name, value=text)
        case AuthKind.API_KEY_QUERY:
            return Stamp(parameter=auth.key_name, value=text)
    return Stamp("Authorization", value=f"Bearer {text}", shown=f"Bearer {MASK}")


def _base64(name: str, password: str) -> str:
    return base64.b64encode(f"{name}:{password}".encode()).decode()


def _access_token(answer: Answer, host: str) -> tuple[str, float]:
    """The access token and its seconds. What the server says is not quoted: it may hold secrets."""
    if answer.status in {400, 401, 403}:
        raise NeedsCredential(
            tr(
                "{host} gave no access token ({status}): it does not accept the client ID, "
                "the client secret or the scope.",
                host=host,
                status=answer.status,
            ),
            tr("Check them in the credential."),
            code="token_refused",
        )
    if answer.status in {408, 425, 429, 500, 502, 503, 504}:
        raise TryAgain(
            tr(
                "{host} has a problem and gave no access token ({status}).",
                host=host,
                status=answer.status,
            ),
            tr("Try again later."),
            code="server_error",
        )
    if answer.status != 200:
        raise ServerRefused(
            tr("{host} gave no access token ({status}).", host=host, status=answer.status),
            tr("Check the access token URL in the credential."),
            status=answer.status,
            code="no_access_token",
        )
    try:
        said = json.loads(answer.body)
    except (ValueError, RecursionError):
        said = None
    members = said if isinstance(said, dict) else {}
    token = members.get("access_token")
    if not isinstance(token, str) or not token or not all("!" <= c <= "~" for c in token):
        raise Damaged(
            tr("The answer of {host} holds no access token.", host=host),
            tr("Check the access token URL in the credential."),
            code="no_access_token",
        )
    return token, _life(members.get("expires_in"))


def _life(said: object) -> float:
    """Seconds, by “expires_in”, which some servers write as text."""
    if isinstance(said, str) and said.isascii() and said.isdigit() and len(said) < 10:
        said = int(said)
    if isinstance(said, bool) or not isinstance(said, int | float) or not said > 0:
        return LIFE
    return min(float(said), _LONGEST_LIFE)
