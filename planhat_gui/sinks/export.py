"""Exporting a dataset to one file, whole or not at all."""

import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from planhat_gui.model.errors import Cancelled, NeedsFix, Problem, StorageFailed
from planhat_gui.model.export import AS_USUAL, ExportOptions
from planhat_gui.model.language import tr
from planhat_gui.model.ports import Cancel
from planhat_gui.sinks import csv_file, json_file, parquet_file, sqlite_file, xlsx_file
from planhat_gui.sinks.dataset import Dataset

Writer = Callable[[Dataset, BinaryIO, "Step", ExportOptions], None]
"""Writes the whole dataset to the file; calls the step now and then."""

Check = Callable[[Dataset, ExportOptions], None]
"""Raises NeedsFix when the format cannot hold the dataset; before anything is written."""

SQLITE = ".sqlite"

WRITERS: dict[str, tuple[Writer, Check]] = {
    ".csv": (csv_file.write, csv_file.check),
    ".xlsx": (xlsx_file.write, xlsx_file.check),
    ".parquet": (parquet_file.write, parquet_file.check),
    ".jsonl": (json_file.write_lines, json_file.check),
    ".json": (json_file.write_list, json_file.check),
    SQLITE: (sqlite_file.write, sqlite_file.check),
}
"""Export formats by suffix."""


class Step:
    """Told how many rows are written; raises Cancelled when the user wants no more."""

    def __init__(self, cancel: Cancel, progress: Callable[[int], None]) -> None:
        self._cancel = cancel
        self._progress = progress

    def __call__(self, rows: int) -> None:
        """So many rows are written."""
        self.look()
        self._progress(rows)

    def look(self) -> None:
        """Nothing more is written that could be counted; it may still be cancelled."""
        if self._cancel.is_set():
            raise Cancelled


def export(
    dataset: Dataset,
    target: Path,
    cancel: Cancel,
    progress: Callable[[int], None],
    overwrite: bool = False,  # noqa: FBT001, FBT002 - part of the store's Exporter
    options: ExportOptions = AS_USUAL,
) -> int:
    """Write the dataset to `target` in the format of its suffix; the number of rows.

    It is written beside the target and put in its place when whole; a table is added to an SQLite
    database that is there. `progress` is called with the rows written so far. Raises NeedsFix
    (unknown suffix, target or table exists, too large for the format), Cancelled, StorageFailed.
    """
    suffix = target.suffix.lower()
    if suffix not in WRITERS:
        known = ", ".join(WRITERS)
        raise NeedsFix(
            [
                Problem(
                    "file",
                    tr("“{target_name}” names no format to export to.", target_name=target.name),
                )
            ],
            tr("End the name with one of {known}.", known=known),
        )
    write, check = WRITERS[suffix]
    adding = suffix == SQLITE and target.exists()
    if adding:
        table = sqlite_file.table_name(options.table or dataset.name)
        sqlite_file.check_target(target, table, overwrite=overwrite)
    elif target.exists() and not overwrite:
        raise NeedsFix(
            [Problem("file", tr("{target} is already there.", target=target))],
            tr("Choose another name, or say that it may be replaced."),
        )
    check(dataset, options)
    step = Step(cancel, progress)
    temporary: Path | None = None
    try:
        descriptor, name = tempfile.mkstemp(prefix=".tmp-", suffix=target.suffix, dir=target.parent)
        temporary = Path(name)
        os.close(descriptor)
        with temporary.open("r+b") as file:  # by its name, which SQLite opens it by
            write(dataset, file, step, options)
            file.flush()
            os.fsync(file.fileno())
        if cancel.is_set():
            raise Cancelled
        if adding:
            sqlite_file.add(temporary, target, step.look, overwrite=overwrite)
        else:
            _public(temporary)
            temporary.replace(os.path.realpath(target))
            temporary = None
    except OSError as error:
        raise StorageFailed(
            tr(
                "{target} could not be written ({strerror}).",
                target=target,
                strerror=(error.strerror or str(error)).lower(),
            ),
            tr(
                "See that the disk is not full, that you may write there, and that no other "
                "program "
                "has the file open."
            ),
        ) from error
    finally:
        if temporary is not None:
            with suppress(OSError):
                temporary.unlink()
    return dataset.records


def _public(path: Path) -> None:
    """Give the file the rights any new file of the user's would have; mkstemp made it private."""
    if os.name == "posix":
        mask = os.umask(0o077)  # the only way to read it; strict for the moment it is changed
        os.umask(mask)
        path.chmod(0o666 & ~mask)
