"""From a step to its pages, in order, with every lie of a paging server noticed.

The rules, because a short page, a cap or a row that moved must never pass for the end of the data:
advance by rows received; end only on an empty page; ask each next page from one row before, so that
its first row must be the last one read; when it is not, read again from further back.
"""

from collections import deque
from collections.abc import Callable, Iterator, Sequence

from planhat_gui.engine.ahead import Ahead, Ticket
from planhat_gui.engine.fetch import Fetched
from planhat_gui.engine.keys import Keys
from planhat_gui.engine.reader import Page, Position, Reader, call_of
from planhat_gui.model.language import tr
from planhat_gui.model.paging import OffsetPaging
from planhat_gui.model.ports import Cancel
from planhat_gui.model.source import EndpointFacts, Step

MAX_STUCK = 50
ORDER_SAMPLE = 16


def offset_query(paging: OffsetPaging, offset: int, limit: int) -> list[tuple[str, str]]:
    """The query parameters of one page."""
    return [(paging.limit_parameter, str(limit)), (paging.offset_parameter, str(offset))]


class OffsetReader(Reader):
    """Offset and limit. See the module's text for the rules."""

    def __init__(
        self,
        step: Step,
        paging: OffsetPaging,
        facts: EndpointFacts,
        ahead: Ahead,
        cancel: Cancel,
        tick: Callable[[], None],
        *,
        width: int,
        resume: Position | None = None,
    ) -> None:
        super().__init__(ahead, cancel, tick)
        self._step, self._paging, self._facts = step, paging, facts
        self._keys = Keys(facts.key_field, ahead.mask)
        self._width = width
        self._size = resume.size if resume else paging.page_size
        self._offset = resume.offset if resume else paging.start
        self._last = resume.last.encode() if resume else b""
        hidden = ahead.mask is not None and ahead.mask.touches(facts.key_field or "")
        in_order = facts.sorted_by_key and not hidden
        self._ascending = -1 if not in_order else resume.ascending if resume else 0
        self._previous: Sequence[bytes] = ()
        self._queue: deque[tuple[int, int, Ticket]] = deque()
        self._count = resume.pages if resume else 0
        self._full_pages = 0
        self._short_first = 0
        self._furthest = 0
        self._stuck = 0

    def start(self) -> None:
        """Sends the first call, unless it goes on after a restart."""
        if not self._last and not self._queue:
            self._queue.append((self._offset, self._size, self._ask(self._offset, self._size)))

    @property
    def rows(self) -> int:
        """The offset of the first row not read."""
        return self._offset

    def position(self) -> Position | None:
        """After the last page given out."""
        last = self._last.decode("utf-8", "replace")
        return Position(self._offset, last, self._size, self._ascending, self._count)

    def pages(self) -> Iterator[Page]:
        """The pages, each one's new rows only."""
        if not self._last:
            fetched = self._take(self._offset, self._size)
            if not fetched.lines:
                self._end_at(self._offset)
                return
            self._look_at_first(fetched.lines)
            page = self._accept(fetched, fetched.lines, self._offset)
            self._count = 1
            yield page
        while not self.end_reason:
            if self._paging.stop_after_pages and self._count >= self._paging.stop_after_pages:
                self.note_limit(self._count)
                break
            following = self._advance()
            if following:
                self._count += 1
                yield following
        self._drop()

    def _end_after_overlap(self) -> None:
        """Nothing but the row read last: the end, unless this server gives one row at a time."""
        if len(self._previous) == 1 and self._take(self._offset, 2, ahead=False).lines:
            self.note(
                "page_cap",
                tr(
                    "The server gives one row at a time, whatever is asked; the rows after the "
                    "first "
                    "were not read."
                ),
                incomplete=True,
            )
        self._end_at(self._offset)

    def _end_at(self, offset: int) -> None:
        self.end_reason = tr("empty page at offset {offset}", offset=offset)

    def _look_at_first(self, lines: Sequence[bytes]) -> None:
        got, asked = len(lines), self._facts.asked_page_size or self._size
        if got > self._size:
            self.note(
                "limit_ignored",
                tr(
                    "The server sent {got:,} rows where {size:,} were asked for; all were kept.",
                    got=got,
                    size=self._size,
                ),
            )
        if got == self._size < asked:
            self._note_cap(asked, self._size)
        if got < self._size:
            self._short_first = got

    def _note_cap(self, asked: int, cap: int) -> None:
        self.note(
            "page_cap",
            tr(
                "A page of {asked:,} was asked for, but this endpoint gives at most {cap:,} rows "
                "at a "
                "time; it was read in pages of {cap:,}.",
                asked=asked,
                cap=cap,
            ),
        )

    def _accept(self, fetched: Fetched, new: Sequence[bytes], offset: int) -> Page:
        """These new rows are taken.

        The answer's rows become the ones the next page is held against.
        """
        self._look_at_order(fetched.lines)
        self._previous = fetched.lines
        self._offset = offset + len(fetched.lines)
        self._last = self._keys.of(fetched.lines[-1])
        return Page(new, self._offset, len(fetched.answer.body))

    def _look_at_order(self, lines: Sequence[bytes]) -> None:
        """Whether the server sorts as asked: it may ignore `sort`, too. Some rows of a page do."""
        if self._ascending >= 0:
            some = lines[:: max(1, len(lines) // ORDER_SAMPLE)]
            in_order = self._keys.ascending(some)
            self._ascending = self._ascending + len(some) if in_order else -1

    def _advance(self) -> Page | None:
        """The next page of new rows; None when it had none (then maybe `end_reason` is set)."""
        offset = self._offset - 1
        fetched = self._take(offset, max(self._size, 2))
        lines = fetched.lines
        if self._same_again(lines) and self._same_again(self._further().lines):
            self._note_ignored()
            return None
        if lines and self._keys.of(lines[0]) == self._last:
            if len(lines) == 1:
                self._end_after_overlap()
                return None
            self._look_at_next(len(lines))
            return self._accept(fetched, lines[1:], offset)
        if self._is_stuck():
            return self._go_on(fetched, offset)
        if lines and self._read_before(lines[0]):
            self._note_moved()
            return self._accept(fetched, self._unread(lines), offset)
        return self._step_back()

    def _is_stuck(self) -> bool:
        """Rows moved again and again, and reading came no further.

        Then there is no stable order, and reading again would never end.
        """
        if self._stuck < MAX_STUCK:
            self._stuck = 0 if self._offset > self._furthest else self._stuck + 1
            self._furthest = max(self._furthest, self._offset)
        return self._stuck >= MAX_STUCK

    def _go_on(self, fetched: Fetched, offset: int) -> Page | None:
        """The page as it is."""
        self.note(
            "rows_moved",
            tr(
                "Rows kept moving while reading: this list has no stable order. Some records may "
                "be "
                "missing."
            ),
            incomplete=True,
        )
        if len(fetched.lines) < 2:
            self._end_at(offset)
            return None
        return self._accept(fetched, self._unread(fetched.lines), offset)

    def _same_again(self, lines: Sequence[bytes]) -> bool:
        """The same page came for another offset."""
        before = self._previous
        return (
            len(lines) == len(before) > 1
            and self._keys.of(lines[0]) == self._keys.of(before[0])
            and self._keys.of(lines[-1]) == self._last
        )

    def _further(self) -> Fetched:
        """A page further on: rows inserted in front can bring the same page once, not twice."""
        return self._take(self._offset - 2 + max(self._size, 2), max(self._size, 2), ahead=False)

    def _note_ignored(self) -> None:
        self.note(
            "offset_ignored",
            tr(
                "The server sent the same page twice: it ignores the offset, so only its first "
                "page "
                "could be read. There may be more records."
            ),
            incomplete=True,
        )
        self.end_reason = tr("the same page came again at offset {offset}", offset=self._offset)

    def _look_at_next(self, got: int) -> None:
        """A first page smaller than asked, and a second just as small.

        The server's own largest page.
        """
        if self._short_first and got == self._short_first:
            self._note_cap(self._size, got)
            self._size = got
        self._short_first = 0

    def _read_before(self, line: bytes) -> bool:
        """This row was read already, so nothing was skipped before it."""
        key = self._keys.of(line)
        if key == self._last or key in {self._keys.of(one) for one in self._previous}:
            return True
        # Two rows are in order by chance; sixteen are not.
        in_order = self._ascending >= ORDER_SAMPLE and self._keys.ascending(self._previous)
        return in_order and key.startswith(b'"') and key <= self._last

    def _unread(self, lines: Sequence[bytes]) -> Sequence[bytes]:
        known = {self._keys.of(one) for one in self._previous} | {self._last}
        return [line for line in lines if self._keys.of(line) not in known]

    def _step_back(self) -> Page | None:
        """Rows may have been skipped.

        Read again from further back until a row is met that was read.
        """
        here, stride = self._offset, max(self._size, 2) - 1
        fetched, offset = None, here
        # A little first: mostly one row or two are gone, and the rest of the page is new.
        for back in (-(-stride // 8), stride, 3 * stride):
            offset = max(self._paging.start, here - 1 - back)
            fetched = self._take(offset, max(self._size, 2), ahead=False)
            met = bool(fetched.lines) and self._read_before(fetched.lines[0])
            if met or offset == self._paging.start:
                self._note_moved()
                break
        else:
            self.note(
                "rows_moved",
                tr(
                    "Rows moved while reading, near offset {here:,}; reading again three "
                    "times did not meet a row known before. Some records may be missing.",
                    here=here,
                ),
                incomplete=True,
            )
        if fetched is None or not fetched.lines:
            self._end_at(offset)
            return None
        return self._accept(fetched, self._unread(fetched.lines), offset)

    def _note_moved(self) -> None:
        self.note(
            "rows_moved",
            tr(
                "Rows were added or removed while reading; the places were read again and "
                "nothing was skipped."
            ),
        )

    def _take(self, offset: int, limit: int, *, ahead: bool = True) -> Fetched:
        """The answer for that offset; the calls that will follow it are started meanwhile."""
        if self._queue and self._queue[0][:2] != (offset, limit):
            self._drop()
        if not self._queue:
            self._queue.append((offset, limit, self._ask(offset, limit)))
        # One more call under way for each full page in a row: a small endpoint wastes no call of
        # the quota on offsets behind its end, a large one is at full width after some pages.
        width = min(self._width, 1 + self._full_pages) if ahead else 1
        while len(self._queue) < width:
            following = self._queue[-1][0] + limit - 1
            self._queue.append((following, limit, self._ask(following, limit)))
        ticket = self._queue.popleft()[2]
        fetched = self.note_answer(ticket.take(self._cancel, self._tick))
        if len(fetched.lines) == limit:
            self._full_pages += 1
        else:
            self._full_pages = 0
            self._drop()  # the guesses after it were for other offsets
        return fetched

    def _ask(self, offset: int, limit: int) -> Ticket:
        return self._ahead.submit(call_of(self._step, offset_query(self._paging, offset, limit)))

    def _drop(self) -> None:
        for _, _, ticket in self._queue:
            ticket.dropped = True
        self._queue.clear()
