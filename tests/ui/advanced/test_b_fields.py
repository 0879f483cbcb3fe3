"""Bad input of our catalogue, put into the window's fields as a person pastes it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from planhat_gui.model.flow import Flow
from planhat_gui.model.results import Sample
from planhat_gui.ui.credential_form import CredentialForm
from planhat_gui.ui.kit.form import FormRow
from planhat_gui.ui.wizard.wizard import Wizard
from tests.security.test_b_answers import JSON_PATHS, LIST, METADATA, X_PATHS, XML
from tests.security.test_b_rows import FLOWS, LABELS, TOKENS
from tests.ui.advanced.hands import tab_of, test_it, to_advanced
from tests.ui.wizard.fake_services import FakeServices, sample

Case = tuple[str, str, str, str]
"""The row's number, the field's name, what is pasted, what is said (a part; "": it is taken)."""

NAMES = {"B97", "B98", "B100", "B104"}
SHOWN_ONLY = {"B103", "B107", "B115", "B116", "B59", "B53", "B58"}
"""No field takes these: half a character, parts of a file, methods and formats from a list."""


def cases() -> list[Case]:
    """The rows of flows that are the text of one field."""
    found: list[Case] = []
    for row, data, said in FLOWS:
        if row in SHOWN_ONLY:
            continue
        if row in NAMES:
            found.append((row, "name", data["name"], said))
            continue
        step = data["source"].get("steps", [{}])[0]
        if "headers" in step and "body" not in step:
            text = ", ".join(f"{name}:{value}" for name, value in step["headers"].items())
            found.append((row, "headers", text, said))
        elif set(step) == {"key", "method", "url"}:
            found.append((row, "url", step["url"], said))
    found += [
        ("B62", "headers", "Accept:text/html, application/json", "application/json"),
        ("B64", "headers", "X-Url:https://a.b/c", ""),
        ("B32", "url", "https://10.0.0.5/", "inside your own computer or network"),
        ("B41", "url", "https://api.planhat.com/x?api_key=SECRET123", "looks like a key"),
        ("B73", "body", '{"a":\n 1,}', "The body is not valid JSON"),
    ]
    return found


def paste(field: QWidget, text: str) -> None:
    """Replace what is in a field by the clipboard, and leave the field."""
    QGuiApplication.clipboard().setText(text)
    assert isinstance(field, QLineEdit | QPlainTextEdit)
    field.setFocus(Qt.FocusReason.MouseFocusReason)
    field.selectAll()
    if text:
        field.paste()
    else:
        QTest.keyClick(field, Qt.Key.Key_Delete)
    field.clearFocus()


def said_at(wizard: Wizard, row: FormRow) -> str:
    """The error at a field, and what the bars below the address say."""
    request = tab_of(wizard).request
    bars = (request.host, request.hint, request.writes)
    return " ".join([row.error, *(bar.text() for bar in bars if bar.isVisible())])


@pytest.fixture
def wizard(qtbot: QtBot, make_wizard: Callable[[], Wizard]) -> Wizard:
    """At the Advanced tab, with the stored credential and an address."""
    made = make_wizard()
    made.commit()
    made.credential_step.list.set_current(made.credential_step.credentials[0].id)
    made.next()
    to_advanced(made)
    paste(tab_of(made).request.url, "https://api.planhat.com/x")
    return made


@pytest.mark.parametrize(
    ("row", "name", "text", "said"), cases(), ids=[f"{c[0]}-{n}" for n, c in enumerate(cases())]
)
def test_fields(qtbot: QtBot, wizard: Wizard, row: str, name: str, text: str, said: str) -> None:
    """4.2 to 4.4 and 4.7: the sentence stands at the field once it is left; nothing is cut."""
    if name == "body":
        method = tab_of(wizard).request.method
        method.setCurrentIndex(method.findData("POST"))
        paste(tab_of(wizard).rows()["headers"].field, "Content-Type:application/json")
    at = wizard.header.name_row if name == "name" else tab_of(wizard).rows()[name]
    paste(at.field, text)
    wizard._field_finished()
    if not said:
        assert at.error == ""
        return
    if row in {"B40", "B95"} and not any(sign < " " for sign in _text(at.field)):
        return  # a field of one line takes no such sign in the first place
    qtbot.waitUntil(lambda: any(one in said_at(wizard, at) for one in said.split("|")))
    assert len(at.error) < 600


def _text(field: QWidget) -> str:
    assert isinstance(field, QLineEdit | QPlainTextEdit)
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


PARAMS = [
    (row, name, str(value), said)
    for row, data, said in FLOWS
    if row in {"B91", "B92", "B94", "B95"}
    for name, value in data["source"]["parameters"].items()
]


@pytest.mark.parametrize(("row", "name", "text", "said"), PARAMS)
def test_parameters(
    qtbot: QtBot, wizard: Wizard, row: str, name: str, text: str, said: str
) -> None:
    """4.6: a company id is judged; a number field takes no wrong number in the first place."""
    wizard.configure.tabs.setCurrentIndex(0)
    wizard.open_new("get_endusers")
    wizard._go(2)
    qtbot.waitUntil(lambda: wizard.form.form.field("company_id").isVisible())
    field = wizard.form.form.field(name)
    line = field.findChild(QLineEdit) or field
    paste(line, text)
    wizard._field_finished()
    at = wizard.form.form.row(name)
    if not said:
        assert at.error == ""
    elif row == "B92":
        assert at.error or 0 <= int(wizard.form.form.field(name).value()) <= 2**31 - 1  # type: ignore[attr-defined]
    else:
        qtbot.waitUntil(lambda: said in at.error or "\n" in text)


def found(body: bytes, **members: Any) -> Callable[[Flow], Sample]:
    """An answer without records, kept so that paths can be tried on it."""
    text = body.decode()
    return lambda _flow: sample(
        (), more=False, body=body, raw=text, size=len(body), sentence="Nothing yet.", **members
    )


PATHS = [
    *[(row, LIST, "path_to_data", path, said) for row, path, said in JSON_PATHS],
    *[(row, XML, "path_to_data", path, said) for row, path, said in X_PATHS],
    *[(row, LIST, "path_to_metadata", path, said) for row, path, said in METADATA],
]


@pytest.mark.parametrize(
    ("row", "body", "name", "path", "said"), PATHS, ids=[f"{p[0]}-{n}" for n, p in enumerate(PATHS)]
)
def test_paths(
    qtbot: QtBot,
    services: FakeServices,
    wizard: Wizard,
    row: str,
    body: bytes,
    name: str,
    path: str,
    said: str,
) -> None:
    """4.5: at the field, or below it as what the path finds in the answer of the last test."""
    content = "application/xml" if body == XML else "application/json"
    services.answer = found(body, content_type=content)
    tab = tab_of(wizard)
    test_it(qtbot, wizard)
    if name == "path_to_metadata":
        paste(tab.paths.path, "$.data[*]")
    at = tab.rows()[name]
    paste(at.field, path)
    wizard._field_finished()
    if not said:
        assert at.error == ""
        return

    def words() -> str:
        bars = (tab.paths.found, tab.paths.adds)
        return " ".join([at.error, *(bar.text() for bar in bars if bar.isVisible())])

    qtbot.waitUntil(lambda: said in words(), timeout=10_000)


@pytest.mark.parametrize(("row", "text", "said"), TOKENS)
def test_tokens(qtbot: QtBot, services: FakeServices, row: str, text: str, said: str) -> None:
    """4.1: what is pasted into the token's field is cleaned there, or refused there."""
    form = credential_form(qtbot, services)
    token = form.fields.token  # type: ignore[attr-defined]
    paste(token, text)
    form.save()
    words = f"{form.fields.form.row('token').error} {token.accessibleDescription()}"
    assert said in words or not any(sign < " " for sign in token.text())
    assert "abc" not in words


