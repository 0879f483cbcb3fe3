"""HTTP, and nothing else: the one place that sends by requests.

No environment proxies, no netrc, no cookies, no redirects, no retries of its own; the token goes on
last, and only to an origin of its credential. Every exchange can be ended from outside: by Cancel,
by its deadline, because the answer drips, or because the computer slept meanwhile.
"""

import threading
import time
from collections.abc import Iterator
from urllib.parse import urlsplit

import requests
import urllib3

from planhat_gui.engine.adapter import Adapter, new_session
from planhat_gui.engine.auth import Newest, Stamp, authorizer
from planhat_gui.engine.connection import Exchange, ForbiddenPeer, set_current
from planhat_gui.engine.inflate import read_body
from planhat_gui.engine.network_errors import in_words
from planhat_gui.engine.sleep import SleepWatch
from planhat_gui.engine.wire import SLEPT, Answer, Call
from planhat_gui.logs import strike_echo, without_secrets
from planhat_gui.model.auth import Auth
from planhat_gui.model.errors import Cancelled, Failure, NotAllowed
from planhat_gui.model.language import tr
from planhat_gui.model.network import Network, Proxy
from planhat_gui.model.origins import is_loopback, origin_of
from planhat_gui.model.ports import Cancel
from planhat_gui.model.secret import Secret

CONNECT_SECONDS = 10.0
READ_SECONDS = 60.0
DEADLINE_SECONDS = 300.0
SLOW_SECONDS = 60.0
SLOW_BYTES_PER_SECOND = 100
MAX_BODY = 64 * 1024 * 1024
_CHUNK = 256 * 1024
_TICK = 0.1
_BARE = Stamp()


class Transport:
    """Sends calls to the origins it was made for. Safe to use from several threads at once."""

    def __init__(
        self,
        origins: tuple[str, ...],
        secret: Secret | None,
        *,
        auth: Auth | None = None,
        connections: int = 16,
        deadline: float = DEADLINE_SECONDS,
        max_body: int = MAX_BODY,
        network: Network | None = None,
        newest: Newest | None = None,
    ) -> None:
        """`newest` is asked for the secret as it is now when the one in use is refused."""
        self._held: frozenset[str] = frozenset()
        self._origins = frozenset(origins)
        self._auth = authorizer(auth or Auth(), secret, newest)
        self._deadline, self._max_body = deadline, max_body
        self._network = network or Network()
        self._adapter = Adapter(self._network, connections)
        self._session = new_session(self._adapter)
        self._sleep = SleepWatch()
        self._alike: dict[tuple[str, tuple[tuple[str, str], ...]], requests.PreparedRequest] = {}
        self._live: set[Exchange] = set()
        self._lock = threading.Lock()
        self._closed = threading.Event()
        self._watchdog = threading.Thread(
            target=self._guard, name="planhat-http-watchdog", daemon=True
        )
        self._watchdog.start()

    def hold(self, origins: tuple[str, ...]) -> None:
        """Their names must not lead inside this computer or network; to be said before a call."""
        self._held = frozenset(origins)

    def send(self, call: Call, cancel: Cancel) -> Answer:
        """One exchange. Raises a Failure; Cancelled within a second of the wish.

        One more, for a GET, when the token was refused and there is a newer one.
        """
        self._check_origin(call)
        stamp = self._auth.stamp(self._send, cancel)
        answer = self._send(call, cancel, stamp)
        if answer.status == 401 and self._auth.refused(stamp) and call.method == "GET":
            answer = self._send(call, cancel, self._auth.stamp(self._send, cancel))
        return answer

    def _check_origin(self, call: Call) -> str:
        origin = origin_of(call.url)
        if origin not in self._origins:
            raise NotAllowed(
                tr(
                    "This flow wants to send your token to {origin}. "
                    "That address is not on this credential's list.",
                    origin=origin,
                ),
                tr("Add it to the credential's allowed origins if you trust it."),
                code="origin_not_allowed",
            )
        return origin

    def _send(self, call: Call, cancel: Cancel, stamp: Stamp = _BARE) -> Answer:
        origin = self._check_origin(call)
        if cancel.is_set() or self._closed.is_set():
            raise Cancelled
        parts = urlsplit(origin)
        host = parts.netloc
        # Planhat's own hosts are on the internet, at any port; other listed ones may be inside.
        public = (parts.hostname or "").endswith(".planhat.com") or origin in self._held
        proxy = self._proxy(origin)
        # By a proxy the address connected to is the proxy's, which is where the user wants it.
        private = not public or proxy is not None
        exchange = Exchange(time.monotonic(), cancel, allow_private=private)
        exchange.repeatable = call.method == "GET"
        self._watch(exchange)
        set_current(exchange)
        try:
            return self._exchange(call, exchange, stamp)
        except Failure as failure:
            raise _unless_ended(failure, exchange, host) from None
        except (
            requests.RequestException,
            urllib3.exceptions.HTTPError,
            ForbiddenPeer,
            ValueError,
            RecursionError,
            OverflowError,
            OSError,
            AttributeError,  # the socket of a shut connection can be None inside http.client
        ) as error:
            unreached = proxy.url if proxy and not exchange.reached else ""
            raise in_words(error, host, exchange.ended, unreached) from None
        finally:
            set_current(None)
            with self._lock:
                self._live.discard(exchange)

    def _exchange(self, call: Call, exchange: Exchange, stamp: Stamp) -> Answer:
        prepared = self._prepared(call)
        shown_url = without_secrets(stamp.shown_url(prepared.url or ""))
        _put_on(prepared, stamp)
        # By the adapter: what a session adds are redirects and cookies, and there are none here.
        response = self._session.get_adapter(call.url).send(
            prepared,
            stream=True,
            timeout=(CONNECT_SECONDS, READ_SECONDS),
            verify=True,
            cert=None,
            proxies={},
        )
        try:
            encoding = response.headers.get("Content-Encoding", "")
            came = read_body(_chunks(response.raw, exchange), encoding, self._max_body)
            response.raw.release_conn()
        except BaseException:
            # Not read to its end: this connection must never be used again.
            response.raw.close()
            raise
        # A shut socket can look like a body that ended: the flag decides.
        if exchange.ended:
            raise in_words(OSError(), "", exchange.ended)
        # A server that sends the token back must not bring it into files and sentences of ours.
        body = strike_echo(came)
        return Answer(
            status=response.status_code,
            headers={name.lower(): value for name, value in response.headers.items()},
            body=body,
            struck=body is not came,
            seconds=time.monotonic() - exchange.started,
            sent_headers=_shown(prepared, stamp),
            sent_url=shown_url,
            own_parameter=stamp.parameter,
        )

    def _prepared(self, call: Call) -> requests.PreparedRequest:
        """The request to send; all but its address is prepared once for calls that are alike."""
        alike = (call.method, call.headers)
        kept = self._alike.get(alike) if call.body is None else None
        if kept is None:
            prepared = self._session.prepare_request(
                requests.Request(
                    call.method,
                    call.url,
                    # Spaces around a value are no part of it, and requests takes none before one.
                    headers={name: value.strip() for name, value in call.headers},
                    data=call.body,
                )
            )
            if call.body is None:
                self._alike[alike] = prepared.copy()
        else:
            prepared = kept.copy()
            prepared.prepare_url(call.url, None)
        if prepared.url != call.url and origin_of(prepared.url or "") not in self._origins:
            raise NotAllowed(
                tr("The address changed while it was prepared; nothing was sent."),
                code="origin_not_allowed",
            )
        return prepared

    def _proxy(self, origin: str) -> Proxy | None:
        return None if is_loopback(origin) else self._network.proxies.get(origin)

    def _watch(self, exchange: Exchange) -> None:
        with self._lock:
            self._live.add(exchange)

    def _guard(self) -> None:
        """Ends exchanges that are cancelled, over their deadline, dripping, or slept over.

        What may write is left to its end after a sleep: it cannot be repeated.
        """
        while not self._closed.wait(_TICK):
            now = time.monotonic()
            slept = self._sleep.look()
            if slept:
                self._adapter.forget_connections()
            with self._lock:
                live = list(self._live)
            for exchange in live:
                if exchange.cancel.is_set():
                    exchange.end("cancelled")
                elif slept and exchange.repeatable:
                    exchange.end(SLEPT)
                elif reason := _overdue(exchange, now, self._deadline):
                    exchange.end(reason)

    def abort(self) -> None:
        """Ends every exchange under way."""
        with self._lock:
            live = list(self._live)
        for exchange in live:
            exchange.end("cancelled")

    def close(self) -> None:
        """Ends what is under way and the watchdog; closes the pool. Safe to call twice."""
        self._closed.set()
        self.abort()
        self._session.close()
        self._watchdog.join(timeout=1.0)


