"""A server with a table, in process: pages it, caps it, lies about it, changes it while read."""

import json
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from threading import Event
from typing import Any

from planhat_gui.engine.ahead import Ticket
from planhat_gui.engine.fetch import Fetched
from planhat_gui.engine.paging import OffsetReader
from planhat_gui.engine.reader import Page, Position
from planhat_gui.engine.wire import Call
from planhat_gui.model.ports import Cancel
from planhat_gui.model.source import EndpointFacts, OffsetPaging, Step
from tests.engine.doubles import BASE, as_fetched, offset_and_limit

Before = Callable[["Table", int, int], None]
MOST_CALLS = 3000


class TooManyCalls(AssertionError):
    """The reader does not come to an end."""


@dataclass
class Table:
    """Rows in an order; `cap` is the largest page, `lengths` forces lengths of pages by turn."""

    ids: list[str]
    keyed: bool = True
    cap: int = 10_000
    ignore_offset: bool = False
    ignore_limit: int = 0
    lengths: Sequence[int] = ()
    before: Before | None = None
    asked: list[tuple[int, int]] = field(default_factory=list)
    removed: set[str] = field(default_factory=set)
    born: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.born = set(self.ids)

    @property
    def stable(self) -> set[str]:
        """What was there the whole time: what no reader may miss."""
        return self.born - self.removed

    def line(self, one: str) -> bytes:
        """A row."""
        return json.dumps({"_id": one} if self.keyed else {"name": one, "x": [1]}).encode()

    def page(self, call: Call) -> Fetched:
        """Serves one call."""
        offset, limit = offset_and_limit(call)
        self.asked.append((offset, limit))
        if len(self.asked) > MOST_CALLS:
            raise TooManyCalls
        if self.before:
            self.before(self, offset, limit)
        start = 0 if self.ignore_offset else offset
        rows = min(limit, self.cap) if not self.ignore_limit else self.ignore_limit
        if len(self.asked) <= len(self.lengths):
            rows = min(rows, self.lengths[len(self.asked) - 1])
        return as_fetched([self.line(one) for one in self.ids[start : start + rows]])

    def remove(self, at: int) -> None:
        """Deletes the row at that place."""
        self.removed.add(self.ids.pop(at))


def table(count: int, **options: Any) -> Table:
    """So many rows with ascending ids, room between them."""
    return Table([f"{(n + 1) * 1000:012d}" for n in range(count)], **options)


class InTurn:
    """Calls under way as in `Ahead`, served in an order that a seed decides, in one thread."""

    mask = None

    def __init__(self, serve: Callable[[Call], Fetched], seed: int = 0) -> None:
        self._serve, self._dice = serve, random.Random(seed)
        self._open: list[Ticket] = []

    def submit(self, call: Call) -> Ticket:
        """Under way, not yet served."""
        ticket = _LateTicket(call, self)
        self._open.append(ticket)
        return ticket

    def settle(self, wanted: Ticket) -> None:
        """Serves open calls in some order until this one is."""
        while wanted in self._open:
            one = self._open.pop(self._dice.randrange(len(self._open)))
            if not one.dropped or self._dice.random() < 0.5:  # some were on their way already
                one.settle(self._serve(one.call))


class _LateTicket(Ticket):
    def __init__(self, call: Call, turn: InTurn) -> None:
        super().__init__(call)
        self._turn = turn

    def take(self, cancel: Cancel, tick: Callable[[], None]) -> Fetched:
        """As Ticket."""
        self._turn.settle(self)
        return super().take(cancel, tick)


@dataclass
class Outcome:
    """What a reading gave."""

    ids: list[str]
    pages: list[Page]
    reader: OffsetReader
    positions: list[Position]

    @property
    def flagged(self) -> bool:
        """The run would say that it may be incomplete."""
        return any(n.incomplete for n in self.reader.notices.values())

    @property
    def codes(self) -> set[str]:
        """All warnings."""
        return set(self.reader.notices)


def reader_of(
    source: Table,
    size: int,
    *,
    width: int = 1,
    seed: int = 0,
    start: int = 0,
    says_sorted: bool = True,
    stop_after: int | None = None,
    resume: Position | None = None,
    ahead: Any = None,
    asked: int | None = None,
) -> OffsetReader:
    """A reader over a table."""
    step = Step(f"{BASE}/rows?sort=_id")
    paging = OffsetPaging(page_size=size, start=start, stop_after_pages=stop_after)
    facts = EndpointFacts(
        key_field="_id" if source.keyed else None,
        sorted_by_key=says_sorted and source.keyed,
        asked_page_size=asked or size,
    )
    turn: Any = ahead or InTurn(source.page, seed)
    never = Event()
    return OffsetReader(step, paging, facts, turn, never, lambda: None, width=width, resume=resume)


def ids_of(page: Page) -> list[str]:
    """The ids of a page's new rows."""
    rows = [json.loads(bytes(line)) for line in page.lines]
    return [row.get("_id") or row["name"] for row in rows]


def read(source: Table, size: int, **options: Any) -> Outcome:
    """Reads a table to its end."""
    reader = reader_of(source, size, **options)
    found = Outcome([], [], reader, [])
    for page in reader.pages():
        found.pages.append(page)
        found.ids += ids_of(page)
        place = reader.position()
        assert place is not None
        assert place.offset == page.position
        found.positions.append(place)
    assert reader.end_reason
    return found


def mutations(seed: int, *, chance: float, most: int, inserts: bool, deletes: bool) -> Before:
    """Rows come and go before and behind the offset, by a seed, `most` times at all."""
    dice = random.Random(seed)
    left = [most]

    def move(source: Table, offset: int, limit: int) -> None:
        while left[0] and dice.random() < chance:
            left[0] -= 1
            edge = min(len(source.ids), max(1, offset))
            low, high = (0, edge) if dice.random() < 0.75 else (0, len(source.ids))
            at = dice.randrange(low, max(low + 1, high))
            if deletes and source.ids and (not inserts or dice.random() < 0.5):
                source.remove(min(at, len(source.ids) - 1))
            elif inserts:
                source.ids.insert(at, between(source.ids, at, dice))

    return move


def between(ids: Sequence[str], at: int, dice: random.Random) -> str:
    """A new id that keeps ascending ids ascending (where there is room)."""
    low = int(ids[at - 1].split("-")[0]) if at else 0
    high = int(ids[at].split("-")[0]) if at < len(ids) else low + 2000
    if high - low > 1:
        return f"{dice.randrange(low + 1, high):012d}-{dice.randrange(10**6):06d}"
    return f"{low:012d}-{dice.randrange(10**6):06d}"


def seeds(count: int) -> Iterator[int]:
    """Many runs."""
    return iter(range(count))
