"""A run's receipt on screen: how it ended, what it read, what to do next."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from planhat_gui.model.errors import Failure
from planhat_gui.model.language import tr
from planhat_gui.model.results import PublishedNexset, RunReport
from planhat_gui.ui import say
from planhat_gui.ui.empty_card import EmptyCard
from planhat_gui.ui.flow_then import FlowThen
from planhat_gui.ui.kit.access import accessible, announce
from planhat_gui.ui.kit.buttons import button
from planhat_gui.ui.kit.icons import set_icon
from planhat_gui.ui.kit.labels import label
from planhat_gui.ui.kit.leaving import copy_text
from planhat_gui.ui.kit.status import LevelIcon, repolish
from planhat_gui.ui.kit.surfaces import Card, KeyValueGrid
from planhat_gui.ui.kit.text import safe_text
from planhat_gui.ui.kit.tokens import SPACE_8, SPACE_12, Level
from planhat_gui.ui.kit.wrap import WrapRow
from planhat_gui.ui.schema_card import SchemaCard
from planhat_gui.ui.ways_out import Aim, ways_out

if TYPE_CHECKING:
    from planhat_gui.compose.receipts import RunDetails


def now() -> datetime:
    """This moment in the time zone of the user."""
    return datetime.now(UTC).astimezone()


class Receipt(QWidget):
    """Shows one report. The buttons are those that make sense for it.

    `shown` carries the report's run as soon as it is shown: whoever has the history answers with
    `show_details`. `compare_wanted` carries the ids of this run and of the one before it.
    """

    shown = Signal(str)
    compare_wanted = Signal(str, str)
    save_wanted = Signal(object)
    nexset_wanted = Signal(str)
    aside_wanted = Signal(str, str)
    run_wanted = Signal(str)
    resume_wanted = Signal(str)
    edit_wanted = Signal()
    fix_wanted = Signal(str)
    changes_wanted = Signal(str)
    columns_answered = Signal(str, str)
    older_unwanted = Signal(str)
    """The earlier snapshots of this run's datasets are to go."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        accessible(self, tr("Receipt"))
        self._report: RunReport | None = None
        self._icon = LevelIcon("success", 24)
        self._headline = label("", "title", wrap=True, selectable=True)
        self._sentence = label("", "body", wrap=True, selectable=True)
        self._warnings = Warnings()
        self._facts = KeyValueGrid()
        self.open_nexset = button(tr("Open Nexset"), "primary", "table")
        self.show_aside = button(tr("Show what was set aside"), "link")
        self.delete_older = button(tr("Delete earlier snapshots"), "secondary", "trash-2")
        self.delete_older.hide()
        self.delete_older.clicked.connect(lambda: self.older_unwanted.emit(self.run_id))
        self.run_again = button(tr("Run again"), "secondary", "refresh-cw")
        self.resume = button(tr("Resume"), "primary", "play")
        self.edit = button(tr("Edit flow"), "primary", "pencil")
        self.edit.clicked.connect(self.edit_wanted)
        self.fixes = (button(tr("Mend"), "primary"), button(tr("Mend"), "secondary"))
        self._aims: list[Aim] = []
        for number, each in enumerate(self.fixes):
            each.hide()
            each.clicked.connect(lambda _=False, at=number: self.fix_wanted.emit(self._aims[at]))
        self.compare = button(tr("Compare with previous"), "secondary", "arrow-right-left")
        self.copy = button(tr("Copy as text"), "quiet", "copy", name=tr("Copy receipt"))
        self.save = button(
            tr("Save as JSON"), "quiet", "file-json", name=tr("Save receipt as JSON")
        )
        self._before = ""
        self.changes = button(tr("Changes"), "quiet", "list", name=tr("Show changes"))
        self.changes.clicked.connect(self._show_changes)
        self.schema, self.empty = SchemaCard(), EmptyCard()
        for card in (self.schema, self.empty):
            card.answered.connect(self._answer)
        self.open_nexset.clicked.connect(self._open_nexset)
        self.show_aside.clicked.connect(self._show_aside)
        self.run_again.clicked.connect(lambda: self._emit(self.run_wanted))
        self.resume.clicked.connect(lambda: self._emit(self.resume_wanted))
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(lambda: self.save_wanted.emit(self._report))
        self.compare.clicked.connect(self._compare)
        self._icons = {
            self.open_nexset: "table",
            self.run_again: "refresh-cw",
            self.resume: "play",
            self.edit: "pencil",
        }
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE_12)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._headline, 1)
        card = Card()
        card.body.addLayout(head)
        card.body.addWidget(self._sentence)
        card.body.addWidget(self._warnings)
        card.body.addWidget(self.show_aside, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addWidget(self.delete_older, 0, Qt.AlignmentFlag.AlignLeft)
        acts = (self.open_nexset, self.resume, self.edit, self.run_again, self.compare)
        card.body.addWidget(WrapRow([*self.fixes, *acts]))
        details = self._details = Card()
        top = QHBoxLayout()
        top.setSpacing(SPACE_8)
        top.addWidget(label(tr("What was done"), "section"), 1)
        for each in (self.changes, self.copy, self.save):
            top.addWidget(each)
        details.body.addLayout(top)
        details.body.addWidget(self._facts)
        self.flow = FlowThen()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_12)
        column.addWidget(card)
        column.addWidget(self.empty)
        column.addWidget(self.schema)
        column.addWidget(details)
        column.addWidget(self.flow)
        column.addStretch()

    @property
    def run_id(self) -> str:
        """The run shown; empty without one."""
        return self._report.run_id if self._report else ""

    def show_report(self, report: RunReport, *, can_run: bool = True) -> None:
        """Show this one. `can_run`: whether its flow is still there to be run."""
        self._report = report
        words = say.receipt(report, now())
        self._show_words(words)
        self._before = ""
        self.compare.hide()
        self.flow.hide()
        self.open_nexset.setVisible(bool(report.nexsets))
        self.changes.setVisible(any(map(_told_changes, report.nexsets)))
        self.schema.show_report(report)
        self.empty.show_report(report)
        self._offer_nexsets(report)
        self.show_aside.setVisible(bool(report.records.rejected and report.nexsets))
        self.delete_older.setVisible(any(one.code == "personal_older" for one in report.warnings))
        self.delete_older.setEnabled(True)
        self.resume.setVisible(can_run and report.resumable)
        self.run_again.setVisible(can_run)
        self.edit.setVisible(can_run and bool(report.error) and not report.resumable)
        self._offer_fixes(report.error_code if can_run else "", report.next_step)
        self._emphasise()
        self.shown.emit(report.run_id)

    def show_details(self, details: "RunDetails") -> None:
        """Show what belongs to the report, unless another one is shown by now."""
        if self._report is None or self._report.run_id != details.report.run_id:
            return
        self._before = details.before
        self.compare.setVisible(bool(details.before))
        self.flow.show_flow(details.flow_then, details.flow_now, details.changed)

    def show_failure(self, failure: Failure) -> None:
        """A run that never began."""
        self._report = None
        words = say.ReceiptText("error", tr("This run did not start"), str(failure), (), ())
        self._show_words(words)
        for each in (
            self.open_nexset,
            self.show_aside,
            self.delete_older,
            self.resume,
            self.run_again,
            self.compare,
            self.flow,
        ):
            each.hide()
        self.changes.hide()
        self.schema.hide()
        self.empty.hide()
        self.edit.show()
        self._offer_fixes(failure.code, failure.next_step)
        self._emphasise()

    def as_text(self) -> str:
        """What is shown, as text to be copied."""
        return say.receipt_as_text(self._report, now()) if self._report else ""

    def _offer_fixes(self, code: str, next_step: str) -> None:
        """The buttons that do what the error's next step says."""
        # What only has to be tried again has its button already.
        ways = [way for way in ways_out(code, next_step) if way.aim != Aim.TEST]
        self._aims = [way.aim for way in ways]
        for each in self.fixes:
            each.hide()
        for each, way in zip(self.fixes, ways, strict=False):
            each.setText(way.text)
            each.setAccessibleName(way.text)
            each.show()

    def _emphasise(self) -> None:
        """One button is the next step; the others are there as well."""
        asks = self._report is not None and self._report.asks  # the question is the next step
        found = asks or bool(self._aims)
        for each in (self.resume, self.edit, self.open_nexset, self.run_again):
            kind = "secondary" if each.isHidden() or found else "primary"
            found = found or kind == "primary"
            if each.property("kind") != kind:
                each.setProperty("kind", kind)
                set_icon(each, self._icons[each], "on_accent" if kind == "primary" else "text")
                repolish(each)

    def _show_words(self, words: say.ReceiptText) -> None:
        level: Level = words.level
        self._icon.set_level(level)
        self._headline.setText(safe_text(words.headline))
        self._sentence.setText(safe_text(words.sentence, 2000, multiline=True))
        self._sentence.setVisible(bool(words.sentence))
        self._facts.set_facts(words.facts)
        self._details.setVisible(bool(words.facts))
        self._warnings.show_warnings(words.warnings)
        announce(self, f"{words.headline}. {words.sentence}", urgent=words.level == "error")

    def _offer_nexsets(self, report: RunReport) -> None:
        """Of several Nexsets one is chosen from a menu."""
        several = report.nexsets if len(report.nexsets) > 1 else ()
        old = self.open_nexset.menu()
        menu = QMenu(self.open_nexset) if several else None
        for nexset in several:
            text = f"{safe_text(nexset.name, 80)}: {say.count(nexset.records, 'record')}"
            action = menu.addAction(text.replace("&", "&&")) if menu else None
            if action is not None:
                action.triggered.connect(
                    lambda _=False, wanted=nexset.id: self.nexset_wanted.emit(wanted)
                )
        self.open_nexset.setMenu(cast("QMenu", menu))  # None takes it away
        if old is not None:
            old.deleteLater()

    def _open_nexset(self) -> None:
        if self._report is not None and len(self._report.nexsets) == 1:
            self.nexset_wanted.emit(self._report.nexsets[0].id)

    def _show_changes(self) -> None:
        for nexset in self._report.nexsets if self._report else ():
            if _told_changes(nexset):
                self.changes_wanted.emit(nexset.id)
                return

    def _answer(self, choice: str) -> None:
        if self._report is not None:
            self.columns_answered.emit(self._report.run_id, choice)

    def _show_aside(self) -> None:
        if self._report is not None and self._report.nexsets:
            self.aside_wanted.emit(self._report.nexsets[0].id, self._report.run_id)

    def _emit(self, signal: object) -> None:
        if self._report is not None:
            signal.emit(self._report.flow_id)  # type: ignore[attr-defined]

    def _compare(self) -> None:
        if self._report is not None and self._before:
            self.compare_wanted.emit(self._report.run_id, self._before)

    def _copy(self) -> None:
        copy_text(self.as_text(), tr("The receipt"))


def _told_changes(nexset: PublishedNexset) -> bool:
    """Whether it was compared with a snapshot before."""
    found = nexset.changes
    return found is not None and bool(found.changed or found.gone or found.unchanged)


class Warnings(QWidget):
    """Sentences of warning, one below the other; hidden when there are none."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[str, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_8)
        self.hide()

    def show_warnings(self, warnings: tuple[str, ...]) -> None:
        """Show exactly these."""
        if warnings == self._shown:
            return
        self._shown = warnings
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for text in warnings:
            self._column.addWidget(_warning(text))
        self.setVisible(bool(warnings))


def _warning(text: str) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE_8)
    row.addWidget(LevelIcon("warning"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(safe_text(text, 600), wrap=True, selectable=True), 1)
    line.setAccessibleName(tr("Warning: {text_}", text_=safe_text(text, 600)))
    return line
