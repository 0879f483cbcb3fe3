"""`flows bin`, `flows erase`, `flows previous`: what was deleted, and what a flow was before."""

from dataclasses import asdict

from planhat_gui.cli.context import Context
from planhat_gui.cli.text import safe
from planhat_gui.model.flow_diff import differences
from planhat_gui.model.flow_file import dump_flow
from planhat_gui.store.bin import FLOW, Binned


def binned(context: Context) -> int:
    """List the bin, erase a flow in it, or show and restore a flow's version before."""
    match context.args.action:
        case "erase":
            found = context.services.bin.find(context.args.name, FLOW)
            context.services.bin.erase(found)
            context.console.note(f"“{safe(found.name)}” is deleted for good.")
        case "previous":
            _previous(context)
        case _:
            _list(context)
    return 0


def _list(context: Context) -> None:
    console = context.console
    found = [one for one in context.services.bin.all() if one.kind == FLOW]
    if context.args.json:
        console.json([_described(one) for one in found])
    elif not found:
        console.note("The bin is empty.")
    else:
        rows = [
            [safe(one.name), f"{one.deleted.astimezone():%Y-%m-%d %H:%M}", one.id] for one in found
        ]
        console.table(["Name", "Deleted", "Id"], rows)
        console.note(
            "“flows restore NAME” brings one back, “flows erase NAME” deletes it for good."
        )


def _described(one: Binned) -> dict[str, object]:
    return {
        "id": one.id,
        "name": one.name,
        "deleted": one.deleted.isoformat(timespec="seconds").replace("+00:00", "Z"),
        "damaged": one.damaged,
    }


def _previous(context: Context) -> None:
    store, args, console = context.services.flows, context.args, context.console
    damaged = args.name in {one.id for one in store.damaged()}
    flow_id = args.name if damaged else store.find(args.name).id
    before = store.previous(flow_id)
    then = dump_flow(before).decode()
    now = "" if damaged else dump_flow(store.get(flow_id).flow).decode()
    found = differences(now, then) if now else ()
    if args.json:
        console.json({"differences": [asdict(one) for one in found], "restored": args.restore})
    elif damaged:
        console.note("The flow's file is damaged; the version before can be read.")
    elif not found:
        console.note("The version before says the same.")
    else:
        console.say(*(safe(str(one), 500) for one in found))
    if args.restore:
        restored = store.restore_previous(flow_id)
        console.note(
            f"“{safe(restored.flow.name)}” is as it was before; the other version is kept: "
            "the same again goes back."
        )
    elif found or damaged:
        console.note(f"Go back to it with: planhat-gui flows previous {flow_id} --restore")
