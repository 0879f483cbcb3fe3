"""What the names in macros mean, given the lookups, earlier steps and variables there are.

A text is read (`macros.parse`), bound to the names once, and then filled in for every row.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from planhat_gui.model.flow_reader import shown
from planhat_gui.model.language import in_quotes, tr
from planhat_gui.model.macro_grammar import (
    LOOKUP,
    DateBase,
    DateMacro,
    Reference,
    Variable,
    column_text,
)
from planhat_gui.model.macros import MacroProblem, ParsedText, Slot

_ESCAPE = tr("For the text itself double its braces: {{ }}.")


@dataclass(frozen=True, slots=True)
class Names:
    """What a step's macros may name.

    `steps`: the keys of the steps before it. `lookups`: the chosen lookups and their columns.
    `variables`: all of the flow's, with their defaults or this run's values.
    `not_chosen`: the other lookups there are, to say which one to choose.
    """

    steps: Sequence[str] = ()
    lookups: Mapping[str, Sequence[str]] = field(default_factory=dict)
    variables: Mapping[str, str] = field(default_factory=dict)
    not_chosen: Mapping[str, Sequence[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ColumnTarget:
    """A column of a chosen lookup."""

    lookup: str
    column: str


@dataclass(frozen=True, slots=True)
class StepTarget:
    """A value in the record of an earlier step."""

    step: str
    path: tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class VariableTarget:
    """A user's variable; `default` holds when the run sets no value."""

    name: str
    default: str


Target = DateMacro | ColumnTarget | StepTarget | VariableTarget


@dataclass(frozen=True, slots=True)
class BoundSlot:
    """A macro and what it means; None when that could not be found out (a problem says why)."""

    slot: Slot
    target: Target | None


@dataclass(frozen=True, slots=True)
class Uses:
    """What a text needs, for the form, the cost and the checks."""

    now: bool = False
    last_run: bool = False
    columns: frozenset[ColumnTarget] = frozenset()
    steps: frozenset[str] = frozenset()
    variables: frozenset[str] = frozenset()

    @property
    def dates(self) -> bool:
        """Whether there is any date macro, so that format, unit and time zone matter."""
        return self.now or self.last_run

    @property
    def lookups(self) -> frozenset[str]:
        """The lookups that the columns are of."""
        return frozenset(column.lookup for column in self.columns)

    def __or__(self, other: "Uses") -> "Uses":
        return Uses(
            self.now or other.now,
            self.last_run or other.last_run,
            self.columns | other.columns,
            self.steps | other.steps,
            self.variables | other.variables,
        )


@dataclass(frozen=True, slots=True)
class BoundText:
    """A text ready to be filled in; `problems` holds the parser's too, and must be empty for it."""

    parsed: ParsedText
    parts: tuple[str | BoundSlot, ...]
    problems: tuple[MacroProblem, ...] = ()

    @property
    def uses(self) -> Uses:
        """What the text needs."""
        return _uses(part.target for part in self.parts if isinstance(part, BoundSlot))


class _Unknown(ValueError):
    """The sentence that says why a name means nothing."""


def bind(parsed: ParsedText, names: Names) -> BoundText:
    """Find out what each macro means. Never raises: see `problems`."""
    problems = list(parsed.problems)
    parts: list[str | BoundSlot] = []
    for piece in parsed.pieces:
        if isinstance(piece, str):
            parts.append(piece)
            continue
        try:
            parts.append(BoundSlot(piece, _meaning(piece, names)))
        except _Unknown as unknown:
            parts.append(BoundSlot(piece, None))
            problems.append(
                MacroProblem(parsed.field, str(unknown), start=piece.start, end=piece.end)
            )
    return BoundText(parsed, tuple(parts), tuple(problems))


def plain_columns(names: Names) -> dict[str, ColumnTarget]:
    """The columns that are known without their lookup's name: {_id} for {companies._id}."""
    found: dict[str, list[str]] = {}
    for lookup, columns in names.lookups.items():
        for column in columns:
            found.setdefault(column, []).append(lookup)
    return {
        column: ColumnTarget(lookups[0], column)
        for column, lookups in found.items()
        if len(lookups) == 1
        and column not in names.variables
        and _step_named(column, names.steps) is None
    }


def _uses(targets: Iterable[Target | None]) -> Uses:
    uses = Uses()
    for target in targets:
        match target:
            case DateMacro(base):
                uses |= Uses(now=base is DateBase.NOW, last_run=base is DateBase.LAST_RUN)
            case ColumnTarget():
                uses |= Uses(columns=frozenset({target}))
            case StepTarget(step):
                uses |= Uses(steps=frozenset({step}))
            case VariableTarget(name):
                uses |= Uses(variables=frozenset({name}))
            case None:
                pass
    return uses


