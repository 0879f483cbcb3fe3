"""The tenant's clock: when written records change, and what its answers say of the time."""

import time
from datetime import UTC, datetime
from email.utils import formatdate


class TenantClock:
    """This computer's clock, set ahead by some seconds."""

    def __init__(self, ahead: int = 0) -> None:
        self._ahead = ahead

    def stamp(self) -> str:
        """Now, as Planhat writes it: 2026-01-14T09:30:00.123Z."""
        now = datetime.fromtimestamp(time.time() + self._ahead, UTC)
        return now.isoformat(timespec="milliseconds").replace("+00:00", "Z")

    def header(self) -> str:
        """Now, as the Date of an answer."""
        return formatdate(time.time() + self._ahead, usegmt=True)
