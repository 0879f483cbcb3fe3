"""The Template tab: endpoint, Test, what it is, its parameters, the resolved URL."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from planhat_gui.model.flow import Credential
from planhat_gui.model.language import tr
from planhat_gui.model.template import Template
from planhat_gui.ui.forms.fields import SearchCombo
from planhat_gui.ui.forms.param_form import ParamForm
from planhat_gui.ui.forms.run_options import RunOptions
from planhat_gui.ui.kit.buttons import button
from planhat_gui.ui.kit.form import FormRow
from planhat_gui.ui.kit.labels import ElidedLabel, label
from planhat_gui.ui.kit.text import plain_tooltip
from planhat_gui.ui.kit.tokens import SPACE_8, SPACE_12, SPACE_16
from planhat_gui.ui.wizard.about import AboutEndpoint
from planhat_gui.ui.wizard.state import WizardState, shown_values
from planhat_gui.ui.wizard.test_button import TestButton
from planhat_gui.ui.wizard.url_line import UrlLine


class TemplateTab(QWidget):
    """Draws any template. It holds no state of its own: `show_state` draws what it is given."""

    template_chosen = Signal(str)
    value_edited = Signal(str, object)
    field_finished = Signal()
    credential_wanted = Signal()
    advanced_wanted = Signal()

    def __init__(self, templates: Sequence[Template], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._templates = {template.id: template for template in templates}
        self.endpoint = SearchCombo()
        for index, template in enumerate(templates):
            self.endpoint.addItem(template.title, template.id)
            tip = plain_tooltip(template.description)
            self.endpoint.setItemData(index, tip, Qt.ItemDataRole.ToolTipRole)
        self.endpoint.chosen.connect(self._chosen)
        self.test = TestButton()
        self.endpoint_row = FormRow(tr("Endpoint"), self.endpoint, trailing=self.test)
        self.endpoint_row.set_about(
            tr(
                "The kind of Planhat object to read, such as companies or tickets. Type any part "
                "of "
                "its name to find it; Test beside it reads a first sample."
            )
        )
        self.about = AboutEndpoint()
        self.form = ParamForm()
        self.form.edited.connect(self.value_edited)
        self.form.finished.connect(self.field_finished)
        self.url = UrlLine()
        self.options = RunOptions(advanced=False)
        self.edit_advanced = button(tr("Edit as Advanced"), "quiet", "square-pen")
        self.edit_advanced.setToolTip(
            plain_tooltip(tr("Fills the Advanced tab with exactly this request."))
        )
        self.edit_advanced.clicked.connect(self.advanced_wanted)
        self._credential = ElidedLabel("", "body")
        self._shown: str | None = None
        self._lay_out()

    def _lay_out(self) -> None:
        self._change = button(tr("Change"), "link", name=tr("Change credential"))
        self._change.clicked.connect(self.credential_wanted)
        with_what = QHBoxLayout()
        with_what.setSpacing(SPACE_8)
        with_what.addWidget(label(tr("Reads with"), "muted"))
        with_what.addWidget(self._credential, 1)
        with_what.addWidget(self._change)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_16, SPACE_12, SPACE_16, SPACE_16)
        column.setSpacing(SPACE_12)
        column.addWidget(self.endpoint_row)
        column.addWidget(self.about)
        column.addWidget(self.form)
        column.addWidget(self.url)
        column.addWidget(self.edit_advanced, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.options)
        column.addLayout(with_what)
        column.addStretch(1)

    def show_state(self, state: WizardState, credential: Credential | None) -> None:
        """Draw the chosen endpoint with its values."""
        template = self._templates.get(state.template)
        self.endpoint.show_data(template.id if template else None)
        for part in (self.about, self.form, self.edit_advanced, self.options):
            part.setVisible(template is not None)
        if credential is None:
            self._credential.set_text(state.credential or tr("no credential yet"))
        else:
            host = credential.base_url.partition("://")[2]
            self._credential.set_text(f"{credential.name} · {host}")
        if template is None:
            self._shown = None
            return
        if template.id != self._shown:
            self._shown = template.id
            self.about.show_template(template)
            self.form.set_params(template.params)
            self._order_tabs()
        self.form.show_values(shown_values(state, template.params))
        self.options.show_values(state.options, state.personal)

    def _order_tabs(self) -> None:
        # Fields made later would come after everything else in the window.
        fields = [self.form.field(param.name) for param in self.form.params]
        buttons = [*self.about.findChildren(QAbstractButton)]
        chain = [self.endpoint, self.test, *buttons, *fields, self.url.copy_button]
        chain += [self.edit_advanced, self._change]
        for before, after in pairwise(chain):
            self.setTabOrder(before, after)

    def focus(self) -> None:
        """Put the keyboard into the first field."""
        self.endpoint.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self, template_id: object) -> None:
        self.template_chosen.emit(str(template_id))
