"""Where one can go from anywhere: pages, actions, flows, Nexsets, endpoints."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from planhat_gui.ui.quick_switcher import Destination

if TYPE_CHECKING:
    from planhat_gui.ui.window import MainWindow


def destinations(window: "MainWindow") -> list[Destination]:
    """All there are now, in the order of their likelihood."""
    found = [
        Destination(saved.flow.name, "flow", "workflow", _later(window.edit, saved.id))
        for saved in window.flows.library.flows
    ]
    found += [
        Destination(f"Run {saved.flow.name}", "run", "play", _later(window.run_flow, saved.id))
        for saved in window.flows.library.flows
    ]
    found += [
        Destination(info.name, "Nexset", "database", _later(window.show_nexset, info.id))
        for info in window.nexsets.infos()
    ]
    for action in window.menu_actions.all():
        words = str(action.data() or "")
        text = words if words.startswith("Theme") else action.text().rstrip("…")
        found.append(Destination(text, "action", "arrow-right", action.trigger))
    if window.attached:
        found += [
            Destination(each.title, "new flow", "plus", _later(window.new_flow, each.id))
            for each in window.services.templates.all()
        ]
    return found


def _later(act: Callable[[str], None], argument: str) -> Callable[[], None]:
    return lambda: act(argument)
