"""`views`: questions that customer success asks of its Nexsets."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from planhat_gui.cli.context import Context
from planhat_gui.cli.exporting import checked_target, export
from planhat_gui.cli.text import count, safe
from planhat_gui.model.errors import NeedsFix, Problem

if TYPE_CHECKING:
    from planhat_gui.store.views import ViewInfo


def views(context: Context) -> int:
    """List them, show one's answer, or write it to a file."""
    match context.args.action:
        case "show":
            return _show(context)
        case "export":
            return _export(context)
    return _list(context)


def _list(context: Context) -> int:
    found, console = context.services.views.all(), context.console
    for problem in context.services.views.problems:
        console.note(f"{safe(problem.field)}: {safe(problem.message)}")
    if context.args.json:
        console.json([_described(one) for one in found])
        return 0
    console.table(
        ["Id", "Title", "Ready"],
        [[safe(one.view.id), safe(one.view.title), _ready(one)] for one in found],
    )
    return 0


def _ready(info: "ViewInfo") -> str:
    return "yes" if info.available else f"needs {', '.join(info.missing)}"


def _described(info: "ViewInfo") -> dict[str, Any]:
    view = info.view
    return {
        "id": view.id,
        "title": view.title,
        "about": view.about,
        "available": info.available,
        "missing": list(info.missing),
        "nexsets": [used.name for used in info.used.values()],
        "sql": view.sql,
    }


def _show(context: Context) -> int:
    from planhat_gui.store.view import View

    services, args, console = context.services, context.args, context.console
    info = services.views.find(args.name)
    reader = services.views.open(info.view.id, _moment(args.at))
    try:
        shown = min(args.limit, reader.records)
        if args.json:
            records = [reader.record(View(), row) for row in range(shown)]
            console.json({**_described(info), "records": reader.records, "rows": records})
            return 0
        console.say(
            f"{safe(info.view.title)}: {count(reader.records, 'row')}",
            f"  {safe(info.view.about)}",
            "",
        )
        rows = reader.window(View(), 0, shown) if shown else []
        console.table(
            [safe(one.name) for one in reader.columns],
            [[safe(text or "") for text in row] for row in rows],
        )
    finally:
        reader.close()
    return 0


def _export(context: Context) -> int:
    target, moment = checked_target(context.args.output), _moment(context.args.at)
    return export(context, context.services.views.open(context.args.name, moment), target, "row")


def _moment(text: str | None) -> datetime:
    """The day the answer is for; now without one."""
    if text is None:
        return datetime.now(UTC)
    try:
        return datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=UTC)
    except ValueError:
        problem = Problem("--at", f"“{safe(text)}” is not a day; write it as 2026-01-31.")
        raise NeedsFix([problem]) from None
