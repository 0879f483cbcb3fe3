"""What is taken out of a dataset to be written elsewhere: rows of a view, columns in an order."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any

from planhat_gui.model.errors import Cancelled, NeedsFix, Problem
from planhat_gui.model.language import tr
from planhat_gui.model.ports import Cancel
from planhat_gui.store import duck
from planhat_gui.store.members import place
from planhat_gui.store.pointer import LINES, TYPED, Pointer, StoredColumn
from planhat_gui.store.reader import record_line, unreadable
from planhat_gui.store.scratch import Scratch
from planhat_gui.store.secret_search import first_cell
from planhat_gui.store.typist import PARQUET_OPTIONS
from planhat_gui.store.view import (
    AS_IT_LIES,
    NUMBERS,
    Test,
    View,
    needles_of,
    order_of,
    plain,
    text_of,
    value_of,
    wanted,
    where_of,
)
from planhat_gui.store.width import more_for

_MEMORY_MB = 256
_HEED_EVERY = 5_000
_SHORT = NUMBERS | {"BOOLEAN", "TIMESTAMP"}
_POLL_SECONDS = 0.05

Render = Callable[[str, str], str]
"""(SQL of a value, its column's type) -> SQL of what is made of it; see `Taken.texts`."""


@dataclass(frozen=True, slots=True)
class Extract:
    """Rows of a view and columns by their names in this order; None: all as they lie."""

    view: View = AS_IT_LIES
    columns: tuple[str, ...] | None = None


EVERYTHING = Extract()


class Taken:
    """An extract of a typed dataset, open for reading once through: what a sink is handed.

    It has a connection of its own, holds no more than that one's memory, whatever the number of
    rows, and spills what has to be sorted. Raises Cancelled after `cancel`, StorageFailed.
    """

    kind = TYPED

    def __init__(self, folder: Path, pointer: Pointer, extract: Extract, scratch: Scratch) -> None:
        """`scratch` is closed with this.

        Raises NeedsFix for a column that is not there and a filter that means nothing.
        """
        self.name = pointer.name
        names = extract.columns
        chosen = pointer.columns if names is None else wanted(names, pointer.columns).values()
        self.columns = tuple(chosen)
        self._all, self._extract = pointer, extract
        self._file = folder / pointer.current.path
        self._where = where_of(extract.view, pointer.columns)
        order = order_of(extract.view, pointer.columns)
        self._order = [*order, "file_row_number"] if order else []
        self._source = f"read_parquet({duck.path_literal(self._file)}, file_row_number=true)"
        self._scratch = scratch
        self._cancelled = False
        self._connection = duck.connect(
            [folder, scratch.path],
            memory_mb=duck.memory_for(0, len(pointer.columns), base=_MEMORY_MB),
            spill=scratch.path,
            threads=2,
            more=more_for(self._file, pointer.columns),
        )

    @cached_property
    def records(self) -> int:
        """How many rows there are."""
        if not self._where:
            return self._all.current.records
        with self._asking():
            row = self._connection.execute(
                f"SELECT count(*) FROM {self._source}{self._where}"
            ).fetchone()
        return int(row[0]) if row else 0

    def batches(self, size: int, most: int | None = None) -> Iterator[list[tuple[Any, ...]]]:
        """All rows in order, or at most so many; see `sinks.dataset.Dataset`."""
        cells = ", ".join(map(value_of, self._read))
        limit = "" if most is None else f" LIMIT {int(most)}"
        yield from self._rows(f"SELECT {cells} FROM {self._rows_in_order}{limit}", size)

    def texts(
        self, renders: Sequence[Render], glue: tuple[str, str, str], size: int
    ) -> Iterator[list[str]]:
        """All rows in order as texts that the database made, many times faster than `batches`.

        Each of `renders` is given what the one before made; a step of its own costs less than
        saying a long expression twice. `glue` stands before, between and behind a row's cells.
        """
        source = self._rows_in_order
        cells = [_whole(column) for column in self._read]
        for render in renders:
            made = [render(one, c.type) for one, c in zip(cells, self.columns, strict=True)]
            names = [f"{sql} AS c{at}" for at, sql in enumerate(made)]
            source = f"(SELECT {', '.join(names)} FROM {source})"
            cells = [f"c{at}" for at in range(len(cells))]
        before, between, behind = map(duck.literal, glue)
        row = f"concat({before}, {f', {between}, '.join(cells)}, {behind})"
        for rows in self._rows(f"SELECT {row} FROM {source}", size):
            yield [text for (text,) in rows]

    def parquet(self) -> Path:
        """A Parquet file of it: the dataset's own, or one that is gone with `close`."""
        if plain(self._extract.view) and self._extract.columns is None:
            return self._file
        return self._copied

    @cached_property
    def _copied(self) -> Path:
        target = self._scratch.path / "extract.parquet"
        cells = ", ".join(f"{_raw(c)} AS {duck.quoted(c.name)}" for c in self.columns)
        order = f" ORDER BY {', '.join(self._order)}" if self._order else ""
        with self._asking():
            self._connection.execute(
                f"COPY (SELECT {cells} FROM {self._source}{self._where}{order}) "
                f"TO {duck.literal(target.as_posix())} {PARQUET_OPTIONS}"
            )
        return target

    @property
    def _read(self) -> Sequence[StoredColumn]:
        """The columns of `_rows_in_order`."""
        if not self._order:
            return self.columns
        return [StoredColumn(column.name, column.type) for column in self.columns]

    @cached_property
    def _rows_in_order(self) -> str:
        """What to read the rows from. Sorted they are copied first: that spills, texts do not."""
        if not self._order:
            return f"{self._source}{self._where}"
        return f"read_parquet({duck.path_literal(self._copied)})"

    def record_text(self, row: tuple[Any, ...]) -> str:
        """A row of `batches` as the JSON text of the record it came from, on one line."""
        return record_line(self.columns, row)

    def long_texts(self, most: int) -> tuple[int, int]:
        """See `sinks.dataset.Dataset`: letters beyond the first 65,536 are two units each."""
        columns = [c for c in self.columns if c.type not in _SHORT]
        if not columns:
            return 0, 0
        sums = []
        for text in map(text_of, columns):
            # Bytes first: they are never fewer, and cost nothing to count.
            pairs = f"length(regexp_replace({text}, '[^\\x{{10000}}-\\x{{10FFFF}}]', '', 'g'))"
            units = f"CASE WHEN strlen({text}) > {most:d} THEN length({text}) + {pairs} END"
            sums += [f"count(*) FILTER ({units} > {most:d})", f"max({units})"]
        with self._asking():
            (row,) = self._connection.execute(
                f"SELECT {', '.join(sums)} FROM {self._source}{self._where}"
            ).fetchall()
        longest = max((one for one in row[1::2] if one is not None), default=0)
        return sum(row[::2]), longest if longest > most else 0

    def first_with(self, texts: Sequence[str], stop: Callable[[], bool]) -> tuple[int, str] | None:
        """See `planhat_gui.door.Searchable`; the row is the dataset's."""
        taken = f"{self._source}{self._where}"
        with self._asking():
            return first_cell(self._connection, taken, self.columns, texts, stop)

    def cancel(self) -> None:
        """End what is being asked, from another thread; nothing more is answered."""
        self._cancelled = True
        self._connection.interrupt()

    def close(self) -> None:
        """Let go of the file, and of what was spilled."""
        self._connection.close()
        self._scratch.close()

    def _rows(self, sql: str, size: int) -> Iterator[list[tuple[Any, ...]]]:
        with self._asking():
            found = self._connection.execute(sql)
            while rows := found.fetchmany(size):
                yield rows

    @contextmanager
    def _asking(self) -> Iterator[None]:
        import duckdb

        if self._cancelled:
            raise Cancelled
        try:
            yield
        except duckdb.InterruptException as error:
            raise Cancelled from error
        except duckdb.Error as error:
            raise unreadable(self._file, error) from error


class TakenLines:
    """An extract of records kept as received: one column, the record; see `Taken`."""

    kind = LINES
    columns = (StoredColumn("record", "JSON"),)

    def __init__(self, folder: Path, pointer: Pointer, extract: Extract) -> None:
        """Raises NeedsFix for an order, and for filters other than on a part of the text."""
        view = extract.view
        others = [one for one in view.filters if one.test is not Test.CONTAINS]
        if view.order or others or extract.columns not in {None, ("record",)}:
            said = tr(
                "“{pointer_name}” is kept as received: its records can only be searched.",
                pointer_name=pointer.name,
            )
            raise NeedsFix([Problem("nexset", said)])
        self.name = pointer.name
        self._total = pointer.current.records
        self._needles = needles_of(view)
        self._cancelled = False
        self.path = folder / pointer.current.path
        try:
            self._file = self.path.open("rb")
        except OSError as error:
            raise unreadable(self.path, error) from error

    @property
    def whole(self) -> bool:
        """Whether nothing is left out, so that `path` is it."""
        return not self._needles

    @cached_property
    def records(self) -> int:
        """How many rows there are."""
        return self._total if self.whole else sum(1 for _ in self._lines())

    def batches(self, size: int, most: int | None = None) -> Iterator[list[tuple[Any, ...]]]:
        """See Taken."""
        lines = ((line[:-1].decode("utf-8", "replace"),) for line in islice(self._lines(), most))
        while batch := list(islice(lines, size)):
            yield batch

    def texts(
        self, renders: Sequence[Render], glue: tuple[str, str, str], size: int
    ) -> Iterator[list[str]]:
        """There is nothing typed in them."""
        raise self._untyped()

    def parquet(self) -> Path:
        """There is nothing typed in them."""
        raise self._untyped()

    def record_text(self, row: tuple[Any, ...]) -> str:
        """See Taken."""
        text: str = row[0]
        return text

    def long_texts(self, most: int) -> tuple[int, int]:
        """See `sinks.dataset.Dataset`."""
        long = (line for line in self._lines() if len(line) > most)
        units = [
            len(line[:-1].decode("utf-8", "replace").encode("utf-16-le")) // 2 for line in long
        ]
        over = [one for one in units if one > most]
        return len(over), max(over, default=0)

    def first_with(self, texts: Sequence[str], stop: Callable[[], bool]) -> tuple[int, str] | None:
        """See `planhat_gui.door.Searchable`; a line has no columns."""
        wanted = [one.encode("utf-8", "surrogatepass") for one in texts]
        for number, line in enumerate(self._lines()):
            if any(one in line for one in wanted):
                return number, ""
            if stop():
                return None
        return None

    def cancel(self) -> None:
        """See Taken."""
        self._cancelled = True

    def close(self) -> None:
        """See Taken."""
        self._file.close()

    def _untyped(self) -> NeedsFix:
        return NeedsFix(
            [
                Problem(
                    "file", tr("Records kept exactly as received have no columns for that format.")
                )
            ],
            tr("Export them as .jsonl, or run the flow as FlexFlow."),
        )

    def _lines(self) -> Iterator[bytes]:
        try:
            self._file.seek(0)
            for number, line in enumerate(islice(self._file, self._total)):
                if not number % _HEED_EVERY and self._cancelled:
                    raise Cancelled
                text = line.decode("utf-8", "replace").casefold() if self._needles else ""
                if all(needle in text for needle in self._needles):
                    yield line
        except OSError as error:
            raise unreadable(self.path, error) from error


@contextmanager
def heeding(cancel: Cancel, taken: "Taken | TakenLines") -> Iterator[None]:
    """Have the user's wish to stop end what the database works on, within 0.05 s."""
    done = threading.Event()

    def watch() -> None:
        while not done.wait(_POLL_SECONDS):
            if cancel.is_set():
                taken.cancel()
                return

    thread = threading.Thread(target=watch, name="planhat-heed", daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def _whole(column: StoredColumn) -> str:
    """SQL of a value for `texts`: numbers, booleans and moments as such, all else as text."""
    if column.type in NUMBERS or column.type in {"BOOLEAN", "VARCHAR", "TIMESTAMP"}:
        return _raw(column)
    return value_of(column)


def _raw(column: StoredColumn) -> str:
    """SQL of a value as the dataset has it."""
    return place(column)
