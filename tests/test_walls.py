"""The walls between the rooms, the floors of dependencies, the size of files."""

import ast
import subprocess
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "planhat_gui"
WINDOW = {"ui", "app"}
"""The only rooms that may need PySide6."""

BLOCKED = """
import sys

class Wall:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"PySide6", "shiboken6"}:
            raise ModuleNotFoundError(f"{name} is blocked", name=name)

sys.meta_path.insert(0, Wall())
"""


def module_names() -> list[str]:
    """Every module of the package, by its dotted name, but the one that starts it."""
    names = []
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        names.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return [name for name in names if name != "planhat_gui.__main__"]


def python(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run code in a fresh interpreter, with PySide6 as if it were not installed."""
    return subprocess.run(
        [sys.executable, "-c", BLOCKED + code, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def test_every_module_but_the_window_imports_without_pyside6() -> None:
    """Nothing outside ui and app needs PySide6 to be importable."""
    names = [name for name in module_names() if name.split(".")[1:2] not in [[w] for w in WINDOW]]
    code = "import importlib\nfor name in sys.argv[1:]:\n    importlib.import_module(name)\n"
    result = python(code, *names)
    assert result.returncode == 0, result.stderr


def typed_decodings(code: str) -> list[int]:
    """The lines on which msgspec is given a class to decode into at the moment of decoding."""
    return [
        word.value.lineno
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"decode", "convert"}
        for word in node.keywords
        if word.arg == "type" and isinstance(word.value, ast.Name) and word.value.id[0].isupper()
    ]


def test_decoders_of_classes_are_made_at_import() -> None:
    """Msgspec lets other threads see a class's half-made table of fields, and crashes on it."""
    assert typed_decodings("msgspec.json.decode(data, type=Pointer)") == [1]
    found = {
        f"{path.relative_to(ROOT)}:{line}"
        for path in PACKAGE.rglob("*.py")
        for line in typed_decodings(path.read_text(encoding="utf-8"))
    }
    assert not found


def test_the_wall_against_pyside6_holds() -> None:
    """The trick of these tests does block PySide6."""
    result = python("import PySide6.QtCore")
    assert result.returncode != 0
    assert "PySide6 is blocked" in result.stderr


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["templates"]])
def test_the_command_line_works_without_pyside6(arguments: list[str]) -> None:
    """Commands answer on a machine without PySide6, and say nothing on stderr."""
    code = "from planhat_gui.cli import main\nsys.exit(main(sys.argv[1:]))\n"
    result = python(code, *arguments)
    assert result.returncode == 0, result.stderr
    assert result.stdout
    assert not result.stderr


def test_the_window_without_pyside6_is_one_sentence() -> None:
    """Asking for the window without PySide6 says what to do, and shows no traceback."""
    result = python("from planhat_gui.cli import main\nsys.exit(main([]))\n")
    assert result.returncode != 0
    assert "PySide6" in result.stderr
    assert "Traceback" not in result.stderr


def test_contracts_between_rooms_hold() -> None:
    """The import contracts of pyproject.toml are kept."""
    result = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(("name", "floor"), [("requests", "2.33"), ("urllib3", "2.7")])
def test_no_version_with_known_holes_is_allowed(name: str, floor: str) -> None:
    """Installed, declared and locked versions are at or above the first safe one."""
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    requirement = next(
        found for found in map(Requirement, declared["dependencies"]) if found.name == name
    )
    assert Version(floor) in requirement.specifier
    assert min(Version(part.version) for part in requirement.specifier) >= Version(floor)
    assert Version(version(name)) >= Version(floor)
    for lock in (ROOT / "requirements").glob("*.txt"):
        pins = [line.split("==")[1].split()[0] for line in lines_of(lock, f"{name}==")]
        assert pins, f"{name} is not in {lock.name}"
        assert all(Version(pin) >= Version(floor) for pin in pins)


def test_pyside6_is_held_below_the_version_that_aborts() -> None:
    """PySide6 6.12 aborts Python 3.10 and 3.11; the lock gives those 6.11."""
    for lock in (ROOT / "requirements").glob("*.txt"):
        old = [line for line in lines_of(lock, "pyside6-essentials==") if "< '3.12'" in line]
        assert len(old) == 1, lock.name
        assert old[0].startswith("pyside6-essentials==6.11.")


def test_lock_files_name_no_address_and_hash_everything() -> None:
    """Locked installations work from any index, and only with the very files that were locked."""
    locks = list((ROOT / "requirements").glob("*.txt"))
    assert {lock.name for lock in locks} == {"run.txt", "test.txt", "dev.txt"}
    for lock in locks:
        text = lock.read_text("utf-8")
        assert "://" not in text
        assert "--index" not in text
        assert "--find-links" not in text
        for block in text.replace("\\\n", " ").splitlines():
            assert "==" in block, f"{lock.name}: {block[:60]}"
            assert "--hash=sha256:" in block, f"{lock.name}: {block[:60]}"


def lines_of(path: Path, start: str) -> list[str]:
    """The lines of a text file that begin so."""
    return [line for line in path.read_text("utf-8").splitlines() if line.startswith(start)]


@pytest.mark.parametrize(("folder", "most"), [("planhat_gui", 400), ("tests", 600)])
def test_files_stay_small(folder: str, most: int) -> None:
    """A file that no longer fits in a head is split."""
    sizes = {
        str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines())
        for path in (ROOT / folder).rglob("*.py")
    }
    assert {path: size for path, size in sizes.items() if size > most} == {}
