"""Gathers what a search finds, each record once however many files hold it."""

import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from planhat_gui.model.errors import NeedsFix
from planhat_gui.model.forgetting import (
    MOST_HITS,
    Found,
    Group,
    Hit,
    PlaceKind,
    Role,
    Searched,
    Trouble,
)
from planhat_gui.model.person import Matcher, Term, TermKind, norm, term_of
from planhat_gui.store.person.records import Look, known_by, preview_of, title_of

_ORDER = (Role.IS, Role.NAMESAKE, Role.HOLDS, Role.MENTIONS)
_MOST_ALSO = 50


@dataclass(frozen=True, slots=True)
class Where:
    """The place of what is found: its group, kind and name on screen, and the file."""

    group: str
    kind: PlaceKind
    label: str
    file: str


@dataclass(slots=True)
class _Gathered:
    kind: PlaceKind
    label: str
    roles: dict[str, Role] = field(default_factory=dict)
    hits: dict[str, Hit] = field(default_factory=dict)
    seen: dict[str, set[str]] = field(default_factory=dict)
    files: set[str] = field(default_factory=set)


class Collector:
    """One search's findings; not for two threads."""

    def __init__(self, matcher: Matcher) -> None:
        self.matcher = matcher
        self.ids: set[str] = set()
        self.namesakes: set[str] = set()
        self._also: dict[tuple[str, str], Term] = {}
        self._groups: dict[str, _Gathered] = {}
        self._troubles: dict[tuple[str, str], Trouble] = {}
        self._files = self._bytes = self._records = 0
        self._began = time.monotonic()

    def hit(self, where: Where, key: str, look: Look, record: Any, name: str = "") -> None:
        """Note a record in which the person is; nothing when it is not."""
        role = look.role
        if role is None:
            return
        found = self._groups.setdefault(where.group, _Gathered(where.kind, where.label))
        found.files.add(where.file)
        before = found.roles.get(key)
        if before is None or _ORDER.index(role) < _ORDER.index(before):
            found.roles[key] = role
        if look.is_person and isinstance(record, Mapping):
            self._learn(record)
        elif look.is_namesake and len(self.namesakes) < _MOST_ALSO:
            self.namesakes.add(str(record.get("_id") or record.get("id") or key))
        kept = found.hits.get(key)
        if kept is None and len(found.hits) >= MOST_HITS:
            return
        files = found.seen.setdefault(key, set())
        files.add(where.file)
        fields = dict.fromkeys([*(kept.fields if kept else ()), *look.fields])
        title = kept.name if kept and kept.name else name or title_of(record)
        found.hits[key] = Hit(
            where.group,
            key,
            found.roles[key],
            title,
            tuple(fields),
            kept.preview if kept else preview_of(record),
            len(files),
        )

    def _learn(self, record: Mapping[str, Any]) -> None:
        for name in ("_id", "id"):
            value = record.get(name)
            if isinstance(value, str) and len(value) >= 8 and not self.matcher.exact(value):
                self.ids.add(value)
        for text in known_by(record):
            if len(self._also) >= _MOST_ALSO or self.matcher.exact(text):
                continue
            try:
                term = term_of(text)
            except NeedsFix:
                continue
            self._also.setdefault((term.kind.value, norm(term.text)), term)

    def file(self, size: int, records: int = 0) -> None:
        """A file was searched."""
        self._files += 1
        self._bytes += size
        self._records += records

    def trouble(self, place: str, why: str) -> None:
        """A file could not be searched."""
        self._troubles[place, why] = Trouble(place, why)

    def found(self, typed: tuple[Term, ...]) -> Found:
        """All of it. `typed`: the terms without the ids that followed from them."""
        followed = tuple(term for term in self.matcher.terms if term not in typed)
        groups = [_group(key, one) for key, one in self._groups.items()]
        kinds = list(PlaceKind)
        groups.sort(
            key=lambda one: (
                kinds.index(one.kind),
                Role.IS not in one.counts,
                one.label.casefold(),
                one.id,
            )
        )
        return Found(
            typed,
            followed,
            tuple(self._also.values()),
            tuple(groups),
            Searched(self._files, self._bytes, self._records),
            tuple(self._troubles.values()),
            time.monotonic() - self._began,
            self.matcher.shared,
        )


def _group(key: str, gathered: _Gathered) -> Group:
    counts = Counter(gathered.roles.values())
    hits = sorted(gathered.hits.values(), key=lambda hit: _ORDER.index(hit.role))
    ordered = {role: counts[role] for role in _ORDER if counts[role]}
    return Group(key, gathered.kind, gathered.label, ordered, tuple(hits), len(gathered.files))


def id_terms(values: set[str]) -> tuple[Term, ...]:
    """Ids that follow from what was found, as terms, whatever form they have."""
    return tuple(Term(TermKind.ID, value) for value in sorted(values))
