"""Services over real stores and real templates, whose network is a script of the test."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from planhat_gui.compose.advice import Advice, PagingHint, paging_hint
from planhat_gui.compose.exits import Exits
from planhat_gui.compose.imports import Imports
from planhat_gui.compose.personal import Personal
from planhat_gui.engine.binding import bind_steps, values_for
from planhat_gui.engine.macros import MacroValues
from planhat_gui.engine.path_checks import path_problems
from planhat_gui.engine.paths import Located, Suggestion
from planhat_gui.engine.readers import first_call
from planhat_gui.engine.resolve import problems_of, resolve
from planhat_gui.model.errors import Cancelled, NeedsFix
from planhat_gui.model.flow import AdvancedSource, Connector, Credential, Flow
from planhat_gui.model.ports import Cancel, Observer
from planhat_gui.model.results import (
    ADDRESS_CHECK,
    Access,
    Cost,
    EndpointCheck,
    Phase,
    Progress,
    RequestShown,
    Sample,
)
from planhat_gui.model.secret import Secret
from planhat_gui.model.source import ResponseFormat, Step
from planhat_gui.model.template import Template
from planhat_gui.store.bin import Bin
from planhat_gui.store.credentials import CredentialStore
from planhat_gui.store.database import Database
from planhat_gui.store.flows import FlowStore
from planhat_gui.store.folder import DataFolder
from planhat_gui.store.lookups import LookupStore
from planhat_gui.store.templates import load_templates
from planhat_gui.store.vault import SessionVault, VaultStatus

if TYPE_CHECKING:
    from planhat_gui.compose import CallOptions

RECORDS = (
    {"_id": "61a4c2f08b1d3e0012ab4f01", "name": "Northwind Traders", "mrr": 4250, "h": 7,
     "phase": "Adoption", "custom": {"# Overdue Invoices": 0, "Tier": "Gold"}, "tags": ["EMEA"]},
    {"_id": "61a4c2f08b1d3e0012ab4f02", "name": "<b>Björk & Søn</b> 🚀", "mrr": 1337.5, "h": 4,
     "phase": "Onboarding", "renewalDate": "2027-02-11T00:00:00.000Z", "tags": []},
    {"_id": "61a4c2f08b1d3e0012ab4f03", "name": "日本テレコム", "mrr": None, "h": 9,
     "phase": "Customer", "domains": ["tele.example", "com.example"]},
)  # fmt: skip


def sample(
    records: tuple[object, ...] = RECORDS, *, more: bool = True, **changes: object
) -> Sample:
    """A sample of companies as the engine would make it."""
    values: dict[str, object] = {
        "request": RequestShown(
            "GET",
            "https://api.planhat.com/companies?sort=_id&limit=100&offset=0",
            (("Authorization", "Bearer ***"), ("Accept", "application/json")),
        ),
        "status": 200,
        "content_type": "application/json",
        "seconds": 0.42,
        "calls": 1,
        "size": 140_233,
        "records": records,
        "more": more,
        "raw": "[{}]",
    }
    return Sample(**(values | changes))  # type: ignore[arg-type]


class NoVault(SessionVault):
    """A computer without a password store."""

    def status(self) -> VaultStatus:
        """See Vault."""
        return VaultStatus(
            "none",
            available=False,
            sentence="No password store answers on this computer.",
            how_to="Install gnome-keyring or KWallet, sign in again, and press Look again.",
        )


class GoodVault(SessionVault):
    """A password store that works, in memory."""

    def status(self) -> VaultStatus:
        """See Vault."""
        return VaultStatus("Test store", available=True, sentence="Tokens are kept in memory.")


class FakeServices:
    """What the wizard uses of Services. `answer` makes a test's outcome; `hold` lets it wait."""

    def __init__(self, folder: Path, vault: SessionVault | None = None) -> None:
        self.folder = DataFolder(folder).prepare()
        self.templates = load_templates()
        self._database = Database(self.folder.database)
        self.flows = FlowStore(self.folder, self._database)
        self.credentials = CredentialStore(self._database, vault or GoodVault())
        self.personal = Personal(self.folder, vault or GoodVault())
        self.exits = Exits(self.credentials)
        self.imports = Imports(self.flows, self.credentials, self._find)
        self.lookups = LookupStore(self._database)
        self.bin = Bin(self.flows, self.lookups)
        self.advice = Advice()
        self.now = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
        self.tested: list[Flow] = []
        self.estimated: list[tuple[Flow, str | None, Sample | None]] = []
        self.answer: Callable[[Flow], Sample] = lambda _flow: sample()
        self.access: Callable[[Template], Access] = lambda _template: Access.ALLOWED
        self.address = (Access.ALLOWED, "api.example.com answered 200.")
        self.go = threading.Event()
        self.go.set()
        self.cost = Cost(34, 11.2, 3400, "as many as last time")

    def _find(self, template_id: str) -> Template | None:
        return next((t for t in self.templates.all() if t.id == template_id), None)

    def check_flow(self, flow: Flow) -> list[object]:
        """As the real one."""
        problems = list(problems_of(flow, self._find))
        if isinstance(flow.source, AdvancedSource):
            columns = {one.name: one.columns for one in self.lookups.all()}
            problems += bind_steps(flow.source.steps, columns)[1]
            problems += path_problems(flow.source.steps)
        return list(problems)

    def macro_values(self, step: Step, flow_id: str | None = None) -> MacroValues:
        """As the real one, at a moment that stands still."""
        return values_for(step, self.now, None, {})

    def locate(
        self, body: bytes, response_format: ResponseFormat, path: str, content_type: str = ""
    ) -> Located:
        """The real one."""
        return self.advice.locate(body, response_format, path, content_type)

    def suggest(
        self, body: bytes, response_format: ResponseFormat, content_type: str = ""
    ) -> list[Suggestion]:
        """The real one."""
        return self.advice.suggest(body, response_format, content_type)

    def paging_hint(self, sample: Sample) -> PagingHint | None:
        """The real one."""
        return paging_hint(sample)

    def preview_url(self, flow: Flow, base_url: str | None = None) -> str:
        """As the real one."""
        try:
            source = resolve(flow, self._find, base_url or "https://api.planhat.com")
        except NeedsFix:
            return ""
        return first_call(source.steps[0]).url

    def estimate(self, flow: Flow, flow_id: str | None, sample: Sample | None = None) -> Cost:
        """What the test says it costs."""
        self.estimated.append((flow, flow_id, sample))
        return self.cost

    def test(
        self, flow: Flow, options: "CallOptions", cancel: Cancel, observer: Observer | None = None
    ) -> Sample:
        """Wait for `go`, then answer."""
        self.tested.append(flow)
        if observer is not None:
            observer(Progress(Phase.READING))
        while not self.go.is_set():
            if cancel.wait(0.01):
                raise Cancelled
        return self.answer(flow)

    def checked_objects(self, credential: Credential) -> list[tuple[str, str]]:
        """As the real one."""
        if credential.connector is Connector.PLANHAT:
            return [(template.id, template.title) for template in self.templates.all()]
        return [(ADDRESS_CHECK, "Base URL")]

    def check_credential(
        self,
        credential: Credential,
        secret: Secret | None,
        cancel: Cancel,
        on_result: Callable[[EndpointCheck], None],
    ) -> list[EndpointCheck]:
        """One line per template, as `access` says; or one, as `address` says."""
        results = []
        if credential.connector is Connector.GENERIC_REST:
            access, detail = self.address
            on_result(EndpointCheck(ADDRESS_CHECK, "Base URL", access, detail))
            return [EndpointCheck(ADDRESS_CHECK, "Base URL", access, detail)]
        for template in self.templates.all():
            while not self.go.is_set():
                if cancel.wait(0.01):
                    raise Cancelled
            access = self.access(template)
            detail = "" if access in {Access.ALLOWED, Access.EMPTY} else f"Answer for {access}."
            results.append(EndpointCheck(template.id, template.title, access, detail))
            on_result(results[-1])
        return results

    def start_practice(self, connector: Connector = Connector.PLANHAT) -> Credential:
        """A stored credential."""
        url = "http://127.0.0.1:1"
        name = "Practice tenant" if connector is Connector.PLANHAT else "Practice tenant (any API)"
        wanted = Credential("", name, base_url=url, origins=(url,), connector=connector)
        return self.credentials.save(wanted, Secret("practice"), session_only=True)

    def rename_credential(self, before: str, after: str) -> None:
        """Nothing follows here."""

    def close(self) -> None:
        """Let go of the database, and of whoever waits."""
        self.go.set()
        self.advice.close()
        self._database.close()
