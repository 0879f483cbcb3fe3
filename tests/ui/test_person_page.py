"""The page that finds a person: from the menu to the receipt, with the keyboard."""

from typing import cast

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planhat_gui.model.forgetting import Action
from planhat_gui.store.history import run_lock
from planhat_gui.ui.person.page import PersonPage
from planhat_gui.ui.shell import Shell
from tests.ui.fakes import ShellServices

PERSON = "anna.berg@acme.example"


@pytest.fixture
def page(shell: Shell, services: ShellServices) -> PersonPage:
    """The page over a folder in which a draft and a log name somebody."""
    services.flows.save_draft(None, {"name": f"Ask {PERSON}"})
    services.add_flow("For Anna Berg")
    (services.folder.logs / "old.log").write_text(f"asked for {PERSON}\nno more\n")
    shell.do("find_person")
    assert isinstance(shell.stack.currentWidget(), PersonPage)
    return cast("PersonPage", shell.stack.currentWidget())


def search(qtbot: QtBot, page: PersonPage, text: str) -> None:
    """Type it and press Enter."""
    page.field.setText(text)
    qtbot.keyClick(page.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.results.found is not None and page.field.isEnabled())


def test_everything_that_names_the_person_is_listed_with_what_will_happen(
    qtbot: QtBot, page: PersonPage
) -> None:
    """Rows by place; the keyboard is on the first."""
    search(qtbot, page, f"{PERSON}; Anna Berg")
    tree = page.results.tree
    rows = [tree.topLevelItem(at) for at in range(tree.topLevelItemCount())]
    assert [row.text(0) for row in rows if row] == ["Flow: For Anna Berg", "Drafts", "Logs"]
    assert {row.text(2) for row in rows if row} == {"Blank the person in it"}
    assert page.results.will_do().startswith("0 will be removed, 3 blanked")


def test_forgetting_ends_in_a_receipt_that_is_listed_later(
    qtbot: QtBot, page: PersonPage, services: ShellServices
) -> None:
    """The question names what will happen; its harmless answer has the keyboard."""
    search(qtbot, page, PERSON)
    qtbot.keyClick(page.results.forget, Qt.Key.Key_Space)
    assert page.question.answer("Keep everything").hasFocus() or page.question.text()
    assert "a***@a***.example" in page.question.text()
    qtbot.keyClick(page.question.answer("Forget now"), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(services.people.receipts.all()) and page.again.isVisible())
    assert page.receipt_rows.value("Outcome") == "Forgotten"
    assert page.receipt_rows.value("Finished").startswith("today ")  # not as it is kept: …T…Z
    assert PERSON not in (services.folder.logs / "old.log").read_text()
    assert page.field.text() == ""
    page.again.click()
    qtbot.waitUntil(lambda: page.receipts.count() == 1)
    assert PERSON not in page.receipts.item(0).text()


@pytest.mark.parametrize("how", ["answer", "escape"])
def test_keeping_everything_goes_back_to_where_it_was_asked(
    qtbot: QtBot, page: PersonPage, how: str
) -> None:
    """While the question stands it alone has the buttons; then the keyboard is where it was."""
    search(qtbot, page, PERSON)
    forget = page.results.forget
    qtbot.keyClick(forget, Qt.Key.Key_Space)
    assert not forget.isVisible()
    keep = page.question.answer("Keep everything")
    qtbot.keyClick(keep, Qt.Key.Key_Space if how == "answer" else Qt.Key.Key_Escape)
    assert page.question.isHidden()
    assert forget.isVisible()
    assert forget.window().focusWidget() is forget


def test_what_is_chosen_for_a_place_is_shown_and_left(qtbot: QtBot, page: PersonPage) -> None:
    """By the field below the tree."""
    search(qtbot, page, PERSON)
    tree = page.results.tree
    first = tree.topLevelItem(0)
    assert first is not None
    tree.setCurrentItem(first)
    tree.choose(Action.LEAVE)
    assert first.text(2) == "Leave it as it is"
    assert page.results.action.currentText() == "Leave it as it is"
    assert "1 left" in page.results.will_do()
    action = page.results.action
    action.setCurrentIndex(0)  # as a screen reader or a script chooses, without a click
    assert action.currentText() != "Leave it as it is"
    assert first.text(2) == action.currentText()


def test_nothing_found_is_said_and_offers_nothing_to_forget(qtbot: QtBot, page: PersonPage) -> None:
    """With how much was searched."""
    search(qtbot, page, "nobody@nowhere.example")
    assert page.results.summary.text().startswith("Nothing was found")
    assert not page.results.forget.isVisible()


def test_too_little_is_said_at_once(qtbot: QtBot, page: PersonPage) -> None:
    """In the page's own bar."""
    page.field.setText("ab")
    page.search()
    qtbot.waitUntil(lambda: "at least 3" in page.bar.text())


def test_a_running_flow_is_said_and_nothing_is_changed(
    qtbot: QtBot, page: PersonPage, services: ShellServices
) -> None:
    """By the flow's name."""
    (flow,) = services.flows.all()
    search(qtbot, page, PERSON)
    again: list[bool] = []
    page.forgotten.connect(lambda: again.append(True))
    with run_lock(services.folder, flow.id, flow.flow.name):
        page.forget_now()
        qtbot.waitUntil(lambda: "already running" in page.bar.text())
    assert again == [True]  # pages open their files again
    assert PERSON in (services.folder.logs / "old.log").read_text()


def test_a_search_can_be_cancelled(
    qtbot: QtBot, page: PersonPage, services: ShellServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cancel has the keyboard while it goes on."""
    people = services.people

    def slow(_terms: object, cancel: object, _report: object) -> object:
        cancel.wait(30)  # type: ignore[attr-defined]
        from planhat_gui.model.errors import Cancelled

        raise Cancelled

    monkeypatch.setattr(people, "find", slow)
    page.field.setText(PERSON)
    page.search()
    assert page.cancel.isVisible()
    page.cancel.click()
    qtbot.waitUntil(lambda: page.bar.text() == "The search was cancelled.")
    assert page.field.isEnabled()


def test_one_that_was_cut_short_is_said_at_the_next_start(
    qtbot: QtBot, page: PersonPage, shell: Shell, services: ShellServices
) -> None:
    """Of whom stands there masked, and where to go on."""
    from planhat_gui.model.person import terms_of
    from planhat_gui.store.person.receipts import new_salt
    from planhat_gui.ui.page_acts import look_for_interrupted

    services.people.receipts.begin("x", "2026-01-02T03:04:05.000Z", terms_of([PERSON]), new_salt())
    look_for_interrupted(shell, cast("object", services))  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: "a***@a***.example" in shell.bar.text())
    assert PERSON not in "".join(p.read_text() for p in services.people.receipts.folder.iterdir())
