"""The sentences of the window: statuses, phases, receipts, and how numbers are written.

Pure functions over the model, so that the same words can be used wherever results are told.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from planhat_gui.model.errors import Busy, Damaged, Failure, NotAllowed, StorageFailed, TryAgain
from planhat_gui.model.language import in_quotes, tr
from planhat_gui.model.receipt import Telling, facts, retries
from planhat_gui.model.results import (
    ADDRESS_CHECK,
    Access,
    EndpointCheck,
    Phase,
    Progress,
    RunReport,
    RunStatus,
)
from planhat_gui.model.words import age, count, duration, moment, rate, sentence_case, size
from planhat_gui.ui.kit.tokens import Level

__all__ = [
    "age",
    "count",
    "duration",
    "moment",
    "rate",
    "retries",
    "sentence_case",
    "size",
]  # said by way of here, too


class FlowStatus(StrEnum):
    """What a flow's pill says."""

    DRAFT = "Draft"
    READY = "Ready"
    RUNNING = "Running"
    SUCCEEDED = "Succeeded"
    INCOMPLETE = "Incomplete"
    FAILED = "Failed"
    PAUSED = "Paused"

    @property
    def label(self) -> str:
        """The word on the pill."""
        return tr(self.value)


LEVELS: dict[FlowStatus, Level] = {
    FlowStatus.DRAFT: "neutral",
    FlowStatus.READY: "info",
    FlowStatus.RUNNING: "running",
    FlowStatus.SUCCEEDED: "success",
    FlowStatus.INCOMPLETE: "warning",
    FlowStatus.FAILED: "error",
    FlowStatus.PAUSED: "neutral",
}
"""The level (colour and icon) of each status."""


def flow_status(report: RunReport | None, *, running: bool = False) -> FlowStatus:
    """A saved flow's status by its last run. Paused: it stopped early and can be resumed."""
    if running:
        return FlowStatus.RUNNING
    if report is None:
        return FlowStatus.READY
    match report.status:
        case RunStatus.SUCCEEDED:
            return FlowStatus.SUCCEEDED
        case RunStatus.INCOMPLETE:
            return FlowStatus.INCOMPLETE
        case RunStatus.FAILED:
            return FlowStatus.FAILED
        case RunStatus.CANCELLED | RunStatus.INTERRUPTED | RunStatus.RUNNING:
            return FlowStatus.PAUSED if report.resumable else FlowStatus.READY


def run_status(status: RunStatus) -> tuple[Level, str]:
    """The level and the word of a run's status."""
    words: dict[RunStatus, tuple[Level, str]] = {
        RunStatus.SUCCEEDED: ("success", tr("Succeeded")),
        RunStatus.INCOMPLETE: ("warning", tr("Incomplete")),
        RunStatus.FAILED: ("error", tr("Failed")),
        RunStatus.CANCELLED: ("neutral", tr("Cancelled")),
        RunStatus.RUNNING: ("running", tr("Running")),
        RunStatus.INTERRUPTED: ("neutral", tr("Interrupted")),
    }
    return words[status]


def access_word(access: Access) -> tuple[Level, str]:
    """The level and the word of what a credential may read."""
    words: dict[Access, tuple[Level, str]] = {
        Access.ALLOWED: ("success", tr("Allowed")),
        Access.EMPTY: ("info", tr("Empty")),
        Access.FORBIDDEN: ("warning", tr("Forbidden")),
        Access.UNREACHABLE: ("error", tr("Unreachable")),
        Access.REFUSED: ("error", tr("Refused")),
        Access.ANSWERED: ("info", tr("Answered")),
    }
    return words[access]


# A run while it goes on


def phase(progress: Progress, waited: float = 0.0) -> str:
    """What the run is doing, in a sentence; `waited`: seconds since this progress came."""
    match progress.phase:
        case Phase.STARTING:
            return tr("Starting…")
        case Phase.READING:
            return tr("Reading records…")
        case Phase.WAITING:
            left = progress.waiting_seconds - waited
            why = progress.waiting or tr("Waiting")
            return (
                tr("{why}: going on in {max} s", why=why.rstrip("."), max=max(0, round(left)))
                if left > 0
                else why
            )
        case Phase.PUBLISHING:
            return tr("Making the Nexset…")
        case Phase.DONE:
            return tr("Finishing…")


def progress_facts(progress: Progress, elapsed: float, before: int | None) -> list[tuple[str, str]]:
    """The facts of a running run. `before`: records of the last run, if there was one."""
    records = count(progress.records)
    if before:
        records += tr("  (last time {before:,})", before=before)
    left = tr("no limit") if progress.calls_left is None else count(progress.calls_left)
    return [
        (tr("Records"), records),
        (tr("Pages"), count(progress.pages)),
        (tr("Rate"), rate(progress.records, elapsed)),
        (tr("Elapsed"), duration(elapsed)),
        (tr("Received"), size(progress.bytes)),
        (tr("Calls"), count(progress.calls)),
        (tr("Calls left this minute"), left),
        (tr("Retries"), count(progress.retries)),
    ]


def progress_line(progress: Progress) -> str:
    """A running run in one short line, for a row of a list."""
    return f"{count(progress.records, 'record')}, {count(progress.pages, 'page')}"


# The receipt


@dataclass(frozen=True, slots=True)
class ReceiptText:
    """A run's receipt in words: level and headline, a sentence, facts, warnings."""

    level: Level
    headline: str
    sentence: str
    facts: tuple[tuple[str, str], ...]
    warnings: tuple[str, ...]


