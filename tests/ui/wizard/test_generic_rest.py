"""The Generic REST API connector in the wizard: each kind over real HTTP, and nothing is lost."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from planhat_gui.compose import CallOptions, Services, build
from planhat_gui.model.auth import Auth, AuthKind
from planhat_gui.model.errors import NeedsCredential
from planhat_gui.model.flow import AdvancedSource, Connector, Credential
from planhat_gui.model.results import Access, RunStatus
from planhat_gui.model.secret import Secret
from planhat_gui.ui.credential.rest_fields import RestFields
from planhat_gui.ui.credential_form import CredentialForm
from planhat_gui.ui.job import stop_all
from planhat_gui.ui.wizard.frame import CONFIGURE, CREDENTIAL
from planhat_gui.ui.wizard.wizard import Wizard
from tests.leaks import assert_nowhere
from tests.ui.wizard.fake_services import FakeServices

if TYPE_CHECKING:
    from planhat_gui.practice import PracticeTenant

GENERIC, PLANHAT = Connector.GENERIC_REST, Connector.PLANHAT
KINDS: dict[AuthKind, tuple[str, dict[str, str], str]] = {
    AuthKind.NONE: ("open", {}, ""),
    AuthKind.BEARER: ("bearer", {}, "Token"),
    AuthKind.BASIC: ("basic", {"User name": "practice"}, "Password"),
    AuthKind.API_KEY_HEADER: ("header", {"Header name": "X-API-Key"}, "API key value"),
    AuthKind.API_KEY_QUERY: ("query", {"URL parameter": "api_key"}, "API key value"),
    AuthKind.OAUTH2: (
        "oauth",
        {"Access token URL": "/rest/token", "Client ID": "practice"},
        "Client secret",
    ),
}
"""The door of the practice tenant, what is typed into which field, and the field of the secret."""


@pytest.fixture
def real(tmp_path: Path) -> Iterator[Services]:
    """The program's own services, the practice tenant running; real credentials go at the end."""
    made = build(tmp_path / "home")
    made.practice.start()
    yield made
    stop_all(5)
    for one in made.credentials.all():
        made.credentials.delete(one.id)
    made.close()


def shown(form: CredentialForm, name: str) -> QLineEdit:
    """The visible field with that accessible name."""
    found = [
        each
        for each in form.findChildren(QLineEdit)
        if each.accessibleName() == name and each.isVisible()
    ]
    assert len(found) == 1, f"{len(found)} visible fields named {name}"
    return found[0]


def choose(form: CredentialForm, kind: AuthKind) -> None:
    """Choose a kind in the menu."""
    menu = next(c for c in form.findChildren(QComboBox) if c.accessibleName() == "Authentication")
    menu.setCurrentIndex(menu.findData(kind.value))


def fill(form: CredentialForm, tenant: "PracticeTenant", kind: AuthKind) -> None:
    """Fill the form in for the practice tenant."""
    door, settings, secret = KINDS[kind]
    shown(form, "Credential Name").setText("Any API")
    shown(form, "Base URL").setText(f"{tenant.base_url}/rest/{door}")
    choose(form, kind)
    for name, text in settings.items():
        shown(form, name).setText(tenant.base_url + text if text.startswith("/") else text)
    if secret:
        QTest.keyClicks(shown(form, secret), tenant.rest_secret)


def at_connector(qtbot: QtBot, services: object, connector: Connector = GENERIC) -> Wizard:
    """A wizard at its second step with a connector chosen."""
    wizard = Wizard(cast("Services", services))
    qtbot.addWidget(wizard)
    wizard.resize(1280, 800)
    wizard.show()
    wizard.commit()
    wizard.credential_step.connectors.set_current(connector.value)
    assert wizard.state.connector is connector
    return wizard


def open_form(qtbot: QtBot, wizard: Wizard) -> CredentialForm:
    """Press New credential."""
    wizard.credential_step.open_form()
    form = form_of(wizard)
    assert form is not None
    qtbot.waitUntil(form.isVisible)
    return form


def form_of(wizard: Wizard) -> CredentialForm | None:
    """The form in front."""
    return wizard.credential_step.form


