"""RELIABILITY, paging and the truth of the data: F25 to F35, F37, and the answers of 4.9.

Lists of any size, rows without keys and pages of one row: tests/engine/test_paging_moves.
"""

import json
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from planhat_gui.compose import Services, build, runs
from planhat_gui.engine.reader import Position
from planhat_gui.engine.retry import RetryPolicy
from planhat_gui.model.errors import NeedsFix
from planhat_gui.model.flow import Flow, FlowOptions, FlowType
from planhat_gui.model.results import RunReport, RunStatus
from tests.engine.tables import Table, ids_of, mutations, read, reader_of
from tests.engine.tables import table as ids_table
from tests.engine.test_paging_moves import bulk
from tests.reliability.rows import (
    NEVER,
    Ask,
    Reply,
    RowServer,
    advanced,
    codes,
    companies,
    dataset,
    rows,
    run,
    serving,
    table,
)
from tests.reliability.rows import (
    options as call_options,
)

SEEDS = 500
FLOW = companies(page_size=10)
OLD, NEW = rows(20, "old "), rows(100, "new ")
OFFSET = {"kind": "offset", "offset_parameter": "offset", "limit_parameter": "limit"}
PAGE = {"kind": "page", "page_parameter": "page", "size_parameter": "limit", "page_size": 10}


@pytest.fixture
def services(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Services]:
    """Services over an empty data folder, that try again at once."""
    monkeypatch.setattr(runs, "FOR_RUN", RetryPolicy(attempts=3, base=0.001))
    made = build(tmp_path / "data")
    yield made
    made.close()


def naively(source: Table, size: int) -> set[str]:
    """What a reader without an overlap row finds: on by the page size, to the first empty page."""
    found: set[str] = set()
    offset = 0
    while True:
        if source.before:
            source.before(source, offset, size)
        page = source.ids[offset : offset + size]
        if not page:
            return found
        found.update(page)
        offset += size


def moving(seed: int, kind: str) -> tuple[Table, int]:
    """A table of 150 rows that changes while it is read, and the size of a page."""
    dice = random.Random(seed)
    source = ids_table(150)
    if dice.random() < 0.5:
        dice.shuffle(source.ids)
    inserts, deletes = kind != "deleted", kind != "inserted"
    source.before = mutations(seed, chance=0.5, most=20, inserts=inserts, deletes=deletes)
    if kind == "bulk":
        source.before = bulk(seed)
    return source, dice.choice([10, 20, 40])


def interrupted(source: Table, size: int, seed: int) -> tuple[list[str], bool]:
    """Read to a page, dropped, and resumed from its checkpoint: the ids, and whether flagged."""
    dice = random.Random(seed)
    last, found = dice.randrange(1, 6), []
    reader = reader_of(source, size, width=dice.choice([1, 4]), seed=seed)
    place: Position | None = None
    for number, page in enumerate(reader.pages(), 1):
        found += ids_of(page)
        place = reader.position()
        if number == last:
            break
    assert place is not None
    kept = Position(*json.loads(json.dumps([*_members(place)])))
    rest = read(source, size, width=dice.choice([1, 4]), seed=seed, resume=kept)
    notices = [*reader.notices.values(), *rest.reader.notices.values()]
    return found + rest.ids, any(notice.incomplete for notice in notices)


def _members(place: Position) -> Sequence[Any]:
    return place.offset, place.last, place.size, place.ascending, place.pages


@pytest.mark.parametrize("kind", ["deleted", "inserted", "both", "bulk"])
@pytest.mark.parametrize("way", ["read", "killed and resumed"])
def test_f25_f26_rows_move_while_they_are_read(way: str, kind: str) -> None:
    """F25, F26: over 500 seeds no row that was there the whole time is missed without a word."""
    found: Counter[str] = Counter()
    for seed in range(SEEDS):
        source, size = moving(seed, kind)
        if way == "read":
            got = read(source, size, width=1 + 3 * (seed % 2), seed=seed)
            ids, flagged, codes_ = got.ids, got.flagged, got.codes
        else:
            ids, flagged = interrupted(source, size, seed)
            codes_ = set()
        missed = source.stable - set(ids)
        found["with misses"] += bool(missed)
        found["noticed"] += bool(missed) and flagged
        found["unnoticed"] += bool(missed) and not flagged
        found["flagged though whole"] += flagged and not missed
        found["read again"] += "rows_moved" in codes_ and not flagged
        found["rows came twice"] += len(ids) != len(set(ids))
        plain, size = moving(seed, kind)
        naive = naively(plain, size)
        found["misses of a naive reader"] += bool(plain.stable - naive)
    print(f"\n{way}, {kind}: {SEEDS} runs, {dict(found)}")
    assert found["unnoticed"] == 0
    if kind != "inserted":
        assert found["misses of a naive reader"] > SEEDS / 2, "the test would show nothing"
    else:
        assert found["with misses"] == 0
        assert found["rows came twice"] + found["read again"] > 0


