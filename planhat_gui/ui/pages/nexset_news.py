"""Says on the page of Nexsets what is new of the one that is open, and leads to it when asked."""

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from planhat_gui.model.errors import NeedsFix
from planhat_gui.model.language import tr
from planhat_gui.ui.grid_place import GridPlace
from planhat_gui.ui.kit.status import MessageBar
from planhat_gui.ui.pages.nexset_watch import NexsetWatch, Seen, news_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from planhat_gui.store.nexsets import NexsetInfo
    from planhat_gui.store.reader import NexsetReader
    from planhat_gui.store.view import View
    from planhat_gui.ui.kit.grid import DataGrid
    from planhat_gui.ui.nexset_browser import NexsetBrowser
    from planhat_gui.ui.pages.page import Page


class NexsetNews(QObject):
    """`show_wanted`: the newest snapshot; `arrived_wanted`: what a run has read so far.

    `gone`: the Nexset was deleted. `failed(Failure)`. Nothing that is looked at moves by itself.
    """

    show_wanted = Signal()
    arrived_wanted = Signal()
    gone = Signal()
    failed = Signal(object)

    def __init__(self, page: "Page") -> None:
        super().__init__(page)
        self._info: NexsetInfo | None = None
        self.bar = MessageBar()
        self.watch = NexsetWatch(page)
        self.watch.found.connect(self._found)
        self.watch.failed.connect(self.failed)

    @property
    def open_info(self) -> "NexsetInfo | None":
        """The snapshot that is open, which need not be the newest."""
        return self._info

    def opened(self, info: "NexsetInfo | None") -> None:
        """This one is open now, None: nothing."""
        self._info = info
        self.bar.clear()
        self.watch.watch(info)

    def look(self) -> None:
        """Something may be new."""
        self.watch.look()

    def _found(self, seen: Seen) -> None:
        info, news = self._info, seen.news
        if info is None:
            return
        if news is None:
            self.gone.emit()
        elif news.run_id != info.run_id:
            words, level = news_words(news, info.records), "info"
            if not news.readable:
                level = "warning"
                words = tr(
                    "The file shown here was removed: three newer runs have come. {words}",
                    words=words,
                )
            self.bar.show_message(level, words, tr("Show"), self.show_wanted.emit)  # type: ignore[arg-type]
        elif seen.running:
            self.bar.show_message(
                "info",
                tr("The flow of this Nexset is running. What is shown is from its run before."),
                tr("Look at what has arrived"),
                self.arrived_wanted.emit,
            )
        else:
            self.bar.clear()


class Return:
    """Opens another snapshot such that one stays where one was: at the same record."""

    def __init__(self, grid: "DataGrid", browser: "NexsetBrowser") -> None:
        """To be made while the old one is open."""
        self._place = replace(GridPlace.of(grid), widths={})  # the page keeps them by names
        self._key = _key_here(grid, browser)
        self._row: int | None = None

    def opening(
        self, opened: "Callable[[], NexsetReader]", view: "View"
    ) -> "Callable[[], NexsetReader]":
        """What opens the new one in a worker thread, and looks there for the record."""

        def work() -> "NexsetReader":
            reader = opened()
            try:
                # A column of the view may be gone: the page drops it, and the place is kept.
                with suppress(NeedsFix):
                    self._row = reader.row_of(view, self._key) if self._key else None
            except BaseException:
                reader.close()
                raise
            return reader

        return work

    def restore(self, grid: "DataGrid") -> None:
        """The rows are there: be where one was."""
        self._place.restore(grid, self._row)


def _key_here(grid: "DataGrid", browser: "NexsetBrowser") -> str:
    reader, here = browser.reader, grid.currentIndex()
    if reader is None or not here.isValid() or reader.key not in browser.columns:
        return ""
    return grid.cell_text(here.row(), browser.columns.index(reader.key)) or ""
