"""Making a credential: cleaning, checking object by object, keeping."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from planhat_gui.model.flow import Credential
from planhat_gui.model.results import Access
from planhat_gui.model.secret import Secret
from planhat_gui.model.template import Template
from planhat_gui.ui.credential.planhat_fields import PlanhatFields
from planhat_gui.ui.credential_form import CredentialForm
from planhat_gui.ui.job import stop_all
from planhat_gui.ui.wizard.frame import CONFIGURE
from planhat_gui.ui.wizard.wizard import Wizard
from tests.ui.wizard.fake_services import FakeServices, NoVault

if TYPE_CHECKING:
    from planhat_gui.compose import Services

TOKEN = "tok-12345"


def opened(qtbot: QtBot, services: FakeServices, credential: Credential | None) -> CredentialForm:
    """A form over the services, shown."""
    form = CredentialForm(cast("Services", services))
    qtbot.addWidget(form)
    form.resize(900, 700)
    form.edit(credential)
    form.show()
    return form


@pytest.fixture
def form(qtbot: QtBot, services: FakeServices) -> CredentialForm:
    """A form for a new credential."""
    return opened(qtbot, services, None)


@pytest.fixture
def bare_services(tmp_path: Path) -> Iterator[FakeServices]:
    """A computer without a password store."""
    made = FakeServices(tmp_path / "bare", NoVault())
    yield made
    made.go.set()
    stop_all(5)
    made.close()


def fill(form: CredentialForm, name: str = "Planhat EU", token: str = TOKEN) -> None:
    """Type a name and paste a token."""
    form.fields.name.setText(name)
    fields_of(form).token.setText(token)


def fields_of(form: CredentialForm) -> PlanhatFields:
    """The rows of the form, which is one for Planhat."""
    assert isinstance(form.fields, PlanhatFields)
    return form.fields


def press(form: CredentialForm, text: str) -> None:
    """Press the button with that text."""
    next(b for b in form.findChildren(QPushButton) if b.text() == text).click()


def test_a_credential_is_checked_and_kept(
    qtbot: QtBot, form: CredentialForm, services: FakeServices
) -> None:
    """Every object gets its word; forbidden ones do not keep it from being saved."""

    def access(template: Template) -> Access:
        return {"get_licenses": Access.FORBIDDEN, "get_nps_responses": Access.EMPTY}.get(
            template.id, Access.ALLOWED
        )

    services.access = access
    fill(form)
    with qtbot.waitSignal(form.saved) as saved:
        form.save()
    kept = services.credentials.find("Planhat EU")
    assert saved.args == [kept]
    assert services.credentials.secret(kept.id) == Secret(TOKEN)
    words = form.access.words()
    assert len(words) == 14
    assert words["get_licenses"] == "Forbidden"
    assert words["get_nps_responses"] == "Empty"
    assert words["get_companies"] == "Allowed"
    assert fields_of(form).token.text() == ""


def test_results_arrive_line_by_line(
    qtbot: QtBot, form: CredentialForm, services: FakeServices
) -> None:
    """Lines wait until their answer is here, and Cancel ends the check, not the form."""
    services.go.clear()
    fill(form)
    form.save()
    assert set(form.access.words().values()) == {"Waiting"}
    gone: list[object] = []
    form.cancelled.connect(lambda: gone.append(1))
    press(form, "Cancel")
    assert not form.busy
    assert gone == []
    assert fields_of(form).token.text() == TOKEN
    services.go.set()
    with qtbot.waitSignal(form.saved):
        form.save()


@pytest.mark.parametrize(
    ("pasted", "note"),
    [
        (f"  {TOKEN}\n", "Spaces"),
        (f"Bearer {TOKEN}", "Bearer"),
        (f'"{TOKEN}"', "quotation marks"),
        (f"curl -H 'Authorization: Bearer {TOKEN}' https://api.planhat.com/users", "header"),
    ],
)
def test_a_pasted_token_is_cleaned_and_says_so(
    form: CredentialForm, pasted: str, note: str
) -> None:
    """What was taken away is said under the field."""
    fields_of(form).token.setText(pasted)
    assert fields_of(form).token.text() == TOKEN
    assert note in fields_of(form).token.accessibleDescription()


def test_a_pasted_file_is_named_at_the_field(form: CredentialForm) -> None:
    """What is no token is said at once."""
    fields_of(form).token.setText('{"token": "abc"}')
    assert "looks like a file" in form.fields.form.row("token").error


def test_an_app_address_becomes_the_api_address(form: CredentialForm) -> None:
    """The region menu follows the address, and the address the menu."""
    form.fields.base_url.setText("https://app-eu2.planhat.com/profile/123")
    form.fields.base_url.editingFinished.emit()
    assert form.fields.base_url.text() == "https://api-eu2.planhat.com"
    assert fields_of(form).region.currentText() == "Europe 2 (eu2)"
    fields_of(form).region.setCurrentText("Demo")
    assert form.fields.base_url.text() == "https://api.planhatdemo.com"


def test_problems_are_said_at_their_fields(form: CredentialForm, services: FakeServices) -> None:
    """Nothing is sent before the form is right."""
    form.fields.base_url.setText("ftp://api.planhat.com")
    form.fields.origins.setPlainText("https://one.example/path")
    form.save()
    rows = form.fields.form
    assert rows.row("name").error == "Give the credential a name."
    assert rows.row("token").error == "Paste the API token."
    assert "https" in rows.row("base_url").error
    assert not form.busy
    assert len(services.credentials.all()) == 1


def test_a_taken_name_is_said_at_the_field(
    qtbot: QtBot, form: CredentialForm, services: FakeServices
) -> None:
    """In any case of letters."""

    def said() -> bool:
        fill(form, "PLANHAT production")
        form.save()
        return "already a credential" in form.fields.form.row("name").error

    qtbot.waitUntil(said)
    assert len(services.credentials.all()) == 1


def test_a_refused_token_is_kept_only_by_choice(
    qtbot: QtBot, form: CredentialForm, services: FakeServices
) -> None:
    """401 is explained; Save anyway keeps it, an edit takes that offer back."""
    services.access = lambda _template: Access.REFUSED
    fill(form)
    form.save()
    qtbot.waitUntil(lambda: form.bar.level == "error")
    assert "another region" in form.bar.text()
    assert len(services.credentials.all()) == 1
    form.fields.description.setText("x")
    assert form.bar.level is None
    form.save()
    qtbot.waitUntil(lambda: form.bar.level == "error")
    with qtbot.waitSignal(form.saved):
        press(form, "Save anyway")
    assert services.credentials.find("Planhat EU").description == "x"


def test_an_address_where_nobody_answers_is_kept_only_by_choice(
    qtbot: QtBot, form: CredentialForm, services: FakeServices
) -> None:
    """Nothing could be checked, most often because of the address: that is said, not saved."""
    services.access = lambda _template: Access.UNREACHABLE
    fill(form)
    form.save()
    qtbot.waitUntil(lambda: form.bar.level == "error")
    assert "Nothing could be checked" in form.bar.text()
    assert len(services.credentials.all()) == 1
    with qtbot.waitSignal(form.saved):
        press(form, "Save anyway")
    assert services.credentials.find("Planhat EU")


def test_further_origins_are_kept(
    qtbot: QtBot, form: CredentialForm, services: FakeServices
) -> None:
    """The base URL's origin is always among them."""
    fill(form)
    form.fields.origins.setPlainText("https://one.example\n\nhttps://two.example:8443/")
    with qtbot.waitSignal(form.saved):
        form.save()
    assert services.credentials.find("Planhat EU").origins == (
        "https://api.planhat.com",
        "https://one.example",
        "https://two.example:8443",
    )