@pytest.mark.keyring
@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_from_form_to_run(
    qtbot: QtBot, real: Services, tmp_path: Path, kind: AuthKind
) -> None:
    """Credential, Test, Create and run; the secret is in no file and in no shown request."""
    tenant = real.practice.tenant
    assert tenant is not None
    wizard = at_connector(qtbot, real)
    form = open_form(qtbot, wizard)
    fill(form, tenant, kind)
    wizard.next()  # saves the form first
    qtbot.waitUntil(lambda: wizard.state.step == CONFIGURE, timeout=20_000)
    assert wizard.credential_step.access_summary().endswith("(application/json).")
    assert not wizard.configure.tabs.isTabVisible(0)
    tab = wizard.advanced.tab
    assert tab.isVisible()
    url = f"{tenant.base_url}/rest/{KINDS[kind][0]}/next"
    tab.request.url.setText(url)
    with qtbot.waitSignal(wizard.desk.ended, timeout=20_000):
        wizard.test()
    assert wizard.result.state == "sample", wizard.result.error.text()
    qtbot.waitUntil(lambda: "$.results[*]" in tab.paths.suggestions(), timeout=20_000)
    qtbot.waitUntil(lambda: tab.paging.hint.text() != "", timeout=20_000)
    tab.paging.hint.button.click()
    wizard.advanced.use_path("$.results[*]")
    sample = wizard.result.sample
    assert sample is not None
    told = [wizard.result.sample_view.request.text(), sample.raw, sample.body.decode()]
    told += [repr(sample.headers), tab.request.resolved.shown.text()]
    with qtbot.waitSignal(wizard.created, timeout=20_000) as created:
        wizard.create_button.click()
    flow = real.flows.get(created.args[0]).flow
    assert flow.connector is GENERIC
    assert isinstance(flow.source, AdvancedSource)
    options = CallOptions(calls_per_minute=0)
    report = real.run(created.args[0], options, threading.Event())
    assert (report.status, report.records.written) == (RunStatus.SUCCEEDED, 500), report.error
    for secret in (tenant.rest_secret, "practice-access-"):
        assert_nowhere(tmp_path / "home", secret, *told)


def test_changing_the_connector_loses_nothing(qtbot: QtBot, services: FakeServices) -> None:
    """Forms half filled, choices, templates and addresses are there again, also from a draft."""
    services.credentials.save(
        Credential(
            "",
            "Billing",
            base_url="https://api.example.com",
            origins=(),
            auth=Auth(AuthKind.BASIC, user_name="u"),
            connector=GENERIC,
        ),
        Secret("s3cret"),
    )
    wizard = at_connector(qtbot, services, PLANHAT)
    step = wizard.credential_step
    qtbot.waitUntil(lambda: len(step.credentials) == 2)
    step.list.set_current(services.credentials.find("Planhat production").id)
    open_form(qtbot, wizard).fields.name.setText("Half a Planhat name")
    step.connectors.set_current(GENERIC.value)
    assert form_of(wizard) is None
    assert [tile.title for tile in step.list.tiles()] == ["Billing"]
    assert wizard.state.credential == "Billing"  # there is no other one
    form = open_form(qtbot, wizard)
    choose(form, AuthKind.API_KEY_HEADER)
    shown(form, "API key value").setText("half-a-key")
    shown(form, "Header name").setText("X-Mine")
    choose(form, AuthKind.API_KEY_QUERY)
    assert shown(form, "API key value").text() == "half-a-key"
    step.connectors.set_current(PLANHAT.value)
    half = form_of(wizard)
    assert half is not None
    assert half.fields.name.text() == "Half a Planhat name"
    assert wizard.state.credential == "Planhat production"
    step.close_form()
    wizard.next()
    wizard.back()
    step.connectors.set_current(GENERIC.value)
    assert form_of(wizard) is form
    choose(form, AuthKind.API_KEY_HEADER)
    assert shown(form, "Header name").text() == "X-Mine"
    step.close_form()
    assert wizard.state.credential == "Billing"
    wizard.next()
    wizard.advanced.tab.request.url.setText("https://api.example.com/v1/invoices")
    assert wizard.state.name == "Invoices"
    wizard.save_draft()
    qtbot.waitUntil(lambda: bool(services.flows.drafts()))
    (draft,) = services.flows.drafts()
    wizard.open_draft(draft.id)
    qtbot.waitUntil(lambda: wizard.drafts.draft_id == draft.id)
    assert wizard.state.connector is GENERIC
    assert wizard.state.front == "advanced"
    assert wizard.flow().credential == "Billing"
    wizard.back()
    step.connectors.set_current(PLANHAT.value)
    assert wizard.state.credential == "Planhat production"
    assert wizard.state.front == "template"
    assert wizard.state.name == "Companies"
    wizard.undo()
    assert wizard.state.connector is GENERIC


def test_a_credential_of_the_other_connector_is_not_taken(
    qtbot: QtBot, services: FakeServices
) -> None:
    """With no credential of the connector Next complains and stays."""
    wizard = at_connector(qtbot, services)
    qtbot.waitUntil(lambda: bool(wizard.credential_step.credentials))
    assert wizard.credential_step.list.tiles() == ()
    wizard.next()
    assert wizard.state.step == CREDENTIAL
    assert wizard.credential_step.bar.text() == "Choose a credential, or make a new one."


@pytest.fixture
def rest_form(qtbot: QtBot, services: FakeServices) -> CredentialForm:
    """A form for a new credential of any API."""
    form = CredentialForm(cast("Services", services), GENERIC)
    qtbot.addWidget(form)
    form.resize(900, 700)
    form.edit(None)
    form.show()
    return form


