"""The Nexsets page: datasets on the left, their records on the right."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMenu

from planhat_gui.model.errors import Failure
from planhat_gui.model.ports import Cancel
from planhat_gui.ui import say
from planhat_gui.ui.copying import serve_copies
from planhat_gui.ui.kit.surfaces import EmptyState
from planhat_gui.ui.kit.text import safe_text
from planhat_gui.ui.nexset_tabs import CHANGES, RECORDS
from planhat_gui.ui.pages.export import ExportStrip
from planhat_gui.ui.pages.listing import Cell, Row
from planhat_gui.ui.pages.nexsets_layout import NexsetsLayout
from planhat_gui.ui.pages.records_page import RecordsPage
from planhat_gui.ui.question import Answer, Question
from planhat_gui.ui.receipt import now

if TYPE_CHECKING:
    from planhat_gui.compose import Services
    from planhat_gui.store.nexsets import NexsetInfo

FORMATS = (
    ("CSV", "csv"),
    ("Excel", "xlsx"),
    ("Parquet", "parquet"),
    ("JSON Lines", "jsonl"),
    ("JSON", "json"),
)


class NexsetsPage(RecordsPage):
    """Lists Nexsets; shows, searches, filters, sorts, exports and deletes the chosen one."""

    deleted = Signal()

    def __init__(self) -> None:
        super().__init__("Nexsets")
        self._wanted = ""
        self._wanted_run: str | None = None
        self.question = Question("Delete Nexset question")
        self.strip = ExportStrip()
        self.parts = NexsetsLayout(
            self.content, [self.question, self.strip], FORMATS, self.ask_export, self._ask_top
        )
        self.make_records()
        self.set_empty(
            EmptyState(
                "database",
                "No Nexsets yet",
                "Run a flow, and its records appear here as a typed dataset.",
            )
        )
        self._connect()

    def _connect(self) -> None:
        parts, browser = self.parts, self.browser
        parts.table.current_changed.connect(self.show_nexset)
        parts.table.delete_pressed.connect(self.delete_one)
        parts.table.menu_wanted.connect(self._open_menu)
        parts.delete.clicked.connect(lambda: self.delete_one(self._open_id))
        serve_copies(parts.grid, browser)
        parts.grid.copied.connect(self._copied)
        tabs = parts.tabs
        tabs.record_wanted.connect(self.show_record)
        tabs.export_wanted.connect(self.ask_export_beside)
        tabs.dictionary_wanted.connect(self.ask_dictionary)
        tabs.failed.connect(self.show_failure)
        tabs.copied_rows.connect(lambda rows: self._copied(rows, 1, truncated=False))
        parts.set_aside.clicked.connect(lambda: self._show_aside(""))
        parts.aside.toasted.connect(self.toasted)
        parts.aside.failed.connect(self.show_failure)
        self.strip.finished.connect(self.toasted)
        self.strip.failed.connect(self.show_failure)

    def read(self, services: "Services", cancel: Cancel) -> tuple["NexsetInfo", ...]:
        """All Nexsets, and what is remembered of their columns."""
        self.desk.load(services)
        return tuple(services.nexsets.all())

    def show_read(self, found: tuple["NexsetInfo", ...]) -> bool:
        """Fill the list; an open Nexset that a run replaced is opened again."""
        self._infos = found
        self.desk.loaded()
        self.parts.table.set_rows([_row(info) for info in found])
        if self._wanted:
            self.choose(self._wanted, self._wanted_run)
        info = self._info(self._open_id)
        if info is None:
            self.close_readers()
            self._open_id = ""
            self.show_nexset(self.parts.table.current())
        elif info.run_id != self._open_run:
            self._open(info)
        return bool(found)

    def choose(self, nexset_id: str, set_aside_by: str | None = None) -> None:
        """Show this Nexset, or what that run of its flow set aside, as soon as it is listed."""
        self._wanted_run = set_aside_by
        known = self._info(nexset_id) is not None
        self._wanted = "" if known else nexset_id
        if known:
            self.parts.table.set_current(nexset_id)
        if known and self._wanted_run is not None:
            self._show_aside(self._wanted_run)

    def _show_aside(self, run_id: str) -> None:
        info, self._wanted_run = self._info(self._open_id), None
        if info is not None:
            self.parts.show_aside()
            self.parts.aside.open(self.services, info.id, info.name, run_id)

    def show_records(self, nexset_id: str, set_aside_by: str | None = None) -> None:
        """Show the records of this Nexset, or what that run set aside, as soon as it is listed."""
        self.parts.tabs.turn_to(RECORDS)
        self.parts.show_records()
        self.choose(nexset_id, set_aside_by)

    def show_changes(self, nexset_id: str) -> None:
        """Show what changed in this Nexset, as soon as it is listed."""
        self.parts.show_records()
        self.choose(nexset_id)
        self.parts.tabs.turn_to(CHANGES)

    def show_record(self, row: int) -> None:
        """Put the cursor on a record, whatever was searched and filtered for."""
        self.parts.tabs.turn_to(RECORDS)
        self._row_wanted = row
        self._order = ()
        self.parts.grid.set_sort(-1)
        self._clear_view()
        self.parts.show_record.setChecked(True)
        self._apply_view()

    def close_readers(self) -> None:
        """Let go of all files, and keep what is remembered of columns."""
        self.desk.keeper.flush()
        self.browser.close()
        self.parts.tabs.close_readers()

    def show_nexset(self, nexset_id: str) -> None:
        """Open a Nexset in the grid."""
        info = self._info(nexset_id)
        if info is not None and nexset_id != self._open_id:
            self._clear_view()
            self._open(info)

    def delete_one(self, nexset_id: str) -> None:
        """Ask, then delete: the records are gone for good, only a run brings them back."""
        info = self._info(nexset_id)
        if info is None:
            return
        records = say.count(info.records, "record")
        self.question.ask(
            f"Delete the Nexset “{info.name}” with {records}? Its files are removed; "
            "running the flow makes it again.",
            [Answer("Keep it"), Answer("Delete Nexset", lambda: self._delete(info), "danger")],
        )

    def ask_export(self, suffix: str) -> None:
        """Ask for a file, then export the open Nexset to it."""
        info = self._info(self._open_id)
        if info is not None:
            self._ask_file(suffix, info.name, self.export_to)

    def ask_export_beside(self, suffix: str) -> None:
        """Ask for a file, then export what the tab in front shows to it."""
        info = self._info(self._open_id)
        if info is not None:
            self._ask_file(suffix, f"{info.name} {self.parts.tabs.word()}", self.export_beside)

    def ask_dictionary(self, suffix: str) -> None:
        """Ask for a file, then write what is in the open Nexset's columns to it."""
        info = self._info(self._open_id)
        if info is not None:
            self._ask_file(suffix, f"{info.name} data dictionary", self.export_dictionary)

    def _ask_file(self, suffix: str, name: str, then: Callable[[Path], None]) -> None:
        names = {ending: form for form, ending in FORMATS}
        dialog = QFileDialog(self, f"Export as {names[suffix]}")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.setNameFilter(f"{names[suffix]} (*.{suffix})")
        dialog.selectFile(f"{file_name(name)}.{suffix}")
        dialog.fileSelected.connect(lambda path: then(Path(path)))
        dialog.open()

    def export_to(self, target: Path) -> None:
        """Export the open Nexset; the format is the file's suffix."""
        info = self._info(self._open_id)
        if info is not None:
            self.strip.start(self.services, info, target)

    def export_beside(self, target: Path) -> None:
        """Export the changes, or what was set aside."""
        name, total, open_reader = self.parts.tabs.exportable()
        beside = self.services.nexsets.beside
        self.strip.start_with(
            name,
            total,
            target,
            lambda cancel, report: beside.export(
                open_reader(beside), target, cancel, report, overwrite=True
            ),
        )

    def export_dictionary(self, target: Path) -> None:
        """Write the data dictionary of the open Nexset."""
        info = self._info(self._open_id)
        if info is None:
            return
        summaries = self.services.nexsets.summaries
        self.strip.start_with(
            f"{info.name}, data dictionary",
            info.columns,
            target,
            lambda cancel, report: summaries.export_dictionary(
                info.id, target, cancel, report, overwrite=True
            ),
            noun="column",
        )

    def _copied(self, rows: int, columns: int, truncated: bool) -> None:
        if rows > 1:
            first = "the first " if truncated else ""
            self.toasted.emit(f"Copied {first}{say.count(rows, 'row')}.", None)

    def _delete(self, info: "NexsetInfo") -> None:
        def work(services: "Services", _: Cancel) -> None:
            services.nexsets.delete(info.id)

        def done(_: object) -> None:
            self.toasted.emit(f"“{info.name}” was deleted.", None)
            self.desk.trail.drop(info.id)
            self.deleted.emit()
            self.reload()

        if info.id == self._open_id:
            self.close_readers()
            self._open_id = ""
        self.in_background(work, done, self._not_deleted)

    def _not_deleted(self, failure: Failure) -> None:
        self.show_failure(failure)
        self.reload()

    def _open_menu(self, key: str, pos: QPoint) -> None:
        self.parts.table.set_current(key)
        menu = QMenu(self)
        export = menu.addMenu("Export as")
        for name, suffix in FORMATS:
            export.addAction(name).triggered.connect(
                lambda _=False, suffix=suffix: self.ask_export(suffix)
            )
        menu.addSeparator()
        menu.addAction("Delete").triggered.connect(lambda: self.delete_one(key))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(pos)


def _row(info: "NexsetInfo") -> Row:
    tip = f"{say.count(info.records, 'record')}, {say.moment(info.updated, now())}"
    if info.incomplete:
        tip += ", may be incomplete"
    return Row(info.id, (Cell(info.name), Cell(say.count(info.records), sort=info.records)), tip)


def file_name(name: str) -> str:
    """A file name for a dataset: what no system allows in names is left out."""
    kept = "".join(c for c in safe_text(name, 80) if c not in '<>:"/\\|?*⟨⟩').strip(" .")
    return kept or "Nexset"
