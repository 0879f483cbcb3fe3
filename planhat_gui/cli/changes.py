"""`nexsets changes` and `nexsets aside`: what lies beside a dataset."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from planhat_gui.cli.context import Context
from planhat_gui.cli.exporting import checked_target, may_replace
from planhat_gui.cli.interrupt import interruptible
from planhat_gui.cli.text import CELL, count, safe
from planhat_gui.model.report_json import changes_to_dict
from planhat_gui.model.schema_words import changes_words

if TYPE_CHECKING:
    from planhat_gui.store.reader import TypedReader
    from planhat_gui.store.view import View


def show_changes(context: Context) -> int:
    """Show them as a table, as JSON, or write all of them to a file."""
    from planhat_gui.store.view import Filter, Test, View

    args, console = context.args, context.console
    beside = context.services.nexsets.beside
    reader = beside.open_changes(args.name, args.run, rows=args.output is None)
    if args.output is not None:
        return _write(context, reader, "change")
    filters = []
    if args.kind:
        filters.append(Filter("change", Test.EQUALS, args.kind))
    if args.field:
        filters.append(Filter("field", Test.EQUALS, args.field))
    try:
        info, view = reader.info, View(filters=tuple(filters))
        found = _records(reader, view, args.limit)
        if args.json:
            changes = changes_to_dict(info.changes)
            console.json({**asdict(info), "changes": changes, "rows": found})
            return 0
        since = info.since[:16].replace("T", " ") + " UTC"
        console.say(changes_words(info.changes, since, gone_told=info.gone_told))
        if info.fields:
            most = ", ".join(f"{safe(one.field)} ({one.records:,})" for one in info.fields[:8])
            console.say(f"Most changed: {most}")
        console.say("")
        heads = ["change", "name", "field", "before", "after", "key"]
        console.table(heads, [[_cell(row.get(head)) for head in heads] for row in found])
        _tell_rest(context, reader.count(view), len(found))
        if info.cut:
            console.note("More changed than is listed.")
    finally:
        reader.close()
    return 0


def show_aside(context: Context) -> int:
    """Show them as a table, as JSON, or write all of them to a file."""
    from planhat_gui.store.view import View

    args, console = context.args, context.console
    reader = context.services.nexsets.beside.open_aside(args.name, args.run)
    if args.output is not None:
        return _write(context, reader, "value")
    try:
        found = _records(reader, View(), args.limit)
        if args.json:
            console.json(found)
            return 0
        heads = ["key", "column", "value"]
        console.table(heads, [[_cell(row.get(head)) for head in heads] for row in found])
        _tell_rest(context, reader.records, len(found))
    finally:
        reader.close()
    return 0


def _records(reader: "TypedReader", view: "View", limit: int) -> list[dict[str, Any]]:
    shown = min(limit, reader.count(view))
    return [reader.record(view, row) for row in range(shown)]


def _cell(value: Any) -> str:
    import json

    if value is None:
        return ""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return safe(text, CELL)


def _tell_rest(context: Context, total: int, shown: int) -> None:
    if total > shown:
        context.console.note(f"{shown:,} of {total:,} are shown; --limit shows more, -o writes all")


def _write(context: Context, reader: "TypedReader", noun: str) -> int:
    try:
        target = checked_target(context.args.output)
        overwrite = may_replace(context, target)
        beside = context.services.nexsets.beside
        written = interruptible(
            lambda cancel: beside.export(reader, target, cancel, overwrite=overwrite),
            context.console,
        )
    finally:
        reader.close()
    context.console.note(f"{count(written, noun)} written to {safe(str(target))}")
    return 0
