"""A Nexset of 3,000 columns does not make the window stand still."""

import gc
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from pytestqt.qtbot import QtBot

from benchmarks.scripts.grid_data import WIDE, make_wide
from planhat_gui.ui.pages.nexsets import NexsetsPage
from planhat_gui.ui.shell import Shell
from tests.store.landed import store
from tests.ui.fakes import ShellServices

MOST_MS, PATIENCE = 50, 30_000


class Gaps(QObject):
    """The most that the window's thread worked in one go.

    Its own time, not the clock's: other programs on the machine are not what is tested.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.longest = 0.0
        self._last = time.thread_time()
        self._timer = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.thread_time()
        self.longest = max(self.longest, (now - self._last) * 1000)
        self._last = now


@pytest.fixture
def page(
    qtbot: QtBot, tmp_path: Path, services: ShellServices, shell: Shell
) -> Iterator[NexsetsPage]:
    """The page, shown, before it knows of the Nexset. Garbage waits, as in the program."""
    gc.collect()
    gc.disable()
    make_wide(tmp_path / "real" / "nexsets", 3000)
    shell.go("nexsets")
    qtbot.waitUntil(shell.nexsets.showing_empty)
    services.nexsets = store(tmp_path / "real")  # type: ignore[assignment]
    yield shell.nexsets
    gc.enable()
    shell.nexsets.close_readers()


def test_opening_and_scrolling(qtbot: QtBot, page: NexsetsPage) -> None:
    """Opened, gone to its end, its columns as wide as what is in them when they are seen."""
    gaps = Gaps(page)
    page.reload()
    page.choose(WIDE)
    model, grid = page.browser.model, page.parts.grid
    qtbot.waitUntil(
        lambda: model.columnCount() == 3000 and model.has_cells(0, (0, 1)), timeout=PATIENCE
    )
    qtbot.waitUntil(lambda: grid.columnWidth(0) > 200, timeout=PATIENCE)
    grid.horizontalScrollBar().setValue(grid.horizontalScrollBar().maximum())
    qtbot.waitUntil(lambda: model.has_cells(0, (2999,)), timeout=PATIENCE)
    page.desk.places.freeze(1)
    grid.go_to(3, 1500)
    qtbot.waitUntil(lambda: model.has_cells(3, (1500,)), timeout=PATIENCE)
    page.desk.places.hide("text1001")
    page.desk.places.move("text1000", 3)
    assert not model.has_cells(0, (700,))  # never seen, never read
    assert gaps.longest < MOST_MS


def test_the_chooser_lists_thousands(qtbot: QtBot, page: NexsetsPage) -> None:
    """As quickly."""
    page.reload()
    page.choose(WIDE)
    qtbot.waitUntil(lambda: page.browser.model.columnCount() == 3000, timeout=PATIENCE)
    gaps = Gaps(page)
    page.desk.do("columns")
    chooser = page.desk.chooser
    chooser.search.setText("299")
    qtbot.waitUntil(lambda: chooser.facts.text() == "12 columns", timeout=PATIENCE)
    chooser.hide_all.click()
    assert page.desk.places.count == 12
    chooser.show_all.click()
    qtbot.waitUntil(lambda: page.desk.places.count == 0, timeout=PATIENCE)
    assert gaps.longest < MOST_MS
