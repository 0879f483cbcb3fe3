"""What a receipt's columns and changes lead to: an answer to a run that asked, the changes."""

from typing import TYPE_CHECKING

from planhat_gui.model.errors import Failure
from planhat_gui.model.results import RunReport
from planhat_gui.ui.job import run_in_background

if TYPE_CHECKING:
    from planhat_gui.ui.shell import Shell


def listen(shell: "Shell") -> None:
    """Do what the receipt's buttons want."""
    shell.run_view.aside_wanted.connect(shell.show_nexset)
    shell.run_view.failed.connect(shell.tell)
    shell.run_view.changes_wanted.connect(lambda nexset_id: show_changes(shell, nexset_id))
    shell.run_view.columns_answered.connect(lambda *said: answer_columns(shell, *said))
    shell.run_view.older_unwanted.connect(lambda run_id: delete_older(shell, run_id))


def show_changes(shell: "Shell", nexset_id: str) -> None:
    """Show what changed in a dataset."""
    shell.go("nexsets")
    shell.nexsets.show_changes(nexset_id)


def delete_older(shell: "Shell", run_id: str) -> None:
    """Earlier snapshots of what a run made go; its receipt then says no more of them."""
    services, receipt = shell.services, shell.run_view.receipt
    receipt.delete_older.setEnabled(False)

    def work(_cancel: object, _report: object) -> RunReport:
        from planhat_gui.compose.personal import delete_older as delete

        return delete(services, run_id)

    def done(report: RunReport) -> None:
        shell.run_view.show_answered(report)
        for page in (shell.nexsets, shell.run_list):
            page.reload()

    def failed(failure: Failure) -> None:
        receipt.delete_older.setEnabled(True)
        shell.tell(failure)

    run_in_background(shell, work, done, failed)


def answer_columns(shell: "Shell", run_id: str, choice: str) -> None:
    """`choice`: “follow”, “keep” or “empty”. What fails leaves the question as it was."""
    services = shell.services

    def done(report: RunReport) -> None:
        shell.run_view.show_answered(report)
        for page in (shell.flows, shell.nexsets, shell.run_list):
            page.reload()

    def failed(failure: Failure) -> None:
        shell.run_view.receipt.schema.be_ready()
        shell.run_view.receipt.empty.be_ready()
        shell.tell(failure)

    run_in_background(
        shell,
        lambda cancel, _report: services.answer_columns(run_id, choice, cancel),
        done,
        failed,
    )
