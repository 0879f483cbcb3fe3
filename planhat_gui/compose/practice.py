"""The practice tenant inside this process, with a credential ready."""

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from planhat_gui.model.errors import NeedsCredential
from planhat_gui.model.flow import Credential
from planhat_gui.model.secret import Secret
from planhat_gui.store.credentials import CredentialStore

if TYPE_CHECKING:
    from planhat_gui.practice import PracticeOptions, PracticeTenant

CREDENTIAL_NAME = "Practice tenant"
_DESCRIPTION = (
    "A made-up customer base on this computer, to learn and try. Its token is not secret."
)


class Practice:
    """Starts the practice tenant once and stops it with the program."""

    def __init__(self, credentials: CredentialStore) -> None:
        self._credentials = credentials
        self._tenant: PracticeTenant | None = None

    def start(self, options: "PracticeOptions | None" = None) -> Credential:
        """The credential of the running tenant; its address changes with every start."""
        # Imported here: its server costs 90 ms that nobody else has to wait for.
        import planhat_gui.practice as world

        if self._tenant is None:
            self._tenant = world.PracticeTenant(options or world.PracticeOptions())
            self._tenant.start()
        base_url = self._tenant.base_url
        wanted = Credential(id="", name=CREDENTIAL_NAME)
        with suppress(NeedsCredential):
            wanted = self._credentials.find(CREDENTIAL_NAME)
        wanted = replace(wanted, description=_DESCRIPTION, base_url=base_url, origins=(base_url,))
        return self._credentials.save(wanted, Secret(self._tenant.token), session_only=True)

    @property
    def tenant(self) -> "PracticeTenant | None":
        """The running tenant, None before its start."""
        return self._tenant

    def stop(self) -> None:
        """Ends it; safe to call twice."""
        if self._tenant is not None:
            self._tenant.stop()
            self._tenant = None
