"""Personal columns in the window: marked at Test, chosen, shown as they would land, saved."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from planhat_gui.compose import CallOptions, Services, build
from planhat_gui.model.personal import Treatment, choices_of
from planhat_gui.model.results import RunStatus
from planhat_gui.practice import PracticeOptions
from planhat_gui.store.personal_key import KEY_VARIABLE
from planhat_gui.ui.job import stop_all
from planhat_gui.ui.wizard import state as states
from planhat_gui.ui.wizard.state import WizardState
from planhat_gui.ui.wizard.wizard import Wizard
from tests.compose.test_personal import hits
from tests.ui.hands import press

HEADER = Qt.Orientation.Horizontal


@pytest.fixture
def real(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Services]:
    """The program's own services in a folder of their own, with the key in the environment."""
    monkeypatch.setenv(KEY_VARIABLE, "a key for tests, long enough to be one")
    services = build(tmp_path / "home")
    services.practice.start(PracticeOptions(companies=60))
    yield services
    stop_all(5)
    services.close()


@pytest.fixture
def wizard(qtbot: QtBot, real: Services) -> Wizard:
    """A new flow of end users, at its last step, tested."""
    made = Wizard(real)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.commit()
    qtbot.waitUntil(lambda: bool(made.credential_step.credentials))
    made.credential_step.chosen.emit("Practice tenant")
    made.next()
    made.form.endpoint.setCurrentText(real.templates.get("get_endusers").title)
    test(qtbot, made)
    return made


def test(qtbot: QtBot, wizard: Wizard) -> None:
    """Press Test and wait for its end."""
    with qtbot.waitSignal(wizard.desk.ended, timeout=20_000):
        wizard.test()


test.__test__ = False  # type: ignore[attr-defined]


def column(wizard: Wizard, name: str) -> int:
    """Where a column of the sample is."""
    return wizard.result.sample_view.model.columns.index(name)


def choose(wizard: Wizard, name: str, treatment: Treatment) -> None:
    """Select a column by its name in the choice, and press the button."""
    page = wizard.result.personal
    for row in range(page.table.model().rowCount()):
        if page.table.cell_text(row, 0) == name:
            page.table.selectRow(row)
            break
    else:
        raise KeyError(name)
    QTest.mouseClick(page.buttons[treatment], Qt.MouseButton.LeftButton)


def test_columns_are_marked_with_an_icon_and_words(wizard: Wizard) -> None:
    """At their names, and in one line above the sample."""
    model = wizard.result.sample_view.model
    at = column(wizard, "email")
    assert not model.headerData(at, HEADER, Qt.ItemDataRole.DecorationRole).isNull()
    told = model.headerData(at, HEADER, Qt.ItemDataRole.AccessibleTextRole)
    assert told.startswith("email, personal data: Looks like an e-mail address: 100 of 100")
    plain = column(wizard, "companyName")
    assert model.headerData(plain, HEADER, Qt.ItemDataRole.DecorationRole) is None
    words = wizard.result.line.words.text()
    assert words.startswith("6 columns look personal: email, firstName, lastName, name and 2 more.")
    assert wizard.result.line.isVisible()


def test_a_choice_shows_at_once_and_is_part_of_the_flow(qtbot: QtBot, wizard: Wizard) -> None:
    """Hashed values and a column less in the sample, without a call; undo takes it back."""
    before = wizard.result.sample
    assert before is not None
    press(wizard, "Choose what to keep")
    choose(wizard, "email", Treatment.HASH)
    choose(wizard, "phone", Treatment.DROP)
    assert wizard.flow().options.personal == choices_of({"email": "hash", "phone": "drop"})
    model = wizard.result.sample_view.model
    qtbot.waitUntil(lambda: "phone" not in model.columns)
    assert model.record(0)["email"].startswith("h_")
    press(wizard, "Done")
    assert not wizard.result.choosing
    words = wizard.result.line.words.text()
    assert "4 columns look personal" in words
    assert "Hashed before landing: email. Dropped: phone." in words
    assert wizard.result.sample is not None
    assert wizard.result.sample.calls == before.calls
    wizard.undo()
    qtbot.waitUntil(lambda: "phone" in model.columns)
    assert wizard.flow().options.personal == choices_of({"email": "hash"})
    wizard.redo()
    assert wizard.flow().options.personal == choices_of({"email": "hash", "phone": "drop"})


def test_the_key_cannot_be_dropped_and_why_is_said(wizard: Wizard) -> None:
    """The choice stays as it was."""
    wizard.result.choose_personal()
    choose(wizard, "_id", Treatment.DROP)
    assert "cannot be dropped" in wizard.result.personal.error.text()
    assert wizard.flow().options.personal == ()


