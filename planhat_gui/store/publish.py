"""Publishing: landed lines become a typed Parquet file, which then becomes the dataset in one step.

While pages land, a thread learns the shape of the records (see `scan`). At the end DuckDB types the
lines, segment by segment and two at a time; the parts are joined into one file (see
`parquet_join`), rows whose key comes again later are left out, the file is forced to the disk, and
only then the pointer is swapped. Until that moment nothing of the old dataset has been touched.
"""

import logging
import shutil
import threading
from contextlib import suppress
from dataclasses import replace as changed
from pathlib import Path
from typing import TYPE_CHECKING

from planhat_gui.model.errors import StorageFailed
from planhat_gui.model.language import tr
from planhat_gui.model.personal import still_raw
from planhat_gui.model.ports import Cancel, Clock, Publication
from planhat_gui.model.results import Changes, Notice, RecordCounts
from planhat_gui.model.update import EVERYTHING, Scope, Update
from planhat_gui.store import compare
from planhat_gui.store.carry_over import is_carried
from planhat_gui.store.changes import Compared, Comparison, Side
from planhat_gui.store.columns import PlannedColumn
from planhat_gui.store.drift import drift
from planhat_gui.store.duck import Query, connect, literal, memory_for
from planhat_gui.store.files import retry_held
from planhat_gui.store.keep import Keeper
from planhat_gui.store.parquet_join import join
from planhat_gui.store.pointer import (
    ASIDE,
    CHANGES,
    TYPED,
    Pointer,
    StoredColumn,
    rejected_name,
)
from planhat_gui.store.publish_base import (
    ASK,
    KEEP,
    BasePublisher,
    Destination,
    described,
    force_to_disk,
    stays,
    unreadable,
    unwritable,
)
from planhat_gui.store.publish_lines import LinesPublisher
from planhat_gui.store.publish_notices import (
    ask_notice,
    before_choice_notice,
    notices_of,
    untold_notice,
)
from planhat_gui.store.rejected import put_aside
from planhat_gui.store.scan import Found, Scanner
from planhat_gui.store.typist import PARQUET_OPTIONS, Typed, Typist
from planhat_gui.store.width import more_for, more_for_lines

if TYPE_CHECKING:
    import duckdb

__all__ = ["Destination", "LinesPublisher", "TypedPublisher"]

_log = logging.getLogger(__name__)


