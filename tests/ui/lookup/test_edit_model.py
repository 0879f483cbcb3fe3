"""The table one types into: its changes, and each of them taken back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from planhat_gui.ui.lookup.edit_model import MAX_EDIT_ROWS, EditModel, Table


def filled() -> EditModel:
    """Two columns, two rows."""
    model = EditModel()
    model.set_table(["_id", "name"], [["1", "a"], ["2", "b"]])
    return model


def test_typing_below_makes_a_row(qtbot: QtBot) -> None:
    """The last row is always free; typing there adds one, typing elsewhere changes one."""
    model = filled()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert model.rowCount() == 3
    assert model.setData(model.index(2, 1), "c")
    assert model.setData(model.index(0, 0), "9")
    assert model.table == Table(("_id", "name"), (("9", "a"), ("2", "b"), ("", "c")))
    assert model.rowCount() == 4
    assert model.headerData(3, Qt.Orientation.Vertical) == "*"
    del tester


def test_every_change_can_be_taken_back_and_made_again(qtbot: QtBot) -> None:
    """Undo goes back to what was set, redo to the end; a new change forgets what was undone."""
    model = filled()
    states = [model.table]
    for change in (
        lambda: model.rename(1, "label"),
        model.add_column,
        lambda: model.paste(1, 1, [["x", "y", "z"], ["q"]]),
        lambda: model.clear_cells({(0, 0), (9, 0)}),
        lambda: model.remove_column(0),
        lambda: model.remove_rows({1}),
        model.first_row_to_names,
        model.names_to_first_row,
        lambda: model.setData(model.index(0, 0), "typed"),
    ):
        change()
        assert model.table != states[-1]
        states.append(model.table)
    for state in reversed(states[:-1]):
        model.undo()
        assert model.table == state
    assert not model.can_undo()
    assert not model.changed
    for state in states[1:]:
        model.redo()
        assert model.table == state
    model.undo()
    model.rename(0, "other")
    assert not model.can_redo()


def test_pasting_grows_the_table(qtbot: QtBot) -> None:
    """Rows and columns are added as the block needs them; a block too large changes nothing."""
    model = filled()
    model.paste(1, 1, [["x", "y"], ["z", "w"]])
    assert model.table == Table(
        ("_id", "name", "column_3"), (("1", "a", ""), ("2", "x", "y"), ("", "z", "w"))
    )
    before = model.table
    with pytest.raises(ValueError, match="more than 20,000 rows"):
        model.paste(1, 0, [["x"]] * MAX_EDIT_ROWS)
    assert model.table == before


def test_the_last_column_stays_and_empty_rows_do_not_count(qtbot: QtBot) -> None:
    """A table has a column; rows without any text are not part of it."""
    model = filled()
    model.remove_column(1)
    model.remove_column(0)
    assert model.columns == ("_id",)
    model.clear_cells({(0, 0)})
    assert model.table == Table(("_id",), (("2",),))
    assert not model.empty
    model.clear_cells({(1, 0)})
    assert model.empty


@given(st.lists(st.lists(st.text(), min_size=1, max_size=3), min_size=1, max_size=4))
def test_any_block_is_kept_as_it_is(block: list[list[str]]) -> None:
    """What is pasted is what the cells hold."""
    model = EditModel()
    model.set_table(["a", "b", "c"], [])
    model.paste(0, 0, block)
    for row, cells in enumerate(block):
        for column, text in enumerate(cells):
            assert model.index(row, column).data(Qt.ItemDataRole.EditRole) == text
