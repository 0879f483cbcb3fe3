"""How old this process is: what a start costs begins before any Python code runs."""

import os
import time
from pathlib import Path

_STAT = Path("/proc/self/stat")


def process_age() -> float | None:
    """Seconds since this process started; None where the system has no simple way to say."""
    try:
        started = int(_STAT.read_text().rpartition(")")[2].split()[19])
    except OSError:  # neither Linux nor Android
        return None
    return time.clock_gettime(time.CLOCK_BOOTTIME) - started / os.sysconf("SC_CLK_TCK")
