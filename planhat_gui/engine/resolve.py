"""From a flow as the user filled it in to a Source ready to send.

Or all that is wrong with it at once.
"""

from collections.abc import Callable

from planhat_gui.model.errors import NeedsFix, Problem
from planhat_gui.model.flow import AdvancedSource, Flow, TemplateSource, connector_problem
from planhat_gui.model.names import clean_name
from planhat_gui.model.options import option_values, options_from
from planhat_gui.model.params import clean_all
from planhat_gui.model.source import EndpointFacts, Source
from planhat_gui.model.template import Template

FindTemplate = Callable[[str], Template | None]
"""Looks a template up by id; None where there is none."""


def problems_of(flow: Flow, find_template: FindTemplate) -> list[Problem]:
    """Everything that keeps this flow from being saved and run, each with its field."""
    name_problem = clean_name(flow.name, "flow")[1]
    found = [name_problem] if name_problem else []
    found += options_from(option_values(flow.options))[1]
    return found + _source_problems(flow, find_template)


def _source_problems(flow: Flow, find_template: FindTemplate) -> list[Problem]:
    wrong = connector_problem(flow)
    if wrong:
        return [wrong]
    match flow.source:
        case TemplateSource(name, parameters):
            template = find_template(name)
            if template is None:
                return [Problem("source.template", f"There is no endpoint template “{name}”.")]
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
                    [Problem("source.template", f"There is no endpoint template “{name}”.")]
                )
            return template.fill(clean_all(template.params, parameters)[0], base_url)
        case AdvancedSource(steps, include):
            return Source(steps, EndpointFacts(title=flow.name, key_field="_id"), include)
