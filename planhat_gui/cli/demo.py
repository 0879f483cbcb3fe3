"""`demo`: the whole job against the practice tenant, without a window."""

import threading
from typing import Any

from planhat_gui.cli.context import Context
from planhat_gui.cli.interrupt import interruptible
from planhat_gui.cli.progress import ProgressLine
from planhat_gui.cli.text import safe, table
from planhat_gui.compose import CallOptions
from planhat_gui.model.errors import Cancelled
from planhat_gui.model.flow import Flow, TemplateSource
from planhat_gui.model.report_json import report_to_dict
from planhat_gui.model.results import RunReport, RunStatus
from planhat_gui.model.template import Template

_FAILED = 1


def demo(context: Context) -> int:
    """Read all endpoints of the practice tenant into Nexsets; 0 only if every run succeeded."""
    console = context.console
    console.note("Practice tenant → all endpoints → Nexsets")

    def work(cancel: threading.Event) -> list[RunReport]:
        return _run_all(context, cancel)

    reports = interruptible(work, console)
    if context.args.json:
        console.json([report_to_dict(one) for one in reports])
    else:
        _show(context, reports)
    return 0 if all(one.status is RunStatus.SUCCEEDED for one in reports) else _FAILED


def _run_all(context: Context, cancel: threading.Event) -> list[RunReport]:
    from planhat_gui.practice import PracticeOptions, near_today

    services, args = context.services, context.args
    today = args.today or near_today()
    credential = services.practice.start(
        PracticeOptions(companies=args.companies, seed=args.seed, today=today)
    )
    # It is this program's own server, so there is nobody to be polite to.
    options = CallOptions(calls_per_minute=0)
    reports = []
    for template in services.templates.all():
        flow = _flow(template, credential.name)
        with ProgressLine(context.console, template.record_noun) as progress:
            report = services.run_flow(flow, options, cancel, progress)
        if report.status is RunStatus.CANCELLED:
            raise Cancelled
        reports.append(report)
    return reports


def _flow(template: Template, credential: str) -> Flow:
    values: dict[str, Any] = {}
    size = template.param("page_size")
    if template.page_cap and size:
        values["page_size"] = min(template.page_cap, size.maximum)
    name = f"Practice: {template.title.removeprefix('Get ')}"
    return Flow(name, TemplateSource(template.id, values), credential)


def _show(context: Context, reports: list[RunReport]) -> None:
    rows = []
    for report in reports:
        path = report.nexsets[0].path if report.nexsets else report.error
        rows.append(
            [
                safe(report.flow.removeprefix("Practice: ")),
                report.status.value,
                f"{report.records.written:,}",
                f"{report.calls:,}",
                f"{report.seconds:.2f}",
                safe(path, 500),
            ]
        )
    total = sum(one.records.written for one in reports)
    # Paths are there to be copied: the table is not cut to the terminal.
    lines = table(["Endpoint", "Status", "Records", "Calls", "Seconds", "Path"], rows, None)
    context.console.say(*lines)
    context.console.say(
        "",
        f"{total:,} records of {len(reports)} endpoints are in {context.services.folder.nexsets}",
    )
