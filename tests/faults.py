"""A server that answers with exactly the bytes a test wrote down, however wrong they are.

One script per request, in order; the last one serves every request after it. A step is bytes to
send or one of the acts below. The server keeps what it received, and `stop` ends it at once, also
in the middle of an answer.
"""

import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Self

HOST = "127.0.0.1"
PATIENCE = 20.0
_TICK = 0.05


@dataclass(frozen=True, slots=True)
class Wait:
    """Nothing is sent until the event is set."""

    event: threading.Event


@dataclass(frozen=True, slots=True)
class Drip:
    """The data in small pieces, `seconds` apart, again and again with `forever`."""

    data: bytes
    seconds: float = 0.02
    piece: int = 1
    forever: bool = False


@dataclass(frozen=True, slots=True)
class Silence:
    """Nothing, until the client or the test ends the connection."""


@dataclass(frozen=True, slots=True)
class Close:
    """An orderly end of the connection."""


@dataclass(frozen=True, slots=True)
class Reset:
    """An end without manners (RST)."""


Act = bytes | Wait | Drip | Silence | Close | Reset
Script = tuple[Act, ...]


@dataclass(slots=True)
class Received:
    """One request: on which connection (counted from 1) it came, its head and its body."""

    connection: int
    head: bytes
    body: bytes = b""

    @property
    def line(self) -> str:
        """The request line."""
        return self.head.split(b"\r\n", 1)[0].decode("latin-1")

    @property
    def headers(self) -> dict[str, str]:
        """Header values by lower-case name; a name that came twice is joined by ``|``."""
        found: dict[str, str] = {}
        for line in self.head.decode("latin-1").split("\r\n")[1:]:
            name, colon, value = line.partition(":")
            if colon:
                key = name.strip().lower()
                found[key] = f"{found[key]}|{value.strip()}" if key in found else value.strip()
        return found


@dataclass(slots=True)
class _State:
    received: list[Received] = field(default_factory=list)
    raw: bytearray = field(default_factory=bytearray)
    connections: int = 0
    gone: int = 0
    sent: int = 0
    tls_errors: list[str] = field(default_factory=list)


def answer(body: bytes = b"[]", *headers: str, status: str = "200 OK") -> bytes:
    """A correct answer; `headers` are whole lines and are put before the length."""
    lines = [f"HTTP/1.1 {status}", "Content-Type: application/json", *headers]
    lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + body


def head(*headers: str, status: str = "200 OK") -> bytes:
    """A status line and these header lines alone, with the empty line after them."""
    return "\r\n".join([f"HTTP/1.1 {status}", *headers]).encode("latin-1") + b"\r\n\r\n"