def test_f25_a_run_that_may_have_missed_rows_keeps_the_better_dataset(services: Services) -> None:
    """No stable order: flagged in the receipt, and the larger dataset from before stays."""
    with serving(table(NEW)) as server:
        run(services, FLOW, server)
        before = dataset(services)
        dice = random.Random(1)

        def shuffled(ask: Ask) -> list[Any]:
            few = NEW[:80]
            dice.shuffle(few)
            return few[ask.offset : ask.offset + ask.limit]

        server.script = shuffled
        report = run(services, FLOW, server)
        assert report.status is RunStatus.INCOMPLETE
        assert codes(report)["rows_moved"] is True
        assert dataset(services) == before


def test_f26_rows_inserted_before_the_offset(services: Services) -> None:
    """They come twice, are merged by their key, counted and mentioned; nothing is missed."""
    with serving(table(NEW)) as server:
        now = list(NEW)

        def script(ask: Ask) -> list[Any]:
            if ask.number in {3, 6}:
                now[0:0] = [{"_id": f"{ask.number}-{n}", "name": "x"} for n in range(4)]
            return now[ask.offset : ask.offset + ask.limit]

        server.script = script
        report = run(services, FLOW, server)
        assert report.status is RunStatus.SUCCEEDED
        assert {one["_id"] for one in NEW} <= {row[0] for row in dataset(services)}
        assert "rows_moved" in codes(report) or report.records.duplicates


def test_f27_appended_rows_move_nothing(services: Services) -> None:
    """Sorted by growing id, new rows at the end: all read, nothing flagged."""
    now = list(NEW)

    def script(ask: Ask) -> list[Any]:
        if ask.number < 8:
            now.append({"_id": f"9{ask.number:07d}", "name": "late"})
        return now[ask.offset : ask.offset + ask.limit]

    with serving(script) as server:
        report = run(services, FLOW, server)
        assert (report.status, codes(report)) == (RunStatus.SUCCEEDED, {})
        assert len(dataset(services)) == len(now)


def test_f28_an_ignored_offset(services: Services) -> None:
    """Stops at the same page again, says so, and is not complete."""
    with serving(lambda ask: NEW[: ask.limit]) as server:
        report = run(services, FLOW, server)
        assert report.status is RunStatus.INCOMPLETE
        assert codes(report) == {"offset_ignored": True}
        assert "the same page came again" in report.end_reason
        assert len(server.asked) <= 4


def test_f28_an_ignored_page_number(services: Services) -> None:
    """The same with page numbers, by hand."""
    with serving(lambda _: NEW[:10]) as server:
        report = run(services, advanced(PAGE), server)
        assert report.status is RunStatus.INCOMPLETE
        assert codes(report)["page_repeated"] is True
        assert len(server.asked) == 2


@pytest.mark.parametrize("cap", [50, 100, 101])
def test_f29_a_cap_below_the_page_size(services: Services, cap: int) -> None:
    """Goes on by what came, and says that the page was capped."""
    many = rows(450)
    with serving(lambda ask: many[ask.offset : ask.offset + min(ask.limit, cap)]) as server:
        report = run(services, companies(page_size=5000), server)
        assert report.status is RunStatus.SUCCEEDED
        assert len(dataset(services)) == len(many)
        assert codes(report) == {"page_cap": False}


@pytest.mark.parametrize("given", [7, 100])
def test_f29_an_ignored_limit(services: Services, given: int) -> None:
    """Always so many rows, whatever is asked: nothing is lost."""
    many = rows(450)
    with serving(lambda ask: many[ask.offset : ask.offset + given]) as server:
        report = run(services, companies(page_size=50), server)
        assert report.status is RunStatus.SUCCEEDED
        assert len(dataset(services)) == len(many)


def test_f30_a_short_page_in_the_middle(services: Services) -> None:
    """100, 37, 100, 0: one page more is asked before it ends."""
    many, sizes = rows(237), [100, 37, 100]

    def script(ask: Ask) -> list[Any]:
        size = sizes[ask.number] if ask.number < len(sizes) else ask.limit
        return many[ask.offset : ask.offset + min(size, ask.limit)]

    with serving(script) as server:
        report = run(services, companies(page_size=100), server)
        assert report.status is RunStatus.SUCCEEDED
        assert len(dataset(services)) == len(many)
        assert report.end_reason.startswith("empty page at offset 237")


