"""What the window says of personal columns. Pure; no Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from planhat_gui.model.language import tr
from planhat_gui.model.personal import (
    KIND_WORDS,
    Choices,
    PersonalColumn,
    Treatment,
    chosen_columns,
    is_covered,
)
from planhat_gui.model.words import count, sentence_case
from planhat_gui.ui.kit.text import safe_text

LANDS: Mapping[Treatment, str] = {
    Treatment.KEEP: tr("Keep"),
    Treatment.HASH: tr("Hash"),
    Treatment.DROP: tr("Drop"),
}
_NAMED = 4
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Row:
    """A column to choose for. `looks`: what it seems to hold; `evidence`: what speaks for it."""

    column: str
    looks: str
    evidence: str
    treatment: Treatment
    inherited: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """What is said of a column at its name: whether it looks personal, and what becomes of it."""

    treatment: Treatment
    sentence: str


def rows_of(columns: Sequence[PersonalColumn], choices: Choices) -> list[Row]:
    """All columns: those that look personal or were chosen first, the rest as they came."""
    chosen = dict(choices)
    known = {one.column for one in columns}
    rows = [_row(one, chosen) for one in columns]
    rows += [_row(PersonalColumn(name), chosen) for name in chosen if name not in known]
    return sorted(rows, key=lambda row: not (row.looks or row.treatment is not Treatment.KEEP))


def _row(column: PersonalColumn, chosen: Mapping[str, Treatment]) -> Row:
    looks = sentence_case(KIND_WORDS[column.kind]) if column.kind else ""
    above = next((one for one in chosen if is_covered(column.column, [one])), "")
    own = chosen.get(column.column)
    inherited = above if own is None else ""
    treatment = own or (chosen[above] if above else Treatment.KEEP)
    return Row(column.column, looks, sentence_case(column.evidence), treatment, inherited)


def marks_of(columns: Sequence[PersonalColumn], choices: Choices) -> dict[str, Mark]:
    """The marks of the columns of a sample's table: those of what is in them, too."""
    told: dict[str, list[tuple[Treatment, str]]] = {}
    for row in rows_of(columns, choices):
        if not row.looks and row.treatment is Treatment.KEEP:
            continue
        top = _top(row.column, columns)
        inside = "" if row.column == top else f"{safe_text(row.column, _LONGEST)}: "
        what = row.evidence or tr("Chosen by hand")
        told.setdefault(top, []).append((row.treatment, f"{inside}{what}. {_lands(row)}"))
    return {
        top: Mark(
            next((t for t, _ in found if t is not Treatment.KEEP), Treatment.KEEP),
            "\n".join(sentence for _, sentence in found[:_NAMED]),
        )
        for top, found in told.items()
    }


def _top(column: str, columns: Sequence[PersonalColumn]) -> str:
    """The column of the table that it is in. A name may have dots of its own."""
    return next((one.column for one in columns if is_covered(column, [one.column])), column)


def _lands(row: Row) -> str:
    match row.treatment:
        case Treatment.HASH:
            return tr("It lands hashed.")
        case Treatment.DROP:
            return tr("It does not land.")
    return tr("It lands as it is.")


def line(columns: Sequence[PersonalColumn], choices: Choices) -> str:
    """The line above a sample; "" when there is nothing to say."""
    chosen = [column for column, _ in choices]
    left = [one.column for one in columns if one.kind and not is_covered(one.column, chosen)]
    parts = []
    if left:
        parts.append(_looking(left))
    if choices:
        parts.append(_treated(choices))
    return " ".join(parts)


def _looking(left: list[str]) -> str:
    named = _names(left)
    if len(left) == 1:
        return tr("1 column looks personal: {named}.", named=named)
    return tr("{left:,} columns look personal: {named}.", left=len(left), named=named)


def _treated(choices: Choices) -> str:
    hashed = chosen_columns(choices, Treatment.HASH)
    dropped = chosen_columns(choices, Treatment.DROP)
    if hashed and dropped:
        return tr(
            "Hashed before landing: {names}. Dropped: {names_2}.",
            names=_names(hashed),
            names_2=_names(dropped),
        )
    if hashed:
        return tr("Hashed before landing: {names}.", names=_names(hashed))
    return tr("Dropped before landing: {names}.", names=_names(dropped))


def _names(columns: Sequence[str]) -> str:
    shown = ", ".join(safe_text(name, _LONGEST) for name in columns[:_NAMED])
    more = len(columns) - _NAMED
    return tr("{shown} and {more:,} more", shown=shown, more=more) if more > 0 else shown


def summary(choices: Choices) -> str:
    """What the run options say of it, in a few words."""
    hashed = len(chosen_columns(choices, Treatment.HASH))
    dropped = len(chosen_columns(choices, Treatment.DROP))
    if hashed and dropped:
        return tr(
            "{columns} hashed, {dropped:,} dropped",
            columns=count(hashed, "column"),
            dropped=dropped,
        )
    if hashed:
        return tr("{columns} hashed", columns=count(hashed, "column"))
    if dropped:
        return tr("{columns} dropped", columns=count(dropped, "column"))
    return ""