def test_the_keyboard_is_enough(qtbot: QtBot, wizard: Wizard) -> None:
    """From the line to the list, a letter for each choice, Escape back to the sample."""
    wizard.result.line.choose.setFocus()
    QTest.keyClick(wizard.result.line.choose, Qt.Key.Key_Space)
    table = wizard.result.personal.table
    qtbot.waitUntil(table.hasFocus)
    first = table.cell_text(0, 0)
    QTest.keyClick(table, Qt.Key.Key_D)
    assert wizard.flow().options.personal == choices_of({str(first): "drop"})
    QTest.keyClick(table, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not wizard.result.choosing)


def test_all_that_look_personal_at_once(qtbot: QtBot, wizard: Wizard) -> None:
    """One press selects them, one treats them."""
    wizard.result.choose_personal()
    press(wizard, "Select all that look personal")
    QTest.mouseClick(wizard.result.personal.buttons[Treatment.DROP], Qt.MouseButton.LeftButton)
    assert len(wizard.flow().options.personal) == 6


@pytest.mark.parametrize("tab", [states.TEMPLATE, states.ADVANCED])
def test_run_options_lead_to_the_choice_without_a_test(
    qtbot: QtBot, real: Services, tab: str
) -> None:
    """A column can be named; what was chosen is said in the options' line."""
    wizard = Wizard(real)
    qtbot.addWidget(wizard)
    wizard.resize(1280, 800)
    wizard.show()
    wizard.commit()
    qtbot.waitUntil(lambda: bool(wizard.credential_step.credentials))
    wizard.credential_step.chosen.emit("Practice tenant")
    wizard.next()
    wizard.configure.tabs.setCurrentIndex((states.TEMPLATE, states.ADVANCED).index(tab))
    options = wizard.form.options if tab == states.TEMPLATE else wizard.advanced.tab.options
    options.set_expanded(True)
    button = options.personal.field
    assert isinstance(button, QPushButton)
    button.click()
    page = wizard.result.personal
    page.name.setText("users[].email")
    page.add.click()
    QTest.mouseClick(page.buttons[Treatment.HASH], Qt.MouseButton.LeftButton)
    assert wizard.flow().options.personal == choices_of({"users.email": "hash"})
    assert "1 column hashed" in options.title


def test_a_draft_keeps_the_choice() -> None:
    """What is no choice in a draft is left out."""
    state = states.with_personal(WizardState(), ("email", "to"), Treatment.HASH)
    assert states.from_draft(states.to_draft(state)).personal == state.personal
    odd = {**states.to_draft(state), "personal": {"email": "burn", "phone": "drop", "x": 3}}
    assert states.from_draft(odd).personal == choices_of({"phone": "drop"})


def test_a_lost_key_has_a_button(
    qtbot: QtBot, wizard: Wizard, real: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The test says what is missing; a new key is begun after a question, and the test goes on."""
    wizard.result.choose_personal()
    choose(wizard, "email", Treatment.HASH)
    model = wizard.result.sample_view.model
    qtbot.waitUntil(lambda: model.record(0)["email"].startswith("h_"))
    before = model.record(0)["email"]
    monkeypatch.setenv(KEY_VARIABLE, "another key for tests, long enough, too")
    test(qtbot, wizard)
    assert wizard.result.state == "error"
    press(wizard, "Begin with a new key")
    assert "do not match those made before" in wizard.question.text()
    with qtbot.waitSignal(wizard.desk.ended, timeout=20_000):
        wizard.question.answer("Begin with a new key").click()
    assert wizard.result.state == "sample"
    assert model.record(0)["email"].startswith("h_")
    assert model.record(0)["email"] != before


def test_what_the_window_runs_lands_nowhere(
    qtbot: QtBot, wizard: Wizard, real: Services, tmp_path: Path
) -> None:
    """Created in the wizard with a draft before, run as it was saved: no value on the disk."""
    wizard.result.choose_personal()
    wizard.result.personal.select_marked()
    wizard.result.personal.treat(Treatment.DROP)
    wizard.save_draft()
    with qtbot.waitSignal(wizard.created, timeout=20_000) as saved:
        wizard.commit()
    report = real.run(saved.args[0], CallOptions(calls_per_minute=0), threading.Event())
    assert report.status is RunStatus.SUCCEEDED
    assert real.practice.tenant is not None
    records = real.practice.tenant.records("/endusers")
    secrets = [str(one[name]) for one in records for name in ("email", "phone") if one.get(name)]
    assert hits(tmp_path, secrets) == {}
