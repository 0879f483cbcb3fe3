"""Files of lines: landed pages, datasets kept as received, what was set aside, checkpoints."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from planhat_gui.model.errors import Cancelled
from planhat_gui.model.ports import Cancel
from planhat_gui.store.lines import record_of
from planhat_gui.store.person.coarse import Coarse

HEED = 2000
"""Lines between two looks at Cancel."""

Change = Callable[[int, bytes], bytes | None]
"""(number of the line from 0, the line) -> the new line; None leaves it out."""


def candidates(path: Path, coarse: Coarse, cancel: Cancel) -> Iterator[tuple[int, bytes]]:
    """Lines in which the person may be, with their numbers from 0; ends with (lines, b"").

    Raises OSError, Cancelled.
    """
    number = 0
    with path.open("rb", buffering=1024 * 1024) as file:
        for number, line in enumerate(file, 1):
            if not number % HEED and cancel.is_set():
                raise Cancelled
            if coarse.in_line(line):
                yield number - 1, line.rstrip(b"\n")
    yield number, b""


def decoded(line: bytes) -> Any:
    """What the line holds: its record, its other JSON value, or its text."""
    record, _ = record_of(line)
    if record is not None:
        return record
    text = line.decode("utf-8", "replace")
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text


def encoded(value: Any) -> bytes:
    """The value on one line."""
    if isinstance(value, str):
        return value.replace("\n", " ").encode("utf-8", "replace")
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str).encode(
        "utf-8", "replace"
    )


def rewrite(path: Path, target: Path, changed: dict[int, bytes | None], cancel: Cancel) -> int:
    """Write the lines anew with those in `changed` replaced, or left out (None); how many.

    All others stay byte for byte. Raises OSError, Cancelled.
    """
    written = 0
    with path.open("rb", buffering=1024 * 1024) as file, target.open("wb") as out:
        for number, line in enumerate(file):
            if not number % HEED and cancel.is_set():
                raise Cancelled
            new: bytes | None = line
            if number in changed:
                own = changed[number]
                new = None if own is None else own + b"\n"
            if new is not None:
                out.write(new)
                written += 1
    return written
