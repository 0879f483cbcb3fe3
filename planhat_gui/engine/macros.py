"""Filling in macros: one text, once for every row or record.

    bound = bind(parse(step.url, TextKind.URL, "url"), names)   # once; problems are in it
    filled = expand(bound, values.with_row(row))                # per row: the text, or a Skip

A value that is missing, empty or cannot stand in its place gives a Skip: that call is left out and
listed, the others go on.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, tzinfo

from planhat_gui.engine.macro_places import Bare, Unfit, member, variable_in_json, write
from planhat_gui.model.dates import DATE_FORMATS, EPOCH, DateFormat, TimeUnit, shift, shift_note
from planhat_gui.model.errors import NeedsFix, Problem
from planhat_gui.model.language import joined, tr
from planhat_gui.model.macro_grammar import DateBase, DateMacro
from planhat_gui.model.macro_names import (
    BoundSlot,
    BoundText,
    ColumnTarget,
    StepTarget,
    Target,
    VariableTarget,
)
from planhat_gui.model.macros import MacroProblem, Place, Slot, TextKind

_DOT = re.compile("%2e", re.IGNORECASE)

Row = Mapping[str, Mapping[str, object]]
"""One row of each lookup: lookup's name, then column, then value."""


@dataclass(frozen=True, slots=True)
class MacroValues:
    """What macros stand for.

    `now` is read from the clock once per run; `last_run` is when the last successful run began.
    Before the first one {last_run} stands for 1970-01-01, so that the first run asks for
    everything. `records` holds the decoded record of each earlier step, by its key. `variables`:
    this run's values; the default in the text holds for the others.
    """

    now: datetime
    last_run: datetime | None = None
    date_format: DateFormat = DATE_FORMATS[0]
    time_unit: TimeUnit = TimeUnit.DAY
    time_zone: tzinfo = UTC
    variables: Mapping[str, str] = field(default_factory=dict)
    row: Row = field(default_factory=dict)
    records: Mapping[str, object] = field(default_factory=dict)

    def with_row(self, row: Row) -> "MacroValues":
        """The same with another row."""
        return replace(self, row=row)

    def with_record(self, step: str, record: object) -> "MacroValues":
        """The same with the record of one more step."""
        return replace(self, records={**self.records, step: record})


@dataclass(frozen=True, slots=True)
class Skip:
    """Why a call is left out: the macro as typed, and the reason."""

    macro: str
    reason: str

    def __str__(self) -> str:
        return joined("", (self.macro, ": ", self.reason, "."))


@dataclass(frozen=True, slots=True)
class Mark:
    """Where in a preview the value of a macro stands, from `start` up to `end`.

    `note` says why there is no value (the macro stands there as typed), else it is empty. `remark`
    says what had to be decided for a date (the last day of a month, a clock change).
    """

    start: int
    end: int
    macro: str
    note: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Preview:
    """A text as it would be sent, as far as its values are known."""

    text: str
    marks: tuple[Mark, ...] = ()


def expand(bound: BoundText, values: MacroValues) -> str | Skip:
    """The text with every value written for its place, or why there is none for these values.

    Raises NeedsFix with the text's problems, and with dates outside the years 1 to 9999.
    """
    if bound.problems:
        raise NeedsFix(bound.problems)
    parts: list[str] = []
    for part in bound.parts:
        if isinstance(part, str):
            parts.append(part)
            continue
        try:
            parts.append(_written(part, values))
        except _NoDate as no_date:
            raise NeedsFix([_date_problem(bound, part.slot, no_date)]) from None
        except Unfit as unfit:
            return Skip(part.slot.text, str(unfit))
    text = "".join(parts)
    match bound.parsed.kind:
        case TextKind.URL:
            return _dots(bound, parts) or text
        case TextKind.HEADER:
            return text.strip()  # a header cannot carry spaces around its value
        case _:
            return text


