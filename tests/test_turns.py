"""Tests beside each other: who may run when, and one search for tokens over all of them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

TIMES = """
import os, pytest, time
from pathlib import Path

def note(name):
    began = time.monotonic()
    time.sleep(0.15)
    line = f"{name} {began} {time.monotonic()} {os.environ['PYTEST_XDIST_WORKER']}\\n"
    with Path(os.environ["NOTES"]).open("a") as notes:
        notes.write(line)

@pytest.mark.parametrize("turn", range(4))
def test_beside_others(turn): note("beside")

@pytest.mark.quiet
def test_alone(): note("alone")

@pytest.mark.parametrize("turn", range(4))
def test_beside_others_again(turn): note("beside")
"""

LEAK = """
import pytest
from planhat_gui.model.secret import Secret

def test_makes_a_token():
    Secret("leak-" + "-of-worker-".join(map(str, range(3))))
"""

FINDS = """
def test_writes_outside_of_its_folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("elsewhere")
    text = "leak-" + "-of-worker-".join(map(str, range(3)))
    (folder / "notes.txt").write_text(f"so {text} so")
"""


def run(folder: Path, *options: str, **files: str) -> subprocess.CompletedProcess[str]:
    """Run these files as tests of this suite, two at a time."""
    folder.mkdir()
    (folder / "conftest.py").write_text("from tests.conftest import *\n")
    (folder / "pytest.ini").write_text("[pytest]\nmarkers =\n    quiet\n    writes_token\n")
    for name, text in files.items():
        (folder / f"test_{name}.py").write_text(text)
    inherited = {k: v for k, v in os.environ.items() if not k.startswith("PYTEST_")}
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-n", "2", "--dist", "loadfile", *options, str(folder)],
        cwd=folder,
        env={**inherited, "PYTHONPATH": str(ROOT), "NOTES": str(folder.parent / "notes")},
        capture_output=True,
        text=True,
        check=False,
        timeout=110,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no flock: use WORKERS=0 there")
def test_a_quiet_test_runs_alone(tmp_path: Path) -> None:
    """No other test is under way while one marked quiet is; the rest go side by side."""
    result = run(tmp_path / "suite", one=TIMES, two=TIMES)
    assert result.returncode == 0, result.stdout
    lines = [line.split() for line in (tmp_path / "notes").read_text().splitlines()]
    spans = [(name, float(began), float(ended), who) for name, began, ended, who in lines]
    alone = [span for span in spans if span[0] == "alone"]
    assert len(spans) == 18
    assert len(alone) == 2
    assert len({who for *_, who in spans}) == 2
    for one in alone:
        others = [span for span in spans if span is not one]
        assert all(span[2] <= one[1] or span[1] >= one[2] for span in others)


def test_the_last_search_is_for_the_tokens_of_all_workers(tmp_path: Path) -> None:
    """What one worker wrote is searched for another's tokens; a hit fails the whole run."""
    result = run(tmp_path / "suite", "--basetemp", str(tmp_path / "base"), makes=LEAK, writes=FINDS)
    assert "2 passed" in result.stdout
    assert result.returncode == 1
    assert "A token was written: " in result.stdout
    assert "elsewhere0" in result.stdout
    assert "1 hits" in result.stdout
    for file in (tmp_path / "base").rglob("notes.txt"):
        file.unlink()  # it is this test's own business


def test_each_worker_has_a_password_store_of_its_own(tmp_path: Path) -> None:
    """Workers do not see what another keeps, and leave no service behind."""
    if not os.environ.get("PLANHAT_GUI_TEST_KEYRING"):
        pytest.skip("no Secret Service: run under scripts/with_keyring.sh")
    note = (
        "import os, time\nfrom pathlib import Path\n"
        "def test_note():\n"
        "    with Path(os.environ['NOTES']).open('a') as notes:\n"
        "        notes.write(os.environ['DBUS_SESSION_BUS_ADDRESS'] + '\\n')\n"
    )
    result = run(tmp_path / "suite", one=note, two=note)
    assert result.returncode == 0, result.stdout
    buses = (tmp_path / "notes").read_text().split()
    assert len({*buses, os.environ["DBUS_SESSION_BUS_ADDRESS"]}) == 3
