"""Problems at their fields, and the way to the first one."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from planhat_gui.model.errors import Problem
from planhat_gui.ui.advanced.desk import AdvancedDesk
from planhat_gui.ui.forms.view import bring_into_view
from planhat_gui.ui.kit.form import FormRow
from planhat_gui.ui.kit.surfaces import Expander
from planhat_gui.ui.wizard.header import WizardHeader
from planhat_gui.ui.wizard.step_configure import ConfigureStep

_STEP = re.compile(r"steps\[(\d+)\]\.(.+)")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a problem belongs: the row's name, and the step of a chain (None: no step)."""

    row: str
    step: int | None = None


class ProblemGuide:
    """Knows which row of the last step belongs to which problem, in the tab in front."""

    def __init__(
        self, header: WizardHeader, configure: ConfigureStep, advanced: AdvancedDesk
    ) -> None:
        self._header = header
        self._configure = configure
        self._advanced = advanced

    def show(self, problems: Sequence[Problem], *, new: bool) -> None:
        """Say the problems at their fields and take away those that are mended.

        Without `new` nothing is said at a field that was quiet: the person is still typing.
        """
        texts: dict[str, str] = {}
        for problem in problems:
            place = place_of(problem)
            if place.step in {None, self._advanced.form.current}:
                texts.setdefault(self._known(place.row), problem.message)
        for field, row in self._rows().items():
            if new or row.error:
                row.set_error(texts.get(field))

    def first(self, problems: Sequence[Problem]) -> Problem:
        """The problem to go to first: top down in this step, then those of other steps."""
        order = [*self._rows(), "credential"]

        def rank(problem: Problem) -> tuple[int, int]:
            place = place_of(problem)
            return place.step or 0, order.index(self._known(place.row))

        known = [p for p in problems if self._known(place_of(p).row) in order]
        return min(known, key=rank, default=problems[0])

    def go_to(
        self, problem: Problem, show_step: Callable[[int], None] = lambda _step: None
    ) -> bool:
        """Put the keyboard into the field of a problem of this step; False if it has none.

        `show_step` is called first when the problem is in another step of the chain.
        """
        place = place_of(problem)
        if place.step is not None and place.step != self._advanced.form.current:
            show_step(place.step)
        row = self._rows().get(self._known(place.row))
        if row is None:
            return False
        _open_boxes(row)
        if problem.message:
            row.set_error(problem.message)
        bring_into_view(row)
        row.field.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _known(self, row: str) -> str:
        """The row that says it: `headers.X-A` belongs to `headers`."""
        return row if row in self._rows() else row.partition(".")[0]

    def _rows(self) -> dict[str, FormRow]:
        name = {"name": self._header.name_row}
        if self._configure.advanced_in_front:
            return name | self._advanced.tab.rows() | self._advanced.tab.options.rows()
        form = self._configure.template
        rows = name | {"template": form.endpoint_row}
        rows |= {param.name: form.form.row(param.name) for param in form.form.params}
        return rows | form.options.rows()


def place_of(problem: Problem) -> Place:
    """`source.steps[1].pagination.page_size` is `pagination.page_size` of the second step."""
    match = _STEP.search(problem.field)
    if match:
        return Place(match[2], int(match[1]))
    return Place(field_of(problem))


def field_of(problem: Problem) -> str:
    """The last part of where a problem is: `source.parameters.page_size` is `page_size`."""
    if problem.field.startswith("options.personal"):
        return "personal"  # what follows is a column's name, which may have dots of its own
    return problem.field.rpartition(".")[2]


def _open_boxes(row: QWidget) -> None:
    above = row.parentWidget()
    while above is not None:
        if isinstance(above, Expander):
            above.set_expanded(True)
        above = above.parentWidget()
