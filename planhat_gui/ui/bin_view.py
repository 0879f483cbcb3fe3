"""The bin: deleted flows and lookups, brought back or deleted for good."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from planhat_gui.model.errors import Failure
from planhat_gui.model.language import tr
from planhat_gui.ui import say
from planhat_gui.ui.job import run_in_background
from planhat_gui.ui.kit.access import accessible
from planhat_gui.ui.kit.buttons import button
from planhat_gui.ui.kit.status import MessageBar
from planhat_gui.ui.kit.surfaces import EmptyState, PageHeader
from planhat_gui.ui.kit.tokens import SPACE_8, SPACE_12, SPACE_16, SPACE_24
from planhat_gui.ui.pages.listing import Cell, Column, ListTable, Row
from planhat_gui.ui.question import Answer, Question
from planhat_gui.ui.receipt import now

if TYPE_CHECKING:
    from planhat_gui.compose import Services
    from planhat_gui.store.bin import Binned

COLUMNS = (
    Column(tr("Name"), stretch=True),
    Column(tr("Kind"), width=110),
    Column(tr("Deleted"), width=170),
    Column(tr("Kept"), width=200, least=620),
)
_KINDS = {"flow": tr("Flow"), "lookup": tr("Lookup")}


class BinView(QWidget):
    """Lists the bin. `opened` when it is to be shown; `left` on Back.

    `restored` carries the name of what is back; `changed`: something was deleted for good.
    """

    opened = Signal()
    left = Signal()
    restored = Signal(str)
    changed = Signal()

    def __init__(self, services: "Services", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        accessible(self, tr("Bin"))
        self._services = services
        self._found: dict[str, Binned] = {}
        self.back = button(tr("Back"), "quiet", "arrow-left", name=tr("Back from the bin"))
        self.back.clicked.connect(self.left)
        self.restore = button(tr("Restore"), "primary", "rotate-ccw")
        self.restore.clicked.connect(self._restore)
        self.erase = button(tr("Delete for good"), "secondary", "trash-2")
        self.erase.clicked.connect(self._ask_erase)
        self.header = PageHeader(tr("Bin"))
        self.bar = MessageBar()
        self.question = Question(tr("Question of the bin"))
        self.table = ListTable(tr("Deleted things"), COLUMNS)
        self.table.current_changed.connect(lambda _: self._update())
        self.table.chosen.connect(lambda _: self._restore())
        self.table.delete_pressed.connect(lambda _: self._ask_erase())
        self.empty = EmptyState(
            "trash-2",
            tr("The bin is empty"),
            tr("Deleted flows lie here until you delete them for good; deleted lookups for a day."),
            [],
        )
        self._lay_out()

    def _lay_out(self) -> None:
        actions = QHBoxLayout()
        actions.setSpacing(SPACE_8)
        actions.addWidget(self.restore)
        actions.addWidget(self.erase)
        actions.addStretch()
        listed = QWidget()
        inside = QVBoxLayout(listed)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(SPACE_12)
        inside.addLayout(actions)
        inside.addWidget(self.table, 1)
        self._states = QStackedWidget()
        self._states.addWidget(listed)
        self._states.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_24, SPACE_16, SPACE_24, SPACE_16)
        column.setSpacing(SPACE_12)
        head = QHBoxLayout()
        head.addWidget(self.back)
        head.addStretch()
        column.addLayout(head)
        for each in (self.header, self.bar, self.question):
            column.addWidget(each)
        column.addWidget(self._states, 1)

    def open(self) -> None:
        """Read what is in it, then `opened`."""
        self.bar.clear()
        self.question.hide()
        self._read(self.opened.emit)

    def _read(self, then: Callable[[], object] = lambda: None) -> None:
        services = self._services

        def done(found: "list[Binned]") -> None:
            self._show(found)
            then()
            self._focus()

        run_in_background(self, lambda _c, _r: services.bin.all(), done, self._failed)

    def _show(self, found: "list[Binned]") -> None:
        self._found = {f"{one.kind}:{one.id}": one for one in found}
        self.header.set_title(
            tr("Bin"), tr("Nexsets of deleted flows stay where they are.") if found else ""
        )
        self.table.set_rows([_row(key, one) for key, one in self._found.items()])
        self._states.setCurrentIndex(0 if found else 1)
        if found and not self.table.current():
            self.table.set_current(next(iter(self._found)))
        self._update()

    def _focus(self) -> None:
        (self.table if self._found else self.back).setFocus()

    def _update(self) -> None:
        chosen = self.table.current() in self._found
        self.restore.setEnabled(chosen)
        self.erase.setEnabled(chosen)

    def _restore(self) -> None:
        one = self._found.get(self.table.current())
        if one is None:
            return
        services = self._services

        def done(name: str) -> None:
            self.bar.clear()
            self.restored.emit(name)
            self._read()

        run_in_background(self, lambda _c, _r: services.bin.restore(one), done, self._failed)

    def _ask_erase(self) -> None:
        one = self._found.get(self.table.current())
        if one is None:
            return
        self.question.ask(
            tr("Delete “{one_name}” for good? This cannot be undone.", one_name=one.name),
            [
                Answer(tr("Keep it")),
                Answer(tr("Delete for good"), lambda: self._erase(one), "danger"),
            ],
        )

    def _erase(self, one: "Binned") -> None:
        services = self._services

        def done(_: object) -> None:
            self.changed.emit()
            self._read()

        run_in_background(self, lambda _c, _r: services.bin.erase(one), done, self._failed)

    def _failed(self, failure: Failure) -> None:
        self.bar.show_message("error", str(failure))


def _row(key: str, one: "Binned") -> Row:
    kept = tr("Until you delete it for good")
    if one.until is not None:
        kept = tr("Until {astimezone:%Y-%m-%d %H:%M}", astimezone=one.until.astimezone())
    deleted = say.sentence_case(say.moment(one.deleted, now()))
    return Row(
        key,
        (
            Cell(one.name),
            Cell(_KINDS[one.kind]),
            Cell(deleted, sort=one.deleted.isoformat()),
            Cell(kept),
        ),
    )
