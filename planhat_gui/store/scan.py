"""Looking at landed lines while the next ones are on their way: their shape, and where to cut.

The scanner's thread reads what has landed (it is still in the system's cache), block by block, and
hands each to the guard; only what the guard does not let through is looked at in Python.
"""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from planhat_gui.model.errors import Cancelled
from planhat_gui.model.ports import Cancel
from planhat_gui.store.guard import MISFITS, Guard, guard_for
from planhat_gui.store.lines import record_of
from planhat_gui.store.shape import MAX_COLUMNS, TEXT, Shape

if TYPE_CHECKING:
    from planhat_gui.store.schemas import Shapes

SEGMENT_BYTES = 16 * 1024 * 1024
"""Lines are typed in segments of about this size: small enough for two at once in little memory."""

_FIRST_BLOCK = 32 * 1024
_LONG_LINE = 4 * 1024 * 1024
_BLOCK = 64 * 1024  # checked in one go, some 3 ms without letting other Python threads in


@dataclass(slots=True)
class Segment:
    """A stretch of whole lines. `odd`: some of them must be written anew to be read."""

    start: int
    end: int
    lines: int = 0
    odd: bool = False


@dataclass(slots=True)
class Found:
    """What the landed lines hold, so far. No line is longer than `longest` bytes.

    `overflow`: there are more columns than MAX_COLUMNS, and `fields` has only the first.
    """

    fields: dict[str, Shape] = field(default_factory=dict)
    segments: list[Segment] = field(default_factory=list)
    lines: int = 0
    rejected: int = 0
    longest: int = 0
    overflow: bool = False


class Scanner:
    """Looks at `path`, up to the size last told by `reached`, in a thread that starts with it.

    `shapes`, where somebody wants them, get the fields of the records that are looked at closely:
    whenever a field comes for the first time, the record that brings it is among them.
    """

    def __init__(self, path: Path) -> None:
        self.found = Found()
        self.shapes: Shapes | None = None
        self._path = path
        self._done = 0
        self._known = 0
        self._block = _FIRST_BLOCK
        self._guard: Guard | None = None
        self._news = threading.Condition()
        self._stop = threading.Event()
        self._failure: OSError | None = None
        self._thread: threading.Thread | None = None

    def reached(self, size: int) -> None:
        """Lines up to this byte are whole and may be looked at. Returns at once."""
        with self._news:
            self._known = max(self._known, size)
            self._news.notify()
        if self._thread is None:
            self._thread = threading.Thread(target=self._loop, name="planhat-scanner", daemon=True)
            self._thread.start()

    def finish(self, size: int, cancel: Cancel) -> Found:
        """Look at the rest, in this thread. Raises OSError, Cancelled."""
        self.stop()
        if self._failure is not None:
            raise self._failure
        for _ in self._steps(size):
            if cancel.is_set():
                raise Cancelled
        return self.found

    def stop(self) -> None:
        """End the thread after the block it is at; safe to call twice."""
        with self._news:
            self._stop.set()
            self._news.notify()
        if self._thread is not None:
            self._thread.join()

    def _loop(self) -> None:
        try:
            while True:
                with self._news:
                    self._news.wait_for(lambda: self._stop.is_set() or self._known > self._done)
                    if self._stop.is_set():
                        return
                    size = self._known
                for _ in self._steps(size):
                    if self._stop.is_set():
                        return
        except OSError as error:
            self._failure = error

    def _steps(self, size: int) -> Iterator[None]:
        """Look at one block after the other; between them others may do something."""
        if self._done >= size:
            return
        with self._path.open("rb", buffering=0) as file:
            while self._done < size:
                file.seek(self._done)
                block = file.read(min(self._block, size - self._done))
                if not block:
                    raise OSError(f"{self._path.name} is shorter than it was")
                while b"\n" not in block:  # a line longer than the block
                    more = file.read(_LONG_LINE)
                    if not more:
                        raise OSError(f"{self._path.name} does not end with a whole line")
                    block += more
                end = block.rfind(b"\n") + 1
                self._look(block[:end])
                self._done += end
                self._block = min(self._block * 2, _BLOCK)
                yield

    def _look(self, block: bytes) -> None:
        lines = block.count(b"\n")
        segment = self._segment()
        segment.end += len(block)
        segment.lines += lines
        self.found.lines += lines
        self.found.longest = max(self.found.longest, len(block))
        if not self._passes(block, lines):
            self._look_closely(block, segment)

    def _segment(self) -> Segment:
        segments = self.found.segments
        if not segments or segments[-1].end - segments[-1].start >= SEGMENT_BYTES:
            segments.append(Segment(self._done, self._done))
        return segments[-1]

    def _passes(self, block: bytes, lines: int) -> bool:
        if self._guard is None:
            return False
        try:
            records = self._guard.many.decode(b"[%b]" % block[:-1].replace(b"\n", b","))
        except MISFITS:
            return False
        for name in self._guard.wrong_stamps(records):
            self.found.fields[name].kinds |= TEXT
            self._guard = guard_for(self.found.fields)
        return len(records) == lines

    def _look_closely(self, block: bytes, segment: Segment) -> None:
        fields = self.found.fields
        fitting = []
        for line in block.split(b"\n")[:-1]:
            if self._guard is not None:
                try:
                    fitting.append(self._guard.one.decode(line))
                    continue
                except MISFITS:
                    pass
            record, was_mended = record_of(line)
            segment.odd |= was_mended or record is None
            if record is None:
                self.found.rejected += 1
                continue
            if self.shapes is not None:
                self.shapes.note(record)
            for name, value in record.items():
                shape = fields.get(name)
                if shape is None:
                    if len(fields) >= MAX_COLUMNS:
                        self.found.overflow = True
                        continue
                    shape = fields[name] = Shape()
                shape.observe(value, 1)
        if self._guard is not None:
            for name in self._guard.wrong_stamps(fitting):
                fields[name].kinds |= TEXT
        self._guard = guard_for(fields) if fields else None
