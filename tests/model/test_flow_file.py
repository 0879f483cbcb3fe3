"""The flow file: read strictly, written always the same."""

import json
from functools import cache
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planhat_gui.model.errors import NeedsFix
from planhat_gui.model.flow import (
    AdvancedSource,
    Flow,
    FlowOptions,
    FlowType,
    TemplateSource,
)
from planhat_gui.model.flow_file import dump_flow, parse_flow
from planhat_gui.model.paging import PAGING_KINDS
from planhat_gui.model.source import Method, NoPaging, OffsetPaging, ResponseFormat, Step
from planhat_gui.res import resource

EXAMPLE = """{
  "format": "planhat-flow/1",
  "name": "All companies",
  "description": "",
  "flow_type": "flexflow",
  "connector": "planhat",
  "credential": "Planhat production",
  "source": {
    "template": "get_companies",
    "parameters": {
      "page_size": 5000,
      "start_offset": 0
    }
  },
  "options": {
    "parallel_requests": 4,
    "nexsets": "single",
    "update": "full"
  }
}
"""

ADVANCED: dict[str, Any] = {
    "format": "planhat-flow/1",
    "name": "Users of customers",
    "source": {
        "steps": [
            {
                "key": "step_1",
                "method": "POST",
                "url": "https://api.planhat.com/leancompanies?status=customer",
                "headers": {"X-Note": "a, b", "Accept": "*/*"},
                "body": "a\nb",
                "pagination": {
                    "kind": "offset",
                    "offset_parameter": "offset",
                    "limit_parameter": "limit",
                    "page_size": 2000,
                    "start": 5,
                    "stop_after_pages": 3,
                },
                "response_format": "json",
                "path_to_data": "$.data[*]",
                "path_to_metadata": "$.meta",
            }
        ],
        "include_previous_results": True,
    },
}


@cache
def schema() -> Any:
    """The published schema of flow files."""
    text = resource("schemas", "flow.schema.json").read_text(encoding="utf-8")
    return jsonschema.Draft202012Validator(json.loads(text))


def changed(data: Any, path: str, value: Any) -> bytes:
    """The file with one member replaced, added (`source.steps.0.x`) or, with ..., left out."""
    copy = json.loads(json.dumps(data))
    place = copy
    *way, last = (int(part) if part.isdigit() else part for part in path.split("."))
    for part in way:
        place = place[part]
    if value is ...:
        del place[last]
    else:
        place[last] = value
    return json.dumps(copy, indent=2).encode()


def test_example_is_read_and_written_byte_for_byte() -> None:
    """The documented example is exactly what the program writes."""
    flow = parse_flow(EXAMPLE.encode())
    assert flow.name == "All companies"
    assert flow.credential == "Planhat production"
    assert flow.source == TemplateSource("get_companies", {"page_size": 5000, "start_offset": 0})
    assert dump_flow(flow) == EXAMPLE.encode()


def test_advanced_source_is_read_whole() -> None:
    """Every member that a step has today arrives in it."""
    flow = parse_flow(json.dumps(ADVANCED).encode())
    assert flow.source == AdvancedSource(
        (
            Step(
                "https://api.planhat.com/leancompanies?status=customer",
                "step_1",
                Method.POST,
                (("X-Note", "a, b"), ("Accept", "*/*")),
                "a\nb",
                OffsetPaging("offset", "limit", 2000, 5, 3),
                ResponseFormat.JSON,
                "$.data[*]",
                "$.meta",
            ),
        ),
        include_previous_results=True,
    )
    assert parse_flow(dump_flow(flow)) == flow


def test_other_spelling_of_the_same_file_is_the_same_flow() -> None:
    """Line ends, a byte order mark and the order of members do not matter (B121)."""
    turned = dict(reversed(json.loads(EXAMPLE).items()))
    data = b"\xef\xbb\xbf" + json.dumps(turned, indent=4).replace("\n", "\r\n").encode()
    assert dump_flow(parse_flow(data)) == EXAMPLE.encode()


def test_defaults_may_be_left_out() -> None:
    """A file of three members is a flow."""
    data = b'{"format": "planhat-flow/1", "name": "x", "source": {"template": "get_users"}}'
    assert parse_flow(data) == Flow("x", TemplateSource("get_users"))


@pytest.mark.parametrize("data", [b"null", b"[]", b'"x"', b"1", b"{}", b'{"name": "x"}'])
def test_other_json_is_not_a_flow(data: bytes) -> None:
    """JSON without a format is not a flow, and the file is named (B107)."""
    with pytest.raises(NeedsFix, match=r"“x\.json” is not a flow"):
        parse_flow(data, "x.json")


