"""The choice: all columns of a sample, those that look personal first, and what becomes of each."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from planhat_gui.model.language import tr
from planhat_gui.model.personal import (
    TREATMENT_HELP,
    TREATMENT_WORDS,
    Choices,
    PersonalColumn,
    Treatment,
)
from planhat_gui.model.personal_checks import Needed, column_problem, refusal
from planhat_gui.ui.kit.access import accessible, announce, explain
from planhat_gui.ui.kit.buttons import button
from planhat_gui.ui.kit.grid import DataGrid
from planhat_gui.ui.kit.icons import icon
from planhat_gui.ui.kit.labels import ElidedLabel, label
from planhat_gui.ui.kit.models import Index, SampleModel
from planhat_gui.ui.kit.text import plain_tooltip, safe_text
from planhat_gui.ui.kit.tokens import CONTROL_HEIGHT, SPACE_4, SPACE_8, SPACE_12, SPACE_16
from planhat_gui.ui.pages.search_field import SearchField
from planhat_gui.ui.personal.words import Row, rows_of

HELP = tr(
    "What is hashed or dropped here never reaches the disk. Texts that people wrote, such as "
    "comments, can only be kept or dropped whole. Snapshots of earlier runs stay as they are; the "
    "receipt of the next run offers to delete them."
)
_NAME, _LOOKS, _BECOMES = range(3)
_ICONS = {Treatment.HASH: "hash", Treatment.DROP: "eye-off"}


class _Rows(SampleModel):
    """The rows as a table, with an icon beside each word that matters."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []

    def set_rows(self, rows: list[Row]) -> None:
        self.rows = rows
        cells = [(row.column, row.looks, _becomes(row)) for row in rows]
        self.set_content((tr("Column"), tr("Looks like"), tr("A run will")), cells)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DecorationRole:
            if index.column() == _LOOKS and row.looks:
                return icon("user-round", "warning")
            if index.column() == _BECOMES and row.treatment in _ICONS:
                return icon(_ICONS[row.treatment], "success")
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(f"{row.column}\n{row.evidence}".strip())
        return super().data(index, role)


def _becomes(row: Row) -> str:
    word = TREATMENT_WORDS[row.treatment].lower()
    return (
        tr("{word}, with {inherited}", word=word, inherited=safe_text(row.inherited, 40))
        if row.inherited
        else tr("{word} it", word=word)
    )


