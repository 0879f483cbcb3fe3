"""Create: the flow is saved, its draft goes, or what is in the way is said."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from planhat_gui.model.errors import Busy, Failure, NeedsFix
from planhat_gui.model.language import tr

if TYPE_CHECKING:
    from planhat_gui.model.flow import Flow
    from planhat_gui.ui.kit.buttons import BusyButton
    from planhat_gui.ui.kit.status import MessageBar
    from planhat_gui.ui.wizard.drafts import DraftKeeper
    from planhat_gui.ui.wizard.library import Library


class Committer(QObject):
    """`created` carries the saved flow's id, its draft gone; `refused` the problems found."""

    created = Signal(str)
    saved = Signal()
    refused = Signal(object)

    def __init__(
        self,
        library: "Library",
        drafts: "DraftKeeper",
        button: "BusyButton",
        bar: "MessageBar",
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library, self._drafts, self._button, self._bar = library, drafts, button, bar
        self._again: Callable[[], None] = button.click
        library.saved.connect(self._flow_saved)
        library.not_saved.connect(self._not_saved)

    def save(
        self,
        flow: "Flow",
        flow_id: str | None,
        version: str,
        held: tuple[str, ...],
        mine: Callable[[], None],
        *,
        force: bool,
    ) -> None:
        """Save the flow; `mine` is called when the person wants it over somebody else's edit."""
        self._again = mine
        self._button.set_busy(True)
        self._library.save(flow, flow_id, version, held, force=force)

    def _flow_saved(self, flow_id: str) -> None:
        self.saved.emit()
        self._drafts.discard(lambda: self._done(flow_id))

    def _done(self, flow_id: str) -> None:
        self._button.set_busy(False)
        self.created.emit(flow_id)

    def _not_saved(self, failure: Failure) -> None:
        self._button.set_busy(False)
        if isinstance(failure, NeedsFix):
            self.refused.emit(failure.problems)
        elif isinstance(failure, Busy) and failure.code == "conflict":
            self._bar.show_message("warning", str(failure), tr("Save mine"), self._again)
        else:
            self._bar.show_message("error", str(failure), tr("Try again"), self._button.click)
