"""The Flows page: every flow and draft with its status, and what can be done with it."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout

from planhat_gui.model.errors import Failure
from planhat_gui.model.flow import Flow, SavedFlow, TemplateSource
from planhat_gui.model.language import tr
from planhat_gui.model.ports import Cancel
from planhat_gui.model.results import RunReport
from planhat_gui.ui import say
from planhat_gui.ui.kit.access import accessible
from planhat_gui.ui.kit.buttons import button
from planhat_gui.ui.kit.icons import ICON_ROOM, set_icon, spaced
from planhat_gui.ui.kit.tokens import CONTROL_HEIGHT, ICON_SIZE, SPACE_12
from planhat_gui.ui.kit.wrap import WrapRow
from planhat_gui.ui.live_runs import LiveRuns
from planhat_gui.ui.pages.first_use import FirstUse
from planhat_gui.ui.pages.listing import Cell, Column, ListTable, Row
from planhat_gui.ui.pages.page import Page
from planhat_gui.ui.pages.search_field import SearchField
from planhat_gui.ui.receipt import now

if TYPE_CHECKING:
    from planhat_gui.compose import Services
    from planhat_gui.store.drafts import Draft
    from planhat_gui.store.flows import DamagedFlow

COLUMNS = (
    Column(tr("Name"), stretch=True),
    Column(tr("Endpoint"), width=160, least=660),
    Column(tr("Credential"), width=150, least=820),
    Column(tr("Status"), width=124),
    Column(tr("Last run"), width=210),
)
DRAFT = "draft:"
"""Keys of rows that are drafts without a saved flow begin so."""


@dataclass(frozen=True, slots=True)
class Library:
    """What the page shows, as it was read."""

    flows: tuple[SavedFlow, ...]
    drafts: tuple["Draft", ...]
    damaged: tuple["DamagedFlow", ...]
    last: dict[str, RunReport]
    binned: int = 0


class _ActionButton(QToolButton):
    """An action as a button with room between icon and text."""

    def actionEvent(self, event: QActionEvent) -> None:
        """Take over what changed in the action, and space its icon."""
        super().actionEvent(event)
        if self.defaultAction() is not None:
            self.setIcon(spaced(self.defaultAction().icon()))
            self.setIconSize(QSize(ICON_SIZE + ICON_ROOM, ICON_SIZE))


class FlowsPage(Page):
    """Lists flows and drafts. What it is asked to do it passes on, with the row's key.

    A key is a flow's id, or `draft:<id>` for a draft of a flow that was never created.
    """

    loaded = Signal()
    current_changed = Signal(str)
    dropped = Signal(object)
    """The path of a file that was dropped on the page, to be imported."""
    bin_wanted = Signal()

    def __init__(self, actions: list[QAction], runs: LiveRuns) -> None:
        super().__init__(tr("Flows"))
        self._runs = runs
        self.library = Library((), (), (), {})
        self.search = SearchField(
            tr("Find flow"), tr("Shows the flows with these letters in any column.")
        )
        self.table = ListTable(tr("Flow list"), COLUMNS)
        self.first_use = FirstUse()
        self.set_empty(self.first_use)
        self.bin_button = button(tr("Bin"), "quiet", "trash-2", name=tr("Bin"))
        self.bin_button.clicked.connect(self.bin_wanted)
        self.bin_button.hide()
        self.header.add_action(self.bin_button)
        self._actions = actions
        self._wanted = self._damage_told = ""
        self.table.menu_wanted.connect(self._open_menu)
        self.table.current_changed.connect(self.current_changed)
        self.search.textChanged.connect(self.table.set_search)
        runs.changed.connect(self._refresh)
        self.setAcceptDrops(True)
        self._lay_out()

    def _lay_out(self) -> None:
        inline = [each for each in self._actions if each.data() == "inline"]
        buttons = [*map(self._action_button, inline), self._more_button()]
        column = QVBoxLayout(self.content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_12)
        column.addWidget(WrapRow([self.search], buttons))
        column.addWidget(self.table, 1)

    def read(self, services: "Services", cancel: Cancel) -> Library:
        """Flows, drafts, damaged files and each flow's last run."""
        flows = tuple(services.flows.all())
        last = {}
        for flow in flows:
            report = services.history.last(flow.id)
            if report is not None:
                last[flow.id] = report
        drafts = tuple(services.flows.drafts())
        damaged = tuple(services.flows.damaged())
        return Library(flows, drafts, damaged, last, len(services.bin.all()))

    def show_read(self, found: Library) -> bool:
        """Fill the list; damaged files are named in the message bar."""
        self.library = found
        self.bin_button.setText(tr("Bin ({binned:,})", binned=found.binned))
        self.bin_button.setVisible(found.binned > 0)
        self._refresh()
        if self._wanted:
            self.table.set_current(self._wanted)
            self._wanted = ""
        if found.damaged:
            self._tell_damaged(found.damaged[0], len(found.damaged))
        elif self._damage_told and self.bar.text() == self._damage_told:
            self.bar.clear()
        self._damage_told = self.bar.text() if found.damaged else ""
        self.loaded.emit()
        return bool(found.flows or found.drafts)

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        self.search.setFocus()
        self.search.selectAll()

    def choose(self, key: str) -> None:
        """Choose this flow's row as soon as it is listed."""
        self._wanted = key
        self.reload()

    def flow(self, key: str) -> SavedFlow | None:
        """The saved flow of a row, None for a draft."""
        return next((each for each in self.library.flows if each.id == key), None)

    def draft(self, key: str) -> "Draft | None":
        """The draft a row continues: its own, or the unsaved changes of a saved flow."""
        for draft in self.library.drafts:
            flow_id = draft.data.get("flow_id")
            if key in (f"{DRAFT}{draft.id}", flow_id):
                return draft
        return None

    def show_failure(self, failure: Failure) -> None:
        """Failures of starting the practice tenant end its button's spinner, too."""
        self.first_use.practise.set_busy(False)
        super().show_failure(failure)

    def _tell_damaged(self, damaged: "DamagedFlow", number: int) -> None:
        more = (
            tr(" {number:,} more cannot be read either.", number=number - 1) if number > 1 else ""
        )
        problem = damaged.problems[0] if damaged.problems else tr("it is not a flow")
        text = tr(
            "The flow file {damaged_path_name} is damaged: {problem}{more}",
            damaged_path_name=damaged.path.name,
            problem=problem,
            more=more,
        )
        if not damaged.has_previous:
            self.bar.show_message("warning", text)
            return
        self.bar.show_message(
            "warning", text, tr("Restore the version before"), lambda: self._restore(damaged.id)
        )

    def _restore(self, flow_id: str) -> None:
        def done(saved: SavedFlow) -> None:
            self.bar.clear()
            self.toasted.emit(
                tr("“{flow_name}” is back as it was before.", flow_name=saved.flow.name), None
            )
            self.reload()

        self.in_background(lambda services, _cancel: services.flows.restore_previous(flow_id), done)

    def _refresh(self) -> None:
        self.table.set_rows([*map(self._flow_row, self.library.flows), *self._draft_rows()])

    def _flow_row(self, saved: SavedFlow) -> Row:
        run = self._runs.of(saved.id)
        report = self.library.last.get(saved.id)
        if run is not None and run.report is not None:
            report = run.report if report is None else max(report, run.report, key=_started)
        running = self._runs.is_running(saved.id)
        status = say.flow_status(report, running=running)
        last = say.last_run(report, now())
        if run is not None and running:
            last = say.progress_line(run.progress)
        name = saved.flow.name
        if self.draft(saved.id) is not None:
            name += tr("  (edited, not saved)")
        return Row(
            saved.id,
            (
                Cell(name),
                Cell(self.endpoint(saved.flow)),
                Cell(saved.flow.credential or tr("None", "no credential")),
                Cell(status.label, say.LEVELS[status]),
                Cell(last, sort=report.started if report else ""),
            ),
            saved.flow.description,
        )

    def _draft_rows(self) -> list[Row]:
        rows = []
        for draft in self.library.drafts:
            if self.flow(str(draft.data.get("flow_id"))) is not None:
                continue
            status = say.FlowStatus.DRAFT
            cells = (
                Cell(str(draft.data.get("name") or tr("Unnamed draft"))),
                Cell(self._title(str(draft.data.get("template") or ""))),
                Cell(str(draft.data.get("credential") or "")),
                Cell(status.label, say.LEVELS[status]),
                Cell(tr("Edited {modified}", modified=say.moment(draft.modified, now()))),
            )
            rows.append(Row(f"{DRAFT}{draft.id}", cells))
        return rows

    def endpoint(self, flow: Flow) -> str:
        """What a flow asks, in a word or two."""
        if isinstance(flow.source, TemplateSource):
            return self._title(flow.source.template)
        return tr("Advanced")

    def _title(self, template: str) -> str:
        if not template or not self.attached:
            return template
        found = (each.title for each in self.services.templates.all() if each.id == template)
        return next(found, template)

    def _action_button(self, action: QAction) -> QToolButton:
        made = _ActionButton()
        made.setDefaultAction(action)
        made.setProperty("kind", "secondary")
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made.setMinimumHeight(CONTROL_HEIGHT)
        accessible(made, action.text())
        return made

    def _more_button(self) -> QToolButton:
        made = QToolButton()
        set_icon(made, "ellipsis")
        made.setToolTip(tr("More actions"))
        made.setMinimumHeight(CONTROL_HEIGHT)
        accessible(made, tr("More actions"))
        menu = QMenu(made)
        menu.addActions([each for each in self._actions if each.data() != "inline"])
        made.setMenu(menu)
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return made

    def _open_menu(self, key: str, pos: QPoint) -> None:
        self.table.set_current(key)
        menu = QMenu(self)
        menu.addActions(self._actions)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(pos)

    # Files dropped on the page

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file of this computer."""
        urls = event.mimeData().urls()
        if self.attached and len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Have the flow file looked at."""
        self.dropped.emit(Path(event.mimeData().urls()[0].toLocalFile()))


def _started(report: RunReport) -> str:
    return report.started
