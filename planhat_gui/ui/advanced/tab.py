"""The Advanced tab: draws the form of the shown step and says what was typed."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planhat_gui.model.flow import Connector
from planhat_gui.model.language import tr
from planhat_gui.ui.advanced.body import BodySection, CarrySection, HeaderSection
from planhat_gui.ui.advanced.completer import Completions, MacroCompleter
from planhat_gui.ui.advanced.dates import DateSection
from planhat_gui.ui.advanced.form import AdvancedForm
from planhat_gui.ui.advanced.lookups import LookupSection
from planhat_gui.ui.advanced.paging import PagingSection
from planhat_gui.ui.advanced.paths import PathSection
from planhat_gui.ui.advanced.request import RequestSection
from planhat_gui.ui.advanced.steps import StepsBar
from planhat_gui.ui.forms.run_options import RunOptions
from planhat_gui.ui.kit.buttons import button
from planhat_gui.ui.kit.form import FormRow
from planhat_gui.ui.kit.labels import ElidedLabel, label, rule
from planhat_gui.ui.kit.surfaces import KeyValueGrid
from planhat_gui.ui.kit.text import safe_text
from planhat_gui.ui.kit.tokens import SPACE_8, SPACE_12, SPACE_16

if TYPE_CHECKING:
    from planhat_gui.ui.advanced.section import Section

IN_FRONT = tr(
    "This tab is in front, so Create saves what stands here. The Template tab keeps what is there."
)

NO_TEMPLATES = tr("The Generic REST API has no templates: any address of the API is set up here.")


class AdvancedTab(QWidget):
    """Holds no state of its own: `show_form` draws what it is given.

    `edited` carries the member of the shown step and its value.
    """

    edited = Signal(str, object)
    field_finished = Signal()
    credential_wanted = Signal()
    step_added = Signal()
    shown = Signal()
    """The tab came into view."""

    def __init__(self, completions: Completions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steps = StepsBar()
        self.request = RequestSection(completions)
        self.dates = DateSection()
        self.lookups = LookupSection()
        self.body = BodySection(completions)
        self.paging = PagingSection()
        self.paths = PathSection()
        self.headers = HeaderSection(completions)
        self.carry = CarrySection(completions)
        self.sections: tuple[Section, ...] = (
            self.request, self.body, self.dates, self.lookups, self.paths, self.headers,
            self.paging, self.carry,
        )  # fmt: skip
        for section in self.sections:
            section.edited.connect(self.edited)
            section.finished.connect(self.field_finished)
        self._variables_title = label(tr("User variables"), "section")
        self._variables_help = label(
            tr(
                "Written {name=default}. Each can be set for one run, on the command line with "
                "--set name=value."
            ),
            "caption",
            wrap=True,
        )
        self.variables = KeyValueGrid()
        self.options = RunOptions(advanced=True)
        self._credential = ElidedLabel("", "body")
        self._in_front = label(IN_FRONT, "caption", wrap=True)
        self._lay_out()

    def _lay_out(self) -> None:
        self.add_step = button(tr("Add step"), icon="plus")
        self.add_step.clicked.connect(self.step_added)
        self._change = button(tr("Change"), "link", name=tr("Change credential of the API URL"))
        self._change.clicked.connect(self.credential_wanted)
        with_what = QHBoxLayout()
        with_what.setSpacing(SPACE_8)
        with_what.addWidget(label(tr("Reads with"), "muted"))
        with_what.addWidget(self._credential, 1)
        with_what.addWidget(self._change)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_16, SPACE_12, SPACE_16, SPACE_16)
        column.setSpacing(SPACE_12)
        column.addWidget(self._in_front)
        column.addWidget(self.steps)
        for section in self.sections:
            if section is self.paths or section is self.headers:
                column.addWidget(rule())
            column.addWidget(section)
        for each in (self._variables_title, self._variables_help, self.variables):
            column.addWidget(each)
        column.addWidget(rule())
        column.addWidget(self.add_step, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.options)
        column.addLayout(with_what)
        column.addStretch(1)

    def show_form(self, form: AdvancedForm) -> None:
        """Draw the chain and its shown step."""
        self.steps.show_form(form)
        for section in self.sections:
            section.show_step(form.step)
        self.carry.setVisible(form.current > 0 or bool(form.step.lookups or form.step.carry))

    def show_connector(self, connector: Connector) -> None:
        """A connector without templates has no other tab to speak of."""
        planhat = connector is Connector.PLANHAT
        self._in_front.setText(IN_FRONT if planhat else NO_TEMPLATES)

    def show_credential(self, text: str) -> None:
        """Show whose token is used, and where."""
        self._credential.set_text(text)

    def show_variables(self, found: Mapping[str, str]) -> None:
        """List the variables found in the texts with their defaults."""
        self.variables.set_facts(
            [(name, safe_text(default, 200) or tr("(empty)")) for name, default in found.items()]
        )
        for each in (self._variables_title, self._variables_help, self.variables):
            each.setVisible(bool(found))

    def rows(self) -> dict[str, FormRow]:
        """The fields of the shown step by the name problems have them under, top down."""
        rows = {"key": self.steps.key_row}
        for section in self.sections:
            rows |= section.rows
        return rows

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that the tab came into view."""
        super().showEvent(event)
        self.shown.emit()

    def minimumSizeHint(self) -> QSize:
        """The width alone: the height follows it, and the layout's own is that of the narrowest."""
        return QSize(super().minimumSizeHint().width(), 0)

    def menu_open(self) -> bool:
        """Whether a macro is being chosen in one of the fields."""
        completers = self.findChildren(MacroCompleter)
        return any(each.menu is not None for each in completers)

    def focus(self) -> None:
        """Put the keyboard into the address."""
        self.request.url.setFocus(Qt.FocusReason.OtherFocusReason)
