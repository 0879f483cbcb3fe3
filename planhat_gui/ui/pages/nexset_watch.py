"""Watches the Nexset that is open: a newer snapshot, a file that went, a run that goes on.

Runs of other programs count, too: what is looked at is the dataset's pointer, every two seconds
while the page is seen, off the GUI thread.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from planhat_gui.model.errors import Failure
from planhat_gui.model.language import tr
from planhat_gui.model.results import Changes
from planhat_gui.model.words import count
from planhat_gui.ui import say
from planhat_gui.ui.job import run_in_background
from planhat_gui.ui.receipt import now

if TYPE_CHECKING:
    from planhat_gui.store.news import News
    from planhat_gui.store.nexsets import NexsetInfo
    from planhat_gui.ui.pages.page import Page

LOOK_MS = 2000


@dataclass(frozen=True, slots=True)
class Seen:
    """What a look found: None for `news` when the Nexset was deleted."""

    news: "News | None"
    running: bool


class NexsetWatch(QObject):
    """`found(Seen)`: something is other than at the last look. `failed(Failure)`, once."""

    found = Signal(object)
    failed = Signal(object)

    def __init__(self, page: "Page") -> None:
        super().__init__(page)
        self._page = page
        self._info: NexsetInfo | None = None
        self._seen: Seen | None = None
        self._looking = self._failing = False
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._tick)

    def watch(self, info: "NexsetInfo | None") -> None:
        """Watch this one, as it is open; None: nothing."""
        self._info, self._seen, self._failing = info, None, False
        if info is None:
            self._timer.stop()
        else:
            self._timer.start()

    def look(self) -> None:
        """Look now, and tell even what was told."""
        self._seen = None
        self._ask()

    def _tick(self) -> None:
        if self._page.isVisible():
            self._ask()

    def _ask(self) -> None:
        info, services = self._info, self._page.services
        if info is None or self._looking:
            return
        self._looking = True

        def work(_cancel: object, _report: object) -> Seen:
            news = services.nexsets.news(info.id, info.run_id)
            return Seen(news, info.flow_id in services.history.live().values())

        def done(seen: Seen) -> None:
            self._looking = self._failing = False
            if self._info is info and seen != self._seen:
                self._seen = seen
                self.found.emit(seen)

        def failed(failure: Failure) -> None:
            self._looking = False
            if not self._failing:
                self._failing = True
                self.failed.emit(failure)

        run_in_background(self, work, done, failed)


def news_words(news: "News", records: int) -> str:
    """“New records from today 14:02: 12 new, 301 changed.” `records`: of the open snapshot."""
    moment = say.moment(news.updated, now())
    counts = _counts(news.changes) if news.changes is not None else ""
    if news.changes is not None and not counts:
        return tr("Read again {moment}: nothing changed.", moment=moment)
    if counts:
        return tr("New records from {moment}: {counts}.", moment=moment, counts=counts)
    return tr(
        "New records from {moment}: {records:,} now, {records_2:,} before.",
        moment=moment,
        records=news.records,
        records_2=records,
    )


def _counts(changes: Changes) -> str:
    numbers = (
        (changes.new, "new"),
        (changes.changed, "changed"),
        (changes.gone if changes.gone_known else 0, "gone"),
    )
    return ", ".join(count(number, word, word) for number, word in numbers if number)