@pytest.mark.parametrize("kind", ["offset", "page"])
def test_f31_endless_pages(services: Services, kind: str) -> None:
    """Stops at the page set as the last, and says that there may be more."""

    def script(ask: Ask) -> list[Any]:
        first = ask.offset if kind == "offset" else ask.number * 10
        return [{"_id": first + n} for n in range(10)]

    with serving(script) as server:
        chosen: dict[str, Any] = {**OFFSET, "page_size": 10} if kind == "offset" else PAGE
        report = run(services, advanced({**chosen, "stop_after_pages": 5}), server)
        assert report.status is RunStatus.SUCCEEDED
        assert report.end_reason == "stopped after 5 pages, as set"
        assert codes(report) == {"page_limit": False}
        assert "There may be more." in report.warnings[0].message


@pytest.mark.parametrize("where", ["X-Total-Count", "total", "totalCount", "meta"])
def test_f32_a_total_that_disagrees(services: Services, where: str) -> None:
    """Both numbers are said; one that agrees is not."""
    said = [1204]

    def script(ask: Ask) -> Reply:
        page = NEW[ask.offset : ask.offset + ask.limit]
        if where == "X-Total-Count":
            return Reply(json.dumps(page).encode(), headers=((where, str(said[0])),))
        body: dict[str, Any] = {"data": page, where: said[0]}
        if where == "meta":
            body = {"data": page, "meta": {"total": said[0]}}
        return Reply(json.dumps(body).encode())

    path = "" if where == "X-Total-Count" else "$.data[*]"
    flow = advanced({**OFFSET, "page_size": 30}, path_to_data=path)
    with serving(script) as server:
        report = run(services, flow, server)
        assert codes(report) == {"total_differs": False}
        assert "1,204 rows; it gave 100" in report.warnings[0].message
        said[0] = len(NEW)
        assert codes(run(services, flow, server)) == {}


def test_f32_what_is_no_total_is_none(services: Services) -> None:
    """Texts, sums and nested things under such names say nothing."""
    said: list[Any] = [None]

    def script(ask: Ask) -> Reply:
        page = NEW[ask.offset : ask.offset + ask.limit]
        return Reply(json.dumps({"data": page, "total": said[0]}).encode())

    flow = advanced({**OFFSET, "page_size": 50}, path_to_data="$.data[*]")
    with serving(script) as server:
        for said[0] in ("1204", 12.5, True, [3], -1):
            assert codes(run(services, flow, server)) == {}


@pytest.mark.parametrize("history", ["kept", "lost"])
def test_f33_an_empty_first_page(services: Services, tmp_path: Path, history: str) -> None:
    """Last time there were records: the dataset is never silently emptied."""
    with serving(table(NEW)) as server:
        run(services, FLOW, server)
        before = dataset(services)
        if history == "lost":
            services._database.rows("DELETE FROM runs")
        server.script = table([])
        report = run(services, FLOW, server)
        assert report.status is RunStatus.INCOMPLETE
        assert codes(report) == {"fewer_than_last_time": True}
        assert "The dataset from before was kept." in report.warnings[0].message
        assert report.asks_whether_empty
        assert dataset(services) == before


def emptied(services: Services, flow: Flow, server: RowServer) -> RunReport:
    """A run that found nothing, after one that did."""
    run(services, flow, server)
    server.script = table([])
    report = run(services, flow, server)
    server.asked.clear()
    return report


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"schema": "ask"},
        {"schema": "keep"},
        {"nexsets": "by_schema"},
    ],
    ids=str,
)
@pytest.mark.parametrize("kind", list(FlowType))
def test_f33_the_answer_is_a_persons(
    services: Services, options: dict[str, Any], kind: FlowType
) -> None:
    """Keep closes the question; Empty empties, keeps the columns, and reads nothing again."""
    if kind is FlowType.REPLICATION and options:
        pytest.skip("what is kept as received has no columns")
    flow = replace(FLOW, flow_type=kind, options=FlowOptions(**options))
    with serving(table(NEW)) as server:
        report = emptied(services, flow, server)
        assert report.asks_whether_empty
        before = [one.records for one in services.nexsets.all()]
        kept = services.answer_columns(report.run_id, "keep", NEVER)
        assert (kept.asks, kept.status) == (False, RunStatus.INCOMPLETE)
        assert [one.records for one in services.nexsets.all()] == before
        with pytest.raises(NeedsFix, match="no longer kept"):
            services.answer_columns(report.run_id, "empty", NEVER)
        again = run(services, flow, server)
        server.asked.clear()
        done = services.answer_columns(again.run_id, "empty", NEVER)
        assert (done.asks, done.status) == (False, RunStatus.SUCCEEDED)
        assert [one.records for one in services.nexsets.all()] == [0] * len(before)
        assert server.asked == []
        if not options.get("nexsets") and kind is FlowType.FLEXFLOW:
            (nexset,) = services.nexsets.all()
            assert nexset.columns > 0
        assert run(services, flow, server).status is RunStatus.SUCCEEDED, "it is not asked again"


