"""What the wizard is made of and where it stands: header, three steps, the row of buttons."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from planhat_gui.model.language import tr
from planhat_gui.ui.advanced.desk import AdvancedDesk
from planhat_gui.ui.kit.buttons import BusyButton, button
from planhat_gui.ui.kit.labels import label
from planhat_gui.ui.kit.status import MessageBar
from planhat_gui.ui.kit.tokens import SPACE_8, SPACE_12, SPACE_16, SPACE_24
from planhat_gui.ui.question import Question
from planhat_gui.ui.wizard.header import WizardHeader
from planhat_gui.ui.wizard.state import STEPS
from planhat_gui.ui.wizard.step_configure import ConfigureStep
from planhat_gui.ui.wizard.step_credential import CredentialStep
from planhat_gui.ui.wizard.step_type import FlowTypeStep

if TYPE_CHECKING:
    from planhat_gui.compose import Services

TYPE, CREDENTIAL, CONFIGURE = range(STEPS)


class WizardFrame(QWidget):
    """The widgets without what they do."""

    def __init__(self, services: "Services", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._placed = -1
        self._make_steps(services)
        self._make_buttons()
        self._lay_out()

    def _make_steps(self, services: "Services") -> None:
        self.header = WizardHeader()
        self.bar = MessageBar()
        self.question = Question(tr("Question about this test"))
        self.type_step = FlowTypeStep()
        self.credential_step = CredentialStep(services)
        self.advanced = AdvancedDesk(services, self)
        self.configure = ConfigureStep(services.templates.all(), self.advanced.tab)
        self.form = self.configure.template
        self.result = self.configure.result
        self._steps = QStackedWidget()
        for step in (self.type_step, self.credential_step, self.configure):
            self._steps.addWidget(step)

    def _make_buttons(self) -> None:
        self.create_button = BusyButton(tr("Create"))
        self.create_button.setMinimumWidth(96)
        self.cancel_button = button(tr("Cancel"), "quiet")
        self.back_button = button(tr("Back"), icon="arrow-left")
        self.next_button = button(tr("Next"), "primary")
        self.saved_label = label("", "caption")

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_8)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.saved_label, 1)
        foot.addWidget(self.back_button)
        foot.addWidget(self.next_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_24, SPACE_16, SPACE_24, SPACE_12)
        column.setSpacing(SPACE_12)
        column.addWidget(self.header)
        column.addWidget(self.bar)
        column.addWidget(self.question)
        column.addWidget(self._steps, 1)
        column.addLayout(foot)

    def place(self, step: int) -> None:
        """Show a step with the buttons it has."""
        if step == self._placed:
            return
        self._placed = step
        self._steps.setCurrentIndex(step)
        self.header.show_step(step)
        # One Create button, which stands where the step has it.
        taker = self.type_step if step == TYPE else self.header
        taker.take_button(self.create_button)
        self.create_button.setVisible(step != CREDENTIAL)
        self.back_button.setVisible(step != TYPE)
        self.next_button.setVisible(step == CREDENTIAL)
