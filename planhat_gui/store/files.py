"""Saving a file so that it is the old one or the new one, never half of it, whatever happens."""

import errno
import logging
import os
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from planhat_gui.model.errors import StorageFailed
from planhat_gui.model.language import tr

PREFIX = ".tmp-"
"""Names of files that are being written begin so; one that is found at a start is a left-over."""

LEFTOVER_AGE = 24 * 3600.0
"""Seconds after which a temporary file is nobody's any more."""

RETRY_PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8, 1.0)
"""Seconds between the tries to replace a file that another program holds open (Windows)."""

_HELD_BY_ANOTHER = frozenset({5, 32, 33})
_NO_FOLDER_SYNC = frozenset(
    {errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EACCES, errno.EPERM}
)

_log = logging.getLogger(__name__)


def write_atomic(path: Path, data: bytes, *, keep_previous: bool = False) -> None:
    """Replace the file at `path` by `data` in one step; when this returns, it is on the disk.

    A link is written through. With `keep_previous` the version before stays beside it as
    `<name>.1`. Raises StorageFailed, and then the old file is untouched, with one exception that
    its sentence names: when only the folder could not be synced, the new file is in place.
    Blocks, at most 2.6 s longer than the disk does.
    """
    target = Path(os.path.realpath(path))
    temporary = _written(target, data)
    try:
        if keep_previous:
            _keep_previous(target)
        _replace(temporary, target)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink()
        raise _failed(target, error) from error
    _sync_folder(target)


def clean_leftovers(folder: Path, *, older_than: float = LEFTOVER_AGE) -> int:
    """Delete our temporary files in `folder` older than so many seconds; says how many."""
    newest = time.time() - older_than
    removed = 0
    with suppress(OSError):
        for entry in os.scandir(folder):
            with suppress(OSError):
                ours = entry.name.startswith(PREFIX) and entry.is_file(follow_symlinks=False)
                if ours and entry.stat(follow_symlinks=False).st_mtime <= newest:
                    Path(entry.path).unlink()
                    removed += 1
    return removed


def sync_file(descriptor: int) -> None:
    """Force a file's bytes to the platter. Raises OSError."""
    if sys.platform == "darwin":
        import fcntl

        # macOS' fsync stops at the drive's cache. Network drives have no F_FULLFSYNC.
        try:
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
        except OSError:
            os.fsync(descriptor)
    else:
        os.fsync(descriptor)


def sync_folder(folder: Path) -> None:
    """Force a folder's entries to the platter where the system has such a thing. Raises OSError."""
    if sys.platform != "win32":
        descriptor = -1
        try:
            descriptor = os.open(folder, os.O_RDONLY)
            os.fsync(descriptor)
        except OSError as error:
            if error.errno not in _NO_FOLDER_SYNC:
                raise
            _log.info("The file system of %s cannot sync folders: %s", folder, error)
        finally:
            if descriptor >= 0:
                os.close(descriptor)


def retry_held(action: Callable[[], None]) -> None:
    """Do it, again and again for 2.5 s while another program holds the file open (Windows only)."""
    for pause in RETRY_PAUSES:
        try:
            return action()
        except OSError as error:
            if getattr(error, "winerror", None) not in _HELD_BY_ANOTHER:
                raise
            threading.Event().wait(pause)
    return action()


def _written(target: Path, data: bytes) -> Path:
    """A temporary file beside `target` that holds `data`, safely on the disk."""
    temporary: Path | None = None
    try:
        descriptor, name = tempfile.mkstemp(prefix=PREFIX, dir=target.parent)
        temporary = Path(name)
        with os.fdopen(descriptor, "wb", buffering=0) as file:
            count = file.write(data)
            if count != len(data):
                raise OSError(errno.ENOSPC, f"only {count} of {len(data)} bytes were taken")
            sync_file(descriptor)
    except OSError as error:
        if temporary is not None:
            with suppress(OSError):
                temporary.unlink()
        raise _failed(target, error, len(data)) from error
    return temporary


def _keep_previous(target: Path) -> None:
    """Put a second name to the old version; replacing the target then leaves it there."""
    if not target.exists():
        return
    previous = target.with_name(f"{target.name}.1")
    descriptor, name = tempfile.mkstemp(prefix=PREFIX, dir=target.parent)
    os.close(descriptor)
    spare = Path(name)
    try:
        spare.unlink()
        try:
            os.link(target, spare)
        except OSError:  # FAT and some network drives have no hard links
            shutil.copyfile(target, spare)
            spare.chmod(0o600)
            with spare.open("rb+") as copy:
                sync_file(copy.fileno())
        _replace(spare, previous)
    finally:
        # Renaming one name of a file over another name of the same file leaves both (POSIX).
        with suppress(OSError):
            spare.unlink()


def _replace(source: Path, target: Path) -> None:
    retry_held(lambda: _rename(source, target))


def _rename(source: Path, target: Path) -> None:
    source.replace(target)


def _sync_folder(target: Path) -> None:
    try:
        sync_folder(target.parent)
    except OSError as error:
        raise StorageFailed(
            tr(
                "“{target_name}” was saved, but the disk reported a problem with the folder "
                "{parent} ({reason}).",
                target_name=target.name,
                parent=target.parent,
                reason=_reason(error),
            ),
            tr("Save again; if this comes back, have the disk checked."),
        ) from error


def _failed(target: Path, error: OSError, needed: int = 0) -> StorageFailed:
    return StorageFailed(
        tr(
            "“{target_name}” could not be saved in {parent} ({reason}). Nothing was changed.",
            target_name=target.name,
            parent=target.parent,
            reason=_reason(error),
        ),
        next_step_for(error, needed),
    )


def _reason(error: OSError) -> str:
    return (error.strerror or str(error) or type(error).__name__).lower()


def next_step_for(error: OSError, needed: int = 0) -> str:
    """What a person can do about a failed write of so many bytes."""
    if getattr(error, "winerror", None) in _HELD_BY_ANOTHER:
        return tr("Another program may be using the file: close it there and save again.")
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            room = tr("room for {needed:,} kB", needed=-(-needed // 1000)) if needed else tr("room")
            return tr("The disk is full: make {room} and save again.", room=room)
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return tr("You may not write there: change the permissions or choose another folder.")
        case errno.ENAMETOOLONG:
            return tr("The path is too long: choose a folder with a shorter path.")
        case errno.ENOENT | errno.ENOTDIR:
            return tr("The folder is gone: make it again or choose another folder.")
        case _:
            return tr("Save again; if this comes back, have the disk checked.")
