"""The help page shows the texts of resources/help."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from planhat_gui.ui.pages.help import PICTURE_WIDTH, HelpPage, Picture, chapter, chapters


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


def test_pictures_are_there_and_fit(qtbot: QtBot) -> None:
    """Each picture a chapter names is among the resources, has words, and is never cut."""
    named = [found for text in chapters() for found in re.findall(r"!\[(.+)\]\((.+)\)", text)]
    assert len(named) >= 2
    for words_of, file in named:
        made = Picture(file, words_of)
        qtbot.addWidget(made)
        assert made.accessibleName() == words_of
        tall = made.heightForWidth(PICTURE_WIDTH)
        assert tall > 300
        assert made.heightForWidth(2 * PICTURE_WIDTH) == tall
        assert abs(made.heightForWidth(PICTURE_WIDTH // 2) - tall // 2) <= 1
