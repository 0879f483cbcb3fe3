"""What becomes of columns that hold personal data: kept, hashed or dropped before anything lands.

A column is named by its path, as in ``email``, ``contact.email`` or ``custom.Mobile``. Lists are
walked through: ``users.email`` is the e-mail of every one of the users. What is chosen for a column
holds for everything in it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from planhat_gui.model.language import tr
from planhat_gui.model.words import count


class Treatment(StrEnum):
    """What a run does with a column's values."""

    KEEP = "keep"
    HASH = "hash"
    DROP = "drop"


TREATMENT_WORDS: Mapping[Treatment, str] = {
    Treatment.KEEP: tr("Keep"),
    Treatment.HASH: tr("Hash"),
    Treatment.DROP: tr("Drop"),
}
"""As they are called on screen."""

TREATMENT_HELP: Mapping[Treatment, str] = {
    Treatment.KEEP: tr("The values land as they come."),
    Treatment.HASH: tr(
        "Each value becomes a word like h_3f9a…: the same value always the same word, "
        "in all Nexsets of this library, so that counting and joining still work."
    ),
    Treatment.DROP: tr("The column does not land at all."),
}

Choices = tuple[tuple[str, Treatment], ...]
"""Columns and what becomes of them, by name; columns that are kept are not in it."""


class Kind(StrEnum):
    """What a column seems to hold."""

    EMAIL = "email"
    PHONE = "phone"
    PERSON = "person"
    ADDRESS = "address"
    BIRTH = "birth"
    IDENTITY = "identity"
    IP = "ip"
    TEXT = "text"


KIND_WORDS: Mapping[Kind, str] = {
    Kind.EMAIL: tr("e-mail address"),
    Kind.PHONE: tr("phone number"),
    Kind.PERSON: tr("person’s name"),
    Kind.ADDRESS: tr("postal address"),
    Kind.BIRTH: tr("date of birth"),
    Kind.IDENTITY: tr("identity number"),
    Kind.IP: tr("IP address"),
    Kind.TEXT: tr("text with e-mail addresses in it"),
}


@dataclass(frozen=True, slots=True)
class PersonalColumn:
    """A column of a sample. `kind` None: nothing personal was seen; `evidence` says what was."""

    column: str
    kind: Kind | None = None
    evidence: str = ""


def choices_of(chosen: Mapping[str, str | Treatment]) -> Choices:
    """The choices in a stable order, without those that change nothing."""
    kept = {column: Treatment(word) for column, word in chosen.items()}
    return tuple(sorted((c, t) for c, t in kept.items() if t is not Treatment.KEEP))


def chosen_columns(choices: Choices, treatment: Treatment) -> list[str]:
    """The columns that are hashed, or dropped."""
    return [column for column, chosen in choices if chosen is treatment]


def is_covered(column: str, by: Iterable[str]) -> bool:
    """Whether the column, or one that it is in, is among these."""
    return any(column == one or column.startswith(f"{one}.") for one in by)


def chosen_fact(choices: Choices) -> str:
    """``2 columns hashed, 1 dropped before anything was kept``; "" where nothing was chosen."""
    hashed = chosen_columns(choices, Treatment.HASH)
    dropped = chosen_columns(choices, Treatment.DROP)
    if hashed and dropped:
        return tr(
            "{columns} hashed, {dropped:,} dropped before anything was kept",
            columns=count(len(hashed), "column"),
            dropped=len(dropped),
        )
    if hashed:
        return tr("{columns} hashed before anything was kept", columns=count(len(hashed), "column"))
    if dropped:
        return tr(
            "{columns} dropped before anything was kept", columns=count(len(dropped), "column")
        )
    return ""


def still_raw(before: Choices, now: Choices) -> list[str]:
    """Columns chosen now whose values a dataset made with the choices of before still holds."""
    were = [column for column, _ in before]
    return [column for column, _ in now if not is_covered(column, were)]


def to_apply(before: Choices, now: Choices) -> Choices:
    """What is still to be done to records that landed with the choices of before."""
    was = dict(before)
    return tuple((column, chosen) for column, chosen in now if was.get(column) is not chosen)


def marked_line(columns: Iterable[PersonalColumn], choices: Choices) -> list[str]:
    """What a prompt says of the columns of a sample that look personal."""
    chosen = [column for column, _ in choices]
    marked = [one.column for one in columns if one.kind is not None]
    kept = [column for column in marked if not is_covered(column, chosen)]
    lines = []
    if kept:
        named = ", ".join(kept)
        lines.append(
            tr("Looks personal: {named}. To hash or drop a column: --hash, --drop.", named=named)
        )
    if choices:
        lines.append(tr("Personal data: {chosen_fact}.", chosen_fact=chosen_fact(choices)))
    return lines


def chosen_lines(choices: Choices) -> list[str]:
    """A line for what is hashed and one for what is dropped, with the columns' names."""
    lines = []
    hashed = ", ".join(chosen_columns(choices, Treatment.HASH))
    dropped = ", ".join(chosen_columns(choices, Treatment.DROP))
    if hashed:
        lines.append(tr("Hashed before anything lands: {hashed}.", hashed=hashed))
    if dropped:
        lines.append(tr("Dropped before anything lands: {dropped}.", dropped=dropped))
    return lines
