"""Takes a person out of the whole data folder, place by place, and sees that nothing is left."""

import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from planhat_gui import __version__
from planhat_gui.model.errors import Busy, Cancelled, Failure
from planhat_gui.model.forgetting import (
    Action,
    Choices,
    Done,
    Found,
    PlaceKind,
    Receipt,
    Searched,
    Step,
    Trouble,
)
from planhat_gui.model.language import joined, tr
from planhat_gui.model.person import Matcher, Spell, masked, spellings
from planhat_gui.model.ports import Cancel, Clock
from planhat_gui.store.files import PREFIX
from planhat_gui.store.folder import DataFolder
from planhat_gui.store.history import run_lock
from planhat_gui.store.lock import RunLock
from planhat_gui.store.person import library, texts
from planhat_gui.store.person.coarse import Coarse
from planhat_gui.store.person.finder import Finder, Report
from planhat_gui.store.person.landed import LandedCleaner
from planhat_gui.store.person.nexset import NexsetCleaner, Tally
from planhat_gui.store.person.parquet import Desk
from planhat_gui.store.person.places import Form, Place, Places
from planhat_gui.store.person.receipts import Receipts, hashed, new_salt
from planhat_gui.store.pointer import read_pointer

_RETURNS = (PlaceKind.NEXSET, PlaceKind.LANDED)
CHOSEN = tr("You chose to leave it.")
NAMESAKES = tr("Other people of the same name were left.")


@dataclass(slots=True)
class _Account:
    """What the receipt will say."""

    done: dict[tuple[str, PlaceKind], Done] = field(default_factory=dict)
    left: dict[tuple[str, str], Trouble] = field(default_factory=dict)

    def add(self, label: str, kind: PlaceKind, removed: int, blanked: int, files: int = 1) -> None:
        if not (removed or blanked):
            return
        old = self.done.get((label, kind), Done(label, kind))
        self.done[label, kind] = Done(
            label, kind, old.removed + removed, old.blanked + blanked, old.files + files
        )

    @property
    def incomplete(self) -> bool:
        """Whether something of the person, and not of another of the name, is still there."""
        return any(one.why != NAMESAKES for one in self.left.values())

    def leave(self, label: str, why: str) -> None:
        self.left[label, why] = Trouble(label, why)


