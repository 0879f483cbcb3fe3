"""Every n-th system call of a save fails, or is the process' last: always old or new, always told.

A flow, a dataset's pointer, pages that land, and a receipt in the history are saved under
`strace --inject`. The pages may stop between two of them, the others are all or nothing.
"""

import errno
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from shutil import which

import pytest

from planhat_gui.store.files import PREFIX, clean_leftovers
from tests.reliability import saving
from tests.reliability.saving import BROKEN, KILLED, KINDS, SAVED, TOLD

ROOT = Path(__file__).resolve().parents[2]

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="strace is Linux's"),
    pytest.mark.skipif(which("strace") is None, reason="strace is not installed"),
    pytest.mark.skipif(
        sys.platform == "linux" and os.geteuid() != 0, reason="strace may need root to follow"
    ),
]

CALLS = {
    "write": ("ENOSPC", 8),
    "pwrite64": ("ENOSPC", 6),
    "fsync": ("EIO", 5),
    "fdatasync": ("EIO", 3),
    "rename": ("EACCES", 3),
    "link": ("EPERM", 2),
    "unlink": ("EACCES", 3),
    "ftruncate": ("EIO", 3),
}
"""How each system call fails, and how many of them are tried. The last one of each hits no save."""

HARMLESS = {"link", "unlink"}
"""A save may do without: a hard link has a copy in its place, a left-over is deleted later."""


def disturbed(root: Path, call: str, number: int, action: str) -> dict[str, str]:
    """The outcome of each kind of save when its n-th call of that name is spoilt so."""
    inject = f"inject={call}:{action}:when={number}"
    command = ["strace", "-f", "-qq", "-o", os.devnull, "-e", f"trace={call}", "-e", inject]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    ran = subprocess.run(
        [*command, sys.executable, "-m", "tests.reliability.saving", str(root)],
        env=environment,
        cwd=ROOT,
        check=False,
        capture_output=True,
        timeout=60,
    )
    assert ran.stderr == b"", ran.stderr
    assert ran.returncode >= 0
    return saving.decoded(ran.returncode)


def judged(root: Path, call: str, outcomes: dict[str, str], *, kill: bool) -> set[str]:
    """The kinds that were hit. AssertionError for a save that is neither, or not told."""
    hit = set()
    for kind, outcome in outcomes.items():
        where = f"{kind}, {call}, {root.name}: {outcome}"
        found = saving.state(kind, root / kind)
        assert outcome != BROKEN, where
        assert outcome != SAVED or found == "new", where
        assert outcome != KILLED or kill, where
        hit |= {kind} if outcome in {KILLED, TOLD} else set()
        for folder in [root / kind, *(root / kind).rglob("*/")]:
            clean_leftovers(folder, older_than=-1)
        assert not list((root / kind).rglob(f"{PREFIX}*")), where
    return hit


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folders before the saves."""
    root = tmp_path_factory.mktemp("before") / "kinds"
    saving.prepared(root)
    return root


@pytest.mark.parametrize("call", CALLS)
def test_f03_f05_f06_every_nth_call_of_a_save(before: Path, tmp_path: Path, call: str) -> None:
    """F3, F5, F6, F18: an error is told and the old is there; after a kill old or new is."""
    error, most = CALLS[call]
    assert getattr(errno, error)
    ways = [(n, f"error={error}") for n in range(1, most + 1)]
    ways += [(n, "signal=SIGKILL") for n in range(1, most + 1)]

    def one(way: tuple[int, str]) -> set[str]:
        number, action = way
        root = saving.copied(before, tmp_path / f"{number}-{action.split('=')[1]}")
        kill = action.startswith("signal")
        hit = judged(root, call, disturbed(root, call, number, action), kill=kill)
        return {f"{kind} {action}" for kind in hit}

    with ThreadPoolExecutor(2) as pool:
        hits = list(pool.map(one, ways))
    total = sum(map(len, hits))
    print(f"\n{call}: {total} disturbed saves, each old or new and told")
    assert total, "no save makes this call: the test shows nothing"
    assert call in HARMLESS or any("error" in one for found in hits for one in found)


def test_an_undisturbed_save_of_each_kind(before: Path, tmp_path: Path) -> None:
    """Without a fault all four are saved: what the loop above is held against."""
    root = saving.copied(before, tmp_path / "plain")
    outcomes = disturbed(root, "write", 10_000, "error=EIO")
    assert outcomes == dict.fromkeys(KINDS, SAVED)
    assert {saving.state(kind, root / kind) for kind in KINDS} == {"new"}
