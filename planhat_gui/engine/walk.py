"""Walking a source: each step's calls, page by page, into a landing; the last step's is the run's.

The steps go one after the other, each over all records of the one before, which have been landed
in a place of their own: so memory stays flat however many there are, and a restart knows for every
step which rows are done. Within a step the calls of several rows are under way at once, and their
pages are taken in the order of the rows.
"""

import json
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice

import msgspec

from planhat_gui.engine.ahead import Ahead
from planhat_gui.engine.company_filter import CompanyFilter
from planhat_gui.engine.cursors import ROUND_PAGES
from planhat_gui.engine.fetch import Fetcher
from planhat_gui.engine.masking import Masker, without_values
from planhat_gui.engine.reader import Page, Position, Reader
from planhat_gui.engine.readers import reader_for
from planhat_gui.engine.reading import reading_of
from planhat_gui.engine.spools import Progressing, Spools
from planhat_gui.engine.units import Left, Parents, Unit, UnitsOf, attach
from planhat_gui.model.errors import (
    Cancelled,
    Failure,
    NeedsCredential,
    NotAllowed,
    StorageFailed,
    TryAgain,
)
from planhat_gui.model.language import in_english, joined, retold, tr
from planhat_gui.model.paging import NoPaging
from planhat_gui.model.ports import Cancel, Checkpoint, Landing
from planhat_gui.model.results import Notice
from planhat_gui.model.source import EndpointFacts, Step

MAX_FAILED_IN_A_ROW = 3
FOR_ALL = frozenset(
    {
        "certificate",
        "tls_failed",
        "proxy_login",
        "proxy_refused",
        "too_many_calls",
        "long_wait",
        "unknown_compression",
    }
)
"""Codes of failures that every other row would meet, too."""
_LISTED = 5
_COPY_LINES = 5_000


def single_page(rows: int) -> Notice:
    """One page where many were probably due."""
    return Notice(
        "single_page",
        tr(
            "Exactly {rows:,} records came from one call, and no pagination is set: there are "
            "probably more. Set Pagination, then test again.",
            rows=rows,
        ),
    )


@dataclass(slots=True)
class _Place:
    """Where a step's landing stands: the row under way and its reader's position."""

    unit: int = 0
    reader: Position | None = None
    copied: int = 0
    done: bool = False


