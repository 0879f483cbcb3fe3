"""The sentences of the window: statuses, phases, receipts, and how numbers are written.

Pure functions over the model, so that the same words can be used wherever results are told.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from urllib.parse import parse_qsl, urlsplit

from planhat_gui.model.errors import Busy, Damaged, Failure, NotAllowed, StorageFailed, TryAgain
from planhat_gui.model.results import (
    Access,
    Changes,
    EndpointCheck,
    Phase,
    Progress,
    RunReport,
    RunStatus,
)
from planhat_gui.ui.kit.tokens import Level

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_PAGING_PARAMETERS = frozenset({"limit", "offset", "sort", "select"})
_BYTE_UNITS = ("kB", "MB", "GB", "TB")


class FlowStatus(StrEnum):
    """What a flow's pill says."""

    DRAFT = "Draft"
    READY = "Ready"
    RUNNING = "Running"
    SUCCEEDED = "Succeeded"
    INCOMPLETE = "Incomplete"
    FAILED = "Failed"
    PAUSED = "Paused"


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
        RunStatus.SUCCEEDED: ("success", "Succeeded"),
        RunStatus.INCOMPLETE: ("warning", "Incomplete"),
        RunStatus.FAILED: ("error", "Failed"),
        RunStatus.CANCELLED: ("neutral", "Cancelled"),
        RunStatus.RUNNING: ("running", "Running"),
        RunStatus.INTERRUPTED: ("neutral", "Interrupted"),
    }
    return words[status]


def access_word(access: Access) -> tuple[Level, str]:
    """The level and the word of what a credential may read."""
    words: dict[Access, tuple[Level, str]] = {
        Access.ALLOWED: ("success", "Allowed"),
        Access.EMPTY: ("info", "Empty"),
        Access.FORBIDDEN: ("warning", "Forbidden"),
        Access.UNREACHABLE: ("error", "Unreachable"),
        Access.REFUSED: ("error", "Refused"),
    }
    return words[access]


# Numbers


def count(number: int, noun: str = "", plural: str = "") -> str:
    """``12,300`` or ``1 record``, ``12,300 records``."""
    if not noun:
        return f"{number:,}"
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def duration(seconds: float) -> str:
    """``0.4 s``, ``12 s``, ``1 min 05 s``, ``2 h 03 min``."""
    seconds = max(0.0, seconds)
    if seconds < 9.95:
        return f"{seconds:.1f} s"
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60:02d} s"
    minutes = round(seconds / 60)
    return f"{minutes // 60:,} h {minutes % 60:02d} min"


def size(number: int) -> str:
    """Bytes as ``812 B``, ``140 kB``, ``15.2 MB`` (thousands, as disks and browsers count)."""
    if number < 1000:
        return f"{number} B"
    value = float(number)
    for unit in _BYTE_UNITS:
        value /= 1000
        if value < 999.5 or unit == _BYTE_UNITS[-1]:
            exact = value < 99.95 and unit != "kB"
            return f"{value:.1f} {unit}" if exact else f"{value:,.0f} {unit}"
    raise AssertionError


def rate(records: int, seconds: float) -> str:
    """Records per second, ``–`` before there is anything to divide."""
    if records <= 0 or seconds <= 0:
        return "–"
    each = records / seconds
    return f"{each:,.0f} a second" if each >= 10 else f"{each:.1f} a second"


def moment(iso: str | datetime | None, now: datetime) -> str:
    """A time as people say it: ``today 14:32``, ``yesterday 09:05``, ``24 Nov 2026, 14:32``.

    `now` is aware and decides the time zone; text that is no time is shown as it is.
    """
    if not iso:
        return ""
    try:
        when = datetime.fromisoformat(iso) if isinstance(iso, str) else iso
    except ValueError:
        return str(iso)
    if when.tzinfo is None:
        return str(iso)
    local = when.astimezone(now.tzinfo)
    clock = f"{local.hour:02d}:{local.minute:02d}"
    if local.date() == now.date():
        return f"today {clock}"
    if local.date() == now.date() - timedelta(days=1):
        return f"yesterday {clock}"
    return f"{local.day} {MONTHS[local.month - 1]} {local.year}, {clock}"


