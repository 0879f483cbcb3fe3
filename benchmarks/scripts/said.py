"""What a measured program says of itself when it is done."""

import json
import sys
from pathlib import Path

_STATUS = Path("/proc/self/status")


def say(seconds: float, records: int, size: int, **more: object) -> None:
    """One JSON line: seconds of work without start-up, records and bytes that were read."""
    print(json.dumps({"seconds": seconds, "records": records, "bytes": size} | more))


def peak_megabytes() -> float | None:
    """The largest resident memory of this process so far, in MB; None where nobody counts it."""
    if _STATUS.exists():  # Linux: of this program alone, not of what started it
        for line in _STATUS.read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    try:
        import resource
    except ImportError:  # Windows
        return None
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)
