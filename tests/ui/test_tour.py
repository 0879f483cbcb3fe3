"""Every page and state of the window (scripts/tour.py) has what all of them must have."""

from collections import defaultdict

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHeaderView, QMenu, QWidget
from pytestqt.qtbot import QtBot

from planhat_gui.compose import Services, build
from planhat_gui.ui.frame import MainWindow
from planhat_gui.ui.job import stop_all
from planhat_gui.ui.kit import theme
from planhat_gui.ui.page_menu import pressable
from planhat_gui.ui.pages.listing import Column, ListTable, Row
from planhat_gui.ui.settings import Settings
from scripts.tour import settle, tour, until
from tests.ui import looks

SIZES = ((1280, 800), (800, 600))
TABBED = {"flow-type", "credential", "configure", "advanced", "settings", "lookup-editor", "nexset"}
"""States in which Tab is pressed all the way round."""
MOST_STOPS = 120

Found = dict[str, dict[str, list[str]]]
"""What was found, by kind and then by state."""


@pytest.fixture(scope="module")
def found(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Found:
    """One walk through the real program with the practice tenant, everything noted on it."""
    theme.apply_theme(qapp, "light")
    services = build(tmp_path_factory.mktemp("tour"))
    window = MainWindow(Settings(), services.folder.root)
    window.resize(1280, 800)
    window.show()
    window.complete()
    window.shell.attach(services)
    noted: Found = defaultdict(dict)
    for state in tour(window.shell):
        _look(window, state, noted)
    _end(window, services)
    return noted


def _look(window: MainWindow, state: str, noted: Found) -> None:
    noted["states"][state] = []
    noted["unnamed"][state] = looks.unnamed(window)
    noted["untold"][state] = looks.untold(window)
    noted["menu"][state] = _missing_in_menu(window)
    noted["names"][state] = sorted(looks.names(window))
    if state in TABBED:
        noted["unreached"][state] = _unreached(window)
    for width, height in SIZES:
        window.resize(width, height)
        settle(30)
        looks.come_to_rest()
        noted[f"cut {width}"][state] = looks.cut(window)
        with looks.longer(window):
            noted[f"longer {width}"][state] = looks.cut(window)
    window.resize(1280, 800)
    settle(30)


def _missing_in_menu(window: MainWindow) -> list[str]:
    """Buttons of the page in front that no menu has."""
    menu = window.shell.page_menu
    menu.fill()
    entries = {action.text().replace("&&", "&") for action in menu.menu.actions()}
    here = window.stack.currentWidget()
    assert here is not None
    return [
        each.accessibleName() for each in pressable(here) if each.accessibleName() not in entries
    ]


def _unreached(window: MainWindow) -> list[str]:
    """What can have the keyboard and is not come to by pressing Tab again and again."""
    here = window.stack.currentWidget()
    assert here is not None
    wanted = {
        each
        for each in here.findChildren(QWidget)
        if each.isVisibleTo(window)
        and each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
        and not isinstance(each, QHeaderView)
    }
    window.activateWindow()
    until(window.isActiveWindow, "the window to have the keyboard")
    first = here.nextInFocusChain()
    while first is not None and first is not here and first not in wanted:
        first = first.nextInFocusChain()
    assert first is not None
    first.setFocus(Qt.FocusReason.TabFocusReason)
    seen: set[QWidget] = set()
    for _ in range(MOST_STOPS):
        now = QApplication.focusWidget()
        if now is None:
            break
        if now in seen and now is first:
            break
        seen.add(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    return sorted(looks.where(each) for each in wanted - seen)


def _end(window: MainWindow, services: Services) -> None:
    window.shell.runs.cancel_all()
    window.close()
    stop_all(5)
    services.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def only(noted: dict[str, list[str]]) -> dict[str, list[str]]:
    """The states in which something was found."""
    return {state: things for state, things in noted.items() if things}


def test_the_tour_comes_through_every_page(found: Found) -> None:
    """Each page empty, full; loading and error; each step of the wizard in its states."""
    pages = {"nexsets", "views", "lookups", "credentials", "runs"}
    assert {f"{page}-empty" for page in pages} | {"first-use", "flows", *pages} <= set(
        found["states"]
    )
    steps = {"flow-type", "credential", "credential-form-wrong", "configure", "configure-untested"}
    steps |= {"configure-wrong", "configure-error", "advanced"}
    others = {"loading", "page-error", "help", "settings", "settings-wrong", "about", "receipt"}
    assert steps | others | {"receipt-failed", "question", "long-names"} <= set(found["states"])


def test_every_control_has_a_name(found: Found) -> None:
    """In the tree that screen readers are given, in every state."""
    assert not only(found["unnamed"])


def test_every_input_says_what_it_is(found: Found) -> None:
    """What's this (Shift+F1) has words at every field of every state."""
    assert not only(found["untold"])


def test_every_button_stands_in_a_menu(found: Found) -> None:
    """The Page menu has what the page in front has."""
    assert not only(found["menu"])


def test_tab_comes_to_everything_and_round(found: Found) -> None:
    """No trap, and nothing left out."""
    assert set(found["unreached"]) == TABBED
    assert not only(found["unreached"])


@pytest.mark.parametrize("width", [1280, 800])
def test_no_text_is_cut(found: Found, width: int) -> None:
    """In English, also in the smallest window; what is elided on purpose has a tool tip."""
    assert not only(found[f"cut {width}"])


@pytest.mark.parametrize("width", [1280, 800])
def test_no_text_is_cut_in_a_longer_language(found: Found, width: int) -> None:
    """Every text 40 % longer."""
    assert not only(found[f"longer {width}"])


def test_a_list_makes_room_for_longer_titles(qtbot: QtBot) -> None:
    """A column is never narrower than its title, in whatever language."""
    titles = [looks.lengthen(title) for title in ("Name", "Records", "Warnings")]
    columns = tuple(Column(title, width=60) for title in titles)
    table = ListTable("List", columns)
    qtbot.addWidget(table)
    table.set_rows([Row("1", ())])
    table.resize(800, 200)
    table.show()
    metrics = table.horizontalHeader().fontMetrics()
    for at, title in enumerate(titles):
        assert table.columnWidth(at) >= metrics.horizontalAdvance(title) + 22


def test_lengthened_texts_are_seen_to_be_cut(qtbot: QtBot) -> None:
    """The look itself: a label without room is found, one with room is not."""
    from planhat_gui.ui.kit.labels import label

    host = QWidget()
    qtbot.addWidget(host)
    words = label("Flow name", parent=host)
    words.setFixedWidth(words.sizeHint().width() + 4)
    host.show()
    assert not looks.cut(host)
    with looks.longer(host):
        assert words.text() == "Flöw ñåmé ~~~"
        assert looks.cut(host)
    assert words.text() == "Flow name"


def test_the_page_menu_presses(qtbot: QtBot) -> None:
    """An entry does what its button does; a button with a menu brings its menu along."""
    from PySide6.QtWidgets import QStackedWidget

    from planhat_gui.ui.kit.buttons import button
    from planhat_gui.ui.page_menu import NOTHING, PageMenu

    stack, menu = QStackedWidget(), QMenu()
    qtbot.addWidget(stack)
    qtbot.addWidget(menu)
    page = QWidget()
    stack.addWidget(page)
    stack.show()
    made = PageMenu(menu, stack, QWidget(stack))
    assert [each.text() for each in menu.actions()] == [NOTHING]
    pressed = []
    plain, rich = button("Check", parent=page), button("Export", parent=page)
    plain.clicked.connect(lambda: pressed.append("Check"))
    rich.setMenu(QMenu(rich))
    for each in (plain, rich):
        each.show()
    made.fill()
    first, second = menu.actions()
    first.trigger()
    assert pressed == ["Check"]
    assert (second.text(), second.menu()) == ("Export", rich.menu())
