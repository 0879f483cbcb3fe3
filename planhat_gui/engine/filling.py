"""Filling a step's macros in, once per row.

A row that leaves a macro empty makes no call; it is listed, because a missing company id must not
become a call for all companies.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product
from typing import Any, Protocol

from planhat_gui.engine.macros import MacroValues, Skip, expand, value_of
from planhat_gui.engine.units import Left, Parents, Unit
from planhat_gui.model.macro_names import BoundText
from planhat_gui.model.source import Step


class LookupRows(Protocol):
    """Where the rows of lookups come from."""

    def iterate(self, name: str) -> Iterator[Mapping[str, str]]:
        """The rows of the lookup of that name, in order. Raises NeedsFix when there is none."""
        ...


@dataclass(frozen=True, slots=True)
class BoundStep:
    """A step whose texts are read and bound: ready to be filled in many times."""

    step: Step
    url: BoundText
    headers: tuple[tuple[str, BoundText], ...]
    body: BoundText | None
    carry: tuple[tuple[str, BoundText], ...]


def units(
    bound: BoundStep,
    values: MacroValues,
    parents: Parents,
    lookups: LookupRows,
) -> Iterator[Unit | Left]:
    """Every unit of a step, in a stable order: parents outside, rows of lookups inside."""
    index = 0
    for context in parents():
        for row in _rows(bound.step, lookups):
            yield _unit(bound, replace(values, row=row, records=context), index, context)
            index += 1


def _rows(step: Step, lookups: LookupRows) -> Iterator[dict[str, Mapping[str, str]]]:
    """The rows to walk: none of a lookup, one lookup's, or every row with every row."""
    if not step.lookups:
        yield {}
    elif len(step.lookups) == 1:
        name = step.lookups[0]
        for row in lookups.iterate(name):
            yield {name: row}
    else:
        for several in product(*(list(lookups.iterate(name)) for name in step.lookups)):
            yield dict(zip(step.lookups, several, strict=True))


def _unit(
    bound: BoundStep, values: MacroValues, index: int, context: Mapping[str, Any]
) -> Unit | Left:
    filled: list[str] = []
    texts = [bound.url, *(text for _, text in bound.headers), *([bound.body] if bound.body else [])]
    for text in texts:
        found = expand(text, values)
        if isinstance(found, Skip):
            return Left(index, str(found))
        filled.append(found)
    url, *rest = filled
    body = rest.pop() if bound.body else None
    columns = {}
    for name, text in bound.carry:
        value = value_of(text, values)
        columns[name] = None if isinstance(value, Skip) else value
    names = [name for name, _ in bound.headers]
    step = replace(bound.step, url=url, headers=tuple(zip(names, rest, strict=True)), body=body)
    return Unit(index, step, columns, context, _shown(values))


def _shown(values: MacroValues) -> str:
    """Which row this is, in a few words."""
    if values.row:
        return ", ".join(str(v) for row in values.row.values() for v in row.values() if v)[:80]
    for record in reversed(list(values.records.values())):
        if isinstance(record, dict):
            found = record.get("name") or record.get("_id")
            if found is not None:
                return str(found)[:80]
    return ""
