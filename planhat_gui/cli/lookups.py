"""`lookups`: small tables whose columns can stand in macros, one call per row."""

import csv
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

from planhat_gui.cli.context import Context
from planhat_gui.cli.interrupt import interruptible
from planhat_gui.cli.text import count, safe
from planhat_gui.model.errors import NeedsFix, Problem
from planhat_gui.model.lookup import Lookup, OriginKind, clean_lookup_name
from planhat_gui.model.macro_grammar import column_text
from planhat_gui.model.names import name_key

if TYPE_CHECKING:
    from planhat_gui.compose.lookups import MadeLookup


def lookups(context: Context) -> int:
    """List, show, add, fetch again or remove."""
    match context.args.action:
        case "add":
            return _add(context)
        case "show":
            return _show(context)
        case "refresh":
            return _refresh(context)
        case "remove":
            return _remove(context)
    return _list(context)


def _list(context: Context) -> int:
    services, console = context.services, context.console
    found, uses = services.lookups.all(), services.lookup_maker.uses()
    if context.args.json:
        console.json([_described(one, uses.get(name_key(one.name), [])) for one in found])
    elif not found:
        console.note("There are no lookups yet: make one with “lookups add NAME --from FILE”.")
    else:
        console.table(
            ["Name", "Columns", "Rows", "From", "Used by"],
            [
                [
                    safe(one.name),
                    safe(", ".join(one.columns)),
                    f"{one.rows:,}",
                    safe(_origin(one)),
                    safe(", ".join(uses.get(name_key(one.name), []))),
                ]
                for one in found
            ],
        )
    return 0


def _origin(lookup: Lookup) -> str:
    origin = lookup.origin
    match origin.kind:
        case OriginKind.FILE:
            return origin.path
        case OriginKind.NEXSET:
            often = ", before each run" if origin.refresh_before_run else ""
            return f"Nexset {origin.nexset_name}{often}"
        case OriginKind.TYPED:
            return "typed"


def _described(lookup: Lookup, used_by: list[str]) -> dict[str, Any]:
    origin: dict[str, Any] = {"kind": lookup.origin.kind.value}
    if lookup.origin.kind is OriginKind.FILE:
        origin["path"] = lookup.origin.path
    if lookup.origin.kind is OriginKind.NEXSET:
        origin |= {
            "nexset_id": lookup.origin.nexset_id,
            "nexset": lookup.origin.nexset_name,
            "columns": list(lookup.origin.nexset_columns),
            "refresh_before_run": lookup.origin.refresh_before_run,
        }
    return {
        "id": lookup.id,
        "name": lookup.name,
        "columns": list(lookup.columns),
        "macros": [column_text(lookup.name, column) for column in lookup.columns],
        "rows": lookup.rows,
        "origin": origin,
        "modified": lookup.modified.isoformat(timespec="seconds").replace("+00:00", "Z"),
        "used_by": used_by,
    }


def _show(context: Context) -> int:
    services, args, console = context.services, context.args, context.console
    lookup = services.lookups.find(args.name)
    used_by = services.lookups_used_by(lookup.name)
    rows = services.lookups.rows(lookup.id, 0, args.limit)
    if args.json:
        console.json({**_described(lookup, used_by), "sample": rows})
        return 0
    console.say(
        f"{safe(lookup.name)}: {count(lookup.rows, 'row')}, {count(len(lookup.columns), 'column')}",
        f"  From     {safe(_origin(lookup), 500)}",
        f"  Used by  {safe(', '.join(used_by), 500) or 'no flow'}",
        "",
    )
    console.table(
        ["Column", "Macro"],
        [[safe(column), safe(column_text(lookup.name, column))] for column in lookup.columns],
    )
    if rows:
        console.say("")
        console.table(
            [safe(column) for column in lookup.columns],
            [[safe(row[column]) for column in lookup.columns] for row in rows],
        )
    return 0


def _add(context: Context) -> int:
    services, args = context.services, context.args
    if args.source_file is not None and args.columns is not None:
        raise NeedsFix([Problem("--columns", "This goes with --from-nexset only.")])
    if args.source_nexset is not None and args.columns is None:
        raise NeedsFix([Problem("--columns", "Say which columns, as in --columns _id,name.")])
    if args.refresh_before_run and args.source_nexset is None:
        raise NeedsFix([Problem("--refresh-before-run", "This goes with --from-nexset only.")])
    before = _before(context)

    def work(cancel: threading.Event) -> "MadeLookup":
        maker = services.lookup_maker
        if args.source_file is not None:
            return maker.from_file(Path(args.source_file), args.name, cancel, before)
        return maker.from_nexset(
            args.name,
            args.source_nexset,
            _names(args.columns),
            refresh_before_run=args.refresh_before_run,
            cancel=cancel,
            lookup_id=before,
        )

    _tell(context, interruptible(work, context.console))
    return 0


def _names(text: str) -> list[str]:
    """Column names with commas between them; one that holds a comma stands in quotes."""
    return [
        name.strip() for name in next(csv.reader([text], skipinitialspace=True), []) if name.strip()
    ]


def _before(context: Context) -> str | None:
    """The id of the lookup to be replaced. Raises NeedsFix when it may not be."""
    name, problem = clean_lookup_name(context.args.name)
    if problem:
        raise NeedsFix([problem])
    there = [one for one in context.services.lookups.all() if name_key(one.name) == name_key(name)]
    if there and not context.args.replace:
        raise NeedsFix(
            [Problem("name", f"There is already a lookup named “{there[0].name}”.")],
            "Choose another name, or give it the new rows with --replace.",
        )
    return there[0].id if there else None


def _tell(context: Context, made: "MadeLookup") -> None:
    lookup, console = made.lookup, context.console
    console.note(*(safe(note, 500) for note in made.notes))
    macros = ", ".join(column_text(lookup.name, column) for column in lookup.columns[:5])
    more = " …" if len(lookup.columns) > 5 else ""
    console.note(
        f"“{safe(lookup.name)}” has {count(lookup.rows, 'row')}; in macros: {safe(macros)}{more}"
    )


def _refresh(context: Context) -> int:
    services = context.services
    lookup = services.lookups.find(context.args.name)
    _tell(
        context,
        interruptible(lambda cancel: services.refresh_lookup(lookup.id, cancel), context.console),
    )
    return 0


def _remove(context: Context) -> int:
    services, console = context.services, context.console
    lookup = services.lookups.find(context.args.name)
    used = services.lookups_used_by(lookup.name)
    services.lookups.delete(lookup.id)
    console.note(f"“{safe(lookup.name)}” is deleted.")
    if used:
        names = ", ".join(f"“{safe(name)}”" for name in used[:5])
        console.note(
            f"{count(len(used), 'flow uses', 'flows use')} it: {names}"
            f"{' …' if len(used) > 5 else ''}. They will not run without it."
        )
    return 0
