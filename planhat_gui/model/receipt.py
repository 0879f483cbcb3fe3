"""A run's facts in plain words: one table of lines for the window, the prompt and the clipboard.

To tell one more fact, add a line to `LINES`; everything that shows receipts follows.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import parse_qsl, urlsplit

from planhat_gui.model.language import english, tr
from planhat_gui.model.personal import chosen_fact
from planhat_gui.model.results import Changes, RunReport, RunStatus
from planhat_gui.model.schema_words import columns_fact, unfit_fact
from planhat_gui.model.update import Update
from planhat_gui.model.words import count, duration, moment, sentence_case, size

_PAGING_PARAMETERS = frozenset({"limit", "offset", "sort", "select"})
_NO_FILTER = tr("none, everything was asked for")
_STOPPED = frozenset({RunStatus.FAILED, RunStatus.CANCELLED, RunStatus.INTERRUPTED})


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of a receipt: a stable key, the label shown, the words on one or more lines."""

    key: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Telling:
    """To whom it is told: the moment (aware) that “today” is, and what the records are called."""

    now: datetime
    noun: str = "records"

    def records(self, number: int) -> str:
        """``1 record``, ``12,300 companies``."""
        if number == 1 or self.noun == "records":
            return count(number, "record")
        return f"{count(number)} {self.noun}"


def facts(report: RunReport, telling: Telling) -> tuple[Fact, ...]:
    """Everything there is to say about a run, in the order in which people ask."""
    told = ((key, label, words(report, telling)) for key, label, words in LINES)
    return tuple(Fact(key, label, text) for key, label, text in told if text)


def read_from(report: RunReport) -> str:
    """The address that was read, without its parameters."""
    return _url(report.request).partition("?")[0]


def filters(request: str) -> str:
    """What a request leaves out, by its query: ``companyId = 5f…``, or ``none: everything``."""
    kept = [
        f"{name} = {value}"
        for name, value in parse_qsl(urlsplit(_url(request)).query, keep_blank_values=True)
        if name not in _PAGING_PARAMETERS
    ]
    return ", ".join(kept) if kept else _NO_FILTER


def duplicates(number: int) -> str:
    """How many records came twice and were merged."""
    return (
        tr("{records} came again; the last of each was kept", records=count(number, "record"))
        if number
        else tr("none")
    )


def retries(number: int) -> str:
    """How often a call had to be made again."""
    return count(number, "retry", "retries") if number else tr("no retries")


def changes(found: Changes) -> str:
    """What is different from the last run's records."""
    if not (found.changed or found.gone or found.unchanged):
        return tr("everything is new")
    parts = [count(found.new, "new", "new"), count(found.changed, "changed", "changed")]
    parts += [count(found.gone, "gone", "gone")] if found.gone_known else []
    parts.append(count(found.unchanged, "unchanged", "unchanged"))
    said = ", ".join(parts)
    return (
        said if found.gone_known else tr("{said}; what is gone shows only in a full run", said=said)
    )


def completeness(report: RunReport) -> str:
    """Whether everything was read, and how that is known."""
    if report.status is RunStatus.RUNNING:
        return tr("not known yet: the run goes on")
    if report.status in _STOPPED:
        return tr("no: the run stopped before its end")
    if report.status is RunStatus.INCOMPLETE:
        return tr("not certain: records may be missing, for the reasons the warnings give")
    if any(notice.code == "single_page" for notice in report.warnings):
        return tr("not certain: one page was read, and there are probably more")
    for beginning, words in _KNOWN_BY:
        if english(report.end_reason).startswith(beginning):
            return words
    return tr("yes, as far as the server says")


_KNOWN_BY = (
    ("empty page", tr("yes: pages were asked for until one came back empty")),
    ("only the record", tr("yes: pages were asked for until nothing new came")),
    ("stopped after", tr("only as many pages as the flow is set to read; there may be more")),
    ("all ", tr("yes: every row was asked for, and no call failed")),
    ("no row made a call", tr("there was no row to ask for")),
    ("reached records not changed", tr("yes, of what changed: it was read back to the run before")),
    (
        "the records from there on",
        tr("of the records that say when they changed; others were not read"),
    ),
    (
        "one request",
        tr("yes, if the endpoint gives everything in one answer: no pages were asked for"),
    ),
    ("everything was read", tr("yes: the end had been reached before the restart")),
    ("no ", tr("yes, as far as the server says: it named no further page")),
    ("the last record", tr("yes, as far as the server says: it named no further page")),
)
"""How the reasons of `engine` begin, and what each proves."""


