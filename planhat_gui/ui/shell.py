"""What moves the window: brings pages, runs, commands and the wizard together."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from planhat_gui.model.errors import Failure
from planhat_gui.model.flow import Credential, SavedFlow
from planhat_gui.model.language import tr
from planhat_gui.model.results import RunReport
from planhat_gui.model.update import Update
from planhat_gui.ui.closing import Closing
from planhat_gui.ui.column_answers import listen
from planhat_gui.ui.destinations import destinations
from planhat_gui.ui.fix_it import mend_elsewhere, mend_run
from planhat_gui.ui.flow_commands import FlowCommands
from planhat_gui.ui.frame import MainWindow
from planhat_gui.ui.job import run_in_background
from planhat_gui.ui.kit.leaving import open_link, told
from planhat_gui.ui.live_runs import LiveRun, Start, last_time
from planhat_gui.ui.page_acts import look_for_interrupted, page_acts
from planhat_gui.ui.pages.flows import DRAFT
from planhat_gui.ui.parts import Parts
from planhat_gui.ui.run_commands import RunCommands, read_to_run
from planhat_gui.ui.say import run_status
from planhat_gui.ui.wizard_host import WizardHost

if TYPE_CHECKING:
    from planhat_gui.compose import Services

DOCS = "https://docs.planhat.com"


class Shell(Parts):
    """Moves a window. `attach` brings the services; what was pressed before is done then."""

    attach_wanted = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._services: Services | None = None
        self._commands: FlowCommands | None = None
        self._run_commands: RunCommands | None = None
        self._wizard: WizardHost | None = None
        self._waiting: list[Callable[[], None]] = []
        self._before_run = "flows"
        self._closing = Closing(window, self.runs, self.question)
        self.menu_actions.show_theme(window.settings.theme)
        self._connect()
        self._connect_pages()
        self._update()
        if window.settings.notice:
            self.bar.show_message("warning", window.settings.notice)

    def _connect(self) -> None:
        self.sidebar.list.itemClicked.connect(lambda _: self.go(self.sidebar.current()))
        self.stack.currentChanged.connect(self._update)
        self.runs.changed.connect(self._update)
        told.stopped.connect(self.tell)
        self.runs.ended.connect(self._run_ended)
        self.run_view.back_wanted.connect(lambda: self.go(self._before_run))
        self.run_view.nexset_wanted.connect(self.show_nexset)
        self.run_view.run_wanted.connect(self.run_flow)
        self.run_view.resume_wanted.connect(lambda flow_id: self.run_flow(flow_id, resume=True))
        self.run_view.edit_wanted.connect(self.edit)
        self.run_view.fix_wanted.connect(lambda *said: mend_run(self, *said))
        listen(self)

    def _connect_pages(self) -> None:
        for page in self.pages.values():
            page.toasted.connect(self.toast.show_toast)
            page.retry_wanted.connect(self.attach_wanted)
        self.flows.current_changed.connect(self._update)
        self.flows.loaded.connect(self._update)
        self.flows.table.chosen.connect(self._flow_chosen)
        self.flows.table.delete_pressed.connect(lambda _: self.do("delete"))
        self.flows.first_use.set_up.clicked.connect(lambda _: self.new_flow())
        self.flows.first_use.practise.clicked.connect(self.try_practice)
        self.run_list.chosen_live.connect(self._show_live)
        self.run_list.chosen.connect(self._show_report)
        self.credentials.changed.connect(self.flows.reload)
        self.settings.toasted.connect(self.toast.show_toast)
        self.settings.appearance.chosen.connect(self.choose_theme)
        self.nexsets.deleted.connect(self.flows.reload)

    # The services

    @property
    def services(self) -> "Services":
        """The rest of the program; only after `attach`."""
        assert self._services is not None
        return self._services

    @property
    def attached(self) -> bool:
        """Whether the services have come."""
        return self._services is not None

    def attach(self, services: "Services") -> None:
        """Take the services, and do what was pressed while they were on their way."""
        self._services = services
        self._make_wizard_host(services)
        self._commands = FlowCommands(services, self.window, self.flows.bar, self.stack)
        self._run_commands = RunCommands(services, self)
        self._commands.done.connect(self._library_changed)
        self._commands.serve(self.flows, self.toast)
        self._commands.pasted.draft_made.connect(self.wizard.open_draft)
        self._commands.review_left.connect(lambda: self.go("flows"))
        look_for_interrupted(self, services)
        for page in self.pages.values():
            page.attach(services)
        waiting, self._waiting = self._waiting, []
        for each in waiting:
            each()

    def not_attached(self, failure: Failure) -> None:
        """Say on every page why there is nothing to see."""
        for page in self.pages.values():
            page.show_error(failure)

    def when_ready(self, act: Callable[[], None]) -> None:
        """Do it now, or as soon as the services are there."""
        if self._services is None:
            self._waiting.append(act)
        else:
            act()

    def tell(self, failure: Failure) -> None:
        """Say something that belongs to no page."""
        self.bar.show_message("error", str(failure))

    # Going somewhere

    def go(self, key: str) -> None:
        """Show a page of the sidebar."""
        page = self.pages[key]
        if self._wizard is not None:
            self._wizard.leave()
        self.sidebar.set_current(key)
        self.show_page(key)
        page.reload()

    def new_flow(self, template_id: str | None = None) -> None:
        """Open the wizard for a new flow."""
        self.when_ready(lambda: self.wizard.open_new(template_id))

    def edit(self, key: str) -> None:
        """Open the wizard for a flow, its unsaved changes, or a draft."""
        draft = self.flows.draft(key)
        if draft is not None:
            self.wizard.open_draft(draft.id)
        elif not key.startswith(DRAFT):
            self.wizard.open_flow(key)

    def test(self, flow_id: str) -> None:
        """Open a flow in the wizard and test it there, where the result can be looked at."""
        saved = self.flows.flow(flow_id)
        if saved is not None and not saved.flow.credential and self.flows.draft(flow_id) is None:
            self._command().say_not_linked(saved)
            return
        self.edit(flow_id)
        self.wizard.test_when_open(flow_id)

    def show_nexset(self, nexset_id: str, set_aside_by: str | None = None) -> None:
        """Show a dataset's records, or what that run set aside."""
        self.go("nexsets")
        self.nexsets.show_records(nexset_id, set_aside_by)

    def show_lookup(self, lookup_id: str) -> None:
        """Show a lookup's rows."""
        self.go("lookups")
        self.lookups.edit_one(lookup_id)

    def run_flow(self, flow_id: str, *, resume: bool = False, full: bool = False) -> None:
        """Start a flow and show its run."""
        services = self.services

        def start(found: tuple[SavedFlow, RunReport | None]) -> None:
            saved, last = found
            if not saved.flow.credential:
                self._command().say_not_linked(saved)
                return
            how, before = Start(resume, full), last_time(saved.flow, last)
            self._show_run(self.runs.start(services, saved, before=before, how=how))

        run_in_background(self, lambda _c, _r: read_to_run(services, flow_id), start, self.tell)

    def try_practice(self) -> None:
        """Start the practice tenant and open the wizard with it."""
        self.start_practice(self.new_flow)

    def start_practice(self, then: Callable[[], None] = lambda: None) -> None:
        """Have the practice tenant and its credential ready."""

        def start() -> None:
            services = self.services
            self.flows.first_use.practise.set_busy(True, tr("Starting…"))
            run_in_background(
                self, lambda _c, _r: services.start_practice(), started, self.flows.show_failure
            )

        def started(credential: Credential) -> None:
            self.flows.first_use.practise.set_busy(False)
            self.credentials.reload()
            self.guide.tick("practice")
            self.toast.show_toast(
                tr(
                    "“{credential_name}” is ready: choose it as the credential.",
                    credential_name=credential.name,
                )
            )
            then()

        self.when_ready(start)

    # Actions

    def do(self, key: str) -> None:
        """Do what the action with that key stands for."""
        if key.startswith("go_") and key != "go_to":
            self.go(key.removeprefix("go_"))
            return
        simple: dict[str, Callable[[], object]] = {
            "new_flow": self.new_flow,
            "quit": self.window.close,
            "find": self._find,
            "refresh": self._refresh,
            "go_to": lambda: self.switcher.open(destinations(self)),
            "help": lambda: self.stack.setCurrentWidget(self.help),
            **page_acts(self),
            "whats_this": self.explain_here,
            "guide": self.guide.reopen,
            "about": self.show_about_program,
            "docs": lambda: open_link(DOCS),
            "paste_command": lambda: self.when_ready(lambda: self._command().paste_command()),
            "bin": lambda: self.when_ready(lambda: self._command().show_bin()),
            "import_flow": lambda: self.when_ready(lambda: self._command().ask_import()),
        }
        if key in simple:
            simple[key]()
        elif self.attached:
            self._do_with_flow(key, self.current_flow())

    def _do_with_flow(self, key: str, flow_key: str) -> None:
        saved, draft = self.flows.flow(flow_key), self.flows.draft(flow_key)
        if key == "delete" and draft is not None and saved is None:
            self._command().delete_draft(draft)
        elif key == "edit" and (saved is not None or draft is not None):
            self.edit(flow_key)
        elif saved is not None:
            acts: dict[str, Callable[[], object]] = {
                "run": lambda: self.run_flow(saved.id),
                "resume": lambda: self.run_flow(saved.id, resume=True),
                "run_full": lambda: self.run_flow(saved.id, full=True),
                "test": lambda: self.test(saved.id),
                "show_run": lambda: self._show_last(saved.id),
                "show_nexset": lambda: self._show_last_nexset(saved.id),
                "duplicate": lambda: self._command().duplicate(saved),
                "delete": lambda: self._command().delete(saved),
                "export_flow": lambda: self._command().ask_export(saved),
                "restore_previous": lambda: self._command().show_previous(saved.id),
            }
            acts[key]()

    def current_flow(self) -> str:
        """The key of the flow that actions act on: that of the run shown, or the row chosen."""
        if self.stack.currentWidget() is self.run_view:
            return self.run_view.flow_id
        if self.page_shown() == "flows":
            return self.flows.table.current()
        return ""

    def _command(self) -> FlowCommands:
        assert self._commands is not None
        return self._commands

    def _find(self) -> None:
        if self.page_shown():
            self.pages[self.page_shown()].focus_search()

    def _refresh(self) -> None:
        for page in self.pages.values():
            page.reload()

    # The wizard

    @property
    def wizard(self) -> WizardHost:
        """Opens the wizard; only after `attach`."""
        assert self._wizard is not None
        return self._wizard

    def _make_wizard_host(self, services: "Services") -> None:
        self._wizard = host = WizardHost(services, self.stack, self)
        host.made.connect(self.menu_actions.add_to_edit)
        host.tested.connect(partial(self.guide.tick, "test"))
        host.shown.connect(self._wizard_shown)
        host.created.connect(self._created)
        host.closed.connect(lambda: self.go("flows"))
        host.elsewhere_wanted.connect(lambda aim, name: mend_elsewhere(self, name, aim))
        host.lookups_wanted.connect(lambda: self.go("lookups"))
        host.left.connect(self.flows.reload)

    def _wizard_shown(self) -> None:
        self.sidebar.show_place("flows")  # the page of flows is not to be shown
        self.restore_splitters()

    def _created(self, flow_id: str) -> None:
        self.flows.reload()
        self.run_flow(flow_id)

    # Runs

    def _show_run(self, run: LiveRun) -> None:
        self._note_before_run()
        self.run_view.follow(run)
        self.stack.setCurrentWidget(self.run_view)
        self._update()

    def _show_live(self, flow_id: str) -> None:
        run = self.runs.of(flow_id)
        if run is not None:
            self._show_run(run)

    def _show_report(self, report: RunReport, can_run: bool = True) -> None:
        self._note_before_run()
        self.run_view.show_report(report, can_run=can_run)
        self.stack.setCurrentWidget(self.run_view)
        self._update()

    def _show_last(self, flow_id: str) -> None:
        run, report = self.runs.of(flow_id), self.flows.library.last.get(flow_id)
        if run is not None:
            self._show_run(run)
        elif report is not None:
            self._show_report(report)

    def _show_last_nexset(self, flow_id: str) -> None:
        own = [each.id for each in self.nexsets.infos() if each.flow_id == flow_id]
        if own:
            self.show_nexset(flow_id if flow_id in own else own[0])

    def _note_before_run(self) -> None:
        self._before_run = self.page_shown() or self._before_run

    def _run_ended(self, run: LiveRun) -> None:
        self.flows.reload()
        self.nexsets.reload()
        shown = self.stack.currentWidget() is self.run_view and self.run_view.run is run
        if not shown and run.report is not None:
            ended = run_status(run.report.status)[1].lower()
            words = tr("“{run_name}” has ended: {ended}.", run_name=run.name, ended=ended)
            self.toast.show_toast(words, lambda: self._show_run(run), tr("Show receipt"))

    def _flow_chosen(self, key: str) -> None:
        if self.runs.is_running(key):
            self._show_live(key)
        else:
            self.edit(key)

    def _library_changed(self, flow_id: str) -> None:
        self.flows.reload()
        if flow_id:
            self.flows.choose(flow_id)

    def _update(self) -> None:
        key = self.current_flow()
        saved = self.flows.flow(key)
        report = self.flows.library.last.get(key)
        self.menu_actions.enable_flow(
            saved=saved is not None,
            changes=saved is not None and saved.flow.options.update == Update.CHANGES,
            draft=key.startswith(DRAFT),
            running=self.runs.is_running(key),
            has_run=report is not None or self.runs.of(key) is not None,
            resumable=report is not None and report.resumable,
        )
        self.show_running()

    # The end

    def may_close(self) -> bool:
        """False while runs go on that the user was asked about; else everything is kept."""
        if not self._closing.may_close():
            return False
        if self._wizard is not None:
            self._wizard.save_now()
        self.nexsets.close_readers()
        self.run_view.live.close_arrived()
        self.views.browser.close()
        self.save_settings()
        return True