def _chunks(raw: urllib3.HTTPResponse, exchange: Exchange) -> Iterator[bytes]:
    """The body as it comes over the wire, still compressed; counted for the watchdog."""
    # read1, not read: what has come counts at once, not only when a whole chunk of ours is full.
    # Else a slow but steady line looks like one that stands still.
    while chunk := raw.read1(_CHUNK, decode_content=False):
        exchange.received += len(chunk)
        yield chunk
        if raw.length_remaining == 0:
            return


def _overdue(exchange: Exchange, now: float, deadline: float) -> str | None:
    if now - exchange.started > deadline:
        return tr("did not finish its answer within {deadline:.0f} seconds", deadline=deadline)
    if now - exchange.marked_at > SLOW_SECONDS:
        # Only bodies: before the headers, and between single bytes, the read time-out rules.
        speed = (exchange.received - exchange.marked_bytes) / (now - exchange.marked_at)
        if exchange.marked_bytes and speed < SLOW_BYTES_PER_SECOND:
            return tr("sends its answer too slowly")
        exchange.marked_at, exchange.marked_bytes = now, exchange.received
    return None


def _unless_ended(failure: Failure, exchange: Exchange, host: str) -> Failure:
    return in_words(failure, host, exchange.ended) if exchange.ended else failure


def _put_on(prepared: requests.PreparedRequest, stamp: Stamp) -> None:
    """The credential's part of the request, in place of anything of the same name."""
    if stamp.header:
        prepared.headers[stamp.header] = stamp.value
    if stamp.parameter:
        prepared.url = stamp.on_url(prepared.url or "")


def _shown(prepared: requests.PreparedRequest, stamp: Stamp) -> tuple[tuple[str, str], ...]:
    """The headers as sent, what is secret struck out."""
    secret = {"authorization", stamp.header.lower()}
    return tuple(
        (name, stamp.shown if name.lower() in secret else without_secrets(str(value)))
        for name, value in prepared.headers.items()
    )
