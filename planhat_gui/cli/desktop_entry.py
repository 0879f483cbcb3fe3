"""`desktop-entry`: the window in Linux' menu of programs, with its icon."""

import os
import sys
from contextlib import suppress
from pathlib import Path
from shutil import which

from planhat_gui import APP_ID
from planhat_gui.cli.context import Context
from planhat_gui.model.errors import Failure, NeedsFix, Problem
from planhat_gui.res import resource

SIZES = (16, 24, 32, 48, 64, 128, 256)
"""Sides of the bundled pictures, in pixels."""

_RESERVED = frozenset("\t\n \"'\\><~|&;$*?#()`")


def desktop_entry(context: Context) -> int:
    """Print the entry, or write it and what belongs to it, or take that away again."""
    args, console = context.args, context.console
    if not sys.platform.startswith("linux"):
        raise NeedsFix(
            [Problem("", "Desktop entries are Linux' way of listing programs.")],
            "On Windows, pin the window to the task bar while it is open; on macOS, keep it in "
            "the Dock.",
        )
    files = _files(_program())
    if args.remove:
        gone = [path for path in files if _removed(path)]
        console.say(*(f"Removed {path}" for path in gone) if gone else ("There was none.",))
        return 0
    if args.install:
        for path, data in files.items():
            _write(path, data)
        # File managers keep the theme's folders in mind until their time changes.
        with suppress(OSError):
            os.utime(_share() / "icons" / "hicolor")
        console.say(f"Installed {_share() / 'applications' / f'{APP_ID}.desktop'}")
        return 0
    console.say(_text("planhat_gui.desktop", _program()).rstrip("\n"))
    return 0


def command_line(words: list[str]) -> str:
    """The value of ``Exec=`` that starts these words, as the desktop entry specification has it."""
    quoted = []
    for word in words:
        text = word.replace("%", "%%")
        if not text or _RESERVED & set(text):
            for sign in '\\"`$':
                text = text.replace(sign, f"\\{sign}")
            text = f'"{text}"'
        # A value is unescaped once as a string before it is taken apart into words.
        quoted.append(text.replace("\\", "\\\\"))
    return " ".join(quoted)


def _program() -> list[str]:
    """How this very program is started from anywhere."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    typed = Path(sys.argv[0])
    found = typed if typed.is_file() else Path(which(sys.argv[0]) or "")
    if found.is_file() and found.suffix != ".py" and os.access(found, os.X_OK):
        return [str(found.absolute())]
    return [sys.executable, "-m", "planhat_gui"]


def _share() -> Path:
    """The folder where this user's desktop looks for entries and icons."""
    named = os.environ.get("XDG_DATA_HOME", "")
    # The specification has relative ones ignored.
    return Path(named) if named.startswith("/") else Path.home() / ".local" / "share"


def _files(program: list[str]) -> dict[Path, bytes]:
    """Everything that is written, by where it goes."""
    share = _share()
    icons = share / "icons" / "hicolor"
    drawing = resource("desktop", "planhat_gui.svg").read_bytes()
    files = {icons / "scalable" / "apps" / f"{APP_ID}.svg": drawing}
    for size in SIZES:
        picture = resource("desktop", f"planhat_gui-{size}.png").read_bytes()
        files[icons / f"{size}x{size}" / "apps" / f"{APP_ID}.png"] = picture
    about = _text("planhat_gui.metainfo.xml", program).encode()
    files[share / "metainfo" / f"{APP_ID}.metainfo.xml"] = about
    # Last, so that nothing points to an icon that is not there yet.
    entry = _text("planhat_gui.desktop", program).encode()
    files[share / "applications" / f"{APP_ID}.desktop"] = entry
    return files


def _text(name: str, program: list[str]) -> str:
    text = resource("desktop", name).read_text("utf-8")
    return text.replace("@ID@", APP_ID).replace("@EXEC@", command_line(program))


def _write(path: Path, data: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    except OSError as error:
        raise Failure(
            f"{path} cannot be written ({error.strerror}).",
            "Make the folder writable, or set XDG_DATA_HOME to one that is.",
        ) from error


def _removed(path: Path) -> bool:
    try:
        path.unlink()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise Failure(
            f"{path} cannot be removed ({error.strerror}).", "Remove it by hand."
        ) from error
    return True
