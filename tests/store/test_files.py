"""A save is old or new, never half, and says so when it could not be made."""

import errno
import os
import stat
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

import pytest

from planhat_gui.model.errors import StorageFailed
from planhat_gui.store import files
from planhat_gui.store.files import PREFIX, clean_leftovers, write_atomic

OLD, NEW = b"old\n" * 1000, b"new\n" * 5000


def left_over(folder: Path) -> list[str]:
    """Temporary files that were not cleaned up."""
    return [path.name for path in folder.iterdir() if path.name.startswith(PREFIX)]


def failing(number: int, times: int = 1, winerror: int | None = None) -> Callable[..., Any]:
    """A stand-in that fails so many times with this error, then does the real thing."""
    left = [times]

    def fail_or(real: Callable[..., Any], *arguments: Any, **named: Any) -> Any:
        if left[0]:
            left[0] -= 1
            error = OSError(number, os.strerror(number))
            if winerror is not None:
                error.winerror = winerror  # type: ignore[attr-defined,unused-ignore]
            raise error
        return real(*arguments, **named)

    return fail_or


def test_new_file_is_private_and_whole(tmp_path: Path) -> None:
    """The file holds what was given, for its owner only, whatever the umask says."""
    before = os.umask(0)
    try:
        write_atomic(tmp_path / "a.json", NEW)
    finally:
        os.umask(before)
    assert (tmp_path / "a.json").read_bytes() == NEW
    assert left_over(tmp_path) == []
    if os.name == "posix":
        assert stat.S_IMODE((tmp_path / "a.json").stat().st_mode) == 0o600


def test_previous_version_is_kept(tmp_path: Path) -> None:
    """The version before stays beside the file; the one before that goes."""
    path = tmp_path / "a.json"
    for number in range(4):
        write_atomic(path, b"%d" % number, keep_previous=True)
    assert path.read_bytes() == b"3"
    assert (tmp_path / "a.json.1").read_bytes() == b"2"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a.json", "a.json.1"]


def test_previous_version_without_hard_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """File systems without hard links get a copy."""

    def no_links(*_: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", no_links)
    write_atomic(tmp_path / "a.json", OLD, keep_previous=True)
    write_atomic(tmp_path / "a.json", NEW, keep_previous=True)
    assert (tmp_path / "a.json.1").read_bytes() == OLD


def test_link_is_written_through(tmp_path: Path) -> None:
    """A flow kept elsewhere by a link stays there, and the link stays a link (F10)."""
    real = tmp_path / "elsewhere" / "real.json"
    real.parent.mkdir()
    real.write_bytes(OLD)
    link = tmp_path / "a.json"
    try:
        link.symlink_to(real)
    except OSError:
        pytest.skip("no symbolic links here")
    write_atomic(link, NEW)
    assert link.is_symlink()
    assert real.read_bytes() == NEW
    assert left_over(tmp_path) == left_over(real.parent) == []


def test_short_write_is_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A write that took one byte less is not a save (F2)."""
    path = tmp_path / "a.json"
    path.write_bytes(OLD)
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
        write_atomic(path, NEW)
    assert path.read_bytes() == OLD
    assert left_over(tmp_path) == []


@pytest.mark.skipif(os.name != "posix", reason="limits on the size of files")
def test_full_disk_keeps_the_old_file(tmp_path: Path) -> None:
    """Under a limit on the size of files, as on a full disk, the old file stays (F1)."""
    path = tmp_path / "a.json"
    path.write_bytes(OLD)
    program = textwrap.dedent("""
        import resource, signal, sys
        from pathlib import Path
        from planhat_gui.model.errors import StorageFailed
        from planhat_gui.store.files import write_atomic
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))
        try:
            write_atomic(Path(sys.argv[1]), b"new" * 10_000)
        except StorageFailed as error:
            print(error)
    """)
    ran = subprocess.run(
        [sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True
    )
    assert f"“a.json” could not be saved in {tmp_path}" in ran.stdout
    assert path.read_bytes() == OLD
    assert left_over(tmp_path) == []


@pytest.mark.parametrize("number", [errno.EIO, errno.ENOSPC, errno.EDQUOT])
def test_failed_sync_is_not_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    """When the disk does not take the bytes, the save says so and the old file stays (F3)."""
    path = tmp_path / "a.json"
    path.write_bytes(OLD)
    fail, real = failing(number), os.fsync
    monkeypatch.setattr(os, "fsync", lambda descriptor: fail(real, descriptor))
    with pytest.raises(StorageFailed, match="could not be saved") as caught:
        write_atomic(path, NEW)
    assert caught.value.next_step
    assert path.read_bytes() == OLD
    assert left_over(tmp_path) == []


def test_failed_folder_sync_says_both(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The one corner: the new file is in place, and the disk is suspect."""
    if os.name != "posix":
        pytest.skip("no folder sync here")
    path = tmp_path / "a.json"
    path.write_bytes(OLD)
    calls: list[int] = []
    real = os.fsync

    def second_fails(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) == 2:
            raise OSError(errno.EIO, "Input/output error")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", second_fails)
    with pytest.raises(StorageFailed, match="was saved, but the disk reported a problem"):
        write_atomic(path, NEW)
    assert path.read_bytes() == NEW


