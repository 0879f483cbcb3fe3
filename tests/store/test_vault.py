"""Where tokens lie: one suite for every vault, and what must never serve as one."""

import os
import subprocess
import sys
import textwrap
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from keyring import errors
from keyring.backend import KeyringBackend

from planhat_gui.model.errors import Failure, NeedsCredential, TryAgain
from planhat_gui.model.secret import Secret
from planhat_gui.store.vault import KeyringVault, SessionVault, Vault, find_backend

CANARY = "canary-token-7f3a"


class MemoryBackend(KeyringBackend):
    """A keyring in memory: a small real one, for what the system's cannot be made to do."""

    priority = 1

    def __init__(self) -> None:
        self.entries: dict[tuple[str, str], str] = {}
        super().__init__()

    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.entries:
            raise errors.PasswordDeleteError("not found")
        del self.entries[service, username]


@pytest.fixture(
    params=["session", "memory", pytest.param("system", marks=pytest.mark.keyring)],
)
def vault(request: pytest.FixtureRequest) -> Vault:
    """Each vault there is."""
    makers: dict[str, Callable[[], Vault]] = {
        "session": SessionVault,
        "memory": lambda: KeyringVault(MemoryBackend),
        "system": KeyringVault,
    }
    return makers[request.param]()


@pytest.fixture
def credential(vault: Vault) -> Iterator[str]:
    """The id of a credential, whose token is removed in the end."""
    credential_id = uuid.uuid4().hex
    yield credential_id
    vault.delete(credential_id)


class TestEveryVault:
    """The contract."""

    def test_token_comes_back(self, vault: Vault, credential: str) -> None:
        """What was written is read, replaced and forgotten."""
        vault.write(credential, Secret(CANARY))
        assert vault.read(credential) == Secret(CANARY)
        vault.write(credential, Secret("other"))
        assert vault.read(credential) == Secret("other")
        vault.delete(credential)
        with pytest.raises(NeedsCredential, match="There is no token"):
            vault.read(credential)

    def test_credentials_do_not_mix(self, vault: Vault, credential: str) -> None:
        """Each credential has its own token (T33)."""
        other = uuid.uuid4().hex
        vault.write(credential, Secret("one"))
        vault.write(other, Secret("two"))
        assert vault.read(credential) == Secret("one")
        vault.delete(other)
        assert vault.read(credential) == Secret("one")

    def test_nothing_there_is_nothing_to_delete(self, vault: Vault, credential: str) -> None:
        """Deleting twice does nothing."""
        vault.delete(credential)
        vault.delete(credential)

    @pytest.mark.parametrize("token", ["a" * 1280, "é" * 1280, "🙂" * 640, "a b\"'\\%{}"])
    def test_longest_tokens_go(self, vault: Vault, credential: str, token: str) -> None:
        """1,280 UTF-16 units, of any letters."""
        vault.write(credential, Secret(token))
        assert vault.read(credential) == Secret(token)

    @pytest.mark.parametrize("token", ["a" * 1281, "🙂" * 640 + "a"])
    def test_too_long_for_windows_is_too_long(
        self, vault: Vault, credential: str, token: str
    ) -> None:
        """The limit of one system is the limit of all (T19)."""
        with pytest.raises(NeedsCredential, match="too long") as caught:
            vault.write(credential, Secret(token))
        assert token not in str(caught.value)
        with pytest.raises(NeedsCredential):
            vault.read(credential)

    def test_it_says_what_it_is(self, vault: Vault) -> None:
        """The credential page can name it."""
        status = vault.status()
        assert status.available
        assert status.name
        assert status.sentence


@pytest.mark.keyring
def test_service_of_the_system_holds_the_token_under_the_id() -> None:
    """Another program that asks the same service finds the entry, by service name and id."""
    import secretstorage

    credential = uuid.uuid4().hex
    vault = KeyringVault()
    vault.write(credential, Secret(CANARY))
    connection = secretstorage.dbus_init()
    try:
        attributes = {"service": f"planhat_gui:{credential}", "username": credential}
        found = list(secretstorage.search_items(connection, attributes))
        assert [item.get_secret().decode() for item in found] == [CANARY]
    finally:
        connection.close()
        vault.delete(credential)


