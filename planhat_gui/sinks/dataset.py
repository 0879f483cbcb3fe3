"""What a sink is handed."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Protocol


class DatasetColumn(Protocol):
    """`type` is one of VARCHAR, BIGINT, DOUBLE, BOOLEAN, TIMESTAMP; all else is JSON text.

    `source` is the field's name in the records.
    """

    @property
    def name(self) -> str:
        """The column."""
        ...

    @property
    def type(self) -> str:
        """See the class."""
        ...

    @property
    def source(self) -> str:
        """See the class."""
        ...


class Dataset(Protocol):
    """A dataset open for reading. `kind` is “typed” (`path` is Parquet) or “lines” (JSON Lines).

    `records`: how many rows there are.
    """

    @property
    def columns(self) -> Sequence[DatasetColumn]:
        """In the order of the cells."""
        ...

    @property
    def path(self) -> Path:
        """The file."""
        ...

    @property
    def kind(self) -> str:
        """“typed” or “lines”."""
        ...

    @property
    def records(self) -> int:
        """How many rows there are."""
        ...

    def batches(self, size: int) -> Iterator[list[tuple[Any, ...]]]:
        """All rows in order; numbers and booleans as such, the rest text, missing ones None.

        TIMESTAMP cells are ISO 8601 with milliseconds and Z, nested values JSON text.
        """
        ...

    def longest_text(self) -> int:
        """Characters of the longest cell."""
        ...

    def record_text(self, row: tuple[Any, ...]) -> str:
        """A row of `batches` as the JSON text of the record it came from, on one line."""
        ...
