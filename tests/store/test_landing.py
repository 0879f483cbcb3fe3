"""Pages are whole or absent, whatever ends the process; the checkpoint is never ahead of them."""

import os
import random
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from planhat_gui.model.errors import Damaged, StorageFailed
from planhat_gui.model.ports import Checkpoint
from planhat_gui.store import landing as landing_module
from planhat_gui.store.landing import Landing, discard
from planhat_gui.store.landing_log import CHECKPOINT_NAME, RECORDS_NAME


def point(pages: int, records: int) -> Checkpoint:
    """Where a run stands after so many pages."""
    return Checkpoint(
        position=records, pages=pages, records=records, calls=pages, state='{"last": "é"}'
    )


def page(number: int) -> list[bytes]:
    """The lines of the page of that number; every page has another length."""
    return [
        b'{"_id":"%d-%d","t":"%s"}' % (number, i, b"x" * (number % 7))
        for i in range(number % 5 + 1)
    ]


def land_from(landing: Landing, pages: int) -> None:
    """Go on from the checkpoint until so many pages have landed."""
    at = landing.checkpoint or Checkpoint()
    records = at.records
    for number in range(at.pages + 1, pages + 1):
        lines = page(number)
        records += len(lines)
        landing.append(lines, point(number, records))


def undisturbed(pages: int) -> bytes:
    """What these pages are when nothing happens."""
    return b"".join(line + b"\n" for number in range(1, pages + 1) for line in page(number))


def test_lines_and_checkpoint_come_back(tmp_path: Path) -> None:
    """What was landed is there after a close, byte for byte, and so is where the run stood."""
    landing = Landing.create(tmp_path / "run", "run")
    assert landing.checkpoint is None
    raws = msgspec.json.decode(b'[{"a": 1.50}, {"b":"\\u00e9"}]', type=list[msgspec.Raw])
    landing.append(raws, point(1, 2))
    landing.append([memoryview(b"{}")], point(2, 3))  # type: ignore[list-item]
    landing.append([], point(3, 3))
    landing.close()
    landing.close()
    assert (tmp_path / "run" / RECORDS_NAME).read_bytes() == b'{"a": 1.50}\n{"b":"\\u00e9"}\n{}\n'
    again = Landing.resume(tmp_path / "run")
    assert again.checkpoint == point(3, 3)
    again.close()


def test_create_starts_anew(tmp_path: Path) -> None:
    """A folder with an earlier landing is emptied."""
    for _ in range(2):
        landing = Landing.create(tmp_path / "run", "run")
        assert landing.checkpoint is None
        land_from(landing, 3)
        landing.close()
        assert (tmp_path / "run" / RECORDS_NAME).read_bytes() == undisturbed(3)


@pytest.mark.parametrize("cut", range(1, 120, 7))
def test_a_torn_end_is_cut_back_to_whole_pages(tmp_path: Path, cut: int) -> None:
    """However much of the checkpoint's end is missing, resumed equals undisturbed."""
    landing = Landing.create(tmp_path, "run")
    land_from(landing, 6)
    landing.close()
    log = tmp_path / CHECKPOINT_NAME
    log.write_bytes(log.read_bytes()[:-cut])
    again = Landing.resume(tmp_path)
    land_from(again, 9)
    again.close()
    assert (tmp_path / RECORDS_NAME).read_bytes() == undisturbed(9)


