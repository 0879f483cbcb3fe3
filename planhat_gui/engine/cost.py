"""What a run will cost: calls and time, before it is started."""

from planhat_gui.engine.pace import WINDOW_SECONDS
from planhat_gui.model.language import tr
from planhat_gui.model.results import Cost
from planhat_gui.model.source import NoPaging, OffsetPaging, Source, Step

SECONDS_PER_CALL = 0.3
"""A usual answer time, until a test has shown the real one."""


def estimate(
    source: Source,
    records: int | None,
    basis: str,
    *,
    calls_per_minute: int,
    parallel: int,
    seconds_per_call: float = SECONDS_PER_CALL,
) -> Cost:
    """Calls and seconds to read `records` rows.

    None: unknown; then only an endpoint without paging has a cost.
    """
    match source.steps[0].pagination:
        case NoPaging():
            return Cost(1, seconds_per_call, records, basis)
        case OffsetPaging() as paging:
            stride = max(1, paging.page_size - 1)
            if records is None:
                noun = tr(source.facts.record_noun)
                return Cost(
                    None,
                    None,
                    None,
                    tr("1 call for each {stride:,} {noun}", stride=stride, noun=noun),
                )
            left = max(0, records - paging.start)
            # A first page, then one per stride (pages overlap by a row), and one to see the end.
            calls = 1 if not left else 2 + -(-max(0, left - paging.page_size) // stride)
            return Cost(
                calls, _seconds(calls, calls_per_minute, parallel, seconds_per_call), records, basis
            )
        case _:
            return Cost(None, None, records, tr("1 call for each page, one after the other"))


def estimate_rows(
    step: Step,
    rows: int,
    basis: str,
    *,
    calls_per_minute: int,
    parallel: int,
    seconds_per_call: float = SECONDS_PER_CALL,
) -> Cost:
    """Calls and seconds for a step that is called once per row of a lookup or per record."""
    # A step that pages sees the end of each row's list with a second call.
    calls = rows * (2 if isinstance(step.pagination, OffsetPaging) else 1)
    seconds = _seconds(calls, calls_per_minute, parallel, seconds_per_call)
    return Cost(calls, seconds, None, basis)


def _seconds(calls: int, per_minute: int, parallel: int, seconds_per_call: float) -> float:
    unhindered = calls * seconds_per_call / max(1, parallel)
    if not per_minute or calls <= per_minute:
        return unhindered
    full_windows = (calls - 1) // per_minute
    return max(unhindered, full_windows * WINDOW_SECONDS)
