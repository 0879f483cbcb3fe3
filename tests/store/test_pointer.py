"""The small file that says which file is the dataset, read by many threads at once."""

import subprocess
import sys
from pathlib import Path

from tests.store.landed import NEXSET, publish

READERS = """
import sys, threading
from pathlib import Path
from planhat_gui.store.pointer import read_pointer

sys.setswitchinterval(5e-5)  # as the window has it
gate, read = threading.Barrier(8), []

def reader():
    gate.wait()
    read.append(read_pointer(Path(sys.argv[1])))

threads = [threading.Thread(target=reader) for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert len(read) == 8 and None not in read
"""
"""A process of its own: the harm was in the first reading of all, and killed the process."""

TRIES = 8
"""One try found the fault in 25 of 40."""


def test_the_first_reading_may_be_by_many_threads(tmp_path: Path) -> None:
    """As when the window opens on its Nexsets: several jobs list and open them."""
    publish(tmp_path, [{"_id": "a"}])
    folder = str(tmp_path / "nexsets" / NEXSET)
    for _ in range(TRIES):
        done = subprocess.run(
            [sys.executable, "-c", READERS, folder], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr or f"ended with {done.returncode}"