def row_errors(form: CredentialForm) -> dict[str, str]:
    """What is said at which field."""
    rows = {
        **{name: form.fields.form.row(name) for name in form.fields.form.names()},
        **{name: form.fields.more_form.row(name) for name in form.fields.more_form.names()},
    }
    return {name: row.error for name, row in rows.items() if row.error and not row.isHidden()}


def test_problems_are_said_at_their_fields(
    qtbot: QtBot, rest_form: CredentialForm, services: FakeServices
) -> None:
    """Each kind asks for its own; the test URL opens its box; nothing is saved."""
    before = services.credentials.all()
    choose(rest_form, AuthKind.OAUTH2)
    rest_form.save()
    assert set(row_errors(rest_form)) == {
        "name",
        "base_url",
        "Access token URL",
        "Client ID",
        "Client secret",
    }
    choose(rest_form, AuthKind.NONE)
    shown(rest_form, "Credential Name").setText("Open data")
    shown(rest_form, "Base URL").setText("https://api.example.com")
    fields = rest_form.fields
    assert isinstance(fields, RestFields)
    fields.test_url.setText("https://elsewhere.example/x")
    rest_form.save()
    assert set(row_errors(rest_form)) == {"test_url"}
    assert fields.more.expanded
    assert services.credentials.all() == before
    fields.test_url.setText("https://api.example.com/x")
    with qtbot.waitSignal(rest_form.saved):
        rest_form.save()
    kept = services.credentials.find("Open data")
    assert kept.auth == Auth(AuthKind.NONE)
    assert kept.test_url == "https://api.example.com/x"


def test_the_issuers_host_is_said_and_allowed(
    qtbot: QtBot, rest_form: CredentialForm, services: FakeServices
) -> None:
    """Where the client secret goes stands under the address, before it is saved."""
    choose(rest_form, AuthKind.OAUTH2)
    shown(rest_form, "Credential Name").setText("Theirs")
    shown(rest_form, "Base URL").setText("https://api.example.com")
    url = shown(rest_form, "Access token URL")
    url.setText("https://id.example.com/token")
    said = "Saving adds https://id.example.com to the allowed origins."
    assert said in url.accessibleDescription()
    url.setText("https://api.example.com/token")
    assert "Saving adds" not in url.accessibleDescription()
    url.setText("https://id.example.com/token")
    shown(rest_form, "Client ID").setText("me")
    shown(rest_form, "Client secret").setText("s3cret")
    with qtbot.waitSignal(rest_form.saved):
        rest_form.save()
    kept = services.credentials.find("Theirs")
    assert kept.origins == ("https://api.example.com", "https://id.example.com")


@pytest.mark.parametrize("access", [Access.REFUSED, Access.FORBIDDEN, Access.UNREACHABLE])
def test_what_is_not_accepted_is_not_saved(
    qtbot: QtBot, rest_form: CredentialForm, services: FakeServices, access: Access
) -> None:
    """What came back is said, with Save anyway; an answer that proves nothing is saved."""
    services.address = (access, "api.example.com does not want this.")
    shown(rest_form, "Credential Name").setText("Theirs")
    shown(rest_form, "Base URL").setText("https://api.example.com")
    shown(rest_form, "Token").setText("tok-12345")
    rest_form.save()
    qtbot.waitUntil(lambda: rest_form.bar.level == "error")
    assert "api.example.com does not want this." in rest_form.bar.text()
    assert shown(rest_form, "Token").text() == "tok-12345"
    services.address = (Access.ANSWERED, "There is nothing at this address (404).")
    with qtbot.waitSignal(rest_form.saved):
        rest_form.save()


def test_another_kind_needs_its_own_secret(qtbot: QtBot, services: FakeServices) -> None:
    """Blank keeps the secret of the same kind; that of another kind is never sent instead."""
    wanted = Credential(
        "", "K", base_url="https://a.example", auth=Auth(AuthKind.BASIC, "u"), connector=GENERIC
    )
    kept = services.credentials.save(wanted, Secret("pass word"))
    form = CredentialForm(cast("Services", services), GENERIC)
    qtbot.addWidget(form)
    form.edit(kept)
    form.show()
    assert shown(form, "User name").text() == "u"
    choose(form, AuthKind.BEARER)
    form.save()
    assert set(row_errors(form)) == {"Token"}
    choose(form, AuthKind.BASIC)
    shown(form, "Description").setText("changed")
    with qtbot.waitSignal(form.saved):
        form.save()
    assert services.credentials.secret(kept.id) == Secret("pass word")
    choose(form, AuthKind.NONE)
    with qtbot.waitSignal(form.saved):
        form.save()
    with pytest.raises(NeedsCredential):
        services.credentials.secret(kept.id)
