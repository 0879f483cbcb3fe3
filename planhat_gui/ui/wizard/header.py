"""The top of the wizard: stepper, and in the last step the flow's name, its cost and Create."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from planhat_gui.model.language import tr
from planhat_gui.model.results import Cost
from planhat_gui.ui import say
from planhat_gui.ui.kit.form import FormRow
from planhat_gui.ui.kit.labels import ElidedLabel
from planhat_gui.ui.kit.stepper import Stepper
from planhat_gui.ui.kit.text import plain_tooltip
from planhat_gui.ui.kit.tokens import SPACE_8, SPACE_12, SPACE_24

STEPS = (tr("Flow type"), tr("Credential"), tr("Configure"))
_ONE_ROW = 960
"""Width in pixels from which everything stands in one row."""


class WizardHeader(QWidget):
    """`name_edited` carries the flow's name as it stands in the field."""

    name_edited = Signal(str)
    name_finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stepper = Stepper(STEPS)
        self.name = QLineEdit()
        self.name.textChanged.connect(self.name_edited)
        self.name.editingFinished.connect(self.name_finished)
        self.name_row = FormRow(tr("Flow Name"), self.name)
        self.name_row.set_about(
            tr("What this flow and its Nexset are called here, on the command line and in exports.")
        )
        # The label stands beside the field: above it the header would be too tall.
        self.name_row.label.setParent(None)
        self.name_row.setMinimumWidth(160)
        self.name_row.setMaximumWidth(360)
        self.cost = ElidedLabel("", "muted")
        self.cost.setMinimumWidth(60)
        self._end = QWidget()
        self._slot = QHBoxLayout()
        end = QHBoxLayout(self._end)
        end.setContentsMargins(0, 0, 0, 0)
        end.setSpacing(SPACE_12)
        end.addWidget(self.name_row.label)
        end.addWidget(self.name_row, 3)
        end.addWidget(self.cost, 4)
        end.addLayout(self._slot)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE_24)
        self._row.addWidget(self.stepper)
        self._row.addWidget(self._end, 1)

    def take_button(self, button: QPushButton) -> None:
        """Hold the Create button, at the upper right."""
        self._slot.addWidget(button)

    def show_step(self, step: int) -> None:
        """Show where the person is; name, cost and Create belong to the last step."""
        self.stepper.set_current(step)
        self._end.setVisible(step == len(STEPS) - 1)
        self._arrange()

    def show_name(self, name: str) -> None:
        """Show the flow's name, without `name_edited`."""
        if self.name.text() != name:
            self.name.blockSignals(True)
            self.name.setText(name)
            self.name.blockSignals(False)

    def show_cost(self, cost: Cost | None) -> None:
        """Show the estimate; None while there is none."""
        self.cost.set_text(cost_text(cost) if cost else "")
        if cost and cost.basis:
            self.cost.setToolTip(plain_tooltip(cost.basis))

    def minimumSizeHint(self) -> QSize:
        """That of two rows, so that the window may be made that narrow in one go."""
        parts = (self.stepper.minimumSizeHint(), self._end.minimumSizeHint())
        return QSize(max(part.width() for part in parts), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take a second row where one is too narrow."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wide = self.width() >= _ONE_ROW or self._end.isHidden()
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._row.direction() != direction:
            self._row.setDirection(direction)
            self._row.setSpacing(SPACE_24 if wide else SPACE_8)


def cost_text(cost: Cost) -> str:
    """The estimate in one line: `34 calls, about 11 s at your limit`."""
    if cost.calls is None:
        return cost.basis
    calls = say.count(cost.calls, "call")
    if cost.seconds is None:
        return calls
    return tr(
        "{calls}, about {max} at your limit",
        calls=calls,
        max=say.duration(max(1.0, float(round(cost.seconds)))),
    )
