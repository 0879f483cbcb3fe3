"""One lookup: its name and rows, to be looked at and changed. Large ones are only looked at."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from planhat_gui.model.errors import Cancelled, Failure, NeedsFix
from planhat_gui.model.language import tr
from planhat_gui.model.lookup import (
    Lookup,
    LookupOrigin,
    OriginKind,
    clean_columns,
    clean_lookup_name,
)
from planhat_gui.ui import say
from planhat_gui.ui.job import run_in_background
from planhat_gui.ui.kit.access import accessible
from planhat_gui.ui.kit.buttons import BusyButton, button
from planhat_gui.ui.kit.form import FormRow
from planhat_gui.ui.kit.grid import DataGrid
from planhat_gui.ui.kit.labels import ElidedLabel
from planhat_gui.ui.kit.models import WindowedModel
from planhat_gui.ui.kit.status import MessageBar
from planhat_gui.ui.kit.tokens import SPACE_8, SPACE_12
from planhat_gui.ui.lookup import words
from planhat_gui.ui.lookup.edit_model import MAX_EDIT_ROWS
from planhat_gui.ui.lookup.toolbar import EditArea
from planhat_gui.ui.question import Answer, Question
from planhat_gui.ui.receipt import now

if TYPE_CHECKING:
    from planhat_gui.compose import Services
    from planhat_gui.model.ports import Cancel


@dataclass(frozen=True, slots=True)
class Opened:
    """A lookup as it was read: its rows when they are few enough to be changed."""

    lookup: Lookup
    rows: list[list[str]] | None
    used_by: list[str]


class LookupEditor(QWidget):
    """Make it, then `new` or `open`. `saved(Lookup)` after Save, `left` when nothing was saved."""

    saved = Signal(object)
    left = Signal()

    def __init__(self, services: "Services", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._opened: Opened | None = None
        self.name = QLineEdit()
        self.name_row = FormRow(tr("Lookup Name"), self.name)
        self.name_row.set_about(tr("The name macros know it by, as in {name.column}."))
        self.name_row.setMaximumWidth(420)
        self.facts = ElidedLabel("", "caption")
        self.often = QCheckBox(tr("Fetch the rows from the Nexset again before each run"))
        accessible(self.often, tr("Refresh before each run"), "refreshBeforeEachRun")
        self.question = Question(tr("Lookup question"))
        self.bar = MessageBar()
        self.area = EditArea()
        self.grid = self.area.grid
        self.view = DataGrid(tr("Lookup rows"))
        self._model = WindowedModel(self._fetch, parent=self)
        self.view.setModel(self._model)
        self.macros = ElidedLabel("", "mono")
        accessible(self.macros, tr("Macros"))
        self.cancel = button(tr("Cancel"), name=tr("Cancel lookup"))
        self.save = BusyButton(tr("Save"), "primary", "check", name=tr("Save lookup"))
        self._lay_out()
        self._connect()
        self.view.hide()
        self.often.hide()
        self.facts.hide()

    def _connect(self) -> None:
        self.cancel.clicked.connect(self.leave)
        self.save.clicked.connect(self.save_now)
        self.name.textChanged.connect(self._show_macros)
        self.name.textChanged.connect(lambda _: self.name_row.set_error(""))
        self.name.returnPressed.connect(self.grid.setFocus)
        self.grid.table_model.edited.connect(self._show_macros)
        self.grid.said.connect(self._say)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_8)
        foot.addWidget(self.macros, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_12)
        for each in (self.name_row, self.facts, self.often, self.question, self.bar):
            column.addWidget(each)
        column.addWidget(self.area, 1)
        column.addWidget(self.view, 1)
        column.addLayout(foot)

    # What is shown

    def new(self) -> None:
        """An empty table under no name."""
        self.name.setFocus()
        self._show_macros()

    def open(self, lookup: Lookup) -> None:
        """Read a lookup and show it; changes can be made as soon as it is there."""
        self.name.setText(lookup.name)
        self.setEnabled(False)

        def work(_cancel: "Cancel", _report: object) -> Opened:
            services = self._services
            found = services.lookups.find(lookup.id)
            rows = list(services.lookups.cells(found)) if found.rows <= MAX_EDIT_ROWS else None
            return Opened(found, rows, services.lookups_used_by(found.name))

        run_in_background(self, work, self._show, self._not_opened)

    @property
    def changed(self) -> bool:
        """Whether there is something that leaving would lose."""
        if self._opened is None:
            return bool(self.name.text().strip()) or not self.grid.table_model.empty
        lookup = self._opened.lookup
        often = self.often.isChecked() != lookup.origin.refresh_before_run
        return self.name.text().strip() != lookup.name or self.grid.table_model.changed or often

    def _show(self, opened: Opened) -> None:
        self._opened = opened
        lookup = opened.lookup
        self.setEnabled(True)
        self.name.setText(lookup.name)
        self.often.setVisible(lookup.origin.kind is OriginKind.NEXSET)
        self.often.setChecked(lookup.origin.refresh_before_run)
        use = tr(", used by {used_by}", used_by=", ".join(opened.used_by)) if opened.used_by else ""
        rows = say.count(lookup.rows, "row")
        self.facts.set_text(
            tr(
                "{rows}, {modified}, from {from_}{use}",
                rows=rows,
                modified=say.moment(lookup.modified, now()),
                from_=_from(lookup),
                use=use,
            )
        )
        self.facts.show()
        large = opened.rows is None
        self.area.setVisible(not large)
        self.view.setVisible(large)
        if opened.rows is not None:
            self.grid.table_model.set_table(lookup.columns, opened.rows)
            self.grid.fit_columns()
            self.grid.setCurrentIndex(self.grid.table_model.index(0, 0))
            self.grid.setFocus()
        else:
            self.grid.table_model.set_table(lookup.columns, [])
            self._model.reset(lookup.columns, lookup.rows)
            words_ = tr(
                "It has more than {max_edit_rows:,} rows: they can be looked at here.",
                max_edit_rows=MAX_EDIT_ROWS,
            )
            self.bar.show_message("info", words_)
        self._show_macros()

    def _fetch(self, first: int, count: int, generation: int) -> None:
        assert self._opened is not None
        lookup = self._opened.lookup

        def done(rows: list[list[str]]) -> None:
            self._model.deliver(generation, first, rows)
            if first == 0:
                self.view.fit_columns()

        def failed(failure: Failure) -> None:
            self._model.failed(generation, first)
            self.bar.show_message("error", str(failure))

        run_in_background(
            self,
            lambda _c, _r: list(self._services.lookups.cells(lookup, first, count)),
            done,
            failed,
        )

    def _show_macros(self) -> None:
        self.macros.set_text(words.macros(self.name.text(), self.grid.table_model.columns))

    def _say(self, level: Any, text: str) -> None:
        if text:
            self.bar.show_message(level, text)
        else:
            self.bar.clear()

    # Leaving and saving

    def leave(self) -> None:
        """Go back to the list; what would be lost is asked about."""
        if not self.changed:
            self.left.emit()
            return
        self.question.ask(
            tr("Leave without saving? What you changed here is lost."),
            [Answer(tr("Keep editing")), Answer(tr("Leave"), self.left.emit, "danger")],
        )

    def save_now(self) -> None:
        """Check what was typed and save it; a used name is only changed when that is wanted."""
        name, problem = clean_lookup_name(self.name.text())
        self.name_row.set_error(problem.message if problem else "")
        _, problems = clean_columns(self.grid.table_model.columns)
        if problems:
            self.bar.show_message("error", " ".join(each.message for each in problems))
        if problem:
            self.name.setFocus()
        if problem or problems or self.save.busy:
            return
        opened = self._opened
        if opened is not None and opened.used_by and name != opened.lookup.name:
            self.question.ask(
                words.renamed(opened.lookup.name, opened.used_by),
                [Answer(tr("Keep the name"), self._keep_name), Answer(tr("Rename"), self._save)],
            )
            return
        self._save()

    def _keep_name(self) -> None:
        assert self._opened is not None
        self.name.setText(self._opened.lookup.name)

    def _save(self) -> None:
        self.save.set_busy(True, tr("Saving…"))
        self.bar.clear()
        run_in_background(self, self._work(), self._was_saved, self._not_saved)

    def _work(self) -> Callable[["Cancel", Callable[[object], None]], Lookup]:
        """What saving does in its thread, with everything it needs from the widgets."""
        store, opened = self._services.lookups, self._opened
        name, table = self.name.text(), self.grid.table_model.table
        often = self.often.isChecked()
        rows_changed = self.grid.table_model.changed

        def work(_cancel: "Cancel", _report: object) -> Lookup:
            if opened is None:
                return store.save(name, table.columns, table.rows, LookupOrigin())
            lookup = opened.lookup
            if rows_changed:
                # Fetching them again would undo what was typed.
                return store.save(name, table.columns, table.rows, LookupOrigin(), lookup.id)
            if name.strip() != lookup.name:
                lookup = store.rename(lookup.id, name)
            if often != lookup.origin.refresh_before_run:
                lookup = store.set_refresh_before_run(lookup.id, often)
            return lookup

        return work

    def _was_saved(self, lookup: Lookup) -> None:
        self.save.set_busy(False)
        self.saved.emit(lookup)

    def _not_saved(self, failure: Failure) -> None:
        self.save.set_busy(False)
        problems = failure.problems if isinstance(failure, NeedsFix) else ()
        named = [each.message for each in problems if each.field == "name"]
        self.name_row.set_error(" ".join(named))
        if named:
            self.name.setFocus()
        others = " ".join(each.message for each in problems if each.field != "name")
        if others or not problems:
            self.bar.show_message("error", others or str(failure))

    def _not_opened(self, failure: Failure) -> None:
        self.setEnabled(True)
        self.save.hide()
        self.area.hide()
        if not isinstance(failure, Cancelled):
            self.bar.show_message("error", str(failure))


def _from(lookup: Lookup) -> str:
    match lookup.origin.kind:
        case OriginKind.FILE:
            return lookup.origin.path
        case OriginKind.NEXSET:
            return tr("the Nexset “{nexset_name}”", nexset_name=lookup.origin.nexset_name)
        case OriginKind.TYPED:
            return tr("typing")
