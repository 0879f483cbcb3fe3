"""Finding a person in everything the data folder holds, and forgetting one."""

import json
import shutil
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from planhat_gui.compose.clock import SystemClock
from planhat_gui.model.errors import Failure
from planhat_gui.model.forgetting import Choices, Found, Interrupted, Receipt, Step
from planhat_gui.model.person import Spell, spellings, terms_of
from planhat_gui.model.ports import Cancel
from planhat_gui.store.files import PREFIX, clean_leftovers
from planhat_gui.store.folder import DataFolder
from planhat_gui.store.history import run_lock
from planhat_gui.store.person.receipts import Receipts
from planhat_gui.store.pointer import read_pointer, remove_unreferenced

Report = Callable[[Step], None]


class People:
    """See the module. All but `interrupted` are blocking and belong into a worker thread."""

    def __init__(
        self, folder: DataFolder, heal: Callable[[], None], spell: Spell = spellings
    ) -> None:
        """`heal` finishes swaps of datasets that a crash cut short.

        `spell` says which values stand for a term: also what columns hold instead of it.
        """
        self._folder, self._heal, self._spell = folder, heal, spell
        self.receipts = Receipts(folder)

    def find(self, texts: Iterable[str], cancel: Cancel, report: Report | None = None) -> Found:
        """All that is held of the person these e-mail addresses, names, numbers or ids are of.

        Raises NeedsFix (nothing, or too little, to look for), Cancelled.
        """
        from planhat_gui.store.person.finder import find  # the window's start does not wait for it

        terms = terms_of(texts)
        self.recover()
        return find(self._folder, terms, cancel, report or _quiet, self._spell)

    def forget(
        self,
        found: Found,
        choices: Choices,
        cancel: Cancel,
        report: Report | None = None,
    ) -> Receipt:
        """Take out what was found, as chosen; the receipt, which is kept.

        When it is cancelled each file is as it was or without the person, and the receipt says so.
        Raises Busy while a flow runs, StorageFailed; then nothing has changed.
        """
        from planhat_gui.store.person.forgetter import Forgetter

        self._heal()
        forgetter = Forgetter(
            self._folder, found, choices, SystemClock(), report or _quiet, self._spell
        )
        return forgetter.forget(cancel)

    def interrupted(self) -> list[Interrupted]:
        """What was being forgotten when the program ended. Fast."""
        return self.receipts.interrupted()

    def recover(self) -> list[Interrupted]:
        """Finish what can be finished without knowing of whom: old files that were replaced go.

        What is left to forget needs the person's name again; this says of whom, masked.
        """
        found = self.interrupted()
        if found:
            self._heal()
            for left in self.receipts.folder.glob(f"{PREFIX}*"):
                shutil.rmtree(left, ignore_errors=True)
            for folder in self._folder.nexsets.glob("*/"):
                with suppress(Failure, OSError):
                    self._tidy(folder)
            for log in self._folder.runs.glob("**/edited.log"):
                with suppress(Failure, OSError):
                    self._finish(log.parent)
        return found

    def _tidy(self, folder: Path) -> None:
        pointer = read_pointer(folder)
        if pointer is not None:
            with run_lock(self._folder, pointer.flow_id, pointer.name):
                clean_leftovers(folder, older_than=0)
                remove_unreferenced(folder, pointer)

    def _finish(self, folder: Path) -> None:
        from planhat_gui.store.landing_edit import finish

        top = folder if folder.parent == self._folder.runs else folder.parent
        flow_id = _flow_of(top)
        with run_lock(self._folder, flow_id, flow_id):
            finish(folder)


def _flow_of(run: Path) -> str:
    return str(json.loads((run / "run.json").read_bytes()).get("flow_id", run.name))


def _quiet(_step: Step) -> None:
    """Nobody looks."""
