"""The Credentials page: where tokens are, what they may read, and how they go."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from planhat_gui.model.auth import AuthKind
from planhat_gui.model.flow import Credential
from planhat_gui.model.results import Access
from planhat_gui.model.secret import Secret
from planhat_gui.ui.credential.no_store import NoStoreCard
from planhat_gui.ui.credential.rest_fields import RestFields
from planhat_gui.ui.shell import Shell
from tests.ui.fakes import ShellServices
from tests.ui.hands import press
from tests.ui.looks import come_to_rest, cut
from tests.ui.wizard.fake_services import NoVault


def names(shell: Shell) -> list[str]:
    """The credentials listed."""
    model = shell.credentials.table.rows
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def opened(qtbot: QtBot, shell: Shell, *expected: str) -> None:
    """Go to the page and wait until it shows what there is."""
    shell.go("credentials")
    page = shell.credentials
    qtbot.waitUntil(page.showing_content if expected else page.showing_empty)
    assert names(shell) == list(expected)


def test_nothing_there_invites(qtbot: QtBot, shell: Shell) -> None:
    """Without credentials there is one sentence and one button, which opens the form."""
    opened(qtbot, shell)
    assert shell.credentials.showing_empty()
    press(shell.window, "Add your first credential")
    assert shell.credentials.findChild(QLineEdit, "credentialName").isVisible()  # type: ignore[union-attr]


def test_adding_checks_and_lists(qtbot: QtBot, services: ShellServices, shell: Shell) -> None:
    """A token that was saved is in the vault, and its check in the list."""
    services.access = lambda template: (
        Access.FORBIDDEN if template.id == "get_users" else Access.ALLOWED
    )
    opened(qtbot, shell)
    press(shell.window, "Add your first credential")
    for object_name, text in (("credentialName", "Mine"), ("apiAccessToken", "tok-abcdefgh")):
        field = shell.credentials.findChild(QLineEdit, object_name)
        assert field is not None
        QTest.keyClicks(field, text)
    press(shell.credentials, "Save")
    qtbot.waitUntil(lambda: names(shell) == ["Mine"])
    qtbot.waitUntil(
        lambda: (
            shell.credentials.table.rows.index(0, 5).data()
            == "13 of 14 objects readable, 1 forbidden"
        )
    )
    saved = services.credentials.find("Mine")
    assert services.credentials.secret(saved.id).reveal() == "tok-abcdefgh"


def test_check_says_what_is_not_readable(
    qtbot: QtBot, services: ShellServices, shell: Shell
) -> None:
    """Check names the objects that are forbidden."""
    services.add_credential("A")
    services.access = lambda template: (
        Access.FORBIDDEN if template.id == "get_users" else Access.EMPTY
    )
    opened(qtbot, shell, "A")
    press(shell.window, "Check credential")
    qtbot.waitUntil(lambda: shell.credentials.bar.level == "warning")
    assert "Not readable: Users." in shell.credentials.bar.text()
    assert not shell.credentials.check.busy


def test_delete_and_undo_bring_the_token_back(
    qtbot: QtBot, services: ShellServices, shell: Shell
) -> None:
    """A credential nobody uses goes at once; Undo restores it with its token."""
    kept = services.add_credential("A")
    opened(qtbot, shell, "A")
    qtbot.waitUntil(lambda: names(shell) == ["A"])
    QTest.keyClick(shell.credentials.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(shell.credentials.showing_empty)
    assert services.credentials.all() == []
    press(shell.toast, "Undo")
    qtbot.waitUntil(lambda: names(shell) == ["A"])
    assert services.credentials.secret(kept.id).reveal() == "tok-1"


def test_b16_deleting_one_in_use_names_the_flows(
    qtbot: QtBot, services: ShellServices, shell: Shell
) -> None:
    """The flows are listed first; Keep it keeps it, Delete credential deletes it."""
    services.add_credential("Planhat")
    services.add_flow("Renewals")
    opened(qtbot, shell, "Planhat")
    press(shell.window, "Delete credential")
    question = shell.credentials.question
    qtbot.waitUntil(lambda: "1 flow uses this credential: “Renewals”." in question.text())
    press(question, "Keep it")
    assert question.text() == ""
    press(shell.window, "Delete credential")
    qtbot.waitUntil(lambda: bool(question.text()))
    press(question, "Delete credential")
    qtbot.waitUntil(lambda: services.credentials.all() == [])


def test_edit_keeps_the_token(qtbot: QtBot, services: ShellServices, shell: Shell) -> None:
    """Changing the description needs no token typed again."""
    kept = services.add_credential("A")
    opened(qtbot, shell, "A")
    press(shell.window, "Edit credential")
    field = shell.credentials.findChild(QLineEdit, "description")
    assert field is not None
    QTest.keyClicks(field, "for reports")
    press(shell.credentials, "Save")
    qtbot.waitUntil(lambda: services.credentials.all()[0].description == "for reports")
    assert services.credentials.secret(kept.id).reveal() == "tok-1"


def test_cancel_leaves_the_form(qtbot: QtBot, services: ShellServices, shell: Shell) -> None:
    """Cancel goes back to the list, and nothing was made."""
    services.add_credential("A")
    opened(qtbot, shell, "A")
    press(shell.window, "Add credential")
    press(shell.credentials, "Cancel credential")
    qtbot.waitUntil(shell.credentials.table.isVisible)
    assert names(shell) == ["A"]


def test_no_password_store_is_said(qtbot: QtBot, bare: Shell, tmp_path: Path) -> None:
    """Without a password store the page says so, and how to get one."""
    services = ShellServices(tmp_path / "other", NoVault())
    bare.attach(services)  # type: ignore[arg-type]
    bare.go("credentials")
    qtbot.waitUntil(lambda: bare.credentials.bar.level == "warning")
    assert "Install gnome-keyring" in bare.credentials.bar.text()
    press(bare.window, "Add your first credential")
    card = bare.credentials.findChild(NoStoreCard)
    assert card is not None
    qtbot.waitUntil(card.isVisible)
    assert bare.credentials.bar.isHidden(), "the form says it, with what to do"
    come_to_rest()
    assert not cut(bare.credentials)
    services.close()


def test_a_credential_for_any_api(qtbot: QtBot, services: ShellServices, shell: Shell) -> None:
    """The menu chooses the form and loses nothing; list and Check say what there is."""
    opened(qtbot, shell)
    press(shell.window, "Add your first credential")
    page = shell.credentials
    planhat = page.findChild(QLineEdit, "apiAccessToken")
    assert planhat is not None
    QTest.keyClicks(planhat, "tok-half")
    menu = next(c for c in page.findChildren(QComboBox) if c.accessibleName() == "Connector")
    menu.setCurrentIndex(1)
    fields = page.findChild(RestFields)
    assert fields is not None
    qtbot.waitUntil(fields.isVisible)
    assert not planhat.isVisible()
    menu.setCurrentIndex(0)
    assert planhat.text() == "tok-half"
    menu.setCurrentIndex(1)
    fields.name.setText("Open data")
    fields.base_url.setText("https://api.example.com")
    fields.kind.setCurrentIndex(0)
    assert fields.chosen is AuthKind.NONE
    press(page, "Save")
    qtbot.waitUntil(lambda: names(shell) == ["Open data"])
    row = [page.table.rows.index(0, column).data() for column in range(6)]
    assert row[2:] == ["No authentication", "No secret", "", "Allowed"]
    services.address = (Access.ANSWERED, "There is nothing at this address (404).")
    press(shell.window, "Check credential")
    qtbot.waitUntil(lambda: page.bar.level == "info")
    assert "There is nothing at this address (404)." in page.bar.text()
    press(shell.window, "Edit credential")
    again = page.findChild(RestFields)
    assert again is not None
    qtbot.waitUntil(again.isVisible)
    assert again.name.text() == "Open data"


def test_the_age_of_a_token_and_its_replacement(
    qtbot: QtBot, services: ShellServices, shell: Shell
) -> None:
    """How old a token is, is listed; Replace token keeps the credential, so its flows follow."""
    old = datetime.now(UTC) - timedelta(days=42)
    kept = services.credentials.save(Credential("", "Planhat"), Secret("tok-1"), token_saved=old)
    services.add_flow("Renewals")
    opened(qtbot, shell, "Planhat")
    assert shell.credentials.table.rows.index(0, 4).data() == "42 days ago"
    press(shell.window, "Replace token")
    field = shell.credentials.findChild(QLineEdit, "apiAccessToken")
    assert field is not None
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, "tok-newnewnew")
    press(shell.credentials, "Save")
    qtbot.waitUntil(lambda: "1 flow uses it from now on" in shell.toast.text())
    assert services.credentials.secret(kept.id).reveal() == "tok-newnewnew"
    assert [one.id for one in services.credentials.all()] == [kept.id]
    qtbot.waitUntil(lambda: shell.credentials.table.rows.index(0, 4).data() == "today")


def test_undo_of_a_deletion_keeps_the_age(
    qtbot: QtBot, services: ShellServices, shell: Shell
) -> None:
    """A token that comes back is as old as it was."""
    old = datetime.now(UTC) - timedelta(days=3)
    services.credentials.save(Credential("", "A"), Secret("tok-1"), token_saved=old)
    opened(qtbot, shell, "A")
    press(shell.window, "Delete credential")
    qtbot.waitUntil(shell.credentials.showing_empty)
    press(shell.toast, "Undo")
    qtbot.waitUntil(lambda: names(shell) == ["A"])
    assert services.credentials.find("A").token_saved == old


def test_about_your_credentials_names_the_store(
    qtbot: QtBot, services: ShellServices, shell: Shell
) -> None:
    """The help says which store was found here, how many secrets there are, and how old."""
    old = datetime.now(UTC) - timedelta(days=400)
    services.credentials.save(Credential("", "A"), Secret("tok-1"), token_saved=old)
    services.credentials.save(Credential("", "B"), Secret("tok-2"))
    opened(qtbot, shell, "A", "B")
    press(shell.credentials, "About your credentials")
    assert shell.stack.currentWidget() is shell.help
    facts = shell.help.facts
    qtbot.waitUntil(lambda: facts.value("Where the secrets are") == "Tokens are kept in memory.")
    assert facts.value("Which there are") == "2 secrets"
    assert facts.value("The oldest") == "Saved 400 days ago"
    assert str(services.folder.database) in facts.value("In the data folder")
