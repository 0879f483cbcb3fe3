"""What of a Nexset can be exported: its records, its changes, what was set aside, its columns."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from planhat_gui.model.export import ExportOptions
from planhat_gui.model.language import tr
from planhat_gui.ui.export_panel import Offer, Part
from planhat_gui.ui.exporting import Exporting
from planhat_gui.ui.job import Work
from planhat_gui.ui.shown_part import grid_offer

ROW = "row"
"""A column of changes that means nothing elsewhere."""

if TYPE_CHECKING:
    from planhat_gui.store.extract import Extract
    from planhat_gui.ui.pages.nexsets import NexsetsPage


class NexsetExports(Exporting):
    """Exporting from the page of Nexsets."""

    def __init__(self, page: "NexsetsPage") -> None:
        super().__init__(page)
        self._nexsets = page
        self._made: Callable[[], Offer | None] = self._records

    def ask_records(self, suffix: str = "") -> None:
        """Ask what of the records is to be exported, and how."""
        self._ask(self._records, suffix)

    def ask_beside(self) -> None:
        """The same of the changes, or of what was set aside."""
        self._ask(self._beside)

    def ask_dictionary(self) -> None:
        """The same of what is in the columns."""
        self._ask(self._dictionary)

    def records_to(self, target: Path) -> None:
        """Export what is shown of the records; the format is the file's suffix."""
        self._ask(self._records, target.suffix[1:].lower())
        self.export_to(target)

    def renew(self) -> None:
        """Other rows or columns are shown now."""
        if self.panel.offered is not None and (offer := self._made()) is not None:
            self.panel.renew(offer)

    def _ask(self, made: Callable[[], Offer | None], suffix: str = "") -> None:
        self._made = made
        if (offer := made()) is not None:
            self.offer(offer, suffix)

    def _records(self) -> Offer | None:
        page, info = self._nexsets, self._nexsets.open_info
        if info is None:
            return None
        reader, nexsets = page.browser.reader, page.services.nexsets

        def write(target: Path, take: "Extract", how: ExportOptions, *, overwrite: bool) -> Work:
            assert reader is not None
            return lambda cancel, report: nexsets.write(
                reader, target, cancel, report, overwrite=overwrite, take=take, options=how
            )

        return grid_offer(info.name, page.parts.grid, page.browser, write)

    def _beside(self) -> Offer | None:
        page, info = self._nexsets, self._nexsets.open_info
        if info is None:
            return None
        table, opened = page.parts.tabs.exportable()
        beside = page.services.nexsets.beside

        def write(target: Path, take: "Extract", how: ExportOptions, *, overwrite: bool) -> Work:
            return lambda cancel, report: beside.export(
                opened(beside), target, cancel, report, overwrite=overwrite, take=take, options=how
            )

        name = f"{info.name}, {page.parts.tabs.word()}"
        return grid_offer(name, table.grid, table.browser, write, noun="line", without=ROW)

    def _dictionary(self) -> Offer | None:
        page, info = self._nexsets, self._nexsets.open_info
        if info is None:
            return None
        export = partial(page.services.nexsets.summaries.export_dictionary, info.id)

        def write(target: Path, _take: "Extract", how: ExportOptions, *, overwrite: bool) -> Work:
            return lambda cancel, report: export(
                target, cancel, report, overwrite=overwrite, options=how
            )

        return Offer(
            tr("{info_name}, data dictionary", info_name=info.name),
            Part(info.columns, 0),
            write,
            noun="column",
        )
