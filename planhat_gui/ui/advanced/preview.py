"""What the form's texts stand for now: names, values, the resolved URL. Fast, no network."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import prod
from typing import TYPE_CHECKING, Any

from planhat_gui.engine.macro_menu import Completion, completions
from planhat_gui.engine.macros import MacroValues, Preview, preview
from planhat_gui.engine.readers import first_call
from planhat_gui.model.header_text import parse_headers
from planhat_gui.model.language import tr
from planhat_gui.model.likely_keys import key_said
from planhat_gui.model.lookup import Lookup
from planhat_gui.model.macro_names import ColumnTarget, Names, bind
from planhat_gui.model.macros import TextKind, body_kind, parse, variables_in
from planhat_gui.model.network import DEFAULT_CALLS_PER_MINUTE
from planhat_gui.model.origins import Address, check_url
from planhat_gui.model.source import Method, Step
from planhat_gui.model.template import Template
from planhat_gui.ui import say
from planhat_gui.ui.advanced.form import AdvancedForm, to_source
from planhat_gui.ui.advanced.marked import Parts

if TYPE_CHECKING:
    from planhat_gui.compose import Services

MANY_CALLS = 1_000
_NO_DATES = tr(
    "These lists have no date filter: Planhat ignores one and sends every record. Use "
    "/dimensiondata with from and to as epoch_days for dates; to get what is new here, read "
    "everything and let the run say what changed."
)


@dataclass(frozen=True, slots=True)
class ResolvedNow:
    """A step's first request now. `address` is None while the URL is wrong or not there."""

    parts: Parts = ()
    notes: tuple[str, ...] = ()
    address: Address | None = None
    hint: str = ""


@dataclass(slots=True)
class Known:
    """What previews can draw on: lookups, a first row of each, a first record of each step."""

    lookups: Mapping[str, Lookup] = field(default_factory=dict)
    rows: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    records: dict[str, Any] = field(default_factory=dict)


