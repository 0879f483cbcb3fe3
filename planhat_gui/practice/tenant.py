"""The practice tenant as the rest of the program and the tests use it."""

import signal
import threading
from collections import Counter, deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

from planhat_gui.practice.api import Api
from planhat_gui.practice.doors import KEY_HEADER
from planhat_gui.practice.lists import BY_PATH, PATHS
from planhat_gui.practice.options import PracticeOptions
from planhat_gui.practice.server import Server
from planhat_gui.practice.web import Answer, Request

KEPT_IN_LOG = 200_000
INTERRUPTED = 130
OK = 200


@dataclass(frozen=True, slots=True)
class ServedRequest:
    """One answered request; `rows` is None for anything but a list, `cut` if it was broken off.

    `size`: bytes of the body, before compression, as far as the answer came whole over HTTP.
    """

    method: str
    path: str
    query: str
    status: int
    rows: int | None
    had_authorization: bool
    cut: bool = False
    size: int = 0

    @property
    def good(self) -> bool:
        """Whether whoever asked can use it."""
        return self.status == OK and not self.cut


@dataclass(frozen=True, slots=True)
class ServedCount:
    """What the tenant answered in all: to hold a run's own counts against.

    `statuses` counts requests by path and status. `failed` are answers that have to be asked for
    again (another status than 200, or cut). `rows` and `size` are those of lists that came whole,
    and of all answers.
    """

    requests: int
    statuses: Mapping[tuple[str, int], int]
    failed: int
    rows: int
    size: int


class PracticeTenant:
    """A server on this machine that behaves like Planhat, with a made-up customer base.

    One seed gives the same records everywhere and always. Written records live until `stop`.
    """

    def __init__(self, options: PracticeOptions = PracticeOptions()) -> None:  # noqa: B008 - frozen
        """Nothing is generated or opened yet."""
        self._options = options
        self._api = Api(options)
        self._server: Server | None = None
        self._log: deque[ServedRequest] = deque(maxlen=KEPT_IN_LOG)

    def start(self) -> None:
        """Serve from now on, in threads of its own.

        Raises OSError when the port is taken, RuntimeError when already started.
        """
        if self._server is not None:
            raise RuntimeError("The practice tenant is already running.")
        self._server = Server(
            self._options.port,
            self._answer,
            self._options.latency_ms / 1000,
            self._api.clock.header,
        )
        self._server.start()

    def stop(self) -> None:
        """Stop within about a second, also while answers are under way; harmless if stopped."""
        server, self._server = self._server, None
        if server is not None:
            server.stop()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    @property
    def base_url(self) -> str:
        """``http://127.0.0.1:PORT``; RuntimeError when it is not running."""
        if self._server is None:
            raise RuntimeError("The practice tenant is not running.")
        return self._server.base_url

    @property
    def token(self) -> str:
        """A token that may do everything; follows from the seed."""
        return self._api.token

    @property
    def limited_token(self) -> str:
        """A token without permission for invoices and churn."""
        return self._api.limited_token

    @property
    def rest_secret(self) -> str:
        """The password, API key and client secret of the doors under ``/rest/``."""
        return self._api.rest_secret

    @property
    def key_header(self) -> str:
        """The header the API key goes in."""
        return KEY_HEADER

    @property
    def paths(self) -> tuple[str, ...]:
        """All list paths, such as ``/companies``."""
        return PATHS

    @property
    def log(self) -> list[ServedRequest]:
        """What was answered so far, oldest first (at most the last 200,000)."""
        return list(self._log)

    def count(self, since: int = 0) -> ServedCount:
        """The log summed up, from its entry `since` on."""
        served = self.log[since:]
        return ServedCount(
            requests=len(served),
            statuses=Counter((one.path, one.status) for one in served),
            failed=sum(not one.good for one in served),
            rows=sum(one.rows or 0 for one in served if one.good),
            size=sum(one.size for one in served),
        )

    def records(self, path: str, *, hidden: bool = False) -> list[dict[str, Any]]:
        """Give what a full list of the path holds now, in the order of ids.

        Archived end users and done tasks are left out, as in the list itself, unless `hidden`.
        Raises KeyError for an unknown path.
        """
        return self._api.lists.records(path, hidden=hidden)

    def stable_ids(self, path: str) -> set[str]:
        """Ids in the list from the start until now; with `shift`, what a run must not miss."""
        return self._api.lists.collection(path).stable_ids()

    def update(self, path: str, record_id: str, **fields: Any) -> dict[str, Any]:
        """Change a record as somebody at work would; the record as it is now.

        Its time of change is the tenant's now, unless `fields` name another. Raises KeyError.
        """
        endpoint = BY_PATH[path]
        record = self._api.lists.find(endpoint, record_id)
        if record is None:
            raise KeyError(record_id)
        return self._api.writes.update(endpoint, record, fields)

    def insert(self, path: str, **fields: Any) -> dict[str, Any]:
        """Make a record with these fields. Raises KeyError for an unknown path."""
        return self._api.writes.create(BY_PATH[path], fields)

    def delete(self, path: str, record_id: str) -> None:
        """Take a record out. Raises KeyError for an unknown path."""
        self._api.writes.remove(BY_PATH[path], record_id)

    def _answer(self, request: Request, base_url: str) -> Answer:
        answer = self._api.answer(request, base_url)
        self._log.append(
            ServedRequest(
                request.method,
                request.path,
                request.raw_query,
                answer.status,
                answer.rows,
                bool(request.authorization),
                answer.cut is not None,
                answer.arriving,
            )
        )
        return answer


def serve_forever(
    options: PracticeOptions,
    announce: Callable[[str], None],
    until: threading.Event | None = None,
) -> int:
    """Run a tenant in the foreground; announce exactly its address and its token.

    Ends at Ctrl+C with 130, and with 0 at SIGTERM or when `until` is set. Signals are only
    watched in the main thread. Raises OSError when the port is taken.
    """
    done = until or threading.Event()
    codes: list[int] = []

    def end(number: int, _frame: object) -> None:
        codes.append(INTERRUPTED if number == signal.SIGINT else 0)
        done.set()

    watched: dict[signal.Signals, Any] = {}
    if threading.current_thread() is threading.main_thread():
        for number in (signal.SIGINT, signal.SIGTERM):
            watched[number] = signal.signal(number, end)
    try:
        with PracticeTenant(options) as tenant:
            announce(f"address {tenant.base_url}")
            announce(f"token {tenant.token}")
            # On Windows a wait without an end would never see Ctrl+C.
            while not done.wait(0.2):
                pass
    finally:
        for number, before in watched.items():
            signal.signal(number, before)
    return codes[0] if codes else 0
