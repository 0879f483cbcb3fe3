"""Hashes and drops columns of a sample that is shown, in the background. Nothing is sent."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from planhat_gui.model.errors import Failure
from planhat_gui.model.flow import Flow
from planhat_gui.model.ports import Cancel
from planhat_gui.model.results import Sample
from planhat_gui.ui.job import run_in_background

if TYPE_CHECKING:
    from planhat_gui.compose import Services


class Treater(QObject):
    """`treated` carries the sample; of what was wanted meanwhile only the latest counts.

    `failed` carries a Failure: the key is not there, for one.
    """

    treated = Signal(object)
    failed = Signal(object)

    def __init__(self, services: "Services", parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._wanted: tuple[Sample, Flow] | None = None
        self._turn = 0
        self._busy = False

    def treat(self, sample: Sample, flow: Flow) -> None:
        """Do to the sample what the flow says of its columns."""
        self._wanted = (sample, flow)
        if not self._busy:
            self._next()

    def forget(self) -> None:
        """Another flow begins: what is under way no longer counts."""
        self._turn += 1
        self._wanted = None

    def _next(self) -> None:
        if self._wanted is None:
            return
        (sample, flow), self._wanted = self._wanted, None
        services, turn = self._services, self._turn
        self._busy = True

        def work(_cancel: Cancel, _report: object) -> Sample:
            return services.personal.treated(sample, flow)

        def done(found: Sample) -> None:
            self._busy = False
            if self._wanted is not None:
                self._next()
            elif turn == self._turn:
                self.treated.emit(found)

        def failed(failure: Failure) -> None:
            self._busy = False
            if turn == self._turn and self._wanted is None:
                self.failed.emit(failure)
            self._next()

        run_in_background(self, work, done, failed)
