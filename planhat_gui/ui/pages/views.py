"""The Views page: questions that customer success asks, and what the Nexsets answer."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from planhat_gui.model.errors import NotAllowed
from planhat_gui.model.export import ExportOptions
from planhat_gui.model.language import tr
from planhat_gui.model.ports import Cancel
from planhat_gui.ui.cell_text import own_name
from planhat_gui.ui.copying import serve_copies
from planhat_gui.ui.export_panel import Offer
from planhat_gui.ui.exporting import Exporting, file_name
from planhat_gui.ui.job import Work
from planhat_gui.ui.kit.chart import MOST_BARS, ChartData, Kind
from planhat_gui.ui.kit.surfaces import EmptyState
from planhat_gui.ui.nexset_browser import NexsetBrowser
from planhat_gui.ui.pages.listing import Cell, Row
from planhat_gui.ui.pages.page import Page
from planhat_gui.ui.pages.views_layout import CHART, ViewsLayout
from planhat_gui.ui.shown_part import grid_offer

if TYPE_CHECKING:
    from planhat_gui.compose import Services
    from planhat_gui.store.extract import Extract
    from planhat_gui.store.reader import NexsetReader
    from planhat_gui.store.views import ViewInfo

CHART_FORMATS = tr("PNG (*.png);;SVG (*.svg)")


class ViewsPage(Page):
    """Lists the views; shows the chosen one's answer as a table and a chart, and exports it."""

    def __init__(self) -> None:
        super().__init__(tr("Views"))
        self._infos: tuple[ViewInfo, ...] = ()
        self._titles: dict[str, str] = {}
        self._open_id = ""
        self.exports = Exporting(self)
        self.strip = self.exports.strip
        self.parts = ViewsLayout(self.content, self.exports.widgets)
        self.exports.set_beneath(self.parts.outer)
        self.browser = NexsetBrowser(self)
        self.parts.grid.setModel(self.browser.model)
        self.browser.model.modelReset.disconnect(self.parts.grid.fit_columns)
        self._chart: ChartData | None = None
        self.set_empty(
            EmptyState(
                "chart-column", tr("No views"), tr("The program's views could not be found.")
            )
        )
        self._connect()

    def _connect(self) -> None:
        parts, browser = self.parts, self.browser
        browser.model.look.own = True
        parts.table.current_changed.connect(self.show_view)
        parts.grid.sort_requested.connect(self._sort)
        parts.export.clicked.connect(lambda _: self.ask_export())
        serve_copies(parts.grid, browser)
        parts.save_chart.clicked.connect(self.ask_chart)
        parts.tabs.currentChanged.connect(self._show_buttons)
        browser.shown.connect(self._shown)
        browser.first_rows.connect(parts.grid.fit_columns)
        browser.failed.connect(self.show_failure)
        self.exports.toasted.connect(self.toasted)
        self.exports.failed.connect(self.show_failure)

    def read(self, services: "Services", cancel: Cancel) -> tuple[object, ...]:
        """The views, the titles of the endpoints they need, and files that are no views."""
        found = tuple(services.views.all())
        titles = {one.id: one.title for one in services.templates.all()}
        return found, titles, services.views.problems

    def show_read(self, found: tuple[object, ...]) -> bool:
        """Fill the list; the open view is asked again, for its Nexsets may be other ones now."""
        infos, titles, problems = found
        assert isinstance(infos, tuple)
        assert isinstance(titles, dict)
        assert isinstance(problems, tuple)
        had_data = any(info.available for info in self._infos)
        self._infos, self._titles = infos, titles
        self.parts.table.set_rows([self._row(info) for info in infos])
        self.parts.fit_list()
        if not had_data:
            self._choose_one_with_data()
        if problems:
            first = problems[0]
            self.bar.show_message(
                "warning",
                tr(
                    "{field} is no view: {first_message}",
                    field=first.field,
                    first_message=first.message,
                ),
            )
        current, self._open_id = self.parts.table.current(), ""
        self.show_view(current)
        return bool(infos)

    def _choose_one_with_data(self) -> None:
        """The first data has come: the view that was chosen by itself before has none, mostly."""
        current = self.parts.table.current()
        having = [info.view.id for info in self._infos if info.available]
        if having and current not in having:
            self.parts.table.set_current(having[0])

    def show_view(self, view_id: str) -> None:
        """Ask a view and show its answer."""
        info = next((each for each in self._infos if each.view.id == view_id), None)
        if info is None or view_id == self._open_id:
            return
        self._open_id = view_id
        self.parts.show_view(info, self._needs(info))
        self.parts.grid.set_sort(-1)
        self.parts.chart.show_data(None)
        self.browser.close()
        if info.available:
            self._ask(info)
        self._show_buttons()

    def _ask(self, info: "ViewInfo") -> None:
        from planhat_gui.store.view import View

        services = self.services
        self._chart = None

        def opened() -> "NexsetReader":
            from planhat_gui.store.view_chart import chart_points

            reader = services.views.open(info.view.id, datetime.now(UTC))
            found = chart_points(info.view, reader, MOST_BARS)
            if found.points and self._open_id == info.view.id:
                x, y = map(own_name, info.view.chart_columns)
                y = f"{y} ({found.unit})" if found.unit else y
                kind: Kind = "line" if info.view.chart == "line" else "bars"
                self._chart = ChartData(kind, x, y, found.points, found.more)
            return reader

        self.browser.open_with(opened, View())

    def _needs(self, info: "ViewInfo") -> str:
        if info.available:
            return ""
        named = [self._titles.get(one, one) for one in info.missing]
        which = tr("one of these endpoints") if len(named) > 1 else tr("this endpoint")
        if any(not table.optional for table in info.view.tables):
            which = tr("these endpoints") if len(named) > 1 else tr("this endpoint")
        return tr(
            "This view needs a Nexset of {which}: {named}. Make a flow with it and "
            "run it; the view is there then.",
            which=which,
            named=", ".join(named),
        )

    def _row(self, info: "ViewInfo") -> Row:
        tip = info.view.about if info.available else self._needs(info)
        suffix = "" if info.available else tr("  (needs data)")
        return Row(info.view.id, (Cell(f"{info.view.title}{suffix}"),), tip)

    def _shown(self, total: int) -> None:
        info = self._info()
        if info is not None:
            self.parts.show_count(info, total)
            self.parts.chart.show_data(self._chart)
            self._show_buttons()

    def _show_buttons(self) -> None:
        chart = self.parts.tabs.currentIndex() == CHART
        self.parts.save_chart.setVisible(chart and self.parts.chart.data is not None)

    def _info(self) -> "ViewInfo | None":
        return next((each for each in self._infos if each.view.id == self._open_id), None)

    def _sort(self, column: int, descending: bool) -> None:
        from planhat_gui.store.view import View

        names = self.browser.columns
        order = ((names[column], descending),) if 0 <= column < len(names) else ()
        self.browser.set_view(View(order=order))

    # Files

    def ask_export(self, suffix: str = "") -> None:
        """Ask what of the open view is to be exported, and how."""
        if (offer := self._offer()) is not None:
            self.exports.offer(offer, suffix)

    def export_to(self, target: Path) -> None:
        """Export what is shown of the open view; the format is the file's suffix."""
        self.ask_export(target.suffix[1:].lower())
        self.exports.export_to(target)

    def _offer(self) -> Offer | None:
        info, reader, nexsets = self._info(), self.browser.reader, self.services.nexsets
        if info is None or reader is None:
            return None

        def write(target: Path, take: "Extract", how: ExportOptions, *, overwrite: bool) -> Work:
            return lambda cancel, report: nexsets.write(
                reader, target, cancel, report, overwrite=overwrite, take=take, options=how
            )

        return grid_offer(info.view.title, self.parts.grid, self.browser, write, noun="row")

    def ask_chart(self) -> None:
        """Ask for a file, then save the chart to it."""
        info = self._info()
        if info is not None:
            self._ask_file(
                CHART_FORMATS, f"{file_name(info.view.title)}.png", "png", self.save_chart
            )

    def save_chart(self, target: Path) -> None:
        """Save the chart as it is shown, unless one of its labels holds a token."""
        from planhat_gui.door import let_out

        data = self.parts.chart.data
        try:
            for text in (data.x, data.y, *(label for label, _ in data.points)) if data else ():
                let_out(text, tr("The chart"))
        except NotAllowed as failure:
            self.bar.show_message("error", str(failure))
            return
        if self.parts.chart.save(target):
            self.toasted.emit(tr("The chart is in {target_name}.", target_name=target.name), None)
        else:
            self.bar.show_message(
                "error",
                tr(
                    "{target} could not be written. Choose another folder, or see that the disk is "
                    "not full.",
                    target=target,
                ),
            )

    def _ask_file(self, kinds: str, name: str, suffix: str, then: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self, tr("Save as"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.setNameFilters(kinds.split(";;"))
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda path: then(Path(path)))
        dialog.open()
