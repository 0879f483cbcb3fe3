"""What a credential may read, one line per object, filled in as the answers arrive."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from planhat_gui.model.language import tr
from planhat_gui.model.results import ADDRESS_CHECK, Access, EndpointCheck
from planhat_gui.ui import say
from planhat_gui.ui.kit.access import accessible
from planhat_gui.ui.kit.labels import ElidedLabel, label
from planhat_gui.ui.kit.status import StatusPill
from planhat_gui.ui.kit.tokens import SPACE_4, SPACE_12


class _Line(QWidget):
    """Object, pill, and the sentence why when it is not allowed."""

    def __init__(self, title: str) -> None:
        super().__init__()
        name = ElidedLabel(title)
        name.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        name.setFixedWidth(128)
        self._pill = StatusPill("neutral", tr("Waiting"))
        self._detail = ElidedLabel("", "caption")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_12)
        row.addWidget(name)
        row.addWidget(self._pill)
        row.addWidget(self._detail, 1)
        self.setMinimumHeight(26)

    def show_check(self, check: EndpointCheck) -> None:
        level, word = say.access_word(check.access)
        self._pill.set_status(level, word)
        # What a single address said is in the summary above, in full.
        self._detail.set_text("" if check.template == ADDRESS_CHECK else check.detail)
        self.setAccessibleName(f"{check.title}: {word}. {check.detail}".strip())

    def word(self) -> str:
        return self._pill.word()


class AccessList(QWidget):
    """Lines known by the template's id, in the templates' order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        accessible(self, tr("Access"), "accessList")
        self._lines: dict[str, _Line] = {}
        self._checks: dict[str, EndpointCheck] = {}
        self._summary: QLabel = label("", "strong", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_4)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(self._summary)

    def begin(self, objects: Iterable[tuple[str, str]]) -> None:
        """Show a waiting line for each (template id, title) that will be checked."""
        for line in self._lines.values():
            line.hide()
            line.deleteLater()
        self._lines.clear()
        self._checks.clear()
        for template, title in objects:
            self._lines[template] = _Line(title.removeprefix("Get "))
            self._column.addWidget(self._lines[template])
        one = tuple(self._lines) == (ADDRESS_CHECK,)
        self._summary.setText(tr("Asking…") if one else tr("Checking what this token may read…"))

    def add(self, check: EndpointCheck) -> None:
        """Show one result in its line."""
        if check.template not in self._lines:
            self._lines[check.template] = _Line(check.title.removeprefix("Get "))
            self._column.addWidget(self._lines[check.template])
        self._checks[check.template] = check
        self._lines[check.template].show_check(check)

    def finish(self) -> None:
        """All that will come has come; lines without a result go."""
        for template, line in self._lines.items():
            line.setVisible(template in self._checks)
        checks = self.checks()
        one = bool(checks) and checks[0].template == ADDRESS_CHECK
        self._summary.setText(checks[0].detail if one else f"{say.check_summary(checks)}.")

    def checks(self) -> list[EndpointCheck]:
        """The results so far, in the order of the lines."""
        return [self._checks[name] for name in self._lines if name in self._checks]

    def summary(self) -> str:
        """The line above the objects."""
        return self._summary.text()

    def words(self) -> dict[str, str]:
        """The word shown for each template id."""
        return {template: line.word() for template, line in self._lines.items()}

    def refused(self) -> EndpointCheck | None:
        """The first answer that refused the secret itself, if there is one.

        Where only one address was asked, being forbidden is no better.
        """
        bad = {Access.REFUSED}
        if [check.template for check in self.checks()] == [ADDRESS_CHECK]:
            bad = {Access.REFUSED, Access.FORBIDDEN}
        return next((c for c in self.checks() if c.access in bad), None)

    def unreachable(self) -> EndpointCheck | None:
        """The first answer, if none of the objects could be reached: then nothing is known."""
        checks = self.checks()
        nowhere = bool(checks) and all(c.access is Access.UNREACHABLE for c in checks)
        return checks[0] if nowhere else None
