"""The tenant in another year: all dates moved together, everything else as it was."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest

from planhat_gui.practice.calendar import STEP, days_to, moved, near
from planhat_gui.practice.catalog import ENDPOINTS, Endpoint
from planhat_gui.practice.world import World

FIXED = date(2026, 1, 14)
DAYS = 13 * STEP


def test_the_fixed_day_moves_nothing() -> None:
    """No option, no change."""
    assert days_to(FIXED) == 0
    record = {"createdAt": "2026-01-14T09:00:00.000Z"}
    assert list(moved([record], 0)) == [record]


@pytest.mark.parametrize("ahead", [0, 1, 27, 28, 29, 316, -1, -28])
def test_the_calendar_moves_by_itself_in_steps(ahead: int) -> None:
    """Never more than a step behind, never ahead, always whole weeks away."""
    today = FIXED + timedelta(days=ahead)
    behind = (today - near(today)).days
    assert 0 <= behind < STEP
    assert days_to(near(today)) % 7 == 0


@pytest.mark.parametrize("endpoint", ENDPOINTS, ids=lambda endpoint: endpoint.path)
def test_all_dates_move_and_nothing_else(endpoint: Endpoint) -> None:
    """Every value that differs from the fixed tenant's is a date, and lies so many days later."""
    world = World(40, 1)
    before = [json.loads(json.dumps(one)) for one in endpoint.generate(world)]
    after = list(moved(endpoint.generate(world), DAYS))
    assert len(before) == len(after)
    dates = 0
    for old, new in zip(before, after, strict=True):
        assert list(old) == list(new)
        for name, was, now in _leaves(old, new):
            if was == now:
                assert not _is_date(was), f"{name} did not move"
            else:
                dates += 1
                _assert_later(name, was, now)
    if endpoint.path != "/customfields":
        assert dates


def _leaves(old: Any, new: Any, name: str = "") -> Iterator[tuple[str, Any, Any]]:
    if isinstance(old, dict):
        for key in old:
            yield from _leaves(old[key], new[key], key)
    elif isinstance(old, list):
        for was, now in zip(old, new, strict=True):
            yield from _leaves(was, now, name)
    else:
        yield name, old, new


def _is_date(value: Any) -> bool:
    return isinstance(value, str) and value[4:5] == "-" and value[10:11] == "T"


def _assert_later(name: str, was: Any, now: Any) -> None:
    if name == "timeBucket":
        return
    if isinstance(was, int):
        unit = 86_400_000 if name == "nextTouch" else 1
        assert now - was == DAYS * unit, name
        return
    assert _is_date(was), name
    assert date.fromisoformat(now[:10]) - date.fromisoformat(was[:10]) == timedelta(days=DAYS)
    assert now[10:] == was[10:]
