"""What a stopped run landed, without a person: it can still be resumed."""

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from planhat_gui.model.forgetting import Action, Choices, PlaceKind
from planhat_gui.model.person import Matcher
from planhat_gui.model.ports import Cancel
from planhat_gui.store.files import PREFIX
from planhat_gui.store.landing import Landing
from planhat_gui.store.landing_edit import replace_lines
from planhat_gui.store.landing_log import CHECKPOINT_NAME, RECORDS_NAME
from planhat_gui.store.person import lines
from planhat_gui.store.person.coarse import Coarse
from planhat_gui.store.person.nexset import Tally
from planhat_gui.store.person.records import in_place, key_of, look_at

_WORK = ("typing", "kinds")
"""Folders in which a run was making its dataset; it makes them anew."""


class LandedCleaner:
    """Takes a person out of one run's folder. The flow's lock must be held."""

    def __init__(
        self, folder: Path, matcher: Matcher, choices: Choices, group: str, cancel: Cancel
    ) -> None:
        self._folder, self._matcher, self._choices = folder, matcher, choices
        self._group, self._cancel = group, cancel
        self._coarse = Coarse(matcher)
        self.begins_anew = False
        self.tally = Tally()

    def clean(self) -> Tally:
        """Each file is whole at any moment. Raises Damaged, StorageFailed, Cancelled, OSError."""
        for name in _WORK:
            shutil.rmtree(self._folder / name, ignore_errors=True)
        for path in self._folder.rglob(f"{PREFIX}*"):
            path.unlink(missing_ok=True)
        steps = sorted(self._folder.glob("step-*"))
        for place in (*steps, self._folder):
            changed = self._decided(place / RECORDS_NAME)
            if place != self._folder and None in changed.values():
                # A later step counts the rows of this one: without one of them it would go
                # on with the wrong row.
                self._begin_anew()
                return self.tally
            if (place / CHECKPOINT_NAME).exists():
                self._write(place, changed)
        return self.tally

    def _begin_anew(self) -> None:
        shutil.rmtree(self._folder)
        self.begins_anew = True
        self.tally.files += 1

    def _decided(self, path: Path) -> dict[int, bytes | None]:
        changed: dict[int, bytes | None] = {}
        if not path.exists():
            return changed
        for number, line in lines.candidates(path, self._coarse, self._cancel):
            if not line:
                continue
            value = lines.decoded(line)
            look = look_at(self._matcher, value)
            if look.role is None:
                continue
            key = key_of(value, number)
            match self._choices.action(PlaceKind.LANDED, self._group, key, look.role):
                case Action.REMOVE:
                    changed[number] = None
                    self.tally.removed.add(key)
                case Action.BLANK:
                    changed[number] = lines.encoded(look.cleaned)
                    self.tally.blanked.add(key)
                case _:
                    self.tally.leave(key, look.role)
        return changed

    def _write(self, place: Path, changed: Mapping[int, bytes | None]) -> None:
        log = (place / CHECKPOINT_NAME).read_bytes()
        if not changed and not self._coarse.in_line(log):
            return
        if Landing.peek(place) is None and not changed:
            return
        replace_lines(place, changed, self._state, self._cancel)
        self.tally.files += 1

    def _state(self, state: str) -> str:
        """The engine's own memory: the row read last stands in it as text.

        Where that row changes the run reads again from further back: it does not know it any more.
        """
        try:
            value = json.loads(state)
        except (ValueError, RecursionError):
            return self._matcher.without(state)
        reader: Any = value.get("reader") if isinstance(value, dict) else None
        if isinstance(reader, list) and len(reader) > 1 and isinstance(reader[1], str):
            reader[1] = self._row(reader[1])
        return json.dumps(in_place(self._matcher, value))

    def _row(self, text: str) -> str:
        value = lines.decoded(text.encode("utf-8", "replace"))
        look = look_at(self._matcher, value)
        if look.role is None:
            return text
        return "{}" if look.is_person else lines.encoded(look.cleaned).decode()
