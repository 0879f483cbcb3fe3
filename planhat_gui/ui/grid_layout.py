"""What the window remembers of each Nexset's columns. One small file beside `window.json`."""

import json
import logging
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

FILE_NAME = "columns.json"
_FORMAT = "planhat-columns/1"
_MAX_BYTES = 20_000_000
_MOST_NEXSETS = 200
_WIDEST = 4000
_log = logging.getLogger(__name__)


@dataclass(slots=True)
class ColumnLayout:
    """Columns by their names; those it does not name stand where the dataset has them.

    `order`: all columns as they stand; empty: as in the dataset. `widths` in pixels, of those
    that somebody set. `frozen`: so many of the first. `expanded`: shown by their fields.
    """

    order: list[str] = field(default_factory=list)
    widths: dict[str, int] = field(default_factory=dict)
    hidden: list[str] = field(default_factory=list)
    frozen: int = 0
    expanded: list[str] = field(default_factory=list)

    def is_plain(self) -> bool:
        """Whether nothing of it was chosen by anybody."""
        return self == ColumnLayout()


@dataclass(slots=True)
class Layouts:
    """`by_nexset`: those used last come last. `human`, `raw` and `local`: see `Look`."""

    by_nexset: dict[str, ColumnLayout] = field(default_factory=dict)
    human: bool = False
    raw: bool = False
    local: bool = False

    def of(self, nexset_id: str) -> ColumnLayout:
        """The layout of a Nexset; a plain one of its own if it has none."""
        return self.by_nexset.get(nexset_id) or ColumnLayout()

    def put(self, nexset_id: str, layout: ColumnLayout) -> None:
        """Keep it; the oldest of very many are forgotten."""
        self.by_nexset.pop(nexset_id, None)
        if not layout.is_plain():
            self.by_nexset[nexset_id] = layout
        while len(self.by_nexset) > _MOST_NEXSETS:
            del self.by_nexset[next(iter(self.by_nexset))]


def load_layouts(folder: Path) -> Layouts:
    """What was kept in `folder`. Blocking. A damaged file gives none and is kept as `.bad`."""
    path = folder / FILE_NAME
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise ValueError("too large")
        return _layouts(json.loads(path.read_bytes().decode("utf-8")))
    except FileNotFoundError:
        return Layouts()
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        _log.warning("What was remembered of columns cannot be used: %s", error)
        with suppress(OSError):
            path.replace(path.with_name(f"{FILE_NAME}.bad"))
        return Layouts()


def layouts_text(layouts: Layouts) -> bytes:
    """What `load_layouts` reads."""
    data = {
        "format": _FORMAT,
        "human_names": layouts.human,
        "raw_values": layouts.raw,
        "local_time": layouts.local,
        "nexsets": {name: asdict(layout) for name, layout in layouts.by_nexset.items()},
    }
    return (json.dumps(data, indent=1, ensure_ascii=False) + "\n").encode("utf-8", "replace")


def save_layouts(folder: Path, text: bytes) -> None:
    """Keep it; a disk that does not take it costs a line in the log. Blocking."""
    from planhat_gui.model.errors import StorageFailed
    from planhat_gui.store.files import write_atomic

    try:
        write_atomic(folder / FILE_NAME, text)
    except StorageFailed as failure:
        _log.warning("The columns' places were not kept: %s", failure)


def _layouts(data: Any) -> Layouts:
    if not isinstance(data, dict) or data["format"] != _FORMAT:
        raise ValueError("not a file of columns of this program")
    flags = [data["human_names"], data["raw_values"], data["local_time"]]
    if not all(isinstance(each, bool) for each in flags):
        raise TypeError("a choice is neither true nor false")
    found = {str(name): _layout(each) for name, each in data["nexsets"].items()}
    return Layouts(found, *flags)


def _layout(data: Any) -> ColumnLayout:
    names = [data["order"], data["hidden"], data["expanded"]]
    for each in names:
        if not isinstance(each, list) or not all(isinstance(name, str) for name in each):
            raise TypeError("a list of columns is none")
    widths = {str(name): width for name, width in data["widths"].items()}
    numbers = [data["frozen"], *widths.values()]
    if not all(type(each) is int and 0 <= each <= _WIDEST for each in numbers):
        raise ValueError("a width is no number of pixels")
    order, hidden, expanded = names
    return ColumnLayout(order, widths, hidden, data["frozen"], expanded)
