"""What changed in a dataset: which records are new, changed, gone, and field by field how."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QMenu, QSplitter, QWidget

from planhat_gui.model.language import tr
from planhat_gui.model.schema_words import changes_words
from planhat_gui.model.words import count
from planhat_gui.ui import say
from planhat_gui.ui.kit.access import accessible
from planhat_gui.ui.kit.buttons import button
from planhat_gui.ui.kit.labels import ElidedLabel
from planhat_gui.ui.kit.record_tree import RecordView
from planhat_gui.ui.kit.text import safe_text
from planhat_gui.ui.kit.tokens import SPACE_8
from planhat_gui.ui.receipt import now
from planhat_gui.ui.side_table import SideTable

if TYPE_CHECKING:
    from planhat_gui.compose import Services
    from planhat_gui.store.beside import ChangesInfo, Comparable
    from planhat_gui.store.view import Filter

KINDS = (
    (tr("All kinds"), ""),
    (tr("New"), "new"),
    (tr("Changed"), "changed"),
    (tr("Gone"), "gone"),
)
MOST_FIELDS = 300
SHOWN_FIELDS = 8
ROOMY = 900
"""From this width on the chosen change is shown beside the grid."""
_CHANGE, _NAME, _FIELD, _BEFORE, _AFTER, _KEY, _ROW = range(7)


class ChangesView(SideTable):
    """Opens the changes of a run. `record_wanted` carries a record's number in that snapshot.

    `run_chosen` carries the run whose changes are wanted.
    """

    record_wanted = Signal(int)
    run_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.record = RecordView(tr("Change", "one change"))
        self.runs = _menu(tr("Run", "one run"))
        self.kinds = _menu(tr("Kind of change"))
        self.fields = _menu(tr("Changed field"))
        self.unhide = button("", "quiet", "eye", name=tr("Show hidden fields"))
        self.most = ElidedLabel("", "caption")
        self._hidden: list[str] = []
        self._info: ChangesInfo | None = None
        self._summary = ""
        self.current_run = ""
        super().__init__(tr("Changes"), parent)
        for words, kind in KINDS:
            self.kinds.addItem(words, kind)
        self.head.addWidget(self.runs)
        self.bar.insertWidget(0, self.kinds)
        self.bar.insertWidget(1, self.fields)
        self.bar.insertWidget(3, self.unhide)
        self.inner.insertWidget(1, self.most)
        self.unhide.hide()
        self.kinds.currentIndexChanged.connect(lambda _: self.apply_view())
        self.fields.currentIndexChanged.connect(lambda _: self.apply_view())
        self.unhide.clicked.connect(self._show_hidden)
        self.runs.currentIndexChanged.connect(
            lambda _: self.run_chosen.emit(self.runs.currentData())
        )
        self.grid.add_menu_hook(self._add_to_menu)
        self.grid.doubleClicked.connect(self._open_record)
        self.grid.current_row_changed.connect(self._row_chosen)
        self.browser.record_read.connect(lambda _row, value: self._show_change(value))

    def body(self) -> QWidget:
        """The grid, and the whole values of the chosen row."""
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(SPACE_8)
        split.addWidget(self.grid)
        split.addWidget(self.record)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 1)
        split.setSizes([560, 300])
        return split

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the chosen change where there is room for it."""
        super().resizeEvent(event)
        self.record.setVisible(self.width() >= ROOMY)

    def show_runs(self, runs: Sequence["Comparable"], chosen: str, current: str) -> None:
        """Offer the runs whose changes are kept; `current` made the dataset as it is."""
        self.current_run = current
        with QSignalBlocker(self.runs):
            self.runs.clear()
            for one in runs:
                self.runs.addItem(say.sentence_case(say.moment(one.updated, now())), one.run_id)
            self.runs.setCurrentIndex(max(0, self.runs.findData(chosen)))
        self.runs.setVisible(len(runs) > 1)

    def open_run(self, services: "Services", nexset_id: str, run_id: str) -> None:
        """Show the changes of a run."""
        self._hidden.clear()
        self._tell_hidden()
        with QSignalBlocker(self.kinds), QSignalBlocker(self.fields):
            self.kinds.setCurrentIndex(0)
            self.fields.clear()
            self.fields.addItem(tr("All fields"), "")
        self.record.set_value({})
        self.open(services, lambda s: s.nexsets.beside.open_changes(nexset_id, run_id))

    def reader_opened(self, reader: Any) -> None:
        """Its summary is there before its rows."""
        super().reader_opened(reader)
        info = self._info = reader.info
        numbers = (0, info.changes.new, info.changes.changed, info.changes.gone)
        for at, (words, _) in enumerate(KINDS):
            self.kinds.setItemText(at, f"{words} ({count(numbers[at])})" if at else words)
        for one in info.fields[:MOST_FIELDS]:
            self.fields.addItem(f"{safe_text(one.field, 60)} ({count(one.records)})", one.field)
        since = say.moment(info.since, now())
        words = changes_words(info.changes, since, gone_told=info.gone_told)
        if not self.total:
            self.say_instead(
                tr(
                    "Nothing changed since {since}: {unchanged:,} records.",
                    since=since,
                    unchanged=info.changes.unchanged,
                )
            )
        most = ", ".join(
            f"{safe_text(f.field, 60)} {count(f.records)}" for f in info.fields[:SHOWN_FIELDS]
        )
        self.most.set_text(tr("Changed most: {most}", most=most) if most else "")
        self.most.setVisible(bool(most))
        self._summary = words + (tr(". More changed than is listed") if info.cut else "")

    def rows_shown(self, found: int) -> None:
        """The summary stays; a filter says how many rows it leaves."""
        info = self._info
        if info is None:
            return
        filtered = (
            tr("; {found:,} of {total:,} lines shown", found=found, total=self.total)
            if found != self.total
            else ""
        )
        self.facts.set_text(self._summary + filtered)
        self.grid.setColumnHidden(_ROW, True)
        if found:
            self.grid.setCurrentIndex(self.browser.model.index(0, 0))
        else:
            self.record.set_value({})

    def filters(self) -> "tuple[Filter, ...]":
        """The kind and the field chosen, without the fields hidden."""
        from planhat_gui.store.view import Filter, Test

        found = []
        if kind := self.kinds.currentData():
            found.append(Filter("change", Test.EQUALS, kind))
        if field := self.fields.currentData():
            found.append(Filter("field", Test.EQUALS, field))
        return (*found, *(Filter("field", Test.DIFFERS, one) for one in self._hidden))

    def show_only(self, field: str) -> None:
        """Leave the changes of one field."""
        at = self.fields.findData(field)
        if at < 0:
            self.fields.addItem(safe_text(field, 60), field)
            at = self.fields.count() - 1
        with QSignalBlocker(self.fields):
            self.fields.setCurrentIndex(at)
        self.apply_view()

    def hide_field(self, field: str) -> None:
        """Leave all changes but those of this field."""
        if field not in self._hidden:
            self._hidden.append(field)
        self._tell_hidden()
        self.apply_view()

    def _show_hidden(self) -> None:
        self._hidden.clear()
        self._tell_hidden()
        self.apply_view()

    def _tell_hidden(self) -> None:
        number = len(self._hidden)
        self.unhide.setText(
            tr("Show {hidden_fields}", hidden_fields=say.count(number, "hidden field"))
        )
        self.unhide.setToolTip(", ".join(safe_text(one, 60) for one in self._hidden))
        self.unhide.setVisible(bool(number))

    def _add_to_menu(self, menu: QMenu, row: int, _column: int) -> None:
        values = self.browser.model.row(row)
        if values is None:
            return
        field = values[_FIELD]
        if field:
            name = safe_text(field, 40).replace("&", "&&")
            only = menu.addAction(tr("Show only “{name}”", name=name))
            only.triggered.connect(lambda: self.show_only(field))
            hide = menu.addAction(tr("Hide “{name}”", name=name))
            hide.triggered.connect(lambda: self.hide_field(field))
        opened = menu.addAction(tr("Open record"))
        opened.setEnabled(self._row_number(row) is not None)
        opened.triggered.connect(lambda: self._open(row))

    def _row_number(self, row: int) -> int | None:
        """The record's number in the dataset as it is now, where it is in there."""
        values, info = self.browser.model.row(row), self._info
        if values is None or info is None or info.run_id != self.current_run:
            return None
        number = values[_ROW]
        return None if values[_CHANGE] == "gone" or number is None else int(number)

    def _open_record(self, index: QModelIndex) -> None:
        self._open(index.row())

    def _open(self, row: int) -> None:
        number = self._row_number(row)
        if number is not None:
            self.record_wanted.emit(number)

    def _row_chosen(self, row: int) -> None:
        if row >= 0 and not self.record.isHidden():
            self.browser.ask_record(row)

    def _show_change(self, value: Any) -> None:
        """A gone record whole, a changed field with both values."""
        if value.get("change") == "gone" and isinstance(value.get("before"), dict):
            self.record.set_value(value["before"])
        else:
            hidden = {"row"}
            self.record.set_value({k: v for k, v in value.items() if k not in hidden})


def _menu(name: str) -> QComboBox:
    made = accessible(QComboBox(), name)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(14)
    made.view().setTextElideMode(Qt.TextElideMode.ElideMiddle)
    made.setIconSize(QSize(0, 0))
    return made
