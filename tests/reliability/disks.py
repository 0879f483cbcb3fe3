"""Small disks and disks one may only read: real ones, mounted, where that is possible."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def small_disk(at: Path, size: str) -> Iterator[Path]:
    """A disk of that size (“64k”) at a new folder; skips the test where none can be mounted."""
    at.mkdir()
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("mounting a small disk needs root on Linux")
    options = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(at)]
    if subprocess.run(options, check=False, capture_output=True).returncode:
        pytest.skip("no disk can be mounted here")
    try:
        yield at
    finally:
        subprocess.run(["umount", "--lazy", str(at)], check=True)


def read_only(disk: Path) -> None:
    """From now on nothing can be written there."""
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)


def fill(disk: Path, *, but: int) -> Path:
    """Fill the disk, but for about so many bytes; the file that fills it."""
    filler = disk / "filler"
    at = os.statvfs(disk)
    filler.write_bytes(b"x" * max(0, at.f_bavail * at.f_frsize - but))
    return filler
