"""The large numbers of a run: in as many columns as fit what they say."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planhat_gui.ui.figures import Figures


def in_a_row(figures: Figures) -> int:
    """How many cells stand in the first row."""
    cells = [each for each in figures.children() if isinstance(each, QWidget)]
    return sum(each.y() == cells[0].y() for each in cells)


def test_a_value_that_grows_gets_the_room_of_a_column(qtbot: QtBot) -> None:
    """Nothing is cut when the number of records comes to have more digits."""
    page = QWidget()
    qtbot.addWidget(page)
    figures = Figures(page)
    names = ("Records", "Pages", "Rate")
    figures.show_figures([(name, "12") for name in names])
    figures.resize(520, 200)
    page.show()
    qtbot.waitUntil(lambda: in_a_row(figures) == 3)
    long = "1,234,567  (last time 1,234,500)"
    figures.show_figures(
        [(name, long if name == "Records" else "1,234 a second") for name in names]
    )
    qtbot.waitUntil(lambda: in_a_row(figures) < 3)
    assert figures.minimumSizeHint().width() <= 520
