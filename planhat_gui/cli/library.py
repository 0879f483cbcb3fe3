"""The library: `validate`, `templates`, `flows`, `import`, `export`."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from planhat_gui.cli.context import Context
from planhat_gui.cli.files import write_output
from planhat_gui.cli.flows_named import with_lines
from planhat_gui.cli.imports import allow, link, take_in
from planhat_gui.cli.text import count, safe
from planhat_gui.model.errors import NeedsFix, Problem
from planhat_gui.model.flow import Flow, SavedFlow, TemplateSource
from planhat_gui.model.likely_keys import likely_keys
from planhat_gui.model.params import Param, ParamKind
from planhat_gui.model.template import Template
from planhat_gui.store.bin import FLOW
from planhat_gui.store.flow_files import examine_flow_file, read_flow_file

_USAGE = 2


def validate(context: Context) -> int:
    """All problems of all files, with field and line; sends nothing and saves nothing."""
    console = context.console
    results = [
        (name, _problems_in(context, Path(name).expanduser())) for name in context.args.files
    ]
    if context.args.json:
        console.json(
            [
                {
                    "file": name,
                    "valid": not problems,
                    "problems": [
                        {"field": one.field, "line": one.line, "message": one.message}
                        for one in problems
                    ],
                }
                for name, problems in results
            ]
        )
    else:
        for name, problems in results:
            if not problems:
                console.say(f"{safe(name)}: valid")
            for one in problems:
                console.say(_as_line(name, one))
        _note_likely_files(context, [name for name, problems in results if not problems])
    return _USAGE if any(problems for _, problems in results) else 0


def _as_line(name: str, problem: Problem) -> str:
    """The usual form of compilers, which editors make clickable: file:line: field: sentence."""
    place = f"{safe(name)}:{problem.line}" if problem.line else safe(name)
    field = f"{safe(problem.field)}: " if problem.field else ""
    return f"{place}: {field}{safe(problem.message, 500)}"


def _note_likely_files(context: Context, names: Sequence[str]) -> None:
    """What looks like a pasted key in files without problems: not wrong, but worth a word."""
    for name in names:
        for one in likely_keys(read_flow_file(Path(name).expanduser())):
            context.console.note(f"Warning: {_as_line(name, one)}")


def _problems_in(context: Context, path: Path) -> list[Problem]:
    try:
        flow, wrong = examine_flow_file(path)
    except NeedsFix as error:
        return list(error.problems)
    found = context.services.check_flow(flow)
    if not found:
        return wrong
    # What is wrong as it is written has its default in the flow, of which nothing is to be said.
    told = {one.field for one in wrong}
    told |= {_body_of(field) for field in told if field.endswith(".method")}
    more = [one for one in with_lines(found, path) if one.field not in told]
    return sorted((*wrong, *more), key=lambda problem: problem.line or 0)


def _body_of(method: str) -> str:
    """Whether a body is right depends on the method of its step."""
    return f"{method.removesuffix('.method')}.body"


def templates(context: Context) -> int:
    """The endpoints: their parameters with default and range, and their limits."""
    found = context.services.templates.all()
    console = context.console
    if context.args.json:
        console.json([_template(one) for one in found])
        return 0
    for template in found:
        cap = f"at most {template.page_cap:,} a page" if template.page_cap else "no paging"
        console.say(f"{template.id:<22}{safe(template.title)} ({cap})")
        for param in template.params:
            console.say(f"    {param.name:<18}{_range(param)}")
    return 0


def _range(param: Param) -> str:
    match param.kind:
        case ParamKind.INTEGER:
            return f"{param.minimum:,} to {param.maximum:,}, default {param.default:,}"
        case ParamKind.CHOICE:
            names = ", ".join(one.value or f"“” ({one.label})" for one in param.choices)
            return f"one of {names}"
        case ParamKind.PLANHAT_IDS:
            return "one Planhat id, or several with commas"
        case ParamKind.TEXT:
            return "text"
        case ParamKind.BOOLEAN:
            return "yes or no"


def _template(template: Template) -> dict[str, Any]:
    return {
        "id": template.id,
        "title": template.title,
        "description": template.description,
        "path": template.path,
        "parameters": [_param(one) for one in template.params],
        "page_cap": template.page_cap,
        "server_default": template.server_default,
        "key_field": template.key_field,
        "company_field": template.company_field,
        "updated_field": template.updated_field,
        "docs_url": template.docs_url,
    }


def _param(param: Param) -> dict[str, Any]:
    described: dict[str, Any] = {
        "name": param.name,
        "label": param.label,
        "kind": param.kind.value,
        "default": param.default,
        "help": param.help,
    }
    if param.kind is ParamKind.INTEGER:
        described |= {"minimum": param.minimum, "maximum": param.maximum}
    if param.choices:
        described["choices"] = [{"value": one.value, "label": one.label} for one in param.choices]
    return described


def flows(context: Context) -> int:
    """The saved flows: listed, or one of them shown, copied or moved to the bin."""
    store, args, console = context.services.flows, context.args, context.console
    match args.action:
        case None | "list":
            return _list_flows(context)
        case "show":
            saved = store.find(args.name)
            if args.json:
                made = context.services.exits.flow_file(saved.outward)
                console.say(made.data.decode().removesuffix("\n"))
            else:
                _show_flow(context, saved)
        case "delete":
            saved = store.find(args.name)
            store.delete(saved.id)
            console.note(
                f"“{safe(saved.flow.name)}” is in the bin; its Nexsets stay. "
                f"“flows restore {saved.id}” brings it back."
            )
        case "restore":
            console.say(safe(_restored(context, args.name).flow.name))
        case "duplicate":
            copy = store.duplicate(store.find(args.name).id)
            console.say(safe(copy.flow.name))
        case "link":
            return link(context)
        case "bin" | "erase" | "previous":
            from planhat_gui.cli.binned import binned

            return binned(context)
        case "allow":
            return allow(context)
    return 0


def _restored(context: Context, name: str) -> SavedFlow:
    """From the bin, by name or id; or a damaged flow's version before, by id."""
    store = context.services.flows
    if name in {one.id for one in store.damaged()}:
        return store.restore_previous(name)
    return store.restore(context.services.bin.find(name, FLOW).id)


