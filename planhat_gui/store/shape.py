"""What the records of a run look like, learnt from the records themselves, never from hope.

A `Shape` is the union of all values seen at one place. It only ever grows, and what it allows is
exactly what its column can hold without loss; so a record that was let through by an earlier,
narrower shape fits every later one. Where values do not go together, the column becomes JSON text,
which holds anything.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

EXACT = 2**53
"""Whole numbers up to here are the same number as DOUBLE."""

INT64_MIN, INT64_MAX = -(2**63), 2**63 - 1

MAX_COLUMNS = 6_000
MAX_DEPTH = 8
MAX_FIELDS = 200
"""An object with more different keys than this is keyed by something, and becomes a MAP."""

NULL, BOOL, INT, LONG, FLOAT, STAMP, TEXT, LIST, OBJECT, ANY = (1 << n for n in range(10))

STAMP_LENGTH = 24
STAMP_SIGNS = "--T::.Z"
_STAMP = re.compile(r"(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z")
_ID = re.compile(r"[0-9a-fA-F]{24}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|[0-9]+")
_ODD_NAME = re.compile(r'["\\\x00-\x1f\ud800-\udfff]')


class Huge:
    """Stands for a whole number too long to be worth making."""


@dataclass(slots=True)
class Shape:
    """What was seen at one place.

    `kinds`: bits of it. `item`: of a list's or a MAP's values. `fields`: of an object's.

    `keyed` is True once the object is a MAP; then `fields` is empty and `item` speaks for all.
    """

    kinds: int = 0
    item: "Shape | None" = None
    fields: dict[str, "Shape"] = field(default_factory=dict)
    keyed: bool = False

    def observe(self, value: Any, depth: int = 1) -> None:
        """Make room for this decoded JSON value."""
        if self.kinds & ANY:
            return
        match value:
            case None:
                self.kinds |= NULL
            case bool():
                self.kinds |= BOOL
            case int():
                self._observe_int(value)
            case float():
                self.kinds |= FLOAT if -EXACT < value < EXACT else ANY
            case str():
                self.kinds |= STAMP if _STAMP.fullmatch(value) else TEXT
            case list():
                self.kinds |= LIST
                self.item = self.item or Shape()
                for one in value:
                    self.item.observe(one, depth + 1)
            case dict():
                self._observe_object(value, depth)
            case _:
                self.kinds |= ANY
        self._settle(depth)

    def _observe_int(self, value: int) -> None:
        if not INT64_MIN <= value <= INT64_MAX:
            self.kinds |= ANY
        else:
            self.kinds |= INT if -EXACT < value < EXACT else LONG

    def _observe_object(self, value: dict[str, Any], depth: int) -> None:
        self.kinds |= OBJECT
        if self.keyed and self.item is not None:
            for one in value.values():
                self.item.observe(one, depth + 1)
            return
        for name, one in value.items():
            known = self.fields.get(name)
            if known is None:
                known = self.fields[name] = Shape()
            known.observe(one, depth + 1)

    def _settle(self, depth: int) -> None:
        """Give up on what no column type holds; turn id-keyed objects into a MAP."""
        kinds = self.kinds & ~NULL
        too_deep = depth > MAX_DEPTH and kinds & (LIST | OBJECT)
        mixed_items = kinds & LIST and self.item is not None and self.item.kinds & ANY
        if too_deep or mixed_items or not _go_together(kinds):
            self.give_up()
        elif kinds & OBJECT:
            self._settle_object()

    def _settle_object(self) -> None:
        if not self.keyed:
            if is_keyed(self.fields):
                merged = Shape()
                for one in self.fields.values():
                    merged.merge(one)
                self.item, self.fields, self.keyed = merged, {}, True
            elif has_odd_names(self.fields):
                self.give_up()
        if self.keyed and self.item is not None and self.item.kinds & ANY:
            self.give_up()

    def give_up(self) -> None:
        """From here on this place is JSON text."""
        self.kinds, self.item, self.fields, self.keyed = self.kinds | ANY, None, {}, False

    def merge(self, other: "Shape", depth: int = 1) -> None:
        """Make room for everything the other has room for."""
        if self.kinds & ANY:
            return
        self.kinds |= other.kinds
        if self.kinds & ANY:
            self.give_up()
            return
        if other.item is not None and not other.keyed and not self.keyed:
            self.item = self.item or Shape()
            self.item.merge(other.item, depth + 1)
        elif self.keyed or other.keyed:
            self._merge_keyed(other, depth)
        for name, one in other.fields.items():
            if not self.keyed:
                self.fields.setdefault(name, Shape()).merge(one, depth + 1)
        self._settle(depth)

    def _merge_keyed(self, other: "Shape", depth: int) -> None:
        item = (self.item if self.keyed else None) or Shape()
        for one in [*self.fields.values(), *other.fields.values()]:
            item.merge(one, depth + 1)
        if other.keyed and other.item is not None:
            item.merge(other.item, depth + 1)
        self.item, self.fields, self.keyed = item, {}, True


def _go_together(kinds: int) -> bool:
    """Whether one column type holds all of them without loss."""
    if kinds & (LONG | FLOAT) == LONG | FLOAT:
        return False  # a long whole number is another one as DOUBLE
    families = (BOOL, INT | LONG | FLOAT, STAMP | TEXT, LIST, OBJECT)
    return sum(bool(kinds & family) for family in families) <= 1 and not kinds & ANY


def is_keyed(names: Iterable[str]) -> bool:
    """Whether these are keys of things (ids, numbers), not names of fields."""
    known = list(names)
    return len(known) > MAX_FIELDS or any(_ID.fullmatch(name) for name in known)


def has_odd_names(names: Iterable[str]) -> bool:
    """Whether they cannot be fields of one STRUCT: empty, twins but for case, control signs."""
    known = list(names)
    if len({fold(name) for name in known}) < len(known):
        return True
    return any(not name or _ODD_NAME.search(name) for name in known)


def odd_name(name: str) -> bool:
    """Whether the fast check cannot know a field of this name."""
    return _ODD_NAME.search(name) is not None


def fold(name: str) -> str:
    """Two names that DuckDB takes for one have the same fold."""
    return name.lower()
