"""What was found of a person and what was done, in sentences; window and prompt show the same."""

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
from planhat_gui.model.person import Term
from planhat_gui.model.words import count, size

ACTION_WORDS = {
    Action.REMOVE: "Remove the whole record",
    Action.BLANK: "Blank the person in it",
    Action.LEAVE: "Leave it as it is",
}
OUTCOME_WORDS = {
    "complete": "Forgotten",
    "partly": "Not all was forgotten",
    "cancelled": "Cancelled",
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
    return f"{kind.value}: {label}" if kind in _NAMED else label


def _done(done: Done) -> str:
    removed, blanked = number(done.kind, done.removed), number(done.kind, done.blanked)
    if done.removed and done.blanked:
        return f"{removed} removed, {blanked} blanked"
    return f"{removed} removed" if done.removed else f"{blanked} blanked"


def roles_of(group: Group) -> str:
    """What the records of a place have to do with the person."""
    said = [f"{count(many)} {role.value}" for role, many in group.counts.items()]
    return "; ".join(said)


def summed(found: Found) -> str:
    """How much was found, and where it was looked for."""
    looked = (
        f"{count(found.searched.files, 'file')}, {size(found.searched.bytes)}, "
        f"{count(found.searched.records, 'record')} searched"
    )
    if not found.records:
        return f"Nothing was found; {looked}."
    places = count(len(found.groups), "place")
    return f"Found {count(found.records)} times in {places}; {looked}."


def known_as(terms: tuple[Term, ...]) -> str:
    """Terms on one line."""
    return ", ".join(term.text for term in terms)


def shared_name(found: Found) -> str:
    """What to do where several people have the name; "" where that is not so."""
    if not found.shared:
        return ""
    return (
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
    return (
        f"{count(totals[Action.REMOVE])} will be removed, {count(totals[Action.BLANK])} blanked, "
        f"{count(totals[Action.LEAVE])} left. This cannot be undone."
    )


def receipt_rows(receipt: Receipt) -> list[tuple[str, str]]:
    """The receipt as pairs of a name and a text, which may have several lines."""
    found = receipt.searched
    rows = [
        ("Outcome", OUTCOME_WORDS.get(receipt.outcome, receipt.outcome)),
        ("Person", ", ".join(receipt.who)),
        ("Finished", receipt.finished),
        (
            "Searched afterwards",
            f"{count(found.files, 'file')}, {size(found.bytes)}, {count(found.records, 'record')}",
        ),
    ]
    changed = [f"{place_name(one.kind, one.place)}: {_done(one)}" for one in receipt.done]
    rows.append(("Changed", "\n".join(changed) or "Nothing"))
    if receipt.left:
        rows.append(("Left", "\n".join(f"{one.place}: {one.why}" for one in receipt.left)))
    rows.append(("Not covered", "\n".join(not_covered(receipt))))
    rows.append(("Receipt", receipt.id))
    return rows


def not_covered(receipt: Receipt) -> list[str]:
    """What no forgetting on this computer reaches."""
    copies = (
        "Files exported from this program, backups and other copies: the program does not know "
        "where they are."
    )
    texts = [copies]
    if receipt.returns:
        names = ", ".join(receipt.returns)
        texts.insert(
            0,
            "Planhat itself still has what it has: delete the person there, too. Until then the "
            f"next run brings the person back to: {names}.",
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
