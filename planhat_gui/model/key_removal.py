"""A flow without what looks like keys in it, to be imported so."""

import re
from dataclasses import replace

from planhat_gui.model.errors import Problem
from planhat_gui.model.flow import AdvancedSource, Flow, TemplateSource
from planhat_gui.model.language import tr
from planhat_gui.model.likely_keys import likely_keys
from planhat_gui.model.source import Step

_STEP = re.compile(r"source\.steps\[(\d+)\]\.(.+)", re.DOTALL)
_PARAMETER = "source.parameters."
UNNAMED = tr("Imported flow")


def without_likely_keys(flow: Flow) -> Flow:
    """The flow without the values that `likely_keys` finds; each place is empty or gone."""
    for problem in likely_keys(flow):
        flow = _without(flow, problem)
    return flow


def _without(flow: Flow, problem: Problem) -> Flow:
    place = problem.field
    match = _STEP.fullmatch(place)
    if match and isinstance(flow.source, AdvancedSource):
        steps = list(flow.source.steps)
        steps[int(match[1])] = _step_without(steps[int(match[1])], match[2])
        return replace(flow, source=replace(flow.source, steps=tuple(steps)))
    if place.startswith(_PARAMETER) and isinstance(flow.source, TemplateSource):
        kept = {n: v for n, v in flow.source.parameters.items() if _PARAMETER + n != place}
        return replace(flow, source=replace(flow.source, parameters=kept))
    match place:
        case "name":
            return replace(flow, name=UNNAMED)
        case "description":
            return replace(flow, description="")
        case _:
            return replace(flow, credential="")


def _step_without(step: Step, member: str) -> Step:
    kind, _, name = member.partition(".")
    match kind:
        case "url":
            return replace(step, url=_url_without(step))
        case "headers":
            return replace(step, headers=tuple(h for h in step.headers if h[0] != name))
        case "carry":
            return replace(step, carry=tuple(c for c in step.carry if c[0] != name))
        case "body":
            return replace(step, body=None)
        case "path_to_data":
            return replace(step, path_to_data=Step("").path_to_data)
        case _:
            return replace(step, path_to_metadata="")


def _url_without(step: Step) -> str:
    """The address without those parameters, or parts of its path, that look like keys."""
    address, mark, query = step.url.partition("?")
    kept = [part for part in query.split("&") if not _looks(step, f"https://x.example/?{part}")]
    scheme, slashes, path = address.partition("://")
    host, *parts = path.split("/")
    parts = [part for part in parts if not _looks(step, f"https://x.example/{part}")]
    url = scheme + slashes + "/".join([host, *parts])
    return f"{url}?{'&'.join(kept)}" if mark and any(kept) else url


def _looks(step: Step, url: str) -> bool:
    alone = Flow("x", AdvancedSource((Step(url, key=step.key),)))
    return any(problem.field.endswith(".url") for problem in likely_keys(alone))
