"""The menu that opens at a “{”: what can stand there, and what each would be now."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from planhat_gui.engine.macros import MacroValues, value_now
from planhat_gui.model.dates import TimeUnit
from planhat_gui.model.language import tr
from planhat_gui.model.macro_grammar import (
    DateBase,
    DateMacro,
    column_text,
    is_name,
    reference_text,
    starts_macro,
)
from planhat_gui.model.macro_names import (
    ColumnTarget,
    Names,
    StepTarget,
    Target,
    VariableTarget,
    plain_columns,
)

MAX_FIELDS = 200
"""So many values of one step's record are offered at most."""

_MAX_DEPTH = 4
_REACH = 500
_SHOWN = 80
_TYPED_DATE = re.compile(r"(now|last_run)([+-])([0-9]{0,6})")
_OPEN = re.compile(r"\{(?:[^{}'\"\[]|\[(?:'[^']*'?|\"[^\"]*\"?)?\]?)*\Z")


@dataclass(frozen=True, slots=True)
class Completion:
    """One line of the menu.

    `text` replaces everything from the { on; when not `finished` it is only the beginning, and the
    cursor stays at its end. `value_now` is the value as of this moment, cut to 80 characters; ""
    where none is known.
    """

    text: str
    label: str
    value_now: str = ""
    finished: bool = True


def open_macro(text: str, cursor: int) -> int | None:
    """Where the { is that the cursor stands behind while its macro is not closed; else None.

    What is typed so far, for `completions`, is text[that + 1 : cursor].
    """
    match = _OPEN.search(text, max(0, cursor - _REACH), cursor)
    if match is None:
        return None
    start = match.start()
    doubled = len(text[:start]) - len(text[:start].rstrip("{"))
    if doubled % 2 or not (start + 1 == cursor or starts_macro(text, start)):
        return None
    return start


def completions(typed: str, names: Names, values: MacroValues) -> list[Completion]:
    """What can follow a { after which `typed` was typed: beginnings first, then what contains it.

    `values` gives the moment, the format, the first row and the first record of each step.
    """
    needle = typed.strip().casefold()
    found = [*_typed_date(typed.strip(), values), *_everything(names, values, needle)]
    begins = [one for one in found if one.text[1:].casefold().startswith(needle)]
    holds = [
        one for one in found if one not in begins and needle in one.text[1:].casefold().rstrip("}")
    ]
    return list(dict.fromkeys([*begins, *holds])) or _new_variable(typed.strip())


def _everything(names: Names, values: MacroValues, needle: str) -> Iterator[Completion]:
    yield from _dates(values)
    for step in names.steps:
        yield from _fields(step, values)
    for lookup, columns in names.lookups.items():
        for column in columns:
            yield _line(
                column_text(lookup, column),
                tr("Column “{column}” of the lookup “{lookup}”", column=column, lookup=lookup),
                ColumnTarget(lookup, column),
                values,
            )
    # The short form would double the list; it comes when somebody types it.
    for column, target in plain_columns(names).items():
        if needle and is_name(column) and column.casefold().startswith(needle):
            label = tr(
                "Column “{column}” of the lookup “{lookup}”", column=column, lookup=target.lookup
            )
            yield _line(reference_text(column), label, target, values)
    for name, default in names.variables.items():
        yield _line(reference_text(name), tr("Variable"), VariableTarget(name, default), values)


def _dates(values: MacroValues) -> Iterator[Completion]:
    for base, amount in (
        (DateBase.NOW, 0),
        (DateBase.NOW, -1),
        (DateBase.NOW, 1),
        (DateBase.LAST_RUN, 0),
    ):
        yield _date_line(base, amount, values)
    yield Completion(
        "{now-", tr("Any number of {it} before", it=tr(f"{values.time_unit}s")), finished=False
    )
    yield Completion(
        "{now+", tr("Any number of {it} after", it=tr(f"{values.time_unit}s")), finished=False
    )


def _typed_date(typed: str, values: MacroValues) -> Iterator[Completion]:
    match = _TYPED_DATE.fullmatch(typed)
    if match and match[3]:
        amount = int(match[2] + match[3])
        text = f"{{{typed}}}"
        target = DateMacro(DateBase(match[1]), amount)
        yield _line(text, _date_label(target, values.time_unit), target, values)


def _date_line(base: DateBase, amount: int, values: MacroValues) -> Completion:
    target = DateMacro(base, amount)
    text = f"{{{base}{amount:+}}}" if amount else f"{{{base}}}"
    return _line(text, _date_label(target, values.time_unit), target, values)


def _date_label(macro: DateMacro, unit: TimeUnit) -> str:
    start = tr("now") if macro.base is DateBase.NOW else tr("the last successful run's start")
    if not macro.amount:
        return tr("The current date and time") if macro.base is DateBase.NOW else start.capitalize()
    number = abs(macro.amount)
    noun = tr(unit if number == 1 else f"{unit}s")
    if macro.amount < 0:
        return tr("{number} {noun} before {start}", number=number, noun=noun, start=start)
    return tr("{number} {noun} after {start}", number=number, noun=noun, start=start)


def _fields(step: str, values: MacroValues) -> Iterator[Completion]:
    """Every single value in the step's record, as far as one would look for it in a menu."""
    if step not in values.records:
        text = f"{{{step}."
        yield Completion(text, tr("A value of each record of {step}", step=step), finished=False)
        return
    for number, path in enumerate(_leaves(values.records[step], ())):
        if number == MAX_FIELDS:
            return
        target = StepTarget(step, path)
        yield _line(
            reference_text(step, path), tr("From each record of {step}", step=step), target, values
        )


def _leaves(value: object, path: tuple[str | int, ...]) -> Iterator[tuple[str | int, ...]]:
    if isinstance(value, dict) and len(path) < _MAX_DEPTH:
        for name, part in value.items():
            yield from _leaves(part, (*path, str(name)))
    elif isinstance(value, list) and value and len(path) < _MAX_DEPTH:
        yield from _leaves(value[0], (*path, 0))
    elif not isinstance(value, (dict, list)):
        yield path


def _line(text: str, label: str, target: Target, values: MacroValues) -> Completion:
    value = value_now(target, values)
    return Completion(text, label, value if len(value) <= _SHOWN else f"{value[:_SHOWN]}…")


def _new_variable(typed: str) -> list[Completion]:
    if not is_name(typed):
        return []
    label = tr(
        "New variable “{typed}”: after = comes its default, set another one per run", typed=typed
    )
    return [Completion(f"{{{typed}=", label, finished=False)]
