"""The practice tenant inside this process, with a credential ready."""

import threading
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from planhat_gui.model.auth import Auth, AuthKind
from planhat_gui.model.errors import NeedsCredential
from planhat_gui.model.flow import Connector, Credential
from planhat_gui.model.language import mark
from planhat_gui.model.secret import Secret
from planhat_gui.store.credentials import CredentialStore

if TYPE_CHECKING:
    from planhat_gui.practice import PracticeOptions, PracticeTenant

CREDENTIAL_NAME = "Practice tenant"
REST_NAME = "Practice tenant (any API)"
_DESCRIPTION = mark(
    "A made-up customer base on this computer, to learn and try. Its token is not secret."
)

_REST_DESCRIPTION = mark(
    "The same customer base behind an API key, for the Generic REST API connector."
)


class Practice:
    """Starts the practice tenant once and stops it with the program."""

    def __init__(self, credentials: CredentialStore) -> None:
        self._credentials = credentials
        self._tenant: PracticeTenant | None = None
        self._starting = threading.Lock()

    def start(self, options: "PracticeOptions | None" = None) -> Credential:
        """The credential of the running tenant; its address changes with every start."""
        # Imported here: its server costs 90 ms that nobody else has to wait for.
        import planhat_gui.practice as world

        with self._starting:  # wizard and first page may both ask for it, each in its own thread
            if self._tenant is None:
                options = options or world.PracticeOptions(today=world.near_today())
                tenant = world.PracticeTenant(options)
                tenant.start()
                self._tenant = tenant
        base_url = self._tenant.base_url
        wanted = Credential(id="", name=CREDENTIAL_NAME)
        with suppress(NeedsCredential):
            wanted = self._credentials.find(CREDENTIAL_NAME)
        wanted = replace(wanted, description=_DESCRIPTION, base_url=base_url, origins=(base_url,))
        with suppress(NeedsCredential):
            self._credentials.find(REST_NAME)
            self.rest_credential()
        return self._credentials.save(wanted, Secret(self._tenant.token), session_only=True)

    def rest_credential(self) -> Credential:
        """The one for the Generic REST API connector; RuntimeError before the start."""
        if self._tenant is None:
            raise RuntimeError("The practice tenant is not running.")
        base_url = self._tenant.base_url
        wanted = Credential(id="", name=REST_NAME)
        with suppress(NeedsCredential):
            wanted = self._credentials.find(REST_NAME)
        wanted = replace(
            wanted,
            description=_REST_DESCRIPTION,
            connector=Connector.GENERIC_REST,
            auth=Auth(AuthKind.API_KEY_HEADER, key_name=self._tenant.key_header),
            base_url=f"{base_url}/rest/header",
            origins=(base_url,),
        )
        return self._credentials.save(wanted, Secret(self._tenant.rest_secret), session_only=True)

    @property
    def tenant(self) -> "PracticeTenant | None":
        """The running tenant, None before its start."""
        return self._tenant

    def stop(self) -> None:
        """Ends it; safe to call twice."""
        if self._tenant is not None:
            self._tenant.stop()
            self._tenant = None
