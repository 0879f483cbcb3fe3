"""Every error that a button can mend has that button, in the result panel and in the receipt."""

import pytest
from pytestqt.qtbot import QtBot

from planhat_gui.model.errors import Failure, NeedsCredential, ServerRefused, TryAgain
from planhat_gui.model.flow import Credential
from planhat_gui.model.results import RunStatus
from planhat_gui.model.secret import Secret
from planhat_gui.ui.credential.planhat_fields import PlanhatFields
from planhat_gui.ui.result.pages import ErrorPage
from planhat_gui.ui.shell import Shell
from planhat_gui.ui.ways_out import Aim
from tests.ui.fakes import ShellServices
from tests.ui.hands import press, visible_button

REFUSED = NeedsCredential("No (401).", "Check its token.", code="token_refused")
FORBIDDEN = ServerRefused("No (403).", "Give access.", status=403, code="forbidden")
PROXY = TryAgain("The proxy is not there.", "Check the proxy.", code="proxy_failed")
ISSUER = ServerRefused("Unknown issuer.", "Choose it in the Settings.", code="certificate")
CLOCK = ServerRefused("Expired.", "Check this computer’s clock: …", code="certificate")


@pytest.mark.parametrize(
    ("failure", "buttons"),
    [
        (REFUSED, {"Replace token": Aim.REPLACE, "Choose region": Aim.REGION}),
        (FORBIDDEN, {"See what it may read": Aim.CHECK}),
        (PROXY, {"Open the proxy settings": Aim.SETTINGS}),
        (ISSUER, {"Choose certificates": Aim.SETTINGS}),
        (CLOCK, {"The clock is right now: try again": Aim.TEST}),
        (TryAgain("Busy."), {"Test again": Aim.TEST}),
    ],
)
def test_the_result_panel_has_the_next_step(
    qtbot: QtBot, failure: Failure, buttons: dict[str, Aim]
) -> None:
    """401, 403, proxy, issuer and clock each lead where they are mended."""
    page = ErrorPage()
    qtbot.addWidget(page)
    page.show_failure(REFUSED)  # leaves nothing behind
    page.show_failure(failure)
    page.show()
    for text, aim in buttons.items():
        with qtbot.waitSignal(page.action) as caught:
            press(page, text)
        assert caught.args == [aim]
    assert page._other.isVisible() == (len(buttons) > 1)


def failed_run(
    qtbot: QtBot, services: ShellServices, shell: Shell, code: str, next_step: str = ""
) -> None:
    """The receipt of a run that ended with this error."""
    services.credentials.save(Credential("", "Planhat"), Secret("tok-1"))
    flow = services.add_flow()
    shell.credentials.reload()
    qtbot.waitUntil(lambda: bool(shell.credentials.key_of("Planhat")))
    with qtbot.waitSignal(shell.flows.loaded):
        shell.flows.reload()
    services.script.ending = lambda made: services.add_run(
        flow, status=RunStatus.FAILED, error="No.", next_step=next_step, error_code=code, nexsets=()
    )
    shell.run_flow(flow.id)
    qtbot.waitUntil(shell.run_view.receipt.isVisible)


def test_401_replace_token(qtbot: QtBot, services: ShellServices, shell: Shell) -> None:
    """The keyboard is in the field of the token of the flow's credential."""
    failed_run(qtbot, services, shell, "token_refused")
    press(shell.run_view, "Replace token")
    fields = shell.credentials.findChild(PlanhatFields)
    assert fields is not None
    assert fields.name.text() == "Planhat"
    secret = fields.secret_field()
    assert secret is not None
    qtbot.waitUntil(secret.hasFocus)


def test_401_choose_region(qtbot: QtBot, services: ShellServices, shell: Shell) -> None:
    """The keyboard is in the menu of regions."""
    failed_run(qtbot, services, shell, "token_refused")
    press(shell.run_view, "Choose region")
    fields = shell.credentials.findChild(PlanhatFields)
    assert fields is not None
    qtbot.waitUntil(fields.region.hasFocus)


def test_403_says_which_objects(qtbot: QtBot, services: ShellServices, shell: Shell) -> None:
    """The credential is checked, object by object."""
    failed_run(qtbot, services, shell, "forbidden")
    press(shell.run_view, "See what it may read")
    qtbot.waitUntil(lambda: "14 of 14 objects readable" in shell.credentials.bar.text())


@pytest.mark.parametrize(
    ("code", "next_step", "text"),
    [
        ("proxy_failed", "", "Open the proxy settings"),
        ("certificate", "Choose its certificates in the Settings.", "Choose certificates"),
    ],
)
def test_proxy_and_issuer_lead_to_the_settings(
    qtbot: QtBot, services: ShellServices, shell: Shell, code: str, next_step: str, text: str
) -> None:
    """The page of settings is shown."""
    failed_run(qtbot, services, shell, code, next_step)
    press(shell.run_view, text)
    qtbot.waitUntil(lambda: shell.stack.currentWidget() is shell.settings)


def test_what_only_time_mends_has_run_again(
    qtbot: QtBot, services: ShellServices, shell: Shell
) -> None:
    """No button is made up for it."""
    failed_run(qtbot, services, shell, "server_error")
    assert not any(each.isVisible() for each in shell.run_view.receipt.fixes)
    visible_button(shell.run_view, "Run again")
