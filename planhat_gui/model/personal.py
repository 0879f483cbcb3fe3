"""What becomes of columns that hold personal data: kept, hashed or dropped before anything lands.

A column is named by its path, as in ``email``, ``contact.email`` or ``custom.Mobile``. Lists are
walked through: ``users.email`` is the e-mail of every one of the users. What is chosen for a column
holds for everything in it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from planhat_gui.model.words import count


class Treatment(StrEnum):
    """What a run does with a column's values."""

    KEEP = "keep"
    HASH = "hash"
    DROP = "drop"


TREATMENT_WORDS: Mapping[Treatment, str] = {
    Treatment.KEEP: "Keep",
    Treatment.HASH: "Hash",
    Treatment.DROP: "Drop",
}
"""As they are called on screen."""

TREATMENT_HELP: Mapping[Treatment, str] = {
    Treatment.KEEP: "The values land as they come.",
    Treatment.HASH: "Each value becomes a word like h_3f9a…: the same value always the same word, "
    "in all Nexsets of this library, so that counting and joining still work.",
    Treatment.DROP: "The column does not land at all.",
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
    Kind.EMAIL: "e-mail address",
    Kind.PHONE: "phone number",
    Kind.PERSON: "person’s name",
    Kind.ADDRESS: "postal address",
    Kind.BIRTH: "date of birth",
    Kind.IDENTITY: "identity number",
    Kind.IP: "IP address",
    Kind.TEXT: "text with e-mail addresses in it",
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
        return (
            f"{count(len(hashed), 'column')} hashed, {len(dropped):,} dropped before anything was "
            "kept"
        )
    if hashed:
        return f"{count(len(hashed), 'column')} hashed before anything was kept"
    if dropped:
        return f"{count(len(dropped), 'column')} dropped before anything was kept"
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
        lines.append(f"Looks personal: {named}. To hash or drop a column: --hash, --drop.")
    if choices:
        lines.append(f"Personal data: {chosen_fact(choices)}.")
    return lines


def chosen_lines(choices: Choices) -> list[str]:
    """A line for what is hashed and one for what is dropped, with the columns' names."""
    lines = []
    hashed = ", ".join(chosen_columns(choices, Treatment.HASH))
    dropped = ", ".join(chosen_columns(choices, Treatment.DROP))
    if hashed:
        lines.append(f"Hashed before anything lands: {hashed}.")
    if dropped:
        lines.append(f"Dropped before anything lands: {dropped}.")
    return lines
