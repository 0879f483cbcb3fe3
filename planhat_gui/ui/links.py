"""From a record to another one that it refers to, and back to where one was."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from planhat_gui.model.errors import Cancelled, NeedsFix, Problem
from planhat_gui.model.language import tr
from planhat_gui.model.ports import Cancel
from planhat_gui.model.references import Link, links_at, links_of_cell
from planhat_gui.ui.kit.record_tree import RecordView
from planhat_gui.ui.kit.text import safe_text

if TYPE_CHECKING:
    from planhat_gui.compose import Services
    from planhat_gui.store.view import Filter

_MOST_BACK = 50
_NAME = 40


@dataclass(frozen=True, slots=True)
class Place:
    """What of a Nexset was looked at: search, filters, order, the current cell, the scroll."""

    nexset: str
    name: str
    search: str
    filters: "tuple[tuple[Filter, ...], ...]"
    order: tuple[tuple[str, bool], ...]
    row: int
    column: str
    across: int
    top: int


@dataclass(frozen=True, slots=True)
class Found:
    """Where a linked record is: its Nexset and the name of the column of its keys."""

    nexset: str
    key: str
    link: Link


class Trail(QObject):
    """Places one came from, the last one first. `changed`: there are others now."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._places: list[Place] = []

    def put(self, place: Place) -> None:
        """One is about to leave here."""
        self._places = [*self._places, place][-_MOST_BACK:]
        self.changed.emit()

    def take(self) -> Place | None:
        """Where one goes back to."""
        place = self._places.pop() if self._places else None
        self.changed.emit()
        return place

    def drop(self, nexset: str) -> None:
        """That Nexset is gone."""
        self._places = [each for each in self._places if each.nexset != nexset]
        self.changed.emit()

    def last(self) -> Place | None:
        """Where one would go back to."""
        return self._places[-1] if self._places else None


def find_linked(services: "Services", link: Link, cancel: Cancel) -> Found:
    """The newest Nexset that has the record, of whatever credential. Blocking.

    Raises NeedsFix: there is no Nexset of that kind, or the record is in none of them.
    """
    from planhat_gui.store.view import Filter, Test, View

    views = services.views
    infos = [info for template in link.kind.templates for info in views.of_template(template)]
    for info in infos:
        if cancel.is_set():
            raise Cancelled
        reader = services.nexsets.open(info.id)
        try:
            names = [column.name for column in reader.columns]
            key = next((name for name in ("_id", "id") if name in names), "")
            if key and reader.count(View(filters=(Filter(key, Test.EQUALS, link.id),))):
                return Found(info.id, key, link)
        finally:
            reader.close()
    noun = link.kind.noun
    if infos:
        said = tr(
            "The {noun} {link_id} is not in “{infos_name}”.",
            noun=noun,
            link_id=link.id,
            infos_name=infos[0].name,
        )
        raise NeedsFix(
            [Problem("link", said)], tr("It may be newer than that Nexset: run its flow again.")
        )
    titles = {each.id: each.title for each in services.templates.all()}
    flow = titles.get(link.kind.templates[0], link.kind.templates[0])
    raise NeedsFix(
        [
            Problem(
                "link",
                tr(
                    "There is no Nexset in which the {noun} {link_id} could be.",
                    noun=noun,
                    link_id=link.id,
                ),
            )
        ],
        tr(
            "Make a flow with “{flow}” and run it; the {noun} can be opened then.",
            flow=flow,
            noun=noun,
        ),
    )


def add_links(menu: QMenu, found: list[Link], act: Callable[[Link], object]) -> None:
    """Offer to open what a cell or a field refers to."""
    if not found:
        return
    menu.addSeparator()
    for link in found:
        shown = safe_text(link.name or link.id, _NAME).replace("&", "&&")
        words = (
            tr("Open {kind_noun}", kind_noun=link.kind.noun)
            if len(found) == 1
            else tr("Open {kind_noun} “{shown}”", kind_noun=link.kind.noun, shown=shown)
        )
        menu.addAction(words).triggered.connect(lambda _=False, link=link: act(link))


def cell_links(name: str, text: str | None) -> list[Link]:
    """What a cell of that column refers to."""
    return links_of_cell(name, text) if text else []


def add_record_links(record: RecordView, act: Callable[[Link], object]) -> None:
    """The menu of a record's fields opens what they refer to, too."""
    tree = record.tree

    def add(menu: QMenu, _path: str) -> None:
        add_links(menu, links_at(tree.current_steps(), tree.current_value()), act)

    tree.menu_opening.connect(add)