def test_a_credential_is_changed_without_its_token(qtbot: QtBot, services: FakeServices) -> None:
    """A blank token field keeps the stored token; it is never shown."""
    (before,) = services.credentials.all()
    form = opened(qtbot, services, before)
    assert fields_of(form).token.text() == ""
    form.fields.name.setText("Renamed <b>x</b>")
    with qtbot.waitSignal(form.saved):
        form.save()
    (after,) = services.credentials.all()
    assert (after.id, after.name) == (before.id, "Renamed <b>x</b>")
    assert services.credentials.secret(after.id) == Secret("tok-1")


def test_without_a_password_store_the_session_is_offered(
    qtbot: QtBot, bare_services: FakeServices
) -> None:
    """It is said, with how to get one; the token is kept only after an explicit choice."""
    form = opened(qtbot, bare_services, None)
    qtbot.waitUntil(form.no_store.isVisible)
    assert not form.fields.session_only.isVisible(), "the card asks; once is enough"
    assert "in memory" in form.fields.form.row("token").field.accessibleDescription()
    fill(form)
    form.save()
    assert "session only" in form.fields.form.row("token").error
    assert not form.busy
    press(form, "For this session only")
    assert not form.no_store.isVisible()
    assert form.fields.session_only.isVisible()
    form.fields.session_only.setChecked(False)
    assert form.no_store.isVisible()
    form.fields.session_only.setChecked(True)
    with qtbot.waitSignal(form.saved) as saved:
        form.save()
    assert bare_services.credentials.has_session_only(saved.args[0].id)


