"""What all readers of pages share: the page, the place to go on from, the call of a step."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from planhat_gui.engine.ahead import Ahead, Ticket
from planhat_gui.engine.fetch import Fetched
from planhat_gui.engine.totals import said_total
from planhat_gui.engine.wire import Call
from planhat_gui.model.language import tr
from planhat_gui.model.ports import Cancel
from planhat_gui.model.results import Notice
from planhat_gui.model.source import Step


@dataclass(frozen=True, slots=True)
class Page:
    """New records of one answer; `position` is the offset of the first row not read yet."""

    lines: Sequence[bytes]
    position: int
    size: int


@dataclass(frozen=True, slots=True)
class Position:
    """Where reading goes on after a restart.

    Offset, the last row's identity, the page size in force, and how many of the rows looked at
    came in ascending order of their key (-1: one did not). `pages` counts those given out, `mark`
    is a reader's own text.
    """

    offset: int
    last: str
    size: int
    ascending: int = 0
    pages: int = 0
    mark: str = ""

    def kept(self) -> tuple[int, str, int, int, int, str]:
        """What is kept of it in a checkpoint; `Position(*kept)` is the place again."""
        return self.offset, self.last, self.size, self.ascending, self.pages, self.mark


def call_of(step: Step, extra: Sequence[tuple[str, str]] = ()) -> Call:
    """The call of a step with further query parameters."""
    query = "&".join(f"{quote(name, safe='')}={quote(value, safe='')}" for name, value in extra)
    url = step.url
    if query:
        url += ("&" if "?" in url else "?") + query
    body = step.body.encode() if step.body is not None else None
    return Call(url, method=step.method.value, headers=step.headers, body=body)


class Reader:
    """Reads one step to its end. After the last page `end_reason` says why it ended.

    `only_changes`: what did not change lately was left out.
    """

    def __init__(self, ahead: Ahead, cancel: Cancel, tick: Callable[[], None]) -> None:
        self.end_reason = ""
        self.only_changes = False
        self.notices: dict[str, Notice] = {}
        self._ahead, self._cancel, self._tick = ahead, cancel, tick
        self._total: int | None = None

    def start(self) -> None:
        """Sends the first call, so that it is under way before `pages` is walked."""

    def pages(self) -> Iterator[Page]:
        """The pages in order."""
        raise NotImplementedError

    def position(self) -> Position | None:
        """Where to go on after a restart, None where that cannot be said."""
        return None

    @property
    def rows(self) -> int:
        """How many rows of the server's list lie before the place that was reached."""
        raise NotImplementedError

    def look_at_total(self) -> None:
        """After the last page: the server's own count, in its last answer, against the rows."""
        if (
            self._total is not None
            and self._total != self.rows
            and "page_limit" not in self.notices
        ):
            self.note(
                "total_differs",
                tr(
                    "The server said that there are {total:,} rows; it gave {rows:,}.",
                    total=self._total,
                    rows=self.rows,
                ),
            )

    def note_answer(self, fetched: Fetched) -> Fetched:
        """What was said of an answer is said of the run."""
        total = said_total(fetched.answer)
        self._total = self._total if total is None else total
        for notice in fetched.notices:
            self.note(notice.code, notice.message, incomplete=notice.incomplete)
        return fetched

    def note_limit(self, pages: int) -> None:
        """Reading ends at the page set as the last; another may follow."""
        self.end_reason = tr("stopped after {pages} pages, as set", pages=pages)
        self.note(
            "page_limit",
            tr(
                "Reading stopped after {pages:,} pages, as set in the flow. There may be more.",
                pages=pages,
            ),
        )

    def note(self, code: str, message: str, *, incomplete: bool = False) -> None:
        """A warning for the report; a code is said once, the first sentence stays."""
        before = self.notices.get(code)
        if before is None or (incomplete and not before.incomplete):
            self.notices[code] = Notice(code, message, incomplete)


class SingleReader(Reader):
    """One request holds everything."""

    def __init__(
        self,
        step: Step,
        ahead: Ahead,
        cancel: Cancel,
        tick: Callable[[], None],
        *,
        resume: Position | None = None,
    ) -> None:
        super().__init__(ahead, cancel, tick)
        self._step, self._done = step, resume is not None
        self._ticket: Ticket | None = None
        self._rows = 0

    @property
    def rows(self) -> int:
        """Those of the one answer."""
        return self._rows

    def start(self) -> None:
        """Sends the call."""
        if self._ticket is None and not self._done:
            self._ticket = self._ahead.submit(call_of(self._step))

    def position(self) -> Position | None:
        """After the one page."""
        return Position(1, "", 0)

    def pages(self) -> Iterator[Page]:
        """One page, or none: what was landed before a restart is not asked for again."""
        self.end_reason = tr("one request holds everything")
        self.start()
        if self._ticket is None:
            return
        fetched = self.note_answer(self._ticket.take(self._cancel, self._tick))
        self._rows = len(fetched.lines)
        if fetched.lines:
            yield Page(fetched.lines, len(fetched.lines), len(fetched.answer.body))
