"""The wizard's state: what becomes of it, and what it remembers."""

from dataclasses import replace

from planhat_gui.model.flow import AdvancedSource, Flow, FlowOptions, FlowType, TemplateSource
from planhat_gui.model.source import Step
from planhat_gui.model.template import Template
from planhat_gui.store.templates import load_templates
from planhat_gui.ui.wizard import state as states
from planhat_gui.ui.wizard.state import WizardState
from planhat_gui.ui.wizard.undo import History

ID = "61a4c2f08b1d3e0012ab4f01"


def template(name: str) -> Template:
    """One of the program's own templates."""
    return load_templates().get(name)


def chosen(name: str) -> WizardState:
    """A state with that endpoint chosen."""
    return states.with_template(WizardState(), template(name))


def test_a_flow_holds_what_the_form_shows() -> None:
    """Typed values are cleaned, untouched ones take their default, empty filters are left out."""
    state = states.with_value(chosen("get_endusers"), "page_size", " 0200 ")
    flow = states.to_flow(state, template("get_endusers").params)
    assert flow.source == TemplateSource("get_endusers", {"page_size": 200, "start_offset": 0})
    assert flow.name == "Endusers"


def test_a_wrong_value_stays_in_the_flow_for_the_check() -> None:
    """What is not valid is neither dropped nor replaced by a default."""
    state = states.with_value(chosen("get_endusers"), "page_size", "abc")
    flow = states.to_flow(state, template("get_endusers").params)
    assert isinstance(flow.source, TemplateSource)
    assert flow.source.parameters["page_size"] == "abc"


def test_values_come_back_with_their_endpoint() -> None:
    """Each endpoint keeps its own values; a new one takes over those of the same name."""
    users, tickets = template("get_endusers"), template("get_tickets")
    state = states.with_value(chosen("get_endusers"), "page_size", 250)
    state = states.with_value(state, "company_id", ID)
    state = states.with_template(state, tickets)
    assert states.shown_values(state, tickets.params)["page_size"] == 250
    assert states.shown_values(state, tickets.params)["company_id"] == ID
    state = states.with_value(state, "page_size", 50)
    state = states.with_template(state, users)
    assert states.shown_values(state, users.params)["page_size"] == 250


def test_values_travel_over_an_endpoint_that_has_no_such_parameter() -> None:
    """A company id typed for end users is there for licenses, with companies in between."""
    licenses = template("get_licenses")
    state = states.with_value(chosen("get_endusers"), "company_id", ID)
    state = states.with_template(state, template("get_companies"))
    companies = states.to_flow(state, template("get_companies").params)
    assert isinstance(companies.source, TemplateSource)
    assert "company_id" not in companies.source.parameters
    state = states.with_template(state, licenses)
    assert states.shown_values(state, licenses.params)["company_id"] == ID


def test_a_name_nobody_typed_follows_the_endpoint() -> None:
    """The suggestion changes with the endpoint; a typed name does not."""
    state = chosen("get_lean_companies")
    assert state.name == "Lean Companies"
    typed = replace(state, name="Mine", named=True)
    assert states.with_template(typed, template("get_tasks")).name == "Mine"


def test_a_saved_flow_fills_the_form_and_comes_out_the_same() -> None:
    """Opening and saving without a change changes nothing."""
    flow = Flow(
        name="All companies",
        source=TemplateSource("get_companies", {"page_size": 5000, "start_offset": 3}),
        credential="Planhat production",
        description="nightly",
        flow_type=FlowType.REPLICATION,
        options=FlowOptions(parallel_requests=2),
    )
    state = states.from_flow(flow, "a" * 32, "v1")
    assert state.step == states.STEPS - 1
    assert states.to_flow(state, template("get_companies").params) == flow


def test_a_draft_is_the_whole_state() -> None:
    """Draft data and back gives the same form, every field of it."""
    state = states.with_value(chosen("get_tickets"), "company_id", "half an i")
    state = replace(
        state, step=1, credential="X", named=True, flow_id="b" * 32, version="v", description="d"
    )
    assert states.from_draft(states.to_draft(state)) == state


def test_a_source_set_up_by_hand_survives_form_and_draft() -> None:
    """A saved Advanced flow opens in its tab and comes out the same, also over a draft."""
    source = AdvancedSource((Step("https://api.planhat.com/users?sort=_id"),))
    state = states.from_flow(Flow("By hand", source, "X"), "c" * 32)
    assert state.tab == states.ADVANCED
    assert states.to_flow(state, ()).source == source
    unnamed = replace(state, name="")
    assert states.from_draft(states.to_draft(unnamed)) == unnamed


def test_the_tab_in_front_is_the_one_that_is_saved() -> None:
    """Both tabs keep what stands in them; only the one in front becomes the flow."""
    tasks = template("get_tasks")
    state = states.with_value(chosen("get_tasks"), "page_size", 250)
    base = "https://api.planhat.com"
    by_hand = states.edited_as_advanced(state, tasks, base)
    source = states.to_flow(by_hand, tasks.params).source
    filled = tasks.fill({"page_size": 250, "start_offset": 0}, base)
    assert source == AdvancedSource(filled.steps)
    back = replace(by_hand, tab=states.TEMPLATE)
    assert states.to_flow(back, tasks.params) == states.to_flow(state, tasks.params)
    assert back.advanced == by_hand.advanced


def test_a_damaged_draft_opens_with_what_can_be_read() -> None:
    """Nothing in a draft file makes the wizard fail."""
    data = {"step": 9, "flow_type": "elt", "name": ["x"], "values": {"t": {"a": 1, "b": []}},
            "options": 3, "carried": None, "template": "get_tasks"}  # fmt: skip
    state = states.from_draft(data)
    assert (state.step, state.flow_type, state.name) == (0, FlowType.FLEXFLOW, "")
    assert state.values == {"t": {"a": 1}}
    assert state.template == "get_tasks"


def test_typing_on_in_one_field_is_one_step_back() -> None:
    """Undo goes field by field, not letter by letter; a pause begins a new step."""
    start = WizardState()
    history = History(start)
    for name in ("A", "AB", "ABC"):
        history.record(replace(history.state, name=name), "name")
    history.rest()
    history.record(replace(history.state, name="ABCD"), "name")
    assert history.undo().name == "ABC"
    assert history.undo() == start
    assert not history.can_undo
    assert history.redo().name == "ABC"
    assert history.redo().name == "ABCD"
    assert not history.can_redo


def test_undo_goes_to_the_step_where_the_change_was_made() -> None:
    """A flow type chosen in step 1 and undone in step 3 is seen to change."""
    history = History(WizardState())
    history.record(replace(history.state, flow_type=FlowType.REPLICATION), "flow_type")
    history.move(2)
    back = history.undo()
    assert (back.step, back.flow_type) == (0, FlowType.FLEXFLOW)
    forward = history.redo()
    assert (forward.step, forward.flow_type) == (0, FlowType.REPLICATION)


def test_a_change_after_undo_ends_redo() -> None:
    """There is one line of states, no tree."""
    history = History(WizardState())
    history.record(replace(history.state, name="A"), "name")
    history.undo()
    history.record(replace(history.state, name="B"), "name")
    assert not history.can_redo
    assert history.undo().name == ""