@pytest.mark.parametrize(("row", "text", "said"), LABELS)
def test_labels(qtbot: QtBot, services: FakeServices, row: str, text: str, said: str) -> None:
    """4.1: the credential's name, as it is typed."""
    from planhat_gui.model.flow import Credential
    from planhat_gui.model.secret import Secret

    services.credentials.save(Credential("", "Planhat"), Secret("t" * 20))
    form = credential_form(qtbot, services)
    paste(form.fields.name, text)
    paste(form.fields.token, "a-token-of-this-test")  # type: ignore[attr-defined]

    def told() -> bool:
        form.save()
        return said in form.fields.form.row("name").error

    if said:
        qtbot.waitUntil(told)
    else:
        form.save()
        assert form.fields.form.row("name").error == ""
        assert form.fields.name.text() == text


def credential_form(qtbot: QtBot, services: FakeServices) -> CredentialForm:
    """A form for a new credential, shown."""
    from tests.ui.wizard.test_credential_form import opened

    return opened(qtbot, services, None)


def test_b101_a_name_that_is_taken_in_another_form(
    qtbot: QtBot, services: FakeServices, make_wizard: Callable[[], Wizard]
) -> None:
    """Said at the flow's name, whatever the letters' form."""
    from planhat_gui.model.flow import TemplateSource

    services.flows.save(Flow("flow é Straße", TemplateSource("get_users")))
    made = make_wizard()
    qtbot.waitUntil(lambda: bool(made._taken))
    for name in ("ﬂow é Straße", "FLOW É STRASSE", "flow e\u0301 Straße"):
        paste(made.header.name_row.field, name)
        made._go(2)
        made._field_finished()
        assert made.header.name_row.error == "There is already a flow with this name."


def test_b55_the_preview_says_what_the_end_of_a_month_became(
    qtbot: QtBot, services: FakeServices, wizard: Wizard
) -> None:
    """On 31 March, a month before is the last of February, and the line below says so."""
    services.now = datetime(2026, 3, 31, 8, 0, tzinfo=UTC)
    wizard._advanced_edited(
        replace(
            wizard.state.advanced, steps=(replace(wizard.state.advanced.step, time_unit="month"),)
        ),
        "time_unit",
    )
    paste(tab_of(wizard).request.url, "https://api.planhat.com/x?a={now-1}")
    resolved = tab_of(wizard).request.resolved
    qtbot.waitUntil(lambda: "2026-02-28" in resolved.url())
    assert "has no day" in resolved.notes()
