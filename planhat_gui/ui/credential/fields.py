"""What the credential forms have in common: name, address, origins, reading and checking.

What a connector asks for beside is in the two forms made of this. No saving here.
"""

from dataclasses import dataclass, field, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from planhat_gui.model.auth import Auth, AuthKind, clean_secret, own_origin, secret_word
from planhat_gui.model.errors import Problem
from planhat_gui.model.flow import Connector, Credential
from planhat_gui.model.language import tr
from planhat_gui.model.names import clean_name, name_key
from planhat_gui.model.origins import check_base_url, check_origin, origin_of
from planhat_gui.model.secret import Secret
from planhat_gui.ui.forms.view import bring_into_view
from planhat_gui.ui.kit.access import accessible, explain
from planhat_gui.ui.kit.form import Form
from planhat_gui.ui.kit.secret_field import SecretField
from planhat_gui.ui.kit.surfaces import Expander

NO_STORE = tr(
    "There is no safe place for the {word} on this computer. Choose “for this session only”."
)
SESSION_HELP = tr(
    "For this session only means in memory: the token is gone when you close the "
    "program, and is never written to a file."
)


@dataclass(frozen=True, slots=True)
class Filled:
    """What the form says: the credential, a new secret if one was typed, and what is wrong."""

    credential: Credential
    secret: Secret | None
    session_only: bool
    problems: tuple[Problem, ...] = field(default=())


