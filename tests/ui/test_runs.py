"""Runs: started, followed, cancelled, told, and asked about when the window closes."""

import time
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planhat_gui.model.errors import NeedsCredential
from planhat_gui.model.flow import FlowOptions, SavedFlow
from planhat_gui.model.results import Phase, Progress, RunStatus
from planhat_gui.ui.shell import Shell
from tests.ui.fakes import WARNING, ShellServices
from tests.ui.hands import press, visible_button


@pytest.fixture
def flow(services: ShellServices) -> SavedFlow:
    """A flow whose runs wait until they are let go."""
    services.script.go.clear()
    services.script.progress = [
        Progress(
            Phase.READING, 7, 35_000, 48_000_000, 8, 1, 2.0, calls_left=152, warnings=(WARNING,)
        )
    ]
    return services.add_flow("Tickets")


@pytest.fixture
def running(qtbot: QtBot, shell: Shell, flow: SavedFlow) -> Shell:
    """The window while that flow runs."""
    shell.run_flow(flow.id)
    qtbot.waitUntil(lambda: shell.run_view.run is not None)
    run = shell.run_view.run
    assert run is not None
    qtbot.waitUntil(lambda: run.progress.pages == 7)
    return shell


def ended(qtbot: QtBot, shell: Shell) -> None:
    """Wait for the end of all runs."""
    qtbot.waitUntil(lambda: not shell.runs.running())


def test_a_run_shows_what_it_does(qtbot: QtBot, running: Shell) -> None:
    """Pages, records, rate, calls left and warnings are there while it runs."""
    live = running.run_view.live
    assert live.phase.text() == "Reading records…"
    assert live.facts.value("Records") == "35,000"
    assert live.facts.value("Pages") == "7"
    assert live.facts.value("Calls left this minute") == "152"
    assert live.facts.value("Retries") == "1"
    assert running.calls_left.text() == "1 flow is running\nCalls left this minute: 152"
    assert running.run_view.pill.word() == "Running"


def test_the_receipt_follows_the_run(qtbot: QtBot, services: ShellServices, running: Shell) -> None:
    """At the end the same place shows the receipt with what can be done next."""
    services.script.go.set()
    ended(qtbot, running)
    assert running.run_view.pill.word() == "Succeeded"
    assert running.run_view.receipt.as_text().startswith("10,400 records in 3.2 s\nFlow: Tickets\n")
    visible_button(running.window, "Open Nexset")
    visible_button(running.window, "Run again")
    assert running.calls_left.isHidden()


def test_cancel_answers_at_once(qtbot: QtBot, services: ShellServices, running: Shell) -> None:
    """Cancel says that it stops, and the receipt offers to resume."""
    press(running.window, "Cancel")
    assert running.run_view.live.phase.text() == "Stopping. What is complete is kept."
    qtbot.waitUntil(lambda: not running.runs.running(), timeout=1000)
    assert running.run_view.pill.word() == "Cancelled"
    services.script.go.set()
    press(running.window, "Resume")
    qtbot.waitUntil(lambda: len(services.script.options) == 2)
    ended(qtbot, running)
    assert [each.resume for each in services.script.options] == [False, True]


def test_a_full_run_is_there_for_flows_that_read_changes(
    qtbot: QtBot, services: ShellServices, shell: Shell
) -> None:
    """Grey for the others; it asks for everything once."""
    plain = services.add_flow("Plain")
    saved = services.add_flow("Changes")
    options = FlowOptions(update="changes")
    services.flows.save(replace(saved.flow, options=options), saved.id)
    shell.go("flows")
    shell.flows.reload()
    qtbot.waitUntil(lambda: len(shell.flows.library.flows) == 2)
    shell.flows.table.set_current(plain.id)
    assert not shell.menu_actions["run_full"].isEnabled()
    shell.flows.table.set_current(saved.id)
    assert shell.menu_actions["run_full"].isEnabled()
    shell.menu_actions["run_full"].trigger()
    qtbot.waitUntil(lambda: len(services.script.options) == 1)
    assert [(one.full, one.resume) for one in services.script.options] == [(True, False)]
    services.script.go.set()
    qtbot.waitUntil(lambda: not shell.runs.running())


