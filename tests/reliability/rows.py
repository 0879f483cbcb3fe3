"""A real HTTP server whose list is what a test makes of it, and runs against it."""

import json
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import duckdb

from planhat_gui.compose import CallOptions, Services
from planhat_gui.model.flow import Flow, TemplateSource
from planhat_gui.model.flow_file import parse_flow
from planhat_gui.model.ports import Observer
from planhat_gui.model.results import RunReport
from planhat_gui.model.secret import Secret
from planhat_gui.store.pointer import read_pointer

NEVER = threading.Event()


@dataclass(frozen=True, slots=True)
class Ask:
    """One request: which it is, from 0, and what it asks for."""

    number: int
    path: str
    offset: int
    limit: int


@dataclass(frozen=True, slots=True)
class Reply:
    """What is answered."""

    body: bytes
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()


Script = Callable[[Ask], Reply | Sequence[Any]]


@dataclass
class RowServer:
    """Answers with the script's rows or reply."""

    script: Script
    asked: list[Ask] = field(default_factory=list)

    def start(self) -> None:
        """Serves on a free port."""
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            wbufsize = -1  # head and body in one packet, or each answer waits 40 ms

            def do_GET(self) -> None:
                reply = outer.reply(self.path)
                self.send_response(reply.status)
                names = {name.lower() for name, _ in reply.headers}
                if "content-type" not in names:
                    self.send_header("Content-Type", "application/json")
                for name, value in reply.headers:
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(reply.body)))
                self.end_headers()
                self.wfile.write(reply.body)

            def log_message(self, *_: object) -> None:
                """Silence."""

        class Server(ThreadingHTTPServer):
            def handle_error(self, *_: object) -> None:
                """A client that went away."""

        self._lock = threading.Lock()
        self._server = Server(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()

    def stop(self) -> None:
        """Ends it."""
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    @property
    def base_url(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def reply(self, path: str) -> Reply:
        """The script's answer."""
        query = parse_qs(urlsplit(path).query)

        def number(name: str) -> int:
            return int(query.get(name, ["0"])[0])

        with self._lock:
            ask = Ask(len(self.asked), path, number("offset"), number("limit"))
            self.asked.append(ask)
            found = self.script(ask)
        return found if isinstance(found, Reply) else Reply(json.dumps(found).encode())


@contextmanager
def serving(script: Script) -> Iterator[RowServer]:
    """A server with that script."""
    server = RowServer(script)
    server.start()
    try:
        yield server
    finally:
        server.stop()


def rows(many: int, text: str = "") -> list[dict[str, Any]]:
    """So many records."""
    return [{"_id": f"{number:08d}", "name": f"{text}{number}"} for number in range(many)]


def table(records: Sequence[Any]) -> Script:
    """An honest server of these records."""
    return lambda ask: records[ask.offset : ask.offset + ask.limit]


def companies(name: str = "All companies", **parameters: Any) -> Flow:
    """A flow over `/companies`."""
    return Flow(name, TemplateSource("get_companies", parameters), credential="None")


def advanced(paging: dict[str, Any], path_to_data: str = "") -> Flow:
    """A flow of one step set up by hand."""
    step = {"key": "step_1", "method": "GET", "url": "https://api.planhat.com/things"}
    if path_to_data:
        step["path_to_data"] = path_to_data
    source = {"steps": [{**step, "pagination": paging}]}
    document = {"format": "planhat-flow/1", "name": "By hand", "credential": "N", "source": source}
    return parse_flow(json.dumps(document).encode())


def options(server: RowServer, **more: Any) -> CallOptions:
    """Calls to that server, without any keyring."""
    base = CallOptions(calls_per_minute=0, parallel=1, secret=Secret("token-of-a-test"))
    return replace(base, base_url=server.base_url, **more)


def run(
    services: Services,
    flow: Flow,
    server: RowServer,
    observer: Observer | None = None,
    **more: Any,
) -> RunReport:
    """Runs the flow, saved under its name if it is not."""
    known = {saved.flow.name: saved.id for saved in services.flows.all()}
    flow_id = known.get(flow.name) or services.flows.save(flow).id
    return services.run(flow_id, options(server, **more), NEVER, observer)


def stop_at(page: int) -> Callable[[], bool]:
    """The wish to stop after so many pages."""
    pages = count(1)
    return lambda: next(pages) == page


def codes(report: RunReport) -> dict[str, bool]:
    """The warnings' codes, and whether each says that records may be missing."""
    return {notice.code: notice.incomplete for notice in report.warnings}


def dataset(services: Services, flow_name: str = "All companies") -> list[tuple[Any, ...]]:
    """All rows of the flow's dataset as any reader finds them, sorted."""
    info = services.nexsets.find(flow_name)
    return published(info.path.parent)


def published(folder: Path) -> list[tuple[Any, ...]]:
    """All rows of the dataset in that folder."""
    pointer = read_pointer(folder)
    assert pointer is not None
    with duckdb.connect() as connection:
        path = str(folder / pointer.current.path)
        found = connection.execute("SELECT * FROM read_parquet(?)", [path]).fetchall()
    assert len(found) == pointer.current.records
    return sorted(found, key=repr)
