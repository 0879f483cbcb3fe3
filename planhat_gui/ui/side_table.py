"""A grid over something that lies beside a dataset, with a search and an export."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from planhat_gui.model.errors import Failure, NeedsFix
from planhat_gui.model.language import tr
from planhat_gui.ui import say
from planhat_gui.ui.copying import serve_copies
from planhat_gui.ui.kit.access import accessible
from planhat_gui.ui.kit.buttons import button
from planhat_gui.ui.kit.grid import DataGrid
from planhat_gui.ui.kit.labels import ElidedLabel, label
from planhat_gui.ui.kit.text import safe_text
from planhat_gui.ui.kit.tokens import SPACE_8, SPACE_12, SPACE_24
from planhat_gui.ui.nexset_browser import NexsetBrowser
from planhat_gui.ui.pages.search_field import SearchField

if TYPE_CHECKING:
    from planhat_gui.compose import Services
    from planhat_gui.store.reader import NexsetReader
    from planhat_gui.store.view import Filter

SEARCH_PAUSE_MS = 250

Opener = Callable[["Services"], "NexsetReader"]


class SideTable(QWidget):
    """Shows what an opener opens; a NeedsFix of it is said in place of the grid.

    `shown`: other rows are shown; `failed` carries what went wrong, `copied_rows` how many were
    copied.
    """

    export_wanted = Signal()
    shown = Signal()
    failed = Signal(object)
    copied_rows = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        accessible(self, name)
        self._name = name
        self._order: tuple[tuple[str, bool], ...] = ()
        self.total = 0
        self.facts = ElidedLabel("", "muted")
        self.search = SearchField(tr("Search {name}", name=name.lower()))
        self.export = button(
            tr("Export"), "secondary", "download", name=tr("Export {name}", name=name.lower())
        )
        self.export.clicked.connect(self.export_wanted)
        self.grid = DataGrid(name)
        self.grid.set_sortable(True)
        self.browser = NexsetBrowser(self)
        self.grid.setModel(self.browser.model)
        self.browser.model.modelReset.disconnect(self.grid.fit_columns)
        self._said = label("", "muted", wrap=True)
        self._states = QStackedWidget()
        self._pause = QTimer(self, singleShot=True, interval=SEARCH_PAUSE_MS)
        self._connect()
        self._lay_out()

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _: self._pause.start())
        self.search.returnPressed.connect(self.apply_view)
        self._pause.timeout.connect(self.apply_view)
        self.grid.sort_requested.connect(self._sort)
        serve_copies(self.grid, self.browser)
        self.grid.copied.connect(lambda rows, _c, _t: self.copied_rows.emit(rows))
        self.browser.opened.connect(self.reader_opened)
        self.browser.shown.connect(self.rows_shown)
        self.browser.shown.connect(self.shown)
        self.browser.first_rows.connect(self.grid.fit_columns)
        self.browser.failed.connect(self._failed)

    def _lay_out(self) -> None:
        self.head = QHBoxLayout()
        self.head.setSpacing(SPACE_8)
        self.head.addWidget(self.facts, 1)
        self.bar = QHBoxLayout()
        self.bar.setSpacing(SPACE_8)
        self.bar.addWidget(self.search, 1)
        self.bar.addStretch(1)
        self.bar.addWidget(self.export)
        nothing = QWidget()
        middle = QVBoxLayout(nothing)
        middle.setContentsMargins(0, SPACE_12, SPACE_24, 0)
        middle.addWidget(self._said)
        middle.addStretch()
        self.content = QWidget()
        self.inner = QVBoxLayout(self.content)
        self.inner.setContentsMargins(0, 0, 0, 0)
        self.inner.setSpacing(SPACE_8)
        self.inner.addLayout(self.head)
        self.inner.addLayout(self.bar)
        self.inner.addWidget(self.body(), 1)
        self._states.addWidget(self.content)
        self._states.addWidget(nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._states)

    def body(self) -> QWidget:
        """What stands below the bar: the grid, and whatever goes with it."""
        return self.grid

    def open(self, services: "Services", opener: Opener) -> None:
        """Show something else."""
        from planhat_gui.store.view import View

        self._order = ()
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.grid.set_sort(-1)
        self.facts.set_text("")
        self._states.setCurrentWidget(self.content)
        self.browser.open_with(lambda: opener(services), View(filters=self.filters()))

    def close_reader(self) -> None:
        """Let go of what is shown."""
        self.browser.close()

    def filters(self) -> "tuple[Filter, ...]":
        """Conditions beside the search."""
        return ()

    def apply_view(self) -> None:
        """Ask for what the search and the filters leave."""
        from planhat_gui.store.view import View

        self._pause.stop()
        search = self.search.text().strip()
        self.browser.set_view(View(order=self._order, search=search, filters=self.filters()))

    def reader_opened(self, reader: Any) -> None:
        """It is open, and nothing of it is read yet."""
        self.total = reader.records

    def rows_shown(self, found: int) -> None:
        """The grid shows so many rows."""
        words = say.count(self.total, self._noun(), self._noun() + "s")
        self.facts.set_text(
            words if found == self.total else tr("{found:,} of {words}", found=found, words=words)
        )

    def _noun(self) -> str:
        return "value"

    def say_instead(self, words: str) -> None:
        """There is nothing to show, and this is why."""
        self._said.setText(safe_text(words, 600, multiline=True))
        self._states.setCurrentIndex(1)

    def said_instead(self) -> str:
        """What stands in place of the grid; empty while it is shown."""
        return self._said.text() if self._states.currentIndex() == 1 else ""

    def _failed(self, failure: Failure) -> None:
        if isinstance(failure, NeedsFix):
            self.say_instead(" ".join(problem.message for problem in failure.problems))
        else:
            self.failed.emit(failure)

    def _sort(self, column: int, descending: bool) -> None:
        names = self.browser.columns
        self._order = ((names[column], descending),) if 0 <= column < len(names) else ()
        self.apply_view()
