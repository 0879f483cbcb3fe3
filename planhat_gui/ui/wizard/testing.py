"""From the Test button to the result panel and back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from planhat_gui.model.errors import Failure, NeedsFix
from planhat_gui.model.flow import Flow
from planhat_gui.model.results import Sample
from planhat_gui.model.template import Template
from planhat_gui.ui.result.panel import ResultPanel
from planhat_gui.ui.wizard.fixes import fix_labels
from planhat_gui.ui.wizard.test_button import TestButton
from planhat_gui.ui.wizard.tester import Tester

if TYPE_CHECKING:
    from planhat_gui.compose import Services


class TestDesk(QObject):
    """Runs one test at a time and shows what comes of it.

    `ended` after every test, however it ended; `refused` carries the problems of a flow that was
    not sent.
    """

    __test__ = False  # no test, for all its name

    ended = Signal()
    running_changed = Signal(bool)
    refused = Signal(object)

    def __init__(
        self, services: "Services", button: TestButton, panel: ResultPanel, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._button, self._panel = button, panel
        self._template: Template | None = None
        self._shown: Flow | None = None
        self.tester = Tester(services, self)
        self.tester.progress.connect(panel.show_progress)
        self.tester.finished.connect(self._finished)
        self.tester.failed.connect(self._failed)
        button.cancel_wanted.connect(self.cancel)

    def start(self, flow: Flow, template: Template | None) -> None:
        """Test this flow; does nothing while a test goes on."""
        if self.tester.running:
            return
        self._template = template
        self._button.begin()
        self._panel.show_testing()
        self.running_changed.emit(True)
        self.tester.start(flow)

    def cancel(self) -> None:
        """Stop the running test."""
        self.tester.cancel()

    def forget(self) -> None:
        """Stop, and show nothing: another flow begins."""
        self.tester.drop()
        self._stopped()
        self._shown = None
        self._panel.forget()

    def sample_of(self, flow: Flow) -> Sample | None:
        """The sample shown, if it is what this flow would give."""
        return self._panel.sample if self._shown is not None and self._same(flow) else None

    def _same(self, flow: Flow) -> bool:
        shown = self._shown
        return (
            shown is not None
            and shown.source == flow.source
            and shown.credential == flow.credential
        )

    def compare(self, flow: Flow) -> None:
        """Say beside the result whether it is still that of the form."""
        if self._shown is not None:
            self._panel.show_stale(not self._same(flow))

    def _stopped(self) -> None:
        self._button.end()
        self.running_changed.emit(False)

    def _finished(self, flow: Flow, sample: Sample) -> None:
        self._stopped()
        self._shown = flow
        noun = self._template.record_noun if self._template else "records"
        self._panel.show_sample(sample, noun, fix_labels(self._template))
        self.ended.emit()

    def _failed(self, failure: Failure) -> None:
        self._stopped()
        self._panel.show_failure(failure)
        if isinstance(failure, NeedsFix):
            self.refused.emit(failure.problems)
        self.ended.emit()
