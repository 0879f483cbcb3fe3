"""One of several Nexsets of a run: made whole beside its place, and swapped with the others."""

import shutil
from contextlib import suppress
from pathlib import Path

from planhat_gui.model.language import tr
from planhat_gui.model.ports import Cancel, Clock, Publication
from planhat_gui.model.results import (
    Changes,
    Notice,
    PublishedNexset,
    RecordCounts,
    SchemaChange,
)
from planhat_gui.model.update import EVERYTHING, Scope
from planhat_gui.store.duck import Query, connect, literal, memory_for, quoted
from planhat_gui.store.pointer import BESIDE, TYPED, Pointer, StoredColumn
from planhat_gui.store.publish import TypedPublisher
from planhat_gui.store.publish_base import BasePublisher, Destination, force_to_disk, unwritable
from planhat_gui.store.typist import PARQUET_OPTIONS, Typed


class _Held(BasePublisher):
    """Does all but the swap: `pointer` is what makes the new file the dataset.

    `set_aside` are files of lines that are no records after all.
    """

    pointer: Pointer | None = None

    def __init__(self, landing: Path, destination: Destination, clock: Clock) -> None:
        super().__init__(landing, destination, clock)
        self.set_aside: list[Path] = []

    def swap(
        self,
        temporary: Path,
        old: Pointer | None,
        records: int,
        columns: tuple[StoredColumn, ...],
        *,
        incomplete: bool,
        mended: int = 0,
        drift: tuple[SchemaChange, ...] = (),
        set_aside: int = 0,
    ) -> PublishedNexset:
        """Put the file into its place; whoever has `pointer` swaps it."""
        self.pointer = self.place(
            temporary,
            old,
            records,
            columns,
            incomplete=incomplete,
            mended=mended,
            drift=drift,
            set_aside=set_aside,
        )
        return self.published(self.pointer)

    def snapshot_path(self) -> Path:
        """A name of its own: a run that is published again leaves the file of before alone."""
        wanted = super().snapshot_path()
        path, number = wanted, 1
        while path.exists():
            number += 1
            path = wanted.with_stem(f"{wanted.stem}-{number}")
        return path

    def beside(self, ending: str) -> Path:
        """A file that goes with the new one."""
        return self.to.folder / f"{self.snapshot_path().stem}{ending}"

    def release(self) -> None:
        """Let go of what was held; the new file stays."""
        self.pointer = None
        self.close()

    def close(self) -> None:
        """See BasePublisher. A file that was not swapped in goes, and a folder made for it."""
        super().close()
        if self.pointer is not None:
            path = self.to.folder / self.pointer.current.path
            for each in (path, *(path.with_name(f"{path.stem}{ending}") for ending in BESIDE)):
                with suppress(OSError):
                    each.unlink()
        with suppress(OSError):
            self.to.folder.rmdir()  # only if there is nothing in it


class KindPublisher(_Held, TypedPublisher):
    """Types the lines of one kind."""

    def _set_aside(self, typed: Typed) -> None:
        for path in typed.rejected:
            kept = self.lines.with_name(f"{path.stem}.rejected")
            shutil.move(path, kept)
            self.set_aside.append(kept)


class EmptyPublisher(_Held):
    """A kind of which nothing came: after a complete run the dataset is empty, columns and all."""

    kind = TYPED
    suffix = ".parquet"

    def publish(self, *, replace: bool, cancel: Cancel, scope: Scope = EVERYTHING) -> Publication:
        """See `model.ports.Publisher`."""
        self.scope = scope
        old = self.prepare()
        if old is None:
            return Publication(RecordCounts(), None, ())
        gone = old.current.records
        if not replace or not gone:
            return Publication(RecordCounts(), None, (self.kept(old),))
        temporary = self.temporary()
        connection = connect(
            [self.to.folder], memory_mb=memory_for(0, len(old.columns)), spill=self.work / "spill"
        )
        try:
            nothing = ", ".join(f"CAST(NULL AS {c.type}) AS {quoted(c.name)}" for c in old.columns)
            target = literal(temporary.as_posix())
            Query(connection, cancel).rows(
                f"COPY (SELECT {nothing} LIMIT 0) TO {target} {PARQUET_OPTIONS}"
            )
        finally:
            connection.close()
            shutil.rmtree(self.work, ignore_errors=True)
        try:
            force_to_disk(temporary)
        except OSError as error:
            raise unwritable(temporary, error) from error
        nexset = self.swap(temporary, old, 0, old.columns, incomplete=False)
        notice = Notice(
            "nexset_emptied",
            tr(
                "None of the {gone:,} records of “{to_name}” came this time: it is empty now.",
                gone=gone,
                to_name=self.to.name,
            ),
        )
        changes = Changes(gone=gone) if old.key_field is not None else None
        return Publication(RecordCounts(), changes, (nexset,), (notice,))
