"""What was found of a person, as a tree: places, and the records in them; each with a choice."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from planhat_gui.model import forgetting_words as words
from planhat_gui.model.forgetting import (
    Action,
    Choices,
    Found,
    Group,
    Hit,
    PlaceKind,
    Role,
    possible,
)
from planhat_gui.model.language import tr
from planhat_gui.ui.kit.access import accessible
from planhat_gui.ui.kit.text import plain_tooltip, safe_text

_ITSELF = frozenset({PlaceKind.NEXSET, PlaceKind.LANDED, PlaceKind.LOOKUP})
"""Places whose records are chosen one by one."""

_DATA = int(Qt.ItemDataRole.UserRole)
_CELL = 200

Row = tuple[Group, Role, Hit | None]


class FoundTree(QTreeWidget):
    """A row for each place and role, records below it, made when it is opened."""

    chosen = Signal()
    """Another row is current, or another choice was made."""

    def __init__(self) -> None:
        super().__init__()
        accessible(
            self, tr("Places found"), description=tr("Press Right to see the records of a place")
        )
        self.setHeaderLabels([tr("Where"), tr("What it has"), tr("What will happen")])
        self.setUniformRowHeights(True)
        self.setRootIsDecorated(True)
        self.setIconSize(QSize(16, 16))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        head = self.header()
        head.setStretchLastSection(False)
        for column in (0, 1):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self._rows: list[Row] = []
        self._by_role: dict[tuple[str, Role], Action] = {}
        self._by_record: dict[tuple[str, str], Action] = {}
        self.itemExpanded.connect(self._fill)
        self.currentItemChanged.connect(lambda *_: self.chosen.emit())

    def show_found(self, found: Found) -> None:
        """Show what was found, with what is usually done."""
        self._by_role.clear()
        self._by_record.clear()
        self.clear()
        self._rows = []
        for group in found.groups:
            for role, many in group.counts.items():
                self._add(group, role, many)
        first = self.topLevelItem(0)
        if first is not None:
            self.setCurrentItem(first)

    def choices(self) -> Choices:
        """What was chosen."""
        return Choices(dict(self._by_role), dict(self._by_record))

    def possible(self) -> tuple[Action, ...]:
        """What can be done with the current row; empty when there is no choice."""
        row = self._current()
        if row is None:
            return ()
        group, role, hit = row
        if hit is not None and group.kind not in _ITSELF:
            return ()
        return possible(group.kind, role)

    def action(self) -> Action | None:
        """What will be done with the current row."""
        row = self._current()
        return self._action(*row) if row is not None else None

    def choose(self, action: Action) -> None:
        """Do this with the current row; a place's choice is that of all its records."""
        row = self._current()
        if row is None:
            return
        group, role, hit = row
        if hit is None:
            self._by_role[group.id, role] = action
            own = {one.key for one in group.hits if one.role is role}
            for key in [key for key in self._by_record if key[0] == group.id and key[1] in own]:
                del self._by_record[key]
        else:
            self._by_record[group.id, hit.key] = action
        self._show_actions()
        self.chosen.emit()

    def _current(self) -> Row | None:
        item = self.currentItem()
        at = item.data(0, _DATA) if item is not None else None
        return self._rows[at] if isinstance(at, int) else None

    def _action(self, group: Group, role: Role, hit: Hit | None) -> Action:
        return self.choices().action(group.kind, group.id, hit.key if hit else "", role)

    def _add(self, group: Group, role: Role, many: int) -> None:
        where = words.place_name(group.kind, group.label)
        what = f"{words.number(group.kind, many)}: {tr(role.value)}"
        item = self._item((group, role, None), where, what)
        self.addTopLevelItem(item)
        item.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)

    def _item(self, row: Row, where: str, what: str) -> QTreeWidgetItem:
        shown = words.ACTION_WORDS[self._action(*row)]
        item = QTreeWidgetItem([safe_text(where, _CELL), safe_text(what, _CELL), shown])
        item.setData(0, _DATA, len(self._rows))
        item.setToolTip(0, plain_tooltip(where))
        item.setToolTip(1, plain_tooltip(row[2].preview if row[2] else what))
        self._rows.append(row)
        return item

    def _fill(self, item: QTreeWidgetItem) -> None:
        if item.childCount() or item.parent() is not None:
            return
        group, role, _ = self._rows[item.data(0, _DATA)]
        own = [hit for hit in group.hits if hit.role is role]
        for hit in own:
            name = hit.name if hit.name and hit.name != hit.key else ""
            where = f"{name} ({hit.key})" if name else hit.key
            what = ", ".join(hit.fields)
            if hit.files > 1:
                what = tr("{what}; in {files:,} files", what=what, files=hit.files)
            item.addChild(self._item((group, role, hit), where, what))
        more = group.counts[role] - len(own)
        if more > 0:
            item.addChild(
                QTreeWidgetItem([tr("… and {more:,} more, as the place", more=more), "", ""])
            )

    def _show_actions(self) -> None:
        for at in range(self.topLevelItemCount()):
            top = self.topLevelItem(at)
            assert top is not None
            for item in [top, *(top.child(one) for one in range(top.childCount()))]:
                row = item.data(0, _DATA) if item is not None else None
                if item is not None and isinstance(row, int):
                    item.setText(2, words.ACTION_WORDS[self._action(*self._rows[row])])
