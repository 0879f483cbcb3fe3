"""The form drawn from a template's parameters."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from planhat_gui.model.params import Param, ParamKind
from planhat_gui.store.templates import load_templates
from planhat_gui.ui.forms.fields import SearchCombo
from planhat_gui.ui.forms.number_field import NumberField
from planhat_gui.ui.forms.param_form import ParamForm

SIZE = Param("page_size", "Page Size", ParamKind.INTEGER, 100, minimum=1, maximum=5000)


def together(qtbot: QtBot, *fields: QWidget) -> QWidget:
    """The fields in one window that has the keyboard."""
    window = QWidget()
    column = QVBoxLayout(window)
    for field in fields:
        column.addWidget(field)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.mark.parametrize("template", load_templates().all(), ids=lambda t: t.id)
def test_every_template_is_drawn_from_its_data(qtbot: QtBot, template: object) -> None:
    """Each parameter has its widget under the label of the documentation, at its default."""
    form = ParamForm()
    qtbot.addWidget(form)
    form.set_params(template.params)  # type: ignore[attr-defined]
    kinds = {ParamKind.INTEGER: QSpinBox, ParamKind.CHOICE: QComboBox}
    for param in template.params:  # type: ignore[attr-defined]
        field = form.field(param.name)
        assert isinstance(field, kinds.get(param.kind, QLineEdit))
        assert field.accessibleName() == param.label
        if not isinstance(field, QComboBox):  # on Linux its name is its value, by Qt's design
            said = QAccessible.queryAccessibleInterface(field)
            assert said.text(QAccessible.Text.Name) == param.label
        assert form.row(param.name).label.buddy() is field
        assert param.help in field.accessibleDescription()
    assert set(form.names()) == {p.name for p in template.params}  # type: ignore[attr-defined]


def test_object_names_are_those_of_the_contract(qtbot: QtBot) -> None:
    """Tests and scripts find the fields by these names."""
    form = ParamForm()
    qtbot.addWidget(form)
    form.set_params(load_templates().get("get_endusers").params)
    names = [form.field(p.name).objectName() for p in form.params]
    assert names == ["pageSize", "startOffset", "companyIdFilter"]
    form.set_params(load_templates().get("get_lean_companies").params)
    assert form.field("status").objectName() == "statusFilter"


@pytest.mark.parametrize(("typed", "value"), [(" 200 ", 200), ("+200", 200), ("0200", 200)])
def test_numbers_may_be_written_in_any_way(qtbot: QtBot, typed: str, value: int) -> None:
    """Spaces, a plus and leading zeros mean nothing."""
    field = NumberField(SIZE)
    qtbot.addWidget(field)
    seen: list[object] = []
    field.edited.connect(seen.append)
    field.lineEdit().setText(typed)
    assert seen[-1] == value


@pytest.mark.parametrize("typed", ["99999", "-1", "abc", "", "5_0"])
def test_a_wrong_number_stays_as_typed(qtbot: QtBot, typed: str) -> None:
    """Leaving the field or pressing Enter does not put another number in its place."""
    field, other = NumberField(SIZE), QLineEdit()
    window = together(qtbot, field, other)
    assert window.isVisible()
    field.setFocus()
    seen: list[object] = []
    field.edited.connect(seen.append)
    field.selectAll()
    if typed:
        QTest.keyClicks(field, typed)
    else:
        QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClick(field, Qt.Key.Key_Return)
    other.setFocus()
    assert field.text() == typed
    assert seen[-1] == typed


def test_arrows_and_set_value_are_edits(qtbot: QtBot) -> None:
    """However the number changes, the form hears of it."""
    field = NumberField(SIZE)
    qtbot.addWidget(field)
    seen: list[object] = []
    field.edited.connect(seen.append)
    field.setValue(200)
    field.stepUp()
    assert seen[0] == 200
    assert seen[-1] == 300


def test_showing_values_tells_nobody(qtbot: QtBot) -> None:
    """Only the person's own changes count as edits."""
    form = ParamForm()
    qtbot.addWidget(form)
    form.set_params(load_templates().get("get_endusers").params)
    seen: list[object] = []
    form.edited.connect(lambda name, value: seen.append((name, value)))
    form.show_values({"page_size": 700, "company_id": "xyz", "start_offset": "no number"})
    assert form.field("page_size").text() == "700"  # type: ignore[attr-defined]
    assert form.field("start_offset").text() == "no number"  # type: ignore[attr-defined]
    assert seen == []


def test_a_choice_says_what_it_does(qtbot: QtBot) -> None:
    """The help follows the entry that is chosen."""
    form = ParamForm()
    qtbot.addWidget(form)
    form.set_params(load_templates().get("get_lean_companies").params)
    combo = form.field("status")
    assert isinstance(combo, QComboBox)
    with qtbot.waitSignal(form.edited) as caught:
        combo.setCurrentText("Lost")
    assert caught.args == ["status", "lost"]
    assert "lost deals" in combo.accessibleDescription()


def test_the_endpoint_is_found_by_any_part_of_its_name(qtbot: QtBot) -> None:
    """Typing tick offers Get Tickets; half a word never counts as a choice."""
    combo, other = SearchCombo(), QLineEdit()
    for text in ("Get Companies", "Get Tickets"):
        combo.addItem(text, text.lower())
    window = together(qtbot, combo, other)
    combo.show_data("get companies")
    assert window.isVisible()
    combo.setFocus()
    chosen: list[object] = []
    combo.chosen.connect(chosen.append)
    QTest.keyClicks(combo, "tick")
    completer = combo.completer()
    assert completer is not None
    assert completer.completionCount() == 1
    popup = completer.popup()
    assert popup is not None
    popup.hide()
    other.setFocus()
    assert combo.currentText() == "Get Companies"
    assert chosen == []
    combo.setCurrentText("Get Tickets")
    assert chosen == ["get tickets"]
