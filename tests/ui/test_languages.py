"""Which language is chosen, how Settings keep it, and that the window is opened anew in it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from planhat_gui import app, speech
from planhat_gui.speech import chosen, kept_choice
from planhat_gui.ui.settings import Settings, load_settings, save_settings
from planhat_gui.ui.shell import Shell


def test_the_environment_goes_before_settings(tmp_path: Path) -> None:
    """And what is neither a language nor `system` counts for nothing."""
    save_settings(tmp_path, Settings(language="sv"))
    assert kept_choice(tmp_path) == "sv"
    assert chosen(tmp_path, {}) == "sv"
    assert chosen(tmp_path, {"PLANHAT_GUI_LANGUAGE": "en"}) == "en"
    assert chosen(tmp_path, {"PLANHAT_GUI_LANGUAGE": "tlh"}) == "sv"
    assert chosen(tmp_path / "none", {}) in speech.LANGUAGES


def test_a_file_of_an_earlier_version_or_a_damaged_one_means_the_system(tmp_path: Path) -> None:
    """The settings themselves are read all the same."""
    save_settings(tmp_path, Settings("dark"))
    path = tmp_path / "window.json"
    data = json.loads(path.read_text())
    del data["language"]
    path.write_text(json.dumps(data))
    assert (kept_choice(tmp_path), load_settings(tmp_path)) == ("system", Settings("dark"))
    for damaged in ("[]", "{", '{"language": 3}', '{"language": "tlh"}'):
        path.write_text(damaged)
        assert kept_choice(tmp_path) == "system"


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ([], True),
        (["--practice", "--data-dir", "/x"], True),
        (["--data-dir=/x"], True),
        (["runs"], False),
        (["--data-dir", "/x", "runs"], False),
        (["--help"], False),
        (["--data-dir"], False),
    ],
)
def test_only_the_window_speaks(
    words: list[str], asked: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Commands and their help are English."""
    spoken: list[str] = []
    monkeypatch.setattr(speech, "speak", spoken.append)
    monkeypatch.setenv("PLANHAT_GUI_LANGUAGE", "sv")
    speech.for_window(words)
    assert spoken == (["sv"] if asked else [])


def test_a_choice_is_kept_and_a_new_start_offered(qtbot: QtBot, shell: Shell) -> None:
    """Each language is called as it calls itself."""
    card = shell.settings.language
    names = [card.languages.itemText(at) for at in range(card.languages.count())]
    assert names == ["Like the system", "English", "Svenska"]
    assert card.restart.isHidden()
    at = card.languages.findData("sv")
    card.languages.setCurrentIndex(at)
    assert not card.restart.isHidden()
    qtbot.waitUntil(lambda: kept_choice(shell.window.folder) == "sv")
    card.restart.click()
    assert shell.window.starts_again
    assert shell.window.isHidden()


def test_the_program_is_started_with_the_same_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """From source by its module; frozen, the program is its own interpreter."""
    started: list[tuple[str, list[str]]] = []
    monkeypatch.setattr(QProcess, "startDetached", lambda *words: started.append(words))
    app.start_again(["--practice"])
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    app.start_again(["--practice"])
    assert started == [
        (sys.executable, ["-m", "planhat_gui", "--practice"]),
        (sys.executable, ["--practice"]),
    ]


def test_texts_at_the_top_of_modules_are_translated_too(tmp_path: Path) -> None:
    """The language is there before any room is imported, as the program itself starts."""
    code = (
        "import sys\n"
        "from planhat_gui import speech\n"
        "from planhat_gui.model import language\n"
        "speech.speak = lambda code: language.install(lambda text: f'<{text}>', language.Signs())\n"
        "def main(argv):\n"
        "    from planhat_gui.model import words\n"
        "    print(words.MONTHS[0])\n"
        "    return 0\n"
    )
    code += (
        "from planhat_gui import cli\n"
        "sys.argv = ['planhat-gui', '--practice']\n"
        "import types\n"
        "sys.modules['planhat_gui.app'] = types.SimpleNamespace(main=main)\n"
        "import planhat_gui\n"
        "planhat_gui.app = sys.modules['planhat_gui.app']\n"
        "sys.exit(cli.main())\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"PLANHAT_GUI_LANGUAGE": "sv", "PLANHAT_GUI_HOME": str(tmp_path), "PATH": ""},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "<Jan>\n", "")
