"""Publishing: landed lines become a typed Parquet file, which then becomes the dataset in one step.

While pages land, a thread learns the shape of the records (see `scan`). At the end DuckDB types the
lines, segment by segment and two at a time; the parts are joined into one file (see
`parquet_join`), rows whose key comes again later are left out, the file is forced to the disk, and
only then the pointer is swapped. Until that moment nothing of the old dataset has been touched.
"""

import logging
import os
import threading
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from planhat_gui.model.errors import Failure, StorageFailed
from planhat_gui.model.ports import Cancel, Clock, Publication
from planhat_gui.model.results import Changes, Notice, PublishedNexset, RecordCounts
from planhat_gui.store import compare
from planhat_gui.store.columns import PlannedColumn
from planhat_gui.store.duck import Query, connect, literal, memory_for
from planhat_gui.store.files import PREFIX, clean_leftovers, retry_held, sync_file, sync_folder
from planhat_gui.store.landing import RECORDS_NAME
from planhat_gui.store.parquet_join import join
from planhat_gui.store.pointer import (
    KEEP,
    LINES,
    TYPED,
    Pointer,
    Snapshot,
    StoredColumn,
    read_pointer,
    remove_unreferenced,
    write_pointer,
)
from planhat_gui.store.scan import Scanner
from planhat_gui.store.typist import PARQUET_OPTIONS, Typed, Typist

if TYPE_CHECKING:
    import duckdb