class CredentialFields(QWidget):
    """The rows of a form. `edited` after every change."""

    edited = Signal()
    connector = Connector.PLANHAT
    more_title = tr("Allowed origins")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._original: Credential | None = None
        self._taken: frozenset[str] = frozenset()
        self._store_missing = False
        self.form = Form()
        self.name = QLineEdit()
        self.description = QLineEdit()
        self.base_url = QLineEdit()
        self.session_only = accessible(
            QCheckBox(tr("For this session only")), tr("For this session only")
        )
        explain(self.session_only, SESSION_HELP)
        self.origins = QPlainTextEdit()
        self.origins.setTabChangesFocus(True)
        self.origins.setFixedHeight(72)
        self.form.add_row(tr("Credential Name"), self.name, name="name").set_about(
            tr("Flows know the credential by this name. The secret itself is in no flow.")
        )
        self.form.add_row(tr("Description"), self.description, name="description").set_about(
            tr("Whatever helps you to tell it from others: whose it is, or what it may read.")
        )
        self.more = Expander(self.more_title)
        self.more_form = Form()
        self.add_own_rows()
        self._origins_row = self.more_form.add_row(
            tr("Further allowed origins"), self.origins, self.origins_help(), name="origins"
        )
        self.more.body.addWidget(self.more_form)
        self.form.add_widget(self.more)
        for line in (self.name, self.description):
            line.textChanged.connect(self.changed)
        self.session_only.toggled.connect(self._session_toggled)
        self.origins.textChanged.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)

    # What a connector has of its own

    def add_own_rows(self) -> None:
        """Add the rows between the description and the origins."""
        raise NotImplementedError

    def origins_help(self) -> str:
        """What is said below the further origins."""
        raise NotImplementedError

    def typed_auth(self) -> tuple[Auth, list[Problem]]:
        """How the credential proves itself, and what is wrong with it."""
        raise NotImplementedError

    def secret_field(self) -> SecretField | None:
        """Where the secret is typed; None when none is needed."""
        raise NotImplementedError

    def address_field(self) -> QWidget:
        """Where the address is chosen."""
        return self.base_url

    def secret_row(self) -> str:
        """The row of the secret."""
        raise NotImplementedError

    def row_of(self, problem: Problem) -> str:
        """The row that says a problem."""
        return problem.field

    # Showing

    def show_credential(self, credential: Credential | None) -> None:
        """Fill the fields with a credential, or empty them for a new one."""
        self._original = credential
        shown = credential or Credential("", "")
        self.name.setText(shown.name)
        self.description.setText(shown.description)
        self.forget()
        own = {origin_of(shown.base_url), own_origin(shown.auth)}
        further = [origin for origin in shown.origins if origin not in own]
        self.origins.setPlainText("\n".join(further))
        self.more.set_expanded(bool(further))
        self.form.set_errors({})
        self.more_form.set_errors({})

    def forget(self) -> None:
        """Empty every field for a secret; undo cannot bring it back."""
        for each in self.findChildren(SecretField):
            each.forget()

    def set_taken_names(self, names: frozenset[str]) -> None:
        """Names of other credentials, folded, so that a second one is said at the field."""
        self._taken = names

    @property
    def session_needed(self) -> bool:
        """Whether a secret can only be kept for this session, and nobody has agreed to that."""
        missing = self._store_missing and self.secret_field() is not None
        return missing and not self.session_only.isChecked()

    def set_store_missing(self, missing: bool) -> None:
        """Without a password store the secret can only be kept for this session."""
        self._store_missing = missing
        self.show_session()

    def show_session(self) -> None:
        """Show “for this session only” once it was chosen, so that it can be taken back."""
        chosen = self.session_only.isChecked()
        self.session_only.setVisible(chosen and self.secret_field() is not None)

    def _session_toggled(self, on: bool) -> None:
        if on:  # taken back, it stays in sight
            self.show_session()
        self.changed()

    # Reading

    def read(self) -> Filled:
        """What the fields say now, with all problems; nothing is shown."""
        base_url, url_problem = check_base_url(self.base_url.text())
        auth, auth_problems = self.typed_auth()
        origins, origins_problem = self._read_origins(base_url, auth)
        problems = [p for p in (self._name_problem(), url_problem, origins_problem) if p]
        secret, secret_problem = self._read_secret(auth.kind)
        problems += auth_problems + ([secret_problem] if secret_problem else [])
        credential = replace(
            self._original or Credential("", ""),
            name=self.name.text().strip(),
            description=self.description.text().strip(),
            base_url=base_url,
            origins=origins,
            auth=auth,
            connector=self.connector,
        )
        return Filled(credential, secret, self.session_only.isChecked(), tuple(problems))

    def _read_secret(self, kind: AuthKind) -> tuple[Secret | None, Problem | None]:
        typed = self.secret_field()
        if typed is None:
            return None, None
        # The secret of another kind is another secret.
        kept = self._original is not None and self._original.auth.kind is kind
        if kept and not typed.text().strip():
            return None, None
        cleaned = clean_secret(kind, typed.text())
        if cleaned.problem:
            return None, Problem("token", cleaned.problem)
        if self.session_needed:
            return None, Problem("token", NO_STORE.format(word=secret_word(kind)))
        return Secret(cleaned.text), None

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Say each problem at its field and put the keyboard into the first one."""
        texts: dict[str, str] = {}
        for problem in problems:
            texts.setdefault(self.row_of(problem), problem.message)
        self.form.set_errors(texts)
        self.more_form.set_errors(texts)
        form = self.form
        if not form.focus_first_error() and any(name in texts for name in self.more_form.names()):
            self.more.set_expanded(True)
            form = self.more_form
        first = form.focus_first_error()
        if first:
            bring_into_view(form.row(first))

    def _name_problem(self) -> Problem | None:
        name, problem = clean_name(self.name.text(), "credential")
        if problem is None and name_key(name) in self._taken:
            return Problem("name", tr("There is already a credential named “{name}”.", name=name))
        return problem

    def _read_origins(self, base_url: str, auth: Auth) -> tuple[tuple[str, ...], Problem | None]:
        found = [origin_of(base_url)]
        found += [own_origin(auth)] if own_origin(auth) else []
        for line in self.origins.toPlainText().splitlines():
            if line.strip():
                origin, problem = check_origin(line)
                if problem:
                    return tuple(found), problem
                found.append(origin)
        return tuple(dict.fromkeys(found)), None

    def changed(self) -> None:
        """Something was typed: its problem goes; new ones are said at Save."""
        for form in (self.form, self.more_form):
            for name in form.names():
                row = form.row(name)
                if row.error and row.field is self.sender():
                    form.set_error(name, None)
        self.edited.emit()

    def focus(self) -> None:
        """Put the keyboard into the first field."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
