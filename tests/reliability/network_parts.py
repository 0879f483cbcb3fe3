"""What the network's tests have in common: a whole run against a server of scripts."""

import json
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from planhat_gui.compose import CallOptions, Services, build
from planhat_gui.compose import runs as runs_module
from planhat_gui.engine.retry import RetryPolicy
from planhat_gui.engine.transport import Transport
from planhat_gui.engine.wire import Answer, Call
from planhat_gui.model.flow import AdvancedSource, Connector, Flow, TemplateSource
from planhat_gui.model.ports import Cancel, Observer
from planhat_gui.model.results import Progress, RunReport
from planhat_gui.model.secret import Secret
from planhat_gui.model.source import Step
from tests.faults import FaultServer, answer

TOKEN = "canary-7f3a91-token"
FAST = RetryPolicy(base=0.002, cap=0.01)
NEVER = threading.Event()
ROWS = [{"_id": "a", "name": "Ada"}, {"_id": "b", "name": "Bo"}, {"_id": "c", "name": "Cy"}]


def page(rows: Sequence[object], *headers: str) -> bytes:
    """A good answer with these rows."""
    return answer(json.dumps(rows).encode(), *headers)


FIRST, LAST = page(ROWS), page(ROWS[-1:])
"""A whole run: its rows, and then nothing but the row read last."""

COMPANIES = Flow("All companies", TemplateSource("get_companies"), credential="Planhat")


def advanced(*steps: Step) -> Flow:
    """A flow set up by hand."""
    return Flow("By hand", AdvancedSource(steps), "Planhat", connector=Connector.GENERIC_REST)


class Desk:
    """The services over a folder of their own, and runs against one server."""

    def __init__(self, services: Services) -> None:
        self.services = services
        self.seen: list[Progress] = []

    def run(
        self,
        server: FaultServer | str,
        flow: Flow = COMPANIES,
        *,
        cancel: Cancel = NEVER,
        observer: Observer | None = None,
        **options: Any,
    ) -> RunReport:
        """The receipt of a run with the test's token, one call at a time."""
        base = server if isinstance(server, str) else server.base_url
        given: dict[str, Any] = {
            "secret": Secret(TOKEN),
            "base_url": base,
            "calls_per_minute": 0,
            "parallel": 1,
        }
        chosen = CallOptions(**(given | options))
        return self.services.run_flow(flow, chosen, cancel, observer or self.seen.append)

    def kept(self, report: RunReport) -> list[Any]:
        """The ids in the Nexset, in order."""
        import duckdb

        path = report.nexsets[0].path
        sql = f"SELECT _id FROM read_parquet('{path}') ORDER BY 1"
        rows = duckdb.connect().execute(sql).fetchall()
        return [row[0] for row in rows]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """Services whose own waits are short."""
    monkeypatch.setattr(runs_module, "FOR_RUN", FAST)
    services = build(tmp_path / "data")
    yield Desk(services)
    services.close()


@contextmanager
def transport_to(*servers: FaultServer | str, **options: Any) -> Iterator[Transport]:
    """A transport with the test's token."""
    origins = tuple(one if isinstance(one, str) else one.base_url for one in servers)
    made = Transport(origins, options.pop("secret", Secret(TOKEN)), **options)
    try:
        yield made
    finally:
        made.close()


def ask(server: FaultServer, **options: Any) -> Answer:
    """One call."""
    with transport_to(server, **options) as one:
        return one.send(Call(f"{server.base_url}/x"), NEVER)


def codes(report: RunReport) -> list[str]:
    """The codes of its warnings."""
    return [one.code for one in report.warnings]
