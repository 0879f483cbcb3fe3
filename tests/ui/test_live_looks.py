"""Looking while runs go on: over real HTTP, in this window and in another process."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planhat_gui.compose import Services, build
from planhat_gui.model.flow import Flow, FlowOptions, SavedFlow, TemplateSource
from planhat_gui.practice import PracticeOptions
from planhat_gui.store.view import Filter, Test
from planhat_gui.ui.arrived_view import ArrivedView
from planhat_gui.ui.frame import MainWindow
from planhat_gui.ui.job import stop_all
from planhat_gui.ui.pages.nexsets import NexsetsPage
from planhat_gui.ui.settings import Settings
from planhat_gui.ui.shell import Shell
from tests.ui.hands import press

ROOT = Path(__file__).resolve().parents[2]
COMPANIES, PAGE = 120, 10


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The data folder."""
    return tmp_path / "data"


@pytest.fixture
def real(data: Path) -> Iterator[Services]:
    """The program's own services, with a practice tenant that takes its time."""
    made = build(data)
    made.practice.start(PracticeOptions(companies=COMPANIES, latency_ms=150))
    yield made
    stop_all(5)
    made.close()


@pytest.fixture
def flow(real: Services) -> SavedFlow:
    """Reads all companies in small pages, one call at a time."""
    source = TemplateSource("get_companies", {"page_size": PAGE})
    options = FlowOptions(parallel_requests=1)
    return real.flows.save(Flow("All companies", source, "Practice tenant", options=options))


@pytest.fixture
def window(qtbot: QtBot, real: Services, data: Path) -> Iterator[Shell]:
    """A window over them."""
    frame = MainWindow(Settings(), data)
    frame.resize(1280, 800)
    frame.show()
    frame.shell.attach(real)
    flows = frame.shell.flows
    qtbot.waitUntil(lambda: flows.showing_content() or flows.showing_empty())
    yield frame.shell
    frame.shell.runs.cancel_all()
    frame.shell.may_close()
    stop_all(5)
    frame.close()


def running(qtbot: QtBot, window: Shell, flow: SavedFlow) -> None:
    """The flow runs, and its first page is there."""
    window.run_flow(flow.id)
    qtbot.waitUntil(lambda: window.run_view.run is not None)
    run = window.run_view.run
    assert run is not None
    qtbot.waitUntil(lambda: run.progress.pages > 0, timeout=10_000)


def ended(qtbot: QtBot, window: Shell) -> None:
    """No run goes on."""
    qtbot.waitUntil(lambda: not window.runs.running(), timeout=30_000)


def ids(view: ArrivedView, count: int) -> list[str]:
    """The first column's first cells."""
    model = view.browser.model
    at = model.columns.index("_id")
    return [str(model.index(row, at).data()) for row in range(count)]


def test_what_has_arrived_is_looked_at_while_more_comes(
    qtbot: QtBot, window: Shell, flow: SavedFlow
) -> None:
    """It stays as it is; a count says how many more there are; Show keeps the place."""
    running(qtbot, window, flow)
    press(window.run_view, "Look at what has arrived")
    view = window.run_view.live.arrived
    model = view.browser.model
    qtbot.waitUntil(lambda: model.rowCount() > 0 and model.has_row(0))
    first, before = model.rowCount(), ids(view, PAGE)
    assert view.grid.hasFocus()
    view.grid.setCurrentIndex(model.index(4, 2))
    view.grid.setColumnWidth(1, 123)
    qtbot.waitUntil(lambda: "more have arrived" in view.more.text(), timeout=10_000)
    assert model.rowCount() == first
    press(window.run_view, "Show what arrived")
    qtbot.waitUntil(lambda: model.rowCount() > first and model.has_row(0))
    assert ids(view, PAGE) == before
    assert view.grid.columnWidth(1) == 123
    assert (view.grid.currentIndex().row(), view.grid.currentIndex().column()) == (4, 2)
    # The end of the run does not take it from under the eyes.
    ended(qtbot, window)
    assert view.isVisible()
    assert ids(view, PAGE) == before
    assert window.run_view.pill.word() == "Succeeded"
    assert "ended: succeeded" in window.run_view.live.phase.text()
    press(window.run_view, "Show receipt")
    assert not view.isVisible()
    assert window.run_view.receipt.isVisible()


