"""What lies where in a data folder, so that nothing in it goes unsearched."""

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from planhat_gui.model.errors import Failure
from planhat_gui.model.forgetting import PlaceKind
from planhat_gui.model.language import tr
from planhat_gui.store.files import PREFIX
from planhat_gui.store.folder import DataFolder
from planhat_gui.store.landing_log import CHECKPOINT_NAME, RECORDS_NAME
from planhat_gui.store.person.collector import Where
from planhat_gui.store.pointer import POINTER_NAME, read_pointer
from planhat_gui.store.schema_book import BOOK_NAME
from planhat_gui.store.scratch import SCRATCH

SETTINGS = ("network.json", "window.json", "columns.json", "personal.json")
"""Small files of the program's own beside the library; damaged ones have something behind it."""


class Form(StrEnum):
    """How a file is read."""

    PARQUET = "parquet"
    LINES = "lines"
    JSON = "json"
    TEXT = "text"
    DATABASE = "database"
    BYTES = "bytes"


@dataclass(frozen=True, slots=True)
class Place:
    """A file of the data folder."""

    path: Path
    form: Form
    where: Where


class Places:
    """All files below a data folder, each with its place and its form."""

    def __init__(self, folder: DataFolder) -> None:
        self.folder = folder
        self._labels: dict[str, str] = {}

    def all(self) -> Iterator[Place]:
        """Every file but locks and what SQLite keeps beside its file."""
        root = self.folder.root
        for at, folders, names in os.walk(root):
            folders.sort()
            if Path(at) == root and SCRATCH in folders:
                folders.remove(SCRATCH)  # goes with the window or the command it belongs to
            for name in sorted(names):
                path = Path(at) / name
                if path.suffix == ".lock" or name.endswith(("-wal", "-shm")):
                    continue
                if path.is_symlink() or not path.is_file():
                    continue
                yield self._place(path, path.relative_to(root).parts)

    def _place(self, path: Path, parts: tuple[str, ...]) -> Place:
        relative = "/".join(parts)
        top = parts[0]
        if len(parts) == 1:
            return self._in_root(path, relative)
        match top:
            case "nexsets" if len(parts) == 3:
                label = self.nexset_label(parts[1])
                where = Where(f"nexset:{parts[1]}", PlaceKind.NEXSET, label, relative)
                return Place(path, _form_of_data(path), where)
            case "runs" if len(parts) >= 3:
                flow = self.flow_of(parts[1])
                label = self.flow_label(flow) if flow else parts[1]
                where = Where(f"landed:{flow or parts[1]}", PlaceKind.LANDED, label, relative)
                return Place(path, _form_of_data(path), where)
            case "flows" | "bin" | "drafts":
                return self._definition(path, parts, relative)
            case "logs":
                where = Where("logs", PlaceKind.LOG, tr("Logs"), relative)
                return Place(path, Form.TEXT, where)
            case "templates" | "views":
                where = Where("settings", PlaceKind.SETTINGS, tr("Settings"), relative)
                return Place(path, _form_of_text(path), where)
        return self._other(path, relative)

    def _in_root(self, path: Path, relative: str) -> Place:
        database = self.folder.database.name
        if relative == database:
            where = Where("history", PlaceKind.HISTORY, tr("Library"), relative)
            return Place(path, Form.DATABASE, where)
        if relative.startswith(f"{database}.version-"):
            where = Where(f"backup:{relative}", PlaceKind.HISTORY, relative, relative)
            return Place(path, Form.DATABASE, where)
        if relative.startswith(SETTINGS):
            where = Where("settings", PlaceKind.SETTINGS, tr("Settings"), relative)
            return Place(path, Form.JSON, where)
        return self._other(path, relative)

    def _definition(self, path: Path, parts: tuple[str, ...], relative: str) -> Place:
        own = path.name.split(".", 1)[0]
        match parts[0]:
            case "flows":
                where = Where(f"flow:{own}", PlaceKind.FLOW, self.flow_label(own), relative)
            case "bin":
                where = Where("bin", PlaceKind.BIN, tr("Bin"), relative)
            case _:
                where = Where("drafts", PlaceKind.DRAFT, tr("Drafts"), relative)
        return Place(path, Form.JSON, where)

    def _other(self, path: Path, relative: str) -> Place:
        where = Where("other", PlaceKind.OTHER, tr("Other files"), relative)
        return Place(path, Form.BYTES, where)

    def nexset_label(self, name: str) -> str:
        """The name of the Nexset in that folder."""
        if f"nexset:{name}" not in self._labels:
            label = ""
            with suppress(Failure):
                pointer = read_pointer(self.folder.nexsets / name)
                label = pointer.name if pointer else ""
            self._labels[f"nexset:{name}"] = label or name
        return self._labels[f"nexset:{name}"]

    def flow_label(self, flow_id: str) -> str:
        """The name of a flow, also of one that is only a dataset any more."""
        if flow_id not in self._labels:
            label = ""
            with suppress(OSError, ValueError, AttributeError):
                data = json.loads((self.folder.flows / f"{flow_id}.json").read_bytes())
                label = str(data.get("name", ""))
            self._labels[flow_id] = label or self.nexset_label(flow_id)
        return self._labels[flow_id]

    def flow_of(self, run: str) -> str:
        """The id of the flow whose run landed there; "" when that is not known."""
        with suppress(OSError, ValueError, AttributeError):
            data = json.loads((self.folder.runs / run / "run.json").read_bytes())
            return str(data.get("flow_id", ""))
        return ""


def _form_of_data(path: Path) -> Form:
    if path.name.startswith(PREFIX):
        return Form.BYTES
    if path.name in {POINTER_NAME, BOOK_NAME, "run.json"}:
        return Form.JSON
    if path.suffix == ".parquet":
        return Form.PARQUET
    if path.suffix == ".jsonl" or path.name in {RECORDS_NAME, CHECKPOINT_NAME}:
        return Form.LINES
    return Form.BYTES


def _form_of_text(path: Path) -> Form:
    return Form.JSON if path.suffix == ".json" else Form.TEXT