class FaultServer:
    """Serves scripts on a free port of this machine, one thread per connection.

    `on_accept` acts come before any request is read. With `tls` the answers go over TLS and the
    bytes kept are those after decryption.
    """

    def __init__(
        self,
        *scripts: Script | bytes,
        on_accept: Script = (),
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self._scripts = [(one,) if isinstance(one, bytes) else one for one in scripts]
        self._on_accept, self._tls = on_accept, tls
        self._changed = threading.Condition()
        self._stopping = threading.Event()
        self._state = _State()
        self._open: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []
        self._listener = socket.create_server((HOST, 0), backlog=64)
        self._listener.settimeout(_TICK)
        self.port: int = self._listener.getsockname()[1]
        self._spawn(self._accept)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.stop()

    @property
    def base_url(self) -> str:
        """The server's origin."""
        return f"{'https' if self._tls else 'http'}://{HOST}:{self.port}"

    @property
    def requests(self) -> list[Received]:
        """Every whole request so far."""
        with self._changed:
            return list(self._state.received)

    @property
    def raw(self) -> bytes:
        """Every byte received so far, of all connections."""
        with self._changed:
            return bytes(self._state.raw)

    @property
    def connections(self) -> int:
        """How many connections were accepted."""
        with self._changed:
            return self._state.connections

    @property
    def gone(self) -> int:
        """How many connections have ended."""
        with self._changed:
            return self._state.gone

    @property
    def sent(self) -> int:
        """How many bytes were handed to the system to send."""
        with self._changed:
            return self._state.sent

    @property
    def tls_errors(self) -> list[str]:
        """What went wrong in handshakes, as the server saw it."""
        with self._changed:
            return list(self._state.tls_errors)

    def until(self, fact: Callable[[], bool], seconds: float = PATIENCE) -> None:
        """Returns once the fact holds; AssertionError when it does not in that time."""
        end = time.monotonic() + seconds
        while not fact():
            left = end - time.monotonic()
            assert left > 0, "what the test waits for did not happen"
            with self._changed:
                self._changed.wait(min(left, _TICK))

    def stop(self) -> None:
        """Ends every connection and the server; safe to call twice."""
        self._stopping.set()
        with suppress(OSError):  # wakes the accept on Linux; elsewhere its tick ends it
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        with self._changed:
            left = list(self._open)
            threads = list(self._threads)
        for connection in left:
            with suppress(OSError):
                socket.socket.shutdown(connection, socket.SHUT_RDWR)
        for thread in threads:
            thread.join(2.0)

    def _spawn(self, target: Callable[..., None], *arguments: object) -> None:
        thread = threading.Thread(target=target, args=arguments, name="fault-server", daemon=True)
        with self._changed:
            self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self._stopping.is_set():
            try:
                connection, _ = self._listener.accept()
            except TimeoutError:
                continue
            except OSError:
                return
            connection.settimeout(None)
            with self._changed:
                self._state.connections += 1
                number = self._state.connections
                self._changed.notify_all()
            self._spawn(self._serve, connection, number)

    def _serve(self, connection: socket.socket, number: int) -> None:
        with self._changed:
            self._open.add(connection)
        try:
            with suppress(OSError):
                self._talk(connection, number)
        finally:
            with self._changed:
                self._open.discard(connection)
                self._state.gone += 1
                self._changed.notify_all()
            connection.close()

    def _talk(self, connection: socket.socket, number: int) -> None:
        wire = connection
        self._play(wire, self._on_accept)
        if self._tls:
            try:
                wire = self._tls.wrap_socket(connection, server_side=True)
            except OSError as error:
                with self._changed:
                    self._state.tls_errors.append(str(error))
                return
            with self._changed:
                self._open.discard(connection)
                self._open.add(wire)
        try:
            while not self._stopping.is_set():
                script = self._next(wire, number)
                if script is None or not self._play(wire, script):
                    return
        finally:
            if wire is not connection:
                with self._changed:
                    self._open.discard(wire)
                wire.close()

    def _next(self, wire: socket.socket, number: int) -> Script | None:
        """Reads one request; the script it is answered with, None when the client went away."""
        text = b""
        while b"\r\n\r\n" not in text:
            more = self._read(wire)
            if not more:
                return None
            text += more
        top, _, body = text.partition(b"\r\n\r\n")
        request = Received(number, top)
        length = int(request.headers.get("content-length", "0"))
        while len(body) < length:
            more = self._read(wire)
            if not more:
                return None
            body += more
        request.body = body
        with self._changed:
            index = min(len(self._state.received), len(self._scripts) - 1)
            self._state.received.append(request)
            self._changed.notify_all()
        return self._scripts[index] if self._scripts else (answer(),)

    def _read(self, wire: socket.socket) -> bytes:
        data = wire.recv(65536)
        with self._changed:
            self._state.raw += data
            self._changed.notify_all()
        return data

    def _send(self, wire: socket.socket, data: bytes) -> None:
        wire.sendall(data)
        with self._changed:
            self._state.sent += len(data)
            self._changed.notify_all()

    def _play(self, wire: socket.socket, script: Iterable[Act]) -> bool:
        """Plays one script; False when the connection is over."""
        for act in script:
            match act:
                case bytes():
                    self._send(wire, act)
                case Wait(event):
                    while not event.wait(_TICK):
                        if self._stopping.is_set():
                            return False
                case Drip():
                    self._drip(wire, act)
                case Silence():
                    while wire.recv(65536):
                        pass
                    return False
                case Close():
                    with suppress(OSError):
                        socket.socket.shutdown(wire, socket.SHUT_RDWR)
                    return False
                case Reset():
                    linger = struct.pack("ii", 1, 0)
                    wire.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
                    wire.close()
                    return False
        return True

    def _drip(self, wire: socket.socket, drip: Drip) -> None:
        while True:
            for at in range(0, len(drip.data), drip.piece):
                self._send(wire, drip.data[at : at + drip.piece])
                if self._stopping.wait(drip.seconds):
                    return
            if not drip.forever:
                return
