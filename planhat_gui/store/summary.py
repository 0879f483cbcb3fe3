"""What is in the columns of a dataset: how full, how varied, from where to where, how spread."""

import json
import math
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from planhat_gui.model.errors import Damaged, NeedsFix, Problem, StorageFailed
from planhat_gui.model.export import AS_USUAL, ExportOptions
from planhat_gui.model.language import tr
from planhat_gui.model.ports import Cancel
from planhat_gui.model.schema_words import type_words
from planhat_gui.store import duck
from planhat_gui.store.duck import quoted
from planhat_gui.store.histogram import Histogram, histogram
from planhat_gui.store.members import find_column, place
from planhat_gui.store.pointer import TYPED, Pointer, Snapshot, StoredColumn, read_pointer
from planhat_gui.store.reader import TypedReader
from planhat_gui.store.scratch import Scratch, scratch_of
from planhat_gui.store.typist import PARQUET_OPTIONS
from planhat_gui.store.view import NUMBERS, text_of
from planhat_gui.store.width import more_for
from planhat_gui.store.writing import Exporter, Writing

EXACT_UP_TO = 100_000
"""Records; of more, different values are estimated (within some 3 %) and so is the median (within
some 1 % of the records), which costs no memory."""
TOP = 10
TEXT_LIMIT = 200
"""Characters of a value that is told; a cut one ends in “…”."""

_ORDERED = frozenset({"VARCHAR", "BIGINT", "DOUBLE", "TIMESTAMP"})
_AT_ONCE = 20  # planning a query takes time with the square of its columns
_MEMORY_MB = 384
_FACTS = 6

DICTIONARY = (
    StoredColumn("column", "VARCHAR"),
    StoredColumn("type", "VARCHAR"),
    StoredColumn("filled", "BIGINT"),
    StoredColumn("filled_percent", "DOUBLE"),
    StoredColumn("distinct", "BIGINT"),
    StoredColumn("distinct_is_exact", "BOOLEAN"),
    StoredColumn("minimum", "JSON"),
    StoredColumn("median", "JSON"),
    StoredColumn("maximum", "JSON"),
    StoredColumn("example", "JSON"),
)
"""The columns of a data dictionary. JSON: numbers stay numbers in every format."""


@dataclass(frozen=True, slots=True)
class ColumnFacts:
    """A column in a line. `name` is its field's; `type` DuckDB's; values are as the grid has them.

    A text of no characters is empty, as in a filter. `distinct` and `median` are estimates unless
    `exact`. `least` and `most` are empty where values have no order; texts go by their characters.
    `median` is only of numbers and moments.
    """

    name: str
    type: str
    records: int
    filled: int
    distinct: int
    exact: bool
    least: str = ""
    median: str = ""
    most: str = ""
    example: str = ""

    @property
    def percent(self) -> float:
        """So much of 100 is filled; of no records, none is."""
        return 100 * self.filled / self.records if self.records else 0.0


@dataclass(frozen=True, slots=True)
class ColumnSummary:
    """All that is told of one column. `top`: the most frequent values and how often they come.

    `median` only of numbers and moments, as the spread.
    """

    facts: ColumnFacts
    median: str
    top: tuple[tuple[str, int], ...]
    spread: Histogram


class Summaries:
    """Sums up columns. `folder_of` gives a Nexset's folder; each answer opens and closes its own.

    All raise NeedsFix for what is no typed Nexset or no column of it, Cancelled, StorageFailed.
    """

    def __init__(self, folder_of: Callable[[str], Path], exporter: Exporter) -> None:
        self._folder_of, self._write = folder_of, Writing(exporter)

    def overview(self, nexset: str, cancel: Cancel) -> list[ColumnFacts]:
        """A line for each column, in their order."""
        folder, pointer = self._opened(nexset)
        with _asking(folder, pointer, cancel) as rows:
            return _overview(pointer, pointer.columns, _source(folder, pointer), rows)

    def column(self, nexset: str, name: str, cancel: Cancel) -> ColumnSummary:
        """All of one column, by its name or its field's."""
        folder, pointer = self._opened(nexset)
        column, source = _named(pointer, name), _source(folder, pointer)
        with _asking(folder, pointer, cancel) as rows:
            (facts,) = _overview(pointer, [column], source, rows)
            return ColumnSummary(
                facts,
                _median(column, source, rows),
                _top(column, source, rows),
                histogram(column, source, rows),
            )

    def top(self, nexset: str, name: str, cancel: Cancel) -> tuple[tuple[str, int], ...]:
        """Only the most frequent values of the column that the dataset calls so."""
        folder, pointer = self._opened(nexset)
        column = next((c for c in pointer.columns if c.name == name), None)
        with _asking(folder, pointer, cancel) as rows:
            return _top(column or _named(pointer, name), _source(folder, pointer), rows)

    def export_dictionary(
        self,
        nexset: str,
        target: Path,
        cancel: Cancel,
        progress: Callable[[int], None] | None = None,
        *,
        overwrite: bool = False,
        options: ExportOptions = AS_USUAL,
    ) -> int:
        """Write a line for each column to a file, as `NexsetStore.export`; how many they are."""
        facts = self.overview(nexset, cancel)
        with closing(Scratch(scratch_of(self._folder_of(nexset)))) as scratch:
            dictionary = _dictionary(scratch.path, facts)
            with closing(TypedReader(scratch.path, dictionary, scratch)) as reader:
                return self._write(
                    reader, target, cancel, progress, overwrite=overwrite, options=options
                )

    def _opened(self, nexset: str) -> tuple[Path, Pointer]:
        folder = self._folder_of(nexset)
        pointer = read_pointer(folder)
        if pointer is None:
            raise Damaged(
                tr("The dataset in {folder} was just deleted.", folder=folder),
                tr("Run its flow again."),
            )
        if pointer.kind != TYPED:
            said = tr(
                "“{pointer_name}” is kept as received: it has no columns to sum up.",
                pointer_name=pointer.name,
            )
            raise NeedsFix([Problem("nexset", said)])
        return folder, pointer


