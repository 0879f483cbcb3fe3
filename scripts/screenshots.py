"""Makes the pictures of docs/images: the pages of the program with the practice tenant's data.

`make screenshots` makes the few that the documentation shows. `--every` makes one of each page in
light and dark, to look at; `--out DIR` writes elsewhere, `--size 800x600` in another size.
"""

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication

from planhat_gui import app as program
from planhat_gui.model.flow import Flow, FlowType, TemplateSource
from planhat_gui.model.params import ParamValue
from planhat_gui.practice import PracticeOptions
from planhat_gui.ui.frame import MainWindow
from planhat_gui.ui.kit import theme
from planhat_gui.ui.kit.theme import Mode
from planhat_gui.ui.shell import Shell

ROOT = Path(__file__).resolve().parent.parent
SECONDS = 60.0
PORT = 8017
"""The same in every picture; another one is taken when it is in use."""

FLOWS: tuple[tuple[str, str, dict[str, ParamValue], FlowType], ...] = (
    ("All companies", "get_companies", {"page_size": 500}, FlowType.FLEXFLOW),
    ("End users", "get_endusers", {}, FlowType.FLEXFLOW),
    ("Invoices as received", "get_invoices", {}, FlowType.REPLICATION),
    ("NPS responses", "get_nps_responses", {}, FlowType.FLEXFLOW),
    ("Open tickets", "get_tickets", {}, FlowType.FLEXFLOW),
)
BOTH: tuple[Mode, ...] = ("light", "dark")
SHOWN: dict[str, Mode] = {
    "first-use": "light",
    "flow-type": "light",
    "credential": "light",
    "configure": "light",
    "advanced": "light",
    "receipt": "light",
    "flows": "dark",
    "nexset": "light",
    "credentials": "light",
}
"""The pictures that the documentation shows, each in its theme."""

WIDER = 1.125
MAX_COLOURS = 256


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


def with_palette(image: QImage) -> QImage:
    """The image in at most 256 of its colours, the others as the nearest of them.

    A window has few colours and many shades of them at the edges of letters, so nothing is seen of
    it, and the file is a third as large. Without dithering, and the same on every machine.
    """
    full = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(full.constBits()).cast("I")
    counted = Counter(pixels).most_common()
    palette = _palette([colour for colour, _ in counted])
    index = {
        colour: min(range(len(palette)), key=lambda at: _distance(palette[at], colour))
        for colour, _ in counted
    }
    width, height = full.width(), full.height()
    small = QImage(width, height, QImage.Format.Format_Indexed8)
    small.setColorTable(palette)
    lines = memoryview(small.bits()).cast("B")
    for row in range(height):
        start = row * small.bytesPerLine()
        line = pixels[row * width : (row + 1) * width]
        lines[start : start + width] = bytes([index[colour] for colour in line])
    return small


def _palette(colours: list[int]) -> list[int]:
    """The most frequent colours, each so far from those before it that they are 256 at most."""
    least = 0.0
    while True:
        chosen: list[int] = []
        for colour in colours:
            if len(chosen) <= MAX_COLOURS and all(_distance(c, colour) > least for c in chosen):
                chosen.append(colour)
        if len(chosen) <= MAX_COLOURS:
            return chosen
        least = max(4.0, least * 1.5)


def _distance(one: int, other: int) -> int:
    return sum(((one >> shift & 255) - (other >> shift & 255)) ** 2 for shift in (0, 8, 16))


class Camera:
    """Takes pictures of the window: those the documentation shows, or `every` one in both themes.

    A picture for the documentation is `<name>.png`, else `<name>-light.png` and `<name>-dark.png`.
    """

    def __init__(
        self, application: QApplication, window: MainWindow, folder: Path, *, every: bool
    ) -> None:
        self._application, self._window = application, window
        self._folder, self._every = folder, every
        folder.mkdir(parents=True, exist_ok=True)

    def take(self, name: str) -> None:
        """The window as it is now."""
        if self._every:
            for mode in BOTH:
                self._shoot(f"{name}-{mode}.png", mode)
        elif name in SHOWN:
            self._shoot(f"{name}.png", SHOWN[name])

    def _shoot(self, file: str, mode: Mode) -> None:
        theme.apply_theme(self._application, mode)
        focused = self._application.focusWidget()
        if focused is not None and not self._every:
            focused.clearFocus()
        settle()
        image = with_palette(self._window.grab().toImage())
        path = self._folder / file
        if not image.save(str(path), "PNG", 0):  # type: ignore[call-overload] # 0: smallest
            sys.exit(f"{path} could not be written.")
        print(f"{path.name} {path.stat().st_size // 1000} kB")


