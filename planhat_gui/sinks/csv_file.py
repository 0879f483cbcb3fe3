"""CSV: UTF-8, one header line, quoted as RFC 4180 has it, and safe to open in a spreadsheet.

A cell is made in one of two ways, which give the same: by the database (`_renders`), or here, for
records as received and for very wide datasets.
"""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

from planhat_gui.model.errors import NeedsFix, Problem
from planhat_gui.model.export import DELIMITERS, ExportOptions
from planhat_gui.model.language import tr
from planhat_gui.sinks import sql
from planhat_gui.sinks.dataset import Dataset, Render, rendered

BATCH = 2000

_BOM = b"\xef\xbb\xbf"
_NUMERIC = frozenset({"BIGINT", "DOUBLE", "BOOLEAN", "TIMESTAMP"})
_DANGEROUS_SIGNS = "=+-@\t\r\n\x00\uff1d\uff0b\uff0d\uff20"
_DANGEROUS = re.compile(f"[{re.escape(_DANGEROUS_SIGNS)}]")
_FORMULA_SQL = r"^([=+\-@\t\r\n\x00\x{FF1D}\x{FF0B}\x{FF0D}\x{FF20}])"
_NUMBER = re.compile(sql.JSON_NUMBER)


def check(_dataset: Dataset, options: ExportOptions) -> None:
    """CSV holds anything. Raises NeedsFix for a delimiter that is none."""
    if options.delimiter not in DELIMITERS:
        known = ", ".join(DELIMITERS.values())
        problem = Problem(
            "delimiter",
            tr("“{delimiter}” cannot stand between cells.", delimiter=options.delimiter),
        )
        raise NeedsFix([problem], tr("Choose one of {known}.", known=known))


def write(
    dataset: Dataset, file: BinaryIO, step: Callable[[int], None], options: ExportOptions
) -> None:
    """Text cells that a spreadsheet would take for a formula get a `'` in front; numbers none.

    Nested values are JSON text; of mixed columns strings are bare.
    """
    if options.bom:
        file.write(_BOM)
    header = [safe(column.name) for column in dataset.columns]
    file.write(_written([header], options.delimiter))
    done = 0
    step(done)
    lines = _rendered if rendered(dataset) else _made
    for number, block in lines(dataset, options.delimiter):
        file.write(block)
        done += number
        step(done)


def _rendered(dataset: Dataset, delimiter: str) -> Iterator[tuple[int, bytes]]:
    renders = _renders(delimiter, alone=len(dataset.columns) == 1)
    for rows in dataset.texts(renders, ("", delimiter, "\r\n"), BATCH):
        yield len(rows), "".join(rows).encode("utf-8")


def _made(dataset: Dataset, delimiter: str) -> Iterator[tuple[int, bytes]]:
    kinds = [column.type for column in dataset.columns]
    texts = [i for i, kind in enumerate(kinds) if kind not in _NUMERIC]
    mixed = {i for i, kind in enumerate(kinds) if kind == "JSON"}
    truths = [i for i, kind in enumerate(kinds) if kind == "BOOLEAN"]
    for rows in dataset.batches(BATCH):
        yield len(rows), _written([_row(row, texts, mixed, truths) for row in rows], delimiter)


def _written(rows: list[list[Any]], delimiter: str) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n", delimiter=delimiter).writerows(rows)
    return text.getvalue().encode("utf-8")


def _renders(delimiter: str, *, alone: bool) -> tuple[Render, Render]:
    """To a safe text, then to a cell. `alone`: it is all of its line, which must not be blank."""
    special = (sql.literal(delimiter), "chr(34)", "chr(10)", "chr(13)")

    def to_text(value: str, kind: str) -> str:
        match kind:
            case "BIGINT" | "DOUBLE" | "BOOLEAN":
                return sql.cast(value)
            case "TIMESTAMP":
                return sql.stamp(value)
            case "VARCHAR":
                # Not a list with IN: of that DuckDB makes a join for each column.
                risky = f"regexp_matches({value}, '{_FORMULA_SQL}')"
                return f"CASE WHEN {risky} THEN chr(39) || {value} ELSE {value} END"
            case "JSON":  # nothing but a string can be a formula
                word = f"CAST({value} AS JSON) ->> '$'"
                safe_word = rf"regexp_replace({word}, '{_FORMULA_SQL}', chr(39) || '\1')"
                return f"CASE WHEN left({value}, 1) = chr(34) THEN {safe_word} ELSE {value} END"
        return value  # it begins with a bracket

    def to_cell(text: str, kind: str) -> str:
        if kind not in _NUMERIC:
            needed = " OR ".join(f"contains({text}, {one})" for one in special)
            doubled = f"replace({text}, chr(34), chr(34) || chr(34))"
            text = f"CASE WHEN {needed} THEN chr(34) || {doubled} || chr(34) ELSE {text} END"
        return f"coalesce(nullif({text}, ''), chr(34) || chr(34))" if alone else text

    return to_text, to_cell


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
        text: str = json.loads(value)
        return text, False
    return value, _NUMBER.fullmatch(value) is not None
