"""See that the frozen program works: answers, runs a flow headless, shows and closes its window.

Run by ``make freeze`` after PyInstaller. Its window must be painted within twice the time that
the same window takes from source, measured in turns.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from shutil import which

from benchmarks.painted import painted
from scripts.program_checks import (
    ROOT,
    Program,
    check_run,
    check_templates,
    check_version,
    environment,
    run_checks,
)

FOLDER = ROOT / "dist" / "planhat_gui"
PROGRAM = FOLDER / ("planhat_gui.exe" if sys.platform == "win32" else "planhat_gui")
MOST_MEGABYTES = 250
MOST_TIMES = 2.0
ROUNDS = 5


def check_size(_program: Program) -> str:
    """The folder stays within its budget."""
    size = sum(path.stat().st_size for path in FOLDER.rglob("*") if not path.is_symlink())
    megabytes = size / 1e6
    if megabytes > MOST_MEGABYTES:
        sys.exit(f"The folder has {megabytes:.0f} MB, more than {MOST_MEGABYTES}.")
    return f"{megabytes:.0f} MB"


def check_paint(program: Program) -> str:
    """The window is painted within twice the time from source; both by turns, medians."""
    if not sys.platform.startswith("linux"):
        return "not checked: only Linux says when a process began"
    source = Program(
        (sys.executable, "-m", "planhat_gui"), {**program.env, "PYTHONPATH": str(ROOT)}
    )
    times: dict[str, list[float]] = {"frozen": [], "source": []}
    for turn in range(ROUNDS + 1):
        for name, each in (("frozen", program), ("source", source)):
            took = painted(each.words, each.env, program.home / f"{name}{turn}")
            if turn:  # the first of each reads its files from the disk
                times[name].append(took)
    frozen, plain = (statistics.median(times[name]) for name in ("frozen", "source"))
    said = f"{frozen:.0f} ms, {frozen / plain:.2f} times the {plain:.0f} ms from source"
    if frozen > MOST_TIMES * plain:
        sys.exit(f"The window was painted after {said}; more than {MOST_TIMES:.0f} times.")
    return said


def wait_until_visible(window: subprocess.Popen[bytes], env: dict[str, str]) -> None:
    """Return once the program shows a window; end the script if it ends or a minute is over."""
    search = ["xdotool", "search", "--onlyvisible", "--pid", str(window.pid)]
    end = time.monotonic() + 60
    while not subprocess.run(search, env=env, check=False, capture_output=True).stdout:
        with suppress(subprocess.TimeoutExpired):
            sys.exit(f"the program ended with {window.wait(timeout=0.05)} instead of a window")
        if time.monotonic() > end:
            sys.exit("no window within a minute")


def wait_until(words: list[str], env: dict[str, str], what: str) -> None:
    """Return once the command succeeds; end the script after a minute."""
    end = time.monotonic() + 60
    while subprocess.run(words, env=env, check=False, capture_output=True).returncode:
        if time.monotonic() > end:
            sys.exit(f"{what} within a minute")
        time.sleep(0.05)


def check_window(program: Program) -> str:
    """The window opens on a real display, and closing it ends the program with 0."""
    if not all(map(which, ("Xvfb", "openbox", "xdotool"))):
        return "not checked: needs Xvfb, openbox and xdotool"
    reading, writing = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as said:
        env = {**program.env, "DISPLAY": f":{said.readline().strip()}", "QT_QPA_PLATFORM": "xcb"}
    manager = subprocess.Popen(
        ["openbox"], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    window = None
    try:
        # A manager that comes after the window does not give it the keyboard.
        wait_until(["xdotool", "get_desktop"], env, "there was no window manager")
        started = time.monotonic()
        window = subprocess.Popen([*program.words, "--practice"], env=env)
        wait_until_visible(window, env)
        shown = time.monotonic() - started
        # Before the window has the keyboard a key is lost.
        wait_until(["xdotool", "getactivewindow"], env, "no window had the keyboard")
        subprocess.run(["xdotool", "key", "--delay", "50", "alt+F4"], env=env, check=True)
        status = window.wait(timeout=30)
    finally:
        for process in (window, manager, screen):
            if process is not None and process.poll() is None:
                process.terminate()
                process.wait(timeout=20)
    if status != 0:
        sys.exit(f"closing the window ended the program with {status}")
    return f"shown after {shown * 1000:.0f} ms, closed cleanly"


CHECKS = (check_size, check_version, check_templates, check_run, check_window, check_paint)


def main() -> int:
    """Run every check; the first that fails ends the script with its reason."""
    if not PROGRAM.exists():
        sys.exit(f"{PROGRAM} does not exist: PyInstaller has not built it.")
    with tempfile.TemporaryDirectory() as home:
        run_checks(Program((str(PROGRAM),), environment(Path(home))), CHECKS)
    return 0


if __name__ == "__main__":
    sys.exit(main())
