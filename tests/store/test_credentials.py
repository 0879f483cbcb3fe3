"""Credentials: their data in the library, their tokens in the vault."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from planhat_gui.model.errors import NeedsCredential, NeedsFix
from planhat_gui.model.flow import Credential
from planhat_gui.model.secret import Secret
from planhat_gui.store.credentials import CredentialStore
from planhat_gui.store.database import Database
from planhat_gui.store.folder import DataFolder
from planhat_gui.store.vault import KeyringVault, SessionVault, Vault

CANARY = "canary-token-7f3a"
NEW = Credential("", "Planhat production", "for reports")


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    """A data folder."""
    return DataFolder(tmp_path / "data").prepare()


@pytest.fixture
def database(folder: DataFolder) -> Iterator[Database]:
    """Its library."""
    opened = Database(folder.database)
    yield opened
    opened.close()


@pytest.fixture(params=["memory", pytest.param("system", marks=pytest.mark.keyring)])
def store(request: pytest.FixtureRequest, database: Database) -> Iterator[CredentialStore]:
    """Credentials over a vault in memory, and over the system's."""
    vault: Vault = SessionVault() if request.param == "memory" else KeyringVault()
    store = CredentialStore(database, vault)
    yield store
    for credential in store.all():
        store.delete(credential.id)


@pytest.fixture
def without(database: Database) -> CredentialStore:
    """Credentials on a machine without a password store."""
    return CredentialStore(database, KeyringVault(lambda: None))


def test_credential_and_token_come_back(store: CredentialStore) -> None:
    """What is saved is found by name and id; its token is in the vault."""
    saved = store.save(NEW, Secret(CANARY))
    assert len(saved.id) == 32
    assert saved.created == saved.modified
    assert replace(saved, id="", created=None, modified=None) == NEW
    assert store.all() == [saved]
    assert store.find("planhat PRODUCTION") == store.find(saved.id) == saved
    assert store.secret(saved.id) == Secret(CANARY)
    assert not store.has_session_only(saved.id)
    assert store.backend().available


def test_token_is_in_no_file(store: CredentialStore, folder: DataFolder) -> None:
    """Not one byte of a token reaches the data folder (P2)."""
    store.save(NEW, Secret(CANARY))
    store.save(replace(NEW, name="second"), Secret(CANARY), session_only=True)
    files = [path for path in folder.root.rglob("*") if path.is_file()]
    assert files
    for path in files:
        assert CANARY.encode() not in path.read_bytes()


def test_rename_keeps_the_token(store: CredentialStore) -> None:
    """Without a new token the old one stays; with one it is replaced."""
    saved = store.save(NEW, Secret(CANARY))
    renamed = store.save(replace(saved, name="Other"), None)
    assert (renamed.id, renamed.created) == (saved.id, saved.created)
    assert store.secret(saved.id) == Secret(CANARY)
    store.save(renamed, Secret("new"))
    assert store.secret(saved.id) == Secret("new")
    assert [one.name for one in store.all()] == ["Other"]
    with pytest.raises(NeedsCredential, match="There is no credential “Planhat production”"):
        store.find("Planhat production")


def test_deleted_is_gone(store: CredentialStore) -> None:
    """The credential goes with its token."""
    saved = store.save(NEW, Secret(CANARY))
    store.delete(saved.id)
    assert store.all() == []
    with pytest.raises(NeedsCredential):
        store.secret(saved.id)
    store.delete(saved.id)


def test_session_only_leaves_nothing(store: CredentialStore, database: Database) -> None:
    """A token for this session is not in the vault, and an earlier one is taken out of it."""
    saved = store.save(NEW, Secret(CANARY))
    store.save(saved, Secret("short-lived"), session_only=True)
    assert store.has_session_only(saved.id)
    assert store.secret(saved.id) == Secret("short-lived")
    later = CredentialStore(database, store._vault)
    assert later.all() == store.all()
    with pytest.raises(NeedsCredential, match="There is no token"):
        later.secret(saved.id)
    store.save(saved, Secret(CANARY))
    assert not store.has_session_only(saved.id)
    assert later.secret(saved.id) == Secret(CANARY)


