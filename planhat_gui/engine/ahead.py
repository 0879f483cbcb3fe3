"""Calls under way ahead of the reader, their answers in the order asked."""

import queue
import threading
from collections.abc import Callable

from planhat_gui.engine.fetch import Fetched
from planhat_gui.engine.keys import Mask
from planhat_gui.engine.wire import Call
from planhat_gui.model.errors import Cancelled, Failure
from planhat_gui.model.ports import Cancel

_TICK = 0.1
_CLOSE_SECONDS = 1.0


class Ticket:
    """A call that was asked for. `take` waits for its answer."""

    def __init__(self, call: Call) -> None:
        self.call = call
        self.dropped = False
        self._done = threading.Event()
        self._result: Fetched | BaseException | None = None

    def settle(self, result: Fetched | BaseException) -> None:
        """The answer is here, or what went wrong."""
        self._result = result
        self._done.set()

    def take(self, cancel: Cancel, tick: Callable[[], None]) -> Fetched:
        """The answer; `tick` is called about ten times a second while waiting.

        Raises its Failure, Cancelled.
        """
        while not self._done.wait(_TICK):
            tick()
            if cancel.is_set():
                raise Cancelled
        if isinstance(self._result, Fetched):
            return self._result
        if isinstance(self._result, BaseException):
            raise self._result
        raise Cancelled


class Ahead:
    """Up to `width` daemon threads that fetch.

    Daemon and never joined for long: a look-up of a name can hang for half a minute, and neither
    Cancel nor the program's end may wait for it.
    """

    def __init__(
        self, fetch: Callable[[Call], Fetched], width: int, mask: Mask | None = None
    ) -> None:
        """`mask`: what is done to the records before they are kept; it is not done here."""
        self.mask = mask
        self._fetch = fetch
        self._width = width
        self._queue: queue.SimpleQueue[Ticket | None] = queue.SimpleQueue()
        self._threads: list[threading.Thread] = []
        self._open = 0

    def submit(self, call: Call) -> Ticket:
        """Starts the call as soon as a thread is free."""
        ticket = Ticket(call)
        if len(self._threads) < self._width:
            thread = threading.Thread(target=self._work, name="planhat-fetch", daemon=True)
            self._threads.append(thread)
            thread.start()
        self._queue.put(ticket)
        return ticket

    def _work(self) -> None:
        while (ticket := self._queue.get()) is not None:
            if ticket.dropped:
                continue
            try:
                ticket.settle(self._fetch(ticket.call))
            except Failure as failure:
                ticket.settle(failure)
            except BaseException as error:  # noqa: BLE001 the thread's edge: the reader raises it
                ticket.settle(error)

    def close(self) -> None:
        """Lets the threads end; waits at most a second for them."""
        for _ in self._threads:
            self._queue.put(None)
        for thread in self._threads:
            thread.join(_CLOSE_SECONDS / max(1, len(self._threads)))
