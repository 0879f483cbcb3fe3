"""What a person does with the records of a Nexset, beside searching and filtering them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from planhat_gui.model.language import tr
from planhat_gui.model.ports import Cancel
from planhat_gui.model.references import Link
from planhat_gui.ui import links, say
from planhat_gui.ui.column_chooser import ColumnChooser
from planhat_gui.ui.column_places import ColumnPlaces
from planhat_gui.ui.find_match import find_match
from planhat_gui.ui.go_to_row import GoToRow
from planhat_gui.ui.kit.text import safe_text
from planhat_gui.ui.layout_keeper import LayoutKeeper
from planhat_gui.ui.record_actions import HUMAN, LOCAL, RAW, RecordActions

if TYPE_CHECKING:
    from planhat_gui.compose import Services
    from planhat_gui.store.reader import NexsetReader
    from planhat_gui.store.view import View
    from planhat_gui.ui.pages.records_page import RecordsPage

_NAME = 30


class NexsetDesk(QObject):
    """Columns, looks, going to a row, to a match, to a linked record and back."""

    def __init__(self, page: "RecordsPage") -> None:
        super().__init__(page)
        self._page = page
        self._grid, self._browser = page.parts.grid, page.browser
        self.keeper = LayoutKeeper(self)
        self.places = ColumnPlaces(self._grid, self._browser.model, self)
        self.chooser = ColumnChooser(self.places, page)
        self.rows = GoToRow(page)
        self.trail = links.Trail(self)
        self.actions = RecordActions(page, self.do)
        self._connect()
        self._column = ""
        self._trail_changed()

    def _note_column(self) -> None:
        names, column = self._browser.columns, self._grid.currentIndex().column()
        if 0 <= column < len(names):
            self._column = names[column]

    def _connect(self) -> None:
        grid, browser, parts = self._grid, self._browser, self._page.parts
        grid.add_header_hook(self._add_to_header)
        grid.add_menu_hook(self._add_to_cell)
        grid.typed.connect(self._search_for)
        grid.opened.connect(lambda *_: self._show_record())
        links.add_record_links(parts.record, self.open_link)
        browser.model.modelAboutToBeReset.connect(self._note_column)
        self.places.changed.connect(self._layout_changed)
        self.trail.changed.connect(self._trail_changed)
        self.rows.chosen.connect(self.go_to_row)
        browser.first_rows.connect(self.places.rows_came)
        browser.columns_changed.connect(self._columns_changed)
        browser.expanded_to.connect(self._expanded)
        parts.columns.clicked.connect(lambda: self.do("columns"))
        parts.back.clicked.connect(lambda: self.do("back"))

    def load(self, services: "Services") -> None:
        """Read what is remembered of columns. Blocking; for a worker thread."""
        self.keeper.load(services.folder.root)

    def loaded(self) -> None:
        """What is remembered is there: show the looks in force."""
        kept, look = self.keeper.layouts, self._browser.model.look
        look.human, look.raw, look.local = kept.human, kept.raw, kept.local
        for key, on in ((HUMAN, look.human), (RAW, look.raw), (LOCAL, look.local)):
            self.actions[key].setChecked(on)

    def opening(self, nexset_id: str) -> tuple[str, ...]:
        """Another Nexset is opened: the columns to be opened with it."""
        self._column = ""
        layout = self.keeper.layouts.of(nexset_id)
        self.places.use(layout)
        return tuple(layout.expanded)

    def do(self, key: str) -> None:
        """What an action stands for."""
        acts = {
            "columns": lambda: self.chooser.open_below(self._page.parts.columns),
            "freeze": lambda: self.places.freeze(1),
            "unfreeze": lambda: self.places.freeze(0),
            "left": lambda: self._move_column(-1),
            "right": lambda: self._move_column(1),
            "fit": self.places.fit_all,
            "reset": self._reset,
            HUMAN: self._look_chosen,
            RAW: self._look_chosen,
            LOCAL: self._look_chosen,
            "row": lambda: self.rows.open_over(self._grid, self._browser.model.rowCount()),
            "next": lambda: self.find(1),
            "previous": lambda: self.find(-1),
            "link": self._open_current_link,
            "back": self.go_back,
        }
        acts[key]()

    # Going

    def go_to_row(self, row: int) -> None:
        """Put the cursor on a row, in the column it stands in."""
        self._grid.go_to(row, self.current_column())
        self._grid.setFocus()

    def current_column(self) -> int:
        """The column the cursor stands in, or the first that is shown."""
        column, shown = self._grid.currentIndex().column(), self._grid.shown_in_order()
        return column if column in shown else (shown[0] if shown else 0)

    def last_column(self) -> int:
        """The column the cursor stood in before other rows came, or the first that is shown."""
        shown, names = self._grid.shown_in_order(), self._browser.columns
        if self._column in names and names.index(self._column) in shown:
            return names.index(self._column)
        return shown[0] if shown else 0

    def find(self, step: int) -> None:
        """Put the cursor on the next or previous cell with the text that is searched for."""
        text = self._page.parts.search.text().strip()
        if not text:
            self._page.focus_search()
            return
        columns = self._grid.shown_in_order()
        all_names = self._browser.columns
        names = [all_names[column] for column in columns]
        index = self._grid.currentIndex()
        row = max(0, index.row())
        place = columns.index(index.column()) if index.column() in columns else -1

        def question(reader: "NexsetReader", view: "View") -> tuple[int, int] | None:
            return find_match(reader, view, text, names, row, place, step)

        def answer(found: tuple[int, int] | None) -> None:
            if found is None:
                self._page.toasted.emit(
                    tr("“{text_}” is not in the columns shown.", text_=safe_text(text, _NAME)), None
                )
            else:
                self._grid.go_to(found[0], columns[found[1]])

        self._browser.ask(question, answer)

    def _search_for(self, text: str) -> None:
        search = self._page.parts.search
        search.setFocus()
        search.setText(search.text() + text)

    def _show_record(self) -> None:
        self._page.parts.show_record.setChecked(True)
        self._page.parts.record.tree.setFocus()

    # Linked records

    def open_link(self, link: Link) -> None:
        """Go to the record that is meant, or say why not."""

        def work(services: "Services", cancel: Cancel) -> links.Found:
            return links.find_linked(services, link, cancel)

        self._page.in_background(work, self._found)

    def _found(self, found: links.Found) -> None:
        from planhat_gui.store.view import Filter, Test

        place = self._page.place()
        if place is not None:
            self.trail.put(place)
        wanted = (Filter(found.key, Test.EQUALS, found.link.id),)
        self._page.show_place(links.Place(found.nexset, "", "", (wanted,), (), 0, found.key, 0, 0))

    def _open_current_link(self) -> None:
        index = self._grid.currentIndex()
        found = self._links_of(index.row(), index.column()) if index.isValid() else []
        if len(found) == 1:
            self.open_link(found[0])
        elif found:
            menu = QMenu(self._grid)
            menu.aboutToHide.connect(menu.deleteLater)
            links.add_links(menu, found, self.open_link)
            rect = self._grid.visualRect(index)
            menu.popup(self._grid.viewport().mapToGlobal(rect.bottomLeft()))
        else:
            self._page.toasted.emit(tr("This cell refers to no other record."), None)

    def go_back(self) -> None:
        """Back to where a link was followed, with its filters and its place."""
        place = self.trail.take()
        if place is not None:
            self._page.show_place(place)

    def _trail_changed(self) -> None:
        last = self.trail.last()
        self.actions.allow("back", last is not None)
        self._page.parts.show_back(last.name if last else "")

    def _links_of(self, row: int, column: int) -> list[Link]:
        name = self._browser.columns[column]
        return links.cell_links(name, self._grid.cell_text(row, column))

    def _add_to_cell(self, menu: QMenu, row: int, column: int) -> None:
        if column < len(self._browser.columns):
            links.add_links(menu, self._links_of(row, column), self.open_link)

    # Columns

    def _move_column(self, step: int) -> None:
        names, column = self._browser.columns, self.current_column()
        if column < len(names):
            self.places.move(names[column], step)
            self._grid.scrollTo(self._grid.currentIndex())

    def _reset(self) -> None:
        self._browser.collapse_all()
        self.places.layout.expanded = []
        self.places.reset()

    def _add_to_header(self, menu: QMenu, column: int) -> None:
        from planhat_gui.store.members import can_open

        if not 0 <= column < len(self._browser.shown_columns):
            return
        one = self._browser.shown_columns[column]
        whole = next((n for n in self._browser.expanded if one.name.startswith(f"{n}.")), "")
        if whole:
            words = tr("Collapse “{whole}”", whole=safe_text(whole, _NAME)).replace("&", "&&")
            menu.addAction(words).triggered.connect(lambda: self._browser.collapse(whole))
        if can_open(one.type) and one.name in self._page.own_columns():
            expand = menu.addAction(tr("Expand into columns"))
            expand.triggered.connect(lambda: self._browser.expand(one.name))

    def _expanded(self, column: str, fields: int) -> None:
        if not fields and column not in self.places.layout.expanded:
            said = tr(
                "“{column}” holds no objects, so it has no fields to show.",
                column=safe_text(column, _NAME),
            )
            self._page.toasted.emit(said, None)
            return
        self.places.layout.expanded = list(self._browser.expanded)
        self._layout_changed()
        if fields:
            words = say.count(fields, "field")
            self._page.toasted.emit(
                tr("“{column}” is shown as {words}.", column=safe_text(column, _NAME), words=words),
                None,
            )

    def _columns_changed(self) -> None:
        self._page.columns_changed()

    def _layout_changed(self) -> None:
        if self._page.open_id:
            self.keeper.layouts.put(self._page.open_id, self.places.layout)
            self.keeper.changed()
        self._page.parts.show_hidden(self.places.count)
        self.actions.allow("unfreeze", self._grid.frozen > 0)

    def _look_chosen(self) -> None:
        look, kept = self._browser.model.look, self.keeper.layouts
        look.human = kept.human = self.actions[HUMAN].isChecked()
        look.raw = kept.raw = self.actions[RAW].isChecked()
        look.local = kept.local = self.actions[LOCAL].isChecked()
        self._browser.model.look_changed()
        self.keeper.changed()
