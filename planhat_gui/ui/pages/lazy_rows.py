"""Rows of a list whose keys are all known, and whose words are fetched as they are seen."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QModelIndex, QObject, Qt, QTimer

from planhat_gui.ui.pages.listing import Cell, Column, Index, Row, RowsModel

PLACEHOLDER = "…"
_AROUND = 100
"""Rows fetched before and behind those seen."""
_KEPT = 4000
_NO_PARENT = QModelIndex()


class LazyRows(RowsModel):
    """Any number of keys, in the order given; a few rows on top of them are always there.

    `request` is handed the keys whose rows are wanted, from the event loop, never while painting;
    whoever fetches them answers with `deliver`. `order` is called with a column and whether it
    descends (-1: the order as it comes) when a header is clicked. Nothing is sorted or searched
    here.
    """

    def __init__(
        self,
        columns: Sequence[Column],
        request: Callable[[list[str]], None],
        order: Callable[[int, bool], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(columns, parent)
        self._request, self._ordered = request, order
        self._top: tuple[Row, ...] = ()
        self._keys: tuple[str, ...] = ()
        self._places: dict[str, int] = {}
        self._known: OrderedDict[str, Row] = OrderedDict()
        self._asked: set[str] = set()
        self._seen: list[int] = []
        self._empty = tuple(Cell(PLACEHOLDER) for _ in columns)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._ask)

    def set_keys(self, keys: Sequence[str], known: Iterable[Row]) -> None:
        """Show these; `known` are rows that are there already, and newer than any before."""
        self._keep(known)
        self._asked.clear()
        if tuple(keys) == self._keys:
            self._tell(len(self._top), self.total() - 1)
            return
        self.beginResetModel()
        self._keys = tuple(keys)
        self._place()
        self.endResetModel()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Put these rows on top of the others."""
        same = [row.key for row in rows] == [row.key for row in self._top]
        if same:
            self._top = tuple(rows)
            self._tell(0, len(rows) - 1)
            return
        self.beginResetModel()
        self._top = tuple(rows)
        self._place()
        self.endResetModel()

    def deliver(self, rows: Iterable[Row]) -> None:
        """Show rows that were asked for."""
        came = list(rows)
        self._keep(came)
        for row in came:
            self._asked.discard(row.key)
        places = [self._places[row.key] for row in came if row.key in self._places]
        if places:
            self._tell(min(places), max(places))

    def set_search(self, text: str) -> None:
        """Whoever gives the keys searches."""

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask for the keys in another order."""
        self._ordered(column, order == Qt.SortOrder.DescendingOrder)

    def row_at(self, row: int) -> Row | None:
        """The row shown there; with nothing but its key while its words are on their way."""
        if 0 <= row < len(self._top):
            return self._top[row]
        at = row - len(self._top)
        if not 0 <= at < len(self._keys):
            return None
        key = self._keys[at]
        known = self._known.get(key)
        if known is not None:
            return known
        self._seen.append(at)
        if not self._soon.isActive():
            self._soon.start()
        return Row(key, self._empty)

    def position(self, key: str) -> int:
        """Where a key is shown, -1 when it is not."""
        return self._places.get(key, -1)

    def total(self) -> int:
        """All rows."""
        return len(self._top) + len(self._keys)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """All rows, their words here or not."""
        return 0 if parent.isValid() else self.total()

    def _place(self) -> None:
        keys = [*(row.key for row in self._top), *self._keys]
        self._places = {key: at for at, key in enumerate(keys)}

    def _keep(self, rows: Iterable[Row]) -> None:
        for row in rows:
            self._known[row.key] = row
            self._known.move_to_end(row.key)
        while len(self._known) > _KEPT:
            self._known.popitem(last=False)

    def _tell(self, first: int, last: int) -> None:
        if first <= last:
            end = self.index(last, len(self.columns) - 1)
            self.dataChanged.emit(self.index(first, 0), end)

    def _ask(self) -> None:
        seen, self._seen = self._seen, []
        if not seen:
            return
        # The last ones seen count: a scroll bar that was dragged has passed thousands.
        near = seen[-_AROUND:]
        first, last = max(0, min(near) - _AROUND), max(near) + _AROUND
        if last - first > 4 * _AROUND:
            first, last = max(0, near[-1] - _AROUND), near[-1] + _AROUND
        wanted = [
            key
            for key in self._keys[first : last + 1]
            if key not in self._known and key not in self._asked
        ]
        if wanted:
            self._asked.update(wanted)
            self._request(wanted)
