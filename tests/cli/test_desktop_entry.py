"""`desktop-entry`: the window in the menu of programs, with its icon, and away again."""

import configparser
import re
import subprocess
import sys
from pathlib import Path
from shutil import which
from xml.etree import ElementTree as ET

import pytest

from planhat_gui import APP_ID
from planhat_gui.cli.desktop_entry import command_line
from tests.cli.conftest import Call, environment

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="desktop entries are Linux' own"
)


@pytest.fixture
def share(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a user's entries and icons."""
    folder = tmp_path / "own share"
    monkeypatch.setenv("XDG_DATA_HOME", str(folder))
    return folder


def entry_in(text: str) -> configparser.SectionProxy:
    """The main group of a desktop entry."""
    parser = configparser.ConfigParser(interpolation=None, delimiters=("=",), strict=True)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read_string(text)
    return parser["Desktop Entry"]


def words_of(value: str) -> list[str]:
    """The words of an ``Exec=`` line, by the two steps of the specification."""
    string = re.sub(r"\\(.)", lambda m: {"s": " ", "n": "\n", "t": "\t"}.get(m[1], m[1]), value)
    found = []
    for quoted, plain in re.findall(r'"((?:\\.|[^"\\])*)"|(\S+)', string):
        found.append((re.sub(r"\\(.)", r"\1", quoted) or plain).replace("%%", "%"))
    return found


def test_it_is_installed_with_icons_and_removed(cli: Call, share: Path) -> None:
    """Entry, icons in all sizes and the description are there, by one name; then they are not."""
    assert cli("desktop-entry", "--install").code == 0
    entry = entry_in((share / "applications" / f"{APP_ID}.desktop").read_text("utf-8"))
    assert entry["Type"] == "Application"
    assert entry["Icon"] == APP_ID
    assert entry["Terminal"] == "false"
    icons = sorted((share / "icons" / "hicolor").rglob(f"{APP_ID}.*"))
    assert len(icons) == 8
    about = ET.parse(share / "metainfo" / f"{APP_ID}.metainfo.xml")
    assert about.findtext("id") == APP_ID
    assert about.findtext("launchable") == f"{APP_ID}.desktop"
    gone = cli("desktop-entry", "--remove")
    assert gone.out.count("Removed ") == 10
    assert not [path for path in share.rglob("*") if path.is_file()]
    assert cli("desktop-entry", "--remove").out == "There was none.\n"


def test_the_window_is_known_by_it(cli: Call) -> None:
    """What X11 and Wayland call the window is what the entry says, or its icon would not show."""
    entry = entry_in(cli("desktop-entry").out)
    code = (
        "from planhat_gui.app import build, end; app, window = build([]); end(window)\n"
        "print(app.applicationName(), app.desktopFileName())"
    )
    said = subprocess.run(
        [sys.executable, "-c", code], env=environment(), capture_output=True, text=True, check=True
    )
    assert said.stdout.split() == [entry["StartupWMClass"], APP_ID]


def test_its_command_starts_this_program(cli: Call) -> None:
    """The printed entry's command, run as a desktop would, is this program."""
    words = words_of(entry_in(cli("desktop-entry").out)["Exec"])
    said = subprocess.run([*words, "--version"], capture_output=True, text=True, check=True)
    assert said.stdout.startswith("planhat-gui ")


@pytest.mark.parametrize(
    "path",
    ["/opt/planhat/planhat-gui", "/home/me/my programs/p", "/a/100%/p", '/a/"b"/p', "/a/$b/`c`\\d"],
)
def test_any_path_survives_the_entry(path: str) -> None:
    """Spaces, quotes, dollars, backslashes and per cent signs come out as they went in."""
    assert words_of(command_line([path, "-m", "planhat_gui"])) == [path, "-m", "planhat_gui"]


def test_a_folder_that_cannot_be_written_is_named(cli: Call, share: Path) -> None:
    """One sentence with the path and a way out, exit code 1."""
    share.write_text("a file is in the way")
    answer = cli("desktop-entry", "--install")
    assert answer.code == 1
    assert str(share) in answer.err
    assert "XDG_DATA_HOME" in answer.err


@pytest.mark.skipif(which("appstreamcli") is None, reason="appstreamcli is not installed")
def test_the_description_is_valid(cli: Call, share: Path) -> None:
    """AppStream's own checker takes it."""
    cli("desktop-entry", "--install")
    file = share / "metainfo" / f"{APP_ID}.metainfo.xml"
    checked = subprocess.run(
        ["appstreamcli", "validate", "--no-net", str(file)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr
