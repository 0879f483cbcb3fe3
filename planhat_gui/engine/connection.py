"""Connections whose socket can be reached, and shut, from another thread.

requests and urllib3 have no deadline for a whole exchange, and no way to end a read that hangs: a
server that sends one byte every half minute keeps a call alive for ever. So every connection here
reports its socket, from before the connect on, to the `Exchange` of the thread that uses it; the
watchdog shuts that socket when time is up or the user cancels. The same place checks the address
that was really reached, before any byte is sent (a name may resolve to something else the second
time).
"""

import socket
import threading
from contextlib import suppress
from typing import Any, cast

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError

from planhat_gui.model.inner import is_inner
from planhat_gui.model.ports import Cancel


class ForbiddenPeer(Exception):
    """The connected address is inside a private network, and this host may not be there."""


class Exchange:
    """One call under way.

    `end(reason)` may be called from any thread, at any moment, repeatedly. `reached`: past the
    proxy, if there is one. `repeatable`: asking again does no harm.
    """

    def __init__(self, started: float, cancel: Cancel, *, allow_private: bool) -> None:
        self.started = started
        self.cancel = cancel
        self.allow_private = allow_private
        self.received = 0
        self.marked_at = started
        self.marked_bytes = 0
        self.ended: str | None = None
        self.reached = False
        self.repeatable = False
        self._socket: socket.socket | None = None
        self._lock = threading.Lock()

    def use(self, sock: socket.socket | None) -> None:
        """This exchange now runs over that socket."""
        with self._lock:
            self._socket = sock
            if self.ended and sock is not None:
                _shut(sock)

    def check(self) -> None:
        """Raises ConnectionAbortedError once it is over: nothing may be sent any more."""
        if self.cancel.is_set():
            self.end("cancelled")
        if self.ended:
            raise ConnectionAbortedError(self.ended)

    def end(self, reason: str) -> None:
        """Shuts the socket; the thread that waits on it gets an error and finds the reason here."""
        with self._lock:
            # The reason is set first: the reader must find it when its read fails or ends early.
            self.ended = self.ended or reason
            if self._socket is not None:
                _shut(self._socket)


def _shut(sock: socket.socket) -> None:
    with suppress(OSError):  # not connected yet, or closed already: nothing left to end
        # The plain socket's shutdown also for TLS: the SSL one would drop state the reader still
        # uses.
        socket.socket.shutdown(sock, socket.SHUT_RDWR)


_current = threading.local()


def set_current(exchange: Exchange | None) -> None:
    """Names the exchange that connections used by this thread report to."""
    _current.exchange = exchange


def _exchange() -> Exchange | None:
    return cast("Exchange | None", getattr(_current, "exchange", None))


def check_peer(address: str) -> None:
    """Raises ForbiddenPeer unless the address is on the public internet."""
    if is_inner(address):
        raise ForbiddenPeer(address)


def _connect(host: str, port: int, timeout: float | None, options: Any) -> socket.socket:
    """A connected socket.

    Reported before the connect so that even a hanging connect can be ended.
    """
    error: OSError | None = None
    exchange = _exchange()
    for family, kind, proto, _, address in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
        if exchange:
            exchange.check()  # a look-up cannot be ended, and may have taken half a minute
        sock = socket.socket(family, kind, proto)
        try:
            for option in options or ():
                sock.setsockopt(*option)
            sock.settimeout(timeout)
            if exchange:
                exchange.use(sock)
            sock.connect(address)
            if exchange:
                exchange.check()
                if not exchange.allow_private:
                    check_peer(sock.getpeername()[0])
        except OSError as failed:
            error = failed
            sock.close()
        except BaseException:
            sock.close()
            raise
        else:
            return sock
    raise error or OSError("the name has no address")


def _new_conn(self: Any) -> socket.socket:
    timeout = self.timeout if isinstance(self.timeout, int | float) else None
    try:
        return _connect(self._dns_host.strip("[]"), self.port, timeout, self.socket_options)
    except socket.gaierror as error:
        raise NameResolutionError(self.host, self, error) from error
    except TimeoutError as error:
        raise ConnectTimeoutError(self, "connect timed out") from error
    except OSError as error:
        raise NewConnectionError(self, str(error)) from error


class _Watched:
    """Reports the socket of a connection that is used again."""

    _new_conn = _new_conn

    def putrequest(self, *args: Any, **kwargs: Any) -> None:
        """As http.client; a kept-alive socket belongs to this exchange from here on."""
        exchange, sock = _exchange(), getattr(self, "sock", None)
        if exchange and sock is not None:
            exchange.use(sock)
            exchange.reached = True
            exchange.check()
        super().putrequest(*args, **kwargs)  # type: ignore[misc]  # the other base's


class WatchedHTTPConnection(_Watched, HTTPConnection):
    """HTTP over a watched socket (loopback only, by the origin rules)."""


class WatchedHTTPSConnection(_Watched, HTTPSConnection):
    """HTTPS over a watched socket."""

    _handle: socket.socket | None = None

    def _new_conn(self) -> socket.socket:
        sock = super()._new_conn()
        exchange = _exchange()
        if exchange:
            # Wrapping takes the descriptor out of this socket before the handshake begins: only a
            # second handle can end one that hangs.
            self._handle = sock.dup()
            exchange.use(self._handle)
        return sock

    def _tunnel(self) -> None:
        """As urllib3; whatever fails from here on is not the proxy's doing."""
        super()._tunnel()  # http.client's, or urllib3's repair of it
        exchange = _exchange()
        if exchange:
            exchange.reached = True

    def connect(self) -> None:
        """As urllib3; after the handshake the wrapped socket is the one to end."""
        exchange, wrapped = _exchange(), None
        try:
            super().connect()
            wrapped = self.sock
        finally:
            if exchange:
                exchange.use(wrapped)
            if self._handle is not None:
                self._handle.close()
                self._handle = None


class WatchedHTTPPool(urllib3.HTTPConnectionPool):
    """A pool of watched connections."""

    ConnectionCls = WatchedHTTPConnection


class WatchedHTTPSPool(urllib3.HTTPSConnectionPool):
    """A pool of watched TLS connections."""

    ConnectionCls = WatchedHTTPSConnection


POOLS = {"http": WatchedHTTPPool, "https": WatchedHTTPSPool}