class Forgetter:
    """One forgetting. `found` is the search it follows, `choices` what is to be done with it."""

    def __init__(
        self,
        folder: DataFolder,
        found: Found,
        choices: Choices,
        clock: Clock,
        report: Report,
        spell: Spell = spellings,
    ) -> None:
        self._folder, self._found, self._choices = folder, found, choices
        self._clock, self._report = clock, report
        self._matcher = Matcher((*found.terms, *found.followed), found.shared, spell)
        self._coarse = Coarse(self._matcher)
        self._places, self._receipts = Places(folder), Receipts(folder)
        self._account = _Account()
        self._renamed: dict[str, str] = {}
        self._steps = self._at = 0

    def forget(self, cancel: Cancel) -> Receipt:
        """Do it; the receipt, also when it was cancelled in the middle. Blocking.

        Raises Busy, StorageFailed before anything was changed.
        """
        started = self._now()
        own_id, salt = started.replace(":", "").replace("-", "")[:15] + new_salt()[:6], new_salt()
        with self._locks():
            self._receipts.begin(own_id, started, self._found.terms, salt)
            try:
                outcome = self._forget(cancel)
                searched = self._verify(cancel)
            except Cancelled:
                outcome, searched = "cancelled", self._found.searched
                self._account.leave(tr("The data folder"), tr("It was cancelled; search again."))
            if outcome != "cancelled" and self._account.incomplete:
                outcome = "partly"
            receipt = self._receipt(own_id, started, salt, outcome, searched)
            self._receipts.save(receipt)
            self._receipts.end(own_id)
            if outcome != "cancelled":
                self._receipts.end_of(self._found.terms)
        return receipt

    def _receipt(
        self, own_id: str, started: str, salt: str, outcome: str, searched: Searched
    ) -> Receipt:
        terms = self._found.terms
        return Receipt(
            own_id,
            started,
            self._now(),
            outcome,
            tuple(masked(term) for term in terms),
            tuple(hashed(term, salt) for term in terms),
            salt,
            searched,
            tuple(self._account.done.values()),
            tuple(self._account.left.values()),
            self._returns(),
            __version__,
        )

    def _now(self) -> str:
        return self._clock.utcnow().isoformat(timespec="milliseconds").replace("+00:00", "Z")

    def _returns(self) -> tuple[str, ...]:
        groups = (one for one in self._found.groups if one.kind in _RETURNS)
        return tuple(sorted({self._safe(one.label) for one in groups}))

    def _safe(self, label: str) -> str:
        """A name for the receipt, without the person."""
        return "removed" if self._matcher.exact(label) else self._matcher.without(label, "removed")

    @contextmanager
    def _locks(self) -> Iterator[None]:
        """All flows' locks: nobody runs meanwhile, and nobody forgets twice at once."""
        with ExitStack() as stack:
            self._receipts.folder.mkdir(mode=0o700, exist_ok=True)
            stack.enter_context(RunLock(self._receipts.lock, tr("Forgetting a person")))
            for flow_id in sorted(self._flow_ids()):
                name = self._places.flow_label(flow_id)
                try:
                    stack.enter_context(run_lock(self._folder, flow_id, name))
                except Busy as busy:
                    raise Busy(
                        tr("{busy_message} Nothing was forgotten yet.", busy_message=busy.message),
                        tr("Wait until its run has ended, or stop it, then forget again."),
                    ) from busy
            yield

    def _flow_ids(self) -> set[str]:
        found = {path.stem for path in self._folder.flows.glob("*.json")}
        found |= {path.stem for path in self._folder.runs.glob("*.lock")}
        found |= {self._places.flow_of(path.name) for path in self._folder.runs.glob("*/")}
        for path in self._folder.nexsets.glob("*/"):
            with suppress(Failure):
                pointer = read_pointer(path)
                if pointer is not None:
                    found.add(pointer.flow_id)
        return {one for one in found if one and Path(one).name == one}

    def _forget(self, cancel: Cancel) -> str:
        work = list(self._work(cancel))
        self._steps = len(work)
        for label, act in work:
            if cancel.is_set():
                raise Cancelled
            self._report(Step(tr("Forgetting in {label}", label=label), self._at, self._steps))
            try:
                act()
            except Cancelled:
                raise
            except Failure as failure:
                self._account.leave(
                    self._safe(label), joined(" ", (failure.message, failure.next_step))
                )
            except (OSError, ValueError, zipfile.BadZipFile) as error:
                why = (getattr(error, "strerror", None) or str(error)).lower()
                self._account.leave(
                    self._safe(label), tr("It could not be changed ({why}).", why=why)
                )
            self._at += 1
        with suppress(Failure):  # receipts of runs only lose the way to their file
            library.rename_files(self._folder.database, self._renamed)
        return "complete"

    def _work(self, cancel: Cancel) -> Iterator[tuple[str, Callable[[], None]]]:
        """What is to be done, place by place; a folder of data is one."""
        seen: set[Path] = set()
        for place in self._places.all():
            kind, own = place.where.kind, place.path
            if kind is PlaceKind.NEXSET:
                own = self._folder.nexsets / place.path.relative_to(self._folder.nexsets).parts[0]
            elif kind is PlaceKind.LANDED:
                own = self._folder.runs / place.path.relative_to(self._folder.runs).parts[0]
            if own in seen:
                continue
            seen.add(own)
            yield place.where.label, self._act(place, own, cancel)

    def _act(self, place: Place, own: Path, cancel: Cancel) -> Callable[[], None]:
        match place.where.kind:
            case PlaceKind.NEXSET:
                return lambda: self._in_nexset(place, own, cancel)
            case PlaceKind.LANDED:
                return lambda: self._in_landed(place, own, cancel)
            case PlaceKind.OTHER:
                return lambda: None
        if place.form is Form.DATABASE:
            return lambda: self._in_library(place)
        return lambda: self._in_file(place)

    def _in_nexset(self, place: Place, folder: Path, cancel: Cancel) -> None:
        where = place.where
        own = self._receipts.folder
        with tempfile.TemporaryDirectory(prefix=PREFIX, dir=own, ignore_cleanup_errors=True) as at:
            desk = Desk(self._folder.root, Path(at), cancel)
            try:
                cleaner = NexsetCleaner(folder, self._matcher, self._choices, where.group, desk)
                self._count(place, cleaner.clean())
                self._renamed |= cleaner.renamed
            finally:
                desk.close()

    def _in_landed(self, place: Place, folder: Path, cancel: Cancel) -> None:
        where = place.where
        cleaner = LandedCleaner(folder, self._matcher, self._choices, where.group, cancel)
        self._count(place, cleaner.clean())
        if cleaner.begins_anew:
            label = tr("{safe}: the stopped run begins anew", safe=self._safe(where.label))
            self._account.add(label, where.kind, 1, 0)

    def _count(self, place: Place, tally: Tally) -> None:
        label = self._safe(place.where.label)
        blanked = len(tally.blanked - tally.removed)
        self._account.add(label, place.where.kind, len(tally.removed), blanked, tally.files)
        if tally.left:
            self._account.leave(label, CHOSEN)
        elif tally.namesakes:
            self._account.leave(label, NAMESAKES)

    def _in_library(self, place: Place) -> None:
        done = library.clean(place, self._matcher, self._choices)
        backup = place.where.group.startswith("backup:")
        label = place.where.label if backup else tr("History of runs")
        self._account.add(label, PlaceKind.HISTORY, done.removed, done.blanked)
        rows = done.lookups_removed, done.lookups_blanked
        self._account.add(label if backup else "rows", PlaceKind.LOOKUP, *rows)

    def _in_file(self, place: Place) -> None:
        where = place.where
        data = place.path.read_bytes()
        if not self._coarse.in_line(data) or not self._matcher.byte_pattern.search(data):
            return
        if self._leaves(place):
            self._account.leave(self._safe(where.label), CHOSEN)
            return
        cleaned = {
            Form.JSON: texts.clean_json,
            Form.TEXT: texts.clean_log if where.kind is PlaceKind.LOG else texts.clean_text,
        }[place.form](place.path, self._matcher)
        self._account.add(self._safe(where.label), where.kind, 0, int(cleaned))

    def _leaves(self, place: Place) -> bool:
        where, key = place.where, place.path.name.split(".", 1)[0]
        group = next((one for one in self._found.groups if one.id == where.group), None)
        roles = group.counts if group else ()
        chosen = {self._choices.action(where.kind, where.group, key, role) for role in roles}
        return chosen == {Action.LEAVE}

    def _verify(self, cancel: Cancel) -> Searched:
        """Search all of it again, decoded and in bytes; what is still there is in the receipt."""
        finder = Finder(self._folder, self._matcher, cancel, self._verifying)
        again = finder.search().found(self._found.terms)
        for trouble in again.troubles:
            self._account.leave(self._safe(trouble.place), trouble.why)
        files: dict[str, str] = {}
        for group in again.groups:
            files[self._safe(group.label)] = _why(group.kind)
        for place in finder.left_in_bytes():
            files.setdefault(self._safe(place.where.label), _why(place.where.kind))
        told = {label for label, _ in self._account.left}
        for label, why in files.items():
            if label not in told:
                self._account.leave(label, why)
        return again.searched

    def _verifying(self, step: Step) -> None:
        self._report(Step(tr("Searching again"), step.done, step.of))


def _why(kind: PlaceKind) -> str:
    match kind:
        case PlaceKind.OTHER:
            return tr("The program does not change files it did not make. Delete it yourself.")
        case PlaceKind.CREDENTIALS:
            return tr("Change the credential's name or description on the page Credentials.")
    return tr("It is still there. Forget again; if it stays, see the log.")
