"""Paging that goes from answer to answer: page numbers, tokens, next addresses, last ids.

Each kind is one function from what came to the next call, or the reason why there is none. None of
them can go ahead of the reader: the next call is only known once the answer is there. A server that
hands out the same page or token again would never end; that is noticed and said.
"""

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from planhat_gui.engine.ahead import Ahead, Ticket
from planhat_gui.engine.auth import without_parameter
from planhat_gui.engine.fetch import Fetched
from planhat_gui.engine.reader import Page, Position, Reader, call_of
from planhat_gui.engine.wire import Call
from planhat_gui.model.errors import Failure, NeedsFix
from planhat_gui.model.language import tr
from planhat_gui.model.origins import origin_of
from planhat_gui.model.paging import (
    LastIdPaging,
    LinkHeaderPaging,
    NextTokenPaging,
    NextUrlPaging,
    PagePaging,
)
from planhat_gui.model.ports import Cancel
from planhat_gui.model.source import Step

ROUND_PAGES = frozenset({10, 20, 25, 30, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10000})
"""Page sizes that servers use when nobody asks for one."""

CursorPaging = PagePaging | NextTokenPaging | NextUrlPaging | LinkHeaderPaging | LastIdPaging

_LINK = re.compile(r'<([^<>]*)>((?:\s*;\s*[^\s=;,]+(?:\s*=\s*(?:"[^"]*"|[^\s";,]+))?)*)')
_REL_NEXT = re.compile(
    r';\s*rel\s*=\s*"?(?:[^";]*\s)?next(?:\s[^";]*)?"?(?:\s*;|\s*$)', re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Next:
    """The next call and a mark that names its place; or, with `end`, why there is none.

    `elsewhere`: the address is on another origin, which is never followed. `astray`: the server
    did not say that this is the end; what was to lead on is not in the answer at all.
    """

    call: Call | None = None
    mark: str = ""
    end: str = ""
    elsewhere: str = ""
    astray: bool = False


class CursorReader(Reader):
    """Reads page after page until the kind's own end."""

    def __init__(
        self,
        step: Step,
        paging: CursorPaging,
        ahead: Ahead,
        cancel: Cancel,
        tick: Callable[[], None],
        *,
        resume: Position | None = None,
    ) -> None:
        super().__init__(ahead, cancel, tick)
        self._step, self._paging = step, paging
        self._pages = resume.offset if resume else 0
        self._mark = resume.last if resume else ""
        self._marks: set[str] = set()
        self._ticket: Ticket | None = None
        self._last_digest = b""
        self._rows = resume.size if resume else 0
        # No mark after some pages: a restart after the last one.
        self._finished = bool(self._pages) and not self._mark

    def start(self) -> None:
        """Sends the first call."""
        if self._ticket is None and not self._finished:
            self._ticket = self._ahead.submit(self._first_call())

    def _first_call(self) -> Call:
        return (
            at_mark(self._step, self._paging, self._mark)
            if self._mark
            else first(self._step, self._paging)
        )

    @property
    def rows(self) -> int:
        """All that came."""
        return self._rows

    def position(self) -> Position | None:
        """How many pages were taken, and the mark of the next."""
        return Position(self._pages, self._mark, self._rows)

    def pages(self) -> Iterator[Page]:
        """The pages, until the kind's own end, a loop, or the page set as the last."""
        self.start()
        while not self.end_reason:
            if self._ticket is None:
                self.end_reason = tr("everything was read before the restart")
                break
            fetched = self.note_answer(self._ticket.take(self._cancel, self._tick))
            following = after(self._step, self._paging, fetched, self._pages)
            new = self._new_rows(fetched)
            looped = self._looped(fetched, following)
            self._pages += 1
            if not looped:
                self._look_astray(following, len(fetched.lines))
                self._go_to(following)
                if new:
                    self._rows += len(new)
                    yield Page(new, self._rows, len(fetched.answer.body))

    def _new_rows(self, fetched: Fetched) -> Sequence[bytes]:
        """Without the row that comes again where the next id is inclusive."""
        paging = self._paging
        if isinstance(paging, LastIdPaging) and paging.inclusive and self._mark and fetched.lines:
            first_id = _id_of(fetched.lines[0], paging.id_path)
            return fetched.lines[1:] if first_id == self._mark else fetched.lines
        return fetched.lines

    def _looped(self, fetched: Fetched, following: Next) -> bool:
        digest = hashlib.blake2b(fetched.answer.body, digest_size=16).digest()
        again = bool(fetched.lines) and digest == self._last_digest
        self._last_digest = digest
        if not again and (following.call is None or following.mark not in self._marks):
            self._marks.add(following.mark)
            return False
        self.note(
            "page_repeated",
            tr(
                "The server sent the same page or the same next page again; reading stopped there. "
                "There may be more records."
            ),
            incomplete=True,
        )
        self.end_reason = tr("the same page came again after {pages} pages", pages=self._pages)
        return True

    def _look_astray(self, following: Next, rows: int) -> None:
        """Whether this is an end, or a path or a header that does not lead on."""
        if not following.astray:
            return
        if isinstance(self._paging, LastIdPaging):
            self.note(
                "no_next",
                tr(
                    "Reading stopped because {following_end}. There may be more records.",
                    following_end=following.end,
                ),
                incomplete=True,
            )
        elif self._pages == 1 and rows in ROUND_PAGES:
            self.note(
                "single_page",
                tr(
                    "Exactly {rows:,} records came from one call, and there is {following_end}: "
                    "there "
                    "are probably more. Check Pagination, then test again.",
                    rows=rows,
                    following_end=following.end,
                ),
            )

    def _go_to(self, following: Next) -> None:
        limit = self._paging.stop_after_pages
        self._mark = ""
        if following.elsewhere:
            self.note(
                "next_elsewhere",
                tr(
                    "The next page is at {elsewhere}, another address than this flow's; "
                    "it was not followed, and nothing was sent there.",
                    elsewhere=following.elsewhere,
                ),
                incomplete=True,
            )
            self.end_reason = tr("the next page is at {elsewhere}", elsewhere=following.elsewhere)
        elif following.call is None:
            self.end_reason = following.end
        elif limit and self._pages >= limit:
            self.note_limit(self._pages)
        else:
            self._mark = following.mark
            self._ticket = self._ahead.submit(following.call)


def first(step: Step, paging: CursorPaging) -> Call:
    """The first call of a step with this kind of paging."""
    if isinstance(paging, PagePaging):
        return at_mark(step, paging, str(paging.start))
    return call_of(step)


def at_mark(step: Step, paging: CursorPaging, mark: str) -> Call:
    """The call for the page at that mark (a page number, token, id or address)."""
    match paging:
        case PagePaging():
            extra = [(paging.page_parameter, mark)]
            if paging.size_parameter:
                extra.append((paging.size_parameter, str(paging.page_size)))
            return call_of(step, extra)
        case NextTokenPaging():
            return call_of(step, [(paging.token_parameter, mark)])
        case LastIdPaging():
            return call_of(step, [(paging.id_parameter, mark)])
        case NextUrlPaging() | LinkHeaderPaging():
            return Call(mark, method=step.method.value, headers=step.headers)


def after(step: Step, paging: CursorPaging, fetched: Fetched, pages: int) -> Next:
    """What follows an answer that was page number `pages` (from 0)."""
    match paging:
        case PagePaging():
            number = str(paging.start + pages + 1)
            if not fetched.lines:
                return Next(end=tr("empty page {paging_start}", paging_start=paging.start + pages))
            return Next(at_mark(step, paging, number), number)
        case NextTokenPaging():
            token = _text_at(fetched.answer.body, paging.token_path)
            if not token:
                return Next(end=tr("no token for a next page in the answer"), astray=token is None)
            return Next(at_mark(step, paging, token), token)
        case NextUrlPaging():
            found = _text_at(fetched.answer.body, paging.url_path)
            return _address(
                step, paging, fetched, found, tr("no address of a next page in the answer")
            )
        case LinkHeaderPaging():
            header = fetched.answer.headers.get(paging.header.lower())
            found = None if header is None else next_link(header)
            end = tr("no next page in the {header} header", header=paging.header)
            return _address(step, paging, fetched, found, end)
        case LastIdPaging():
            return _after_id(step, paging, fetched)


def _after_id(step: Step, paging: LastIdPaging, fetched: Fetched) -> Next:
    if not fetched.lines:
        return Next(end=tr("empty page after the last id"))
    last = _id_of(fetched.lines[-1], paging.id_path)
    if not last:
        return Next(
            end=tr("the last record has nothing at {id_path}", id_path=paging.id_path), astray=True
        )
    if paging.inclusive and len(fetched.lines) == 1:
        return Next(end=tr("only the record of the last id came again"))
    return Next(at_mark(step, paging, last), last)


def _address(
    step: Step, paging: CursorPaging, fetched: Fetched, found: str | None, end: str
) -> Next:
    if not found:
        return Next(end=end, astray=found is None)
    url = urljoin(step.url, found)
    if fetched.answer.own_parameter:
        # Servers repeat the query, key and all; this address is kept for a restart.
        url = without_parameter(url, fetched.answer.own_parameter)
    try:
        origin = origin_of(url)
    except NeedsFix:
        return Next(elsewhere=tr("an address that cannot be used"))
    if origin != origin_of(step.url):
        return Next(elsewhere=origin)
    return Next(at_mark(step, paging, url), url)


def next_link(header: str) -> str:
    """The target of rel="next" in a Link header (RFC 8288); "" when there is none."""
    for target, parameters in _LINK.findall(header[:10_000]):
        if _REL_NEXT.search(parameters):
            return str(target).strip()
    return ""


def _text_at(body: bytes, path: str) -> str | None:
    """The single value at a path as text; "" for null, false and an empty text, None for none."""
    # Imported here: paths cost 50 ms that no template has to wait for.
    from planhat_gui.engine.paths.jsonpath import compiled

    try:
        found = compiled(path).find(body)
    except Failure:
        return None
    return _as_text(json.loads(bytes(found[0]))) if len(found) == 1 else None


def _as_text(value: Any) -> str:
    if value is None or isinstance(value, bool | dict | list):
        return ""
    return str(value)


def _id_of(line: bytes, path: str) -> str | None:
    return _text_at(bytes(line), path if path.startswith("$") else f"$.{path}")
