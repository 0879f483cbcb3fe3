"""One run of a flow at a time."""

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from planhat_gui.model.errors import Busy, StorageFailed
from planhat_gui.store.lock import RunLock, is_held

HOLD = """
import sys
from pathlib import Path
from planhat_gui.store.lock import RunLock
with RunLock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.readline()
"""


def test_second_run_is_refused(tmp_path: Path) -> None:
    """The second one hears since when and by whom (F22)."""
    path = tmp_path / "x.lock"
    with RunLock(path, "All companies"):
        started = datetime.fromisoformat(json.loads(path.read_text())["started"])
        with pytest.raises(Busy) as caught:
            RunLock(path, "All companies").acquire()
        since = started.astimezone(datetime.now(UTC).astimezone().tzinfo).strftime("%H:%M")
        assert f"“All companies” is already running since {since} (process" in str(caught.value)
        assert is_held(path)
    assert not is_held(path)
    RunLock(path).acquire().release()


def test_lock_of_another_process(tmp_path: Path) -> None:
    """A lock holds between processes, and ends with a process however that ends (F43)."""
    path = tmp_path / "x.lock"
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        assert is_held(path)
        with pytest.raises(Busy, match=f"process {holder.pid}"):
            RunLock(path).acquire()
        holder.kill()
    assert not is_held(path)
    with RunLock(path):
        assert is_held(path)


@pytest.mark.parametrize("text", [b"", b"\0" * 100, b"{", b"[]", b'{"started": 1, "pid": 2}'])
def test_damaged_lock_file_is_no_lock(tmp_path: Path, text: bytes) -> None:
    """What a power cut leaves in the file neither locks nor breaks anything (F44)."""
    path = tmp_path / "x.lock"
    path.write_bytes(text)
    assert not is_held(path)
    with RunLock(path):
        path.write_bytes(text)
        with pytest.raises(Busy, match=r"is already running\."):
            RunLock(path).acquire()


def test_lock_can_be_given_back_twice(tmp_path: Path) -> None:
    """Giving back what is not held does nothing."""
    lock = RunLock(tmp_path / "x.lock").acquire()
    lock.release()
    with RunLock(tmp_path / "x.lock"):
        lock.release()
        assert is_held(tmp_path / "x.lock")


def test_lock_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    """No folder, no lock, one sentence."""
    with pytest.raises(StorageFailed, match="lock file"):
        RunLock(tmp_path / "gone" / "x.lock").acquire()
    assert not is_held(tmp_path / "gone" / "x.lock")


def test_a_run_on_another_computer_is_named(tmp_path: Path) -> None:
    """In a folder that computers share, the process alone would say nothing (F19)."""
    path = tmp_path / "x.lock"
    with RunLock(path, "All companies"):
        data = json.loads(path.read_bytes())
        path.write_text(json.dumps({**data, "host": "far-away"}))
        with pytest.raises(Busy, match=r"\(process \d+ on far-away\)"):
            RunLock(path, "All companies").acquire()
