"""The library of flows: one readable file each, named by its id."""

import hashlib
import re
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from planhat_gui.model.errors import Busy, NeedsFix, Problem, StorageFailed
from planhat_gui.model.flow import Flow, SavedFlow
from planhat_gui.model.flow_file import dump_flow, parse_flow
from planhat_gui.model.language import tr
from planhat_gui.model.names import clean_name, free_name, name_key
from planhat_gui.store.database import Database
from planhat_gui.store.drafts import Draft, DraftStore
from planhat_gui.store.files import next_step_for, retry_held, sync_folder, write_atomic
from planhat_gui.store.flow_files import read_flow_file, read_limited
from planhat_gui.store.folder import DataFolder
from planhat_gui.store.held import HeldAddresses

_ID = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class DamagedFlow:
    """A flow file that cannot be read, untouched; `has_previous`: its version before is kept."""

    id: str
    path: Path
    problems: tuple[Problem, ...]
    modified: datetime
    has_previous: bool


class FlowStore:
    """All methods may be called from any thread, but a flow is saved by one thread at a time."""

    def __init__(self, folder: DataFolder, database: Database) -> None:
        self._folder = folder
        self._database = database
        self._drafts = DraftStore(folder.drafts)
        self.held = HeldAddresses(database)
        self._cache: dict[str, tuple[tuple[int, int, int], SavedFlow | DamagedFlow]] = {}
        self._seen: dict[str, SavedFlow] = {}

    def all(self) -> list[SavedFlow]:
        """The readable flows, by name."""
        flows = [one for one in self._scan(self._folder.flows) if isinstance(one, SavedFlow)]
        for saved in flows:
            self._seen.setdefault(saved.id, saved)
        return sorted(flows, key=lambda saved: (name_key(saved.flow.name), saved.id))

    def damaged(self) -> list[DamagedFlow]:
        """The files that cannot be read."""
        return [one for one in self._scan(self._folder.flows) if isinstance(one, DamagedFlow)]

    def get(self, flow_id: str) -> SavedFlow:
        """The flow of that id. Raises NeedsFix when there is none or its file is damaged."""
        path = self._path(flow_id)
        if not path.is_file():
            raise _no_flow(flow_id)
        found = self._read(path)
        if isinstance(found, DamagedFlow):
            raise NeedsFix(found.problems, tr("Restore the previous version, or delete the flow."))
        self._seen[flow_id] = found
        return found

    def find(self, name_or_id: str) -> SavedFlow:
        """The flow of that name, in any case of letters, or of that id. Raises NeedsFix."""
        wanted = name_key(name_or_id)
        for saved in self.all():
            if name_key(saved.flow.name) == wanted:
                return self.get(saved.id)
        if _ID.fullmatch(name_or_id.strip().lower()):
            return self.get(name_or_id.strip().lower())
        raise _no_flow(name_or_id)

    def save(
        self,
        flow: Flow,
        flow_id: str | None = None,
        *,
        based_on: str | None = None,
        force: bool = False,
        held: tuple[str, ...] | None = None,
    ) -> SavedFlow:
        """Keep the flow, as a new one without an id; on return it is on the disk.

        `held`: addresses in it that nobody here has typed (None: as it was for this flow).
        `based_on` is the version the edit began with (else: as this program last saw the file).
        When the file has changed since, Busy with code "conflict" is raised, unless `force`; the
        version before always stays beside the file. Raises NeedsFix (name), StorageFailed.
        """
        name, problem = clean_name(flow.name, "flow")
        flow = replace(flow, name=name)
        others = self._names(but=flow_id)
        if problem is None and name_key(name) in others:
            problem = Problem("name", tr("There is already a flow with this name."))
        if problem:
            raise NeedsFix([problem])
        data = dump_flow(flow)
        parse_flow(data)  # what could not be read again is not written
        path = self._path(flow_id or uuid.uuid4().hex)
        readable = True
        if flow_id is not None:
            readable = self._refuse_conflict(path, flow.name, based_on, force=force)
        else:
            self._note_birth(path.stem)
        before = self.held.of(path.stem)
        if held:  # before the file is there: it is never there without
            self.held.hold(path.stem, dict.fromkeys((*before, *held)))
        write_atomic(path, data, keep_previous=readable)
        if held is not None and held != before:
            self.held.hold(path.stem, held)
        return self.get(path.stem)

    def duplicate(self, flow_id: str) -> SavedFlow:
        """A copy with a name of its own."""
        flow = self.get(flow_id).flow
        name = free_name(tr("{flow_name} copy", flow_name=flow.name[:90].rstrip()), self._names())
        copy = self.save(replace(flow, name=name))
        self.held.hold(copy.id, self.held.of(flow_id))
        suggested = self.get(flow_id).suggested
        return self.suggest(copy.id, suggested) if suggested else copy

    def suggest(self, flow_id: str, credential: str) -> SavedFlow:
        """Note the credential that the flow's file named. Nothing is ever linked by it."""
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT INTO flows (id, created, suggested) VALUES (?, ?, ?)"
                " ON CONFLICT (id) DO UPDATE SET suggested = excluded.suggested",
                (flow_id, datetime.now(UTC).isoformat(), credential),
            )
        self._cache.pop(str(self._path(flow_id)), None)
        return self.get(flow_id)

    def keep_copy(self, flow_id: str) -> str:
        """Put a copy of the flow, as it is now, into the bin; its id. Raises StorageFailed."""
        flow, copy = self.get(flow_id).flow, uuid.uuid4().hex
        self.held.hold(copy, self.held.of(flow_id))
        write_atomic(self._folder.bin / f"{copy}.json", dump_flow(flow))
        self._note_deleted(copy, datetime.now(UTC))
        return copy

    def delete(self, flow_id: str) -> None:
        """Move the flow, readable or damaged, to the bin. Raises NeedsFix, StorageFailed."""
        path = self._path(flow_id)
        if not path.is_file():
            raise _no_flow(flow_id)
        self._move(path, self._folder.bin / path.name)
        self._note_deleted(flow_id, datetime.now(UTC))
        self._seen.pop(flow_id, None)

    def binned(self) -> list[tuple[SavedFlow | DamagedFlow, datetime]]:
        """All in the bin, with when each was deleted."""
        rows = self._database.rows("SELECT id, deleted FROM flows WHERE deleted <> ''")
        times = {row["id"]: datetime.fromisoformat(row["deleted"]) for row in rows}
        return [(one, times.get(one.id, one.modified)) for one in self._scan(self._folder.bin)]

    def erase(self, flow_id: str) -> None:
        """Delete a flow in the bin for good, with its version before. Raises StorageFailed."""
        binned = self._folder.bin / self._path(flow_id).name
        try:
            for path in (binned.with_name(f"{binned.name}.1"), binned):
                retry_held(partial(path.unlink, missing_ok=True))
            sync_folder(binned.parent)
        except OSError as error:
            raise _not_moved(binned, error) from error
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM flows WHERE id = ?", (flow_id,))

    def deleted(self) -> list[SavedFlow]:
        """The readable flows in the bin, the last one changed first."""
        flows = [one for one in self._scan(self._folder.bin) if isinstance(one, SavedFlow)]
        return sorted(flows, key=lambda saved: saved.modified, reverse=True)

    def restore(self, flow_id: str) -> SavedFlow:
        """Back from the bin; with a number behind its name if that was taken meanwhile."""
        binned = self._folder.bin / self._path(flow_id).name
        found, taken = self._read(binned), self._names()
        self.take_back(flow_id)
        if isinstance(found, SavedFlow) and name_key(found.flow.name) in taken:
            self._seen[flow_id] = found
            return self.save(
                replace(found.flow, name=free_name(found.flow.name, taken)), flow_id, force=True
            )
        return self.get(flow_id)

    def take_back(self, flow_id: str) -> None:
        """Move a file out of the bin as it is, readable or not. Raises NeedsFix, StorageFailed."""
        binned = self._folder.bin / self._path(flow_id).name
        if not binned.is_file():
            raise NeedsFix([Problem("flow", tr("This flow is not in the bin."))])
        self._move(binned, self._path(flow_id))
        self._note_deleted(flow_id, None)

    def previous(self, flow_id: str) -> Flow:
        """The version before. Raises NeedsFix when there is none that can be read."""
        path = self._path(flow_id)
        before = path.with_name(f"{path.name}.1")
        if not before.is_file():
            raise NeedsFix(
                [Problem("flow", tr("There is no version before of this flow."))],
                tr("One is kept each time the flow is saved."),
            )
        return read_flow_file(before)

    def restore_previous(self, flow_id: str) -> SavedFlow:
        """The version before instead of the flow, which becomes the version before itself.

        A damaged file stays beside it as `.damaged`. Raises NeedsFix when there is no readable
        version before; if its name was taken meanwhile, it gets a number behind it.
        """
        path = self._path(flow_id)
        flow = self.previous(flow_id)
        if path.exists() and isinstance(self._read(path), DamagedFlow):
            self._move(path, path.with_name(f"{path.name}.damaged"))
        taken = self._names(but=flow_id)
        if name_key(flow.name) in taken:
            flow = replace(flow, name=free_name(flow.name, taken))
        return self.save(flow, flow_id, force=True)

    def drafts(self) -> list[Draft]:
        """What the wizard holds, the last one touched first."""
        return self._drafts.all()

    def save_draft(self, draft_id: str | None, data: Mapping[str, Any]) -> str:
        """Keep a draft; says its id. Raises StorageFailed."""
        return self._drafts.save(draft_id, data)

    def delete_draft(self, draft_id: str) -> None:
        """Remove a draft. Raises StorageFailed."""
        self._drafts.delete(draft_id)

    def _path(self, flow_id: str) -> Path:
        if not _ID.fullmatch(flow_id):
            raise _no_flow(flow_id)
        return self._folder.flows / f"{flow_id}.json"

    def _names(self, but: str | None = None) -> set[str]:
        return {name_key(saved.flow.name) for saved in self.all() if saved.id != but}

    def _scan(self, folder: Path) -> list[SavedFlow | DamagedFlow]:
        paths = sorted(path for path in folder.glob("*.json") if _ID.fullmatch(path.stem))
        return [self._read(path) for path in paths if path.exists()]

    def _read(self, path: Path) -> SavedFlow | DamagedFlow:
        """From the file, or from memory while the file is the same."""
        try:
            info = path.stat()
        except OSError:
            return self._damaged(path, NeedsFix([Problem("", tr("The file cannot be read."))]), 0.0)
        stamp = (info.st_mtime_ns, info.st_size, info.st_ino)
        known = self._cache.get(str(path))
        if known and known[0] == stamp:
            return known[1]
        found: SavedFlow | DamagedFlow
        try:
            data = read_limited(path)
            flow = parse_flow(data)
        except NeedsFix as error:
            found = self._damaged(path, error, info.st_mtime)
        else:
            modified = datetime.fromtimestamp(info.st_mtime, UTC)
            birth, suggested = self._birth(path.stem)
            created = min(birth or modified, modified)
            version = hashlib.sha256(data).hexdigest()
            found = SavedFlow(path.stem, flow, created, modified, version, suggested)
        self._cache[str(path)] = (stamp, found)
        return found

    def _damaged(self, path: Path, error: NeedsFix, modified: float) -> DamagedFlow:
        return DamagedFlow(
            path.stem,
            path,
            error.problems,
            datetime.fromtimestamp(modified, UTC),
            path.with_name(f"{path.name}.1").is_file(),
        )

    def _refuse_conflict(self, path: Path, name: str, based_on: str | None, *, force: bool) -> bool:
        """Whether the file now there is readable, and so worth keeping as the version before."""
        seen = self._seen.get(path.stem)
        expected = based_on or (seen.version if seen else None)
        since = (
            tr(", after you opened the one of {time}", time=_time(seen.modified)) if seen else ""
        )
        if not path.exists():
            if expected is not None and not force:
                raise _conflict(
                    tr("“{name}” was removed by another program{since}.", name=name, since=since)
                )
            return False
        self._cache.pop(str(path), None)  # the content decides, not what the clock says of it
        found = self._read(path)
        if isinstance(found, DamagedFlow):
            if not force:
                raise _conflict(
                    tr("The file of “{name}” was damaged or changed by another program.", name=name)
                )
            return False
        if expected is not None and found.version != expected and not force:
            when = _time(found.modified)
            raise _conflict(
                tr(
                    "“{name}” was changed by another program at {when}{since}.",
                    name=name,
                    when=when,
                    since=since,
                )
            )
        return True

    def _move(self, source: Path, target: Path) -> None:
        """Move a flow with its version before."""
        try:
            retry_held(lambda: _rename(source, target))
            previous = source.with_name(f"{source.name}.1")
            if previous.exists():
                retry_held(lambda: _rename(previous, target.with_name(f"{target.name}.1")))
            sync_folder(source.parent)
            sync_folder(target.parent)
        except OSError as error:
            raise _not_moved(source, error) from error

    def _birth(self, flow_id: str) -> tuple[datetime | None, str]:
        """When the flow was made, and the credential its file named if it was imported."""
        rows = self._database.rows("SELECT created, suggested FROM flows WHERE id = ?", flow_id)
        if not rows:
            return None, ""
        return datetime.fromisoformat(rows[0]["created"]), rows[0]["suggested"]

    def _note_deleted(self, flow_id: str, when: datetime | None) -> None:
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT INTO flows (id, created, deleted) VALUES (?, ?, ?)"
                " ON CONFLICT (id) DO UPDATE SET deleted = excluded.deleted",
                (flow_id, datetime.now(UTC).isoformat(), when.isoformat() if when else ""),
            )

    def _note_birth(self, flow_id: str) -> None:
        """A flow file holds no times; that of its making is the one no file system keeps."""
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT OR IGNORE INTO flows (id, created) VALUES (?, ?)",
                (flow_id, datetime.now(UTC).isoformat()),
            )


def _rename(source: Path, target: Path) -> None:
    source.replace(target)


def _not_moved(path: Path, error: OSError) -> StorageFailed:
    return StorageFailed(
        tr(
            "The flow's file {path} could not be moved or deleted ({strerror}).",
            path=path,
            strerror=error.strerror,
        ),
        next_step_for(error),
    )


def _no_flow(name: str) -> NeedsFix:
    return NeedsFix([Problem("flow", tr("There is no flow “{name}”.", name=name))])


def _conflict(sentence: str) -> Busy:
    return Busy(
        sentence,
        tr("Save anyway to replace it (the other version is kept beside it), or open it again."),
        code="conflict",
    )


def _time(moment: datetime) -> str:
    return moment.astimezone().strftime("%Y-%m-%d %H:%M:%S")
