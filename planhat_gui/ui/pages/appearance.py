"""The look of the window in the settings: what is chosen here is seen at once."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from planhat_gui.model.language import tr
from planhat_gui.ui.forms.fields import QuietComboBox
from planhat_gui.ui.kit import theme
from planhat_gui.ui.kit.form import Form
from planhat_gui.ui.kit.surfaces import Card
from planhat_gui.ui.pages.scrolling import narrow

CHOICES: tuple[tuple[theme.Mode, str], ...] = (
    ("system", tr("Like the system")),
    ("light", tr("Light")),
    ("dark", tr("Dark")),
    ("contrast", tr("High contrast")),
)


class AppearanceCard(Card):
    """`chosen` carries the mode of the theme a person chose."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Appearance"), parent=parent)
        self.theme = QuietComboBox()
        for mode, text in CHOICES:
            self.theme.addItem(text, mode)
        self.theme.currentIndexChanged.connect(lambda _: self.chosen.emit(self.theme.currentData()))
        form = Form()
        form.add_row(
            tr("Theme"),
            self.theme,
            tr(
                "“Like the system” follows light, dark and high contrast of your system, where it "
                "says which. “High contrast” is black and white with strong borders."
            ),
            name="theme",
        )
        self.body.addWidget(narrow(form))
        self.show_mode(theme.current().mode)

    def show_mode(self, mode: theme.Mode) -> None:
        """Show the mode in force, without `chosen`."""
        with QSignalBlocker(self.theme):
            self.theme.setCurrentIndex(self.theme.findData(mode))
