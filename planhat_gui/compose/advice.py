"""What the Advanced tab asks about a kept answer: paths, suggestions, the paging that fits."""

import json
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from planhat_gui.engine.cursors import next_link
from planhat_gui.model.language import tr
from planhat_gui.model.results import Sample
from planhat_gui.model.source import ResponseFormat

if TYPE_CHECKING:
    from planhat_gui.engine.paths import Document, Evaluator, Located, Suggestion

_TOKENS = ("next_cursor", "nextCursor", "cursor", "next_token", "nextToken", "nextPageToken")
_URLS = ("next", "next_url", "nextUrl", "next_link", "nextLink", "@odata.nextLink")
_PAGES = ("page", "current_page", "currentPage", "pageNumber")
_NESTS = ("meta", "paging", "pagination", "links", "_links", "page_info")
_SMALL = 10_000
"""Bytes of a member that can speak of paging."""
_ROUND = frozenset({10, 20, 25, 30, 50, 100, 200, 250, 500, 1000, 2000, 2500, 5000, 10000})


@dataclass(frozen=True, slots=True)
class PagingHint:
    """The kind of paging that fits an answer: `values` for its members, `evidence` for the eye."""

    kind: str
    values: Mapping[str, Any]
    evidence: str


class Advice:
    """Asks kept answers. Blocking; one question at a time; `cancel` ends the one under way."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._cancel = threading.Event()
        self._evaluator: Evaluator | None = None
        self._document: tuple[int, ResponseFormat, Document] | None = None

    def locate(
        self, body: bytes, response_format: ResponseFormat, path: str, content_type: str = ""
    ) -> "Located":
        """What a path gives. Raises NeedsFix for a wrong path, Damaged, TryAgain, Cancelled."""
        with self._lock:
            document = self._read(body, response_format, content_type)
            return self._asking().locate(document, path)

    def suggest(
        self, body: bytes, response_format: ResponseFormat, content_type: str = ""
    ) -> "list[Suggestion]":
        """Paths that would give records, the best first. Raises as `locate`."""
        with self._lock:
            document = self._read(body, response_format, content_type)
            return self._asking().suggest(document)

    def _read(self, body: bytes, wanted: ResponseFormat, content_type: str) -> "Document":
        from planhat_gui.engine.paths import read

        kept = self._document
        if kept is None or kept[0] != id(body) or kept[1] is not wanted:
            kept = (id(body), wanted, read(body, content_type, wanted))
            self._document = kept
        return kept[2]

    def _asking(self) -> "Evaluator":
        if self._evaluator is None:
            from planhat_gui.engine.paths import Evaluator

            self._evaluator = Evaluator(cancel=self._cancel)
        return self._evaluator

    def close(self) -> None:
        """Ends the child process, if there is one."""
        self._cancel.set()
        with self._lock:
            if self._evaluator is not None:
                self._evaluator.close()
                self._evaluator = None
        self._cancel.clear()


def paging_hint(sample: Sample) -> PagingHint | None:
    """The kind of paging that an answer speaks of, with the evidence; None when it says nothing."""
    link = next_link(sample.headers.get("link", ""))
    if link:
        return PagingHint(
            "link_header", {"header": "Link"}, tr('The answer has a Link header with rel="next".')
        )
    try:
        value = _outline(sample.body)
    except (ValueError, RecursionError):
        return None
    count = len(sample.records)
    if isinstance(value, dict):
        return _in_object(value, count)
    if isinstance(value, list) and len(value) in _ROUND:
        return PagingHint(
            "offset",
            {"page_size": len(value)},
            tr("Exactly {value:,} records came: there are probably more.", value=len(value)),
        )
    return None


def _outline(body: bytes) -> Any:
    """A list with its length alone, an object with its small members: records are not decoded.

    Decoding a long answer would hold up the window, in whatever thread it is done.
    """
    from planhat_gui.engine.paths import walk

    text = body.strip()
    if text.startswith(b"["):
        return [None] * len(walk.LIST.decode(text))
    if not text.startswith(b"{"):
        return json.loads(text[:_SMALL])
    members = walk.OBJECT.decode(text).items()
    small = [(name, bytes(raw)) for name, raw in members if memoryview(raw).nbytes < _SMALL]
    return {name: json.loads(raw) for name, raw in small}


def _in_object(value: Mapping[str, Any], count: int) -> PagingHint | None:
    places = [("$", value)]
    places += [(f"$.{n}", value[n]) for n in _NESTS if isinstance(value.get(n), dict)]
    for start, members in places:
        for name in _URLS:
            found = members.get(name)
            if isinstance(found, str) and found.startswith(("http", "/", "?")):
                return PagingHint("next_url", {"url_path": _path(start, name)}, _said(name))
        for name in _TOKENS:
            if isinstance(members.get(name), str | int) and members.get(name):
                return PagingHint("next_token", {"token_path": _path(start, name)}, _said(name))
        for name in _PAGES:
            if isinstance(members.get(name), int):
                return PagingHint(
                    "page",
                    {"page_parameter": "page", "start": members[name], "page_size": count or 100},
                    _said(name),
                )
    return None


def _path(start: str, name: str) -> str:
    return f"{start}.{name}" if name.replace("_", "").isalnum() else f"{start}['{name}']"


def _said(name: str) -> str:
    return tr("There is “{name}” in the answer.", name=name)