@pytest.mark.parametrize(
    ("path", "value", "field", "sentence"),
    [
        ("format", "planhat-flow/2", "format", "newer"),
        ("format", "postman", "format", "not a flow's format"),
        ("format", 1, "format", "must be text"),
        ("name", ..., "name", "'name' is missing"),
        ("name", 5, "name", "'name' must be text"),
        ("name", "", "name", "Give the flow a name"),
        ("name", "..", "name", "Give the flow a name"),
        ("name", "x" * 101, "name", "At most 100"),
        ("name", "a\nb", "name", "line break"),
        ("description", "x" * 2001, "description", "2,000"),
        ("flow_type", "elt", "flow_type", "“elt” is not one of: flexflow, replication"),
        ("connector", "generic_rest", "connector", "has no templates"),
        ("connector", "x\u202ey", "connector", "“x⟨U+202E⟩y” is not one of"),
        ("credential", None, "credential", "'credential' must be text"),
        ("credential", "a\x00", "credential", "control character"),
        ("script", "x", "script", "Unknown part 'script'"),
        ("source", ..., "source", "'source' is missing"),
        ("source", [], "source", "must be an object"),
        ("source", {}, "source", "a template or steps"),
        ("source.template", None, "source.template", "must be text"),
        ("source.template", "../x", "source.template", "not the id of a template"),
        ("source.steps", [], "source.steps", "Unknown part 'steps'"),
        ("source.parameters", "x", "source.parameters", "must be an object"),
        ("source.parameters.page_size", True, "source.parameters.page_size", "whole number or"),
        ("source.parameters.page_size", 1.5, "source.parameters.page_size", "whole number or"),
        ("source.parameters.page_size", None, "source.parameters.page_size", "whole number or"),
        ("source.parameters.X", 1, "source.parameters.X", "not the name of a parameter"),
        ("source.parameters.x", "y" * 100_001, "source.parameters.x", "longer than 100,000"),
        ("options", 1, "options", "must be an object"),
        ("options.parallel_requests", 0, "options.parallel_requests", "from 1 to 16"),
        ("options.parallel_requests", 17, "options.parallel_requests", "from 1 to 16"),
        ("options.parallel_requests", "4", "options.parallel_requests", "must be a number"),
        ("options.parallel_requests", True, "options.parallel_requests", "must be a number"),
        ("options.parallel_requests", 4.0, "options.parallel_requests", "without decimals"),
        ("options.update", "x", "options.update", "not one of: full, changes, append"),
        ("options.schema", "x", "options.schema", "not one of: follow, ask, keep"),
        ("options.bodyFile", "/x", "options.bodyFile", "Unknown part 'bodyFile'"),
    ],
)
def test_wrong_member_is_named(path: str, value: Any, field: str, sentence: str) -> None:
    """A wrong, missing or unknown member is told with its field and its line."""
    data = changed(json.loads(EXAMPLE), path, value)
    with pytest.raises(NeedsFix) as caught:
        parse_flow(data)
    (problem,) = caught.value.problems
    assert (problem.field, sentence in problem.message) == (field, True), problem
    if value is not ...:
        name = json.dumps(path.rpartition(".")[2])
        assert name in data.decode().splitlines()[(problem.line or 0) - 1]


STEP = "source.steps.0"