def unsynced(folder: Path, pages: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Land without ever forcing anything to the disk, as if the power went at the end."""
    monkeypatch.setattr(landing_module, "_SYNC_SECONDS", 3600)
    monkeypatch.setattr(Landing, "_sync", lambda self: None)
    landing = Landing.create(folder, "run")
    land_from(landing, pages)
    landing.close()
    monkeypatch.undo()


@pytest.mark.parametrize("kept", ["short", "zeros", "nothing"])
def test_a_checkpoint_ahead_of_its_lines_is_not_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kept: str
) -> None:
    """After a power cut the disk may have the entries and not the lines: the run goes back."""
    unsynced(tmp_path, 20, monkeypatch)
    records = tmp_path / RECORDS_NAME
    data = records.read_bytes()
    half = len(undisturbed(10)) + 3
    match kept:
        case "short":
            records.write_bytes(data[:half])
        case "zeros":
            records.write_bytes(data[:half] + bytes(len(data) - half))
        case "nothing":
            records.write_bytes(b"")
    landing = Landing.resume(tmp_path)
    assert (landing.checkpoint or Checkpoint()).pages == (0 if kept == "nothing" else 10)
    land_from(landing, 20)
    landing.close()
    assert records.read_bytes() == undisturbed(20)
    again = Landing.resume(tmp_path)
    assert again.checkpoint == point(20, undisturbed(20).count(b"\n"))
    again.close()


def test_committed_lines_that_are_gone_are_damage(tmp_path: Path) -> None:
    """What the disk had taken and has lost cannot be repaired by going back in silence."""
    landing = Landing.create(tmp_path, "run")
    land_from(landing, 6)
    landing.commit()
    landing.close()
    os.truncate(tmp_path / RECORDS_NAME, 10)
    with pytest.raises(Damaged, match="shorter"):
        Landing.resume(tmp_path)


def test_damaged_checkpoints_are_named(tmp_path: Path) -> None:
    """A byte flipped in the middle, a foreign file, an empty one, none: each is Damaged."""
    landing = Landing.create(tmp_path, "run")
    land_from(landing, 6)
    landing.close()
    log = tmp_path / CHECKPOINT_NAME
    good = log.read_bytes()
    for bad in (b"", b"what is this\n", good.replace(b'"pages":2', b'"pages":3', 1), good[200:]):
        log.write_bytes(bad)
        with pytest.raises(Damaged):
            Landing.resume(tmp_path)
    log.unlink()
    with pytest.raises(Damaged, match="nothing to resume"):
        Landing.resume(tmp_path)


def test_a_long_log_is_replaced_by_its_last_entry(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The checkpoint of very many small pages does not grow without end."""
    monkeypatch.setattr(landing_module, "_LOG_LIMIT", 2000)
    landing = Landing.create(tmp_path, "run")
    for pages in range(10, 101, 10):
        land_from(landing, pages)
        landing.commit()
    landing.close()
    assert (tmp_path / CHECKPOINT_NAME).stat().st_size < 5000
    again = Landing.resume(tmp_path)
    assert again.checkpoint is not None
    assert again.checkpoint.pages == 100
    again.close()


_LANDER = """
import sys
sys.path[:0] = [{root!r}]
from pathlib import Path
from planhat_gui.store.landing import Landing
from tests.store.test_landing import land_from
folder = Path(sys.argv[1])
landing = Landing.resume(folder) if folder.exists() else Landing.create(folder, "run")
print("ready", flush=True)
while True:
    at = landing.checkpoint.pages if landing.checkpoint else 0
    land_from(landing, at + 1)
    print(landing.checkpoint.pages, flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is POSIX")
def test_killed_at_random_moments_and_resumed_equals_undisturbed(tmp_path: Path) -> None:
    """After kill -9 no page is torn, and every page that was reported as landed is there."""
    folder = tmp_path / "run"
    program = _LANDER.format(root=str(Path(__file__).parents[2]))
    rng = random.Random(7)
    for _ in range(15):
        with subprocess.Popen(
            [sys.executable, "-c", program, str(folder)], stdout=subprocess.PIPE, text=True
        ) as process:
            assert process.stdout is not None
            reported = 0
            last = rng.randrange(1, 400)
            for count, line in enumerate(process.stdout):
                reported = int(line) if line.strip().isdigit() else reported
                if count >= last:
                    process.send_signal(signal.SIGKILL)
                    break
            else:
                pytest.fail("the lander ended by itself")
        landing = Landing.resume(folder)
        pages = landing.checkpoint.pages if landing.checkpoint else 0
        landing.close()
        assert pages >= reported
        assert (folder / RECORDS_NAME).read_bytes() == undisturbed(pages)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 1 MB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = sys.platform == "linux" and os.geteuid() == 0
    if mounted:
        command = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)]
        mounted = subprocess.run(command, check=False, capture_output=True).returncode == 0
    if not mounted:
        pytest.skip("mounting a small disk needs root on Linux")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_keeps_the_pages_before(small_disk: Path) -> None:
    """The page that did not fit is cut off, the message says what is kept, resuming goes on."""
    folder = small_disk / "run"
    landing = Landing.create(folder, "run")
    lines = [b'{"t":"%s"}' % (b"x" * 990)] * 100

    def fill() -> None:
        for number in range(1, 100):
            landing.append(lines, point(number, 100 * number))

    with pytest.raises(StorageFailed, match=r"disk is full after page (\d+)\. \1 pages are kept"):
        fill()
    assert landing.checkpoint is not None
    pages = landing.checkpoint.pages
    assert pages >= 5
    assert (folder / RECORDS_NAME).stat().st_size == pages * 100 * 999
    landing.close()
    again = Landing.resume(folder)
    assert again.checkpoint == point(pages, 100 * pages)
    again.close()


def test_a_failed_sync_is_told_at_the_next_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An I/O error of the disk in the background is not swallowed."""
    failed = threading.Event()

    def broken(_descriptor: int) -> None:
        failed.set()
        raise OSError(5, "Input/output error")

    landing = Landing.create(tmp_path, "run")
    monkeypatch.setattr(landing_module, "sync_file", broken)
    land_from(landing, 1)
    with pytest.raises(StorageFailed, match="input/output error"):
        landing.commit()
    assert failed.is_set()
    monkeypatch.undo()
    with pytest.raises(StorageFailed):
        landing.commit()
    landing.close()


def test_discard_removes_the_folder(tmp_path: Path) -> None:
    """Nothing of a discarded landing is left; discarding nothing is fine."""
    landing = Landing.create(tmp_path / "run", "run")
    land_from(landing, 2)
    landing.close()
    discard(tmp_path / "run")
    discard(tmp_path / "run")
    assert not (tmp_path / "run").exists()
