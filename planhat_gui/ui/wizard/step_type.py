"""Step 1: the flow type, with what it means beside it."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planhat_gui.model.flow import FlowType
from planhat_gui.model.language import tr
from planhat_gui.ui.kit.labels import label
from planhat_gui.ui.kit.surfaces import Card
from planhat_gui.ui.kit.tiles import Tile, TileList
from planhat_gui.ui.kit.tokens import SPACE_8, SPACE_16
from planhat_gui.ui.pages.scrolling import scrolling


@dataclass(frozen=True, slots=True)
class _Kind:
    flow_type: FlowType
    title: str
    line: str
    description: str
    points: tuple[str, ...]
    icon: str
    badge: str = ""


_KINDS = (
    _Kind(
        FlowType.FLEXFLOW,
        tr("FlexFlow"),
        tr("Records become Nexsets: typed and merged."),
        tr(
            "Records become a Nexset: a table with typed columns that Excel, Power BI, pandas and "
            "Spark open directly. Choose this unless you need the records exactly as sent."
        ),
        (
            tr("Numbers, dates and nested fields get types; nothing is lost when records differ."),
            tr("Records are merged by their _id, so one that comes twice is kept once."),
            tr("Each run says what is new, changed and gone since the last one."),
        ),
        "layers",
        tr("Recommended"),
    ),
    _Kind(
        FlowType.REPLICATION,
        tr("Replication"),
        tr("Records exactly as received, one JSON line each."),
        tr(
            "Records are kept exactly as received, byte for byte, one JSON line each. Nothing is "
            "detected, changed or merged. Choose this for an archive, or to feed another program."
        ),
        (
            tr("The file is JSON Lines (.jsonl)."),
            tr("A record that comes twice is kept twice."),
        ),
        "file-json",
    ),
)

_LIST_WIDTH = 256
"""What a tile needs for its title, its badge and two lines of words, in pixels."""


class FlowTypeStep(QWidget):
    """`chosen` when another type is selected, `accepted` on Enter or double click."""

    chosen = Signal(str)
    accepted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = TileList(
            [Tile(k.flow_type.value, k.title, k.line, k.icon, k.badge) for k in _KINDS],
            name=tr("Flow type"),
        )
        self.list.current_changed.connect(self._show)
        self.list.current_changed.connect(self.chosen)
        self.list.chosen.connect(self._accept)
        self._title = label("", "title")
        self._text = label("", wrap=True)
        self._points = label("", "muted", wrap=True)
        beside = Card()
        beside.body.setSpacing(SPACE_16)
        for words in (self._title, self._text, self._points):
            beside.body.addWidget(words)
        self.button_row = QHBoxLayout()
        beside.body.addSpacing(SPACE_8)
        beside.body.addLayout(self.button_row)
        columns = QHBoxLayout()
        columns.setSpacing(SPACE_16)
        self.list.setMinimumWidth(_LIST_WIDTH)
        columns.addWidget(self.list, 2)
        columns.addWidget(scrolling(beside), 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(label(tr("What kind of flow?"), "section"))
        column.addLayout(columns, 1)

    def take_button(self, button: QPushButton) -> None:
        """Hold the Create button, below the description."""
        self.button_row.addWidget(button)
        self.button_row.addStretch(1)

    def focus(self) -> None:
        """Put the keyboard into the list."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_type(self, flow_type: FlowType) -> None:
        """Select a type, without `chosen`."""
        self.list.blockSignals(True)
        self.list.set_current(flow_type.value)
        self.list.blockSignals(False)
        self._show(flow_type.value)

    def _show(self, key: str) -> None:
        kind = next(k for k in _KINDS if k.flow_type.value == key)
        self._title.setText(kind.title)
        self._text.setText(kind.description)
        self._points.setText("\n".join(f"•  {point}" for point in kind.points))

    def _accept(self, _key: str) -> None:
        self.accepted.emit()
