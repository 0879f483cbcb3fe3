"""Are there known holes in the packages of the lock files? `python -m scripts.audit` asks.

pip-audit asks the vulnerability service; it runs in an environment of its own. By itself it says
"no known vulnerabilities" also of packages it could not look up, so what it answers is counted
here. Exits with 0 when every package was looked up and has no known hole, with 1 when one has, and
with 3 when some could not be looked up (with `--if-reachable` that is said, and no failure).
"""

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
TOOL = "pip-audit==2.10.1"
SECONDS = 120


@dataclass(frozen=True, slots=True)
class Audit:
    """What the service said of the packages: holes by package, and those it does not know."""

    looked_up: int
    holes: dict[str, list[str]]
    unknown: list[str]


def read(answers: Sequence[dict[str, Any]]) -> Audit:
    """The audit of all lock files, of pip-audit's answers (its `-f json`)."""
    holes: dict[str, list[str]] = {}
    known: set[str] = set()
    unknown: set[str] = set()
    for one in (package for answer in answers for package in answer["dependencies"]):
        if "skip_reason" in one:
            unknown.add(one["name"])
            continue
        named = f"{one['name']} {one['version']}"
        known.add(named)
        if one["vulns"]:
            holes[named] = sorted({hole["id"] for hole in one["vulns"]})
    return Audit(len(known), holes, sorted(unknown))


def ask(lock: Path) -> dict[str, Any]:
    """pip-audit's answer about a lock file; nothing when it has none."""
    command = [sys.executable, "-m", "uv", "tool", "run", "--quiet", TOOL]
    command += ["--requirement", str(lock), "--require-hashes", "--disable-pip"]
    command += ["--format", "json", "--progress-spinner", "off", "--timeout", "10"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)
        answer: dict[str, Any] = json.loads(done.stdout)
    except (subprocess.TimeoutExpired, ValueError):
        return {}
    return answer


def main(arguments: Sequence[str]) -> int:
    """See the module."""
    locks = sorted((ROOT / "requirements").glob("*.txt"))
    # The first that gets no answer ends it: the next would wait as long for none.
    answers = list(takewhile(bool, map(ask, locks)))
    audit = read(answers)
    for named, ids in sorted(audit.holes.items()):
        print(f"{named}: {', '.join(ids)}")
    if audit.holes:
        return 1
    if len(answers) < len(locks) or audit.unknown or not audit.looked_up:
        print(
            f"Not checked for known holes: {audit.looked_up} packages were looked up, "
            f"{len(audit.unknown)} could not be. Is the vulnerability service within reach?"
        )
        return 0 if "--if-reachable" in arguments else 3
    print(f"{audit.looked_up} packages, none with a known hole.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