def test_session_only_never_asks_the_system(database: Database) -> None:
    """The practice tenant's token must not make a locked keyring ask for its password."""
    asked: list[str] = []

    def no_store() -> None:
        asked.append("asked")

    store = CredentialStore(database, KeyringVault(no_store))
    saved = store.save(NEW, Secret(CANARY), session_only=True)
    saved = store.save(saved, Secret(CANARY), session_only=True)
    later = CredentialStore(database, KeyringVault(no_store))
    with pytest.raises(NeedsCredential, match="There is no token"):
        later.secret(saved.id)
    store.save(replace(saved, name="x"), None)
    assert store.secret(saved.id) == Secret(CANARY)
    store.delete(saved.id)
    assert asked == []


@pytest.mark.parametrize(
    ("change", "field", "sentence"),
    [
        ({"name": " "}, "name", "Give the credential a name."),
        ({"name": "x" * 300}, "name", "At most 100"),
        ({"name": "FIRST"}, "name", "There is already a credential named “FIRST”"),
        ({"name": "ﬁrst"}, "name", "already a credential"),
        ({"base_url": ""}, "base_url", "Enter the address"),
        ({"base_url": "http://api.planhat.com"}, "base_url", "unprotected"),
        ({"base_url": "https://a@b.example"}, "base_url", "name and password"),
        ({"origins": ("https://x.example/path",)}, "origins", "ends after the host"),
        ({"origins": ("ftp://x",)}, "origins", "Only https"),
        ({"description": "x" * 2001}, "description", "2,000"),
    ],
)
def test_what_cannot_be_saved(
    store: CredentialStore, change: dict[str, object], field: str, sentence: str
) -> None:
    """Each field is checked, and with a problem neither token nor credential is kept (B13)."""
    store.save(replace(NEW, name="first"), Secret("x"))
    with pytest.raises(NeedsFix) as caught:
        store.save(replace(NEW, **change), Secret(CANARY))  # type: ignore[arg-type]
    assert [problem.field for problem in caught.value.problems] == [field]
    assert sentence in str(caught.value)
    assert CANARY not in str(caught.value)
    assert [one.name for one in store.all()] == ["first"]


@pytest.mark.parametrize("name", ["<img src=x>", "{now}", "../../x"])
def test_any_label_is_a_label(store: CredentialStore, name: str) -> None:
    """Names are shown exactly as typed (B14)."""
    assert store.save(replace(NEW, name=name), None).name == name


def test_origins_hold_the_base_url(store: CredentialStore) -> None:
    """The base URL's origin is always among the origins, each in its one form, once."""
    saved = store.save(
        replace(
            NEW,
            base_url="https://API-us2.planhat.com:443/",
            origins=("https://x.example:443", "https://x.example/", "https://y.example:8443"),
        ),
        None,
    )
    assert saved.base_url == "https://api-us2.planhat.com"
    assert saved.origins == (
        "https://api-us2.planhat.com",
        "https://x.example",
        "https://y.example:8443",
    )
    assert store.find(saved.id) == saved


def test_all_problems_come_at_once(store: CredentialStore) -> None:
    """A form with three mistakes says three things."""
    with pytest.raises(NeedsFix) as caught:
        store.save(Credential("", "", base_url="x", origins=("y:",)), None)
    assert [problem.field for problem in caught.value.problems] == ["name", "base_url", "origins"]


def test_without_a_store_only_the_session_remains(without: CredentialStore) -> None:
    """No password store: saying so, nothing half saved, and the session as the way out (T18)."""
    with pytest.raises(NeedsCredential, match="no safe password store"):
        without.save(NEW, Secret(CANARY))
    assert without.all() == []
    saved = without.save(NEW, Secret(CANARY), session_only=True)
    assert without.secret(saved.id) == Secret(CANARY)
    assert not without.backend().available
    without.delete(saved.id)
    assert without.all() == []


def test_no_credential_is_said(store: CredentialStore) -> None:
    """A flow without one, or with one that is not here, gets its sentence."""
    with pytest.raises(NeedsCredential, match="No credential is chosen"):
        store.find("")
    with pytest.raises(NeedsCredential, match="There is no credential “x”"):
        store.find("x")
