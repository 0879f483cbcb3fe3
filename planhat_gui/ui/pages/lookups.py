"""The Lookups page: small tables whose columns can stand in macros."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QMenu, QStackedWidget, QVBoxLayout, QWidget

from planhat_gui.model.errors import Failure
from planhat_gui.model.language import tr
from planhat_gui.model.lookup import Lookup
from planhat_gui.model.macro_grammar import column_text
from planhat_gui.model.names import free_name, name_key
from planhat_gui.model.ports import Cancel
from planhat_gui.ui.kit.buttons import BusyButton, button
from planhat_gui.ui.kit.leaving import copy_text
from planhat_gui.ui.kit.surfaces import Card, EmptyState
from planhat_gui.ui.kit.text import safe_text
from planhat_gui.ui.kit.tokens import SPACE_12
from planhat_gui.ui.kit.wrap import WrapRow
from planhat_gui.ui.lookup import words
from planhat_gui.ui.lookup.list_row import list_row
from planhat_gui.ui.lookup.reading import ReadingStrip
from planhat_gui.ui.pages.listing import Column, ListTable
from planhat_gui.ui.pages.page import Page
from planhat_gui.ui.pages.scrolling import narrow, scrolling
from planhat_gui.ui.pages.search_field import SearchField
from planhat_gui.ui.question import Answer, Question

if TYPE_CHECKING:
    from planhat_gui.compose import Services
    from planhat_gui.compose.lookups import MadeLookup
    from planhat_gui.store.nexsets import NexsetInfo

COLUMNS = (
    Column(tr("Name"), stretch=True),
    Column(tr("Columns"), width=220, least=700),
    Column(tr("Rows"), right=True, width=90),
    Column(tr("From"), width=230),
    Column(tr("Used by"), width=170, least=860),
)
FILES = tr("Tables (*.csv *.tsv *.txt *.xlsx *.json)")


@dataclass(frozen=True, slots=True)
class Found:
    """What the page shows, as it was read; `uses` by `name_key`."""

    lookups: tuple[Lookup, ...] = ()
    uses: tuple[tuple[str, tuple[str, ...]], ...] = ()


class LookupsPage(Page):
    """Lists lookups; makes, opens, refreshes and deletes them. `changed`: after any of these."""

    changed = Signal()

    def __init__(self) -> None:
        self.add = button(tr("New lookup"), "secondary", "plus")
        super().__init__(tr("Lookups"), self.add)
        self._found = Found()
        self._wanted = ""
        self.search = SearchField(
            tr("Find lookup"), tr("Shows the lookups with these letters in any column.")
        )
        self.table = ListTable(tr("Lookup list"), COLUMNS)
        self.open_one = button(tr("Open"), "secondary", "pencil", name=tr("Open lookup"))
        self.refresh = BusyButton(
            tr("Refresh"), "secondary", "refresh-cw", name=tr("Refresh lookup")
        )
        self.delete = button(tr("Delete"), "danger", "trash-2", name=tr("Delete lookup"))
        self.question = Question(tr("Delete lookup question"))
        self.strip = ReadingStrip()
        self._stack = QStackedWidget()
        self._first = button(tr("Make your first lookup"), "primary", "plus")
        for each in (self.add, self._first):
            each.setMenu(self._new_menu(each))
        self.set_empty(
            EmptyState(
                "list",
                tr("No lookups yet"),
                tr(
                    "A lookup is a small table: ids, names, dates. A request can be sent once for "
                    "each "
                    "of its rows, with the row's values in the URL, headers or body."
                ),
                [self._first],
            )
        )
        self.setAcceptDrops(True)
        self._connect()
        self._lay_out()

    def _new_menu(self, owner: QWidget) -> QMenu:
        menu = QMenu(owner)
        menu.addAction(tr("From a file…")).triggered.connect(self.ask_file)
        menu.addAction(tr("Type or paste")).triggered.connect(self.type_new)
        menu.addAction(tr("From a Nexset")).triggered.connect(self.from_nexset)
        return menu

    def _connect(self) -> None:
        self.open_one.clicked.connect(lambda: self.edit_one(self.table.current()))
        self.refresh.clicked.connect(lambda: self.refresh_one(self.table.current()))
        self.delete.clicked.connect(lambda: self.delete_one(self.table.current()))
        self.table.chosen.connect(self.edit_one)
        self.table.delete_pressed.connect(self.delete_one)
        self.table.menu_wanted.connect(self._open_menu)
        self.table.current_changed.connect(self._current_changed)
        self.search.textChanged.connect(self.table.set_search)

    def _lay_out(self) -> None:
        bar = WrapRow([self.search], [self.open_one, self.refresh, self.delete])
        listing = QWidget()
        column = QVBoxLayout(listing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_12)
        column.addWidget(bar)
        column.addWidget(self.question)
        column.addWidget(self.strip)
        column.addWidget(self.table, 1)
        self._stack.addWidget(listing)
        whole = QVBoxLayout(self.content)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    # The list

    def read(self, services: "Services", cancel: Cancel) -> Found:
        """Lookups, and which flows use them."""
        uses = services.lookup_maker.uses()
        return Found(
            tuple(services.lookups.all()),
            tuple((key, tuple(names)) for key, names in uses.items()),
        )

    def show_read(self, found: Found) -> bool:
        """Fill the list."""
        self._found = found
        uses = dict(found.uses)
        self.table.set_rows([list_row(each, uses) for each in found.lookups])
        if self._wanted:
            self.table.set_current(self._wanted)
            self._wanted = ""
        self._current_changed(self.table.current())
        return bool(found.lookups) or self._stack.currentIndex() != 0 or self.strip.running

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        self.search.setFocus()
        self.search.selectAll()

    def lookups(self) -> tuple[Lookup, ...]:
        """The lookups listed."""
        return self._found.lookups

    def lookup(self, key: str) -> Lookup | None:
        """The lookup of a row."""
        return next((each for each in self._found.lookups if each.id == key), None)

    def choose(self, lookup_id: str) -> None:
        """Choose this lookup as soon as it is listed."""
        self._wanted = lookup_id
        self.reload()

    def _current_changed(self, key: str) -> None:
        found = self.lookup(key)
        self.refresh.setEnabled(found is not None and found.origin.refreshable)
        for each in (self.open_one, self.delete):
            each.setEnabled(found is not None)

    # Making

    def ask_file(self) -> None:
        """Ask for a file, then make a lookup of it."""
        dialog = QFileDialog(self, tr("Make a lookup of a file"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(FILES)
        dialog.fileSelected.connect(lambda path: self.from_file(Path(path)))
        dialog.open()

    def from_file(self, path: Path) -> None:
        """Make a lookup of this file, under the file's name."""
        if self.strip.running:
            return
        stem = path.stem.replace("{", "").replace("}", "").strip() or tr("Lookup")
        name = free_name(stem[:100], {name_key(each.name) for each in self._found.lookups})
        self.bar.clear()
        self.show_content()

        def work(services: "Services", cancel: Cancel) -> "MadeLookup":
            return services.lookup_maker.from_file(path, name, cancel)

        job = self.in_background(work, self._made, self._not_made)
        self.strip.follow(tr("Reading {path_name}", path_name=path.name), job)

    def from_nexset(self) -> None:
        """Show the form for columns of a Nexset."""

        def done(infos: list["NexsetInfo"]) -> None:
            if not infos:
                self.bar.show_message("info", tr("There is no Nexset yet: run a flow first."))
                return
            from planhat_gui.ui.lookup.from_nexset import FromNexset

            form = FromNexset(self.services)
            form.saved.connect(self._made)
            form.left.connect(self._leave)
            card = Card()
            card.body.addWidget(form)
            self._show(scrolling(narrow(card, 720)))
            form.start(infos, {name_key(each.name) for each in self._found.lookups})

        self.in_background(
            lambda services, _: [each for each in services.nexsets.all() if each.kind == "typed"],
            done,
        )

    def type_new(self) -> None:
        """Show an empty table to type into."""
        self._show_editor(None)

    def edit_one(self, key: str) -> None:
        """Show a lookup's rows; a small one can be changed."""
        found = self.lookup(key)
        if found is not None:
            self._show_editor(found)

    def _show_editor(self, lookup: Lookup | None) -> None:
        from planhat_gui.ui.lookup.editor import LookupEditor

        editor = LookupEditor(self.services)
        editor.saved.connect(self._saved)
        editor.left.connect(self._leave)
        self._show(editor)
        if lookup is None:
            editor.new()
        else:
            editor.open(lookup)

    def _show(self, widget: QWidget) -> None:
        self._drop_form()
        self.bar.clear()
        self._stack.addWidget(widget)
        self._stack.setCurrentIndex(1)
        self.add.hide()
        self.show_content()

    def _drop_form(self) -> None:
        while (old := self._stack.widget(1)) is not None:
            self._stack.removeWidget(old)
            old.deleteLater()

    def _leave(self) -> None:
        self.add.show()
        self._drop_form()
        self.reload()
        self.table.setFocus()

    def _saved(self, lookup: Lookup) -> None:
        self._wanted = lookup.id
        self._leave()
        self.toasted.emit(tr("“{lookup_name}” is saved.", lookup_name=lookup.name), None)
        self.changed.emit()

    def _made(self, made: "MadeLookup") -> None:
        lookup = made.lookup
        self._wanted = lookup.id
        self._leave()
        if made.notes:
            self.bar.show_message("info", " ".join(made.notes))
        self.toasted.emit(words.made(lookup), lambda: self._delete_now(lookup, undo=False))
        self.changed.emit()

    def _not_made(self, failure: Failure) -> None:
        self.show_failure(failure)
        self.reload()

    # Changing

    def refresh_one(self, key: str) -> None:
        """Fetch the rows of a lookup again from where they came from."""
        found = self.lookup(key)
        if found is None or self.refresh.busy or not found.origin.refreshable:
            return
        self.refresh.set_busy(True, tr("Refreshing…"))

        def done(made: "MadeLookup") -> None:
            self.refresh.set_busy(False)
            if made.notes:
                self.bar.show_message("info", " ".join(made.notes))
            else:
                self.bar.clear()
            self.toasted.emit(words.refreshed(found, made.lookup), None)
            self._changed()

        def failed(failure: Failure) -> None:
            self.refresh.set_busy(False)
            self.show_failure(failure)

        self.strip.follow(
            tr("Refreshing {found_name}", found_name=found.name),
            self.in_background(
                lambda services, cancel: services.lookup_maker.refresh(found.id, cancel),
                done,
                failed,
            ),
        )

    def delete_one(self, key: str) -> None:
        """Delete, with Undo; when flows use it they are named first."""
        found = self.lookup(key)
        if found is None:
            return

        def done(names: list[str]) -> None:
            if not names:
                self._delete_now(found)
                return
            self.question.ask(
                tr(
                    "Delete “{found_name}”? {used_by}",
                    found_name=found.name,
                    used_by=words.used_by(names),
                ),
                [
                    Answer(tr("Keep it")),
                    Answer(tr("Delete lookup"), lambda: self._delete_now(found), "danger"),
                ],
            )

        self.in_background(lambda services, _: services.lookup_maker.used_by(found.name), done)

    def _delete_now(self, lookup: Lookup, *, undo: bool = True) -> None:
        def restore() -> None:
            self._wanted = lookup.id
            self.in_background(
                lambda services, _: services.lookups.restore(lookup.id), lambda _: self._changed()
            )

        def done(_: object) -> None:
            self.bar.clear()
            self.toasted.emit(
                tr("“{lookup_name}” was deleted.", lookup_name=lookup.name),
                restore if undo else None,
            )
            self._changed()

        self.in_background(lambda services, _: services.lookups.delete(lookup.id), done)

    def _changed(self) -> None:
        self.changed.emit()
        self.reload()

    def _open_menu(self, key: str, pos: QPoint) -> None:
        self.table.set_current(key)
        found = self.lookup(key)
        if found is None:
            return
        menu = QMenu(self)
        menu.addAction(tr("Open")).triggered.connect(lambda: self.edit_one(key))
        again = menu.addAction(tr("Refresh"))
        again.setEnabled(found.origin.refreshable)
        again.triggered.connect(lambda: self.refresh_one(key))
        macros = menu.addMenu(tr("Copy macro"))
        for column in found.columns[:30]:
            text = column_text(found.name, column)
            macros.addAction(safe_text(text, 80).replace("&", "&&")).triggered.connect(
                lambda _=False, text=text: copy_text(text, tr("The macro"))
            )
        menu.addSeparator()
        menu.addAction(tr("Delete")).triggered.connect(lambda: self.delete_one(key))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(pos)

    # Files dropped on the page

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file of this computer."""
        urls = event.mimeData().urls()
        if self.attached and len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Make a lookup of the file."""
        if self._stack.currentIndex() == 0:
            self.from_file(Path(event.mimeData().urls()[0].toLocalFile()))
