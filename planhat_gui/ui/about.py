"""About: which version this is, of what it is made under which licences, where its data is."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from planhat_gui import __version__
from planhat_gui.model.errors import Failure
from planhat_gui.model.language import tr
from planhat_gui.ui.job import run_in_background
from planhat_gui.ui.kit import theme
from planhat_gui.ui.kit.access import accessible, announce
from planhat_gui.ui.kit.buttons import button
from planhat_gui.ui.kit.icons import pixmap
from planhat_gui.ui.kit.labels import label
from planhat_gui.ui.kit.leaving import copy_text, open_folder
from planhat_gui.ui.kit.surfaces import Card, KeyValueGrid
from planhat_gui.ui.kit.tokens import SPACE_8, SPACE_12, SPACE_16, SPACE_24
from planhat_gui.ui.kit.wrap import WrapRow
from planhat_gui.ui.pages.scrolling import scrolling

if TYPE_CHECKING:
    from planhat_gui.compose.about import Component

LICENCE = tr(
    "Free software under the MIT licence, without any warranty. Not made by Planhat. It tells "
    "nobody that you use it."
)
_ICON = 40


class AboutDialog(QDialog):
    """Shows itself at once; versions and licences come as soon as they are read."""

    def __init__(self, folder: Path, parent: QWidget) -> None:
        super().__init__(parent)
        accessible(self, tr("About"))
        self.setWindowTitle(tr("About"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(560, 520)
        self._folder = folder
        self._versions = ""
        self.parts = KeyValueGrid([(tr("Versions and licences"), tr("Reading…"))])
        self.copy = button(tr("Copy versions"), "secondary", "copy")
        self.copy.setEnabled(False)
        self.copy.clicked.connect(self._copy)
        self.open_data = button(tr("Open"), "secondary", "folder-open", name=tr("Open data folder"))
        self.open_data.clicked.connect(lambda: open_folder(folder))
        self.said = label("", "caption")
        close = button(tr("Close"), "primary", name=tr("Close About"))
        close.clicked.connect(self.close)
        self._lay_out(close)
        close.setFocus()
        run_in_background(self, lambda _c, _r: _read(), self._show, self._not_read)

    def _lay_out(self, close: QWidget) -> None:
        picture = label("")
        colour = theme.current().colours.accent
        picture.setPixmap(pixmap("workflow", colour, _ICON, self.devicePixelRatioF()))
        words = QVBoxLayout()
        words.addWidget(label(tr("Planhat data flows"), "title"))
        words.addWidget(label(f"planhat_gui {__version__}", "muted", selectable=True))
        head = QHBoxLayout()
        head.setSpacing(SPACE_16)
        head.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        place = Card(tr("Your data"), SPACE_12)
        row = QHBoxLayout()
        row.setSpacing(SPACE_8)
        row.addWidget(label(str(self._folder), "mono", wrap=True, selectable=True), 1)
        row.addWidget(self.open_data, 0, Qt.AlignmentFlag.AlignTop)
        place.body.addLayout(row)
        made_of = Card(tr("Made with"), SPACE_12)
        made_of.body.addWidget(self.parts)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_24, SPACE_24, SPACE_24, SPACE_16)
        column.setSpacing(SPACE_12)
        column.addLayout(head)
        column.addWidget(scrolling(label(LICENCE, wrap=True), place, made_of), 1)
        column.addWidget(self.said)
        column.addWidget(WrapRow([self.copy], [close]))

    def _show(self, found: "tuple[list[Component], str]") -> None:
        known, self._versions = found
        self.parts.set_facts(
            [(f"{each.name} {each.version}".strip(), each.licence) for each in known]
        )
        self.copy.setEnabled(True)

    def _not_read(self, failure: Failure) -> None:
        self.parts.set_facts([(tr("Versions and licences"), str(failure))])

    def _copy(self) -> None:
        if copy_text(self._versions, tr("The list of versions")):
            self.said.setText(tr("The versions are on the clipboard."))
            announce(self, self.said.text())


def _read() -> "tuple[list[Component], str]":
    from planhat_gui.compose.about import components, versions

    known = components()
    return known, versions(known)
