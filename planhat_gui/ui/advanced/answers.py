"""Asks the answer that a test kept: what a path finds, which paths there are, which paging fits.

Nothing is sent for it. Everything that may take long is done in a worker, one question at a time;
of questions asked meanwhile only the latest counts.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from planhat_gui.model.errors import Cancelled, Failure
from planhat_gui.model.paging import PAGING_KINDS, Pagination
from planhat_gui.model.ports import Cancel
from planhat_gui.model.results import Sample
from planhat_gui.model.source import ResponseFormat
from planhat_gui.ui.job import run_in_background

if TYPE_CHECKING:
    from planhat_gui.compose import Services
    from planhat_gui.engine.paths import Located, Metadata, Suggestion

PAUSE_MS = 150
SHOWN_RECORDS = 100


@dataclass(frozen=True, slots=True)
class Question:
    """Which paths to try on which answer."""

    sample: Sample
    response_format: ResponseFormat
    path: str
    metadata_path: str


@dataclass(frozen=True, slots=True)
class Judged:
    """What the paths give: records found, or why not. `records` are the first of them."""

    question: Question
    located: "Located | None" = None
    failure: Failure | None = None
    records: tuple[Any, ...] = ()
    lines: tuple[bytes, ...] = ()
    metadata: "Metadata | None" = None
    metadata_failure: Failure | None = None


@dataclass(frozen=True, slots=True)
class Suggested:
    """What the answer itself suggests. `reason` says how its format was found."""

    sample: Sample
    response_format: ResponseFormat = ResponseFormat.AUTO
    reason: str = ""
    paths: "tuple[Suggestion, ...]" = ()
    failure: Failure | None = None
    paging: Pagination | None = None
    evidence: str = ""


class KeptAnswer(QObject):
    """`judged` carries a Judged, `suggested` a Suggested."""

    judged = Signal(object)
    suggested = Signal(object)

    def __init__(self, services: "Services", parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._wanted: Question | None = None
        self._turn = 0
        self._busy = False
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._ask)

    def forget(self) -> None:
        """Another flow begins: nothing that is still found out counts."""
        self._turn += 1
        self._wanted = None
        self._timer.stop()

    def judge(self, question: Question, *, now: bool = False) -> None:
        """`judged` follows a moment after the last question."""
        self._wanted = question
        if now:
            self._ask()
        else:
            self._timer.start()

    def look(self, sample: Sample, response_format: ResponseFormat) -> None:
        """`suggested` follows."""
        services, turn = self._services, self._turn

        def work(_cancel: Cancel, _report: object) -> Suggested:
            return _suggestions(services, sample, response_format)

        def done(found: Suggested) -> None:
            if turn == self._turn:
                self.suggested.emit(found)

        def failed(failure: Failure) -> None:
            done(Suggested(sample, response_format, failure=failure))

        run_in_background(self, work, done, failed)

    def _ask(self) -> None:
        self._timer.stop()
        if self._busy or self._wanted is None:
            return
        question, self._wanted = self._wanted, None
        services, turn = self._services, self._turn
        self._busy = True

        def work(_cancel: Cancel, _report: object) -> Judged:
            return _judgement(services, question)

        def done(found: Judged | None) -> None:
            self._busy = False
            if self._wanted is not None:
                if not self._timer.isActive():
                    self._ask()
            elif found is not None and turn == self._turn:
                self.judged.emit(found)

        run_in_background(self, work, done, _quietly(done))


def _quietly(done: Callable[[None], None]) -> Callable[[Failure], None]:
    def failed(_failure: Failure) -> None:
        done(None)

    return failed


def content_type(sample: Sample) -> str:
    """The answer's type with its charset."""
    return sample.headers.get("content-type", sample.content_type)


def _judgement(services: "Services", question: Question) -> Judged:
    from planhat_gui.engine.records import decode_all

    sample = question.sample
    judged = Judged(question)
    try:
        located = services.locate(
            sample.body, question.response_format, question.path, content_type(sample)
        )
    except Cancelled:
        raise
    except Failure as failure:
        return replace(judged, failure=failure)
    lines = located.lines[:SHOWN_RECORDS]
    kept = tuple(bytes(line) for line in lines)
    judged = replace(judged, located=located, records=tuple(decode_all(lines)), lines=kept)
    if not question.metadata_path.strip():
        return judged
    try:
        metadata = _metadata(question, judged.records)
    except Cancelled:
        raise
    except Failure as failure:
        return replace(judged, metadata_failure=failure)
    if metadata.value is None:
        return replace(judged, metadata=metadata)
    from planhat_gui.engine.paths import attach_all

    lines = attach_all(lines, metadata.name, metadata.value)
    kept = tuple(bytes(line) for line in lines)
    return replace(judged, metadata=metadata, records=tuple(decode_all(lines)), lines=kept)


def _metadata(question: Question, records: tuple[Any, ...]) -> "Metadata":
    from planhat_gui.engine.paths import Evaluator, read

    sample = question.sample
    document = read(sample.body, content_type(sample), question.response_format)
    fields = {name for record in records if isinstance(record, dict) for name in record}
    with Evaluator() as evaluator:
        return evaluator.metadata(document, question.metadata_path, fields)


def _suggestions(services: "Services", sample: Sample, wanted: ResponseFormat) -> Suggested:
    from planhat_gui.engine.paths import sniff

    found = Suggested(sample, wanted)
    if wanted is ResponseFormat.AUTO:
        seen = sniff(content_type(sample), sample.body)
        found = replace(found, response_format=seen.format, reason=seen.reason)
    hint = services.paging_hint(sample)
    if hint is not None:
        paging: Pagination = PAGING_KINDS[hint.kind].make(**hint.values)
        found = replace(found, paging=paging, evidence=hint.evidence)
    try:
        paths = services.suggest(sample.body, wanted, content_type(sample))
    except Cancelled:
        raise
    except Failure as failure:
        return replace(found, failure=failure)
    return replace(found, paths=tuple(paths))
