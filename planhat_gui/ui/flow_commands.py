"""What can be done with a flow from the list: each off the GUI thread, with its toast and Undo."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from planhat_gui.model.errors import Problem
from planhat_gui.model.flow import Flow, SavedFlow, TemplateSource
from planhat_gui.ui.job import run_in_background
from planhat_gui.ui.kit.status import MessageBar
from planhat_gui.ui.pages.nexsets import file_name

if TYPE_CHECKING:
    from planhat_gui.compose import Services
    from planhat_gui.compose.exits import FlowFile
    from planhat_gui.store.drafts import Draft

SUFFIX = ".json"


class FlowCommands(QObject):
    """Duplicates, deletes, exports and imports flows.

    `done(flow_id)`: the library has changed. `toasted` as on pages. `failed(Failure)`.
    `edit_wanted(flow_id)`: an imported flow wants its credential chosen.
    """

    done = Signal(str)
    toasted = Signal(str, object)
    failed = Signal(object)
    edit_wanted = Signal(str)

    def __init__(self, services: "Services", window: QWidget, bar: MessageBar) -> None:
        super().__init__(window)
        self._services = services
        self._window = window
        self._bar = bar

    def duplicate(self, saved: SavedFlow) -> None:
        """A copy with a name of its own."""
        services = self._services

        def made(copy: SavedFlow) -> None:
            self.toasted.emit(f"“{copy.flow.name}” was made.", lambda: self._remove(copy.id))
            self.done.emit(copy.id)

        run_in_background(
            self, lambda _c, _r: services.flows.duplicate(saved.id), made, self.failed.emit
        )

    def delete(self, saved: SavedFlow) -> None:
        """Into the bin, with Undo."""
        services = self._services

        def gone(_: object) -> None:
            self.toasted.emit(f"“{saved.flow.name}” was deleted.", lambda: self._restore(saved.id))
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
            self.toasted.emit("The draft was deleted.", undo)
            self.done.emit("")

        run_in_background(
            self, lambda _c, _r: services.flows.delete_draft(draft.id), gone, self.failed.emit
        )

    def ask_export(self, saved: SavedFlow) -> None:
        """Ask for a file and write the flow to it."""
        dialog = QFileDialog(self._window, "Export flow")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX[1:])
        dialog.setNameFilter(f"Flow file (*{SUFFIX})")
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
                f"“{saved.flow.name}” was not exported yet. {_listed(found.likely)}",
                "Export anyway",
                lambda: self._write(saved, target, found.data),
            )

        run_in_background(
            self, lambda _c, _r: services.exits.flow_file(saved.flow), made, self.failed.emit
        )

    def _write(self, saved: SavedFlow, target: Path, data: bytes) -> None:
        def work(_cancel: object, _report: object) -> None:
            from planhat_gui.store.files import write_atomic

            write_atomic(target, data)

        def written(_: object) -> None:
            self._bar.clear()
            self.toasted.emit(f"“{saved.flow.name}” is in {target.name}.", None)

        run_in_background(self, work, written, self.failed.emit)

    def ask_import(self) -> None:
        """Ask for a flow file and take it into the library."""
        dialog = QFileDialog(self._window, "Import flow")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([f"Flow file (*{SUFFIX})", "All files (*)"])
        dialog.fileSelected.connect(lambda path: self.import_from(Path(path)))
        dialog.open()

    def import_from(self, path: Path) -> None:
        """Take a flow file in. It gets no credential: who sends a flow must not choose a token."""
        services = self._services

        def work(_cancel: object, _report: object) -> tuple[SavedFlow, str]:
            return _import(services, path)

        run_in_background(self, work, lambda found: self._imported(*found), self.failed.emit)

    def _imported(self, saved: SavedFlow, wanted: str) -> None:
        self.done.emit(saved.id)
        wants = f" It was made with a credential named “{wanted}”." if wanted else ""
        self._bar.show_message(
            "info",
            f"“{saved.flow.name}” was imported: it reads {_reads(saved.flow)}.{wants} "
            "Look at what it asks, then choose a credential for it.",
            "Choose credential",
            lambda: self._choose_credential(saved.id),
        )

    def _choose_credential(self, flow_id: str) -> None:
        self._bar.clear()
        self.edit_wanted.emit(flow_id)

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


def _import(services: "Services", path: Path) -> tuple[SavedFlow, str]:
    """In a worker thread: the flow as it was saved, and the credential its file names."""
    from dataclasses import replace

    from planhat_gui.model.names import free_name, name_key
    from planhat_gui.store.flows import read_flow_file

    flow = read_flow_file(path)
    taken = {name_key(each.flow.name) for each in services.flows.all()}
    free = replace(flow, name=free_name(flow.name, taken), credential="")
    return services.flows.save(free), flow.credential


def _listed(problems: Sequence[Problem]) -> str:
    """The first three places with their sentences."""
    more = f" And {len(problems) - 3:,} more." if len(problems) > 3 else ""
    return " ".join(problem.message for problem in problems[:3]) + more


def _reads(flow: Flow) -> str:
    if isinstance(flow.source, TemplateSource):
        return f"the endpoint {flow.source.template}"
    return ", ".join(step.url for step in flow.source.steps)
