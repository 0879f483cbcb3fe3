"""What is compared with what, and which ratio is to be reached."""

from dataclasses import dataclass, replace

from benchmarks.contenders import (
    AIRBYTE,
    BARE,
    COPY,
    CSV,
    DLT,
    EMPTY_WINDOW,
    EVERYBODY,
    GRID,
    JSON,
    LANDING,
    ORJSON,
    RUN,
    STALLS,
    TAP,
    UNKEPT,
    WINDOW,
    Contender,
)

SMALL, MANY, MILLION = 10_000, 100_000, 1_000_000


@dataclass(frozen=True, slots=True)
class Comparison:
    """Contenders on one job, taking turns. `large`: only when asked for.

    `changed`: with another number of records than the targets are meant for.
    """

    name: str
    title: str
    contenders: tuple[Contender, ...]
    records: int
    page: int
    latency: int = 0
    large: bool = False
    changed: bool = False


COMPARISONS = (
    Comparison("small", "10,000 companies, page 100", EVERYBODY, SMALL, 100),
    Comparison("page-100", "100,000 companies, page 100", EVERYBODY, MANY, 100),
    Comparison("page-5000", "100,000 companies, page 5,000", EVERYBODY, MANY, 5_000),
    Comparison(
        "latency",
        "10,000 companies, page 100, every answer 50 ms late",
        (BARE, LANDING, JSON, AIRBYTE, TAP, DLT),
        SMALL,
        100,
        latency=50,
    ),
    Comparison(
        "checkpoints",
        "100,000 companies, page 100, with and without checkpoints",
        (UNKEPT, LANDING),
        MANY,
        100,
    ),
    Comparison("start", "An empty list, and the window", (RUN, EMPTY_WINDOW, WINDOW), 0, 100),
    Comparison("stalls", "The window during a run, page 5,000", (STALLS,), MANY, 5_000),
    Comparison("grid", "A Nexset of 1,000,000 × 60, and one of 3,000 columns", (GRID,), 0, 100),
    Comparison(
        "export", "A Nexset of 1,000,000 × 60 to CSV", (COPY, CSV), MILLION, 5_000, large=True
    ),
    Comparison(
        "million",
        "1,000,000 companies, page 5,000",
        (BARE, LANDING, RUN, ORJSON),
        MILLION,
        5_000,
        large=True,
    ),
    Comparison(
        "million-stalls",
        "The window during a run of 1,000,000, page 5,000",
        (STALLS,),
        MILLION,
        5_000,
        large=True,
    ),
)


def chosen(only: list[str], *, large: bool, quick: bool, records: int | None) -> list[Comparison]:
    """The comparisons to make; `records` replaces the 100,000, `quick` makes that 10,000."""
    many = records or (SMALL if quick else MANY)
    found = []
    for one in COMPARISONS:
        if (only and one.name not in only) or (one.large and not (large or one.name in only)):
            continue
        if quick and one.name == "small":
            continue
        if one.records == MANY and many != MANY:
            title = one.title.replace("100,000", f"{many:,}")
            found.append(replace(one, records=many, title=title, changed=True))
        else:
            found.append(one)
    return found


@dataclass(frozen=True, slots=True)
class Figure:
    """A median: which comparison, whose, and of what (see `Series.value`)."""

    comparison: str
    contender: str
    what: str = "seconds"


@dataclass(frozen=True, slots=True)
class Target:
    """`over` (divided by `under`, if given) is to be at most, or at least, so much."""

    title: str
    over: Figure
    under: Figure | None = None
    at_most: float | None = None
    at_least: float | None = None
    unit: str = "×"


def _landing() -> list[Target]:
    targets = []
    for where, title, bound in (
        ("page-5000", "page 5,000", 2.5),
        ("page-100", "page 100", 5.0),
        ("million", "page 5,000, a million", 3.5),
    ):
        ours, bare = Figure(where, "landing"), Figure(where, "bare")
        targets.append(Target(f"landing / bare download, {title}", ours, bare, at_most=bound))
    targets += [
        Target(
            f"requests + orjson / landing ({where})",
            Figure(where, "orjson"),
            Figure(where, "landing"),
            at_least=1.0,
        )
        for where in ("small", "page-100", "page-5000", "million")
    ]
    return targets


