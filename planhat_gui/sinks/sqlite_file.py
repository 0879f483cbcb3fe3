"""SQLite: one table per export. A file that is there gets the table added, its others stay.

The table is first written to a file of its own and then taken over in one transaction, so that a
database that is there has it whole or not at all.
"""

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, BinaryIO

from planhat_gui.model.errors import Failure, NeedsFix, Problem, StorageFailed
from planhat_gui.model.export import ExportOptions
from planhat_gui.model.language import tr
from planhat_gui.sinks.csv_file import bare
from planhat_gui.sinks.dataset import Dataset

MAX_COLUMNS = 2_000
_BATCH = 2_000
_NAME_LENGTH = 60
_MAGIC = b"SQLite format 3\x00"
_STEPS = 20_000  # of SQLite's machine between two looks at the user's wish: some milliseconds
_TYPES = {"BIGINT": "INTEGER", "DOUBLE": "REAL", "BOOLEAN": "BOOLEAN", "TIMESTAMP": "DATETIME"}


def check(dataset: Dataset, _options: ExportOptions) -> None:
    """Raise NeedsFix for more columns than SQLite takes."""
    if len(dataset.columns) > MAX_COLUMNS:
        said = tr(
            "{columns:,} columns; an SQLite table takes {max_columns:,}.",
            columns=len(dataset.columns),
            max_columns=MAX_COLUMNS,
        )
        raise NeedsFix(
            [Problem("file", tr("This dataset does not fit: {said}", said=said))],
            tr("Export fewer columns, or export it as .csv or .parquet."),
        )


def table_name(wanted: str) -> str:
    """A name that needs no quotes in a query: letters, digits and underscores."""
    kept = re.sub(r"\W+", "_", wanted).strip("_")[:_NAME_LENGTH] or "records"
    return f"t_{kept}" if kept[0].isdigit() or kept.casefold().startswith("sqlite_") else kept


def tables(path: Path) -> list[str]:
    """The names of the tables and views in a database. Raises NeedsFix when it is none."""
    with path.open("rb") as file:
        start = file.read(len(_MAGIC))
    if start not in {_MAGIC, b""}:
        raise _no_database(path)
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as database:
            found = database.execute(
                "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"
            )
            return [name for (name,) in found]
    except sqlite3.Error as error:
        raise _no_database(path) from error


def check_target(target: Path, table: str, *, overwrite: bool) -> None:
    """Raise NeedsFix for a table that is there already, and for a file that is no database."""
    there = {name.casefold() for name in tables(target)}
    if table.casefold() in there and not overwrite:
        raise NeedsFix(
            [
                Problem(
                    "table",
                    tr("{target} has a table “{table}” already.", target=target, table=table),
                )
            ],
            tr("Choose another file or table name, or say that the table may be replaced."),
        )


def write(
    dataset: Dataset, file: BinaryIO, step: Callable[[int], None], options: ExportOptions
) -> None:
    """The table, in a new database: `file` is an empty one that has a name.

    Moments are ISO 8601 texts, nested values JSON texts.
    """
    table = table_name(options.table or dataset.name)
    places = ", ".join("?" for _ in dataset.columns)
    done = 0
    with closing(sqlite3.connect(file.name, isolation_level=None)) as database:
        # A crash leaves a file that is thrown away: nothing need be forced to the disk on the way.
        database.execute("PRAGMA journal_mode = OFF")
        database.execute("PRAGMA synchronous = OFF")
        database.execute("BEGIN")
        database.execute(_definition(table, dataset))
        insert = f"INSERT INTO {_quoted(table)} VALUES ({places})"  # noqa: S608 - quoted
        step(done)
        texts = [
            (i, column.type == "JSON")
            for i, column in enumerate(dataset.columns)
            if column.type in {"JSON", "VARCHAR"}
        ]
        for rows in dataset.batches(_BATCH):
            database.executemany(insert, [_cells(row, texts) for row in rows])
            done += len(rows)
            step(done)
        database.execute("COMMIT")


def add(made: Path, target: Path, look: Callable[[], None], *, overwrite: bool) -> None:
    """Take the table of the database `made` over into `target`; `look` may raise Cancelled.

    Raises NeedsFix as `check_target`, StorageFailed; the file is then as it was.
    """
    (table,) = tables(made)
    check_target(target, table, overwrite=overwrite)
    wish = _Wish(look)
    try:
        with closing(sqlite3.connect(target, isolation_level=None, timeout=5)) as database:
            database.set_progress_handler(wish, _STEPS)
            database.execute("ATTACH ? AS made", (str(made),))
            database.execute("BEGIN IMMEDIATE")
            try:
                _take_over(database, table)
                database.execute("COMMIT")
            except BaseException:
                database.set_progress_handler(None, 0)
                with suppress(sqlite3.Error):  # of some errors it is rolled back already
                    database.execute("ROLLBACK")
                raise
    except sqlite3.Error as error:
        if wish.stopped is not None:
            raise wish.stopped from error
        raise StorageFailed(
            tr(
                "The table “{table}” could not be added to {target} ({error}).",
                table=table,
                target=target,
                error=error,
            ),
            tr(
                "See that the disk is not full and that no other program uses the file, then "
                "export "
                "again; the file is as it was."
            ),
        ) from error


class _Wish:
    """Asked by SQLite whether to stop; keeps why."""

    def __init__(self, look: Callable[[], None]) -> None:
        self._look = look
        self.stopped: Failure | None = None

    def __call__(self) -> int:
        try:
            self._look()
        except Failure as failure:
            self.stopped = failure
        return self.stopped is not None


def _take_over(database: sqlite3.Connection, table: str) -> None:
    there = database.execute(
        "SELECT type, name FROM main.sqlite_master "
        "WHERE type IN ('table', 'view') AND lower(name) = lower(?)",
        (table,),
    )
    for kind, name in there.fetchall():
        database.execute(f"DROP {'VIEW' if kind == 'view' else 'TABLE'} main.{_quoted(name)}")
    ((definition,),) = database.execute("SELECT sql FROM made.sqlite_master").fetchall()
    database.execute(definition)
    name = _quoted(table)
    database.execute(f"INSERT INTO main.{name} SELECT * FROM made.{name}")  # noqa: S608 - quoted


def _cells(row: tuple[Any, ...], texts: list[tuple[int, bool]]) -> list[Any]:
    """The row; `texts` are the places of texts, each with whether it is a mixed column's.

    Strings of mixed columns are out of their quotes. A NUL is the sign for it: SQLite's own
    functions take it for the end of the text.
    """
    cells = list(row)
    for i, mixed in texts:
        text = cells[i]
        if text is None:
            continue
        if mixed:
            text, _ = bare(text)
        cells[i] = text.replace("\0", "\u2400") if "\0" in text else text
    return cells


def _definition(table: str, dataset: Dataset) -> str:
    columns = ", ".join(
        f"{_quoted(column.name)} {_TYPES.get(column.type, 'TEXT')}" for column in dataset.columns
    )
    return f"CREATE TABLE {_quoted(table)} ({columns})"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _no_database(path: Path) -> NeedsFix:
    return NeedsFix(
        [Problem("file", tr("{path} is there already and is no SQLite database.", path=path))],
        tr("Choose another name."),
    )
