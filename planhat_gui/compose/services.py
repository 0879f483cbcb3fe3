"""Everything the window and the command line can do, as one object."""

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from planhat_gui.compose.calls import Calls, with_personal
from planhat_gui.compose.checks import check_credential, checked_objects
from planhat_gui.compose.costs import Costs
from planhat_gui.compose.flow_ids import flow_file_id
from planhat_gui.compose.memory import give_back_large_blocks
from planhat_gui.compose.network import Networks
from planhat_gui.compose.options import CallOptions
from planhat_gui.compose.personal import Personal
from planhat_gui.compose.practice import Practice
from planhat_gui.compose.runs import RunRequest, Runs
from planhat_gui.compose.sources import Sources
from planhat_gui.engine.readers import first_call
from planhat_gui.engine.resolve import (
    full_problem,
    personal_problem,
    problems_of,
    resolve,
    update_problem,
)
from planhat_gui.engine.retry import FOR_TEST
from planhat_gui.logs import without_secrets
from planhat_gui.model.auth import AuthKind
from planhat_gui.model.errors import Failure, NeedsCredential, NeedsFix, Problem
from planhat_gui.model.flow import AdvancedSource, Connector, Credential, Flow
from planhat_gui.model.ports import Cancel, Observer
from planhat_gui.model.results import (
    Cost,
    EndpointCheck,
    Progress,
    RunReport,
    Sample,
)
from planhat_gui.model.secret import Secret
from planhat_gui.model.source import ResponseFormat, Step
from planhat_gui.model.template import Template
from planhat_gui.store.credentials import CredentialStore
from planhat_gui.store.database import Database
from planhat_gui.store.flows import FlowStore
from planhat_gui.store.folder import DataFolder, default_root
from planhat_gui.store.history import RunHistory, run_lock
from planhat_gui.store.lookups import LookupStore
from planhat_gui.store.network import NetworkStore
from planhat_gui.store.templates import TemplateSet, load_templates
from planhat_gui.store.vault import KeyringVault

if TYPE_CHECKING:
    from planhat_gui.compose.advice import Advice, PagingHint
    from planhat_gui.compose.exits import Exits
    from planhat_gui.compose.imports import Imports
    from planhat_gui.compose.lookups import Lookups, MadeLookup
    from planhat_gui.compose.people import People
    from planhat_gui.compose.receipts import Receipts
    from planhat_gui.engine.macros import MacroValues
    from planhat_gui.engine.paths import Located, Suggestion
    from planhat_gui.store.bin import Bin
    from planhat_gui.store.nexsets import NexsetStore
    from planhat_gui.store.views import ViewStore


def _quiet(progress: Progress) -> None:
    """Nobody looks."""


