"""Problems at their fields, and the way to the first one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from planhat_gui.model.errors import Problem
from planhat_gui.ui.forms.view import bring_into_view
from planhat_gui.ui.kit.form import FormRow
from planhat_gui.ui.wizard.header import WizardHeader
from planhat_gui.ui.wizard.step_configure import ConfigureStep


class ProblemGuide:
    """Knows which row of the last step belongs to which problem."""

    def __init__(self, header: WizardHeader, configure: ConfigureStep) -> None:
        self._header = header
        self._configure = configure

    def show(self, problems: Sequence[Problem], *, new: bool) -> None:
        """Say the problems at their fields and take away those that are mended.

        Without `new` nothing is said at a field that was quiet: the person is still typing.
        """
        texts: dict[str, str] = {}
        for problem in problems:
            texts.setdefault(field_of(problem), problem.message)
        for field, row in self._rows().items():
            if new or row.error:
                row.set_error(texts.get(field))

    def first(self, problems: Sequence[Problem]) -> Problem:
        """The problem to go to first: top down in this step, then those of other steps."""
        order = [*self._rows(), "credential"]
        known = [p for p in problems if field_of(p) in order]
        return min(known, key=lambda p: order.index(field_of(p)), default=problems[0])

    def go_to(self, problem: Problem) -> bool:
        """Put the keyboard into the field of a problem of this step; False if it has none."""
        row = self._rows().get(field_of(problem))
        if row is None:
            return False
        bring_into_view(row)
        row.field.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _rows(self) -> dict[str, FormRow]:
        form = self._configure.template
        rows = {"name": self._header.name_row, "template": form.endpoint_row}
        return rows | {param.name: form.form.row(param.name) for param in form.form.params}


def field_of(problem: Problem) -> str:
    """The last part of where a problem is: `source.parameters.page_size` is `page_size`."""
    return problem.field.rpartition(".")[2]
