from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAction, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QMainWindow, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from planhat_gui.ui import kit
from planhat_gui.ui.kit.buttons import SPINNER_DELAY_MS

NASTY = "<b>bold</b><img src='file:///etc/passwd'>\u202e"


def show(qtbot: QtBot, widget: QWidget, width: int = 700, height: int = 400) -> None:
    """Put a widget on the (offscreen) screen, active, so that focus works."""
    qtbot.addWidget(widget)
    widget.resize(width, height)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()


def spoken(widget: QWidget, what: QAccessible.Text = QAccessible.Text.Name) -> str:
    """What a screen reader is told."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.text(what)


def samples() -> list[QWidget]:
    """One of each widget, filled with foreign text where it takes any."""
    bar = kit.MessageBar()
    bar.show_message("error", NASTY, "Mend it")
    form = kit.Form()
    form.add_row("&Name", QLineEdit(), "Help", "Wrong")
    header = kit.PageHeader("Title", kit.button("Go"))
    header.set_title(NASTY, NASTY)
    host = QWidget()
    kit.Toast(host).show_toast(NASTY, lambda: None)
    raw = kit.RawText()
    raw.set_text(NASTY)
    raw.open_find()
    form.add_row("API Access Token", kit.SecretField())
    return [
        bar,
        form,
        header,
        host,
        raw,
        kit.ElidedLabel(NASTY),
        kit.KeyValueGrid([(NASTY, NASTY)]),
        kit.EmptyState("info", "Title", "Sentence.", [kit.button("Go")]),
        kit.StatusPill("success", "Succeeded"),
        kit.Expander("More"),
        kit.Sidebar([kit.SidebarItem("a", "A", "info")], "Title"),
        kit.Stepper(["One", "Two"]),
        kit.Card("Title"),
        kit.RecordView(),
    ]


def test_every_label_is_plain_text(qtbot: QtBot) -> None:
    """No label anywhere renders HTML or opens links by itself."""
    checked = 0
    for widget in samples():
        qtbot.addWidget(widget)
        for each in (widget, *widget.findChildren(QLabel)):
            if isinstance(each, QLabel):
                assert each.textFormat() == Qt.TextFormat.PlainText, each.text()
                assert not each.openExternalLinks()
                assert "\u202e" not in each.text()
                checked += 1
    assert checked > 20


def test_every_button_has_a_name_and_is_large_enough(qtbot: QtBot) -> None:
    """Icon buttons too are named, and no target is under 28 px."""
    checked = 0
    for widget in samples():
        show(qtbot, widget)
        for each in widget.findChildren(QAbstractButton):
            # The corner of a table is Qt's own and switched off.
            if each.isVisible() and each.metaObject().className() != "QTableCornerButton":
                assert spoken(each), each
                assert each.height() >= 28, each
                checked += 1
    assert checked > 10


def test_mnemonics_do_not_reach_the_name(qtbot: QtBot) -> None:
    """The name that tests and screen readers see is the label as read."""
    button = kit.button("New &Data Flow", "primary", "plus")
    qtbot.addWidget(button)
    assert (spoken(button), button.objectName()) == ("New Data Flow", "newDataFlow")


def test_message_bar(qtbot: QtBot) -> None:
    """It is hidden until it speaks; its button calls back; dismissing empties it."""
    bar = kit.MessageBar()
    page = QWidget()
    bar.setParent(page)
    show(qtbot, page)
    assert not bar.isVisible()
    pressed: list[str] = []
    bar.show_message("warning", "Capped.", "Set to 2,000", lambda: pressed.append("yes"))
    assert (bar.isVisible(), bar.level, bar.text()) == (True, "warning", "Capped.")
    assert spoken(bar) == "Warning: Capped."
    bar._action.click()
    assert pressed == ["yes"]
    close = bar.findChild(QWidget, "dismissMessage")
    assert isinstance(close, QWidget)
    with qtbot.waitSignal(bar.dismissed):
        QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    assert (bar.isVisible(), bar.text()) == (False, "")
    bar.show_message("info", "No button.")
    assert not bar._action.isVisible()


def test_toast_undoes_once_and_leaves(qtbot: QtBot) -> None:
    """Undo calls back once; without it the toast leaves by itself."""
    host = QWidget()
    toast = kit.Toast(host)
    show(qtbot, host)
    undone: list[int] = []
    toast.show_toast("Deleted", lambda: undone.append(1))
    assert toast.geometry().bottom() < host.height()
    host.resize(400, 300)
    assert host.rect().contains(toast.geometry())
    with qtbot.waitSignal(toast.closed):
        toast._action.click()
    toast._action.click()
    assert undone == [1]
    with qtbot.waitSignal(toast.closed):
        toast.show_toast("Copied", milliseconds=1)
    assert not toast.isVisible()


def test_busy_button_takes_no_press_and_keeps_focus(qtbot: QtBot) -> None:
    """While busy neither mouse, space nor mnemonic starts the work again."""
    page = QWidget()
    button = kit.BusyButton("&Test")
    button.setParent(page)
    show(qtbot, page)
    button.setFocus()
    pressed: list[int] = []
    button.clicked.connect(lambda: pressed.append(1))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pressed == [1]
    button.set_busy(True, "Testing…")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.keyClick(button, Qt.Key.Key_Space)
    QTest.keyClick(page, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    assert pressed == [1]
    assert (button.text(), button.hasFocus()) == ("Testing…", True)
    assert spoken(button) == "Test"
    assert spoken(button, QAccessible.Text.Description) == "Testing…"
    button.set_busy(False)
    assert (button.text(), spoken(button, QAccessible.Text.Description)) == ("&Test", "")
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert pressed == [1, 1]


def test_spinner_comes_late_and_goes(qtbot: QtBot) -> None:
    """Quick work shows no spinner; longer work does, until it ends."""
    button = kit.BusyButton("Test")
    qtbot.addWidget(button)
    assert button._delay.interval() == SPINNER_DELAY_MS == 300
    button.set_busy(True)
    assert not button.spinning
    qtbot.waitUntil(lambda: button.spinning)
    button.set_busy(False)
    assert not button.spinning
    assert button.icon().isNull()


def test_stepper_goes_back_by_mouse_and_keyboard(qtbot: QtBot) -> None:
    """Done steps can be pressed; the present one and those ahead cannot."""
    stepper = kit.Stepper(["Flow type", "Credential", "Configure"])
    show(qtbot, stepper)
    clicked: list[int] = []
    stepper.step_clicked.connect(clicked.append)
    for step in stepper._steps:
        QTest.mouseClick(step, Qt.MouseButton.LeftButton)
    assert clicked == []
    stepper.set_current(2)
    for step in stepper._steps:
        QTest.mouseClick(step, Qt.MouseButton.LeftButton)
    assert clicked == [0, 1]
    stepper._steps[0].setFocus()
    QTest.keyClick(stepper._steps[0], Qt.Key.Key_Right)
    assert stepper._steps[1].hasFocus()
    QTest.keyClick(stepper._steps[1], Qt.Key.Key_Right)
    assert stepper._steps[1].hasFocus()
    QTest.keyClick(stepper._steps[1], Qt.Key.Key_Return)
    QTest.keyClick(stepper._steps[1], Qt.Key.Key_Space)
    assert clicked == [0, 1, 1, 1]
    assert spoken(stepper._steps[0]) == "Step 1 of 3: Flow type"
    assert spoken(stepper._steps[0], QAccessible.Text.Description) == "done"


def revealed(field: kit.SecretField) -> bool:
    """Whether the letters are on screen."""
    return field.revealed


def test_secret_is_shown_only_while_the_eye_is_held(qtbot: QtBot) -> None:
    """Pressing shows, releasing hides; so do losing focus and being hidden."""
    page = QWidget()
    field = kit.SecretField("API Access Token")
    field.setParent(page)
    field.setGeometry(0, 0, 300, 32)
    show(qtbot, page)
    field.setText("s3cret")
    hidden = field.grab().toImage()
    QTest.mousePress(field.eye, Qt.MouseButton.LeftButton)
    assert revealed(field)
    assert field.grab().toImage() != hidden
    assert "s3cret" not in field.displayText(), "the field itself stays one for passwords"
    QTest.mouseRelease(field.eye, Qt.MouseButton.LeftButton)
    assert not revealed(field)
    field.eye.setFocus()
    QTest.keyPress(field.eye, Qt.Key.Key_Space)
    assert revealed(field)
    QTest.keyRelease(field.eye, Qt.Key.Key_Space)
    assert not revealed(field)
    QTest.mousePress(field.eye, Qt.MouseButton.LeftButton)
    field.hide()
    assert not revealed(field)


@pytest.mark.parametrize("key", [Qt.Key.Key_C, Qt.Key.Key_X])
def test_secret_cannot_be_copied(qtbot: QtBot, key: Qt.Key) -> None:
    """Neither hidden nor shown does the secret reach the clipboard."""
    field = kit.SecretField("API Access Token")
    show(qtbot, field, 300, 32)
    QGuiApplication.clipboard().setText("before")
    field.setText("s3cret")
    field.selectAll()
    QTest.keyClick(field, key, Qt.KeyboardModifier.ControlModifier)
    QTest.mousePress(field.eye, Qt.MouseButton.LeftButton)
    field.selectAll()
    QTest.keyClick(field, key, Qt.KeyboardModifier.ControlModifier)
    QTest.mouseRelease(field.eye, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "before"
    assert field.text() == "s3cret"


def test_secret_is_secret_to_input_methods_and_screen_readers(qtbot: QtBot) -> None:
    """Keyboards learn nothing of it, the accessible value holds no letter of it."""
    field = kit.SecretField("API Access Token")
    qtbot.addWidget(field)
    field.setText("s3cret")
    for reveal in (False, True):
        if reveal:
            field._show_secret()
        for hint in ("ImhHiddenText", "ImhNoPredictiveText", "ImhSensitiveData"):
            assert field.inputMethodHints() & Qt.InputMethodHint[hint]
    field._hide_secret()
    interface = QAccessible.queryAccessibleInterface(field)
    assert interface is not None
    assert interface.state().passwordEdit
    assert "s3cret" not in spoken(field, QAccessible.Text.Value)
    assert spoken(field) == "API Access Token"


def test_secret_is_forgotten_with_its_history(qtbot: QtBot) -> None:
    """After saving, undo brings nothing back."""
    field = kit.SecretField()
    show(qtbot, field, 300, 32)
    QTest.keyClicks(field, "s3cret")
    field.forget()
    field.undo()
    field.redo()
    assert field.text() == ""


def test_form_row_names_helps_and_complains(qtbot: QtBot) -> None:
    """A field carries its label as name; help and error are its description."""
    form = kit.Form()
    field = QSpinBox()
    form.add_row("Page Si&ze", field, "1 to 5,000.")
    show(qtbot, form)
    assert (spoken(field), field.objectName()) == ("Page Size", "pageSize")
    assert form.row("pageSize").label.buddy() is field
    form.set_error("pageSize", "Too large.")
    assert spoken(field, QAccessible.Text.Description) == "1 to 5,000. Too large."
    assert form.row("pageSize")._error_label.isVisible()
    assert field.property("invalid") is True
    form.set_errors({})
    assert form.row("pageSize").error == ""
    assert not form.row("pageSize")._error_label.isVisible()
    assert spoken(field, QAccessible.Text.Description) == "1 to 5,000."


def test_form_goes_to_the_first_error(qtbot: QtBot) -> None:
    """The keyboard lands in the first field that has a problem and is shown."""
    form = kit.Form()
    fields = [QLineEdit() for _ in range(3)]
    for name, field in zip(("One", "Two", "Three"), fields, strict=True):
        form.add_row(name, field)
    show(qtbot, form)
    form.set_errors({"one": "Hidden.", "two": "Wrong.", "three": "Wrong too."})
    form.set_row_visible("one", False)
    assert form.focus_first_error() == "two"
    assert fields[1].hasFocus()
    form.set_errors({})
    assert form.focus_first_error() == ""
    form.clear()
    assert form.names() == ()


def test_form_mnemonic_moves_to_the_field(qtbot: QtBot) -> None:
    """Alt and the underlined letter go to the field."""
    window = QMainWindow()
    form = kit.Form()
    window.setCentralWidget(form)
    first, second = QLineEdit(), QLineEdit()
    form.add_row("&First", first)
    form.add_row("&Second", second)
    show(qtbot, window)
    QTest.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    assert second.hasFocus()


def test_expander_opens_by_keyboard(qtbot: QtBot) -> None:
    """Space opens and closes; the state is told."""
    expander = kit.Expander("About this endpoint")
    expander.body.addWidget(inside := kit.label("text"))
    show(qtbot, expander)
    assert not inside.isVisible()
    expander._head.setFocus()
    with qtbot.waitSignal(expander.toggled) as toggled:
        QTest.keyClick(expander._head, Qt.Key.Key_Space)
    assert (toggled.args, inside.isVisible()) == ([True], True)
    assert spoken(expander._head, QAccessible.Text.Description) == "Expanded"
    expander.toggle()
    assert not inside.isVisible()


def test_sidebar_changes_pages(qtbot: QtBot) -> None:
    """Keyboard and program choose pages; the signal carries the key."""
    items = [kit.SidebarItem(k, k.title(), "info") for k in ("flows", "nexsets", "runs")]
    sidebar = kit.Sidebar(items)
    keys: list[str] = []
    sidebar.current_changed.connect(keys.append)
    sidebar.set_current("flows")
    show(qtbot, sidebar)
    QTest.keyClick(sidebar.list, Qt.Key.Key_Down)
    assert keys == ["flows", "nexsets"]
    assert sidebar.current() == "nexsets"


def tile_list() -> kit.TileList:
    """Two tiles, the second with markup in its words."""
    return kit.TileList(
        [kit.Tile("flex", "FlexFlow", "Typed."), kit.Tile("repl", "<b>Re", "Raw.", "copy", "New")],
        "Flow type",
    )


def test_tiles_side_by_side_are_never_cut(qtbot: QtBot) -> None:
    """As many columns as there is room for, and the list is as high as its rows."""
    tiles = kit.TileList(tile_list().tiles(), columns=2, most_height=400)
    show(qtbot, tiles)

    def places() -> list[QRect]:
        return [tiles.visualRect(tiles.model().index(row, 0)) for row in range(2)]

    def is_laid_out(columns: int) -> bool:
        first, second = places()
        beside = first.top() == second.top()
        return tiles.columns() == columns and beside is (columns == 2)

    for width, columns in ((900, 2), (520, 2), (300, 1), (900, 2)):
        tiles.resize(width, tiles.height())
        qtbot.waitUntil(partial(is_laid_out, columns))
        assert tiles.height() == tiles.fit_height()
        assert max(place.bottom() for place in places()) <= tiles.height()


def test_tiles_are_a_list(qtbot: QtBot) -> None:
    """Arrow keys move, Enter chooses, a screen reader finds titles and texts."""
    tiles = tile_list()
    show(qtbot, tiles)
    keys: list[str] = []
    tiles.current_changed.connect(keys.append)
    assert tiles.current() == ""
    tiles.set_current("flex")
    QTest.keyClick(tiles, Qt.Key.Key_Down)
    assert keys == ["flex", "repl"]
    with qtbot.waitSignal(tiles.chosen) as chosen:
        QTest.keyClick(tiles, Qt.Key.Key_Return)
    assert chosen.args == ["repl"]
    interface = QAccessible.queryAccessibleInterface(tiles)
    assert interface is not None
    assert interface.role() == QAccessible.Role.List
    child = interface.child(1)
    assert child.text(QAccessible.Text.Name) == "<b>Re"
    assert child.text(QAccessible.Text.Description) == "New Raw."


def test_tiles_keep_the_choice(qtbot: QtBot) -> None:
    """New tiles keep the one chosen before, if it is still there."""
    tiles = tile_list()
    qtbot.addWidget(tiles)
    tiles.set_current("repl")
    tiles.set_tiles(tile_list().tiles()[::-1])
    assert tiles.current() == "repl"
    tiles.set_current("unknown")
    assert tiles.current() == "repl"
    tiles.set_tiles([])
    assert tiles.current() == ""


def test_splitter_turns_and_remembers(qtbot: QtBot) -> None:
    """Below 1,000 px the panes are stacked; each arrangement keeps its place."""
    splitter = kit.Splitter()
    splitter.addWidget(QWidget())
    splitter.addWidget(QWidget())
    show(qtbot, splitter, 1200, 600)
    assert splitter.orientation() == Qt.Orientation.Horizontal
    splitter.set_places({"horizontal": [300, 892], "vertical": [200, 392]})
    splitter.resize(900, 600)
    assert splitter.orientation() == Qt.Orientation.Vertical
    assert splitter.sizes() == [200, 392]
    splitter.resize(1200, 600)
    assert splitter.sizes() == [300, 892]
    splitter.set_places({"horizontal": [1, 2, 3]})
    assert splitter.places() == {"horizontal": [300, 892], "vertical": [200, 392]}


@pytest.mark.parametrize(
    ("elide", "fits"),
    [("right", lambda s: s.endswith("…")), ("middle", lambda s: "…" in s[1:-1])],
)
def test_elided_label(qtbot: QtBot, elide: str, fits: Callable[[str], bool]) -> None:
    """What does not fit is cut, and the tool tip has the whole as text."""
    made = kit.ElidedLabel("<b>" + "x" * 300, elide="middle" if elide == "middle" else "right")
    show(qtbot, made, 120, 30)
    assert fits(made.shown_text())
    assert made.toolTip().startswith("<qt>&lt;b&gt;x")
    made.set_text("short")
    assert (made.shown_text(), made.toolTip()) == ("short", "")


def test_key_values_keep_their_widgets(qtbot: QtBot) -> None:
    """New values of the same facts change the text only; new facts rebuild."""
    facts = kit.KeyValueGrid([("Pages", "1"), ("Records", "100")])
    qtbot.addWidget(facts)
    before = facts._values["Pages"]
    facts.set_facts([("Pages", "2"), ("Records", "200")])
    assert facts._values["Pages"] is before
    assert facts.value("Records") == "200"
    facts.set_facts([("Status", "200\n<b>")])
    assert facts.value("Status") == "200\n<b>"


def test_raw_text_is_capped_and_found(qtbot: QtBot) -> None:
    """A long answer says how much is shown; find goes round."""
    raw = kit.RawText()
    # A menu has the same keys, as in the window: both at once would do nothing.
    menu = QAction(raw)
    menu.setShortcut(QKeySequence.StandardKey.Find)
    raw.addAction(menu)
    show(qtbot, raw)
    raw.set_text("a\u202eb needle " + "x" * 400_000, total=9_000_000)
    assert raw.note() == "The first 300,000 of 9,000,000 characters."
    assert raw.editor.toPlainText().startswith("a⟨U+202E⟩b")
    assert raw.editor.isReadOnly()
    QTest.keyClick(raw.editor, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert raw.find_field.hasFocus()
    QTest.keyClicks(raw.find_field, "needle")
    QTest.keyClick(raw.find_field, Qt.Key.Key_Return)
    assert raw.editor.textCursor().selectedText() == "needle"
    raw.find_previous()
    assert raw.editor.textCursor().selectedText() == "needle"
    raw.find_field.setText("absent")
    raw.find_next()
    assert raw._found.text() == "No match"
    QTest.keyClick(raw.find_field, Qt.Key.Key_Escape)
    assert not raw._find_bar.isVisible()
    raw.set_text("short")
    assert raw.note() == ""


def test_page_header_keeps_the_primary_action_last(qtbot: QtBot) -> None:
    """Further actions stand left of the primary one."""
    primary, other = kit.button("Create", "primary"), kit.button("Import")
    header = kit.PageHeader("Flows", primary)
    header.add_action(other)
    show(qtbot, header)
    at = QPoint(0, 0)
    assert other.mapTo(header, at).x() < primary.mapTo(header, at).x()
