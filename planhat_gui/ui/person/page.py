"""Find a person: a field, what was found, what to do with it, the receipt."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from planhat_gui.model import forgetting_words as words
from planhat_gui.model.errors import Busy, Cancelled, Failure
from planhat_gui.model.forgetting import Found, Interrupted, Receipt, Step
from planhat_gui.model.language import tr
from planhat_gui.model.person import masked
from planhat_gui.ui import say
from planhat_gui.ui.job import Job, Work, run_in_background
from planhat_gui.ui.kit.access import accessible, announce, explain
from planhat_gui.ui.kit.buttons import BusyButton, button
from planhat_gui.ui.kit.labels import label
from planhat_gui.ui.kit.leaving import copy_text
from planhat_gui.ui.kit.status import MessageBar
from planhat_gui.ui.kit.surfaces import Card, KeyValueGrid, PageHeader
from planhat_gui.ui.kit.tokens import SPACE_8, SPACE_12, SPACE_16, SPACE_24, Level
from planhat_gui.ui.pages.scrolling import scrolling
from planhat_gui.ui.person.results import Results
from planhat_gui.ui.question import Answer, Question
from planhat_gui.ui.receipt import now

if TYPE_CHECKING:
    from planhat_gui.compose import Services

_ABOUT = tr(
    "Looks through all Nexsets with their earlier versions, pages of stopped runs, lookups, "
    "flows, drafts, the history and the logs on this computer."
)
_HINT = tr("E-mail address, name, number or id")


class PersonPage(QWidget):
    """One person at a time. Everything slow is done in a Job."""

    forgetting = Signal()
    """Files are about to be replaced: whoever has one open lets go."""
    forgotten = Signal()

    def __init__(self) -> None:
        super().__init__()
        accessible(self, tr("Find a person"))
        self._services: Services | None = None
        self._job: Job | None = None
        self._receipt: Receipt | None = None
        self._let_go = False
        self._make_widgets()
        self._lay_out()
        self._connect()

    def _make_widgets(self) -> None:
        self.field = accessible(QLineEdit(), tr("Person"))
        explain(self.field, tr("Several of one person with a semicolon between them."))
        self.field.setPlaceholderText(_HINT)
        self.find_button = BusyButton(tr("Find"), "primary", "search", name=tr("Find person"))
        self.cancel = button(tr("Cancel"), name=tr("Cancel search"))
        self.bar = MessageBar()
        self.question = Question(tr("Forget question"))
        self.progress = label("", "muted")
        self.results = Results()
        self.receipts = accessible(
            QListWidget(), tr("Receipts"), description=tr("Press Enter to read a receipt")
        )
        self.copy = button(tr("Copy receipt"), "secondary", "copy")
        self.again = button(tr("Find another person"), "primary", "search")
        self.receipt_rows = KeyValueGrid()
        self._receipt_title = label("", "section")
        self.stack = QStackedWidget()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE_8)
        row.addWidget(self.field, 1)
        row.addWidget(self.find_button)
        row.addWidget(self.cancel)
        self._start = Card(tr("What was forgotten"))
        self._none_yet = label(tr("Nothing yet. A receipt of each time is kept here."), "muted")
        self._start.body.addWidget(self._none_yet)
        self._start.body.addWidget(self.receipts, 100)
        self._start.body.addStretch(1)
        receipt = Card()
        receipt.body.addWidget(self._receipt_title)
        receipt.body.addWidget(self.receipt_rows)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_8)
        buttons.addStretch()
        buttons.addWidget(self.copy)
        buttons.addWidget(self.again)
        receipt.body.addLayout(buttons)
        self._receipt_area = scrolling(receipt)
        for shown in (self._start, self.results, self._receipt_area):
            self.stack.addWidget(shown)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_24, SPACE_16, SPACE_24, SPACE_16)
        column.setSpacing(SPACE_12)
        column.addWidget(PageHeader(tr("Find a person"), sentence=_ABOUT))
        column.addLayout(row)
        for each in (self.progress, self.bar, self.question):
            column.addWidget(each)
        column.addWidget(self.stack, 1)
        self.progress.hide()
        self.cancel.hide()

    def _connect(self) -> None:
        self.field.returnPressed.connect(self.search)
        self.find_button.clicked.connect(self.search)
        self.cancel.clicked.connect(self._stop)
        self.results.forget_wanted.connect(self._ask)
        self.question.stands.connect(self.results.set_asked)
        self.results.also_wanted.connect(self._add_also)
        self.copy.clicked.connect(self._copy)
        self.again.clicked.connect(self.begin)
        self.receipts.itemActivated.connect(self._open_receipt)

    # What is shown

    def open(self, services: "Services") -> None:
        """Show the page; what was left half done is as it was."""
        self._services = services
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self._busy and self.stack.currentWidget() is self._start:
            self.begin()

    def begin(self) -> None:
        """An empty field and the receipts there are."""
        self.field.clear()
        self.results.found = None
        self._receipt = None
        self.bar.clear()
        self.stack.setCurrentWidget(self._start)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        services = self._services
        if services is None:
            return
        people = services.people
        run_in_background(
            self,
            lambda _c, _r: (people.receipts.all(), people.interrupted()),
            lambda both: self._show_receipts(*both),
            self._failed,
        )

    def _show_receipts(self, receipts: Sequence[Receipt], left: Sequence[Interrupted]) -> None:
        self.receipts.clear()
        for one in receipts:
            outcome = words.OUTCOME_WORDS.get(one.outcome, one.outcome)
            when = say.moment(one.finished, now())
            item = QListWidgetItem(f"{', '.join(one.who)}   {outcome}, {when}")
            item.setData(Qt.ItemDataRole.UserRole, one.id)
            self.receipts.addItem(item)
        if receipts:
            self.receipts.setCurrentRow(0)
        self.receipts.setVisible(bool(receipts))
        self._none_yet.setVisible(not receipts)
        if left:
            self.bar.show_message("warning", interrupted_sentence(left[0]))

    @property
    def _busy(self) -> bool:
        return self._job is not None and self._job.running

    def _working(self, what: str) -> None:
        """Show that something goes on; "" that it has ended."""
        going = bool(what)
        self.find_button.set_busy(going, tr("Working…") if going else "")
        self.progress.setText(what)
        self.progress.setVisible(going)
        self.cancel.setVisible(going)
        self.cancel.setEnabled(going)
        self.field.setEnabled(not going)
        self.results.setEnabled(not going)
        if going:
            self.bar.clear()
            self.question.close_question()
            self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, what)

    def _step(self, step: object) -> None:
        if isinstance(step, Step):
            self.progress.setText(
                tr("{what}: {done:,} of {of:,}", what=step.what, done=step.done, of=step.of)
            )

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self.cancel.setEnabled(False)
            self.progress.setText(tr("Cancelling…"))

    def _failed(self, failure: Failure) -> None:
        self._working("")
        if self._let_go:  # files that were closed for it can be opened again
            self._let_go = False
            self.forgotten.emit()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(failure, Cancelled):
            self.bar.show_message("info", tr("The search was cancelled."))
        else:
            level: Level = "warning" if isinstance(failure, Busy) else "error"
            self.bar.show_message(level, str(failure))

    # Finding

    def search(self) -> None:
        """Look for what stands in the field."""
        if self._busy or self._services is None:
            return
        people = self._services.people
        terms = self.field.text().split(";")
        self._working(tr("Searching"))
        self._start_job(lambda cancel, report: people.find(terms, cancel, report), self._show_found)

    def _start_job(self, work: Work, done: Callable[[Any], None]) -> None:
        job = Job(work, self)
        job.progress.connect(self._step)
        job.succeeded.connect(done)
        job.failed.connect(self._failed)
        for ended in (job.succeeded, job.failed):
            ended.connect(job.deleteLater)
        self._job = job
        job.start()

    def _show_found(self, found: Found) -> None:
        self._job = None
        self._working("")
        self.results.show_found(found)
        self.stack.setCurrentWidget(self.results)
        something = bool(found.groups)
        if found.troubles:
            first = found.troubles[0]
            more = len(found.troubles) - 1
            tail = (
                tr(
                    " {more_files} could not be searched either.",
                    more_files=say.count(more, "more file"),
                )
                if more
                else ""
            )
            text = tr(
                "{place} could not be searched: {why} The person may be in it.",
                place=first.place,
                why=first.why,
            )
            self.bar.show_message("warning", f"{text}{tail}")
        announce(self, words.summed(found))
        if something:
            self.results.tree.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_also(self) -> None:
        found = self.results.found
        if found is not None:
            terms = [term.text for term in (*found.terms, *found.also)]
            self.field.setText("; ".join(terms))
            self.search()

    # Forgetting

    def _ask(self) -> None:
        found = self.results.found
        if found is None or self._busy:
            return
        who = ", ".join(masked(term) for term in found.terms)
        text = tr(
            "Forget {who}? {will_do} No flow may run meanwhile.",
            who=who,
            will_do=self.results.will_do(),
        )
        self.question.ask(
            text,
            [Answer(tr("Keep everything")), Answer(tr("Forget now"), self.forget_now, "danger")],
        )

    def forget_now(self) -> None:
        """Do what is chosen."""
        found, services = self.results.found, self._services
        if found is None or services is None or self._busy:
            return
        people, choices = services.people, self.results.choices()
        self._let_go = True
        self.forgetting.emit()
        self._working(tr("Forgetting"))
        self._start_job(
            lambda cancel, report: people.forget(found, choices, cancel, report), self._ended
        )

    def _ended(self, receipt: Receipt) -> None:
        self._job = None
        self._let_go = False
        self._working("")
        self.forgotten.emit()
        self.field.clear()
        self.results.found = None
        self._show_receipt(receipt)
        level: Level = "success" if receipt.outcome == "complete" else "warning"
        self.bar.show_message(
            level,
            tr(
                "{outcome_words}. See the receipt.",
                outcome_words=words.OUTCOME_WORDS[receipt.outcome],
            ),
        )

    def _show_receipt(self, receipt: Receipt) -> None:
        self._receipt = receipt
        self._receipt_title.setText(tr("Receipt {receipt_id}", receipt_id=receipt.id))
        when = say.moment(receipt.finished, now())
        self.receipt_rows.set_facts(words.receipt_rows(receipt, when))
        self.stack.setCurrentWidget(self._receipt_area)
        self.again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_receipt(self, item: QListWidgetItem) -> None:
        services, own_id = self._services, str(item.data(Qt.ItemDataRole.UserRole))
        if services is not None:
            receipts = services.people.receipts
            run_in_background(
                self, lambda _c, _r: receipts.get(own_id), self._show_receipt, self._failed
            )

    def _copy(self) -> None:
        if self._receipt is not None:
            copy_text(words.receipt_text(self._receipt), tr("The receipt"))


def interrupted_sentence(one: Interrupted) -> str:
    """What to do about a forgetting that did not come to its end."""
    who, when = ", ".join(one.who), say.moment(one.started, now())
    return tr(
        "Forgetting {who} was cut short {when}. Find and forget the same person again.",
        who=who,
        when=when,
    )