_CHUNK = 1024 * 1024
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a run's dataset goes: `folder` is the Nexset's own (`nexsets/<nexset_id>`)."""

    folder: Path
    nexset_id: str
    name: str
    flow_id: str
    run_id: str
    key_field: str | None = None


class _Publisher:
    """What both kinds share: the landed file, the pointer, the swap."""

    kind = ""
    suffix = ""

    def __init__(self, landing: Path, destination: Destination, clock: Clock) -> None:
        """`landing` is the folder the run landed in."""
        self._lines = landing / RECORDS_NAME
        self._work = landing / "typing"
        self._to = destination
        self._clock = clock

    def landed(self) -> None:
        """A page was committed."""

    def close(self) -> None:
        """Stop background work and clear up; safe to call twice."""

    def _landed_size(self) -> int:
        try:
            return self._lines.stat().st_size
        except OSError as error:
            raise _unreadable(self._lines, error) from error

    def _swap(
        self,
        temporary: Path,
        old: Pointer | None,
        records: int,
        columns: tuple[StoredColumn, ...],
        *,
        incomplete: bool,
        mended: int = 0,
    ) -> PublishedNexset:
        """The temporary file becomes the dataset. Raises StorageFailed."""
        path = self._to.folder / f"{self._to.run_id}{self.suffix}"
        snapshot = Snapshot(
            self._to.run_id,
            path.name,
            records,
            self._clock.utcnow().isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            incomplete,
        )
        earlier = (old.current, *old.snapshots) if old else ()
        pointer = Pointer(
            self._to.nexset_id,
            self._to.name,
            self._to.flow_id,
            self.kind,
            snapshot,
            columns,
            self._to.key_field,
            mended,
            tuple(s for s in earlier if s.path != snapshot.path)[: KEEP - 1],
        )
        try:
            retry_held(lambda: os.replace(temporary, path))
            sync_folder(path.parent)
        except OSError as error:
            raise _unwritable(path, error) from error
        write_pointer(self._to.folder, pointer)
        remove_unreferenced(self._to.folder, pointer)
        return PublishedNexset(
            self._to.nexset_id, self._to.name, records, len(columns), str(path)
        )

    def _kept(self, old: Pointer) -> PublishedNexset:
        current = old.current
        path = self._to.folder / current.path
        return PublishedNexset(old.id, old.name, current.records, len(old.columns), str(path))

    def _prepare(self) -> Pointer | None:
        try:
            self._to.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise _unwritable(self._to.folder, error) from error
        clean_leftovers(self._to.folder)
        return read_pointer(self._to.folder)

    def _temporary(self) -> Path:
        return self._to.folder / f"{PREFIX}{self._to.run_id}{self.suffix}"


def _better(old: Pointer | None, records: int) -> bool:
    """Whether an incomplete dataset of so many records must not replace the old one."""
    return old is not None and old.current.records > records


class TypedPublisher(_Publisher):
    """For FlexFlow: typed, merged by key."""

    kind = TYPED
    suffix = ".parquet"

    def __init__(self, landing: Path, destination: Destination, clock: Clock) -> None:
        super().__init__(landing, destination, clock)
        self._scanner = Scanner(self._lines)
        self._warm: threading.Thread | None = None

    def landed(self) -> None:
        """A page was committed: it is looked at in the background. Returns at once."""
        with suppress(StorageFailed):  # told by publish
            self._scanner.reached(self._landed_size())
        if self._warm is None:
            self._warm = threading.Thread(target=_import_duckdb, name="warm", daemon=True)
            self._warm.start()

    def close(self) -> None:
        """Stop the background thread and delete what typing left; safe to call twice."""
        self._scanner.stop()
        _empty(self._work)
        with suppress(OSError):
            self._temporary().unlink(missing_ok=True)

    def publish(self, *, replace: bool, cancel: Cancel) -> Publication:
        """See `model.ports.Publisher`."""
        size = self._landed_size()
        try:
            found = self._scanner.finish(size, cancel)
        except OSError as error:
            raise _unreadable(self._lines, error) from error
        old = self._prepare()
        try:
            self._work.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise _unwritable(self._work, error) from error
        connection = connect(
            [self._lines.parent, self._to.folder],
            memory_mb=memory_for(found.longest),
            spill=self._work / "spill",
        )
        try:
            query = Query(connection, cancel)
            typed = Typist(self._lines, self._work, found, query, self._empty_column(old)).type_all()
            return self._publish(typed, found.lines, old, query, replace=replace)
        except _duckdb_error() as error:
            raise StorageFailed(
                f"The dataset could not be made ({str(error).splitlines()[0][:300]}).",
                "The records are kept; run the flow again.",
            ) from error
        finally:
            connection.close()
            _empty(self._work)

    def _empty_column(self, old: Pointer | None) -> str:
        """What the one column of a dataset without any field is called."""
        del old
        return self._to.key_field or "_id"

    def _publish(
        self, typed: Typed, received: int, old: Pointer | None, query: Query, *, replace: bool
    ) -> Publication:
        columns = tuple(_stored(column) for column in typed.columns)
        key = next((c.name for c in typed.columns if c.source == self._to.key_field), None)
        temporary = self._temporary()
        self._join(typed, temporary)
        doubled = compare.duplicates(query, temporary, key) if key else 0
        if key and doubled:
            self._leave_out(temporary, columns, key, query)
        counts = RecordCounts(received, typed.rows - doubled, doubled, received - typed.rows)
        if not replace and _better(old, counts.written):
            assert old is not None
            return Publication(counts, None, (self._kept(old),))
        changes = self._changes(temporary, columns, key, old, query, counts)
        _sync(temporary)
        self._set_aside(typed)
        nexset = self._swap(
            temporary,
            old,
            counts.written,
            columns,
            incomplete=not replace,
            mended=typed.mended,
        )
        return Publication(counts, changes, (nexset,), _notices(typed, columns, old))

    def _join(self, typed: Typed, temporary: Path) -> None:
        try:
            with temporary.open("wb") as target:
                join(typed.parts, target)
            temporary.chmod(0o600)
        except OSError as error:
            raise _unwritable(temporary, error) from error

    def _leave_out(
        self, path: Path, columns: tuple[StoredColumn, ...], key: str, query: Query
    ) -> None:
        merged = self._work / "merged.parquet"
        select = compare.without_duplicates(path, columns, key)
        query.rows(f"COPY ({select}) TO {literal(merged.as_posix())} {PARQUET_OPTIONS}")
        try:
            retry_held(lambda: os.replace(merged, path))
        except OSError as error:
            raise _unwritable(path, error) from error

    def _changes(  # noqa: PLR0913 - the two datasets and how to ask
        self,
        path: Path,
        columns: tuple[StoredColumn, ...],
        key: str | None,
        old: Pointer | None,
        query: Query,
        counts: RecordCounts,
    ) -> Changes | None:
        if self._to.key_field is None:
            return None
        if old is None or old.kind != TYPED:
            return Changes(new=counts.written)
        before = self._to.folder / old.current.path
        old_key = next(
            (c.name for c in old.columns if (c.source or c.name) == self._to.key_field), None
        )
        if key is None or old_key != key or not before.exists():
            return None
        try:
            return compare.changes(query, (before, old.columns), (path, columns), key)
        except _duckdb_error() as error:
            # An old file that cannot be read any more must not keep the new one from its place.
            _log.warning("No changes can be told: %s", str(error).splitlines()[0])
            return None

    def _set_aside(self, typed: Typed) -> None:
        if typed.rejected is None:
            return
        target = self._to.folder / f"{self._to.run_id}.rejected.jsonl"
        try:
            retry_held(lambda: os.replace(typed.rejected or target, target))
        except OSError as error:
            raise _unwritable(target, error) from error


class LinesPublisher(_Publisher):
    """For Replication: the landed lines themselves, byte for byte."""

    kind = LINES
    suffix = ".jsonl"

    def publish(self, *, replace: bool, cancel: Cancel) -> Publication:
        """See `model.ports.Publisher`."""
        del cancel  # a link and a count
        records = self._count()
        counts = RecordCounts(received=records, written=records)
        old = self._prepare()
        if not replace and _better(old, records):
            assert old is not None
            return Publication(counts, None, (self._kept(old),))
        temporary = self._temporary()
        try:
            temporary.unlink(missing_ok=True)
            _link_or_copy(self._lines, temporary)
            _sync(temporary)
        except OSError as error:
            raise _unwritable(temporary, error) from error
        nexset = self._swap(temporary, old, records, (), incomplete=not replace)
        return Publication(counts, None, (nexset,))

    def _count(self) -> int:
        try:
            with self._lines.open("rb", buffering=0) as file:
                return sum(chunk.count(b"\n") for chunk in iter(lambda: file.read(_CHUNK), b""))
        except OSError as error:
            raise _unreadable(self._lines, error) from error


def _stored(column: PlannedColumn) -> StoredColumn:
    source = column.source if column.source != column.name else None
    return StoredColumn(column.name, column.type, source)


def _notices(
    typed: Typed, columns: tuple[StoredColumn, ...], old: Pointer | None
) -> tuple[Notice, ...]:
    notices = []
    if typed.mended:
        notices.append(
            Notice(
                "characters_replaced",
                f"{typed.mended:,} characters that do not exist were replaced by “\ufffd”.",
            )
        )
    renamed = [c for c in columns if c.source is not None]
    if renamed:
        pairs = ", ".join(f"“{c.source}” is “{c.name}”" for c in renamed[:5])
        notices.append(
            Notice("columns_renamed", f"Columns cannot have these fields' names: {pairs}.")
        )
    if old is not None and old.kind == TYPED:
        notices += _schema_notice(columns, old)
    return tuple(notices)


def _schema_notice(columns: tuple[StoredColumn, ...], old: Pointer) -> list[Notice]:
    now, before = {c.name: c.type for c in columns}, {c.name: c.type for c in old.columns}
    parts = [
        ("new", [n for n in now if n not in before]),
        ("gone", [n for n in before if n not in now]),
        ("of another type", [n for n in now if n in before and now[n] != before[n]]),
    ]
    said = [f"{what}: {_some(names)}" for what, names in parts if names]
    if not said:
        return []
    return [Notice("schema_changed", f"The columns changed since last time. {'; '.join(said)}.")]


def _some(names: list[str]) -> str:
    shown = ", ".join(f"“{name}”" for name in names[:5])
    return shown if len(names) <= 5 else f"{shown} and {len(names) - 5} more"  # noqa: PLR2004


def _link_or_copy(source: Path, target: Path) -> None:
    """A second name for the file; a copy where the file system has no such thing."""
    try:
        os.link(source, target)
    except OSError:
        import shutil

        shutil.copyfile(source, target)
        target.chmod(0o600)


def _sync(path: Path) -> None:
    try:
        with path.open("rb+") as file:
            sync_file(file.fileno())
    except OSError as error:
        raise _unwritable(path, error) from error


def _empty(folder: Path) -> None:
    """Delete a work folder; what is held open is left for the run's end."""
    import shutil

    shutil.rmtree(folder, ignore_errors=True)


def _import_duckdb() -> None:
    import duckdb  # noqa: F401 - so that it is there when the last page is


def _duckdb_error() -> "type[duckdb.Error]":
    import duckdb

    return duckdb.Error


def _unwritable(path: Path, error: OSError) -> Failure:
    return StorageFailed(
        f"{path} could not be written ({(error.strerror or str(error)).lower()}).",
        "See that the disk is not full and that you may write there, then run the flow again.",
    )


def _unreadable(path: Path, error: OSError) -> Failure:
    return StorageFailed(
        f"The landed records in {path} could not be read ({(error.strerror or str(error)).lower()}).",
        "Run the flow again.",
    )
