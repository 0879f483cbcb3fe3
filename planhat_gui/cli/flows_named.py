"""Which flow is meant by what was typed, and the files that hold flows."""

from dataclasses import dataclass, replace
from pathlib import Path

from planhat_gui.cli.text import safe
from planhat_gui.compose.flow_ids import flow_file_id
from planhat_gui.compose.services import Services
from planhat_gui.model.errors import NeedsFix, Problem
from planhat_gui.model.flow import Flow
from planhat_gui.model.strict_json import load
from planhat_gui.store.flow_files import read_flow_file


@dataclass(frozen=True, slots=True)
class Named:
    """The flow that was meant; the `flow_id` of one that is only a file follows from its name."""

    flow: Flow
    flow_id: str
    saved: bool


def find_flow(services: Services, typed: str) -> Named:
    """The flow in the file of that path, else the saved flow of that id or name.

    Raises NeedsFix for a file that holds no flow, and when there is neither.
    """
    path = Path(typed).expanduser()
    if _exists(path):
        flow = read_flow_file(path)
        return Named(flow, flow_file_id(flow), saved=False)
    if path.suffix.lower() == ".json" or len(path.parts) > 1:
        raise NeedsFix([Problem("", f"There is no file {safe(typed)}.")], "Check the path.")
    saved = services.flows.find(typed)
    return Named(saved.flow, saved.id, saved=True)


def with_lines(problems: list[Problem], path: Path) -> list[Problem]:
    """Problems found in a flow, with the lines of their members in the file it was read from."""
    located = load(path.read_bytes())
    return [
        one
        if one.line is not None
        else replace(one, line=located.line_of(_place(one.field, located.value)))
        for one in problems
    ]


def _place(field: str, value: object) -> tuple[str | int, ...]:
    """The path in the file of what a problem's field names; a bare name is a parameter's."""
    if isinstance(value, dict) and field not in value and "." not in field:
        return ("source", "parameters", field)
    return tuple(
        int(part[1:-1]) if part[:1] == "[" and part[1:-1].isdigit() else part
        for part in field.replace("[", ".[").split(".")
    )


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # a name too long or with a NUL is no path
        return False
