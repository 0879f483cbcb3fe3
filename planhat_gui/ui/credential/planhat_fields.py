"""The form of a Planhat credential: an API Access Token and its region."""

from PySide6.QtCore import Qt

from planhat_gui.model.auth import Auth
from planhat_gui.model.errors import Problem
from planhat_gui.model.flow import Credential
from planhat_gui.model.language import tr
from planhat_gui.model.origins import DEFAULT_BASE_URL, check_base_url
from planhat_gui.model.regions import REGIONS, base_url_from
from planhat_gui.model.token import clean_token
from planhat_gui.ui.credential.fields import CredentialFields
from planhat_gui.ui.forms.fields import QuietComboBox
from planhat_gui.ui.kit.secret_field import SecretField

OWN_ADDRESS = tr("Own address")
TOKEN_HELP = tr(
    "From Planhat’s App Center, Private Apps (formerly Service Accounts). "
    "It is kept in your system’s password store and nowhere else."
)
MEMORY_TOKEN_HELP = tr(
    "From Planhat’s App Center, Private Apps (formerly Service Accounts). "
    "It is kept in memory and nowhere else, until you close the program."
)
KEPT_TOKEN_HELP = tr("Leave blank to keep the token that is stored.")
URL_HELP = tr("Where Planhat’s API answers. The address of your Planhat app works, too.")


class PlanhatFields(CredentialFields):
    """A pasted token is cleaned, and an address of the app becomes the API's."""

    def add_own_rows(self) -> None:
        """See CredentialFields."""
        self._cleaning = False
        self._before = ""
        self._kept = False
        self.token = SecretField()
        self.region = QuietComboBox()
        for region in REGIONS:
            self.region.addItem(region.label, region.base_url)
        self.region.addItem(OWN_ADDRESS, "")
        form = self.form
        form.add_row(tr("API Access Token"), self.token, TOKEN_HELP, name="token")
        form.add_widget(self.session_only)
        form.add_row(tr("Region"), self.region, name="region").set_about(
            tr(
                "Where your Planhat is. A token is known in its own region only; choosing one "
                "fills "
                "in Base URL."
            )
        )
        form.add_row(tr("Base URL"), self.base_url, URL_HELP, name="base_url")
        self.token.textChanged.connect(self._token_changed)
        self.token.editingFinished.connect(self._clean_token)
        self.region.currentIndexChanged.connect(self._region_chosen)
        self.base_url.textChanged.connect(self._url_changed)
        self.base_url.editingFinished.connect(self._read_app_address)

    def origins_help(self) -> str:
        """See CredentialFields."""
        return tr(
            "The token goes to the base URL above and to the addresses in this list, one per "
            "line, and nowhere else."
        )

    def typed_auth(self) -> tuple[Auth, list[Problem]]:
        """See CredentialFields."""
        return Auth(), []

    def secret_field(self) -> SecretField:
        """See CredentialFields."""
        return self.token

    def show_session(self) -> None:
        """See CredentialFields; where the token is kept is said at it."""
        super().show_session()
        self._say_token()

    def _say_token(self) -> None:
        new = MEMORY_TOKEN_HELP if self._store_missing else TOKEN_HELP
        self.form.row("token").set_help(KEPT_TOKEN_HELP if self._kept else new)

    def secret_row(self) -> str:
        """See CredentialFields."""
        return "token"

    def show_credential(self, credential: Credential | None) -> None:
        """See CredentialFields."""
        super().show_credential(credential)
        self._before = ""
        self._kept = credential is not None
        self._say_token()
        self.base_url.setText((credential or Credential("", "")).base_url)
        self.form.set_errors({})

    def _token_changed(self, text: str) -> None:
        if self._cleaning:
            return
        self.form.set_error("token", None)
        pasted = len(text) - len(self._before) > 1
        self._before = text
        if pasted:
            self._clean_token()
        self.edited.emit()

    def _clean_token(self) -> None:
        text = self.token.text()
        if not text:
            return
        cleaned = clean_token(text)
        if cleaned.problem:
            self.form.set_error("token", cleaned.problem)
        elif cleaned.notes:
            self._cleaning = True
            self.token.setText(cleaned.text)
            self._before = cleaned.text
            self._cleaning = False
            self.form.row("token").set_help(" ".join(cleaned.notes))

    def address_field(self) -> QuietComboBox:
        """See CredentialFields."""
        return self.region

    def _region_chosen(self) -> None:
        url = self.region.currentData()
        if url:
            self.base_url.setText(url)
        elif base_url_from(self.base_url.text()) in {r.base_url for r in REGIONS}:
            self.base_url.setFocus(Qt.FocusReason.OtherFocusReason)
            self.base_url.selectAll()

    def _url_changed(self, text: str) -> None:
        url = text.strip().rstrip("/")
        index = self.region.findData(url) if url else -1
        self.region.blockSignals(True)
        self.region.setCurrentIndex(index if index >= 0 else self.region.count() - 1)
        self.region.blockSignals(False)
        self.form.row("base_url").set_help(URL_HELP)
        self.changed()

    def _read_app_address(self) -> None:
        text = self.base_url.text().strip()
        if not text:
            self.base_url.setText(DEFAULT_BASE_URL)
            return
        url = base_url_from(text)
        if url and url != text.rstrip("/"):
            self.base_url.setText(url)
            self.form.row("base_url").set_help(
                tr("The API’s address was taken from what you entered.")
            )
            return
        _, problem = check_base_url(text)
        self.form.set_error("base_url", problem.message if problem else None)
