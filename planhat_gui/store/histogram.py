"""How the numbers or moments of a column are spread: bars of one width, as SQL and as values."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from planhat_gui.store.duck import literal
from planhat_gui.store.members import place
from planhat_gui.store.pointer import StoredColumn

MOST_BINS = 30
_UNITS = (
    ("hour", 3600, "%Y-%m-%d %H:00"),
    ("day", 86_400, "%Y-%m-%d"),
    ("week", 7 * 86_400, "%Y-%m-%d"),
    ("month", 30 * 86_400, "%Y-%m"),
    ("quarter", 91 * 86_400, "%Y-%m"),
    ("year", 365 * 86_400, "%Y"),
    ("decade", 3653 * 86_400, "%Y"),
    ("century", 36_525 * 86_400, "%Y"),
)
"""Units of time: DuckDB's name, its seconds (about), how its beginning is written."""

Rows = Callable[[str], list[tuple[Any, ...]]]


@dataclass(frozen=True, slots=True)
class Bin:
    """So many values from `low` on and below `high`.

    Of moments, `low` is the day, month and so on, and `high` is empty.
    """

    low: str
    high: str
    count: int


@dataclass(frozen=True, slots=True)
class Histogram:
    """Bars without gaps between them, lowest first. `unit` is “month” and so on, or empty."""

    bins: tuple[Bin, ...] = ()
    unit: str = ""


def histogram(column: StoredColumn, source: str, rows: Rows) -> Histogram:
    """The spread of a column; empty when it has no values, or none that can be spread.

    `rows` answers a statement.
    """
    name = place(column)
    match column.type:
        case "BIGINT":
            return _of_whole(name, source, rows)
        case "DOUBLE":
            return _of_real(name, source, rows)
        case "TIMESTAMP":
            return _of_moments(name, source, rows)
    return Histogram()


def _of_whole(name: str, source: str, rows: Rows) -> Histogram:
    ((low, high),) = rows(f"SELECT min({name}), max({name}) FROM {source}")
    if low is None:
        return Histogram()
    step = max(1, int(nice_step((high - low + 1) / MOST_BINS)))
    first = low // step
    found = rows(
        f"SELECT CAST((CAST({name} AS HUGEINT) - {first * step}) // {step} AS BIGINT) AS bin, "
        f"count(*) FROM {source} WHERE {name} IS NOT NULL GROUP BY 1"
    )
    return Histogram(_filled_up(found, lambda at: f"{(first + at) * step}"))


def _of_real(name: str, source: str, rows: Rows) -> Histogram:
    finite = f"FROM {source} WHERE isfinite({name})"
    ((low, high),) = rows(f"SELECT min({name}), max({name}) {finite}")
    if low is None or not math.isfinite(high - low):
        return Histogram()
    step = nice_step((high - low) / MOST_BINS or abs(low) / 10 or 1.0)
    first = math.floor(low / step)
    if first + 1 == first or step == 0:  # so far from 0 that neighbours are further apart
        return Histogram()
    found = rows(
        f"SELECT CAST(floor({name} / {step!r}) - {first!r} AS BIGINT) AS bin, count(*) {finite} "
        "GROUP BY 1"
    )
    return Histogram(_filled_up(found, lambda at: _real((first + at) * step)))


def _of_moments(name: str, source: str, rows: Rows) -> Histogram:
    ((seconds,),) = rows(f"SELECT epoch(max({name})) - epoch(min({name})) FROM {source}")
    if seconds is None:
        return Histogram()
    unit, _, form = next((one for one in _UNITS if seconds / one[1] < MOST_BINS), _UNITS[-1])
    found = rows(
        f"WITH b AS (SELECT date_trunc('{unit}', {name}) AS t, count(*) AS n FROM {source} "
        f"WHERE {name} IS NOT NULL GROUP BY 1), "
        f"a AS (SELECT unnest(generate_series(min(CAST(t AS TIMESTAMP)), "
        f"max(CAST(t AS TIMESTAMP)), INTERVAL 1 {unit})) AS t FROM b) "
        f"SELECT strftime(a.t, {literal(form)}), coalesce(n, 0) FROM a "
        "LEFT JOIN b ON a.t = CAST(b.t AS TIMESTAMP) ORDER BY a.t"
    )
    return Histogram(tuple(Bin(text, "", count) for text, count in found), unit)


def _filled_up(found: list[tuple[Any, ...]], edge: Callable[[int], str]) -> tuple[Bin, ...]:
    counts = {int(at): int(count) for at, count in found}
    return tuple(Bin(edge(at), edge(at + 1), counts.get(at, 0)) for at in range(max(counts) + 1))


def _real(value: float) -> str:
    return f"{value:.12g}"


def nice_step(least: float) -> float:
    """The smallest of 1, 2, 5, 10, 20 and so on (or 0.5, 0.2, 0.1) that is no less."""
    power = 10.0 ** math.floor(math.log10(least))
    return next((power * n for n in (1, 2, 5) if power * n >= least), power * 10)
