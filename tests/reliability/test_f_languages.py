"""RELIABILITY F70 and F71: numbers in other languages, from the right, 150 %; screen readers."""

import csv
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planhat_gui.ui.kit.secret_field import SecretField

ROWS = [
    {"_id": "a", "n": 1234567, "x": 1234567.891, "small": 1e-7, "when": "2026-03-09T08:05:04.000Z"},
    {"_id": "b", "n": -5, "x": -0.5, "small": 0.25, "when": "2026-12-31T23:59:59.000Z"},
]

WINDOW = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from planhat_gui.compose import build
from planhat_gui.model.flow_file import dump_flow
from planhat_gui.model.flow import Credential
from planhat_gui.model.secret import Secret
from planhat_gui.ui.kit import theme
from planhat_gui.ui.wizard.wizard import Wizard

app = QApplication([])
if sys.argv[2] == "rtl":
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
theme.apply_theme(app, "light")
services = build(Path(sys.argv[1]))
services.credentials.save(Credential("", "Ours"), Secret("t" * 20), session_only=True)
wizard = Wizard(services)
wizard.resize(1280, 800)
wizard.show()
while not wizard.credential_step.credentials:
    app.processEvents()
wizard.open_new("get_companies")
wizard._credential_chosen("Ours")
wizard._go(2)
app.processEvents()
field = wizard.form.form.field("page_size")
line = field.findChild(QLineEdit)
line.selectAll()
QTest.keyClicks(line, "1250")
QTest.keyClick(line, Qt.Key.Key_Tab)
app.processEvents()
saved = services.flows.save(wizard.flow())
picture = wizard.grab()
print(json.dumps({
    "flow": dump_flow(saved.flow).decode(),
    "file": (services.folder.flows / f"{saved.id}.json").read_text("utf-8"),
    "url": wizard.form.url.url(),
    "shown": line.text(),
    "locale": QLocale.system().name(),
    "decimal": QLocale().decimalPoint(),
    "ratio": picture.devicePixelRatio(),
    "rtl": wizard.layoutDirection() == Qt.LayoutDirection.RightToLeft,
}))
sys.stdout.flush()
import os
os._exit(0)
"""

LANGUAGES = [
    ("de_DE.UTF-8", "ltr", "1.5"),
    ("ar_EG.UTF-8", "rtl", "1"),
    ("fa_IR.UTF-8", "rtl", "1.5"),
]


def in_language(language: str, scale: str, *arguments: object) -> str:
    """The output of a Python program under that language and scaling."""
    environment = {
        **os.environ,
        "LC_ALL": language,
        "LANG": language,
        "LANGUAGE": language.partition(".")[0],
        "QT_SCALE_FACTOR": scale,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(Path(__file__).resolve().parents[2]),
    }
    done = subprocess.run(
        [sys.executable, *map(str, arguments)],
        env=environment,
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    return done.stdout.decode("utf-8")


@pytest.mark.parametrize(("language", "direction", "scale"), LANGUAGES)
def test_f70_numbers_in_flows_and_addresses(
    tmp_path: Path, language: str, direction: str, scale: str
) -> None:
    """What is typed into a number field is a number of the file and of the address."""
    said = json.loads(in_language(language, scale, "-c", WINDOW, tmp_path / "data", direction))
    assert said["locale"] == language.partition(".")[0]
    assert said["ratio"] == float(scale)
    assert said["rtl"] == (direction == "rtl")
    for text in (said["flow"], said["file"]):
        assert json.loads(text)["source"]["parameters"]["page_size"] == 1250
        assert '"page_size": 1250' in text
    assert "limit=1250&" in said["url"] + "&"
    assert said["url"].isascii()


@pytest.mark.parametrize(("language", "direction", "scale"), LANGUAGES)
def test_f70_numbers_in_exports(tmp_path: Path, language: str, direction: str, scale: str) -> None:
    """The same bytes in every language, for every format that is text."""
    from planhat_gui.compose import build
    from tests.store.landed import NEXSET, publish

    folder = tmp_path / "data"
    services = build(folder)
    publish(folder, ROWS)
    services.close()
    for suffix in ("csv", "json", "jsonl", "xlsx"):
        target = tmp_path / f"out.{suffix}"
        command = ("-m", "planhat_gui", "--data-dir", folder, "nexsets", "export", NEXSET)
        in_language(language, scale, *command, "-o", target)
    with (tmp_path / "out.csv").open(newline="", encoding="utf-8") as file:
        lines = list(csv.reader(file))
    assert lines[1] == ["a", "1234567", "1234567.891", "1e-07", "2026-03-09T08:05:04.000Z"]
    assert json.loads((tmp_path / "out.json").read_text("utf-8")) == ROWS
    text = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text("utf-8").splitlines()]
    assert text == ROWS
    with zipfile.ZipFile(tmp_path / "out.xlsx") as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode("utf-8")
    assert "<v>1234567.891</v>" in sheet


@pytest.mark.parametrize("revealed", [False, True])
def test_f71_a_screen_reader_never_gets_the_token(qtbot: QtBot, revealed: bool) -> None:
    """The field says that it is one for a password, and gives signs instead of its text."""
    field = SecretField("API access token")
    qtbot.addWidget(field)
    field.show()
    QTest.keyClicks(field, "canary-f71-token-9c")
    if revealed:
        QTest.mousePress(field.eye, Qt.MouseButton.LeftButton)
        assert field.revealed
    found = accessible_of(field)
    kinds = (
        QAccessible.Text.Name,
        QAccessible.Text.Description,
        QAccessible.Text.Value,
        QAccessible.Text.Help,
        QAccessible.Text.Accelerator,
    )
    texts = [found.text(kind) for kind in kinds]
    assert found.text(QAccessible.Text.Name) == "API access token"
    assert "canary" not in " ".join(texts)
    state = found.state()
    assert state.passwordEdit
    assert found.role() == QAccessible.Role.EditableText
    inside = found.textInterface()
    if inside is not None:
        assert "canary" not in inside.text(0, inside.characterCount())
    if revealed:
        QTest.mouseRelease(field.eye, Qt.MouseButton.LeftButton)


def accessible_of(field: SecretField) -> Any:
    """What a screen reader is given of it."""
    QApplication.processEvents()
    found = QAccessible.queryAccessibleInterface(field)
    assert found is not None
    return found
