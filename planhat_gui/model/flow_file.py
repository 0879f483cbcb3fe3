"""The flow file: from its bytes to a Flow with all problems at once, and back, byte for byte.

Template ids and the values of their parameters are checked where the templates are known.
"""

import json
import re
from typing import Any

from planhat_gui.model.dates import DATE_FORMATS, TimeUnit, check_zone
from planhat_gui.model.errors import NeedsFix, Problem
from planhat_gui.model.flow import (
    FLOW_FORMAT,
    MAX_NAME,
    MAX_PARALLEL,
    AdvancedSource,
    Connector,
    Flow,
    FlowOptions,
    FlowType,
    TemplateSource,
    connector_problem,
)
from planhat_gui.model.flow_reader import Members, shown
from planhat_gui.model.flow_writer import options_data, source_data
from planhat_gui.model.headers import check_headers
from planhat_gui.model.language import in_quotes, tr
from planhat_gui.model.names import clean_name
from planhat_gui.model.options import words_of
from planhat_gui.model.origins import MAX_URL
from planhat_gui.model.paging import (
    MAX_NUMBER,
    PAGING_KINDS,
    NoPaging,
    Pagination,
    PagingKind,
)
from planhat_gui.model.params import Param, ParamKind
from planhat_gui.model.personal import Choices, Treatment, choices_of
from planhat_gui.model.personal_checks import column_problem
from planhat_gui.model.source import Method, ResponseFormat, Step
from planhat_gui.model.strict_json import load

MAX_DESCRIPTION = 2000
MAX_PATH = 2000
MAX_PARAMETER = 100_000

_IDENTIFIER = re.compile(r"[a-z][a-z0-9_]{0,63}")
_FORMAT = re.compile(r"planhat-flow/([1-9][0-9]{0,8})")


def parse_flow(data: bytes, name: str = "") -> Flow:
    """The flow in a flow file's bytes; `name` is the file's, for the sentences.

    Raises NeedsFix with every problem found, each with its field and its line.
    """
    flow, problems = read_flow(data, name)
    if problems:
        raise NeedsFix(problems)
    return flow


def read_flow(data: bytes, name: str = "") -> tuple[Flow, list[Problem]]:
    """The flow as far as it can be read, and what is wrong in the file, by line.

    What is wrong has its default in the flow. Raises NeedsFix for a file that holds no flow.
    """
    located = load(data)
    subject = in_quotes(shown(name)) if name else tr("This file")
    if isinstance(located.value, list) and len(located.value) > 1 and _all_flows(located.value):
        raise NeedsFix(
            [
                Problem(
                    "",
                    tr(
                        "{subject} holds {located_value:,} flows; a file holds one.",
                        subject=subject,
                        located_value=len(located.value),
                    ),
                )
            ],
            tr("Save each of them as a file of its own, and import those you want."),
        )
    if not isinstance(located.value, dict) or "format" not in located.value:
        raise NeedsFix(
            [Problem("", tr("{subject} is not a flow.", subject=subject))],
            tr("Choose a file that was exported with Export."),
        )
    problems: list[Problem] = []
    members = Members(located, (), problems)
    _check_format(members)
    if problems:  # what another version means by the rest is not known
        raise NeedsFix(problems)
    flow = _flow(members)
    return flow, sorted(problems, key=lambda problem: problem.line or 0)


def _all_flows(values: list[Any]) -> bool:
    return all(isinstance(value, dict) and "format" in value for value in values)


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
        "source": source_data(flow.source),
        "options": options_data(flow.options),
    }
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, indent=2) + "\n"
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise NeedsFix([Problem("", tr("The flow contains an invalid character."))]) from error


