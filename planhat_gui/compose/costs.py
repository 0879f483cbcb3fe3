"""What a run will cost, by what the last run or the last test showed."""

import math
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from planhat_gui.compose.network import Networks
from planhat_gui.compose.updates import Plan
from planhat_gui.engine.cost import estimate, estimate_rows
from planhat_gui.engine.readers import first_call
from planhat_gui.model.errors import Failure
from planhat_gui.model.flow import AdvancedSource, Flow
from planhat_gui.model.language import tr
from planhat_gui.model.network import DEFAULT_CALLS_PER_MINUTE
from planhat_gui.model.results import Cost, RunStatus, Sample
from planhat_gui.model.source import Source
from planhat_gui.model.update import Update
from planhat_gui.model.words import moment
from planhat_gui.store.history import RunHistory
from planhat_gui.store.lookups import LookupStore


class Costs:
    """Estimates calls and time, at the call limit that is set.

    `next_plan` says what the next run of a saved flow will read.
    """

    def __init__(
        self,
        history: RunHistory,
        lookups: LookupStore,
        networks: Networks,
        next_plan: Callable[[Flow, str], Plan],
    ) -> None:
        self.history, self.lookups, self.networks = history, lookups, networks
        self._next_plan = next_plan

    def of(self, flow: Flow, source: Source, flow_id: str | None, sample: Sample | None) -> Cost:
        """The cost of a flow's source. Blocking."""
        by_rows = self._estimate_rows(flow, sample)
        if by_rows is not None:
            return by_rows
        since = self._reads_since(flow, flow_id)
        if since is not None:
            said = moment(since, datetime.now().astimezone())
            return Cost(None, None, None, tr("reads what changed since {said}", said=said))
        records, basis = self._expected(first_call(source.steps[0]).url, flow_id)
        if sample is not None and not sample.more:
            records, basis = len(sample.records), tr("as the test showed")
        extra = {"seconds_per_call": sample.seconds} if sample and not sample.retries else {}
        return estimate(
            source,
            records,
            basis,
            calls_per_minute=self._limit(),
            parallel=flow.options.parallel_requests,
            **extra,
        )

    def _reads_since(self, flow: Flow, flow_id: str | None) -> datetime | None:
        """From when on the next run reads what changed; None where it reads everything."""
        if flow_id is None or flow.options.update != Update.CHANGES:
            return None
        with suppress(Failure):
            return self._next_plan(flow, flow_id).since
        return None

    def _limit(self) -> int:
        try:
            return self.networks.settings().calls_per_minute
        except Failure:
            return DEFAULT_CALLS_PER_MINUTE  # the run itself says what is wrong

    def _estimate_rows(self, flow: Flow, sample: Sample | None) -> Cost | None:
        """The cost where calls are made per row or record; None for one plain step."""
        if not isinstance(flow.source, AdvancedSource):
            return None
        steps = flow.source.steps
        if len(steps) > 1:
            rows = sample.steps[-1].rows if sample and len(sample.steps) == len(steps) else None
            basis = tr("1 call for each record of {steps_key}", steps_key=steps[-2].key)
            if rows is None or (sample is not None and len(steps) > 2):
                return Cost(None, None, None, basis)
        elif steps[0].lookups:
            known = {one.name: one.rows for one in self.lookups.all()}
            rows = math.prod(known.get(name, 0) for name in steps[0].lookups)
            basis = tr("1 call for each row of the lookups")
        else:
            return None
        return estimate_rows(
            steps[-1],
            rows,
            basis,
            calls_per_minute=self._limit(),
            parallel=flow.options.parallel_requests,
        )

    def _expected(self, url: str, flow_id: str | None) -> tuple[int | None, str]:
        """What the last complete run of this flow, or of the same address, received."""
        for report in self.history.all(limit=200):
            same = report.flow_id == flow_id or _address(report.request) == _address(url)
            read_all = report.status is RunStatus.SUCCEEDED and report.update == Update.FULL
            if same and read_all:
                return report.records.received, tr(
                    "{received:,} records, as last time", received=report.records.received
                )
        return None, ""


def _address(url: str) -> tuple[str, ...]:
    """What decides how many rows an address has: all of it but the paging."""
    address, _, query = url.partition("?")
    filters = sorted(p for p in query.split("&") if not p.startswith(("limit=", "offset=")))
    return (address, *filters)
