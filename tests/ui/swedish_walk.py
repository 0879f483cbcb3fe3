"""A walk through the window in Swedish, in a process of its own; what it found, as JSON.

Texts at the top of modules are made once for a process, so this cannot be done inside of the tests'
own: tests/ui/test_swedish.py runs it with scripts/in_language.py.
"""

import json
import os
import re
import sys
from collections import defaultdict
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QWidget,
)

from planhat_gui import speech
from planhat_gui.compose import Services, build
from planhat_gui.ui.frame import MainWindow
from planhat_gui.ui.job import stop_all
from planhat_gui.ui.kit import theme
from planhat_gui.ui.settings import Settings
from planhat_gui.ui.shell import Shell
from scripts.tour import FLOWS, LONG, settle, tour
from scripts.translations import FOLDER, NOTE, read
from tests.ui import looks

SIZES = ((1280, 800), (800, 600))
FOREIGN = {"Practice tenant", "Get ", "Flow without its token", LONG, "FlexFlow"}
"""Names that are not translated, though their words are texts elsewhere."""


def english_texts() -> set[str]:
    """Texts of the catalogue that are another in Swedish, without placeholders."""
    found = read(FOLDER / "planhat_gui_sv.ts")
    texts = {text.partition(NOTE)[0] for text, said in found.items() if said != text}
    swedish = set(found.values())
    return {text for text in texts - swedish if "{" not in text and len(text) > 2}


def patterns() -> list[re.Pattern[str]]:
    """The same for texts with placeholders that have a few words of their own."""
    found = read(FOLDER / "planhat_gui_sv.ts")
    made = []
    for text, said in found.items():
        source = text.partition(NOTE)[0]
        own = re.sub(r"\{\w+[^{}]*\}", "", source)
        if "{" in source and said != source and len(re.findall(r"[a-z]{2,}", own)) > 1:
            parts = re.split(r"\{\w+[^{}]*\}", source)
            made.append(re.compile(".+?".join(map(re.escape, parts)), re.DOTALL))
    return made


def visible_texts(window: QWidget) -> set[str]:
    """Everything that can be read on screen, but for cells of data."""
    found: set[str] = set()
    for each in window.findChildren(QWidget):
        if not each.isVisible():
            continue
        found |= {each.toolTip(), each.whatsThis(), each.accessibleName()}
        if isinstance(each, (QLabel, QAbstractButton)):
            found.add(each.text())
        elif isinstance(each, QLineEdit):
            found.add(each.placeholderText())
        elif isinstance(each, QComboBox):
            found |= {each.itemText(at) for at in range(each.count())}
        elif isinstance(each, QTabBar):
            found |= {each.tabText(at) for at in range(each.count())}
        elif isinstance(each, QHeaderView) and each.model() is not None:
            across = Qt.Orientation.Horizontal
            found |= {str(each.model().headerData(at, across) or "") for at in range(each.count())}
    for menu in window.findChildren(QMenu):
        found |= {action.text().replace("&", "") for action in menu.actions()}
    return {text.strip() for text in found if text.strip()}


def left_english(window: QWidget, texts: set[str], shapes: list[re.Pattern[str]]) -> list[str]:
    """What on screen is an English text of the catalogue."""
    given = {name for name, *_ in FLOWS}
    found = []
    for text in visible_texts(window):
        if text in given or any(name in text for name in FOREIGN):
            continue
        if text in texts or any(shape.fullmatch(text) for shape in shapes):
            found.append(text)
    return sorted(found)


def walk(folder: Path) -> dict[str, dict[str, list[str]]]:
    """Every state of the tour; what is cut, and what is English, by state."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme.apply_theme(application, "light")
    services = build(folder)
    window = MainWindow(Settings(), services.folder.root)
    window.show()
    window.complete()
    assert isinstance(window.shell, Shell)
    window.shell.attach(services)
    noted: dict[str, dict[str, list[str]]] = defaultdict(dict)
    texts, shapes = english_texts(), patterns()
    for state in tour(window.shell):
        for width, height in SIZES:
            window.resize(width, height)
            settle(30)
            looks.come_to_rest()
            noted[f"cut {width}"][state] = looks.cut(window)
        noted["english"][state] = left_english(window, texts, shapes)
    _end(window, services)
    return noted


def _end(window: MainWindow, services: Services) -> None:
    window.shell.runs.cancel_all()
    window.close()
    stop_all(5)
    services.close()


def main() -> int:
    """Walk over the data folder named, and print what was found."""
    application = QApplication([])
    assert speech.spoken() == "sv"
    noted = walk(Path(sys.argv[1]))
    sys.stdout.write(json.dumps(noted, ensure_ascii=False))
    sys.stdout.flush()
    del application
    os._exit(0)  # Qt has threads that would be waited for


if __name__ == "__main__":
    sys.exit(main())
