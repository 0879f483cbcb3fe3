"""From a flow as the user filled it in to a Source ready to send.

Or all that is wrong with it at once.
"""

from collections.abc import Callable

from planhat_gui.model.errors import NeedsFix, Problem
from planhat_gui.model.flow import (
    AdvancedSource,
    Flow,
    FlowType,
    TemplateSource,
    connector_problem,
)
from planhat_gui.model.language import tr
from planhat_gui.model.names import clean_name
from planhat_gui.model.options import option_values, options_from
from planhat_gui.model.paging import LastIdPaging
from planhat_gui.model.params import clean_all
from planhat_gui.model.personal_checks import Needed, choice_problems
from planhat_gui.model.source import EndpointFacts, Source
from planhat_gui.model.template import Template
from planhat_gui.model.update import Update

FindTemplate = Callable[[str], Template | None]
"""Looks a template up by id; None where there is none."""


def problems_of(flow: Flow, find_template: FindTemplate) -> list[Problem]:
    """Everything that keeps this flow from being saved and run, each with its field."""
    name_problem = clean_name(flow.name, "flow")[1]
    found = [name_problem] if name_problem else []
    found += options_from(option_values(flow.options))[1]
    wrong = update_problem(flow, find_template)
    if wrong:
        found.append(wrong)
    found += choice_problems(flow.options.personal, needed_columns(flow, find_template))
    return found + _source_problems(flow, find_template)


def personal_problem(flow: Flow, find_template: FindTemplate) -> Problem | None:
    """The first thing that is wrong with the columns that are hashed or dropped."""
    found = choice_problems(flow.options.personal, needed_columns(flow, find_template))
    return found[0] if found else None


def needed_columns(flow: Flow, find_template: FindTemplate) -> Needed:
    """The columns that a flow needs as they come, and why."""
    if isinstance(flow.source, AdvancedSource):
        exact = {
            step.pagination.id_path.removeprefix("$.")
            for step in flow.source.steps
            if isinstance(step.pagination, LastIdPaging)
        }
        why = tr("its last value says where the next page begins (Pagination)")
        return Needed(exact=tuple((name, why) for name in sorted(exact)))
    template = find_template(flow.source.template)
    if template is None:
        return Needed()
    field = template.updated_field
    exact_one: tuple[tuple[str, str], ...] = ()
    if flow.options.update == Update.CHANGES and field:
        exact_one = ((field, tr("by it a run tells what changed since the run before (Update)")),)
    return Needed(template.key_field or "_id", exact_one)


def update_problem(flow: Flow, find_template: FindTemplate) -> Problem | None:
    """Why a flow cannot be brought up to date so, and what to choose instead."""
    if flow.options.update != Update.FULL and flow.options.nexsets != "single":
        return _update_problem(
            tr(
                "Only one Nexset can be added to or merged with. Choose One Nexset for Nexsets, or "
                "Full here."
            )
        )
    if flow.options.update != Update.CHANGES:
        return None
    if flow.flow_type is FlowType.REPLICATION:
        return _update_problem(
            tr(
                "Replication keeps records exactly as received and merges none, so changed ones "
                "cannot "
                "take the place of old ones. Choose Full or Append, or the flow type FlexFlow."
            )
        )
    if isinstance(flow.source, AdvancedSource):
        return _update_problem(
            tr(
                "For steps set up by hand it is not known which field says when a record last "
                "changed. "
                "Choose Full; or Append, with {last_run} where the address takes a date."
            )
        )
    template = find_template(flow.source.template)
    if template is None:
        return None  # said at the template
    if not template.updated_field or not template.paging_parameters:
        return _update_problem(
            tr(
                "{template_title} has no field that says when a record last changed, so what "
                "changed "
                "cannot be told. Choose Full.",
                template_title=template.title,
            )
        )
    if clean_all(template.params, flow.source.parameters)[0].get("start_offset"):
        return _update_problem(
            tr(
                "Changes are read from the newest record on, so none can be skipped. Set Start "
                "Offset "
                "to 0, or choose Full."
            )
        )
    return None


def full_problem(flow: Flow) -> Problem | None:
    """Why a flow's run cannot be made one in full."""
    if flow.options.update != Update.APPEND:
        return None
    return _update_problem(
        tr(
            "This flow adds what it reads to its dataset, so there is no run in full. To begin "
            "anew, "
            "delete its Nexset."
        )
    )


def _update_problem(message: str) -> Problem:
    return Problem("options.update", message)


def _source_problems(flow: Flow, find_template: FindTemplate) -> list[Problem]:
    wrong = connector_problem(flow)
    if wrong:
        return [wrong]
    match flow.source:
        case TemplateSource(name, parameters):
            template = find_template(name)
            if template is None:
                return [
                    Problem(
                        "source.template", tr("There is no endpoint template “{name}”.", name=name)
                    )
                ]
            return clean_all(template.params, parameters)[1]
        case AdvancedSource():
            return []  # steps are checked where their macros are bound, see `binding`


def resolve(flow: Flow, find_template: FindTemplate, base_url: str) -> Source:
    """The source to send. Raises NeedsFix with every problem of the source."""
    problems = _source_problems(flow, find_template)
    if problems:
        raise NeedsFix(problems)
    match flow.source:
        case TemplateSource(name, parameters):
            template = find_template(name)
            if template is None:
                raise NeedsFix(
                    [
                        Problem(
                            "source.template",
                            tr("There is no endpoint template “{name}”.", name=name),
                        )
                    ]
                )
            return template.fill(clean_all(template.params, parameters)[0], base_url)
        case AdvancedSource(steps, include):
            return Source(steps, EndpointFacts(title=flow.name, key_field="_id"), include)
