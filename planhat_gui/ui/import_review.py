"""The review of a flow that somebody else made: where it would send what, before anything is kept.

The same page lets a flow that was imported without a credential be given one later.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from planhat_gui.model.errors import Failure, NeedsFix
from planhat_gui.model.flow import Credential, SavedFlow, TemplateSource
from planhat_gui.model.flow_review import STANDING_WORDS, Destination, Standing
from planhat_gui.model.language import tr
from planhat_gui.model.personal import chosen_lines
from planhat_gui.ui.job import run_in_background
from planhat_gui.ui.kit.access import accessible
from planhat_gui.ui.kit.buttons import BusyButton, button
from planhat_gui.ui.kit.form import prepare_field
from planhat_gui.ui.kit.labels import label, rule
from planhat_gui.ui.kit.status import LevelIcon, MessageBar, StatusPill
from planhat_gui.ui.kit.surfaces import Card, KeyValueGrid, PageHeader
from planhat_gui.ui.kit.text import safe_text
from planhat_gui.ui.kit.tokens import (
    CONTROL_HEIGHT,
    SPACE_8,
    SPACE_12,
    SPACE_16,
    SPACE_24,
    Level,
)
from planhat_gui.ui.pages.scrolling import scrolling

if TYPE_CHECKING:
    from planhat_gui.compose import Services
    from planhat_gui.compose.imports import Arrival

NONE = tr("None for now: it sends nothing")
LEVELS: dict[Standing, Level] = {
    Standing.ALLOWED: "success",
    Standing.ELSEWHERE: "error",
    Standing.PLANHAT: "info",
    Standing.STRANGE: "warning",
    Standing.WRONG: "error",
}


_ALL_KEPT = tr("Every column lands as it comes: nothing is hashed or dropped.")


class ImportReview(QWidget):
    """`taken` carries the flow as it was saved, and the one it replaced or None.

    `failed(Failure)` when a file could not be read; `left()` on Cancel.
    """

    taken = Signal(object, object)
    failed = Signal(object)
    opened = Signal()
    left = Signal()

    def __init__(self, services: "Services", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        accessible(self, tr("Import review"))
        self._services = services
        self._arrival: Arrival | None = None
        self.take = BusyButton(tr("Import"), "primary")
        self.take.clicked.connect(self._take)
        self.cancel = button(tr("Cancel"), "secondary")
        self.cancel.clicked.connect(self.left)
        self.header = PageHeader(tr("Import"), self.take)
        self.header.add_action(self.cancel)
        self.bar = MessageBar()
        self.credential = accessible(QComboBox(), tr("Credential for this flow"))
        prepare_field(self.credential)
        self.credential.setMinimumHeight(CONTROL_HEIGHT)
        self.credential.currentIndexChanged.connect(self._show_places)
        self.hint = label("", "caption", wrap=True)
        self.places = _Places()
        self.keys = _Keys()
        self.twin = _Twin()
        self.personal = label("", wrap=True)
        chooser = Card(tr("Credential"))
        chooser.body.addWidget(self.credential)
        chooser.body.addWidget(self.hint)
        people = Card(tr("Personal data"))
        people.body.addWidget(self.personal)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_24, SPACE_16, SPACE_24, SPACE_16)
        column.setSpacing(SPACE_12)
        column.addWidget(self.header)
        column.addWidget(self.bar)
        column.addWidget(scrolling(self.keys, self.twin, chooser, self.places, people), 1)

    def review_file(self, path: Path) -> None:
        """Read a flow file and show it; nothing is kept until Import is pressed."""
        services = self._services
        run_in_background(
            self, lambda _c, _r: services.imports.read(path), self._show, self.failed.emit
        )

    def review_saved(self, flow_id: str) -> None:
        """Show a flow that was imported without a credential."""
        services = self._services
        run_in_background(
            self, lambda _c, _r: services.imports.of_saved(flow_id), self._show, self.failed.emit
        )

    def chosen(self) -> Credential | None:
        """The credential that is chosen; None for none."""
        found: Credential | None = self.credential.currentData()
        return found

    def _show(self, arrival: "Arrival") -> None:
        self._arrival = arrival
        self.bar.clear()
        self.take.set_busy(False)
        name = safe_text(arrival.flow.name, 100)
        if arrival.saved is None:
            self.header.set_title(
                tr("Import “{name}”?", name=name), tr("Nothing of it is kept or sent yet.")
            )
        else:
            self.header.set_title(
                tr("Choose a credential for “{name}”", name=name),
                tr("Until then it sends nothing."),
            )
        self.take.setText(tr("Import") if arrival.saved is None else tr("Link credential"))
        accessible(self.take, self.take.text())
        self.keys.show_problems(arrival)
        self.twin.show_twin(arrival)
        chosen = "\n".join(chosen_lines(arrival.flow.options.personal)) or _ALL_KEPT
        self.personal.setText(safe_text(chosen, 2000, multiline=True))
        self._fill_credentials(arrival)
        self._show_places()
        self.opened.emit()
        self.credential.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill_credentials(self, arrival: "Arrival") -> None:
        """None is chosen: it is a person who links a credential, not the file."""
        self.credential.blockSignals(True)
        self.credential.clear()
        self.credential.addItem(NONE, None)
        for each in arrival.credentials:
            self.credential.addItem(safe_text(f"{each.name} ({each.base_url})", 200), each)
        self.credential.setCurrentIndex(0)
        self.credential.blockSignals(False)
        self.hint.setText(_hint(arrival))

    def _show_places(self) -> None:
        arrival = self._arrival
        if arrival is None:
            return
        own = isinstance(arrival.flow.source, TemplateSource) and self.chosen() is None
        try:
            places = self._services.imports.destinations(arrival.flow, self.chosen())
        except NeedsFix as failure:
            self.places.show_failure(failure)
        else:
            self.places.show_places(places, own_address=own)

    def _take(self) -> None:
        arrival, chosen = self._arrival, self.chosen()
        if arrival is None:
            return
        name = chosen.name if chosen else ""
        if arrival.saved is not None and not name:
            self.bar.show_message("warning", tr("Choose the credential that this flow is to use."))
            self.credential.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.take.set_busy(True)
        services, replacing = self._services, self.twin.replacing()
        without_keys = self.keys.leaving_out()

        def work(_cancel: object, _report: object) -> SavedFlow:
            if arrival.saved is not None:
                return services.imports.link(arrival.saved.id, name)
            return services.imports.take(
                arrival, name, replacing=replacing, without_keys=without_keys
            )

        def done(saved: SavedFlow) -> None:
            self.take.set_busy(False)
            self.taken.emit(saved, arrival.twin if replacing else None)

        run_in_background(self, work, done, self._not_taken)

    def _not_taken(self, failure: Failure) -> None:
        self.take.set_busy(False)
        self.bar.show_message("error", str(failure))


class _Places(Card):
    """Each step: a word with its sign and colour, where to, and what."""

    def __init__(self) -> None:
        super().__init__(tr("Where it would send what"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE_12)
        self.body.addLayout(self._rows)

    def show_places(self, places: tuple[Destination, ...], *, own_address: bool) -> None:
        """`own_address`: the host follows the credential, and none is chosen yet."""
        self._clear()
        for number, place in enumerate(places):
            if number:
                self._rows.addWidget(rule())
            self._rows.addWidget(_Place(place, own_address=own_address))

    def show_failure(self, failure: Failure) -> None:
        """It cannot be said where: the flow is one that does not run as it is."""
        self._clear()
        self._rows.addWidget(label(safe_text(str(failure), 1000), wrap=True))

    def _clear(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()


class _Place(QWidget):
    """One step."""

    def __init__(self, place: Destination, *, own_address: bool) -> None:
        super().__init__()
        where = f"{place.method} {place.host or place.url}"
        accessible(self, safe_text(f"{place.step}: {STANDING_WORDS[place.standing]}"))
        self.pill = StatusPill(LEVELS[place.standing], STANDING_WORDS[place.standing])
        title = label(safe_text(where, 300), "strong", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(SPACE_8)
        head.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(title, 1)
        head.addWidget(label(safe_text(place.step, 64), "muted"), 0, Qt.AlignmentFlag.AlignTop)
        sentence = place.sentence
        if own_address:
            sentence += tr(" With a credential of another region, the host is that credential’s.")
        said = label(safe_text(sentence, 600), wrap=True)
        if LEVELS[place.standing] in {"error", "warning"}:
            said.setProperty("tone", LEVELS[place.standing])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addLayout(head)
        column.addWidget(said)
        column.addWidget(KeyValueGrid(_facts(place)))


class _Keys(Card):
    """Hidden unless something in the file looks like a key (B118)."""

    def __init__(self) -> None:
        super().__init__()
        accessible(self, tr("What looks like a key"))
        self._words = label("", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(SPACE_8)
        head.addWidget(LevelIcon("warning"), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._words, 1)
        self.without = accessible(QCheckBox(tr("Import without it")), tr("Import without it"))
        self.body.addLayout(head)
        self.body.addWidget(self.without)

    def show_problems(self, arrival: "Arrival") -> None:
        """Name the places; leaving them out is what is proposed."""
        self.without.setChecked(True)
        self.setVisible(bool(arrival.likely))
        places = " ".join(problem.message for problem in arrival.likely[:5])
        self._words.setText(
            safe_text(
                tr("This file contains what looks like a key. {places}", places=places),
                1500,
                multiline=True,
            )
        )

    def leaving_out(self) -> bool:
        """Whether to import without it."""
        return not self.isHidden() and self.without.isChecked()


class _Twin(Card):
    """Hidden unless there is a flow of that name (B119)."""

    def __init__(self) -> None:
        super().__init__(tr("You already have this flow"))
        accessible(self, tr("You already have this flow"))
        self._words = label("", wrap=True)
        self.both = accessible(QRadioButton(tr("Keep both")), tr("Keep both"))
        self.replace = accessible(
            QRadioButton(tr("Replace (the old one is kept as a copy in the bin)")), tr("Replace")
        )
        self._group = QButtonGroup(self)
        for each in (self.both, self.replace):
            self._group.addButton(each)
        self.body.addWidget(self._words)
        row = QHBoxLayout()
        row.setSpacing(SPACE_24)
        row.addWidget(self.both)
        row.addWidget(self.replace, 1)
        self.body.addLayout(row)

    def show_twin(self, arrival: "Arrival") -> None:
        """Propose the harmless answer."""
        self.both.setChecked(True)
        self.setVisible(arrival.twin is not None)
        if arrival.twin is not None:
            same = tr("says the same as") if arrival.same else tr("differs from")
            name = safe_text(arrival.twin.flow.name, 100)
            self._words.setText(
                tr("The one in the file {same} your “{name}”.", same=same, name=name)
            )

    def replacing(self) -> bool:
        """Whether the flow that is here is to be replaced."""
        return not self.isHidden() and self.replace.isChecked()


def _facts(place: Destination) -> list[tuple[str, str]]:
    facts = [
        (tr("Address"), place.url),
        (tr("Headers"), ", ".join(place.headers) or tr("None of its own")),
        (tr("Body"), tr("Yes") if place.body else tr("No")),
    ]
    if place.lookups:
        facts.append((tr("Lookups"), ", ".join(place.lookups)))
    if place.variables:
        facts.append((tr("Variables"), ", ".join(place.variables)))
    return facts


def _hint(arrival: "Arrival") -> str:
    if not arrival.suggested:
        return tr("The file names no credential. You can choose one later, too.")
    named = safe_text(arrival.suggested, 100)
    namesake = arrival.namesake
    if namesake is None:
        return tr(
            "The file names “{named}”, which you do not have. You can choose one later, too.",
            named=named,
        )
    origins = safe_text(", ".join(namesake.origins), 300)
    return tr(
        "The file names “{named}”. You have a credential of that name, which may be used at "
        "{origins}. It is linked only if you choose it.",
        named=named,
        origins=origins,
    )
