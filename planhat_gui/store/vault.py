"""Where tokens lie: in the system's own password store, or in memory until the program ends.

Only the stores of the system itself are used, named one by one: what the environment, a keyring
configuration or an installed package proposes may be a plain file. Nothing here writes a file.
Every call may block while the system asks the user for a password: keep it off the GUI thread.
"""

import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

from planhat_gui.model.errors import Failure, NeedsCredential, TryAgain
from planhat_gui.model.language import tr
from planhat_gui.model.secret import Secret
from planhat_gui.model.token import MAX_UNITS

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

T = TypeVar("T")

SERVICE = "planhat_gui"
"""One service name per credential (`planhat_gui:<id>`): Windows keeps one entry for each."""

HOW_TO = {
    "linux": (
        tr(
            "Install and start a Secret Service, for example GNOME Keyring "
            "(apt install gnome-keyring) or KWallet, log in again, and try once more. "
            "Until then a token can be kept for this session only."
        )
    ),
    "darwin": (
        tr(
            "Open Keychain Access, check that the login keychain exists and is unlocked, and try "
            "once more. Until then a token can be kept for this session only."
        )
    ),
    "win32": (
        tr(
            "Check in Services that Credential Manager is running, and try once more. "
            "Until then a token can be kept for this session only."
        )
    ),
}


@dataclass(frozen=True, slots=True)
class VaultStatus:
    """Which password store is used. Without one `sentence` says so and `how_to` how to get one."""

    name: str
    available: bool
    sentence: str
    how_to: str = ""


class Vault(Protocol):
    """A place for tokens, by credential id. All methods may block."""

    def read(self, credential_id: str) -> Secret:
        """The token. Raises NeedsCredential (none there, no store) or TryAgain (locked)."""
        ...

    def write(self, credential_id: str, secret: Secret) -> None:
        """Keep the token, in place of an earlier one. Raises NeedsCredential or TryAgain."""
        ...

    def delete(self, credential_id: str) -> None:
        """Forget the token, if there is one. Raises NeedsCredential or TryAgain."""
        ...

    def status(self) -> VaultStatus:
        """What this is; never raises."""
        ...


class SessionVault:
    """Tokens in memory, gone with the process."""

    def __init__(self) -> None:
        self._secrets: dict[str, Secret] = {}

    def read(self, credential_id: str) -> Secret:
        """See Vault."""
        try:
            return self._secrets[credential_id]
        except KeyError:
            raise no_token() from None

    def write(self, credential_id: str, secret: Secret) -> None:
        """See Vault."""
        _check_length(secret)
        self._secrets[credential_id] = secret

    def delete(self, credential_id: str) -> None:
        """See Vault."""
        self._secrets.pop(credential_id, None)

    def has(self, credential_id: str) -> bool:
        """Whether a token is here; never blocks."""
        return credential_id in self._secrets

    def status(self) -> VaultStatus:
        """See Vault."""
        return VaultStatus(
            tr("This session only"),
            available=True,
            sentence=tr("Tokens are kept until the program ends."),
        )


class KeyringVault:
    """Tokens in the system's password store. `find` is for tests; it gives the store or None."""

    def __init__(self, find: "Callable[[], KeyringBackend | None] | None" = None) -> None:
        self._find = find or find_backend
        self._backend: KeyringBackend | None = None
        self._guard = threading.Lock()

    def read(self, credential_id: str) -> Secret:
        """See Vault."""
        backend = self._store()
        text = _asked(lambda: backend.get_password(_service(credential_id), credential_id))
        if text is None:
            raise no_token()
        if not isinstance(text, str):
            raise NeedsCredential(
                tr(
                    "{name} holds something that is not a token for this credential.",
                    name=_name(backend),
                ),
                tr("Enter the token again."),
                code="no_token",
            )
        return Secret(text)

    def write(self, credential_id: str, secret: Secret) -> None:
        """See Vault. What was written is read back and compared."""
        _check_length(secret)
        backend = self._store()
        service, text = _service(credential_id), secret.reveal()
        _asked(lambda: backend.set_password(service, credential_id, text))
        if _asked(lambda: backend.get_password(service, credential_id)) != text:
            raise NeedsCredential(
                tr(
                    "{name} did not keep the token: reading it back gave something else.",
                    name=_name(backend),
                ),
                tr("Try again, or keep the token for this session only."),
                code="not_kept",
            )

    def delete(self, credential_id: str) -> None:
        """See Vault."""
        backend = self._store()
        service = _service(credential_id)
        if _asked(lambda: backend.get_password(service, credential_id)) is not None:
            _asked(lambda: backend.delete_password(service, credential_id))

    def status(self) -> VaultStatus:
        """See Vault."""
        try:
            name = _name(self._store())
        except Failure as failure:
            return VaultStatus("", False, failure.message, failure.next_step)  # noqa: FBT003
        return VaultStatus(
            name, available=True, sentence=tr("Tokens are kept in {name}.", name=name)
        )

    def _store(self) -> "KeyringBackend":
        """The store, looked for again as long as there is none: it may be installed meanwhile."""
        with self._guard:
            if self._backend is None:
                self._backend = self._find()
            if self._backend is None:
                raise NeedsCredential(
                    tr("Your system has no safe password store."),
                    HOW_TO.get(sys.platform, HOW_TO["linux"]),
                    code="no_password_store",
                )
            return self._backend


