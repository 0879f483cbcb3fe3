"""The tenant's records in another year: every date moved by the same number of days.

The records are made for one fixed today, so that a seed gives the same ones everywhere; whoever
practises wants renewals that are ahead. Ids stay as they are, and so do words and counts.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from planhat_gui.practice.dice import DAY, TODAY

Record = dict[str, Any]

STEP = 28
"""Days in which the calendar moves by itself: whole weeks, and the same records for four of them,
so that two runs of a month can be compared."""

_DATE = re.compile(r"\d{4}-\d\d-\d\d(?=T\d\d:\d\d)")
_IN_DAYS = frozenset({"days", "dueDate", "invoiceDate", "paidDate"})
_IN_MILLISECONDS = frozenset({"nextTouch"})
_EPOCH = date(1970, 1, 1)


def days_to(today: date) -> int:
    """By how many days records are moved when the tenant's today is to be `today`."""
    return (today - _EPOCH).days - TODAY


def near(today: date) -> date:
    """The latest day up to `today` that is whole steps away from the fixed one."""
    return today - timedelta(days=days_to(today) % STEP)


def near_today() -> date:
    """The same for this computer's day."""
    return near(datetime.now(UTC).date())


def moved(records: Iterable[Record], days: int) -> Iterator[Record]:
    """The records with all their dates moved by `days`."""
    for record in records:
        yield _record(record, days) if days else record


def _record(record: Record, days: int) -> Record:
    later = {name: _value(name, value, days) for name, value in record.items()}
    if "timeBucket" in later:
        year, month = later["date"][:4], int(later["date"][5:7])
        later["timeBucket"] = [year, f"{year}-Q{(month + 2) // 3}", f"{year}-{month}"]
    return later


def _value(name: str, value: Any, days: int) -> Any:
    if isinstance(value, str):
        return _DATE.sub(lambda found: _later(found.group(), days), value, count=1)
    if isinstance(value, dict):
        return {inner: _value(inner, item, days) for inner, item in value.items()}
    if isinstance(value, list):
        return [_value(name, item, days) for item in value]
    if isinstance(value, int) and not isinstance(value, bool):
        if name in _IN_DAYS:
            return value + days
        if name in _IN_MILLISECONDS:
            return value + days * DAY * 1000
    return value


def _later(text: str, days: int) -> str:
    return (date.fromisoformat(text) + timedelta(days=days)).isoformat()
