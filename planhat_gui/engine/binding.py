"""From steps as typed to steps ready to be filled in, or everything that is wrong with them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from urllib.parse import unquote

from planhat_gui.engine.filling import BoundStep
from planhat_gui.engine.macros import MacroValues
from planhat_gui.model.dates import check_format, check_unit, check_zone
from planhat_gui.model.errors import Problem
from planhat_gui.model.headers import check_headers
from planhat_gui.model.json_body import check_body
from planhat_gui.model.language import tr
from planhat_gui.model.macro_names import BoundText, Names, StepTarget, Uses, bind
from planhat_gui.model.macros import ParsedText, TextKind, body_kind, parse, variables_in
from planhat_gui.model.origins import check_url
from planhat_gui.model.paging import paging_members
from planhat_gui.model.source import Method, Step

_PAGE_WORDS = frozenset({"limit", "offset", "page", "cursor"})


def bind_steps(
    steps: Sequence[Step],
    lookup_columns: Mapping[str, Sequence[str]],
    variables: Mapping[str, str] | None = None,
) -> tuple[list[BoundStep], list[Problem]]:
    """The steps bound to what their macros name, and all problems, each with its field.

    `lookup_columns`: every lookup there is, with its columns. `variables`: values set for this run.
    """
    texts = [parsed for number, step in enumerate(steps) for parsed in _texts(number, step)]
    defaults, found = variables_in(texts)
    problems: list[Problem] = list(found)
    known = {**defaults, **(variables or {})}
    problems += [
        Problem(name, tr("This flow has no variable “{name}”.", name=name))
        for name in (variables or {})
        if name not in defaults
    ]
    bound = []
    for number, step in enumerate(steps):
        chosen = {n: lookup_columns[n] for n in step.lookups if n in lookup_columns}
        names = Names(
            steps=[one.key for one in steps[:number]],
            lookups=chosen,
            variables=known,
            not_chosen={n: c for n, c in lookup_columns.items() if n not in chosen},
        )
        bound.append(_bound(number, step, names))
        problems += _step_problems(number, step, bound[-1], lookup_columns)
    return bound, problems


def values_for(
    step: Step, now: datetime, last_run: datetime | None, variables: Mapping[str, str]
) -> MacroValues:
    """What this step's macros stand for; wrong settings count as the default ones."""
    date_format, _ = check_format(step.date_format)
    unit, _ = check_unit(step.time_unit)
    zone, _ = check_zone(step.time_zone)
    return MacroValues(now, last_run, date_format, unit, zone, variables)


def uses_of(bound: BoundStep) -> Uses:
    """Everything a step's texts need."""
    found = Uses()
    for text in _bound_texts(bound):
        found = found | text.uses
    return found


def step_columns(bound: BoundStep) -> frozenset[str]:
    """The columns of earlier steps' records that a step's texts use; lists are walked through."""
    slots = [
        part for text in _bound_texts(bound) for part in text.parts if not isinstance(part, str)
    ]
    targets = [slot.target for slot in slots if isinstance(slot.target, StepTarget)]
    return frozenset(
        ".".join(word for word in target.path if isinstance(word, str)) for target in targets
    )


def _bound_texts(bound: BoundStep) -> list[BoundText]:
    texts = [bound.url, *(t for _, t in bound.headers), *(t for _, t in bound.carry)]
    return [*texts, bound.body] if bound.body else texts


def _field(number: int, member: str) -> str:
    return f"source.steps[{number}].{member}"


def _texts(number: int, step: Step) -> list[ParsedText]:
    content_type = next((v for n, v in step.headers if n.lower() == "content-type"), "")
    texts = [parse(step.url, TextKind.URL, _field(number, "url"))]
    texts += [
        parse(value, TextKind.HEADER, _field(number, f"headers.{name}"))
        for name, value in step.headers
    ]
    if step.body is not None:
        kind = body_kind(step.body, content_type)
        texts.append(parse(step.body, kind, _field(number, "body")))
    texts += [
        parse(value, TextKind.VALUE, _field(number, f"carry.{name}")) for name, value in step.carry
    ]
    return texts


def _bound(number: int, step: Step, names: Names) -> BoundStep:
    texts = [bind(parsed, names) for parsed in _texts(number, step)]
    headers = len(step.headers)
    body = texts[1 + headers] if step.body is not None else None
    carried = texts[len(texts) - len(step.carry) :] if step.carry else []
    return BoundStep(
        step,
        texts[0],
        tuple((n, t) for (n, _), t in zip(step.headers, texts[1:], strict=False)),
        body,
        tuple((n, t) for (n, _), t in zip(step.carry, carried, strict=True)),
    )


def _step_problems(
    number: int, step: Step, bound: BoundStep, lookup_columns: Mapping[str, Sequence[str]]
) -> list[Problem]:
    problems: list[Problem] = [p for text in _bound_texts(bound) for p in text.problems]
    url_field = _field(number, "url")
    if not bound.url.parsed.slots:
        url_problem = check_url(step.url, url_field)[1]
    else:
        url_problem = check_url(_without_macros(bound.url), url_field)[1]
    checks = [
        url_problem,
        check_format(step.date_format, _field(number, "date_format"))[1],
        check_unit(step.time_unit, _field(number, "time_unit"))[1],
        check_zone(step.time_zone, _field(number, "time_zone"))[1],
    ]
    problems += [p for p in checks if p is not None]
    problems += check_headers(list(step.headers), _field(number, "headers"))
    problems += [Problem(url_field, sentence) for sentence in _twice(step)]
    if step.body is not None:
        problems += _body_problems(step, _field(number, "body"))
    problems += [
        Problem(_field(number, "lookups"), tr("There is no lookup “{name}”.", name=name))
        for name in step.lookups
        if name not in lookup_columns
    ]
    if len(step.lookups) > 1 and not step.combine_lookups:
        problems.append(
            Problem(
                _field(number, "lookups"),
                tr(
                    "Several lookups are chosen: say that every row goes with every row, or keep "
                    "one."
                ),
            )
        )
    return problems


def _body_problems(step: Step, field: str) -> list[Problem]:
    if step.method is Method.GET:
        return [Problem(field, tr("GET has no body."))]
    content_type = next((v for n, v in step.headers if n.lower() == "content-type"), "")
    problem = check_body(step.body or "", content_type, field)
    return [problem] if problem else []


def _twice(step: Step) -> list[str]:
    """What is wrong with query parameters that decide about pages.

    Others may come twice; of these a server takes the first or the last, nobody knows which.
    """
    members = paging_members(step.pagination)
    paged = {str(value) for name, value in members.items() if name.endswith("_parameter") and value}
    query = step.url.partition("?")[2].partition("#")[0]
    names = [unquote(pair.partition("=")[0]) for pair in query.split("&") if pair]
    sentences = [
        tr("'{name}' appears twice. Remove one.", name=name)
        for name in sorted(_PAGE_WORDS | paged)
        if names.count(name) > 1
    ]
    if step.method is Method.GET:
        sentences += [
            tr("'{name}' is also set under Pagination. Remove one of them.", name=name)
            for name in sorted(paged & set(names))
        ]
    return sentences


def _without_macros(url: BoundText) -> str:
    """The address with a harmless word for each macro, so that the rest of it can be judged."""
    return "".join(part if isinstance(part, str) else "x" for part in url.parts)
