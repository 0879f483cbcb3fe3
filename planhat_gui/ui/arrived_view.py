"""Records of a run that goes on, as far as they have arrived; nothing moves by itself."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planhat_gui.model.errors import Failure, NeedsFix
from planhat_gui.model.language import tr
from planhat_gui.ui import say
from planhat_gui.ui.copying import serve_copies
from planhat_gui.ui.grid_place import GridPlace
from planhat_gui.ui.job import run_in_background
from planhat_gui.ui.kit.access import accessible
from planhat_gui.ui.kit.buttons import button
from planhat_gui.ui.kit.grid import DataGrid
from planhat_gui.ui.kit.labels import ElidedLabel, label
from planhat_gui.ui.kit.record_tree import RecordView
from planhat_gui.ui.kit.splitter import Splitter
from planhat_gui.ui.kit.tokens import SPACE_8
from planhat_gui.ui.nexset_browser import NexsetBrowser

if TYPE_CHECKING:
    from planhat_gui.compose import Services
    from planhat_gui.store.arrived import ArrivedReader

COUNT_MS = 1000
"""So often is looked how many more have arrived."""
ROOMY = 720
"""From this width on the chosen record is shown beside the grid."""


class ArrivedView(QWidget):
    """A snapshot of what has arrived, a quiet count of what came since, and a button to show it.

    `closed`: no more of it is wanted. `failed(Failure)`.
    """

    closed = Signal()
    failed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        accessible(self, tr("Arrived records"))
        self._services: Services | None = None
        self._flow_id = ""
        self._shown = 0
        self._counting = False
        self._place: GridPlace | None = None
        self.ended = False
        self.facts = ElidedLabel("", "muted")
        self.more = label("", "muted")
        self.show_more = button(
            tr("Show them"), "secondary", "refresh-cw", name=tr("Show what arrived")
        )
        self.close_view = button(tr("Close"), "quiet", "x", name=tr("Close arrived records"))
        self.grid = DataGrid(tr("Arrived so far"))
        self.record = RecordView(tr("Arrived record"))
        self.browser = NexsetBrowser(self)
        self.grid.setModel(self.browser.model)
        self.browser.model.modelReset.disconnect(self.grid.fit_columns)
        self._timer = QTimer(self, interval=COUNT_MS)
        self._connect()
        self._lay_out()

    def _connect(self) -> None:
        self.show_more.clicked.connect(self.refresh)
        self.close_view.clicked.connect(self._close)
        self._timer.timeout.connect(self._count)
        self.grid.current_row_changed.connect(self._row_chosen)
        serve_copies(self.grid, self.browser)
        self.browser.opened.connect(self._opened)
        self.browser.shown.connect(self._rows_shown)
        self.browser.first_rows.connect(self._first_rows)
        self.browser.record_read.connect(lambda _, value: self.record.set_value(value))
        self.browser.failed.connect(self._not_read)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE_8)
        head.addWidget(self.facts, 1)
        for each in (self.more, self.show_more, self.close_view):
            head.addWidget(each)
        self.panes = Splitter()
        self.panes.addWidget(self.grid)
        self.panes.addWidget(self.record)
        self.panes.setStretchFactor(0, 3)
        self.panes.setStretchFactor(1, 1)
        self.panes.setSizes([600, 300])
        accessible(self.panes, tr("Arrived records and record"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addLayout(head)
        column.addWidget(self.panes, 1)

    def open(self, services: "Services", flow_id: str) -> None:
        """Show what has arrived in the flow's run that goes on."""
        self._services, self._flow_id, self._place = services, flow_id, None
        self.ended, self._shown = False, 0
        self.record.set_value({})
        self.show_more.show()
        self._read()

    def refresh(self) -> None:
        """Show what arrived since; the place, the row and the widths stay."""
        self._place = GridPlace.of(self.grid)
        self._read()

    def end(self, words: str) -> None:
        """The run has ended: nothing more arrives, and what is shown stays readable."""
        self.ended = True
        self._timer.stop()
        self.more.setText(words)
        self.show_more.hide()

    def close_reader(self) -> None:
        """Let go of the file."""
        self._timer.stop()
        self._services = None
        self.browser.close()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the record where there is room for it."""
        super().resizeEvent(event)
        self.record.setVisible(self.width() >= ROOMY)

    def showEvent(self, event: QShowEvent) -> None:
        """Count only while it is looked at."""
        super().showEvent(event)
        if not self.ended:
            self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Count only while it is looked at."""
        super().hideEvent(event)
        self._timer.stop()

    def _close(self) -> None:
        self.close_reader()
        self.closed.emit()

    def _read(self) -> None:
        from planhat_gui.store.view import View

        services, flow_id = self._services, self._flow_id
        if services is None:
            return
        self.more.setText("")
        self.show_more.setEnabled(False)

        def opening() -> "ArrivedReader":
            from planhat_gui.compose.arrived import open_arrived

            return open_arrived(services, flow_id)

        self.browser.open_with(opening, View())

    def _opened(self, reader: "ArrivedReader") -> None:
        self._shown = reader.records
        records = say.count(reader.records, "record")
        self.facts.set_text(
            tr(
                "{records} in {pages} so far",
                records=records,
                pages=say.count(reader.pages, "page"),
            )
        )

    def _rows_shown(self, _total: int) -> None:
        if self._place is not None:
            self._place.restore(self.grid)
        else:
            self.grid.setCurrentIndex(self.browser.model.index(0, 0))

    def _first_rows(self) -> None:
        if self._place is None:
            self.grid.fit_columns()

    def _not_read(self, failure: Failure) -> None:
        """That there is nothing yet is no error: it is counted on."""
        if isinstance(failure, NeedsFix):
            self.facts.set_text(failure.problems[0].message)
        else:
            self.failed.emit(failure)

    def _count(self) -> None:
        services, flow_id = self._services, self._flow_id
        if services is None or self._counting:
            return
        self._counting = True

        def work(_cancel: object, _report: object) -> int | None:
            from planhat_gui.compose.arrived import count_arrived

            return count_arrived(services, flow_id)

        def done(found: int | None) -> None:
            self._counting = False
            if self._services is services and self._flow_id == flow_id and not self.ended:
                self._tell(found)

        def failed(failure: Failure) -> None:
            self._counting = False
            self._timer.stop()
            self.failed.emit(failure)

        run_in_background(self, work, done, failed)

    def _tell(self, found: int | None) -> None:
        if found is None:
            self.end(tr("The run has ended."))
            return
        if found and not self._shown:  # there was nothing yet: nobody's place is taken
            self._read()
            return
        more = found - self._shown
        self.show_more.setEnabled(more > 0)
        have = tr("has") if more == 1 else tr("have")
        self.more.setText(
            tr("{more:,} more {have} arrived", more=more, have=have) if more > 0 else ""
        )

    def _row_chosen(self, row: int) -> None:
        if row >= 0 and not self.record.isHidden():
            self.browser.ask_record(row)


def focus_grid(view: ArrivedView) -> None:
    """Put the keyboard into its grid."""
    view.grid.setFocus(Qt.FocusReason.OtherFocusReason)
