"""What a run set aside: where each stood, why it is no record, and its text as it came."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from planhat_gui.model.errors import Failure
from planhat_gui.model.language import tr
from planhat_gui.ui import say
from planhat_gui.ui.job import run_in_background
from planhat_gui.ui.kit.access import accessible
from planhat_gui.ui.kit.buttons import button
from planhat_gui.ui.kit.grid import CopyRequest, DataGrid
from planhat_gui.ui.kit.labels import label
from planhat_gui.ui.kit.models import WindowedModel
from planhat_gui.ui.kit.raw_text import RawText
from planhat_gui.ui.kit.splitter import Splitter
from planhat_gui.ui.kit.tokens import SPACE_8

if TYPE_CHECKING:
    from planhat_gui.compose import Services
    from planhat_gui.store.rejected import Rejected, SetAside

COLUMNS = (tr("Page"), tr("Position"), tr("Reason"), tr("Text"))
WIDTHS = (72, 84, 200)
SUFFIX = "jsonl"


class SetAsideView(QWidget):
    """A grid over any number of them, and the text of the chosen one.

    `closed`: back to the records. `toasted` as on pages. `failed(Failure)`.
    """

    closed = Signal()
    toasted = Signal(str, object)
    failed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        accessible(self, tr("Set aside"))
        self._reader: SetAside | None = None
        self._number = 0
        self._name = ""
        self.words = label("", "body", wrap=True, selectable=True)
        self.back = button(tr("Records"), "secondary", "table", name=tr("Show records"))
        self.export = button(
            tr("Export"), "secondary", "download", name=tr("Export what was set aside")
        )
        self.back.clicked.connect(self.closed)
        self.export.clicked.connect(self.ask_export)
        self.grid = DataGrid(tr("Set aside records"))
        self.text = RawText(tr("Set aside text"))
        self.model = WindowedModel(self._wanted, parent=self)
        self.grid.setModel(self.model)
        # The widths are the same for all: reasons are short, texts have their own pane.
        self.model.modelReset.disconnect(self.grid.fit_columns)
        self.grid.horizontalHeader().setStretchLastSection(True)
        self.grid.current_row_changed.connect(self._show_text)
        self.grid.copy_deferred.connect(self._fetch_copy)
        self.grid.copied.connect(self._copied)
        self.model.dataChanged.connect(lambda *_: self._show_text(self.grid.currentIndex().row()))
        self._lay_out()

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(SPACE_8)
        bar.addWidget(self.words, 1)
        for each in (self.back, self.export):
            bar.addWidget(each, 0, Qt.AlignmentFlag.AlignTop)
        self.panes = Splitter()
        self.panes.addWidget(self.grid)
        self.panes.addWidget(self.text)
        self.panes.setStretchFactor(0, 3)
        self.panes.setStretchFactor(1, 2)
        self.panes.setSizes([560, 300])
        accessible(self.panes, tr("Set aside records and text"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addLayout(bar)
        column.addWidget(self.panes, 1)

    def open(self, services: "Services", nexset_id: str, name: str, run_id: str = "") -> None:
        """Show what a run set aside, by default the one that made the Nexset."""
        self.clear()
        number, self._name = self._number, name
        self.words.setText(tr("Looking for what was set aside…"))

        def done(reader: "SetAside | None") -> None:
            if number == self._number:
                self._reader = reader
                self._show_count(reader.count if reader else 0)

        run_in_background(
            self,
            lambda _cancel, _report: services.nexsets.set_aside(nexset_id, run_id),
            done,
            self.failed.emit,
        )

    def clear(self) -> None:
        """Show nothing; what was asked is dropped."""
        self._number += 1
        self._reader = None
        self.model.reset((), 0)
        self.text.set_text("")
        self.export.setEnabled(False)

    def ask_export(self) -> None:
        """Ask for a file, then write all of them to it."""
        from planhat_gui.ui.exporting import file_name

        dialog = QFileDialog(self, tr("Export what was set aside"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX)
        dialog.setNameFilter(tr("JSON Lines (*.{suffix})", suffix=SUFFIX))
        dialog.selectFile(
            tr("{file_name}, set aside.{suffix}", file_name=file_name(self._name), suffix=SUFFIX)
        )
        dialog.fileSelected.connect(lambda path: self.export_to(Path(path)))
        dialog.open()

    def export_to(self, target: Path) -> None:
        """Write all of them as JSON Lines."""
        source = self._reader.path if self._reader else None
        if source is None:
            return

        def work(_cancel: object, _report: object) -> int:
            from planhat_gui.store.rejected import export

            return export(source, target)

        run_in_background(
            self,
            work,
            lambda written: self.toasted.emit(
                tr(
                    "{lines} exported to {target_name}.",
                    lines=say.count(written, "line"),
                    target_name=target.name,
                ),
                None,
            ),
            self.failed.emit,
        )

    def _show_count(self, total: int) -> None:
        if not total:
            self.words.setText(
                tr(
                    "What that run set aside is no longer kept. It goes with the datasets of the "
                    "last "
                    "three runs."
                )
            )
            return
        are = tr("is no record") if total == 1 else tr("are no records")
        self.words.setText(
            tr(
                "{total:,} of what came {are}: not in the Nexset, not lost. "
                "If there should be none, check Set Path to Data in Response.",
                total=total,
                are=are,
            )
        )
        self.export.setEnabled(True)
        self.model.reset(COLUMNS, total, numeric=(0, 1))
        for column, width in enumerate(WIDTHS):
            self.grid.setColumnWidth(column, width)
        self.grid.setCurrentIndex(self.model.index(0, 0))

    def _wanted(self, first: int, count: int, generation: int) -> None:
        self._read(
            first,
            count,
            lambda rows: self.model.deliver(generation, first, rows),
            lambda: self.model.failed(generation, first),
        )

    def _fetch_copy(self, wanted: CopyRequest) -> None:
        def put(rows: list[list[str | None]]) -> None:
            cells = [[row[column] or "" for column in wanted.columns] for row in rows]
            self.grid.put_on_clipboard(wanted, cells)

        self._read(wanted.first, wanted.last - wanted.first + 1, put)

    def _copied(self, rows: int, columns: int, truncated: bool) -> None:
        if rows > 1:
            first = tr("the first ") if truncated else ""
            self.toasted.emit(
                tr("Copied {first}{rows}.", first=first, rows=say.count(rows, "row")), None
            )

    def _read(
        self,
        first: int,
        count: int,
        done: Callable[[list[list[str | None]]], object],
        give_up: Callable[[], None] | None = None,
    ) -> None:
        reader, number = self._reader, self._number
        if reader is None:
            return

        def failed(failure: Failure) -> None:
            if number != self._number:
                return
            if give_up is not None:
                give_up()
            self.failed.emit(failure)

        def read(found: "list[Rejected]") -> None:
            if number == self._number:
                done([_cells(one) for one in found])

        run_in_background(self, lambda _c, _r: reader.window(first, count), read, failed)

    def _show_text(self, row: int) -> None:
        values = self.model.row(row) if row >= 0 and self.model.has_row(row) else None
        text = (values[3] if values else "") or ""
        if text != self.text.editor.toPlainText():
            self.text.set_text(text)


def _cells(one: "Rejected") -> list[str | None]:
    page, position = (None if n is None else say.count(n) for n in (one.page, one.position))
    return [page, position, one.reason, one.text]
