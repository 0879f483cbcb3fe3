"""Method and Set API URL with its Test, and what becomes of the address."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planhat_gui.model.language import tr
from planhat_gui.model.source import Method
from planhat_gui.ui.advanced.completer import Completions
from planhat_gui.ui.advanced.fields import MacroLine
from planhat_gui.ui.advanced.form import StepForm
from planhat_gui.ui.advanced.marked import Parts, ResolvedUrl
from planhat_gui.ui.advanced.section import HintBar, Section
from planhat_gui.ui.forms.fields import QuietComboBox
from planhat_gui.ui.wizard.test_button import TestButton

_METHODS = {
    Method.GET: tr("GET  ·  read"),
    Method.POST: tr("POST  ·  send or trigger"),
    Method.PUT: tr("PUT  ·  change"),
}
_WRITES = tr(
    "A {method} request can change data at the server. Test asks before it sends one; a run sends "
    "it once, never again after a failure, and does not go on to further pages by itself."
)


class RequestSection(Section):
    """The first fields of a step."""

    test_wanted = Signal()

    def __init__(self, completions: Completions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.method = QuietComboBox()
        for method, text in _METHODS.items():
            self.method.addItem(text, method.value)
        self.method.currentIndexChanged.connect(self._method_chosen)
        self.add_row("method", tr("Method"), self.method).set_about(
            tr(
                "What the request does at the server. The API’s documentation says which one it "
                "wants."
            )
        )
        self.writes = HintBar(tr("Request that can write"), "warning")
        self.column.addWidget(self.writes)
        self.url = MacroLine(completions, "https://api.planhat.com/companies")
        self.url.typed.connect(self._url_typed)
        self.url.editingFinished.connect(self.finished)
        self.test = TestButton()
        self.test.setObjectName("testApiUrl")
        self.add_row(
            "url",
            tr("Set API URL"),
            self.url,
            tr("Type { to insert a date, a column of a lookup or a value of an earlier step."),
            self.test,
        )
        self.resolved = ResolvedUrl()
        self.column.addWidget(self.resolved)
        self.host = HintBar(tr("Host of the API URL"), "warning")
        self.column.addWidget(self.host)
        self.hint = HintBar(tr("Hint about the API URL"))
        self.column.addWidget(self.hint)

    def show_step(self, step: StepForm) -> None:
        """Draw these fields."""
        self.method.blockSignals(True)
        self.method.setCurrentIndex(self.method.findData(step.method.value))
        self.method.blockSignals(False)
        self.url.show_text(step.url)
        can_write = step.method is not Method.GET
        self.writes.say(_WRITES.format(method=step.method.value) if can_write else "")

    def set_placeholder(self, base_url: str) -> None:
        """Show what an address looks like, with the credential's own base URL."""
        self.url.setPlaceholderText(base_url)

    def show_resolved(self, parts: Parts, notes: Sequence[str]) -> None:
        """Show what the address is now."""
        self.resolved.show_parts(parts, notes)

    def say_host(self, text: str, action: str = "", act: Callable[[], None] | None = None) -> None:
        """Say what is to be said about the host."""
        self.host.say(text, action, act)

    def _method_chosen(self, _index: int) -> None:
        self.edited.emit("method", Method(self.method.currentData()))

    def _url_typed(self, text: str) -> None:
        self.edited.emit("url", text)
