"""The one place where the Advanced tab meets the services: typed words in, next form out."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from planhat_gui.engine.macro_menu import Completion
from planhat_gui.model.auth import secret_word
from planhat_gui.model.dates import zone_names
from planhat_gui.model.errors import Problem
from planhat_gui.model.flow import Connector, Credential
from planhat_gui.model.language import tr
from planhat_gui.model.lookup import Lookup
from planhat_gui.model.paging import Pagination, kind_of
from planhat_gui.model.params import ParamValue
from planhat_gui.model.results import Sample
from planhat_gui.model.source import Step
from planhat_gui.ui.advanced import chain
from planhat_gui.ui.advanced import form as forms
from planhat_gui.ui.advanced.answers import KeptAnswer, Question, Suggested
from planhat_gui.ui.advanced.form import AdvancedForm
from planhat_gui.ui.advanced.pick import Steps, data_path, metadata_path
from planhat_gui.ui.advanced.preview import Previewer
from planhat_gui.ui.advanced.tab import AdvancedTab
from planhat_gui.ui.advanced.verdict import Verdict, metadata_text, verdict_of
from planhat_gui.ui.job import run_in_background

if TYPE_CHECKING:
    from planhat_gui.compose import Services
    from planhat_gui.ui.advanced.answers import Judged

_NOTHING_LIKE_RECORDS = tr("Nothing in this answer looks like a list of records.")
HELD = tr(
    "{origin} is inside your own computer or network, and it came with somebody else’s flow or "
    "command. Nothing is sent there until you clear Set API URL and type the address yourself."
)
_PRESS_TEST = tr("Press Test to see paths found in the answer.")


class AdvancedDesk(QObject):
    """Draws a form and tells of the next one.

    `changed` carries the form and the name of the field it was changed by; `reapplied` a sample
    with the records that the present paths find in the kept answer.
    """

    changed = Signal(object, str)
    step_chosen = Signal(int)
    """Another step is to be shown; that is no change of the form."""
    reapplied = Signal(object)
    credential_changed = Signal(str)
    failed = Signal(object)

    def __init__(self, services: "Services", parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._form = AdvancedForm()
        self._flow_id: str | None = None
        self._credential: Credential | None = None
        self._sample: tuple[Sample, str] | None = None
        self._found: Suggested | None = None
        self._shown_paths: tuple[object, ...] = ()
        self._tested_paths: tuple[object, ...] = ()
        self._ready = False
        self.held: tuple[str, ...] = ()
        """Addresses of the flow that nobody has typed here; set before `show`."""
        self.previews = Previewer(services)
        self.answers = KeptAnswer(services, self)
        self.tab = AdvancedTab(self.completions)
        self._connect()

    def _connect(self) -> None:
        tab = self.tab
        tab.shown.connect(self.opened)
        tab.edited.connect(self._edited)
        tab.step_added.connect(self._step_added)
        tab.steps.chosen.connect(self.step_chosen)
        tab.steps.moved.connect(self._step_moved)
        tab.steps.removed.connect(self._step_removed)
        tab.steps.renamed.connect(self._step_renamed)
        tab.steps.included.connect(self._included)
        tab.paging.value_edited.connect(self._paging_edited)
        tab.paging.suggestion_taken.connect(self._paging_taken)
        tab.paths.path_chosen.connect(self.use_path)
        self.answers.judged.connect(self._judged)
        self.answers.suggested.connect(self._suggested)

    @property
    def form(self) -> AdvancedForm:
        """The form as it is drawn."""
        return self._form

    @staticmethod
    def problems(form: AdvancedForm) -> list[Problem]:
        """What is wrong with a form, apart from what the services say of its source."""
        return forms.problems(form)

    # Drawing

    def show(self, form: AdvancedForm, flow_id: str | None, credential: Credential | None) -> None:
        """Draw this form."""
        self._form, self._flow_id, self._credential = form, flow_id, credential
        self.tab.show_form(form)
        if credential is not None:
            example = "/companies" if credential.connector is Connector.PLANHAT else "/…"
            self.tab.request.set_placeholder(credential.base_url.rstrip("/") + example)
            host = credential.base_url.partition("://")[2]
            self.tab.show_credential(f"{credential.name} · {host}")
        else:
            self.tab.show_credential(tr("no credential yet"))
        self.tab.show_variables(self.previews.variables(form))
        self._show_url()
        text, worrying = self.previews.lookup_cost(form)
        self.tab.lookups.say_cost(text, worrying=worrying)
        self._judge()

    def opened(self) -> None:
        """The tab came into view: learn what lookups and time zones there are."""
        self.refresh_lookups()
        if not self._ready:
            self._ready = True
            run_in_background(self, lambda _c, _r: zone_names(), self.tab.dates.set_zones)

    def refresh_lookups(self) -> None:
        """Read the lookups again."""
        services = self._services

        def work(_cancel: object, _report: object) -> tuple[Sequence[Lookup], dict[str, Any]]:
            found = services.lookups.all()
            rows = {one.name: services.lookups.rows(one.id, 0, 1) for one in found if one.rows}
            return found, {name: first[0] for name, first in rows.items() if first}

        run_in_background(self, work, self._lookups_read, self.failed.emit)

    def _lookups_read(self, found: tuple[Sequence[Lookup], dict[str, Any]]) -> None:
        lookups, rows = found
        self.previews.known.lookups = {one.name: one for one in lookups}
        self.previews.known.rows = rows
        self.tab.lookups.set_known(lookups)
        self.show(self._form, self._flow_id, self._credential)

    def completions(self, typed: str) -> Sequence[Completion]:
        """The menu of macros in any field of the tab."""
        return self.previews.completions(typed, self._form, self._flow_id)

    def _show_url(self) -> None:
        now = self.previews.resolved(self._form, self._flow_id)
        request = self.tab.request
        request.show_resolved(now.parts, now.notes)
        request.hint.say(now.hint)
        credential = self._credential
        if now.address is not None and now.address.inner and now.address.origin in self.held:
            request.say_host(HELD.format(origin=now.address.origin))
            return
        if now.address is None or credential is None or now.address.origin in credential.origins:
            request.say_host("")
            return
        origin = now.address.origin
        inside = tr("This address is inside your own computer or network. ")
        request.say_host(
            (inside if now.address.inner else "")
            + tr(
                "{origin} is not on the list of the credential “{credential_name}”, so nothing is "
                "sent there. Allowing it means that {what_goes} sent to this host.",
                origin=origin,
                credential_name=credential.name,
                what_goes=_what_goes(credential),
            ),
            tr("Allow {origin}", origin=origin),
            lambda: self._allow(credential, origin),
        )

    def _allow(self, credential: Credential, origin: str) -> None:
        services = self._services
        wider = replace(credential, origins=(*credential.origins, origin))

        def work(_cancel: object, _report: object) -> str:
            return services.credentials.save(wider, None).name

        run_in_background(self, work, self.credential_changed.emit, self.failed.emit)

    # What is typed

    def _change(self, form: AdvancedForm, field: str) -> None:
        self.changed.emit(form, f"advanced:{form.current}:{field}")

    def _edited(self, name: str, value: object) -> None:
        self._change(forms.with_member(self._form, name, value), name)

    def _paging_edited(self, name: str, value: ParamValue) -> None:
        self._change(forms.with_paging_value(self._form, name, value), f"pagination:{name}")

    def _paging_taken(self, paging: Pagination) -> None:
        self._change(forms.with_pagination(self._form, paging), "pagination")
        self.tab.paging.suggest(None, "")

    def use_path(self, path: str) -> None:
        """Put a path into Set Path to Data in Response."""
        self._change(forms.with_member(self._form, "path_to_data", path), "path_to_data")
        self.tab.field_finished.emit()

    def pick(self, use: str, in_record: bool, steps: Steps, value: object) -> None:
        """Use the path of a value that was pointed at in the result."""
        if use == "metadata":
            self.use_metadata_path(metadata_path(steps))
        else:
            base = self._form.step.path_to_data.strip() if in_record else "$"
            self.use_path(data_path(base, steps, value))

    def use_metadata_path(self, path: str) -> None:
        """Put a path into Path to Metadata in Response."""
        self._change(forms.with_member(self._form, "path_to_metadata", path), "path_to_metadata")
        self.tab.field_finished.emit()

    def _step_added(self) -> None:
        self._change(chain.added(self._form), "steps")
        self.tab.focus()
        self.tab.request.url.end(False)

    def _step_moved(self, by: int) -> None:
        self._change(chain.moved(self._form, by), "steps")

    def _step_removed(self) -> None:
        self._change(chain.removed(self._form), "steps")

    def _step_renamed(self, key: str) -> None:
        if key != self._form.step.key:
            self._change(chain.renamed(self._form, key), "key")

    def _included(self, checked: bool) -> None:
        self._change(replace(self._form, include_previous_results=checked), "include")

    # What a test brought

    def take_sample(self, sample: Sample, step: Step) -> None:
        """A test that ended with this step has ended well."""
        self._sample, self._found = (sample, step.key), None
        self._tested_paths = (step.response_format, step.path_to_data, step.path_to_metadata)
        if sample.records:
            self.previews.known.records[step.key] = sample.records[0]
        self.answers.look(sample, step.response_format)
        self._judge(now=True)

    def forget(self) -> None:
        """Another flow begins."""
        self._sample, self._found = None, None
        self.previews.known.records.clear()
        self.answers.forget()
        self._say_nothing()

    def _say_nothing(self) -> None:
        self.tab.paths.suggest((), _PRESS_TEST)
        self.tab.paths.say_found("")
        self.tab.paths.say_metadata("")
        self.tab.paging.suggest(None, "")
        self.tab.paths.show_format("")

    def _paths(self) -> tuple[object, ...]:
        step = self._form.step
        return step.key, step.response_format, step.path_to_data, step.path_to_metadata

    def _judge(self, *, now: bool = False) -> None:
        """Ask the kept answer again when a path is another one than last time."""
        if self._sample is None:
            return
        sample, key = self._sample
        step = self._form.step
        if key != step.key or not sample.body:
            self._say_nothing()
            self._shown_paths = ()
            return
        if not self._shown_paths and self._found is not None:
            self._suggested(self._found)  # the step was left and came back
        if now or self._paths() != self._shown_paths:
            self._shown_paths = self._paths()
            asked = Question(
                sample,
                step.response_format,
                step.path_to_data.strip(),
                step.path_to_metadata.strip(),
            )
            self.answers.judge(asked, now=now)

    def _judged(self, judged: "Judged") -> None:
        verdict = verdict_of(judged)
        self._say(verdict)
        text, level = metadata_text(judged)
        self.tab.paths.say_metadata(text, level)
        if self._sample is None or judged.question.sample is not self._sample[0]:
            return
        asked = judged.question
        if (asked.response_format, asked.path, asked.metadata_path) == self._tested_paths:
            # What the test brought is more: carried columns, records of several answers.
            self.reapplied.emit(asked.sample)
        elif judged.located is not None:
            located = judged.located
            more = len(located.lines) > len(judged.records)
            self.reapplied.emit(
                replace(
                    asked.sample,
                    records=judged.records,
                    lines=judged.lines,
                    columns=(),
                    personal=(),
                    more=more or asked.sample.more,
                    sentence=located.sentence,
                    fix=located.fix,
                )
            )

    def _say(self, verdict: Verdict) -> None:
        fix = verdict.fix
        act: Callable[[], None] | None = (lambda: self.use_path(fix)) if fix else None
        action = tr("Use {fix}", fix=fix) if fix else ""
        self.tab.paths.say_found(verdict.text, verdict.level, action, act)

    def _suggested(self, found: Suggested) -> None:
        if self._sample is None or found.sample is not self._sample[0]:
            return
        self._found = found
        if self._sample[1] != self._form.step.key:
            return
        otherwise = str(found.failure) if found.failure else _NOTHING_LIKE_RECORDS
        self.tab.paths.suggest(found.paths, otherwise)
        if found.reason:
            seen = found.response_format.value.upper()
            self.tab.paths.show_format(f"{seen}. {found.reason}")
        typed = self._form.step.paging_kind
        fits = found.paging is not None and kind_of(found.paging).kind != typed
        self.tab.paging.suggest(found.paging if fits else None, found.evidence)


def _what_goes(credential: Credential) -> str:
    word = secret_word(credential.auth.kind)
    return tr("its {word} may be", word=word) if word else tr("requests of its flows are")
