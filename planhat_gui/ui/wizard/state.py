"""Everything the wizard's form holds, as one frozen value, and what can be made of it. No Qt.

`values` keeps what was typed for each endpoint by itself; `carried` keeps the last value typed
under each parameter's name, which an endpoint without a value of its own takes over. `options` are
run options as typed, a missing one is as usual; `personal` are columns to hash or drop. `tab` is
the tab in front: its source is the one that is saved; the other one's is kept beside it. A
connector without templates has the Advanced tab in front, whatever `tab` says; `set_aside` is the
credential chosen for the other connector.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from planhat_gui.model.flow import (
    MAX_NAME,
    AdvancedSource,
    Connector,
    Flow,
    FlowType,
    TemplateSource,
)
from planhat_gui.model.imported import still_held
from planhat_gui.model.options import PARAM_BY_NAME, option_values, options_from
from planhat_gui.model.params import Param, ParamValue, clean_all
from planhat_gui.model.personal import Choices, Treatment, choices_of
from planhat_gui.model.template import Template
from planhat_gui.ui.advanced import draft as advanced_draft
from planhat_gui.ui.advanced import form as forms
from planhat_gui.ui.advanced.form import AdvancedForm

Values = Mapping[str, ParamValue]

STEPS = 3
TEMPLATE, ADVANCED = "template", "advanced"
DRAFT_FORMAT = "planhat-draft/1"
_NOTHING: Values = MappingProxyType({})
_NO_VALUES: Mapping[str, Values] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class WizardState:
    """What the person has said so far. `step` is 0 to 2.

    `flow_id` is set when a saved flow is edited; `version` is then the one the edit began with.
    `named` is True once the flow's name was typed by hand, so that no suggestion replaces it.
    `advanced` is what the Advanced tab holds. `held` are the addresses that came with somebody
    else's flow and that nobody has typed here.
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
    options: Values = field(default_factory=lambda: _NOTHING)
    personal: Choices = ()
    flow_id: str | None = None
    version: str = ""
    tab: str = TEMPLATE
    advanced: AdvancedForm = field(default_factory=AdvancedForm)
    set_aside: str = ""
    held: tuple[str, ...] = ()

    @property
    def front(self) -> str:
        """The tab in front."""
        return self.tab if self.connector is Connector.PLANHAT else ADVANCED


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


def with_option(state: WizardState, name: str, value: ParamValue) -> WizardState:
    """The state after a run option was chosen or typed."""
    return replace(state, options={**state.options, name: value})


def with_personal(state: WizardState, columns: Sequence[str], treatment: Treatment) -> WizardState:
    """The state after it was chosen what becomes of these columns."""
    chosen = {**dict(state.personal), **dict.fromkeys(columns, treatment)}
    return replace(state, personal=choices_of(chosen))


def with_template(state: WizardState, template: Template) -> WizardState:
    """The state after another endpoint was chosen; a name nobody typed follows the endpoint."""
    name = state.name if state.named else suggested_name(template)
    return replace(state, template=template.id, name=name)


def with_connector(
    state: WizardState, connector: Connector, templates: Sequence[Template]
) -> WizardState:
    """The state after another connector was chosen; what was chosen for the one before is kept."""
    if connector is state.connector:
        return state
    changed = replace(
        state, connector=connector, credential=state.set_aside, set_aside=state.credential
    )
    if state.named:
        return changed
    if changed.front == ADVANCED:
        return replace(changed, name=_named_after(state.advanced.steps[-1].url, templates))
    chosen = next((t for t in templates if t.id == state.template), None)
    return replace(changed, name=suggested_name(chosen)) if chosen else changed


def suggested_name(template: Template) -> str:
    """A flow name from the endpoint's title: `Get Lean Companies` gives `Lean Companies`."""
    return template.title.removeprefix("Get ").strip()


def with_advanced(
    state: WizardState, form: AdvancedForm, templates: Sequence[Template]
) -> WizardState:
    """The state after the Advanced tab was edited; a name nobody typed follows the address."""
    name = state.name if state.named else _named_after(form.steps[-1].url, templates) or state.name
    held = state.held
    if held and len(form.steps) == len(state.advanced.steps):
        for before, after in zip(state.advanced.steps, form.steps, strict=True):
            if before.url != after.url:
                held = still_held(held, before.url, after.url)
    return replace(state, advanced=form, name=name, held=held)


