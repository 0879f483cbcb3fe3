"""library.sqlite3: credentials without their tokens, lookups, and the history of runs."""

import os
import sqlite3
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from planhat_gui.model.errors import Busy, Damaged, Failure, StorageFailed
from planhat_gui.model.language import tr
from planhat_gui.store.files import PREFIX
from planhat_gui.store.who_locks import who_locks

APPLICATION_ID = 0x504C4754
"""“PLGT” in the file's head: so that a file of another program is not taken for ours."""

MIGRATIONS = (
    """
    CREATE TABLE credentials (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        name_key TEXT NOT NULL UNIQUE,
        description TEXT NOT NULL,
        base_url TEXT NOT NULL,
        origins TEXT NOT NULL,
        created TEXT NOT NULL,
        modified TEXT NOT NULL
    ) STRICT;
    CREATE TABLE flows (
        id TEXT PRIMARY KEY,
        created TEXT NOT NULL
    ) STRICT;
    CREATE TABLE runs (
        id TEXT PRIMARY KEY,
        flow_id TEXT NOT NULL,
        started TEXT NOT NULL,
        status TEXT NOT NULL,
        report TEXT NOT NULL,
        flow TEXT NOT NULL
    ) STRICT;
    CREATE INDEX runs_by_flow ON runs (flow_id, started);
    CREATE INDEX runs_by_start ON runs (started);
    """,
    # So that a token kept for a session only never makes the system ask for a password.
    "ALTER TABLE credentials ADD COLUMN in_vault INTEGER NOT NULL DEFAULT 1",
    # Rows lie in blocks: a million of them are some thousand entries, read and deleted fast.
    """
    CREATE TABLE lookups (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        name_key TEXT NOT NULL UNIQUE,
        columns TEXT NOT NULL,
        row_count INTEGER NOT NULL,
        origin TEXT NOT NULL,
        modified TEXT NOT NULL,
        batch TEXT NOT NULL,
        deleted TEXT
    ) STRICT;
    CREATE TABLE lookup_blocks (
        batch TEXT NOT NULL,
        first INTEGER NOT NULL,
        rows TEXT NOT NULL,
        PRIMARY KEY (batch, first)
    ) STRICT;
    CREATE TABLE lookup_spares (
        batch TEXT PRIMARY KEY,
        since TEXT NOT NULL
    ) STRICT
    """,
    # Runs are searched by words, and can be deleted and brought back.
    """
    ALTER TABLE runs ADD COLUMN words TEXT NOT NULL DEFAULT '';
    ALTER TABLE runs ADD COLUMN deleted TEXT;
    UPDATE runs SET words = lower(id || char(10) || json_extract(report, '$.flow') || char(10)
        || coalesce(json_extract(report, '$.error'), '') || char(10)
        || coalesce(json_extract(report, '$.end_reason'), '') || char(10)
        || coalesce(json_extract(report, '$.request'), '') || char(10)
        || coalesce(json_extract(report, '$.warnings'), ''))
        WHERE json_valid(report)
    """,
    # Credentials there were before are all Planhat's, with a bearer token.
    """
    ALTER TABLE credentials ADD COLUMN connector TEXT NOT NULL DEFAULT 'planhat';
    ALTER TABLE credentials ADD COLUMN auth TEXT NOT NULL DEFAULT '{"kind": "bearer"}';
    ALTER TABLE credentials ADD COLUMN test_url TEXT NOT NULL DEFAULT ''
    """,
    # The credential that an imported flow's file names: shown, and never used by itself.
    "ALTER TABLE flows ADD COLUMN suggested TEXT NOT NULL DEFAULT ''",
    # How old a token is; of those kept before nobody knows.
    "ALTER TABLE credentials ADD COLUMN token_saved TEXT NOT NULL DEFAULT ''",
    # Addresses that an imported flow brought along and nobody here has typed.
    # And when a flow went into the bin.
    """
    ALTER TABLE flows ADD COLUMN held TEXT NOT NULL DEFAULT '';
    ALTER TABLE flows ADD COLUMN deleted TEXT NOT NULL DEFAULT ''
    """,
)
"""Version n is the file after the first n scripts. Never change one that was released."""

_SETTINGS = (
    "PRAGMA synchronous = FULL",  # with WAL and NORMAL a power cut may take the last commits
    "PRAGMA fullfsync = ON",
    "PRAGMA checkpoint_fullfsync = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA busy_timeout = 5000",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA mmap_size = 0",
)
_LONGEST_VALUE = 64 << 20


