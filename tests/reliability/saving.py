"""A program that makes four kinds of save, each in a process of its own, for `strace` to disturb.

`python saving.py FOLDER` saves into `FOLDER/<kind>` and writes nothing itself: each kind's exit
status says what came of it. The folders are made by `prepared`, and judged by `state`.
"""

import contextlib
import json
import os
import shutil
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from planhat_gui.model.errors import StorageFailed
from planhat_gui.model.flow import Flow, TemplateSource
from planhat_gui.model.ports import Checkpoint
from planhat_gui.model.results import RunReport, RunStatus
from planhat_gui.store.database import Database
from planhat_gui.store.flows import FlowStore
from planhat_gui.store.folder import DataFolder
from planhat_gui.store.history import RunHistory
from planhat_gui.store.landing import Landing
from planhat_gui.store.landing_log import RECORDS_NAME
from planhat_gui.store.nexsets import NexsetStore
from planhat_gui.store.publish_base import Destination
from planhat_gui.store.publish_lines import LinesPublisher
from tests.store.landed import FixedClock, land

SAVED, TOLD, BROKEN, KILLED = "saved", "told", "broken", "killed"
_CODES = {0: SAVED, 10: TOLD, 11: BROKEN, -9: KILLED}
PAGES = 3

OLD = Flow("Users", TemplateSource("get_users", {"page_size": 100}))
NEW = replace(OLD, description="changed " * 100)
BEFORE = RunReport(RunStatus.RUNNING, "Users", "f1", "r1", "2026-03-01T12:00:00.000Z")
AFTER = replace(BEFORE, status=RunStatus.SUCCEEDED, seconds=3.0)


def _page(number: int) -> list[bytes]:
    return [b'{"_id":"%d-%d"}' % (number, row) for row in range(50)]


def _to(root: Path, run_id: str) -> Destination:
    return Destination(root / "nexsets" / "n1", "n1", "Lines", "f1", run_id)


def _flow(root: Path) -> None:
    folder = DataFolder(root)
    database = Database(folder.database)
    flows = FlowStore(folder, database)
    saved = flows.all()[0]
    flows.get(saved.id)
    flows.save(NEW, saved.id)


def _pointer(root: Path) -> None:
    publisher = LinesPublisher(root / "runs" / "r2", _to(root, "r2"), FixedClock())
    publisher.publish(replace=True, cancel=threading.Event())


def _landing(root: Path) -> None:
    landing = Landing.resume(root / "run")
    for number in range(2, PAGES + 2):
        landing.append(_page(number), Checkpoint(pages=number, records=50 * number))
    landing.commit()


def _history(root: Path) -> None:
    folder = DataFolder(root)
    RunHistory(folder, Database(folder.database)).save(AFTER, "{}")


KINDS: dict[str, Callable[[Path], None]] = {
    "flow": _flow,
    "pointer": _pointer,
    "landing": _landing,
    "history": _history,
}


def prepared(root: Path) -> None:
    """The four folders as they are before the saves."""
    flows = DataFolder(root / "flow").prepare()
    database = Database(flows.database)
    FlowStore(flows, database).save(OLD)
    database.close()
    for run_id, rows in (("r1", 2), ("r2", 3)):
        land(root / "pointer" / "runs" / run_id, [[b'{"n":%d}' % row for row in range(rows)]])
    LinesPublisher(
        root / "pointer" / "runs" / "r1", _to(root / "pointer", "r1"), FixedClock()
    ).publish(replace=True, cancel=threading.Event())
    land(root / "landing" / "run", [_page(1)])
    history = DataFolder(root / "history").prepare()
    database = Database(history.database)
    RunHistory(history, database).save(BEFORE, "{}")
    database.close()


def state(kind: str, root: Path) -> str:
    """“old” or “new”, after the next start; an AssertionError for anything else."""
    match kind:
        case "flow":
            folder = DataFolder(root).prepare()
            database = Database(folder.database)
            (saved,) = FlowStore(folder, database).all()
            database.close()
            assert saved.flow in (OLD, NEW)
            return "new" if saved.flow == NEW else "old"
        case "pointer":
            return _pointed(root)
        case "landing":
            return _landed(root)
    folder = DataFolder(root).prepare()
    database = Database(folder.database)
    report = RunHistory(folder, database).get("r1")
    database.close()
    assert report.status in (RunStatus.INTERRUPTED, RunStatus.SUCCEEDED)
    return "new" if report == AFTER else "old"


def _pointed(root: Path) -> str:
    store = NexsetStore(root / "nexsets", lambda *_: 0)
    info = store.find("n1")
    lines = [json.loads(line)["n"] for line in info.path.read_bytes().splitlines()]
    assert lines == list(range(info.records))
    assert info.records in (2, 3)
    return "new" if info.records == 3 else "old"


def _landed(root: Path) -> str:
    landing = Landing.resume(root / "run")
    assert landing.checkpoint is not None
    pages = landing.checkpoint.pages
    landing.close()
    expected = b"".join(line + b"\n" for number in range(1, pages + 1) for line in _page(number))
    assert (root / "run" / RECORDS_NAME).read_bytes() == expected
    return "new" if pages == PAGES + 1 else "old"


def outcome(status: int) -> str:
    """What a child's exit status says."""
    return _CODES[os.waitstatus_to_exitcode(status)]


def copied(root: Path, to: Path) -> Path:
    """The prepared folders once more."""
    return shutil.copytree(root, to)


def _child(kind: str, root: Path) -> int:
    """Its exit code; strace counts the calls of each process from its beginning."""
    try:
        KINDS[kind](root / kind)
    except StorageFailed as failure:
        return 10 if failure.message and failure.next_step else 11
    except BaseException:  # noqa: BLE001 - anything else is a defect
        return 11
    return 0


def main(root: Path) -> int:
    """The statuses of the kinds, two bits each: see `decoded`."""
    codes = 0
    for place, kind in enumerate(KINDS):
        child = os.fork()
        if child == 0:
            os._exit(_child(kind, root))
        _, status = os.waitpid(child, 0)
        codes |= [SAVED, TOLD, BROKEN, KILLED].index(outcome(status)) << (2 * place)
    return codes


def decoded(codes: int) -> dict[str, str]:
    """What `main` says, by kind."""
    return {
        kind: [SAVED, TOLD, BROKEN, KILLED][codes >> (2 * place) & 3]
        for place, kind in enumerate(KINDS)
    }


if __name__ == "__main__":
    with contextlib.suppress(IndexError):
        os._exit(main(Path(sys.argv[1])))
