"""From the Test button to the result panel and back."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from planhat_gui.model.errors import Failure, NeedsFix
from planhat_gui.model.flow import AdvancedSource, Flow, TemplateSource
from planhat_gui.model.language import tr
from planhat_gui.model.results import Sample
from planhat_gui.model.source import Method, ResponseFormat
from planhat_gui.model.template import Template
from planhat_gui.ui.question import Answer, Question
from planhat_gui.ui.result.panel import PATH_FIX, ResultPanel
from planhat_gui.ui.ways_out import ways_out
from planhat_gui.ui.wizard.fixes import fix_labels
from planhat_gui.ui.wizard.test_button import TestButton
from planhat_gui.ui.wizard.tester import Tester
from planhat_gui.ui.wizard.treating import Treater

if TYPE_CHECKING:
    from planhat_gui.compose import Services


class TestDesk(QObject):
    """Runs one test at a time and shows what comes of it.

    `ended` after every test, however it ended; `sampled` carries the flow that was tested and its
    sample; `refused` the problems of a flow that was not sent.
    """

    __test__ = False  # no test, for all its name

    ended = Signal()
    sampled = Signal(object, object)
    running_changed = Signal(bool)
    refused = Signal(object)

    def __init__(
        self,
        services: "Services",
        buttons: Sequence[TestButton],
        panel: ResultPanel,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._buttons, self._panel = tuple(buttons), panel
        self._template: Template | None = None
        self._shown: Flow | None = None
        self._now: Flow | None = None
        self._treater = Treater(services, self)
        self._treater.treated.connect(self._treated)
        self._treater.failed.connect(self._not_treated)
        self.tester = Tester(services, self)
        self.tester.progress.connect(panel.show_progress)
        self.tester.finished.connect(self._finished)
        self.tester.failed.connect(self._failed)
        for button in self._buttons:
            button.cancel_wanted.connect(self.cancel)

    def start(self, flow: Flow, template: Template | None, held: tuple[str, ...] = ()) -> None:
        """Test this flow; does nothing while a test goes on. For `held` see CallOptions."""
        if self.tester.running:
            return
        self._template = template
        for button in self._buttons:
            button.begin()
        self._panel.show_testing()
        self.running_changed.emit(True)
        self.tester.start(flow, held)

    def cancel(self) -> None:
        """Stop the running test."""
        self.tester.cancel()

    def forget(self) -> None:
        """Stop, and show nothing: another flow begins."""
        self.tester.drop()
        self._stopped()
        self._shown = None
        self._treater.forget()
        self._panel.forget()

    def sample_of(self, flow: Flow) -> Sample | None:
        """The sample shown, if it is what this flow would give."""
        return self._panel.sample if self._shown is not None and self._same(flow) else None

    def _same(self, flow: Flow) -> bool:
        shown = self._shown
        return (
            shown is not None
            and _as_sent(shown.source) == _as_sent(flow.source)
            and shown.credential == flow.credential
        )

    def compare(self, flow: Flow) -> None:
        """Say beside the result whether it is still that of the form; treat its columns alike."""
        self._now = flow
        sample = self._panel.sample
        if self._shown is not None:
            self._panel.show_stale(not self._same(flow))
        if sample is not None and sample.lines and sample.personal != flow.options.personal:
            self._treater.treat(sample, flow)

    def _stopped(self) -> None:
        for button in self._buttons:
            button.end()
        self.running_changed.emit(False)

    def _finished(self, flow: Flow, sample: Sample) -> None:
        self._stopped()
        self._shown = flow
        self._show(sample)
        self.sampled.emit(flow, sample)
        self.ended.emit()

    def reapplied(self, sample: Sample) -> None:
        """Another path was tried on the answer of the sample shown: show what it finds."""
        shown = self._panel.sample
        if self._shown is not None and sample is not shown and not self.tester.running:
            self._show(sample)

    def _treated(self, sample: Sample) -> None:
        """The sample with what was chosen for its columns."""
        shown = self._panel.sample
        if shown is None or shown.body is not sample.body:
            return
        if shown.lines == sample.lines:
            self._panel.update_sample(sample, self._noun())
        else:
            self._put(sample)
        if self._now is not None:
            self._panel.show_choices(sample.personal, self._panel.needed)

    def _not_treated(self, failure: Failure) -> None:
        way = next(iter(ways_out(failure.code)), None)
        act = partial(self._panel.action.emit, way.aim) if way else None
        self._panel.bar.show_message("error", str(failure), way.text if way else None, act)

    def _noun(self) -> str:
        return tr(self._template.record_noun) if self._template else tr("records")

    def _show(self, sample: Sample) -> None:
        """Show it as a run would land it."""
        flow = self._now or self._shown
        chosen = flow.options.personal if flow is not None else ()
        if sample.lines and flow is not None and (sample.personal != chosen or not sample.columns):
            self._treater.treat(sample, flow)
            if chosen or sample.personal:
                return
        self._put(sample)

    def _put(self, sample: Sample) -> None:
        noun = self._noun()
        fixes = fix_labels(self._template)
        if sample.fix:
            fixes[PATH_FIX] = tr("Use {fix}", fix=sample.fix)
        self._panel.show_sample(sample, noun, fixes)

    def _failed(self, failure: Failure) -> None:
        self._stopped()
        self._panel.show_failure(failure)
        if isinstance(failure, NeedsFix):
            self.refused.emit(failure.problems)
        self.ended.emit()


def _as_sent(source: TemplateSource | AdvancedSource) -> TemplateSource | AdvancedSource:
    """The source without what is done to the last answer: another path needs no new test."""
    if isinstance(source, TemplateSource):
        return source
    last = replace(
        source.steps[-1],
        path_to_data="",
        path_to_metadata="",
        response_format=ResponseFormat.AUTO,
    )
    return replace(source, steps=(*source.steps[:-1], last))


def ask_before_writing(question: Question, flow: Flow, start: Callable[[], None]) -> None:
    """Start a test at once when it only reads; else only when the person says so."""
    steps = flow.source.steps if isinstance(flow.source, AdvancedSource) else ()
    writes = [step for step in steps if step.method is not Method.GET]
    if not writes:
        question.hide()
        start()
        return
    method = writes[0].method.value
    question.ask(
        tr(
            "This test sends a {method} request to {url}, which may change data there. "
            "Send it once now?",
            method=method,
            url=writes[0].url,
        ),
        [
            Answer(tr("Do not send")),
            Answer(tr("Send {method} request", method=method), start, "danger"),
        ],
    )
