"""Makes the pictures of docs/images: the pages of the program with the practice tenant's data.

`make screenshots` makes the few that the documentation shows. `--every` makes one of each page and
state (scripts/tour.py) in light, dark and high contrast, to look at; `--out DIR` writes elsewhere,
`--size 800x600` in another size, `--themes light,dark` in some themes only, `--only export` some
states only.
"""

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog

from planhat_gui import app as program
from planhat_gui.ui.frame import MainWindow
from planhat_gui.ui.kit import theme
from planhat_gui.ui.kit.theme import Mode
from scripts.tour import settle, tour, until

ROOT = Path(__file__).resolve().parent.parent
EVERY: tuple[Mode, ...] = ("light", "dark", "contrast")
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
IN_PROGRAM = {"configure": "configure.png", "nexset": "records.png"}
"""Those that the program's own help shows, too, and under which name."""
HELP_WIDTH = 960

WIDER = 1.125
"""How much wider the window is for the picture of the Advanced tab, whose form is long."""
MAX_COLOURS = 256


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
    """Takes pictures of the window: those the documentation shows, or every one in some themes.

    A picture for the documentation is `<name>.png`, else `<name>-light.png` and so on.
    """

    def __init__(
        self,
        application: QApplication,
        window: MainWindow,
        folder: Path,
        themes: Sequence[Mode] = (),
    ) -> None:
        """Without `themes` only what the documentation shows is taken."""
        self._application, self._window = application, window
        self._folder, self._themes = folder, themes
        folder.mkdir(parents=True, exist_ok=True)

    def take(self, name: str) -> None:
        """The window as it is now."""
        for mode in self._themes:
            self._shoot(f"{name}-{mode}.png", mode)
        if not self._themes and name in SHOWN:
            before = self._window.size()
            if name == "advanced":
                self._window.resize(before * WIDER)
            self._shoot(f"{name}.png", SHOWN[name])
            self._window.resize(before)

    def _shoot(self, file: str, mode: Mode) -> None:
        if theme.current().scheme != mode:
            theme.apply_theme(self._application, mode)
        focused = self._application.focusWidget()
        if focused is not None and not self._themes:
            focused.clearFocus()
        settle()
        dialogs = [each for each in self._window.findChildren(QDialog) if each.isVisible()]
        image = (dialogs[0] if dialogs else self._window).grab().toImage()
        path = self._folder / file
        small = image if self._themes else with_palette(image)
        quality = 80 if self._themes else 0  # 0: smallest, and slow
        if not small.save(str(path), "PNG", quality):  # type: ignore[call-overload]
            sys.exit(f"{path} could not be written.")
        name = path.stem
        if not self._themes and name in IN_PROGRAM and self._folder == ROOT / "docs" / "images":
            smooth = Qt.TransformationMode.SmoothTransformation
            less = with_palette(image.scaledToWidth(HELP_WIDTH, smooth))
            less.save(str(ROOT / "resources/help/pictures" / IN_PROGRAM[name]), "PNG", 0)  # type: ignore[call-overload]
        print(f"{path.name} {path.stat().st_size // 1000} kB")


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
    parser.add_argument("--every", action="store_true", help="each page and state")
    parser.add_argument("--only", default="", help="with --every: states with this in their name")
    parser.add_argument("--themes", default=",".join(EVERY), help="with --every: in these themes")
    options = parser.parse_args()
    themes = [mode for mode in EVERY if mode in options.themes.split(",")]
    with program_of(options.size) as (application, window):
        camera = Camera(application, window, options.out, themes if options.every else ())
        for name in tour(window.shell, every=options.every):
            if not options.every or options.only in name:
                camera.take(name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
