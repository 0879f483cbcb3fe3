"""Where the buttons of errors lead, from a receipt and from the wizard."""

from functools import partial
from typing import TYPE_CHECKING

from planhat_gui.ui.personal.new_key import ask_new_key
from planhat_gui.ui.ways_out import Aim

if TYPE_CHECKING:
    from planhat_gui.ui.shell import Shell


def mend_run(shell: "Shell", flow_id: str, aim: str) -> None:
    """What a receipt's button wants for its flow."""
    saved = shell.flows.flow(flow_id)
    match aim:
        case Aim.SETTINGS:
            shell.do("settings")
        case Aim.TEST:
            shell.run_flow(flow_id)
        case Aim.NEW_KEY:
            again = partial(shell.run_flow, flow_id)
            ask_new_key(shell.question, shell, shell.services, again, shell.tell)
        case _ if saved is None:
            shell.go("credentials")
        case Aim.CREDENTIAL if not saved.flow.credential:
            shell.run_flow(flow_id)  # which says what is missing, with the button for it
        case Aim.CREDENTIAL | Aim.ADDRESS:
            shell.edit(flow_id)
        case _:
            mend_credential(shell, saved.flow.credential, aim)


def mend_elsewhere(shell: "Shell", credential: str, aim: str) -> None:
    """What the wizard cannot do itself; its draft waits among the flows."""
    if aim == Aim.SETTINGS:
        shell.wizard.leave()
        shell.do("settings")
    else:
        mend_credential(shell, credential, aim)


def mend_credential(shell: "Shell", name: str, aim: str) -> None:
    """Show the credential of that name, as the error needs it."""
    shell.go("credentials")
    page = shell.credentials
    key = page.key_of(name)
    match aim:
        case Aim.REPLACE:
            page.replace_token(key)
        case Aim.REGION:
            page.choose_region(key)
        case Aim.CHECK:
            page.check_one(key)
