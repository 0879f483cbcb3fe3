"""The Views page over real Nexsets."""

import threading
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from planhat_gui.compose import CallOptions, Services, build
from planhat_gui.model.flow import Flow, TemplateSource
from planhat_gui.ui.job import stop_all
from planhat_gui.ui.kit.chart import Chart, ChartData, figure, nice_ticks
from planhat_gui.ui.pages.views import ViewsPage

NEEDED = ("companies", "nps_responses")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """Nexsets of companies and NPS responses, of nothing else."""
    services = build(tmp_path_factory.mktemp("views-page") / "data")
    services.start_practice()
    for name in NEEDED:
        flow = Flow(name, TemplateSource(f"get_{name}", {}), credential="Practice tenant")
        saved = services.flows.save(flow)
        services.run(saved.id, CallOptions(calls_per_minute=0), threading.Event())
    yield services
    services.close()


@pytest.fixture
def page(qtbot: QtBot, library: Services) -> Iterator[ViewsPage]:
    """The page, past loading."""
    made = ViewsPage()
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    made.attach(library)
    qtbot.waitUntil(made.showing_content)
    yield made
    made.browser.close()
    stop_all(5)


def open_view(qtbot: QtBot, page: ViewsPage, view_id: str) -> None:
    """Choose a view and wait for its rows."""
    page.parts.table.set_current(view_id)
    qtbot.waitUntil(lambda: page.browser.model.rowCount() > 0, timeout=10_000)


def test_a_view_is_a_table_and_a_chart(qtbot: QtBot, page: ViewsPage) -> None:
    """The rows of the answer, and the same as bars."""
    open_view(qtbot, page, "health_by_phase")
    assert page.browser.columns[:2] == ("phase", "companies")
    data = page.parts.chart.data
    assert data is not None
    assert (data.kind, data.x, data.y) == ("bars", "Phase", "Average health")
    assert len(data.points) == page.browser.model.rowCount()
    assert "Average health by Phase" in page.parts.chart.accessibleDescription()
    assert "SELECT" in page.parts.sql.editor.toPlainText()


def test_the_first_view_with_data_is_chosen_when_data_has_come(
    qtbot: QtBot, library: Services, tmp_path: Path
) -> None:
    """The one that was chosen by itself while there was none stays only if it has data."""
    empty = build(tmp_path / "empty")
    page = ViewsPage()
    qtbot.addWidget(page)
    page.attach(empty)
    qtbot.waitUntil(page.showing_content)
    before = page.parts.table.current()
    page.attach(library)
    qtbot.waitUntil(lambda: page.parts.table.current() not in {"", before})
    infos = {info.view.id: info for info in library.views.all()}
    assert not infos[before].available
    assert infos[page.parts.table.current()].available
    page.parts.table.set_current(before)  # chosen by a person: it stays
    page.reload()
    qtbot.waitUntil(lambda: page._loading is None)
    assert page.parts.table.current() == before
    page.browser.close()
    empty.close()


def test_nps_is_a_line(qtbot: QtBot, page: ViewsPage) -> None:
    """Months in their order."""
    open_view(qtbot, page, "nps_over_time")
    data = page.parts.chart.data
    assert data is not None
    assert data.kind == "line"
    months = [label for label, _ in data.points]
    assert months == sorted(months)


def test_a_view_without_its_nexset_says_what_to_do(qtbot: QtBot, page: ViewsPage) -> None:
    """In the documentation's words for the endpoint, not in a file's."""
    page.parts.table.set_current("overdue_invoices")
    assert "Get Invoices" in page.parts.needs.text()
    assert not page.parts.tabs.isVisible()
    assert not page.parts.export.isEnabled()


@pytest.mark.parametrize("suffix", ["png", "svg"])
def test_the_chart_is_saved(qtbot: QtBot, page: ViewsPage, tmp_path: Path, suffix: str) -> None:
    """A picture with the bars in it."""
    open_view(qtbot, page, "health_by_phase")
    target = tmp_path / f"chart.{suffix}"
    page.save_chart(target)
    if suffix == "png":
        picture = QImage(str(target))
        places = product(range(0, picture.width(), 3), range(0, picture.height(), 3))
        assert "#3a5fe5" in {picture.pixelColor(*place).name() for place in places}
    else:
        assert "Expansion" in target.read_text("utf-8")


def test_a_chart_that_cannot_be_saved_is_said(
    qtbot: QtBot, page: ViewsPage, tmp_path: Path
) -> None:
    """With the file, and what to do."""
    open_view(qtbot, page, "health_by_phase")
    page.save_chart(tmp_path / "no such folder" / "chart.png")
    assert "could not be written" in page.bar.text()


def test_the_answer_is_exported(qtbot: QtBot, page: ViewsPage, tmp_path: Path) -> None:
    """By the same ways as a Nexset."""
    open_view(qtbot, page, "health_by_phase")
    target = tmp_path / "phases.csv"
    with qtbot.waitSignal(page.strip.exported, timeout=10_000):
        page.export_to(target)
    assert len(target.read_text("utf-8-sig").splitlines()) == page.browser.model.rowCount() + 1


def test_sorting_is_done_by_the_database(qtbot: QtBot, page: ViewsPage) -> None:
    """A click on a header orders all rows."""
    open_view(qtbot, page, "health_by_phase")
    page.parts.grid.sort_requested.emit(0, True)
    names: Callable[[], list[str]] = lambda: [  # noqa: E731
        str(page.browser.model.index(row, 0).data()) for row in range(3)
    ]
    qtbot.waitUntil(lambda: names() == sorted(names(), reverse=True) and "…" not in names())


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        ([0.0], [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]),
        ([-100.0, 60.0], [-100.0, -50.0, 0.0, 50.0, 100.0]),
        ([3.0, 9.0], [0.0, 2.0, 4.0, 6.0, 8.0, 10.0]),
    ],
)
def test_ticks_are_round_numbers_around_all_values(values: list[float], ticks: list[float]) -> None:
    """And zero is among them."""
    assert nice_ticks(values) == pytest.approx(ticks)


def test_any_data_can_be_drawn(qtbot: QtBot) -> None:
    """One point, none, equal, negative, huge values; labels that are markup or endless."""
    chart = Chart()
    qtbot.addWidget(chart)
    chart.resize(300, 200)
    labels = ("", "<b>x</b>", "ä" * 500, "\u202e")
    for kind in ("bars", "line"):
        for points in ((), (("one", 0.0),), tuple((label, -1e12) for label in labels)):
            chart.show_data(ChartData(kind, "x", "y", points, more=3))
            assert not chart.grab().isNull()
    assert figure(1234567.0) == "1,234,567"
