"""Request Body and Request Headers: the header line, and the same as a table."""

from PySide6.QtWidgets import QWidget

from planhat_gui.model.header_text import join_stray_parts, parse_headers, print_headers
from planhat_gui.model.language import tr
from planhat_gui.model.source import Method
from planhat_gui.ui.advanced.completer import Completions
from planhat_gui.ui.advanced.fields import MacroLine, MacroText, Pairs, PairTable
from planhat_gui.ui.advanced.form import StepForm
from planhat_gui.ui.advanced.section import HintBar, Section
from planhat_gui.ui.kit.surfaces import Expander

_HEADER_HELP = tr(
    "Pairs parted by commas. A value with a comma stands in quotation marks. The credential sends "
    "Authorization by itself."
)


class BodySection(Section):
    """Only there for methods that have a body."""

    def __init__(self, completions: Completions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = MacroText(completions)
        self.body.setPlaceholderText('{"query": "…", "since": "{now-1}"}')
        self.body.typed.connect(self._typed)
        self.body.editingFinished.connect(self.finished)
        self.add_row(
            "body",
            tr("Request Body"),
            self.body,
            tr("JSON or text, with macros. A Content-Type header says what else it is."),
        )

    def show_step(self, step: StepForm) -> None:
        """Draw the body."""
        self.setVisible(step.method is not Method.GET)
        self.body.show_text(step.body)

    def _typed(self, text: str) -> None:
        self.edited.emit("body", text)


class HeaderSection(Section):
    """One value, seen as the documented text and as a table."""

    def __init__(self, completions: Completions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = MacroLine(completions, "header1:value1,header2:value2")
        self.line.typed.connect(self._typed)
        self.line.editingFinished.connect(self.finished)
        self.add_row("headers", tr("Request Headers"), self.line, _HEADER_HELP)
        self.mend = HintBar(tr("Comma in a header"), "warning")
        self.column.addWidget(self.mend)
        self.box = Expander(tr("Edit headers as a table"))
        self.table = PairTable(
            tr("Header table"), (tr("Header"), tr("Value")), tr("Add header"), completions
        )
        self.table.edited.connect(self._table_edited)
        self.table.finished.connect(self.finished)
        self.box.body.addWidget(self.table)
        self.column.addWidget(self.box)

    def show_step(self, step: StepForm) -> None:
        """Draw both views."""
        self.line.show_text(step.headers)
        headers, problems = parse_headers(step.headers)
        self.table.show_pairs([pair for pair in headers if any(pair)])
        joined = join_stray_parts(step.headers)
        if problems and headers and not parse_headers(joined)[1]:
            self.mend.say(
                tr(
                    "A part after a comma has no name. If the comma belongs to the value before "
                    "it, "
                    "this is meant: {joined}",
                    joined=joined,
                ),
                tr("Put the value in quotation marks"),
                lambda: self._mended(joined),
            )
        else:
            self.mend.say("")

    def _mended(self, text: str) -> None:
        self.edited.emit("headers", text)
        self.finished.emit()

    def _typed(self, text: str) -> None:
        self.edited.emit("headers", text)

    def _table_edited(self, pairs: Pairs) -> None:
        self.edited.emit("headers", print_headers(pairs))


class CarrySection(Section):
    """Columns put on every record, from macros of earlier steps and lookups."""

    def __init__(self, completions: Completions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        heads = (tr("Column"), tr("Macro"))
        self.table = PairTable(tr("Carried columns"), heads, tr("Add carried column"), completions)
        self.table.edited.connect(self._table_edited)
        self.table.finished.connect(self.finished)
        self.add_row(
            "carry",
            tr("Carried columns"),
            self.table,
            tr("Put on every record of this step, as in company_name with {step_1.name}."),
        )

    def show_step(self, step: StepForm) -> None:
        """Draw the table."""
        self.table.show_pairs([pair for pair in step.carry if any(pair)])

    def _table_edited(self, pairs: Pairs) -> None:
        self.edited.emit("carry", pairs)