def _check_format(members: Members) -> None:
    text = members.text("format", required=True)
    match = _FORMAT.fullmatch(text)
    if not match and members.has_text("format"):
        members.problem(
            "format",
            tr(
                "“{shown}” is not a flow's format ({flow_format}).",
                shown=shown(text),
                flow_format=FLOW_FORMAT,
            ),
        )
    elif match and text != FLOW_FORMAT:
        members.problem(
            "format",
            tr(
                "This flow has format version {match}, which is newer than this version of the "
                "program can read. Get a newer version of the program.",
                match=match[1],
            ),
        )


def _flow(members: Members) -> Flow:
    name, problem = clean_name(members.text("name", required=True), "flow")
    if problem and members.has_text("name"):
        members.problem("name", problem.message)
    source = _source(members)
    flow = Flow(
        name=name,
        description=members.text("description", longest=MAX_DESCRIPTION),
        flow_type=members.choice("flow_type", FlowType, FlowType.FLEXFLOW),
        connector=members.choice("connector", Connector, Connector.PLANHAT),
        credential=members.line("credential", longest=MAX_NAME),
        source=source,
        options=_options(members, advanced=isinstance(source, AdvancedSource)),
    )
    wrong = connector_problem(flow)
    if wrong and members.is_object("source"):
        members.problem(wrong.field, wrong.message)
    members.finish("format")
    return flow


def _source(members: Members) -> TemplateSource | AdvancedSource:
    source = members.child("source", required=True)
    if source.has("template"):
        return _template_source(source)
    if source.has("steps"):
        return _advanced_source(source)
    if members.is_object("source"):
        members.problem("source", tr("A source has a template or steps."))
    return TemplateSource("")


def _template_source(source: Members) -> TemplateSource:
    template = source.text("template", required=True)
    if source.has_text("template") and not _IDENTIFIER.fullmatch(template):
        source.problem(
            "template", tr("“{shown}” is not the id of a template.", shown=shown(template))
        )
    parameters: dict[str, int | str] = {}
    values = source.child("parameters")
    for name, value in values.items():
        if isinstance(value, bool) or not isinstance(value, int | str):
            values.problem(name, tr("'{shown}' must be a whole number or text.", shown=shown(name)))
        elif isinstance(value, str) and len(value) > MAX_PARAMETER:
            values.problem(
                name,
                tr(
                    "'{shown}' is longer than {max_parameter:,} characters.",
                    shown=shown(name),
                    max_parameter=MAX_PARAMETER,
                ),
            )
        elif not _IDENTIFIER.fullmatch(name):
            values.problem(name, tr("“{shown}” is not the name of a parameter.", shown=shown(name)))
        else:
            parameters[name] = value
    source.finish()
    return TemplateSource(template, parameters)


def _advanced_source(source: Members) -> AdvancedSource:
    steps: list[Step] = []
    for members in source.children("steps"):
        step = _step(members)
        if step.key in {other.key for other in steps}:
            members.problem(
                "key", tr("There is already a step with the key “{shown}”.", shown=shown(step.key))
            )
        steps.append(step)
    if source.has_list("steps") and not steps:
        source.problem("steps", tr("There has to be at least one step."))
    include = source.boolean("include_previous_results", default=False)
    source.finish()
    return AdvancedSource(tuple(steps), include)


def _step(members: Members) -> Step:
    key = members.text("key", required=True)
    if members.has_text("key") and not _IDENTIFIER.fullmatch(key):
        members.problem(
            "key", tr("A key has lower-case letters, digits and _, beginning with a letter.")
        )
    default = Step("")
    step = Step(
        url=members.line("url", required=True, longest=MAX_URL),
        key=key,
        method=members.choice("method", Method, Method.GET, required=True),
        headers=_headers(members),
        body=members.text_or_none("body"),
        pagination=_pagination(members),
        response_format=members.choice("response_format", ResponseFormat, ResponseFormat.AUTO),
        path_to_data=members.line("path_to_data", longest=MAX_PATH, default=default.path_to_data),
        path_to_metadata=members.line("path_to_metadata", longest=MAX_PATH),
        date_format=members.word("date_format", [default.date_format, *_other_formats(default)]),
        time_unit=members.choice("time_unit", TimeUnit, TimeUnit.DAY).value,
        time_zone=members.line("time_zone", longest=100, default=default.time_zone),
        lookups=members.lines("lookups", longest=MAX_NAME),
        combine_lookups=members.boolean("combine_lookups", default=False),
        carry=_carry(members),
    )
    zone_problem = check_zone(step.time_zone)[1]
    if zone_problem:
        members.problem("time_zone", zone_problem.message)
    if members.has_text("url") and not step.url.strip():
        members.problem("url", tr("Enter the address of the endpoint."))
    members.finish()
    return step


