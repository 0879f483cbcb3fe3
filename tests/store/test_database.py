"""The library's database: its settings, its versions, and what is said when it cannot be used."""

import json
import os
import sqlite3
import stat
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from planhat_gui.model.errors import Busy, Damaged, StorageFailed
from planhat_gui.store import database
from planhat_gui.store.database import APPLICATION_ID, MIGRATIONS, Database


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the database is to be."""
    return tmp_path / "library.sqlite3"


@pytest.fixture
def library(path: Path) -> Iterator[Database]:
    """A new one."""
    opened = Database(path)
    yield opened
    opened.close()


def test_settings_are_the_safe_ones(library: Database, path: Path) -> None:
    """A commit is on the disk, nothing in the file is trusted, and the file is its owner's."""
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 5000,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "application_id": APPLICATION_ID,
        "user_version": len(MIGRATIONS),
    }
    assert {name: library.rows(f"PRAGMA {name}")[0][0] for name in wanted} == wanted
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_transaction_is_all_or_nothing(library: Database) -> None:
    """An error inside takes everything back."""
    with library.transaction() as connection:
        connection.execute("INSERT INTO flows (id, created) VALUES ('a', 'now')")

    def two_steps() -> None:
        with library.transaction() as connection:
            connection.execute("INSERT INTO flows (id, created) VALUES ('b', 'now')")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        two_steps()
    assert [row["id"] for row in library.rows("SELECT id FROM flows")] == ["a"]


