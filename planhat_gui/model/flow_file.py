"""The flow file: from its bytes to a Flow with all problems at once, and back, byte for byte.

Template ids and the values of their parameters are checked where the templates are known.
"""

import json
import re
from typing import Any

from planhat_gui.model.errors import NeedsFix, Problem
from planhat_gui.model.flow import (
    FLOW_FORMAT,
    MAX_NAME,
    AdvancedSource,
    Connector,
    Flow,
    FlowOptions,
    FlowType,
    TemplateSource,
)
from planhat_gui.model.flow_reader import Members, shown
from planhat_gui.model.headers import check_headers
from planhat_gui.model.names import clean_name
from planhat_gui.model.origins import MAX_URL
from planhat_gui.model.source import (
    Method,
    NoPaging,
    OffsetPaging,
    Pagination,
    ResponseFormat,
    Step,
)
from planhat_gui.model.strict_json import load

MAX_DESCRIPTION = 2000
MAX_PATH = 2000
MAX_PARAMETER = 100_000
MAX_NUMBER = 2_147_483_647
MAX_PARALLEL = 16

_IDENTIFIER = re.compile(r"[a-z][a-z0-9_]{0,63}")
_FORMAT = re.compile(r"planhat-flow/([1-9][0-9]{0,8})")
# Members and kinds of the format that this version cannot run: said, not ignored.
_STEPS_LATER = ("date_format", "time_unit", "time_zone", "lookups", "carry")
_PAGING_LATER = ("page", "next_token", "next_url", "link_header", "last_id")


def parse_flow(data: bytes, name: str = "") -> Flow:
    """The flow in a flow file's bytes; `name` is the file's, for the sentences.

    Raises NeedsFix with every problem found, each with its field and its line.
    """
    located = load(data)
    subject = f"“{shown(name)}”" if name else "This file"
    if not isinstance(located.value, dict) or "format" not in located.value:
        raise NeedsFix(
            [Problem("", f"{subject} is not a flow.")],
            "Choose a file that was exported with Export.",
        )
    problems: list[Problem] = []
    members = Members(located, (), problems)
    _check_format(members)
    if problems:  # what another version means by the rest is not known
        raise NeedsFix(problems)
    flow = _flow(members)
    if problems:
        raise NeedsFix(sorted(problems, key=lambda problem: problem.line or 0))
    return flow


def dump_flow(flow: Flow) -> bytes:
    """The flow file: the same flow always gives the same bytes. UTF-8, LF, two spaces.

    Raises NeedsFix for what no flow file can hold (half characters, a header given twice).
    """
    data: dict[str, Any] = {
        "format": FLOW_FORMAT,
        "name": flow.name,
        "description": flow.description,
        "flow_type": flow.flow_type.value,
        "connector": flow.connector.value,
        "credential": flow.credential,
        "source": _source_data(flow.source),
        "options": {
            "parallel_requests": flow.options.parallel_requests,
            "nexsets": flow.options.nexsets,
            "update": flow.options.update,
        },
    }
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, indent=2) + "\n"
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise NeedsFix([Problem("", "The flow contains an invalid character.")]) from error


def _check_format(members: Members) -> None:
    text = members.text("format", required=True)
    match = _FORMAT.fullmatch(text)
    if not match and members.has_text("format"):
        members.problem("format", f"“{shown(text)}” is not a flow's format ({FLOW_FORMAT}).")
    elif match and text != FLOW_FORMAT:
        members.problem(
            "format",
            f"This flow has format version {match[1]}, which is newer than this version of the "
            "program can read. Get a newer version of the program.",
        )


def _flow(members: Members) -> Flow:
    name, problem = clean_name(members.text("name", required=True), "flow")
    if problem and members.has_text("name"):
        members.problem("name", problem.message)
    flow = Flow(
        name=name,
        description=members.text("description", longest=MAX_DESCRIPTION),
        flow_type=members.choice("flow_type", FlowType, FlowType.FLEXFLOW),
        connector=members.choice(
            "connector", Connector, Connector.PLANHAT, later=("generic_rest",)
        ),
        credential=members.line("credential", longest=MAX_NAME),
        source=_source(members),
        options=_options(members),
    )
    members.finish("format")
    return flow


def _source(members: Members) -> TemplateSource | AdvancedSource:
    source = members.child("source", required=True)
    if source.has("template"):
        return _template_source(source)
    if source.has("steps"):
        return _advanced_source(source)
    if members.is_object("source"):
        members.problem("source", "A source has a template or steps.")
    return TemplateSource("")


def _template_source(source: Members) -> TemplateSource:
    template = source.text("template", required=True)
    if source.has_text("template") and not _IDENTIFIER.fullmatch(template):
        source.problem("template", f"“{shown(template)}” is not the id of a template.")
    parameters: dict[str, int | str] = {}
    values = source.child("parameters")
    for name, value in values.items():
        if isinstance(value, bool) or not isinstance(value, int | str):
            values.problem(name, f"'{shown(name)}' must be a whole number or text.")
        elif isinstance(value, str) and len(value) > MAX_PARAMETER:
            values.problem(name, f"'{shown(name)}' is longer than {MAX_PARAMETER:,} characters.")
        elif not _IDENTIFIER.fullmatch(name):
            values.problem(name, f"“{shown(name)}” is not the name of a parameter.")
        else:
            parameters[name] = value
    source.finish()
    return TemplateSource(template, parameters)


