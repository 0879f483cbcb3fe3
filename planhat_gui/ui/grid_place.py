"""Where one is in a grid, to be there again when the same records are shown anew."""

from dataclasses import dataclass

from planhat_gui.ui.kit.grid import DataGrid
from planhat_gui.ui.kit.models import TableModel


@dataclass(frozen=True, slots=True)
class GridPlace:
    """The cell that is current (-1: none), how far down in the view it stands, the scroll bars.

    `widths`: of the columns, by their names.
    """

    row: int
    column: int
    offset: int
    down: int
    across: int
    widths: dict[str, int]

    @classmethod
    def of(cls, grid: DataGrid) -> "GridPlace":
        """Where one is now."""
        here, down = grid.currentIndex(), grid.verticalScrollBar().value()
        row = here.row() if here.isValid() else -1
        widths = {name: grid.columnWidth(at) for at, name in enumerate(_names(grid))}
        across = grid.horizontalScrollBar().value()
        return cls(row, here.column(), row - down, down, across, widths)

    def restore(self, grid: DataGrid, row: int | None = None) -> None:
        """Be there again; `row`: where the record that was current stands now, if it moved.

        The current cell keeps its height in the view; where it is gone, the view keeps its place.
        """
        model = grid.model()
        total = model.rowCount()
        if not total:
            return
        for at, name in enumerate(_names(grid)):
            if self.widths.get(name):  # a hidden column has none
                grid.setColumnWidth(at, self.widths[name])
        wanted = self.row if row is None else row
        grid.scrollToTop()
        if 0 <= wanted < total:
            # A rewrite of the current index scrolls: the bars come last.
            grid.setCurrentIndex(model.index(wanted, max(0, self.column)))
        down = self.down if row is None or self.row < 0 else row - self.offset
        grid.verticalScrollBar().setValue(max(0, down))
        grid.horizontalScrollBar().setValue(self.across)


def _names(grid: DataGrid) -> tuple[str, ...]:
    model = grid.model()
    return model.columns if isinstance(model, TableModel) else ()
