"""CSV: UTF-8, one header line, quoted as RFC 4180 has it, and safe to open in a spreadsheet."""

import csv
import io
import re
from collections.abc import Callable
from typing import Any, BinaryIO

from planhat_gui.sinks.dataset import Dataset

BATCH = 2000

_NUMERIC = frozenset({"BIGINT", "DOUBLE", "BOOLEAN", "TIMESTAMP"})
_DANGEROUS = re.compile("[=+\\-@\t\r\n\x00\uff1d\uff0b\uff0d\uff20]")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?")


def check(_dataset: Dataset) -> None:
    """CSV holds anything."""


def write(dataset: Dataset, file: BinaryIO, step: Callable[[int], None]) -> None:
    """Text cells that a spreadsheet would take for a formula get a `'` in front; numbers none.

    Nested values are JSON text; of mixed columns strings are bare.
    """
    text = io.TextIOWrapper(file, encoding="utf-8", newline="", write_through=False)
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([safe(column.name) for column in dataset.columns])
    kinds = [column.type for column in dataset.columns]
    texts = [i for i, kind in enumerate(kinds) if kind not in _NUMERIC]
    mixed = {i for i, kind in enumerate(kinds) if kind == "JSON"}
    truths = [i for i, kind in enumerate(kinds) if kind == "BOOLEAN"]
    done = 0
    for rows in dataset.batches(BATCH):
        writer.writerows([_row(row, texts, mixed, truths) for row in rows])
        done += len(rows)
        step(done)
    text.flush()
    text.detach()


def _row(row: tuple[Any, ...], texts: list[int], mixed: set[int], truths: list[int]) -> list[Any]:
    cells = list(row)
    for i in texts:
        value = cells[i]
        if value:
            if i in mixed:
                value, number = bare(value)
                cells[i] = value if number else safe(value)
            elif _DANGEROUS.match(value):
                cells[i] = f"'{value}"
    for i in truths:
        if cells[i] is not None:
            cells[i] = "true" if cells[i] else "false"
    return cells


def safe(text: str) -> str:
    """The text such that no spreadsheet takes it for a formula."""
    return f"'{text}" if _DANGEROUS.match(text) else text


def bare(value: str) -> tuple[str, bool]:
    """A JSON text's string without its quotes, everything else as it is; whether it is a number."""
    if value.startswith('"'):
        import json

        text: str = json.loads(value)
        return text, False
    return value, _NUMBER.fullmatch(value) is not None
