"""The wizard: three steps, one state. Draws the state and turns what is typed into the next one."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from planhat_gui.model.errors import Busy, Failure, NeedsFix, Problem
from planhat_gui.model.flow import Flow, FlowType, SavedFlow
from planhat_gui.model.names import free_name, name_key
from planhat_gui.model.origins import DEFAULT_BASE_URL
from planhat_gui.model.params import Param, ParamValue
from planhat_gui.model.results import Cost
from planhat_gui.model.template import Template
from planhat_gui.ui.wizard import state as states
from planhat_gui.ui.wizard.drafts import DraftKeeper
from planhat_gui.ui.wizard.fixes import fix_value
from planhat_gui.ui.wizard.frame import CONFIGURE, CREDENTIAL, TYPE, WizardFrame
from planhat_gui.ui.wizard.keys import REDO_ALSO, FormUndo, add_action
from planhat_gui.ui.wizard.library import Library
from planhat_gui.ui.wizard.problems import ProblemGuide, field_of
from planhat_gui.ui.wizard.state import WizardState
from planhat_gui.ui.wizard.tester import Estimator
from planhat_gui.ui.wizard.testing import TestDesk
from planhat_gui.ui.wizard.undo import History

if TYPE_CHECKING:
    from planhat_gui.compose import Services

CHOOSE = "Choose a credential, or make a new one."


class Wizard(WizardFrame):
    """Makes a flow, or changes one.

    `created` carries the saved flow's id (its draft is gone by then); `closed` comes after
    Cancel, the draft kept. Its actions (undo, redo, Test, Save draft) may be put into menus.
    """

    created = Signal(str)
    closed = Signal()

    def __init__(self, services: "Services", parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self._services = services
        self._templates = {t.id: t for t in services.templates.all()}
        self._history = History(WizardState())
        self._taken: set[str] = set()
        self._go_on = False
        self._library = Library(services, self)
        self.drafts = DraftKeeper(services, self)
        self._estimator = Estimator(services, self)
        self._undo_keys = FormUndo(self)
        self.guide = ProblemGuide(self.header, self.configure)
        self.desk = TestDesk(services, self.form.test, self.result, self)
        self._connect()
        self._make_actions()
        self.open_new()

    def _connect(self) -> None:
        self.create_button.clicked.connect(self._create_pressed)
        self.cancel_button.clicked.connect(self.cancel)
        self.back_button.clicked.connect(self.back)
        self.next_button.clicked.connect(self.next)
        self.header.stepper.step_clicked.connect(self._go)
        self.header.name_edited.connect(self._name_edited)
        self.header.name_finished.connect(self._field_finished)
        self.type_step.chosen.connect(self._type_chosen)
        self.type_step.accepted.connect(self._create_pressed)
        self.credential_step.chosen.connect(self._credential_chosen)
        self.credential_step.accepted.connect(self.next)
        self.credential_step.saved.connect(self._credential_saved)
        self.credential_step.read.connect(self._draw)
        self.credential_step.form_opened.connect(self._form_opened)
        self.form.template_chosen.connect(self._template_chosen)
        self.form.value_edited.connect(self._value_edited)
        self.form.field_finished.connect(self._field_finished)
        self.form.credential_wanted.connect(partial(self._go, CREDENTIAL))
        self.form.test.test_wanted.connect(self.test)
        self.result.action.connect(self._result_action)
        self.result.fix.connect(self._fix)
        self.desk.ended.connect(self._test_ended)
        self.desk.refused.connect(self._show_problems)
        self._estimator.estimated.connect(self._estimated)
        self._library.flow_read.connect(self._flow_read)
        self._library.draft_read.connect(self._draft_read)
        self._library.names_read.connect(self._names_read)
        self._library.saved.connect(self._flow_saved)
        self._library.not_saved.connect(self._not_created)
        self._library.failed.connect(lambda why: self.bar.show_message("error", str(why)))
        self.drafts.stored.connect(self._draft_stored)
        self.drafts.failed.connect(self._draft_failed)
        self._pause = QTimer(self, singleShot=True, interval=700)
        self._pause.timeout.connect(self._field_finished)

    def _make_actions(self) -> None:
        std = QKeySequence.StandardKey
        keys = QKeySequence.keyBindings
        self.undo_action = add_action(self, "Undo", "undo-2", keys(std.Undo), self.undo)
        redo = list(dict.fromkeys((*keys(std.Redo), REDO_ALSO)))
        self.redo_action = add_action(self, "Redo", "redo-2", redo, self.redo)
        enter = [QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")]
        self.test_action = add_action(self, "Test", "play", enter, self.test)
        save = keys(std.Save)
        self.save_action = add_action(self, "Save draft", "save", save, self.save_draft)
        escape = [QKeySequence("Esc")]
        cancel = add_action(self, "Cancel test", "x", escape, self.desk.cancel)
        # Two takers of one key, and neither gets it: Escape is ours during a test only.
        cancel.setEnabled(False)
        self.desk.running_changed.connect(cancel.setEnabled)

    # Opening

    @property
    def state(self) -> WizardState:
        """What the form says now."""
        return self._history.state

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

    def _flow_read(self, saved: SavedFlow) -> None:
        self._begin(states.from_flow(saved.flow, saved.id, saved.version), None)

    def _draft_read(self, draft_id: str, data: dict[str, Any]) -> None:
        self._begin(states.from_draft(data), draft_id)

    def _begin(self, state: WizardState, draft_id: str | None) -> None:
        self.desk.forget()
        self.create_button.set_busy(False)
        self.bar.clear()
        self.saved_label.setText("")
        self._history.reset(state)
        self.drafts.begin(draft_id)
        self.credential_step.close_form()
        self.credential_step.refresh()
        self._library.read_names()
        self._draw()

    def _names_read(self, names: tuple[tuple[str, str], ...]) -> None:
        self._taken = {name_key(name) for flow_id, name in names if flow_id != self.state.flow_id}
        if not self.state.named and self.state.name:
            free = free_name(self.state.name, self._taken)
            self._history.amend(replace(self.state, name=free))
            self.header.show_name(free)

    # What is typed

    def _change(self, state: WizardState, field: str) -> None:
        if not self._history.record(state, field):
            return
        self.saved_label.setText("")
        self.drafts.changed(states.to_draft(state))
        self._pause.start()
        self._draw()

    def _name_edited(self, name: str) -> None:
        self._change(replace(self.state, name=name, named=bool(name.strip())), "name")

    def _type_chosen(self, key: str) -> None:
        self._change(replace(self.state, flow_type=FlowType(key)), "flow_type")

    def _credential_chosen(self, name: str) -> None:
        self._change(replace(self.state, credential=name), "credential")

    def _template_chosen(self, template_id: str) -> None:
        state = states.with_template(self.state, self._templates[template_id])
        if not state.named:
            state = replace(state, name=free_name(state.name, self._taken))
        self._change(state, "template")

    def _value_edited(self, name: str, value: ParamValue) -> None:
        self._change(states.with_value(self.state, name, value), f"value:{name}")

    def _field_finished(self) -> None:
        """A field was left, or typing rests: now is the time to say what is wrong."""
        self._pause.stop()
        self._history.rest()
        if self.state.step == CONFIGURE:
            self.guide.show(self._problems(), new=True)

    def undo(self) -> None:
        """One step back over the whole form."""
        self._travelled(self._history.undo())

    def redo(self) -> None:
        """One undone step forward."""
        self._travelled(self._history.redo())

    def _travelled(self, state: WizardState) -> None:
        self.drafts.changed(states.to_draft(state))
        self._draw()
        self._field_finished()

    # Drawing

    def _params(self) -> tuple[Param, ...]:
        template = self._template()
        return template.params if template else ()

    def _template(self) -> Template | None:
        return self._templates.get(self.state.template)

    def flow(self) -> Flow:
        """The flow as the form says it now."""
        return states.to_flow(self.state, self._params())

    def _problems(self) -> list[Problem]:
        """All that keeps the flow from being created and run, in any step."""
        problems = list(self._services.check_flow(self.flow()))
        if name_key(self.state.name) in self._taken:
            problems.append(Problem("name", "There is already a flow with this name."))
        if self.credential_step.credential(self.state.credential) is None:
            problems.append(Problem("credential", CHOOSE))
        return problems

    def _draw(self) -> None:
        state = self.state
        self.place(state.step)
        self.header.show_name(state.name)
        self.type_step.show_type(state.flow_type)
        self.credential_step.show_choice(state.credential)
        self.form.show_state(state, self.credential_step.credential(state.credential))
        self._undo_keys.watch(self.header)
        self._undo_keys.watch(self.form)
        self.undo_action.setEnabled(self._history.can_undo)
        self.redo_action.setEnabled(self._history.can_redo)
        if state.step == CONFIGURE:
            self._draw_preview()

    def _draw_preview(self) -> None:
        flow = self.flow()
        self.guide.show(self._problems(), new=False)
        credential = self.credential_step.credential(self.state.credential)
        base_url = credential.base_url if credential else DEFAULT_BASE_URL
        self.form.url.show_url(self._services.preview_url(flow, base_url))
        self._estimator.changed(flow, self.state.flow_id, self.desk.sample_of(flow))
        self.desk.compare(flow)

    # Moving

    def _go(self, step: int) -> None:
        self._history.move(step)
        self.bar.clear()
        self._draw()
        focus = (self.type_step.focus, self.credential_step.focus, self.form.focus)
        focus[step]()

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
        elif self.credential_step.credential(self.state.credential) is None:
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
        problems = [p for p in self._problems() if field_of(p) != "name"]
        if problems:
            self._show_problems(problems)
            return
        self.desk.start(self.flow(), self._template())

    def _test_ended(self) -> None:
        self.configure.show_result()
        self._draw_preview()

    def _result_action(self, aim: str) -> None:
        match aim:
            case "test":
                self.test()
            case "credential":
                self._go(CREDENTIAL)
            case _:
                self._show_problems(self._problems())

    def _fix(self, code: str) -> None:
        template = self._template()
        if template is None:
            return
        name, value = fix_value(template, code)
        if value is not None:
            self._value_edited(name, value)
            self.test()
        self.guide.go_to(Problem(name, ""))

    def _estimated(self, cost: Cost | None) -> None:
        self.header.show_cost(cost)

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
        self.create_button.set_busy(True)
        self._library.save(self.flow(), self.state.flow_id, self.state.version, force=force)

    def _create_pressed(self) -> None:
        self.commit()

    def _flow_saved(self, flow_id: str) -> None:
        self.desk.forget()
        self.drafts.discard(lambda: self._done(flow_id))

    def _done(self, flow_id: str) -> None:
        self.create_button.set_busy(False)
        self.created.emit(flow_id)

    def _not_created(self, failure: Failure) -> None:
        self.create_button.set_busy(False)
        if isinstance(failure, NeedsFix):
            self._show_problems(failure.problems)
            return
        if isinstance(failure, Busy) and failure.code == "conflict":
            self.bar.show_message("warning", str(failure), "Save mine", self._save_mine)
            return
        self.bar.show_message("error", str(failure), "Try again", self.create_button.click)

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
        elif not self.guide.go_to(first):
            self.bar.show_message("error", first.message)

    def cancel(self) -> None:
        """Leave; what was typed stays as a draft, without a question."""
        self.desk.forget()
        self.drafts.settle(self.closed.emit)

    def save_draft(self) -> None:
        """Save the draft now."""
        self.drafts.changed(states.to_draft(self.state))
        self.drafts.save_now()

    def _draft_stored(self) -> None:
        self.saved_label.setText("Draft saved")

    def _draft_failed(self, failure: Failure) -> None:
        self.bar.show_message(
            "error", f"The draft could not be saved. {failure}", "Close anyway", self.closed.emit
        )
