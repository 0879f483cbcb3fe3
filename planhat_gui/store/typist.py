"""Landed lines to typed Parquet parts, by DuckDB, and what to do when it stumbles."""

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from planhat_gui.model.language import tr
from planhat_gui.store.columns import (
    Care,
    PlannedColumn,
    columns_literal,
    plan,
    select_list,
)
from planhat_gui.store.duck import WIDE, Query, literal, path_literal, quoted
from planhat_gui.store.lines import OVERFLOW, Rewriter
from planhat_gui.store.rejected import entry
from planhat_gui.store.scan import Found, Segment
from planhat_gui.store.shape import TEXT

if TYPE_CHECKING:
    from collections.abc import Callable

    import duckdb

STAMP_FORMAT = "%Y-%m-%dT%H:%M:%S.%gZ"

# Small groups: what is held before it is written stays small, however wide the records are.
PARQUET_OPTIONS = "(FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE 20480)"

_CHUNK = 1024 * 1024
_OBJECT_SIZE = 4 * 1024 * 1024
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Typed:
    """Parts in order, all with these columns; `rejected` are files of lines without record."""

    parts: tuple[Path, ...]
    columns: tuple[PlannedColumn, ...]
    rows: int
    mended: int
    rejected: tuple[Path, ...]


@dataclass(slots=True)
class _Part:
    """One segment's outcome; `rows` None: still to be typed."""

    segment: Segment
    first_line: int
    path: Path
    rows: int | None = None
    mended: int = 0

    @property
    def rejected(self) -> Path:
        """Where its lines without a record go, if there are any."""
        return self.path.with_suffix(".rejected")


class _RowsLost(Exception):
    """DuckDB read another number of records than there are."""


