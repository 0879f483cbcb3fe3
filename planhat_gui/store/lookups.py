"""Lookups: small tables of texts in the library, read a few rows at a time."""

import json
import sqlite3
import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from planhat_gui.model.errors import Busy, Damaged, NeedsFix, Problem
from planhat_gui.model.language import tr
from planhat_gui.model.lookup import (
    Lookup,
    LookupOrigin,
    OriginKind,
    clean_columns,
    clean_lookup_name,
)
from planhat_gui.model.names import name_key
from planhat_gui.store.database import Database
from planhat_gui.store.lookup_blocks import block_json, blocks_of

KEPT_SPARE = timedelta(days=1)
"""How long a deleted lookup can be restored, and rows stay that a lookup does not have any more
(a run may be walking them) or does not have yet."""

_BLOCKS_AT_ONCE = 20
_COLUMNS = "id, name, columns, row_count, origin, modified, batch"


class LookupStore:
    """Lookups by id. Everything blocks on the disk; a million rows never lie in memory."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[Lookup]:
        """By name."""
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM lookups WHERE deleted IS NULL ORDER BY name_key"
        )
        return [_lookup(row) for row in rows]

    def count(self) -> int:
        """How many there are."""
        rows = self._database.rows("SELECT count(*) FROM lookups WHERE deleted IS NULL")
        return int(rows[0][0])

    def find(self, name_or_id: str) -> Lookup:
        """By its name, in any case of letters, or its id. Raises NeedsFix."""
        found = self._found("name_key", name_key(name_or_id)) or self._found("id", name_or_id)
        if found is None:
            raise NeedsFix(
                [
                    Problem(
                        "lookups", tr("There is no lookup “{name_or_id}”.", name_or_id=name_or_id)
                    )
                ],
                tr("Choose one, or make it under Lookups."),
            )
        return found

    def rows(
        self, lookup_id: str, first: int = 0, count: int | None = None
    ) -> list[dict[str, str]]:
        """At most `count` rows from `first` (0 is the first) on, each by column name."""
        lookup = self.find(lookup_id)
        return [
            dict(zip(lookup.columns, row, strict=True)) for row in self.cells(lookup, first, count)
        ]

    def iterate(self, lookup_id: str) -> Iterator[dict[str, str]]:
        """All rows by column name, as they are asked for, and as they are now.

        Changed or deleted meanwhile, they stay readable for a day; then it raises Busy. It never
        ends early instead.
        """
        lookup = self.find(lookup_id)
        for row in self.cells(lookup):
            yield dict(zip(lookup.columns, row, strict=True))

    def cells(
        self, lookup: Lookup, first: int = 0, count: int | None = None
    ) -> Iterator[list[str]]:
        """Rows as lists in the order of the lookup's columns. Raises as `iterate` does."""
        end = lookup.rows if count is None else min(lookup.rows, first + count)
        at = max(0, first)
        while at < end:
            start, block = self._block(lookup, at)
            wanted = block[at - start : end - start]
            yield from wanted
            at += len(wanted)

    def save(
        self,
        name: str,
        columns: Sequence[str],
        rows: Iterable[Sequence[str]],
        origin: LookupOrigin,
        lookup_id: str | None = None,
    ) -> Lookup:
        """Make a lookup, or give the one of that id another name, columns and rows.

        Every row has one text per column. What was there is replaced in one step at the end; the
        database is not kept locked while rows come. Raises NeedsFix (name, columns, a row's shape,
        too many rows), StorageFailed, and whatever `rows` raises; then nothing has changed.
        """
        name, problem = clean_lookup_name(name)
        clean, problems = clean_columns(columns)
        problems = ([problem] if problem else []) + problems
        if not problem and self._taken(name, lookup_id or ""):
            problems.insert(0, _name_taken(name))
        if problems:
            raise NeedsFix(problems)
        self._clean()
        batch = uuid.uuid4().hex
        with self._database.transaction() as connection:
            _spare(connection, batch)
        lookup = Lookup(
            lookup_id or uuid.uuid4().hex, name, clean, 0, origin, datetime.now(UTC), batch
        )
        try:
            written = self._write_rows(batch, rows, len(clean))
            return self._put(lookup, written)
        except BaseException:
            self._drop(batch)
            raise

    def rename(self, lookup_id: str, name: str) -> Lookup:
        """Give it another name. Raises NeedsFix."""
        lookup = self.find(lookup_id)
        name, problem = clean_lookup_name(name)
        if not problem and self._taken(name, lookup.id):
            problem = _name_taken(name)
        if problem:
            raise NeedsFix([problem])
        with self._database.transaction() as connection:
            self._give_name(connection, lookup.id, name)
        return self.find(lookup.id)

    def set_refresh_before_run(self, lookup_id: str, wanted: bool) -> Lookup:  # noqa: FBT001
        """Say whether a run fetches its rows again first. Raises NeedsFix."""
        lookup = self.find(lookup_id)
        origin = replace(lookup.origin, refresh_before_run=wanted)
        with self._database.transaction() as connection:
            connection.execute(
                "UPDATE lookups SET origin = ? WHERE id = ?", (_origin_json(origin), lookup.id)
            )
        return self.find(lookup.id)

    def delete(self, lookup_id: str) -> None:
        """Take it out of the list; `restore` brings it back for a day. Nothing if not there."""
        with self._database.transaction() as connection:
            # The name is free at once; no name can hold a control character.
            connection.execute(
                "UPDATE lookups SET deleted = ?, name_key = char(31) || id"
                " WHERE id = ? AND deleted IS NULL",
                (_stamp(datetime.now(UTC)), lookup_id),
            )
        self._clean()

    def deleted(self) -> list[tuple[Lookup, datetime]]:
        """Those that `restore` can bring back, with when they were deleted."""
        rows = self._database.rows(
            f"SELECT {_COLUMNS}, deleted FROM lookups WHERE deleted >= ? ORDER BY deleted DESC",
            _stamp(datetime.now(UTC) - KEPT_SPARE),
        )
        return [(_lookup(row), datetime.fromisoformat(row["deleted"])) for row in rows]

    def erase(self, lookup_id: str) -> None:
        """Remove a deleted one for good. Nothing if it is not there."""
        rows = self._database.rows(
            "SELECT batch FROM lookups WHERE id = ? AND deleted IS NOT NULL", lookup_id
        )
        for row in rows:
            with self._database.transaction() as connection:
                connection.execute("DELETE FROM lookups WHERE id = ?", (lookup_id,))
            self._drop(row["batch"])

    def restore(self, lookup_id: str) -> Lookup:
        """Bring a deleted one back. Raises NeedsFix when its name is taken, or it is gone."""
        found = self._database.rows(
            "SELECT name FROM lookups WHERE id = ? AND deleted IS NOT NULL", lookup_id
        )
        if found:
            name = str(found[0]["name"])
            if self._taken(name, lookup_id):
                raise NeedsFix([_name_taken(name)])
            with self._database.transaction() as connection:
                self._give_name(connection, lookup_id, name)
                connection.execute("UPDATE lookups SET deleted = NULL WHERE id = ?", (lookup_id,))
        return self.find(lookup_id)

    def _found(self, column: str, value: str) -> Lookup | None:
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM lookups WHERE {column} = ? AND deleted IS NULL", value
        )
        return _lookup(rows[0]) if rows else None

    def _taken(self, name: str, lookup_id: str) -> bool:
        return bool(
            self._database.rows(
                "SELECT 1 FROM lookups WHERE name_key = ? AND id <> ?", name_key(name), lookup_id
            )
        )

    def _block(self, lookup: Lookup, row: int) -> tuple[int, list[list[str]]]:
        """The block that holds this row, and the number of its first row."""
        found = self._database.rows(
            "SELECT first, rows FROM lookup_blocks WHERE batch = ? AND first <= ?"
            " ORDER BY first DESC LIMIT 1",
            lookup.batch,
            row,
        )
        block: list[list[str]] = json.loads(found[0]["rows"]) if found else []
        if not found or row - found[0]["first"] >= len(block):
            now = self._found("id", lookup.id)
            if now is not None and now.batch == lookup.batch:
                raise Damaged(
                    tr("Rows of the lookup “{lookup_name}” are missing.", lookup_name=lookup.name),
                    tr("Make it or refresh it again."),
                )
            raise Busy(
                tr("The lookup “{lookup_name}” was just changed.", lookup_name=lookup.name),
                tr("Try again."),
            )
        return found[0]["first"], block

    def _write_rows(self, batch: str, rows: Iterable[Sequence[str]], columns: int) -> int:
        """Write the rows under a name that no lookup has yet; how many they were."""
        waiting: list[tuple[str, int, str]] = []
        written = 0
        for block in blocks_of(rows, columns):
            waiting.append((batch, written, block_json(block, written)))
            written += len(block)
            if len(waiting) == _BLOCKS_AT_ONCE:
                self._insert(waiting)
                waiting = []
        self._insert(waiting)
        return written

    def _insert(self, blocks: list[tuple[str, int, str]]) -> None:
        if blocks:
            with self._database.transaction() as connection:
                connection.executemany("INSERT INTO lookup_blocks VALUES (?, ?, ?)", blocks)

    def _put(self, lookup: Lookup, rows: int) -> Lookup:
        """Let the lookup have the new rows; those it had are spare from now on."""
        values = (
            lookup.id,
            lookup.name,
            name_key(lookup.name),
            json.dumps(lookup.columns, ensure_ascii=False),
            rows,
            _origin_json(lookup.origin),
            _stamp(lookup.modified),
            lookup.batch,
        )
        with self._database.transaction() as connection:
            old = connection.execute("SELECT batch FROM lookups WHERE id = ?", (lookup.id,))
            for row in old.fetchall():
                _spare(connection, row["batch"])
            connection.execute("DELETE FROM lookup_spares WHERE batch = ?", (lookup.batch,))
            try:
                connection.execute(
                    "INSERT INTO lookups VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL)"
                    " ON CONFLICT (id) DO UPDATE SET name = excluded.name,"
                    " name_key = excluded.name_key, columns = excluded.columns,"
                    " row_count = excluded.row_count, origin = excluded.origin,"
                    " modified = excluded.modified, batch = excluded.batch, deleted = NULL",
                    values,
                )
            except sqlite3.IntegrityError as error:  # another process was faster
                raise NeedsFix([_name_taken(lookup.name)]) from error
        return self.find(lookup.id)

    def _give_name(self, connection: sqlite3.Connection, lookup_id: str, name: str) -> None:
        try:
            connection.execute(
                "UPDATE lookups SET name = ?, name_key = ? WHERE id = ?",
                (name, name_key(name), lookup_id),
            )
        except sqlite3.IntegrityError as error:  # another process was faster
            raise NeedsFix([_name_taken(name)]) from error

    def _drop(self, batch: str) -> None:
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM lookup_blocks WHERE batch = ?", (batch,))
            connection.execute("DELETE FROM lookup_spares WHERE batch = ?", (batch,))

    def _clean(self) -> None:
        """Remove what was deleted or replaced long ago, and what a broken save left behind."""
        long_ago = _stamp(datetime.now(UTC) - KEPT_SPARE)
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT OR IGNORE INTO lookup_spares"
                " SELECT batch, deleted FROM lookups WHERE deleted < ?",
                (long_ago,),
            )
            connection.execute("DELETE FROM lookups WHERE deleted < ?", (long_ago,))
            connection.execute(
                "DELETE FROM lookup_blocks WHERE batch IN"
                " (SELECT batch FROM lookup_spares WHERE since < ?)",
                (long_ago,),
            )
            connection.execute("DELETE FROM lookup_spares WHERE since < ?", (long_ago,))


