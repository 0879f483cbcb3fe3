"""Pagination: the kind, its parameters, and what the last answer suggests."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from planhat_gui.model.language import tr
from planhat_gui.model.paging import PAGING_KINDS, STOP_AFTER, Pagination, kind_of
from planhat_gui.model.source import Method
from planhat_gui.ui.advanced.form import StepForm, paging_values
from planhat_gui.ui.advanced.section import HintBar, Section
from planhat_gui.ui.forms.fields import QuietComboBox
from planhat_gui.ui.forms.param_form import ParamForm
from planhat_gui.ui.kit.labels import label
from planhat_gui.ui.kit.text import plain_tooltip


class PagingSection(Section):
    """`value_edited` carries a parameter of the kind and what was typed into it."""

    value_edited = Signal(str, object)
    suggestion_taken = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = QuietComboBox()
        for index, kind in enumerate(PAGING_KINDS.values()):
            self.kind.addItem(kind.label, kind.kind)
            self.kind.setItemData(index, plain_tooltip(kind.help), Qt.ItemDataRole.ToolTipRole)
        self.kind.currentIndexChanged.connect(self._chosen)
        self.add_row("pagination.kind", tr("Pagination"), self.kind)
        self.hint = HintBar(tr("Suggested pagination"))
        self.column.addWidget(self.hint)
        self._once = label(
            tr("A request that can write is sent once: there are no further pages."),
            "caption",
            wrap=True,
        )
        self.column.addWidget(self._once)
        self.form = ParamForm()
        self.form.edited.connect(self.value_edited)
        self.form.finished.connect(self.finished)
        self.column.addWidget(self.form)

    def show_step(self, step: StepForm) -> None:
        """Draw the kind with its parameters."""
        kind = PAGING_KINDS[step.paging_kind]
        self.kind.blockSignals(True)
        self.kind.setCurrentIndex(self.kind.findData(kind.kind))
        self.kind.blockSignals(False)
        reads = step.method is Method.GET
        self.kind.setEnabled(reads)
        self.form.setEnabled(reads)
        self._once.setVisible(not reads and kind.kind != "none")
        self.rows["pagination.kind"].set_help(kind.help)
        params = (*kind.params, STOP_AFTER) if kind.kind != "none" else ()
        if params != self.form.params:
            self.form.set_params(params)
            own = {f"pagination.{p.name}": self.form.row(p.name) for p in params}
            self.rows = {"pagination.kind": self.rows["pagination.kind"], **own}
        self.form.show_values(paging_values(step))
        self.form.setVisible(bool(params))

    def suggest(self, paging: Pagination | None, evidence: str) -> None:
        """Offer the kind that fits the last answer; None offers nothing."""
        if paging is None:
            self.hint.say("")
            return
        name = kind_of(paging).label
        self.hint.say(
            tr("{name} fits this answer: {evidence}", name=name, evidence=evidence),
            tr("Use {name}", name=name),
            lambda: self.suggestion_taken.emit(paging),
        )

    def _chosen(self, _index: int) -> None:
        self.edited.emit("paging_kind", self.kind.currentData())
        self.finished.emit()
