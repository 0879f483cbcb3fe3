"""Asking before a test sends what may change data."""

import sys

from planhat_gui.cli.context import Context
from planhat_gui.cli.text import safe
from planhat_gui.model.errors import Cancelled, NeedsFix, Problem
from planhat_gui.model.flow import AdvancedSource, Flow
from planhat_gui.model.source import Method

_YES = frozenset({"y", "yes"})


def ask_before_writing(context: Context, flow: Flow) -> None:
    """Return when the flow only reads or the person agrees; `--yes` agrees beforehand.

    Raises Cancelled for a no, and NeedsFix where nobody can be asked.
    """
    steps = flow.source.steps if isinstance(flow.source, AdvancedSource) else ()
    writes = [(at, step) for at, step in enumerate(steps) if step.method is not Method.GET]
    if not writes or context.args.yes:
        return
    at, step = writes[0]
    said = (
        f"This test sends a {step.method.value} request to {safe(step.url, 500)}, which may change "
        "data there."
    )
    if context.args.no_input or sys.stdin is None or not sys.stdin.isatty():
        raise NeedsFix(
            [Problem(f"source.steps[{at}].method", f"{said} Nothing was sent.")],
            "Add --yes to send it once.",
        )
    context.console.ask(f"{said} Send it once now? [y/N] ")
    if sys.stdin.readline().strip().lower() not in _YES:
        raise Cancelled("Nothing was sent.")
