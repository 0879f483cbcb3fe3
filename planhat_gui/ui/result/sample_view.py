"""One sample, several ways: table, record, raw answer, request, and the whole answer as a tree."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QTabWidget, QVBoxLayout, QWidget

from planhat_gui.model.errors import Failure
from planhat_gui.model.language import tr
from planhat_gui.model.results import Sample
from planhat_gui.ui.job import run_in_background
from planhat_gui.ui.kit.access import accessible
from planhat_gui.ui.kit.buttons import button, icon_button
from planhat_gui.ui.kit.grid import DataGrid
from planhat_gui.ui.kit.labels import label
from planhat_gui.ui.kit.leaving import copy_text
from planhat_gui.ui.kit.raw_text import RawText
from planhat_gui.ui.kit.record_tree import RecordView
from planhat_gui.ui.kit.tokens import SPACE_4, SPACE_8
from planhat_gui.ui.personal.words import marks_of
from planhat_gui.ui.result.columns import as_json, as_tsv
from planhat_gui.ui.result.records_model import RecordsModel
from planhat_gui.ui.result.request_view import RequestView

TABLE, RECORD, RAW, REQUEST, ANSWER = range(5)
AS_IT_CAME = tr(
    "The answer as it came, with what a run hashes or drops. It is only shown here, and not kept."
)


class SampleView(QTabWidget):
    """The tabs. `copied` says in words what is on the clipboard now.

    `path_picked` comes from the menu of a value: what for (`data`, `metadata`), whether it is in
    a record or in the answer, the keys that lead to it, and the value.
    """

    copied = Signal(str)
    path_picked = Signal(str, bool, object, object)
    save_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        accessible(self, tr("Test result views"))
        self.tabBar().setAccessibleName(tr("Test result views"))
        self._sample: Sample | None = None
        self._raw_shown = False
        self._answer_shown = False
        self._pickable = False
        self.model = RecordsModel(self)
        self.grid = DataGrid(tr("Sample records"))
        self.grid.setModel(self.model)
        self.grid.current_row_changed.connect(self._show_record)
        self.grid.copied.connect(self._cells_copied)
        self.record = RecordView(tr("Record"))
        self.raw = RawText(tr("Raw answer"))
        self.request = RequestView()
        self.answer = RecordView(tr("Answer"))
        for view, in_record in ((self.record, True), (self.answer, False)):
            view.tree.menu_opening.connect(partial(self._add_picks, view, in_record))
        self.banner = label("", "caption")
        self._place = label("", "muted")
        self.addTab(self._table_tab(), tr("Table"))
        self.addTab(self._record_tab(), tr("Record"))
        self._as_came = [label(AS_IT_CAME, "caption", wrap=True) for _ in (RAW, ANSWER)]
        for each in self._as_came:
            each.setContentsMargins(SPACE_8, SPACE_4, SPACE_8, SPACE_4)
            each.hide()
        self.addTab(self._raw_tab(), tr("Raw"))
        self.addTab(self.request, tr("Request"))
        self.addTab(self._answer_tab(), tr("Answer"))
        self.setTabVisible(ANSWER, False)
        self.currentChanged.connect(self._tab_shown)

    @property
    def sample(self) -> Sample | None:
        """The sample shown."""
        return self._sample

    def set_sample(self, sample: Sample, noun: str) -> None:
        """Show a sample; `noun` is what its records are (companies, tickets)."""
        before, self._sample = self._sample, sample
        self.model.set_marks(marks_of(sample.columns, sample.personal))
        self.model.set_records(sample.records)
        count = len(sample.records)
        if sample.more:
            self.banner.setText(
                tr("The first {count:,} {noun}; there are more.", count=count, noun=noun)
            )
        else:
            self.banner.setText(
                tr("All {count:,} {noun} with these settings.", count=count, noun=noun)
            )
        for each in self._as_came:
            each.setVisible(bool(sample.personal))
        self._raw_shown = False
        same_answer = before is not None and before.body is sample.body
        self._answer_shown = self._answer_shown and same_answer
        self._tab_shown(self.currentIndex())
        self.request.set_request(sample.request)
        if count:
            self.grid.setCurrentIndex(self.model.index(0, 0))
            self._show_record(0)
        else:
            self.record.set_value({})
            self._place.setText(tr("No record"))

    def _tab_shown(self, index: int) -> None:
        """Laying out a long answer takes 0.1 s: only for those who want to see it."""
        sample = self._sample
        if index == RAW and sample is not None and not self._raw_shown:
            self._raw_shown = True
            self.raw.set_text(sample.raw, sample.size if sample.raw_cut else None)
        if index == ANSWER and sample is not None and not self._answer_shown:
            self._answer_shown = True
            self._read_answer(sample)

    def set_pickable(self, pickable: bool) -> None:
        """Whether values can be used as paths: then the whole answer is there as a tree, too."""
        if pickable != self._pickable:
            self._pickable = pickable
            self.setTabVisible(ANSWER, pickable)

    def _read_answer(self, sample: Sample) -> None:
        """Decoding a long answer takes 0.1 s and more: off the GUI thread."""

        def work(_cancel: object, _report: object) -> tuple[object, bool]:
            from planhat_gui.engine.paths import read
            from planhat_gui.ui.result.abridge import answer_tree

            document = read(sample.body, sample.headers.get("content-type", sample.content_type))
            if document.is_xml:
                return tr("This answer is XML: see Raw, or point at a value in Record."), False
            return answer_tree(document.body)

        def done(found: tuple[object, bool]) -> None:
            if self._sample is not None and self._sample.body is sample.body:
                value, cut = found
                self.answer.set_value(value)
                self._cut.setVisible(cut)

        def failed(failure: Failure) -> None:
            done((failure.message, False))

        self.answer.set_value({})
        run_in_background(self, work, done, failed)

    def _add_picks(self, view: RecordView, in_record: bool, menu: QMenu, _path: str) -> None:
        if not self._pickable:
            return
        picked = (in_record, view.tree.current_steps(), view.tree.current_value())
        menu.addSeparator()
        use = menu.addAction(tr("Use as Path to Data"))
        use.triggered.connect(lambda: self.path_picked.emit("data", *picked))
        if not in_record:
            add = menu.addAction(tr("Use as Path to Metadata"))
            add.triggered.connect(lambda: self.path_picked.emit("metadata", *picked))

    def forget(self) -> None:
        """Let go of the sample."""
        self._sample = None
        self.model.set_records(())
        self.record.set_value({})
        self.raw.set_text("")
        self.answer.set_value({})
        self._answer_shown = False

    def _table_tab(self) -> QWidget:
        page = QWidget()
        copy = button(tr("Copy"), "quiet", "copy", name=tr("Copy sample"))
        menu = QMenu(copy)
        menu.addAction(tr("Copy sample as table (TSV)")).triggered.connect(self.copy_tsv)
        menu.addAction(tr("Copy sample as JSON")).triggered.connect(self.copy_json)
        copy.setMenu(menu)
        save = button(tr("Save sample…"), "quiet", "download", name=tr("Save sample"))
        save.clicked.connect(self.save_requested)
        row = QHBoxLayout()
        row.setContentsMargins(SPACE_8, SPACE_4, SPACE_8, SPACE_4)
        row.setSpacing(SPACE_4)
        row.addWidget(self.banner, 1)
        row.addWidget(copy)
        row.addWidget(save)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.grid, 1)
        return page

    def _raw_tab(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._as_came[0])
        column.addWidget(self.raw, 1)
        return page

    def _record_tab(self) -> QWidget:
        page = QWidget()
        before = icon_button("chevron-left", tr("Previous record"))
        after = icon_button("chevron-right", tr("Next record"))
        before.clicked.connect(self._previous)
        after.clicked.connect(self._next)
        row = QHBoxLayout()
        row.setContentsMargins(SPACE_8, SPACE_4, SPACE_8, SPACE_4)
        row.addWidget(before)
        row.addWidget(self._place)
        row.addWidget(after)
        row.addStretch(1)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.record, 1)
        return page

    def _answer_tab(self) -> QWidget:
        self._cut = label(tr("A long answer: of each list the first 100 elements."), "caption")
        self._cut.setContentsMargins(SPACE_8, SPACE_4, SPACE_8, SPACE_4)
        self._cut.hide()
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._as_came[1])
        column.addWidget(self._cut)
        column.addWidget(self.answer, 1)
        return page

    def copy_tsv(self) -> None:
        """The whole sample as a table on the clipboard."""
        if self._sample is not None:
            if not copy_text(as_tsv(self._sample.records), tr("The sample")):
                return
            self.copied.emit(
                tr("{records:,} records copied as a table.", records=len(self._sample.records))
            )

    def copy_json(self) -> None:
        """The whole sample as a JSON array on the clipboard."""
        if self._sample is not None:
            if not copy_text(as_json(self._sample.records), tr("The sample")):
                return
            self.copied.emit(
                tr("{records:,} records copied as JSON.", records=len(self._sample.records))
            )

    def _cells_copied(self, rows: int, columns: int, _cut: bool) -> None:
        self.copied.emit(
            tr("Value copied.")
            if rows * columns == 1
            else tr("{rows:,} rows copied with headers.", rows=rows)
        )

    def _show_record(self, row: int) -> None:
        if 0 <= row < self.model.rowCount():
            self._place.setText(
                tr("Record {row:,} of {rowcount:,}", row=row + 1, rowcount=self.model.rowCount())
            )
            self.record.set_value(self.model.record(row))

    def _previous(self) -> None:
        self._go(-1)

    def _next(self) -> None:
        self._go(1)

    def _go(self, step: int) -> None:
        row = self.grid.currentIndex().row() + step
        if 0 <= row < self.model.rowCount():
            self.grid.setCurrentIndex(self.model.index(row, 0))
