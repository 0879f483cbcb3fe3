"""A credential form with the choice of a connector above it, where nothing else has chosen one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planhat_gui.model.flow import CONNECTOR_NAMES, Connector, Credential
from planhat_gui.model.language import tr
from planhat_gui.model.results import EndpointCheck
from planhat_gui.ui.credential.form import CredentialForm
from planhat_gui.ui.forms.fields import QuietComboBox
from planhat_gui.ui.kit.form import FormRow
from planhat_gui.ui.kit.tokens import SPACE_16

if TYPE_CHECKING:
    from planhat_gui.compose import Services


class AnyCredentialForm(QWidget):
    """`saved` and `cancelled` as those of the form. Each connector keeps what was typed for it."""

    saved = Signal(object)
    cancelled = Signal()

    def __init__(self, services: "Services", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._forms: dict[Connector, CredentialForm] = {}
        self.connector = QuietComboBox()
        for connector, name in CONNECTOR_NAMES.items():
            self.connector.addItem(name, connector.value)
        self._row = FormRow(tr("Connector"), self.connector)
        self._row.set_about(tr("What the credential is for: Planhat, or any other REST API."))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_16)
        self._column.addWidget(self._row)
        self.connector.currentIndexChanged.connect(self._chosen)

    @property
    def form(self) -> CredentialForm:
        """The form in front."""
        return self._forms[Connector(self.connector.currentData())]

    def edit(self, credential: Credential | None) -> None:
        """Show a credential to change; or an empty form, of the connector chosen in the menu."""
        if credential is not None:
            self._row.hide()
            self.connector.blockSignals(True)
            self.connector.setCurrentIndex(self.connector.findData(credential.connector.value))
            self.connector.blockSignals(False)
        self._show(credential)

    def show_replacing(self) -> None:
        """The credential shown is to get another secret: the keyboard goes there."""
        self.form.show_replacing()

    def show_address(self) -> None:
        """Put the keyboard where the address is chosen."""
        self.form.show_address()

    def checks(self) -> list[EndpointCheck]:
        """What the last check found."""
        return self.form.checks()

    def _chosen(self, _index: int) -> None:
        self._show(None)

    def _show(self, credential: Credential | None) -> None:
        chosen = Connector(self.connector.currentData())
        if chosen not in self._forms:
            made = CredentialForm(self._services, chosen)
            made.saved.connect(self.saved)
            made.cancelled.connect(self.cancelled)
            self._column.addWidget(made)
            self._forms[chosen] = made
            made.edit(credential)
        for connector, form in self._forms.items():
            form.setVisible(connector is chosen)
