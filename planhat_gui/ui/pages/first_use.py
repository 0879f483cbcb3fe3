"""The first page anybody sees: two ways to begin."""

from PySide6.QtWidgets import QPushButton, QWidget

from planhat_gui.model.language import tr
from planhat_gui.ui.kit.buttons import BusyButton, button
from planhat_gui.ui.kit.surfaces import EmptyState


class FirstUse(EmptyState):
    """Invites to set up a source, or to try with the practice tenant."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.set_up: QPushButton = button(tr("Set up your first source"), "primary", "plus")
        self.practise = BusyButton(
            tr("Try it with the practice tenant"), "secondary", "flask-conical"
        )
        super().__init__(
            "workflow",
            tr("Bring your Planhat data to your desk"),
            tr(
                "Choose an endpoint, look at sample records, and press Create: a minute later all "
                "the records are on your disk, ready for Excel, Power BI or pandas. The practice "
                "tenant is a made-up Planhat inside this program: nothing leaves your computer."
            ),
            [self.set_up, self.practise],
            parent,
        )