Rows = Callable[[str], list[tuple[Any, ...]]]


@contextmanager
def _asking(folder: Path, pointer: Pointer, cancel: Cancel) -> Iterator[Rows]:
    import duckdb

    scratch = Scratch(scratch_of(folder))
    spill = scratch.path
    more = more_for(folder / pointer.current.path, pointer.columns)
    connection = duck.connect(
        [folder, spill], memory_mb=_MEMORY_MB, spill=spill, threads=2, more=more
    )
    try:
        yield duck.Query(connection, cancel).rows
    except duckdb.Error as error:
        said = str(error).split("\n", 1)[0][:300]
        raise StorageFailed(
            tr("The dataset could not be read ({said}).", said=said), tr("Try again.")
        ) from error
    except StorageFailed as failure:
        if (folder / pointer.current.path).exists():
            raise
        raise StorageFailed(
            tr("The dataset's file is gone; a newer run may have taken its place."),
            tr("Open the dataset again."),
        ) from failure
    finally:
        connection.close()
        scratch.close()


def _source(folder: Path, pointer: Pointer) -> str:
    return f"read_parquet({duck.path_literal(folder / pointer.current.path)})"


def _named(pointer: Pointer, name: str) -> StoredColumn:
    found = [c for c in pointer.columns if c.key == name]
    found += [c for c in [find_column(name, pointer.columns)] if c is not None]
    if not found:
        said = tr("“{pointer_name}” has no column “{name}”.", pointer_name=pointer.name, name=name)
        raise NeedsFix([Problem("column", said)], tr("See its columns with nexsets show."))
    return found[0]


def _value(column: StoredColumn) -> str:
    """SQL for a cell's value, null where it is empty."""
    match column.type:
        case "VARCHAR":
            return f"nullif({place(column)}, '')"
        case "JSON":
            return f"nullif({text_of(column)}, '')"
    return place(column)


def _shown(alias: str, column: StoredColumn) -> str:
    """SQL for the text of a value of that column that now has another name."""
    kind = "VARCHAR" if column.type == "JSON" else column.type  # `_value` made it text
    text = text_of(StoredColumn(alias, kind))
    return (
        f"CASE WHEN length({text}) > {TEXT_LIMIT} THEN left({text}, {TEXT_LIMIT}) || '…' "
        f"ELSE {text} END"
    )


def _overview(
    pointer: Pointer, columns: Sequence[StoredColumn], source: str, rows: Rows
) -> list[ColumnFacts]:
    found: list[ColumnFacts] = []
    for start in range(0, len(columns), _AT_ONCE):
        found += _facts(pointer, columns[start : start + _AT_ONCE], source, rows)
    return found


def _facts(
    pointer: Pointer, columns: Sequence[StoredColumn], source: str, rows: Rows
) -> list[ColumnFacts]:
    """Of columns whose texts are too long to be looked at together, half at a time."""
    try:
        return _facts_at_once(pointer, columns, source, rows)
    except StorageFailed:
        if len(columns) == 1:
            raise
    half = len(columns) // 2
    return [
        *_facts(pointer, columns[:half], source, rows),
        *_facts(pointer, columns[half:], source, rows),
    ]