def test_a_flow_runs_once_at_a_time(qtbot: QtBot, running: Shell, flow: SavedFlow) -> None:
    """Run on a running flow shows the run that goes on."""
    before = running.run_view.run
    running.run_flow(flow.id)
    qtbot.waitUntil(lambda: running.run_view.run is before)
    assert len(running.runs.running()) == 1
    running.go("flows")
    qtbot.waitUntil(lambda: bool(running.flows.library.flows))
    assert not running.menu_actions["run"].isEnabled()


def test_several_flows_run_side_by_side(
    qtbot: QtBot, services: ShellServices, running: Shell
) -> None:
    """Two flows run at once; each has its own place and its own end."""
    other = services.add_flow("Companies")
    running.run_flow(other.id)
    qtbot.waitUntil(lambda: len(running.runs.running()) == 2)
    assert running.calls_left.text().startswith("2 flows are running")
    running.runs.running()[0].cancel()
    qtbot.waitUntil(lambda: len(running.runs.running()) == 1)
    assert running.runs.is_running(other.id)
    services.script.go.set()
    ended(qtbot, running)


def test_the_lists_show_a_running_flow(qtbot: QtBot, running: Shell, flow: SavedFlow) -> None:
    """Flows and Runs both show it, and lead back to it."""
    running.go("flows")
    qtbot.waitUntil(lambda: bool(running.flows.library.flows))
    row = running.flows.table.rows.row_at(0)
    assert row is not None
    assert [cell.text for cell in row.cells][3:] == ["Running", "35,000 records, 7 pages"]
    running.go("runs")
    qtbot.waitUntil(running.run_list.showing_content)
    assert running.run_list.table.current() == f"live:{flow.id}"
    press(running.window, "Show receipt")
    assert running.stack.currentWidget() is running.run_view
    press(running.window, "Back to the list")
    assert running.page_shown() == "runs"


def test_a_run_that_ends_elsewhere_is_told(
    qtbot: QtBot, services: ShellServices, running: Shell
) -> None:
    """While another page is shown, a toast says the end and leads to the receipt."""
    running.go("credentials")
    services.script.go.set()
    qtbot.waitUntil(running.toast.isVisible)
    assert running.toast.text() == "“Tickets” has ended: succeeded."
    press(running.toast, "Show receipt")
    assert running.stack.currentWidget() is running.run_view


def test_a_run_that_cannot_begin_says_why(
    qtbot: QtBot, services: ShellServices, shell: Shell
) -> None:
    """Without a credential nothing is sent; the page says what to do and leads there."""
    flow = services.add_flow("A")
    services.script.raises = NeedsCredential("This flow has no credential yet.", "Choose one.")
    shell.run_flow(flow.id)
    qtbot.waitUntil(lambda: shell.run_view.pill.word() == "Failed")
    texts = [each.accessibleName() for each in shell.run_view.receipt.findChildren(QWidget)]
    assert shell.run_view.receipt.isVisible()
    visible_button(shell.window, "Edit flow")
    assert "Run again" not in [
        name
        for name, each in zip(texts, shell.run_view.receipt.findChildren(QWidget), strict=True)
        if each.isVisible()
    ]


def test_the_history_opens_receipts(qtbot: QtBot, services: ShellServices, shell: Shell) -> None:
    """Runs lists every run, newest first; one of a deleted flow cannot run again."""
    flow = services.add_flow("A")
    services.add_run(flow)
    services.add_run(flow, status=RunStatus.FAILED, error="No.", nexsets=())
    services.flows.delete(flow.id)
    shell.go("runs")
    qtbot.waitUntil(shell.run_list.showing_content)
    assert shell.run_list.table.rows.rowCount() == 2
    shell.run_list.table.chosen.emit(shell.run_list.table.current())
    assert shell.run_view.pill.word() == "Failed"
    assert shell.run_view.receipt.run_again.isHidden()


