"""Two runs side by side: which facts differ, by how much, and what differs in their flows."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from planhat_gui.model.flow_diff import Difference, differences
from planhat_gui.model.language import figures, tr
from planhat_gui.model.personal import chosen_fact
from planhat_gui.model.results import RunReport
from planhat_gui.model.words import count, duration, size


class Sign(StrEnum):
    """How the second value stands to the first; shown beside a word, never alone."""

    SAME = "="
    MORE = "+"
    LESS = "−"
    OTHER = "≠"


@dataclass(frozen=True, slots=True)
class Pair:
    """One fact of both runs in words, and how they differ: a sign and words."""

    key: str
    label: str
    first: str
    second: str
    sign: Sign
    difference: str


@dataclass(frozen=True, slots=True)
class RunComparison:
    """Two runs. `facts` holds all that are told, the same ones too; `flow` only what differs."""

    first: RunReport
    second: RunReport
    facts: tuple[Pair, ...]
    flow: tuple[Difference, ...]

    @property
    def differing(self) -> tuple[Pair, ...]:
        """The facts that are not the same."""
        return tuple(pair for pair in self.facts if pair.sign is not Sign.SAME)


def compare_runs(
    first: RunReport, second: RunReport, first_flow: str = "", second_flow: str = ""
) -> RunComparison:
    """The second run as seen from the first; the flows are their flow files' texts."""
    return RunComparison(
        first,
        second,
        tuple(_pair(key, label, first, second) for key, label in LABELS),
        differences(first_flow, second_flow),
    )


def comparison_to_dict(found: RunComparison) -> dict[str, Any]:
    """The comparison as JSON values, the runs by their ids."""
    return {
        "first": found.first.run_id,
        "second": found.second.run_id,
        "facts": [
            {
                "key": pair.key,
                "label": pair.label,
                "first": pair.first,
                "second": pair.second,
                "same": pair.sign is Sign.SAME,
                "difference": pair.difference,
            }
            for pair in found.facts
        ],
        "flow": [
            {"path": one.path, "first": one.before, "second": one.after} for one in found.flow
        ],
    }


def _columns(report: RunReport) -> int:
    return sum(nexset.columns for nexset in report.nexsets)


def _per_second(report: RunReport) -> float:
    return report.records.received / report.seconds if report.seconds > 0 else 0.0


_Figure = tuple[str, Callable[[RunReport], float], Callable[[float], str]]


def _whole(number: float) -> str:
    return count(round(number))


def _bytes(number: float) -> str:
    return size(round(number))


def _rate(number: float) -> str:
    return figures(f"{number:,.0f}" if number >= 10 else f"{number:.1f}")


FIGURES: dict[str, _Figure] = {
    "received": (tr("Records received"), lambda report: report.records.received, _whole),
    "written": (tr("Records kept"), lambda report: report.records.written, _whole),
    "duplicates": (tr("Duplicates"), lambda report: report.records.duplicates, _whole),
    "rejected": (tr("Set aside"), lambda report: report.records.rejected, _whole),
    "columns": (tr("Columns"), _columns, _whole),
    "calls": (tr("Calls"), lambda report: report.calls, _whole),
    "retries": (tr("Retries"), lambda report: report.retries, _whole),
    "pages": (tr("Pages"), lambda report: report.pages, _whole),
    "bytes": (tr("Size"), lambda report: report.bytes, _bytes),
    "seconds": (tr("Time"), lambda report: report.seconds, duration),
    "rate": (tr("Records per second"), _per_second, _rate),
}
"""What can be counted: label, number, how it is written."""

WORDS: dict[str, tuple[str, Callable[[RunReport], str]]] = {
    "flow": (tr("Flow"), lambda report: report.flow),
    "status": (tr("Status"), lambda report: tr(report.status.value.capitalize())),
    "end": (tr("Ended because"), lambda report: report.end_reason),
    "personal": (tr("Personal data"), lambda report: chosen_fact(report.personal) or tr("kept")),
    "error": (tr("Error"), lambda report: report.error),
    "request": (tr("First request"), lambda report: report.request),
}
"""What can only be the same or not: label, words."""

_WARNINGS = ("warnings", tr("Warnings"))
_ORDER = ("flow", "status", *FIGURES, "personal", "end", "warnings", "error", "request")
LABELS = tuple(
    (key, FIGURES[key][0] if key in FIGURES else WORDS[key][0] if key in WORDS else _WARNINGS[1])
    for key in _ORDER
)
"""Keys and labels of all facts, in the order in which they are shown."""


def _pair(key: str, label: str, first: RunReport, second: RunReport) -> Pair:
    if key in FIGURES:
        _, number, written = FIGURES[key]
        return _numbers(Pair(key, label, "", "", Sign.SAME, ""), number, written, (first, second))
    if key in WORDS:
        _, words = WORDS[key]
        one, two = words(first), words(second)
        same = one == two
        return Pair(
            key,
            label,
            one,
            two,
            Sign.SAME if same else Sign.OTHER,
            tr("same") if same else tr("different"),
        )
    return _warnings(first, second)


def _numbers(
    pair: Pair,
    number: Callable[[RunReport], float],
    written: Callable[[float], str],
    runs: tuple[RunReport, RunReport],
) -> Pair:
    one, two = number(runs[0]), number(runs[1])
    first, second = written(one), written(two)
    sign, difference = Sign.SAME, "same"
    # What is written alike is told as the same: nobody sees a difference of a millisecond.
    if first != second:
        more = two > one
        sign = Sign.MORE if more else Sign.LESS
        much = written(abs(two - one))
        much = tr("slightly") if much == written(0) else much
        difference = tr(
            "{much} {more}{share}",
            much=much,
            more=tr("more") if more else tr("less"),
            share=_share(one, two),
        )
    return Pair(pair.key, pair.label, first, second, sign, difference)


def _share(one: float, two: float) -> str:
    """How much that is of the first, where that says something."""
    if not one or not two:
        return ""
    share = abs(two - one) / one * 100
    return f" ({share:.1f} %)" if 0.05 <= share < 999.5 else ""


def _warnings(first: RunReport, second: RunReport) -> Pair:
    one = tuple(notice.code for notice in first.warnings)
    two = tuple(notice.code for notice in second.warnings)
    new = [code for code in two if code not in one]
    gone = [code for code in one if code not in two]
    parts = [tr("new: {new}", new=", ".join(new))] if new else []
    parts += [tr("gone: {gone}", gone=", ".join(gone))] if gone else []
    sign = Sign.SAME if not parts else Sign.OTHER
    return Pair(
        *_WARNINGS,
        ", ".join(one) or tr("none"),
        ", ".join(two) or tr("none"),
        sign,
        "; ".join(parts) or tr("same"),
    )
