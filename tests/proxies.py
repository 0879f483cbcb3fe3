"""A proxy on this machine, as companies have one: it makes tunnels, may want a password, or refuse.

Whatever name is asked for, the tunnel leads to the one place it was made for: so a test can call a
name that does not exist, and see that only the proxy was ever asked for it.
"""

import base64
import socket
import threading
from contextlib import suppress
from typing import Self

HOST = "127.0.0.1"


class TunnelProxy:
    """Answers CONNECT. `login` is user:password; `refuse` a status line instead of a tunnel."""

    def __init__(self, port: int, *, login: str = "", refuse: str = "") -> None:
        self._target, self._refuse = port, refuse
        self._login = base64.b64encode(login.encode()).decode() if login else ""
        self.asked: list[str] = []
        self._open: list[socket.socket] = []
        self._listener = socket.create_server((HOST, 0))
        self.port: int = self._listener.getsockname()[1]
        self._start(self._accept)

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://{HOST}:{self.port}"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        for one in [self._listener, *self._open]:
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()

    def _start(self, target: object, *arguments: object) -> None:
        threading.Thread(target=target, args=arguments, name="proxy", daemon=True).start()  # type: ignore[arg-type]

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self._open.append(connection)
            self._start(self._serve, connection)

    def _serve(self, connection: socket.socket) -> None:
        with suppress(OSError):
            text = b""
            while b"\r\n\r\n" not in text:
                more = connection.recv(65536)
                if not more:
                    return
                text += more
            head = text.decode("latin-1")
            self.asked.append(head.split("\r\n", 1)[0])
            status = self._status(head)
            if status:
                connection.sendall(f"HTTP/1.1 {status}\r\nContent-Length: 0\r\n\r\n".encode())
                connection.close()
                return
            beyond = socket.create_connection((HOST, self._target))
            self._open.append(beyond)
            connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            self._start(_pipe, connection, beyond)
            _pipe(beyond, connection)

    def _status(self, head: str) -> str:
        lines = {line.lower() for line in head.split("\r\n")}
        if self._login and f"proxy-authorization: basic {self._login}".lower() not in lines:
            return "407 Proxy Authentication Required"
        return self._refuse


def _pipe(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while data := source.recv(65536):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
