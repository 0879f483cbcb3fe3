"""What runs that go on, in whichever process, have landed so far."""

import json
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from planhat_gui.model.errors import NeedsFix, Problem
from planhat_gui.model.language import tr
from planhat_gui.store.arrived import ArrivedReader, arrived

if TYPE_CHECKING:
    from planhat_gui.compose.services import Services

_ABOUT = "run.json"


def open_arrived(services: "Services", flow_id: str) -> ArrivedReader:
    """What has arrived in the flow's run that goes on. Close it. Blocking.

    Raises NeedsFix when none goes on or nothing complete has arrived.
    """
    folder = _folder(services, flow_id)
    if folder is None:
        said = tr("This flow does not run now: what it read is in its Nexset, or kept for Resume.")
        raise NeedsFix([Problem("flow", said)])
    return ArrivedReader(folder)


def count_arrived(services: "Services", flow_id: str) -> int | None:
    """Records of complete pages of the flow's run that goes on; None: none does. Blocking."""
    folder = _folder(services, flow_id)
    return None if folder is None else arrived(folder)[1]


def _folder(services: "Services", flow_id: str) -> Path | None:
    """The folder of the run that goes on: it is in the history, and its flow is locked."""
    for run_id, live in services.history.live().items():
        folder = services.folder.runs / run_id
        if live == flow_id and _is_of(folder, flow_id):
            return folder
    return None


def _is_of(folder: Path, flow_id: str) -> bool:
    with suppress(OSError, ValueError):
        return bool(json.loads((folder / _ABOUT).read_bytes()).get("flow_id") == flow_id)
    return False
