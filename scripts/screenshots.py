"""Makes docs/images/*.png: every page, light and dark, with the practice tenant's data.

Started by `make screenshots`; `--out DIR` writes elsewhere, `--size 800x600` in another size.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from planhat_gui import app as program
from planhat_gui.model.flow import Flow, FlowType, TemplateSource
from planhat_gui.model.params import ParamValue
from planhat_gui.ui.frame import MainWindow
from planhat_gui.ui.kit import theme
from planhat_gui.ui.kit.theme import Mode
from planhat_gui.ui.shell import Shell

ROOT = Path(__file__).resolve().parent.parent
SECONDS = 60.0
FLOWS: tuple[tuple[str, str, dict[str, ParamValue], FlowType], ...] = (
    ("All companies", "get_companies", {"page_size": 500}, FlowType.FLEXFLOW),
    ("End users", "get_endusers", {}, FlowType.FLEXFLOW),
    ("Invoices as received", "get_invoices", {}, FlowType.REPLICATION),
    ("NPS responses", "get_nps_responses", {}, FlowType.FLEXFLOW),
    ("Open tickets", "get_tickets", {}, FlowType.FLEXFLOW),
)
MODES: tuple[Mode, ...] = ("light", "dark")


def until(fact: Callable[[], bool], what: str) -> None:
    """Let the event loop run until something is so; ends the program when it never is."""
    deadline = time.monotonic() + SECONDS
    while not fact():
        if time.monotonic() > deadline:
            sys.exit(f"Waited {SECONDS:.0f} s in vain for {what}.")
        settle(20)


def settle(milliseconds: int = 150) -> None:
    """Let the event loop run for a moment, for layouts and paints to come to rest."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Camera:
    """Takes pictures of the window in both themes."""

    def __init__(self, application: QApplication, window: MainWindow, folder: Path) -> None:
        self._application, self._window, self._folder = application, window, folder
        folder.mkdir(parents=True, exist_ok=True)

    def take(self, name: str) -> None:
        """One picture per theme: `<name>-light.png`, `<name>-dark.png`."""
        for mode in MODES:
            theme.apply_theme(self._application, mode)
            settle()
            path = self._folder / f"{name}-{mode}.png"
            if not self._window.grab().save(str(path)):
                sys.exit(f"{path} could not be written.")
            print(path.name)


def run_all(shell: Shell) -> None:
    """Make the flows and run each once."""
    services = shell.services
    for name, template, parameters, kind in FLOWS:
        source = TemplateSource(template, parameters)
        saved = services.flows.save(Flow(name, source, "Practice tenant", flow_type=kind))
        shell.run_flow(saved.id)
        until(lambda flow_id=saved.id: shell.runs.of(flow_id) is not None, name)  # type: ignore[misc]
        until(lambda: not shell.runs.running(), f"the end of {name}")
    shell.toast.close_toast()


def pictures(shell: Shell, camera: Camera) -> None:
    """Every page, one after the other."""
    until(shell.flows.showing_empty, "the first page")
    camera.take("first-use")
    shell.start_practice()
    until(lambda: bool(shell.toast.text()), "the practice tenant")
    shell.toast.close_toast()
    run_all(shell)
    camera.take("receipt")
    for key, page in shell.pages.items():
        shell.go(key)
        until(page.showing_content, f"the page {key}")
        if key == "nexsets":
            until(lambda: shell.nexsets.browser.model.has_row(0), "the first records")
        settle()
        camera.take(key)
    wizard_pictures(shell, camera)
    shell.do("help")
    camera.take("help")
    shell.go("flows")
    shell.do("go_to")
    camera.take("go-to-anything")
    shell.switcher.hide()


def wizard_pictures(shell: Shell, camera: Camera) -> None:
    """The three steps, the last with a tested sample."""
    shell.new_flow("get_companies")
    until(lambda: shell.page_shown() == "", "the wizard")
    settle(400)
    camera.take("wizard-1-flow-type")
    flow = next(each for each in shell.flows.library.flows if each.flow.name == "All companies")
    shell.test(flow.id)
    wizard = shell.wizard.current()
    until(lambda: wizard.state.flow_id == flow.id, "the flow in the wizard")
    until(lambda: wizard.desk.sample_of(wizard.flow()) is not None, "the sample")
    camera.take("wizard-3-configure")
    wizard.back()
    camera.take("wizard-2-credential")


@contextmanager
def program_of(size: str) -> Iterator[tuple[QApplication, MainWindow]]:
    """The program's own window over a data folder of its own, ended afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        application, window = program.build(["planhat-gui", "--data-dir", folder])
        if not isinstance(window, MainWindow):
            sys.exit("build() gave another window than expected.")
        width, _, height = size.partition("x")
        window.resize(int(width), int(height))
        until(lambda: window.shell.attached, "the services")
        yield application, window
        window.close()
        program.end(window)


def main() -> int:
    """Take all pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "images")
    parser.add_argument("--size", default="1280x800")
    options = parser.parse_args()
    with program_of(options.size) as (application, window):
        pictures(window.shell, Camera(application, window, options.out))
    return 0


if __name__ == "__main__":
    sys.exit(main())
