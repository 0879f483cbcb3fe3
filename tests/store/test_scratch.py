"""What is worked out and not kept lies in the data folder, and goes with its process."""

import os
import stat
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import pytest

from planhat_gui.store.extract import Extract
from planhat_gui.store.folder import DataFolder
from planhat_gui.store.scratch import SCRATCH, Scratch, sweep
from planhat_gui.store.view import Filter, Test, View
from tests.store.landed import NEXSET, publish, store

HOLDER = """
import sys
from pathlib import Path
from planhat_gui.store.scratch import Scratch

held = Scratch(Path(sys.argv[1]))
(held.path / "rows").write_text("ada@example.com")
print(held.path, flush=True)
{end}
"""


@pytest.fixture
def below(tmp_path: Path) -> Path:
    """The working folders of a data folder."""
    return DataFolder(tmp_path / "data").prepare().scratch


def test_a_folder_is_private_and_goes_with_close(below: Path) -> None:
    """Twice closed is closed."""
    scratch = Scratch(below)
    (scratch.path / "rows").write_text("x")
    assert scratch.path.parent == below
    if os.name == "posix":
        assert stat.S_IMODE(scratch.path.stat().st_mode) == 0o700
    scratch.close()
    scratch.close()
    assert not list(below.iterdir())


def test_one_that_is_forgotten_goes_too(below: Path) -> None:
    """As of a reader that nobody closed."""
    path = Scratch(below).path
    assert not path.exists()


def test_what_a_living_process_holds_is_not_swept(below: Path) -> None:
    """The command line prepares the data folder while the window is open."""
    scratch = Scratch(below)
    assert sweep(below) == 0
    assert scratch.path.is_dir()
    scratch.close()


def test_what_a_killed_process_left_is_gone_at_the_next_start(below: Path) -> None:
    """It held people's records."""
    code = HOLDER.format(end="sys.stdin.read()")
    with subprocess.Popen(
        [sys.executable, "-c", code, str(below)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        left = Path(process.stdout.readline().strip())
        assert sweep(below) == 0
        process.kill()
        process.wait()
    assert (left / "rows").exists()
    DataFolder(below.parent).prepare()
    assert not list(below.iterdir())


def test_a_process_that_ends_takes_its_folders_along(below: Path) -> None:
    """Also those nobody closed."""
    code = HOLDER.format(end="")
    subprocess.run([sys.executable, "-c", code, str(below)], check=True, capture_output=True)
    assert not list(below.iterdir())


def test_where_nothing_can_be_made_looking_goes_on(tmp_path: Path) -> None:
    """A full disk or a folder that may only be read; here a file is in the way."""
    (tmp_path / SCRATCH).write_text("in the way")
    publish(tmp_path, [{"_id": "a", "name": "Ada"}])
    reader = store(tmp_path).open(NEXSET)
    assert reader.window(View(), 0, 1, ["name"]) == [["Ada"]]
    reader.close()


def test_nothing_is_put_into_the_systems_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sorting, filtering, exporting a part, summing up: all of it holds records."""
    outside = tmp_path / "system"
    outside.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(outside))
    root = tmp_path / "data"
    DataFolder(root).prepare()
    publish(root, [{"_id": str(n), "name": f"Ada {n}"} for n in range(50)])
    nexsets = store(root)
    reader = nexsets.open(NEXSET)
    view = View(filters=(Filter("name", Test.CONTAINS, "1"),))
    assert reader.count(view) == 14
    nexsets.export(
        NEXSET, tmp_path / "out.parquet", threading.Event(), take=Extract(view, ("name",))
    )
    nexsets.summaries.export_dictionary(NEXSET, tmp_path / "out.csv", threading.Event())
    assert len(list((root / SCRATCH).iterdir())) == 2  # the reader's, and its lock
    assert not list(outside.iterdir())
    reader.close()
    assert not list((root / SCRATCH).iterdir())
