"""The second half of the tour: what a person does with records, and with what is personal in them.

It comes after scripts/tour.py, with the practice tenant running and the flows run once.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, cast

from planhat_gui.model.errors import Cancelled
from planhat_gui.model.export import ExportOptions
from planhat_gui.model.flow import FlowOptions, SavedFlow, TemplateSource
from planhat_gui.model.personal import Treatment
from planhat_gui.model.ports import Cancel
from planhat_gui.practice import PracticeOptions
from planhat_gui.ui.export_panel import SHEET_ROWS, Offer, Part
from planhat_gui.ui.job import Work

if TYPE_CHECKING:
    from planhat_gui.store.extract import Extract
    from planhat_gui.ui.person.page import PersonPage
    from planhat_gui.ui.shell import Shell

Press = Callable[["Shell", str], None]
Until = Callable[[Callable[[], bool], str], None]
Settle = Callable[..., None]

PERSON = "lukas.kruger.12@grun-werke.example"
"""An end user of the practice tenant."""
SLOW = PracticeOptions(latency_ms=200)


class Rest:
    """The rest of the tour, with the tour's own ways to press, to wait and to come to rest."""

    def __init__(self, shell: "Shell", press: Press, until: Until, settle: Settle) -> None:
        self._shell, self._settle = shell, settle
        self._until, self._press_in = until, press

    def _press(self, name: str) -> None:
        self._press_in(self._shell, name)

    def walk(self) -> Iterator[str]:
        """All of it."""
        yield from self.personal()
        yield from self.columns()
        yield from self.exports()
        yield from self.person()
        yield from self.kept()
        yield from self.emptied()
        yield from self.live()

    def _flow(self, name: str) -> SavedFlow:
        return next(one for one in self._shell.services.flows.all() if one.flow.name == name)

    def _run(self, flow_id: str) -> None:
        shell = self._shell
        shell.run_flow(flow_id)
        before = shell.runs.of(flow_id)
        self._until(lambda: shell.runs.of(flow_id) not in {None, before}, "the run")
        self._until(lambda: not shell.runs.running(), "its end")
        self._until(shell.run_view.receipt.isVisible, "its receipt")
        self._settle(300)

    def _records(self, name: str) -> None:
        page = self._shell.nexsets
        self._shell.show_nexset(self._flow(name).id)
        self._until(lambda: page.open_id == self._flow(name).id, f"the Nexset {name}")
        self._until(lambda: page.browser.model.has_row(0), "its records")
        self._settle(300)

    def personal(self) -> Iterator[str]:
        """Columns that look personal: the choice, and what the sample looks like then."""
        shell = self._shell
        for draft in shell.services.flows.drafts():
            shell.services.flows.delete_draft(draft.id)
        shell.flows.reload()
        self._until(lambda: not shell.flows.library.drafts, "no drafts")
        shell.edit(self._flow("End users").id)
        wizard = shell.wizard.current()
        self._until(lambda: wizard.state.flow_id == self._flow("End users").id, "the flow")
        self._settle(300)
        self._press("test")
        self._until(lambda: wizard.desk.sample_of(wizard.flow()) is not None, "the sample")
        self._press("chooseWhatToKeep")
        yield "personal-choice"
        wizard.result.personal.select_marked()
        wizard.result.personal.treat(Treatment.HASH)
        self._settle(400)
        yield "personal-chosen"
        self._press("done")
        yield "personal-sample"
        wizard.result.sample_view.setCurrentIndex(2)
        self._settle(300)
        yield "personal-raw"
        wizard.result.sample_view.setCurrentIndex(0)
        shell.services.flows.save(wizard.flow(), self._flow("End users").id, force=True)
        self._press("cancel")
        self._until(lambda: shell.page_shown() == "flows", "the end of the wizard")
        self._run(self._flow("End users").id)
        yield "receipt-personal"
        shell.toast.close_toast()

    def columns(self) -> Iterator[str]:
        """The first column frozen, and the fields of custom as columns of their own."""
        self._records("All companies")
        page = self._shell.nexsets
        page.desk.places.freeze(1)
        page.browser.expand("custom")
        self._until(lambda: page.desk.places.layout.expanded == ["custom"], "the fields")
        self._shell.toast.close_toast()
        self._settle(500)  # the new columns are read, and get their widths
        names = page.browser.columns
        at = next(n for n, name in enumerate(names) if name.startswith("custom."))
        page.parts.grid.go_to(0, at + 2)
        self._settle(400)
        page.parts.grid.scrollTo(page.parts.grid.currentIndex())  # the widths have come by now
        self._settle()
        yield "nexset-expanded"
        page.desk.actions["reset"].trigger()
        page.parts.grid.go_to(0, 0)

    def exports(self) -> Iterator[str]:
        """What is asked before an export, and what is said while it goes on and at its end."""
        page = self._shell.nexsets
        panel, strip = page.exports.panel, page.exports.strip
        page.ask_export("csv")
        self._settle()
        yield "export"
        panel.close_offer()
        page.parts.search.setText("ab")
        self._until(lambda: page.browser.model.rowCount() < 500, "what is found")
        page.ask_export("csv")
        self._settle(300)
        yield "export-shown"
        panel.close_offer()
        page.parts.search.clear()
        self._until(lambda: page.browser.model.rowCount() == 500, "all records")
        waits, many = Event(), SHEET_ROWS * 2 + 5
        page.exports.offer(Offer("Usage of a year", Part(many, 24), waiting(waits)), "xlsx")
        self._settle()
        yield "export-too-long"
        panel.sheets.setChecked(True)
        with tempfile.TemporaryDirectory() as folder:
            page.exports.export_to(Path(folder) / "Usage of a year.xlsx")
            self._settle(400)
            yield "exporting"
            waits.set()
            self._until(lambda: not strip.running, "the end of the export")
            page.export_to(Path(folder) / "All companies.xlsx")
            self._until(lambda: not strip.running, "the end of the export")
            self._settle(300)
            yield "exported"
        strip.hide()
        self._shell.toast.close_toast()

    def person(self) -> Iterator[str]:
        """Find a person, forget them."""
        shell = self._shell
        shell.do("find_person")
        self._settle(300)
        yield "find-person"
        page = cast("PersonPage", shell.stack.currentWidget())
        page.field.setText(PERSON)
        page.search()
        self._until(lambda: page.results.found is not None and page.field.isEnabled(), "results")
        self._settle(300)
        yield "person-found"
        page.results.forget.click()
        self._settle()
        yield "person-question"
        page.question.close_question()
        page.forget_now()
        self._until(page.again.isVisible, "the receipt")
        self._settle(300)
        yield "person-receipt"
        page.begin()
        self._until(lambda: page.receipts.count() == 1, "the receipts")
        self._settle()
        yield "person-receipts"

    def kept(self) -> Iterator[str]:
        """The version before of a flow; the bin, empty and with something in it."""
        shell = self._shell
        services, old = shell.services, self._flow("NPS responses")
        source = TemplateSource("get_nps_responses", {"page_size": 250})
        services.flows.save(replace(old.flow, source=source), old.id, force=True)
        shell.do("bin")
        self._settle(300)
        yield "bin-empty"
        services.flows.delete(services.flows.duplicate(old.id).id)
        shell.go("flows")
        self._until(shell.flows.showing_content, "the flows")
        shell.flows.choose(old.id)
        self._settle()
        shell.do("restore_previous")
        self._settle(300)
        yield "previous-version"
        shell.do("bin")
        self._settle(300)
        yield "bin"

    def emptied(self) -> Iterator[str]:
        """A run that finds nothing where there were records before."""
        tenant, flow = self._shell.services.practice.tenant, self._flow("Open tickets")
        if tenant is None:
            sys.exit("The practice tenant has ended.")
        for one in list(tenant.records("/tickets", hidden=True)):
            tenant.delete("/tickets", one["_id"])
        self._run(flow.id)
        yield "receipt-nothing-came"
        self._shell.toast.close_toast()

    def _start(self, flow_id: str) -> None:
        """Start the flow, or go on with its run, and wait for its second page."""
        shell = self._shell
        shell.run_flow(flow_id)
        self._until(lambda: shell.runs.is_running(flow_id), "the run")
        run = shell.runs.of(flow_id)
        self._until(lambda: run is not None and run.progress.pages > 1, "its first pages")
        self._settle()

    def live(self) -> Iterator[str]:
        """Records while they arrive; what is new of the Nexset that is open."""
        shell, flow = self._shell, self._flow("All companies")
        services = shell.services
        services.practice.stop()
        services.practice.start(SLOW)
        source = TemplateSource("get_companies", {"page_size": 15})
        slow = replace(flow.flow, source=source, options=FlowOptions(parallel_requests=1))
        services.flows.save(slow, flow.id, force=True)
        self._records("All companies")
        self._start(flow.id)
        yield "running"
        self._start(flow.id)
        self._press("lookAtWhatHasArrived")
        view = shell.run_view.live.arrived
        self._until(lambda: view.browser.model.rowCount() > 0, "what has arrived")
        self._settle(1500)
        yield "arrived"
        shell.go("nexsets")
        self._until(lambda: not shell.runs.running(), "its end")
        shell.nexsets.news.look()
        said = shell.nexsets.news.bar.text
        self._until(lambda: bool(said()) and "running" not in said(), "the newest")
        shell.toast.close_toast()
        self._settle(300)
        yield "nexset-news"


def waiting(go_on: Event) -> Callable[..., Work]:
    """A write that is a third done and waits: nobody sees a quick one."""

    def write(_target: Path, _take: "Extract", _how: ExportOptions, *, overwrite: bool) -> Work:
        del overwrite  # there is no file

        def work(cancel: Cancel, report: Callable[[object], None]) -> int:
            report(SHEET_ROWS * 2 // 3)
            while not go_on.wait(0.05):
                if cancel.is_set():
                    raise Cancelled("Cancelled.")
            return SHEET_ROWS

        return work

    return write
