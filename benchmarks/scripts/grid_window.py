"""How the grid of the Nexsets page feels: opening, jumping, sorting, finding, and stalls.

Times are from the click to the moment the cells in sight have their values. Medians where a thing
is done several times. `longest_ms` is the longest the window's event loop stood still in all of it,
`work_ms` the most that its thread itself worked in one go: on a busy machine the first holds what
other programs took. Given a number of columns, a Nexset of a few rows and so many columns is
opened, too.
"""

import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer

from benchmarks.scripts import grid_data
from benchmarks.scripts.said import peak_megabytes, say

BEAT_MS = 2
LONGEST_SECONDS = 120.0
UP, DOWN = (False,), (True,)
JUMPS = (0.5, 0.1, 0.9, 0.3, 0.7)
SEARCHES = ("12345", "tier 4", "company 77")


class Heart(QObject):
    """Beats every two milliseconds; knows how late, and how much was worked between beats."""

    def __init__(self) -> None:
        super().__init__()
        self.late = self.worked = 0.0
        self._last, self._work = time.perf_counter(), time.thread_time()
        self._timer = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def reset(self) -> None:
        """Begin anew."""
        self.late = self.worked = 0.0
        self._last, self._work = time.perf_counter(), time.thread_time()

    def _beat(self) -> None:
        now, work = time.perf_counter(), time.thread_time()
        self.late = max(self.late, (now - self._last) * 1000 - BEAT_MS)
        self.worked = max(self.worked, (work - self._work) * 1000)
        self._last, self._work = now, work


class Hands:
    """What a person does at the page, and how long it takes."""

    def __init__(self, window: Any) -> None:
        self.window = window
        self.heart = Heart()
        self.said: dict[str, float] = {}

    def wait(self, ready: Callable[[], bool]) -> float:
        """Seconds until it is so; the event loop runs meanwhile."""
        began = time.perf_counter()
        loop = QEventLoop()

        def look() -> None:
            if ready():
                loop.quit()
            elif time.perf_counter() - began > LONGEST_SECONDS:
                sys.exit("the window did not come to what was waited for")

        timer = QTimer(interval=1)
        timer.timeout.connect(look)
        timer.start()
        loop.exec()
        return time.perf_counter() - began

    def settle(self, seconds: float = 0.3) -> None:
        """Let the window come to rest."""
        end = time.perf_counter() + seconds
        self.wait(lambda: time.perf_counter() > end)

    def seen(self) -> bool:
        """Whether all cells in sight have their values."""
        grid = self.page.parts.grid
        model = self.page.browser.model
        first, last = grid.rowAt(0), grid.rowAt(grid.viewport().height() - 1)
        if first < 0:
            return False
        left = grid.header.logicalIndexAt(0)
        right = grid.header.logicalIndexAt(grid.viewport().width() - 1)
        columns = range(left, (right if right >= 0 else model.columnCount() - 1) + 1)
        last = last if last >= 0 else model.rowCount() - 1
        return bool(model.has_cells(first, columns) and model.has_cells(last, columns))

    @property
    def page(self) -> Any:
        """The page of Nexsets."""
        return self.window.shell.nexsets

    def view_shown(self, act: Callable[[], object]) -> float:
        """Seconds from a wish for other rows to their sight."""
        generation = self.page.browser.model.generation
        act()
        return self.wait(lambda: self.page.browser.model.generation != generation and self.seen())

    def jump(self, parts: Sequence[float] = JUMPS) -> float:
        """Seconds to the rows at these parts of the whole."""
        times = []
        for part in parts:
            row = int(self.page.browser.model.rowCount() * part)
            self.page.parts.grid.go_to(row, self.page.desk.current_column())
            times.append(self.wait(self.seen))
            self.settle(0.1)
        return median(times)


