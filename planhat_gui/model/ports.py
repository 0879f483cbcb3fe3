"""The protocols through which the rooms meet. Nothing here does anything."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from planhat_gui.model.results import Changes, Notice, Progress, PublishedNexset, RecordCounts
from planhat_gui.model.update import EVERYTHING, Scope


class Clock(Protocol):
    """Time, so that tests own it."""

    def utcnow(self) -> datetime:
        """The wall clock, aware, UTC."""
        ...

    def monotonic(self) -> float:
        """Seconds that never go back."""
        ...


class Cancel(Protocol):
    """The user's wish to stop; `threading.Event` is one. Every pause is a `wait`."""

    def is_set(self) -> bool:
        """True once the user wants to stop."""
        ...

    def wait(self, timeout: float | None = None) -> bool:
        """Pauses up to `timeout` seconds; True at once when set."""
        ...


Observer = Callable[[Progress], None]
"""Receives progress in the worker thread; must return at once and never raise."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """Where a run stands after a committed page.

    `position` is the offset of the next row to ask for; `pages`, `records`, `calls`, `retries`,
    `received_bytes` count from the run's start, over resumes. `state` is the engine's own JSON
    text (last key, notices so far), opaque to whoever stores it.
    """

    position: int = 0
    pages: int = 0
    records: int = 0
    calls: int = 0
    retries: int = 0
    received_bytes: int = 0
    state: str = ""


class Landing(Protocol):
    """One run's landed lines and its checkpoint, in one place that survives kill -9.

    `append` adds the lines of one page; when it returns they may still be in memory, but the
    order holds: a checkpoint never reaches the disk before its lines. `commit` forces both to disk.
    """

    @property
    def checkpoint(self) -> Checkpoint | None:
        """The last committed checkpoint, None before the first."""
        ...

    def append(self, lines: Sequence[bytes], checkpoint: Checkpoint) -> None:
        """Lines without line ends, already free of line breaks. Raises StorageFailed."""
        ...

    def commit(self) -> None:
        """What was appended is on the disk when it returns. Raises StorageFailed."""
        ...

    def close(self) -> None:
        """Commits and lets go of the files; safe to call twice."""
        ...


@dataclass(frozen=True, slots=True)
class Publication:
    """What publishing found.

    The counts of the merged dataset, changes, the datasets themselves, and what the user should
    know of them (columns that changed since last time, for one). `asks`: nothing was replaced, as
    the flow wants to be asked when columns change.
    """

    records: RecordCounts
    changes: Changes | None
    nexsets: tuple[PublishedNexset, ...]
    notices: tuple[Notice, ...] = ()
    asks: bool = False


class Publisher(Protocol):
    """Turns one run's landed lines into the flow's Nexset(s)."""

    def landed(self) -> None:
        """A page was committed: typing may go on in the background. Returns at once."""
        ...

    def publish(self, *, replace: bool, cancel: Cancel, scope: Scope = EVERYTHING) -> Publication:
        """Makes the dataset and, with `replace`, swaps it in in one step.

        Without `replace` (the run may be incomplete) an existing better dataset stays; the new one
        is only swapped in when there is none yet, or none with more records. The same holds when
        more than 1 % of what came are no records. A `scope` of changes or additions is put to the
        dataset there is.
        Raises StorageFailed, Cancelled; the old snapshot stays in both.
        """
        ...

    def close(self) -> None:
        """Stops background work and lets go of files; safe to call twice."""
        ...