def _advanced_source(source: Members) -> AdvancedSource:
    steps: list[Step] = []
    for members in source.children("steps"):
        step = _step(members)
        if step.key in {other.key for other in steps}:
            members.problem("key", f"There is already a step with the key “{shown(step.key)}”.")
        steps.append(step)
    if source.has_list("steps") and not steps:
        source.problem("steps", "There has to be at least one step.")
    include = source.boolean("include_previous_results", default=False)
    source.finish()
    return AdvancedSource(tuple(steps), include)


def _step(members: Members) -> Step:
    key = members.text("key", required=True)
    if members.has_text("key") and not _IDENTIFIER.fullmatch(key):
        members.problem(
            "key", "A key has lower-case letters, digits and _, beginning with a letter."
        )
    step = Step(
        url=members.line("url", required=True, longest=MAX_URL),
        key=key,
        method=members.choice("method", Method, Method.GET, required=True),
        headers=_headers(members),
        body=members.text_or_none("body"),
        pagination=_pagination(members),
        response_format=members.choice("response_format", ResponseFormat, ResponseFormat.AUTO),
        path_to_data=members.line("path_to_data", longest=MAX_PATH, default=Step("").path_to_data),
        path_to_metadata=members.line("path_to_metadata", longest=MAX_PATH),
    )
    if members.has_text("url") and not step.url.strip():
        members.problem("url", "Enter the address of the endpoint.")
    members.finish(later=_STEPS_LATER)
    return step


def _headers(step: Members) -> tuple[tuple[str, str], ...]:
    members = step.child("headers")
    headers = [(name, members.text(name, named="The header")) for name, _ in members.items()]
    for problem in check_headers(headers, ""):
        name = problem.field.removeprefix(".")
        (members.problem if name else step.problem)(name or "headers", problem.message)
    return tuple(headers)


def _pagination(step: Members) -> Pagination:
    if not step.has("pagination"):
        return NoPaging()
    members = step.child("pagination")
    kind = members.text("kind", required=True)
    match kind:
        case "none":
            members.finish("kind", later=("stop_after_pages",))
            return NoPaging()
        case "offset":
            paging = OffsetPaging(
                offset_parameter=members.line("offset_parameter", required=True, longest=200),
                limit_parameter=members.line("limit_parameter", required=True, longest=200),
                page_size=members.integer("page_size", 1, MAX_NUMBER, required=True),
                start=members.integer("start", 0, MAX_NUMBER),
                stop_after_pages=(
                    members.integer("stop_after_pages", 1, MAX_NUMBER)
                    if members.has("stop_after_pages")
                    else None
                ),
            )
            for name in ("offset_parameter", "limit_parameter"):
                if members.has_text(name) and not getattr(paging, name).strip():
                    members.problem(name, f"'{name}' is empty.")
            members.finish("kind")
            return paging
        case _ if kind in _PAGING_LATER:
            members.problem("kind", f"Pagination “{kind}” is not supported by this version.")
        case _ if members.has_text("kind"):
            kinds = ", ".join(("none", "offset", *_PAGING_LATER))
            members.problem("kind", f"“{shown(kind)}” is not one of: {kinds}.")
    return NoPaging()


def _options(members: Members) -> FlowOptions:
    options = members.child("options")
    default = FlowOptions()
    result = FlowOptions(
        parallel_requests=options.integer(
            "parallel_requests", 1, MAX_PARALLEL, default=default.parallel_requests
        ),
        nexsets=options.word("nexsets", ("single",), later=("by_schema",)),
        update=options.word("update", ("full",), later=("changes", "append")),
    )
    options.finish()
    return result


def _source_data(source: TemplateSource | AdvancedSource) -> dict[str, Any]:
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
        raise NeedsFix([Problem(f"{step.key}.headers", "A header is given twice.")])
    data: dict[str, Any] = {"key": step.key, "method": step.method.value, "url": step.url}
    if headers:
        data["headers"] = headers
    if step.body is not None:
        data["body"] = step.body
    if isinstance(step.pagination, OffsetPaging):
        data["pagination"] = _paging_data(step.pagination)
    if step.response_format is not ResponseFormat.AUTO:
        data["response_format"] = step.response_format.value
    data["path_to_data"] = step.path_to_data
    if step.path_to_metadata:
        data["path_to_metadata"] = step.path_to_metadata
    return data


def _paging_data(paging: OffsetPaging) -> dict[str, Any]:
    data: dict[str, Any] = {
        "kind": "offset",
        "offset_parameter": paging.offset_parameter,
        "limit_parameter": paging.limit_parameter,
        "page_size": paging.page_size,
        "start": paging.start,
    }
    if paging.stop_after_pages is not None:
        data["stop_after_pages"] = paging.stop_after_pages
    return data