def test_each_thread_has_its_connection(library: Database) -> None:
    """Threads may read and write at the same time."""
    faults: list[BaseException] = []

    def work(name: str) -> None:
        try:
            for number in range(5):
                with library.transaction() as connection:
                    connection.execute(
                        "INSERT INTO flows (id, created) VALUES (?, 'x')", (f"{name}{number}",)
                    )
        except BaseException as error:  # noqa: BLE001 - handed to the test
            faults.append(error)

    threads = [threading.Thread(target=work, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert library.rows("SELECT count(*) FROM flows")[0][0] == 20


def test_two_programs_may_make_it_at_once(path: Path) -> None:
    """Whoever comes second waits and finds it made."""
    barrier = threading.Barrier(4)
    made: list[Database] = []
    faults: list[BaseException] = []

    def open_it() -> None:
        barrier.wait()
        try:
            made.append(Database(path))
        except BaseException as error:  # noqa: BLE001 - handed to the test
            faults.append(error)

    threads = [threading.Thread(target=open_it) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for one in made:
        one.close()
    assert faults == []
    assert len(made) == 4


def test_one_that_is_made_between_two_looks_is_not_taken_for_a_stranger(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another process may make all tables after the mark was read, and before they are counted."""
    number = database._number
    tried: list[str] = []

    def made_meanwhile(connection: sqlite3.Connection, pragma: str) -> int:
        found = number(connection, pragma)
        if pragma == "application_id" and not tried:
            other = sqlite3.connect(path, isolation_level=None, timeout=0)
            try:
                other.execute("BEGIN IMMEDIATE")
                for statement in ";".join(MIGRATIONS).split(";"):
                    other.execute(statement)
                other.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
                other.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                other.execute("COMMIT")
                tried.append("made")
            except sqlite3.OperationalError as error:  # it has to wait for whoever looks
                tried.append(str(error))
            other.close()
        return found

    monkeypatch.setattr(database, "_number", made_meanwhile)
    library = Database(path)
    assert library.rows("PRAGMA user_version")[0][0] == len(MIGRATIONS)
    assert tried
    library.close()


def test_older_file_is_brought_up_to_date(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of an earlier version gets the scripts it lacks and keeps what it holds (T12)."""
    first = Database(path)
    with first.transaction() as connection:
        connection.execute("INSERT INTO flows (id, created) VALUES ('a', 'x')")
    first.close()
    more = (*MIGRATIONS, "CREATE TABLE later (id TEXT) STRICT;")
    monkeypatch.setattr(database, "MIGRATIONS", more)
    second = Database(path)
    assert second.rows("PRAGMA user_version")[0][0] == len(more)
    assert second.rows("SELECT * FROM later") == []
    with sqlite3.connect(second.backup_of(len(MIGRATIONS))) as backup:
        assert backup.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)
        assert backup.execute("SELECT id, created FROM flows").fetchall() == [("a", "x")]
    backup.close()
    assert not [one for one in path.parent.iterdir() if one.name.startswith(".tmp-")]
    if os.name == "posix":
        mode = second.backup_of(len(MIGRATIONS)).stat().st_mode
        assert stat.S_IMODE(mode) == 0o600
    assert len(second.rows("SELECT * FROM flows")) == 1
    second.close()
    monkeypatch.undo()
    with pytest.raises(Damaged, match="newer version"):
        Database(path)


def test_database_of_another_program_is_not_taken(path: Path) -> None:
    """A file with other tables or another mark is refused and stays as it is."""
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE x (y)")
    other.commit()
    other.close()
    before = path.read_bytes()
    with pytest.raises(Damaged, match="another program"):
        Database(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("data", [b"not a database" * 100, os.urandom(8192)])
def test_damaged_file_is_said(path: Path, data: bytes) -> None:
    """A file that is no database gives one sentence with its name, and stays (F8)."""
    path.write_bytes(data)
    with pytest.raises(Damaged, match="damaged") as caught:
        Database(path)
    assert str(path) in caught.value.message
    assert path.read_bytes() == data


def test_damage_is_found_after_an_end_that_was_not_clean(path: Path) -> None:
    """With a log left behind, the pages are checked before anything is believed."""
    library = Database(path)
    with library.transaction() as connection:
        for number in range(2000):
            connection.execute(
                "INSERT INTO flows (id, created) VALUES (?, 'x')", (f"{number:032}",)
            )
    library.close()
    data = bytearray(path.read_bytes())
    data[20_000:40_000] = bytes(20_000)
    path.write_bytes(bytes(data))
    path.with_name(f"{path.name}-wal").touch()
    with pytest.raises(Damaged, match="damaged"):
        Database(path)


def test_locked_file_is_said(path: Path, library: Database) -> None:
    """Another program that keeps the file locked is told from a broken disk (F19)."""
    library.rows("PRAGMA busy_timeout = 10")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    def write() -> None:
        with library.transaction():
            pass

    with pytest.raises(Busy, match="locked"):
        write()
    other.close()


def test_full_disk_is_said(library: Database) -> None:
    """A disk that is full gives its sentence, and what was there stays."""
    library.rows("PRAGMA max_page_count = 12")

    def fill() -> None:
        with library.transaction() as connection:
            for number in range(5000):
                connection.execute(
                    "INSERT INTO flows (id, created) VALUES (?, 'x')", (f"{number:032}",)
                )

    with pytest.raises(StorageFailed, match="Make room"):
        fill()
    assert library.rows("SELECT * FROM flows") == []


def test_folder_that_is_gone_is_said(tmp_path: Path) -> None:
    """No folder, no database, one sentence."""
    with pytest.raises(StorageFailed, match="cannot be used"):
        Database(tmp_path / "gone" / "library.sqlite3")


def test_runs_of_an_older_file_can_be_searched(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The words of receipts that were there before the search are found, too."""
    monkeypatch.setattr(database, "MIGRATIONS", MIGRATIONS[:3])
    old = Database(path)
    report = {"status": "failed", "flow": "Tickets", "error": "No.", "warnings": [{"code": "x"}]}
    with old.transaction() as connection:
        connection.executemany(
            "INSERT INTO runs VALUES (?, 'f', '2026', 'failed', ?, '{}')",
            [("R1", json.dumps(report)), ("R2", "no json")],
        )
    old.close()
    monkeypatch.undo()
    new = Database(path)
    assert [row["id"] for row in new.rows("SELECT id FROM runs WHERE instr(words, 'tickets')")] == [
        "R1"
    ]
    assert len(new.rows("SELECT id FROM runs WHERE deleted IS NULL")) == 2
    new.close()
