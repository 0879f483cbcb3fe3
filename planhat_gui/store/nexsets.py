"""The datasets in the library: which there are, opening them, exporting and deleting them."""

import logging
import re
import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from planhat_gui.model.errors import Damaged, NeedsFix, Problem, StorageFailed
from planhat_gui.model.export import AS_USUAL, ExportOptions
from planhat_gui.model.language import tr
from planhat_gui.model.ports import Cancel
from planhat_gui.store.beside import Beside
from planhat_gui.store.extract import EVERYTHING, Extract
from planhat_gui.store.lines_reader import LinesReader
from planhat_gui.store.news import News, news_of
from planhat_gui.store.pointer import (
    LINES,
    Pointer,
    read_pointer,
    rejected_name,
    remove_unreferenced,
    write_pointer,
)
from planhat_gui.store.reader import NexsetReader, TypedReader
from planhat_gui.store.rejected import SetAside
from planhat_gui.store.schema_book import BOOK_NAME, pointers_of
from planhat_gui.store.scratch import SCRATCH
from planhat_gui.store.summary import Summaries
from planhat_gui.store.writing import Exporter, Writing

_log = logging.getLogger(__name__)

_PARTS = re.compile(r"[0-9]+|[^0-9]+")

LockOf = Callable[[str, str], AbstractContextManager[object]]


@dataclass(frozen=True, slots=True)
class NexsetInfo:
    """What a list of datasets shows. `kind` is “typed” or “lines”; `updated` is ISO 8601 UTC.

    `rejected`: so many records were set aside by the run that made it; `set_aside`: so many values
    of it that the kept columns could not take.
    """

    id: str
    name: str
    flow_id: str
    kind: str
    records: int
    columns: int
    path: Path
    updated: str
    incomplete: bool
    run_id: str
    set_aside: int = 0
    rejected: int = 0


