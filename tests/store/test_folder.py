"""The data folder: where it is, whom it is for, and what is said when it cannot be used."""

import os
import stat
from pathlib import Path

import pytest

from planhat_gui.model.errors import StorageFailed
from planhat_gui.store.folder import PARTS, DataFolder, default_root


def test_own_place_goes_before_the_usual_one(tmp_path: Path) -> None:
    """PLANHAT_GUI_HOME names the folder; empty or unset gives the system's place."""
    assert default_root({"PLANHAT_GUI_HOME": str(tmp_path / "x")}) == tmp_path / "x"
    assert default_root({}).name == "planhat_gui"
    assert default_root({"PLANHAT_GUI_HOME": " "}) == default_root({})
    assert default_root({"PLANHAT_GUI_HOME": "x"}).is_absolute()


def test_folder_is_made_private(tmp_path: Path) -> None:
    """The folder and its parts are for their owner, whatever the umask says (T29)."""
    before = os.umask(0)
    try:
        folder = DataFolder(tmp_path / "Ünï çödé 日本" / "data").prepare()
    finally:
        os.umask(before)
    for part in ("", *PARTS):
        path = folder.root / part
        assert path.is_dir()
        if os.name == "posix":
            assert stat.S_IMODE(path.stat().st_mode) == 0o700
    assert folder.prepare() == folder


@pytest.mark.skipif(os.name != "posix", reason="POSIX permissions")
def test_folder_of_somebody_keeps_its_rights(tmp_path: Path) -> None:
    """A folder that holds other things is not closed to others; our parts of it are."""
    tmp_path.chmod(0o755)
    (tmp_path / "other.txt").touch()
    DataFolder(tmp_path).prepare()
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755
    assert stat.S_IMODE((tmp_path / "flows").stat().st_mode) == 0o700


def test_file_in_the_way_is_said(tmp_path: Path) -> None:
    """A file where the folder should be is named (F13)."""
    (tmp_path / "data").touch()
    for root in (tmp_path / "data", tmp_path / "data" / "below"):
        with pytest.raises(StorageFailed, match="is a file, not a folder") as caught:
            DataFolder(root).prepare()
        assert caught.value.next_step


@pytest.mark.skipif(os.name != "posix", reason="POSIX permissions")
def test_folder_without_rights_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that may not be written is named, with what to do (F13)."""
    root = tmp_path / "data"
    root.mkdir(mode=0o500)
    if os.geteuid() == 0:  # root may do anything: answer as the system would to anybody else
        monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(StorageFailed, match="permission denied") as caught:
        DataFolder(root).prepare()
    assert str(root) in caught.value.message
    assert "permissions" in caught.value.next_step


def test_path_too_long_is_said(tmp_path: Path) -> None:
    """A path that the system does not take gives one clear message (F14)."""
    with pytest.raises(StorageFailed, match="The path is too long"):
        DataFolder(tmp_path / ("x" * 300)).prepare()


def test_left_overs_of_a_crash_are_cleared(tmp_path: Path) -> None:
    """Old temporary files go at the start."""
    folder = DataFolder(tmp_path / "data").prepare()
    left = folder.flows / ".tmp-x"
    left.touch()
    os.utime(left, (0, 0))
    folder.prepare()
    assert not left.exists()
