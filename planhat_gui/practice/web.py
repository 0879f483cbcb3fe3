"""What comes in and what goes out, free of sockets."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any
from urllib.parse import parse_qsl, urlsplit

JSON = "application/json; charset=utf-8"
TEXT = "text/plain; charset=utf-8"


class Cut(Enum):
    """How an answer ends before it should."""

    SHORT = "fewer bytes than Content-Length says, then closed"
    CHUNK = "closed in the middle of a chunk"
    BROKEN = "all bytes that were promised, but they stop in the middle of the text"
    EMPTY = "200 without a body"


@dataclass(frozen=True, slots=True)
class Request:
    """One request, its path without the query and without a closing slash."""

    method: str
    path: str
    query: Mapping[str, str]
    raw_query: str
    authorization: str
    body: bytes = b""
    api_key: str = ""

    @classmethod
    def read(
        cls, method: str, target: str, authorization: str, body: bytes, api_key: str = ""
    ) -> "Request":
        """Take the request target apart; of a parameter given twice the last one counts."""
        parts = urlsplit(target)
        query = dict(parse_qsl(parts.query, keep_blank_values=True))
        path = parts.path.rstrip("/") or "/"
        return cls(method, path, query, parts.query, authorization, body, api_key)

    def text(self, name: str) -> str:
        """Give the parameter, empty when absent."""
        return self.query.get(name, "")

    def number(self, name: str, default: int) -> int:
        """Give the parameter as a whole number, the default when absent or empty.

        Raises BadRequestError for text and for a negative number.
        """
        text = self.text(name)
        if not text:
            return default
        if not (text.isascii() and text.isdigit()):
            raise BadRequestError(f"{name} must be a whole number, 0 or more, not {text[:40]!r}")
        return int(text[:18])


@dataclass(slots=True)
class Answer:
    """One answer; `rows` counts the records of a list and is None for anything else."""

    status: int
    body: bytes
    content_type: str = JSON
    headers: dict[str, str] = field(default_factory=dict)
    rows: int | None = None
    cut: Cut | None = None
    drip_seconds: float = 0.0

    @property
    def arriving(self) -> int:
        """Bytes of the body, unpacked, in what HTTP calls a whole answer: 0 if it breaks off."""
        match self.cut:
            case None:
                return len(self.body)
            case Cut.BROKEN:
                return len(self.body) // 2
            case Cut.SHORT | Cut.CHUNK | Cut.EMPTY:
                return 0


class BadRequestError(Exception):
    """The request cannot be answered; the text says why."""


def as_json(status: int, value: Any, headers: dict[str, str] | None = None) -> Answer:
    """Answer with a JSON value."""
    body = json.dumps(value, ensure_ascii=False).encode()
    return Answer(status, body, headers=dict(headers or {}))


def as_text(status: int, text: str) -> Answer:
    """Answer with plain text."""
    return Answer(status, text.encode(), TEXT)


def error(status: int, sentence: str, headers: dict[str, str] | None = None) -> Answer:
    """Answer with Planhat's usual error object."""
    return as_json(status, {"error": sentence}, headers)