def _checkpoints() -> list[Target]:
    ours, unkept = Figure("checkpoints", "landing"), Figure("checkpoints", "unkept")
    return [Target("landing with / without checkpoints, page 100", ours, unkept, at_most=1.5)]


def _end_to_end() -> list[Target]:
    return [
        Target(
            f"{peer} / planhat_gui run, whole process ({where})",
            Figure(where, peer, "whole"),
            Figure(where, "run", "whole"),
            at_least=bound,
        )
        for where in ("page-5000", "page-100")
        for peer, bound in (("dlt", 8.0), ("tap", 4.0), ("airbyte", 2.5))
    ]


def _latency() -> list[Target]:
    return [
        Target(
            f"{other} / landing at 50 ms latency, 4 in flight",
            Figure("latency", other),
            Figure("latency", "landing"),
            at_least=bound,
        )
        for other, bound in (
            ("bare", 3.0),
            ("json", 4.0),
            ("airbyte", 4.0),
            ("tap", 4.0),
            ("dlt", 4.0),
        )
    ]


def _stalls(where: str, title: str) -> list[Target]:
    return [
        Target(
            f"event loop during a run of {title}: longest stall",
            Figure(where, "stalls", "longest_ms"),
            at_most=50.0,
            unit="ms",
        ),
        Target(
            f"event loop during a run of {title}: 99th percentile",
            Figure(where, "stalls", "p99_ms"),
            at_most=16.0,
            unit="ms",
        ),
    ]


def _grid() -> list[Target]:
    return [
        Target(
            f"Nexset of 1,000,000 × 60: {title}",
            Figure("grid", "grid", what),
            at_most=bound,
            unit=unit,
        )
        for what, title, bound, unit in (
            ("first_ms", "open to the first rows", 200.0, "ms"),
            ("jump_ms", "jump anywhere", 50.0, "ms"),
            ("sort_s", "sort", 1.0, "s"),
            ("filter_s", "filter", 1.0, "s"),
            ("search_s", "search everywhere", 1.0, "s"),
            ("summary_s", "summary of all columns", 3.0, "s"),
            ("longest_ms", "longest stall of the window", 50.0, "ms"),
            ("work_ms", "most work of its thread in one go", 50.0, "ms"),
            ("more_mb", "memory above idle", 150.0, "MB"),
        )
    ] + [
        Target(
            f"Nexset of 3,000 columns: {title}",
            Figure("grid", "grid", what),
            at_most=50.0,
            unit="ms",
        )
        for what, title in (
            ("wide_longest_ms", "longest stall of the window"),
            ("wide_work_ms", "most work of its thread in one go"),
        )
    ]


TARGETS: tuple[Target, ...] = (
    *_landing(),
    *_checkpoints(),
    *_end_to_end(),
    Target(
        "planhat_gui run / bare download, a million, whole process",
        Figure("million", "run", "whole"),
        Figure("million", "bare", "whole"),
        at_most=15.0,
    ),
    *_latency(),
    Target(
        "memory of landing, 100,000",
        Figure("page-5000", "landing", "peak_mb"),
        at_most=120.0,
        unit="MB",
    ),
    Target(
        "memory of planhat_gui run, 100,000",
        Figure("page-5000", "run", "peak_mb"),
        at_most=400.0,
        unit="MB",
    ),
    Target(
        "memory of planhat_gui run, a million",
        Figure("million", "run", "peak_mb"),
        at_most=400.0,
        unit="MB",
    ),
    Target(
        "memory of a run, a million / 100,000",
        Figure("million", "run", "peak_mb"),
        Figure("page-5000", "run", "peak_mb"),
        at_most=1.1,
    ),
    Target(
        "memory of landing, a million / 100,000",
        Figure("million", "landing", "peak_mb"),
        Figure("page-5000", "landing", "peak_mb"),
        at_most=1.1,
    ),
    *_stalls("stalls", "100,000"),
    *_stalls("million-stalls", "1,000,000"),
    *_grid(),
    Target(
        "export to CSV / DuckDB's own COPY, 1,000,000 × 60",
        Figure("export", "csv"),
        Figure("export", "copy"),
        at_most=3.0,
    ),
    Target(
        "the window's first paint / an empty window's",
        Figure("start", "window"),
        Figure("start", "empty_window"),
        at_most=1.5,
    ),
    Target(
        "headless run of an empty list, whole process",
        Figure("start", "run", "whole"),
        at_most=0.35,
        unit="s",
    ),
)
