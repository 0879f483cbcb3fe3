"""Which paths of a JSON answer would give records, most record-like first.

Walks down raw slices level by level: each level is read once, in C, and only a sample of each list
becomes Python values. Counts are exact until the time runs out, then estimated and marked `about`.
"""

import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import log10
from random import Random
from typing import Any

import msgspec

from planhat_gui.engine.paths import walk
from planhat_gui.engine.paths.spell import spelled_name
from planhat_gui.engine.paths.words import Suggestion, plural
from planhat_gui.model.language import tr

SAMPLE = 60
MOST = 20
"""Suggestions given."""
_DEEPEST = 8
_SECONDS = 0.35
_ID_KEYED = 3
"""Objects of this many alike members are taken for a map of records."""
_WIDEST = 300
"""Names looked into at one place."""
_ONE_OBJECT = tr("One object")
"""A reason that also says that there is only one."""


def suggest_json(body: bytes, *, seconds: float = _SECONDS) -> list[Suggestion]:
    """At most `MOST` suggestions.

    Raises as `records.parse` for a body that is no JSON.
    """
    walk.find(body, [])
    if walk.first_sign(body.strip()) not in (walk.OBJECT_SIGN, walk.LIST_SIGN):
        return []
    try:
        search = _Search(time.monotonic() + seconds)
        search.look("$", [body.strip()], _Place())
    except msgspec.DecodeError:  # half of a surrogate pair somewhere
        search = _Search(time.monotonic() + seconds)
        search.look("$", [walk.hide_half_pairs(body)[0].strip()], _Place())
    found = sorted(search.found.values(), key=lambda one: (-one.score, len(one.path)))
    lists = [one for one in found if one.path.endswith(("[*]", ".*"))]
    return (lists or found)[:MOST]


@dataclass(frozen=True, slots=True)
class _Place:
    """How one came here: lists passed, depth, the share of parents looked at (1: all)."""

    lists: int = 0
    depth: int = 0
    share: float = 1.0
    inside_records: bool = False


@dataclass(slots=True)
class _Search:
    deadline: float
    found: dict[str, Suggestion] = field(default_factory=dict)

    def look(self, path: str, nodes: Sequence[Any], place: _Place) -> None:
        """Look at all that stands at `path`."""
        if place.depth > _DEEPEST or not nodes:
            return
        signs = walk.signs_of(nodes)
        lists, objects = (
            nodes
            if signs.count(wanted) == len(nodes)
            else [node for node, sign in zip(nodes, signs, strict=True) if sign == wanted]
            for wanted in (walk.LIST_SIGN, walk.OBJECT_SIGN)
        )
        if lists:
            # [*] takes the members of objects beside the lists, too.
            both = [*lists, *objects] if objects else lists
            self.look_into_lists(path, both, place)
        if objects:
            self.look_into_objects(path, objects, place, mixed=bool(lists))

    def look_into_lists(self, path: str, lists: Sequence[Any], place: _Place) -> None:
        if len(lists) > SAMPLE:
            some = walk.signs_of(walk.children(_spread(lists)))
            if walk.OBJECT_SIGN not in some and walk.LIST_SIGN not in some:
                return  # texts and numbers: no need to read them all
        share = place.share
        if time.monotonic() > self.deadline and len(lists) > SAMPLE:
            lists, share = _spread(lists), share * SAMPLE / len(lists)
        elements = walk.children(lists)
        here = f"{path}[*]"
        below = _Place(place.lists + 1, place.depth + 1, share, place.inside_records)
        signs = Counter(walk.signs_of(_spread(elements, 1000)))
        if signs[walk.OBJECT_SIGN] * 2 > signs.total():
            self.propose(here, elements, below, tr("A list of objects"))
            below = _Place(below.lists, below.depth, share, inside_records=True)
        if signs[walk.OBJECT_SIGN] or signs[walk.LIST_SIGN]:
            self.look(here, elements, below)

    def look_into_objects(
        self, path: str, objects: Sequence[Any], place: _Place, *, mixed: bool
    ) -> None:
        sample = [walk.OBJECT.decode(one) for one in _spread(objects)]
        if len(objects) == 1 and place.lists == 0:
            if self.look_into_map(path, sample[0], place):
                return
            self.propose(path, objects, place, _ONE_OBJECT)
        elif not mixed and self.look_into_map_of_each(path, objects, sample, place):
            return
        names: Counter[str] = Counter()
        for one in sample:
            names.update(name for name, value in one.items() if _is_nest(value))
        wanted = [name for name, _ in names.most_common(_WIDEST)]
        if len(objects) > SAMPLE:
            wanted = [name for name in wanted if _may_hold_records(sample, name)]
        below = _Place(place.lists, place.depth + 1, place.share, place.inside_records)
        if not wanted:
            return
        if len(objects) == 1:
            for name in wanted:
                self.look(path + spelled_name(name), [sample[0][name]], below)
            return
        share = place.share
        if time.monotonic() > self.deadline and len(objects) > SAMPLE:
            share, objects = share * SAMPLE / len(objects), _spread(objects)
        columns = _members(objects, wanted)
        below = _Place(place.lists, place.depth + 1, share, place.inside_records)
        for name in wanted:
            self.look(path + spelled_name(name), columns[name], below)

    def look_into_map(self, path: str, members: dict[str, Any], place: _Place) -> bool:
        """An object whose members are records by their id: propose all of them at once."""
        values = list(members.values())
        if len(values) < _ID_KEYED or any(not _is_object(value) for value in values):
            return False
        if _common_share([walk.OBJECT.decode(one) for one in _spread(values)])[0] < 0.6:
            return False
        self.propose(f"{path}.*", values, place, tr("Objects by their id"))
        below = _Place(place.lists + 1, place.depth + 1, place.share, inside_records=True)
        self.look(f"{path}.*", values, below)
        return True

    def look_into_map_of_each(
        self, path: str, objects: Sequence[Any], sample: list[dict[str, Any]], place: _Place
    ) -> bool:
        """The same within each record, only where the names hardly repeat."""
        if not _are_maps(sample):
            return False
        values = walk.children(objects)
        self.propose(f"{path}.*", values, place, tr("Objects by their id"))
        self.look(f"{path}.*", values, _Place(place.lists + 1, place.depth + 1, place.share))
        return True

    def propose(self, path: str, nodes: Sequence[Any], place: _Place, reason: str) -> None:
        if path in self.found:
            return
        objects = [one for one in _spread(nodes) if _is_object(one)]
        share, columns, names = _common_share([walk.OBJECT.decode(one) for one in objects])
        if not columns:
            return
        count = len(nodes) if place.share >= 1 else round(len(nodes) / place.share)
        nested = place.inside_records
        single = reason is _ONE_OBJECT
        score = share * (1 + min(columns, 12) / 6) * (1 + log10(1 + count))
        score *= 0.3 if nested else 1.0
        score *= 0.1 if single else 1.0
        score /= 1 + 0.05 * place.depth
        why = reason if not nested else tr("{reason} inside each record", reason=reason)
        why += (
            tr("; {share:.0%} of the names are common", share=share)
            if share < 0.995 and count > 1
            else ""
        )
        self.found[path] = Suggestion(
            path, count, columns, names, f"{why}.", place.share < 1, share, round(score, 4)
        )


