"""DuckDB, locked down: it may touch the folders it was given and nothing else.

The module is imported when the first connection is made (80 ms that most commands need not pay).
"""

import threading
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from planhat_gui.model.errors import Cancelled, StorageFailed
from planhat_gui.model.language import tr
from planhat_gui.model.ports import Cancel

if TYPE_CHECKING:
    import duckdb

_CONFIG = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "allow_community_extensions": "false",
    "preserve_insertion_order": "true",
}
_POLL_SECONDS = 0.05
_MIB = 1024 * 1024


def quoted(name: str) -> str:
    """A column's name as SQL writes it; the only way a name gets into a statement."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """A text as SQL writes it."""
    return "'" + text.replace("'", "''") + "'"


def path_literal(path: Path) -> str:
    """A file for `read_parquet` and the like, which else take `*`, `?` and `[` for patterns."""
    text = path.as_posix()
    for sign in "[*?":
        text = text.replace(sign, f"[{sign}]")
    return literal(text)


def connect(
    folders: Iterable[Path],
    *,
    memory_mb: int,
    spill: Path | None = None,
    threads: int = 1,
    more: "Callable[[duckdb.DuckDBPyConnection], int] | None" = None,
) -> "duckdb.DuckDBPyConnection":
    """A database in memory that may read and write below these folders only.

    `spill` takes what does not fit into `memory_mb`; without it that is an error. `more` finds out
    how many MiB more there may be (see `width`).
    """
    import duckdb

    allowed = [folder.resolve().as_posix() for folder in folders]
    config: dict[str, str | bool | int | float | list[str]] = {
        **_CONFIG,
        "memory_limit": f"{memory_mb}MiB",
        "threads": str(threads),
        "temp_directory": spill.resolve().as_posix() if spill else "",
    }
    connection = duckdb.connect(":memory:", config=config)
    connection.execute("SET parquet_metadata_cache = true")
    folders_sql = ", ".join(literal(folder) for folder in allowed)
    connection.execute(f"SET allowed_directories = [{folders_sql}]")
    connection.execute("SET enable_external_access = false")
    if more is not None and (extra := more(connection)):
        connection.execute(f"SET memory_limit = '{memory_mb + extra}MiB'")
    connection.execute("SET lock_configuration = true")
    return connection


class Query:
    """Runs statements in threads of their own, so that a cancel is heard within 0.05 s."""

    def __init__(self, connection: "duckdb.DuckDBPyConnection", cancel: Cancel) -> None:
        self._connection = connection
        self._cancel = cancel

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of one statement. Raises Cancelled, StorageFailed, duckdb.Error."""
        found: list[list[tuple[Any, ...]]] = []
        self.side_by_side([lambda c: found.append(c.execute(sql, parameters).fetchall())])
        return found[0]

    def side_by_side(
        self, jobs: Sequence[Callable[["duckdb.DuckDBPyConnection"], None]], threads: int = 2
    ) -> None:
        """Do all jobs, so many at once, each thread with its own cursor.

        The first failure ends the rest and is raised: Cancelled, StorageFailed, duckdb.Error.
        """
        _Workers(self._connection, jobs, self._cancel).run(min(threads, len(jobs)))


class _Workers:
    def __init__(
        self,
        connection: "duckdb.DuckDBPyConnection",
        jobs: Sequence[Callable[["duckdb.DuckDBPyConnection"], None]],
        cancel: Cancel,
    ) -> None:
        self._connection = connection
        self._jobs = iter(jobs)
        self._cancel = cancel
        self._lock = threading.Lock()
        self._stop = threading.Event()
        self._failures: list[Exception] = []

    def run(self, count: int) -> None:
        import duckdb

        cursors = [self._connection.cursor() for _ in range(count)]
        threads = [
            threading.Thread(target=self._work, args=(cursor,), name="planhat-duckdb", daemon=True)
            for cursor in cursors
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            while thread.is_alive():
                thread.join(_POLL_SECONDS)
                if self._cancel.is_set():
                    self._stop.set()
                if self._stop.is_set():
                    for cursor in cursors:
                        cursor.interrupt()
        for cursor in cursors:
            cursor.close()
        if self._cancel.is_set():
            raise Cancelled
        real = [f for f in self._failures if not isinstance(f, duckdb.InterruptException)]
        for failure in real or self._failures:
            raise _told(failure)

    def _work(self, cursor: "duckdb.DuckDBPyConnection") -> None:
        while not self._stop.is_set():
            with self._lock:
                job = next(self._jobs, None)
            if job is None:
                return
            try:
                job(cursor)
            except Exception as failure:  # noqa: BLE001 - a thread's edge; raised again by run
                self._failures.append(failure)
                self._stop.set()


def _told(failure: Exception) -> Exception:
    """DuckDB's failures of disk and memory in our words; what it says of the data as it is."""
    import duckdb

    first_line = str(failure).split("\n", 1)[0][:300]
    if isinstance(failure, duckdb.OutOfMemoryException):
        return StorageFailed(
            tr(
                "The dataset needs more memory than is allowed ({first_line}).",
                first_line=first_line,
            ),
            tr("Close other programs, or ask for fewer records."),
        )
    if isinstance(failure, duckdb.IOException | OSError):
        return StorageFailed(
            tr("The dataset could not be written ({first_line}).", first_line=first_line),
            tr("See that the disk is not full, then run the flow again."),
        )
    return failure


def memory_for(longest_line: int, columns: int, *, base: int = 256) -> int:
    """MiB that working with so many columns and lines of at most this many bytes may take.

    DuckDB holds some 2,000 rows of each column at a time, 100 kB and more a column.
    """
    return base + 12 * longest_line // _MIB + max(0, columns - WIDE) // 7


WIDE = 1000
"""With more columns than this, segments are worked on one at a time."""
