"""Where the keyboard is can be seen on every kind of widget, in every theme; contrasts of all."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QStringListModel, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTabBar,
    QTableView,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from planhat_gui.ui.forms.fields import SearchCombo
from planhat_gui.ui.guide import Guide
from planhat_gui.ui.kit import BusyButton, SecretField, Tile, TileList, button, icon_button, theme
from planhat_gui.ui.kit.record_tree import RecordTree
from planhat_gui.ui.kit.sidebar import Sidebar, SidebarItem
from planhat_gui.ui.kit.surfaces import Expander
from planhat_gui.ui.kit.tokens import (
    LEVELS,
    SCHEMES,
    SchemeName,
    contrast_ratio,
    level_colours,
)
from planhat_gui.ui.pages.listing import Cell, Column, ListTable, Row
from planhat_gui.ui.pages.search_field import SearchField

RING = 30
"""Pixels that differ at the least: a ring of 2 px around the smallest button has more."""


def _list() -> QWidget:
    made = QListView()
    model = QStringListModel(["one", "two"], made)
    made.setModel(model)
    return made


def _table() -> QWidget:
    made = QTableView()
    made.setModel(QStringListModel(["one", "two"], made))
    return made


def _rows() -> QWidget:
    made = ListTable("List", (Column("Name", stretch=True),))
    made.set_rows([Row("1", (Cell("one"),)), Row("2", (Cell("two"),))])
    return made


def _tabs() -> QWidget:
    made = QTabWidget()
    for name in ("One", "Two"):
        made.addTab(QWidget(), name)
    return made


def _combo(made: QComboBox) -> QWidget:
    made.addItems(["one", "two"])
    return made


def _quiet(kind: str) -> QWidget:
    return button("Press", kind)  # type: ignore[arg-type]


KINDS: dict[str, Callable[[], QWidget]] = {
    "secondary button": lambda: _quiet("secondary"),
    "primary button": lambda: _quiet("primary"),
    "quiet button": lambda: _quiet("quiet"),
    "danger button": lambda: _quiet("danger"),
    "link button": lambda: _quiet("link"),
    "busy button": lambda: BusyButton("Save"),
    "plain push button": lambda: QPushButton("Press"),
    "icon button": lambda: icon_button("x", "Close"),
    "tool button": QToolButton,
    "expander": lambda: Expander("More"),
    "line": QLineEdit,
    "secret": SecretField,
    "search": lambda: SearchField("Find"),
    "text": QPlainTextEdit,
    "spin box": QSpinBox,
    "combo box": lambda: _combo(QComboBox()),
    "search combo": lambda: _combo(SearchCombo()),
    "check box": lambda: QCheckBox("Yes"),
    "radio button": lambda: QRadioButton("Yes"),
    "list": _list,
    "table": _table,
    "rows": _rows,
    "tabs": _tabs,
    "tiles": lambda: TileList([Tile("a", "A", "first"), Tile("b", "B", "second")]),
    "tree": RecordTree,
    "sidebar": lambda: Sidebar([SidebarItem("a", "A", "list")]),
    "first step": Guide,
}

INSIDE: dict[str, Callable[[QWidget], QWidget]] = {
    "expander": lambda each: one_of(each, QToolButton),
    "tabs": lambda each: one_of(each, QTabBar),
    "sidebar": lambda each: one_of(each, QListView),
    "first step": lambda each: one_of(each, QPushButton),
}
"""Where the keyboard is in what is made of several widgets."""


def one_of(whole: QWidget, kind: type[QWidget]) -> QWidget:
    """The first part of that kind."""
    found = whole.findChild(kind)
    assert isinstance(found, QWidget)
    return found


@pytest.mark.parametrize("mode", SCHEMES)
@pytest.mark.parametrize("kind", KINDS)
def test_focus_is_seen(qtbot: QtBot, themed_app: QApplication, kind: str, mode: SchemeName) -> None:
    """The picture with the keyboard in it differs from the one without, by a ring or a line."""
    theme.apply_theme(themed_app, mode)
    host, elsewhere = QWidget(), QPushButton("Elsewhere")
    qtbot.addWidget(host)
    column = QVBoxLayout(host)
    column.addWidget(elsewhere)
    whole = KINDS[kind]()
    made = INSIDE.get(kind, lambda each: each)(whole)
    column.addWidget(whole)
    if kind == "first step":
        whole.show()
    host.resize(320, 240)
    host.show()
    host.activateWindow()
    qtbot.waitUntil(host.isActiveWindow)
    elsewhere.setFocus(Qt.FocusReason.TabFocusReason)
    without = _picture(host, made)
    made.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(made.hasFocus)
    assert _differing(without, _picture(host, made)) >= RING


def _picture(host: QWidget, made: QWidget) -> QImage:
    QApplication.processEvents()
    whole = host.grab().toImage()
    corner = made.mapTo(host, QPoint(0, 0))
    return whole.copy(corner.x() - 2, corner.y() - 2, made.width() + 4, made.height() + 4)


def _differing(one: QImage, other: QImage) -> int:
    assert one.size() == other.size()
    return sum(
        one.pixel(x, y) != other.pixel(x, y)
        for x in range(one.width())
        for y in range(one.height())
    )


@pytest.mark.parametrize("name", SCHEMES)
def test_every_pair_of_colours_that_meets(name: SchemeName) -> None:
    """Text 4.5:1 (7:1 in high contrast), controls and rings 3:1, on each surface they stand on."""
    c = SCHEMES[name]
    text = 7.0 if name == "contrast" else 4.5
    plain = (c.window, c.sidebar, c.surface, c.surface_alt, c.control, c.hover, c.selected)
    pairs = [(ink, on, text) for ink in (c.text, c.text_muted) for on in plain]
    pairs += [
        (ink, on, text) for ink in (c.info, c.success, c.warning, c.error) for on in plain[:5]
    ]
    pairs += [(c.text, c.pressed, text), (c.on_tooltip, c.tooltip, text)]
    pairs += [(c.on_accent, on, text) for on in (c.accent, c.accent_hover, c.accent_pressed)]
    for level in LEVELS:
        ink, on = level_colours(c, level)
        pairs += [(ink, on, text), (c.text, on, text)]
    controls = (c.control_border, c.focus, c.accent)
    pairs += [(ink, on, 3.0) for ink in controls for on in plain[:5]]
    pairs += [(c.focus, c.selected, 3.0), (c.focus, c.hover, 3.0), (c.error, c.control, 3.0)]
    low = [
        (ink, on, round(contrast_ratio(ink, on), 2), least)
        for ink, on, least in pairs
        if contrast_ratio(ink, on) < least
    ]
    assert not low