def _are_maps(sample: Sequence[dict[str, Any]]) -> bool:
    """Objects whose members are alike objects under names that hardly repeat."""
    inner = [value for one in sample for value in one.values()]
    names = {name for one in sample for name in one}
    if len(inner) < _ID_KEYED or len(names) * 2 < len(inner) or len(names) < 2 * SAMPLE:
        return False
    if not all(map(_is_object, inner)):
        return False
    return _common_share([walk.OBJECT.decode(one) for one in _spread(inner)])[0] >= 0.6


def _may_hold_records(sample: Sequence[dict[str, Any]], name: str) -> bool:
    """Judged by a sample: there is a list somewhere in the member, or it is a map of records."""
    values = [one[name] for one in sample if name in one]
    if any(b"[" in bytes(value) for value in values):
        return True
    return _are_maps([walk.OBJECT.decode(value) for value in values if _is_object(value)])


def _is_object(node: Any) -> bool:
    return walk.first_sign(node) == walk.OBJECT_SIGN


def _is_nest(node: Any) -> bool:
    return walk.first_sign(node) in (walk.OBJECT_SIGN, walk.LIST_SIGN)


def _spread(items: Sequence[Any], most: int = SAMPLE) -> Sequence[Any]:
    """At most so many from all over, the first one always; the same ones every time.

    Not every n-th: data with a rhythm would show one side only.
    """
    if len(items) <= most:
        return items
    places = Random(len(items)).sample(range(1, len(items)), most - 1)
    return [items[0], *(items[place] for place in sorted(places))]


def _members(objects: Sequence[Any], names: Sequence[str]) -> dict[str, list[Any]]:
    """Several members of all objects, read in one pass."""
    plain = [name for name in names if walk.one_member(name) is not None]
    found: dict[str, list[Any]] = {name: [] for name in names}
    for name in names:
        if name not in plain:
            found[name] = walk.members(objects, name)
    if plain:
        fields = [f"m{number}" for number in range(len(plain))]
        empty = msgspec.Raw(b"")
        shape = msgspec.defstruct(
            "Members",
            [(one, msgspec.Raw, empty) for one in fields],
            rename=dict(zip(fields, plain, strict=True)),
        )
        reader = msgspec.json.Decoder(shape)
        rows = [reader.decode(one) for one in objects]
        for one, name in zip(fields, plain, strict=True):
            values = [getattr(row, one) for row in rows]
            found[name] = [value for value in values if memoryview(value).nbytes]
    return found


def _common_share(sample: Sequence[dict[str, Any]]) -> tuple[float, int, tuple[str, ...]]:
    """How alike the objects are: the mean share of objects a name is in; names; the first ones."""
    counts: Counter[str] = Counter()
    for one in sample:
        counts.update(one.keys())
    if not counts:
        return 0.0, 0, ()
    share = sum(counts.values()) / (len(counts) * len(sample))
    return share, len(counts), tuple(counts)[:8]


def summary(found: Sequence[Suggestion]) -> str:
    """One sentence over the list, for a screen reader or a terminal."""
    if not found:
        return tr("Nothing in this answer looks like a list of records.")
    return tr(
        "{plural} found; the best is {found}.", plural=plural(len(found), "path"), found=found[0]
    )
