"""Flow files of other people: looked at first, taken in without a credential.

Who sends a flow must not choose where a token goes, so the name of a credential in the file is
only ever shown. A person links one, by `take` or `link`.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from pathlib import Path

from planhat_gui.engine.resolve import resolve
from planhat_gui.model.errors import NeedsCredential, NeedsFix, Problem
from planhat_gui.model.flow import CONNECTOR_NAMES, Credential, Flow, SavedFlow
from planhat_gui.model.flow_review import Destination, destinations
from planhat_gui.model.imported import came_with
from planhat_gui.model.key_removal import without_likely_keys
from planhat_gui.model.language import tr
from planhat_gui.model.likely_keys import likely_keys
from planhat_gui.model.names import free_name, name_key
from planhat_gui.model.origins import DEFAULT_BASE_URL
from planhat_gui.model.secret import Secret
from planhat_gui.model.template import Template
from planhat_gui.store.credentials import CredentialStore
from planhat_gui.store.flow_files import read_flow_file
from planhat_gui.store.flows import FlowStore


@dataclass(frozen=True, slots=True)
class Arrival:
    """A flow to be looked at. `suggested` is the credential it names.

    `twin` is the flow of that name that is here already, `saved` the flow itself if it was taken
    in before; `credentials` are those that could be linked.
    """

    flow: Flow
    suggested: str = ""
    likely: tuple[Problem, ...] = ()
    twin: SavedFlow | None = None
    saved: SavedFlow | None = None
    credentials: tuple[Credential, ...] = ()

    @property
    def namesake(self) -> Credential | None:
        """The credential here that is called as the file's; it may be for other places."""
        wanted = name_key(self.suggested)
        return next((one for one in self.credentials if name_key(one.name) == wanted), None)

    @property
    def same(self) -> bool:
        """Whether the flow of that name that is here says the same but for its credential."""
        return self.twin is not None and self.twin.flow == replace(
            self.flow, name=self.twin.flow.name, credential=self.twin.flow.credential
        )


class Imports:
    """Reads, shows, takes in, links."""

    def __init__(
        self,
        flows: FlowStore,
        credentials: CredentialStore,
        find_template: Callable[[str], Template | None],
    ) -> None:
        self._flows, self._credentials, self._find = flows, credentials, find_template

    def read(self, path: Path) -> Arrival:
        """The flow in a file; nothing is kept of it yet. Raises NeedsFix."""
        flow = read_flow_file(path)
        wanted = name_key(flow.name)
        twin = next((s for s in self._flows.all() if name_key(s.flow.name) == wanted), None)
        return Arrival(
            replace(flow, credential=""),
            flow.credential,
            tuple(likely_keys(flow)),
            twin,
            None,
            self._fitting(flow),
        )

    def of_saved(self, flow_id: str) -> Arrival:
        """A flow that is here and has no credential yet. Raises NeedsFix."""
        saved = self._flows.get(flow_id)
        return Arrival(
            replace(saved.flow, credential=""),
            saved.suggested,
            (),
            None,
            saved,
            self._fitting(saved.flow),
        )

    def destinations(
        self, flow: Flow, credential: Credential | None = None
    ) -> tuple[Destination, ...]:
        """Where it would send what. Fast. Raises NeedsFix when the flow is one for no run."""
        base_url = credential.base_url if credential else DEFAULT_BASE_URL
        steps = resolve(flow, self._find, base_url).steps
        return destinations(steps, credential, flow.connector)

    def take(
        self,
        arrival: Arrival,
        credential: str = "",
        *,
        replacing: bool = False,
        without_keys: bool = False,
        typed: Collection[str] = (),
    ) -> SavedFlow:
        """Save the flow, under a name that is free, or in place of the one of its name.

        `credential` is the one that a person chose, or none; `typed` are the origins that a person
        has typed; the other addresses in it are held back where they lead inside. The flow that is
        replaced stays in the bin as it was. Raises NeedsFix, NeedsCredential, StorageFailed.
        """
        flow = without_likely_keys(arrival.flow) if without_keys else arrival.flow
        flow = self._linked(flow, credential)
        held = tuple(one for one in came_with(flow) if one not in typed)
        suggested = "" if without_keys and _looks_like_key(arrival) else arrival.suggested
        if replacing and arrival.twin is not None:
            self._flows.keep_copy(arrival.twin.id)
            named = replace(flow, name=arrival.twin.flow.name)
            saved = self._flows.save(named, arrival.twin.id, held=held)
        else:
            taken = {name_key(each.flow.name) for each in self._flows.all()}
            saved = self._flows.save(replace(flow, name=free_name(flow.name, taken)), held=held)
        return self._flows.suggest(saved.id, suggested)

    def link(self, flow_id: str, credential: str) -> SavedFlow:
        """Give a saved flow the credential that a person chose for it."""
        return self._flows.save(self._linked(self._flows.get(flow_id).flow, credential), flow_id)

    def save_typed(
        self, credential: Credential, secret: Secret | None, *, session_only: bool = False
    ) -> Credential:
        """Keep a credential that a person filled in: what is new on its list was typed. Blocking.

        Raises as `CredentialStore.save`.
        """
        before = next((c for c in self._credentials.all() if c.id == credential.id), None)
        saved = self._credentials.save(credential, secret, session_only=session_only)
        known = before.origins if before else ()
        self._flows.held.release_everywhere([one for one in saved.origins if one not in known])
        return saved

    def _linked(self, flow: Flow, credential: str) -> Flow:
        if not credential:
            return replace(flow, credential="")
        found = self._credentials.find(credential)
        if found.connector is not flow.connector:
            raise NeedsCredential(
                tr(
                    "The credential “{found_name}” is one for {connector_names}, "
                    "and this flow’s connector is {connector_names_2}.",
                    found_name=found.name,
                    connector_names=CONNECTOR_NAMES[found.connector],
                    connector_names_2=CONNECTOR_NAMES[flow.connector],
                ),
                tr("Choose another credential for the flow."),
                code="other_connector",
            )
        return replace(flow, credential=found.name)

    def _fitting(self, flow: Flow) -> tuple[Credential, ...]:
        return tuple(c for c in self._credentials.all() if c.connector is flow.connector)


def _looks_like_key(arrival: Arrival) -> bool:
    return any(problem.field == "credential" for problem in arrival.likely)


def refuse_twin(arrival: Arrival) -> None:
    """Raises NeedsFix when there is a flow of that name, and nobody said what to do."""
    if arrival.twin is not None:
        same = tr(", and it says the same") if arrival.same else ""
        raise NeedsFix(
            [
                Problem(
                    "name",
                    tr(
                        "You already have this flow (“{flow_name}”){same}.",
                        flow_name=arrival.twin.flow.name,
                        same=same,
                    ),
                )
            ],
            tr(
                "Import it with --keep-both, under another name, or with --replace (the old one is "
                "kept in the bin)."
            ),
        )