@pytest.mark.parametrize(
    ("path", "value", "field", "sentence"),
    [
        ("source.steps", [], "source.steps", "at least one step"),
        ("source.steps", {}, "source.steps", "must be a list"),
        ("source.steps", [1], "source.steps[0]", "must be an object"),
        ("source.template", "get_users", "source.steps", "Unknown part 'steps'"),
        ("source.include_previous_results", 1, "source.include_previous_results", "true or false"),
        (f"{STEP}.key", ..., "source.steps[0].key", "missing"),
        (f"{STEP}.key", "Step 1", "source.steps[0].key", "lower-case"),
        (f"{STEP}.method", ..., "source.steps[0].method", "missing"),
        (f"{STEP}.method", "DELETE", "source.steps[0].method", "not one of: GET, POST, PUT"),
        (f"{STEP}.method", "get", "source.steps[0].method", "not one of"),
        (f"{STEP}.url", ..., "source.steps[0].url", "missing"),
        (f"{STEP}.url", None, "source.steps[0].url", "must be text"),
        (f"{STEP}.url", ["a"], "source.steps[0].url", "must be text"),
        (f"{STEP}.url", " ", "source.steps[0].url", "Enter the address"),
        (f"{STEP}.url", "https://a/\r\nX: 1", "source.steps[0].url", "control character"),
        (f"{STEP}.url", "x" * 9000, "source.steps[0].url", "8,192"),
        (f"{STEP}.headers", "x", "source.steps[0].headers", "must be an object"),
        (f"{STEP}.headers.X", 1, "source.steps[0].headers.X", "must be text"),
        (f"{STEP}.headers.X A", "1", "source.steps[0].headers.X A", "letters, digits"),
        (f"{STEP}.headers.Host", "1", "source.steps[0].headers.Host", "itself"),
        (
            f"{STEP}.headers.authorization",
            "Bearer x",
            "source.steps[0].headers.authorization",
            "credential sets this header",
        ),
        (f"{STEP}.body", {}, "source.steps[0].body", "must be text"),
        (f"{STEP}.date_format", "%Y", "source.steps[0].date_format", "not one of"),
        (f"{STEP}.time_unit", "fortnight", "source.steps[0].time_unit", "not one of"),
        (f"{STEP}.time_zone", "Mars/Base", "source.steps[0].time_zone", "time zone"),
        (f"{STEP}.lookups", "companies", "source.steps[0].lookups", "a list of texts"),
        (f"{STEP}.carry", [], "source.steps[0].carry", "must be an object"),
        (f"{STEP}.carry", {"a": 1}, "source.steps[0].carry.a", "must be text"),
        (f"{STEP}.response_format", "yaml", "source.steps[0].response_format", "not one of"),
        (f"{STEP}.path_to_data", 1, "source.steps[0].path_to_data", "must be text"),
        (f"{STEP}.path_to_data", "x" * 2001, "source.steps[0].path_to_data", "2,000"),
        (f"{STEP}.bodyFile", "x", "source.steps[0].bodyFile", "Unknown part 'bodyFile'"),
        (f"{STEP}.pagination", [], "source.steps[0].pagination", "must be an object"),
        (
            f"{STEP}.pagination",
            {"kind": "last_id", "id_path": "_id", "id_parameter": "after", "inclusive": 1},
            "source.steps[0].pagination.inclusive",
            "true or false",
        ),
        (
            f"{STEP}.pagination",
            {"kind": "next_token", "token_path": "$.next"},
            "source.steps[0].pagination.token_parameter",
            "missing",
        ),
        (f"{STEP}.pagination.kind", "x", "source.steps[0].pagination.kind", "not one of: none"),
        (f"{STEP}.pagination.kind", ..., "source.steps[0].pagination.kind", "missing"),
        (f"{STEP}.pagination.page_size", "1", "source.steps[0].pagination.page_size", "a number"),
        (f"{STEP}.pagination.page_size", 0, "source.steps[0].pagination.page_size", "from 1"),
        (f"{STEP}.pagination.start", -1, "source.steps[0].pagination.start", "from 0"),
        (f"{STEP}.pagination.stop", 1, "source.steps[0].pagination.stop", "Unknown part"),
        (
            f"{STEP}.pagination.limit_parameter",
            "",
            "source.steps[0].pagination.limit_parameter",
            "empty",
        ),
    ],
)
def test_wrong_member_of_a_step_is_named(path: str, value: Any, field: str, sentence: str) -> None:
    """The same within steps."""
    with pytest.raises(NeedsFix) as caught:
        parse_flow(changed(ADVANCED, path, value))
    assert (field, True) in [(p.field, sentence in p.message) for p in caught.value.problems]


def test_two_steps_of_one_key() -> None:
    """Keys of steps are unique."""
    steps = ADVANCED["source"]["steps"]
    with pytest.raises(NeedsFix, match="already a step with the key “step_1”"):
        parse_flow(changed(ADVANCED, "source.steps", steps + steps))


def test_all_problems_come_at_once_in_the_order_of_the_file() -> None:
    """A file with three mistakes says three things."""
    data = EXAMPLE.replace('"All companies"', '""').replace("5000", "null").replace('"full"', "1")
    with pytest.raises(NeedsFix) as caught:
        parse_flow(data.encode())
    assert [(problem.field, problem.line) for problem in caught.value.problems] == [
        ("name", 3),
        ("source.parameters.page_size", 11),
        ("options.update", 18),
    ]


@pytest.mark.parametrize("cut", range(1, len(EXAMPLE) - 2, 7))
def test_cut_file_is_never_a_flow(cut: int) -> None:
    """A half file is a problem with a line, wherever it was cut (F8)."""
    with pytest.raises(NeedsFix):
        parse_flow(EXAMPLE.encode()[:cut])


def test_half_character_is_not_written() -> None:
    """What UTF-8 cannot hold is refused before anything is written."""
    with pytest.raises(NeedsFix, match="invalid character"):
        dump_flow(Flow("x", TemplateSource("get_users", {"company_id": "\ud800"})))


def test_header_given_twice_is_not_written() -> None:
    """A file cannot hold the same header twice: said, not lost."""
    step = Step("https://a.example/", headers=(("X", "1"), ("X", "2")))
    with pytest.raises(NeedsFix, match="given twice"):
        dump_flow(Flow("x", AdvancedSource((step,))))


