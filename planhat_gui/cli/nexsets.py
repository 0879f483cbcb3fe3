"""`nexsets`: the datasets on this computer."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from planhat_gui.cli.context import Context
from planhat_gui.cli.exporting import checked_target, export
from planhat_gui.cli.text import count, safe
from planhat_gui.model.results import SchemaChange
from planhat_gui.model.schema_words import change_words, type_words

if TYPE_CHECKING:
    from planhat_gui.store.nexsets import NexsetInfo


def nexsets(context: Context) -> int:
    """List them, show one, sum it up, what changed or was set aside, or write one to a file."""
    match context.args.action:
        case "show":
            return _show(context)
        case "export":
            return _export(context)
        case "changes":
            from planhat_gui.cli.changes import show_changes

            return show_changes(context)
        case "aside":
            from planhat_gui.cli.changes import show_aside

            return show_aside(context)
        case "summary":
            from planhat_gui.cli.summary import show_summary

            return show_summary(context)
        case "delete-older":
            return _delete_older(context)
        case "rejected":
            return _rejected(context)
    return _list(context)


def _delete_older(context: Context) -> int:
    found = context.services.nexsets.find(context.args.name)
    number = context.services.nexsets.delete_older(found.id)
    context.console.say(f"{count(number, 'earlier snapshot')} of “{safe(found.name)}” deleted.")
    return 0


def _list(context: Context) -> int:
    found, console = context.services.nexsets.all(), context.console
    if context.args.json:
        console.json([_described(one) for one in found])
    elif not found:
        console.note("There are no Nexsets yet: run a flow.")
    else:
        console.table(
            ["Name", "Records", "Columns", "Updated", "State", "Path"],
            [
                [
                    safe(one.name),
                    f"{one.records:,}",
                    f"{one.columns:,}",
                    str(one.updated)[:16].replace("T", " "),
                    _state(one),
                    str(one.path),
                ]
                for one in found
            ],
        )
    return 0


def _state(info: "NexsetInfo") -> str:
    return "may be incomplete" if info.incomplete else "complete"


def _described(info: "NexsetInfo") -> dict[str, Any]:
    return {
        "id": info.id,
        "name": info.name,
        "flow_id": info.flow_id,
        "kind": info.kind,
        "records": info.records,
        "columns": info.columns,
        "path": str(info.path),
        "updated": str(info.updated),
        "incomplete": info.incomplete,
        "run_id": info.run_id,
        "rejected": info.rejected,
    }


def _show(context: Context) -> int:
    from planhat_gui.store.view import View

    services, args, console = context.services, context.args, context.console
    info = services.nexsets.find(args.name)
    reader = services.nexsets.open(info.id)
    try:
        view = View()
        shown = min(args.limit, info.records)
        if args.json:
            console.json(
                {
                    **_described(info),
                    "schema": [{"name": one.name, "type": one.type} for one in reader.columns],
                    "sample": [reader.record(view, row) for row in range(shown)],
                }
            )
            return 0
        rows = reader.window(view, 0, shown) if shown else []
        columns = f", {count(info.columns, 'column')}" if info.columns else ""
        console.say(
            f"{safe(info.name)}: {count(info.records, 'record')}{columns}, {_state(info)}",
            f"  {info.path}",
            "",
        )
        console.table(
            ["Column", "Type", "", "Since last time"],
            [
                [safe(c.name), safe(c.type), type_words(c.type), safe(_change(c.change))]
                for c in services.nexsets.beside.columns(info.id)
            ],
        )
        if rows:
            console.say("")
            console.table(
                [safe(one.name) for one in reader.columns],
                [[safe(text or "") for text in row] for row in rows],
            )
    finally:
        reader.close()
    return 0


def _change(change: SchemaChange | None) -> str:
    return change_words(change) if change else ""


def _rejected(context: Context) -> int:
    services, args, console = context.services, context.args, context.console
    info = services.nexsets.find(args.name)
    aside = services.nexsets.set_aside(info.id, args.run)
    found = list(aside.all()) if aside else []
    if args.json:
        console.json([asdict(one) for one in found])
    elif not found:
        console.note(f"Nothing was set aside: all that came for {safe(info.name)} are records.")
    else:
        console.table(
            ["Page", "Position", "Reason", "Text"],
            [
                [_number(one.page), _number(one.position), one.reason, safe(one.text)]
                for one in found
            ],
        )
    return 0


def _number(number: int | None) -> str:
    return "" if number is None else f"{number:,}"


def _export(context: Context) -> int:
    target = checked_target(context.args.output)
    services = context.services
    reader = services.nexsets.open(services.nexsets.find(context.args.name).id)
    return export(context, reader, target, "record")