def test_next_saves_an_open_form_and_goes_on(
    qtbot: QtBot, make_wizard: Callable[[], Wizard], services: FakeServices
) -> None:
    """In the wizard Next does what the person means; the new credential is chosen."""
    wizard = make_wizard()
    wizard.commit()
    wizard.credential_step.open_form()
    form = wizard.credential_step.form
    assert form is not None
    fill(form)
    wizard.next_button.click()
    qtbot.waitUntil(lambda: wizard.state.step == CONFIGURE)
    assert wizard.state.credential == "Planhat EU"
    assert wizard.credential_step.form is None
    assert {c.name for c in services.credentials.all()} == {"Planhat EU", "Planhat production"}


def test_saving_in_the_wizard_shows_what_may_be_read(
    qtbot: QtBot, make_wizard: Callable[[], Wizard], services: FakeServices
) -> None:
    """After Save the list is back, the new one chosen, its access below."""
    wizard = make_wizard()
    wizard.commit()
    wizard.credential_step.open_form()
    form = wizard.credential_step.form
    assert form is not None
    fill(form)
    with qtbot.waitSignal(wizard.credential_step.saved):
        form.save()
    step = wizard.credential_step
    assert step.list.current() == services.credentials.find("Planhat EU").id
    assert "14 of 14 objects readable" in step.access_summary()


def test_a_stored_credential_is_mended_on_the_way(
    qtbot: QtBot, make_wizard: Callable[[], Wizard], services: FakeServices
) -> None:
    """A token that was refused is replaced without leaving the wizard, and stays chosen."""
    wizard = make_wizard()
    wizard.commit()
    step = wizard.credential_step
    assert step.list.current() == step.credentials[0].id  # there is no other one
    step.edit_button.click()
    assert step.form is not None
    fill(step.form, "Planhat renamed", "tok-2")
    with qtbot.waitSignal(step.saved):
        step.form.save()
    (kept,) = services.credentials.all()
    assert services.credentials.secret(kept.id) == Secret("tok-2")
    assert wizard.state.credential == "Planhat renamed"


def test_the_practice_tenant_is_one_press_away(
    qtbot: QtBot, make_wizard: Callable[[], Wizard], services: FakeServices
) -> None:
    """It is made, stored for this session and chosen."""
    wizard = make_wizard()
    wizard.commit()
    wizard.credential_step.practice_button.click()
    wizard.next_button.click()
    qtbot.waitUntil(lambda: wizard.state.credential == "Practice tenant")
    assert wizard.credential_step.bar.text() == ""
    wizard.next_button.click()
    assert wizard.state.step == CONFIGURE
