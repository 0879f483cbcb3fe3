"""The server itself: keep-alive, compression, bodies, stopping, the foreground command."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable

import pytest
import requests

from planhat_gui.practice import PracticeOptions, PracticeTenant, serve_forever

Get = Callable[..., requests.Response]
Serve = Callable[..., tuple[PracticeTenant, Get]]


def test_it_listens_on_loopback_only(tenant: PracticeTenant) -> None:
    """The address says so."""
    assert tenant.base_url.startswith("http://127.0.0.1:")


def test_connections_are_kept(tenant: PracticeTenant) -> None:
    """Many requests, refused ones among them, go over one connection."""
    connection = http.client.HTTPConnection("127.0.0.1", int(tenant.base_url[17:]), timeout=10)
    headers = {"Authorization": f"Bearer {tenant.token}"}
    connection.connect()
    own = connection.sock.getsockname()
    for path, status in (("/users", 200), ("/nowhere", 404), ("/users", 200)):
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        answer.read()
        assert answer.status == status
        assert connection.sock.getsockname() == own
    connection.close()


@pytest.mark.parametrize(
    ("accept", "packed"),
    [("gzip", True), ("gzip, deflate", True), ("identity", False), ("gzip;q=0", False)],
)
def test_compression_is_for_clients_that_take_it(
    accept: str, packed: bool, tenant: PracticeTenant, session: requests.Session
) -> None:
    """The same records either way; small bodies stay plain."""
    headers = {"Authorization": f"Bearer {tenant.token}", "Accept-Encoding": accept}
    answer = session.get(f"{tenant.base_url}/companies", headers=headers, timeout=10)
    assert (answer.headers.get("Content-Encoding") == "gzip") is packed
    assert answer.json() == tenant.records("/companies")[:100]
    small = session.get(f"{tenant.base_url}/nowhere", headers=headers, timeout=10)
    assert "Content-Encoding" not in small.headers


@pytest.mark.parametrize("length", ["99999999999", "-1", "ten"])
def test_bodies_of_unknown_or_absurd_length_are_refused(
    length: str, tenant: PracticeTenant
) -> None:
    """With an answer, and the connection ends."""
    port = int(tenant.base_url[17:])
    with socket.create_connection(("127.0.0.1", port), timeout=10) as raw:
        raw.sendall(f"POST /tasks HTTP/1.1\r\nContent-Length: {length}\r\n\r\n".encode())
        answer = b""
        while part := raw.recv(4096):
            answer += part
    assert answer.split()[1] in {b"411", b"413"}


def test_many_clients_at_once(tenant: PracticeTenant, get: Get) -> None:
    """Fifty parallel requests for lists nobody has read before all succeed."""
    with PracticeTenant(PracticeOptions(companies=100, seed=9)) as own:
        statuses: list[int] = []

        def read(path: str) -> None:
            headers = {"Authorization": f"Bearer {own.token}"}
            statuses.append(
                requests.get(own.base_url + path, headers=headers, timeout=20).status_code
            )

        paths = (list(own.paths) * 4)[:50]
        threads = [threading.Thread(target=read, args=(path,)) for path in paths]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert statuses == [200] * 50


@pytest.mark.quiet
@pytest.mark.parametrize("path", ["/variants/slow?seconds=600", "/companies"])
def test_stop_ends_answers_under_way(path: str, serve: Serve) -> None:
    """Within about a second, whether the answer drips or has not begun."""
    tenant, get = serve(latency_ms=0 if "slow" in path else 600_000)
    ended = threading.Event()

    def read() -> None:
        try:
            get(path)
        except requests.RequestException:
            ended.set()

    reader = threading.Thread(target=read)
    reader.start()
    while not any(t.name == "practice-connection" for t in threading.enumerate()):
        reader.join(0.01)
    started = time.monotonic()
    tenant.stop()
    assert time.monotonic() - started < 1.5
    reader.join(5)
    assert ended.is_set()
    with pytest.raises(RuntimeError, match="not running"):
        _ = tenant.base_url


@pytest.mark.quiet
def test_stop_ends_an_answer_that_nobody_reads() -> None:
    """A client that holds the connection and reads nothing holds nothing up."""
    tenant = PracticeTenant(PracticeOptions(companies=4_000))
    tenant.records("/companies")
    before = set(threading.enumerate())
    tenant.start()
    port = int(tenant.base_url[17:])
    with socket.socket() as raw:
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
        raw.connect(("127.0.0.1", port))
        query = f"Authorization: Bearer {tenant.token}\r\n\r\n"
        raw.sendall(f"GET /companies?limit=5000 HTTP/1.1\r\n{query}".encode())
        while not tenant.log:
            threading.Event().wait(0.01)
        started = time.monotonic()
        tenant.stop()
        assert time.monotonic() - started < 1.5
    assert set(threading.enumerate()) <= before


def test_it_can_be_stopped_twice_and_started_again() -> None:
    """On a new port, with the same records."""
    tenant = PracticeTenant(PracticeOptions(companies=3))
    tenant.stop()
    for _ in range(2):
        with tenant:
            headers = {"Authorization": f"Bearer {tenant.token}"}
            answer = requests.get(f"{tenant.base_url}/companies", headers=headers, timeout=10)
            assert answer.json() == tenant.records("/companies")
        tenant.stop()


def test_a_taken_port_is_an_error() -> None:
    """No second server hides behind the first."""
    with PracticeTenant(PracticeOptions(companies=1)) as first:
        second = PracticeTenant(PracticeOptions(companies=1, port=int(first.base_url[17:])))
        with pytest.raises(OSError, match=r".+"):
            second.start()
        with pytest.raises(RuntimeError, match="already"):
            first.start()


def test_foreground_announces_two_lines_and_ends_when_told() -> None:
    """Outside the main thread it leaves signals alone."""
    lines: list[str] = []
    done, announced = threading.Event(), threading.Event()
    codes: list[int] = []

    def announce(line: str) -> None:
        lines.append(line)
        if len(lines) == 2:
            announced.set()

    options = PracticeOptions(companies=2, seed=7)
    thread = threading.Thread(target=lambda: codes.append(serve_forever(options, announce, done)))
    thread.start()
    assert announced.wait(10)
    address = lines[0].removeprefix("address ")
    headers = {"Authorization": f"Bearer {lines[1].removeprefix('token ')}"}
    assert len(requests.get(f"{address}/companies", headers=headers, timeout=10).json()) == 2
    done.set()
    thread.join(5)
    assert codes == [0]
    assert lines[1] == "token practice-token-7"


@pytest.mark.skipif(os.name != "posix", reason="signals are sent to a child process")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 0)])
def test_signals_end_the_foreground_cleanly(number: int, code: int) -> None:
    """No traceback, and the exit code says what happened."""
    program = (
        "import sys\n"
        "from planhat_gui.practice import *\n"
        "show = lambda line: print(line, flush=True)\n"
        "sys.exit(serve_forever(PracticeOptions(companies=2), show))\n"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    assert child.stdout.readline().startswith("address http://127.0.0.1:")
    assert child.stdout.readline() == "token practice-token-1\n"
    child.send_signal(number)
    rest, errors = child.communicate(timeout=10)
    assert (child.returncode, rest, errors) == (code, "", "")
