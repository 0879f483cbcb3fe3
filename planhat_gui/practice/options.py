"""What a practice tenant can be asked for."""

from dataclasses import dataclass
from datetime import date

MAX_PORT = 65_535


@dataclass(frozen=True, slots=True)
class PracticeOptions:
    """How large the tenant is and which faults it has; every fault is off at its default.

    `port` 0 takes a free one. `latency_ms` delays every answer. `rate_per_minute` refills a quota
    of that size (429 when it is used up). `fail_every` N answers every Nth request with 500,
    `cut_every` N ends every Nth list answer early. `shift` deletes and inserts rows between pages,
    `ignore_offset` serves the first page for ever, `ignore_sort` lists in the order of ids whatever
    is asked, `revoke_after` N answers 401 after N requests. `clock_ahead` is by how many seconds
    the tenant's clock is ahead of this computer's; behind, when negative. `today` is the day by
    which the records' dates go; None is the fixed one, with the same records in any year.

    Raises ValueError, with a sentence for people, for a number out of range.
    """

    port: int = 0
    companies: int = 500
    seed: int = 1
    latency_ms: int = 0
    rate_per_minute: int = 0
    fail_every: int = 0
    cut_every: int = 0
    shift: bool = False
    ignore_offset: bool = False
    revoke_after: int = 0
    ignore_sort: bool = False
    clock_ahead: int = 0
    today: date | None = None

    def __post_init__(self) -> None:
        """Refuse what the server could not honour."""
        if not 0 <= self.port <= MAX_PORT:
            raise ValueError(f"The port must be between 0 and {MAX_PORT}, not {self.port}.")
        for name in (
            "companies",
            "seed",
            "latency_ms",
            "rate_per_minute",
            "fail_every",
            "cut_every",
            "revoke_after",
        ):
            if getattr(self, name) < 0:
                raise ValueError(f"{name.replace('_', ' ').capitalize()} must not be negative.")
