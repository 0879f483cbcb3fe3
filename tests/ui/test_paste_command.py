"""A curl command on the clipboard becomes a draft, its secret a credential, after asking."""

import json

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from planhat_gui.model.auth import AuthKind
from planhat_gui.ui.shell import Shell
from tests.ui.fakes import ShellServices
from tests.ui.hands import press

TOKEN = "abcDEF123-secret-of-the-test"
COMMAND = f"curl 'https://api.example.com/v1/things?limit=5' -H 'X-API-Key: {TOKEN}'"


def paste(qtbot: QtBot, shell: Shell, text: str) -> None:
    """Copy the text elsewhere, and choose the entry of the menu."""
    QGuiApplication.clipboard().setText(text)
    shell.do("paste_command")
    qtbot.waitUntil(lambda: bool(shell.flows.bar.text()))


def test_the_secret_is_kept_apart_after_asking(
    qtbot: QtBot, services: ShellServices, shell: Shell
) -> None:
    """Nothing is kept before the button; then the draft is open, and holds no secret."""
    paste(qtbot, shell, COMMAND)
    assert "https://api.example.com" in shell.flows.bar.text()
    assert TOKEN not in shell.flows.bar.text()
    assert services.credentials.all() == []
    assert services.flows.drafts() == []
    press(shell.flows, "Keep it and make a draft")
    qtbot.waitUntil(lambda: len(services.flows.drafts()) == 1)
    (credential,) = services.credentials.all()
    assert credential.origins == ("https://api.example.com",)
    assert credential.auth.kind is AuthKind.API_KEY_HEADER
    assert services.credentials.secret(credential.id).reveal() == TOKEN
    (draft,) = services.flows.drafts()
    assert TOKEN not in json.dumps(dict(draft.data))
    wizard = shell.wizard.current()
    qtbot.waitUntil(lambda: shell.stack.currentWidget() is wizard)
    qtbot.waitUntil(lambda: wizard.state.credential == credential.name)
    (step,) = wizard.flow().source.steps  # type: ignore[union-attr]
    assert step.url == "https://api.example.com/v1/things?limit=5"


def test_no_command_is_said(qtbot: QtBot, services: ShellServices, shell: Shell) -> None:
    """What else lies on the clipboard is not shown."""
    paste(qtbot, shell, "my diary")
    assert "There is no curl command" in shell.flows.bar.text()
    assert "diary" not in shell.flows.bar.text()
    assert services.flows.drafts() == []


def test_a_command_that_cannot_be_read_is_said(
    qtbot: QtBot, services: ShellServices, shell: Shell
) -> None:
    """The reason is said, and nothing is made."""
    paste(qtbot, shell, "curl -d @secrets.txt https://api.example.com")
    assert "is not read" in shell.flows.bar.text()
    assert services.flows.drafts() == []
