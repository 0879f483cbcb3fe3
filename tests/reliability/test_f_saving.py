"""RELIABILITY, saving and the disk: F1 to F14. The loop over system calls is in test_save_loop."""

import errno
import logging
import os
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from shutil import which
from typing import Self

import pytest

from planhat_gui.model.errors import Busy, NeedsFix, StorageFailed
from planhat_gui.model.flow import Flow, TemplateSource
from planhat_gui.model.flow_file import dump_flow
from planhat_gui.store import files
from planhat_gui.store.database import Database
from planhat_gui.store.files import PREFIX, write_atomic
from planhat_gui.store.flows import FlowStore
from planhat_gui.store.folder import DataFolder
from planhat_gui.ui.settings import FILE_NAME, Settings, load_settings
from tests.reliability.disks import fill, read_only, small_disk

ROOT = Path(__file__).resolve().parents[2]
OLD = Flow("Users", TemplateSource("get_users", {"page_size": 100}))
LARGE = replace(OLD, description="a word " * 280)


@dataclass
class Library:
    """Flows in a data folder, opened as a start of the program does."""

    root: Path
    folder: DataFolder = field(init=False)

    def __post_init__(self) -> None:
        self.folder = DataFolder(self.root).prepare()
        self.database = Database(self.folder.database)
        self.flows = FlowStore(self.folder, self.database)

    def path(self, flow_id: str) -> Path:
        """The flow's file."""
        return self.folder.flows / f"{flow_id}.json"

    def left_over(self) -> list[Path]:
        """Temporary files anywhere."""
        return list(self.root.rglob(f"{PREFIX}*"))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An empty library."""
    made = Library(tmp_path / "data")
    yield made
    made.database.close()


def test_f01_disk_full_in_a_flow_save(tmp_path: Path) -> None:
    """The old flow stays; the sentence names the file and the room; saved elsewhere it works."""
    with small_disk(tmp_path / "disk", "512k") as disk:
        library = Library(disk / "data")
        saved = library.flows.save(OLD)
        filler = fill(disk, but=0)
        with pytest.raises(StorageFailed) as caught:
            library.flows.save(LARGE, saved.id)
        assert f"“{saved.id}.json” could not be saved" in caught.value.message
        assert "make room for 3 kB" in caught.value.next_step
        assert library.flows.get(saved.id).flow == OLD
        assert library.left_over() == []
        write_atomic(tmp_path / "elsewhere.json", dump_flow(LARGE))
        filler.unlink()
        assert library.flows.save(LARGE, saved.id).flow == LARGE
        library.database.close()


def test_f02_a_write_that_is_one_byte_short(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fewer bytes taken than given is no save."""
    saved = library.flows.save(OLD)
    real = os.fdopen

    class Short:
        def __init__(self, descriptor: int) -> None:
            self.file = real(descriptor, "wb", buffering=0)

        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None:
            self.file.close()

        def write(self, data: bytes) -> int:
            return self.file.write(data[:-1])

    monkeypatch.setattr(os, "fdopen", lambda descriptor, *_, **__: Short(descriptor))
    with pytest.raises(StorageFailed, match="The disk is full"):
        library.flows.save(LARGE, saved.id)
    monkeypatch.undo()
    assert library.flows.get(saved.id).flow == OLD
    assert library.left_over() == []


