"""Step 2: the connector, and the credential to use with it, stored or new."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planhat_gui.model.auth import AUTH_WORDS
from planhat_gui.model.errors import Failure
from planhat_gui.model.flow import CONNECTOR_NAMES, Connector, Credential
from planhat_gui.model.language import retold, tr
from planhat_gui.ui.credential.access_list import AccessList
from planhat_gui.ui.credential.form import CredentialForm
from planhat_gui.ui.forms.view import scrolling
from planhat_gui.ui.job import run_in_background
from planhat_gui.ui.kit.buttons import BusyButton, button
from planhat_gui.ui.kit.labels import label
from planhat_gui.ui.kit.status import MessageBar
from planhat_gui.ui.kit.surfaces import Card
from planhat_gui.ui.kit.tiles import Tile, TileList
from planhat_gui.ui.kit.tokens import SPACE_8, SPACE_12, SPACE_16
from planhat_gui.ui.pages.scrolling import narrow
from planhat_gui.ui.ways_out import Aim

if TYPE_CHECKING:
    from planhat_gui.compose import Services

_MOST_HEIGHT = 260
"""Pixels a list of stored credentials takes before it scrolls by itself."""

_CONNECTORS = [
    Tile(
        Connector.PLANHAT.value,
        "Planhat",
        tr("Companies, end users, licenses, NPS and ten more objects."),
        "plug",
    ),
    Tile(
        Connector.GENERIC_REST.value,
        CONNECTOR_NAMES[Connector.GENERIC_REST],
        tr("Any address that gives JSON, XML or CSV, set up in Advanced."),
        "globe",
    ),
]

_EMPTY = {
    Connector.PLANHAT: tr(
        "No credential is stored yet. Make one with your Planhat API token, or look "
        "around with the practice tenant first."
    ),
    Connector.GENERIC_REST: tr(
        "No credential for another API is stored yet. Make one (it may be one "
        "without authentication), or try it with the practice tenant first."
    ),
}


class CredentialStep(QWidget):
    """`chosen` carries the chosen credential's name; `accepted` on Enter or double click.

    `saved` carries the name of a credential that was just made here, `connector_chosen` the
    connector's word. Each connector has its own credentials, and its own form while one is open.
    """

    chosen = Signal(str)
    connector_chosen = Signal(str)
    accepted = Signal()
    saved = Signal(str)
    form_opened = Signal(bool)
    read = Signal()
    """The stored credentials have been read."""

    def __init__(self, services: "Services", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._credentials: tuple[Credential, ...] = ()
        self._wanted = ""
        self._loaded = False
        self._connector = Connector.PLANHAT
        self._forms: dict[Connector, CredentialForm] = {}
        self.bar = MessageBar()
        self.connectors = TileList(
            _CONNECTORS, name=tr("Connector"), columns=2, most_height=_MOST_HEIGHT
        )
        self.connectors.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.connectors.set_current(Connector.PLANHAT.value)
        self.connectors.current_changed.connect(self.connector_chosen)
        self.list = TileList(name=tr("Credential"), most_height=_MOST_HEIGHT)
        self.list.current_changed.connect(self._selected)
        self.list.chosen.connect(self._accept)
        self._new = button(tr("New credential"), icon="plus")
        self._new.clicked.connect(self._new_pressed)
        self.edit_button = button(tr("Edit credential"), "quiet", "pencil")
        self.edit_button.clicked.connect(self._edit_pressed)
        self.practice_button = BusyButton(tr("Use the practice tenant"), "quiet", "flask-conical")
        self.practice_button.clicked.connect(self._start_practice)
        self._access = AccessList()
        self._access.setObjectName("accessOfNew")
        self._access.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_8)
        buttons.addWidget(self._new)
        buttons.addWidget(self.edit_button)
        buttons.addWidget(self.practice_button)
        buttons.addStretch(1)
        self._empty = label(_EMPTY[self._connector], "muted", wrap=True)
        self._stored = QWidget()
        stored = QVBoxLayout(self._stored)
        stored.setContentsMargins(0, 0, 0, 0)
        stored.setSpacing(SPACE_12)
        for each in (label(tr("Credential"), "section"), self._empty, self.list):
            stored.addWidget(each)
        stored.addLayout(buttons)
        stored.addWidget(self._access)
        self._card = Card()
        self._card.body.addWidget(self._stored)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, SPACE_8, 0)
        column.setSpacing(SPACE_12)
        column.addWidget(self.bar)
        column.addWidget(label(tr("Connector"), "section"))
        column.addWidget(self.connectors)
        column.addWidget(self._card)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(SPACE_16)
        whole.addWidget(scrolling(narrow(inside, 960)))

    @property
    def credentials(self) -> tuple[Credential, ...]:
        """The stored credentials as last read."""
        return self._credentials

    @property
    def form(self) -> CredentialForm | None:
        """The connector's credential form while it is open."""
        return self._forms.get(self._connector)

    def credential(self, name: str) -> Credential | None:
        """The stored credential of that name."""
        return next((c for c in self._credentials if c.name == name), None)

    def access_summary(self) -> str:
        """What is said of the credential just made: how much it may read."""
        return self._access.summary()

    def only(self) -> str:
        """The name of the only credential that the connector has; else empty."""
        names = [each.name for each in self._shown()]
        return names[0] if len(names) == 1 else ""

    def refresh(self) -> None:
        """Read the stored credentials again."""
        services = self._services

        def work(_cancel: object, _report: object) -> tuple[Credential, ...]:
            return tuple(services.credentials.all())

        run_in_background(self, work, self._show_stored, self._not_read)

    def show_connector(self, connector: Connector) -> None:
        """Select a connector and show what belongs to it, without `connector_chosen`."""
        self.connectors.blockSignals(True)
        self.connectors.set_current(connector.value)
        self.connectors.blockSignals(False)
        if connector is self._connector:
            return
        self._connector = connector
        self._access.hide()
        self.bar.clear()
        for each, form in self._forms.items():
            form.setVisible(each is connector)
        self._stored.setVisible(self.form is None)
        self._show_stored(self._credentials)
        self.form_opened.emit(self.form is not None)

    def show_choice(self, name: str) -> None:
        """Select the credential of that name (as soon as they are read), without `chosen`."""
        self._wanted = name
        found = self.credential(name)
        self.list.blockSignals(True)
        if found is not None and found.connector is self._connector:
            self.list.set_current(found.id)
        else:
            self.list.clearSelection()
            self.list.setCurrentIndex(self.list.model().index(-1, 0))
        self.list.blockSignals(False)

    def complain(self, text: str) -> None:
        """Say what is wrong with the choice and go there."""
        self.bar.show_message("warning", text)
        self.focus()

    def focus(self) -> None:
        """Put the keyboard where it is needed first."""
        if self.form is not None:
            self.form.fields.focus()
        elif self._shown():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._new.setFocus(Qt.FocusReason.OtherFocusReason)

    def _new_pressed(self) -> None:
        self.open_form()

    def _edit_pressed(self) -> None:
        chosen = next((c for c in self._credentials if c.id == self.list.current()), None)
        if chosen is None:
            self.complain(tr("Choose the credential to edit."))
        else:
            self.open_form(chosen)

    def open_form(self, credential: Credential | None = None) -> None:
        """Show the form for a new credential, or for a stored one, in place of the list."""
        if self.form is not None:
            return
        self.bar.clear()
        form = CredentialForm(self._services, self._connector)
        self._forms[self._connector] = form
        form.saved.connect(self._form_saved)
        form.cancelled.connect(self.close_form)
        self._stored.hide()
        self._card.body.addWidget(form)
        form.edit(credential)
        self.form_opened.emit(True)

    def mend(self, name: str, aim: str) -> None:
        """Show the form of the credential of that name, at its secret or at its region."""
        found = self.credential(name)
        if found is None:
            return
        self.open_form(found)
        if self.form is not None and aim == Aim.REPLACE:
            self.form.show_replacing()
        elif self.form is not None:
            self.form.show_address()

    def close_forms(self) -> None:
        """Another flow begins: nothing of the one before is left."""
        for form in self._forms.values():
            form.hide()
            form.deleteLater()
        self._forms.clear()
        self._stored.show()

    def close_form(self) -> None:
        """Go back to the list."""
        form = self._forms.pop(self._connector, None)
        if form is None:
            return
        form.hide()
        form.deleteLater()
        self._stored.show()
        self.form_opened.emit(False)
        self.focus()

    def _form_saved(self, credential: Credential) -> None:
        form = self._forms.get(credential.connector)
        if form is None:
            return
        if credential.connector is not self._connector:  # the person has looked elsewhere since
            del self._forms[credential.connector]
            form.deleteLater()
            self.refresh()
            return
        checks = form.checks()
        self._access.begin((c.template, c.title) for c in checks)
        for check in checks:
            self._access.add(check)
        self._access.finish()
        self._access.setVisible(bool(checks))
        self._take(credential)
        self.close_form()
        self.saved.emit(credential.name)

    def _take(self, credential: Credential) -> None:
        self.bar.clear()
        others = tuple(c for c in self._credentials if c.id != credential.id)
        self._show_stored((*others, credential))
        self.show_choice(credential.name)
        self.chosen.emit(credential.name)

    def _shown(self) -> tuple[Credential, ...]:
        """The stored credentials of the connector."""
        return tuple(c for c in self._credentials if c.connector is self._connector)

    def _show_stored(self, credentials: tuple[Credential, ...]) -> None:
        self._loaded = True
        self._credentials = credentials
        wanted, shown = self._wanted, self._shown()
        self.list.blockSignals(True)
        self.list.set_tiles([self._tile(credential) for credential in shown])
        self.list.blockSignals(False)
        self.list.setVisible(bool(shown))
        self.edit_button.setVisible(bool(shown))
        self._empty.setText(_EMPTY[self._connector])
        self._empty.setVisible(not shown)
        self.show_choice(wanted)
        self.read.emit()

    def _tile(self, credential: Credential) -> Tile:
        session = self._services.credentials.has_session_only(credential.id)
        badge = tr("This session only") if session else ""
        return Tile(credential.id, credential.name, _second_line(credential), "key-round", badge)

    def _not_read(self, failure: Failure) -> None:
        self.bar.show_message("error", str(failure), tr("Try again"), self.refresh)

    def _selected(self, credential_id: str) -> None:
        found = next((c for c in self._credentials if c.id == credential_id), None)
        if found is None:
            return
        self._wanted = found.name
        self._access.hide()
        self.bar.clear()
        self.chosen.emit(found.name)

    def _accept(self, _key: str) -> None:
        self.accepted.emit()

    def _start_practice(self) -> None:
        services, connector = self._services, self._connector
        self.practice_button.set_busy(True)

        def work(_cancel: object, _report: object) -> Credential:
            return services.start_practice(connector)

        run_in_background(self, work, self._practice_ready, self._practice_failed)

    def _practice_ready(self, credential: Credential) -> None:
        self.practice_button.set_busy(False)
        if credential.connector is not self._connector:
            self.refresh()
            return
        self._take(credential)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _practice_failed(self, failure: Failure) -> None:
        self.practice_button.set_busy(False)
        self.bar.show_message("error", str(failure))


def _second_line(credential: Credential) -> str:
    parts = [credential.base_url, retold(credential.description)]
    if credential.connector is not Connector.PLANHAT:
        parts.insert(0, AUTH_WORDS[credential.auth.kind].label)
    return " · ".join(part for part in parts if part)
