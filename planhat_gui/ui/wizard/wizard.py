"""The wizard: three steps, one state. Draws the state and turns what is typed into the next one."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planhat_gui.model.errors import Problem
from planhat_gui.model.flow import SavedFlow
from planhat_gui.model.imported import address_in
from planhat_gui.model.names import free_name, name_key
from planhat_gui.model.template import Template
from planhat_gui.ui.personal.new_key import ask_new_key
from planhat_gui.ui.result.panel import PATH_FIX
from planhat_gui.ui.ways_out import Aim
from planhat_gui.ui.wizard import state as states
from planhat_gui.ui.wizard.commit import Committer
from planhat_gui.ui.wizard.editing import CHOOSE, WizardForm
from planhat_gui.ui.wizard.fixes import fix_value
from planhat_gui.ui.wizard.frame import CONFIGURE, CREDENTIAL, TYPE
from planhat_gui.ui.wizard.keys import test_actions
from planhat_gui.ui.wizard.library import Library
from planhat_gui.ui.wizard.problems import field_of
from planhat_gui.ui.wizard.state import WizardState
from planhat_gui.ui.wizard.testing import ask_before_writing

if TYPE_CHECKING:
    from planhat_gui.compose import Services


class Wizard(WizardForm):
    """Makes a flow, or changes one.

    `created` carries the saved flow's id (its draft is gone by then); `closed` comes after
    Cancel, the draft kept. Its actions (undo, redo, Test, Save draft) may be put into menus.
    """

    created = Signal(str)

    def __init__(self, services: "Services", parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self._go_on = False
        self._library = Library(services, self)
        self._committer = Committer(self._library, self.drafts, self.create_button, self.bar, self)
        self._connect()
        self._connect_results()
        self.test_action = test_actions(self, self.test, self.desk)
        self.open_new()

    def _connect(self) -> None:
        self.create_button.clicked.connect(self._create_pressed)
        self.cancel_button.clicked.connect(self.cancel)
        self.back_button.clicked.connect(self.back)
        self.next_button.clicked.connect(self.next)
        self.header.stepper.step_clicked.connect(self._go)
        self.type_step.accepted.connect(self._create_pressed)
        self.credential_step.accepted.connect(self.next)
        self.credential_step.saved.connect(self._credential_saved)
        self.credential_step.form_opened.connect(self._form_opened)
        for tab in (self.form, self.advanced.tab):
            tab.credential_wanted.connect(partial(self._go, CREDENTIAL))
        self.form.test.test_wanted.connect(self.test)
        self.advanced.tab.request.test.test_wanted.connect(self.test)

    def _connect_results(self) -> None:
        self.result.action.connect(self._result_action)
        self.result.fix.connect(self._fix)
        self.desk.ended.connect(self._test_ended)
        self.desk.refused.connect(self._show_problems)
        self._library.flow_read.connect(self._flow_read)
        self._library.draft_read.connect(self._draft_read)
        self._library.names_read.connect(self._names_read)
        self._library.failed.connect(self._say_failed)
        self._committer.saved.connect(self.desk.forget)
        self._committer.created.connect(self.created)
        self._committer.refused.connect(self._show_problems)

    # Opening

    def open_new(self, template_id: str | None = None) -> None:
        """Begin a new flow, with that endpoint chosen if it is given."""
        first = next(iter(self._templates.values()), None)
        template = self._templates.get(template_id or "", first)
        state = WizardState()
        if template is not None:
            state = states.with_template(state, template)
        self._begin(state, None)

    def open_flow(self, flow_id: str) -> None:
        """Change a saved flow: its last step, everything filled in."""
        self._library.read_flow(flow_id)

    def open_draft(self, draft_id: str) -> None:
        """Go on with a draft where it was left."""
        self._library.read_draft(draft_id)

    def _flow_read(self, saved: SavedFlow, held: tuple[str, ...]) -> None:
        self._begin(states.from_flow(saved.flow, saved.id, saved.version, held), None)

    def _draft_read(self, draft_id: str, data: dict[str, Any]) -> None:
        self._begin(states.from_draft(data), draft_id)

    def _begin(self, state: WizardState, draft_id: str | None) -> None:
        self.desk.forget()
        self.advanced.forget()
        self.question.hide()
        self.create_button.set_busy(False)
        self.bar.clear()
        self.saved_label.setText("")
        self._history.reset(state)
        self.drafts.begin(draft_id)
        self.credential_step.close_forms()
        self.credential_step.refresh()
        self._library.read_names()
        self._draw()
        if self.isVisible():
            self.focus_step()

    def _names_read(self, names: tuple[tuple[str, str], ...]) -> None:
        self._taken = {name_key(name) for flow_id, name in names if flow_id != self.state.flow_id}
        if not self.state.named and self.state.name:
            free = free_name(self.state.name, self._taken)
            self._history.amend(replace(self.state, name=free))
            self.header.show_name(free)

    # Moving

    def _go(self, step: int) -> None:
        self._history.move(step)
        self._take_only_credential()
        self.bar.clear()
        self._draw()
        self.focus_step()

    def focus_step(self) -> None:
        """Put the keyboard into the step that is shown."""
        form = self.advanced.tab if self.state.front == states.ADVANCED else self.form
        focus = (self.type_step.focus, self.credential_step.focus, form.focus)
        focus[self.state.step]()

    def back(self) -> None:
        """One step back; nothing is lost."""
        if self.state.step > TYPE:
            self._go(self.state.step - 1)

    def next(self) -> None:
        """From the credential to the form; with the new-credential form open, save that first."""
        form = self.credential_step.form
        if form is not None:
            self._go_on = True
            form.save()
        elif self._credential() is None:
            self.credential_step.complain(CHOOSE)
        else:
            self._go(CONFIGURE)

    def _credential_saved(self, _name: str) -> None:
        if self._go_on:
            self._go(CONFIGURE)

    def _form_opened(self, opened: bool) -> None:
        if opened:
            self._go_on = False

    # Test

    def test(self) -> None:
        """Fetch a sample with the settings as they are; what is wrong with them is said first."""
        if self.state.step != CONFIGURE or self.desk.tester.running:
            return
        flow = self.tested_flow()
        problems = [p for p in self._problems(flow) if field_of(p) != "name"]
        if problems:
            self._show_problems(problems)
            return
        start = partial(self.desk.start, flow, self._tested_template(), self.state.held)
        ask_before_writing(self.question, flow, start)

    def _tested_template(self) -> Template | None:
        return self._template() if self.state.front == states.TEMPLATE else None

    def _test_ended(self) -> None:
        self.configure.show_result()
        self._draw_preview()

    def _result_action(self, aim: str) -> None:
        match aim:
            case Aim.TEST:
                self.test()
            case Aim.CREDENTIAL:
                self._go(CREDENTIAL)
            case Aim.ADDRESS:
                self._to_held_address()
            case Aim.REPLACE | Aim.REGION:
                self._go(CREDENTIAL)
                self.credential_step.mend(self.state.credential, aim)
            case Aim.NEW_KEY:
                ask_new_key(self.question, self, self._services, self.test, self._say_failed)
            case Aim.CHECK | Aim.SETTINGS:
                self.elsewhere_wanted.emit(aim, self.state.credential)
            case _:
                self._show_problems(self._problems())

    def _to_held_address(self) -> None:
        for number, step in enumerate(self.state.advanced.steps):
            address = address_in(step.url)
            if address is not None and address.origin in self.state.held:
                self.guide.go_to(Problem(f"source.steps[{number}].url", ""), self._step_chosen)
                return

    def _fix(self, code: str) -> None:
        sample = self.result.sample
        if code == PATH_FIX and sample is not None and sample.fix:
            self.advanced.use_path(sample.fix)
            return
        template = self._template()
        if template is None:
            return
        name, value = fix_value(template, code)
        if value is not None:
            self._value_edited(name, value)
            self.test()
        self.guide.go_to(Problem(name, ""))

    # Create, Cancel, drafts

    def commit(self, *, force: bool = False) -> None:
        """In the first step go on; in the last one save the flow, or show what is in the way."""
        if self.state.step == TYPE:
            self._go(CREDENTIAL)
            return
        if self.create_button.busy:
            return
        problems = self._problems()
        if problems:
            self._show_problems(problems)
            return
        state = self.state
        self._committer.save(
            self.flow(), state.flow_id, state.version, state.held, self._save_mine, force=force
        )

    def _create_pressed(self) -> None:
        self.commit()

    def _save_mine(self) -> None:
        self.bar.clear()
        self.commit(force=True)

    def _show_problems(self, problems: Sequence[Problem]) -> None:
        """Say all problems at their fields and go to the first one."""
        if not problems:
            return
        self.guide.show(problems, new=True)
        first = self.guide.first(problems)
        if field_of(first) == "credential":
            self._go(CREDENTIAL)
            self.credential_step.complain(first.message)
        elif not self.guide.go_to(first, self._step_chosen):
            self.bar.show_message("error", first.message)

    def cancel(self) -> None:
        """Leave; what was typed stays as a draft, without a question."""
        self.desk.forget()
        self.drafts.settle(self.closed.emit)