def _other_formats(step: Step) -> list[str]:
    return [one.id for one in DATE_FORMATS if one.id != step.date_format]


def _headers(step: Members) -> tuple[tuple[str, str], ...]:
    members = step.child("headers")
    headers = [(name, members.text(name, named=tr("The header"))) for name, _ in members.items()]
    for problem in check_headers(headers, ""):
        name = problem.field.removeprefix(".")
        (members.problem if name else step.problem)(name or "headers", problem.message)
    return tuple(headers)


def _carry(step: Members) -> tuple[tuple[str, str], ...]:
    members = step.child("carry")
    return tuple(
        (name, members.text(name, longest=MAX_PATH, named=tr("The column")))
        for name, _ in members.items()
    )


def _pagination(step: Members) -> Pagination:
    if not step.has("pagination"):
        return NoPaging()
    members = step.child("pagination")
    word = members.text("kind", required=True)
    kind = PAGING_KINDS.get(word)
    if kind is None:
        if members.has_text("kind"):
            members.problem(
                "kind",
                tr(
                    "“{shown}” is not one of: {paging_kinds}.",
                    shown=shown(word),
                    paging_kinds=", ".join(PAGING_KINDS),
                ),
            )
        return NoPaging()
    values: dict[str, Any] = {p.name: _paging_member(members, p, kind) for p in kind.params}
    if members.has("stop_after_pages"):
        values["stop_after_pages"] = members.integer("stop_after_pages", 1, MAX_NUMBER)
    members.finish("kind")
    paging: Pagination = kind.make(**values)
    return paging


def _paging_member(members: Members, param: Param, kind: PagingKind) -> Any:
    needed = param.name not in kind.defaulted
    match param.kind:
        case ParamKind.INTEGER:
            return members.integer(
                param.name,
                param.minimum,
                param.maximum,
                required=needed,
                default=int(param.default),
            )
        case ParamKind.BOOLEAN:
            return members.boolean(param.name, default=bool(param.default))
        case _:
            text = members.line(
                param.name, required=needed, longest=200, default=str(param.default)
            )
            may_be_blank = param.name in kind.optional
            if not may_be_blank and members.has_text(param.name) and not text.strip():
                members.problem(param.name, tr("'{param_name}' is empty.", param_name=param.name))
            return text


def _options(members: Members, *, advanced: bool) -> FlowOptions:
    options = members.child("options")
    default = FlowOptions()
    result = FlowOptions(
        parallel_requests=options.integer(
            "parallel_requests", 1, MAX_PARALLEL, default=default.parallel_requests
        ),
        nexsets=options.word("nexsets", words_of("nexsets", advanced=advanced)),
        update=options.word("update", words_of("update")),
        schema=options.word("schema", words_of("schema")),
        personal=_personal(options),
    )
    options.finish()
    return result


def _personal(options: Members) -> Choices:
    """Columns and what becomes of them."""
    members = options.child("personal")
    words = [treatment.value for treatment in Treatment]
    chosen: dict[str, str] = {}
    for column in tuple(members.names()):
        wrong = column_problem(column)
        if wrong:
            members.problem(column, wrong)
            continue
        chosen[column] = members.word(column, words)
    return choices_of(chosen)
