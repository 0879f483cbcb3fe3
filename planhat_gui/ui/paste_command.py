"""A curl command from the clipboard: its secret to the password store, the rest to a draft."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from planhat_gui.logs import register_secret
from planhat_gui.model.curl_command import PastedCommand, is_curl, read_curl
from planhat_gui.model.errors import NeedsFix
from planhat_gui.model.flow import AdvancedSource, Credential, Flow
from planhat_gui.model.imported import came_with
from planhat_gui.model.language import tr
from planhat_gui.model.likely_keys import likely_keys
from planhat_gui.model.names import free_name, name_key
from planhat_gui.ui.job import run_in_background
from planhat_gui.ui.kit.status import MessageBar

if TYPE_CHECKING:
    from planhat_gui.compose import Services

NOT_CURL = tr(
    "There is no curl command on the clipboard. Copy one, for example from an API's documentation, "
    "and choose this again."
)


class PasteCommand(QObject):
    """Asks before anything is kept. `draft_made` carries the draft's id; `failed` a Failure."""

    draft_made = Signal(str)
    failed = Signal(object)

    def __init__(self, services: "Services", bar: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._bar = services, bar

    def ask(self) -> None:
        """Read the clipboard, say what would be made of it, and wait for the button."""
        text = QGuiApplication.clipboard().text()
        if not is_curl(text):
            self._bar.show_message("info", NOT_CURL)
            return
        try:
            command = read_curl(text)
        except NeedsFix as failure:
            self.failed.emit(failure)
            return
        if command.secret is not None:
            register_secret(command.secret.reveal())
        self._bar.show_message(
            "info",
            question(command),
            tr("Keep it and make a draft") if command.secret else tr("Make a draft"),
            lambda: self._make(command),
        )

    def _make(self, command: PastedCommand) -> None:
        services = self._services
        self._bar.clear()
        run_in_background(
            self,
            lambda _c, _r: keep_command(services, command),
            self.draft_made.emit,
            self.failed.emit,
        )


def question(command: PastedCommand) -> str:
    """What the command asks, and where its parts would go. Never what the secret is."""
    host = command.origin.partition("://")[2]
    words = [
        tr(
            "The clipboard has a {method_value} request to {origin}.",
            method_value=command.step.method.value,
            origin=command.origin,
        )
    ]
    if command.secret is not None:
        words.append(
            tr(
                "Its secret would go to your system's password store as a new credential for "
                "{host} "
                "alone; the rest becomes a draft, which you can change and test.",
                host=host,
            )
        )
    else:
        words.append(tr("It becomes a draft, which you can change and test; it holds no secret."))
    likely = likely_keys(Flow("x", AdvancedSource((command.step,))))
    words += [problem.message for problem in likely[:2]]
    return " ".join([*words, *command.notes[:3]])


def keep_command(services: "Services", command: PastedCommand) -> str:
    """In a worker thread: keep the secret, then the draft; its id. Raises what either raises."""
    from planhat_gui.ui.wizard.state import from_flow, to_draft

    host = command.origin.partition("://")[2]
    name = ""
    if command.secret is not None:
        taken = {name_key(one.name) for one in services.credentials.all()}
        wanted = Credential(
            "",
            free_name(host[:80], taken),
            base_url=command.origin,
            origins=(command.origin,),
            auth=command.auth,
            connector=command.connector,
        )
        name = services.credentials.save(wanted, command.secret).name
    taken = {name_key(one.flow.name) for one in services.flows.all()}
    flow = Flow(
        free_name(tr("From {host}", host=host)[:80], taken),
        AdvancedSource((command.step,)),
        credential=name,
        connector=command.connector,
    )
    return services.flows.save_draft(None, to_draft(from_flow(flow, None, held=came_with(flow))))
