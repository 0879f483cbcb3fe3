"""Garbage is collected in the GUI thread only."""

import gc
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from planhat_gui.ui.garbage import GarbageCollector


class Knot:
    """Garbage that only the cycle collector frees; says in which thread it went."""

    went: list[int] = []  # noqa: RUF012 the test's own record

    def __init__(self) -> None:
        self.me = self

    def __del__(self) -> None:
        self.went.append(threading.get_ident())


@pytest.fixture
def collector() -> Iterator[GarbageCollector]:
    """A collector that gives the automatic one back."""
    made = GarbageCollector()
    yield made
    made.stop()
    gc.unfreeze()


@pytest.mark.usefixtures("collector")
def test_a_busy_worker_collects_nothing_and_the_gui_thread_does(qtbot: QtBot) -> None:
    """Cycles that a worker leaves behind are freed where widgets live."""
    Knot.went.clear()

    def work() -> None:
        for _ in range(20_000):
            Knot()

    worker = threading.Thread(target=work)
    worker.start()
    worker.join()
    assert Knot.went == []
    qtbot.waitUntil(lambda: bool(Knot.went), timeout=5000)
    assert set(Knot.went) == {threading.get_ident()}


def test_stop_gives_the_automatic_collector_back() -> None:
    """What a test or another program after us relies on."""
    made = GarbageCollector()
    assert not gc.isenabled()
    made.stop()
    gc.unfreeze()
    assert gc.isenabled()
