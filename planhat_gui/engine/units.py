"""One step, once per row of its lookups and per record of the step before: the calls to be made.

A unit is the step with every macro filled in (see `filling`), ready to send.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from planhat_gui.model.source import Step

Parents = Callable[[], Iterator[Mapping[str, Any]]]
"""Gives, each time anew, the records that lead to a step's calls, by step key."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One call (and its pages). `step` is ready to send; `columns` go on every record of it.

    `context` are the records that led here, by step key, for the steps after it; `shown` says in
    few words which row this is.
    """

    index: int
    step: Step
    columns: Mapping[str, Any]
    context: Mapping[str, Any]
    shown: str


@dataclass(frozen=True, slots=True)
class Left:
    """A row that made no call, and why."""

    index: int
    reason: str


UnitsOf = Callable[[int, Parents], Iterator[Unit | Left]]
"""(step number, its parents) -> its units, in a stable order."""


def plain_units(steps: Sequence[Step]) -> UnitsOf:
    """The units of steps without macros, as templates make them: one each."""
    return lambda number, _parents: iter((Unit(number, steps[number], {}, {}, ""),))


def attach(line: bytes, columns: Mapping[str, Any], own: str = "carried_") -> bytes:
    """The record's raw line with more members at its end, never over one of its own.

    What is no object stays as it is.
    """
    text = bytes(line).rstrip()
    if not columns or not (text.startswith(b"{") and text.endswith(b"}")):
        return line
    known = json.loads(text)
    added = []
    for name, value in columns.items():
        free = name
        while free in known:
            free = own + free
        added.append(f"{json.dumps(free)}:{json.dumps(value)}".encode())
        known[free] = value
    inside = text[1:-1].strip()
    return b"{" + b",".join([inside, *added] if inside else added) + b"}"