@pytest.mark.keyring
@pytest.mark.parametrize(
    "proposed",
    ["keyring.backends.null.Keyring", "keyring.backends.fail.Keyring", "evil.PlainText"],
)
def test_environment_and_configuration_propose_in_vain(tmp_path: Path, proposed: str) -> None:
    """Neither variable nor configuration nor a module on the path replaces the store (T17)."""
    (tmp_path / "evil.py").write_text(
        textwrap.dedent(f"""
            from keyring.backend import KeyringBackend
            class PlainText(KeyringBackend):
                priority = 100
                def get_password(self, s, u): return None
                def set_password(self, s, u, p): open({str(tmp_path / "leak")!r}, "w").write(p)
                def delete_password(self, s, u): pass
        """)
    )
    for name in ("keyring", "python_keyring"):
        configuration = tmp_path / name / "keyringrc.cfg"
        configuration.parent.mkdir()
        configuration.write_text(f"[backend]\ndefault-keyring={proposed}\n")
    program = textwrap.dedent("""
        import evil
        from planhat_gui.store.vault import KeyringVault
        from planhat_gui.model.secret import Secret
        vault = KeyringVault()
        vault.write("x", Secret("canary"))
        print(vault.read("x").reveal(), vault.status().name)
        vault.delete("x")
    """)
    environment = {
        **os.environ,
        "PYTHON_KEYRING_BACKEND": proposed,
        "XDG_CONFIG_HOME": str(tmp_path),
        "PYTHONPATH": os.pathsep.join([str(tmp_path), *sys.path]),
    }
    ran = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True
    )
    assert ran.stdout.startswith("canary the Secret Service")
    assert not (tmp_path / "leak").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="the other systems always have a store")
def test_without_a_store_the_page_knows_what_to_do(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """No service is said with how to get one; nothing is written anywhere (T18)."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/none")
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    vault = KeyringVault()
    status = vault.status()
    assert not status.available
    assert "no safe password store" in status.sentence
    assert "gnome-keyring" in status.how_to
    for call in (
        lambda: vault.read("x"),
        lambda: vault.write("x", Secret(CANARY)),
        lambda: vault.delete("x"),
    ):
        with pytest.raises(NeedsCredential) as caught:
            call()
        assert caught.value.code == "no_password_store"
    assert list(tmp_path.iterdir()) == []


def test_store_that_comes_later_is_found() -> None:
    """A store installed while the program runs is used at the next try."""
    there: list[KeyringBackend] = []
    vault = KeyringVault(lambda: there[0] if there else None)
    assert not vault.status().available
    there.append(MemoryBackend())
    assert vault.status().available
    vault.write("x", Secret(CANARY))


class Raising(MemoryBackend):
    """Fails every call as it is told to, with the token in the error, as some stores do."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error

    def get_password(self, service: str, username: str) -> str | None:
        raise self.error

    def set_password(self, service: str, username: str, password: str) -> None:
        raise self.error


@pytest.mark.parametrize(
    ("error", "kind", "code"),
    [
        (errors.KeyringLocked(CANARY), TryAgain, "keyring_locked"),
        (errors.InitError(CANARY), TryAgain, "keyring_locked"),
        (errors.NoKeyringError(CANARY), NeedsCredential, "no_password_store"),
        (errors.PasswordSetError(CANARY), NeedsCredential, "not_kept"),
        (errors.PasswordDeleteError(CANARY), NeedsCredential, "not_removed"),
        (errors.KeyringError(CANARY), TryAgain, "keyring_failed"),
        (OSError(CANARY), TryAgain, "keyring_failed"),
        (ValueError(CANARY), TryAgain, "keyring_failed"),
    ],
)
def test_every_error_has_its_sentence(error: Exception, kind: type[Failure], code: str) -> None:
    """Each error of the store becomes one of ours with a next step and without its text (F67)."""
    vault = KeyringVault(lambda: Raising(error))
    for call in (
        lambda: vault.read("x"),
        lambda: vault.write("x", Secret(CANARY)),
        lambda: vault.delete("x"),
    ):
        with pytest.raises(kind) as caught:
            call()
        assert caught.value.code == code
        assert caught.value.next_step
        assert CANARY not in str(caught.value)


@pytest.mark.parametrize("answer", [None, "something else"])
def test_store_that_does_not_keep_is_found_out(answer: str | None) -> None:
    """A store that takes the token and does not have it is not “saved” (T17)."""

    class Forgetful(MemoryBackend):
        def get_password(self, service: str, username: str) -> str | None:
            return answer

    with pytest.raises(NeedsCredential) as caught:
        KeyringVault(Forgetful).write("x", Secret(CANARY))
    assert caught.value.code == "not_kept"


def test_answer_of_another_type_is_no_token() -> None:
    """A store that answers with anything but text has no token (F67)."""

    class Odd(MemoryBackend):
        def get_password(self, service: str, username: str) -> Any:
            return 5

    with pytest.raises(NeedsCredential, match="not a token"):
        KeyringVault(Odd).read("x")


def test_nothing_is_loaded_before_it_is_needed() -> None:
    """Importing the vault does not import keyring, which costs the start 74 ms."""
    program = "import sys, planhat_gui.store.credentials; print('keyring' in sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout == "False\n"


@pytest.mark.keyring
def test_found_backend_is_one_of_the_known() -> None:
    """On Linux with a service running it is the Secret Service."""
    assert type(find_backend()).__module__ == "keyring.backends.SecretService"
