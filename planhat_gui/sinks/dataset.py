"""What a sink is handed."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Protocol


class DatasetColumn(Protocol):
    """`type` is one of VARCHAR, BIGINT, DOUBLE, BOOLEAN, TIMESTAMP; all else is JSON text."""

    @property
    def name(self) -> str:
        """The column."""
        ...

    @property
    def type(self) -> str:
        """See the class."""
        ...


Render = Callable[[str, str], str]
"""(SQL of a value, its column's type) -> SQL of what is made of it; NULL is an empty text.

Numbers, booleans and moments come as such, JSON with its strings in quotes, all else as text.
"""

MOST_RENDERED = 400
"""With more columns than this, planning a query takes longer than making the texts here."""


class Dataset(Protocol):
    """A dataset open for reading. `kind` is “typed” or “lines”: records as they came.

    `records`: how many rows there are. Everything raises Cancelled when the user has cancelled.
    """

    @property
    def name(self) -> str:
        """What the dataset is called."""
        ...

    @property
    def columns(self) -> Sequence[DatasetColumn]:
        """In the order of the cells."""
        ...

    @property
    def kind(self) -> str:
        """“typed” or “lines”."""
        ...

    @property
    def records(self) -> int:
        """How many rows there are."""
        ...

    def batches(self, size: int, most: int | None = None) -> Iterator[list[tuple[Any, ...]]]:
        """All rows in order, or so many; numbers and booleans as such, the rest text, or None.

        TIMESTAMP cells are ISO 8601 with milliseconds and Z, nested values JSON text.
        """
        ...

    def texts(
        self, renders: Sequence[Render], glue: tuple[str, str, str], size: int
    ) -> Iterator[list[str]]:
        """All rows in order as texts, made by the database; typed datasets only.

        Each of `renders` is given what the one before made. `glue` stands before, between and
        behind a row's cells.
        """
        ...

    def parquet(self) -> Path:
        """A Parquet file of it, there until the dataset is closed; typed datasets only."""
        ...

    def long_texts(self, most: int) -> tuple[int, int]:
        """How many cells are longer than so many UTF-16 units, and the length of the longest."""
        ...

    def record_text(self, row: tuple[Any, ...]) -> str:
        """A row of `batches` as the JSON text of the record it came from, on one line."""
        ...


def rendered(dataset: Dataset) -> bool:
    """Whether its rows are better had from `texts` than from `batches`."""
    return dataset.kind == "typed" and len(dataset.columns) <= MOST_RENDERED