def test_f03_fsync_fails(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that reports an error is asked once and believed: not saved."""
    saved = library.flows.save(OLD)
    asked: list[int] = []

    def broken(descriptor: int) -> None:
        asked.append(descriptor)
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "fsync", broken)
    with pytest.raises(StorageFailed, match=r"could not be saved .*input/output error"):
        library.flows.save(LARGE, saved.id)
    monkeypatch.undo()
    assert len(asked) == 1
    assert library.flows.get(saved.id).flow == OLD


def held(monkeypatch: pytest.MonkeyPatch, times: int) -> None:
    """Another program holds the file open, as on Windows, for so many tries."""
    left, real = [times], files._rename

    def rename(source: Path, target: Path) -> None:
        if left[0]:
            left[0] -= 1
            error = PermissionError(errno.EACCES, "Permission denied")
            error.winerror = 32  # type: ignore[attr-defined,unused-ignore]
            raise error
        real(source, target)

    monkeypatch.setattr(files, "_rename", rename)


@pytest.mark.quiet
def test_f04_a_file_held_for_a_moment(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """Held for about 300 ms: saved all the same, soon after; held on: told within 3 s."""
    saved = library.flows.save(OLD)
    held(monkeypatch, 3)
    began = time.monotonic()
    assert library.flows.save(LARGE, saved.id).flow == LARGE
    assert 0.3 < time.monotonic() - began < 2
    assert 2.4 <= sum(files.RETRY_PAUSES) <= 2.6


def test_f05_a_rename_that_never_works(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """Held for ever: the old file is there, and the sentence says what to do."""
    saved = library.flows.save(OLD)
    monkeypatch.setattr(files, "RETRY_PAUSES", (0.001,) * 6)
    held(monkeypatch, 1000)
    with pytest.raises(StorageFailed, match="Another program may be using the file"):
        library.flows.save(LARGE, saved.id)
    assert library.flows.get(saved.id).flow == OLD
    assert library.left_over() == []


def test_f05_a_disk_one_may_only_read(tmp_path: Path) -> None:
    """A read-only disk: the old file is there, and another place is proposed."""
    with small_disk(tmp_path / "disk", "512k") as disk:
        path = disk / "flow.json"
        path.write_bytes(dump_flow(OLD))
        read_only(disk)
        with pytest.raises(StorageFailed, match="choose another folder"):
            write_atomic(path, dump_flow(LARGE))
        assert path.read_bytes() == dump_flow(OLD)


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
def test_f06_a_left_over_of_a_killed_save_goes(library: Library) -> None:
    """Killed between write and rename: the old flow is there, and the next start clears up."""
    saved = library.flows.save(OLD)
    program = (
        "import os, sys\nfrom pathlib import Path\nfrom planhat_gui.store import files\n"
        "files._rename = lambda *_: os.kill(os.getpid(), 9)\n"
        "files.write_atomic(Path(sys.argv[1]), b'new')\n"
    )
    path = library.path(saved.id)
    ran = subprocess.run([sys.executable, "-c", program, str(path)], cwd=ROOT, check=False)
    assert ran.returncode == -9
    (left,) = library.left_over()
    assert library.flows.get(saved.id).flow == OLD
    os.utime(left, (time.time() - 90_000,) * 2)
    library.folder.prepare()
    assert library.left_over() == []


@dataclass
class Power:
    """What a disk may hold when the power goes, from the calls a save made.

    A file's bytes are there once it was synced; names follow in order, at any time, but at the
    latest with the next sync of the folder.
    """

    folder: Path
    files: dict[int, bytes] = field(default_factory=dict)
    names: list[tuple[str, int]] = field(default_factory=list)
    sure: int = 0

    def watch(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Note each call from now on, before and after it the worst is looked at by `states`."""
        sync, link, rename = os.fsync, os.link, files._rename

        def fsync(descriptor: int) -> None:
            sync(descriptor)
            info = os.fstat(descriptor)
            if stat.S_ISDIR(info.st_mode):
                self.sure = len(self.names)
            else:
                self.files[info.st_ino] = Path(f"/proc/self/fd/{descriptor}").read_bytes()

        def linked(source: Path, target: Path) -> None:
            link(source, target)
            self.names.append((str(target), target.stat().st_ino))

        def renamed(source: Path, target: Path) -> None:
            rename(source, target)
            self.names.append((str(target), target.stat().st_ino))

        monkeypatch.setattr(os, "fsync", fsync)
        monkeypatch.setattr(os, "link", linked)
        monkeypatch.setattr(files, "_rename", renamed)

    def states(self, path: Path, before: bytes) -> list[bytes]:
        """What the file may be, for each number of names that reached the disk."""
        found = []
        for reached in range(self.sure, len(self.names) + 1):
            inodes = [inode for name, inode in self.names[:reached] if name == str(path)]
            found.append(self.files.get(inodes[-1], b"") if inodes else before)
        return found


@pytest.mark.skipif(sys.platform != "linux", reason="looks at /proc")
@pytest.mark.parametrize("keep", [True, False])
def test_f07_power_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keep: bool) -> None:
    """Unsynced writes dropped, whichever names reached the disk: old or new; at the end new."""
    path = Path(os.path.realpath(tmp_path)) / "flow.json"
    path.write_bytes(b"old")
    power, seen = Power(tmp_path), []
    power.watch(monkeypatch)
    real = files._sync_folder

    def before_the_last(target: Path) -> None:
        seen.extend(power.states(path, b"old"))
        real(target)

    monkeypatch.setattr(files, "_sync_folder", before_the_last)
    write_atomic(path, b"new" * 5000, keep_previous=keep)
    assert set(seen) == {b"old", b"new" * 5000}
    assert power.states(path, b"old") == [b"new" * 5000]


