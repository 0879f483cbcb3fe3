"""The one wizard of a window: made when first wanted, asked to keep drafts before it is reused."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from planhat_gui.compose import Services
    from planhat_gui.ui.wizard.wizard import Wizard

_LOOK_MS = 50
_LOOKS = 100


class WizardHost(QObject):
    """Opens the wizard in `stack`. `created(flow_id)`, `closed()` are the wizard's own.

    `made(actions)` comes once, with the wizard's actions for a menu; `shown()` at every opening;
    `left()` when it was left by another way than its own buttons, with the draft on the disk;
    `elsewhere_wanted(aim, credential)` when an error is mended outside the wizard;
    `lookups_wanted()` when a lookup is to be made, the draft waiting among the flows.
    """

    created = Signal(str)
    closed = Signal()
    made = Signal(object)
    shown = Signal()
    tested = Signal()
    """A test has given a sample."""
    left = Signal()
    lookups_wanted = Signal()
    elsewhere_wanted = Signal(str, str)

    def __init__(self, services: "Services", stack: QStackedWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._stack = services, stack
        self._wizard: Wizard | None = None
        self._test_flow, self._looks = "", 0
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._test_if_open)

    def open_new(self, template_id: str | None = None) -> None:
        """Begin a new flow."""
        self._open(lambda wizard: wizard.open_new(template_id))

    def open_flow(self, flow_id: str) -> None:
        """Change a saved flow."""
        self._open(lambda wizard: wizard.open_flow(flow_id))

    def open_draft(self, draft_id: str) -> None:
        """Go on with a draft."""
        self._open(lambda wizard: wizard.open_draft(draft_id))

    def test_when_open(self, flow_id: str) -> None:
        """Press Test as soon as the wizard has read the flow and its credential."""
        self._test_flow, self._looks = flow_id, 0
        self._look.start()

    def current(self) -> "Wizard":
        """The wizard; made now if it was never opened."""
        return self._wizard or self._make()

    def leave(self) -> None:
        """Another page is shown: what was typed goes to the disk first, then `left` comes."""
        self._look.stop()
        if self._wizard is not None and self._stack.currentWidget() is self._wizard:
            self._wizard.drafts.settle(self.left.emit)

    def save_now(self) -> None:
        """The window closes."""
        if self._wizard is not None:
            self._wizard.drafts.save_now()

    def _open(self, opening: "Callable[[Wizard], None]") -> None:
        wizard = self.current()

        def open_it() -> None:
            opening(wizard)
            self._stack.setCurrentWidget(wizard)
            wizard.focus_step()
            self.shown.emit()

        # What was typed before is on the disk before anything else is shown.
        wizard.drafts.settle(open_it)

    def _make(self) -> "Wizard":
        from planhat_gui.ui.wizard.wizard import Wizard

        self._wizard = made = Wizard(self._services, self._stack)
        self._stack.addWidget(made)
        made.created.connect(self.created)
        made.closed.connect(self.closed)
        made.lookups_wanted.connect(self.lookups_wanted)
        made.elsewhere_wanted.connect(self.elsewhere_wanted)
        made.desk.ended.connect(self._test_ended)
        actions = (
            made.undo_action,
            made.redo_action,
            made.test_action,
            made.save_action,
        )
        self.made.emit(actions)
        return made

    def _test_ended(self) -> None:
        if self._wizard is not None and self._wizard.result.sample is not None:
            self.tested.emit()

    def _test_if_open(self) -> None:
        wizard = self._wizard
        self._looks += 1
        if wizard is None or self._looks > _LOOKS:
            self._look.stop()
            return
        state = wizard.state
        ready = wizard.credential_step.credential(state.credential) is not None
        if state.flow_id == self._test_flow and ready:
            self._look.stop()
            wizard.test()
