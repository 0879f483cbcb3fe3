"""The documentation: its links lead somewhere and its commands exist; no path of one machine."""

import argparse
import json
import re
import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from planhat_gui.cli.parser import build_parser
from planhat_gui.cli.usage import PROGRAM, UsageError
from planhat_gui.model.flow_file import parse_flow

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
FENCE = re.compile(r"```(?P<kind>\w*)\n(?P<text>.*?)```", re.DOTALL)
INLINE = re.compile(rf"`{PROGRAM} ([^`]+)`")
PAGE_IDS = [str(page.relative_to(ROOT)) for page in PAGES]
IMAGES = sorted((ROOT / "docs" / "images").glob("*.png"))

# Hosts that packages come from, by the words in their names, and options that name one.
HOSTS = re.compile(
    r"[\w.-]*(?:artifactory|crates|debian|devpi|nexus|npmjs|pypi|pythonhosted)[\w-]*"
    r"\.(?:com|dev|internal|io|lan|local|net|org)\b|--(?:extra-)?index-url[= ]https?:",
    re.IGNORECASE,
)
HOMES = re.compile(r"(?<![\w.~$/-])/(?:home|Users)/(?!(?:me|you|user|someone|ada|anna)\b)[\w.-]+")
COMMON = {Path("/"), Path("/home"), Path("/opt"), Path("/root"), Path("/srv"), Path("/tmp")}
TEXT = {".cfg", ".css", ".in", ".ini", ".json", ".md", ".py", ".sh", ".spec", ".sql", ".svg"}
TEXT |= {".toml", ".txt", ".xml", ".yaml", ".yml", ""}


def anchors(page: Path) -> set[str]:
    """The headings of a page as links name them."""
    found = set()
    for line in page.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            words = re.sub(r"[^\w\- ]", "", line.lstrip("# ").lower())
            found.add(words.replace(" ", "-"))
    return found


def without_fences(text: str) -> str:
    """The text without its code blocks."""
    return FENCE.sub("", text)


@pytest.mark.parametrize("page", PAGES, ids=PAGE_IDS)
def test_every_link_and_picture_exists(page: Path) -> None:
    """Relative links lead to files of the repository, and their anchors to headings."""
    dead = []
    for target in LINK.findall(without_fences(page.read_text(encoding="utf-8"))):
        if target.startswith(("http://", "https://")):
            continue
        name, _, anchor = target.partition("#")
        file = (page.parent / name).resolve() if name else page
        if not file.exists() or (anchor and anchor not in anchors(file)):
            dead.append(target)
    assert not dead


def test_pictures_are_shown_and_small() -> None:
    """Each picture is in some page; none is over 150 kB, all together are under 1.5 MB."""
    shown = {
        (page.parent / target).resolve()
        for page in PAGES
        for target in LINK.findall(page.read_text(encoding="utf-8"))
        if target.endswith(".png")
    }
    assert shown == set(IMAGES)
    sizes = [image.stat().st_size for image in IMAGES]
    assert max(sizes) < 150_000
    assert sum(sizes) < 1_500_000


def commands(page: Path) -> Iterator[str]:
    """What follows the program's name wherever a page gives it as something to type."""
    text = page.read_text(encoding="utf-8")
    for block in FENCE.finditer(text):
        if block["kind"]:
            continue
        for line in block["text"].splitlines():
            found = re.match(rf"(?:\w+=\S+ )?\S*{PROGRAM}\s+(.*)", line)
            if found:
                yield found[1]
    yield from INLINE.findall(without_fences(text))


def typed(line: str) -> list[str] | None:
    """The words of a command; None for one that only shows the form."""
    line = line.partition(" < ")[0].partition("#")[0].removesuffix(" &").strip()
    return None if "[" in line or "COMMAND" in line else shlex.split(line.replace("…", "1"))


@pytest.mark.parametrize("page", PAGES, ids=PAGE_IDS)
def test_every_command_named_is_known(page: Path) -> None:
    """Commands in code are understood by the parser, with their options and arguments."""
    for line in commands(page):
        words = typed(line)
        if words is None:
            continue
        try:
            build_parser().parse_args(words)
        except UsageError as error:
            pytest.fail(f"{line}: {error}")


def test_every_command_is_documented() -> None:
    """The page of the command line names each command."""
    parser = build_parser()
    text = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
    kinds = [a for a in parser._actions if isinstance(a, argparse._SubParsersAction)]
    assert kinds
    missing = [name for name in kinds[0].choices if not re.search(rf"[` ]{name}\b", text)]
    assert not missing


def test_flow_files_in_the_docs_are_valid() -> None:
    """Every whole flow file shown is one that import takes."""
    shown = 0
    for page in PAGES:
        for block in FENCE.finditer(page.read_text(encoding="utf-8")):
            if block["kind"] == "json" and "planhat-flow/1" in block["text"]:
                parse_flow(block["text"].encode())
                shown += 1
                json.loads(block["text"])
    assert shown >= 2


def tracked() -> list[Path]:
    """The text files of the repository; where git is missing, those of an unpacked archive."""
    try:
        listed = subprocess.run(
            ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
        ).stdout.split("\0")
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("git is not here to say what belongs to the repository")
    files = [ROOT / name for name in listed if name]
    return [f for f in files if f.suffix in TEXT and f.is_file() and not f.is_symlink()]


def test_no_file_names_a_registry_or_a_path_of_one_machine() -> None:
    """Where packages come from and where somebody works is nobody else's business."""
    places = [str(place) for place in (ROOT, ROOT.parent) if place not in COMMON]
    here = re.compile(rf"(?<![\w.-])(?:{'|'.join(map(re.escape, places))})(?![\w.-])")
    found = []
    for file in tracked():
        text = file.read_text(encoding="utf-8", errors="replace")
        for pattern in (HOSTS, HOMES, here):
            for match in pattern.finditer(text):
                line = text.count("\n", 0, match.start()) + 1
                found.append(f"{file.relative_to(ROOT)}:{line}: {match[0]}")
    assert not found, "\n".join(found)
