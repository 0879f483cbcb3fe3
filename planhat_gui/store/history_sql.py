"""The SQL of the history: which runs, in which order, and which ones are old."""

from collections.abc import Collection

from planhat_gui.model.language import english
from planhat_gui.model.results import RunReport, RunStatus
from planhat_gui.model.run_query import RunOrder, RunQuery

NEWEST_FIRST = "started DESC, rowid DESC"

_ORDERS = {
    RunOrder.STARTED: "started",
    RunOrder.FLOW: "json_extract(report, '$.flow') COLLATE NOCASE",
    RunOrder.STATUS: "status",
    RunOrder.RECORDS: "max(json_extract(report, '$.records.written'),"
    " json_extract(report, '$.records.received') *"
    " (json_extract(report, '$.records.written') = 0))",
    RunOrder.SECONDS: "json_extract(report, '$.seconds')",
    RunOrder.WARNINGS: "json_array_length(report, '$.warnings')",
}

OLD = f"""
    SELECT id FROM (
        SELECT id, flow_id, status, started,
            row_number() OVER (PARTITION BY flow_id ORDER BY {NEWEST_FIRST}) AS nth,
            row_number() OVER (PARTITION BY flow_id, status ORDER BY {NEWEST_FIRST}) AS nth_such
        FROM runs WHERE deleted IS NULL
    )
    WHERE nth > ? AND started < ? AND NOT (status = 'succeeded' AND nth_such = 1)
"""
"""Ids of runs that began before a moment, but for the newest n of each flow and its last success.

The last success stays whatever its age: {last_run} and “last time” are taken from it.
"""


def words_of(report: RunReport) -> str:
    """What a search looks through."""
    said = (
        report.flow,
        report.run_id,
        report.error,
        report.next_step,
        report.end_reason,
        report.request,
        *(f"{notice.code} {english(notice.message)}" for notice in report.warnings),
    )
    # A text may hold half a character, which SQLite refuses.
    return "\n".join(map(english, said)).casefold().encode(errors="replace").decode()


def select(query: RunQuery, live: Collection[str]) -> tuple[str, list[str]]:
    """A query for ids and its values; `live` are the runs that go on now."""
    where, values = ["deleted IS NULL"], []
    for word in query.search.casefold().encode(errors="replace").decode().split():
        where.append("instr(words, ?) > 0")
        values.append(word)
    if query.flow_id:
        where.append("flow_id = ?")
        values.append(query.flow_id)
    if query.since:
        where.append("started >= ?")
        values.append(query.since)
    if query.status is not None:
        where.append(_status(query.status, live, values))
    way = "DESC" if query.descending else "ASC"
    order = f"{_ORDERS[query.order]} {way}"
    if query.order is RunOrder.STARTED:
        order += f", rowid {way}"
    else:
        order += f", {NEWEST_FIRST}"
    return f"SELECT id FROM runs WHERE {' AND '.join(where)} ORDER BY {order}", values


def _status(status: RunStatus, live: Collection[str], values: list[str]) -> str:
    """One whose process died without a word is still written down as running."""
    if status not in {RunStatus.RUNNING, RunStatus.INTERRUPTED}:
        values.append(status.value)
        return "status = ?"
    values += [RunStatus.RUNNING.value, *live]
    marks = ", ".join("?" * len(live))
    no = "" if status is RunStatus.RUNNING else "NOT "
    return f"status = ? AND id {no}IN ({marks})"
