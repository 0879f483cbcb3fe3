"""Folders for what is worked out and not kept: sorted rows, answers of views, copies to export.

They hold people's records, so they lie in the data folder and not in the system's, where backups,
other programs and a crash would leave them: each has a lock that ends with its process, and
whoever prepares the data folder next removes those that nobody holds.
"""

import shutil
import tempfile
import time
import weakref
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from planhat_gui.model.errors import Failure
from planhat_gui.store.files import LEFTOVER_AGE
from planhat_gui.store.lock import RunLock, is_held

SCRATCH = "scratch"
"""The part of the data folder."""


def scratch_of(dataset: Path) -> Path:
    """Where the folder of a dataset (`nexsets/<id>` of a data folder) has its working folders."""
    return dataset.parent.parent / SCRATCH


class Scratch:
    """A new folder, `path`, private to the user; gone with `close`, and at the latest with self.

    `below` is the data folder's part. Where nothing can be made there (a full disk, a folder that
    may only be read), it is one of the system's: looking at the data goes on.
    """

    def __init__(self, below: Path) -> None:
        self.below = below
        try:
            self.path, lock = _locked(below)
        except (OSError, Failure):
            self.path, lock = Path(tempfile.mkdtemp(prefix="planhat_gui-")), None
        self._end = weakref.finalize(self, _remove, self.path, lock)

    def close(self) -> None:
        """Remove the folder and all in it; safe to call twice."""
        self._end()


def sweep(below: Path) -> int:
    """Remove the folders that no living process holds; says how many."""
    with suppress(OSError):
        return sum(map(_swept, sorted(below.iterdir())))
    return 0


def _swept(entry: Path) -> int:
    """One more, where it was left behind. Without its other half it may be in the making."""
    lock = _lock_of(entry)
    with suppress(OSError):
        whole = entry != lock and lock.exists()
        if (whole or _is_old(entry)) and not is_held(lock):
            return _delete(entry.with_suffix("") if entry == lock else entry, lock)
    return 0


def _locked(below: Path) -> tuple[Path, RunLock]:
    below.mkdir(mode=0o700, exist_ok=True)
    path = below / uuid4().hex
    # The lock first: a folder with a lock that nobody holds is swept.
    lock = RunLock(_lock_of(path)).acquire()
    try:
        path.mkdir(mode=0o700)
    except OSError:
        _remove(path, lock)
        raise
    return path, lock


def _lock_of(path: Path) -> Path:
    return path.with_suffix(".lock")


def _remove(path: Path, lock: RunLock | None) -> None:
    if lock is None:
        shutil.rmtree(path, ignore_errors=True)
        return
    lock.release()
    _delete(path, _lock_of(path))


def _delete(path: Path, lock: Path) -> int:
    """The lock goes last: without it, what is left of the folder would stay for a day."""
    shutil.rmtree(path, ignore_errors=True)
    if path.exists():
        return 0
    with suppress(OSError):
        lock.unlink()
    return 1


def _is_old(path: Path) -> bool:
    return path.stat().st_mtime <= time.time() - LEFTOVER_AGE
