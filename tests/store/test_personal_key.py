"""The key that columns are hashed with: made once, kept in the password store, missed when lost."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from planhat_gui.model.errors import Damaged, NeedsCredential
from planhat_gui.store.personal_key import KEY_VARIABLE, NOTE_NAME, PersonalKeys
from planhat_gui.store.vault import KeyringVault, SessionVault

LONG = "a text long enough to be a key, in a test"


class Clock:
    """A clock that stands still."""

    def utcnow(self) -> datetime:
        """The moment."""
        return datetime(2026, 11, 26, tzinfo=UTC)

    def monotonic(self) -> float:
        """No time passes."""
        return 0.0


@pytest.fixture
def vault() -> SessionVault:
    """A password store in memory."""
    return SessionVault()


def keys(folder: Path, vault: SessionVault | KeyringVault, **environ: str) -> PersonalKeys:
    """The keys of a library."""
    return PersonalKeys(folder, vault, Clock(), environ)


def test_a_key_is_made_once_and_stands_in_no_file(tmp_path: Path, vault: SessionVault) -> None:
    """The note says which it is; its owner alone may read even that."""
    first = keys(tmp_path, vault).key()
    assert len(first) == 32
    assert keys(tmp_path, vault).key() == first
    note = (tmp_path / NOTE_NAME).read_bytes()
    assert first.hex().encode() not in note
    assert (tmp_path / NOTE_NAME).stat().st_mode & 0o777 == 0o600


def test_two_libraries_have_two_keys(tmp_path: Path, vault: SessionVault) -> None:
    """What is hashed in one says nothing of the other."""
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    assert keys(tmp_path / "a", vault).key() != keys(tmp_path / "b", vault).key()


def test_a_lost_key_is_missed_and_not_made_anew(tmp_path: Path, vault: SessionVault) -> None:
    """Else hashes would change without a word; a new one is begun on purpose only."""
    first = keys(tmp_path, vault).key()
    empty = SessionVault()
    with pytest.raises(NeedsCredential) as caught:
        keys(tmp_path, empty).key()
    assert caught.value.code == "personal_key_lost"
    assert "personal new-key" in caught.value.next_step
    keys(tmp_path, empty).renew()
    second = keys(tmp_path, empty).key()
    assert second != first


def test_another_key_in_its_place_is_noticed(tmp_path: Path, vault: SessionVault) -> None:
    """By the word made with the first one."""
    keys(tmp_path, vault).key()
    with pytest.raises(NeedsCredential) as caught:
        keys(tmp_path, vault, **{KEY_VARIABLE: LONG}).key()
    assert caught.value.code == "personal_key_lost"


def test_the_environments_key_needs_no_password_store(tmp_path: Path) -> None:
    """The same text gives the same key; without it the next run says what is missing."""
    nothing = KeyringVault(lambda: None)
    first = keys(tmp_path, nothing, **{KEY_VARIABLE: LONG}).key()
    assert keys(tmp_path, nothing, **{KEY_VARIABLE: LONG}).key() == first
    with pytest.raises(NeedsCredential) as caught:
        keys(tmp_path, nothing).key()
    assert KEY_VARIABLE in caught.value.message
    with pytest.raises(NeedsCredential, match="too short"):
        keys(tmp_path, nothing, **{KEY_VARIABLE: "short"}).key()


def test_without_a_password_store_the_next_step_is_said(tmp_path: Path) -> None:
    """The variable, or dropping instead of hashing."""
    with pytest.raises(NeedsCredential) as caught:
        keys(tmp_path, KeyringVault(lambda: None)).key()
    assert KEY_VARIABLE in caught.value.next_step
    assert "drop" in caught.value.next_step
    assert not (tmp_path / NOTE_NAME).exists()


def test_a_damaged_note_is_said(tmp_path: Path, vault: SessionVault) -> None:
    """Nothing is hashed with a key that nobody knows."""
    keys(tmp_path, vault).key()
    (tmp_path / NOTE_NAME).write_bytes(b"{")
    with pytest.raises(Damaged):
        keys(tmp_path, vault).key()
    keys(tmp_path, vault).renew()
    assert keys(tmp_path, vault).note() is not None


@pytest.mark.keyring
def test_it_is_kept_in_the_systems_password_store(tmp_path: Path) -> None:
    """The real one; a new key takes the place of the old one."""
    first = keys(tmp_path, KeyringVault()).key()
    assert keys(tmp_path, KeyringVault()).key() == first
    before = keys(tmp_path, KeyringVault()).note()
    keys(tmp_path, KeyringVault()).renew()
    assert keys(tmp_path, KeyringVault()).key() != first
    assert before is not None
    with pytest.raises(NeedsCredential):
        KeyringVault().read(before.id)
