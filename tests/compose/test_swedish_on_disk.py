"""In Swedish, what is kept, exported or read by scripts is what it is in English."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from planhat_gui.cli import main
from scripts.translations import FOLDER, read

ROOT = Path(__file__).resolve().parents[2]
LEAST = 9
"""Letters of a piece of Swedish that is not in the data by chance."""


@dataclass(frozen=True)
class Day:
    """The folders a Swedish day leaves behind, and what was read on screen."""

    folder: Path
    out: Path
    said: list[str]


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Day:
    """Runs that end in many ways, in a process that speaks Swedish (swedish_day.py)."""
    root = tmp_path_factory.mktemp("swedish")
    folder, out = root / "data", root / "out"
    out.mkdir()
    words = ["scripts.in_language", "sv", "tests.compose.swedish_day", str(folder), str(out)]
    done = subprocess.run(
        [sys.executable, "-m", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return Day(folder, out, json.loads(done.stdout))


def swedish() -> set[str]:
    """Pieces of several words that only the translations have."""
    found = read(FOLDER / "planhat_gui_sv.ts")
    english = "\n".join(found)
    pieces = {
        piece.strip()
        for text in found.values()
        for piece in re.split(r"\{\w+[^{}]*\}", text)
        if len(piece.strip()) >= LEAST and " " in piece.strip()
    }
    return {piece for piece in pieces if piece not in english}


def in_swedish(text: str, pieces: set[str]) -> list[str]:
    """The pieces in a text, also where JSON writes letters as numbers."""
    plain = re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), text)
    return sorted(piece for piece in pieces if piece in plain or piece.casefold() in plain)


def files(*folders: Path) -> Iterator[Path]:
    """Every file in them."""
    for folder in folders:
        yield from (path for path in folder.rglob("*") if path.is_file())


def test_the_window_was_swedish(day: Day) -> None:
    """Else the other tests would say nothing; the receipts are, warnings and reasons included."""
    shown = "\n".join(line for line in day.said if not line.startswith("JSON "))
    for words in (
        "Flöde: get_companies",
        "60 poster på ",
        "kom mer än en gång; den sista av varje behölls.",
        "Körningen misslyckades",
        "Det finns inget vid $.nothing[*] i svaret. Menade du $[*]?",
        "Orsak till slutet: Tom sida vid offset",
        "texter, 847 tal, 352 listor, 236 objekt, 78 ja/nej-värden och 6 null",
    ):
        assert words in shown
    for words in (" records", "Warning", " did not ", " pages", "None"):
        assert words not in shown


def test_nothing_on_disk_is_swedish(day: Day) -> None:
    """The library with its history, flows, datasets, logs, receipts and what was exported."""
    pieces = swedish()
    assert len(pieces) > 1000
    found = {
        path.relative_to(day.folder.parent).as_posix(): hits
        for path in files(day.folder, day.out)
        if (hits := in_swedish(path.read_bytes().decode("utf-8", "replace"), pieces))
    }
    assert found == {}


def test_reports_for_scripts_are_not_swedish(day: Day) -> None:
    """JSON of a run is the same text in every language."""
    pieces = swedish()
    reports = [line for line in day.said if line.startswith("JSON ")]
    assert len(reports) > 40
    assert [hits for line in reports if (hits := in_swedish(line, pieces))] == []


def test_the_command_line_reads_the_folder_of_a_swedish_window(
    day: Day, capsys: pytest.CaptureFixture[str]
) -> None:
    """And tells in English what was kept: a list, and each receipt."""
    assert main(["--data-dir", str(day.folder), "runs"]) == 0
    listed = capsys.readouterr().out
    assert "succeeded" in listed.lower()
    assert main(["--data-dir", str(day.folder), "nexsets"]) == 0
    assert not in_swedish(listed + capsys.readouterr().out, swedish())
