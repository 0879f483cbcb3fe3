"""What publishing typed datasets and publishing lines have in common: the pointer and the swap."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from planhat_gui.model.errors import Failure, StorageFailed
from planhat_gui.model.language import tr
from planhat_gui.model.personal import Choices, to_apply
from planhat_gui.model.ports import Cancel, Clock
from planhat_gui.model.results import Changes, PublishedNexset, SchemaChange
from planhat_gui.model.update import EVERYTHING, Scope, Update
from planhat_gui.store.carry_over import Masked, carry_over, is_carried, upkeep_after
from planhat_gui.store.changes import Compared
from planhat_gui.store.files import PREFIX, clean_leftovers, retry_held, sync_file, sync_folder
from planhat_gui.store.landing_log import RECORDS_NAME
from planhat_gui.store.pointer import (
    KEEP as KEEP_SNAPSHOTS,
)
from planhat_gui.store.pointer import (
    Pointer,
    Snapshot,
    StoredColumn,
    read_pointer,
    remove_unreferenced,
    write_pointer,
)

FOLLOW, ASK, KEEP = "follow", "ask", "keep"
"""Values of the option `schema`."""


Remask = Callable[[Choices], Masked]
"""Of choices, what does them to a record's line. Blocking; may raise a Failure."""


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a run's dataset goes: `folder` is the Nexset's own (`nexsets/<nexset_id>`).

    `schema`: what to do when the columns are not those of last time, one of FOLLOW, ASK, KEEP.
    `source` marks the definition the run reads by. `personal`: columns that were hashed or dropped
    before the records landed; `remask` does it to records of an earlier dataset that stay.
    """

    folder: Path
    nexset_id: str
    name: str
    flow_id: str
    run_id: str
    key_field: str | None = None
    schema: str = FOLLOW
    source: str = ""
    personal: Choices = ()
    remask: Remask | None = None


class BasePublisher:
    """What both kinds share: the landed file, the pointer, the swap."""

    kind = ""
    suffix = ""

    def __init__(self, landing: Path, destination: Destination, clock: Clock) -> None:
        """`landing` is the folder the run landed in."""
        self.lines = landing / RECORDS_NAME
        self.work = landing / "typing"
        self.to = destination
        self.scope = EVERYTHING
        self._clock = clock

    def landed(self) -> None:
        """A page was committed."""

    def close(self) -> None:
        """Stop background work and clear up; safe to call twice."""

    def landed_size(self) -> int:
        """Bytes that have landed."""
        try:
            return self.lines.stat().st_size
        except OSError as error:
            raise unreadable(self.lines, error) from error

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
        """The temporary file becomes the dataset. Raises StorageFailed."""
        pointer = self.place(
            temporary,
            old,
            records,
            columns,
            incomplete=incomplete,
            mended=mended,
            drift=drift,
            set_aside=set_aside,
        )
        write_pointer(self.to.folder, pointer)
        remove_unreferenced(self.to.folder, pointer)
        return self.published(pointer)

    def place(
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
    ) -> Pointer:
        """Put the temporary file beside the old one; the pointer that makes it the dataset."""
        path = self.snapshot_path()
        snapshot = Snapshot(
            self.to.run_id,
            path.name,
            records,
            self._clock.utcnow().isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            incomplete,
            upkeep_after(old, self.scope, self.to.source, complete=not incomplete),
            self.to.personal,
        )
        earlier = (old.current, *old.snapshots) if old else ()
        pointer = Pointer(
            self.to.nexset_id,
            self.to.name,
            self.to.flow_id,
            self.kind,
            snapshot,
            columns,
            self.to.key_field,
            mended,
            tuple(s for s in earlier if s.path != snapshot.path)[: KEEP_SNAPSHOTS - 1],
            drift,
            set_aside,
        )
        try:
            temporary.chmod(0o600)
            retry_held(lambda: _move(temporary, path))
            sync_folder(path.parent)
        except OSError as error:
            raise unwritable(path, error) from error
        return pointer

    def snapshot_path(self) -> Path:
        """Where the new file will lie."""
        return self.to.folder / f"{self.to.run_id}{self.suffix}"

    def carry(self, old: Pointer, target: Path, cancel: Cancel) -> int:
        """Write the old dataset's records and then the landed ones; how many the first are.

        What is hashed or dropped now is so in the old ones, too. Raises as `carry_over`.
        """
        left = to_apply(old.current.personal, self.to.personal)
        mask = self.to.remask(left) if left and self.to.remask else None
        return carry_over(old, self.to.folder, self.lines, target, cancel, mask)

    def published(self, pointer: Pointer) -> PublishedNexset:
        """What to report of a dataset."""
        current = pointer.current
        path = self.to.folder / current.path
        columns = len(pointer.columns)
        return PublishedNexset(pointer.id, pointer.name, current.records, columns, str(path))

    def kept(self, old: Pointer) -> PublishedNexset:
        """What to report when the old dataset stays."""
        return self.published(old)

    def prepare(self) -> Pointer | None:
        """Make the folder; the pointer to the dataset so far."""
        try:
            self.to.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise unwritable(self.to.folder, error) from error
        clean_leftovers(self.to.folder)
        return read_pointer(self.to.folder)

    def temporary(self) -> Path:
        """Where the dataset is made, beside its place."""
        return self.to.folder / f"{PREFIX}{self.to.run_id}{self.suffix}"

    def beside(self, ending: str) -> Path:
        """A file that goes with the dataset."""
        return self.to.folder / f"{self.to.run_id}{ending}"


def described(
    nexset: PublishedNexset,
    compared: Compared | None,
    differences: tuple[SchemaChange, ...],
    set_aside: int,
) -> PublishedNexset:
    """The dataset with what is known of its changes."""
    found = compared or Compared(Changes())
    return replace(
        nexset,
        changes=compared.changes if compared else None,
        changed_fields=found.fields,
        changes_cut=found.cut,
        schema_changes=differences,
        set_aside=set_aside,
    )


def stays(old: Pointer, scope: Scope, records: int) -> bool:
    """Whether an incomplete run that read so many records leaves the dataset as it is.

    Changes are merged in any case: that takes nothing away. Additions are not made, as the next run
    reads them again and would add them twice.
    """
    if is_carried(old, scope):
        return scope.update is Update.APPEND
    return old.current.records > records


def _move(source: Path, target: Path) -> None:
    source.replace(target)


def force_to_disk(path: Path) -> None:
    """Return when the file is on the disk. Raises StorageFailed."""
    try:
        with path.open("rb+") as file:
            sync_file(file.fileno())
    except OSError as error:
        raise unwritable(path, error) from error


def unwritable(path: Path, error: OSError) -> Failure:
    """Our words for a failed write."""
    return StorageFailed(
        tr(
            "{path} could not be written ({strerror}).",
            path=path,
            strerror=(error.strerror or str(error)).lower(),
        ),
        tr("See that the disk is not full and that you may write there, then run the flow again."),
    )


def unreadable(path: Path, error: OSError) -> Failure:
    """Our words for a failed read of the landed records."""
    reason = (error.strerror or str(error)).lower()
    return StorageFailed(
        tr("The landed records in {path} could not be read ({reason}).", path=path, reason=reason),
        tr("Run the flow again."),
    )
