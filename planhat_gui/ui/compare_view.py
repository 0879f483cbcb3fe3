"""Two runs side by side: their facts, and what differs in their flows."""

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from planhat_gui.model.language import tr
from planhat_gui.model.results import RunReport
from planhat_gui.model.run_compare import RunComparison, Sign
from planhat_gui.ui import say
from planhat_gui.ui.kit import theme
from planhat_gui.ui.kit.access import accessible
from planhat_gui.ui.kit.buttons import button
from planhat_gui.ui.kit.labels import label, rule
from planhat_gui.ui.kit.leaving import copy_text
from planhat_gui.ui.kit.surfaces import Card, PageHeader
from planhat_gui.ui.kit.text import safe_text
from planhat_gui.ui.kit.tokens import SPACE_8, SPACE_12, SPACE_16, SPACE_24
from planhat_gui.ui.pages.scrolling import scrolling
from planhat_gui.ui.receipt import now

SHOWN = 200
"""Differences of the flows shown; a label each, so not any number."""
_NONE = "–"
_CELL = 300
_BREAKS = re.compile(r"(?<=[&=_,/?])(?=\w)|(?<=\.)(?=[A-Za-z])")
_ZERO_WIDTH = "\u200b"


class CompareView(QWidget):
    """Shows one comparison, the older run on the left."""

    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        accessible(self, tr("Run comparison"))
        self._found: RunComparison | None = None
        self.back = button(tr("Back"), "quiet", "arrow-left", name=tr("Back from the comparison"))
        self.back.clicked.connect(self.back_wanted)
        self.copy = button(tr("Copy as text"), "quiet", "copy", name=tr("Copy comparison"))
        self.copy.clicked.connect(lambda: copy_text(self.as_text(), tr("The comparison")))
        self.header = PageHeader(tr("Compare runs"))
        self.header.add_action(self.copy)
        self.only = accessible(QCheckBox(tr("Only what differs")), tr("Only what differs"))
        self.only.toggled.connect(self._show)
        self.facts = ComparisonGrid(tr("Facts compared"))
        self.flow = ComparisonGrid(tr("Flows compared"))
        self._same = label(tr("Both runs had the same flow."), "muted")
        self._lay_out()

    def _lay_out(self) -> None:
        facts, flow = Card(), Card(tr("What differs in the flow"))
        top = QHBoxLayout()
        top.setSpacing(SPACE_8)
        top.addWidget(label(tr("What was done"), "section"), 1)
        top.addWidget(self.only)
        facts.body.addLayout(top)
        facts.body.addWidget(self.facts)
        flow.body.addWidget(self._same)
        flow.body.addWidget(self.flow)
        inside = QWidget()
        cards = QVBoxLayout(inside)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(SPACE_12)
        cards.addWidget(facts)
        cards.addWidget(flow)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_24, SPACE_16, SPACE_24, SPACE_16)
        column.setSpacing(SPACE_12)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.header)
        column.addWidget(scrolling(inside), 1)

    def show_comparison(self, found: RunComparison) -> None:
        """Show these two runs."""
        self._found = found
        names = {found.first.flow, found.second.flow}
        title = (
            tr("Two runs of {flow}", flow=found.first.flow)
            if len(names) == 1
            else tr("Two runs compared")
        )
        self.header.set_title(title, _sentence(found))
        self._show()

    def as_text(self) -> str:
        """Everything that is compared, with tabs between, for a sheet."""
        if self._found is None:
            return ""
        heads = (tr("Fact"), *_heads(self._found), tr("Difference"))
        lines = [heads, *self._fact_rows(everything=True), *self._flow_rows()]
        return "\n".join("\t".join(line) for line in lines) + "\n"

    def _show(self) -> None:
        if self._found is None:
            return
        heads = _heads(self._found)
        rows = self._fact_rows(everything=not self.only.isChecked())
        self.facts.set_rows(("", *heads, tr("Difference")), rows)
        flow = self._flow_rows()
        self.flow.set_rows((tr("Setting"), *heads, ""), flow)
        self.flow.setVisible(bool(flow))
        self._same.setVisible(not flow)

    def _fact_rows(self, *, everything: bool) -> list[tuple[str, str, str, str]]:
        assert self._found is not None
        pairs = self._found.facts if everything else self._found.differing
        return [
            (
                pair.label,
                pair.first or _NONE,
                pair.second or _NONE,
                f"{pair.sign.value} {pair.difference}",
            )
            for pair in pairs
        ]

    def _flow_rows(self) -> list[tuple[str, str, str, str]]:
        assert self._found is not None
        found = self._found.flow
        rows = [(one.path, one.before or _NONE, one.after or _NONE, "") for one in found[:SHOWN]]
        if len(found) > SHOWN:
            rows.append((tr("… and {found:,} more", found=len(found) - SHOWN), "", "", ""))
        return rows


def _sentence(found: RunComparison) -> str:
    match len(found.differing):
        case 0:
            facts = tr("No fact differs")
        case 1:
            facts = tr("1 fact differs")
        case differing:
            facts = tr("{differing:,} facts differ", differing=differing)
    if not found.flow:
        return tr("{facts}; the flow is the same.", facts=facts)
    return tr(
        "{facts}; in the flow, {settings}.",
        facts=facts,
        settings=say.count(len(found.flow), "setting"),
    )


def _heads(found: RunComparison) -> tuple[str, str]:
    return _head(found.first), _head(found.second)


def _head(report: RunReport) -> str:
    return say.sentence_case(say.moment(report.started, now()))


class ComparisonGrid(QWidget):
    """A small table of labels in which long texts wrap, addresses and paths, too."""

    def __init__(self, name: str) -> None:
        super().__init__()
        accessible(self, name)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_24)
        self._grid.setVerticalSpacing(SPACE_8)
        for column, stretch in enumerate((3, 4, 4, 4)):
            self._grid.setColumnStretch(column, stretch)
        self._rows: tuple[tuple[str, ...], ...] = ()

    def rows(self) -> tuple[tuple[str, ...], ...]:
        """The texts shown, without the heads."""
        return self._rows

    def set_rows(self, heads: Sequence[str], rows: Sequence[tuple[str, ...]]) -> None:
        """Show these rows instead."""
        self._rows = tuple(rows)
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for column, head in enumerate(heads):
            self._grid.addWidget(label(safe_text(head), "caption"), 0, column)
        self._grid.addWidget(rule(), 1, 0, 1, len(heads))
        for at, row in enumerate(rows, 2):
            same = row[-1].startswith(Sign.SAME.value)
            for column, text in enumerate(row):
                self._add(at, column, text, muted=same)

    def _add(self, row: int, column: int, text: str, *, muted: bool) -> None:
        shown = safe_text(text, _CELL)
        verdict = column == len(self._rows[0]) - 1
        quiet = column == 0 or (muted and verdict)
        broken = _BREAKS.sub(_ZERO_WIDTH, shown).replace(" %", "\u00a0%")
        made = label(broken, "muted" if quiet else "body", wrap=True)
        made.setMinimumWidth(1)
        weight = QFont.Weight.Medium if verdict and not quiet else QFont.Weight.Normal
        made.setFont(theme.ui_font(weight=weight, tabular=True))
        made.setAccessibleName(f"{safe_text(self._rows[row - 2][0])}: {shown}" if column else shown)
        self._grid.addWidget(made, row, column, Qt.AlignmentFlag.AlignTop)