LINE = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=30)
NAMES = st.text(st.characters(exclude_categories=["Cc", "Cs", "Z"]), min_size=1, max_size=30)
IDENTIFIERS = st.from_regex(r"\A[a-z][a-z0-9_]{0,20}\Z")
NUMBERS = st.integers(0, 2_147_483_647)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
STEPS = st.builds(
    Step,
    url=NAMES,
    key=IDENTIFIERS,
    method=st.sampled_from(Method),
    headers=st.dictionaries(
        st.from_regex(r"\A[xX]-[a-z0-9]{1,9}\Z"),
        st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=20),
        max_size=3,
    ).map(lambda headers: tuple({name.lower(): (name, v) for name, v in headers.items()}.values())),
    body=st.none() | TEXTS,
    pagination=st.just(NoPaging())
    | st.builds(
        OffsetPaging,
        NAMES,
        NAMES,
        st.integers(1, 2_147_483_647),
        NUMBERS,
        st.none() | st.integers(1, 2_147_483_647),
    ),
    response_format=st.sampled_from(ResponseFormat),
    path_to_data=LINE,
    path_to_metadata=LINE,
)
FLOWS = st.builds(
    Flow,
    name=NAMES.filter(lambda name: name not in {".", ".."}),
    source=st.builds(
        TemplateSource,
        IDENTIFIERS,
        st.dictionaries(IDENTIFIERS, NUMBERS | TEXTS, max_size=4),
    )
    | st.builds(
        AdvancedSource,
        st.lists(STEPS, min_size=1, max_size=3, unique_by=lambda step: step.key).map(tuple),
        st.booleans(),
    ),
    credential=LINE,
    description=TEXTS,
    flow_type=st.sampled_from(FlowType),
    options=st.builds(FlowOptions, st.integers(1, 16)),
)


@given(FLOWS)
def test_export_import_export_is_byte_equal(flow: Flow) -> None:
    """What is written is read back equal, writes the same bytes, and is valid by the schema."""
    data = dump_flow(flow)
    assert parse_flow(data) == flow
    assert dump_flow(parse_flow(data)) == data
    assert data.endswith(b"}\n")
    assert b"\r" not in data
    schema().validate(json.loads(data))


CHAINED = {
    "format": "planhat-flow/1",
    "name": "End users of customers",
    "description": "",
    "flow_type": "flexflow",
    "connector": "planhat",
    "credential": "Planhat production",
    "source": {
        "steps": [
            {
                "key": "step_1",
                "method": "GET",
                "url": "https://api.planhat.com/leancompanies?status=customer",
                "path_to_data": "$[*]",
            },
            {
                "key": "step_2",
                "method": "GET",
                "url": "https://api.planhat.com/endusers?companyId={step_1._id}",
                "headers": {"X-Note": "a, b"},
                "date_format": "epoch_days",
                "time_unit": "month",
                "time_zone": "Europe/Stockholm",
                "lookups": ["companies"],
                "pagination": {
                    "kind": "offset",
                    "offset_parameter": "offset",
                    "limit_parameter": "limit",
                    "page_size": 2000,
                    "start": 0,
                },
                "response_format": "json",
                "path_to_data": "$[*]",
                "carry": {"company_name": "{step_1.name}"},
            },
        ],
        "include_previous_results": False,
    },
    "options": {"parallel_requests": 4, "nexsets": "single", "update": "full"},
}


def test_a_chained_flow_comes_back_byte_for_byte() -> None:
    """Steps, lookups, date settings and carried columns survive import and export."""
    data = (json.dumps(CHAINED, ensure_ascii=False, indent=2) + "\n").encode()
    assert dump_flow(parse_flow(data)) == data


@pytest.mark.parametrize(
    ("source", "usual"), [(ADVANCED, "by_schema"), (json.loads(EXAMPLE), "single")]
)
def test_how_many_nexsets_depends_on_the_source(source: dict[str, Any], usual: str) -> None:
    """A file without the option means what is usual for its source; the one written says it."""
    data = {name: value for name, value in source.items() if name != "options"}
    flow = parse_flow(json.dumps(data).encode())
    assert flow.options.nexsets == usual
    assert json.loads(dump_flow(flow))["options"]["nexsets"] == usual
    for said in ("single", "by_schema"):
        flow = parse_flow(json.dumps({**data, "options": {"nexsets": said}}).encode())
        assert flow.options.nexsets == said
        assert parse_flow(dump_flow(flow)) == flow


@pytest.mark.parametrize("kind", [k for k in PAGING_KINDS if k != "none"])
def test_every_kind_of_paging_comes_back(kind: str) -> None:
    """With its defaults, and with a last page."""
    paging = PAGING_KINDS[kind].make(stop_after_pages=3)
    step = Step("https://api.planhat.com/x", pagination=paging)
    flow = Flow("x", AdvancedSource((step,)))
    assert parse_flow(dump_flow(flow)) == flow
