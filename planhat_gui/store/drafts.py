"""What was typed in the wizard and not created yet: free-form JSON, kept as typed."""

import json
import re
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from planhat_gui.model.errors import NeedsFix, Problem, StorageFailed
from planhat_gui.model.language import tr
from planhat_gui.store.files import next_step_for, write_atomic

_ID = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class Draft:
    """The wizard's values. A draft of a flow that exists has its id in data["flow_id"]."""

    id: str
    data: dict[str, Any]
    modified: datetime


class DraftStore:
    """Drafts as files of a folder. A damaged one is passed over and stays where it is."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def all(self) -> list[Draft]:
        """The last one touched first."""
        found: list[Draft] = []
        for path in self._folder.glob("*.json"):
            if not _ID.fullmatch(path.stem):
                continue
            try:
                data = json.loads(path.read_bytes().decode("utf-8"))
                modified = datetime.fromtimestamp(path.stat().st_mtime, UTC)
            except (OSError, ValueError, RecursionError):
                continue
            if isinstance(data, dict):
                found.append(Draft(path.stem, data, modified))
        return sorted(found, key=lambda draft: (draft.modified, draft.id), reverse=True)

    def save(self, draft_id: str | None, data: Mapping[str, Any]) -> str:
        """Keep it, as a new draft when there is no id yet; says its id. Raises StorageFailed."""
        draft_id = draft_id or uuid.uuid4().hex
        path = self._path(draft_id)
        text = json.dumps(data, ensure_ascii=True, allow_nan=False, indent=2) + "\n"
        write_atomic(path, text.encode("ascii"))
        return draft_id

    def delete(self, draft_id: str) -> None:
        """Remove it, if it is there. Raises StorageFailed."""
        try:
            self._path(draft_id).unlink(missing_ok=True)
        except OSError as error:
            raise StorageFailed(
                tr(
                    "The draft could not be removed from {folder} ({strerror}).",
                    folder=self._folder,
                    strerror=error.strerror,
                ),
                next_step_for(error),
            ) from error

    def _path(self, draft_id: str) -> Path:
        if not _ID.fullmatch(draft_id):
            raise NeedsFix([Problem("draft", tr("There is no such draft."))])
        return self._folder / f"{draft_id}.json"
