"""A Nexset without a person: all its snapshots and what lies beside them, swapped in one step."""

import json
import os
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from planhat_gui.model.forgetting import Action, Choices, PlaceKind, Role
from planhat_gui.model.language import tr
from planhat_gui.model.person import Matcher
from planhat_gui.store.changes import META
from planhat_gui.store.files import PREFIX, retry_held, sync_folder
from planhat_gui.store.person import lines
from planhat_gui.store.person.coarse import Coarse
from planhat_gui.store.person.finder import opened_rejected, opened_row, row_is_person
from planhat_gui.store.person.parquet import Desk, ParquetFile, Rewrite
from planhat_gui.store.person.records import key_of, look_at
from planhat_gui.store.pointer import (
    ASIDE,
    CHANGES,
    LINES,
    Pointer,
    Snapshot,
    read_pointer,
    remove_unreferenced,
    write_pointer,
)
from planhat_gui.store.publish_base import force_to_disk

_LINE = ""
"""Of a line the whole value is kept, under a name that no column has."""

_VERSION = re.compile(r"-r(\d+)$")


@dataclass(slots=True)
class Tally:
    """What was done: records by key, so that one in three snapshots is one."""

    removed: set[str] = field(default_factory=set)
    blanked: set[str] = field(default_factory=set)
    left: set[str] = field(default_factory=set)
    namesakes: set[str] = field(default_factory=set)
    files: int = 0

    def leave(self, key: str, role: Role) -> None:
        """Note that it stays. Of another of the same name that is as it should be."""
        (self.namesakes if role is Role.NAMESAKE else self.left).add(key)


@dataclass(slots=True)
class _Plan:
    """What is to be done with the rows of one file."""

    removed: dict[int, str] = field(default_factory=dict)
    cells: dict[int, Mapping[str, Any]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.removed or self.cells)


