"""Which reader a step's kind of paging has, and what its first call is."""

from collections.abc import Callable
from datetime import datetime

from planhat_gui.engine import cursors
from planhat_gui.engine.ahead import Ahead
from planhat_gui.engine.changes import ChangesReader
from planhat_gui.engine.cursors import CursorReader
from planhat_gui.engine.paging import OffsetReader, offset_query
from planhat_gui.engine.reader import Position, Reader, SingleReader, call_of
from planhat_gui.engine.wire import Call
from planhat_gui.model.paging import NoPaging, OffsetPaging
from planhat_gui.model.ports import Cancel
from planhat_gui.model.source import EndpointFacts, Method, Step


def first_call(step: Step, limit: int | None = None) -> Call:
    """The first call of a step; `limit` lowers the number of rows asked for (Test)."""
    match step.pagination:
        case NoPaging():
            return call_of(step)
        case OffsetPaging() as paging:
            rows = paging.page_size if limit is None else min(limit, paging.page_size)
            return call_of(step, offset_query(paging, paging.start, rows))
        case paging:
            return cursors.first(step, paging)


def reader_for(
    step: Step,
    facts: EndpointFacts,
    ahead: Ahead,
    cancel: Cancel,
    tick: Callable[[], None],
    *,
    width: int,
    resume: Position | None = None,
    since: datetime | None = None,
) -> Reader:
    """The reader of a step's kind of paging; a request that can write is sent once.

    `since`: only what changed since then is wanted (of a list that pages by offset).
    """
    if step.method is not Method.GET:
        return SingleReader(step, ahead, cancel, tick, resume=resume)
    match step.pagination:
        case NoPaging():
            return SingleReader(step, ahead, cancel, tick, resume=resume)
        case OffsetPaging() if since is not None:
            return ChangesReader(
                step, facts, ahead, cancel, tick, stop=since, width=width, resume=resume
            )
        case OffsetPaging() as paging:
            return OffsetReader(
                step, paging, facts, ahead, cancel, tick, width=width, resume=resume
            )
        case paging:
            return CursorReader(step, paging, ahead, cancel, tick, resume=resume)