# A run while it goes on


def phase(progress: Progress, waited: float = 0.0) -> str:
    """What the run is doing, in a sentence; `waited`: seconds since this progress came."""
    match progress.phase:
        case Phase.STARTING:
            return "Starting…"
        case Phase.READING:
            return "Reading records…"
        case Phase.WAITING:
            left = progress.waiting_seconds - waited
            why = progress.waiting or "Waiting"
            return f"{why.rstrip('.')}: going on in {max(0, round(left))} s" if left > 0 else why
        case Phase.PUBLISHING:
            return "Making the Nexset…"
        case Phase.DONE:
            return "Finishing…"


def progress_facts(progress: Progress, elapsed: float, before: int | None) -> list[tuple[str, str]]:
    """The facts of a running run. `before`: records of the last run, if there was one."""
    records = count(progress.records)
    if before:
        records += f"  (last time {before:,})"
    left = "no limit" if progress.calls_left is None else count(progress.calls_left)
    return [
        ("Records", records),
        ("Pages", count(progress.pages)),
        ("Rate", rate(progress.records, elapsed)),
        ("Elapsed", duration(elapsed)),
        ("Received", size(progress.bytes)),
        ("Calls", count(progress.calls)),
        ("Calls left this minute", left),
        ("Retries", count(progress.retries)),
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
        tuple(_facts(report, now)),
        tuple(notice.message for notice in report.warnings),
    )


def _headline(report: RunReport) -> str:
    records = count(report.records.written or report.records.received, "record")
    match report.status:
        case RunStatus.SUCCEEDED:
            return f"{records} in {duration(report.seconds)}"
        case RunStatus.INCOMPLETE:
            return f"{records}, but some may be missing"
        case RunStatus.FAILED:
            return "This run failed"
        case RunStatus.CANCELLED:
            return "This run was cancelled"
        case RunStatus.RUNNING:
            return "This run goes on"
        case RunStatus.INTERRUPTED:
            return "This run was interrupted"


def _sentence(report: RunReport) -> str:
    kept = ""
    if report.resumable:
        received = count(report.records.received, "record")
        kept = f"What was complete is kept ({received}): Resume goes on from there."
    match report.status:
        case RunStatus.SUCCEEDED if not report.records.received:
            return "The endpoint answered, and has nothing for this request."
        case RunStatus.SUCCEEDED:
            return ""
        case RunStatus.INCOMPLETE:
            said = (
                "The warnings below say why. A better dataset of an earlier run is never replaced."
            )
        case RunStatus.CANCELLED:
            said = report.next_step  # the headline says the rest
        case RunStatus.INTERRUPTED | RunStatus.FAILED:
            said = " ".join(part for part in (report.error, report.next_step) if part)
        case RunStatus.RUNNING:
            return "It has not said how it ended."
    return " ".join(part for part in (said, kept) if part)


def _facts(report: RunReport, now: datetime) -> list[tuple[str, str]]:
    records, facts = report.records, [("Flow", report.flow)]
    if report.request:
        facts += [("Read from", report.request), ("Filter", filters(report.request))]
    pages = count(report.pages, "page")
    facts.append(
        ("Received", f"{count(records.received, 'record')} on {pages}, {size(report.bytes)}")
    )
    for nexset in report.nexsets:
        columns = f", {count(nexset.columns, 'column')}" if nexset.columns else ""
        facts.append(("Nexset", f"{nexset.name}: {count(nexset.records, 'record')}{columns}"))
    facts.append(("Duplicates", duplicates(records.duplicates)))
    if records.rejected:
        facts.append(("Skipped", f"{count(records.rejected, 'record')} that could not be used"))
    if report.changes is not None:
        facts.append(("Since last time", changes(report.changes)))
    facts.append(("Calls", f"{count(report.calls, 'call')}, {retries(report.retries)}"))
    if report.end_reason:
        facts.append(("Ended because", sentence_case(report.end_reason)))
    started = moment(report.started, now)
    resumed = ", resumed an earlier run" if report.resumed else ""
    facts.append(("Started", f"{started}, took {duration(report.seconds)}{resumed}"))
    return facts


