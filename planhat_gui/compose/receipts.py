"""What is asked of past runs: a receipt with its flow then and now, and two of them compared."""

from dataclasses import dataclass

from planhat_gui.model.errors import Failure
from planhat_gui.model.flow_diff import Difference, differences
from planhat_gui.model.flow_file import dump_flow
from planhat_gui.model.results import RunReport
from planhat_gui.model.run_compare import RunComparison, compare_runs
from planhat_gui.store.flows import FlowStore
from planhat_gui.store.history import RunHistory


@dataclass(frozen=True, slots=True)
class RunDetails:
    """A receipt and what belongs to it.

    `flow_then` is the flow file as the run began; `flow_now` that of today, None when the flow is
    gone or was only a file; `changed` what differs between them. `before` is the id of the flow's
    run before, "" when there is none.
    """

    report: RunReport
    flow_then: str
    flow_now: str | None
    changed: tuple[Difference, ...]
    before: str


class Receipts:
    """Reads the history together with the flows. All methods are blocking."""

    def __init__(self, history: RunHistory, flows: FlowStore) -> None:
        self._history, self._flows = history, flows

    def details(self, run_id: str) -> RunDetails:
        """Everything about one run. Raises NeedsFix when there is none."""
        report = self._history.get(run_id)
        then, now = self._history.flow_json(run_id), self._flow_now(report.flow_id)
        return RunDetails(
            report,
            then,
            now,
            differences(then, now) if now is not None else (),
            self._history.before(run_id),
        )

    def compare(self, first: str, second: str) -> RunComparison:
        """Two runs by their ids, the second as seen from the first. Raises NeedsFix."""
        history = self._history
        return compare_runs(
            history.get(first),
            history.get(second),
            history.flow_json(first),
            history.flow_json(second),
        )

    def in_order(self, one: str, other: str) -> tuple[str, str]:
        """The older of two runs first."""
        found = self._history.reports([one, other])
        starts = {run_id: report.started for run_id, report in found.items()}
        return (one, other) if starts.get(one, "") <= starts.get(other, "") else (other, one)

    def _flow_now(self, flow_id: str) -> str | None:
        try:
            return dump_flow(self._flows.get(flow_id).flow).decode()
        except Failure:
            return None