def test_closing_in_a_run_asks(qtbot: QtBot, services: ShellServices, running: Shell) -> None:
    """The window stays and asks in its own place; Keep running goes on."""
    running.window.close()
    assert running.window.isVisible()
    assert running.question.text().startswith("A run goes on: “Tickets”.")
    press(running.question, "Keep running")
    assert running.question.text() == ""
    assert running.runs.running()
    services.script.go.set()
    ended(qtbot, running)
    assert running.window.isVisible()
    running.window.close()
    assert not running.window.isVisible()


def test_stop_after_this_page_closes_soon(
    qtbot: QtBot, services: ShellServices, running: Shell
) -> None:
    """The run ends after its page, is kept to be resumed, and the window closes."""
    running.window.close()
    press(running.question, "Stop after this page")
    qtbot.waitUntil(lambda: not running.window.isVisible(), timeout=2000)
    assert services.history.all()[0].resumable


@pytest.mark.quiet
def test_a_run_that_does_not_stop_keeps_nobody_waiting(
    qtbot: QtBot, services: ShellServices, running: Shell
) -> None:
    """A run deaf to everything still lets the window close within two seconds."""
    services.script.deaf = True
    running.window.close()
    began = time.monotonic()
    press(running.question, "Stop after this page")
    qtbot.waitUntil(lambda: not running.window.isVisible(), timeout=5000)
    assert time.monotonic() - began < 2
    services.script.go.set()


def test_close_when_finished(qtbot: QtBot, services: ShellServices, running: Shell) -> None:
    """The window waits for the end of the run, and then goes by itself."""
    running.window.close()
    press(running.question, "Close when finished")
    assert running.window.isVisible()
    services.script.go.set()
    qtbot.waitUntil(lambda: not running.window.isVisible())


def test_the_question_goes_when_the_runs_end(
    qtbot: QtBot, services: ShellServices, running: Shell
) -> None:
    """A question nobody answered does not outlive what it asks about."""
    running.window.close()
    services.script.go.set()
    qtbot.waitUntil(lambda: running.question.text() == "")
    assert running.window.isVisible()


def test_create_runs_at_once(qtbot: QtBot, services: ShellServices, shell: Shell) -> None:
    """The wizard's Create saves the flow and its run is shown."""
    flow = services.add_flow("Made")
    shell.new_flow()
    qtbot.waitUntil(lambda: shell.page_shown() == "")
    shell.wizard.created.emit(flow.id)
    qtbot.waitUntil(lambda: shell.stack.currentWidget() is shell.run_view)
    ended(qtbot, shell)
    assert shell.run_view.pill.word() == "Succeeded"


def test_waiting_to_close_can_be_taken_back(
    qtbot: QtBot, services: ShellServices, running: Shell
) -> None:
    """Keep it open undoes Close when finished."""
    running.window.close()
    press(running.question, "Close when finished")
    press(running.question, "Keep it open")
    services.script.go.set()
    ended(qtbot, running)
    assert running.window.isVisible()


def test_a_practice_flow_brings_its_tenant(
    qtbot: QtBot, services: ShellServices, shell: Shell
) -> None:
    """After a new start of the program a flow of the practice tenant runs without a question."""
    flow = services.add_flow("A", "Practice tenant")
    shell.run_flow(flow.id)
    qtbot.waitUntil(lambda: shell.run_view.pill.word() == "Succeeded")
    assert services.credentials.find("Practice tenant")


def test_a_second_run_of_a_flow_takes_the_place_of_the_first(
    qtbot: QtBot, services: ShellServices, shell: Shell
) -> None:
    """Run again follows the new run; the history opens afterwards without trouble."""
    flow = services.add_flow("A")
    for number in (1, 2, 3):
        shell.run_flow(flow.id)
        qtbot.waitUntil(lambda number=number: len(services.script.options) == number)  # type: ignore[misc]
        ended(qtbot, shell)
    shell.go("runs")
    qtbot.waitUntil(lambda: shell.run_list.table.rows.rowCount() == 3)
    shell.run_list.table.chosen.emit(shell.run_list.table.current())
    assert shell.run_view.pill.word() == "Succeeded"