class NexsetCleaner:
    """Takes a person out of one Nexset. The flow's lock must be held."""

    def __init__(
        self, folder: Path, matcher: Matcher, choices: Choices, group: str, desk: Desk
    ) -> None:
        self._folder, self._matcher, self._choices = folder, matcher, choices
        self._group, self._desk, self._cancel = group, desk, desk.cancel
        self._coarse = Coarse(matcher)
        self._plans: dict[str, _Plan] = {}
        self.tally = Tally()
        self.renamed: dict[str, str] = {}
        """Names of datasets' files, old and new; complete once `clean` has returned."""

    def clean(self) -> Tally:
        """Until the pointer is swapped nothing has changed; then all has.

        Raises Damaged, StorageFailed, Cancelled, OSError.
        """
        self._clear_leftovers()
        self._clean_rejected()
        pointer = read_pointer(self._folder)
        if pointer is None:
            return self.tally
        made: list[Path] = []
        try:
            snapshots = self._snapshots(pointer, made)
        except BaseException:
            for path in made:
                path.unlink(missing_ok=True)
            raise
        current, *earlier = snapshots
        new = replace(
            pointer,
            name=self._matcher.without(pointer.name, "removed"),
            current=current,
            snapshots=tuple(earlier),
            set_aside=self._aside_left(pointer, current),
        )
        if new != pointer:
            sync_folder(self._folder)
            write_pointer(self._folder, new)
        was = (pointer.current, *pointer.snapshots)
        pairs = zip(was, snapshots, strict=True)
        self.renamed = {old.path: one.path for old, one in pairs if old.path != one.path}
        remove_unreferenced(self._folder, new)
        self.tally.files += len(made)
        return self.tally

    def _clear_leftovers(self) -> None:
        """Files that a killed run or forgetting was writing: nobody writes under the lock."""
        for path in self._folder.glob(f"{PREFIX}*"):
            if path.is_file():
                path.unlink(missing_ok=True)

    def _snapshots(self, pointer: Pointer, made: list[Path]) -> list[Snapshot]:
        old = [pointer.current, *pointer.snapshots]
        for one in old:
            if (self._folder / one.path).exists():
                self._plans[one.path] = self._planned(pointer, one)
        return [self._snapshot(pointer, one, old, made) for one in old]

    def _planned(self, pointer: Pointer, one: Snapshot) -> _Plan:
        path, plan = self._folder / one.path, _Plan()
        if pointer.kind == LINES:
            for number, line in lines.candidates(path, self._coarse, self._cancel):
                if line:
                    self._decide(plan, number, lines.decoded(line), whole=True)
            return plan
        for row, record in self._desk.open(path).candidates(self._coarse):
            self._decide(plan, row, record, whole=False)
        return plan

    def _decide(self, plan: _Plan, row: int, record: Any, *, whole: bool) -> None:
        look = look_at(self._matcher, record)
        if look.role is None:
            return
        key = key_of(record, row)
        match self._action(key, look.role):
            case Action.REMOVE:
                plan.removed[row] = key
                self.tally.removed.add(key)
            case Action.BLANK:
                plan.cells[row] = (
                    {_LINE: look.cleaned} if whole else _differing(record, look.cleaned)
                )
                self.tally.blanked.add(key)
            case _:
                self.tally.leave(key, look.role)

    def _action(self, key: str, role: Role) -> Action:
        return self._choices.action(PlaceKind.NEXSET, self._group, key, role)

    def _snapshot(
        self, pointer: Pointer, one: Snapshot, old: list[Snapshot], made: list[Path]
    ) -> Snapshot:
        plan = self._plans.get(one.path)
        if plan is None:
            return one  # its file is gone
        stem = Path(one.path).stem
        beside = {
            CHANGES: self._changes(one, old),
            ASIDE: self._aside_plan(stem),
        }
        if not plan and not any(beside.values()):
            return one
        new = _next_stem(stem)
        suffix = Path(one.path).suffix
        target = self._folder / f"{new}{suffix}"
        made.append(target)
        records = one.records
        if plan:
            records = self._write_main(pointer, one, plan, target)
        else:
            _second_name(self._folder / one.path, target)
        for ending, change in beside.items():
            source = self._folder / f"{stem}{ending}"
            if source.exists():
                made.append(self._folder / f"{new}{ending}")
                self._write_beside(source, made[-1], change)
        return replace(one, path=target.name, records=records)

    def _write_main(self, pointer: Pointer, one: Snapshot, plan: _Plan, target: Path) -> int:
        source, temporary = self._folder / one.path, self._folder / f"{PREFIX}{target.name}"
        if pointer.kind == LINES:
            changed: dict[int, bytes | None] = dict.fromkeys(plan.removed)
            changed |= {row: lines.encoded(cells[_LINE]) for row, cells in plan.cells.items()}
            records = lines.rewrite(source, temporary, changed, self._cancel)
        else:
            change = Rewrite(tuple(plan.removed), plan.cells)
            records = self._desk.open(source).write(temporary, change)
        _settle(temporary, target)
        return records

    def _write_beside(self, source: Path, target: Path, change: Rewrite | None) -> None:
        if change is None:
            _second_name(source, target)
            return
        temporary = self._folder / f"{PREFIX}{target.name}"
        self._desk.open(source).write(temporary, change)
        _settle(temporary, target)

    def _changes(self, one: Snapshot, old: list[Snapshot]) -> Rewrite | None:
        """What is to be different in the list of changes: rows, their numbers, the counts."""
        path = self._folder / f"{Path(one.path).stem}{CHANGES}"
        if not path.exists():
            return None
        file = self._desk.open(path)
        meta = file.meta()
        about = json.loads(meta.get(META, "{}"))
        own = self._plans[one.path]
        before = next((s for s in old if s.run_id == about.get("since_run")), None)
        past = self._plans.get(before.path) if before else None
        plan, kinds = self._rows_of_changes(file, own, past)
        if not plan and not own.removed and not (past and past.removed):
            return None
        about["changes"] = _counted(about.get("changes", {}), kinds, own, past)
        values = {"row": _renumbered(own, past)}
        return Rewrite(tuple(plan.removed), plan.cells, values, {**meta, META: json.dumps(about)})

    def _rows_of_changes(
        self, file: ParquetFile, own: _Plan, past: _Plan | None
    ) -> tuple[_Plan, dict[str, str]]:
        """The plan, and what had become of each record removed (new, changed, gone)."""
        plan, kinds = _Plan(), dict[str, str]()
        gone = {*own.removed.values(), *(past.removed.values() if past else ())}
        for row, record in file.rows_where_key(gone):
            plan.removed[row] = str(record["key"])
            kinds[str(record["key"])] = str(record["change"])
        for row, record in file.candidates(self._coarse):
            if row in plan.removed:
                continue
            opened = opened_row(record)
            look = look_at(self._matcher, opened, whole=False)
            if look.role is None:
                continue
            key = str(opened.get("key") or tr("row {row}", row=row + 1))
            role = Role.IS if row_is_person(self._matcher, opened) else look.role
            match self._action(key, role):
                case Action.REMOVE:
                    plan.removed[row] = key
                    kinds[key] = str(opened.get("change"))
                    self.tally.removed.add(key)
                case Action.BLANK:
                    plan.cells[row] = _texts(record, look.cleaned)
                    self.tally.blanked.add(key)
                case _:
                    self.tally.leave(key, role)
        return plan, kinds

    def _aside_plan(self, stem: str) -> Rewrite | None:
        path = self._folder / f"{stem}{ASIDE}"
        if not path.exists():
            return None
        plan, file = _Plan(), self._desk.open(path)
        for row, record in file.candidates(self._coarse):
            opened = opened_row(record)
            look = look_at(self._matcher, opened, whole=False)
            if look.role is None:
                continue
            key = str(opened.get("key") or tr("row {row}", row=row + 1))
            person = row_is_person(self._matcher, opened)
            if self._action(key, Role.IS if person else look.role) is Action.LEAVE:
                self.tally.leave(key, look.role)
            else:
                plan.removed[row] = key  # a value that is not in the dataset anyway
                self.tally.removed.add(key)
        gone = {key for one in self._plans.values() for key in one.removed.values()}
        for row, record in file.rows_where_key(gone):
            plan.removed[row] = str(record["key"])
        return Rewrite(tuple(plan.removed)) if plan else None

    def _aside_left(self, pointer: Pointer, current: Snapshot) -> int:
        path = self._folder / f"{Path(current.path).stem}{ASIDE}"
        if current == pointer.current or not path.exists():
            return pointer.set_aside
        return self._desk.open(path).rows

    def _clean_rejected(self) -> None:
        """Each of these files is replaced in one step."""
        for path in sorted(self._folder.glob("*.rejected.jsonl")):
            changed: dict[int, bytes | None] = {}
            for number, line in lines.candidates(path, self._coarse, self._cancel):
                if not line:
                    continue
                value = opened_rejected(lines.decoded(line))
                look = look_at(self._matcher, value)
                key = key_of(value, number)
                if look.role is None:
                    continue
                if self._action(key, look.role) is Action.LEAVE:
                    self.tally.leave(key, look.role)
                    continue
                changed[number] = None  # it is no record of anything
                self.tally.removed.add(key)
            if changed:
                temporary = path.with_name(f"{PREFIX}{path.name}")
                lines.rewrite(path, temporary, changed, self._cancel)
                _settle(temporary, path)
                self.tally.files += 1


