"""What can be done with a flow from the list: each off the GUI thread, with its toast and Undo."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from planhat_gui.model.errors import Failure, Problem
from planhat_gui.model.flow import SavedFlow
from planhat_gui.model.language import tr
from planhat_gui.ui.exporting import file_name
from planhat_gui.ui.job import run_in_background
from planhat_gui.ui.kit.status import MessageBar, Toast
from planhat_gui.ui.paste_command import PasteCommand

if TYPE_CHECKING:
    from planhat_gui.compose import Services
    from planhat_gui.compose.exits import FlowFile
    from planhat_gui.store.drafts import Draft
    from planhat_gui.ui.bin_view import BinView
    from planhat_gui.ui.import_review import ImportReview
    from planhat_gui.ui.pages.flows import FlowsPage
    from planhat_gui.ui.previous_version import PreviousVersion

SUFFIX = ".json"


class FlowCommands(QObject):
    """Duplicates, deletes, exports and imports flows.

    `done(flow_id)`: the library has changed. `toasted` as on pages. `failed(Failure)`.
    `review_left()`: the list is to be shown.
    """

    done = Signal(str)
    toasted = Signal(str, object)
    failed = Signal(object)
    review_left = Signal()

    def __init__(
        self, services: "Services", window: QWidget, bar: MessageBar, stack: QStackedWidget
    ) -> None:
        super().__init__(window)
        self._services = services
        self._window = window
        self._bar = bar
        self._stack = stack
        self.review: ImportReview | None = None
        self.bin: BinView | None = None
        self.previous: PreviousVersion | None = None
        self.pasted = PasteCommand(services, bar, self)
        self.pasted.failed.connect(self.failed)

    def serve(self, page: "FlowsPage", toast: Toast) -> None:
        """Do what the page asks for, and tell of it there."""
        self.toasted.connect(toast.show_toast)
        self.failed.connect(page.show_failure)
        page.dropped.connect(self.import_from)
        page.bin_wanted.connect(self.show_bin)

    def duplicate(self, saved: SavedFlow) -> None:
        """A copy with a name of its own."""
        services = self._services

        def made(copy: SavedFlow) -> None:
            self.toasted.emit(
                tr("“{flow_name}” was made.", flow_name=copy.flow.name),
                lambda: self._remove(copy.id),
            )
            self.done.emit(copy.id)

        run_in_background(
            self, lambda _c, _r: services.flows.duplicate(saved.id), made, self.failed.emit
        )

    def delete(self, saved: SavedFlow) -> None:
        """Into the bin, with Undo."""
        services = self._services

        def gone(_: object) -> None:
            self.toasted.emit(
                tr("“{flow_name}” was deleted.", flow_name=saved.flow.name),
                lambda: self._restore(saved.id),
            )
            self.done.emit("")

        run_in_background(
            self, lambda _c, _r: services.flows.delete(saved.id), gone, self.failed.emit
        )

    def delete_draft(self, draft: "Draft") -> None:
        """A draft is kept nowhere else: Undo writes it again."""
        services = self._services

        def undo() -> None:
            run_in_background(
                self,
                lambda _c, _r: services.flows.save_draft(draft.id, draft.data),
                lambda _: self.done.emit(""),
                self.failed.emit,
            )

        def gone(_: object) -> None:
            self.toasted.emit(tr("The draft was deleted."), undo)
            self.done.emit("")

        run_in_background(
            self, lambda _c, _r: services.flows.delete_draft(draft.id), gone, self.failed.emit
        )

    def ask_export(self, saved: SavedFlow) -> None:
        """Ask for a file and write the flow to it."""
        dialog = QFileDialog(self._window, tr("Export flow"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX[1:])
        dialog.setNameFilter(tr("Flow file (*{suffix})", suffix=SUFFIX))
        dialog.selectFile(f"{file_name(saved.flow.name)}{SUFFIX}")
        dialog.fileSelected.connect(lambda path: self.export_to(saved, Path(path)))
        dialog.open()

    def export_to(self, saved: SavedFlow, target: Path) -> None:
        """Write the flow file, unless it holds a token; ask first when something looks like one."""
        services = self._services

        def made(found: "FlowFile") -> None:
            if not found.likely:
                self._write(saved, target, found.data)
                return
            self._bar.show_message(
                "warning",
                tr(
                    "“{flow_name}” was not exported yet. {listed}",
                    flow_name=saved.flow.name,
                    listed=_listed(found.likely),
                ),
                tr("Export anyway"),
                lambda: self._write(saved, target, found.data),
            )

        run_in_background(
            self, lambda _c, _r: services.exits.flow_file(saved.outward), made, self.failed.emit
        )

    def _write(self, saved: SavedFlow, target: Path, data: bytes) -> None:
        def work(_cancel: object, _report: object) -> None:
            from planhat_gui.store.files import write_atomic

            write_atomic(target, data)

        def written(_: object) -> None:
            self._bar.clear()
            self.toasted.emit(
                tr(
                    "“{flow_name}” is in {target_name}.",
                    flow_name=saved.flow.name,
                    target_name=target.name,
                ),
                None,
            )

        run_in_background(self, work, written, self.failed.emit)

    def paste_command(self) -> None:
        """Make a draft of a curl command on the clipboard, after asking; said above the list."""
        self.review_left.emit()
        self.pasted.ask()

    def ask_import(self) -> None:
        """Ask for a flow file and show what it would do."""
        dialog = QFileDialog(self._window, tr("Import flow"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([tr("Flow file (*{suffix})", suffix=SUFFIX), tr("All files (*)")])
        dialog.fileSelected.connect(lambda path: self.import_from(Path(path)))
        dialog.open()

    def import_from(self, path: Path) -> None:
        """Show what a flow file would do. Nothing is kept before a person has seen it."""
        self._review().review_file(path)

    def choose_credential(self, flow_id: str) -> None:
        """Show what an imported flow would do, and let a credential be chosen for it."""
        self._review().review_saved(flow_id)

    def say_not_linked(self, saved: SavedFlow) -> None:
        """Why an imported flow does nothing yet."""
        self.review_left.emit()
        self._bar.show_message(
            "warning",
            tr(
                "“{flow_name}” has no credential yet, so nothing was sent.",
                flow_name=saved.flow.name,
            ),
            tr("Choose credential"),
            lambda: self._choose_for(saved.id),
        )

    def _choose_for(self, flow_id: str) -> None:
        self._bar.clear()
        self.choose_credential(flow_id)

    def show_bin(self) -> None:
        """What was deleted and can be brought back."""
        self._bin().open()

    def show_previous(self, flow_id: str) -> None:
        """What would be different in the version before of a flow, and the way back to it."""
        self._previous().open(flow_id)

    def _bin(self) -> "BinView":
        if self.bin is None:
            from planhat_gui.ui.bin_view import BinView

            self.bin = made = BinView(self._services, self._stack)
            self._add(made, made.left)
            made.opened.connect(lambda: self._stack.setCurrentWidget(made))
            made.restored.connect(self._back_from_bin)
            made.changed.connect(lambda: self.done.emit(""))
        return self.bin

    def _previous(self) -> "PreviousVersion":
        if self.previous is None:
            from planhat_gui.ui.previous_version import PreviousVersion

            self.previous = made = PreviousVersion(self._services, self._stack)
            self._add(made, made.left)
            made.opened.connect(lambda: self._stack.setCurrentWidget(made))
            made.failed.connect(self._not_previous)
            made.restored.connect(self._restored_previous)
        return self.previous

    def _add(self, page: QWidget, left: SignalInstance) -> None:
        page.setProperty("place", "flows")
        self._stack.addWidget(page)
        left.connect(self.review_left)

    def _back_from_bin(self, name: str) -> None:
        self.toasted.emit(tr("“{name}” is back.", name=name), None)
        self.done.emit("")

    def _not_previous(self, failure: Failure) -> None:
        self.review_left.emit()
        self.failed.emit(failure)

    def _restored_previous(self, saved: SavedFlow) -> None:
        self.review_left.emit()
        services = self._services

        def undo() -> None:
            run_in_background(
                self,
                lambda _c, _r: services.flows.restore_previous(saved.id),
                lambda _: self.done.emit(saved.id),
                self.failed.emit,
            )

        self.toasted.emit(
            tr("“{flow_name}” is back as it was before.", flow_name=saved.flow.name), undo
        )
        self.done.emit(saved.id)

    def _review(self) -> "ImportReview":
        """The review's page; made when first wanted."""
        if self.review is None:
            from planhat_gui.ui.import_review import ImportReview

            self.review = made = ImportReview(self._services, self._stack)
            self._add(made, made.left)
            made.opened.connect(lambda: self._stack.setCurrentWidget(made))
            made.taken.connect(self._taken)
            made.failed.connect(self.failed)
        return self.review

    def _taken(self, saved: SavedFlow, replaced: SavedFlow | None) -> None:
        self.review_left.emit()
        self.done.emit(saved.id)
        if not saved.flow.credential:
            self._bar.show_message(
                "info",
                tr(
                    "“{flow_name}” is here. It sends nothing until you choose a credential.",
                    flow_name=saved.flow.name,
                ),
                tr("Choose credential"),
                lambda: self._choose_for(saved.id),
            )
        elif replaced is None:
            self.toasted.emit(
                tr(
                    "“{flow_name}” uses “{credential}”.",
                    flow_name=saved.flow.name,
                    credential=saved.flow.credential,
                ),
                None,
            )
        if replaced is not None:
            words = tr("“{flow_name}” was replaced.", flow_name=saved.flow.name)
            self.toasted.emit(words, lambda: self._put_back(replaced))

    def _put_back(self, before: SavedFlow) -> None:
        services = self._services
        run_in_background(
            self,
            lambda _c, _r: services.flows.save(before.flow, before.id, force=True),
            lambda _: self.done.emit(before.id),
            self.failed.emit,
        )

    def _remove(self, flow_id: str) -> None:
        services = self._services
        run_in_background(
            self,
            lambda _c, _r: services.flows.delete(flow_id),
            lambda _: self.done.emit(""),
            self.failed.emit,
        )

    def _restore(self, flow_id: str) -> None:
        services = self._services
        run_in_background(
            self,
            lambda _c, _r: services.flows.restore(flow_id),
            lambda _: self.done.emit(flow_id),
            self.failed.emit,
        )


def _listed(problems: Sequence[Problem]) -> str:
    """The first three places with their sentences."""
    more = tr(" And {problems:,} more.", problems=len(problems) - 3) if len(problems) > 3 else ""
    return " ".join(problem.message for problem in problems[:3]) + more
