"""What a grid shows of its dataset, to be exported: as an extract and in words."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from planhat_gui.model.language import tr
from planhat_gui.ui import say
from planhat_gui.ui.export_panel import Offer, Part, Writer
from planhat_gui.ui.filter_bar import filter_words
from planhat_gui.ui.kit.grid import DataGrid
from planhat_gui.ui.kit.models import TableModel
from planhat_gui.ui.kit.text import safe_text
from planhat_gui.ui.nexset_browser import NexsetBrowser

if TYPE_CHECKING:
    from planhat_gui.store.extract import Extract

_NAMED = 3


def grid_offer(
    name: str,
    grid: DataGrid,
    browser: NexsetBrowser,
    write: Writer,
    noun: str = "record",
    *,
    without: str = "",
) -> Offer | None:
    """All of what the browser has open, and what the grid shows of it; None: nothing is open.

    `without`: a column that is never exported.
    """
    from planhat_gui.store.extract import Extract

    reader, view, model = browser.reader, browser.view, browser.model
    if reader is None or view is None:
        return None
    typed = reader.kind != "lines"
    natural = [column.name for column in reader.columns if column.name != without]
    columns = shown_columns(grid, model, natural, without) if typed else None
    every = len(natural) if typed else 0
    whole = Part(reader.records, every)
    taken = Extract(view, columns)
    if taken == Extract():
        return Offer(name, whole, write, None, noun, typed)
    some = len(columns) if columns is not None else every
    shown = Part(model.rowCount(), some, extract_words(taken, every), taken)
    return Offer(name, whole, write, shown, noun, typed)


def shown_columns(
    grid: DataGrid, model: TableModel, natural: Sequence[str], without: str = ""
) -> tuple[str, ...] | None:
    """The names of the columns shown, as they stand; None: the `natural` ones, as they lie."""
    header, every = grid.horizontalHeader(), model.columns
    places = sorted(range(len(every)), key=header.visualIndex)
    names = [every[at] for at in places if not grid.isColumnHidden(at) and every[at] != without]
    return None if names == list(natural) else tuple(names)


def extract_words(extract: "Extract", columns: int) -> str:
    """“phase is Trial; search “acme”; sorted by mrr; 3 columns hidden”."""
    view = extract.view
    said = [filter_words((one,)) for one in view.filters[:_NAMED]]
    if len(view.filters) > _NAMED:
        said.append(say.count(len(view.filters) - _NAMED, "more filter"))
    if view.search:
        said.append(tr("search “{search}”", search=safe_text(view.search, 40)))
    if view.order:
        names = ", ".join(safe_text(name, 30) for name, _ in view.order[:_NAMED])
        said.append(tr("sorted by {names}", names=names))
    if extract.columns is not None:
        hidden = max(0, columns - len(extract.columns))
        said.append(
            tr("{columns} hidden", columns=say.count(hidden, "column"))
            if hidden
            else tr("columns moved")
        )
    return "; ".join(said)