def test_f33_said_beforehand_it_is_not_asked(services: Services) -> None:
    """For schedules: the Nexset is emptied, and the receipt says how many there were."""
    with serving(table(NEW)) as server:
        run(services, FLOW, server)
        server.script = table([])
        saved = services.flows.all()[0]
        report = services.run(saved.id, replace(call_options(server), empty=True), NEVER)
        assert (report.status, report.asks) == (RunStatus.SUCCEEDED, False)
        assert codes(report) == {"fewer_than_last_time": False}
        assert dataset(services) == []


def test_f34_keys_that_are_none_or_doubled(services: Services) -> None:
    """No key and null: rows of their own. The same key twice: the last wins, counted."""
    records: list[dict[str, Any]] = [
        {"_id": "a", "v": "first"},
        {"v": "without"},
        {"_id": None, "v": "null"},
        {"_id": "a", "v": "last"},
        {"_id": "b", "v": "b"},
        {"v": "without, too"},
    ]
    with serving(table(records)) as server:
        report = run(services, FLOW, server)
        assert report.status is RunStatus.SUCCEEDED
        assert (report.records.written, report.records.duplicates) == (5, 1)
        assert codes(report) == {"duplicates": False}
        assert "the last one of each was kept" in report.warnings[0].message
        assert sorted(row[1] for row in dataset(services)) == [
            "b",
            "last",
            "null",
            "without",
            "without, too",
        ]


def test_f34_a_key_as_number_and_as_text(services: Services) -> None:
    """1 and "1" are two keys: neither record is lost."""
    records = [{"_id": 1, "v": "number"}, {"_id": "1", "v": "text"}, {"_id": 2, "v": "two"}]
    with serving(table(records)) as server:
        report = run(services, FLOW, server)
        assert report.records.written + report.records.duplicates == 3
        assert sorted(row[1] for row in dataset(services)) == ["number", "text", "two"]


def test_f35_columns_that_change(services: Services) -> None:
    """New, missing, of another type, twins but for case: said, and every value kept."""
    first = [{"_id": "a", "n": 1, "gone": True}, {"_id": "b", "n": 2, "gone": False}]
    second: list[dict[str, Any]] = [
        {"_id": "a", "n": "1", "new": 7, "Name": "x", "name": "y"},
        {"_id": "b", "n": {}, "new": None},
    ]
    with serving(table(first)) as server:
        run(services, FLOW, server)
        server.script = table(second)
        report = run(services, FLOW, server)
        assert report.status is RunStatus.SUCCEEDED
        said = {notice.code: notice.message for notice in report.warnings}
        assert set(said) == {"schema_changed", "columns_renamed"}
        assert "in no record any more: “gone”" in said["schema_changed"]
        assert "of another type: “n”" in said["schema_changed"]
        reader = services.nexsets.open(services.nexsets.find("All companies").id)
        from planhat_gui.store.view import View

        kept = [reader.record(View(), row) for row in range(2)]
        reader.close()
        assert [one["n"] for one in kept] == ["1", {}]
        twins = {name: value for name, value in kept[0].items() if name.lower().startswith("name")}
        assert sorted(twins.values()) == ["x", "y"]


def json_reply(text: str, kind: str = "application/json") -> Reply:
    """A 200 with that body."""
    return Reply(text.encode(), headers=(("Content-Type", kind),))


