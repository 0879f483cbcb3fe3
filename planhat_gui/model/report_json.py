"""A run's report and a test's sample as the JSON that scripts, the history and the window share."""

from typing import Any

from planhat_gui.model.language import in_english
from planhat_gui.model.results import (
    Changes,
    EndpointCheck,
    Notice,
    PublishedNexset,
    RequestShown,
    RunReport,
    Sample,
    SchemaChange,
)


def report_to_dict(report: RunReport) -> dict[str, Any]:
    """The report as JSON values, in a fixed order of members.

    `changes` is None where nothing was compared (no dataset before, Replication, a failed run).
    What is gone is only known of a run that succeeded and whose `update` is “full”.
    """
    records, changes = report.records, report.changes
    data: dict[str, Any] = {
        "status": report.status.value,
        "flow": report.flow,
        "flow_id": report.flow_id,
        "run_id": report.run_id,
        "started": report.started,
        "seconds": round(report.seconds, 3),
        "calls": report.calls,
        "retries": report.retries,
        "pages": report.pages,
        "bytes": report.bytes,
        "records": {
            "received": records.received,
            "written": records.written,
            "duplicates": records.duplicates,
            "rejected": records.rejected,
        },
        "changes": changes_to_dict(changes),
        "end_reason": report.end_reason,
        "warnings": [_notice(notice) for notice in report.warnings],
        "nexsets": [_nexset(nexset) for nexset in report.nexsets],
        "schema_changes": [
            {"nexset": nexset.name, **schema_change_to_dict(change)}
            for nexset in report.nexsets
            for change in nexset.schema_changes
        ],
        "request": report.request,
        "error": report.error,
        "error_code": report.error_code,
        "next_step": report.next_step,
        "resumable": report.resumable,
        "resumed": report.resumed,
        "update": report.update,
        "asks": report.asks,
        "asks_about": _asks_about(report),
        "personal": dict(report.personal),
    }
    # What leaves for scripts is English, whatever the window speaks.
    told: dict[str, Any] = in_english(data)
    return told


def sample_to_dict(sample: Sample) -> dict[str, Any]:
    """The whole sample as JSON values; `records` as decoded, `raw` as the server wrote it.

    Where columns are hashed or dropped `records` are as they would land, and `raw` is empty: it
    would hold the values.
    """
    return {
        "request": _request(sample.request),
        "status": sample.status,
        "content_type": sample.content_type,
        "seconds": round(sample.seconds, 3),
        "calls": sample.calls,
        "retries": sample.retries,
        "size": sample.size,
        "records": list(sample.records),
        "more": sample.more,
        "warnings": [_notice(notice) for notice in sample.warnings],
        "raw": "" if sample.personal else sample.raw,
        "raw_cut": bool(sample.personal) or sample.raw_cut,
        "sentence": sample.sentence,
        "fix": sample.fix,
        "steps": [
            {
                "key": step.key,
                "request": _request(step.request),
                "status": step.status,
                "records": step.records,
                "asked": step.asked,
                "rows": step.rows,
            }
            for step in sample.steps
        ],
        "personal": dict(sample.personal),
        "looks_personal": [
            {"column": one.column, "kind": one.kind.value, "evidence": one.evidence}
            for one in sample.columns
            if one.kind is not None
        ],
    }


def check_to_dict(check: EndpointCheck) -> dict[str, Any]:
    """One line of a credential check as JSON values."""
    return {
        "template": check.template,
        "title": check.title,
        "access": check.access.value,
        "detail": check.detail,
    }


def schema_change_to_dict(change: SchemaChange) -> dict[str, Any]:
    """One change of the columns as JSON values."""
    return {"kind": change.kind, "column": change.column, "old": change.old, "new": change.new}


def _nexset(nexset: PublishedNexset) -> dict[str, Any]:
    return {
        "id": nexset.id,
        "name": nexset.name,
        "records": nexset.records,
        "columns": nexset.columns,
        "path": nexset.path,
        "changes": changes_to_dict(nexset.changes),
        "changed_fields": [
            {"field": one.field, "records": one.records} for one in nexset.changed_fields
        ],
        "changes_cut": nexset.changes_cut,
        "set_aside": nexset.set_aside,
    }


def changes_to_dict(changes: Changes | None) -> dict[str, int] | None:
    """The counts as JSON values."""
    if changes is None:
        return None
    return {
        "new": changes.new,
        "changed": changes.changed,
        "gone": changes.gone,
        "unchanged": changes.unchanged,
    }


def _notice(notice: Notice) -> dict[str, Any]:
    return {"code": notice.code, "message": notice.message, "incomplete": notice.incomplete}


def _request(request: RequestShown) -> dict[str, Any]:
    return {
        "method": request.method,
        "url": request.url,
        "headers": [{"name": name, "value": value} for name, value in request.headers],
        "body": request.body,
    }


def _asks_about(report: RunReport) -> str:
    if not report.asks:
        return ""
    return "empty" if report.asks_whether_empty else "columns"
