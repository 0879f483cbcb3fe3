"""What lies beside a dataset's snapshots: what changed from one to the next, what was set aside."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from planhat_gui.model.errors import Damaged, NeedsFix, Problem
from planhat_gui.model.export import AS_USUAL, ExportOptions
from planhat_gui.model.language import tr
from planhat_gui.model.ports import Cancel
from planhat_gui.model.results import ChangedField, Changes, SchemaChange
from planhat_gui.store import duck
from planhat_gui.store.changes import META
from planhat_gui.store.extract import EVERYTHING, Extract
from planhat_gui.store.pointer import (
    ASIDE,
    CHANGES,
    TYPED,
    Pointer,
    Snapshot,
    StoredColumn,
    read_pointer,
)
from planhat_gui.store.reader import TypedReader
from planhat_gui.store.writing import Exporter, Writing

_MEMORY_MB = 64
CHANGES_COLUMNS = (
    StoredColumn("change", "VARCHAR"),
    StoredColumn("name", "VARCHAR"),
    StoredColumn("field", "VARCHAR"),
    StoredColumn("before", "JSON"),
    StoredColumn("after", "JSON"),
    StoredColumn("key", "VARCHAR"),
)
"""What is shown and exported of changes; the file has `row`, `column` and `member`, too."""

ASIDE_COLUMNS = (
    StoredColumn("key", "VARCHAR"),
    StoredColumn("column", "VARCHAR"),
    StoredColumn("value", "JSON"),
)
ROW = StoredColumn("row", "BIGINT")
"""The record's number in the snapshot of its run; of a gone one, in the snapshot before."""


@dataclass(frozen=True, slots=True)
class Comparable:
    """A snapshot whose changes since the one before are kept. `updated` is ISO 8601 UTC."""

    run_id: str
    updated: str


@dataclass(frozen=True, slots=True)
class ChangesInfo:
    """What a file of changes is about.

    `since`: when the snapshot compared with was made. `gone_told`: whether records could be known
    to be gone. `cut`: more changed than is listed. `fields`: the most changed first.
    """

    run_id: str
    updated: str
    since: str
    changes: Changes
    gone_told: bool
    cut: bool
    fields: tuple[ChangedField, ...]


@dataclass(frozen=True, slots=True)
class ColumnInfo:
    """A column of a dataset as it is told: its field's name, DuckDB's type, what changed of it."""

    name: str
    type: str
    change: SchemaChange | None = None


class ChangesReader(TypedReader):
    """The changes of one run, read as any dataset: in windows, filtered, sorted."""

    info: ChangesInfo


class Beside:
    """Opens and exports what lies beside snapshots. `folder_of` gives a Nexset's folder."""

    def __init__(self, folder_of: Callable[[str], Path], exporter: Exporter) -> None:
        self._folder_of, self._write = folder_of, Writing(exporter)

    def compared(self, nexset: str) -> list[Comparable]:
        """The snapshots whose changes are kept, newest first."""
        folder, pointer = self._opened(nexset)
        return [
            Comparable(one.run_id, one.updated)
            for one in (pointer.current, *pointer.snapshots)
            if (folder / f"{Path(one.path).stem}{CHANGES}").exists()
        ]

    def open_changes(self, nexset: str, run_id: str = "", *, rows: bool = True) -> ChangesReader:
        """The changes that a run brought, the last one's by default. Close it.

        `rows`: with the column `row`. Raises NeedsFix when none are kept, Damaged.
        """
        folder, pointer = self._opened(nexset)
        snapshot = _snapshot(pointer, run_id, folder, CHANGES)
        if snapshot is None:
            raise NeedsFix([Problem("run", _no_changes(pointer, run_id))])
        name = f"{Path(snapshot.path).stem}{CHANGES}"
        info, count = _about(folder / name, snapshot)
        columns = (*CHANGES_COLUMNS, ROW) if rows else CHANGES_COLUMNS
        reader = ChangesReader(folder, _as_dataset(pointer, snapshot, name, count, columns))
        reader.info = info
        return reader

    def open_aside(self, nexset: str, run_id: str = "") -> TypedReader:
        """The values that a run set aside. Close it. Raises NeedsFix when there are none."""
        folder, pointer = self._opened(nexset)
        snapshot = _snapshot(pointer, run_id, folder, ASIDE)
        if snapshot is None:
            raise NeedsFix(
                [
                    Problem(
                        "run",
                        tr(
                            "No values of “{pointer_name}” were set aside.",
                            pointer_name=pointer.name,
                        ),
                    )
                ]
            )
        name = f"{Path(snapshot.path).stem}{ASIDE}"
        count = _count(folder / name)
        return TypedReader(folder, _as_dataset(pointer, snapshot, name, count, ASIDE_COLUMNS))

    def export(
        self,
        reader: TypedReader,
        target: Path,
        cancel: Cancel,
        progress: Callable[[int], None] | None = None,
        *,
        overwrite: bool = False,
        take: Extract = EVERYTHING,
        options: ExportOptions = AS_USUAL,
    ) -> int:
        """Write what the reader reads to a file, and close it; as `NexsetStore.write`."""
        try:
            return self._write(
                reader, target, cancel, progress, overwrite=overwrite, take=take, options=options
            )
        finally:
            reader.close()

    def columns(self, nexset: str) -> list[ColumnInfo]:
        """The columns as they are now, then those that the last run's records did not have."""
        _, pointer = self._opened(nexset)
        changed = {one.column: one for one in pointer.drift}
        found = [ColumnInfo(c.key, c.type, changed.pop(c.key, None)) for c in pointer.columns]
        return found + [ColumnInfo(name, c.old or c.new, c) for name, c in changed.items()]

    def _opened(self, nexset: str) -> tuple[Path, Pointer]:
        folder = self._folder_of(nexset)
        pointer = read_pointer(folder)
        if pointer is None:
            raise Damaged(
                tr("The dataset in {folder} was just deleted.", folder=folder),
                tr("Run its flow again."),
            )
        return folder, pointer


