"""Repeatable chance, dates and ids: everything that makes a seed give the same tenant again."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from random import Random
from typing import TypeVar

T = TypeVar("T")

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
DAY = 86_400
# The tenant has its own today, so that one seed gives the same records in any year.
TODAY = 20_467  # 2026-01-14, in days since 1970-01-01
NOW = TODAY * DAY + 9 * 3600
# The tenant was opened on this day; nothing in it is older.
OPENED = 17_897 * DAY  # 2019-01-01


class Dice:
    """Chance with a name of its own, so that one endpoint's records never hang on another's."""

    def __init__(self, seed: int, name: str) -> None:
        """Text seeds are hashed the same way on every platform."""
        self.roll = Random(f"planhat-practice/{seed}/{name}").random

    def below(self, n: int) -> int:
        """A number from 0 to n - 1 (0 when n is 0)."""
        return int(self.roll() * n)

    def between(self, low: int, high: int) -> int:
        """A number from low to high, both included."""
        return low + int(self.roll() * (high - low + 1))

    def chance(self, p: float) -> bool:
        """Give True in a share p of all cases."""
        return self.roll() < p

    def pick(self, items: Sequence[T]) -> T:
        """One of the items, each as likely as the others."""
        return items[int(self.roll() * len(items))]

    def some(self, items: Sequence[T], most: int) -> list[T]:
        """None to `most` different items, in their own order."""
        chosen = {self.below(len(items)) for _ in range(self.between(0, most))}
        return [items[i] for i in sorted(chosen)]

    def hex24(self) -> str:
        """An id that nothing refers to."""
        return f"{self.below(1 << 48):012x}{self.below(1 << 48):012x}"


@lru_cache(maxsize=20_000)
def _date(day: int) -> str:
    return (EPOCH + timedelta(days=day)).strftime("%Y-%m-%d")


def day_text(day: int) -> str:
    """Midnight of an epoch day as Planhat writes it: 2025-02-03T00:00:00.000Z."""
    return f"{_date(day)}T00:00:00.000Z"


def time_text(seconds: int, millis: int = 0) -> str:
    """Seconds since 1970 as Planhat writes them: 2025-02-03T09:15:00.000Z."""
    day, rest = divmod(seconds, DAY)
    minutes, second = divmod(rest, 60)
    hour, minute = divmod(minutes, 60)
    return f"{_date(day)}T{hour:02}:{minute:02}:{second:02}.{millis:03}Z"


def born(index: int, count: int, since: int = OPENED) -> int:
    """When the record at `index` of `count` was made, in seconds: evenly, oldest first."""
    return since + (NOW - since) * index // max(count, 1)


def number(value: float) -> float:
    """Give a number as JavaScript writes it: 8, not 8.0."""
    return int(value) if value == int(value) else value


def object_id(seconds: int, kind: int, seed: int, index: int) -> str:
    """24 hex digits like MongoDB's: time, a part per kind and tenant, a counter.

    Ascending where `seconds` and `index` are. The counter moves in steps of 4, which leaves room
    for rows that appear between two others.
    """
    tenant = (seed * 2_654_435_761 + 0x12AB4F) & 0xFFFFFFFF
    return f"{seconds:08x}{tenant:08x}{kind:02x}{(index * 4) & 0xFFFFFF:06x}"
