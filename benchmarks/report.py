"""The figures as tables for people and as a file for later."""

import json
import os
import platform
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from importlib import metadata
from pathlib import Path
from typing import Any

from benchmarks.measure import NotMeasured, Series
from benchmarks.plan import Comparison, Figure, Target

FORMAT = "planhat-benchmark/1"
_OURS = ("requests", "urllib3", "msgspec", "duckdb", "PySide6-Essentials")
_PEERS = ("dlt", "airbyte-cdk", "singer-sdk", "orjson", "requests", "pyarrow")

Results = Mapping[str, Mapping[str, Series]]


def comparison_lines(comparison: Comparison, series: Mapping[str, Series]) -> list[str]:
    """A Markdown table of one comparison."""
    rows = [["", "seconds", "whole process", "× bare", "peak MB"]]
    for one in comparison.contenders:
        found = series[one.key]
        if found.failure:
            rows.append([one.title, "not measured", found.failure, "", ""])
            continue
        cells = [_cell(found, "seconds", 3), _cell(found, "whole", 3)]
        cells += [_ratio_cell(series, found), _cell(found, "peak_mb", 0)]
        rows.append([one.title, *cells])
    return [f"### {comparison.title}", "", *_table(rows), ""]


def _cell(found: Series, what: str, digits: int) -> str:
    try:
        return f"{found.value(what):,.{digits}f}"
    except NotMeasured:
        return "–"


def _ratio_cell(series: Mapping[str, Series], found: Series) -> str:
    try:
        return f"{found.value('seconds') / series['bare'].value('seconds'):.1f}"
    except (KeyError, NotMeasured, ZeroDivisionError):
        return "–"


def judge(target: Target, results: Results, comparisons: Sequence[Comparison]) -> dict[str, Any]:
    """One target against what was measured: its `value` (or None), `verdict` and `reason`."""
    judged: dict[str, Any] = {"target": target.title, "unit": target.unit, "bound": bound(target)}
    try:
        value = _figure(target.over, results)
        if target.under is not None:
            value /= _figure(target.under, results)
    except NotMeasured as reason:
        return judged | {"value": None, "verdict": "not measured", "reason": str(reason)}
    judged["value"] = round(value, 3)
    used = {target.over.comparison, target.under.comparison if target.under else ""}
    for one in comparisons:
        if one.changed and one.name in used:
            return judged | {"verdict": "no verdict", "reason": f"{one.records:,} records only"}
    met = value <= target.at_most if target.at_most is not None else value >= (target.at_least or 0)
    return judged | {"verdict": "met" if met else "not met", "reason": ""}


def bound(target: Target) -> str:
    """“≤ 2.5 ×”."""
    sign, number = ("≤", target.at_most) if target.at_most is not None else ("≥", target.at_least)
    return f"{sign} {number:g} {target.unit}"


def _figure(figure: Figure, results: Results) -> float:
    if figure.comparison not in results:
        raise NotMeasured(f"“{figure.comparison}” was not among the comparisons of this run")
    return results[figure.comparison][figure.contender].value(figure.what)


def target_lines(judged: Sequence[Mapping[str, Any]]) -> list[str]:
    """A Markdown table of all targets."""
    rows = [["what", "measured", "target", ""]]
    for one in judged:
        value = "–" if one["value"] is None else f"{one['value']:,.2f} {one['unit']}"
        verdict = one["verdict"] + (f" ({one['reason']})" if one["reason"] else "")
        rows.append([one["target"], value, one["bound"], verdict])
    return ["### Targets", "", *_table(rows)]


def _table(rows: list[list[str]]) -> list[str]:
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    lines = [
        "| " + " | ".join(c.ljust(w) for c, w in zip(r, widths, strict=True)) + " |" for r in rows
    ]
    return [lines[0], "|" + "|".join("-" * (w + 2) for w in widths) + "|", *lines[1:]]


def as_json(
    comparisons: Sequence[Comparison],
    results: Results,
    judged: Sequence[Mapping[str, Any]],
    versions: Mapping[str, Any],
    rounds: int,
) -> str:
    """Everything, with every round; no name of a machine and no path."""
    measured = [
        {
            "name": one.name,
            "title": one.title,
            "records": one.records,
            "page": one.page,
            "latency_ms": one.latency,
            "contenders": {
                key: {"failure": series.failure, "rounds": [_once(o) for o in series.rounds]}
                for key, series in results[one.name].items()
            },
        }
        for one in comparisons
    ]
    report = {
        "format": FORMAT,
        "versions": versions,
        "rounds": rounds,
        "comparisons": measured,
        "targets": list(judged),
    }
    return json.dumps(report, indent=1, ensure_ascii=False) + "\n"


def _once(once: Any) -> dict[str, Any]:
    # Only the numbers: the report of a run holds paths.
    values = asdict(once)
    said = values.pop("said")
    numbers = {key: value for key, value in said.items() if isinstance(value, int | float)}
    return {
        key: round(value, 4) if isinstance(value, float) else value
        for key, value in (numbers | values).items()
    }


def versions(peer_python: Path) -> dict[str, Any]:
    """Of Python and of the libraries that matter, here and in the peers' environment."""
    found: dict[str, Any] = {
        "python": platform.python_version(),
        "system": platform.system(),
        "processors": _processors(),
    }
    found["libraries"] = {name: _version(name) for name in _OURS}
    if peer_python.exists():
        code = (
            "import json, platform\nfrom importlib.metadata import version\n"
            f"print(json.dumps({{n: version(n) for n in {_PEERS!r}}} | "
            "{'python': platform.python_version()}))"
        )
        answer = subprocess.run([peer_python, "-c", code], capture_output=True, check=False)
        if answer.returncode == 0:
            found["peers"] = json.loads(answer.stdout)
    return found


def _processors() -> int | None:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count()


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None