def page_of(qtbot: QtBot, window: Shell, flow: SavedFlow) -> NexsetsPage:
    """The Nexset of the flow, after a first run, in its page."""
    window.run_flow(flow.id)
    qtbot.waitUntil(lambda: window.run_view.run is not None)
    ended(qtbot, window)
    window.show_nexset(flow.id)
    page = window.nexsets
    qtbot.waitUntil(lambda: page.browser.model.has_row(0), timeout=10_000)
    return page


def test_a_headless_run_announces_its_snapshot(
    qtbot: QtBot, window: Shell, real: Services, flow: SavedFlow, data: Path
) -> None:
    """While the command line runs the flow the page offers what arrives; then the new snapshot.

    What is shown stays until Show is pressed, and then the filter, the order and the record stay.
    """
    page = page_of(qtbot, window, flow)
    tenant = real.practice.tenant
    assert tenant is not None
    grid, model = page.parts.grid, page.browser.model
    page.parts.filters.add((Filter("name", Test.FILLED),))
    page.parts.grid.sort_requested.emit(list(model.columns).index("name"), True)
    name = list(model.columns).index("name")
    wanted = sorted((c["name"] for c in tenant.records("/companies")), reverse=True)
    qtbot.waitUntil(lambda: model.index(30, name).data() == wanted[30])
    grid.scrollTo(model.index(40, 0))
    grid.setCurrentIndex(model.index(30, name))
    grid.setColumnWidth(name, 123)
    here, down = str(model.index(30, name).data()), grid.verticalScrollBar().value()
    command = [
        *(sys.executable, "-m", "planhat_gui", "run", "All companies"),
        *("--base-url", tenant.base_url, "--token-env", "TOKEN", "--calls-per-minute", "0"),
    ]
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "TOKEN": tenant.token,
        "PLANHAT_GUI_HOME": str(data),
    }
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as process:
        qtbot.waitUntil(lambda: "is running" in page.news.bar.text(), timeout=20_000)
        press(page, "Look at what has arrived")
        arrived = page.parts.arrived.browser.model
        qtbot.waitUntil(lambda: arrived.rowCount() > 0, timeout=20_000)
        press(page, "Close arrived records")
        assert process.wait(60) == 0, process.stderr.read() if process.stderr else ""
    qtbot.waitUntil(lambda: "nothing changed" in page.news.bar.text(), timeout=20_000)
    assert page.news.bar.text().startswith("Read again today")
    old = page.browser.reader
    assert old is not None
    assert str(model.index(30, name).data()) == here
    press(page, "Show")
    qtbot.waitUntil(lambda: page.browser.reader not in {None, old})
    qtbot.waitUntil(lambda: model.rowCount() > 0 and model.has_row(grid.currentIndex().row()))
    assert str(model.index(grid.currentIndex().row(), name).data()) == here
    assert grid.currentIndex().row() == 30
    assert grid.verticalScrollBar().value() == down
    assert grid.columnWidth(name) == 123
    assert len(page.parts.filters.chips()) == 1


def test_a_nexset_deleted_elsewhere_is_said(
    qtbot: QtBot, window: Shell, data: Path, flow: SavedFlow
) -> None:
    """By name, without an error."""
    page = page_of(qtbot, window, flow)
    other = build(data)
    other.nexsets.delete(flow.id)
    other.close()
    qtbot.waitUntil(lambda: "was deleted by another program" in page.bar.text(), timeout=10_000)
    assert page.bar.level == "warning"
    qtbot.waitUntil(page.showing_empty)


def test_an_open_snapshot_whose_file_went_says_so(
    qtbot: QtBot, window: Shell, real: Services, flow: SavedFlow
) -> None:
    """After three newer runs; Show leads to the newest."""
    page = page_of(qtbot, window, flow)
    page.news.watch.watch(None)  # the runs below are quicker than anybody looks
    for _ in range(3):
        window.runs.start(real, flow)
        ended(qtbot, window)
        qtbot.waitUntil(lambda: page._loading is None)
    page.news.watch.watch(page.open_info)
    page.news.look()
    qtbot.waitUntil(lambda: "The file shown here was removed" in page.news.bar.text())
    press(page, "Show")
    qtbot.waitUntil(lambda: not page.news.bar.isVisible())
    qtbot.waitUntil(lambda: page.browser.model.has_row(0))
