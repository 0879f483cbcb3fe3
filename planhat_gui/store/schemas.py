"""Which records are of one kind, told by the fields they have.

Two sets of fields are of one kind when they share at least half of the smaller one. Records leave
out what they have no value for, so a record with few fields belongs to the one with many as long as
it is mostly a part of it. The largest sets begin; each next one goes to the kind that it shares
most with, or begins a kind of its own; kinds that turn out to share half of the smaller become one.
Only which sets there are and how often counts, not their order.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from planhat_gui.store.shape import MAX_COLUMNS

Fields = frozenset[str]

MAX_KINDS = 20
"""So many Nexsets of one flow at most."""

MAX_HELD = 200_000
"""So many names, over all sets that are held at a time."""

_TOO_MANY = 200
"""Kinds beyond this are no kinds: each record has names of its own."""


class Shapes:
    """Counts the sets of fields that records have, in little memory.

    `common` are fields that were put on the records and say nothing of them. `endless` is True
    once there are too many sets that have nothing to do with each other; then `sets` is empty.
    """

    def __init__(self, common: Collection[str] = ()) -> None:
        self.common = frozenset(common)
        self.sets: dict[Fields, int] = {}
        self.endless = False
        self._names: dict[str, str] = {}
        self._held = 0

    def note(self, names: Iterable[str], records: int = 1) -> None:
        """There is a record with these fields."""
        if self.endless:
            return
        fields = frozenset(names) - self.common
        if fields in self.sets:
            self.sets[fields] += records
            return
        # Each name is held once, however many sets it is in.
        own = frozenset(self._names.setdefault(name, name) for name in fields)
        self.sets[own] = records
        self._held += len(own)
        if self._held > MAX_HELD:
            self._gather()

    def _gather(self) -> None:
        """In place of the sets hold the kinds they make."""
        found = kinds(self.sets)
        if found is None or sum(map(len, found)) > MAX_HELD // 2:
            self.endless = True
            self.sets, self._names = {}, {}
            return
        gathered: dict[Fields, int] = dict.fromkeys(found, 0)
        for fields, records in self.sets.items():
            gathered[found[place(fields, found)]] += records
        self.sets = gathered
        self._held = sum(map(len, gathered))


@dataclass(frozen=True, slots=True)
class Sorted:
    """The kinds of a run's records, the known ones first and in their order.

    `spilled`: there are more kinds than there can be; records of none go to the first.
    """

    kinds: tuple[Fields, ...]
    spilled: bool = False


def sort_out(shapes: Shapes, known: Sequence[Fields] = ()) -> Sorted:
    """The kinds of all records looked at. Those known stay, each with the fields it has gained.

    New ones follow, those with the most records first. There is always one.
    """
    found = kinds(shapes.sets, known)
    if found is None or shapes.endless or len(found) > max(MAX_KINDS, len(known)):
        return Sorted(tuple(known) or (_all(shapes.sets),), spilled=True)
    records = dict.fromkeys(range(len(found)), 0)
    for fields, number in shapes.sets.items():
        records[place(fields, found)] += number
    new = sorted(range(len(known), len(found)), key=lambda at: (-records[at], sorted(found[at])))
    return Sorted((*found[: len(known)], *(found[at] for at in new)))


def begun_anew(shapes: Shapes, known: Sequence[Fields], found: Sorted) -> Sorted:
    """What was found; but where no known kind came, the flow asks for something else now.

    Then the kinds that came are the first, and those known stay behind them.
    """
    came = {place(fields, found.kinds) for fields in shapes.sets if fields}
    if not known or not came or min(came) < len(known):
        return found
    new = sort_out(shapes)
    return Sorted((*new.kinds, *known[len(new.kinds) :]), new.spilled)


def kinds(sets: Mapping[Fields, int], known: Sequence[Fields] = ()) -> list[Fields] | None:
    """All kinds, the known ones first; None when there are too many. There is always one."""
    found = [set(fields) for fields in known]
    for fields in sorted(sets, key=lambda one: (-len(one), -sets[one], sorted(one))):
        at = _nearest(fields, found)
        if at is not None:
            if len(found[at]) < MAX_COLUMNS:
                found[at] |= fields
        elif fields:
            found.append(set(fields))
            if len(found) > max(_TOO_MANY, len(known)):
                return None
    return [frozenset(one) for one in _united(found, len(known))] or [frozenset()]


def place(fields: Fields, found: Sequence[Fields]) -> int:
    """Which of the kinds a record with these fields is of; the first when it is of none."""
    return _nearest(fields, found) or 0


def _nearest(fields: Collection[str], found: Sequence[Collection[str]]) -> int | None:
    best, most = None, (0.0, 0)
    for at, kind in enumerate(found):
        shared = len(frozenset(fields).intersection(kind))
        smaller = min(len(fields), len(kind))
        if smaller and 2 * shared >= smaller and (shared / smaller, shared) > most:
            best, most = at, (shared / smaller, shared)
    return best


def _united(found: list[set[str]], known: int) -> list[set[str]]:
    """New kinds that share half of the smaller with another become one; known ones never do."""
    at = known
    while at < len(found):
        other = _nearest(found[at], [*found[:at], *found[at + 1 :]])
        if other is None:
            at += 1
            continue
        into = found[other if other < at else other + 1]
        into |= found.pop(at)
        at = known
    return found


def _all(sets: Iterable[Fields]) -> Fields:
    names: set[str] = set()
    for fields in sets:
        names |= fields
        if len(names) >= MAX_COLUMNS:
            break
    return frozenset(names)