def measure(hands: Hands, cancel: Any) -> None:
    """All that is done with the large Nexset."""
    from planhat_gui.store.view import Filter, Test

    said, page = hands.said, hands.page
    hands.heart.reset()
    began = time.perf_counter()
    hands.window.shell.go("nexsets")
    hands.wait(lambda: page.browser.model.rowCount() > 0 and hands.seen())
    said["first_ms"] = (time.perf_counter() - began) * 1000
    hands.settle()
    said["jump_ms"] = hands.jump() * 1000
    said["across_ms"] = _across(hands) * 1000
    page.desk.places.freeze(1)
    _across(hands)
    names = page.browser.columns
    sorts = [names.index(name) for name in ("name", "amount3", "moment2", "text1")]
    sort = page.parts.grid.sort_requested.emit
    said["sort_s"] = median(hands.view_shown(partial(sort, at, *DOWN)) for at in sorts)
    said["sorted_jump_ms"] = hands.jump() * 1000
    hands.view_shown(lambda: sort(-1, *UP))
    filters = [
        (Filter("text1", Test.CONTAINS, "17"),),
        (Filter("amount1", Test.AT_LEAST, "5000"),),
        (Filter("moment1", Test.AT_MOST, "2022-03"),),
    ]
    times = []
    for one in filters:
        times.append(hands.view_shown(partial(page.parts.filters.add, one)))
        page.parts.filters.put(())
        hands.view_shown(page.parts.filters.changed.emit)
    said["filter_s"] = median(times)
    times = []
    for text in SEARCHES:
        page.parts.search.setText(text)
        times.append(hands.view_shown(page.parts.search.returnPressed.emit))
    said["search_s"] = max(times)
    page.parts.search.setText("")
    hands.view_shown(page.parts.search.returnPressed.emit)
    said["summary_s"] = _summary(hands, cancel)
    hands.settle()
    said["longest_ms"], said["work_ms"] = hands.heart.late, hands.heart.worked


def _across(hands: Hands) -> float:
    bar = hands.page.parts.grid.horizontalScrollBar()
    times = []
    for part in (0.3, 0.6, 1.0, 0.0):
        bar.setValue(int(bar.maximum() * part))
        times.append(hands.wait(hands.seen))
        hands.settle(0.1)
    return median(times)


def _summary(hands: Hands, cancel: Any) -> float:
    from planhat_gui.ui.job import Job

    store = hands.window.shell.services.nexsets
    done: list[object] = []
    job = Job(lambda _c, _r: store.summaries.overview(grid_data.NEXSET, cancel))
    job.succeeded.connect(done.append)
    job.failed.connect(lambda failure: sys.exit(str(failure)))
    job.start()
    return hands.wait(lambda: bool(done))


def open_wide(hands: Hands, name: str) -> None:
    """Open a Nexset of thousands of columns, and go to its end."""
    hands.page.reload()
    hands.wait(lambda: any(info.id == name for info in hands.page.infos()))
    hands.settle()
    hands.heart.reset()
    hands.said["wide_first_ms"] = 1000 * hands.view_shown(lambda: hands.page.choose(name))
    hands.settle()
    hands.said["wide_across_ms"] = _across(hands) * 1000
    hands.said["wide_longest_ms"] = hands.heart.late
    hands.said["wide_work_ms"] = hands.heart.worked


def main(folder: Path, rows: int, wide: int) -> None:
    """Make the Nexsets, open the window, and do everything once."""
    from threading import Event

    from planhat_gui.app import build

    grid_data.make(folder / "nexsets", rows)
    app: Any
    window: Any
    app, window = build(["--data-dir", str(folder)])
    window.show()
    hands = Hands(window)
    began = time.perf_counter()
    hands.wait(lambda: window.shell.attached)
    hands.settle(1)
    before = peak_megabytes()
    measure(hands, Event())
    after = peak_megabytes()
    if before is not None and after is not None:
        hands.said["more_mb"] = after - before
    if wide:
        grid_data.make_wide(folder / "nexsets", wide)
        open_wide(hands, grid_data.WIDE)
    window.close()
    hands.settle()
    app.quit()
    say(time.perf_counter() - began, rows, 0, **hands.said)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
