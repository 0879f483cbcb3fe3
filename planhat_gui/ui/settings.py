"""What the window remembers: its place, its splitters, its colours. One small file."""

import json
import logging
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args

from planhat_gui.model.language import tr
from planhat_gui.speech import CHOICES, SYSTEM
from planhat_gui.ui.kit.theme import Mode

FILE_NAME = "window.json"
_FORMAT = "planhat-window/1"
_MAX_BYTES = 100_000
_log = logging.getLogger(__name__)


@dataclass(slots=True)
class Settings:
    """`geometry`: base64 of Qt's own form. `splitters`: places by the splitter's object name.

    `language` is one of `speech.CHOICES`; `export` what was chosen for the last export; `notice` a
    sentence for the user when the file could not be used. `guide_shown` is None until the first
    steps were shown or hidden for the first time.
    """

    theme: Mode = "system"
    geometry: str = ""
    splitters: dict[str, dict[str, list[int]]] = field(default_factory=dict)
    export: dict[str, str] = field(default_factory=dict)
    notice: str = ""
    language: str = SYSTEM
    guide_shown: bool | None = None
    guide_done: list[str] = field(default_factory=list)

    def copy(self) -> "Settings":
        """The same, for another thread to write."""
        return Settings(
            self.theme,
            self.geometry,
            dict(self.splitters),
            dict(self.export),
            language=self.language,
            guide_shown=self.guide_shown,
            guide_done=list(self.guide_done),
        )


def load_settings(folder: Path) -> Settings:
    """What was kept in `folder`. A damaged file gives the defaults and is kept as `.bad`."""
    path = folder / FILE_NAME
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise ValueError("too large")
        data = json.loads(path.read_bytes().decode("utf-8"))
        return _settings(data)
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        _log.warning("The window's settings cannot be used: %s", error)
        with suppress(OSError):
            path.replace(path.with_name(f"{FILE_NAME}.bad"))
        return Settings(
            notice=tr(
                "The window's settings could not be read, so it looks as at the first start. "
                "The old file is kept as {file_name}.bad.",
                file_name=FILE_NAME,
            )
        )


def save_settings(folder: Path, settings: Settings) -> None:
    """Keep them; a disk that does not take them costs a line in the log. Blocking."""
    from planhat_gui.model.errors import StorageFailed
    from planhat_gui.store.files import write_atomic

    data = {
        "format": _FORMAT,
        "theme": settings.theme,
        "language": settings.language,
        "geometry": settings.geometry,
        "splitters": settings.splitters,
        "export": settings.export,
        "guide": {"shown": settings.guide_shown, "done": settings.guide_done},
    }
    text = json.dumps(data, indent=2, sort_keys=True) + "\n"
    try:
        write_atomic(folder / FILE_NAME, text.encode("utf-8"))
    except StorageFailed as failure:
        _log.warning("The window's settings were not kept: %s", failure)


def _settings(data: Any) -> Settings:
    if not isinstance(data, dict) or data["format"] != _FORMAT:
        raise ValueError("not a settings file of this program")
    theme, geometry = data["theme"], data["geometry"]
    if theme not in get_args(Mode) or not isinstance(geometry, str):
        raise ValueError("a value is of the wrong kind")
    language = data.get("language", SYSTEM)  # files of earlier versions have none
    if language not in CHOICES:
        raise ValueError("a value is of the wrong kind")
    export = data.get("export", {})  # the same
    if not isinstance(export, dict) or not all(isinstance(one, str) for one in export.values()):
        raise TypeError("export holds no texts")
    guide = data.get("guide", {})  # the same
    shown, done = guide.get("shown"), guide.get("done", [])
    if not isinstance(shown, bool | None) or not all(isinstance(each, str) for each in done):
        raise ValueError("the state of the first steps is of the wrong kind")
    return Settings(
        theme,
        geometry,
        _splitters(data["splitters"]),
        export,
        language=language,
        guide_shown=shown,
        guide_done=list(done),
    )


def _splitters(data: Any) -> dict[str, dict[str, list[int]]]:
    if not isinstance(data, dict):
        raise TypeError("splitters is no object")
    found: dict[str, dict[str, list[int]]] = {}
    for name, places in data.items():
        found[str(name)] = {}
        for orientation, sizes in places.items():
            if not all(type(each) is int and 0 <= each < 100_000 for each in sizes):
                raise ValueError("a splitter's place is no number of pixels")
            found[str(name)][str(orientation)] = list(sizes)
    return found
