"""The form of a credential for any API, drawn from the words of each kind of authentication."""

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit

from planhat_gui.model.auth import (
    AUTH_WORDS,
    Auth,
    AuthKind,
    Setting,
    check_test_url,
    clean_auth,
    own_origin,
)
from planhat_gui.model.errors import Problem
from planhat_gui.model.flow import Connector, Credential
from planhat_gui.model.language import tr
from planhat_gui.model.origins import check_url
from planhat_gui.ui.credential.fields import CredentialFields, Filled
from planhat_gui.ui.forms.fields import QuietComboBox
from planhat_gui.ui.kit.secret_field import SecretField

URL_HELP = tr("Where the API answers, for example https://api.example.com/v1.")
NO_SECRET_HELP = tr("Nothing is sent along: for APIs that answer everybody.")
KEPT_HELP = tr("Leave blank to keep the one that is stored.")
TEST_HELP = tr(
    "Save and Check read this address once, to see whether the credential is accepted. Without "
    "one they read the base URL."
)


class RestFields(CredentialFields):
    """Every kind's fields are there and keep what was typed; those of the chosen one are shown."""

    connector = Connector.GENERIC_REST
    more_title = tr("Test URL and allowed origins")

    def add_own_rows(self) -> None:
        """See CredentialFields."""
        self.base_url.setPlaceholderText("https://")
        self.form.add_row(tr("Base URL"), self.base_url, URL_HELP, name="base_url")
        self.kind = QuietComboBox()
        for kind, words in AUTH_WORDS.items():
            self.kind.addItem(words.label, kind.value)
        self.form.add_row(tr("Authentication"), self.kind, name="auth").set_about(
            tr(
                "How the API wants to know who asks. Its documentation says which one, mostly "
                "under "
                "“Authentication”."
            )
        )
        self.settings: dict[str, QLineEdit] = {}
        self.secrets: dict[str, SecretField] = {}
        for words in AUTH_WORDS.values():
            for setting in words.settings:
                self._add_setting(setting)
        for words in AUTH_WORDS.values():
            if words.secret_label and words.secret_label not in self.secrets:
                self._add_secret(words.secret_label)
        self.form.add_widget(self.session_only)
        self.test_url = QLineEdit()
        self.more_form.add_row(tr("Test URL"), self.test_url, TEST_HELP, name="test_url")
        self.test_url.textChanged.connect(self.changed)
        self.base_url.textChanged.connect(self.changed)
        self.base_url.textChanged.connect(self._say_issuer)
        self.kind.currentIndexChanged.connect(self._kind_chosen)

    def _add_setting(self, setting: Setting) -> None:
        line = QLineEdit()
        self.settings[setting.label] = line
        label = (
            tr("{setting_label} (optional)", setting_label=setting.label)
            if setting.optional
            else setting.label
        )
        self.form.add_row(label, line, setting.help, name=setting.label)
        line.textChanged.connect(self.changed)
        if setting.name == "token_url":
            line.textChanged.connect(self._say_issuer)

    def _add_secret(self, label: str) -> None:
        secret = SecretField()
        self.secrets[label] = secret
        self.form.add_row(label, secret, name=label).set_about(
            tr(
                "It is kept in your system’s password store, and sent to the addresses of this "
                "credential only."
            )
        )
        secret.textChanged.connect(self.changed)

    @property
    def chosen(self) -> AuthKind:
        """The kind in the menu."""
        return AuthKind(self.kind.currentData())

    def origins_help(self) -> str:
        """See CredentialFields."""
        return tr(
            "What the credential sends goes to the base URL above, to the access token URL if "
            "there is one, and to the addresses in this list, one per line, and nowhere else."
        )

    def typed_auth(self) -> tuple[Auth, list[Problem]]:
        """See CredentialFields."""
        wanted = AUTH_WORDS[self.chosen].settings
        typed = {one.name: self.settings[one.label].text() for one in wanted}
        return clean_auth(Auth(self.chosen, **typed))

    def secret_field(self) -> SecretField | None:
        """See CredentialFields."""
        return self.secrets.get(self.secret_row())

    def secret_row(self) -> str:
        """See CredentialFields."""
        return AUTH_WORDS[self.chosen].secret_label

    def row_of(self, problem: Problem) -> str:
        """See CredentialFields."""
        if problem.field == "token":
            return self.secret_row()
        wanted = AUTH_WORDS[self.chosen].settings
        return next((one.label for one in wanted if one.name == problem.field), problem.field)

    def show_credential(self, credential: Credential | None) -> None:
        """See CredentialFields."""
        super().show_credential(credential)
        auth = credential.auth if credential else Auth()
        self.base_url.setText(credential.base_url if credential else "")
        self.test_url.setText(credential.test_url if credential else "")
        if credential and credential.test_url:
            self.more.set_expanded(True)
        for words in AUTH_WORDS.values():
            for setting in words.settings:
                self.settings[setting.label].setText("")
        for setting in AUTH_WORDS[auth.kind].settings:
            self.settings[setting.label].setText(getattr(auth, setting.name))
        self.kind.setCurrentIndex(self.kind.findData(auth.kind.value))
        self._show_kind()
        self.form.set_errors({})

    def read(self) -> Filled:
        """See CredentialFields."""
        filled = super().read()
        url, problem = check_test_url(self.test_url.text(), filled.credential.origins)
        problems = (*filled.problems, problem) if problem else filled.problems
        credential = replace(filled.credential, test_url=url)
        return replace(filled, credential=credential, problems=problems)

    def _kind_chosen(self) -> None:
        self._show_kind()
        self.changed()

    def _show_kind(self) -> None:
        words = AUTH_WORDS[self.chosen]
        shown = {setting.label for setting in words.settings} | {words.secret_label}
        for name in (*self.settings, *self.secrets):
            self.form.set_row_visible(name, name in shown)
            self.form.set_error(name, None)
        self.form.row("auth").set_help("" if words.secret_label else NO_SECRET_HELP)
        if words.secret_label:
            kept = self._original is not None and self._original.auth.kind is self.chosen
            secret_help = f"{KEPT_HELP} " if kept else ""
            self.form.row(words.secret_label).set_help(secret_help + words.secret_help)
        self._say_issuer()
        self.show_session()

    def _say_issuer(self) -> None:
        """Say at the access token URL that its host is allowed by entering it."""
        for setting in AUTH_WORDS[AuthKind.OAUTH2].settings:
            if setting.name == "token_url":
                text = self.settings[setting.label].text()
                origin = own_origin(Auth(AuthKind.OAUTH2, token_url=text))
                said = (
                    tr(" Saving adds {origin} to the allowed origins.", origin=origin)
                    if self._new(origin)
                    else ""
                )
                self.form.row(setting.label).set_help(setting.help + said)

    def _new(self, origin: str) -> bool:
        base = check_url(self.base_url.text())[0]
        return bool(origin) and not (base is not None and base.origin == origin)
