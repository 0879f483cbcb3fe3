"""The flow as it was when a run began, and what is different today."""

from collections.abc import Sequence

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from planhat_gui.model.flow_diff import Difference
from planhat_gui.model.language import tr
from planhat_gui.ui import say
from planhat_gui.ui.kit import theme
from planhat_gui.ui.kit.access import accessible
from planhat_gui.ui.kit.labels import label
from planhat_gui.ui.kit.surfaces import Card, Expander
from planhat_gui.ui.kit.text import safe_text

SHOWN = 50
"""Differences told; more of them are another flow."""
_HEIGHT = 260
_LONGEST = 200_000


class FlowThen(Card):
    """A sentence, what differs member by member, and the flow file on request."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("The flow as it was"), parent=parent)
        accessible(self, tr("Flow as it was"))
        self.sentence = label("", wrap=True)
        self.lines = label("", "mono", wrap=True, selectable=True)
        self.lines.setAccessibleName(tr("What has changed in the flow"))
        self.box = Expander(tr("Flow file of this run"))
        self.file = QPlainTextEdit()
        self.file.setReadOnly(True)
        self.file.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.file.setFont(theme.mono_font())
        self.file.setFixedHeight(_HEIGHT)
        accessible(self.file, tr("Flow file of this run, as text"))
        self.box.body.addWidget(self.file)
        for each in (self.sentence, self.lines, self.box):
            self.body.addWidget(each)
        self.hide()

    def show_flow(self, then: str, today: str | None, changed: Sequence[Difference]) -> None:
        """Show the flow file of the run; `today` None: it is not in the library."""
        if today is None:
            words = tr("This flow is not in the library.")
        elif not changed:
            words = tr("The same as today.")
        else:
            members = say.count(len(changed), "setting")
            words = tr(
                "{members} {changed} different today:",
                members=members,
                changed=tr("is") if len(changed) == 1 else tr("are"),
            )
        self.sentence.setText(words)
        told = [safe_text(str(one), 500) for one in changed[:SHOWN]]
        if len(changed) > SHOWN:
            told.append(tr("… and {changed:,} more", changed=len(changed) - SHOWN))
        self.lines.setText("\n".join(told))
        self.lines.setVisible(bool(told))
        self.file.setPlainText(safe_text(then, _LONGEST, multiline=True))
        self.box.set_expanded(False)
        self.show()
