"""The Credentials page: where secrets are kept, and what each credential may read."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from planhat_gui.model.auth import AUTH_WORDS, AuthKind, secret_word
from planhat_gui.model.errors import Failure
from planhat_gui.model.flow import Connector, Credential
from planhat_gui.model.language import in_quotes, retold, tr
from planhat_gui.model.ports import Cancel
from planhat_gui.model.results import Access, EndpointCheck
from planhat_gui.model.secret import Secret
from planhat_gui.ui import say
from planhat_gui.ui.kit.access import accessible
from planhat_gui.ui.kit.buttons import BusyButton, button
from planhat_gui.ui.kit.labels import label
from planhat_gui.ui.kit.surfaces import Card, EmptyState
from planhat_gui.ui.kit.text import safe_text
from planhat_gui.ui.kit.tokens import SPACE_12
from planhat_gui.ui.kit.wrap import WrapRow
from planhat_gui.ui.pages.listing import Cell, Column, ListTable, Row
from planhat_gui.ui.pages.page import Page
from planhat_gui.ui.pages.scrolling import narrow, scrolling
from planhat_gui.ui.pages.search_field import SearchField
from planhat_gui.ui.question import Answer, Question
from planhat_gui.ui.receipt import now

if TYPE_CHECKING:
    from planhat_gui.compose import Services
    from planhat_gui.store.vault import VaultStatus
    from planhat_gui.ui.credential_form import AnyCredentialForm

COLUMNS = (
    Column(tr("Name"), stretch=True),
    Column(tr("Base URL"), width=230, least=640),
    Column(tr("Authentication"), width=190, least=1080),
    Column(tr("Secret kept in"), width=170, least=780),
    Column(tr("Token saved"), width=130, least=520),
    Column(tr("Last check"), width=210),
)


@dataclass(frozen=True, slots=True)
class Keyring:
    """What the page shows, as it was read."""

    credentials: tuple[Credential, ...]
    session_only: frozenset[str]
    status: "VaultStatus"


class CredentialsPage(Page):
    """Lists credentials; adds, changes, checks and deletes them. `changed`: after any of these."""

    changed = Signal()
    about_wanted = Signal()

    def __init__(self) -> None:
        self.add = button(tr("Add credential"), "secondary", "plus")
        super().__init__(tr("Credentials"), self.add)
        self._keyring: Keyring | None = None
        self._store_warning = ""
        self._checks: dict[str, list[EndpointCheck]] = {}
        self.search = SearchField(
            tr("Find credential"), tr("Shows the credentials with these letters in any column.")
        )
        self.table = ListTable(tr("Credential list"), COLUMNS)
        self.store = accessible(label("", "caption", wrap=True), tr("Where tokens are kept"))
        self.edit = button(tr("Edit"), "secondary", "pencil", name=tr("Edit credential"))
        self.replace = button(tr("Replace token"), "secondary", "key-round")
        self.about = button(tr("About your credentials"), "link", name=tr("About your credentials"))
        self.check = BusyButton(tr("Check"), "secondary", "shield", name=tr("Check credential"))
        self.delete = button(tr("Delete"), "danger", "trash-2", name=tr("Delete credential"))
        self.question = Question(tr("Delete credential question"))
        self._stack = QStackedWidget()
        self._first = button(tr("Add your first credential"), "primary", "plus")
        self.set_empty(
            EmptyState(
                "key-round",
                tr("No credentials yet"),
                tr(
                    "A credential is an API Access Token of Planhat with a name, or what another "
                    "API "
                    "asks for. The secret goes into your system's password store and nowhere else."
                ),
                [self._first],
            )
        )
        self._connect()
        self._lay_out()

    def _connect(self) -> None:
        self.add.clicked.connect(self.add_new)
        self._first.clicked.connect(self.add_new)
        self.edit.clicked.connect(lambda: self.edit_one(self.table.current()))
        self.replace.clicked.connect(lambda: self.replace_token(self.table.current()))
        self.about.clicked.connect(self.about_wanted)
        self.check.clicked.connect(lambda: self.check_one(self.table.current()))
        self.delete.clicked.connect(lambda: self.delete_one(self.table.current()))
        self.table.chosen.connect(self.edit_one)
        self.table.delete_pressed.connect(self.delete_one)
        self.table.menu_wanted.connect(self._open_menu)
        self.search.textChanged.connect(self.table.set_search)

    def _lay_out(self) -> None:
        bar = WrapRow([self.search], [self.edit, self.replace, self.check, self.delete])
        listing = QWidget()
        column = QVBoxLayout(listing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_12)
        column.addWidget(bar)
        column.addWidget(self.question)
        column.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_12)
        foot.addWidget(self.store, 1)
        foot.addWidget(self.about)
        column.addLayout(foot)
        self._stack.addWidget(listing)
        whole = QVBoxLayout(self.content)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def read(self, services: "Services", cancel: Cancel) -> Keyring:
        """Credentials, which of them have a token for this session only, and the store's state."""
        found = tuple(services.credentials.all())
        session = frozenset(c.id for c in found if services.credentials.has_session_only(c.id))
        return Keyring(found, session, services.credentials.backend())

    def show_read(self, found: Keyring) -> bool:
        """Fill the list; a missing password store is said, with how to get one."""
        self._keyring = found
        status = found.status
        self.table.set_rows([self._row(each) for each in found.credentials])
        self.store.setText(safe_text(f"{status.sentence}", 400))
        missing = "" if status.available else f"{status.sentence} {status.how_to}".strip()
        if missing and self._stack.currentIndex() == 0:
            self.bar.show_message("warning", missing)
            self._store_warning = self.bar.text()
        elif not missing and self._store_warning:
            if self.bar.text() == self._store_warning:
                self.bar.clear()
            self._store_warning = ""
        self.store.setVisible(not missing)
        return bool(found.credentials) or self._stack.currentIndex() != 0

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        self.search.setFocus()
        self.search.selectAll()

    def credential(self, key: str) -> Credential | None:
        """The credential of a row."""
        known = self._keyring.credentials if self._keyring else ()
        return next((each for each in known if each.id == key), None)

    def add_new(self) -> None:
        """Show an empty form."""
        self._show_form(None)

    def edit_one(self, key: str) -> None:
        """Show the form of a credential; a new secret can be typed there."""
        found = self.credential(key)
        if found is not None:
            self._show_form(found)

    def replace_token(self, key: str) -> None:
        """Show the form with the keyboard in the field of the secret."""
        found = self.credential(key)
        if found is None:
            return
        if not secret_word(found.auth.kind):
            self.bar.show_message(
                "info", tr("“{found_name}” needs no secret.", found_name=found.name)
            )
            return
        self._show_form(found).show_replacing()

    def choose_region(self, key: str) -> None:
        """Show the form with the keyboard where the address is chosen."""
        found = self.credential(key)
        if found is not None:
            self._show_form(found).show_address()

    def key_of(self, name: str) -> str:
        """The row of the credential of that name; empty when there is none."""
        known = self._keyring.credentials if self._keyring else ()
        return next((each.id for each in known if each.name == name), "")

    def check_one(self, key: str) -> None:
        """Ask every endpoint what this credential may read."""
        found = self.credential(key)
        if found is None or self.check.busy:
            return
        self.check.set_busy(True, tr("Checking…"))

        def work(services: "Services", cancel: Cancel) -> list[EndpointCheck]:
            return services.check_credential(found, None, cancel, lambda _: None)

        def done(checks: list[EndpointCheck]) -> None:
            self.check.set_busy(False)
            self._checks[found.id] = checks
            self._tell(found, checks)
            self.reload()

        self.in_background(work, done, self._check_failed)

    def delete_one(self, key: str) -> None:
        """Delete, with Undo; when flows use it they are named first."""
        found = self.credential(key)
        if found is None:
            return

        def done(names: list[str]) -> None:
            if not names:
                self._delete_now(found)
                return
            self.question.ask(
                tr(
                    "Delete “{found_name}”{and_its}? {used_by}",
                    found_name=found.name,
                    and_its=_and_its(found),
                    used_by=say.used_by(names),
                ),
                [
                    Answer(tr("Keep it")),
                    Answer(tr("Delete credential"), lambda: self._delete_now(found), "danger"),
                ],
            )

        self.in_background(lambda services, _cancel: services.flows_using(found.name), done)

    def _delete_now(self, credential: Credential) -> None:
        session_only = self._keyring is not None and credential.id in self._keyring.session_only

        def work(services: "Services", _: Cancel) -> Secret | None:
            try:
                secret = services.credentials.secret(credential.id)
            except Failure:
                secret = None  # nothing there that an Undo could bring back
            services.credentials.delete(credential.id)
            return secret

        def undo(secret: Secret | None) -> None:
            self.in_background(
                lambda services, _cancel: services.credentials.save(
                    credential,
                    secret,
                    session_only=session_only,
                    token_saved=credential.token_saved,
                ),
                lambda _: self._changed(),
            )

        def done(secret: Secret | None) -> None:
            self.toasted.emit(
                tr("“{credential_name}” was deleted.", credential_name=credential.name),
                lambda: undo(secret),
            )
            self._changed()

        self.in_background(work, done)

    def _changed(self) -> None:
        self.changed.emit()
        self.reload()

    def _check_failed(self, failure: Failure) -> None:
        self.check.set_busy(False)
        self.show_failure(failure)

    def _tell(self, credential: Credential, checks: list[EndpointCheck]) -> None:
        if credential.connector is not Connector.PLANHAT:
            level = say.access_word(checks[0].access)[0]
            self.bar.show_message(level, f"{in_quotes(credential.name)}: {checks[0].detail}")
            return
        summary = f"{in_quotes(credential.name)}: {say.check_summary(checks)}."
        bad = [c for c in checks if c.access not in {Access.ALLOWED, Access.EMPTY}]
        if not bad:
            self.bar.show_message("success", summary)
            return
        names = ", ".join(each.title.removeprefix("Get ") for each in bad)
        self.bar.show_message(
            "warning",
            tr(
                "{summary} Not readable: {names}. {detail}",
                summary=summary,
                names=names,
                detail=bad[0].detail,
            ),
        )

    def _row(self, credential: Credential) -> Row:
        assert self._keyring is not None
        session = credential.id in self._keyring.session_only
        where = tr("This session only") if session else _short(self._keyring.status.name)
        no_secret = credential.auth.kind is AuthKind.NONE
        if no_secret:
            where = tr("No secret")
        planhat = credential.connector is Connector.PLANHAT
        kind = tr("Planhat token") if planhat else AUTH_WORDS[credential.auth.kind].label
        checks = self._checks.get(credential.id, [])
        return Row(
            credential.id,
            (
                Cell(credential.name),
                Cell(credential.base_url),
                Cell(kind),
                Cell(where),
                Cell(
                    say.age(credential.token_saved, now())
                    or ("" if no_secret else tr("Not known")),
                    sort=credential.token_saved.isoformat() if credential.token_saved else "",
                ),
                Cell(say.check_summary(checks)),
            ),
            retold(credential.description),
        )

    def _show_form(self, credential: Credential | None) -> "AnyCredentialForm":
        from planhat_gui.ui.credential_form import AnyCredentialForm

        self._leave_form()
        if self.bar.level == "success" or self.bar.text() == self._store_warning:
            # Of the credential that was checked, not of this one; a missing store the form says.
            self.bar.clear()
        form = AnyCredentialForm(self.services)
        form.saved.connect(self._saved)
        form.cancelled.connect(self._leave_form)
        card = Card()
        card.body.addWidget(form)
        self._stack.addWidget(scrolling(narrow(card, 720)))
        self._stack.setCurrentIndex(1)
        self.add.hide()
        self.show_content()
        form.edit(credential)
        return form

    def _saved(self, credential: Credential) -> None:
        from planhat_gui.ui.credential_form import AnyCredentialForm

        form = self._stack.findChild(AnyCredentialForm)
        if isinstance(form, AnyCredentialForm):
            self._checks[credential.id] = form.checks()
        before = self.credential(credential.id)
        self._leave_form()
        self.changed.emit()
        if before is None or before.token_saved == credential.token_saved:
            self.toasted.emit(
                tr("“{credential_name}” is saved.", credential_name=credential.name), None
            )
            return
        self.in_background(
            lambda services, _cancel: services.flows_using(credential.name),
            lambda names: self.toasted.emit(say.token_replaced(credential.name, names), None),
        )

    def _leave_form(self) -> None:
        self.add.show()
        while (old := self._stack.widget(1)) is not None:
            self._stack.removeWidget(old)
            old.deleteLater()
        self.reload()

    def _open_menu(self, key: str, pos: QPoint) -> None:
        self.table.set_current(key)
        menu = QMenu(self)
        menu.addAction(tr("Edit")).triggered.connect(lambda: self.edit_one(key))
        found = self.credential(key)
        word = secret_word(found.auth.kind) if found else ""
        if word:
            menu.addAction(tr("Replace {word}", word=word)).triggered.connect(
                lambda: self.replace_token(key)
            )
        menu.addAction(tr("Check")).triggered.connect(lambda: self.check_one(key))
        menu.addSeparator()
        menu.addAction(tr("Delete")).triggered.connect(lambda: self.delete_one(key))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(pos)


def _short(store: str) -> str:
    """A password store's name without article and examples, as it fits into a cell."""
    return store.removeprefix("the ").partition(" (")[0]


def _and_its(credential: Credential) -> str:
    word = secret_word(credential.auth.kind)
    return tr(" and its {word}", word=word) if word else ""
