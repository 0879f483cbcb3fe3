"""The catalogue of the window's texts is complete, fits the code, and is compiled from it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts import translations

ROOT = Path(__file__).parent.parent
SHOWING = {
    "QLabel", "QCheckBox", "QRadioButton", "setText", "setToolTip", "setAccessibleName",
    "setAccessibleDescription", "setWindowTitle", "setPlaceholderText", "addAction", "addMenu",
    "addTab", "addItem", "setTitle", "button", "icon_button", "label", "accessible", "Card",
    "EmptyState", "ElidedLabel", "BusyButton", "StatusPill", "Column", "add_row",
    "show_message", "show_toast", "announce", "copy_text", "Answer", "Problem", "NeedsFix",
    "NeedsCredential", "Damaged", "StorageFailed", "TryAgain", "ServerRefused", "NotAllowed",
    "Busy", "Failure", "Notice", "WayOut", "Tile", "Destination",
}  # fmt: skip
"""What puts a text on screen."""
ALLOWED = {
    "Planhat": "a name", "FlexFlow": "a name", "Replication": "a name", "Nexset": "a name",
    "JSON Lines": "a name", "Excel": "a name", "Parquet": "a name",
}  # fmt: skip
WORDS = re.compile(r"(?<![a-z])[A-Z][a-z]+( |…|$)|[a-z]{2,} [a-z]{2,}")


def test_every_text_is_translated_and_compiled() -> None:
    """`make translations` and the Swedish of what it says is missing set this right."""
    assert translations.check() == []


def test_a_text_on_screen_passes_through_tr() -> None:
    """In every room of the window and behind it; a name that stays as it is has a reason here."""
    found = [
        f"{path.relative_to(ROOT)}:{line}: {text!r}"
        for path in _files()
        for line, text in unwrapped(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("code", "texts"),
    [
        ('label("Flows")', ["Flows"]),
        ('label(tr("Flows"))', []),
        ('Problem("name", f"Give the {thing} a name.")', ["Give the  a name."]),
        ('button(name="Close run")', ["Close run"]),
        ('work("Flows")', []),
    ],
)
def test_the_finder_finds(code: str, texts: list[str]) -> None:
    """What is put on screen without being translated."""
    assert [text for _, text in unwrapped(ast.parse(code))] == texts


@pytest.mark.parametrize(
    ("text", "translation", "wrong"),
    [
        ("{a} of {b:,}", "{b:,}: {a}", []),
        ("{a} of {b:,}", "{a} av {b}", ["other placeholders"]),
        ("{now} as it is", "{now} som det är", []),
        (" and more", "och fler", ["other spaces before it"]),
    ],
)
def test_what_a_translation_may_change(text: str, translation: str, wrong: list[str]) -> None:
    """The words, and their order."""
    assert translations.differences(text, translation) == wrong


def unwrapped(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and text of every literal that is shown as it stands."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "id", "") or getattr(node.func, "attr", "")
        if name not in SHOWING:
            continue
        # The third of `accessible` is an object name.
        args = node.args[:2] if name == "accessible" else node.args
        for each in (*args, *(one.value for one in node.keywords if one.arg != "code")):
            text = _text(each)
            if text is not None and WORDS.search(text) and text not in ALLOWED:
                yield each.lineno, text


def _text(node: ast.expr) -> str | None:
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=parts):
            return "".join(str(each.value) for each in parts if isinstance(each, ast.Constant))
        case _:
            return None


def _files() -> Iterator[Path]:
    for path in sorted((ROOT / "planhat_gui").rglob("*.py")):
        room = path.relative_to(ROOT / "planhat_gui").parts[0]
        if room not in {"cli", "practice", "logs.py"}:
            yield path
