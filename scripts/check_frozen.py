"""See that the frozen program works: answers, runs a flow headless, shows and closes its window.

Run by ``make freeze`` after PyInstaller. Every program here runs without this checkout's
environment: own home, own data folder, nothing of Python's on the path.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import which

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "dist" / "planhat_gui"
PROGRAM = FOLDER / ("planhat_gui.exe" if sys.platform == "win32" else "planhat_gui")
MOST_MEGABYTES = 250
COMPANIES = 60
FLOW = {
    "format": "planhat-flow/1",
    "name": "Frozen",
    "description": "",
    "flow_type": "flexflow",
    "connector": "planhat",
    "credential": "Practice",
    "source": {"template": "get_companies", "parameters": {"page_size": 20, "start_offset": 0}},
    "options": {"parallel_requests": 2, "nexsets": "single", "update": "full"},
}


def environment(home: Path) -> dict[str, str]:
    """Only what a freshly logged-in user would have."""
    kept = {"SYSTEMROOT", "TEMP", "TMP", "PATH", "LANG", "DBUS_SESSION_BUS_ADDRESS"}
    return {
        **{name: value for name, value in os.environ.items() if name.upper() in kept},
        "HOME": str(home),
        "USERPROFILE": str(home),
        "PLANHAT_GUI_HOME": str(home / "data"),
        "LC_ALL": "C.UTF-8",
        "QT_QPA_PLATFORM": "offscreen",
    }


def answer(env: dict[str, str], *arguments: str) -> str:
    """What the program prints on stdout; it must end well."""
    result = subprocess.run(
        [PROGRAM, *arguments],
        env=env,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    if result.returncode != 0:
        sys.exit(f"{' '.join(arguments)} ended with {result.returncode}:\n{result.stderr}")
    return result.stdout


def check_size(_env: dict[str, str]) -> str:
    """The folder stays within its budget."""
    size = sum(path.stat().st_size for path in FOLDER.rglob("*") if not path.is_symlink())
    megabytes = size / 1e6
    if megabytes > MOST_MEGABYTES:
        sys.exit(f"The folder has {megabytes:.0f} MB, more than {MOST_MEGABYTES}.")
    return f"{megabytes:.0f} MB"


def check_version(env: dict[str, str]) -> str:
    """``--version`` says the version of this checkout."""
    text = (ROOT / "planhat_gui" / "__init__.py").read_text("utf-8")
    version = text.split('__version__ = "')[1].split('"')[0]
    started = time.monotonic()
    said = answer(env, "--version").strip()
    if version not in said:
        sys.exit(f"--version says {said!r}, not {version}")
    return f"{said} in {(time.monotonic() - started) * 1000:.0f} ms"


def check_templates(env: dict[str, str]) -> str:
    """The data files came along."""
    found = answer(env, "templates")
    wanted = sorted(path.stem for path in (ROOT / "resources/templates/planhat").glob("*.json"))
    missing = [name for name in wanted if name not in found]
    if missing or not wanted:
        sys.exit(f"templates does not name {missing}")
    return f"{len(wanted)} templates"


@contextmanager
def practice(env: dict[str, str]) -> Iterator[tuple[str, str]]:
    """The frozen program's own practice tenant: its address and token."""
    server = subprocess.Popen(
        [PROGRAM, "practice", "--companies", str(COMPANIES)],
        env={**env, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    try:
        said = ""
        address = token = None
        for line in server.stdout or ():
            said += line
            address = address or re.search(r"https?://[\w.:\[\]-]+", said)
            token = token or re.search(r"[Tt]oken\W+([\w.~+/=-]{8,})", said)
            if address and token:
                yield address[0], token[1]
                return
        sys.exit(f"practice ended without naming its address and token:\n{said}")
    finally:
        server.terminate()
        server.wait(timeout=20)


def check_run(env: dict[str, str]) -> str:
    """A flow file runs headless against the practice tenant and leaves a Parquet file."""
    flow = Path(env["HOME"]) / "flow.json"
    flow.write_text(json.dumps(FLOW), encoding="utf-8")
    with practice(env) as (address, token):
        printed = answer(
            {**env, "PRACTICE_TOKEN": token},
            *("run", str(flow), "--json", "--no-input", "--calls-per-minute", "0"),
            *("--token-env", "PRACTICE_TOKEN", "--base-url", address),
        )
    report = json.loads(printed)
    written, path = report["records"]["written"], Path(report["nexsets"][0]["path"])
    parts = [path] if path.is_file() else sorted(path.rglob("*.parquet"))
    if report["status"] != "succeeded" or written != COMPANIES or not parts:
        sys.exit(f"run did not do what it should:\n{printed}")
    if parts[0].read_bytes()[:4] != b"PAR1":
        sys.exit(f"{parts[0]} is not a Parquet file")
    return f"{written} records in {report['seconds']} s"


def wait_until_visible(window: subprocess.Popen[bytes], env: dict[str, str]) -> None:
    """Return once the program shows a window; end the script if it ends or a minute is over."""
    search = ["xdotool", "search", "--onlyvisible", "--pid", str(window.pid)]
    end = time.monotonic() + 60
    while not subprocess.run(search, env=env, check=False, capture_output=True).stdout:
        with suppress(subprocess.TimeoutExpired):
            sys.exit(f"the program ended with {window.wait(timeout=0.05)} instead of a window")
        if time.monotonic() > end:
            sys.exit("no window within a minute")


def check_window(env: dict[str, str]) -> str:
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
        env = {**env, "DISPLAY": f":{said.readline().strip()}", "QT_QPA_PLATFORM": "xcb"}
    manager = subprocess.Popen(
        ["openbox"], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    window = None
    try:
        started = time.monotonic()
        window = subprocess.Popen([PROGRAM, "--practice"], env=env)
        wait_until_visible(window, env)
        shown = time.monotonic() - started
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


CHECKS: tuple[Callable[[dict[str, str]], str], ...] = (
    check_size,
    check_version,
    check_templates,
    check_run,
    check_window,
)


def main() -> int:
    """Run every check; the first that fails ends the script with its reason."""
    if not PROGRAM.exists():
        sys.exit(f"{PROGRAM} does not exist: PyInstaller has not built it.")
    with tempfile.TemporaryDirectory() as home:
        env = environment(Path(home))
        for check in CHECKS:
            print(f"{check.__name__.removeprefix('check_'):10} {check(env)}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
