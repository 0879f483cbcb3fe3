"""Where one can go from anywhere: pages, actions, flows, Nexsets, endpoints."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from planhat_gui.model.language import tr
from planhat_gui.ui.quick_switcher import Destination

if TYPE_CHECKING:
    from planhat_gui.ui.shell import Shell


def destinations(shell: "Shell") -> list[Destination]:
    """All there are now, in the order of their likelihood."""
    found = [
        Destination(saved.flow.name, tr("flow"), "workflow", _later(shell.edit, saved.id))
        for saved in shell.flows.library.flows
    ]
    found += [
        Destination(
            tr("Run {flow_name}", flow_name=saved.flow.name),
            tr("run"),
            "play",
            _later(shell.run_flow, saved.id),
        )
        for saved in shell.flows.library.flows
    ]
    found += [
        Destination(info.name, tr("Nexset"), "database", _later(shell.show_nexset, info.id))
        for info in shell.nexsets.infos()
    ]
    found += [
        Destination(each.name, tr("lookup"), "list", _later(shell.show_lookup, each.id))
        for each in shell.lookups.lookups()
    ]
    for action in shell.menu_actions.all():
        words = str(action.data() or "")
        text = words if words not in {"", "inline"} else action.text().rstrip("…")
        found.append(Destination(text, tr("action"), "arrow-right", action.trigger))
    if shell.attached:
        found += [
            Destination(each.title, tr("new flow"), "plus", _later(shell.new_flow, each.id))
            for each in shell.services.templates.all()
        ]
    return found


def _later(act: Callable[[str], None], argument: str) -> Callable[[], None]:
    return lambda: act(argument)
