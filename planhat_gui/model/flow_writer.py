"""A flow as the members of its file."""

from typing import Any

from planhat_gui.model.errors import NeedsFix, Problem
from planhat_gui.model.flow import AdvancedSource, FlowOptions, TemplateSource
from planhat_gui.model.language import tr
from planhat_gui.model.paging import NoPaging, paging_members
from planhat_gui.model.source import ResponseFormat, Step


def options_data(options: FlowOptions) -> dict[str, Any]:
    """`schema` and `personal` came later and are left out while they are as usual."""
    data: dict[str, Any] = {
        "parallel_requests": options.parallel_requests,
        "nexsets": options.nexsets,
        "update": options.update,
    }
    if options.schema != FlowOptions().schema:
        data["schema"] = options.schema
    if options.personal:
        data["personal"] = {column: chosen.value for column, chosen in options.personal}
    return data


def source_data(source: TemplateSource | AdvancedSource) -> dict[str, Any]:
    """What is asked. Raises NeedsFix for a header that is given twice."""
    if isinstance(source, TemplateSource):
        parameters = {name: source.parameters[name] for name in sorted(source.parameters)}
        return {"template": source.template, "parameters": parameters}
    return {
        "steps": [_step_data(step) for step in source.steps],
        "include_previous_results": source.include_previous_results,
    }


def _step_data(step: Step) -> dict[str, Any]:
    """What is as it is by default is left out, so that a small step reads as one."""
    headers = dict(step.headers)
    if len(headers) != len(step.headers):
        raise NeedsFix([Problem(f"{step.key}.headers", tr("A header is given twice."))])
    data: dict[str, Any] = {"key": step.key, "method": step.method.value, "url": step.url}
    if headers:
        data["headers"] = headers
    if step.body is not None:
        data["body"] = step.body
    default = Step("")
    for name in ("date_format", "time_unit", "time_zone"):
        if getattr(step, name) != getattr(default, name):
            data[name] = getattr(step, name)
    if step.lookups:
        data["lookups"] = list(step.lookups)
    if step.combine_lookups:
        data["combine_lookups"] = True
    if step.pagination != NoPaging():
        data["pagination"] = paging_members(step.pagination)
    if step.response_format is not ResponseFormat.AUTO:
        data["response_format"] = step.response_format.value
    data["path_to_data"] = step.path_to_data
    if step.path_to_metadata:
        data["path_to_metadata"] = step.path_to_metadata
    if step.carry:
        data["carry"] = dict(step.carry)
    return data
