"""When to ask again, and how long to wait before."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

RETRY_STATUSES = frozenset({408, 425, 429, 500, 502, 503, 504})
LONGEST_RETRY_AFTER = 300.0
_SECONDS = re.compile(r"[0-9]{1,6}")


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """`attempts` in all; `waits` at most where a server says that there were too many calls.

    Waits grow from `base` seconds, doubling to `cap`, each times a random 0.5 to 1.
    """

    attempts: int = 10
    base: float = 1.0
    cap: float = 60.0
    waits: int = 5

    def wait(self, failures: int, chance: float) -> float:
        """Seconds before the next attempt after that many failures.

        `chance` is a random number in [0, 1).
        """
        return min(self.cap, self.base * 2.0 ** (failures - 1)) * (0.5 + chance / 2)

    def wait_for_quota(self, waits: int, chance: float) -> float:
        """The same after too many calls: quotas are of a minute, so the five waits outlast one."""
        return self.wait(waits + 3, chance)


FOR_RUN = RetryPolicy()
"""Ten attempts outlast eight errors in a row, about three minutes of a server's bad time."""

FOR_TEST = RetryPolicy(attempts=3, waits=2)
"""A person waits in front of it."""


def parse_retry_after(text: str | None, now: datetime) -> float | None:
    """Seconds to wait by a Retry-After header (a number or an HTTP date), from 0.

    None if unreadable. More than LONGEST_RETRY_AFTER is for whoever runs the program to decide.
    """
    if not text or len(text) > 64:
        return None
    text = text.strip()
    if _SECONDS.fullmatch(text):
        return float(text)
    try:
        when = parsedate_to_datetime(text)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    if when.tzinfo is None:
        when = when.replace(tzinfo=UTC)
    return max((when - now).total_seconds(), 0.0)
