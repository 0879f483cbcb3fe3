"""Test: a run stopped after its first answer."""

from planhat_gui.engine.ahead import Ahead
from planhat_gui.engine.company_filter import CompanyFilter
from planhat_gui.engine.fetch import Fetched, Fetcher
from planhat_gui.engine.readers import first_call
from planhat_gui.engine.reading import reading_of
from planhat_gui.engine.records import decode_all
from planhat_gui.engine.wire import Call
from planhat_gui.model.ports import Cancel, Observer
from planhat_gui.model.results import Notice, Phase, Progress, RequestShown, Sample
from planhat_gui.model.source import OffsetPaging, Source

RAW_LIMIT = 2_000_000


def take_sample(
    source: Source, fetcher: Fetcher, limit: int, cancel: Cancel, observer: Observer | None = None
) -> Sample:
    """The first records of a source, at most `limit`, from one call (repeated only when it fails).

    Raises the Failure of the call, Cancelled within a second.
    """
    step = source.steps[0]
    call = first_call(step, limit)
    started = fetcher.clock.monotonic()
    ahead = Ahead(lambda one: fetcher.fetch(one, reading_of(step), cancel), 1)

    def tick() -> None:
        if observer:
            observer(_progress(fetcher, started))

    try:
        fetched = ahead.submit(call).take(cancel, tick)
    finally:
        ahead.close()
    seconds = fetcher.clock.monotonic() - started
    return _sample(source, call, fetched, limit, seconds, fetcher)


def _sample(
    source: Source, call: Call, fetched: Fetched, limit: int, seconds: float, fetcher: Fetcher
) -> Sample:
    lines, body = fetched.lines, fetched.answer.body
    paging = source.steps[0].pagination
    asked = min(limit, paging.page_size) if isinstance(paging, OffsetPaging) else None
    raw = body[: RAW_LIMIT * 4].decode("utf-8", "replace")
    return Sample(
        request=RequestShown(call.method, call.url, fetched.answer.sent_headers),
        status=fetched.answer.status,
        content_type=fetched.answer.content_type,
        seconds=seconds,
        calls=fetcher.meter.calls,
        size=len(body),
        records=tuple(decode_all(lines[:limit])),
        more=len(lines) > limit or (asked is not None and len(lines) >= asked),
        raw=raw[:RAW_LIMIT],
        raw_cut=len(raw) > RAW_LIMIT or len(body) > RAW_LIMIT * 4,
        retries=fetcher.meter.retries,
        warnings=_warnings(source, fetched, asked),
    )


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
            Notice("limit_ignored", f"The server sent {got:,} rows where {asked:,} were asked for.")
        )
    if facts.page_cap and (facts.asked_page_size or 0) > facts.page_cap:
        found.append(
            Notice(
                "page_cap",
                f"This endpoint gives at most {facts.page_cap:,} rows at a time; a run reads "
                f"pages of {facts.page_cap:,} instead of {facts.asked_page_size:,}.",
            )
        )
    if sum(not bytes(line[:1]).startswith(b"{") for line in map(bytes, fetched.lines[:100])):
        found.append(
            Notice(
                "not_records",
                "Some of what the path finds are single values or lists, not records.",
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