class Database:
    """One SQLite file, one connection per thread. Opening makes and migrates it.

    Raises Damaged (not a database, another program's, newer than this program), Busy (locked by
    another program for 5 s) and StorageFailed (disk, rights), each naming the file.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._local = threading.local()
        self._all: list[sqlite3.Connection] = []
        self._guard = threading.Lock()
        unclean = path.with_name(f"{path.name}-wal").exists()
        try:
            with self._sentences():
                connection = self._connection()
                if unclean:
                    self._check(connection)
                self._back_up(connection)
                self._migrate(connection)
        except BaseException:
            self.close()
            raise

    def rows(self, sql: str, *values: Any) -> list[sqlite3.Row]:
        """What a query gives."""
        with self._sentences():
            return self._connection().execute(sql, values).fetchall()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All statements inside, or none; when it ends without an error they are on the disk."""
        with self._sentences():
            connection = self._connection()
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                # A full disk has already ended the transaction.
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    def close(self) -> None:
        """Close the connections of all threads; no thread may be using one."""
        with self._guard:
            for connection in self._all:
                with suppress(sqlite3.Error):
                    connection.close()
            self._all.clear()
            self._local = threading.local()

    def _connection(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is not None:
            return connection
        if not self._path.exists():
            os.close(os.open(self._path, os.O_CREAT | os.O_RDWR, 0o600))
        connection = sqlite3.connect(
            self._path,
            isolation_level=None,
            timeout=5,
            check_same_thread=False,  # only so that `close` may close it
        )
        try:
            connection.row_factory = sqlite3.Row
            connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE)
            for setting in _SETTINGS:
                connection.execute(setting).fetchall()
        except BaseException:
            connection.close()
            raise
        with self._guard:
            self._all.append(connection)
        self._local.connection = connection
        return connection

    def _check(self, connection: sqlite3.Connection) -> None:
        """After an end that was not clean: the file's pages must hang together."""
        answer = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        if answer != "ok":
            raise self._damaged(str(answer))

    def _back_up(self, connection: sqlite3.Connection) -> None:
        """A whole copy beside the file, before its format is changed; readable by its owner."""
        # In one moment's view: between two questions another process may have made the tables, and
        # tables without a mark are those of another program.
        connection.execute("BEGIN")
        try:
            version = self._version(connection)
        finally:
            connection.execute("ROLLBACK")
        if not 0 < version < len(MIGRATIONS):
            return
        descriptor, name = tempfile.mkstemp(prefix=PREFIX, dir=self._path.parent)
        os.close(descriptor)
        with suppress(FileNotFoundError):
            copy = sqlite3.connect(name, isolation_level=None)
            try:
                copy.execute("PRAGMA synchronous = FULL").fetchall()
                connection.backup(copy)
                copy.close()
                Path(name).replace(self.backup_of(version))
            finally:
                copy.close()
                Path(name).unlink()  # it is still there only when something failed

    def backup_of(self, version: int) -> Path:
        """Where the file lies as it was in that version of the format."""
        return self._path.with_name(f"{self._path.name}.version-{version}")

    def _migrate(self, connection: sqlite3.Connection) -> None:
        """Bring the file up to date. Nothing is changed in one that is not ours."""
        versions = _number(connection, "application_id"), _number(connection, "user_version")
        if versions != (APPLICATION_ID, len(MIGRATIONS)):  # else nobody is waited for
            self._bring_up_to_date(connection)
        # Stays in the file. A network drive, or another process that has it open, may keep it
        # from being switched; then the file goes on as it is.
        with suppress(sqlite3.OperationalError):
            connection.execute("PRAGMA journal_mode = WAL").fetchall()

    def _bring_up_to_date(self, connection: sqlite3.Connection) -> None:
        connection.execute("BEGIN IMMEDIATE")  # another process may be making it just now
        try:
            version = self._version(connection)
            for number in range(version, len(MIGRATIONS)):
                for statement in MIGRATIONS[number].split(";"):
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {number + 1}")
            if version < len(MIGRATIONS):
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise

    def _version(self, connection: sqlite3.Connection) -> int:
        version = _number(connection, "user_version")
        application = _number(connection, "application_id")
        tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
        if application not in {0, APPLICATION_ID} or (application == 0 and tables):
            raise Damaged(
                tr("{path} is a database of another program.", path=self._path),
                tr("Move it away, or choose another data folder."),
            )
        if version > len(MIGRATIONS):
            raise Damaged(
                tr("{path} was made by a newer version of this program.", path=self._path),
                tr("Start the newer version, or choose another data folder."),
            )
        return version

    @contextmanager
    def _sentences(self) -> Iterator[None]:
        """SQLite's and the system's errors as ours, naming the file."""
        try:
            yield
        except sqlite3.Error as error:
            raise self._failure(error) from error
        except OSError as error:
            raise StorageFailed(
                tr("{path} cannot be used ({strerror}).", path=self._path, strerror=error.strerror),
                tr("Check the folder's permissions, or choose another data folder."),
            ) from error

    def _failure(self, error: sqlite3.Error) -> Failure:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
        if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
            who = who_locks(self._path)
            named = tr("Another program ({who})", who=who) if who else tr("Another program")
            return Busy(
                tr("{named} keeps {path} locked.", named=named, path=self._path),
                tr("Close the other program that uses this file and try again."),
            )
        if code in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
            return self._damaged(str(error))
        step = tr("Make room on the disk and try again.")
        if code != sqlite3.SQLITE_FULL:
            step = tr("Check the folder's permissions and the disk, then try again.")
        return StorageFailed(
            tr("{path} did not take what was written ({error}).", path=self._path, error=error),
            step,
        )

    def _damaged(self, detail: str) -> Damaged:
        return Damaged(
            tr("The library {path} is damaged ({detail}).", path=self._path, detail=detail),
            tr(
                "Put a copy of it from a backup in its place, or move it away: flows and datasets "
                "are files of their own and stay; credentials have to be entered again."
            ),
        )


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])
