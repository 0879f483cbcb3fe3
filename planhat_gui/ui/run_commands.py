"""What can be done with past runs: looked at with their flows, saved, compared."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from planhat_gui.model.errors import Failure
from planhat_gui.model.flow import SavedFlow
from planhat_gui.model.language import tr
from planhat_gui.model.results import RunReport
from planhat_gui.model.run_compare import RunComparison
from planhat_gui.ui.exporting import file_name
from planhat_gui.ui.job import run_in_background

if TYPE_CHECKING:
    from planhat_gui.compose import Services
    from planhat_gui.compose.receipts import RunDetails
    from planhat_gui.ui.parts import Parts

SUFFIX = ".json"


class RunCommands(QObject):
    """Serves the receipt and the list of runs, each off the GUI thread."""

    def __init__(self, services: "Services", parts: "Parts") -> None:
        super().__init__(parts)
        self._services, self._parts = services, parts
        self._came_from: QWidget = parts.run_view
        receipt = parts.run_view.receipt
        receipt.shown.connect(self.show_details)
        receipt.save_wanted.connect(self.ask_save)
        receipt.compare_wanted.connect(self.compare)
        parts.run_list.compare_wanted.connect(self.compare)
        parts.compare_view.back_wanted.connect(self._back)

    def show_details(self, run_id: str) -> None:
        """Bring the receipt its flow as it was, and the run before."""
        services = self._services

        def work(_cancel: object, _report: object) -> "RunDetails":
            return services.receipts.details(run_id)

        run_in_background(self, work, self._parts.run_view.receipt.show_details)

    def ask_save(self, report: RunReport) -> None:
        """Ask for a file and write the report to it."""
        dialog = QFileDialog(self._parts.window, tr("Save receipt as JSON"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX[1:])
        dialog.setNameFilter(tr("Receipt (*{suffix})", suffix=SUFFIX))
        dialog.selectFile(f"{file_name(report.flow)} {report.run_id}{SUFFIX}")
        dialog.fileSelected.connect(lambda path: self.save_to(report, Path(path)))
        dialog.open()

    def save_to(self, report: RunReport, target: Path) -> None:
        """Write the report as the command line gives it."""

        def work(_cancel: object, _report: object) -> None:
            from planhat_gui.door import let_out
            from planhat_gui.model.report_json import report_to_dict
            from planhat_gui.store.files import write_atomic

            text = json.dumps(report_to_dict(report), ensure_ascii=False, indent=2) + "\n"
            write_atomic(target, let_out(text, tr("The receipt")).encode(errors="replace"))

        toast = self._parts.toast
        run_in_background(
            self,
            work,
            lambda _: toast.show_toast(
                tr("The receipt is in {target_name}.", target_name=target.name)
            ),
            self._tell,
        )

    def compare(self, one: str, other: str = "") -> None:
        """Show two runs side by side; without `other`, the run of the same flow before."""
        services = self._services

        def work(_cancel: object, _report: object) -> RunComparison | None:
            second = other or services.history.before(one)
            if not second:
                return None
            return services.receipts.compare(*services.receipts.in_order(one, second))

        run_in_background(self, work, self._compared, self._tell)

    def _compared(self, found: RunComparison | None) -> None:
        parts = self._parts
        if found is None:
            parts.run_list.bar.show_message(
                "info",
                tr(
                    "This is the first run of its flow. Choose a second run (hold Ctrl), then "
                    "Compare."
                ),
            )
            return
        here = parts.stack.currentWidget()
        if here is not parts.compare_view and here is not None:
            self._came_from = here
        parts.compare_view.show_comparison(found)
        parts.stack.setCurrentWidget(parts.compare_view)

    def _back(self) -> None:
        self._parts.stack.setCurrentWidget(self._came_from)

    def _tell(self, failure: Failure) -> None:
        self._parts.bar.show_message("error", str(failure))


def read_to_run(services: "Services", flow_id: str) -> tuple[SavedFlow, RunReport | None]:
    """In a worker thread: the flow, ready to be started, and its last run."""
    from planhat_gui.compose.practice import CREDENTIAL_NAME, REST_NAME

    saved = services.flows.get(flow_id)
    if saved.flow.credential in {CREDENTIAL_NAME, REST_NAME}:
        # its address and token are those of this session
        services.start_practice(saved.flow.connector)
    return saved, services.history.last(flow_id)