def value_of(bound: BoundText, values: MacroValues) -> object:
    """A carried value: of its own type where the text is one macro alone, else the text; or a Skip.

    An empty or null value is one here. Raises NeedsFix as `expand` does.
    """
    match bound.parts:
        case (BoundSlot(slot, target),) if target is not None and not bound.problems:
            try:
                value = _value(target, values)
            except _NoDate as no_date:
                raise NeedsFix([_date_problem(bound, slot, no_date)]) from None
            except Unfit as unfit:
                return Skip(slot.text, str(unfit))
            return str(value) if isinstance(value, Bare) else value
        case _:
            return expand(bound, values)


def date_problems(bound: BoundText, values: MacroValues) -> list[Problem]:
    """The date macros that lead outside the years 1 to 9999 at this moment, with this unit."""
    found: list[Problem] = []
    for part in bound.parts:
        if isinstance(part, BoundSlot) and isinstance(part.target, DateMacro):
            try:
                _value(part.target, values)
            except _NoDate as no_date:
                found.append(_date_problem(bound, part.slot, no_date))
    return found


def preview(bound: BoundText, values: MacroValues) -> Preview:
    """The text as it would be sent, and which parts of it are macros' values. Never raises.

    What is wrong, or has no value yet, stands there as it was typed.
    """
    text, marks = "", []
    for part in bound.parts:
        if isinstance(part, str):
            text += part
            continue
        note = ""
        try:
            written = _written(part, values)
        except Unfit as unfit:
            written, note = part.slot.text, str(unfit)
        marks.append(
            Mark(len(text), len(text) + len(written), part.slot.text, note, _remark(part, values))
        )
        text += written
    return Preview(text, tuple(marks))


def value_now(target: Target, values: MacroValues) -> str:
    """The value as a person reads it, not encoded; "" where there is none."""
    try:
        return write(_value(target, values), Place.TEXT)
    except Unfit:
        return ""


class _NoDate(Unfit):
    """The date macro leads out of the calendar."""


def _date_problem(bound: BoundText, slot: Slot, no_date: _NoDate) -> MacroProblem:
    return MacroProblem(
        bound.parsed.field,
        tr(
            "{slot_text}: {no_date}. Use a smaller number or a smaller time unit.",
            slot_text=slot.text,
            no_date=no_date,
        ),
        start=slot.start,
        end=slot.end,
    )


def _written(part: BoundSlot, values: MacroValues) -> str:
    target, place = part.target, part.slot.place
    if target is None:
        raise Unfit(tr("the name is not known"))
    value = _value(target, values)
    if isinstance(target, VariableTarget):
        if place is Place.JSON_VALUE:
            value = variable_in_json(str(value))
        return write(value, place, blank=True)
    return write(value, place)


def _value(target: Target, values: MacroValues) -> object:
    match target:
        case DateMacro(base, amount):
            return _date(base, amount, values)
        case ColumnTarget(lookup, column):
            value = values.row.get(lookup, {}).get(column)
            return Bare(value) if isinstance(value, str) else value
        case StepTarget(step, path):
            return member(values.records.get(step), path)
        case VariableTarget(name, default):
            return Bare(values.variables.get(name, default))


def _remark(part: BoundSlot, values: MacroValues) -> str:
    match part.target:
        case DateMacro(base, amount):
            return shift_note(_start(base, values), amount, values.time_unit, values.time_zone)
        case _:
            return ""


def _start(base: DateBase, values: MacroValues) -> datetime:
    return values.now if base is DateBase.NOW else values.last_run or EPOCH


def _date(base: DateBase, amount: int, values: MacroValues) -> object:
    moment = shift(_start(base, values), amount, values.time_unit, values.time_zone)
    if moment is None:
        raise _NoDate(tr("this date lies before the year 1 or after the year 9999"))
    text = values.date_format.format(moment)
    return int(text) if values.date_format.number else text


def _dots(bound: BoundText, parts: list[str]) -> Skip | None:
    """A value that makes “.” or “..” a part of the path would lead somewhere else."""
    path = "".join(parts).partition("?")[0]
    if not any(_DOT.sub(".", segment) in {".", ".."} for segment in path.split("/")):
        return None
    for part, text in zip(bound.parts, parts, strict=True):
        if isinstance(part, BoundSlot) and part.slot.place is Place.PATH and not text.strip("."):
            return Skip(part.slot.text, tr("“.” and “..” cannot be sent as parts of a path"))
    return None
