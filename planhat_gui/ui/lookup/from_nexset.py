"""The form that makes a lookup of a Nexset's columns."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planhat_gui.model.errors import Cancelled, Failure, NeedsFix
from planhat_gui.model.language import tr
from planhat_gui.model.lookup import clean_lookup_name
from planhat_gui.model.names import free_name, name_key
from planhat_gui.ui import say
from planhat_gui.ui.job import Job, run_in_background
from planhat_gui.ui.kit.access import accessible
from planhat_gui.ui.kit.buttons import BusyButton, button
from planhat_gui.ui.kit.form import Form
from planhat_gui.ui.kit.labels import label
from planhat_gui.ui.kit.status import MessageBar
from planhat_gui.ui.kit.text import plain_tooltip, safe_text
from planhat_gui.ui.kit.tokens import SPACE_8, SPACE_12
from planhat_gui.ui.pages.search_field import SearchField

if TYPE_CHECKING:
    from planhat_gui.compose import Services
    from planhat_gui.model.ports import Cancel
    from planhat_gui.store.nexsets import NexsetInfo

WANTED = frozenset({"_id"})
"""Columns that are ticked from the start: what a lookup is mostly for."""

_NAME_ROLE = Qt.ItemDataRole.UserRole


class FromNexset(QWidget):
    """Call `start`. `saved(MadeLookup)` after Save, `left` after Cancel."""

    saved = Signal(object)
    left = Signal()

    def __init__(self, services: "Services", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._taken: set[str] = set()
        self._job: Job | None = None
        self._asked = ""
        self._named = False
        self.nexset = QComboBox()
        self.columns = accessible(QListWidget(), tr("Columns"))
        self.columns.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.columns.setMinimumHeight(120)
        self.search = SearchField(
            tr("Find column"), tr("Shows the columns with these letters only.")
        )
        self.name = QLineEdit()
        self.often = QCheckBox(tr("Fetch the rows again before each run"))
        accessible(self.often, tr("Refresh before each run"), "refreshBeforeEachRun")
        self.often.setChecked(True)
        self.bar = MessageBar()
        self.cancel = button(tr("Cancel"), name=tr("Cancel lookup"))
        self.save = BusyButton(tr("Make lookup"), "primary", "check")
        self._lay_out()
        self.nexset.currentIndexChanged.connect(self._nexset_chosen)
        self.columns.itemChanged.connect(self._ticked)
        self.search.textChanged.connect(self._filter)
        self.name.textChanged.connect(self._typed)
        self.cancel.clicked.connect(self._leave)
        self.save.clicked.connect(self.save_now)

    def _lay_out(self) -> None:
        self.form = Form()
        self.form.add_row(tr("Nexset"), self.nexset).set_about(
            tr("The Nexset whose values become rows.")
        )
        self.form.add_row(
            tr("Columns"),
            self._column_box(),
            tr("Each combination of values becomes one row. Rows without any are left out."),
        )
        self.form.add_row(tr("Lookup Name"), self.name).set_about(
            tr("The name macros know it by, as in {name.column}.")
        )
        self.form.add_widget(self.often)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_8)
        foot.addStretch()
        foot.addWidget(self.cancel)
        foot.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_12)
        column.addWidget(label(tr("New lookup from a Nexset"), "section"))
        column.addWidget(self.bar)
        column.addWidget(self.form)
        column.addLayout(foot)

    def _column_box(self) -> QWidget:
        box = accessible(QWidget(), tr("Columns of the Nexset"))
        box.setFocusProxy(self.columns)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(self.search)
        column.addWidget(self.columns)
        return box

    def start(self, infos: "list[NexsetInfo]", taken: set[str]) -> None:
        """Offer these Nexsets; `taken` holds the `name_key`s of lookups there are."""
        self._taken = taken
        for info in infos:
            text = f"{safe_text(info.name, 100)} ({say.count(info.records, 'record')})"
            self.nexset.addItem(text, info)
        self.nexset.setFocus()

    def _nexset_chosen(self) -> None:
        info: NexsetInfo | None = self.nexset.currentData()
        if info is None:
            return
        self._asked = info.id
        self.columns.clear()
        if not self._named:
            with QSignalBlocker(self.name):
                self.name.setText(free_name(_plain(info.name), self._taken))

        def work(_cancel: "Cancel", _report: object) -> tuple[str, list[str]]:
            reader = self._services.nexsets.open(info.id)
            try:
                return info.id, [column.name for column in reader.columns]
            finally:
                reader.close()

        run_in_background(self, work, self._show_columns, self._failed)

    def _show_columns(self, found: tuple[str, list[str]]) -> None:
        nexset_id, names = found
        if nexset_id != self._asked:
            return  # another one was chosen meanwhile
        for name in names:
            item = QListWidgetItem(safe_text(name, 120))
            item.setData(_NAME_ROLE, name)
            item.setToolTip(plain_tooltip(name))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            ticked = Qt.CheckState.Checked if name in WANTED else Qt.CheckState.Unchecked
            item.setCheckState(ticked)
            self.columns.addItem(item)
        self.columns.setCurrentRow(0)
        self._filter(self.search.text())

    def _filter(self, text: str) -> None:
        for item in self._items():
            hidden = text.strip().casefold() not in str(item.data(_NAME_ROLE)).casefold()
            self.columns.setRowHidden(self.columns.row(item), hidden)

    def _items(self) -> list[QListWidgetItem]:
        return [self.columns.item(row) for row in range(self.columns.count())]

    def chosen(self) -> list[str]:
        """The names of the ticked columns."""
        return [
            str(item.data(_NAME_ROLE))
            for item in self._items()
            if item.checkState() == Qt.CheckState.Checked
        ]

    def _ticked(self) -> None:
        self.form.set_error("columns", "")

    def _typed(self) -> None:
        self._named = True
        self.form.set_error("lookupName", "")

    def save_now(self) -> None:
        """Check what was chosen, then make the lookup in the background."""
        info: NexsetInfo | None = self.nexset.currentData()
        columns, name = self.chosen(), self.name.text()
        _, problem = clean_lookup_name(name)
        self.form.set_error("lookupName", problem.message if problem else "")
        self.form.set_error("columns", "" if columns else tr("Tick at least one column."))
        if problem or not columns or info is None or self.save.busy:
            self.form.focus_first_error()
            return
        self.save.set_busy(True, tr("Reading the Nexset…"))
        self.bar.clear()
        often = self.often.isChecked()
        self._job = run_in_background(
            self,
            lambda cancel, _: self._services.lookup_maker.from_nexset(
                name, info.id, columns, refresh_before_run=often, cancel=cancel
            ),
            self._was_saved,
            self._failed,
        )

    def _was_saved(self, made: object) -> None:
        self.save.set_busy(False)
        self.saved.emit(made)

    def _failed(self, failure: Failure) -> None:
        self.save.set_busy(False)
        problems = failure.problems if isinstance(failure, NeedsFix) else ()
        named = " ".join(each.message for each in problems if each.field == "name")
        self.form.set_error("lookupName", named)
        if not named and not isinstance(failure, Cancelled):
            self.bar.show_message("error", str(failure))

    def _leave(self) -> None:
        if self.save.busy and self._job is not None:
            self._job.cancel()
        self.left.emit()


def _plain(name: str) -> str:
    """A Nexset's name without what a lookup's cannot have."""
    kept = name.replace("{", "").replace("}", "").strip()
    return kept if name_key(kept) else tr("Lookup")
