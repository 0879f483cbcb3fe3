"""Parquet: the dataset's own file."""

from collections.abc import Callable
from typing import BinaryIO

from planhat_gui.model.errors import NeedsFix, Problem
from planhat_gui.sinks.dataset import Dataset

_CHUNK = 1024 * 1024


def check(dataset: Dataset) -> None:
    """Only a typed dataset is Parquet."""
    if dataset.kind != "typed":
        raise NeedsFix(
            [Problem("file", "Records kept exactly as received have no columns for Parquet.")],
            "Export them as .jsonl, or run the flow as FlexFlow.",
        )


def write(dataset: Dataset, file: BinaryIO, step: Callable[[int], None]) -> None:
    """A copy."""
    size = max(1, dataset.path.stat().st_size)
    done = 0
    with dataset.path.open("rb") as source:
        while chunk := source.read(_CHUNK):
            file.write(chunk)
            done += len(chunk)
            step(dataset.records * done // size)
