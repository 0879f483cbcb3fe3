"""A walk through every page and state of the window, with the practice tenant's data.

The screenshots are taken on it, and tests look at each state on it: names for screen readers, help
texts, texts that are cut. Whoever makes a new page or state adds a line here or in
scripts/tour_more.py, where the second half is.
"""

import sys
import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel

from planhat_gui.model.errors import NeedsCredential, TryAgain
from planhat_gui.model.flow import Flow, FlowType, TemplateSource
from planhat_gui.model.language import tr
from planhat_gui.model.params import ParamValue
from planhat_gui.practice import PracticeOptions
from planhat_gui.ui.shell import Shell
from scripts.tour_more import Rest

SECONDS = 60.0
PORT = 8017
"""The same in every picture; another one is taken when it is in use."""

FLOWS: tuple[tuple[str, str, dict[str, ParamValue], FlowType], ...] = (
    ("All companies", "get_companies", {"page_size": 500}, FlowType.FLEXFLOW),
    ("End users", "get_endusers", {}, FlowType.FLEXFLOW),
    ("Invoices as received", "get_invoices", {}, FlowType.REPLICATION),
    ("NPS responses", "get_nps_responses", {}, FlowType.FLEXFLOW),
    ("Open tickets", "get_tickets", {}, FlowType.FLEXFLOW),
)
LONG = "Companies of the Nordic enterprise segment, renewed quarterly, with all custom fields"
HOST = "api.planhat.com"
NO_ANSWER = TryAgain(tr("{host} did not answer in time.", host=HOST), tr("Try again later."))
REFUSED = NeedsCredential(
    tr("{host} does not accept the credential (401).{said}", host=HOST, said=""),
    tr(
        "Check its token, key or password; with Planhat the region, too: a token of "
        "another region is refused."
    ),
    code="token_refused",
)
CURL = "curl -H 'Authorization: Bearer made-up-for-the-tour' https://api.example.com/v1/orders"


def until(fact: Callable[[], bool], what: str) -> None:
    """Let the event loop run until something is so; ends the program when it never is."""
    deadline = time.monotonic() + SECONDS
    while not fact():
        if time.monotonic() > deadline:
            sys.exit(f"Waited {SECONDS:.0f} s in vain for {what}.")
        settle(20)


def settle(milliseconds: int = 150) -> None:
    """Let the event loop run for a moment, for layouts and paints to come to rest."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def press(shell: Shell, name: str) -> None:
    """Press the button of that object name, as far as it is on screen."""
    found = [b for b in shell.window.findChildren(QAbstractButton, name) if b.isVisible()]
    if not found:
        sys.exit(f"There is no button {name} to press.")
    found[0].setFocus(Qt.FocusReason.MouseFocusReason)
    found[0].click()
    settle()


def tour(shell: Shell, *, every: bool = True) -> Iterator[str]:
    """Yields the name of each state while it is on screen; not `every`: those of the docs only."""
    if every:
        yield from before_anything(shell)
    until(shell.flows.showing_empty, "the first page")
    yield "first-use"
    try:
        shell.services.practice.start(PracticeOptions(port=PORT))
    except OSError:
        shell.services.practice.start()
    shell.start_practice()
    until(lambda: bool(shell.toast.text()), "the practice tenant")
    shell.toast.close_toast()
    yield from new_flow(shell, every=every)
    run_all(shell)
    until(shell.run_view.receipt.flow.isVisible, "the flow as it was")
    yield "receipt"
    yield from pages(shell)
    yield from advanced(shell)
    shell.do("help")
    yield "help"
    if every:
        yield from beside(shell)
        yield from troubles(shell)
        yield from Rest(shell, press, until, settle).walk()


def before_anything(shell: Shell) -> Iterator[str]:
    """Pages without anything to list, loading, and with an error."""
    until(shell.flows.showing_empty, "the first page")
    for key, page in shell.pages.items():
        shell.go(key)
        until(lambda page=page: page.showing_empty() or page.showing_content(), key)  # type: ignore[misc]
        if key != "flows":
            yield f"{key}-empty"
    page = shell.pages["runs"]
    page.show_loading()
    settle(400)
    yield "loading"
    page.show_error(NO_ANSWER)
    yield "page-error"
    shell.go("flows")


def new_flow(shell: Shell, *, every: bool) -> Iterator[str]:
    """The wizard's three steps, the last with a tested sample; no draft is left."""
    press(shell, "newDataFlow")
    until(lambda: shell.page_shown() == "", "the wizard")
    settle()
    yield "flow-type"
    press(shell, "create")
    wizard = shell.wizard.current()
    until(lambda: bool(wizard.credential_step.credentials), "the credentials")
    if every:
        press(shell, "newCredential")
        press(shell, "save")
        yield "credential-form-wrong"
        wizard.credential_step.close_form()
    wizard.credential_step.list.set_current(wizard.credential_step.credentials[0].id)
    settle()
    yield "credential"
    press(shell, "next")
    if every:
        yield "configure-untested"
        wizard.form.form.field("page_size").lineEdit().setText("many")  # type: ignore[attr-defined]
        press(shell, "create")
        yield "configure-wrong"
        wizard.form.form.show_values({"page_size": 100})
        wizard.form.form.edited.emit("page_size", 100)
        settle()
    press(shell, "test")
    until(lambda: wizard.desk.sample_of(wizard.flow()) is not None, "the sample")
    settle(500)
    yield "configure"
    if every:
        wizard.form.options.set_expanded(True)
        wizard.form.about.set_expanded(True)
        settle()
        yield "configure-opened"
        wizard.form.options.set_expanded(False)
        wizard.form.about.set_expanded(False)
        wizard.result.show_failure(REFUSED)
        settle()
        yield "configure-error"
    press(shell, "cancel")
    until(lambda: shell.page_shown() == "flows", "the end of the wizard")
    for draft in shell.services.flows.drafts():
        shell.services.flows.delete_draft(draft.id)
    shell.flows.reload()


