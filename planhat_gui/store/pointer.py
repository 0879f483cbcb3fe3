"""`nexset.json`: which file is the dataset now, what is in it, and which were before it.

It is replaced in one step, so whoever reads it sees a whole dataset, the old or the new.
"""

import logging
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec

from planhat_gui.model.errors import Damaged, StorageFailed
from planhat_gui.model.language import tr
from planhat_gui.model.personal import Choices
from planhat_gui.model.results import SchemaChange
from planhat_gui.store.files import write_atomic

POINTER_NAME = "nexset.json"
FORMAT = "planhat-nexset/1"
KEEP = 3
"""So many snapshots are kept, the current one among them."""

TYPED, LINES = "typed", "lines"

CHANGES, ASIDE = ".changes.parquet", ".aside.parquet"
BESIDE = (".rejected.jsonl", CHANGES, ASIDE)
"""Endings of files that lie beside a snapshot, and go with it."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class StoredColumn:
    """`type` is DuckDB's name of it; `source` is the field's name in the records if it differs.

    `blank`: the places in it where no value told the type (see `drift.blank_paths`).
    """

    name: str
    type: str
    source: str | None = None
    blank: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The field's name in the records."""
        return self.name if self.source is None else self.source


@dataclass(frozen=True, slots=True)
class Upkeep:
    """How far a dataset is up to date. Times are ISO 8601 UTC; "": never, or not known.

    `update` is how the last run brought it up to date (`model.update`) and `source` marks the
    definition it read by. Whatever changed before `until` is in the dataset. `full`: when a
    complete run last read everything; `runs_since_full`: how many read only what changed since.
    """

    update: str = "full"
    source: str = ""
    until: str = ""
    full: str = ""
    runs_since_full: int = 0


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One published file; `path` is relative to the pointer's folder, `updated` ISO 8601 UTC.

    `personal`: columns that were hashed or dropped before its records landed.
    """

    run_id: str
    path: str
    records: int
    updated: str
    incomplete: bool = False
    upkeep: Upkeep = Upkeep()
    personal: Choices = ()


@dataclass(frozen=True, slots=True)
class Pointer:
    """What the file holds. `snapshots` are the earlier ones, newest first.

    `drift`: how the columns differ from those before. `set_aside`: values they could not take.
    """

    id: str
    name: str
    flow_id: str
    kind: str
    current: Snapshot
    columns: tuple[StoredColumn, ...] = ()
    key_field: str | None = None
    mended_characters: int = 0
    snapshots: tuple[Snapshot, ...] = ()
    drift: tuple[SchemaChange, ...] = ()
    set_aside: int = 0
    format: str = FORMAT


_POINTERS = msgspec.json.Decoder(Pointer)
"""Made while this module is imported, so by one thread. Made at the first reading, msgspec shows
its half-made table of a dataclass's fields to other threads that read, and the process dies."""


def read_pointer(folder: Path) -> Pointer | None:
    """The pointer in a Nexset's folder; None if there is none yet.

    Raises Damaged, StorageFailed.
    """
    path = folder / POINTER_NAME
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise StorageFailed(
            tr(
                "{path} could not be read ({strerror}).",
                path=path,
                strerror=(error.strerror or str(error)).lower(),
            ),
            tr("See that you may read the data folder."),
        ) from error
    try:
        pointer = _POINTERS.decode(data)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise Damaged(
            tr("{path} is damaged.", path=path), tr("Run its flow again to make the dataset anew.")
        ) from error
    if pointer.format != FORMAT:
        raise Damaged(
            tr(
                "{path} has the format “{format}”, which this version cannot read.",
                path=path,
                format=pointer.format,
            ),
            tr("Use a newer version of the program."),
        )
    names = [pointer.current.path, *(snapshot.path for snapshot in pointer.snapshots)]
    if any(Path(name).name != name for name in names):
        raise Damaged(tr("{path} points outside its folder.", path=path), tr("Run its flow again."))
    return pointer


def write_pointer(folder: Path, pointer: Pointer) -> None:
    """Swap the dataset. Raises StorageFailed, and then the old one is still the current."""
    data = msgspec.json.format(msgspec.json.encode(pointer), indent=2) + b"\n"
    write_atomic(folder / POINTER_NAME, data)


def rejected_name(run_id: str) -> str:
    """The file of what a run set aside, in the folder of its flow's first Nexset."""
    return f"{run_id}.rejected.jsonl"


def remove_unreferenced(folder: Path, pointer: Pointer) -> None:
    """Delete snapshots that nobody points to any more.

    One that another program holds open (Windows) stays until the next time.
    """
    snapshots = (pointer.current, *pointer.snapshots)
    kept = {snapshot.path for snapshot in snapshots}
    kept |= {f"{Path(name).stem}{ending}" for name in kept for ending in BESIDE}
    kept |= {rejected_name(snapshot.run_id) for snapshot in snapshots}
    for path in folder.iterdir():
        if path.suffix in {".parquet", ".jsonl"} and path.name not in kept:
            with suppress(OSError):
                path.unlink()
                _log.info("Deleted the old snapshot %s", path.name)