class PersonalPage(QWidget):
    """`chosen` carries the columns as a tuple and the treatment; `done`: back to the sample."""

    chosen = Signal(object, object)
    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        accessible(self, tr("Personal data"))
        self._columns: Sequence[PersonalColumn] = ()
        self._choices: Choices = ()
        self._needed = Needed()
        self._added: list[str] = []
        self._model = _Rows()
        self.search = SearchField(tr("Find column"))
        self.search.textChanged.connect(self._draw)
        self.table = DataGrid(tr("Columns to keep, hash or drop"))
        self.table.setModel(self._model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.selectionModel().selectionChanged.connect(self._selected)
        self.error = label("", "error", wrap=True)
        self.buttons = {one: self._button(one) for one in Treatment}
        self.all_marked = button(tr("Select all that look personal"), "quiet", "user-round")
        self.all_marked.clicked.connect(self.select_marked)
        self.name = accessible(QLineEdit(), tr("Column by name"))
        explain(self.name, tr("A column that the sample has not, to hash or to drop it, too."))
        self.name.setPlaceholderText(tr("Another, as in contact.email"))
        self.name.returnPressed.connect(self._add)
        self.name.setMinimumHeight(CONTROL_HEIGHT)
        self.add = button(tr("Add"), icon="plus", name=tr("Add column"))
        self.add.clicked.connect(self._add)
        self.ready = button(tr("Done"), "primary", "check")
        self.ready.clicked.connect(self.done)
        for treatment in Treatment:  # K, H and D in the list
            letter = QShortcut(QKeySequence(TREATMENT_WORDS[treatment][0]), self.table)
            letter.setContext(Qt.ShortcutContext.WidgetShortcut)
            letter.activated.connect(partial(self.treat, treatment))
        self._lay_out()
        self._draw()

    def _button(self, treatment: Treatment) -> Any:
        made = button(TREATMENT_WORDS[treatment], icon=_ICONS.get(treatment))
        made.setToolTip(plain_tooltip(TREATMENT_HELP[treatment]))
        made.setAccessibleDescription(TREATMENT_HELP[treatment])
        made.clicked.connect(partial(self._pressed, treatment))
        return made

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE_8)
        head.addWidget(label(tr("Personal data"), "section"))
        head.addStretch(1)
        head.addWidget(self.ready)
        find = QHBoxLayout()
        find.setSpacing(SPACE_8)
        find.addWidget(self.search, 2)
        find.addSpacing(SPACE_8)
        find.addWidget(self.name, 3)
        find.addWidget(self.add)
        self._what = ElidedLabel("", "muted")
        choose = QHBoxLayout()
        choose.setSpacing(SPACE_8)
        choose.addStretch(1)
        for each in self.buttons.values():
            choose.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_16, SPACE_4, SPACE_16, SPACE_12)
        column.setSpacing(SPACE_8)
        column.addLayout(head)
        column.addWidget(label(HELP, "caption", wrap=True))
        column.addLayout(find)
        column.addWidget(self.table, 1)
        told = QHBoxLayout()
        told.setSpacing(SPACE_8)
        told.addWidget(self._what, 1)
        told.addWidget(self.all_marked)
        column.addLayout(told)
        column.addWidget(self.error)
        column.addLayout(choose)

    def show_columns(
        self, columns: Sequence[PersonalColumn], choices: Choices, needed: Needed
    ) -> None:
        """Draw these, with what was chosen so far; `needed` says what cannot be done."""
        same = (columns, choices, needed) == (self._columns, self._choices, self._needed)
        self._columns, self._choices, self._needed = columns, choices, needed
        if not same:
            self._draw()

    def forget(self) -> None:
        """Another flow begins."""
        self._added.clear()
        self.search.clear()
        self.name.clear()
        self.show_columns((), (), Needed())

    def focus(self) -> None:
        """Put the keyboard into the list, or where a column can be named when there is none."""
        place = self.table if self._model.rows else self.name
        place.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._model.rows and not self._picked():
            self.table.selectRow(0)

    def select_marked(self) -> None:
        """Select every column that looks personal."""
        picked = QItemSelection()
        for at, row in enumerate(self._model.rows):
            if row.looks:
                first = self._model.index(at, 0)
                picked.select(first, self._model.index(at, _BECOMES))
        flags = QItemSelectionModel.SelectionFlag
        self.table.selectionModel().select(picked, flags.ClearAndSelect)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _pressed(self, treatment: Treatment) -> None:
        self.treat(treatment)

    def treat(self, treatment: Treatment) -> None:
        """Do this with the selected columns; what cannot be done is said and left as it is."""
        columns = [row.column for row in self._picked()]
        refused = [why for c in columns if (why := refusal(c, treatment, self._needed))]
        fine = tuple(c for c in columns if not refusal(c, treatment, self._needed))
        self._say(refused[0] if refused else "")
        if fine:
            self.chosen.emit(fine, treatment)
            word = TREATMENT_WORDS[treatment]
            announce(self.table, f"{word}: {', '.join(fine[:5])}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the sample."""
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """No more than the sample's own."""
        return QSize(320, 320)

    def _picked(self) -> list[Row]:
        chosen = self.table.selectionModel().selectedRows()
        return [self._model.rows[index.row()] for index in chosen]

    def _draw(self) -> None:
        picked = {row.column for row in self._picked()}
        known = [*self._columns]
        seen = {one.column for one in known}
        known += [PersonalColumn(name) for name in self._added if name not in seen]
        words = self.search.text().strip().casefold()
        rows = [
            row
            for row in rows_of(known, self._choices)
            if words in f"{row.column} {row.looks}".casefold()
        ]
        self._model.set_rows(rows)
        self.table.fit_columns()
        self.all_marked.setEnabled(any(row.looks for row in rows))
        again = QItemSelection()
        for at, row in enumerate(rows):
            if row.column in picked:
                again.select(self._model.index(at, 0), self._model.index(at, _BECOMES))
        flags = QItemSelectionModel.SelectionFlag
        self.table.selectionModel().select(again, flags.ClearAndSelect)
        self._selected()

    def _selected(self, *_: object) -> None:
        picked = self._picked()
        for each in self.buttons.values():
            each.setEnabled(bool(picked))
        if not self._model.rows:
            self._what.set_text(tr("Test the flow to see its columns, or name one above."))
        elif len(picked) == 1:
            self._what.set_text(safe_text(picked[0].evidence or picked[0].column, 200))
        elif picked:
            self._what.set_text(tr("{picked:,} columns selected", picked=len(picked)))
        else:
            self._what.set_text(tr("Select columns, then choose."))
        self._say("")

    def _add(self) -> None:
        name = self.name.text().strip().replace("[]", "")
        wrong = column_problem(name)
        if wrong:
            self._say(wrong)
            return
        if name not in self._added:
            self._added.append(name)
        self.name.clear()
        self.search.clear()
        self._draw()
        for at, row in enumerate(self._model.rows):
            if row.column == name:
                self.table.selectRow(at)
                self.table.scrollTo(self._model.index(at, 0))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, text: str) -> None:
        self.error.setText(safe_text(text, 400))
        self.error.setVisible(bool(text))
        if text:
            self._what.set_text("")
        if text:
            announce(self.table, text, urgent=True)
