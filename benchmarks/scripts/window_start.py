"""The program's window, by its command: seconds from the start of the process to its first paint.

The program is a process of its own, started as ``planhat-gui`` is, with nothing of the benchmark
in it.
"""

import os
import sys
from pathlib import Path

from benchmarks.painted import painted
from benchmarks.scripts.said import say

if __name__ == "__main__":
    root = Path(__file__).resolve().parent.parent.parent
    env = {**os.environ, "PYTHONPATH": str(root)}
    took = painted((sys.executable, "-m", "planhat_gui"), env, Path(sys.argv[1]) / "data")
    say(took / 1000, 0, 0)
