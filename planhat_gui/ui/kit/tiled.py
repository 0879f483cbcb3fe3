"""A table of any size of which only what is near the eye is in memory, rows and columns alike."""

from collections import OrderedDict
from collections.abc import Callable, Collection, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer

from .models import PLACEHOLDER, RAW_ROLE, Index, Row, TableModel

Tile = tuple[int, int]


class TiledModel(TableModel):
    """Fetches tiles of `rows` by `across` cells as they are seen. Never blocks.

    ``request(first, count, columns, generation)`` is called from the event loop, never while
    painting, with the columns' indexes; whoever fetches answers with ``deliver`` in the GUI
    thread, or with ``failed``. At most ``in_flight`` requests are open, the rows seen last first.
    """

    def __init__(
        self,
        request: Callable[[int, int, tuple[int, ...], int], None],
        *,
        rows: int = 100,
        across: int = 8,
        kept: int = 320,
        in_flight: int = 2,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._request = request
        self._rows, self._across = rows, across
        self._kept, self._most_open = kept, in_flight
        self._generation = 0
        self._tiles: OrderedDict[Tile, Sequence[Row]] = OrderedDict()
        self._wanted: OrderedDict[int, set[int]] = OrderedDict()
        self._open: dict[int, set[int]] = {}
        self._pump = QTimer(self, singleShot=True, interval=0)
        self._pump.timeout.connect(self._ask)

    @property
    def generation(self) -> int:
        """The number of the present content; answers to earlier ones are dropped."""
        return self._generation

    def reset(self, columns: Sequence[str], row_count: int, numeric: Collection[int] = ()) -> int:
        """Show another table (or order, or filter); returns the new generation."""
        self.beginResetModel()
        self._generation += 1
        self._columns, self._row_count = tuple(columns), row_count
        self._numeric = frozenset(numeric)
        self._tiles.clear()
        self._wanted.clear()
        self._open.clear()
        self.endResetModel()
        return self._generation

    def deliver(
        self, generation: int, first: int, columns: Sequence[int], rows: Sequence[Row]
    ) -> bool:
        """Take what was requested; False if it came too late."""
        if generation != self._generation:
            return False
        down = first // self._rows
        self._close(down, columns)
        blocks = sorted({column // self._across for column in columns})
        for block in blocks:
            places = [at for at, column in enumerate(columns) if column // self._across == block]
            begin, end = places[0], places[-1] + 1
            self._tiles[down, block] = [row[begin:end] for row in rows]
            self._tiles.move_to_end((down, block))
        while len(self._tiles) > self._kept:
            self._tiles.popitem(last=False)
        last = min(first + len(rows), self._row_count) - 1
        if last >= first and columns:
            roles = [Qt.ItemDataRole.DisplayRole]
            self.dataChanged.emit(
                self.index(first, columns[0]), self.index(last, columns[-1]), roles
            )
        if self._wanted:
            self._pump.start()
        return True

    def failed(self, generation: int, first: int, columns: Sequence[int]) -> None:
        """A request came to nothing; the cells are asked for again when they are next seen."""
        if generation == self._generation:
            self._close(first // self._rows, columns)
            if self._wanted:
                self._pump.start()

    def has_row(self, row: int) -> bool:
        """Whether some of the row is in memory; does not ask for it."""
        down = row // self._rows
        return any(tile[0] == down and row % self._rows < len(r) for tile, r in self._tiles.items())

    def has_cells(self, row: int, columns: Collection[int]) -> bool:
        """Whether these cells of the row are in memory; does not ask for them."""
        down, at = divmod(row, self._rows)
        blocks = {column // self._across for column in columns}
        return all(at < len(self._tiles.get((down, block), ())) for block in blocks)

    def row(self, row: int) -> Row | None:
        """The unchanged values of a row, `None` for what is not in memory; asks for nothing."""
        if not self.has_row(row):
            return None
        return [self.held(row, column) for column in range(len(self._columns))]

    def held(self, row: int, column: int) -> str | None:
        """The unchanged value, `None` where it is empty or not in memory; asks for nothing."""
        down, at = divmod(row, self._rows)
        block, across = divmod(column, self._across)
        tile = self._tiles.get((down, block), ())
        return tile[at][across] if at < len(tile) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As the base; a cell that is not in memory is asked for, and shows “…” until it comes."""
        if role not in (Qt.ItemDataRole.DisplayRole, RAW_ROLE):
            return super().data(index, role)
        down, at = divmod(index.row(), self._rows)
        block, across = divmod(index.column(), self._across)
        tile = self._tiles.get((down, block))
        if tile is None:
            self._want(down, block)
            return PLACEHOLDER if role == Qt.ItemDataRole.DisplayRole else None
        value = tile[at][across] if at < len(tile) else None
        if role == RAW_ROLE:
            return "" if value is None else value
        return "" if value is None else self.shown(index.column(), value)

    def _want(self, down: int, block: int) -> None:
        if block in self._open.get(down, ()):
            return
        self._wanted.setdefault(down, set()).add(block)
        self._wanted.move_to_end(down)
        while len(self._wanted) > self._most_open:
            # Rows scrolled past; if they are still on screen they are asked for at the repaint.
            self._wanted.popitem(last=False)
        if not self._pump.isActive():
            self._pump.start()

    def _ask(self) -> None:
        while self._wanted and len(self._open) < self._most_open:
            down, blocks = self._wanted.popitem(last=True)
            first = down * self._rows
            count = min(self._rows, self._row_count - first)
            asked = self._open.get(down, set())
            wanted = {b for b in blocks if (down, b) not in self._tiles and b not in asked}
            if not wanted or count <= 0:
                continue
            self._open[down] = asked | wanted
            width = len(self._columns)
            columns = [
                column
                for block in sorted(wanted)
                for column in range(block * self._across, min(width, (block + 1) * self._across))
            ]
            self._request(first, count, tuple(columns), self._generation)

    def _close(self, down: int, columns: Sequence[int]) -> None:
        left = self._open.get(down, set()) - {column // self._across for column in columns}
        if left:
            self._open[down] = left
        else:
            self._open.pop(down, None)
