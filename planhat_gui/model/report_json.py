"""A run's report and a test's sample as the JSON that scripts, the history and the window share."""

from typing import Any

from planhat_gui.model.results import (
    EndpointCheck,
    Notice,
    RequestShown,
    RunReport,
    Sample,
)


def report_to_dict(report: RunReport) -> dict[str, Any]:
    """The report as JSON values, in a fixed order of members.

    `changes` is None where nothing was compared (no dataset before, Replication, a failed run).
    What is gone is only known of a run that succeeded and whose `update` is “full”.
    """
    records, changes = report.records, report.changes
    return {
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
        "changes": changes
        and {
            "new": changes.new,
            "changed": changes.changed,
            "gone": changes.gone,
            "unchanged": changes.unchanged,
        },
        "end_reason": report.end_reason,
        "warnings": [_notice(notice) for notice in report.warnings],
        "nexsets": [
            {
                "id": nexset.id,
                "name": nexset.name,
                "records": nexset.records,
                "columns": nexset.columns,
                "path": nexset.path,
            }
            for nexset in report.nexsets
        ],
        "request": report.request,
        "error": report.error,
        "error_code": report.error_code,
        "next_step": report.next_step,
        "resumable": report.resumable,
        "resumed": report.resumed,
        "update": report.update,
    }


def sample_to_dict(sample: Sample) -> dict[str, Any]:
    """The whole sample as JSON values; `records` as decoded, `raw` as the server wrote it."""
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
        "raw": sample.raw,
        "raw_cut": sample.raw_cut,
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
    }


def check_to_dict(check: EndpointCheck) -> dict[str, Any]:
    """One line of a credential check as JSON values."""
    return {
        "template": check.template,
        "title": check.title,
        "access": check.access.value,
        "detail": check.detail,
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