def receipt(report: RunReport, now: datetime) -> ReceiptText:
    """Everything there is to say about a finished run."""
    level, _ = run_status(report.status)
    return ReceiptText(
        level,
        _headline(report),
        _sentence(report),
        tuple((fact.label, fact.text) for fact in facts(report, Telling(now))),
        tuple(notice.message for notice in report.warnings),
    )


def _headline(report: RunReport) -> str:
    records = count(report.records.written or report.records.received, "record")
    match report.status:
        case RunStatus.SUCCEEDED:
            return tr("{records} in {seconds}", records=records, seconds=duration(report.seconds))
        case RunStatus.INCOMPLETE if report.asks_whether_empty:
            return tr("No records came, where there were some before")
        case RunStatus.INCOMPLETE if report.asks:
            return tr("{records} wait for your word about their columns", records=records)
        case RunStatus.INCOMPLETE:
            return tr("{records}, but some may be missing", records=records)
        case RunStatus.FAILED:
            return tr("This run failed")
        case RunStatus.CANCELLED:
            return tr("This run was cancelled")
        case RunStatus.RUNNING:
            return tr("This run goes on")
        case RunStatus.INTERRUPTED:
            return tr("This run was interrupted")


def _sentence(report: RunReport) -> str:
    kept = ""
    if report.resumable:
        received = count(report.records.received, "record")
        kept = tr(
            "What was complete is kept ({received}): Resume goes on from there.", received=received
        )
    match report.status:
        case RunStatus.SUCCEEDED if not report.records.received:
            return tr("The endpoint answered, and has nothing for this request.")
        case RunStatus.SUCCEEDED:
            return ""
        case RunStatus.INCOMPLETE if report.asks_whether_empty:
            said = tr("The old ones were kept until you say that there are none any more.")
        case RunStatus.INCOMPLETE if report.asks:
            said = tr(
                "Their columns are not those of last time, and this flow asks before it follows."
            )
        case RunStatus.INCOMPLETE:
            said = tr(
                "The warnings below say why. A better dataset of an earlier run is never replaced."
            )
        case RunStatus.CANCELLED:
            said = report.next_step  # the headline says the rest
        case RunStatus.INTERRUPTED | RunStatus.FAILED:
            said = " ".join(part for part in (report.error, report.next_step) if part)
        case RunStatus.RUNNING:
            return tr("It has not said how it ended.")
    return " ".join(part for part in (said, kept) if part)


def receipt_as_text(report: RunReport, now: datetime) -> str:
    """The receipt as plain text, to be copied."""
    words = receipt(report, now)
    lines = [words.headline]
    if words.sentence:
        lines.append(words.sentence)
    lines += [f"{name}: {value}" for name, value in words.facts]
    lines += [tr("Warning: {warning}", warning=warning) for warning in words.warnings]
    return "\n".join(lines) + "\n"


def last_run(report: RunReport | None, now: datetime) -> str:
    """A flow's last run in one short line."""
    if report is None:
        return tr("Never run")
    when = moment(report.started, now)
    if report.status in {RunStatus.SUCCEEDED, RunStatus.INCOMPLETE}:
        return f"{count(report.records.written or report.records.received, 'record')}, {when}"
    return when[:1].upper() + when[1:]


# Credentials and errors


def check_summary(checks: list[EndpointCheck]) -> str:
    """A credential's check in one line: ``12 of 14 objects readable, 2 forbidden``."""
    if not checks:
        return tr("Not checked yet")
    if checks[0].template == ADDRESS_CHECK:
        return access_word(checks[0].access)[1]
    good = sum(each.access in {Access.ALLOWED, Access.EMPTY} for each in checks)
    parts = [tr("{good} of {checks} objects readable", good=good, checks=len(checks))]
    for access in (Access.FORBIDDEN, Access.REFUSED, Access.UNREACHABLE):
        number = sum(each.access is access for each in checks)
        if number:
            parts.append(f"{number} {access_word(access)[1].lower()}")
    return ", ".join(parts)


def used_by(names: list[str]) -> str:
    """The warning before a credential goes that flows still use; empty when none does."""
    if not names:
        return ""
    shown = ", ".join(in_quotes(name) for name in names[:5])
    more = tr(" and {names:,} more", names=len(names) - 5) if len(names) > 5 else ""
    if len(names) == 1:
        return tr(
            "1 flow uses this credential: {shown}. It will not run until you choose another.",
            shown=shown,
        )
    return tr(
        "{names:,} flows use this credential: {shown}{more}. "
        "They will not run until you choose another.",
        names=len(names),
        shown=shown,
        more=more,
    )


def token_replaced(name: str, flows: list[str]) -> str:
    """What a new token means for the flows that use its credential."""
    if not flows:
        return tr("“{name}” has its new secret.", name=name)
    uses = tr("1 flow uses") if len(flows) == 1 else tr("{flows:,} flows use", flows=len(flows))
    return tr("“{name}” has its new secret: {uses} it from now on.", name=name, uses=uses)


def failure_title(failure: Failure) -> str:
    """A heading for a failure that fills a page."""
    match failure:
        case StorageFailed() | Damaged():
            return tr("Your files cannot be read")
        case TryAgain():
            return tr("That did not work this time")
        case Busy():
            return tr("Somebody else is using this")
        case NotAllowed():
            return tr("This is not allowed")
        case _:
            return tr("That did not work")
