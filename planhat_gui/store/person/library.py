"""The library and its backups: every text of every table, and the rows of lookups."""

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from planhat_gui.model.errors import Damaged, StorageFailed
from planhat_gui.model.forgetting import Action, Choices, PlaceKind, Role
from planhat_gui.model.language import tr
from planhat_gui.model.person import Matcher
from planhat_gui.store.person.collector import Collector, Where
from planhat_gui.store.person.places import Place
from planhat_gui.store.person.records import (
    ADDRESSES,
    IDS,
    Look,
    in_place,
    key_of,
    look_at,
    preview_of,
)

_LOOKUP_TABLES = frozenset({"lookup_blocks", "lookup_spares"})
_NAMES_OF_ROWS = {"runs": "run", "flows": "flow", "lookups": "lookup", "credentials": "credential"}


def look(place: Place, matcher: Matcher, collector: Collector) -> int:
    """Search the file; the number of rows. Raises Damaged, StorageFailed."""
    try:
        with closing(_connect(place.path, read_only=True)) as connection:
            count = 0
            for table, columns in _tables(connection):
                if table not in _LOOKUP_TABLES:
                    count += _look_at_table(connection, table, columns, place, matcher, collector)
            return count + _look_at_lookups(connection, place, matcher, collector)
    except sqlite3.Error as error:
        raise _failure(place.path, error) from error


def _connect(path: Path, *, read_only: bool) -> sqlite3.Connection:
    # Not mode=ro: a file with a log of changes cannot be opened so when nobody else has it open.
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None, timeout=5
    )
    connection.row_factory = sqlite3.Row
    if read_only:
        connection.execute("PRAGMA query_only = ON").fetchall()
    return connection


def _tables(connection: sqlite3.Connection) -> list[tuple[str, list[str]]]:
    """Each table with its columns of texts."""
    found = []
    names = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    for (name,) in map(tuple, names):
        rows = connection.execute("SELECT name, type FROM pragma_table_info(?)", (name,)).fetchall()
        found.append((name, [row["name"] for row in rows if row["type"].upper() != "INTEGER"]))
    return found


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _rows(
    connection: sqlite3.Connection, table: str, columns: Sequence[str]
) -> Iterator[tuple[int, dict[str, Any]]]:
    names = ", ".join(_quoted(column) for column in columns)
    for row in connection.execute(f"SELECT rowid AS r__, {names} FROM {_quoted(table)}"):
        yield row["r__"], {column: _decoded(row[column]) for column in columns}


def _decoded(value: Any) -> Any:
    if isinstance(value, str) and value[:1] in "{[":
        with suppress(ValueError, RecursionError):
            return json.loads(value)
    return value


def _where(place: Place, table: str) -> Where:
    file = place.where.file
    if place.where.group.startswith("backup:"):
        return place.where
    if table == "credentials":
        return Where("credentials", PlaceKind.CREDENTIALS, tr("Credentials"), file)
    return Where("history", PlaceKind.HISTORY, tr("History of runs"), file)


def _look_at_table(
    connection: sqlite3.Connection,
    table: str,
    columns: list[str],
    place: Place,
    matcher: Matcher,
    collector: Collector,
) -> int:
    count, where = 0, _where(place, table)
    for count, (row, values) in enumerate(_rows(connection, table, columns), 1):  # noqa: B007
        found = look_at(matcher, values, whole=False)
        if found.role is not None:
            noun = _NAMES_OF_ROWS.get(table, table)
            key = f"{table} {values.get('id', row)}"
            collector.hit(where, key, found, values, _shown(noun, values))
    return count


def _shown(noun: str, values: dict[str, Any]) -> str:
    report = values.get("report")
    name = values.get("name") or (report.get("flow") if isinstance(report, dict) else "")
    return f"{noun} {values.get('id', '')} {name or ''}".strip()


@dataclass(slots=True)
class _Batch:
    """The rows of a lookup, or of one there was."""

    id: str
    group: str
    label: str
    columns: tuple[str, ...]
    lookup: str = ""


def _batches(connection: sqlite3.Connection) -> list[_Batch]:
    tables = {name for name, _ in _tables(connection)}
    if "lookup_blocks" not in tables:
        return []
    own = {
        row["batch"]: row
        for row in connection.execute("SELECT id, name, columns, batch FROM lookups")
    }
    found = []
    for row in connection.execute("SELECT DISTINCT batch FROM lookup_blocks").fetchall():
        batch = row["batch"]
        if batch in own:
            one = own[batch]
            columns = tuple(json.loads(one["columns"]))
            found.append(_Batch(batch, f"lookup:{one['id']}", one["name"], columns, one["id"]))
        else:
            found.append(_Batch(batch, "lookup:replaced", tr("Replaced rows of lookups"), ()))
    return found


def _look_at_lookups(
    connection: sqlite3.Connection, place: Place, matcher: Matcher, collector: Collector
) -> int:
    count = 0
    for batch in _batches(connection):
        group = batch.group
        if place.where.group.startswith("backup:"):
            where = place.where
        else:
            where = Where(group, PlaceKind.LOOKUP, batch.label, place.where.file)
        for row, cells in _lookup_rows(connection, batch.id):
            count += 1
            found, record = _look_at_row(matcher, batch, cells)
            collector.hit(where, f"{batch.id} {key_of(record, row)}", found, record)
    return count


def _lookup_rows(connection: sqlite3.Connection, batch: str) -> Iterator[tuple[int, list[str]]]:
    number = 0
    blocks = connection.execute(
        "SELECT rows FROM lookup_blocks WHERE batch = ? ORDER BY first", (batch,)
    )
    for block in blocks:
        for row in json.loads(block["rows"]):
            yield number, row
            number += 1


