"""Settings: the look, and how the network is reached, which the command line obeys, too."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout

from planhat_gui.model.errors import Failure, NeedsFix
from planhat_gui.model.language import tr
from planhat_gui.model.network import (
    MAX_CALLS_PER_MINUTE,
    Certificates,
    NetworkSettings,
    ProxyKind,
    check_network,
)
from planhat_gui.model.params import Param, ParamKind
from planhat_gui.model.ports import Cancel
from planhat_gui.model.secret import Secret
from planhat_gui.ui.forms.fields import QuietComboBox
from planhat_gui.ui.forms.number_field import NumberField
from planhat_gui.ui.forms.view import bring_into_view
from planhat_gui.ui.kit.buttons import BusyButton, button
from planhat_gui.ui.kit.form import Form
from planhat_gui.ui.kit.secret_field import SecretField
from planhat_gui.ui.kit.surfaces import Card
from planhat_gui.ui.kit.text import safe_text
from planhat_gui.ui.kit.tokens import SPACE_12
from planhat_gui.ui.language_card import LanguageCard
from planhat_gui.ui.pages.appearance import AppearanceCard
from planhat_gui.ui.pages.page import Page
from planhat_gui.ui.pages.scrolling import narrow, scrolling

if TYPE_CHECKING:
    from planhat_gui.compose import Services
    from planhat_gui.compose.network import NetworkFacts

PROXIES = (
    (ProxyKind.NONE, tr("No proxy")),
    (ProxyKind.SYSTEM, tr("Like the system")),
    (ProxyKind.OWN, tr("Own address")),
)
CERTIFICATES = (
    (Certificates.SYSTEM, tr("The system’s")),
    (Certificates.BUILT_IN, tr("Those that come with this program")),
    (Certificates.FILE, tr("A file")),
)
ABOUT_CERTIFICATES = {
    Certificates.SYSTEM: tr(
        "What this computer trusts, also issuers that your company has put there."
    ),
    Certificates.BUILT_IN: tr("A list of public issuers (Mozilla’s), the same on every computer."),
    Certificates.FILE: tr("Only the issuers in this file: ask your company’s IT for it."),
}
CALLS = Param(
    "calls_per_minute",
    tr("Calls a minute at most"),
    ParamKind.INTEGER,
    180,
    minimum=0,
    maximum=MAX_CALLS_PER_MINUTE,
)


class SettingsPage(Page):
    """The theme, which counts at once, and the network, of which nothing counts before Save."""

    def __init__(self) -> None:
        self.save = BusyButton(tr("Save"))
        super().__init__(tr("Settings"), self.save)
        self._facts: NetworkFacts | None = None
        self._filling = False
        self.proxy, self.certificates = QuietComboBox(), QuietComboBox()
        self.proxy_url, self.user, self.password = QLineEdit(), QLineEdit(), SecretField()
        self.ca_file = QLineEdit()
        self.choose = button(tr("Choose…"), name=tr("Choose certificate file"))
        self.calls = NumberField(CALLS)
        self.form = Form()
        self.language = LanguageCard()
        self.appearance = AppearanceCard()
        self._make_form()
        self._connect()

    def _make_form(self) -> None:
        for kind, text in PROXIES:
            self.proxy.addItem(text, kind)
        for issuers, text in CERTIFICATES:
            self.certificates.addItem(text, issuers)
        self.proxy_url.setPlaceholderText("proxy.example.com:8080")
        form = self.form
        form.add_row(tr("Proxy"), self.proxy, name="proxy")
        form.add_row(tr("Proxy address"), self.proxy_url, name="proxy_url").set_about(
            tr("Its name and port, as your company’s IT gives it: proxy.example.com:8080.")
        )
        form.add_row(
            tr("Proxy user"), self.user, tr("Empty when it asks for none."), name="proxy_user"
        )
        form.add_row(tr("Proxy password"), self.password, name="password")
        form.add_row(tr("Certificates to trust"), self.certificates, name="certificates")
        file_row = form.add_row(
            tr("Certificate file"), self.ca_file, name="ca_file", trailing=self.choose
        )
        file_row.set_about(tr("A file with certificates in the PEM form (.pem, .crt, .cer)."))
        form.add_row(
            tr("Calls a minute at most"),
            self.calls,
            tr(
                "For each credential, all its runs together; 0 is no limit. Planhat allows 200. "
                "What a "
                "server says of its own limits can only make it slower."
            ),
            name="calls_per_minute",
        )
        card = Card(tr("Network"))
        card.body.addWidget(narrow(form))
        column = QVBoxLayout(self.content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_12)
        column.addWidget(scrolling(self.language, self.appearance, card))

    def _connect(self) -> None:
        self.save.clicked.connect(self._save)
        self.choose.clicked.connect(self._choose_file)
        for combo in (self.proxy, self.certificates):
            combo.currentIndexChanged.connect(self._changed)
        for line in (self.proxy_url, self.user, self.password, self.ca_file):
            line.textChanged.connect(self._changed)
        self.calls.edited.connect(self._changed)

    def read(self, services: "Services", cancel: Cancel) -> "NetworkFacts":
        """The settings, and what the system has set."""
        return services.networks.facts()

    def show_read(self, found: "NetworkFacts") -> bool:
        """Fill the form."""
        self._facts, self._filling = found, True
        kept = found.settings
        self.proxy.setCurrentIndex(self.proxy.findData(kept.proxy))
        self.proxy_url.setText(kept.proxy_url)
        self.user.setText(kept.proxy_user)
        self.password.forget()
        self.certificates.setCurrentIndex(self.certificates.findData(kept.certificates))
        self.ca_file.setText(kept.ca_file)
        self.calls.show_value(kept.calls_per_minute)
        self.form.set_errors({})
        self._filling = False
        self._show_rows()
        if found.damaged:
            self.bar.show_message(
                "warning",
                tr(
                    "The settings could not be read, and these are the ones of a new start. The "
                    "old "
                    "file is kept as network.json.bad. Save them, so that flows can be run again."
                ),
            )
        else:
            self.bar.clear()
        return True

    # Qt gives the plain text of an entry's data back.

    @property
    def _kind(self) -> ProxyKind:
        return ProxyKind(self.proxy.currentData())

    @property
    def _issuers(self) -> Certificates:
        return Certificates(self.certificates.currentData())

    @property
    def changed(self) -> bool:
        """Whether there is anything to save."""
        if self._facts is None:
            return False
        typed = bool(self.password.text()) or self.filled() != self._facts.settings
        return typed or self._facts.damaged

    def filled(self) -> NetworkSettings:
        """What the form says; a number of calls that is none counts as out of range."""
        calls = self.calls.shown_value()
        return NetworkSettings(
            self._kind,
            self.proxy_url.text().strip(),
            self.user.text().strip(),
            self._issuers,
            self.ca_file.text().strip(),
            calls if isinstance(calls, int) else -1,
        )

    def _changed(self) -> None:
        if self._filling:
            return
        self._show_rows()
        self.form.set_errors({})
        self.bar.clear()

    def _show_rows(self) -> None:
        own = self._kind is ProxyKind.OWN
        for name in ("proxy_url", "proxy_user", "password"):
            self.form.set_row_visible(name, own)
        issuers = self._issuers
        self.form.set_row_visible("ca_file", issuers is Certificates.FILE)
        facts = self._facts
        if facts is None:
            return
        about = ABOUT_CERTIFICATES[issuers]
        if issuers is Certificates.SYSTEM and facts.environment:
            about = f"{about} {facts.environment}"
        self.form.row("certificates").set_help(about)
        self.form.row("proxy").set_help(self._about_proxy(facts))
        kept = facts.has_password and self.user.text().strip() == facts.settings.proxy_user
        self.form.row("password").set_help(
            tr("Leave blank to keep the password that is stored.")
            if kept
            else tr("It is kept in your system’s password store and nowhere else.")
        )
        self.save.setEnabled(self.changed)

    def _about_proxy(self, facts: "NetworkFacts") -> str:
        match self._kind:
            case ProxyKind.SYSTEM if facts.system_proxy.startswith("http"):
                return tr(
                    "System proxy: {system_proxy}", system_proxy=safe_text(facts.system_proxy, 200)
                )
            case ProxyKind.SYSTEM:
                return safe_text(facts.system_proxy, 300) or tr("The system has none set.")
            case ProxyKind.OWN:
                return tr("For everything but this computer itself.")
        return tr("Proxies that the system or its environment name are not used.")

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, tr("Choose certificate file"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([tr("Certificates (*.pem *.crt *.cer)"), tr("All files (*)")])
        dialog.fileSelected.connect(self.ca_file.setText)
        dialog.open()

    def _save(self) -> None:
        if self.save.busy:
            return
        settings, text = self.filled(), self.password.text()
        problems = check_network(settings)
        if problems:
            self._complain(NeedsFix(problems))
            return
        self.save.set_busy(True, tr("Saving…"))
        password = Secret(text) if text else None

        def work(services: "Services", _cancel: Cancel) -> "NetworkFacts":
            services.networks.save(settings, password)
            return services.networks.facts()

        self.in_background(work, self._saved, self._not_saved)

    def _saved(self, facts: "NetworkFacts") -> None:
        self.save.set_busy(False)
        self.show_read(facts)
        self.toasted.emit(tr("The settings are saved: the next test or run obeys them."), None)

    def _not_saved(self, failure: Failure) -> None:
        self.save.set_busy(False)
        self._complain(failure)

    def _complain(self, failure: Failure) -> None:
        if isinstance(failure, NeedsFix):
            errors = {one.field: one.message for one in failure.problems}
            self.form.set_errors(errors)
            first = self.form.focus_first_error()
            if first:
                bring_into_view(self.form.row(first))
        else:
            self.show_failure(failure)