class TypedPublisher(BasePublisher):
    """For FlexFlow: typed, merged by key."""

    kind = TYPED
    suffix = ".parquet"

    def __init__(self, landing: Path, destination: Destination, clock: Clock) -> None:
        super().__init__(landing, destination, clock)
        self._scanner = Scanner(self.lines)
        self._warm: threading.Thread | None = None

    def landed(self) -> None:
        """A page was committed: it is looked at in the background. Returns at once."""
        with suppress(StorageFailed):  # told by publish
            self._scanner.reached(self.landed_size())
        if self._warm is None:
            self._warm = threading.Thread(target=_import_duckdb, name="planhat-warm", daemon=True)
            self._warm.start()

    def close(self) -> None:
        """Stop the background thread and delete what typing left; safe to call twice."""
        self._scanner.stop()
        if self._warm is not None:
            self._warm.join()
        _empty(self.work)
        with suppress(OSError):
            self.temporary().unlink(missing_ok=True)

    def publish(self, *, replace: bool, cancel: Cancel, scope: Scope = EVERYTHING) -> Publication:
        """See `model.ports.Publisher`."""
        self.scope = scope
        size = self.landed_size()
        try:
            found = self._scanner.finish(size, cancel)
        except OSError as error:
            raise unreadable(self.lines, error) from error
        old = self.prepare()
        try:
            self.work.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise unwritable(self.work, error) from error
        received = found.lines
        lines, before = self.lines, 0
        if old is not None and is_carried(old, scope):
            lines, before, found = self._carry_over(old, cancel)
        connection = connect(
            [self.lines.parent, self.to.folder],
            memory_mb=memory_for(found.longest, len(found.fields))
            + more_for_lines(found.fields.values(), size // max(1, found.lines)),
            spill=self.work / "spill",
            more=more_for(self.to.folder / old.current.path, old.columns) if old else None,
        )
        try:
            query = Query(connection, cancel)
            typed = Typist(lines, self.work, found, query, self.to.key_field or "_id").type_all()
            return self._publish(typed, received, old, query, before, replace=replace)
        except _duckdb_error() as error:
            raise StorageFailed(
                tr(
                    "The dataset could not be made ({splitlines}).",
                    splitlines=str(error).splitlines()[0][:300],
                ),
                tr("The records are kept; run the flow again."),
            ) from error
        finally:
            connection.close()
            _empty(self.work)

    def _carry_over(self, old: Pointer, cancel: Cancel) -> tuple[Path, int, Found]:
        """All lines the new dataset is made of, how many of them are the old one's, their look."""
        lines = self.work / "carried.jsonl"
        try:
            before = self.carry(old, lines, cancel)
            size = lines.stat().st_size
        except OSError as error:
            raise unwritable(lines, error) from error
        try:
            return lines, before, Scanner(lines).finish(size, cancel)
        except OSError as error:
            raise unreadable(lines, error) from error

    def _publish(
        self,
        typed: Typed,
        received: int,
        old: Pointer | None,
        query: Query,
        before: int,
        *,
        replace: bool,
    ) -> Publication:
        """`before`: how many of the rows, the first ones, are the old dataset's."""
        columns = tuple(_stored(column) for column in typed.columns)
        key = next((c.name for c in typed.columns if c.source == self.to.key_field), None)
        temporary = self.temporary()
        self._join(typed, temporary)
        own = typed.rows - before
        doubled = compare.duplicates(query, temporary, key, before) if key else 0
        counts = RecordCounts(received, own - doubled, doubled, received - own)
        self._set_aside(typed)
        complete = replace and not counts.too_many_rejected
        if old is not None and not complete and stays(old, self.scope, counts.written):
            return Publication(counts, None, (self.kept(old),))
        known = old if old is not None and old.kind == TYPED and old.current.records else None
        # No records say nothing of columns: an emptied dataset keeps those there were.
        differences = drift(known.columns, columns) if known and typed.rows else ()
        if known and differences and self.to.schema == ASK:
            kept = changed(self.kept(known), schema_changes=differences)
            return Publication(counts, None, (kept,), (ask_notice(differences),), asks=True)
        # Additions are never merged with what was there, only with each other.
        first = before if self.scope.update is Update.APPEND else 0
        again = compare.duplicates(query, temporary, key) if key and before > first else doubled
        if key and again:
            self._leave_out(temporary, columns, key, query, first)
        aside = 0
        if known and (not typed.rows or (differences and self.to.schema == KEEP)):
            columns, aside = self._keep(known, columns, query)
        full = complete and self.scope.update is Update.FULL
        compared, untold = self._compare(columns, old, query, counts, full=full)
        force_to_disk(temporary)
        nexset = self.swap(
            temporary,
            old,
            typed.rows - again,
            columns,
            incomplete=not complete,
            mended=typed.mended,
            drift=differences,
            set_aside=aside,
        )
        nexset = described(nexset, compared, differences, aside)
        notices = notices_of(typed, columns, differences, aside, kept=self.to.schema == KEEP)
        changes = compared.changes if compared else None
        return Publication(counts, changes, (nexset,), (*notices, *untold))

    def _keep(
        self, old: Pointer, columns: tuple[StoredColumn, ...], query: Query
    ) -> tuple[tuple[StoredColumn, ...], int]:
        """Bring the records into the old columns; these, and how many values did not fit."""
        path, aside = self.temporary(), self.beside(ASIDE)
        keeper = Keeper(query, path, old.columns, columns, self.to.key_field)
        kept = self.work / "kept.parquet"
        keeper.write(kept)
        count = keeper.set_aside(aside)
        try:
            retry_held(lambda: _move(kept, path))
            if count:
                aside.chmod(0o600)
                force_to_disk(aside)
        except OSError as error:
            raise unwritable(path, error) from error
        return keeper.columns, count

    def _join(self, typed: Typed, temporary: Path) -> None:
        try:
            if len(typed.parts) == 1:
                shutil.move(typed.parts[0], temporary)
            else:
                with temporary.open("wb") as target:
                    join(typed.parts, target)
        except OSError as error:
            raise unwritable(temporary, error) from error

    def _leave_out(
        self, path: Path, columns: tuple[StoredColumn, ...], key: str, query: Query, first: int
    ) -> None:
        merged = self.work / "merged.parquet"
        select = compare.without_duplicates(path, columns, key, first)
        query.rows(f"COPY ({select}) TO {literal(merged.as_posix())} {PARQUET_OPTIONS}")
        try:
            retry_held(lambda: _move(merged, path))
        except OSError as error:
            raise unwritable(path, error) from error

    def _compare(
        self,
        columns: tuple[StoredColumn, ...],
        old: Pointer | None,
        query: Query,
        counts: RecordCounts,
        *,
        full: bool,
    ) -> tuple[Compared | None, tuple[Notice, ...]]:
        key = self.to.key_field
        if key is None or self.scope.update is Update.APPEND:
            return None, ()
        if old is None or old.kind != TYPED:
            return Compared(Changes(new=counts.written, gone_known=full)), ()
        current = old.current
        before = Side(self.to.folder / current.path, old.columns, current.run_id, current.updated)
        after = Side(self.temporary(), columns, self.to.run_id)
        many = current.upkeep.update == Update.APPEND  # rows of one key
        if many or not (before.column(key) and after.column(key) and before.path.exists()):
            return None, ()
        copied = still_raw(current.personal, self.to.personal)
        if copied:  # the list of changes would hold the values of before
            return None, (before_choice_notice(copied),)
        target = self.beside(CHANGES)
        try:
            compared = Comparison(query, before, after, key, full=full).write(target)
            target.chmod(0o600)
        except (StorageFailed, ValueError, OSError, _duckdb_error()) as error:
            # An old file that cannot be read any more must not keep the new one from its place.
            said = str(error).splitlines()[0][:300]
            _log.warning("No changes can be told: %s", said)
            with suppress(OSError):
                target.unlink(missing_ok=True)
            return None, (untold_notice(said),)
        return compared, ()

    def _set_aside(self, typed: Typed) -> None:
        if not typed.rejected:
            return
        target = self.to.folder / rejected_name(self.to.run_id)
        try:
            put_aside(typed.rejected, self.lines.parent, target)
        except OSError as error:
            raise unwritable(target, error) from error


def _stored(column: PlannedColumn) -> StoredColumn:
    source = column.source if column.source != column.name else None
    return StoredColumn(column.name, column.type, source, column.blank)


def _empty(folder: Path) -> None:
    """Delete a work folder; what is held open is left for the run's end."""
    shutil.rmtree(folder, ignore_errors=True)


def _import_duckdb() -> None:
    import duckdb  # noqa: F401 - so that it is there when the last page is


def _duckdb_error() -> "type[duckdb.Error]":
    import duckdb

    return duckdb.Error


def _move(source: Path, target: Path) -> None:
    source.replace(target)
