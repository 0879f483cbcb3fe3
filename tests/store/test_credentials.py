"""Credentials: their data in the library, their tokens in the vault."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from planhat_gui.model.auth import Auth, AuthKind
from planhat_gui.model.errors import Damaged, NeedsCredential, NeedsFix
from planhat_gui.model.flow import Connector, Credential
from planhat_gui.model.secret import Secret
from planhat_gui.store.credentials import CredentialStore
from planhat_gui.store.database import APPLICATION_ID, MIGRATIONS, Database
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


REST = Credential(
    "",
    "Theirs",
    base_url="https://api.example.com/v1",
    origins=("https://api.example.com",),
    connector=Connector.GENERIC_REST,
)


@pytest.mark.parametrize(
    "auth",
    [
        Auth(AuthKind.NONE),
        Auth(AuthKind.BEARER),
        Auth(AuthKind.BASIC, user_name="jörg"),
        Auth(AuthKind.API_KEY_HEADER, key_name="X-Key"),
        Auth(AuthKind.API_KEY_QUERY, key_name="api key"),
        Auth(AuthKind.OAUTH2, token_url="https://api.example.com/t", client_id="c", scope="a b"),
    ],
)
def test_every_kind_comes_back(store: CredentialStore, auth: Auth, folder: DataFolder) -> None:
    """Kind, settings, connector and test URL; the secret is in no file."""
    wanted = replace(REST, auth=auth, test_url="https://api.example.com/me")
    secret = None if auth.kind is AuthKind.NONE else Secret(CANARY)
    saved = store.save(wanted, secret)
    assert store.find(saved.id) == saved
    assert replace(saved, id="", created=None, modified=None) == wanted
    for path in folder.root.rglob("*"):
        assert not path.is_file() or CANARY.encode() not in path.read_bytes()
    if secret is None:
        with pytest.raises(NeedsCredential):
            store.secret(saved.id)


def test_a_kind_without_a_secret_forgets_it(store: CredentialStore) -> None:
    """What is not needed any more does not stay in the vault."""
    saved = store.save(REST, Secret(CANARY))
    store.save(replace(saved, auth=Auth(AuthKind.NONE)), None)
    store.save(replace(saved, auth=Auth()), None)
    with pytest.raises(NeedsCredential):
        store.secret(saved.id)


def test_the_token_urls_origin_is_added(store: CredentialStore) -> None:
    """As that of the base URL is."""
    auth = Auth(AuthKind.OAUTH2, token_url="https://ID.example.com:443/t", client_id="c")
    saved = store.save(replace(REST, auth=auth, origins=()), Secret(CANARY))
    assert saved.origins == ("https://api.example.com", "https://id.example.com")


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        (replace(REST, auth=Auth(AuthKind.BASIC)), "user_name"),
        (replace(REST, auth=Auth(AuthKind.OAUTH2, token_url="http://x.example")), "token_url"),
        (replace(REST, test_url="https://elsewhere.example/"), "test_url"),
        (replace(NEW, auth=Auth(AuthKind.BASIC, user_name="u")), "auth"),
    ],
)
def test_wrong_settings_are_refused(store: CredentialStore, wrong: Credential, field: str) -> None:
    """With their fields; nothing is kept."""
    with pytest.raises(NeedsFix) as caught:
        store.save(wrong, Secret(CANARY))
    assert field in {problem.field for problem in caught.value.problems}
    assert store.all() == []


def test_credentials_of_before_are_planhats(folder: DataFolder) -> None:
    """A library made when there was only Planhat: bearer tokens, still in use (T12)."""
    before = sqlite3.connect(folder.database)
    for script in MIGRATIONS[:3]:
        before.executescript(script)
    before.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    before.execute("PRAGMA user_version = 3")
    day = "2026-11-24T08:00:00+00:00"
    origins = '["https://api.planhat.com"]'
    row = ("a" * 32, "Old", "old", "", "https://api.planhat.com", origins, day, day, 1)
    before.execute("INSERT INTO credentials VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
    before.commit()
    before.close()
    database = Database(folder.database)
    vault = SessionVault()
    vault.write("a" * 32, Secret(CANARY))
    store = CredentialStore(database, vault)
    (old,) = store.all()
    assert (old.connector, old.auth, old.test_url) == (Connector.PLANHAT, Auth(), "")
    assert store.secret(old.id) == Secret(CANARY)
    database.close()


def test_a_kind_that_is_not_known_is_no_other(store: CredentialStore, database: Database) -> None:
    """What cannot be read is said, never sent as a bearer token."""
    saved = store.save(REST, Secret(CANARY))
    with database.transaction() as connection:
        connection.execute('UPDATE credentials SET auth = \'{"kind": "magic"}\'')
    with pytest.raises(Damaged, match="Theirs"):
        store.find(saved.id)
    with database.transaction() as connection:
        connection.execute("DELETE FROM credentials")


def test_a_token_knows_when_it_was_saved(store: CredentialStore) -> None:
    """Only another secret changes it; one that needs none has no such time."""
    saved = store.save(NEW, Secret("tok-first-one"))
    assert saved.token_saved is not None
    renamed = store.save(replace(saved, name="Other", token_saved=None), None)
    assert renamed.token_saved == store.find("Other").token_saved == saved.token_saved
    again = store.save(renamed, Secret("tok-second-one"))
    assert again.token_saved is not None
    assert again.token_saved > saved.token_saved
