"""Newest first, and only as far back as something can have changed.

Nothing is believed of the server's sorting. In every answer the times must not rise, and from
answer to answer neither; several different times must have come, over more than one answer, before
the end is believed. Rows of the same time may come in any order, as long as it is the same one in
every answer: where one is skipped at the edge of a page another comes twice, and that is noticed.
"""

import json
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

from planhat_gui.engine.ahead import Ahead
from planhat_gui.engine.fetch import Fetched
from planhat_gui.engine.keys import Keys
from planhat_gui.engine.paging import OffsetReader
from planhat_gui.engine.reader import Page, Position
from planhat_gui.model.language import tr
from planhat_gui.model.paging import OffsetPaging
from planhat_gui.model.ports import Cancel
from planhat_gui.model.source import EndpointFacts, Step

ANSWERS_KNOWN = 5
"""Of so many answers the keys are kept: reading again goes at most four pages back."""

MOST_OF_A_TIME = 50_000
"""Rows of one and the same time, as a bulk change makes them, whose keys are kept."""

TIMES_IN_ORDER = 8
"""So many different times, each older than the one before, do not come by chance."""

MOST_PAST_STOP = 4
"""So many pages are read past the stop to see them."""

_NARROW = 2
"""So many full pages are read before others are asked for ahead: most runs end in the first."""


def newest_first(step: Step, field: str) -> Step:
    """The step with its list sorted by that field, the newest first."""
    address, _, query = step.url.partition("?")
    kept = [part for part in query.split("&") if part and not part.startswith("sort=")]
    return replace(step, url=f"{address}?{'&'.join([*kept, f'sort=-{field}'])}")


def offset_paging(step: Step) -> OffsetPaging:
    """The step's paging. Raises TypeError for another kind."""
    if not isinstance(step.pagination, OffsetPaging):
        raise TypeError("Only lists that page by offset are read newest first.")
    return step.pagination


