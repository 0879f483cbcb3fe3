"""JSON Lines and JSON: the records, nested as they came; empty fields are left out."""

from collections.abc import Callable
from typing import BinaryIO

from planhat_gui.model.export import ExportOptions
from planhat_gui.sinks.dataset import Dataset

BATCH = 2000


def check(_dataset: Dataset, _options: ExportOptions) -> None:
    """JSON holds anything."""


def write_lines(
    dataset: Dataset, file: BinaryIO, step: Callable[[int], None], _options: ExportOptions
) -> None:
    """One record per line; records kept as received as they came."""
    done = 0
    for rows in dataset.batches(BATCH):
        file.write("".join([f"{dataset.record_text(row)}\n" for row in rows]).encode("utf-8"))
        done += len(rows)
        step(done)


def write_list(
    dataset: Dataset, file: BinaryIO, step: Callable[[int], None], _options: ExportOptions
) -> None:
    """One list of all records, one per line."""
    file.write(b"[")
    done = 0
    for rows in dataset.batches(BATCH):
        start = ",\n" if done else "\n"
        file.write((start + ",\n".join([dataset.record_text(row) for row in rows])).encode("utf-8"))
        done += len(rows)
        step(done)
    file.write(b"\n]\n")
