"""Writing what a reader reads to a file of the user's."""

from collections.abc import Callable
from pathlib import Path

from planhat_gui.model.export import AS_USUAL, ExportOptions
from planhat_gui.model.ports import Cancel
from planhat_gui.store.extract import EVERYTHING, Extract, Taken, TakenLines, heeding
from planhat_gui.store.reader import NexsetReader

Exporter = Callable[
    [Taken | TakenLines, Path, Cancel, Callable[[int], None], bool, ExportOptions], int
]
"""(dataset, target, cancel, progress in rows, overwrite, options) -> rows written."""


class Writing:
    """Takes an extract of what a reader has open, and has an exporter write it."""

    def __init__(self, exporter: Exporter) -> None:
        self._exporter = exporter

    def __call__(
        self,
        reader: NexsetReader,
        target: Path,
        cancel: Cancel,
        progress: Callable[[int], None] | None = None,
        *,
        overwrite: bool = False,
        take: Extract = EVERYTHING,
        options: ExportOptions = AS_USUAL,
    ) -> int:
        """The number of rows; the reader stays open, and its snapshot is what is written.

        The format is the one that the target's suffix names. Raises NeedsFix (unknown suffix or
        column, target exists, too large for the format), Cancelled within a second, StorageFailed.
        """
        taken = reader.taken(take)
        try:
            with heeding(cancel, taken):
                return self._exporter(
                    taken, target, cancel, progress or _nobody, overwrite, options
                )
        finally:
            taken.close()


def _nobody(_rows: int) -> None:
    """Nobody wants to know."""
