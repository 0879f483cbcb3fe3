"""Keep the catalogue of the window's texts: `extract`, `check`, `release` (make translations).

`merge FILE…` takes translations from JSON files (English to Swedish), `left` prints those missing.

The texts are the literals in `tr("…")` and `mark("…")`, the nouns in `count(n, "…")`, what
templates and views say of themselves, and MORE below. Languages are resources/languages/*.ts; the
compiled *.qm beside them are what the program loads, so that it runs from a checkout as it is.
"""

import argparse
import ast
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from pathlib import Path
from string import Formatter

from planhat_gui.model.human_names import human_name
from planhat_gui.store.view_files import read_view
from planhat_gui.store.views import columns_of

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "languages"
SOURCES = FOLDER / "sources.json"
CONTEXT = "planhat_gui"
NOTE = "\x04"
"""Between a text and its note (Qt's comment), as in planhat_gui.model.language."""
MORE = {
    "words that are chosen by a value": [
        "Draft", "Ready", "Running", "Succeeded", "Incomplete", "Failed", "Paused",
        "Cancelled", "Interrupted",
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
        "flow", "credential", "lookup", "cancelled",
        "Nexset", "Pages of a stopped run", "Lookup", "History of runs", "Credentials", "Flow",
        "Bin", "Settings", "Log", "Other file",
        "Year", "Month", "Week", "Day", "Hour", "Minute", "Second",
        "year", "month", "week", "day", "hour", "minute", "second",
        "years", "months", "weeks", "days", "hours", "minutes", "seconds",
    ],
}  # fmt: skip
"""Texts that reach `tr` as values and are in no literal of it."""
MORE_NOUNS = (
    ("value", ""), ("record", ""), ("column", ""), ("change", ""),
    ("year", ""), ("month", ""), ("week", ""), ("day", ""), ("hour", ""), ("minute", ""),
    ("second", ""), ("object", ""), ("list", ""), ("text", ""), ("yes/no value", ""),
    ("null", ""), ("number", ""), ("attribute", ""), ("element", ""), ("row", ""), ("line", ""),
    ("file", ""), ("entry", "entries"), ("credential", ""), ("place", ""),
    ("new", "new"), ("changed", "changed"), ("gone", "gone"),
)  # fmt: skip
"""The same for `count`: what is exported, the units of time, what a path finds."""
_TEMPLATE_TEXTS = ("description", "record_noun")
_HOLE = re.compile(r"\{(\w+)[^{}]*\}")
_LETTERS = re.compile(r"[^\W\d_]")


class Sources:
    """The texts found, each with the places that have it."""

    def __init__(self) -> None:
        self.places: dict[str, list[str]] = {}

    def add(self, text: str, place: str) -> None:
        """Keep the text, if there is anything in it to translate."""
        if _LETTERS.search(_HOLE.sub("", text)):
            found = self.places.setdefault(text, [])
            if place not in found:
                found.append(place)


def sources() -> Sources:
    """Every text of the program that is shown in the window's language."""
    found = Sources()
    for path in _code():
        place = path.relative_to(ROOT).as_posix()
        for text in _of_code(ast.parse(path.read_text(encoding="utf-8"))):
            found.add(text, place)
    for path in sorted((ROOT / "resources" / "templates").rglob("*.json")):
        for text in _of_template(json.loads(path.read_text(encoding="utf-8"))):
            found.add(text, path.relative_to(ROOT).as_posix())
    for path in sorted((ROOT / "resources" / "views").glob("*.sql")):
        for column in columns_of(read_view(path)):
            found.add(human_name(column), path.relative_to(ROOT).as_posix())
        for match in re.finditer(r"(?m)^-- (?:title|about): (.+)$", path.read_text("utf-8")):
            found.add(match[1].strip(), path.relative_to(ROOT).as_posix())
    for why, texts in MORE.items():
        for text in texts:
            found.add(text, why)
    for one, many in MORE_NOUNS:
        for text in _forms(one, many):
            found.add(text, "a number and its noun")
    return found


def _code() -> Iterator[Path]:
    """The files that speak to the window; the command line and the practice tenant are English."""
    package = ROOT / "planhat_gui"
    for path in sorted(package.rglob("*.py")):
        if path.relative_to(package).parts[0] not in {"cli", "practice"}:
            yield path


