"""Work that Ctrl+C ends: cleanly at the first time, at once at the second."""

import os
import signal
import threading
from collections.abc import Callable
from typing import Any, TypeVar

from planhat_gui.cli.console import Console

Result = TypeVar("Result")

_LOOK = 0.2
"""Seconds between looks; on Windows a wait without an end would never see Ctrl+C."""

_CANCELLED = 130


def interruptible(
    work: Callable[[threading.Event], Result], console: Console, hint: str = ""
) -> Result:
    """What `work` gives or raises; it runs in a thread and is handed the event that cancels it.

    The first Ctrl+C (or SIGTERM) sets the event and says so, with `hint`; the second ends the
    process with 130: whatever is on disk survives that at any moment.
    """
    cancel = threading.Event()
    outcome: list[Result] = []
    failure: list[BaseException] = []

    def body() -> None:
        try:
            outcome.append(work(cancel))
        except BaseException as error:  # noqa: BLE001 - the thread's edge; raised again below
            failure.append(error)

    def stop(_number: int, _frame: object) -> None:
        if cancel.is_set():
            os._exit(_CANCELLED)
        cancel.set()
        console.note(f"Cancelling… {hint}(Ctrl+C again ends at once.)")

    thread = threading.Thread(target=body, name="planhat-command", daemon=True)
    before = _watch(stop)
    try:
        thread.start()
        while thread.is_alive():
            thread.join(_LOOK)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    if failure:
        raise failure[0]
    return outcome[0]


def _watch(stop: Callable[[int, object], None]) -> dict[signal.Signals, Any]:
    """Handle the signals that mean “stop”; gives what handled them before."""
    before: dict[signal.Signals, Any] = {}
    if threading.current_thread() is threading.main_thread():  # no other thread gets signals
        for number in (signal.SIGINT, signal.SIGTERM):
            # A shell ignores Ctrl+C for what it starts in the background: so do we then.
            if signal.getsignal(number) is not signal.SIG_IGN:
                before[number] = signal.signal(number, stop) or signal.SIG_DFL
    return before
