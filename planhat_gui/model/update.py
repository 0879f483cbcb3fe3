"""How a run brings a dataset up to date, and the rules that runs of changes keep to."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

OVERLAP = timedelta(minutes=10)
"""Runs of changes read back so much further than they would have to, for clocks that differ and
for records that were on their way while the run before read."""

FULL_AFTER = timedelta(days=7)
FULL_AFTER_RUNS = 20
"""After so long, or so many runs of changes, everything is read: what is gone shows in no other
way."""


class Update(StrEnum):
    """What a run reads, and what becomes of the dataset there was.

    FULL: everything is read and replaces it. CHANGES: what changed is merged into it by key.
    APPEND: what is read is added to it.
    """

    FULL = "full"
    CHANGES = "changes"
    APPEND = "append"


@dataclass(frozen=True, slots=True)
class Scope:
    """What a run has read, for whoever makes the dataset of it.

    `until`: everything that changed before this moment (of the server's clock, as far as it is
    known) was there to be read; None where nobody will ask.
    """

    update: Update = Update.FULL
    until: datetime | None = None


EVERYTHING = Scope()