def run_all(shell: Shell) -> None:
    """Make the flows and run each once."""
    services = shell.services
    for name, template, parameters, kind in FLOWS:
        source = TemplateSource(template, parameters)
        saved = services.flows.save(Flow(name, source, "Practice tenant", flow_type=kind))
        shell.run_flow(saved.id)
        until(lambda flow_id=saved.id: shell.runs.of(flow_id) is not None, name)  # type: ignore[misc]
        until(lambda: not shell.runs.running(), f"the end of {name}")
    shell.toast.close_toast()


def advanced(shell: Shell) -> Iterator[str]:
    """The Advanced tab with the request that a template makes, tested."""
    flow = next(each for each in shell.flows.library.flows if each.flow.name == "End users")
    shell.edit(flow.id)
    wizard = shell.wizard.current()
    until(lambda: wizard.state.flow_id == flow.id, "the flow in the wizard")
    press(shell, "editAsAdvanced")
    press(shell, "testApiUrl")
    until(lambda: wizard.desk.sample_of(wizard.flow()) is not None, "the sample")
    settle(500)
    yield "advanced"
    press(shell, "cancel")
    until(lambda: shell.page_shown() == "flows", "the end of the wizard")


def pages(shell: Shell) -> Iterator[str]:
    """The pages of the sidebar."""
    for key, page in shell.pages.items():
        shell.go(key)
        until(lambda page=page: page.showing_content() or page.showing_empty(), key)  # type: ignore[misc]
        if key == "nexsets":
            until(lambda: shell.nexsets.browser.model.has_row(0), "the first records")
            press(shell, "showRecord")
            settle(300)
            yield "nexset"
            press(shell, "showRecord")
        if key == "credentials":
            shell.credentials.check_one(shell.services.credentials.all()[0].id)
            settle()
            until(lambda: not shell.credentials.check.busy, "the check of the credential")
        settle()
        yield key


def beside(shell: Shell) -> Iterator[str]:
    """What opens beside the pages: settings, forms, the switcher, About, a copied command."""
    yield from help_and_settings(shell)
    yield from forms(shell)
    shell.go("flows")
    shell.do("go_to")
    settle()
    yield "go-to-anything"
    shell.switcher.hide()
    QGuiApplication.clipboard().setText(CURL)
    shell.do("paste_command")
    until(lambda: bool(shell.flows.bar.text()), "the question about the command")
    yield "pasted-command"
    shell.flows.bar.clear()


def help_and_settings(shell: Shell) -> Iterator[str]:
    """Settings, with every row open and with problems; About."""
    settings = shell.settings
    shell.do("settings")
    until(settings.showing_content, "the settings")
    yield "settings"
    settings.proxy.setCurrentIndex(settings.proxy.count() - 1)
    settings.certificates.setCurrentIndex(settings.certificates.count() - 1)
    press(shell, "save")
    settle()
    yield "settings-wrong"
    settings.reload()
    shell.do("about")
    about = next(each for each in shell.window.findChildren(QDialog) if each.isVisible())
    words = about.findChildren(QLabel)
    until(lambda: len(about.findChildren(QLabel)) > len(words) + 9, "the versions")
    yield "about"
    about.close()
    settle()


def forms(shell: Shell) -> Iterator[str]:
    """Forms that open inside of pages."""
    shell.go("lookups")
    settle()
    shell.lookups.type_new()
    settle()
    yield "lookup-editor"
    shell.go("credentials")
    settle()
    shell.credentials.add_new()
    settle()
    yield "credential-form"
    press(shell, "cancelCredential")
    shell.go("runs")
    until(shell.run_list.showing_content, "the runs")


def troubles(shell: Shell) -> Iterator[str]:
    """Runs that fail or go on, questions, messages, names that are too long."""
    services = shell.services
    source = TemplateSource("get_companies", {})
    long = services.flows.save(Flow(LONG, source, "Practice tenant"))
    shell.flows.reload()
    shell.go("flows")
    until(lambda: shell.flows.flow(long.id) is not None, "the flow with the long name")
    shell.flows.choose(long.id)
    ended = tr("“{run_name}” has ended: {ended}.", run_name=LONG, ended=tr("Succeeded").lower())
    shell.toast.show_toast(ended, lambda: None, tr("Show receipt"))
    shell.bar.show_message("warning", f"{NO_ANSWER}", tr("Try again"), lambda: None)
    settle()
    yield "long-names"
    shell.toast.close_toast()
    shell.bar.clear()
    gone = services.flows.save(Flow("Flow without its token", source, "Removed credential"))
    shell.flows.reload()
    until(lambda: shell.flows.flow(gone.id) is not None, "the flow that fails")
    shell.run_flow(gone.id)
    until(lambda: shell.runs.of(gone.id) is not None, "the run that fails")
    until(lambda: not shell.runs.running(), "its end")
    until(lambda: shell.run_view.run is not None and shell.run_view.receipt.isVisible(), "it")
    settle(300)
    yield "receipt-failed"
    shell.toast.close_toast()
    shell.go("nexsets")
    until(shell.nexsets.showing_content, "the Nexsets")
    shell.nexsets.delete_one(shell.nexsets.infos()[0].id)
    settle()
    yield "question"
    shell.nexsets.question.hide()
    shell.go("flows")