def _snapshot(pointer: Pointer, run_id: str, folder: Path, ending: str) -> Snapshot | None:
    wanted = run_id or pointer.current.run_id
    for one in (pointer.current, *pointer.snapshots):
        if one.run_id == wanted and (folder / f"{Path(one.path).stem}{ending}").exists():
            return one
    return None


def _no_changes(pointer: Pointer, run_id: str) -> str:
    if run_id and run_id not in {s.run_id for s in (pointer.current, *pointer.snapshots)}:
        return tr(
            "“{pointer_name}” has no snapshot of the run “{run_id}” any more.",
            pointer_name=pointer.name,
            run_id=run_id,
        )
    if pointer.kind != TYPED:
        return tr(
            "“{pointer_name}” is kept as received: its records are not compared.",
            pointer_name=pointer.name,
        )
    if pointer.key_field is None:
        return tr(
            "The records of “{pointer_name}” have no key to compare them by.",
            pointer_name=pointer.name,
        )
    return tr(
        "There is nothing to compare “{pointer_name}” with: it was made for the first time.",
        pointer_name=pointer.name,
    )


def _as_dataset(
    pointer: Pointer, snapshot: Snapshot, name: str, records: int, columns: Sequence[StoredColumn]
) -> Pointer:
    current = Snapshot(snapshot.run_id, name, records, snapshot.updated)
    return Pointer(pointer.id, pointer.name, pointer.flow_id, TYPED, current, tuple(columns))


def _about(path: Path, snapshot: Snapshot) -> tuple[ChangesInfo, int]:
    import duckdb

    source = duck.path_literal(path)
    try:
        with duck.connect([path.parent], memory_mb=_MEMORY_MB) as connection:
            rows = connection.execute(
                f"SELECT decode(value) FROM parquet_kv_metadata({source}) "
                f"WHERE decode(key) = {duck.literal(META)}"
            ).fetchall()
            meta = json.loads(rows[0][0])
            fields = connection.execute(
                f"SELECT field, count(*) AS n FROM read_parquet({source}) "
                "WHERE change = 'changed' GROUP BY field ORDER BY n DESC, field"
            ).fetchall()
            count = connection.execute(f"SELECT count(*) FROM read_parquet({source})").fetchone()
    except (duckdb.Error, LookupError, ValueError) as error:
        raise Damaged(tr("{path} is damaged.", path=path), tr("Run the flow again.")) from error
    info = ChangesInfo(
        snapshot.run_id,
        snapshot.updated,
        meta.get("since", ""),
        Changes(**meta["changes"]),
        bool(meta.get("gone_told")),
        bool(meta.get("cut")),
        tuple(ChangedField(field, number) for field, number in fields),
    )
    return info, int(count[0]) if count else 0


def _count(path: Path) -> int:
    import duckdb

    try:
        with duck.connect([path.parent], memory_mb=_MEMORY_MB) as connection:
            row = connection.execute(
                f"SELECT count(*) FROM read_parquet({duck.path_literal(path)})"
            ).fetchone()
    except duckdb.Error as error:
        raise Damaged(tr("{path} is damaged.", path=path), tr("Run the flow again.")) from error
    return int(row[0]) if row else 0
