"""What changed since the last run, or everything where that cannot be told.

A list is read newest first. When rows moved further than can be followed it is read so again, at
most twice; when its order cannot be relied on, everything is read in the ordinary way, in the same
run and behind what came so far: the last of each record is kept, so that the result is the same.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime

from planhat_gui.engine.ahead import Ahead
from planhat_gui.engine.newest import NewestReader, offset_paging
from planhat_gui.engine.paging import OffsetReader
from planhat_gui.engine.reader import Page, Position, Reader
from planhat_gui.model.language import tr
from planhat_gui.model.ports import Cancel
from planhat_gui.model.source import EndpointFacts, Step

_MAX_BEGUN_AGAIN = 2
_IN_FULL = "in full"


class ChangesReader(Reader):
    """Reads a list that pages by offset, newest first, back to `stop`. See the module."""

    def __init__(
        self,
        step: Step,
        facts: EndpointFacts,
        ahead: Ahead,
        cancel: Cancel,
        tick: Callable[[], None],
        *,
        stop: datetime,
        width: int,
        resume: Position | None = None,
    ) -> None:
        super().__init__(ahead, cancel, tick)
        self._step, self._facts = step, facts
        self._stop, self._width, self._begun_again = stop, width, 0
        kept = json.loads(resume.mark) if resume and resume.mark else {}
        self.only_changes = _IN_FULL not in kept
        self._reader = self._newest(resume) if self.only_changes else self._everything(resume)

    def start(self) -> None:
        """Sends the first call."""
        self._reader.start()

    def position(self) -> Position | None:
        """That of the reading under way; its mark says which one."""
        here = self._reader.position()
        if here is None or self.only_changes:
            return here
        return replace(here, mark=json.dumps({_IN_FULL: True}))

    @property
    def rows(self) -> int:
        """Those before the place that was reached."""
        return self._reader.rows

    def look_at_total(self) -> None:
        """After everything was read; of what changed the server counts nothing."""
        if not self.only_changes:
            self._reader.look_at_total()
            self.notices.update(self._reader.notices)

    def pages(self) -> Iterator[Page]:
        """The pages of what changed; then, where the order was not kept, those of everything."""
        while isinstance(self._reader, NewestReader):
            reader = self._reader
            for page in reader.pages():
                if _why_not(reader):
                    break
                self.notices.update(reader.notices)
                yield page
            if not _why_not(reader):
                self.notices.update(reader.notices)
                self.end_reason = reader.end_reason
                return
            self._begin_again(reader)
        for page in self._reader.pages():
            self.notices.update(self._reader.notices)
            yield page
        self.notices.update(self._reader.notices)
        self.end_reason = self._reader.end_reason

    def _begin_again(self, reader: NewestReader) -> None:
        reader.leave()
        if not reader.disorder and self._begun_again < _MAX_BEGUN_AGAIN:
            self._begun_again += 1
            self._reader = self._newest(None)
            return
        self.note(
            "order_not_kept",
            tr(
                "What changed could not be told: {why_not}. So this run read everything.",
                why_not=_why_not(reader),
            ),
        )
        self.only_changes = False
        self._reader = self._everything(None)

    def _newest(self, resume: Position | None) -> NewestReader:
        return NewestReader(
            self._step,
            self._facts,
            self._ahead,
            self._cancel,
            self._tick,
            stop=self._stop,
            width=self._width,
            resume=resume,
        )

    def _everything(self, resume: Position | None) -> OffsetReader:
        return OffsetReader(
            self._step,
            offset_paging(self._step),
            self._facts,
            self._ahead,
            self._cancel,
            self._tick,
            width=self._width,
            resume=resume,
        )


def _why_not(reader: NewestReader) -> str:
    """Why what was read newest first cannot be used; "" when it can."""
    if reader.disorder:
        return reader.disorder
    if reader.lost:
        return tr("rows kept moving while it was read")
    found = next((notice.code for notice in reader.notices.values() if notice.incomplete), "")
    words = {
        "rows_moved": tr("rows kept moving while it was read"),
        "offset_ignored": tr("the server sent the same page twice"),
    }
    return words.get(found, tr("its pages could not be followed")) if found else ""
