"""Who is asked, with which secret, how fast: what a test, a run and a check have in common."""

import random
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from planhat_gui.compose.clock import SystemClock
from planhat_gui.compose.network import Networks
from planhat_gui.compose.options import CallOptions
from planhat_gui.compose.sources import Moment, Prepared, Sources
from planhat_gui.engine.fetch import Fetcher, Meter
from planhat_gui.engine.pace import Pacer
from planhat_gui.engine.reading import Paths
from planhat_gui.engine.retry import RetryPolicy
from planhat_gui.logs import register_secret
from planhat_gui.model.auth import Auth, AuthKind
from planhat_gui.model.errors import NeedsCredential, NeedsFix
from planhat_gui.model.flow import CONNECTOR_NAMES, Connector, Credential, Flow, TemplateSource
from planhat_gui.model.imported import refuse_held
from planhat_gui.model.language import tr
from planhat_gui.model.origins import check_base_url, origin_of
from planhat_gui.model.personal import Choices, choices_of
from planhat_gui.model.ports import Cancel
from planhat_gui.model.secret import Secret
from planhat_gui.model.source import Source
from planhat_gui.store.credentials import CredentialStore


@dataclass(frozen=True, slots=True)
class Reach:
    """Where calls may go; `held`: on the internet only, as nobody here has typed the address."""

    origins: tuple[str, ...]
    held: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Target:
    """Whom to ask: the source as it will be sent, and where its secret may go.

    `personal`: columns to hash or drop, with the key that `key_mark` marks.
    """

    prepared: Prepared
    credential: Credential
    reach: Reach
    personal: Choices = ()
    key_mark: str = ""

    @property
    def origins(self) -> tuple[str, ...]:
        """The places its secret may go."""
        return self.reach.origins

    @property
    def source(self) -> Source:
        """The source as it will be sent."""
        return self.prepared.source


class Calls:
    """Makes targets of flows, and fetchers for targets. The limiter is shared per credential."""

    def __init__(
        self,
        credentials: CredentialStore,
        sources: Sources,
        networks: Networks,
        key_mark: Callable[[Choices], str],
    ) -> None:
        self.clock = SystemClock()
        self._networks = networks
        self._credentials = credentials
        self._sources = sources
        self._key_mark = key_mark
        self._pacers: dict[tuple[str, int], Pacer] = {}
        self._lock = threading.Lock()

    def target(self, flow: Flow, options: CallOptions, moment: Moment | None = None) -> Target:
        """Raises NeedsFix with every problem, NeedsCredential when the flow's is not there.

        NotAllowed for an inner address that came with somebody else's flow.

        `moment`: what date macros stand for, by default now.
        """
        credential = self._credential(flow, options)
        origins, base_url, typed = credential.origins, None, ""
        if options.base_url is not None:
            base_url, problem = check_base_url(options.base_url)
            if problem:
                raise NeedsFix([problem])
            typed = origin_of(base_url)
            origins = (*origins, typed)
        prepared = self._sources.prepare(
            with_overrides(flow, options),
            credential.base_url,
            base_url,
            options.overrides,
            moment or Moment(self.clock.utcnow()),
        )
        held = tuple(one for one in options.held if one != typed)
        refuse_held(prepared.source.steps, held)
        chosen = with_personal(flow, options).options.personal
        reach = Reach(origins, held)
        return Target(prepared, credential, reach, chosen, self._key_mark(chosen))

    def _credential(self, flow: Flow, options: CallOptions) -> Credential:
        try:
            if not flow.credential:
                raise NeedsCredential(
                    tr("This flow has no credential yet."),
                    tr("Look at what it asks, and choose one for it."),
                    code="not_linked",
                )
            found = self._credentials.find(flow.credential)
        except NeedsCredential:
            # With the token given for this call the flow's credential need not exist here.
            if options.secret is None:
                raise
            call = Credential(f"call:{flow.credential}", flow.credential, connector=flow.connector)
            return call if flow.connector is Connector.PLANHAT else replace(call, origins=())
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
        return found

    def secret(self, target: Target, options: CallOptions) -> Secret | None:
        """The secret, from the call's options or the keyring (which may ask the user). Blocking.

        None for a credential that needs none.
        """
        if target.credential.auth.kind is AuthKind.NONE:
            return None
        secret = options.secret or self._credentials.secret(target.credential.id)
        register_secret(secret.reveal())
        return secret

    def newest(self, target: Target, options: CallOptions) -> Callable[[], Secret] | None:
        """Asks for the token as it is kept now; None when it was given for this call."""
        if options.secret is not None:
            return None
        return lambda: self._credentials.secret(target.credential.id)

    def check_network(self, target: Target) -> None:
        """Raises NeedsFix or StorageFailed when the settings lead to no call. Blocking."""
        self._networks.network(target.origins)

    def pacer(self, credential_id: str, calls_per_minute: int | None = None) -> Pacer:
        """The limiter of this credential, the same one for all its calls. Blocking.

        Without a number, the one of the settings.
        """
        if calls_per_minute is None:
            calls_per_minute = self._networks.settings().calls_per_minute
        with self._lock:
            key = (credential_id, calls_per_minute)
            if key not in self._pacers:
                self._pacers[key] = Pacer(self.clock, calls_per_minute)
            return self._pacers[key]

    @contextmanager
    def fetcher(
        self,
        reach: Reach,
        secret: Secret | None,
        pacer: Pacer,
        policy: RetryPolicy,
        *,
        auth: Auth,
        parallel: int = 1,
        cancel: Cancel | None = None,
        newest: Callable[[], Secret] | None = None,
    ) -> Iterator[Fetcher]:
        """A fetcher whose connections end with the block. For `newest` see the transport."""
        # Imported here: requests costs 75 ms that no listing and no first paint has to wait for.
        from planhat_gui.engine.transport import Transport

        transport = Transport(
            reach.origins,
            secret,
            auth=auth,
            connections=max(1, parallel),
            network=self._networks.network(reach.origins),
            newest=newest,
        )
        transport.hold(reach.held)
        paths = Paths(cancel)
        try:
            yield Fetcher(transport, pacer, self.clock, Meter(), policy, random.random, paths)
        finally:
            transport.close()
            paths.close()


def with_personal(flow: Flow, options: CallOptions) -> Flow:
    """The flow with the columns to hash, drop or keep that were given for this call."""
    if not options.personal:
        return flow
    chosen = choices_of({**dict(flow.options.personal), **dict(options.personal)})
    return replace(flow, options=replace(flow.options, personal=chosen))


def with_overrides(flow: Flow, options: CallOptions) -> Flow:
    """The flow with the parameters given for this call."""
    flow = with_personal(flow, options)
    if not options.overrides:
        return flow
    if not isinstance(flow.source, TemplateSource):
        return flow  # its variables are set where its macros are filled in
    parameters = {**flow.source.parameters, **options.overrides}
    return replace(flow, source=replace(flow.source, parameters=parameters))
