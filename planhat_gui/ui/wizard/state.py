"""Everything the wizard's form holds, as one frozen value, and what can be made of it. No Qt.

`values` keeps what was typed for each endpoint by itself; `carried` keeps the last value typed
under each parameter's name, which an endpoint without a value of its own takes over.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from planhat_gui.model.errors import NeedsFix
from planhat_gui.model.flow import (
    AdvancedSource,
    Connector,
    Flow,
    FlowOptions,
    FlowType,
    TemplateSource,
)
from planhat_gui.model.flow_file import dump_flow, parse_flow
from planhat_gui.model.params import Param, ParamValue
from planhat_gui.model.template import Template

Values = Mapping[str, ParamValue]

STEPS = 3
DRAFT_FORMAT = "planhat-draft/1"
_NOTHING: Values = MappingProxyType({})
_NO_VALUES: Mapping[str, Values] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class WizardState:
    """What the person has said so far. `step` is 0 to 2.

    `flow_id` is set when a saved flow is edited; `version` is then the one the edit began with.
    `named` is True once the flow's name was typed by hand, so that no suggestion replaces it.
    `advanced` is a source that was set up by hand and that this form leaves as it is.
    """

    step: int = 0
    flow_type: FlowType = FlowType.FLEXFLOW
    connector: Connector = Connector.PLANHAT
    credential: str = ""
    name: str = ""
    named: bool = False
    description: str = ""
    template: str = ""
    values: Mapping[str, Values] = field(default_factory=lambda: _NO_VALUES)
    carried: Values = field(default_factory=lambda: _NOTHING)
    options: FlowOptions = field(default_factory=FlowOptions)
    flow_id: str | None = None
    version: str = ""
    advanced: AdvancedSource | None = None


def shown_values(state: WizardState, params: tuple[Param, ...]) -> dict[str, ParamValue]:
    """What the chosen endpoint's form shows: its own values, else carried ones, else defaults."""
    own = state.values.get(state.template, _NOTHING)
    return {p.name: own.get(p.name, state.carried.get(p.name, p.default)) for p in params}


def with_value(state: WizardState, name: str, value: ParamValue) -> WizardState:
    """The state after `value` was typed into the parameter `name` of the chosen endpoint."""
    own = {**state.values.get(state.template, _NOTHING), name: value}
    return replace(
        state,
        values={**state.values, state.template: own},
        carried={**state.carried, name: value},
    )


def with_template(state: WizardState, template: Template) -> WizardState:
    """The state after another endpoint was chosen; a name nobody typed follows the endpoint."""
    name = state.name if state.named else suggested_name(template)
    return replace(state, template=template.id, name=name, advanced=None)


def suggested_name(template: Template) -> str:
    """A flow name from the endpoint's title: `Get Lean Companies` gives `Lean Companies`."""
    return template.title.removeprefix("Get ").strip()


def to_flow(state: WizardState, params: tuple[Param, ...]) -> Flow:
    """The flow as the form says it. A value that is not valid stays as typed, to be complained of.

    Values the chosen endpoint has no parameter for are left out, and so are empty ones whose
    default is empty: both mean that nothing is sent.
    """
    return Flow(
        name=state.name.strip(),
        source=state.advanced or TemplateSource(state.template, _sent(state, params)),
        credential=state.credential,
        description=state.description.strip(),
        flow_type=state.flow_type,
        connector=state.connector,
        options=state.options,
    )


def _sent(state: WizardState, params: tuple[Param, ...]) -> dict[str, ParamValue]:
    sent: dict[str, ParamValue] = {}
    for param in params:
        typed = shown_values(state, (param,))[param.name]
        cleaned, problem = param.clean(typed)
        value = typed if problem else cleaned
        if value == "" and param.default == "":
            continue
        sent[param.name] = value
    return sent


def from_flow(flow: Flow, flow_id: str | None, version: str = "") -> WizardState:
    """The form filled with a saved flow, at its last step."""
    source = flow.source
    shown = WizardState(
        step=STEPS - 1,
        flow_type=flow.flow_type,
        connector=flow.connector,
        credential=flow.credential,
        name=flow.name,
        named=True,
        description=flow.description,
        options=flow.options,
        flow_id=flow_id,
        version=version,
    )
    if isinstance(source, AdvancedSource):
        return replace(shown, advanced=source)
    values = dict(source.parameters)
    return replace(
        shown, template=source.template, values={source.template: values}, carried=values
    )


def to_draft(state: WizardState) -> dict[str, Any]:
    """The state as JSON data for a draft file; never holds a token."""
    options = state.options
    # Under a name of its own: the one being typed need not be one that a flow file takes.
    by_hand = Flow("draft", state.advanced) if state.advanced else None
    return {
        "format": DRAFT_FORMAT,
        "by_hand": json.loads(dump_flow(by_hand)) if by_hand else None,
        "flow_id": state.flow_id,
        "version": state.version,
        "step": state.step,
        "flow_type": state.flow_type.value,
        "connector": state.connector.value,
        "credential": state.credential,
        "name": state.name,
        "named": state.named,
        "description": state.description,
        "template": state.template,
        "values": {template: dict(values) for template, values in state.values.items()},
        "carried": dict(state.carried),
        "options": {
            "parallel_requests": options.parallel_requests,
            "nexsets": options.nexsets,
            "update": options.update,
        },
    }


def from_draft(data: Mapping[str, Any]) -> WizardState:
    """The state from a draft's data; a draft is unfinished work: what is unreadable is left out."""
    base = WizardState()
    step = data.get("step")
    values = data.get("values")
    return WizardState(
        step=step if isinstance(step, int) and 0 <= step < STEPS else 0,
        flow_type=FlowType(_one_of(data.get("flow_type"), tuple(FlowType), base.flow_type)),
        connector=Connector(_one_of(data.get("connector"), tuple(Connector), base.connector)),
        credential=_text(data.get("credential")),
        name=_text(data.get("name")),
        named=data.get("named") is True,
        description=_text(data.get("description")),
        template=_text(data.get("template")),
        values={str(template): _values(typed) for template, typed in values.items()}
        if isinstance(values, Mapping)
        else {},
        carried=_values(data.get("carried")),
        options=_options(data.get("options")),
        flow_id=_text(data.get("flow_id")) or None,
        version=_text(data.get("version")),
        advanced=_by_hand(data.get("by_hand")),
    )


def _by_hand(data: object) -> AdvancedSource | None:
    """The source that was set up by hand, in the form of a flow file."""
    if data is None:
        return None
    try:
        source = parse_flow(json.dumps(data).encode()).source
    except NeedsFix:
        return None
    return source if isinstance(source, AdvancedSource) else None


def _one_of(value: object, known: tuple[str, ...], default: str) -> str:
    return value if isinstance(value, str) and value in known else default


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _values(data: object) -> dict[str, ParamValue]:
    if not isinstance(data, Mapping):
        return {}
    return {
        str(name): value
        for name, value in data.items()
        if isinstance(value, int | str) and not isinstance(value, bool)
    }


def _options(data: object) -> FlowOptions:
    base = FlowOptions()
    if not isinstance(data, Mapping):
        return base
    parallel = data.get("parallel_requests")
    return FlowOptions(
        parallel_requests=parallel if type(parallel) is int else base.parallel_requests,
        nexsets=_text(data.get("nexsets")) or base.nexsets,
        update=_text(data.get("update")) or base.update,
    )