class NexsetStore:
    """The datasets below `folder` (`nexsets`), one folder each. Reads files, locks nothing."""

    def __init__(
        self,
        folder: Path,
        exporter: Exporter,
        run_lock: LockOf = lambda _flow, _name: nullcontext(),
    ) -> None:
        """`exporter` writes a dataset to a file (`planhat_gui.sinks.export.export`).

        `run_lock` gives the lock of the flow of that id and name, which a deletion takes.
        """
        self._folder, self.scratch = folder, folder.parent / SCRATCH
        self.write = Writing(exporter)
        self._run_lock = run_lock
        self.beside = Beside(lambda name: self.find(name).path.parent, exporter)
        self.summaries = Summaries(lambda name: self.find(name).path.parent, exporter)

    def all(self) -> list[NexsetInfo]:
        """All datasets, by name; a damaged one is left out (and logged)."""
        found = []
        folders = [path for path in self._folder.glob("*") if path.is_dir()]
        for folder in folders:
            try:
                pointer = read_pointer(folder)
            except (Damaged, StorageFailed) as problem:
                _log.warning("%s", problem)
                continue
            if pointer is not None:
                found.append(_info(folder, pointer))
        return sorted(found, key=lambda info: (_by_number(info.name), info.id))

    def find(self, name_or_id: str) -> NexsetInfo:
        """The dataset of this id or, letters' case aside, name. Raises NeedsFix, Damaged."""
        if Path(name_or_id).name == name_or_id and name_or_id not in {"", ".", ".."}:
            folder = self._folder / name_or_id
            pointer = read_pointer(folder) if folder.is_dir() else None
            if pointer is not None:
                return _info(folder, pointer)
        wanted = name_or_id.strip().casefold()
        named = [info for info in self.all() if info.name.casefold() == wanted]
        if len(named) == 1:
            return named[0]
        if named:
            ids = ", ".join(info.id for info in named)
            raise NeedsFix([Problem("nexset", tr("Several Nexsets are named so: {ids}.", ids=ids))])
        raise NeedsFix(
            [Problem("nexset", tr("There is no Nexset “{name_or_id}”.", name_or_id=name_or_id))],
            tr("Run its flow, or see the list of Nexsets."),
        )

    def news(self, nexset_id: str, run_id: str) -> News | None:
        """What is new since that run made the dataset, for one that has it open; None: deleted."""
        return news_of(self._folder / Path(nexset_id).name, self.beside, run_id)

    def open(self, nexset_id: str) -> NexsetReader:
        """A reader of the dataset as it is now; it keeps to this snapshot. Close it."""
        info = self.find(nexset_id)
        folder = info.path.parent
        pointer = read_pointer(folder)
        if pointer is None:
            raise Damaged(
                tr("The dataset in {folder} was just deleted.", folder=folder),
                tr("Run its flow again."),
            )
        if pointer.kind == LINES:
            return LinesReader(folder, pointer)
        return TypedReader(folder, pointer)

    def export(
        self,
        nexset_id: str,
        target: Path,
        cancel: Cancel,
        progress: Callable[[int], None] | None = None,
        *,
        overwrite: bool = False,
        take: Extract = EVERYTHING,
        options: ExportOptions = AS_USUAL,
    ) -> int:
        """Write the dataset as it is now, or an extract of it, to a file; see `write`."""
        reader = self.open(nexset_id)
        try:
            return self.write(
                reader, target, cancel, progress, overwrite=overwrite, take=take, options=options
            )
        finally:
            reader.close()

    def delete(self, nexset_id: str) -> None:
        """Delete the dataset and its snapshots; the pointer goes first, so it is gone or there.

        A file that another program holds open (Windows) stays and is no dataset any more.
        Raises Busy while its flow runs, StorageFailed.
        """
        info = self.find(nexset_id)
        folder = info.path.parent
        with self._run_lock(info.flow_id, info.name):  # nobody may publish into it meanwhile
            try:
                (folder / "nexset.json").unlink()
            except OSError as error:
                raise StorageFailed(
                    tr(
                        "The dataset in {folder} could not be deleted ({strerror}).",
                        folder=folder,
                        strerror=(error.strerror or str(error)).lower(),
                    ),
                    tr("Close programs that use it, then delete it again."),
                ) from error
            if pointers_of(self._folder, folder.name):
                # The flow's other Nexsets keep their numbers: the book stays.
                _empty(folder, but=BOOK_NAME)
            else:
                shutil.rmtree(folder, ignore_errors=True)

    def delete_older(self, nexset_id: str) -> int:
        """Delete the earlier snapshots and what lies beside them; how many there were.

        The dataset itself stays. Raises Busy while its flow runs, NeedsFix, Damaged, StorageFailed.
        """
        info = self.find(nexset_id)
        folder = info.path.parent
        with self._run_lock(info.flow_id, info.name):
            pointer = read_pointer(folder)
            if pointer is None or not pointer.snapshots:
                return 0
            alone = replace(pointer, snapshots=())
            write_pointer(folder, alone)
            remove_unreferenced(folder, alone)
            left = [one for one in pointer.snapshots if (folder / one.path).exists()]
        if left:
            raise StorageFailed(
                tr(
                    "{folder} could not be deleted: another program holds it open.",
                    folder=folder / left[0].path,
                ),
                tr("Close that program; the file goes when the flow runs the next time."),
            )
        return len(pointer.snapshots)

    def set_aside(self, nexset_id: str, run_id: str = "") -> SetAside | None:
        """What a run set aside, by default the one that made the dataset; None: nothing.

        Raises NeedsFix, Damaged, StorageFailed.
        """
        info = self.find(nexset_id)
        path = _rejected_path(info.path.parent, info.flow_id, run_id or info.run_id)
        return SetAside(path) if path.is_file() else None


def _empty(folder: Path, *, but: str) -> None:
    for path in folder.iterdir():
        if path.name != but:
            with suppress(OSError):
                path.unlink()


def _rejected_path(folder: Path, flow_id: str, run_id: str) -> Path:
    """With its own Nexset, or with the first of its flow."""
    own = folder / rejected_name(run_id)
    return own if own.exists() else folder.with_name(Path(flow_id).name) / own.name


def _rejected(folder: Path, pointer: Pointer) -> int:
    path = _rejected_path(folder, pointer.flow_id, pointer.current.run_id)
    try:
        with path.open("rb") as file:
            return sum(chunk.count(b"\n") for chunk in iter(lambda: file.read(1024 * 1024), b""))
    except OSError:
        return 0


def _by_number(name: str) -> list[str]:
    """So that #10 comes after #2."""
    return [part.zfill(12) if part.isdigit() else part for part in _PARTS.findall(name.casefold())]


def _info(folder: Path, pointer: Pointer) -> NexsetInfo:
    current = pointer.current
    return NexsetInfo(
        folder.name,
        pointer.name,
        pointer.flow_id,
        pointer.kind,
        current.records,
        len(pointer.columns),
        folder / current.path,
        current.updated,
        current.incomplete,
        current.run_id,
        pointer.set_aside,
        _rejected(folder, pointer),
    )
