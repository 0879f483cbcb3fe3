"""Test: a run stopped after its first answer."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import islice
from typing import Any

from planhat_gui.engine.ahead import Ahead
from planhat_gui.engine.company_filter import CompanyFilter
from planhat_gui.engine.cursors import ROUND_PAGES
from planhat_gui.engine.fetch import Fetched, Fetcher
from planhat_gui.engine.masking import without_values
from planhat_gui.engine.readers import first_call
from planhat_gui.engine.reading import reading_of
from planhat_gui.engine.records import decode_all
from planhat_gui.engine.skew import skew_notice
from planhat_gui.engine.units import Left, Unit, UnitsOf, attach, plain_units
from planhat_gui.engine.walk import single_page
from planhat_gui.engine.wire import Answer, Call
from planhat_gui.logs import strike_out
from planhat_gui.model.errors import Failure, NeedsFix, Problem
from planhat_gui.model.language import joined, tr
from planhat_gui.model.paging import NoPaging, OffsetPaging
from planhat_gui.model.ports import Cancel, Observer
from planhat_gui.model.results import (
    Notice,
    Phase,
    Progress,
    RequestShown,
    Sample,
    StepSample,
)
from planhat_gui.model.source import Source, Step

RAW_LIMIT = 2_000_000
MAX_ROWS_TESTED = 3
MAX_ROWS_SEEN = 100_000


def take_sample(
    source: Source,
    fetcher: Fetcher,
    limit: int,
    cancel: Cancel,
    observer: Observer | None = None,
    units_of: UnitsOf | None = None,
    *,
    by_clock: bool = False,
    discreet: bool = False,
) -> Sample:
    """The first records of a source, at most `limit`; each call is repeated only when it fails.

    One call per step; where a step has a row for each record or lookup row, the first
    MAX_ROWS_TESTED of them. `by_clock`: what is asked for depends on this computer's clock.
    `discreet`: no sentence repeats a value of an earlier step's record. Raises the Failure of the
    call, Cancelled within a second.
    """
    started = fetcher.clock.monotonic()

    def tick() -> None:
        if observer:
            observer(_progress(fetcher, started))

    taker = _Taker(source, fetcher, limit, cancel, tick, units_of or plain_units(source.steps))
    taker.discreet = discreet
    taker.take()
    sample = taker.sample(fetcher.clock.monotonic() - started)
    skewed = skew_notice(fetcher.meter.skew) if by_clock else None
    return replace(sample, warnings=(*sample.warnings, skewed)) if skewed else sample


class _Taker:
    """Walks the steps of a source for a test."""

    def __init__(
        self,
        source: Source,
        fetcher: Fetcher,
        limit: int,
        cancel: Cancel,
        tick: Callable[[], None],
        units_of: UnitsOf,
    ) -> None:
        self._source, self._fetcher, self._limit = source, fetcher, limit
        self._cancel, self._tick, self._units_of = cancel, tick, units_of
        self._steps: list[StepSample] = []
        self._lines: list[bytes] = []
        self._last: Fetched | None = None
        self._call = Call("")
        self._left: list[str] = []
        self._more_rows = False
        self.discreet = False

    def take(self) -> None:
        """All steps, each over the first rows of the one before."""
        contexts: list[Mapping[str, Any]] = [{}]
        for number, step in enumerate(self._source.steps):
            found = self._step(number, step, contexts)
            if number < len(self._source.steps) - 1:
                contexts = [{**unit.context, step.key: _value(line)} for unit, line in found]
            else:
                self._lines = [attach(line, unit.columns) for unit, line in found]

    def _step(
        self, number: int, step: Step, contexts: list[Mapping[str, Any]]
    ) -> list[tuple[Unit, bytes]]:
        found: list[tuple[Unit, bytes]] = []
        asked, seen = 0, 0
        status = 0
        request: RequestShown | None = None
        for unit in islice(self._units_of(number, lambda: iter(contexts)), MAX_ROWS_SEEN):
            seen += 1
            if isinstance(unit, Left):
                self._left.append(unit.reason)
                continue
            if asked >= MAX_ROWS_TESTED or len(found) >= self._limit:
                continue
            asked += 1
            fetched = self._fetch(unit)
            found += [(unit, line) for line in fetched.lines]
            request = request or RequestShown(
                self._call.method,
                fetched.answer.sent_url or self._call.url,
                fetched.answer.sent_headers,
                unit.step.body,
            )
            status = status or fetched.answer.status
        rows = seen if seen < MAX_ROWS_SEEN else None
        self._more_rows = self._more_rows or seen > asked
        shown = request or RequestShown(step.method.value, step.url)
        self._steps.append(StepSample(step.key, shown, status, len(found), asked, rows))
        return found

    def _fetch(self, unit: Unit) -> Fetched:
        lenient = unit.step.key == self._source.steps[-1].key and not self._source.facts.title
        reading = reading_of(unit.step, lenient=lenient)
        self._call = first_call(unit.step, self._limit)
        ahead = Ahead(lambda call: self._fetcher.fetch(call, reading, self._cancel), 1)
        try:
            self._last = ahead.submit(self._call).take(self._cancel, self._tick)
        except Failure as failure:
            if self.discreet:
                failure.message = without_values(failure.message, unit.context)
            raise
        finally:
            ahead.close()
        return self._last

    def sample(self, seconds: float) -> Sample:
        """What was found. Raises NeedsFix when no row could make a call."""
        fetched, meter = self._last, self._fetcher.meter
        if fetched is None:
            reasons = joined("; ", self._left[:3])
            raise NeedsFix(
                [
                    Problem(
                        "lookups", tr("No call could be made. {reasons}", reasons=reasons).strip()
                    )
                ]
            )
        body, lines = _shown_body(fetched.answer), self._lines
        paging = self._source.steps[-1].pagination
        size = paging.page_size if isinstance(paging, OffsetPaging) else None
        asked = min(self._limit, size) if size is not None else None
        full = asked is not None and len(fetched.lines) >= asked
        raw = body[: RAW_LIMIT * 4].decode("utf-8", "replace")
        last = self._steps[-1]
        return Sample(
            request=last.request,
            status=fetched.answer.status,
            content_type=fetched.answer.content_type,
            seconds=seconds,
            calls=meter.calls,
            size=len(fetched.answer.body),
            records=tuple(decode_all(lines[: self._limit])),
            lines=tuple(bytes(line) for line in lines[: self._limit]),
            more=len(lines) > self._limit or full or self._more_rows,
            raw=raw[:RAW_LIMIT],
            raw_cut=len(raw) > RAW_LIMIT or len(body) > RAW_LIMIT * 4,
            retries=meter.retries,
            warnings=(*fetched.notices, *_warnings(self._source, fetched, asked)),
            body=body,
            headers=_shown_headers(fetched.answer),
            sentence=fetched.sentence,
            fix=fetched.fix,
            steps=tuple(self._steps),
        )


def _shown_body(answer: Answer) -> bytes:
    """The body. A key that was in the address often stands in it again, at the next page's."""
    return strike_out(answer.body) if answer.own_parameter else answer.body


