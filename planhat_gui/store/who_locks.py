"""Who keeps a file locked, where the system tells (Linux); elsewhere nobody knows."""

import os
from contextlib import suppress
from pathlib import Path

from planhat_gui.model.language import tr

_LOCKS = Path("/proc/locks")
_LOCK_FIELDS = 6


def who_locks(path: Path) -> str:
    """The other program that holds a lock on a database, as “sqlite3, process 123”; "" unknown.

    With a write-ahead log the lock is on the file beside it.
    """
    files = [path, path.with_name(f"{path.name}-shm"), path.with_name(f"{path.name}-wal")]
    inodes: dict[int, Path] = {}
    for file in files:
        with suppress(OSError):
            inodes[file.stat().st_ino] = file
    with suppress(OSError, ValueError):
        for line in _LOCKS.read_text("ascii").splitlines():
            fields = line.split()
            if "WRITE" not in fields or len(fields) < _LOCK_FIELDS:
                continue
            at = fields.index("WRITE")
            process, inode = int(fields[at + 1]), int(fields[at + 2].rpartition(":")[2])
            file_locked = inodes.get(inode)
            # The numbers of two file systems may be the same: it must have this very file open.
            if file_locked and process != os.getpid() and _has_open(process, file_locked):
                return _named(process)
    return ""


def _has_open(process: int, file: Path) -> bool:
    wanted = file.resolve()
    for link in Path(f"/proc/{process}/fd").iterdir():
        with suppress(OSError):
            if link.readlink() == wanted:
                return True
    return False


def _named(process: int) -> str:
    with suppress(OSError, UnicodeDecodeError):
        name = Path(f"/proc/{process}/comm").read_text("utf-8").strip()
        return tr("{name}, process {process}", name=name, process=process)
    return tr("process {process}", process=process)
