"""Whether a dataset that is open is still the newest, and what is new."""

from dataclasses import dataclass
from pathlib import Path

from planhat_gui.model.errors import NeedsFix
from planhat_gui.model.results import Changes
from planhat_gui.store.beside import Beside
from planhat_gui.store.pointer import read_pointer


@dataclass(frozen=True, slots=True)
class News:
    """The newest snapshot, seen from one that is open. `updated` is ISO 8601 UTC.

    `changes` from the open one to it, None where that is not known. `readable`: whether the open
    one's file is still there.
    """

    run_id: str
    updated: str
    records: int
    readable: bool
    changes: Changes | None = None


def news_of(folder: Path, beside: Beside, run_id: str) -> News | None:
    """What is new of the dataset in the folder since that run made it; None: it was deleted.

    Raises Damaged, StorageFailed.
    """
    pointer = read_pointer(folder)
    if pointer is None:
        return None
    current = pointer.current
    open_now = next((s for s in (current, *pointer.snapshots) if s.run_id == run_id), None)
    readable = open_now is not None and (folder / open_now.path).exists()
    changes = None
    if current.run_id != run_id and open_now is not None:
        changes = _changes(beside, pointer.id, current.run_id, open_now.updated)
    return News(current.run_id, current.updated, current.records, readable, changes)


def _changes(beside: Beside, nexset: str, run_id: str, since: str) -> Changes | None:
    try:
        reader = beside.open_changes(nexset, run_id, rows=False)
    except NeedsFix:  # they are not kept, or there is no key to tell them by
        return None
    reader.close()
    return reader.info.changes if reader.info.since == since else None
