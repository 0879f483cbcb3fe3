"""One run's landed lines and how far they are good, in one folder that survives kill -9.

`records.jsonl` holds the records as they came, one per line. `checkpoint.log` says how many bytes
of it are good: a header, then one entry per page, each with its own checksum, only ever appended
(and now and then replaced as a whole by its last entry).

Why this holds:
- kill -9, crash: a page's lines are written before its entry, each with one system call, so the
  system has them in that order. A page without its entry is cut off by `resume`; an entry cut in
  the middle fails its checksum and its page is cut off, too. Nothing committed is lost.
- power cut: the disk may have kept the entry and lost the lines. So every entry says how many
  bytes were known to be on the disk when it was written; what lies behind them is looked at by
  `resume` (long enough, ends with a line end, right number of lines, no NUL: a block that never
  reached the disk reads as NULs, and JSON text has none), and cut back to the last page that
  passes. A thread forces both files to the disk every 250 ms while pages come, `commit` and
  `close` at once; so a power cut costs at most the last quarter of a second (and what the disk
  needs to write it), and a thousand small pages do not wait a thousand times for the disk.
"""

import errno
import logging
import os
import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from planhat_gui.model.errors import Damaged, StorageFailed
from planhat_gui.model.language import tr
from planhat_gui.model.ports import Checkpoint
from planhat_gui.model.words import count
from planhat_gui.store.files import sync_file, write_atomic
from planhat_gui.store.landing_log import (
    CHECKPOINT_NAME,
    LOG_FORMAT,
    RECORDS_NAME,
    Entry,
    entries_of,
    good_entries,
    sealed,
    sealed_entry,
)

_log = logging.getLogger(__name__)

_SYNC_SECONDS = 0.25
_LOG_LIMIT = 4 * 1024 * 1024
_FILE_MODE = 0o600
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