class NewestReader(OffsetReader):
    """Reads back to rows last changed before `stop`.

    `disorder` says why the order cannot be relied on; `lost` is True when rows moved further than
    could be followed. Either ends the reading, and its last page is not to be used.
    """

    def __init__(
        self,
        step: Step,
        facts: EndpointFacts,
        ahead: Ahead,
        cancel: Cancel,
        tick: Callable[[], None],
        *,
        stop: datetime,
        width: int,
        resume: Position | None = None,
    ) -> None:
        field = facts.updated_field or ""
        super().__init__(
            newest_first(step, field),
            offset_paging(step),
            replace(facts, sorted_by_key=False),
            ahead,
            cancel,
            tick,
            width=width,
            resume=resume,
        )
        self.disorder, self.lost = "", False
        self._field, self._times, self._stop = field, Keys(field), stop
        self._full_pages = -_NARROW
        self._known: deque[set[bytes]] = deque(maxlen=ANSWERS_KNOWN)
        self._tied: set[bytes] = set()
        kept = json.loads(resume.mark) if resume and resume.mark else {}
        self._lowest = _time_or_none(kept.get("lowest"))
        self._distinct: int = kept.get("distinct", 0)
        self._joined: int = kept.get("joined", 0)
        self._past_stop = 0

    def position(self) -> Position | None:
        """After the last page given out; its mark holds what is known of the order."""
        here, lowest = super().position(), self._lowest.isoformat() if self._lowest else ""
        mark = {"lowest": lowest, "distinct": self._distinct, "joined": self._joined}
        return here and replace(here, mark=json.dumps(mark))

    def pages(self) -> Iterator[Page]:
        """The pages back to `stop`."""
        if self._lowest is not None and self._lowest < self._stop and self._is_proven():
            self._end_at_stop()  # a restart after the last page
            return
        yield from super().pages()

    def leave(self) -> None:
        """Takes no more of what was asked ahead."""
        self._drop()

    def _accept(self, fetched: Fetched, new: Sequence[bytes], offset: int) -> Page:
        lines = fetched.lines
        joined = offset == self._offset - 1 and self._keys.of(lines[0]) == self._last
        self._joined += joined and len(lines) > 1
        self._watch(lines, new, follows=joined or not self._last)
        return super()._accept(fetched, new, offset)

    def _watch(self, lines: Sequence[bytes], new: Sequence[bytes], *, follows: bool) -> None:
        times = [self._time(line) for line in lines]
        dated = [time for time in times if time is not None]
        if self.disorder:
            pass
        elif not dated and self._lowest is None:
            self.disorder = tr("the records have no {field}", field=self._field)
        elif None in times[: len(dated)]:
            self.disorder = tr("some records among the others have no {field}", field=self._field)
        elif any(after > before for before, after in pairwise(dated)):
            self.disorder = tr("the server does not sort by {field}", field=self._field)
        else:
            self._follow(new, follows=follows)
        if not self.disorder and (times[-1] is None or times[-1] < self._stop):
            self._reached(times[-1])
        if self.disorder:
            self.end_reason = self.disorder

    def _follow(self, new: Sequence[bytes], *, follows: bool) -> None:
        """Whether the new rows are no newer than what was read before them."""
        # Rows of one time that moved may as well have changed places with one that never came.
        self.lost = self.lost or (not follows and len(self._tied) > 1)
        keys = set()
        for line in new:
            key, time = self._keys.of(line), self._time(line)
            keys.add(key)
            if time is None:
                break
            if self._lowest is None or time < self._lowest:
                self._lowest, self._tied = time, {key}
                self._distinct += 1
            elif not follows or time > self._lowest:
                # Read before, or else nobody knows what stands where.
                self.lost = self.lost or not self._is_known(key)
            else:
                self._tie(key)
        self._known.append(keys)
        if self.lost:
            self.end_reason = tr("rows moved while reading")

    def _tie(self, key: bytes) -> None:
        """One more row of the time that the row before it has."""
        if not self._tied:  # after a restart: which of them came before is forgotten
            self.lost = True
        elif key in self._tied:
            self.disorder = tr("records that changed at the same time come in changing order")
        elif len(self._tied) == MOST_OF_A_TIME:
            self.disorder = tr(
                "more than {most_of_a_time:,} records changed at the same time",
                most_of_a_time=MOST_OF_A_TIME,
            )
        self._tied.add(key)

    def _reached(self, time: datetime | None) -> None:
        """The stop was passed: the end, once there is no doubt that the list is sorted."""
        self._past_stop += 1
        if self._past_stop == MOST_PAST_STOP and not self._is_proven():
            self.disorder = tr("too few different times came for the order to show")
        elif self._is_proven() and time is None:
            self.end_reason = tr("the records from there on have no {field}", field=self._field)
        elif self._is_proven():
            self._end_at_stop()

    def _is_proven(self) -> bool:
        """A few rows are in order by chance, and a page may be sorted only in itself."""
        return self._joined > 0 and self._distinct >= TIMES_IN_ORDER

    def _read_before(self, line: bytes) -> bool:
        return self._is_known(self._keys.of(line)) or super()._read_before(line)

    def _is_known(self, key: bytes) -> bool:
        return any(key in keys for keys in self._known)

    def _end_at_stop(self) -> None:
        said = f"{self._stop:%Y-%m-%d %H:%M:%S} UTC"
        self.end_reason = tr("reached records not changed since {said}", said=said)

    def _time(self, line: bytes) -> datetime | None:
        token = self._times.token(line)
        if token is None or self.disorder:
            return None
        time = _time_or_none(token)
        if time is None:
            self.disorder = tr("{field} holds something that is no time", field=self._field)
        return time


def _time_or_none(value: bytes | str | None) -> datetime | None:
    """An ISO 8601 time, as JSON has it or bare; without a zone it is UTC."""
    try:
        text = json.loads(value) if isinstance(value, bytes) else value
        time = datetime.fromisoformat(text or "")
    except (ValueError, TypeError):
        return None
    return time if time.tzinfo else time.replace(tzinfo=UTC)
