"""Endpoint Test Result: the panel right of the form, which stays through edits."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QWidget

from planhat_gui.model.errors import Cancelled, Failure
from planhat_gui.model.language import tr
from planhat_gui.model.personal import Choices
from planhat_gui.model.personal_checks import Needed
from planhat_gui.model.results import Notice, Progress, Sample
from planhat_gui.ui import say
from planhat_gui.ui.job import run_in_background
from planhat_gui.ui.kit.access import accessible, announce
from planhat_gui.ui.kit.labels import ElidedLabel, label
from planhat_gui.ui.kit.status import MessageBar, StatusPill
from planhat_gui.ui.kit.surfaces import Card, EmptyState
from planhat_gui.ui.kit.tokens import SPACE_8, SPACE_12, SPACE_16
from planhat_gui.ui.personal.line import PersonalLine
from planhat_gui.ui.personal.page import PersonalPage
from planhat_gui.ui.result.columns import as_json, as_tsv
from planhat_gui.ui.result.notices import NoticeList
from planhat_gui.ui.result.pages import ErrorPage, WaitPage, WaitTalk
from planhat_gui.ui.result.sample_view import ANSWER, RAW, TABLE, SampleView

PATH_FIX = "path_to_data"
"""The code under which a sample's own sentence about its path stands."""
_OK = range(200, 300)
_NO_FIXES: Mapping[str, str] = {}


