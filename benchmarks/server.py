"""The server all contenders read from: pages cut out of one block of bytes made beforehand.

`python -m benchmarks.server --records N` prints `ready PORT BYTES` and serves until its standard
input ends. It must never be the bottleneck: an answer is a slice of what is in memory, sent
without copying it. The path says how it behaves, so one server serves all comparisons:

    /n-10000/companies           only the first 10,000 records exist
    /latency-50/companies        every answer waits 50 ms first
    /n-10000/latency-50/…        both
"""

import argparse
import re
import socket
import sys
import threading
from array import array

from benchmarks.companies import encoded

_DEFAULT_LIMIT = 100
_RECEIVE = 65_536
_LIMIT = re.compile(rb"[?&]limit=([0-9]+)")
_OFFSET = re.compile(rb"[?&]offset=([0-9]+)")
_COUNT = re.compile(rb"/n-([0-9]+)/")
_LATENCY = re.compile(rb"/latency-([0-9]+)/")


class Pages:
    """Any page of a list of records, without making it. `starts` are offsets into `block`."""

    def __init__(self, count: int) -> None:
        self.count = count
        block = bytearray()
        self._starts = array("Q", [0])
        for record in encoded(count):
            block += record
            block += b","
            self._starts.append(len(block))
        self._block = memoryview(bytes(block))

    @property
    def size(self) -> int:
        """Bytes of all records."""
        return len(self._block)

    def page(self, offset: int, limit: int, count: int) -> memoryview:
        """The records from `offset` on, comma-separated, of a list that ends after `count`."""
        count = min(count, self.count)
        first, behind = min(offset, count), min(offset + limit, count)
        if first >= behind:
            return self._block[:0]
        return self._block[self._starts[first] : self._starts[behind] - 1]


class Server:
    """Listens on loopback; one daemon thread per connection."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages
        self._never = threading.Event()
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port: int = self._socket.getsockname()[1]

    def start(self) -> None:
        """Answer from now on."""
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        """Take no further connections."""
        self._socket.close()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:  # closed
                return
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with connection:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            received = b""
            try:
                while True:
                    while (end := received.find(b"\r\n\r\n")) < 0:
                        data = connection.recv(_RECEIVE)
                        if not data:
                            return
                        received += data
                    self._answer(connection, received[: received.index(b"\r\n")])
                    received = received[end + 4 :]
            except ConnectionError:
                return  # the client went away

    def _answer(self, connection: socket.socket, line: bytes) -> None:
        limit = _number(_LIMIT, line, _DEFAULT_LIMIT)
        offset = _number(_OFFSET, line, 0)
        body = self._pages.page(offset, limit, _number(_COUNT, line, self._pages.count))
        latency = _number(_LATENCY, line, 0)
        if latency:
            self._never.wait(latency / 1000)
        head = (
            b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n["
            % (len(body) + 2)
        )
        _send(connection, [memoryview(head), body, memoryview(b"]")])


def _number(pattern: re.Pattern[bytes], line: bytes, default: int) -> int:
    match = pattern.search(line)
    return int(match[1]) if match else default


def _send(connection: socket.socket, parts: list[memoryview]) -> None:
    if not hasattr(connection, "sendmsg"):  # Windows: one copy
        connection.sendall(b"".join(parts))
        return
    while parts:
        sent = connection.sendmsg(parts)
        while parts and sent >= len(parts[0]):
            sent -= len(parts[0])
            parts.pop(0)
        if parts:
            parts[0] = parts[0][sent:]


def main() -> None:
    """Serve until standard input ends."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.server")
    parser.add_argument("--records", type=int, required=True)
    pages = Pages(parser.parse_args().records)
    server = Server(pages)
    server.start()
    print("ready", server.port, pages.size, flush=True)
    sys.stdin.read()
    server.close()


if __name__ == "__main__":
    main()
