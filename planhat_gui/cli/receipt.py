"""A run's report in plain words."""

from planhat_gui.cli.text import count, safe, seconds, size
from planhat_gui.model.results import RunReport, RunStatus

_OUTCOME = {
    RunStatus.SUCCEEDED: "complete",
    RunStatus.INCOMPLETE: "finished, but may be incomplete",
    RunStatus.FAILED: "failed",
    RunStatus.CANCELLED: "cancelled",
    RunStatus.RUNNING: "running",
    RunStatus.INTERRUPTED: "interrupted",
}


def receipt(report: RunReport, noun: str = "records") -> list[str]:
    """The lines of the receipt: what was read, what became of it, why it ended, what to mind."""
    lines = [f"{safe(report.flow)}: {_OUTCOME[report.status]}"]

    def add(label: str, text: str) -> None:
        lines.append(f"  {label:<12}{text}")

    records = report.records
    add(
        "Read",
        f"{records.received:,} {noun} in {count(report.pages, 'page')} ({size(report.bytes)}), "
        f"{count(report.calls, 'call')}, {seconds(report.seconds)}"
        + (f", {count(report.retries, 'retry', 'retries')}" if report.retries else ""),
    )
    if report.resumed:
        add("", "counted from the start; this run went on where an earlier one stopped")
    if report.request:
        add("From", safe(report.request, 500))
    if records.duplicates:
        add("Duplicates", f"{records.duplicates:,} merged")
    if records.rejected:
        add("Set aside", f"{records.rejected:,} that are no records")
    if report.changes:
        changes = report.changes
        add(
            "Since last",
            f"{changes.new:,} new, {changes.changed:,} changed, {changes.gone:,} gone, "
            f"{changes.unchanged:,} unchanged",
        )
    for nexset in report.nexsets:
        add(
            "Nexset",
            f"{safe(nexset.name)}: {nexset.records:,} {noun}"
            + (f", {count(nexset.columns, 'column')}" if nexset.columns else ""),
        )
        add("", nexset.path)
    if report.end_reason:
        add("Ended", safe(report.end_reason, 500))
    for warning in report.warnings:
        add("Warning", f"{safe(warning.message, 500)} ({warning.code})")
    if report.resumable:
        add("Go on", f"{count(report.pages, 'page')} are kept: --resume goes on from there")
    add("Run", report.run_id)
    return lines
