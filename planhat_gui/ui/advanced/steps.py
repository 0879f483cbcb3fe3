"""The chain: which steps there are, in which order, and which one is shown."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planhat_gui.model.language import tr
from planhat_gui.ui.advanced.fields import show_text
from planhat_gui.ui.advanced.form import AdvancedForm
from planhat_gui.ui.kit.access import accessible
from planhat_gui.ui.kit.buttons import icon_button
from planhat_gui.ui.kit.form import FormRow
from planhat_gui.ui.kit.labels import label
from planhat_gui.ui.kit.surfaces import Card
from planhat_gui.ui.kit.text import safe_text
from planhat_gui.ui.kit.tokens import MIN_TARGET, SPACE_4, SPACE_8, SPACE_12

_ROWS = 4


class StepsBar(Card):
    """Hidden while there is one step. What is pressed is only told; `show_form` draws it."""

    chosen = Signal(int)
    moved = Signal(int)
    """The shown step goes up (-1) or down (1)."""
    removed = Signal()
    renamed = Signal(str)
    included = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=SPACE_12, parent=parent)
        self.body.setSpacing(SPACE_8)
        self.list = accessible(QListWidget(), tr("Steps"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.currentRowChanged.connect(self._row_changed)
        self._up = icon_button("arrow-up", tr("Move step up"))
        self._down = icon_button("arrow-down", tr("Move step down"))
        self._remove = icon_button("trash-2", tr("Remove step"))
        self._up.clicked.connect(self._go_up)
        self._down.clicked.connect(self._go_down)
        self._remove.clicked.connect(self.removed)
        buttons = QVBoxLayout()
        buttons.setSpacing(SPACE_4)
        for each in (self._up, self._down, self._remove):
            buttons.addWidget(each)
        buttons.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(SPACE_8)
        row.addWidget(self.list, 1)
        row.addLayout(buttons)
        self.key = QLineEdit()
        self.key.editingFinished.connect(self._key_left)
        self.key_row = FormRow(
            tr("Step key"), self.key, tr("Later steps name this one by it, as in {step_1._id}.")
        )
        self.include = QCheckBox(tr("Include previous step results"))
        accessible(self.include, tr("Include previous step results"))
        self.include.toggled.connect(self.included)
        self.body.addWidget(label(tr("Steps"), "section"))
        self.body.addLayout(row)
        self.body.addWidget(self.key_row)
        self.body.addWidget(self.include)

    def show_form(self, form: AdvancedForm) -> None:
        """Draw the chain."""
        self.setVisible(len(form.steps) > 1)
        self.list.blockSignals(True)
        self.list.clear()
        for number, step in enumerate(form.steps, 1):
            address = step.url.strip() or tr("no address yet")
            text = f"{number}.  {step.key}   {step.method.value} {address}"
            self.list.addItem(QListWidgetItem(safe_text(text, 300)))
        self.list.setCurrentRow(form.current)
        self.list.blockSignals(False)
        rows = max(3, min(_ROWS, len(form.steps)))
        self.list.setFixedHeight(rows * (MIN_TARGET + 2) + 8)
        self._up.setEnabled(form.current > 0)
        self._down.setEnabled(form.current < len(form.steps) - 1)
        if not self.key.hasFocus():
            show_text(self.key, form.step.key)
        self.include.blockSignals(True)
        self.include.setChecked(form.include_previous_results)
        self.include.blockSignals(False)

    def _row_changed(self, row: int) -> None:
        if row >= 0:
            self.chosen.emit(row)

    def _go_up(self) -> None:
        self.moved.emit(-1)

    def _go_down(self) -> None:
        self.moved.emit(1)

    def _key_left(self) -> None:
        self.renamed.emit(self.key.text().strip())
