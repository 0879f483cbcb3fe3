"""The wizard as a form: what is typed becomes the next state, and the state is drawn."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from planhat_gui.engine.resolve import needed_columns
from planhat_gui.model.errors import Failure, Problem
from planhat_gui.model.flow import AdvancedSource, Connector, Credential, Flow, FlowType
from planhat_gui.model.language import tr
from planhat_gui.model.names import free_name, name_key
from planhat_gui.model.options import options_from
from planhat_gui.model.origins import DEFAULT_BASE_URL
from planhat_gui.model.params import Param, ParamValue
from planhat_gui.model.personal import Treatment
from planhat_gui.model.results import Sample
from planhat_gui.model.template import Template
from planhat_gui.ui.advanced import chain
from planhat_gui.ui.advanced import form as forms
from planhat_gui.ui.advanced.form import AdvancedForm
from planhat_gui.ui.wizard import state as states
from planhat_gui.ui.wizard.drafts import DraftKeeper
from planhat_gui.ui.wizard.frame import CONFIGURE, CREDENTIAL, WizardFrame
from planhat_gui.ui.wizard.keys import FormUndo, make_actions
from planhat_gui.ui.wizard.problems import ProblemGuide
from planhat_gui.ui.wizard.state import WizardState
from planhat_gui.ui.wizard.tester import Estimator
from planhat_gui.ui.wizard.testing import TestDesk
from planhat_gui.ui.wizard.undo import History

if TYPE_CHECKING:
    from planhat_gui.compose import Services

CHOOSE = tr("Choose a credential, or make a new one.")


class WizardForm(WizardFrame):
    """The wizard as a form: one state, drawn and changed. What its buttons do is in `Wizard`.

    `closed`: the person leaves, the draft is kept. `lookups_wanted`: the person wants to make a
    lookup; the form waits.
    """

    closed = Signal()
    lookups_wanted = Signal()
    elsewhere_wanted = Signal(str, str)
    """An `Aim` outside the wizard that an error's button leads to, and the credential's name."""

    def __init__(self, services: "Services", parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self._services = services
        self._templates = {t.id: t for t in services.templates.all()}
        self._history = History(WizardState())
        self._taken: set[str] = set()
        self.drafts = DraftKeeper(services, self)
        self._estimator = Estimator(services, self)
        self._undo_keys = FormUndo(self)
        self.guide = ProblemGuide(self.header, self.configure, self.advanced)
        buttons = (self.form.test, self.advanced.tab.request.test)
        self.desk = TestDesk(services, buttons, self.result, self)
        self._pause = QTimer(self, singleShot=True, interval=700)
        self._pause.timeout.connect(self._typing_rests)
        self._connect_fields()
        self._connect_advanced()
        actions = make_actions(self, self.undo, self.redo, self.save_draft)
        self.undo_action, self.redo_action, self.save_action = actions

    @property
    def state(self) -> WizardState:
        """What the form says now."""
        return self._history.state

    def _connect_fields(self) -> None:
        self.header.name_edited.connect(self._name_edited)
        self.header.name_finished.connect(self._field_finished)
        self.type_step.chosen.connect(self._type_chosen)
        self.credential_step.chosen.connect(self._credential_chosen)
        self.credential_step.connector_chosen.connect(self._connector_chosen)
        self.credential_step.read.connect(self._credentials_read)
        self.form.template_chosen.connect(self._template_chosen)
        self.form.value_edited.connect(self._value_edited)
        self.form.field_finished.connect(self._field_finished)
        for options in (self.form.options, self.advanced.tab.options):
            options.edited.connect(self._option_edited)
            options.finished.connect(self._field_finished)
            options.personal_wanted.connect(self._choose_personal)
        self.result.personal.chosen.connect(self._treated)
        self.form.advanced_wanted.connect(self._edit_as_advanced)
        self.configure.tab_chosen.connect(self._tab_chosen)
        self._estimator.estimated.connect(self.header.show_cost)
        self.drafts.stored.connect(self._draft_stored)
        self.drafts.failed.connect(self._draft_failed)

    def _connect_advanced(self) -> None:
        self.advanced.changed.connect(self._advanced_edited)
        self.advanced.step_chosen.connect(self._step_chosen)
        self.advanced.failed.connect(self._say_failed)
        self.advanced.credential_changed.connect(self.credential_step.refresh)
        self.advanced.tab.field_finished.connect(self._field_finished)
        self.advanced.tab.lookups.make_wanted.connect(self.lookups_wanted)
        self.advanced.reapplied.connect(self.desk.reapplied)
        self.desk.sampled.connect(self._sampled)
        self.result.sample_view.path_picked.connect(self.advanced.pick)

    def _say_failed(self, failure: Failure) -> None:
        self.bar.show_message("error", str(failure))

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

    def _credentials_read(self) -> None:
        self._take_only_credential()
        self._draw()

    def _take_only_credential(self) -> None:
        """In a new flow the only stored credential is chosen already.

        Not in a saved one: an imported flow sends nothing before a person has chosen.
        """
        state, only = self.state, self.credential_step.only()
        if only and state.step == CREDENTIAL and not (state.credential or state.flow_id):
            self._history.amend(replace(state, credential=only))

    def _connector_chosen(self, connector: str) -> None:
        templates = tuple(self._templates.values())
        state = states.with_connector(self.state, Connector(connector), templates)
        if not state.named:
            state = replace(state, name=free_name(state.name, self._taken) if state.name else "")
        self._change(state, "connector")
        self._take_only_credential()
        self._draw()

    def _template_chosen(self, template_id: str) -> None:
        state = states.with_template(self.state, self._templates[template_id])
        if not state.named:
            state = replace(state, name=free_name(state.name, self._taken))
        self._change(state, "template")

    def _value_edited(self, name: str, value: ParamValue) -> None:
        self._change(states.with_value(self.state, name, value), f"value:{name}")

    def _option_edited(self, name: str, value: ParamValue) -> None:
        self._change(states.with_option(self.state, name, value), f"option:{name}")

    def _choose_personal(self) -> None:
        self.result.choose_personal()
        self.configure.show_result()

    def _treated(self, columns: tuple[str, ...], treatment: Treatment) -> None:
        self._change(states.with_personal(self.state, columns, treatment), "personal")
        self._field_finished()

    def _sampled(self, flow: Flow, sample: Sample) -> None:
        if isinstance(flow.source, AdvancedSource):
            self.advanced.take_sample(sample, flow.source.steps[-1])

    def _advanced_edited(self, form: AdvancedForm, field: str) -> None:
        state = states.with_advanced(self.state, form, tuple(self._templates.values()))
        if not state.named:
            state = replace(state, name=free_name(state.name, self._taken))
        self._change(state, field)

    def _step_chosen(self, index: int) -> None:
        """Another step of the chain is shown; that is no change of the form."""
        shown = replace(self.state.advanced, current=index)
        self._history.rest()
        self._history.amend(replace(self.state, advanced=shown))
        self._draw()

    def _tab_chosen(self, word: str) -> None:
        self._change(replace(self.state, tab=word), "tab")
        self._field_finished()

    def _edit_as_advanced(self) -> None:
        template = self._template()
        if template is None:
            return
        base_url = self._base_url()
        self._change(states.edited_as_advanced(self.state, template, base_url), "edit_as_advanced")
        self._field_finished()
        self.advanced.tab.focus()

    def _typing_rests(self) -> None:
        if self.advanced.tab.menu_open():
            self._pause.start()  # half a macro is no mistake while its menu is open
        else:
            self._field_finished()

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

    def _problems(self, flow: Flow | None = None) -> list[Problem]:
        """All that keeps the flow (or a part of it) from being created and run, in any step."""
        state = self.state
        problems = list(self._services.check_flow(flow or self.flow()))
        problems += options_from(state.options)[1]
        if state.front == states.ADVANCED:
            form = state.advanced if flow is None else chain.up_to_shown(state.advanced)
            problems = [*self.advanced.problems(form), *problems]
        elif not state.template:
            problems = [Problem("template", tr("Choose an endpoint.")), *problems]
        if name_key(self.state.name) in self._taken:
            problems.append(Problem("name", tr("There is already a flow with this name.")))
        if self._credential() is None:
            problems.append(Problem("credential", CHOOSE))
        return problems

    def _draw(self) -> None:
        state = self.state
        self.place(state.step)
        self.header.show_name(state.name)
        self.type_step.show_type(state.flow_type)
        self.credential_step.show_connector(state.connector)
        self.credential_step.show_choice(state.credential)
        credential = self._credential()
        self.form.show_state(state, credential)
        self.configure.show_tab(state.front, alone=state.connector is not Connector.PLANHAT)
        self.advanced.tab.show_connector(state.connector)
        self.result.set_pickable(state.front == states.ADVANCED)
        if state.front == states.ADVANCED:
            self.advanced.held = state.held
            self.advanced.show(state.advanced, state.flow_id, credential)
            self.advanced.tab.options.show_values(state.options, state.personal)
        self._undo_keys.watch(self.header)
        self._undo_keys.watch(self.form)
        self._undo_keys.watch(self.advanced.tab)
        self.undo_action.setEnabled(self._history.can_undo)
        self.redo_action.setEnabled(self._history.can_redo)
        if state.step == CONFIGURE:
            self._draw_preview()

    def _draw_preview(self) -> None:
        flow = self.flow()
        self.guide.show(self._problems(), new=False)
        if self.state.front == states.TEMPLATE:
            self.form.url.show_url(self._services.preview_url(flow, self._base_url()))
        self._estimator.changed(flow, self.state.flow_id, self.desk.sample_of(flow))
        self.desk.compare(self.tested_flow())
        needed = needed_columns(flow, self._templates.get)
        self.result.show_choices(self.state.personal, needed)

    def _credential(self) -> Credential | None:
        """The chosen credential, if it is there and one of the connector."""
        found = self.credential_step.credential(self.state.credential)
        return found if found and found.connector is self.state.connector else None

    def _base_url(self) -> str:
        credential = self._credential()
        return credential.base_url if credential else DEFAULT_BASE_URL

    def tested_flow(self) -> Flow:
        """What Test runs: the flow, of a chain the steps up to the one that is shown."""
        flow = self.flow()
        if self.state.front == states.TEMPLATE:
            return flow
        return replace(flow, source=forms.to_source(chain.up_to_shown(self.state.advanced)))

    # Drafts

    def save_draft(self) -> None:
        """Save the draft now."""
        self.drafts.changed(states.to_draft(self.state))
        self.drafts.save_now()

    def _draft_stored(self) -> None:
        self.saved_label.setText(tr("Draft saved"))

    def _draft_failed(self, failure: Failure) -> None:
        self.bar.show_message(
            "error",
            tr("The draft could not be saved. {failure}", failure=failure),
            tr("Close anyway"),
            self.closed.emit,
        )
