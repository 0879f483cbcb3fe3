"""From a flow to what will be sent: its source, and the calls its macros stand for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from planhat_gui.engine.resolve import FindTemplate, resolve
from planhat_gui.engine.units import Left, Parents, Unit, UnitsOf, plain_units
from planhat_gui.model.errors import NeedsFix, Problem
from planhat_gui.model.flow import AdvancedSource, Flow, TemplateSource
from planhat_gui.model.origins import DEFAULT_BASE_URL
from planhat_gui.model.source import EndpointFacts, Source, Step
from planhat_gui.store.lookups import LookupStore


@dataclass(frozen=True, slots=True)
class Prepared:
    """A source ready to send; `units_of` fills its macros in.

    `marks` change when the rows of its lookups do: pages of the old rows cannot be continued.
    `by_clock`: some macro stands for a moment of this computer's clock. `step_columns`: those of
    earlier steps' records that later steps use.
    """

    source: Source
    units_of: UnitsOf
    marks: tuple[str, ...] = ()
    by_clock: bool = False
    step_columns: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Moment:
    """One clock value per run, and when the last successful run began."""

    now: datetime
    last_run: datetime | None = None


class Rows:
    """The rows of lookups, by the lookup's name."""

    def __init__(self, lookups: LookupStore) -> None:
        self._lookups = lookups

    def iterate(self, name: str) -> Iterator[Mapping[str, str]]:
        """The rows, in order. Raises NeedsFix when there is no such lookup."""
        return self._lookups.iterate(self._lookups.find(name).id)


class Sources:
    """Prepares flows."""

    def __init__(self, find_template: FindTemplate, lookups: LookupStore) -> None:
        self._find, self._lookups = find_template, lookups

    def columns(self) -> dict[str, tuple[str, ...]]:
        """Every lookup there is, with its columns."""
        return {one.name: one.columns for one in self._lookups.all()}

    def problems(self, source: AdvancedSource) -> list[Problem]:
        """Everything that is wrong with steps set up by hand, each with its field."""
        from planhat_gui.engine.binding import bind_steps
        from planhat_gui.engine.path_checks import path_problems

        return [*bind_steps(source.steps, self.columns())[1], *path_problems(source.steps)]

    def prepare(
        self,
        flow: Flow,
        base_url: str,
        instead: str | None,
        variables: Mapping[str, str],
        moment: Moment,
    ) -> Prepared:
        """The flow's source at the credential's base URL, or at the one to use `instead`.

        Raises NeedsFix with every problem.
        """
        if isinstance(flow.source, TemplateSource):
            source = resolve(flow, self._find, instead or base_url)
            return Prepared(source, plain_units(source.steps))
        # Imported here: macros cost 30 ms that no template has to wait for.
        from planhat_gui.engine.binding import bind_steps, step_columns, uses_of, values_for
        from planhat_gui.engine.filling import units

        steps = tuple(_moved(step, base_url, instead) for step in flow.source.steps)
        bound, problems = bind_steps(steps, self.columns(), variables)
        if problems:
            raise NeedsFix(problems)
        rows = Rows(self._lookups)

        def units_of(number: int, parents: Parents) -> Iterator[Unit | Left]:
            values = values_for(steps[number], moment.now, moment.last_run, variables)
            return units(bound[number], values, parents, rows)

        facts = EndpointFacts(key_field="_id")
        source = Source(steps, facts, flow.source.include_previous_results)
        marks = tuple(self._lookups.find(n).batch for step in steps for n in step.lookups)
        used = frozenset[str]().union(*map(step_columns, bound))
        return Prepared(source, units_of, marks, any(uses_of(one).dates for one in bound), used)


def _moved(step: Step, base_url: str, instead: str | None) -> Step:
    """The step at another base URL, when its address is at the credential's or Planhat's own."""
    if instead is None:
        return step
    for before in (base_url, DEFAULT_BASE_URL):
        if step.url == before or step.url.startswith((f"{before}/", f"{before}?")):
            return replace(step, url=instead + step.url[len(before) :])
    return step
