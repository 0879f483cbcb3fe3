"""The grid with the buttons that change it."""

from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from planhat_gui.model.language import tr
from planhat_gui.ui.kit.buttons import button, icon_button
from planhat_gui.ui.kit.tokens import SPACE_8
from planhat_gui.ui.kit.wrap import WrapRow
from planhat_gui.ui.lookup.edit_grid import EditGrid


class EditArea(QWidget):
    """Paste, columns, rows, undo and redo above an `EditGrid`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = EditGrid(tr("Lookup table"))
        self.paste = button(tr("Paste"), "secondary", "clipboard-paste", name=tr("Paste rows"))
        self.add_column = button(tr("Add column"), "secondary", "plus")
        self.columns = button(tr("Columns"), "secondary", "columns-3")
        self.remove_rows = button(tr("Delete rows"), "secondary", "trash-2")
        self.undo = icon_button("undo-2", tr("Undo typing"))
        self.redo = icon_button("redo-2", tr("Redo typing"))
        self._menu()
        self.paste.clicked.connect(self.grid.paste)
        self.add_column.clicked.connect(self.grid.add_column)
        self.remove_rows.clicked.connect(self.grid.remove_rows)
        self.undo.clicked.connect(self.grid.undo)
        self.redo.clicked.connect(self.grid.redo)
        self.grid.table_model.edited.connect(self._update)
        changing = (self.paste, self.add_column, self.columns, self.remove_rows)
        back = QWidget()
        both = QHBoxLayout(back)
        both.setContentsMargins(0, 0, 0, 0)
        for each in (self.undo, self.redo):
            both.addWidget(each)
        bar = WrapRow(changing, [back])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(bar)
        column.addWidget(self.grid, 1)
        self._update()

    def _menu(self) -> None:
        menu = QMenu(self.columns)
        for text, act in (
            (tr("Rename column"), self.grid.rename_current),
            (tr("Delete column"), self.grid.remove_column),
            (tr("Take names from the first row"), self.grid.first_row_to_names),
            (tr("Turn names into the first row"), self.grid.names_to_first_row),
        ):
            menu.addAction(text).triggered.connect(act)
        self.columns.setMenu(menu)

    def _update(self) -> None:
        model = self.grid.table_model
        self.undo.setEnabled(model.can_undo())
        self.redo.setEnabled(model.can_redo())
        self.remove_rows.setEnabled(model.rowCount() > 1)
