"""The credential form: fill in, Save checks what it may read, then it is kept."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from planhat_gui.model.errors import Cancelled, Failure, NeedsFix
from planhat_gui.model.flow import Connector, Credential
from planhat_gui.model.language import tr
from planhat_gui.model.names import name_key
from planhat_gui.model.ports import Cancel
from planhat_gui.model.results import EndpointCheck
from planhat_gui.ui.credential.access_list import AccessList
from planhat_gui.ui.credential.fields import CredentialFields, Filled
from planhat_gui.ui.credential.no_store import NoStoreCard
from planhat_gui.ui.credential.planhat_fields import PlanhatFields
from planhat_gui.ui.credential.rest_fields import RestFields
from planhat_gui.ui.forms.view import bring_into_view
from planhat_gui.ui.job import Job, run_in_background
from planhat_gui.ui.kit.buttons import BusyButton, button
from planhat_gui.ui.kit.labels import label
from planhat_gui.ui.kit.status import MessageBar
from planhat_gui.ui.kit.text import safe_text
from planhat_gui.ui.kit.tokens import SPACE_8, SPACE_12, SPACE_32

if TYPE_CHECKING:
    from planhat_gui.compose import Services

_TWO_SIDES = 680
"""Width in pixels from which the access list stands beside the fields."""

REFUSED = tr(
    "Planhat refused this token (401). Usual reasons: the token belongs to another region, "
    "something is missing at its beginning or end, or it was switched off in Planhat. "
    "Correct the region or the token and save again."
)


class CredentialForm(QWidget):
    """Makes or changes one credential of a connector.

    `saved` carries the Credential once it is kept (its checks are then in `checks()`); `cancelled`
    when the person gives up. The secret leaves the form only for the check and the store.
    """

    saved = Signal(object)
    cancelled = Signal()

    def __init__(
        self,
        services: "Services",
        connector: Connector = Connector.PLANHAT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._check: Job | None = None
        self._reported = 0
        self._filled: Filled | None = None
        self._before = ""
        self._title = label(tr("New credential"), "section")
        self.bar = MessageBar()
        self.no_store = NoStoreCard()
        self.no_store.session_only_wanted.connect(self._use_session)
        self.no_store.try_again.connect(self._look_for_store)
        planhat = connector is Connector.PLANHAT
        self.fields: CredentialFields = PlanhatFields() if planhat else RestFields()
        self.fields.edited.connect(self._edited)
        self.access = AccessList()
        self.access.hide()
        self._save = BusyButton(tr("Save"))
        self._save.clicked.connect(self.save)
        self._cancel = button(tr("Cancel"), name=tr("Cancel credential"))
        self._cancel.clicked.connect(self._give_up)
        self._lay_out()
        again = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        again.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        again.activated.connect(self._give_up)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_8)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._save)
        left = QVBoxLayout()
        left.setSpacing(SPACE_12)
        left.addWidget(self.fields)
        left.addLayout(buttons)
        left.addStretch(1)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(SPACE_32)
        self._sides.addLayout(left, 3)
        self._sides.addWidget(self.access, 2, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_12)
        column.addWidget(self._title)
        column.addWidget(self.bar)
        column.addWidget(self.no_store)
        column.addLayout(self._sides)
        column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What may be read stands beside the fields where there is room."""
        super().resizeEvent(event)
        beside = self.width() >= _TWO_SIDES
        directions = QBoxLayout.Direction
        self._sides.setDirection(directions.LeftToRight if beside else directions.TopToBottom)

    def edit(self, credential: Credential | None) -> None:
        """Show a credential to change, or an empty form for a new one."""
        self._stop_check()
        self.bar.clear()
        self.access.hide()
        self._before = credential.name if credential else ""
        self._title.setText(tr("Change credential") if credential else tr("New credential"))
        self.fields.show_credential(credential)
        self._look_for_store()
        own = credential.id if credential else ""
        services = self._services

        def names(_cancel: Cancel, _report: object) -> frozenset[str]:
            return frozenset(name_key(c.name) for c in services.credentials.all() if c.id != own)

        run_in_background(self, names, self.fields.set_taken_names)
        self.fields.focus()

    def show_replacing(self) -> None:
        """Have another secret typed for the credential shown; all flows that use it follow."""
        self._title.setText(
            tr("Replace the secret of “{before}”", before=safe_text(self._before, 100))
        )
        field = self.fields.secret_field()
        if field is not None:
            bring_into_view(field)
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_address(self) -> None:
        """Put the keyboard where the address is chosen: the region, or the base URL."""
        field = self.fields.address_field()
        bring_into_view(field)
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def checks(self) -> list[EndpointCheck]:
        """What the last check found, in the templates' order."""
        return self.access.checks()

    @property
    def busy(self) -> bool:
        """Whether a check or a save goes on."""
        return self._save.busy

    def save(self) -> None:
        """Check what was typed, then what it may read, then keep it."""
        if self.busy:
            return
        filled = self.fields.read()
        self.bar.clear()
        self.fields.show_problems(filled.problems)
        if filled.problems:
            return
        self._filled = filled
        self._save.set_busy(True, tr("Checking…"))
        self.access.begin(self._services.checked_objects(filled.credential))
        self.access.show()
        bring_into_view(self.access)
        self._reported = 0
        self._check = Job(self._check_work(filled), self)
        self._check.progress.connect(self._checks_arrived)
        self._check.succeeded.connect(self._checked)
        self._check.failed.connect(self._check_failed)
        self._check.start()

    def _check_work(
        self, filled: Filled
    ) -> Callable[[Cancel, Callable[[object], None]], list[EndpointCheck]]:
        services = self._services

        def work(cancel: Cancel, report: Callable[[object], None]) -> list[EndpointCheck]:
            results: list[EndpointCheck] = []

            def one(check: EndpointCheck) -> None:
                results.append(check)
                # Progress may skip values, so each carries all results so far.
                report(tuple(results))

            return services.check_credential(filled.credential, filled.secret, cancel, one)

        return work

    def _checks_arrived(self, checks: object) -> None:
        assert isinstance(checks, tuple)
        for check in checks[self._reported :]:
            self.access.add(check)
        self._reported = len(checks)

    def _checked(self, checks: list[EndpointCheck]) -> None:
        self._check = None
        for check in checks:
            self.access.add(check)
        self.access.finish()
        refused = self.access.refused()
        if refused is not None:
            self._save.set_busy(False)
            planhat = self.fields.connector is Connector.PLANHAT
            self._complain(REFUSED if planhat else refused.detail, tr("Save anyway"))
            return
        unreachable = self.access.unreachable()
        if unreachable is not None:
            self._save.set_busy(False)
            self._complain(
                tr("Nothing could be checked. {detail}", detail=unreachable.detail),
                tr("Save anyway"),
            )
            return
        self._keep()

    def _check_failed(self, failure: Failure) -> None:
        self._check = None
        self._save.set_busy(False)
        self.access.finish()
        self.access.setVisible(bool(self.access.checks()))
        if not isinstance(failure, Cancelled):
            self._complain(str(failure), tr("Save anyway"))

    def _complain(self, text: str, action: str) -> None:
        if self.fields.connector is not Connector.PLANHAT:
            self.access.hide()  # it would only say the same again
        self.bar.show_message("error", text, action, self._keep)
        bring_into_view(self.bar)

    def _keep(self) -> None:
        filled, services, before = self._filled, self._services, self._before
        assert filled is not None
        self._save.set_busy(True, tr("Saving…"))

        def work(_cancel: Cancel, _report: object) -> Credential:
            credential = services.imports.save_typed(
                filled.credential, filled.secret, session_only=filled.session_only
            )
            if before not in {"", credential.name}:
                services.rename_credential(before, credential.name)
            return credential

        run_in_background(self, work, self._kept, self._not_kept)

    def _kept(self, credential: Credential) -> None:
        self._save.set_busy(False)
        self._filled = None
        self.fields.forget()
        self.bar.clear()
        self.saved.emit(credential)

    def _not_kept(self, failure: Failure) -> None:
        self._save.set_busy(False)
        if isinstance(failure, NeedsFix):
            self.fields.show_problems(failure.problems)
            return
        self._complain(str(failure), tr("Try again"))
        self._look_for_store()

    def _look_for_store(self) -> None:
        services = self._services

        def work(_cancel: Cancel, _report: object) -> object:
            return services.credentials.backend()

        run_in_background(self, work, self._store_found)

    def _store_found(self, status: object) -> None:
        available = bool(getattr(status, "available", False))
        self.no_store.show_status(status)
        self.fields.set_store_missing(not available)
        self._show_no_store()

    def _show_no_store(self) -> None:
        self.no_store.setVisible(self.fields.session_needed)

    def _use_session(self) -> None:
        self.fields.session_only.setChecked(True)
        self.fields.focus()

    def _edited(self) -> None:
        self._show_no_store()
        if self.bar.level == "error":
            self.bar.clear()

    def _stop_check(self) -> None:
        if self._check is not None:
            self._check.deleteLater()  # cancels it, and drops what it would still say
            self._check = None
            self._save.set_busy(False)

    def _give_up(self) -> None:
        """While checking, Cancel ends the check; else it leaves the form."""
        if self._check is not None:
            self._stop_check()
            self.access.hide()
            return
        self.fields.forget()
        self.cancelled.emit()
