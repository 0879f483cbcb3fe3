"""Receipts of what was forgotten, and notes of what is being forgotten; of whom stands in none.

A term is kept masked and as a scrypt hash with a salt of its own: enough to recognise it when it is
typed again, and slow to guess.
"""

import hashlib
import json
import secrets
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from planhat_gui.model.errors import Damaged, NeedsFix, Problem
from planhat_gui.model.forgetting import (
    Done,
    Interrupted,
    PlaceKind,
    Receipt,
    Searched,
    Trouble,
)
from planhat_gui.model.language import in_english, retold, tr
from planhat_gui.model.person import Term, masked, norm
from planhat_gui.store.files import write_atomic
from planhat_gui.store.folder import DataFolder
from planhat_gui.store.lock import is_held

_PENDING = "pending-"


def hashed(term: Term, salt: str) -> str:
    """The term so that it can be recognised, and only guessed one by one, slowly."""
    data = norm(term.text).encode()
    return hashlib.scrypt(data, salt=bytes.fromhex(salt), n=2**14, r=8, p=1, dklen=16).hex()


def new_salt() -> str:
    """A salt for one receipt."""
    return secrets.token_hex(16)


class Receipts:
    """The folder `forgotten`."""

    def __init__(self, folder: DataFolder) -> None:
        self.folder = folder.root / "forgotten"
        self.lock = self.folder / "forgetting.lock"

    def all(self) -> list[Receipt]:
        """The newest first; a damaged one is left out."""
        found = []
        for path in self._files():
            with suppress(Damaged):
                found.append(_read(path))
        return sorted(found, key=lambda receipt: receipt.started, reverse=True)

    def get(self, receipt_id: str) -> Receipt:
        """One of them. Raises NeedsFix, Damaged."""
        path = self.path(receipt_id)
        if Path(receipt_id).name != receipt_id or not path.is_file():
            raise NeedsFix(
                [
                    Problem(
                        "receipt", tr("There is no receipt “{receipt_id}”.", receipt_id=receipt_id)
                    )
                ]
            )
        return _read(path)

    def path(self, receipt_id: str) -> Path:
        """Where it lies."""
        return self.folder / f"{receipt_id}.json"

    def save(self, receipt: Receipt) -> None:
        """Keep it. Raises StorageFailed."""
        self._make()
        text = json.dumps(in_english(asdict(receipt)), ensure_ascii=False, indent=2) + "\n"
        write_atomic(self.path(receipt.id), text.encode())

    def begin(self, own_id: str, started: str, terms: Sequence[Term], salt: str) -> None:
        """Note that something is being forgotten. Raises StorageFailed."""
        self._make()
        note = {
            "id": own_id,
            "started": started,
            "who": [masked(term) for term in terms],
            "salt": salt,
            "hashes": [hashed(term, salt) for term in terms],
        }
        path = self.folder / f"{_PENDING}{own_id}.json"
        write_atomic(path, (json.dumps(note, ensure_ascii=False) + "\n").encode())

    def end(self, own_id: str) -> None:
        """It has come to its end."""
        (self.folder / f"{_PENDING}{own_id}.json").unlink(missing_ok=True)

    def interrupted(self) -> list[Interrupted]:
        """What was being forgotten when the program ended, the oldest first.

        None while somebody is forgetting: that one is not over.
        """
        if is_held(self.lock):
            return []
        found = []
        for path in sorted(self.folder.glob(f"{_PENDING}*.json")):
            with suppress(OSError, ValueError, KeyError, TypeError):
                data = json.loads(path.read_bytes())
                found.append(Interrupted(data["id"], data["started"], tuple(data["who"])))
        return found

    def end_of(self, terms: Sequence[Term]) -> None:
        """Earlier ones that were interrupted and whose every term is among these are over."""
        for path in sorted(self.folder.glob(f"{_PENDING}*.json")):
            with suppress(OSError, ValueError, KeyError, TypeError):
                data = json.loads(path.read_bytes())
                now = {hashed(term, data["salt"]) for term in terms}
                if set(data["hashes"]) <= now:
                    path.unlink(missing_ok=True)

    def _files(self) -> list[Path]:
        return [p for p in self.folder.glob("*.json") if not p.name.startswith(_PENDING)]

    def _make(self) -> None:
        self.folder.mkdir(mode=0o700, exist_ok=True)


def _read(path: Path) -> Receipt:
    try:
        data = json.loads(path.read_bytes())
        known = {name: data[name] for name in Receipt.__dataclass_fields__ if name in data}
        known["who"], known["hashes"] = tuple(data["who"]), tuple(data["hashes"])
        known["searched"] = Searched(**data["searched"])
        known["done"] = tuple(
            Done(**{**one, "kind": PlaceKind(one["kind"])}) for one in data["done"]
        )
        known["left"] = tuple(
            Trouble(retold(one["place"]), retold(one["why"])) for one in data["left"]
        )
        known["returns"] = tuple(data["returns"])
        return Receipt(**known)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Damaged(tr("The receipt {path} is damaged.", path=path)) from error