@dataclass(slots=True)
class Walk:
    """One run's walk over its steps.

    `since`: only what changed since then is wanted. `only_changes`: that is what was read.
    `mask`: what is done to records before they land.
    """

    steps: Sequence[Step]
    facts: EndpointFacts
    units_of: UnitsOf
    fetcher: Fetcher
    landing: Landing
    spools: Spools | None
    parallel: int
    cancel: Cancel
    progress: Progressing
    include_previous: bool = False
    notices: dict[str, Notice] = field(default_factory=dict)
    at: Checkpoint = field(default_factory=Checkpoint)
    end_reason: str = ""
    since: datetime | None = None
    only_changes: bool = False
    mask: Masker | None = None
    _failed: list[str] = field(default_factory=list)
    _failed_count: int = 0
    _left: list[str] = field(default_factory=list)
    _left_count: int = 0

    def go(self) -> str:
        """Lands all pages of all steps; the reason why it ended. Raises a Failure, Cancelled."""
        self._restore_meter()
        for number in range(len(self.steps) - 1):
            landing = self._spools().landing(self.steps[number].key)
            try:
                self._step(number, landing, spooled=True)
            finally:
                landing.close()
        last = len(self.steps) - 1
        place = self._restore(self.landing)
        if self.include_previous and last:
            self._copy_previous(place)
        self._step(last, self.landing, spooled=False)
        self.landing.commit()
        return self.end_reason

    @property
    def in_memory(self) -> bool:
        """Whether earlier steps' records are kept as they came, and so in memory alone."""
        return self.spools is not None and self.spools.as_they_came

    def _spools(self) -> Spools:
        if self.spools is None:
            raise StorageFailed(tr("A chain of steps needs a place for what the first ones find."))
        return self.spools

    def _restore_meter(self) -> None:
        """Counts go on where the furthest landing of an earlier start left them."""
        kept = [self.landing.checkpoint]
        for step in self.steps[:-1]:
            landing = self._spools().landing(step.key)
            kept.append(landing.checkpoint)
            landing.close()
        found = [one for one in kept if one is not None]
        if found:
            self.fetcher.meter.add(
                calls=max(one.calls for one in found),
                retries=max(one.retries for one in found),
                received=max(one.received_bytes for one in found),
            )

    def _restore(self, landing: Landing) -> _Place:
        kept = landing.checkpoint
        if kept is None or not kept.state:
            return _Place()
        state = json.loads(kept.state)
        if landing is self.landing:
            self.at = kept
        for code, message, incomplete in state["notices"]:
            self.notices[code] = Notice(code, retold(message), incomplete)
        self._failed, self._failed_count = [*map(retold, state["failed"])], state["failed_count"]
        self._left, self._left_count = [*map(retold, state["left"])], state["left_count"]
        reader = Position(*state["reader"]) if state["reader"] else None
        return _Place(state["unit"], reader, state["copied"], state["done"])

    def _parents(self, number: int) -> Parents:
        if number == 0:
            return lambda: iter(({},))
        key = self.steps[number - 1].key
        return lambda: (json.loads(line) for line in self._spools().lines(key))

    def _step(self, number: int, landing: Landing, *, spooled: bool) -> None:
        place = self._restore(landing)
        if place.done:
            return
        step = self.steps[number]
        ahead = Ahead(
            lambda call: self.fetcher.fetch(call, reading_of(step), self.cancel),
            self.parallel,
            self.mask,
        )
        walker = _StepWalker(self, step, landing, ahead, place, spooled=spooled)
        try:
            walker.go(self.units_of(number, self._parents(number)))
        finally:
            ahead.close()

    def _copy_previous(self, place: _Place) -> None:
        """The records of the earlier steps, as they came, before those of the last."""
        number = 0
        for step in self.steps[:-1]:
            lines = self._spools().lines(step.key)
            block: list[bytes] = []
            for line in lines:
                number += 1
                if number <= place.copied:
                    continue
                records = msgspec.json.decode(line, type=dict[str, msgspec.Raw])
                record = bytes(records[step.key])
                if self.mask is not None and self.in_memory:
                    record = self.mask.line(record)
                block.append(record)
                if len(block) == _COPY_LINES:
                    self.land(self.landing, block, _Place(copied=number))
                    block = []
            if block:
                self.land(self.landing, block, _Place(copied=number))

    def land(self, landing: Landing, lines: Sequence[bytes], place: _Place) -> None:
        """Appends a page with its place; counts it when it is the run's own."""
        meter = self.fetcher.meter
        before = landing.checkpoint or Checkpoint()
        reader = place.reader
        state = {
            "unit": place.unit,
            "reader": reader.kept() if reader else None,
            "copied": place.copied,
            "done": place.done,
            "notices": [[n.code, n.message, n.incomplete] for n in self.notices.values()],
            "failed": self._failed,
            "failed_count": self._failed_count,
            "left": self._left,
            "left_count": self._left_count,
        }
        checkpoint = Checkpoint(
            position=reader.offset if reader else 0,
            pages=before.pages + (1 if lines else 0),
            records=before.records + len(lines),
            calls=meter.calls,
            retries=meter.retries,
            received_bytes=meter.received,
            state=json.dumps(in_english(state)),
        )
        landing.append(lines, checkpoint)
        if landing is self.landing:
            self.at = checkpoint
        self.progress.landed(checkpoint)

    def unit_failed(self, unit: Unit, failure: Failure) -> None:
        """A row whose call failed for good: listed, and the others go on."""
        self._failed_count += 1
        if len(self._failed) < _LISTED:
            shown = unit.shown if self.mask is None else ""
            self._failed.append(
                tr(
                    "{shown}: {failure_message}",
                    shown=shown or tr("row {index}", index=unit.index + 1),
                    failure_message=failure.message,
                )
            )
        listed = joined(" ", self._failed)
        more = self._failed_count - len(self._failed)
        tail = tr(" … and {more:,} more.", more=more) if more else ""
        self.notices["calls_failed"] = Notice(
            "calls_failed",
            tr(
                "{failed_count:,} of the calls failed; their records are missing. {listed}{tail}",
                failed_count=self._failed_count,
                listed=listed,
                tail=tail,
            ),
            incomplete=True,
        )

    def row_left(self, left: Left) -> None:
        """A row that made no call."""
        self._left_count += 1
        if len(self._left) < _LISTED:
            self._left.append(tr("row {index}: {reason}", index=left.index + 1, reason=left.reason))
        self.notices["rows_skipped"] = Notice(
            "rows_skipped",
            tr(
                "{left_count:,} rows made no call, because a value is empty: {left}{left_count_2}",
                left_count=self._left_count,
                left=joined("; ", self._left),
                left_count_2=" …" if self._left_count > len(self._left) else "",
            ),
        )


