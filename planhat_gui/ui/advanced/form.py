"""Everything the Advanced tab holds, as typed, in one frozen value. No Qt.

What is wrong stays as it was typed: `problems` says what is, and `to_source` still gives a source,
with the default in place of a wrong number, so that previews can be drawn.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from planhat_gui.model.dates import DEFAULT_FORMAT, DEFAULT_ZONE, TimeUnit, check_format, check_zone
from planhat_gui.model.errors import Problem
from planhat_gui.model.flow import AdvancedSource
from planhat_gui.model.header_text import check_header_text, parse_headers, print_headers
from planhat_gui.model.language import tr
from planhat_gui.model.paging import (
    PAGING_KINDS,
    STOP_AFTER,
    Pagination,
    PagingKind,
    kind_of,
)
from planhat_gui.model.params import ParamValue
from planhat_gui.model.source import Method, ResponseFormat, Step

Values = Mapping[str, ParamValue]

_NONE: Values = MappingProxyType({})
_NO_PAGING: Mapping[str, Values] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class StepForm:
    """One step as typed. `headers` is the documented text form.

    `paging` keeps what was typed for each kind by itself. `stop_after_pages` blank or 0: no limit.
    """

    key: str = "step_1"
    method: Method = Method.GET
    url: str = ""
    headers: str = ""
    body: str = ""
    date_format: str = DEFAULT_FORMAT
    time_unit: str = TimeUnit.DAY.value
    time_zone: str = DEFAULT_ZONE
    lookups: tuple[str, ...] = ()
    combine_lookups: bool = False
    paging_kind: str = "none"
    paging: Mapping[str, Values] = field(default_factory=lambda: _NO_PAGING)
    stop_after_pages: ParamValue = 0
    response_format: ResponseFormat = ResponseFormat.AUTO
    path_to_data: str = "$[*]"
    path_to_metadata: str = ""
    carry: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class AdvancedForm:
    """All steps, which of them is shown, and whether the earlier steps' records are kept."""

    steps: tuple[StepForm, ...] = (StepForm(),)
    current: int = 0
    include_previous_results: bool = False

    @property
    def step(self) -> StepForm:
        """The step that is shown."""
        return self.steps[self.current]


def with_member(form: AdvancedForm, name: str, value: Any) -> AdvancedForm:
    """The form after a member of the shown step was given a value."""
    return with_step(form, replace(form.step, **{name: value}))


def with_step(form: AdvancedForm, step: StepForm) -> AdvancedForm:
    """The form with another value for the shown step."""
    steps = (*form.steps[: form.current], step, *form.steps[form.current + 1 :])
    return replace(form, steps=steps)


def with_paging_value(form: AdvancedForm, name: str, value: ParamValue) -> AdvancedForm:
    """The form after a parameter of the shown step's kind of paging was typed."""
    if name == STOP_AFTER.name:
        return with_member(form, name, value)
    step = form.step
    own = {**step.paging.get(step.paging_kind, _NONE), name: value}
    return with_member(form, "paging", {**step.paging, step.paging_kind: own})


def with_pagination(form: AdvancedForm, paging: Pagination) -> AdvancedForm:
    """The form with this kind of paging and its values in the shown step."""
    kind, values, stop = _paging_typed(paging)
    step = form.step
    filled = {**step.paging, kind: values}
    return with_step(form, replace(step, paging_kind=kind, paging=filled, stop_after_pages=stop))


def paging_values(step: StepForm) -> dict[str, ParamValue]:
    """What the form of the step's kind of paging shows, its defaults filled in."""
    own = step.paging.get(step.paging_kind, _NONE)
    kind = PAGING_KINDS[step.paging_kind]
    values = {p.name: own.get(p.name, p.default) for p in kind.params}
    return {**values, STOP_AFTER.name: step.stop_after_pages}


# To and from the flow


def from_source(source: AdvancedSource) -> AdvancedForm:
    """The form of a saved source."""
    steps = tuple(_from_step(step) for step in source.steps) or (StepForm(),)
    return AdvancedForm(steps, 0, source.include_previous_results)


def from_step(step: Step) -> AdvancedForm:
    """The form of one step, such as that of a filled-in template."""
    return AdvancedForm((_from_step(step),))


def to_source(form: AdvancedForm) -> AdvancedSource:
    """The source as the form says it; what `problems` complains of has its default in here."""
    steps = tuple(_to_step(step) for step in form.steps)
    return AdvancedSource(steps, form.include_previous_results and len(steps) > 1)