def press(shell: Shell, name: str) -> None:
    """Press the button of that object name, as far as it is on screen."""
    found = [b for b in shell.window.findChildren(QAbstractButton, name) if b.isVisible()]
    if not found:
        sys.exit(f"There is no button {name} to press.")
    found[0].setFocus(Qt.FocusReason.MouseFocusReason)
    found[0].click()
    settle()


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
    try:
        shell.services.practice.start(PracticeOptions(port=PORT))
    except OSError:
        shell.services.practice.start()
    shell.start_practice()
    until(lambda: bool(shell.toast.text()), "the practice tenant")
    shell.toast.close_toast()
    new_flow_pictures(shell, camera)
    run_all(shell)
    until(shell.run_view.receipt.flow.isVisible, "the flow as it was")
    camera.take("receipt")
    page_pictures(shell, camera)
    advanced_picture(shell, camera)
    shell.do("help")
    camera.take("help")
    shell.go("flows")
    shell.do("go_to")
    camera.take("go-to-anything")
    shell.switcher.hide()


def new_flow_pictures(shell: Shell, camera: Camera) -> None:
    """The wizard's three steps, the last with a tested sample; no draft is left."""
    press(shell, "newDataFlow")
    until(lambda: shell.page_shown() == "", "the wizard")
    settle()
    camera.take("flow-type")
    press(shell, "create")
    wizard = shell.wizard.current()
    until(lambda: bool(wizard.credential_step.credentials), "the credentials")
    wizard.credential_step.list.set_current(wizard.credential_step.credentials[0].id)
    settle()
    camera.take("credential")
    press(shell, "next")
    press(shell, "test")
    until(lambda: wizard.desk.sample_of(wizard.flow()) is not None, "the sample")
    settle(500)
    camera.take("configure")
    press(shell, "cancel")
    until(lambda: shell.page_shown() == "flows", "the end of the wizard")
    until(lambda: len(shell.flows.library.drafts) == 1, "the draft")
    for draft in shell.services.flows.drafts():
        shell.services.flows.delete_draft(draft.id)


def advanced_picture(shell: Shell, camera: Camera) -> None:
    """The Advanced tab with the request that a template makes, tested; in a wider window."""
    before = shell.window.size()
    shell.window.resize(before * WIDER)
    flow = next(each for each in shell.flows.library.flows if each.flow.name == "End users")
    shell.edit(flow.id)
    wizard = shell.wizard.current()
    until(lambda: wizard.state.flow_id == flow.id, "the flow in the wizard")
    press(shell, "editAsAdvanced")
    press(shell, "testApiUrl")
    until(lambda: wizard.desk.sample_of(wizard.flow()) is not None, "the sample")
    settle(500)
    camera.take("advanced")
    press(shell, "cancel")
    shell.window.resize(before)


def page_pictures(shell: Shell, camera: Camera) -> None:
    """The pages of the sidebar."""
    for key, page in shell.pages.items():
        shell.go(key)
        until(lambda page=page: page.showing_content() or page.showing_empty(), key)  # type: ignore[misc]
        if key == "nexsets":
            until(lambda: shell.nexsets.browser.model.has_row(0), "the first records")
            press(shell, "showRecord")
            settle(300)
            camera.take("nexset")
            press(shell, "showRecord")
        if key == "credentials":
            shell.credentials.check_one(shell.services.credentials.all()[0].id)
            settle()
            until(lambda: not shell.credentials.check.busy, "the check of the credential")
        settle()
        camera.take(key)


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
        sys.excepthook = sys.__excepthook__  # the window's own writes to its log only
        yield application, window
        window.close()
        program.end(window)


def main() -> int:
    """Take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "images")
    parser.add_argument("--size", default="1280x800")
    parser.add_argument("--every", action="store_true", help="each page in both themes")
    options = parser.parse_args()
    with program_of(options.size) as (application, window):
        pictures(window.shell, Camera(application, window, options.out, every=options.every))
    return 0


if __name__ == "__main__":
    sys.exit(main())