@dataclass(slots=True)
class _Opened:
    unit: Unit
    reader: Reader


class _StepWalker:
    """Walks the units of one step."""

    def __init__(
        self,
        walk: Walk,
        step: Step,
        landing: Landing,
        ahead: Ahead,
        place: _Place,
        *,
        spooled: bool,
    ) -> None:
        self._walk, self._step, self._landing = walk, step, landing
        self._ahead, self._place, self._spooled = ahead, place, spooled
        self._companies = CompanyFilter(walk.facts if not spooled else EndpointFacts())
        self._in_a_row = 0
        self._units = 0

    def go(self, units: Iterator[Unit | Left]) -> None:
        """All of them, several under way at once, taken in order."""
        opened: deque[_Opened | Left] = deque()
        rest = islice(units, self._place.unit, None)
        reason = ""
        while True:
            while len(opened) < self._walk.parallel and (unit := next(rest, None)) is not None:
                opened.append(unit if isinstance(unit, Left) else self._open(unit))
            if not opened:
                break
            one = opened.popleft()
            if isinstance(one, Left):  # in its turn: else a restart would count it again
                self._walk.row_left(one)
                continue
            self._read(one)
            self._walk.only_changes = one.reader.only_changes
            reason = one.reader.end_reason
            self._units += 1
        if self._units > 1 or self._place.unit:
            reason = tr("all {unit:,} rows were asked for", unit=self._place.unit + self._units)
        self._walk.end_reason = reason or tr("no row made a call")
        if self._spooled:  # an earlier step is not looked at again after a restart
            done = _Place(unit=self._place.unit + self._units, done=True)
            self._walk.land(self._landing, (), done)

    def _open(self, unit: Unit) -> _Opened:
        resumes = unit.index == self._place.unit and self._place.reader is not None
        reader = reader_for(
            unit.step,
            self._walk.facts,
            self._ahead,
            self._walk.cancel,
            self._walk.progress.tick,
            width=self._walk.parallel,
            resume=self._place.reader if resumes else None,
            since=self._walk.since,
        )
        reader.start()
        return _Opened(unit, reader)

    def _read(self, one: _Opened) -> None:
        try:
            for page in one.reader.pages():
                self._take(one, page)
            one.reader.look_at_total()
        except (Cancelled, NeedsCredential, NotAllowed, StorageFailed):
            raise
        except Failure as failure:
            if self._walk.mask is not None:  # an address that was asked for may be said again
                failure.message = without_values(failure.message, one.unit.context)
            if one.unit.index == 0 and not self._walk.steps[0].lookups and not one.unit.context:
                raise  # the only call there is
            if failure.code in FOR_ALL:
                raise
            # A page to sign in at, where data was asked for: once may be a row's own, thrice not.
            self._in_a_row += isinstance(failure, TryAgain) or failure.code == "web_page"
            if self._in_a_row >= MAX_FAILED_IN_A_ROW:
                raise
            self._walk.unit_failed(one.unit, failure)
        else:
            self._in_a_row = 0
        self._walk.notices.update(one.reader.notices)

    def _take(self, one: _Opened, page: Page) -> None:
        self._companies.look(page.lines)
        self._walk.notices.update(one.reader.notices)
        notice = self._companies.notice()
        if notice:
            self._walk.notices[notice.code] = notice
        self._look_for_more(one, len(page.lines))
        place = _Place(one.unit.index, one.reader.position(), self._place.copied)
        self._walk.land(self._landing, self._lines(one.unit, page.lines), place)
        if self._walk.progress.stop_after_page():
            raise Cancelled(tr("Stopped after a page, as asked."))

    def _look_for_more(self, one: _Opened, rows: int) -> None:
        """A round number of records from a step without paging: probably a first page."""
        plain = isinstance(one.unit.step.pagination, NoPaging) and not self._walk.facts.title
        if plain and rows in ROUND_PAGES:
            self._walk.notices["single_page"] = single_page(rows)

    def _lines(self, unit: Unit, lines: Sequence[bytes]) -> Sequence[bytes]:
        if unit.columns:
            lines = [attach(line, unit.columns) for line in lines]
        mask = self._walk.mask
        if mask is not None and not (self._spooled and self._walk.in_memory):
            lines = mask.lines(lines)
        if not self._spooled:
            return lines
        # What led here goes along: a later step may use a value of any step before it.
        before = json.dumps(unit.context)[1:-1].encode()
        start = (
            b"{" + before + (b"," if before else b"") + json.dumps(self._step.key).encode() + b":"
        )
        return [start + bytes(line) + b"}" for line in lines]
