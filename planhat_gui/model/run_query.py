"""Which runs of the history are asked for, and in which order."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum

from planhat_gui.model.results import RunStatus

_FAR = 36_500


class RunOrder(StrEnum):
    """What runs can be ordered by."""

    STARTED = "started"
    FLOW = "flow"
    STATUS = "status"
    RECORDS = "records"
    SECONDS = "seconds"
    WARNINGS = "warnings"


@dataclass(frozen=True, slots=True)
class RunQuery:
    """Runs that match everything given; empty members let all pass.

    `search`: words that all appear, in any case, in the flow's name, the run's id or a sentence of
    its receipt (error, next step, end, warnings, request). `since`: ISO 8601 UTC with Z, the
    earliest start.
    """

    search: str = ""
    status: RunStatus | None = None
    flow_id: str = ""
    since: str = ""
    order: RunOrder = RunOrder.STARTED
    descending: bool = True


def utc_stamp(moment: datetime) -> str:
    """An aware moment as the history writes it, so that texts compare as times do."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def since_days(now: datetime, days: int) -> str:
    """The beginning of the day so many days back, today counted as one, where `now` is local."""
    first = now.date() - timedelta(days=min(days, _FAR) - 1)
    return utc_stamp(datetime.combine(first, time(), now.tzinfo))
