"""See that the wheel is whole: built, installed as pipx would, and used with no checkout in reach.

Run by ``make wheel``. The environment is made anew with the locked packages; what the program
then finds of its data files, and what its window shows of them, must come out of the wheel.
"""

import os
import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path

from scripts.program_checks import (
    ROOT,
    Program,
    check_run,
    check_templates,
    check_version,
    environment,
    run_checks,
)

OUT = ROOT / "build" / "wheel"
WINDOW = """
import planhat_gui, sys
from PySide6.QtCore import QTimer
from planhat_gui.app import build, end
assert sys.argv[1] not in planhat_gui.__file__, planhat_gui.__file__
app, window = build([])
seen = []
def look():
    if window.shell.attached:
        seen.append(window.shell.services.templates.all())
        app.quit()
timer = QTimer()
timer.timeout.connect(look)
timer.start(20)
QTimer.singleShot(60_000, app.quit)
app.exec()
assert seen, "the window did not get its services within a minute"
icons = app.windowIcon().availableSizes()
assert icons and not app.windowIcon().pixmap(32, 32).isNull(), "the window has no icon"
from PySide6.QtGui import QFont, QFontInfo
family = QFontInfo(app.font()).family()
assert family.startswith("Inter"), f"the bundled typeface is not used, but {family}"
assert end(window)
print(f"{len(seen[0])} templates, {len(icons)} icons, typeface {family}")
"""


def build_wheel() -> Path:
    """The wheel, built by the project's own build backend."""
    OUT.mkdir(parents=True, exist_ok=True)
    for old in OUT.glob("*.whl"):
        old.unlink()
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel"]
    subprocess.run([*command, "--directory", str(OUT)], cwd=ROOT, check=True, capture_output=True)
    (wheel,) = OUT.glob("*.whl")
    return wheel


def tracked(folder: Path) -> set[str]:
    """The files below a folder that git does not ignore; all of them where git is not there."""
    try:
        command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "."]
        listed = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
        names = set(listed.stdout.split("\0")) - {""}
        return {name for name in names if (folder / name).exists()}
    except (OSError, subprocess.CalledProcessError):
        files = (path for path in folder.rglob("*") if path.is_file())
        return {path.relative_to(folder).as_posix() for path in files}


def check_contents(wheel: Path) -> str:
    """Every module and data file is in, the licence too; nothing else is."""
    with zipfile.ZipFile(wheel) as archive:
        names = {info.filename for info in archive.infolist()}
    wanted = {f"planhat_gui/{name}" for name in tracked(ROOT / "planhat_gui")}
    wanted |= {f"planhat_gui/resources/{name}" for name in tracked(ROOT / "resources")}
    about = {name for name in names if ".dist-info/" in name}
    if missing := sorted(wanted - names):
        sys.exit(f"The wheel lacks {missing}.")
    if beyond := sorted(names - wanted - about):
        sys.exit(f"The wheel has what does not belong to the project: {beyond}.")
    if not any(name.endswith("/licenses/LICENSE") for name in about):
        sys.exit("The wheel lacks the licence.")
    return f"{len(names)} files, {wheel.stat().st_size / 1e6:.1f} MB"


def install(wheel: Path, folder: Path) -> Path:
    """An environment of its own with the locked packages and the wheel; its programs' folder."""
    venv.create(folder, with_pip=True)
    programs = folder / ("Scripts" if sys.platform == "win32" else "bin")
    pip = [str(programs / "python"), "-m", "pip", "--quiet", "--disable-pip-version-check"]
    lock = str(ROOT / "requirements" / "run.txt")
    subprocess.run([*pip, "install", "--require-hashes", "--requirement", lock], check=True)
    subprocess.run([*pip, "install", "--no-deps", "--no-index", str(wheel)], check=True)
    # What the wheel says it needs is there, in versions it takes.
    subprocess.run([*pip, "check"], check=True, stdout=subprocess.DEVNULL)
    return programs


def check_demo(program: Program) -> str:
    """The whole job against the practice tenant: all endpoints, without a window."""
    said = program.answer("demo", "--companies", "20").strip().splitlines()
    return said[-1].partition(" are in ")[0]


def check_desktop(program: Program) -> str:
    """Its entry for the menu of programs starts this installation, and its icon is there."""
    if not sys.platform.startswith("linux"):
        return "not checked: entries are Linux' own"
    share = program.home / "share"
    installed = program.with_env(XDG_DATA_HOME=str(share))
    installed.answer("desktop-entry", "--install")
    (entry,) = (share / "applications").glob("*.desktop")
    if f"\nExec={program.words[0]}\n" not in entry.read_text("utf-8"):
        sys.exit(f"The desktop entry starts something else:\n{entry.read_text('utf-8')}")
    files = sum(path.is_file() for path in share.rglob("*"))
    installed.answer("desktop-entry", "--remove")
    return f"{files} files"


def check_window(program: Program) -> str:
    """The window is made from the installed package alone, with its icons, font and templates."""
    python = str(Path(program.words[0]).with_name("python"))
    shown = Program((python, "-I", "-W", "error", "-c", WINDOW), program.env)
    return shown.answer(str(ROOT)).strip()


CHECKS = (check_version, check_templates, check_run, check_demo, check_desktop, check_window)


def main() -> int:
    """Build, install and try it; the first check that fails ends the script with its reason."""
    wheel = build_wheel()
    print(f"{'contents':10} {check_contents(wheel)}", flush=True)
    with tempfile.TemporaryDirectory(prefix="wheel.") as folder:
        home = Path(folder) / "home"
        home.mkdir()
        programs = install(wheel, Path(folder) / "venv")
        program = programs / ("planhat-gui.exe" if os.name == "nt" else "planhat-gui")
        run_checks(Program((str(program),), environment(home)), CHECKS)
    return 0


if __name__ == "__main__":
    sys.exit(main())