def _shown_headers(answer: Answer) -> Mapping[str, str]:
    if not answer.own_parameter:
        return answer.headers
    return {name: strike_out(text.encode()).decode() for name, text in answer.headers.items()}


def _value(line: bytes) -> Any:
    return decode_all([line])[0]


def _warnings(source: Source, fetched: Fetched, asked: int | None) -> tuple[Notice, ...]:
    found: list[Notice] = []
    companies = CompanyFilter(source.facts)
    companies.look(fetched.lines)
    filter_notice = companies.notice()
    if filter_notice:
        found.append(filter_notice)
    facts, got = source.facts, len(fetched.lines)
    if asked is not None and got > asked:
        found.append(
            Notice(
                "limit_ignored",
                tr(
                    "The server sent {got:,} rows where {asked:,} were asked for.",
                    got=got,
                    asked=asked,
                ),
            )
        )
    if facts.page_cap and (facts.asked_page_size or 0) > facts.page_cap:
        found.append(
            Notice(
                "page_cap",
                tr(
                    "This endpoint gives at most {page_cap:,} rows at a time; a run reads "
                    "pages of {page_cap:,} instead of {asked_page_size:,}.",
                    page_cap=facts.page_cap,
                    asked_page_size=facts.asked_page_size,
                ),
            )
        )
    plain = isinstance(source.steps[-1].pagination, NoPaging) and not facts.title
    if plain and got in ROUND_PAGES:
        found.append(single_page(got))
    if sum(not bytes(line[:1]).startswith(b"{") for line in map(bytes, fetched.lines[:100])):
        found.append(
            Notice(
                "not_records",
                tr("Some of what the path finds are single values or lists, not records."),
            )
        )
    return tuple(found)


def _progress(fetcher: Fetcher, started: float) -> Progress:
    now = fetcher.clock.monotonic()
    why, until = fetcher.meter.waiting()
    return Progress(
        phase=Phase.WAITING if why else Phase.READING,
        calls=fetcher.meter.calls,
        retries=fetcher.meter.retries,
        bytes=fetcher.meter.received,
        elapsed=now - started,
        calls_left=fetcher.pacer.left(),
        waiting=why,
        waiting_seconds=max(0.0, until - now),
    )
