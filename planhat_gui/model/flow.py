"""A flow: one saved definition, and the credential it names."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from planhat_gui.model.auth import Auth
from planhat_gui.model.errors import Problem
from planhat_gui.model.language import tr
from planhat_gui.model.params import ParamValue
from planhat_gui.model.personal import Choices
from planhat_gui.model.source import Step

FLOW_FORMAT = "planhat-flow/1"
MAX_NAME = 100
MAX_PARALLEL = 16


class FlowType(StrEnum):
    """FlexFlow: typed and merged by key. Replication: exactly as received, one JSON line each."""

    FLEXFLOW = "flexflow"
    REPLICATION = "replication"


class Connector(StrEnum):
    """Where the data comes from."""

    PLANHAT = "planhat"
    GENERIC_REST = "generic_rest"


CONNECTOR_NAMES: Mapping[Connector, str] = {
    Connector.PLANHAT: "Planhat",
    Connector.GENERIC_REST: tr("Generic REST API"),
}
"""As the connectors are called on screen."""


@dataclass(frozen=True, slots=True)
class TemplateSource:
    """A template's id and the values typed into its form (missing ones take their default)."""

    template: str
    parameters: Mapping[str, ParamValue] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AdvancedSource:
    """Steps set up by hand."""

    steps: tuple[Step, ...]
    include_previous_results: bool = False


@dataclass(frozen=True, slots=True)
class FlowOptions:
    """How a flow is run; what each may be and means stands in `model.options`.

    `personal`: columns that are hashed or dropped before anything lands (`model.personal`).
    """

    parallel_requests: int = 4
    nexsets: str = "single"
    update: str = "full"
    schema: str = "follow"
    personal: Choices = ()


@dataclass(frozen=True, slots=True)
class Flow:
    """The definition in a flow file.

    `credential` is a credential's name; no secret is ever in here.
    """

    name: str
    source: TemplateSource | AdvancedSource
    credential: str = ""
    description: str = ""
    flow_type: FlowType = FlowType.FLEXFLOW
    connector: Connector = Connector.PLANHAT
    options: FlowOptions = field(default_factory=FlowOptions)


def connector_problem(flow: Flow) -> Problem | None:
    """What is wrong when a flow's source is none of its connector's."""
    if flow.connector is Connector.GENERIC_REST and isinstance(flow.source, TemplateSource):
        return Problem(
            "connector",
            tr(
                "The Generic REST API connector has no templates: its source is set up in Advanced "
                "(steps)."
            ),
        )
    return None


@dataclass(frozen=True, slots=True)
class SavedFlow:
    """A flow in the library. `id` is ours (32 hex characters) and never changes; times are UTC.

    `version` changes with the file: hand it back when saving, and an edit by another is noticed.
    `suggested` is the credential that the file of an imported flow named; nothing goes by it.
    """

    id: str
    flow: Flow
    created: datetime
    modified: datetime
    version: str = ""
    suggested: str = ""

    @property
    def outward(self) -> Flow:
        """The flow as it is handed on: one that was never linked names what its file named."""
        if self.flow.credential or not self.suggested:
            return self.flow
        return replace(self.flow, credential=self.suggested)


@dataclass(frozen=True, slots=True)
class Credential:
    """Everything about a credential but its secret, which lives in the keyring under `id`.

    `origins` are the only places the secret may go (scheme://host[:port]); those of `base_url` and
    of the access token URL are among them. `connector` says what it was made for; a Planhat
    credential is a bearer token. `test_url` is asked by a check, instead of the base URL.
    `token_saved` is when its secret was last given; None when that is not known.
    """

    id: str
    name: str
    description: str = ""
    base_url: str = "https://api.planhat.com"
    origins: tuple[str, ...] = ("https://api.planhat.com",)
    created: datetime | None = None
    modified: datetime | None = None
    auth: Auth = field(default_factory=Auth)
    test_url: str = ""
    connector: Connector = Connector.PLANHAT
    token_saved: datetime | None = field(default=None, compare=False)
