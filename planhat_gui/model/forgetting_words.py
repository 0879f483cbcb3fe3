"""What was found of a person and what was done, in sentences; window and prompt show the same."""

import re
from collections import Counter

from planhat_gui.model.forgetting import (
    Action,
    Choices,
    Done,
    Found,
    Group,
    PlaceKind,
    Receipt,
    Role,
    possible,
)
from planhat_gui.model.language import tr
from planhat_gui.model.person import Term
from planhat_gui.model.words import count, size

_HASHED = re.compile(r"\bh_[0-9a-f]{32}\b")
"""What stands in a column that a flow hashes."""
ACTION_WORDS = {
    Action.REMOVE: tr("Remove the whole record"),
    Action.BLANK: tr("Blank the person in it"),
    Action.LEAVE: tr("Leave it as it is"),
}
OUTCOME_WORDS = {
    "complete": tr("Forgotten"),
    "partly": tr("Not all was forgotten"),
    "cancelled": tr("Cancelled"),
}

PLACE_NOUNS = {
    PlaceKind.NEXSET: ("record", "records"),
    PlaceKind.LANDED: ("record", "records"),
    PlaceKind.LOOKUP: ("row", "rows"),
    PlaceKind.HISTORY: ("entry", "entries"),
    PlaceKind.CREDENTIALS: ("credential", "credentials"),
    PlaceKind.LOG: ("line", "lines"),
}


_NAMED = frozenset({PlaceKind.NEXSET, PlaceKind.LANDED, PlaceKind.LOOKUP, PlaceKind.FLOW})


def number(kind: PlaceKind, many: int) -> str:
    """``3 records``, ``1 row``, ``2 files``."""
    one, more = PLACE_NOUNS.get(kind, ("file", "files"))
    return count(many, one, more)


def place_name(kind: PlaceKind, label: str) -> str:
    """``Nexset: People``; where there is one such place only, its name alone."""
    return f"{tr(kind.value)}: {label}" if kind in _NAMED else label


def _done(done: Done) -> str:
    removed, blanked = number(done.kind, done.removed), number(done.kind, done.blanked)
    if done.removed and done.blanked:
        return tr("{removed} removed, {blanked} blanked", removed=removed, blanked=blanked)
    return (
        tr("{removed} removed", removed=removed)
        if done.removed
        else tr("{blanked} blanked", blanked=blanked)
    )


def roles_of(group: Group) -> str:
    """What the records of a place have to do with the person."""
    said = [f"{count(many)} {tr(role.value)}" for role, many in group.counts.items()]
    return "; ".join(said)


def summed(found: Found) -> str:
    """How much was found, and where it was looked for."""
    looked = tr(
        "{files}, {bytes}, {records} searched",
        files=count(found.searched.files, "file"),
        bytes=size(found.searched.bytes),
        records=count(found.searched.records, "record"),
    )
    if not found.records:
        return tr("Nothing was found; {looked}.", looked=looked)
    places = count(len(found.groups), "place")
    times = tr("once") if found.records == 1 else tr("{times:,} times", times=found.records)
    return tr("Found {times} in {places}; {looked}.", times=times, places=places, looked=looked)


def known_as(terms: tuple[Term, ...]) -> str:
    """Terms on one line."""
    return ", ".join(term.text for term in terms)


def names_among(terms: tuple[Term, ...], most: int) -> str:
    """The first `most` that a person can read, on one line; how many are hashed."""
    read = [term.text for term in terms if not _HASHED.search(term.text)]
    hashed = len(terms) - len(read)
    told = read[:most] + ([count(hashed, "hashed value")] if hashed else [])
    return ", ".join(told)


def shared_name(found: Found) -> str:
    """What to do where several people have the name; "" where that is not so."""
    if not found.shared:
        return ""
    return tr(
        "Several people have this name. Give an e-mail address or an id, too, to say which of "
        "them is meant; until then none of them is chosen."
    )


def planned(found: Found, choices: Choices) -> Counter[Action]:
    """How many of the records found will be removed, blanked and left."""
    totals: Counter[Action] = Counter()
    for group in found.groups:
        own = {hit.key: hit for hit in group.hits}
        left = Counter(group.counts)
        for key, hit in own.items():
            totals[choices.action(group.kind, group.id, key, hit.role)] += 1
            left[hit.role] -= 1
        for role, many in left.items():  # those beyond the first
            if many > 0:
                totals[choices.action(group.kind, group.id, "", role)] += many
    return totals


def will_do(found: Found, choices: Choices) -> str:
    """The sentence before anything is done."""
    totals = planned(found, choices)
    return tr(
        "{totals} will be removed, {totals_2} blanked, {totals_3} left. This cannot be undone.",
        totals=count(totals[Action.REMOVE]),
        totals_2=count(totals[Action.BLANK]),
        totals_3=count(totals[Action.LEAVE]),
    )


def receipt_rows(receipt: Receipt, finished: str = "") -> list[tuple[str, str]]:
    """The receipt as pairs of a name and a text, which may have several lines.

    `finished`: the moment as it is shown; by default as it is kept, which needs no time zone.
    """
    found = receipt.searched
    rows = [
        (tr("Outcome"), OUTCOME_WORDS.get(receipt.outcome, receipt.outcome)),
        (tr("Person"), ", ".join(receipt.who)),
        (tr("Finished"), finished or receipt.finished),
        (
            tr("Searched afterwards"),
            f"{count(found.files, 'file')}, {size(found.bytes)}, {count(found.records, 'record')}",
        ),
    ]
    changed = [f"{place_name(one.kind, one.place)}: {_done(one)}" for one in receipt.done]
    rows.append((tr("Changed"), "\n".join(changed) or tr("Nothing")))
    if receipt.left:
        rows.append((tr("Left"), "\n".join(f"{one.place}: {one.why}" for one in receipt.left)))
    rows.append((tr("Not covered"), "\n".join(not_covered(receipt))))
    rows.append((tr("Receipt"), receipt.id))
    return rows


def not_covered(receipt: Receipt) -> list[str]:
    """What no forgetting on this computer reaches."""
    copies = tr(
        "Files exported from this program, backups and other copies: the program does not know "
        "where they are."
    )
    texts = [copies]
    if receipt.returns:
        names = ", ".join(receipt.returns)
        texts.insert(
            0,
            tr(
                "Planhat itself still has what it has: delete the person there, too. Until then "
                "the "
                "next run brings the person back to: {names}.",
                names=names,
            ),
        )
    return texts


def receipt_text(receipt: Receipt) -> str:
    """The receipt as lines, for the clipboard and the prompt."""
    lines = []
    for name, text in receipt_rows(receipt):
        first, *more = text.split("\n")
        lines += [f"{name}: {first}", *(f"  {line}" for line in more)]
    return "\n".join(lines) + "\n"


def usual(kind: PlaceKind, role: Role) -> Action:
    """What is done when nobody chooses."""
    return possible(kind, role)[0]
