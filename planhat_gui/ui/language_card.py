"""The choice of a language in Settings, and starting again in it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QSignalBlocker, Signal

from planhat_gui.model.language import tr
from planhat_gui.speech import CHOICES, LANGUAGES, SYSTEM
from planhat_gui.ui.forms.fields import QuietComboBox
from planhat_gui.ui.frame import MainWindow
from planhat_gui.ui.kit.buttons import button
from planhat_gui.ui.kit.form import Form
from planhat_gui.ui.kit.surfaces import Card
from planhat_gui.ui.pages.scrolling import narrow

HELP = tr(
    "Takes effect when the program starts again. Commands at a prompt and the log stay English."
)


class LanguageCard(Card):
    """A list of languages, each called as it calls itself; a button once another is chosen."""

    chosen = Signal(str)
    """One of `speech.CHOICES`."""

    def __init__(self) -> None:
        super().__init__(tr("Language"))
        self.languages = QuietComboBox()
        for code in CHOICES:
            self.languages.addItem(
                tr("Like the system") if code == SYSTEM else LANGUAGES[code], code
            )
        self.restart = button(tr("Restart now"), icon="refresh-cw")
        self.restart.hide()
        form = Form()
        form.add_row(
            tr("Language of the window"),
            self.languages,
            HELP,
            name="language",
            trailing=self.restart,
        )
        self.body.addWidget(narrow(form))
        self.languages.currentIndexChanged.connect(self._choose)

    def show_choice(self, choice: str) -> None:
        """Show what is kept; nothing was chosen now."""
        with QSignalBlocker(self.languages):
            self.languages.setCurrentIndex(self.languages.findData(choice))

    def _choose(self) -> None:
        self.chosen.emit(self.languages.currentData())


class LanguageChoice(QObject):
    """Keeps what is chosen with `save`, and closes the window to open it in that language."""

    def __init__(self, card: LanguageCard, window: MainWindow, save: Callable[[], None]) -> None:
        super().__init__(window)
        self._card, self._window, self._save = card, window, save
        self._at_start = window.settings.language
        card.show_choice(self._at_start)
        card.chosen.connect(self._keep)
        card.restart.clicked.connect(self._restart)

    def _keep(self, choice: str) -> None:
        self._window.settings.language = choice
        self._card.restart.setVisible(choice != self._at_start)
        self._save()

    def _restart(self) -> None:
        # Not closed: runs go on, and the window asks about them.
        self._window.starts_again = self._window.close()