class Landing:
    """See the module. Made by `create` or `resume`; one thread appends."""

    def __init__(self, folder: Path, last: Entry, *, log_size: int) -> None:
        self.folder = folder
        self._last = last
        self._synced = last.synced
        self._log_size = log_size
        self._dirty = False
        self._lock = threading.Lock()
        self._syncing = threading.Lock()
        self._wake = threading.Event()
        self._failure: OSError | None = None
        self._thread: threading.Thread | None = None
        self._closed = False
        try:
            self._records = _open(folder / RECORDS_NAME)
            self._log = _open(folder / CHECKPOINT_NAME)
            os.ftruncate(self._records, last.size)
            os.ftruncate(self._log, log_size)
        except OSError as error:
            raise self._failed(error) from error

    @classmethod
    def create(cls, folder: Path, run_id: str) -> "Landing":
        """A new, empty landing in `folder`, which is made. Raises StorageFailed."""
        header = sealed({"format": LOG_FORMAT, "run_id": run_id})
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            (folder / RECORDS_NAME).unlink(missing_ok=True)
        except OSError as error:
            raise StorageFailed(
                tr(
                    "The run's folder {folder} could not be made ({reason}).",
                    folder=folder,
                    reason=_reason(error),
                ),
                tr("See that the data folder is there and that you may write in it."),
            ) from error
        write_atomic(folder / CHECKPOINT_NAME, header)
        return cls(folder, Entry(0, 0, None), log_size=len(header))

    @classmethod
    def resume(cls, folder: Path) -> "Landing":
        """What an earlier run left, cut back to its last good page.

        Raises Damaged, StorageFailed.
        """
        from planhat_gui.store.landing_edit import finish

        try:
            finish(folder)
            log = (folder / CHECKPOINT_NAME).read_bytes()
            entries, log_size = entries_of(folder, log)
            size = (folder / RECORDS_NAME).stat().st_size if entries else 0
            good = good_entries(folder, entries, size)
        except FileNotFoundError as error:
            raise Damaged(
                tr("There is nothing to resume in {folder}.", folder=folder),
                tr("Start the run again."),
            ) from error
        except OSError as error:
            raise StorageFailed(
                tr(
                    "What an earlier run left in {folder} could not be read ({reason}).",
                    folder=folder,
                    reason=_reason(error),
                ),
                tr("Start the run again, or have the disk checked."),
            ) from error
        last = entries[good - 1] if good else Entry(0, 0, None)
        landing = cls(folder, last, log_size=log_size)
        if good < len(entries):  # the entries behind the cut must not come back
            landing._restart_log()
        return landing

    @staticmethod
    def peek(folder: Path) -> Checkpoint | None:
        """The checkpoint a run left in `folder`, without touching it; None if there is none."""
        try:
            entries, _ = entries_of(folder, (folder / CHECKPOINT_NAME).read_bytes())
        except (OSError, Damaged):
            return None
        return entries[-1].checkpoint if entries else None

    @property
    def checkpoint(self) -> Checkpoint | None:
        """Where the last committed page left the run; None before the first."""
        return self._last.checkpoint

    @property
    def size(self) -> int:
        """Bytes of whole, committed pages."""
        return self._last.size

    def append(self, lines: Sequence[bytes], checkpoint: Checkpoint) -> None:
        """Add one page. When it returns, the system has it, and kill -9 cannot take it back.

        Lines may be anything with a buffer; they have no line ends. Raises StorageFailed, and
        then the page is not there, the ones before it are.
        """
        block = b"\n".join([*lines, b""]) if lines else b""
        with self._lock:
            if self._failure is not None:
                raise self._failed(self._failure)
            entry = Entry(self._last.size + len(block), self._synced, checkpoint)
            sealed = sealed_entry(entry)
            try:
                _write_all(self._records, block)
                _write_all(self._log, sealed)
            except OSError as error:
                self._cut_back()
                raise self._failed(error) from error
            self._last = entry
            self._log_size += len(sealed)
            self._dirty = True
        if self._thread is None:
            self._thread = threading.Thread(
                target=self._sync_loop, name="planhat-landing", daemon=True
            )
            self._thread.start()

    def commit(self) -> None:
        """Force everything appended to the disk; returns when it is there. Raises StorageFailed."""
        try:
            self._sync()
        except OSError as error:
            raise self._failed(error) from error

    def close(self) -> None:
        """Force what is there to the disk and let go of the files; safe to call twice.

        Raises nothing: `commit` is for those who must know.
        """
        if self._closed:
            return
        self._closed = True
        self._wake.set()
        if self._thread is not None:
            self._thread.join()
        try:
            self._sync()
        except OSError as error:
            _log.warning("The landed records may not be on the disk: %s", error)
        finally:
            os.close(self._records)
            os.close(self._log)

    def _sync_loop(self) -> None:
        while not self._wake.wait(_SYNC_SECONDS):
            try:
                self._sync()
            except OSError:
                return  # told at the next append or commit

    def _sync(self) -> None:
        """Lines first, then the entry that says they are there. Appends go on meanwhile."""
        with self._syncing:
            with self._lock:
                if self._failure is not None:
                    raise self._failure
                if not self._dirty:
                    return
                self._dirty = False
                reached = self._last.size
            try:
                sync_file(self._records)
                self._note_synced(reached)
                sync_file(self._log)
            except OSError as error:
                # The system may have dropped what it could not write, and would call the next
                # try a success: nothing after this is trusted.
                self._failure = error
                raise

    def _note_synced(self, reached: int) -> None:
        with self._lock:
            self._synced = reached
            self._last = replace(self._last, synced=reached)
            try:
                if self._log_size > _LOG_LIMIT:
                    self._restart_log()
                    return
                sealed = sealed_entry(self._last)
                _write_all(self._log, sealed)
                self._log_size += len(sealed)
            except (OSError, StorageFailed):
                # A full disk, most likely. The page's own entry is there, and `resume` then
                # looks at its lines before it believes it.
                self._cut_back()

    def _restart_log(self) -> None:
        """Replace the log by its header and its last entry."""
        path = self.folder / CHECKPOINT_NAME
        header = path.read_bytes().split(b"\n", 1)[0] + b"\n"
        data = header
        if self._last.checkpoint is not None:
            data += sealed_entry(self._last)
        os.close(self._log)  # Windows does not replace an open file
        try:
            write_atomic(path, data)
        finally:
            self._log = _open(path)
        self._log_size = len(data)

    def _cut_back(self) -> None:
        with suppress(OSError):
            os.ftruncate(self._records, self._last.size)
            os.ftruncate(self._log, self._log_size)

    def _failed(self, error: OSError) -> StorageFailed:
        pages = self._last.checkpoint.pages if self._last.checkpoint else 0
        kept = tr("{pages} are kept for Resume.", pages=count(pages, "page"))
        if pages == 1:
            kept = tr("1 page is kept for Resume.")
        if error.errno in _FULL:
            return StorageFailed(
                tr("The disk is full after page {pages:,}. {kept}", pages=pages, kept=kept),
                tr("Make room on the disk, then resume the run."),
            )
        return StorageFailed(
            tr(
                "The records could not be written to {folder} ({reason}). {kept}",
                folder=self.folder,
                reason=_reason(error),
                kept=kept,
            ),
            tr("Have the disk checked, then resume the run."),
        )


def discard(folder: Path) -> None:
    """Delete what a run landed; what another program holds open (Windows) is left for later."""
    for path in folder.iterdir() if folder.is_dir() else ():
        with suppress(OSError):
            path.unlink()
    with suppress(OSError):
        folder.rmdir()


def _open(path: Path) -> int:
    flags = os.O_RDWR | os.O_CREAT | os.O_APPEND
    return os.open(
        path, flags | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0), _FILE_MODE
    )


def _write_all(descriptor: int, data: bytes) -> None:
    """Write it whole; a disk that takes less than offered is full."""
    view = memoryview(data)
    while view:
        count = os.write(descriptor, view)
        if count <= 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        view = view[count:]


def _reason(error: OSError) -> str:
    return (error.strerror or str(error) or type(error).__name__).lower()