def _named_after(url: str, templates: Sequence[Template]) -> str:
    """A flow name from an address: the endpoint's own, or the last word of the path."""
    path = "/" + url.partition("://")[2].partition("/")[2].partition("?")[0].rstrip("/")
    known = next((t for t in templates if t.path == path), None)
    if known is not None:
        return suggested_name(known)
    words = [part for part in path.split("/") if part and "{" not in part and "%" not in part]
    name = words[-1].replace("-", " ").replace("_", " ").strip()[:MAX_NAME] if words else ""
    return name[:1].upper() + name[1:]


def edited_as_advanced(state: WizardState, template: Template, base_url: str) -> WizardState:
    """The state after *Edit as Advanced*: exactly the template's request, the tab in front."""
    cleaned, _ = clean_all(template.params, shown_values(state, template.params))
    step = template.fill(cleaned, base_url).steps[0]
    return replace(state, tab=ADVANCED, advanced=forms.from_step(step))


def to_flow(state: WizardState, params: tuple[Param, ...]) -> Flow:
    """The flow as the form says it. A value that is not valid stays as typed, to be complained of.

    Values the chosen endpoint has no parameter for are left out, and so are empty ones whose
    default is empty: both mean that nothing is sent.
    """
    source: TemplateSource | AdvancedSource = (
        forms.to_source(state.advanced)
        if state.front == ADVANCED
        else TemplateSource(state.template, _sent(state, params))
    )
    return Flow(
        name=state.name.strip(),
        source=source,
        credential=state.credential,
        description=state.description.strip(),
        flow_type=state.flow_type,
        connector=state.connector,
        options=replace(
            options_from(state.options, advanced=state.tab == ADVANCED)[0],
            personal=state.personal,
        ),
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


def from_flow(
    flow: Flow, flow_id: str | None, version: str = "", held: tuple[str, ...] = ()
) -> WizardState:
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
        options=option_values(flow.options),
        personal=flow.options.personal,
        flow_id=flow_id,
        version=version,
        held=held,
    )
    if isinstance(source, AdvancedSource):
        return replace(shown, tab=ADVANCED, advanced=forms.from_source(source))
    values = dict(source.parameters)
    return replace(
        shown, template=source.template, values={source.template: values}, carried=values
    )


def to_draft(state: WizardState) -> dict[str, Any]:
    """The state as JSON data for a draft file; never holds a token."""
    return {
        "format": DRAFT_FORMAT,
        "tab": state.tab,
        "advanced": advanced_draft.to_data(state.advanced),
        "flow_id": state.flow_id,
        "version": state.version,
        "step": state.step,
        "flow_type": state.flow_type.value,
        "connector": state.connector.value,
        "credential": state.credential,
        "set_aside": state.set_aside,
        "name": state.name,
        "named": state.named,
        "description": state.description,
        "template": state.template,
        "values": {template: dict(values) for template, values in state.values.items()},
        "carried": dict(state.carried),
        "options": dict(state.options),
        "held": list(state.held),
        "personal": dict(state.personal),
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
        set_aside=_text(data.get("set_aside")),
        name=_text(data.get("name")),
        named=data.get("named") is True,
        description=_text(data.get("description")),
        template=_text(data.get("template")),
        values={str(template): _values(typed) for template, typed in values.items()}
        if isinstance(values, Mapping)
        else {},
        carried=_values(data.get("carried")),
        options=_known_options(data.get("options")),
        personal=_choices(data.get("personal")),
        flow_id=_text(data.get("flow_id")) or None,
        version=_text(data.get("version")),
        tab=_one_of(data.get("tab"), (TEMPLATE, ADVANCED), TEMPLATE),
        advanced=advanced_draft.from_data(data.get("advanced")),
        held=_texts(data.get("held")),
    )


def _choices(data: object) -> Choices:
    known = {one.value for one in Treatment}
    return choices_of({c: str(word) for c, word in _values(data).items() if word in known})


def _one_of(value: object, known: tuple[str, ...], default: str) -> str:
    return value if isinstance(value, str) and value in known else default


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _texts(value: object) -> tuple[str, ...]:
    return tuple(map(_text, value)) if isinstance(value, list) else ()


def _values(data: object) -> dict[str, ParamValue]:
    if not isinstance(data, Mapping):
        return {}
    return {
        str(name): value
        for name, value in data.items()
        if isinstance(value, int | str) and not isinstance(value, bool)
    }


def _known_options(data: object) -> dict[str, ParamValue]:
    return {name: value for name, value in _values(data).items() if name in PARAM_BY_NAME}