class ResultPanel(Card):
    """Shows one test at a time; whatever it shows stays until the next one has something to show.

    `action` carries what an error's button wants (`test`, `credential`, `form`), `fix` the code
    of a warning whose button was pressed.
    """

    action = Signal(str)
    fix = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=0, parent=parent)
        accessible(self, tr("Endpoint Test Result"))
        self._pill = StatusPill()
        self._facts = ElidedLabel("", "muted")
        self.bar = MessageBar()
        self.notices = NoticeList()
        self.notices.fix.connect(self.fix)
        self._pickable = False
        self._choices: Choices = ()
        self.needed = Needed()
        self._turned_to = TABLE
        """The tab that was put in front because there were no records to show."""
        self._steps = label("", "caption", wrap=True)
        self._steps.setContentsMargins(SPACE_16, 0, SPACE_16, 0)
        self._steps.hide()
        self.sample_view = SampleView()
        self.sample_view.copied.connect(self._say_copied)
        self.sample_view.save_requested.connect(self.ask_where_to_save)
        self._talk = WaitTalk(self)
        self._talk.said.connect(self._say_waiting)
        self.line = PersonalLine()
        self.line.wanted.connect(self.choose_personal)
        self._make_pages()
        self._lay_out()
        self.show_nothing()

    def _make_pages(self) -> None:
        self._nothing = EmptyState(
            "flask-conical", tr("No test yet"), tr("Press Test to see sample records.")
        )
        self._none = EmptyState(
            "inbox",
            tr("No records"),
            tr("The server answered, and there is nothing in it with these settings."),
        )
        self._cancelled = EmptyState(
            "circle-pause", tr("Test cancelled"), tr("Press Test to see sample records.")
        )
        self._wait = WaitPage()
        self.error = ErrorPage()
        self.error.action.connect(self.action)
        self.personal = PersonalPage()
        self.personal.done.connect(self.leave_personal)
        self._below: QWidget = self._nothing
        """What the choice of columns stands before."""
        self._stack = QStackedWidget()
        for page in (
            self._nothing, self._wait, self.sample_view, self._none, self._cancelled, self.error,
            self.personal,
        ):  # fmt: skip
            self._stack.addWidget(page)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(SPACE_16, SPACE_12, SPACE_16, 0)
        head.setSpacing(SPACE_12)
        head.addWidget(label(tr("Endpoint Test Result"), "section"))
        head.addWidget(self._pill)
        head.addWidget(self._facts, 1)
        above = QWidget()
        said = QHBoxLayout(above)
        said.setContentsMargins(SPACE_12, 0, SPACE_12, 0)
        said.addWidget(self.notices)
        bars = QHBoxLayout()
        bars.setContentsMargins(SPACE_12, 0, SPACE_12, 0)
        bars.addWidget(self.bar)
        line = QHBoxLayout()
        line.setContentsMargins(SPACE_12, 0, SPACE_12, 0)
        line.addWidget(self.line)
        self.body.setSpacing(SPACE_8)
        self.body.addLayout(head)
        self.body.addWidget(self._steps)
        self.body.addLayout(bars)
        self.body.addWidget(above)
        self.body.addLayout(line)
        self.body.addWidget(self._stack, 1)

    @property
    def state(self) -> str:
        """What is shown: nothing, testing, sample, none, cancelled, error."""
        names = {
            self._nothing: "nothing",
            self._wait: "testing",
            self.sample_view: "sample",
            self._none: "none",
            self._cancelled: "cancelled",
            self.error: "error",
        }
        return names[self._below]

    @property
    def sample(self) -> Sample | None:
        """The last sample that came, also while something else is shown."""
        return self.sample_view.sample

    def bars_height(self, width: int) -> int:
        """Pixels that an error and notices above the page take, in a panel so wide."""
        shown = [each for each in (self.bar, self.notices) if each.isVisibleTo(self)]
        room = width - 2 * SPACE_12
        return sum(max(each.heightForWidth(room), each.sizeHint().height()) for each in shown)

    @property
    def choosing(self) -> bool:
        """Whether columns are being chosen."""
        return self._stack.currentWidget() is self.personal

    def choose_personal(self) -> None:
        """Show the choice of columns in place of what is shown."""
        self._stack.setCurrentWidget(self.personal)
        self.line.hide()
        self.personal.focus()

    def leave_personal(self) -> None:
        """Back to what was shown."""
        self._stack.setCurrentWidget(self._below)
        self._say_personal()
        if self.state == "sample":
            self.sample_view.setFocus()

    def show_choices(self, choices: Choices, needed: Needed) -> None:
        """What is chosen for the columns of the sample now."""
        self._choices, self.needed = choices, needed
        columns = self.sample.columns if self.sample is not None else ()
        self.personal.show_columns(columns, choices, needed)
        self._say_personal()

    def update_sample(self, sample: Sample, noun: str) -> None:
        """The same sample with other columns hashed or dropped."""
        self.sample_view.set_sample(sample, noun)
        self._say_personal()

    def _say_personal(self) -> None:
        sample = self.sample
        if sample is None or self.state != "sample" or self.choosing:
            self.line.hide()
        else:
            self.line.show_columns(sample.columns, self._choices)

    def _put(self, page: QWidget) -> None:
        """Show this, behind the choice of columns while that is made."""
        self._below = page
        if not self.choosing:
            self._stack.setCurrentWidget(page)
        self._say_personal()

    def facts(self) -> str:
        """The line of numbers: status, time, calls, size."""
        return f"{self._pill.word()} · {self._facts.text()}" if self._facts.text() else ""

    def show_nothing(self) -> None:
        """Before the first test."""
        self._set_head("", "", "neutral")
        self._steps.hide()
        self.bar.clear()
        self.notices.set_notices((), {})
        self._put(self._nothing)

    def forget(self) -> None:
        """Show nothing, and let go of the last sample: another flow begins."""
        self._talk.end()
        self.sample_view.forget()
        self.personal.forget()
        self._choices = ()
        self._stack.setCurrentWidget(self._nothing)
        self.show_nothing()

    def steps(self) -> str:
        """What is said of the steps of a chain or the rows of a lookup."""
        return self._steps.text()

    def set_pickable(self, pickable: bool) -> None:
        """Whether values of the result can be used as paths."""
        self._pickable = pickable
        self.sample_view.set_pickable(pickable)

    def show_testing(self) -> None:
        """A test has begun. Records that are shown stay until the new ones are here."""
        self.bar.clear()
        if self.choosing:
            self.leave_personal()
        if self.state != "sample":
            self._set_head("", "", "neutral")
            self._put(self._wait)
        self._talk.begin()

    def show_progress(self, progress: object) -> None:
        """What the running test says."""
        if isinstance(progress, Progress):
            self._talk.note(progress)

    def show_sample(
        self, sample: Sample, noun: str = "records", fixes: Mapping[str, str] = _NO_FIXES
    ) -> None:
        """The test has ended well. `fixes`: warning code to the label of the button for it."""
        self._talk.end()
        self.bar.clear()
        self.sample_view.set_sample(sample, noun)
        parts = [
            _short_time(sample.seconds),
            say.count(sample.calls, "call"),
            say.size(sample.size),
        ]
        if sample.retries:
            parts.append(say.retries(sample.retries))
        level = "success" if sample.status in _OK else "warning"
        self._set_head(str(sample.status), " · ".join(parts), level)
        told = [Notice(PATH_FIX, sample.sentence)] if sample.sentence else []
        self.notices.set_notices([*told, *sample.warnings], fixes)
        # Where a path finds nothing, the answer itself is what one wants to see.
        something = bool(sample.records or sample.sentence)
        self._put(self.sample_view if something else self._none)
        if sample.sentence and not sample.records:
            self._turned_to = ANSWER if self._pickable else RAW
            self.sample_view.setCurrentIndex(self._turned_to)
        elif self.sample_view.currentIndex() == self._turned_to:
            self._turned_to = TABLE
            self.sample_view.setCurrentIndex(TABLE)
        self._steps.setText(steps_text(sample))
        self._steps.setVisible(bool(self._steps.text()))
        announce(
            self,
            tr(
                "Test finished: {records:,} {noun}. {facts}",
                records=len(sample.records),
                noun=noun,
                facts=self.facts(),
            ),
        )

    def show_failure(self, failure: Failure) -> None:
        """The test has ended without a sample."""
        self._talk.end()
        self.bar.clear()
        if isinstance(failure, Cancelled):
            self._show_cancelled()
            return
        self._set_head(tr("Failed"), "", "error")
        self.notices.set_notices((), {})
        self.error.show_failure(failure)
        self._put(self.error)
        announce(self, self.error.accessibleName(), urgent=True)

    def show_stale(self, stale: bool) -> None:
        """Say (or no longer say) that the settings are no longer those of the sample shown."""
        if stale and self.state in {"sample", "none"}:
            self.bar.show_message(
                "info", tr("Settings changed since this test."), tr("Test again"), self._test_again
            )
        elif not stale and self.bar.level == "info":
            self.bar.clear()

    def ask_where_to_save(self) -> None:
        """Ask for a file; the window goes on meanwhile."""
        dialog = QFileDialog(self, tr("Save sample"), "sample.json")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([tr("JSON (*.json)"), tr("Table, tab separated (*.tsv)")])
        dialog.setDefaultSuffix("json")
        dialog.fileSelected.connect(self.save_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_to(self, path: str) -> None:
        """Write the sample to a file: a table for .tsv, else JSON."""
        sample = self.sample
        if sample is None:
            return

        def work(_cancel: object, _report: object) -> str:
            from planhat_gui.door import let_out
            from planhat_gui.store.files import write_atomic

            table = path.lower().endswith((".tsv", ".tab", ".txt"))
            text = as_tsv(sample.records) if table else as_json(sample.records)
            write_atomic(Path(path), let_out(text, tr("The sample")).encode())
            return path

        run_in_background(self, work, self._saved, self._not_saved)

    def _saved(self, path: str) -> None:
        self.bar.show_message("success", tr("Sample saved to {path}.", path=path))

    def _not_saved(self, failure: Failure) -> None:
        self.bar.show_message("error", f"{failure}", tr("Save elsewhere…"), self.ask_where_to_save)

    def _show_cancelled(self) -> None:
        if self.state == "sample":
            self.bar.show_message(
                "neutral", tr("Test cancelled. These are the records of the test before.")
            )
        else:
            self._set_head("", "", "neutral")
            self._put(self._cancelled)

    def _set_head(self, word: str, facts: str, level: str) -> None:
        self._pill.set_status(level, word)  # type: ignore[arg-type]
        self._pill.setVisible(bool(word))
        self._facts.set_text(facts)

    def _say_waiting(self, text: str) -> None:
        self._wait.say(text)
        if self.state == "sample" and text:
            self.bar.show_message("running", text)

    def _say_copied(self, text: str) -> None:
        self.bar.show_message("success", text)

    def _test_again(self) -> None:
        self.action.emit("test")


def _short_time(seconds: float) -> str:
    """Fast answers in milliseconds: `0.0 s` says nothing."""
    return (
        tr("{seconds:.0f} ms", seconds=seconds * 1000) if seconds < 0.1 else say.duration(seconds)
    )


def steps_text(sample: Sample) -> str:
    """What the test did for each step of a chain or each row of a lookup, and what a run would."""
    told = []
    for step in sample.steps:
        records = say.count(step.records, "record")
        if step.rows is None:
            told.append(
                tr(
                    "{step_key}: {records} of the first {calls}",
                    step_key=step.key,
                    records=records,
                    calls=say.count(step.asked, "call"),
                )
            )
        elif step.rows > step.asked:
            calls = say.count(step.rows, "call")
            told.append(
                tr(
                    "{step_key}: {records}; the first {asked:,} of {calls} were made",
                    step_key=step.key,
                    records=records,
                    asked=step.asked,
                    calls=calls,
                )
            )
        elif len(sample.steps) > 1:
            told.append(
                tr(
                    "{step_key}: {records} from {calls}",
                    step_key=step.key,
                    records=records,
                    calls=say.count(step.asked, "call"),
                )
            )
    return "  ·  ".join(told)
