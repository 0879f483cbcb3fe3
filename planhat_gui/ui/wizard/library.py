"""Reading and keeping flows and drafts, off the GUI thread."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from planhat_gui.model.errors import Failure
from planhat_gui.model.flow import Flow, SavedFlow
from planhat_gui.model.language import tr
from planhat_gui.ui.job import run_in_background

if TYPE_CHECKING:
    from planhat_gui.compose import Services


class Library(QObject):
    """`failed` carries why something could not be read, `not_saved` why a flow was not saved."""

    flow_read = Signal(object, object)
    draft_read = Signal(str, object)
    names_read = Signal(object)
    saved = Signal(str)
    not_saved = Signal(object)
    failed = Signal(object)

    def __init__(self, services: "Services", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services

    def read_flow(self, flow_id: str) -> None:
        """`flow_read` follows with a SavedFlow, and with its addresses that nobody typed here."""
        services = self._services

        def work(_cancel: object, _report: object) -> tuple[SavedFlow, tuple[str, ...]]:
            return services.flows.get(flow_id), services.flows.held.of(flow_id)

        run_in_background(self, work, self._flow_found, self.failed.emit)

    def _flow_found(self, found: tuple[SavedFlow, tuple[str, ...]]) -> None:
        self.flow_read.emit(*found)

    def read_draft(self, draft_id: str) -> None:
        """`draft_read` follows with the draft's id and data."""
        services = self._services

        def work(_cancel: object, _report: object) -> tuple[str, dict[str, Any]]:
            found = next((d for d in services.flows.drafts() if d.id == draft_id), None)
            if found is None:
                raise Failure(tr("This draft is no longer there."), tr("Begin a new flow."))
            return found.id, dict(found.data)

        run_in_background(self, work, self._draft_found, self.failed.emit)

    def _draft_found(self, found: tuple[str, dict[str, Any]]) -> None:
        self.draft_read.emit(*found)

    def read_names(self) -> None:
        """`names_read` follows with pairs of id and name of all flows."""
        services = self._services

        def work(_cancel: object, _report: object) -> tuple[tuple[str, str], ...]:
            return tuple((saved.id, saved.flow.name) for saved in services.flows.all())

        run_in_background(self, work, self.names_read.emit)

    def save(
        self,
        flow: Flow,
        flow_id: str | None,
        version: str,
        held: tuple[str, ...],
        *,
        force: bool,
    ) -> None:
        """`saved` follows with the flow's id, or `not_saved`. See FlowStore.save."""
        services = self._services

        def work(_cancel: object, _report: object) -> str:
            kept = services.flows.save(
                flow, flow_id, based_on=version or None, force=force, held=held
            )
            return kept.id

        run_in_background(self, work, self.saved.emit, self.not_saved.emit)