def find_backend() -> "KeyringBackend | None":
    """The system's password store, made by name; None when there is none that can be used."""
    usable: list[tuple[float, int, type[KeyringBackend]]] = []
    for number, kind in enumerate(_known_backends()):
        try:
            usable.append((float(kind.priority), -number, kind))
        except Exception:  # noqa: BLE001, S112 - `priority` raises whatever the store's library raises
            continue
    if not usable:
        return None
    backend = max(usable)[2]()
    if sys.platform == "win32":
        from keyring.backends.Windows import WinVaultKeyring

        if isinstance(backend, WinVaultKeyring):
            # The default, enterprise, makes tokens roam to the other computers of a domain.
            backend.persist = "local machine"
    return backend


def _known_backends() -> "list[type[KeyringBackend]]":
    if sys.platform == "win32":
        from keyring.backends import Windows

        return [Windows.WinVaultKeyring]
    elif sys.platform == "darwin":  # noqa: RET505 - the type checker follows one branch only
        from keyring.backends import macOS

        return [macOS.Keyring]
    else:
        from keyring.backends import SecretService, kwallet

        return [SecretService.Keyring, kwallet.DBusKeyring]


def _service(credential_id: str) -> str:
    if not credential_id:
        raise ValueError("a credential without an id")
    return f"{SERVICE}:{credential_id}"


def _name(backend: "KeyringBackend") -> str:
    """The store as its users know it."""
    module = type(backend).__module__.rpartition(".")[2]
    return {
        "SecretService": tr("the Secret Service (GNOME Keyring, KWallet, KeePassXC)"),
        "kwallet": "KWallet",
        "macOS": tr("the macOS Keychain"),
        "Windows": tr("the Windows Credential Manager"),
    }.get(module, module)


def _asked(call: Callable[[], T]) -> T:
    """The store's answer, or its error as a sentence of ours: theirs may hold anything."""
    from keyring import errors

    try:
        return call()
    except errors.KeyringLocked as error:
        raise TryAgain(
            tr("The password store is locked."),
            tr("Unlock it in your system's password window and try again."),
            code="keyring_locked",
        ) from error
    except errors.InitError as error:
        raise TryAgain(
            tr("The password store could not be opened."),
            tr("Unlock it in your system's password window and try again."),
            code="keyring_locked",
        ) from error
    except errors.NoKeyringError as error:
        raise NeedsCredential(
            tr("Your system has no safe password store."),
            HOW_TO.get(sys.platform, HOW_TO["linux"]),
            code="no_password_store",
        ) from error
    except errors.PasswordSetError as error:
        raise NeedsCredential(
            tr("The password store did not take the token."),
            tr("Try again, or keep the token for this session only."),
            code="not_kept",
        ) from error
    except errors.PasswordDeleteError as error:
        raise NeedsCredential(
            tr("The password store did not remove the token."),
            tr("Remove it in your system's password program."),
            code="not_removed",
        ) from error
    except Exception as error:  # D-Bus, pywin32 and the rest raise their own
        raise TryAgain(
            tr("The password store failed ({name}).", name=type(error).__name__),
            tr("Try again; if this comes back, log out of your system and in again."),
            code="keyring_failed",
        ) from error


def no_token() -> NeedsCredential:
    """What is said when a credential has no token here."""
    return NeedsCredential(
        tr("There is no token for this credential on this computer."),
        tr("Open the credential and enter its token."),
        code="no_token",
    )


def _check_length(secret: Secret) -> None:
    if len(secret.reveal().encode("utf-16-le", "surrogatepass")) // 2 > MAX_UNITS:
        raise NeedsCredential(
            tr(
                "This token is too long for the Windows password store ({max_units:,}).",
                max_units=MAX_UNITS,
            ),
            tr("Check that only the token was pasted."),
            code="token_too_long",
        )
