"""One HTTP exchange as values: what is asked and what came back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from planhat_gui.model.ports import Cancel

SLEPT = "slept"
"""Code of a failure that came of this computer's sleep, or of its clock being set."""

TOO_MANY_CALLS = "too_many_calls"
"""Code of a 429."""


@dataclass(frozen=True, slots=True)
class Call:
    """One request to send.

    `url` is absolute and fully encoded; the secret is added by the transport.
    """

    url: str
    method: str = "GET"
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back.

    `body` is decompressed; header names are lower case; `seconds` is the whole exchange.
    `sent_url` and `sent_headers` are the request as sent, what is secret struck out;
    `own_parameter` names the parameter of the address that is the credential's, if there is one.
    `struck`: the server sent the token back in the body, where it was struck out, too.
    """

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    seconds: float = 0.0
    sent_headers: tuple[tuple[str, str], ...] = ()
    sent_url: str = ""
    own_parameter: str = ""
    struck: bool = False

    @property
    def content_type(self) -> str:
        """The media type alone, lower case, or ''."""
        return self.headers.get("content-type", "").split(";")[0].strip().lower()


class Wire(Protocol):
    """Sends calls.

    Raises TryAgain, ServerRefused, NotAllowed, Damaged or Cancelled, never anything else.
    """

    def send(self, call: Call, cancel: Cancel) -> Answer:
        """One exchange, whatever its status."""
        ...

    def abort(self) -> None:
        """Ends every exchange under way, from any thread."""
        ...

    def close(self) -> None:
        """Ends everything; safe to call twice."""
        ...
