"""The credential form's fields: what is shown, typed, cleaned and checked. No saving here."""

from dataclasses import dataclass, field, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from planhat_gui.model.errors import Problem
from planhat_gui.model.flow import Credential
from planhat_gui.model.names import clean_name, name_key
from planhat_gui.model.origins import DEFAULT_BASE_URL, check_base_url, check_origin, origin_of
from planhat_gui.model.regions import REGIONS, base_url_from
from planhat_gui.model.secret import Secret
from planhat_gui.model.token import clean_token
from planhat_gui.ui.forms.fields import QuietComboBox
from planhat_gui.ui.kit.access import accessible
from planhat_gui.ui.kit.form import Form
from planhat_gui.ui.kit.secret_field import SecretField
from planhat_gui.ui.kit.surfaces import Expander

OWN_ADDRESS = "Own address"
TOKEN_HELP = (
    "From Planhat’s App Center, Private Apps (formerly Service Accounts). "
    "It is kept in your system’s password store and nowhere else."
)
KEPT_TOKEN_HELP = "Leave blank to keep the token that is stored."
URL_HELP = "Where Planhat’s API answers. The address of your Planhat app works, too."
NO_STORE = "There is no safe place for the token on this computer. Choose “for this session only”."


@dataclass(frozen=True, slots=True)
class Filled:
    """What the form says: the credential, a new token if one was typed, and what is wrong."""

    credential: Credential
    secret: Secret | None
    session_only: bool
    problems: tuple[Problem, ...] = field(default=())


class CredentialFields(QWidget):
    """The rows of the form. `edited` after every change."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._original: Credential | None = None
        self._taken: frozenset[str] = frozenset()
        self._store_missing = False
        self._cleaning = False
        self._before = ""
        self.form = Form()
        self._make_fields()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)

    def _make_fields(self) -> None:
        self.name = QLineEdit()
        self.description = QLineEdit()
        self.token = SecretField()
        self.region = QuietComboBox()
        self.base_url = QLineEdit()
        self.session_only = accessible(QCheckBox("For this session only"), "For this session only")
        self.origins = QPlainTextEdit()
        self.origins.setTabChangesFocus(True)
        self.origins.setFixedHeight(72)
        for region in REGIONS:
            self.region.addItem(region.label, region.base_url)
        self.region.addItem(OWN_ADDRESS, "")
        form = self.form
        form.add_row("Credential Name", self.name, name="name")
        form.add_row("Description", self.description, name="description")
        form.add_row("API Access Token", self.token, TOKEN_HELP, name="token")
        form.add_widget(self.session_only)
        form.add_row("Region", self.region, name="region")
        form.add_row("Base URL", self.base_url, URL_HELP, name="base_url")
        self.more = Expander("Allowed origins")
        more = Form()
        self._origins_row = more.add_row(
            "Further allowed origins",
            self.origins,
            "The token goes to the base URL above and to the addresses in this list, one per "
            "line, and nowhere else.",
        )
        self.more.body.addWidget(more)
        form.add_widget(self.more)
        self._connect()

    def _connect(self) -> None:
        self.name.textChanged.connect(self._changed)
        self.description.textChanged.connect(self._changed)
        self.token.textChanged.connect(self._token_changed)
        self.token.editingFinished.connect(self._clean_token)
        self.session_only.toggled.connect(self._changed)
        self.region.currentIndexChanged.connect(self._region_chosen)
        self.base_url.textChanged.connect(self._url_changed)
        self.base_url.editingFinished.connect(self._read_app_address)
        self.origins.textChanged.connect(self._changed)

    def show_credential(self, credential: Credential | None) -> None:
        """Fill the fields with a credential, or empty them for a new one."""
        self._original = credential
        shown = credential or Credential("", "")
        self.name.setText(shown.name)
        self.description.setText(shown.description)
        self.token.forget()
        self._before = ""
        self.form.row("token").set_help(KEPT_TOKEN_HELP if credential else TOKEN_HELP)
        self.base_url.setText(shown.base_url)
        own = origin_of(shown.base_url)
        further = [origin for origin in shown.origins if origin != own]
        self.origins.setPlainText("\n".join(further))
        self.more.set_expanded(bool(further))
        self.form.set_errors({})
        self._origins_row.set_error(None)

    def set_taken_names(self, names: frozenset[str]) -> None:
        """Names of other credentials, folded, so that a second one is said at the field."""
        self._taken = names

    @property
    def store_missing(self) -> bool:
        """Whether this computer has no password store."""
        return self._store_missing

    def set_store_missing(self, missing: bool) -> None:
        """Without a password store the token can only be kept for this session."""
        self._store_missing = missing
        self.session_only.setVisible(missing or self.session_only.isChecked())

    def read(self) -> Filled:
        """What the fields say now, with all problems; nothing is shown."""
        base_url, url_problem = check_base_url(self.base_url.text())
        origins, origins_problem = self._read_origins(base_url)
        token = clean_token(self.token.text())
        problems = [p for p in (self._name_problem(), url_problem, origins_problem) if p]
        wanted = self._original is None or bool(self.token.text().strip())
        if wanted and token.problem:
            problems.append(Problem("token", token.problem))
        elif wanted and self._store_missing and not self.session_only.isChecked():
            problems.append(Problem("token", NO_STORE))
        credential = replace(
            self._original or Credential("", ""),
            name=self.name.text().strip(),
            description=self.description.text().strip(),
            base_url=base_url,
            origins=origins,
        )
        secret = Secret(token.text) if wanted and not token.problem else None
        return Filled(credential, secret, self.session_only.isChecked(), tuple(problems))

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Say each problem at its field and put the keyboard into the first one."""
        texts = {problem.field: problem.message for problem in problems}
        self._origins_row.set_error(texts.pop("origins", None))
        self.form.set_errors(texts)
        if self.form.focus_first_error():
            return
        if self._origins_row.error:
            self.more.set_expanded(True)
            self.origins.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name_problem(self) -> Problem | None:
        name, problem = clean_name(self.name.text(), "credential")
        if problem is None and name_key(name) in self._taken:
            return Problem("name", f"There is already a credential named “{name}”.")
        return problem

    def _read_origins(self, base_url: str) -> tuple[tuple[str, ...], Problem | None]:
        found = [origin_of(base_url)]
        for line in self.origins.toPlainText().splitlines():
            if line.strip():
                origin, problem = check_origin(line)
                if problem:
                    return tuple(found), problem
                found.append(origin)
        return tuple(dict.fromkeys(found)), None

    def _changed(self) -> None:
        for name, row in ((n, self.form.row(n)) for n in self.form.names()):
            # A problem goes as soon as its field is touched; new ones are said at Save.
            if row.error and row.field is self.sender():
                self.form.set_error(name, None)
        self.edited.emit()

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
        self._changed()

    def _read_app_address(self) -> None:
        text = self.base_url.text().strip()
        if not text:
            self.base_url.setText(DEFAULT_BASE_URL)
            return
        url = base_url_from(text)
        if url and url != text.rstrip("/"):
            self.base_url.setText(url)
            self.form.row("base_url").set_help("The API’s address was taken from what you entered.")
            return
        _, problem = check_base_url(text)
        self.form.set_error("base_url", problem.message if problem else None)
