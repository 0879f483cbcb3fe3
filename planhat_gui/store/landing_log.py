"""What `checkpoint.log` says of landed lines, and whether they are there; see `landing`."""

import zlib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import msgspec

from planhat_gui.model.errors import Damaged
from planhat_gui.model.language import tr
from planhat_gui.model.ports import Checkpoint

RECORDS_NAME = "records.jsonl"

CHECKPOINT_NAME = "checkpoint.log"

LOG_FORMAT = "planhat-landing/1"

_CHUNK = 1024 * 1024
_CHECKPOINT = tuple(field.name for field in fields(Checkpoint))


@dataclass(frozen=True, slots=True)
class Entry:
    """Up to `size` bytes the lines are good; `synced` of them were on the disk by then."""

    size: int
    synced: int
    checkpoint: Checkpoint | None


def page_ends(folder: Path) -> list[tuple[int, int]]:
    """Pages in order, each with the number of lines up to its end, as far as the log has them.

    Of a run whose log was begun anew the first is the page that it begins with. Empty where
    nothing can be read.
    """
    try:
        entries, _ = entries_of(folder, (folder / CHECKPOINT_NAME).read_bytes())
    except (OSError, Damaged):
        return []
    ends = {e.checkpoint.pages: e.checkpoint.records for e in entries if e.checkpoint}
    return sorted(ends.items())


def sealed(value: dict[str, Any]) -> bytes:
    """A line of the log, with its checksum."""
    body = msgspec.json.encode(value)
    return b"%08x %s\n" % (zlib.crc32(body), body)


def sealed_entry(entry: Entry) -> bytes:
    """The line of an entry."""
    checkpoint = entry.checkpoint or Checkpoint()
    # Not asdict: it copies deeply, once per page.
    of_checkpoint = {name: getattr(checkpoint, name) for name in _CHECKPOINT}
    return sealed({"size": entry.size, "synced": entry.synced} | of_checkpoint)


def _unsealed(line: bytes) -> dict[str, Any] | None:
    checksum, _, body = line.partition(b" ")
    if checksum != b"%08x" % zlib.crc32(body):
        return None
    value: dict[str, Any] = msgspec.json.decode(body)
    return value


def entries_of(folder: Path, log: bytes) -> tuple[list[Entry], int]:
    """All good entries, and the length of the log up to and with the last of them."""
    damaged = Damaged(
        tr("The checkpoint in {folder} is damaged.", folder=folder), tr("Start the run again.")
    )
    values = [_unsealed(line) for line in log.split(b"\n")[:-1]]
    if not values or values[0] is None or values[0].get("format") != LOG_FORMAT:
        raise damaged
    count = next((i for i, value in enumerate(values) if value is None), len(values))
    # A torn end is what a crash leaves; a hole with good entries behind it is not.
    if any(value is not None for value in values[count:]):
        raise damaged
    size = sum(len(line) + 1 for line in log.split(b"\n")[:count])
    try:
        entries = [
            Entry(v["size"], v["synced"], Checkpoint(**{name: v[name] for name in _CHECKPOINT}))
            for v in values[1:count]
            if v is not None
        ]
    except KeyError as error:
        raise damaged from error
    return entries, size


def good_entries(folder: Path, entries: list[Entry], size: int) -> int:
    """How many of the entries have their lines."""
    synced = max((entry.synced for entry in entries), default=0)
    if size < synced:
        raise Damaged(
            tr(
                "The landed records in {folder} are shorter than they were ({size:,} of at least "
                "{synced:,} bytes).",
                folder=folder,
                size=size,
                synced=synced,
            ),
            tr("Start the run again."),
        )
    reached, records = 0, 0
    for index, entry in enumerate(entries):
        records_now = entry.checkpoint.records if entry.checkpoint else 0
        if entry.size > synced and not _whole(
            folder / RECORDS_NAME, reached, entry.size, size, records_now - records
        ):
            return index
        reached, records = entry.size, records_now
    return len(entries)


def _whole(path: Path, start: int, end: int, size: int, lines: int) -> bool:
    """Whether the bytes from `start` to `end` are that many whole lines of text."""
    if end > size:
        return False
    seen, last = 0, b"\n"
    with path.open("rb") as file:
        file.seek(start)
        while start < end:
            chunk = file.read(min(_CHUNK, end - start))
            if not chunk or b"\0" in chunk:
                return False
            seen += chunk.count(b"\n")
            last = chunk[-1:]
            start += len(chunk)
    return last == b"\n" and seen == lines