def _from_step(step: Step) -> StepForm:
    kind, values, stop = _paging_typed(step.pagination)
    return StepForm(
        key=step.key,
        method=step.method,
        url=step.url,
        headers=print_headers(step.headers),
        body=step.body or "",
        date_format=step.date_format,
        time_unit=step.time_unit,
        time_zone=step.time_zone,
        lookups=step.lookups,
        combine_lookups=step.combine_lookups,
        paging_kind=kind,
        paging={kind: values} if values else {},
        stop_after_pages=stop,
        response_format=step.response_format,
        path_to_data=step.path_to_data,
        path_to_metadata=step.path_to_metadata,
        carry=step.carry,
    )


def _to_step(step: StepForm) -> Step:
    return Step(
        url=step.url.strip(),
        key=step.key.strip(),
        method=step.method,
        headers=parse_headers(step.headers)[0],
        # A GET has no body; what was typed for another method waits in the form.
        body=step.body if step.body.strip() and step.method is not Method.GET else None,
        pagination=_pagination(step),
        response_format=step.response_format,
        path_to_data=step.path_to_data.strip(),
        path_to_metadata=step.path_to_metadata.strip(),
        date_format=step.date_format,
        time_unit=step.time_unit,
        time_zone=step.time_zone.strip(),
        lookups=step.lookups,
        combine_lookups=step.combine_lookups and len(step.lookups) > 1,
        carry=tuple((name.strip(), macro.strip()) for name, macro in step.carry if name or macro),
    )


def _paging_typed(paging: Pagination) -> tuple[str, dict[str, ParamValue], ParamValue]:
    kind = kind_of(paging)
    values = {p.name: _typed(getattr(paging, p.name)) for p in kind.params}
    return kind.kind, values, paging.stop_after_pages or 0


def _typed(value: bool | int | str) -> ParamValue:
    return int(value) if isinstance(value, bool) else value


def _pagination(step: StepForm) -> Pagination:
    kind = PAGING_KINDS[step.paging_kind]
    values, _ = _cleaned(step, kind)
    stop, _ = STOP_AFTER.clean(step.stop_after_pages or 0)
    paging: Pagination = kind.make(**values, stop_after_pages=int(stop) or None)
    return paging


def _cleaned(step: StepForm, kind: PagingKind) -> tuple[dict[str, Any], list[Problem]]:
    typed = paging_values(step)
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for param in kind.params:
        value, problem = param.clean(typed[param.name])
        if problem is None and value == "" and param.name not in kind.optional:
            value, problem = (
                param.default,
                Problem(param.name, tr("{param_label} is empty.", param_label=param.label)),
            )
        is_flag = param.kind.value == "boolean"
        values[param.name] = bool(value) if is_flag else value
        if problem:
            problems.append(problem)
    return values, problems


# What is wrong with what was typed


def problems(form: AdvancedForm) -> list[Problem]:
    """What cannot be said in a source and so has to be mended here, each with its field."""
    found: list[Problem] = []
    for index, step in enumerate(form.steps):
        place = f"source.steps[{index}]"
        found += [_moved(p, place) for p in check_header_text(step.headers)]
        found += [_moved(p, f"{place}.pagination") for p in _paging_problems(step)]
        found += [
            _moved(p, place)
            for p in (check_format(step.date_format)[1], check_zone(step.time_zone.strip())[1])
            if p
        ]
        found += [Problem(f"{place}.carry", text) for text in _carry_problems(step)]
        if step.key in {other.key for other in form.steps[:index]}:
            found.append(
                Problem(
                    f"{place}.key",
                    tr("There is already a step with the key “{step_key}”.", step_key=step.key),
                )
            )
    return found


def _moved(problem: Problem, place: str) -> Problem:
    return Problem(f"{place}.{problem.field}", problem.message)


def _paging_problems(step: StepForm) -> list[Problem]:
    found = _cleaned(step, PAGING_KINDS[step.paging_kind])[1]
    problem = STOP_AFTER.clean(step.stop_after_pages or 0)[1]
    return [*found, problem] if problem else found


def _carry_problems(step: StepForm) -> list[str]:
    found = []
    names = [name.strip() for name, macro in step.carry if name.strip() or macro.strip()]
    if len(set(names)) < len(names):
        found.append(tr("Two carried columns have the same name."))
    if any(bool(name.strip()) != bool(macro.strip()) for name, macro in step.carry):
        found.append(tr("A carried column has a name and a macro, as in {step_1.name}."))
    return found
