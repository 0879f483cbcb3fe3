"""Parquet: the dataset's own file, or the part of it that was asked for."""

from collections.abc import Callable
from typing import BinaryIO

from planhat_gui.model.errors import NeedsFix, Problem
from planhat_gui.model.export import ExportOptions
from planhat_gui.model.language import tr
from planhat_gui.sinks.dataset import Dataset

_CHUNK = 1024 * 1024


def check(dataset: Dataset, _options: ExportOptions) -> None:
    """Only a typed dataset is Parquet."""
    if dataset.kind != "typed":
        raise NeedsFix(
            [Problem("file", tr("Records kept exactly as received have no columns for Parquet."))],
            tr("Export them as .jsonl, or run the flow as FlexFlow."),
        )


def write(
    dataset: Dataset, file: BinaryIO, step: Callable[[int], None], _options: ExportOptions
) -> None:
    """A copy."""
    step(0)
    path = dataset.parquet()
    size = max(1, path.stat().st_size)
    done = 0
    with path.open("rb") as source:
        while chunk := source.read(_CHUNK):
            file.write(chunk)
            done += len(chunk)
            step(dataset.records * done // size)
