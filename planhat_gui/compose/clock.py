"""The real time."""

import time
from datetime import UTC, datetime


class SystemClock:
    """This computer's clocks."""

    def utcnow(self) -> datetime:
        """The wall clock, UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds that never go back."""
        return time.monotonic()