class Services:
    """The facade over a data folder. Methods that say *blocking* belong into a worker thread."""

    def __init__(self, folder: DataFolder) -> None:
        self.folder = folder
        self.templates: TemplateSet = load_templates(folder.templates)
        self._database = Database(folder.database)
        self.flows = FlowStore(folder, self._database)
        self.credentials = CredentialStore(self._database, vault := KeyringVault())
        self.networks = Networks(NetworkStore(folder.root), vault)
        self.history = RunHistory(folder, self._database)
        self.lookups = LookupStore(self._database)
        self.sources = Sources(self._find, self.lookups)
        self.personal = Personal(folder, vault)
        self.calls = Calls(self.credentials, self.sources, self.networks, self.personal.key_mark)
        self.practice = Practice(self.credentials)

    @cached_property
    def people(self) -> "People":
        """Finds and forgets a person."""
        from planhat_gui.compose.people import People

        return People(self.folder, self.runs.heal, self.personal.spellings)

    @cached_property
    def runs(self) -> Runs:
        """Made at the first run."""
        return Runs(self.folder, self.calls, self.history, self.personal)

    @cached_property
    def costs(self) -> Costs:
        """What runs cost."""
        return Costs(self.history, self.lookups, self.networks, self.runs.next_plan)

    @cached_property
    def nexsets(self) -> "NexsetStore":
        """The datasets. Blocking the first time: what a crash left half swapped is made good."""
        from planhat_gui.sinks.export import export
        from planhat_gui.store.nexsets import NexsetStore

        self.runs.heal()
        lock_of = partial(run_lock, self.folder)
        return NexsetStore(self.folder.nexsets, self.exits.guarded(export), lock_of)

    @cached_property
    def views(self) -> "ViewStore":
        """Questions that customer success asks of the datasets."""
        from planhat_gui.compose.endpoints import origin_finder
        from planhat_gui.store.views import ViewStore

        made_with = origin_finder(self.history, self.flows, self.templates.all)
        return ViewStore(self.nexsets, made_with, self.folder.views)

    @cached_property
    def receipts(self) -> "Receipts":
        """Receipts with their flows, and two of them compared."""
        from planhat_gui.compose.receipts import Receipts

        return Receipts(self.history, self.flows)

    @cached_property
    def lookup_maker(self) -> "Lookups":
        """Makes lookups of files and Nexsets, fetches their rows again, knows who uses them."""
        from planhat_gui.compose.lookups import Lookups

        return Lookups(self.lookups, self.flows, lambda: self.nexsets)

    @cached_property
    def exits(self) -> "Exits":
        """Makes flow files to be handed on."""
        from planhat_gui.compose.exits import Exits

        return Exits(self.credentials)

    @cached_property
    def imports(self) -> "Imports":
        """Looks at flow files of other people, and takes them in."""
        from planhat_gui.compose.imports import Imports

        return Imports(self.flows, self.credentials, self._find)

    @cached_property
    def bin(self) -> "Bin":
        """What was deleted and can be brought back."""
        from planhat_gui.store.bin import Bin

        return Bin(self.flows, self.lookups)

    @cached_property
    def advice(self) -> "Advice":
        """Answers questions about a kept answer."""
        from planhat_gui.compose.advice import Advice

        return Advice()

    def locate(
        self, body: bytes, response_format: ResponseFormat, path: str, content_type: str = ""
    ) -> "Located":
        """What a path gives on a kept answer. Blocking. Raises NeedsFix, Damaged, Cancelled."""
        return self.advice.locate(body, response_format, path, content_type)

    def suggest(
        self, body: bytes, response_format: ResponseFormat, content_type: str = ""
    ) -> "list[Suggestion]":
        """Paths that would give records, the best first. Blocking."""
        return self.advice.suggest(body, response_format, content_type)

    def paging_hint(self, sample: Sample) -> "PagingHint | None":
        """The kind of paging the sample's answer speaks of. Fast."""
        from planhat_gui.compose.advice import paging_hint

        return paging_hint(sample)

    def macro_values(self, step: Step, flow_id: str | None = None) -> "MacroValues":
        """What the step's macros would stand for now. Fast."""
        from planhat_gui.engine.binding import values_for

        last = self.runs.last_run(flow_id) if flow_id else None
        return values_for(step, self.calls.clock.utcnow(), last, {})

    def _find(self, template_id: str) -> Template | None:
        return next((t for t in self.templates.all() if t.id == template_id), None)

    def check_flow(self, flow: Flow) -> list[Problem]:
        """Everything that keeps this flow from being created, each with its field. Fast."""
        problems = problems_of(flow, self._find)
        if isinstance(flow.source, AdvancedSource):
            problems += self.sources.problems(flow.source)
        return [
            replace(one, message=without_secrets(one.message))
            for one in problems or self.exits.pasted_tokens(flow)
        ]

    def preview_url(self, flow: Flow, base_url: str | None = None) -> str:
        """The address of the first request, token-free; "" while the form has problems. Fast."""
        try:
            if base_url is None:
                base_url = self._base_url(flow)
            return first_call(resolve(flow, self._find, base_url).steps[0]).url
        except NeedsFix:
            return ""

    def _base_url(self, flow: Flow) -> str:
        try:
            return self.credentials.find(flow.credential).base_url
        except NeedsCredential:
            return Credential(id="", name="").base_url

    def estimate(
        self, flow: Flow, flow_id: str | None = None, sample: Sample | None = None
    ) -> Cost:
        """Calls and time of a run, by what the last run or the last test showed."""
        try:
            source = resolve(flow, self._find, self._base_url(flow))
        except NeedsFix:
            return Cost(None, None, None, "")
        return self.costs.of(flow, source, flow_id, sample)

    def test(
        self, flow: Flow, options: CallOptions, cancel: Cancel, observer: Observer | None = None
    ) -> Sample:
        """The first records. Blocking. Raises a Failure; Cancelled within a second."""
        from planhat_gui.engine.sample import take_sample

        target = self.calls.target(flow, options)
        secret = self.calls.secret(target, options)
        self.personal.masker(target.personal)  # a missing key is said before anything is sent
        pacer = self.calls.pacer(target.credential.id, options.calls_per_minute)
        with self.calls.fetcher(
            target.reach,
            secret,
            pacer,
            FOR_TEST,
            auth=target.credential.auth,
            cancel=cancel,
            newest=self.calls.newest(target, options),
        ) as fetcher:
            sample = take_sample(
                target.source,
                fetcher,
                options.sample_limit,
                cancel,
                observer,
                target.prepared.units_of,
                by_clock=target.prepared.by_clock,
                discreet=bool(target.personal),
            )
        return self.personal.treated(sample, with_personal(flow, options))

    def network_notes(self, flow: Flow, options: CallOptions) -> list[str]:
        """What to say of the way a call of this flow goes: a proxy, for one. Blocking."""
        try:
            return self.networks.shown(self.calls.target(flow, options).origins)
        except Failure:
            return []  # whatever it is, the call itself says it

    def run(
        self,
        flow_id: str,
        options: CallOptions,
        cancel: Cancel,
        observer: Observer | None = None,
        stop_after_page: Callable[[], bool] = lambda: False,
    ) -> RunReport:
        """Runs a saved flow. Blocking.

        A failed run is a report; raises what kept it from starting.
        """
        options = replace(options, held=self.flows.held.of(flow_id))
        flow = self.flows.get(flow_id).flow
        return self._run(
            RunRequest(flow, flow_id, options, cancel, observer or _quiet, stop_after_page)
        )

    def run_flow(
        self, flow: Flow, options: CallOptions, cancel: Cancel, observer: Observer | None = None
    ) -> RunReport:
        """Runs a flow that is not in the library; its id follows from its name. Blocking."""
        problems = self.check_flow(flow)
        if problems:
            raise NeedsFix(problems)
        return self._run(RunRequest(flow, flow_file_id(flow), options, cancel, observer or _quiet))

    def _run(self, request: RunRequest) -> RunReport:
        chosen = with_personal(request.flow, request.options)
        wrong = personal_problem(chosen, self._find) or update_problem(request.flow, self._find)
        if wrong is None and request.options.full:
            wrong = full_problem(request.flow)
        if wrong:
            raise NeedsFix([wrong])
        # A resumed run goes on with the rows it began with.
        if isinstance(request.flow.source, AdvancedSource) and not request.options.resume:
            self.lookup_maker.refresh_for_run(request.flow, request.cancel)
        return self.runs.run(request)

    def resumable(self, flow: Flow, flow_id: str) -> bool:
        """Whether pages of a stopped run are kept that a run with `resume` would go on with."""
        return self.runs.resumable(flow, flow_id, CallOptions())

    def checked_objects(self, credential: Credential) -> list[tuple[str, str]]:
        """What a check of this credential asks, as ids and titles in its order."""
        return checked_objects(credential, self.templates.all())

    def asking(self, flow: Flow, flow_id: str, options: CallOptions) -> RunReport | None:
        """The run whose records are kept until it is said which columns to use. Fast."""
        return self.runs.asking(flow, flow_id, options)

    def answer_columns(
        self, run_id: str, columns: str, cancel: Cancel, observer: Observer | None = None
    ) -> RunReport:
        """Publishes what such a run read: “follow” its columns or “keep” the old. Blocking."""
        return self.runs.answers.answer(run_id, columns, cancel, observer)

    def check_credential(
        self,
        credential: Credential,
        secret: Secret | None,
        cancel: Cancel,
        on_result: Callable[[EndpointCheck], None],
    ) -> list[EndpointCheck]:
        """One small call per endpoint, or one to the test URL; results as they come. Blocking.

        Without a secret it is read from the keyring, if the credential needs one. Raises
        NeedsCredential, TryAgain, Cancelled.
        """
        if credential.auth.kind is not AuthKind.NONE and secret is None:
            secret = self.credentials.secret(credential.id)
        return check_credential(
            self.calls, self.templates.all(), credential, secret, cancel, on_result
        )

    def start_practice(self, connector: Connector = Connector.PLANHAT) -> Credential:
        """A credential of the practice tenant, started now if it is not running. Blocking."""
        planhat = self.practice.start()
        return planhat if connector is Connector.PLANHAT else self.practice.rest_credential()

    def rename_credential(self, before: str, after: str) -> None:
        """Flows that name the credential follow its new name."""
        for saved in self.flows.all():
            if saved.flow.credential == before:
                self.flows.save(replace(saved.flow, credential=after), saved.id)

    def flows_using(self, credential_name: str) -> list[str]:
        """The names of the flows that use a credential."""
        return [s.flow.name for s in self.flows.all() if s.flow.credential == credential_name]

    def lookup_from_file(self, path: Path, name: str, cancel: Cancel | None = None) -> "MadeLookup":
        """A new lookup of a CSV, Excel or JSON file. Blocking. Raises NeedsFix, StorageFailed."""
        return self.lookup_maker.from_file(path, name, cancel)

    def lookup_from_nexset(
        self,
        name: str,
        nexset: str,
        columns: Sequence[str],
        *,
        refresh: bool = False,
        cancel: Cancel | None = None,
    ) -> "MadeLookup":
        """A new lookup of a Nexset's columns; `refresh`: fetched again before a run. Blocking."""
        return self.lookup_maker.from_nexset(
            name, nexset, columns, refresh_before_run=refresh, cancel=cancel
        )

    def refresh_lookup(self, lookup_id: str, cancel: Cancel | None = None) -> "MadeLookup":
        """Fetches a lookup's rows again from its file or Nexset. Blocking. Raises NeedsFix."""
        return self.lookup_maker.refresh(lookup_id, cancel)

    def lookups_used_by(self, name: str) -> list[str]:
        """The names of the saved flows that walk this lookup's rows."""
        return self.lookup_maker.used_by(name)

    def close(self) -> None:
        """Stops the practice tenant and lets go of the database."""
        if "advice" in self.__dict__:
            self.advice.close()
        self.practice.stop()
        self._database.close()


def build(data_dir: Path | None = None) -> Services:
    """The services over that data folder (default: the environment's), made if missing.

    Raises StorageFailed when the folder cannot be used.
    """
    give_back_large_blocks()
    folder = DataFolder(data_dir.absolute() if data_dir else default_root(os.environ))
    return Services(folder.prepare())
