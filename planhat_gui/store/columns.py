"""From the shape of records to the columns of a dataset."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

from planhat_gui.store.drift import blank_paths
from planhat_gui.store.duck import literal, quoted
from planhat_gui.store.lines import OVERFLOW
from planhat_gui.store.shape import (
    ANY,
    BOOL,
    FLOAT,
    INT,
    LIST,
    LONG,
    NULL,
    OBJECT,
    STAMP,
    Shape,
    fold,
)

UNNAMED = "unnamed"
RESERVED = "file_row_number"
"""DuckDB's own name for the number of a row, which readers of datasets go by."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")


class Care(IntEnum):
    """How much is taken out of DuckDB's hands, when it stumbles over what it should read.

    TIDY: repeated keys are reduced to the last before it sees them. NESTED_AS_TEXT: lists and
    objects go in as their JSON text. ALL_AS_TEXT: everything does.
    """

    NONE = 0
    TIDY = 1
    NESTED_AS_TEXT = 2
    ALL_AS_TEXT = 3


@dataclass(frozen=True, slots=True)
class PlannedColumn:
    """`source` is the field's key in the records; `name` is the column's, which may have to differ.

    `type` is DuckDB's; `as_text`: the value is read as a string that holds its JSON text. `blank`:
    the places in it where no value told the type.
    """

    name: str
    source: str
    type: str
    as_text: bool = False
    blank: tuple[str, ...] = ()

    @property
    def read_type(self) -> str:
        """The type to read it as."""
        return "VARCHAR" if self.as_text else self.type


def plan(
    fields: Mapping[str, Shape], *, overflow: bool, care: Care, without: str
) -> list[PlannedColumn]:
    """The columns for records with these fields, in order of appearance.

    `without` names the one column there is when no record has any field.
    """
    taken = {RESERVED, fold(OVERFLOW)} if overflow else {RESERVED}
    columns = []
    for source, shape in fields.items():
        name = _free(_CONTROL.sub("_", source) or UNNAMED, taken)
        nested = bool(shape.kinds & (LIST | OBJECT | ANY))
        as_text = care is Care.ALL_AS_TEXT or (care is Care.NESTED_AS_TEXT and nested)
        kind = "JSON" if as_text else _type(shape)
        columns.append(PlannedColumn(name, source, kind, as_text, blank_paths(shape)))
    if overflow:
        columns.append(PlannedColumn(OVERFLOW, OVERFLOW, "JSON", as_text=True))
    return columns or [PlannedColumn(without, without, "VARCHAR")]


def _free(wanted: str, taken: set[str]) -> str:
    name, number = wanted, 1
    while fold(name) in taken:
        number += 1
        name = f"{wanted}_{number}"
    taken.add(fold(name))
    return name


def _type(shape: Shape, *, top: bool = True) -> str:
    kinds = shape.kinds & ~NULL
    if kinds & ANY:
        return "JSON"
    if kinds & BOOL:
        return "BOOLEAN"
    if kinds & FLOAT:
        return "DOUBLE"
    if kinds & (INT | LONG):
        return "BIGINT"
    if kinds == STAMP and top:
        return "TIMESTAMP"
    if kinds & LIST:
        return f"{_type(shape.item or Shape(), top=False)}[]"
    if kinds & OBJECT:
        return _object_type(shape)
    return "VARCHAR"  # texts, date-times inside other things, nothing but nulls


def _object_type(shape: Shape) -> str:
    if shape.keyed:
        return f"MAP(VARCHAR, {_type(shape.item or Shape(), top=False)})"
    if not shape.fields:
        return "JSON"
    # In a fixed order, so that two runs over the same fields have the same type.
    members = [
        f"{quoted(name)} {_type(one, top=False)}" for name, one in sorted(shape.fields.items())
    ]
    return f"STRUCT({', '.join(members)})"


def columns_literal(columns: list[PlannedColumn]) -> str:
    """The argument `columns` of `read_json`."""
    types = [f"{literal(c.name)}: {literal(c.read_type)}" for c in columns]
    return f"{{{', '.join(types)}}}"


def select_list(columns: list[PlannedColumn]) -> str:
    """What to select from `read_json` so that each column has its type."""
    return ", ".join(
        f"CAST({quoted(c.name)} AS JSON) AS {quoted(c.name)}" if c.as_text else quoted(c.name)
        for c in columns
    )