def _facts_at_once(
    pointer: Pointer, columns: Sequence[StoredColumn], source: str, rows: Rows
) -> list[ColumnFacts]:
    records = pointer.current.records
    exact = records <= EXACT_UP_TO
    inner, outer = [], []
    for at, column in enumerate(columns):
        inner += _inner(at, column, exact=exact)
        least, most, example = (_shown(f"{what}{at}", column) for what in "lme")
        outer += [f"f{at}", f"d{at}", least, _median_text(f"p{at}", column), most, example]
    (row,) = rows(f"SELECT {', '.join(outer)} FROM (SELECT {', '.join(inner)} FROM {source})")
    found = []
    for at, column in enumerate(columns):
        filled, distinct, *texts = row[at * _FACTS : (at + 1) * _FACTS]
        least, median, most, example = (text or "" for text in texts)
        distinct = min(distinct, filled)  # an estimate may be more
        found.append(
            ColumnFacts(
                column.key,
                column.type,
                records,
                filled,
                distinct,
                exact,
                least,
                _whole(median, column),
                most,
                example,
            )
        )
    return found


def _inner(at: int, column: StoredColumn, *, exact: bool) -> list[str]:
    value = _value(column)
    ordered = column.type in _ORDERED
    nothing = "CAST(NULL AS VARCHAR)" if column.type == "JSON" else f"CAST(NULL AS {column.type})"
    # By 64 bits of each value: 100,000 long texts in each of many columns are more than fits into
    # memory, and that two of them share these bits happens once in a billion datasets.
    hashed = f"CASE WHEN {value} IS NOT NULL THEN hash({value}) END"
    count = f"count(DISTINCT {hashed})" if exact else f"approx_count_distinct({value})"
    return [
        f"count({value}) AS f{at}",
        f"{count} AS d{at}",
        f"{f'min({value})' if ordered else nothing} AS l{at}",
        f"{_middle(column, exact=exact)} AS p{at}",
        f"{f'max({value})' if ordered else nothing} AS m{at}",
        f"any_value({value}) AS e{at}",
    ]


def _median(column: StoredColumn, source: str, rows: Rows) -> str:
    if not _has_median(column):
        return ""
    middle, text = _middle(column, exact=True), _median_text("m", column)
    ((found,),) = rows(f"SELECT {text} FROM (SELECT {middle} AS m FROM {source})")
    return _whole(found or "", column)


def _has_median(column: StoredColumn) -> bool:
    return column.type in NUMBERS or column.type == "TIMESTAMP"


def _middle(column: StoredColumn, *, exact: bool) -> str:
    """SQL for the median: a moment, or a DOUBLE."""
    if not _has_median(column):
        return "CAST(NULL AS DOUBLE)"
    if exact:
        return f"median({place(column)})"
    kind = "TIMESTAMP" if column.type == "TIMESTAMP" else "DOUBLE"
    return f"CAST(approx_quantile({place(column)}, 0.5) AS {kind})"


def _median_text(alias: str, column: StoredColumn) -> str:
    return text_of(StoredColumn(alias, "TIMESTAMP" if column.type == "TIMESTAMP" else "DOUBLE"))


def _whole(median: str, column: StoredColumn) -> str:
    """Without “.0” where all values are whole."""
    return median.removesuffix(".0") if column.type == "BIGINT" else median


def _top(column: StoredColumn, source: str, rows: Rows) -> tuple[tuple[str, int], ...]:
    found = rows(
        f"SELECT {_shown('v', column)}, n FROM (SELECT {_value(column)} AS v, count(*) AS n "
        f"FROM {source} WHERE {_value(column)} IS NOT NULL GROUP BY 1 "
        # By their places: a column of the dataset may be called as these are here.
        f"ORDER BY 2 DESC, 1 LIMIT {TOP}) ORDER BY n DESC, v"
    )
    return tuple((text or "", count) for text, count in found)


def _dictionary(folder: Path, facts: Sequence[ColumnFacts]) -> Pointer:
    lines = [
        (
            one.name, type_words(one.type), one.filled, round(one.percent, 2), one.distinct,
            one.exact,
            *(_json(text, one.type) for text in (one.least, one.median, one.most, one.example)),
        )
        for one in facts
    ]  # fmt: skip
    values = ", ".join(f"({', '.join(map(_literal, line))})" for line in lines)
    names = ", ".join(quoted(column.name) for column in DICTIONARY)
    cells = ", ".join(f"CAST({quoted(c.name)} AS {c.type}) AS {quoted(c.name)}" for c in DICTIONARY)
    path = folder / "dictionary.parquet"
    with duck.connect([folder], memory_mb=_MEMORY_MB) as connection:
        connection.execute(
            f"COPY (SELECT {cells} FROM (VALUES {values}) AS t({names})) "
            f"TO {duck.literal(path.as_posix())} {PARQUET_OPTIONS}"
        )
    current = Snapshot("", path.name, len(lines), "")
    return Pointer("dictionary", tr("Data dictionary"), "", TYPED, current, DICTIONARY)


def _json(text: str, kind: str) -> str | None:
    if not text:
        return None
    if kind in NUMBERS and math.isfinite(float(text)):
        return text
    return json.dumps(text, ensure_ascii=False)


def _literal(value: str | float | None) -> str:
    if value is None:
        return "NULL"
    return duck.literal(value) if isinstance(value, str) else str(value)
