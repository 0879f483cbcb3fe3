"""`runs`: what past runs did, and what differs between two of them."""

from datetime import datetime
from typing import Any

from planhat_gui.cli.context import Context
from planhat_gui.cli.receipt import now, receipt
from planhat_gui.cli.text import count, fitted, safe, seconds
from planhat_gui.model.errors import NeedsFix, Problem
from planhat_gui.model.flow_diff import Difference
from planhat_gui.model.names import name_key
from planhat_gui.model.report_json import report_to_dict
from planhat_gui.model.results import RunReport, RunStatus
from planhat_gui.model.run_compare import RunComparison, comparison_to_dict
from planhat_gui.model.run_query import RunQuery, since_days

_LISTED = 50
_IN_TABLE = 60
_LEAST = 10
_BESIDES = 48
"""Columns of a terminal for the fact's name, what differs, and the gaps."""


def runs(context: Context) -> int:
    """List them, show one, or compare two."""
    match context.args.action:
        case "show":
            return _show(context)
        case "compare":
            return _compare(context)
    return _list(context)


def _list(context: Context) -> int:
    args, console, history = context.args, context.console, context.services.history
    query = RunQuery(
        search=args.search,
        status=RunStatus(args.status) if args.status else None,
        flow_id=_flow_id(context),
        since=since_days(now(), args.days) if args.days else "",
    )
    ids = history.find(query)
    most = args.limit if args.limit is not None else 0 if args.json else _LISTED
    shown = ids[:most] if most else ids
    found = history.reports(shown)
    reports = [found[one] for one in shown if one in found]
    if args.json:
        console.json([report_to_dict(report) for report in reports])
    elif not reports:
        narrowed = query != RunQuery()
        console.note("No run matches." if narrowed else "There are no runs yet: run a flow.")
    else:
        console.table(
            ["Run", "Started", "Flow", "Status", "Records", "Time", "Warnings"],
            [_row(report) for report in reports],
        )
        if len(ids) > len(shown):
            console.note(f"{count(len(ids) - len(shown), 'more run')}: --limit 0 lists all.")
    return 0


def _row(report: RunReport) -> list[str]:
    kept = report.records.written or report.records.received
    return [
        report.run_id.rpartition("-")[2],  # enough to name it, and it fits
        _local(report.started),
        safe(report.flow),
        report.status.value,
        f"{kept:,}",
        seconds(report.seconds),
        f"{len(report.warnings):,}",
    ]


def _show(context: Context) -> int:
    services, args, console = context.services, context.args, context.console
    run_id = services.history.resolve(args.run, _flow_id(context))
    details = services.receipts.details(run_id)
    if args.json:
        console.json(
            {
                **report_to_dict(details.report),
                "flow_then": details.flow_then,
                "flow_changed": [_difference(one) for one in details.changed],
                "run_before": details.before or None,
            }
        )
        return 0
    console.say(*receipt(details.report))
    if details.flow_now is None:
        console.say("  This flow is not in the library.")
    elif details.changed:
        console.say("", "The flow has changed since this run:")
        console.say(*(f"  {safe(str(one), 500)}" for one in details.changed))
    return 0


def _compare(context: Context) -> int:
    services, args, console = context.services, context.args, context.console
    flow_id = _flow_id(context)
    first = services.history.resolve(args.first, flow_id)
    second = services.history.resolve(args.second, flow_id)
    found = services.receipts.compare(first, second)
    if args.json:
        console.json(comparison_to_dict(found))
    else:
        _say_comparison(context, found)
    return 0


def _say_comparison(context: Context, found: RunComparison) -> None:
    console = context.console
    console.say(
        f"A  {_local(found.first.started)}  {safe(found.first.flow)}  {found.first.run_id}",
        f"B  {_local(found.second.started)}  {safe(found.second.flow)}  {found.second.run_id}",
        "",
    )
    # What differs must fit, so the values are cut first.
    widest = max(_LEAST, (console.screen - _BESIDES) // 2) if console.screen else _IN_TABLE
    console.table(
        ["Fact", "A", "B", "Difference"],
        [
            [
                pair.label,
                fitted(safe(pair.first), widest),
                fitted(safe(pair.second), widest),
                f"{pair.sign.value} {pair.difference}",
            ]
            for pair in found.facts
        ],
    )
    if found.flow:
        console.say("", "What differs in the flow:")
        console.say(*(f"  {safe(str(one), 500)}" for one in found.flow))
    else:
        console.say("", "Both runs had the same flow.")


def _flow_id(context: Context) -> str:
    """The id of the flow named on the command line, "" when none is; it need only have runs."""
    typed = context.args.flow
    if typed is None:
        return ""
    known = {*context.services.history.flows()}
    known |= {(saved.id, saved.flow.name) for saved in context.services.flows.all()}
    if typed in {flow_id for flow_id, _ in known}:
        return str(typed)
    ids = sorted({flow_id for flow_id, name in known if name_key(name) == name_key(typed)})
    if len(ids) == 1:
        return ids[0]
    if not ids:
        raise NeedsFix(
            [Problem("--flow", f"No flow “{safe(typed)}” has runs.")],
            "“planhat-gui runs” lists all runs with their flows.",
        )
    raise NeedsFix(
        [Problem("--flow", f"{len(ids):,} flows are named “{safe(typed)}”.")],
        f"Give the id of one: {', '.join(ids)}.",
    )


def _local(started: str) -> str:
    try:
        return datetime.fromisoformat(started).astimezone().strftime("%Y-%m-%d %H:%M")
    except (ValueError, OverflowError):
        return safe(started, 30)


def _difference(one: Difference) -> dict[str, Any]:
    return {"path": one.path, "then": one.before, "now": one.after}
