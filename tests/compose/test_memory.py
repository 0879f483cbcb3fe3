"""Blocks of megabytes go back to the system when they are freed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CODE = """
import ctypes, sys
from planhat_gui.compose.memory import give_back_large_blocks
libc = ctypes.CDLL(None)
if not hasattr(libc, "mallinfo2"):
    print("no glibc")
    sys.exit()
names = ("arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks", "uordblks",
         "fordblks", "keepcost")
Facts = type("Facts", (ctypes.Structure,), {"_fields_": [(n, ctypes.c_size_t) for n in names]})
libc.mallinfo2.restype = Facts
libc.malloc.restype = ctypes.c_void_p
libc.malloc.argtypes = [ctypes.c_size_t]
libc.free.argtypes = [ctypes.c_void_p]
if sys.argv[1] == "asked":
    assert give_back_large_blocks()
libc.free(libc.malloc(25 << 20))  # what raises glibc's threshold, unless it was set
before = libc.mallinfo2().hblks
block = libc.malloc(5 << 20)
print(libc.mallinfo2().hblks - before)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="mallopt is glibc's")
@pytest.mark.parametrize(("how", "own_blocks"), [("asked", "1"), ("not asked", "0")])
def test_large_blocks_are_the_systems_own(how: str, own_blocks: str) -> None:
    """After a large block was freed, the next one is mapped, not cut out of a heap."""
    said = subprocess.run(
        [sys.executable, "-c", CODE, how],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    if said == "no glibc":
        pytest.skip("this C library has no mallinfo2")
    assert said == own_blocks
