"""Sockets: reads requests, sends answers, and breaks them off where a fault says so."""

import gzip
import os
import socket
import socketserver
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from http.server import BaseHTTPRequestHandler
from typing import Any

from planhat_gui.practice.doors import KEY_HEADER
from planhat_gui.practice.web import Answer, Cut, Request, as_text, error

HOST = "127.0.0.1"
GZIP_FROM = 1_000
# Measured: level 1 takes 10 ms for a megabyte, the rest of the answer 1 ms. Larger pages go
# plain, so that the tenant is never the slow part of a run.
GZIP_UP_TO = 256 * 1024
MOST_BODY = 32 * 1024 * 1024
DRIP_EVERY = 0.1
STOP_WITHIN = 1.0

Answerer = Callable[[Request, str], Answer]


class Server(socketserver.ThreadingTCPServer):
    """A loopback HTTP/1.1 server with keep-alive, which can be stopped in the middle of answers."""

    allow_reuse_address = os.name == "posix"  # on Windows it would let two servers share a port
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def __init__(
        self, port: int, answer: Answerer, latency: float, date: Callable[[], str]
    ) -> None:
        """Bind at once; `answer` gets each request and our address, `latency` is in seconds.

        `date` is the text of the Date header.

        Raises OSError when the port is taken.
        """
        self.answer = answer
        self.latency = latency
        self.date = date
        self.stopping = threading.Event()
        self._lock = threading.Lock()
        self._open: dict[threading.Thread, socket.socket] = {}
        super().__init__((HOST, port), Handler)
        self.base_url = f"http://{HOST}:{self.server_address[1]}"
        self._acceptor = threading.Thread(
            target=self.serve_forever, args=(0.05,), name="practice-server", daemon=True
        )

    def start(self) -> None:
        """Take connections from now on."""
        self._acceptor.start()

    def stop(self) -> None:
        """Close everything, answers under way included, within about a second."""
        self.stopping.set()
        self.shutdown()
        self.server_close()
        self._acceptor.join(STOP_WITHIN)
        with self._lock:
            threads = list(self._open)
            for connection in self._open.values():
                with suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)
        end = time.monotonic() + STOP_WITHIN
        for thread in threads:
            thread.join(max(0.0, end - time.monotonic()))

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Serve one connection; remembered, so that stopping can end it."""
        thread = threading.current_thread()
        thread.name = "practice-connection"
        with self._lock:
            if self.stopping.is_set():
                self.shutdown_request(request)
                return
            self._open[thread] = request
        try:
            super().process_request_thread(request, client_address)
        finally:
            with self._lock:
                del self._open[thread]

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Stay silent about a client that went away; report anything else as usual."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)


class Handler(BaseHTTPRequestHandler):
    """One connection."""

    protocol_version = "HTTP/1.1"
    server_version = "Practice"
    sys_version = ""
    disable_nagle_algorithm = True
    wbufsize = 0
    server: Server

    def date_time_string(self, timestamp: float | None = None) -> str:
        """The tenant's time, whatever is asked."""
        del timestamp
        return self.server.date()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class' name
        """Write nothing: requests are kept by the tenant, and their headers hold the token."""

    def _serve(self) -> None:
        body = self._body()
        if body is None:
            return
        if self.server.latency and self.server.stopping.wait(self.server.latency):
            self.close_connection = True
            return
        authorization = self.headers.get("Authorization", "")
        key = self.headers.get(KEY_HEADER, "")
        request = Request.read(self.command, self.path, authorization, body, key)
        self._send(self.server.answer(request, self.server.base_url))

    do_GET = do_POST = do_PUT = do_PATCH = _serve  # noqa: N815 - http.server's names
    do_DELETE = do_HEAD = do_OPTIONS = _serve  # noqa: N815 - the same

    def _body(self) -> bytes | None:
        """Read the body so that the next request begins where it should; None when refused."""
        length = self.headers.get("Content-Length", "0")
        if self.headers.get("Transfer-Encoding") or not (length.isascii() and length.isdigit()):
            self.close_connection = True
            self._send(as_text(411, "Length Required"))
            return None
        if int(length[:12]) > MOST_BODY:
            self.close_connection = True
            self._send(error(413, "The body is larger than 32 MB"))
            return None
        return self.rfile.read(int(length))

    def _send(self, answer: Answer) -> None:
        body = b"" if answer.cut is Cut.EMPTY else answer.body
        if answer.cut is Cut.BROKEN:
            body = body[: len(body) // 2]
        headers = {"Content-Type": answer.content_type, **answer.headers}
        packed = answer.cut is None and not answer.drip_seconds and self._wants_gzip(body)
        if packed:
            body = gzip.compress(body, 1, mtime=0)
            headers["Content-Encoding"] = "gzip"
        if len(answer.body) > GZIP_FROM:
            headers["Vary"] = "Accept-Encoding"
        if answer.cut is Cut.CHUNK:
            headers["Transfer-Encoding"] = "chunked"
        else:
            headers["Content-Length"] = str(len(body))
        if self.close_connection:
            headers["Connection"] = "close"
        self.send_response(answer.status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command == "HEAD":
            return
        self._send_body(answer, body)

    def _send_body(self, answer: Answer, body: bytes) -> None:
        if answer.cut is Cut.SHORT:
            self.wfile.write(body[: len(body) // 2])
            self.close_connection = True
        elif answer.cut is Cut.CHUNK:
            half = body[: len(body) // 2]
            self.wfile.write(f"{len(body):x}\r\n".encode() + half)
            self.close_connection = True
        elif answer.drip_seconds:
            self._drip(body, answer.drip_seconds)
        else:
            self.wfile.write(body)

    def _drip(self, body: bytes, seconds: float) -> None:
        steps = max(1, int(seconds / DRIP_EVERY))
        for step in range(steps):
            start, end = len(body) * step // steps, len(body) * (step + 1) // steps
            self.wfile.write(body[start:end])
            if self.server.stopping.wait(DRIP_EVERY):
                self.close_connection = True
                return

    def _wants_gzip(self, body: bytes) -> bool:
        if not GZIP_FROM < len(body) <= GZIP_UP_TO:
            return False
        for part in self.headers.get("Accept-Encoding", "").lower().split(","):
            name, _, weight = part.strip().partition(";")
            if name.strip() in {"gzip", "*"}:
                return weight.replace(" ", "") not in {"q=0", "q=0.0"}
        return False