def test_file_system_without_folder_sync(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where folders cannot be synced the save works (F11)."""
    real = os.fsync

    def not_folders(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "Invalid argument")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", not_folders)
    write_atomic(tmp_path / "a.json", NEW)
    assert (tmp_path / "a.json").read_bytes() == NEW


@pytest.mark.parametrize("winerror", [5, 32, 33])
def test_file_held_by_another_program_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, winerror: int
) -> None:
    """A virus scanner that holds the file for a moment does not make a save fail (F4)."""
    path = tmp_path / "a.json"
    path.write_bytes(OLD)
    monkeypatch.setattr(files, "RETRY_PAUSES", (0.001,) * 6)
    fail, real = failing(errno.EACCES, 6, winerror), files._rename
    monkeypatch.setattr(files, "_rename", lambda one, other: fail(real, one, other))
    write_atomic(path, NEW)
    assert path.read_bytes() == NEW


def test_file_held_for_ever_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After the last try the sentence names the likely cause, and the old file is there (F5)."""
    path = tmp_path / "a.json"
    path.write_bytes(OLD)
    monkeypatch.setattr(files, "RETRY_PAUSES", (0.001,) * 6)
    fail, real = failing(errno.EACCES, 7, 32), files._rename
    monkeypatch.setattr(files, "_rename", lambda one, other: fail(real, one, other))
    with pytest.raises(StorageFailed, match="Another program may be using the file"):
        write_atomic(path, NEW)
    assert path.read_bytes() == OLD
    assert left_over(tmp_path) == []


def test_refused_rename_is_not_repeated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Elsewhere than on Windows a refusal is a refusal (F5)."""
    path = tmp_path / "a.json"
    path.write_bytes(OLD)
    fail, real = failing(errno.EACCES), files._rename
    monkeypatch.setattr(files, "_rename", lambda one, other: fail(real, one, other))
    with pytest.raises(StorageFailed, match="You may not write there"):
        write_atomic(path, NEW)
    assert path.read_bytes() == OLD
    assert left_over(tmp_path) == []


def test_folder_that_is_gone_is_said(tmp_path: Path) -> None:
    """The sentence names the folder and what to do."""
    with pytest.raises(StorageFailed, match="The folder is gone") as caught:
        write_atomic(tmp_path / "gone" / "a.json", NEW)
    assert str(tmp_path / "gone") in caught.value.message


KILLED = """
import os, signal, sys
from pathlib import Path
from planhat_gui.store import files
step = int(sys.argv[2])
count = 0
def killing(name, real):
    def call(*arguments, **named):
        global count
        count += 1
        if count == step:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*arguments, **named)
    return call
for name in ("open", "close", "link", "unlink", "fsync", "fdopen", "replace", "rename"):
    setattr(os, name, killing(name, getattr(os, name)))
files._rename = killing("rename", files._rename)
files.write_atomic(Path(sys.argv[1]), b"new" * 5000, keep_previous=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
def test_kill_at_each_call_leaves_old_or_new(tmp_path: Path) -> None:
    """Killed at any step of a save, the file is the old or the new one, whole (F6)."""
    new = b"new" * 5000
    for step in range(1, 40):
        path = tmp_path / str(step) / "a.json"
        path.parent.mkdir()
        path.write_bytes(OLD)
        ran = subprocess.run([sys.executable, "-c", KILLED, str(path), str(step)], check=False)
        assert path.read_bytes() in {OLD, new}
        clean_leftovers(path.parent, older_than=-1)
        assert left_over(path.parent) == []
        if ran.returncode == 0:
            assert path.read_bytes() == new
            break
    else:
        pytest.fail("the save was never let through")
    assert step > 5


def test_left_overs_of_a_day_go(tmp_path: Path) -> None:
    """Our temporary files go when they are old; nothing else is touched."""
    old, young, other = (tmp_path / name for name in (".tmp-a", ".tmp-b", "flow.json"))
    for path in (old, young, other):
        path.touch()
    os.utime(old, (0, 0))
    os.utime(other, (0, 0))
    assert clean_leftovers(tmp_path) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == [".tmp-b", "flow.json"]
    assert clean_leftovers(tmp_path / "gone") == 0