def _filter(report: RunReport, _telling: Telling) -> str:
    if not report.request:
        return ""
    words = filters(report.request)
    return (
        tr("none but the time of change") if words == _NO_FILTER and _of_changes(report) else words
    )


def _of_changes(report: RunReport) -> bool:
    return report.update == Update.CHANGES


def _update(report: RunReport, _telling: Telling) -> str:
    words = {
        Update.CHANGES: tr("what changed since the run before was read and merged"),
        Update.APPEND: tr("what was read was added to what was there"),
    }
    return words.get(Update(report.update), "") if report.nexsets else ""


def _received(report: RunReport, telling: Telling) -> str:
    pages = count(report.pages, "page")
    return tr(
        "{records} in {pages} ({bytes})",
        records=telling.records(report.records.received),
        pages=pages,
        bytes=size(report.bytes),
    )


def _set_aside(report: RunReport, _telling: Telling) -> str:
    number = report.records.rejected
    if not number:
        return ""
    verb = tr("is no record") if number == 1 else tr("are no records")
    return tr(
        "{number:,} that {verb}; the Nexsets page and “nexsets rejected” list them as they came",
        number=number,
        verb=verb,
    )


def _paths(report: RunReport) -> str:
    return "\n".join(one.path for one in report.nexsets)


def _nexsets(report: RunReport, telling: Telling) -> str:
    lines = []
    for nexset in report.nexsets:
        columns = f", {count(nexset.columns, 'column')}" if nexset.columns else ""
        lines.append(f"{nexset.name}: {telling.records(nexset.records)}{columns}")
    return "\n".join(lines)


def _calls(report: RunReport, _telling: Telling) -> str:
    calls = count(report.calls, "call")
    if not report.retries:
        return tr("{calls}, no retries", calls=calls)
    verb = tr("was") if report.retries == 1 else tr("were")
    return tr(
        "{calls}, of which {retries:,} {verb} made again after an answer that failed, "
        "was cut short or asked to wait",
        calls=calls,
        retries=report.retries,
        verb=verb,
    )


def _started(report: RunReport, telling: Telling) -> str:
    started = moment(report.started, telling.now)
    if report.status is RunStatus.RUNNING:
        return started
    words = tr("{started}, took {seconds}", started=started, seconds=duration(report.seconds))
    if report.resumed:
        words += tr(
            "; went on where an earlier run had stopped, and counts what that one read, too"
        )
    return words


def _url(request: str) -> str:
    return request.partition(" ")[2] or request


LINES: tuple[tuple[str, str, Callable[[RunReport, Telling], str]], ...] = (
    ("flow", tr("Flow"), lambda report, _: report.flow),
    ("source", tr("Read from"), lambda report, _: read_from(report)),
    ("filter", tr("Filter"), _filter),
    ("update", tr("Update"), _update),
    ("received", tr("Received"), _received),
    ("personal", tr("Personal data"), lambda report, _: chosen_fact(report.personal)),
    ("nexset", tr("Nexset"), _nexsets),
    ("nexset_path", tr("File", "one file"), lambda report, _: _paths(report)),
    ("duplicates", tr("Duplicates"), lambda report, _: duplicates(report.records.duplicates)),
    ("rejected", tr("Set aside"), _set_aside),
    (
        "changes",
        tr("Since last time"),
        lambda report, _: changes(report.changes) if report.changes else "",
    ),
    ("columns", tr("Columns"), lambda report, _: sentence_case(columns_fact(report.nexsets))),
    ("unfit", tr("Did not fit"), lambda report, _: unfit_fact(report.nexsets)),
    ("calls", tr("Calls"), _calls),
    ("end", tr("Ended because"), lambda report, _: sentence_case(report.end_reason)),
    ("complete", tr("Complete"), lambda report, _: sentence_case(completeness(report))),
    ("started", tr("Started"), _started),
    ("request", tr("First request"), lambda report, _: report.request),
    ("run", tr("Run", "one run"), lambda report, _: report.run_id),
)
"""Key, label, and the words: "" when there is nothing to say."""
