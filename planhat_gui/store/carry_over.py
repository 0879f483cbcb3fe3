"""Putting what a run read to the dataset there was: its records go in front, as lines again.

So one thing alone decides on columns and types, whatever changed between two runs; and memory stays
flat, as records are written batch by batch.
"""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

import msgspec

from planhat_gui.model.errors import Cancelled, Failure, StorageFailed
from planhat_gui.model.language import tr
from planhat_gui.model.ports import Cancel
from planhat_gui.model.update import Scope, Update
from planhat_gui.store.lines import OVERFLOW
from planhat_gui.store.pointer import LINES, Pointer, Upkeep
from planhat_gui.store.reader import TypedReader
from planhat_gui.store.shape import MAX_COLUMNS

Masked = Callable[[bytes], bytes]
"""A record's line as it may stay."""

_BATCH = 2000
_CHUNK = 1024 * 1024


def is_carried(old: Pointer | None, scope: Scope) -> bool:
    """Whether the old dataset's records stay.

    Those of a first run of additions that was incomplete do not: the next reads them again.
    """
    if old is None or scope.update is Update.FULL:
        return False
    half = old.current.incomplete and old.current.upkeep.update == Update.APPEND
    return not (half and scope.update is Update.APPEND)


def carry_over(
    old: Pointer,
    folder: Path,
    landed: Path,
    target: Path,
    cancel: Cancel,
    mask: Masked | None = None,
) -> int:
    """Write the old dataset's records and then the landed lines; how many the first are.

    `mask` is done to the old records.

    Raises StorageFailed, Cancelled; OSError for the files.
    """
    with target.open("wb") as file:
        if old.kind == LINES and mask is not None:
            count = _copy_masked(folder / old.current.path, file, cancel, mask)
        elif old.kind == LINES:
            count = _copy(folder / old.current.path, file, cancel)
        else:
            count = _write_records(old, folder, file, cancel, mask)
        _copy(landed, file, cancel)
    return count


def _copy(path: Path, file: BinaryIO, cancel: Cancel) -> int:
    """Lines as they are; how many."""
    count = 0
    with path.open("rb", buffering=0) as source:
        while chunk := source.read(_CHUNK):
            if cancel.is_set():
                raise Cancelled
            count += chunk.count(b"\n")
            file.write(chunk)
    return count


def _copy_masked(path: Path, file: BinaryIO, cancel: Cancel, mask: Masked) -> int:
    count = 0
    with path.open("rb", buffering=_CHUNK) as source:
        for line in source:
            if not count % _BATCH and cancel.is_set():
                raise Cancelled
            count += 1
            file.write(mask(line.rstrip(b"\n")) + b"\n")
    return count


def _write_records(
    old: Pointer, folder: Path, file: BinaryIO, cancel: Cancel, mask: Masked | None
) -> int:
    count = 0
    for lines in _records(old, folder):
        if cancel.is_set():
            raise Cancelled
        if mask is None:
            file.write("".join(lines).encode("utf-8"))
        else:
            file.writelines(mask(line[:-1].encode("utf-8")) + b"\n" for line in lines)
        count += len(lines)
    return count


def _records(old: Pointer, folder: Path) -> Iterator[list[str]]:
    """The dataset's records as lines, some at a time."""
    overflown = len(old.columns) > MAX_COLUMNS and old.columns[-1].name == OVERFLOW
    try:
        reader = TypedReader(folder, old)
        try:
            for rows in reader.batches(_BATCH):
                texts = [reader.record_text(row) for row in rows]
                yield [f"{_spread(text) if overflown else text}\n" for text in texts]
        finally:
            reader.close()
    except Cancelled:
        raise
    except Failure as failure:
        raise StorageFailed(
            tr(
                "What was read cannot be put to the dataset there is. {failure_message}",
                failure_message=failure.message,
            ),
            tr("Run the flow in full: Full Run Now in the Flow menu, or run --full."),
        ) from failure


def _spread(text: str) -> str:
    """The record with the fields beyond the largest number of columns among the others again."""
    fields = msgspec.json.decode(text, type=dict[str, msgspec.Raw])
    more = fields.pop(OVERFLOW, None)
    if more is not None:
        fields |= msgspec.json.decode(more, type=dict[str, msgspec.Raw])
    return msgspec.json.encode(fields).decode("utf-8")


def upkeep_after(old: Pointer | None, scope: Scope, source: str, *, complete: bool) -> Upkeep:
    """How far the dataset is up to date once the run's records are in it.

    An incomplete run moves nothing forward: what it missed is read again next time.
    """
    before = old.current.upkeep if old else Upkeep()
    until = _text(scope.until) if complete else ""
    match scope.update:
        case Update.FULL:
            return Upkeep(scope.update, source, until, until)
        case Update.CHANGES:
            runs = before.runs_since_full + 1
            return Upkeep(scope.update, source, until or before.until, before.full, runs)
        case Update.APPEND:
            return Upkeep(scope.update, source, until or before.until)


def _text(moment: datetime | None) -> str:
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z") if moment else ""