def _of_code(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "id", "") or getattr(node.func, "attr", "")
        words = [
            each.value if isinstance(each, ast.Constant) and isinstance(each.value, str) else None
            for each in node.args
        ]
        if name in {"tr", "mark"} and words and words[0] is not None:
            yield words[0] + (NOTE + words[1] if len(words) > 1 and words[1] else "")
        elif name in {"count", "plural"} and len(words) > 1 and words[1]:
            yield from _forms(words[1], (words[2] if len(words) > 2 else "") or "")


def _forms(one: str, many: str) -> tuple[str, str]:
    return f"1 {one}", f"{{n}} {many or one + 's'}"


def _of_template(data: dict[str, object]) -> Iterator[str]:
    for name in _TEMPLATE_TEXTS:
        if isinstance(text := data.get(name), str):
            yield text
    for name in ("notes", "facts"):
        listed = data.get(name, [])
        if isinstance(listed, list):
            yield from listed
    parameters = data.get("parameters", [])
    for one in parameters if isinstance(parameters, list) else ():
        for part in (one, *one.get("choices", ())):
            yield from (part[name] for name in ("label", "help", "placeholder") if part.get(name))


def read(path: Path) -> dict[str, str]:
    """The finished translations of a .ts file."""
    if not path.exists():
        return {}
    found = {}
    for message in ET.parse(path).getroot().iter("message"):  # noqa: S314 - our own file
        translation = message.find("translation")
        if translation is not None and translation.get("type") is None and translation.text:
            note = message.findtext("comment", "")
            found[message.findtext("source", "") + (NOTE + note if note else "")] = translation.text
    return found


def write(path: Path, found: Sources, known: dict[str, str]) -> None:
    """The .ts file with what is translated; the rest is marked unfinished."""
    language = path.stem.rpartition("_")[2]
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for text in sorted(found.places):
        message = ET.SubElement(context, "message")
        source, _, note = text.partition(NOTE)
        ET.SubElement(message, "source").text = source
        if note:
            ET.SubElement(message, "comment").text = note
        ET.SubElement(message, "extracomment").text = ", ".join(sorted(found.places[text])[:4])
        translation = ET.SubElement(message, "translation")
        if text in known:
            translation.text = known[text]
        else:
            translation.set("type", "unfinished")
    ET.indent(root, " ")
    body = ET.tostring(root, encoding="unicode")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8")


def extract() -> list[str]:
    """Bring the .ts files and the list of sources up to date; what is left to do."""
    found = sources()
    FOLDER.mkdir(parents=True, exist_ok=True)
    SOURCES.write_text(
        json.dumps(sorted(found.places), ensure_ascii=False, indent=0) + "\n", "utf-8"
    )
    for path in languages():
        known = read(path)
        write(path, found, known)
        left = len(found.places.keys() - known.keys())
        print(f"{path.name}: {len(found.places):,} texts, {left:,} to translate")
    return []


def merge(paths: Iterable[Path]) -> list[str]:
    """Take the translations of JSON files into the Swedish .ts file; what does not fit is told.

    One is also taken for a text whose placeholders only have other names.
    """
    found = sources()
    given: dict[str, str] = {}
    for path in paths:
        given.update(json.loads(path.read_text("utf-8")))
    target = FOLDER / "planhat_gui_sv.ts"
    known = {text: one for text, one in {**read(target), **given}.items() if text in found.places}
    alike = {_nameless(text): (text, one) for text, one in given.items()}
    for text in found.places.keys() - known.keys():
        if like := alike.get(_nameless(text)):
            known[text] = _renamed(text, *like)
    wrong = [
        f"{text!r}: {one}"
        for text, translation in known.items()
        for one in differences(text.partition(NOTE)[0], translation)
    ]
    bad = {text for text in known if differences(text.partition(NOTE)[0], known[text])}
    write(target, found, {text: one for text, one in known.items() if text not in bad})
    return wrong


def left() -> list[str]:
    """Print what is not translated yet, as JSON for translators: the text and where it stands."""
    found, known = sources().places, read(FOLDER / "planhat_gui_sv.ts")
    missing = [
        {"source": text, "files": places[:4]}
        for text, places in sorted(found.items(), key=lambda each: (each[1][0], each[0]))
        if text not in known
    ]
    print(json.dumps(missing, ensure_ascii=False, indent=1))
    return []