def test_f08_a_damaged_flow_file(library: Library) -> None:
    """One byte changed at each of 200 places, and three ruins: listed, untouched, restorable."""
    saved = library.flows.save(OLD)
    library.flows.save(replace(OLD, description="second " * 20), saved.id)
    path = library.path(saved.id)
    data = path.read_bytes()
    bad = [b"", data[: len(data) // 2], b"\0" * len(data)]
    for place in range(200):
        at = place * len(data) // 200
        bad.append(data[:at] + bytes([data[at] ^ 0x80]) + data[at + 1 :])
    for number, content in enumerate(bad):
        path.write_bytes(content)
        os.utime(path, ns=(number, number))
        assert len(library.flows.damaged()) == 1
        assert path.read_bytes() == content
        with pytest.raises(NeedsFix, match="Restore the previous version"):
            library.flows.get(saved.id)
    assert library.flows.restore_previous(saved.id).flow == OLD


def test_f09_a_file_changed_by_another_program(library: Library) -> None:
    """Asked before it is overwritten, with both times; what was there is kept beside."""
    saved = library.flows.save(OLD)
    path = library.path(saved.id)
    theirs = dump_flow(replace(OLD, description="theirs"))
    path.write_bytes(theirs)
    both = r"was changed by another program at \d+-.*, after you opened the one of \d+-"
    with pytest.raises(Busy, match=both):
        library.flows.save(LARGE, saved.id)
    assert path.read_bytes() == theirs
    library.flows.save(LARGE, saved.id, force=True)
    assert path.with_name(f"{path.name}.1").read_bytes() == theirs


def test_f10_a_flow_file_that_is_a_link(library: Library, tmp_path: Path) -> None:
    """Written through; the link stays one."""
    saved = library.flows.save(OLD)
    path, real = library.path(saved.id), tmp_path / "real.json"
    path.replace(real)
    try:
        path.symlink_to(real)
    except OSError:
        pytest.skip("no symbolic links here")
    assert library.flows.get(saved.id).flow == OLD
    library.flows.save(LARGE, saved.id)
    assert path.is_symlink()
    assert real.read_bytes() == dump_flow(LARGE)


@pytest.mark.skipif(os.name != "posix", reason="no folder sync here")
def test_f11_folders_that_cannot_be_synced(
    library: Library, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """On such a file system the save works, and the log says so."""
    saved = library.flows.save(OLD)
    real = os.fsync

    def not_folders(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "Invalid argument")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", not_folders)
    with caplog.at_level(logging.INFO):
        assert library.flows.save(LARGE, saved.id).flow == LARGE
    assert "cannot sync folders" in caplog.text


def test_f12_damaged_settings(tmp_path: Path) -> None:
    """Twenty kinds of damage: defaults, the bad file kept, one notice, then silence."""
    good = (
        b'{"format": "planhat-window/1", "theme": "light", "geometry": "", "splitters": '
        b'{"list": {"horizontal": [300, 500]}}}'
    )
    path = tmp_path / FILE_NAME
    path.write_bytes(good)
    assert load_settings(tmp_path).theme == "light"
    bad = [good[:cut] for cut in range(0, len(good) - 1, len(good) // 12)]
    bad += [good.replace(b'"light"', other) for other in (b"7", b'"pink"', b"null", b"[]")]
    bad += [good.replace(b"300", other) for other in (b"-1", b"1e9", b'"300"', b"{}")]
    assert len(bad) >= 20
    for content in bad:
        path.write_bytes(content)
        found = load_settings(tmp_path)
        assert (found.theme, bool(found.notice)) == ("system", True), content
        assert path.with_name(f"{FILE_NAME}.bad").read_bytes() == content
        assert load_settings(tmp_path) == Settings()


def without_power() -> list[str]:
    """What is put before a command so that permissions hold for it, for root, too."""
    if os.name != "posix":
        pytest.skip("POSIX permissions")
    if os.geteuid():
        return []
    if which("setpriv") is None:
        pytest.skip("root may read everything, and setpriv is not installed")
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]


@pytest.mark.parametrize("place", ["locked", "file", "file/below"])
def test_f13_a_data_folder_that_cannot_be_used(tmp_path: Path, place: str) -> None:
    """No rights, or a file in its place: one sentence with what to do, no traceback."""
    (tmp_path / "locked").mkdir(mode=0)
    (tmp_path / "file").write_bytes(b"")
    command = [sys.executable, "-m", "planhat_gui", "--data-dir", str(tmp_path / place), "flows"]
    ran = subprocess.run(
        [*without_power(), *command],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 1, ran.stderr
    assert str(tmp_path / place) in ran.stderr
    assert "Traceback" not in ran.stderr
    assert "choose another" in ran.stderr


@pytest.mark.parametrize("home", ["Ünï çödé 家", "with spaces and 'quotes'", "x" * 250])
def test_f14_odd_and_long_homes(tmp_path: Path, home: str) -> None:
    """Whatever the home is called, flows are kept in it."""
    library = Library(tmp_path / home / "data")
    saved = library.flows.save(OLD)
    assert library.flows.save(LARGE, saved.id).flow == LARGE
    library.database.close()


def test_f14_a_path_that_is_too_long(tmp_path: Path) -> None:
    """One clear sentence."""
    with pytest.raises(StorageFailed) as caught:
        DataFolder(tmp_path / ("x" * 256)).prepare()
    assert "too long" in str(caught.value)