class Previewer:
    """Asks the services for the moment and fills in what is known."""

    def __init__(self, services: "Services") -> None:
        self._services = services
        self._paths = {t.path: t for t in services.templates.all()}
        self.known = Known()

    def names(self, form: AdvancedForm) -> Names:
        """What the macros of the shown step may name."""
        lookups = {name: one.columns for name, one in self.known.lookups.items()}
        chosen = {name: lookups[name] for name in form.step.lookups if name in lookups}
        return Names(
            steps=[step.key for step in form.steps[: form.current]],
            lookups=chosen,
            variables=self.variables(form),
            not_chosen={n: c for n, c in lookups.items() if n not in chosen},
        )

    def values(self, form: AdvancedForm, flow_id: str | None) -> MacroValues:
        """What they stand for now, as far as it is known."""
        step = to_source(form).steps[form.current]
        values = self._services.macro_values(step, flow_id)
        keys = {one.key for one in form.steps[: form.current]}
        records = {k: v for k, v in self.known.records.items() if k in keys}
        return replace(values, row=self.known.rows, records=records)

    def completions(
        self, typed: str, form: AdvancedForm, flow_id: str | None
    ) -> Sequence[Completion]:
        """The menu after a { and what was typed behind it."""
        return completions(typed, self.names(form), self.values(form, flow_id))

    def variables(self, form: AdvancedForm) -> dict[str, str]:
        """The user's variables in all texts, with their defaults."""
        parsed = []
        for step in form.steps:
            headers = parse_headers(step.headers)[0]
            parsed.append(parse(step.url, TextKind.URL))
            parsed += [parse(value, TextKind.HEADER) for _, value in headers]
            parsed += [parse(macro, TextKind.VALUE) for _, macro in step.carry]
            types = [value for name, value in headers if name.lower() == "content-type"]
            parsed.append(parse(step.body, body_kind(step.body, types[0] if types else "")))
        return variables_in(parsed)[0]

    def resolved(self, form: AdvancedForm, flow_id: str | None) -> ResolvedNow:
        """The first request of the shown step."""
        step = to_source(form).steps[form.current]
        if not step.url:
            return ResolvedNow()
        bound = bind(parse(step.url, TextKind.URL, "url"), self.names(form))
        seen = preview(bound, self.values(form, flow_id))
        plain = "".join(part if isinstance(part, str) else "x" for part in bound.parts)
        address, _ = check_url(plain)
        parts = _parts(seen)
        if address is not None and not bound.problems:
            parts += _paging_part(step, seen.text)
        notes = [f"{m.macro}: {m.note}." for m in seen.marks if m.note]
        notes += [f"{m.macro}: {m.remark}" for m in seen.marks if m.remark]
        hint = key_said(step)
        if not hint and bound.uses.dates and self._template(address):
            hint = _NO_DATES
        return ResolvedNow(parts, tuple(dict.fromkeys(notes)), address, hint)

    def lookup_cost(self, form: AdvancedForm) -> tuple[str, bool]:
        """How many calls the shown step's lookups make, in words, and whether that is many."""
        step = form.step
        found = [self.known.lookups.get(name) for name in step.lookups]
        if not found or None in found or (len(found) > 1 and not step.combine_lookups):
            return "", False
        calls = prod(one.rows for one in found if one)
        if not calls:
            return tr("The lookup is empty: the flow would send no requests."), True
        seconds = calls / DEFAULT_CALLS_PER_MINUTE * 60
        minutes = tr(
            ", about {seconds} at {default_calls_per_minute} calls a minute",
            seconds=say.duration(seconds),
            default_calls_per_minute=DEFAULT_CALLS_PER_MINUTE,
        )
        each = tr(" for each record of the step before") if form.current else ""
        paged = "" if step.paging_kind == "none" else tr("at least ")
        text = tr(
            "A run makes {paged}{calls}{each}{minutes}.",
            paged=paged,
            calls=say.count(calls, "call"),
            each=each,
            minutes=minutes,
        )
        advice = self._fewer_calls(form, calls)
        return f"{text} {advice}".strip(), calls > MANY_CALLS or bool(advice)

    def _fewer_calls(self, form: AdvancedForm, calls: int) -> str:
        """When the same list without the company filter needs far fewer calls, say so."""
        bound = bind(parse(form.step.url, TextKind.URL), self.names(form))
        address, _ = check_url("".join(p if isinstance(p, str) else "x" for p in bound.parts))
        template = self._template(address)
        if template is None or template.page_cap is None or calls < 20:
            return ""
        targets = [part.target for part in bound.parts if not isinstance(part, str)]
        walks = any(isinstance(target, ColumnTarget) for target in targets)
        filtered = walks and "companyId=" in form.step.url
        if not filtered:
            return ""
        noun = tr(template.record_noun)
        return tr(
            "Without companyId this endpoint gives the {noun} of all companies "
            "in pages of up to {page_cap:,}, which is usually far fewer calls.",
            noun=noun,
            page_cap=template.page_cap,
        )

    def _template(self, address: Address | None) -> Template | None:
        if address is None:
            return None
        return self._paths.get(address.path.partition("?")[0].rstrip("/"))


def _parts(seen: Preview) -> list[tuple[str, bool]]:
    parts: list[tuple[str, bool]] = []
    at = 0
    for mark in seen.marks:
        parts.append((seen.text[at : mark.start], False))
        parts.append((seen.text[mark.start : mark.end], True))
        at = mark.end
    parts.append((seen.text[at:], False))
    return [part for part in parts if part[0]]


def _paging_part(step: Step, text: str) -> list[tuple[str, bool]]:
    """The query parameters that paging adds to the first call; what can write has no pages."""
    if step.method is not Method.GET:
        return []
    whole = first_call(replace(step, url=text)).url
    return [(whole[len(text) :], False)] if whole.startswith(text) and whole != text else []
