"""One run of a flow at a time, over all processes that share a data folder."""

import json
import os
import sys
import threading
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from platform import node
from types import TracebackType
from typing import Self

from planhat_gui.model.errors import Busy, StorageFailed
from planhat_gui.model.language import tr
from planhat_gui.store.files import next_step_for

_LOOKS = 5
_BETWEEN_LOOKS = 0.01

# Windows' locks keep others from reading what is locked: lock one byte far behind the text.
_FAR = 1 << 30


class RunLock:
    """An exclusive lock on the file at `path`, held by the system: it ends with the process.

    `what` is the name of the flow, for the sentence. The file stays when the lock goes; deleting
    it would let a third process lock a file that nobody else sees.
    """

    def __init__(self, path: Path, what: str = tr("This flow")) -> None:
        self._path = path
        self._what = what
        self._descriptor: int | None = None

    def acquire(self) -> Self:
        """Take the lock at once, or raise Busy saying since when it is held. Not for two threads.

        Raises StorageFailed when the file cannot be made.
        """
        try:
            descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise StorageFailed(
                tr(
                    "The lock file {path} cannot be written ({strerror}).",
                    path=self._path,
                    strerror=error.strerror,
                ),
                next_step_for(error),
            ) from error
        if not _try_for_a_moment(descriptor):
            holder = _holder(descriptor)
            os.close(descriptor)
            raise Busy(
                tr("“{what}” is already running{holder}.", what=self._what, holder=holder),
                tr("Wait until it has ended, or stop it there."),
            )
        self._descriptor = descriptor
        held = {"pid": os.getpid(), "started": datetime.now(UTC).isoformat(), "host": node()}
        text = json.dumps(held)
        with suppress(OSError):  # a full disk: the lock holds without its text
            os.ftruncate(descriptor, 0)
            os.write(descriptor, text.encode())
        return self

    def release(self) -> None:
        """Give it back; safe to call twice."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is None:
            return
        with suppress(OSError):
            os.ftruncate(descriptor, 0)
        _unlock(descriptor)
        os.close(descriptor)

    def __enter__(self) -> Self:
        return self.acquire()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()


def is_held(path: Path) -> bool:
    """Whether a living process (this one included) holds the lock at `path`."""
    try:
        descriptor = os.open(path, os.O_RDWR)
    except OSError:
        return False
    try:
        if not _try_lock(descriptor):
            return True
        _unlock(descriptor)
        return False
    finally:
        os.close(descriptor)


def _try_for_a_moment(descriptor: int) -> bool:
    """Whoever only looks (see `is_held`) has the lock for an instant: that is no run."""
    for _ in range(_LOOKS):
        if _try_lock(descriptor):
            return True
        threading.Event().wait(_BETWEEN_LOOKS)
    return _try_lock(descriptor)


def _holder(descriptor: int) -> str:
    """When and by whom, as far as the file tells; after a power cut it may hold anything."""
    with suppress(OSError, ValueError, TypeError, KeyError):
        data = json.loads(os.read(descriptor, 1000))
        started = datetime.fromisoformat(data["started"]).astimezone()
        today = started.date() == datetime.now(UTC).astimezone().date()
        when = started.strftime("%H:%M" if today else "%Y-%m-%d %H:%M")
        host = str(data.get("host") or "")[:100]
        where = tr(" on {host}", host=host) if host and host != node() else ""
        return tr(
            " since {when} (process {data}{where})", when=when, data=int(data["pid"]), where=where
        )
    return ""


if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> bool:
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(descriptor, 0, os.SEEK_SET)
        return True

    def _unlock(descriptor: int) -> None:
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        with suppress(OSError):
            msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def _unlock(descriptor: int) -> None:
        with suppress(OSError):
            fcntl.flock(descriptor, fcntl.LOCK_UN)
