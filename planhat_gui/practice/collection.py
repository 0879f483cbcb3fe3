"""The rows of one endpoint, kept as the bytes that go out."""

import json
import threading
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any

Record = dict[str, Any]
Filters = Mapping[str, Sequence[str]]

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
# Orders kept for paging on; there are few at a time, one per list that is being read.
KEPT_VIEWS = 8
_RANKS = {type(None): 0, int: 1, float: 1, str: 2, dict: 3, list: 4, bool: 5}


def to_bytes(record: Record) -> bytes:
    """One record as compact UTF-8 JSON."""
    return _encode(record).encode()


def sort_key(value: Any) -> tuple[int, Any]:
    """Order values of mixed kinds as MongoDB does: absent, numbers, texts, the rest."""
    rank = _RANKS.get(type(value), 0)
    if rank in {1, 2, 5}:
        return rank, value
    return rank, "" if value is None else _encode(value)


class Collection:
    """Rows in the order of their ids, found by a few columns; safe from any thread.

    A text compares with a column as its JSON would: ``true`` with True, ``7`` with 7.
    """

    def __init__(self, records: Iterable[Record], columns: Sequence[str]) -> None:
        """Take all records; `columns` are the fields rows can be found by."""
        self._lock = threading.RLock()
        self._names = tuple(columns)
        taken = [(r["_id"], to_bytes(r), self._facts(r)) for r in records]
        taken.sort(key=itemgetter(0))
        self._ids: list[str] = [row[0] for row in taken]
        self._rows: list[bytes] = [row[1] for row in taken]
        self._columns: list[tuple[str | None, ...]] = [row[2] for row in taken]
        self._born = frozenset(self._ids)
        self._removed: set[str] = set()
        self._forget()

    def _facts(self, record: Record) -> tuple[str | None, ...]:
        return tuple(_as_text(record.get(name)) for name in self._names)

    def _forget(self) -> None:
        self._indexes: dict[str, dict[str | None, list[int]]] = {}
        self._views: dict[object, list[bytes]] = {}

    def __len__(self) -> int:
        """How many rows there are now."""
        with self._lock:
            return len(self._ids)

    def stable_ids(self) -> set[str]:
        """Ids that were there from the beginning and were never removed."""
        with self._lock:
            return set(self._born - self._removed)

    def view(self, filters: Filters, sort: str = "") -> list[bytes]:
        """Give rows whose columns hold one of the texts asked for, in the order asked for.

        `sort` is a property, a leading ``-`` turns it round; an unknown one changes nothing.
        The list belongs to the collection: do not change it.
        """
        with self._lock:
            if not filters and sort in {"", "_id"}:
                return self._rows
            key = (tuple((name, tuple(texts)) for name, texts in filters.items()), sort)
            known = self._views.get(key)
            if known is None:
                rows = [self._rows[i] for i in self._matching(filters)]
                known = self._sorted(rows, sort)
                if len(self._views) >= KEPT_VIEWS:
                    del self._views[next(iter(self._views))]
                self._views[key] = known
            return known

    def _matching(self, filters: Filters) -> Sequence[int]:
        if not filters:
            return range(len(self._ids))
        found: set[int] | None = None
        for name, texts in filters.items():
            index = self._index(name)
            hits = {i for text in texts for i in index.get(text, ())}
            found = hits if found is None else found & hits
        return sorted(found or ())

    def _index(self, name: str) -> dict[str | None, list[int]]:
        index = self._indexes.get(name)
        if index is None:
            index = {}
            if name == "_id":
                index = {row_id: [i] for i, row_id in enumerate(self._ids)}
            else:
                at = self._names.index(name)
                for i, facts in enumerate(self._columns):
                    index.setdefault(facts[at], []).append(i)
            self._indexes[name] = index
        return index

    @staticmethod
    def _sorted(rows: list[bytes], sort: str) -> list[bytes]:
        name, descending = sort.removeprefix("-"), sort.startswith("-")
        if name in {"", "_id"}:
            return rows[::-1] if descending else rows
        values = [json.loads(row).get(name) for row in rows]
        if all(value is None for value in values):
            return rows
        order = sorted(range(len(rows)), key=lambda i: sort_key(values[i]), reverse=descending)
        return [rows[i] for i in order]

    def find(self, name: str, text: str) -> Record | None:
        """Give the first record whose column (or `_id`) holds the text."""
        with self._lock:
            if name == "_id":
                at = bisect_left(self._ids, text)
                if at == len(self._ids) or self._ids[at] != text:
                    return None
            else:
                hits = self._index(name).get(text)
                if not hits:
                    return None
                at = hits[0]
            found: Record = json.loads(self._rows[at])
            return found

    def records(self) -> list[Record]:
        """Every record as it is now, decoded."""
        with self._lock:
            rows = list(self._rows)
        return [json.loads(row) for row in rows]

    def put(self, record: Record) -> None:
        """Insert the record, or replace the one with its `_id`."""
        row_id, row, facts = record["_id"], to_bytes(record), self._facts(record)
        with self._lock:
            self._forget()
            at = bisect_left(self._ids, row_id)
            # A reader may hold the old list: a page is cut from one state, never from two.
            if at < len(self._ids) and self._ids[at] == row_id:
                self._rows = [*self._rows[:at], row, *self._rows[at + 1 :]]
                self._columns[at] = facts
                return
            self._rows = [*self._rows[:at], row, *self._rows[at:]]
            self._ids.insert(at, row_id)
            self._columns.insert(at, facts)

    def remove(self, row_id: str) -> bool:
        """Take the row out; False when there is none."""
        with self._lock:
            at = bisect_left(self._ids, row_id)
            if at == len(self._ids) or self._ids[at] != row_id:
                return False
            self._forget()
            self._rows = self._rows[:at] + self._rows[at + 1 :]
            del self._ids[at], self._columns[at]
            self._removed.add(row_id)
            return True

    def last_id(self) -> str:
        """Give the greatest id, or zeros when there is no row."""
        with self._lock:
            return self._ids[-1] if self._ids else "0" * 24


def _as_text(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value
    return _encode(value)


def page_bytes(rows: Sequence[bytes]) -> bytes:
    """Rows as one JSON array."""
    return b"[" + b",".join(rows) + b"]"
