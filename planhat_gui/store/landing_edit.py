"""Changing lines that have landed already, so that the run can still be resumed.

What was landed before and after is one step: the lines are written beside, and a note says that
they are to take the place of the old ones; whoever comes after a crash finishes it (`finish`).
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from planhat_gui.model.errors import Cancelled, Damaged
from planhat_gui.model.language import tr
from planhat_gui.model.ports import Cancel
from planhat_gui.store.files import retry_held, sync_file, write_atomic
from planhat_gui.store.landing_log import (
    CHECKPOINT_NAME,
    RECORDS_NAME,
    Entry,
    entries_of,
    good_entries,
    sealed_entry,
)

NOTE_NAME = "edited.log"
"""The new checkpoint; while it is there the edit is under way."""

EDITED_NAME = "edited.jsonl"

_HEED = 2000


def replace_lines(
    folder: Path,
    changed: Mapping[int, bytes | None],
    new_state: Callable[[str], str],
    cancel: Cancel,
) -> None:
    """Put other lines in place of those numbered (from 0), or leave them out (None).

    `new_state` is handed the engine's state of the last page. Raises Damaged, StorageFailed,
    OSError, Cancelled; then nothing has changed.
    """
    finish(folder)
    log = (folder / CHECKPOINT_NAME).read_bytes()
    entries, _ = entries_of(folder, log)
    good = good_entries(folder, entries, (folder / RECORDS_NAME).stat().st_size)
    if not good:
        raise Damaged(
            tr("There is nothing landed in {folder}.", folder=folder), tr("Start the run again.")
        )
    last = entries[good - 1]
    edited = folder / EDITED_NAME
    try:
        size, count = _edited(folder / RECORDS_NAME, edited, last, changed, cancel)
    except BaseException:
        edited.unlink(missing_ok=True)
        raise
    checkpoint = last.checkpoint
    if checkpoint is not None:
        state = new_state(checkpoint.state) if checkpoint.state else ""
        checkpoint = replace(checkpoint, records=checkpoint.records - count, state=state)
    header = log.split(b"\n", 1)[0] + b"\n"
    write_atomic(folder / NOTE_NAME, header + sealed_entry(Entry(size, size, checkpoint)))
    finish(folder)


def finish(folder: Path) -> bool:
    """Finish an edit that was cut short; whether there was one. Raises OSError."""
    note, edited = folder / NOTE_NAME, folder / EDITED_NAME
    if not note.exists():
        edited.unlink(missing_ok=True)
        return False
    if edited.exists():
        retry_held(lambda: _move(edited, folder / RECORDS_NAME))
    retry_held(lambda: _move(note, folder / CHECKPOINT_NAME))
    return True


def _edited(
    source: Path, target: Path, last: Entry, changed: Mapping[int, bytes | None], cancel: Cancel
) -> tuple[int, int]:
    """Bytes of the new file, and how many lines it has less. Only what is good is taken."""
    read = size = gone = 0
    with source.open("rb", buffering=1024 * 1024) as file, target.open("wb") as out:
        for number, line in enumerate(file):
            read += len(line)
            if read > last.size:
                break
            if not number % _HEED and cancel.is_set():
                raise Cancelled
            new: bytes | None = line
            if number in changed:
                own = changed[number]
                new = None if own is None else own + b"\n"
            if new is None:
                gone += 1
            else:
                out.write(new)
                size += len(new)
        out.flush()
        sync_file(out.fileno())
    target.chmod(0o600)
    return size, gone


def _move(source: Path, target: Path) -> None:
    source.replace(target)