def _meaning(slot: Slot, names: Names) -> Target:
    match slot.macro:
        case DateMacro():
            return slot.macro
        case Variable(name, default):
            return VariableTarget(name, default)
        case Reference(head, path):
            step = _step_named(head, names.steps)
            if step is not None:
                return StepTarget(step, path)
            if not path:
                return _plain(head, names)
            if head in names.lookups and (head != LOOKUP or len(path) == 1):
                return _column(head, path, names)
            if head == LOOKUP:
                return _of_any_lookup(path, names)
            raise _Unknown(_nothing_named(head, path, names))


def _step_named(head: str, steps: Sequence[str]) -> str | None:
    """The step of this key; the hosted product also writes step_ before the key."""
    if head in steps:
        return head
    key = head.removeprefix("step_")
    return key if key != head and key in steps else None


def _plain(name: str, names: Names) -> Target:
    lookups = [lookup for lookup, columns in names.lookups.items() if name in columns]
    if name in names.variables:
        if lookups:
            raise _Unknown(
                tr(
                    "“{shown}” is a variable and a column. For the column write {shown_2}.",
                    shown=shown(name),
                    shown_2=shown(column_text(lookups[0], name)),
                )
            )
        return VariableTarget(name, names.variables[name])
    if len(lookups) > 1:
        raise _Unknown(
            tr(
                "Several lookups have the column “{shown}”. Write {either}.",
                shown=shown(name),
                either=_either(lookups, name),
            )
        )
    if not lookups:
        raise _Unknown(_column_elsewhere(name, names) or _no_plain_name(name, names))
    return ColumnTarget(lookups[0], name)


def _either(lookups: Sequence[str], column: str) -> str:
    return tr(" or ").join(shown(column_text(lookup, column)) for lookup in lookups[:3])


def _no_plain_name(name: str, names: Names) -> str:
    if name in names.lookups:
        seen = shown(name)
        return tr(
            "“{seen}” is a lookup: write one of its columns, as in {{{seen}.column}}.", seen=seen
        )
    return tr(
        "There is no column or variable “{shown}”. "
        "A new variable is written with its default: {{{shown}=…}}. {escape}",
        shown=shown(name),
        escape=_ESCAPE,
    )


def _column(lookup: str, path: tuple[str | int, ...], names: Names) -> ColumnTarget:
    column = path[0]
    if len(path) > 1 or isinstance(column, int):
        raise _Unknown(
            tr(
                "A value in the lookup “{shown}” has no parts. "
                "A column whose name has a dot is written in quotes: {{{shown}['a.b']}}.",
                shown=shown(lookup),
            )
        )
    if column not in names.lookups[lookup]:
        raise _Unknown(
            tr(
                "The lookup “{shown}” has no column “{shown_2}”.",
                shown=shown(lookup),
                shown_2=shown(column),
            )
        )
    return ColumnTarget(lookup, column)


def _of_any_lookup(path: tuple[str | int, ...], names: Names) -> ColumnTarget:
    """{lookup.column} and {lookup['A name']['A column']}."""
    first = path[0]
    if len(path) > 1 and isinstance(first, str):
        if first in names.lookups:
            return _column(first, path[1:], names)
        raise _Unknown(_not_a_lookup(first, names))
    if isinstance(first, int):
        raise _Unknown(tr("After 'lookup' comes a column, as in {lookup.column}."))
    lookups = [lookup for lookup, columns in names.lookups.items() if first in columns]
    if len(lookups) > 1:
        raise _Unknown(
            tr(
                "Several lookups have the column “{shown}”. Write {either}.",
                shown=shown(first),
                either=_either(lookups, first),
            )
        )
    if lookups:
        return ColumnTarget(lookups[0], first)
    raise _Unknown(
        _column_elsewhere(first, names)
        or tr("Choose the lookup that has the column “{shown}”.", shown=shown(first))
    )


def _column_elsewhere(column: str, names: Names) -> str:
    """Which of the lookups that are not chosen has it, if one has."""
    lookups = [lookup for lookup, columns in names.not_chosen.items() if column in columns]
    if not lookups:
        return ""
    which = tr(" or ").join(in_quotes(shown(lookup)) for lookup in lookups[:3])
    return tr(
        "Choose the lookup that has the column “{shown}”: {which}.",
        shown=shown(column),
        which=which,
    )


def _not_a_lookup(name: str, names: Names) -> str:
    if name in names.not_chosen:
        return tr(
            "Choose the lookup “{shown}” under Add Lookups to Supported Macros.", shown=shown(name)
        )
    return tr("There is no lookup “{shown}”.", shown=shown(name))


def _nothing_named(head: str, path: tuple[str | int, ...], names: Names) -> str:
    if head in names.not_chosen:
        return _not_a_lookup(head, names)
    if head in names.variables:
        return tr("The variable “{shown}” has no parts: write {{{shown}}}.", shown=shown(head))
    last = path[-1]
    hint = _column_elsewhere(last, names) if isinstance(last, str) else ""
    return tr(
        "There is no chosen lookup and no earlier step “{shown}”. {hint}",
        shown=shown(head),
        hint=hint or _ESCAPE,
    )