def _list_flows(context: Context) -> int:
    services, console = context.services, context.console
    rows = [(saved, services.history.last(saved.id)) for saved in services.flows.all()]
    if context.args.json:
        console.json(
            [
                {
                    "id": saved.id,
                    "name": saved.flow.name,
                    "source": _source_name(saved.flow),
                    "credential": saved.flow.credential,
                    "modified": _time(saved),
                    "last_status": last.status.value if last else None,
                    "last_run": last.started if last else None,
                    "last_records": last.records.written if last else None,
                }
                for saved, last in rows
            ]
        )
    elif not rows:
        console.note("There are no saved flows yet: make one in the window, or import a flow file.")
    else:
        console.table(
            ["Name", "Endpoint", "Credential", "Last run", "Status", "Records", "Id"],
            [
                [
                    safe(saved.flow.name),
                    _source_name(saved.flow),
                    safe(saved.flow.credential),
                    last.started[:16].replace("T", " ") if last else "never",
                    last.status.value if last else "",
                    f"{last.records.written:,}" if last else "",
                    saved.id,
                ]
                for saved, last in rows
            ],
        )
    for damaged in services.flows.damaged():
        previous = f" “flows restore {damaged.id}” takes the version before."
        console.note(
            f"Damaged and left out: {safe(str(damaged.path))}."
            + (previous if damaged.has_previous else "")
        )
    return 0


def _show_flow(context: Context, saved: SavedFlow) -> None:
    flow, lines = saved.flow, [safe(saved.flow.name)]

    def add(label: str, text: str) -> None:
        if text:
            lines.append(f"  {label:<14}{text}")

    add("Id", saved.id)
    add("Description", safe(flow.description, 500))
    add("Flow type", flow.flow_type.value)
    add("Credential", safe(flow.credential) or "none yet: it sends nothing")
    add("Its file names", "" if flow.credential else safe(saved.suggested))
    add("Endpoint", _source_name(flow))
    if isinstance(flow.source, TemplateSource):
        for name, value in flow.source.parameters.items():
            add(name, safe(str(value)))
    add("Modified", _time(saved))
    add("First call", safe(context.services.preview_url(flow), 500))
    context.console.say(*lines)


def _source_name(flow: Flow) -> str:
    if isinstance(flow.source, TemplateSource):
        return flow.source.template
    return f"advanced, {count(len(flow.source.steps), 'step')}"


def _time(saved: SavedFlow) -> str:
    return saved.modified.isoformat(timespec="seconds").replace("+00:00", "Z")


def import_flow(context: Context) -> int:
    """Save a flow file in the library; everything unknown in it is refused with its place."""
    path = Path(context.args.file).expanduser()
    problems = _problems_in(context, path)
    if problems:
        context.console.note(*(_as_line(context.args.file, one) for one in problems))
        context.console.note("Nothing was imported.")
        return _USAGE
    return take_in(context, path)


def _note_likely(context: Context, likely: Sequence[Problem]) -> None:
    context.console.note(*(f"Warning: {safe(str(one), 500)}" for one in likely))


def export_flow(context: Context) -> int:
    """Write a saved flow as a flow file; one that holds a token is refused with the place."""
    made = context.services.exits.flow_file(context.services.flows.find(context.args.flow).outward)
    _note_likely(context, made.likely)
    if context.args.output is None:
        context.console.say(made.data.decode().removesuffix("\n"))
    else:
        write_output(Path(context.args.output).expanduser(), made.data)
        context.console.note(f"Written: {safe(context.args.output)}")
    return 0


COMMANDS: dict[str, Callable[[Context], int]] = {
    "validate": validate,
    "templates": templates,
    "flows": flows,
    "import": import_flow,
    "export": export_flow,
}