def _next_stem(stem: str) -> str:
    """Another name that still begins with the run's id."""
    found = _VERSION.search(stem)
    return f"{stem[: found.start()]}-r{int(found[1]) + 1}" if found else f"{stem}-r1"


def _second_name(source: Path, target: Path) -> None:
    target.unlink(missing_ok=True)
    try:
        os.link(source, target)
    except OSError:  # FAT and some network drives have no hard links
        shutil.copyfile(source, target)
        target.chmod(0o600)
        force_to_disk(target)


def _settle(temporary: Path, target: Path) -> None:
    temporary.chmod(0o600)
    force_to_disk(temporary)
    retry_held(lambda: _move(temporary, target))


def _move(source: Path, target: Path) -> None:
    source.replace(target)


def _differing(record: Mapping[str, Any], cleaned: Mapping[str, Any]) -> Mapping[str, Any]:
    """The cells that differ."""
    return {name: cleaned.get(name) for name in record if cleaned.get(name) != record[name]}


def _texts(record: Mapping[str, Any], cleaned: Mapping[str, Any]) -> Mapping[str, Any]:
    """Cells of a row of changes as they are stored: before and after as JSON text."""
    found: dict[str, Any] = {}
    for name, value in opened_row(dict(record)).items():
        new = cleaned.get(name)
        if new != value:
            encoded = name in {"before", "after", "value"} and new is not None
            found[name] = json.dumps(new, ensure_ascii=False) if encoded else new
    return found


def _renumbered(own: _Plan, past: _Plan | None) -> str:
    """SQL for a row's number once rows before it are gone, each kind by its own snapshot."""
    mine = _shifted(sorted(own.removed))
    theirs = _shifted(sorted(past.removed) if past else [])
    return f"CASE WHEN s.\"change\" = 'gone' THEN {theirs} ELSE {mine} END"


def _shifted(removed: list[int]) -> str:
    if not removed:
        return 's."row"'
    listed = ", ".join(map(str, removed))
    return f's."row" - len(list_filter([{listed}]::BIGINT[], lambda x: x < s."row"))'


def _counted(
    counts: Mapping[str, Any], kinds: Mapping[str, str], own: _Plan, past: _Plan | None
) -> dict[str, Any]:
    """The counts of a comparison without the records that were removed."""
    new = dict(counts)
    keys = {*own.removed.values(), *(past.removed.values() if past else ())}
    for key in keys:
        kind = kinds.get(key, "unchanged")
        if isinstance(new.get(kind), int) and new[kind] > 0:
            new[kind] -= 1
    return new