def receipt_as_text(report: RunReport, now: datetime) -> str:
    """The receipt as plain text, to be copied."""
    words = receipt(report, now)
    lines = [words.headline]
    if words.sentence:
        lines.append(words.sentence)
    lines += [f"{name}: {value}" for name, value in words.facts]
    lines += [f"Warning: {warning}" for warning in words.warnings]
    return "\n".join(lines) + "\n"


def filters(request: str) -> str:
    """What a request leaves out, by its query: ``companyId = 5f…``, or ``none: everything``."""
    query = urlsplit(request.partition(" ")[2] or request).query
    kept = [
        f"{name} = {value}"
        for name, value in parse_qsl(query, keep_blank_values=True)
        if name not in _PAGING_PARAMETERS
    ]
    return ", ".join(kept) if kept else "none, everything was asked for"


def duplicates(number: int) -> str:
    """How many records came twice and were merged."""
    return f"{count(number, 'record')} received more than once, kept once" if number else "none"


def retries(number: int) -> str:
    """How often a call had to be made again."""
    return f"{count(number, 'retry', 'retries')}" if number else "no retries"


def changes(found: Changes) -> str:
    """What is different from the last run's records."""
    if not (found.changed or found.gone or found.unchanged):
        return "everything is new"
    return (
        f"{found.new:,} new, {found.changed:,} changed, {found.gone:,} gone, "
        f"{found.unchanged:,} unchanged"
    )


def last_run(report: RunReport | None, now: datetime) -> str:
    """A flow's last run in one short line."""
    if report is None:
        return "Never run"
    when = moment(report.started, now)
    if report.status in {RunStatus.SUCCEEDED, RunStatus.INCOMPLETE}:
        return f"{count(report.records.written or report.records.received, 'record')}, {when}"
    return when[:1].upper() + when[1:]


def sentence_case(text: str) -> str:
    """The first letter raised, the rest as it is."""
    return text[:1].upper() + text[1:]


# Credentials and errors


def check_summary(checks: list[EndpointCheck]) -> str:
    """A credential's check in one line: ``12 of 14 objects readable, 2 forbidden``."""
    if not checks:
        return "Not checked yet"
    good = sum(each.access in {Access.ALLOWED, Access.EMPTY} for each in checks)
    parts = [f"{good} of {len(checks)} objects readable"]
    for access in (Access.FORBIDDEN, Access.REFUSED, Access.UNREACHABLE):
        number = sum(each.access is access for each in checks)
        if number:
            parts.append(f"{number} {access_word(access)[1].lower()}")
    return ", ".join(parts)


def used_by(names: list[str]) -> str:
    """The warning before a credential goes that flows still use; empty when none does."""
    if not names:
        return ""
    shown = ", ".join(f"“{name}”" for name in names[:5])
    more = f" and {len(names) - 5:,} more" if len(names) > 5 else ""
    if len(names) == 1:
        return f"1 flow uses this credential: {shown}. It will not run until you choose another."
    return (
        f"{len(names):,} flows use this credential: {shown}{more}. "
        "They will not run until you choose another."
    )


def failure_title(failure: Failure) -> str:
    """A heading for a failure that fills a page."""
    match failure:
        case StorageFailed() | Damaged():
            return "Your files cannot be read"
        case TryAgain():
            return "That did not work this time"
        case Busy():
            return "Somebody else is using this"
        case NotAllowed():
            return "This is not allowed"
        case _:
            return "That did not work"
