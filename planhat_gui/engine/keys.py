"""What identifies a record, read from its raw line without decoding the rest."""

import hashlib
import secrets
from collections.abc import Sequence
from typing import Any, Protocol

import msgspec


class Mask(Protocol):
    """What is done to records before they are kept (see `masking`)."""

    def line(self, line: bytes) -> bytes:
        """A record as it may be kept."""
        ...

    def touches(self, name: str) -> bool:
        """Whether something is done with the field of that name."""
        ...


_ONCE = secrets.token_bytes(32)
"""What is no record is kept nowhere when columns are chosen: its digest means nothing outside."""


class Keys:
    """Reads `field` from raw lines; a record without it is known by a digest of what it holds.

    With `mask` an identity tells nothing that the record does not tell once it has landed, for
    identities are kept in checkpoints.
    """

    def __init__(self, field: str | None, mask: Mask | None = None) -> None:
        self._decoder = _decoder(field) if field else None
        self._mask = mask
        self._open = mask is None or not (field and mask.touches(field))

    def of(self, line: bytes) -> bytes:
        """The identity: the field's raw JSON token, or `#` and a digest."""
        token = self.token(line) if self._open else None
        if token:
            return token
        if self._mask is not None:
            raw = bytes(line).lstrip()
            if not raw.startswith(b"{"):
                return b"#" + hashlib.blake2b(raw, digest_size=16, key=_ONCE).hexdigest().encode()
            line = self._mask.line(raw)
            token = self.token(line)
            if token:
                return token
        # A JSON answer's lines are views of it, not bytes.
        digest = hashlib.blake2b(_alike(bytes(line)), digest_size=16)
        return b"#" + digest.hexdigest().encode()

    def token(self, line: bytes) -> bytes | None:
        """The field's raw JSON token, None where there is no such field (or no object)."""
        if self._decoder is None:
            return None
        try:
            found = bytes(self._decoder.decode(line).value)
        except (msgspec.MsgspecError, RecursionError):
            return None
        return found if found not in (b"", b"null") else None

    def ascending(self, lines: Sequence[bytes]) -> bool:
        """Every line has a text key and each is larger than the one before."""
        before = b""
        for line in lines:
            here = self.token(line)
            if here is None or not here.startswith(b'"') or here <= before:
                return False
            before = here
        return True


def _alike(line: bytes) -> bytes:
    """The line with lists of one as what is in them.

    In XML only the other records of an answer tell whether a value is a list of one.
    """
    if line[:1] != b"{" or b"[" not in line:
        return line
    try:
        return msgspec.json.encode(_unwrapped(msgspec.json.decode(line)))
    except (msgspec.MsgspecError, RecursionError, UnicodeError):
        return line


def _unwrapped(value: Any) -> Any:
    if isinstance(value, list):
        items = [_unwrapped(one) for one in value]
        return items[0] if len(items) == 1 else items
    if isinstance(value, dict):
        return {name: _unwrapped(one) for name, one in value.items()}
    return value


def _decoder(field: str) -> msgspec.json.Decoder[Any]:  # the struct is made for the field's name
    shape = msgspec.defstruct(
        "Key", [("value", msgspec.Raw, msgspec.Raw(b""))], rename={"value": field}
    )
    return msgspec.json.Decoder(shape)