def _look_at_row(matcher: Matcher, batch: _Batch, cells: list[str]) -> tuple[Look, dict[str, Any]]:
    names = batch.columns if len(batch.columns) == len(cells) else ()
    named = names or tuple(tr("column {at}", at=at) for at in range(1, len(cells) + 1))
    record = dict(zip(named, cells, strict=True))
    found = look_at(matcher, record)
    found.is_person |= any(
        matcher.exact(record[name]) for name in (*IDS, *ADDRESSES) if name in record
    )
    return found, record


@dataclass(slots=True)
class Cleaning:
    """What was done in a library."""

    removed: int = 0
    blanked: int = 0
    lookups_removed: int = 0
    lookups_blanked: int = 0
    left: int = 0


def clean(place: Place, matcher: Matcher, choices: Choices) -> Cleaning:
    """Take the person out of the file, and what was deleted out of its bytes.

    Raises Damaged, StorageFailed; then nothing has changed.
    """
    done = Cleaning()
    try:
        with closing(_connect(place.path, read_only=False)) as connection:
            connection.execute("PRAGMA secure_delete = ON").fetchall()
            connection.execute("BEGIN IMMEDIATE")
            try:
                for table, columns in _tables(connection):
                    if table not in _LOOKUP_TABLES:
                        _clean_table(connection, table, columns, place, matcher, choices, done)
                for batch in _batches(connection):
                    _clean_batch(connection, batch, place, matcher, choices, done)
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
            sweep(connection)
    except sqlite3.Error as error:
        raise _failure(place.path, error) from error
    return done


def rename_files(path: Path, renamed: Mapping[str, str]) -> None:
    """Receipts of runs follow their datasets' files. Raises StorageFailed, Damaged."""
    try:
        with closing(_connect(path, read_only=False)) as connection:
            connection.executemany(
                "UPDATE runs SET report = replace(report, ?, ?) WHERE instr(report, ?)",
                [(old, new, old) for old, new in renamed.items()],
            )
    except sqlite3.Error as error:
        raise _failure(path, error) from error


def sweep(connection: sqlite3.Connection) -> None:
    """Write the file anew and empty its log, so that nothing deleted is in their bytes."""
    connection.execute("VACUUM")
    row = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if row is not None and row[0]:
        raise sqlite3.OperationalError("another program is using the library")


def _clean_table(
    connection: sqlite3.Connection,
    table: str,
    columns: list[str],
    place: Place,
    matcher: Matcher,
    choices: Choices,
    done: Cleaning,
) -> None:
    where = _where(place, table)
    rows = list(_rows(connection, table, columns)) if columns else []
    for row, values in rows:
        found = look_at(matcher, values, whole=False)
        if found.role is None:
            continue
        key = f"{table} {values.get('id', row)}"
        if choices.action(where.kind, where.group, key, found.role) is Action.LEAVE:
            done.left += 1
            continue
        new = {name: _encoded(in_place(matcher, value)) for name, value in values.items()}
        changed = {n: v for n, v in new.items() if v != _encoded(values[n])}
        sets = ", ".join(f"{_quoted(name)} = ?" for name in changed)
        connection.execute(
            f"UPDATE {_quoted(table)} SET {sets} WHERE rowid = ?", (*changed.values(), row)
        )
        done.blanked += 1


def _encoded(value: Any) -> Any:
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=True)
    return value


def _clean_batch(
    connection: sqlite3.Connection,
    batch: _Batch,
    place: Place,
    matcher: Matcher,
    choices: Choices,
    done: Cleaning,
) -> None:
    """Rows keep their order; blocks are numbered by their first row, so all are written anew."""
    backup = place.where.group.startswith("backup:")
    group = place.where.group if backup else batch.group
    kept: list[list[str]] = []
    removed = blanked = 0
    for number, cells in _lookup_rows(connection, batch.id):
        found, record = _look_at_row(matcher, batch, cells)
        role = found.role
        if role is None:
            kept.append(cells)
            continue
        key = f"{batch.id} {key_of(record, number)}"
        match choices.action(PlaceKind.LOOKUP, group, key, role):
            case Action.REMOVE:
                removed += 1
            case Action.BLANK:
                blanked += 1
                kept.append([_blank_cell(matcher, cell) for cell in cells])
            case _:
                done.left += 1
                kept.append(cells)
    if not removed and not blanked:
        return
    connection.execute("DELETE FROM lookup_blocks WHERE batch = ?", (batch.id,))
    for first in range(0, len(kept), 500):
        text = json.dumps(kept[first : first + 500], ensure_ascii=False, separators=(",", ":"))
        connection.execute("INSERT INTO lookup_blocks VALUES (?, ?, ?)", (batch.id, first, text))
    if batch.lookup:
        connection.execute(
            "UPDATE lookups SET row_count = ? WHERE id = ?", (len(kept), batch.lookup)
        )
    done.lookups_removed += removed
    done.lookups_blanked += blanked


def _blank_cell(matcher: Matcher, cell: str) -> str:
    return "" if matcher.exact(cell) else matcher.without(cell)


def _failure(path: Path, error: sqlite3.Error) -> Damaged | StorageFailed:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
        return Damaged(tr("{path_name} is damaged ({error}).", path_name=path.name, error=error))
    return StorageFailed(
        tr(
            "{path_name} could not be searched or changed ({error}).",
            path_name=path.name,
            error=error,
        ),
        tr("Close other programs that use the data folder, then try again."),
    )


__all__ = ["Cleaning", "Role", "clean", "look", "preview_of", "sweep"]