def _nameless(text: str) -> str:
    numbers: dict[str, int] = {}
    return _HOLE.sub(lambda hole: f"{{{numbers.setdefault(hole[1], len(numbers))}}}", text)


def _renamed(text: str, old: str, translation: str) -> str:
    new = [(hole[1], hole[0]) for hole in _HOLE.finditer(text)]
    names = dict(zip((hole[1] for hole in _HOLE.finditer(old)), new, strict=True))
    return _HOLE.sub(lambda hole: names[hole[1]][1] if hole[1] in names else hole[0], translation)


def languages() -> list[Path]:
    """The .ts files there are; the Swedish one is made when missing."""
    return sorted({*FOLDER.glob("planhat_gui_*.ts"), FOLDER / "planhat_gui_sv.ts"})


def check() -> list[str]:
    """What is wrong with the catalogue, in sentences; none when it is complete and fits."""
    found = sources().places
    wrong = []
    listed = json.loads(SOURCES.read_text("utf-8")) if SOURCES.exists() else []
    if listed != sorted(found):
        wrong.append("sources.json is not what the code says: run `make translations`.")
    for path in languages():
        known = read(path)
        wrong += [f"{path.name}: not translated: {text!r}" for text in sorted(found.keys() - known)]
        wrong += [f"{path.name}: no longer used: {text!r}" for text in sorted(known.keys() - found)]
        for text, translation in known.items():
            wrong += [
                f"{path.name}: {text!r}: {one}"
                for one in differences(text.partition(NOTE)[0], translation)
            ]
        if (
            not path.with_suffix(".qm").exists()
            or compiled(path) != path.with_suffix(".qm").read_bytes()
        ):
            wrong.append(
                f"{path.with_suffix('.qm').name} is not made from {path.name}: run release."
            )
    return wrong


def differences(text: str, translation: str) -> list[str]:
    """What a translation must not change: placeholders, spaces around it, a closing colon."""
    found = []
    if holes(text) is not None and holes(text) != holes(translation):
        found.append("other placeholders")
    for name, edge in (("before", r"^\s*"), ("after", r"\s*$")):
        if _edge(edge, text) != _edge(edge, translation):
            found.append(f"other spaces {name} it")
    if text.count("\n") != translation.count("\n"):
        found.append("other line breaks")
    return found


def _edge(pattern: str, text: str) -> str:
    match = re.search(pattern, text)
    return match[0] if match else ""


def holes(text: str) -> list[str] | None:
    """The placeholders with their formats, in order of name; None when the braces are text."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        return None
    names = [f"{name}!{how or ''}:{spec}" for _, name, spec, how in parts if name is not None]
    return sorted(names) if all(re.match(r"[a-z]\w*!", name) for name in names) else None


def compiled(path: Path) -> bytes:
    """The .qm of a .ts file, as Qt's own lrelease makes it."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "made.qm"
        subprocess.run(
            [str(_lrelease()), "-silent", "-nounfinished", str(path), "-qm", str(target)],
            check=True,
        )
        return target.read_bytes()


def _lrelease() -> Path:
    import PySide6

    folder = Path(PySide6.__file__).parent
    for name in ("lrelease", "lrelease.exe", "Qt/libexec/lrelease"):
        if (folder / name).exists():
            return folder / name
    raise FileNotFoundError("PySide6 has no lrelease here.")


def release() -> list[str]:
    """Compile every .ts file."""
    for path in languages():
        path.with_suffix(".qm").write_bytes(compiled(path))
        print(f"{path.with_suffix('.qm').name}: {len(read(path)):,} texts")
    return []


def main(words: Iterable[str]) -> int:
    """Do what was asked; 1 when the catalogue is not in order."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["extract", "check", "release", "merge", "left"])
    parser.add_argument("files", nargs="*", type=Path, help="JSON files to merge")
    args = parser.parse_args(list(words))
    if args.what == "merge":
        wrong = merge(args.files)
    else:
        does = {"extract": extract, "check": check, "release": release, "left": left}
        wrong = does[args.what]()
    for sentence in wrong:
        print(sentence, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
