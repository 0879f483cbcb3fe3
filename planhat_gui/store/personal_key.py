"""The key that personal columns are hashed with: one for each library, in the password store.

`personal.json` in the data folder says which key it is, never the key itself: when it was made, and
a word made with it, by which a lost or another key is noticed before anything is hashed with it.
"""

import hashlib
import hmac
import os
import secrets
import uuid
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec

from planhat_gui.logs import register_secret
from planhat_gui.model.errors import Damaged, NeedsCredential, StorageFailed
from planhat_gui.model.language import tr
from planhat_gui.model.ports import Clock
from planhat_gui.model.secret import Secret
from planhat_gui.store.files import next_step_for, sync_file
from planhat_gui.store.vault import Vault

KEY_VARIABLE = "PLANHAT_GUI_PERSONAL_KEY"
"""Holds the key where there is no password store."""

NOTE_NAME = "personal.json"
LEAST_CHARACTERS = 32
NEW_KEY = "planhat-gui personal new-key"

_FORMAT = "planhat-personal/1"
_BYTES = 32


@dataclass(frozen=True, slots=True)
class KeyNote:
    """What is known of the key: `id` in the password store ("": of the environment), `check`."""

    id: str
    made: str
    check: str
    format: str = _FORMAT


_NOTES = msgspec.json.Decoder(KeyNote)  # at import, see `pointer`


class PersonalKeys:
    """Reads the key, and makes it when it is first needed. Blocking: it may ask for a password."""

    def __init__(
        self, root: Path, vault: Vault, clock: Clock, environ: Mapping[str, str] = os.environ
    ) -> None:
        self._path, self._vault, self._clock, self._environ = (
            root / NOTE_NAME,
            vault,
            clock,
            environ,
        )

    def note(self) -> KeyNote | None:
        """What is known of the key; None before one was needed. Raises Damaged, StorageFailed."""
        try:
            return _NOTES.decode(self._path.read_bytes())
        except FileNotFoundError:
            return None
        except OSError as error:
            raise StorageFailed(
                tr(
                    "{path} could not be read ({strerror}).",
                    path=self._path,
                    strerror=(error.strerror or str(error)).lower(),
                ),
                tr("See that you may read the data folder."),
            ) from error
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            raise Damaged(
                tr(
                    "{path} is damaged: it says which key personal columns are hashed with.",
                    path=self._path,
                ),
                tr("Restore it from a backup, or begin with a new key: {new_key}", new_key=NEW_KEY),
            ) from error

    def key(self) -> bytes:
        """The key, made if there was none.

        Raises NeedsCredential, TryAgain, Damaged, StorageFailed.
        """
        given = self._environ.get(KEY_VARIABLE)
        note = self.note()
        key = self._given(given) if given else self._kept(note)
        if note is None:
            note = self._noted(KeyNote("", self._now(), _check(key))) if given else self.note()
        if note is not None and note.check != _check(key):
            raise _another(by_hand=bool(given))
        return key

    def renew(self) -> KeyNote:
        """Begin with a new key; hashes made before no longer match. Raises as `key`."""
        with suppress(Damaged):
            before = self.note()
            if before is not None and before.id:
                with suppress(NeedsCredential):
                    self._vault.delete(before.id)
        try:
            self._path.unlink(missing_ok=True)
        except OSError as error:
            raise self._unwritable(error) from error
        self.key()
        return self.note() or KeyNote("", "", "")

    def _given(self, text: str) -> bytes:
        register_secret(text)
        if len(text) < LEAST_CHARACTERS:
            raise NeedsCredential(
                tr(
                    "{key_variable} is too short to be a key ({least_characters} characters or "
                    "more).",
                    key_variable=KEY_VARIABLE,
                    least_characters=LEAST_CHARACTERS,
                ),
                tr("Set it to a long random text, as from: openssl rand -hex 32"),
                code="personal_key",
            )
        return hashlib.sha256(text.encode("utf-8", "surrogateescape")).digest()

    def _kept(self, note: KeyNote | None) -> bytes:
        """The key in the password store."""
        if note is not None and not note.id:
            raise NeedsCredential(
                tr(
                    "The columns of this library are hashed with the key in {key_variable}, and "
                    "that "
                    "variable is not set.",
                    key_variable=KEY_VARIABLE,
                ),
                tr("Set it, or begin with a new key: {new_key}", new_key=NEW_KEY),
                code="personal_key",
            )
        try:
            if note is None:
                return self._made()
            return _bytes_of(self._vault.read(note.id))
        except NeedsCredential as failure:
            if failure.code == "no_token":
                raise _lost() from failure
            if failure.code != "no_password_store":
                raise
            raise NeedsCredential(
                tr(
                    "Columns are hashed with a key that lies in your system’s password store, and "
                    "there is none here."
                ),
                tr(
                    "Set {key_variable} to a long random text (as from: openssl rand -hex 32) and "
                    "keep it, or drop these columns instead of hashing them.",
                    key_variable=KEY_VARIABLE,
                ),
                code="personal_key",
            ) from failure

    def _made(self) -> bytes:
        key = secrets.token_bytes(_BYTES)
        own_id = f"personal-{uuid.uuid4().hex}"
        secret = Secret(key.hex())
        register_secret(secret.reveal())
        self._vault.write(own_id, secret)
        note = self._noted(KeyNote(own_id, self._now(), _check(key)))
        if note.id == own_id:
            return key
        self._vault.delete(own_id)  # another program was faster: its key is the one
        return self._kept(note)

    def _noted(self, note: KeyNote) -> KeyNote:
        """Keep the note, unless there is one by now; the one that is kept."""
        data = msgspec.json.format(msgspec.json.encode(note), indent=2) + b"\n"
        try:
            descriptor = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            return self.note() or note
        except OSError as error:
            raise self._unwritable(error) from error
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
                file.flush()
                sync_file(file.fileno())
        except OSError as error:
            with suppress(OSError):
                self._path.unlink()
            raise self._unwritable(error) from error
        return note

    def _now(self) -> str:
        return self._clock.utcnow().isoformat(timespec="seconds").replace("+00:00", "Z")

    def _unwritable(self, error: OSError) -> StorageFailed:
        reason = (error.strerror or str(error)).lower()
        return StorageFailed(
            tr("{path} could not be written ({reason}).", path=self._path, reason=reason),
            next_step_for(error),
        )


def _bytes_of(secret: Secret) -> bytes:
    register_secret(secret.reveal())
    try:
        return bytes.fromhex(secret.reveal())
    except ValueError:
        raise _lost() from None


def _check(key: bytes) -> str:
    return hmac.new(key, b"planhat-personal-check/1", "sha256").hexdigest()[:16]


def _lost() -> NeedsCredential:
    return NeedsCredential(
        tr(
            "The key that this library’s personal columns are hashed with is no longer in your "
            "system’s password store."
        ),
        tr(
            "Restore it there from a backup of your system, or begin with a new key: "
            "{new_key} (hashes made with it do not match those made before).",
            new_key=NEW_KEY,
        ),
        code="personal_key_lost",
    )


def _another(*, by_hand: bool) -> NeedsCredential:
    where = KEY_VARIABLE if by_hand else tr("Your system’s password store")
    return NeedsCredential(
        tr(
            "{where} holds another key than the one this library’s columns were hashed with.",
            where=where,
        ),
        tr(
            "Use that one, or begin with a new key: {new_key} (hashes made with it do not match "
            "those made before).",
            new_key=NEW_KEY,
        ),
        code="personal_key_lost",
    )