LOGIN = "<!DOCTYPE html><html><title>Sign in</title><body>Sign in to go on</body></html>"


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        (json_reply('{"error": "nope"}'), "an object with: error"),
        (json_reply(LOGIN, "text/html"), "Sign in"),
        (json_reply(LOGIN), "Sign in"),
        (json_reply(""), "empty"),
        (json_reply("null"), "null"),
        (json_reply('""'), "a text"),
        (json_reply("true"), "true"),
        (json_reply("42"), "42"),
        (json_reply('[{"_id": "a"}, {"_id"'), "ended too early"),
        (json_reply('{"_id": 1}\n{"_id": 2}'), "several documents"),
        (Reply(b'[{"_id": "\xff"}]'), "UTF-8"),
        (Reply(b"", 204), "204"),
        (Reply(b"[]", 206), "206"),
        (Reply(b"", 302, (("Location", "https://login.example/"),)), "302"),
    ],
)
def test_f37_a_200_that_is_no_list(services: Services, reply: Reply, words: str) -> None:
    """B127 to B134: told in words, never an empty dataset, whichever page it is."""
    for page in (0, 2):
        with serving(table(OLD)) as server:
            run(services, FLOW, server)
            before = dataset(services)
            server.asked.clear()
            first_bad = page

            def script(ask: Ask) -> Any:
                good = NEW[ask.offset : ask.offset + ask.limit]
                return reply if ask.number >= first_bad else good  # noqa: B023 - used at once

            server.script = script
            report = run(services, FLOW, server)
            assert report.status is RunStatus.FAILED
            assert words.lower() in f"{report.error} {report.next_step}".lower()
            assert dataset(services) == before


def one_run(services: Services, body: bytes, *headers: tuple[str, str]) -> RunReport:
    """A run over one answer."""

    def script(ask: Ask) -> Reply:
        return Reply(body if ask.number == 0 else body[:0] or b"[]", headers=headers)

    paging = {"kind": "none"}
    with serving(script) as server:
        return run(services, advanced(paging), server)


def test_b134_declared_encodings(services: Services) -> None:
    """A byte order mark, declared UTF-16 and Latin-1 are read."""
    text = '[{"_id": "a", "name": "é"}]'
    for body, kind in (
        (b"\xef\xbb\xbf" + text.encode(), "application/json"),
        (text.encode("utf-16"), "application/json; charset=utf-16"),
        (text.encode("latin-1"), "application/json; charset=latin1"),
    ):
        report = one_run(services, body, ("Content-Type", kind))
        assert report.status is RunStatus.SUCCEEDED, report.error
        assert dataset(services, "By hand") == [("a", "é")]


def test_b136_b137_numbers_are_kept_exactly(services: Services) -> None:
    """Beyond 2⁵³ and 64 bits, and one column of four kinds: every digit is there."""
    numbers = ["9007199254740993", "9223372036854775808", f"{2**200}"]
    body = "[" + ",".join(f'{{"_id": "{n}", "big": {n}}}' for n in numbers) + "]"
    assert one_run(services, body.encode()).status is RunStatus.SUCCEEDED
    assert {str(row[1]) for row in dataset(services, "By hand")} == set(numbers)
    mixed = b'[{"v": 1}, {"v": 1.0}, {"v": "1"}, {"v": true}]'
    assert one_run(services, mixed).status is RunStatus.SUCCEEDED
    assert len(dataset(services, "By hand")) == 4


def test_b139_b140_odd_texts_and_doubled_members(services: Services) -> None:
    """NUL, half a character, bidi, HTML, formulas: stored; a member twice: the last."""
    body = (
        r'[{"_id": "a", "t": "\u0000x"}, {"_id": "b", "t": "\ud800"}, '
        r'{"_id": "c", "t": "\u202e<img src=x>=cmd"}, {"_id": "d", "t": 1, "t": "last"}]'
    )
    report = one_run(services, body.encode())
    assert report.status is RunStatus.SUCCEEDED
    assert codes(report) == {"characters_replaced": False}
    texts = {row[0]: row[1] for row in dataset(services, "By hand")}
    assert texts["b"] == "\ufffd"
    assert texts["c"] == "\u202e<img src=x>=cmd"
    assert texts["d"] == "last"
    assert "x" in texts["a"]


def test_b142_names_of_columns(services: Services) -> None:
    """Empty, with points, blanks, very long, of Python's own: every value is there."""
    names = ["", "__proto__", "a.b", "a b", "x" * 5000, "SELECT", 'a"b']
    body = json.dumps([{name: number for number, name in enumerate(names)}]).encode()
    report = one_run(services, body)
    assert report.status is RunStatus.SUCCEEDED, report.error
    assert sorted(dataset(services, "By hand")[0]) == list(range(len(names)))


def test_end_reasons_stand_in_every_receipt(services: Services) -> None:
    """Complete, limited, failed, stopped: why reading ended is never empty."""
    with serving(table(NEW)) as server:
        reports = [run(services, FLOW, server), run(services, advanced(PAGE), server)]
        server.script = lambda _: Reply(b"", 404)
        reports.append(run(services, FLOW, server))
        assert all(report.end_reason for report in reports)
        assert [one.end_reason for one in services.history.all()] == [
            one.end_reason for one in reversed(reports)
        ]
