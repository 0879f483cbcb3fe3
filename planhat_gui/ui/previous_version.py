"""The version before of a flow: what would be different, and the way back to it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planhat_gui.model.errors import Failure
from planhat_gui.model.flow import Flow, SavedFlow
from planhat_gui.model.flow_diff import Difference, differences
from planhat_gui.model.flow_file import dump_flow
from planhat_gui.model.language import tr
from planhat_gui.ui.job import run_in_background
from planhat_gui.ui.kit.access import accessible
from planhat_gui.ui.kit.buttons import BusyButton, button
from planhat_gui.ui.kit.labels import label
from planhat_gui.ui.kit.status import MessageBar
from planhat_gui.ui.kit.surfaces import Card, KeyValueGrid, PageHeader
from planhat_gui.ui.kit.text import safe_text
from planhat_gui.ui.kit.tokens import SPACE_12, SPACE_16, SPACE_24
from planhat_gui.ui.pages.scrolling import scrolling

if TYPE_CHECKING:
    from planhat_gui.compose import Services

SHOWN = 100
"""Differences shown; more of them are another flow."""
_LONGEST = 300


class PreviousVersion(QWidget):
    """`opened` when it is to be shown, `left` on Cancel, `restored` with the flow as it is then.

    `failed` when there is no version before that can be read.
    """

    opened = Signal()
    left = Signal()
    restored = Signal(object)
    failed = Signal(object)

    def __init__(self, services: "Services", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        accessible(self, tr("Previous version"))
        self._services = services
        self._flow_id = ""
        self.restore = BusyButton(tr("Restore this version"), "primary")
        self.restore.clicked.connect(self._restore)
        self.cancel = button(tr("Cancel"), "secondary")
        self.cancel.clicked.connect(self.left)
        self.header = PageHeader(tr("Previous version"), self.restore)
        self.header.add_action(self.cancel)
        self.bar = MessageBar()
        self.words = label("", wrap=True)
        self.facts = KeyValueGrid()
        card = Card(tr("What would be different"))
        card.body.addWidget(self.words)
        card.body.addWidget(self.facts)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_24, SPACE_16, SPACE_24, SPACE_16)
        column.setSpacing(SPACE_12)
        column.addWidget(self.header)
        column.addWidget(self.bar)
        column.addWidget(scrolling(card), 1)

    def open(self, flow_id: str) -> None:
        """Read both versions, then `opened`."""
        services = self._services
        self._flow_id = flow_id
        self.bar.clear()

        def work(_cancel: object, _report: object) -> tuple[Flow, tuple[Difference, ...]]:
            before, saved = services.flows.previous(flow_id), services.flows.get(flow_id)
            now = dump_flow(saved.flow).decode()
            return saved.flow, differences(now, dump_flow(before).decode())

        run_in_background(self, work, self._show, self.failed.emit)

    def _show(self, found: tuple[Flow, tuple[Difference, ...]]) -> None:
        flow, changed = found
        self.restore.set_busy(False)
        self.restore.setEnabled(bool(changed))
        name = safe_text(flow.name, 100)
        words = tr(
            "“{name}” now, and before it was saved last. Restoring keeps the version of now.",
            name=name,
        )
        if not changed:
            words = tr("“{name}” was the same before: there is nothing to restore.", name=name)
        elif len(changed) > SHOWN:
            words = tr(
                "“{name}”: the first {shown:,} of {changed:,} differences.",
                name=name,
                shown=SHOWN,
                changed=len(changed),
            )
        self.words.setText(words)
        self.facts.set_facts([(_cut(one.path), _told(one)) for one in changed[:SHOWN]])
        self.opened.emit()
        (self.restore if changed else self.cancel).setFocus()

    def _restore(self) -> None:
        services, flow_id = self._services, self._flow_id
        self.restore.set_busy(True, tr("Restoring…"))

        def done(saved: SavedFlow) -> None:
            self.restore.set_busy(False)
            self.restored.emit(saved)

        run_in_background(
            self, lambda _c, _r: services.flows.restore_previous(flow_id), done, self._failed
        )

    def _failed(self, failure: Failure) -> None:
        self.restore.set_busy(False)
        self.bar.show_message("error", str(failure))


def _told(one: Difference) -> str:
    """Now and then, in words."""
    if one.before is None:
        return tr("Not there now; before: {cut}", cut=_cut(one.after or ""))
    if one.after is None:
        return tr("Now: {cut}; not there before", cut=_cut(one.before))
    return tr("Now: {cut}\nBefore: {cut_2}", cut=_cut(one.before), cut_2=_cut(one.after))


def _cut(text: str) -> str:
    return safe_text(text, _LONGEST)
