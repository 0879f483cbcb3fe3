"""Copying rows of a Nexset that are not in memory: read and written as text off the GUI thread."""

from typing import TYPE_CHECKING

from planhat_gui.ui.kit.grid import CopyRequest, DataGrid, as_tsv
from planhat_gui.ui.nexset_browser import NexsetBrowser

if TYPE_CHECKING:
    from planhat_gui.store.reader import NexsetReader
    from planhat_gui.store.view import View


def serve_copies(grid: DataGrid, browser: NexsetBrowser) -> None:
    """Answer what the grid cannot copy by itself."""

    def fetch(wanted: CopyRequest) -> None:
        columns = browser.columns
        names = [columns[column] for column in wanted.columns]

        def question(reader: "NexsetReader", view: "View") -> tuple[str, int]:
            count = wanted.last - wanted.first + 1
            rows = reader.window(view, wanted.first, count, names)
            cells = [[cell or "" for cell in row] for row in rows]
            return as_tsv(names, cells), len(rows)

        browser.ask(question, lambda got: grid.put_text(wanted, *got))

    grid.copy_deferred.connect(fetch)
