"""Keeping the draft: saved as typed, off the GUI thread, one write at a time."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from planhat_gui.model.errors import Failure
from planhat_gui.ui.job import run_in_background

if TYPE_CHECKING:
    from planhat_gui.compose import Services

PAUSE_MS = 600
"""So long after the last change the draft is saved."""


class DraftKeeper(QObject):
    """Writes the latest data; what was typed while a write goes on is written after it."""

    stored = Signal()
    failed = Signal(object)

    def __init__(self, services: "Services", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._draft_id: str | None = None
        self._unsaved: dict[str, Any] | None = None
        self._writing: dict[str, Any] | None = None
        self._busy = False
        self._turn = 0
        self._then: Callable[[], None] | None = None
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.save_now)

    @property
    def draft_id(self) -> str | None:
        """The draft's id once it was saved."""
        return self._draft_id

    def begin(self, draft_id: str | None = None) -> None:
        """Work on this draft (None: a new one, made at the first change)."""
        self._timer.stop()
        self._draft_id, self._unsaved, self._then = draft_id, None, None
        # A write of the draft before may still go on; its id must not become this one's.
        self._busy = False
        self._turn += 1

    def changed(self, data: dict[str, Any]) -> None:
        """There is something new to save."""
        self._unsaved = data
        self._timer.start()

    def save_now(self) -> None:
        """Save what is unsaved, without waiting for a pause in typing."""
        self._timer.stop()
        if self._busy:
            return
        if self._unsaved is None:
            self._idle()
            return
        data, self._unsaved = self._unsaved, None
        self._writing = data
        services, draft_id, turn = self._services, self._draft_id, self._turn
        self._busy = True

        def work(_cancel: object, _report: object) -> str:
            return services.flows.save_draft(draft_id, data)

        run_in_background(self, work, partial(self._saved, turn), partial(self._not_saved, turn))

    def settle(self, then: Callable[[], None]) -> None:
        """Call `then` once everything is saved (not at all when saving fails)."""
        self._then = then
        self.save_now()

    def discard(self, then: Callable[[], None]) -> None:
        """Delete the draft, then call `then` (also when deleting fails: the flow is saved)."""
        self._unsaved = None
        self._timer.stop()
        self._then = lambda: self._delete(then)
        if not self._busy:
            self._idle()

    def _delete(self, then: Callable[[], None]) -> None:
        services, draft_id = self._services, self._draft_id
        self._draft_id = None
        if draft_id is None:
            then()
            return

        def work(_cancel: object, _report: object) -> None:
            services.flows.delete_draft(draft_id)

        run_in_background(self, work, lambda _: then(), lambda _: then())

    def _saved(self, turn: int, draft_id: str) -> None:
        if turn != self._turn:
            return
        self._busy = False
        self._draft_id = draft_id
        self.stored.emit()
        asked = self._then is not None or not self._timer.isActive()
        if self._unsaved is not None and asked:  # while this write went on
            self.save_now()
        elif self._unsaved is None:
            self._idle()

    def _not_saved(self, turn: int, failure: Failure) -> None:
        if turn != self._turn:
            return
        self._busy = False
        self._then = None
        if self._unsaved is None:
            self._unsaved = self._writing  # to be tried again, not lost
        self.failed.emit(failure)

    def _idle(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()
