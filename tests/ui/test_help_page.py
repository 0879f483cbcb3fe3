"""The help page shows the texts of resources/help."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from planhat_gui.ui.pages.help import HelpPage, chapter, chapters


def words(widget: object) -> list[QLabel]:
    """All labels of a widget."""
    return list(widget.findChildren(QLabel))  # type: ignore[attr-defined]


def test_every_chapter_is_shown_as_plain_text(qtbot: QtBot) -> None:
    """Each title, each paragraph, each term, and nothing of the mark-up."""
    page = HelpPage([("Run", "F5")])
    qtbot.addWidget(page)
    shown = {each.text() for each in words(page)}
    assert chapters()
    for text in chapters():
        assert text.splitlines()[0].removeprefix("# ") in shown
    assert {"Nexset", "Incomplete", "Run", "F5"} <= shown
    assert not [text for text in shown if "**" in text or text.startswith(("#", "- "))]
    assert all(each.textFormat() == Qt.TextFormat.PlainText for each in words(page))


def test_terms_and_paragraphs_stay_in_their_order(qtbot: QtBot) -> None:
    """A paragraph between two lists of terms stands between them; mark-up in it is no mark-up."""
    card = chapter("# Title\n\n- **One**: first\n\n<b>between</b>\n\n- **Two**: second\n")
    qtbot.addWidget(card)
    items = [card.body.itemAt(at) for at in range(card.body.count())]
    kinds = [each.widget() for each in items if each is not None]
    assert [type(each).__name__ for each in kinds] == [
        "QLabel",
        "KeyValueGrid",
        "QLabel",
        "KeyValueGrid",
    ]
    assert isinstance(kinds[2], QLabel)
    assert kinds[2].text() == "<b>between</b>"
