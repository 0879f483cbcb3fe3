"""Every fault of the practice tenant, each off by default."""

import time
from collections.abc import Callable
from email.utils import parsedate_to_datetime
from typing import Any

import pytest
import requests

from planhat_gui.practice import PracticeTenant

Get = Callable[..., requests.Response]
Serve = Callable[..., tuple[PracticeTenant, Get]]


def test_no_fault_by_default(get: Get) -> None:
    """Many requests, no failure, no quota header."""
    answers = [get("/companies", limit=1, offset=i) for i in range(300)]
    assert {a.status_code for a in answers} == {200}
    assert not any("X-Rate-Limit-Limit" in a.headers for a in answers)


def test_latency_delays_every_answer(serve: Serve) -> None:
    """At least as long as asked for."""
    _, get = serve(latency_ms=80)
    started = time.monotonic()
    get("/companies", limit=1)
    assert time.monotonic() - started >= 0.08


def test_rate_answers_429_and_says_when_to_come_back(serve: Serve) -> None:
    """Retry-After is a number twice, then a date, then absent."""
    tenant, get = serve(rate_per_minute=3)
    good = [get("/companies", limit=1) for _ in range(3)]
    assert [a.status_code for a in good] == [200] * 3
    assert good[0].headers["X-Rate-Limit-Limit"] == "3"
    assert [a.headers["X-Rate-Limit-Remaining"] for a in good] == ["2", "1", "0"]
    refused = [get("/companies", limit=1) for _ in range(4)]
    assert [a.status_code for a in refused] == [429] * 4
    waits = [a.headers.get("Retry-After") for a in refused]
    assert all(wait and 1 <= int(wait) <= 20 for wait in waits[:2])
    assert parsedate_to_datetime(str(waits[2])).tzinfo is not None
    assert waits[3] is None
    assert [r.status for r in tenant.log] == [200] * 3 + [429] * 4


def test_rate_lets_pass_who_waits_as_told(serve: Serve) -> None:
    """After Retry-After seconds the next call is good."""
    _, get = serve(rate_per_minute=60)
    refused = None
    while refused is None:
        answer = get("/companies", limit=1)
        refused = answer if answer.status_code == 429 else None
    promised = time.monotonic() + int(refused.headers["Retry-After"])
    last_try = 0.0
    while get("/companies", limit=1).status_code == 429:
        assert last_try < promised
        last_try = time.monotonic()


def test_fail_every_spoils_the_nth_request_only(serve: Serve) -> None:
    """A retry is the next request, so it succeeds; bodies are object, text, string."""
    _, get = serve(fail_every=3)
    answers = [get("/companies", limit=1) for _ in range(9)]
    assert [a.status_code for a in answers] == [200, 200, 500] * 3
    failures = answers[2::3]
    assert {a.headers["Content-Type"].partition(";")[0] for a in failures} == {
        "application/json",
        "text/plain",
    }


def test_cut_every_ends_lists_in_four_ways(serve: Serve) -> None:
    """Too few bytes, a broken chunk, half a text, no text; between them all is well."""
    tenant, get = serve(cut_every=2)
    outcomes: list[Any] = []
    for _ in range(8):
        try:
            answer = get("/companies", limit=60)
        except requests.RequestException as error:
            outcomes.append(type(error))
            continue
        try:
            outcomes.append(len(answer.json()))
        except requests.JSONDecodeError:
            outcomes.append(len(answer.content) > 0)
    assert outcomes[0::2] == [60] * 4
    short, chunk, broken, empty = outcomes[1::2]
    assert short is requests.exceptions.ChunkedEncodingError  # requests' name for missing bytes
    assert chunk is requests.exceptions.ChunkedEncodingError
    assert broken is True
    assert empty is False
    assert [r.cut for r in tenant.log] == [False, True] * 4


def test_cut_every_leaves_single_records_alone(serve: Serve) -> None:
    """Only lists are counted."""
    tenant, get = serve(cut_every=1)
    record = tenant.records("/users")[0]
    assert get(f"/users/{record['_id']}").json() == record


@pytest.mark.parametrize("kind", ["csv", "jsonl", "xml"])
def test_texts_that_would_look_complete_are_cut_visibly(kind: str, serve: Serve) -> None:
    """Half a CSV file is a CSV file, so there the connection breaks."""
    _, get = serve(cut_every=1)
    for _ in range(4):
        with pytest.raises(requests.RequestException):
            get(f"/variants/{kind}")


@pytest.mark.parametrize("sort", ["_id", "-_id", "name"])
@pytest.mark.parametrize("path", ["/companies", "/nps"])
def test_shift_moves_rows_between_pages_and_ends(path: str, sort: str, serve: Serve) -> None:
    """Naive paging meets duplicates and gaps; what was there all the time is known."""
    tenant, get = serve(shift=True, companies=200)
    before = {r["_id"] for r in tenant.records(path)}
    seen: list[str] = []
    while True:
        page = get(path, limit=4, offset=len(seen), sort=sort).json()
        if not page:
            break
        seen += [r["_id"] for r in page]
    now, stable = {r["_id"] for r in tenant.records(path)}, tenant.stable_ids(path)
    assert stable == before & now
    assert 10 <= len(before - stable) <= 15  # half of 30 events; some hit inserted rows
    assert now - before
    assert len(seen) > len(set(seen)), "inserted rows push others to the next page"
    assert stable - set(seen), "deleted rows pull others behind the offset"


def test_shift_is_the_same_for_one_seed(serve: Serve) -> None:
    """A failing run can be had again."""
    results = []
    for _ in range(2):
        tenant, get = serve(shift=True)
        for page in range(12):
            get("/companies", limit=5, offset=5 * page)
        results.append(tenant.records("/companies"))
    assert results[0] == results[1]


def test_shift_leaves_first_pages_alone(serve: Serve) -> None:
    """Before the second page nothing has moved."""
    tenant, get = serve(shift=True)
    before = tenant.records("/companies")
    for _ in range(5):
        get("/companies", limit=5)
    assert tenant.records("/companies") == before


def test_ignore_offset_serves_the_first_page_for_ever(serve: Serve) -> None:
    """Whatever the offset says."""
    _, get = serve(ignore_offset=True)
    first = get("/companies", limit=10).json()
    assert get("/companies", limit=10, offset=10).json() == first
    assert get("/companies", limit=10, offset=10_000).json() == first


def test_revoke_after_takes_the_token_away(serve: Serve) -> None:
    """401 in plain text from then on."""
    _, get = serve(revoke_after=3)
    answers = [get("/companies", limit=1) for _ in range(5)]
    assert [a.status_code for a in answers] == [200, 200, 200, 401, 401]
    assert answers[-1].text == "Unauthorized"