def _spare(connection: sqlite3.Connection, batch: str) -> None:
    """Note that no lookup has these rows, from now on."""
    connection.execute(
        "INSERT INTO lookup_spares VALUES (?, ?)", (batch, _stamp(datetime.now(UTC)))
    )


def _name_taken(name: str) -> Problem:
    return Problem("name", tr("There is already a lookup named “{name}”.", name=name))


def _lookup(row: sqlite3.Row) -> Lookup:
    columns: list[str] = json.loads(row["columns"])
    return Lookup(
        id=row["id"],
        name=row["name"],
        columns=tuple(columns),
        rows=row["row_count"],
        origin=_origin(json.loads(row["origin"])),
        modified=datetime.fromisoformat(row["modified"]),
        batch=row["batch"],
    )


def _origin(stored: dict[str, Any]) -> LookupOrigin:
    return LookupOrigin(
        kind=OriginKind(stored["kind"]),
        path=stored["path"],
        nexset_id=stored["nexset_id"],
        nexset_name=stored["nexset_name"],
        nexset_columns=tuple(stored["nexset_columns"]),
        refresh_before_run=stored["refresh_before_run"],
    )


def _origin_json(origin: LookupOrigin) -> str:
    return json.dumps(asdict(origin), ensure_ascii=False)


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat()
