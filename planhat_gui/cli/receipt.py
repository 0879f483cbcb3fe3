"""A run's receipt at a prompt."""

from datetime import UTC, datetime

from planhat_gui.cli.text import count, safe
from planhat_gui.model.receipt import Telling, facts
from planhat_gui.model.results import RunReport, RunStatus

_OUTCOME = {
    RunStatus.SUCCEEDED: "complete",
    RunStatus.INCOMPLETE: "finished, but may be incomplete",
    RunStatus.FAILED: "failed",
    RunStatus.CANCELLED: "cancelled",
    RunStatus.RUNNING: "running",
    RunStatus.INTERRUPTED: "interrupted",
}
_LABEL = 17
_IN_HEAD = "flow"


def receipt(report: RunReport, noun: str = "records") -> list[str]:
    """The lines of the receipt: what was read, what became of it, why it ended, what to mind."""
    lines = [f"{safe(report.flow)}: {_OUTCOME[report.status]}"]

    def add(label: str, text: str) -> None:
        for line in text.splitlines():
            lines.append(f"  {label:<{_LABEL}}{safe(line, 500)}")
            label = ""

    for fact in facts(report, Telling(now(), noun)):
        if fact.key != _IN_HEAD:
            add(fact.label, fact.text)
    if report.error and report.error != report.end_reason:
        add("Error", report.error)
    for warning in report.warnings:
        add("Warning", f"{warning.message} ({warning.code})")
    if report.resumable:
        add("Go on", f"{count(report.pages, 'page')} kept: run --resume goes on from there")
    return lines


def now() -> datetime:
    """This moment in the time zone of the user."""
    return datetime.now(UTC).astimezone()