class Typist:
    """Types one run's lines in the folder `work`."""

    def __init__(
        self, lines: Path, work: Path, found: Found, query: Query, empty_column: str
    ) -> None:
        self._lines = lines
        self._work = work
        self._found = found
        self._query = query
        self._empty_column = empty_column
        self._care = Care.NONE
        # Without any record there is one empty segment, so that there is a file.
        segments = found.segments or [Segment(0, 0)]
        first = 0
        self._parts = []
        for index, segment in enumerate(segments):
            self._parts.append(_Part(segment, first, work / f"part-{index:05d}.parquet"))
            first += segment.lines
        self._columns = self._plan()

    def type_all(self) -> Typed:
        """Type all segments, whatever is in them. Raises Cancelled, StorageFailed, duckdb.Error."""
        import duckdb

        while True:
            jobs = [self._job(part) for part in self._parts if part.rows is None]
            try:
                self._query.side_by_side(jobs, threads=1 if len(self._columns) > WIDE else 2)
                break
            except (duckdb.Error, _RowsLost) as error:
                if not self._go_on_with_more_care(error):
                    raise
        return Typed(
            tuple(part.path for part in self._parts),
            tuple(self._columns),
            sum(part.rows or 0 for part in self._parts),
            sum(part.mended for part in self._parts),
            tuple(part.rejected for part in self._parts if part.rejected.exists()),
        )

    def _plan(self) -> list[PlannedColumn]:
        return plan(
            self._found.fields,
            overflow=self._found.overflow,
            care=self._care,
            without=self._empty_column,
        )

    def _job(self, part: _Part) -> "Callable[[duckdb.DuckDBPyConnection], None]":
        return lambda cursor: self._type(part, cursor)

    def _type(self, part: _Part, cursor: "duckdb.DuckDBPyConnection") -> None:
        source = part.path.with_suffix(".jsonl")
        try:
            expected = self._cut(part, source)
            sql = (
                f"COPY (SELECT {select_list(self._columns)} FROM {self._reading(source)}) "
                f"TO {literal(part.path.as_posix())} {PARQUET_OPTIONS}"
            )
            (rows,) = cursor.execute(sql).fetchone() or (0,)
        finally:
            source.unlink(missing_ok=True)
        if rows != expected:
            raise _RowsLost(
                tr("{rows} of {expected} records were read", rows=rows, expected=expected)
            )
        part.rows = rows

    def _reading(self, source: Path, *, stamps_as_text: bool = False) -> str:
        columns = self._columns
        if stamps_as_text:
            columns = [
                PlannedColumn(c.name, c.source, "VARCHAR" if c.type == "TIMESTAMP" else c.type)
                for c in columns
            ]
        return (
            f"read_json({path_literal(source)}, format='newline_delimited', records=true, "
            f"compression='none', auto_detect=false, "
            f"maximum_object_size={max(_OBJECT_SIZE, self._found.longest + 1)}, "
            f"timestampformat='{STAMP_FORMAT}', columns={columns_literal(columns)})"
        )

    def _cut(self, part: _Part, target: Path) -> int:
        """The segment as a file of its own; the number of records in it."""
        rewriter = self._rewriter()
        with self._lines.open("rb", buffering=0) as lines, target.open("wb", buffering=0) as out:
            lines.seek(part.segment.start)
            if rewriter is None and not part.segment.odd:
                _copy(lines, out, part.segment.end - part.segment.start)
                return part.segment.lines
            return self._rewrite(part, lines, out, rewriter or Rewriter({}))

    def _rewrite(self, part: _Part, lines: BinaryIO, out: BinaryIO, rewriter: Rewriter) -> int:
        part.mended = 0
        part.rejected.unlink(missing_ok=True)
        good = 0
        block: list[bytes] = []
        aside: list[bytes] = []
        size = 0
        left = part.segment.end - part.segment.start
        rest = b""
        number = part.first_line
        while left:
            chunk = lines.read(min(_CHUNK, left))
            left -= len(chunk)
            *whole, rest = (rest + chunk).split(b"\n")
            for line in whole:
                new, mended = rewriter.line(line)
                part.mended += mended
                if new is None:
                    aside.append(entry(number + 1, line))
                else:
                    block.append(new)
                    size += len(new)
                    good += 1
                number += 1
                if size > _CHUNK:
                    out.write(b"\n".join([*block, b""]))
                    block, size = [], 0
            _append(part.rejected, aside)
            aside.clear()
        out.write(b"\n".join([*block, b""]))
        return good

    def _rewriter(self) -> Rewriter | None:
        """How all lines are to be written anew; None where they can stay as they are."""
        names = {c.source: c.name for c in self._columns if c.source != c.name}
        as_text = frozenset(c.name for c in self._columns if c.as_text and c.name != OVERFLOW)
        if not (names or as_text or self._found.overflow or self._care):
            return None
        known = frozenset(self._found.fields) if self._found.overflow else None
        return Rewriter(names, as_text, known, deep=self._care >= Care.TIDY)

    def _go_on_with_more_care(self, error: Exception) -> bool:
        """Change the plan after DuckDB stumbled; False when nothing is left to change."""
        _log.info("Typing with more care after: %s", str(error).split("\n", 1)[0][:300])
        if self._demote_wrong_stamps():
            pass
        elif self._care < Care.ALL_AS_TEXT:
            self._care = Care(self._care + 1)
        else:
            return False
        columns = self._plan()
        if columns != self._columns:
            self._columns = columns
            for part in self._parts:
                part.rows = None
        return True

    def _demote_wrong_stamps(self) -> bool:
        """Make text of columns with dates that are none (2025-02-30); whether there were any."""
        import duckdb

        stamps = [c for c in self._columns if c.type == "TIMESTAMP"]
        if not stamps:
            return False
        tests = ", ".join(
            f"count({quoted(c.name)}) - count(try_strptime({quoted(c.name)}, '{STAMP_FORMAT}'))"
            for c in stamps
        )
        wrong: set[str] = set()
        for part in self._parts:
            if part.rows is not None:
                continue
            source = part.path.with_suffix(".jsonl")
            self._cut(part, source)
            try:
                sql = f"SELECT {tests} FROM {self._reading(source, stamps_as_text=True)}"
                counts = self._query.rows(sql)[0]
            except duckdb.Error:
                continue  # it stumbles over something else, too
            finally:
                source.unlink(missing_ok=True)
            wrong |= {c.source for c, count in zip(stamps, counts, strict=True) if count}
        for name in wrong:
            self._found.fields[name].kinds |= TEXT
        return bool(wrong)


def _append(path: Path, lines: list[bytes]) -> None:
    if lines:
        with path.open("ab") as file:
            file.writelines(lines)


def _copy(source: BinaryIO, target: BinaryIO, count: int) -> None:
    while count:
        chunk = source.read(min(_CHUNK, count))
        if not chunk:
            raise OSError("the landed records are shorter than they were")
        target.write(chunk)
        count -= len(chunk)
