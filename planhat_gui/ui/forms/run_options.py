"""Run options: closed until asked for, with what is not as usual said in its line."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planhat_gui.model.language import tr
from planhat_gui.model.options import option_params
from planhat_gui.model.params import Param, ParamValue
from planhat_gui.model.personal import Choices, chosen_lines
from planhat_gui.ui.forms.param_form import ParamForm
from planhat_gui.ui.kit.buttons import button
from planhat_gui.ui.kit.form import FormRow
from planhat_gui.ui.kit.surfaces import Expander
from planhat_gui.ui.kit.text import safe_text
from planhat_gui.ui.personal.words import summary

TITLE = tr("Run options")
_NOTHING_CHOSEN = tr(
    "Every column lands as it comes. Columns about people can be hashed or dropped."
)


class RunOptions(Expander):
    """The options of a flow, drawn from their descriptions."""

    edited = Signal(str, object)
    finished = Signal()
    personal_wanted = Signal()
    """The person wants to choose which columns are hashed or dropped."""

    def __init__(self, *, advanced: bool, parent: QWidget | None = None) -> None:
        """`advanced`: with what is usual for a source set up by hand."""
        super().__init__(TITLE, parent=parent)
        self._params = option_params(advanced=advanced)
        self.form = ParamForm()
        self.form.set_params(self._params)
        self.form.edited.connect(self.edited)
        self.form.finished.connect(self.finished)
        self.body.addWidget(self.form)
        choose = button(tr("Choose columns…"), icon="user-round", name=tr("Personal data columns"))
        choose.clicked.connect(self.personal_wanted)
        self.personal = FormRow(tr("Personal data"), choose, _NOTHING_CHOSEN)
        self.body.addWidget(self.personal)

    def show_values(self, values: Mapping[str, ParamValue], personal: Choices = ()) -> None:
        """Draw these; what is missing is as usual."""
        shown = {param.name: values.get(param.name, param.default) for param in self._params}
        self.form.show_values(shown)
        unusual = [_said(p, shown[p.name]) for p in self._params if shown[p.name] != p.default]
        told = summary(personal)
        unusual += [told] if told else []
        self.personal.set_help(_chosen(personal))
        self.set_title(f"{TITLE} ({' · '.join(unusual)})" if unusual else TITLE)

    def rows(self) -> dict[str, FormRow]:
        """The rows by the option's name."""
        rows = {param.name: self.form.row(param.name) for param in self._params}
        return rows | {"personal": self.personal}


def _chosen(personal: Choices) -> str:
    """What the row says below its button."""
    lines = [safe_text(line, 400) for line in chosen_lines(personal)]
    return "\n".join(lines) or _NOTHING_CHOSEN


def _said(param: Param, value: ParamValue) -> str:
    label = next((c.label for c in param.choices if c.value == value), str(value))
    return f"{param.label}: {safe_text(label, 40)}"
