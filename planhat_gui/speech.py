"""Which language the window speaks, and making it so before the rooms are imported.

Texts that stand at the top of modules are translated when those are imported, so the language is
chosen first: `cli.main` asks here as soon as it sees that a window is wanted. The command line
itself stays English (docs/decisions/0005-languages.md). Qt is imported only for a window.
"""

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from planhat_gui import plain_imports
from planhat_gui.model import language
from planhat_gui.res import resource

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale, QTranslator

ENGLISH = "en"
SYSTEM = "system"
LANGUAGES = {ENGLISH: "English", "sv": "Svenska"}
"""Every language there is, each called as it calls itself."""
CHOICES = (SYSTEM, *LANGUAGES)
VARIABLE = "PLANHAT_GUI_LANGUAGE"
"""Goes before the choice in Settings: `system`, `en` or `sv`."""
_FILE = "window.json"
_MAX_BYTES = 100_000
_WITH_VALUE = "--data-dir"
_ALONE = frozenset({"--practice"})
_translators: "list[QTranslator]" = []
_spoken = [ENGLISH]


def for_window(argv: Sequence[str]) -> None:
    """Install the language chosen, if this command line asks for the window and nothing else."""
    wanted, folder = _window_of(argv)
    if not wanted:
        return
    try:
        speak(chosen(_root(folder), os.environ))
    except ImportError:
        return  # without PySide6 there is no window; opening it says how to get one


def chosen(folder: Path, environ: Mapping[str, str]) -> str:
    """The language by the environment, else by Settings, else by the system: a key of LANGUAGES."""
    choice = environ.get(VARIABLE, "").strip().lower()
    if choice not in CHOICES:
        choice = kept_choice(folder)
    return _of_the_system() if choice == SYSTEM else choice


def kept_choice(folder: Path) -> str:
    """What Settings say, one of CHOICES; the system's when they say nothing."""
    path = folder / _FILE
    try:
        if path.stat().st_size > _MAX_BYTES:
            return SYSTEM
        choice = json.loads(path.read_bytes()).get("language", SYSTEM)
    except (OSError, ValueError, AttributeError, RecursionError):
        return SYSTEM  # the window itself tells of a file that cannot be read
    return choice if choice in CHOICES else SYSTEM


def speak(code: str) -> None:
    """Install a language of LANGUAGES; English takes it away again.

    A catalogue that is missing leaves the texts English.
    """
    from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

    plain_imports.restore()
    _translators.clear()
    _spoken[0] = ENGLISH
    language.uninstall()
    locale = _locale(code)
    QLocale.setDefault(locale)
    if code == ENGLISH:
        return
    texts = QTranslator()
    if not texts.load(str(resource("languages", f"{language.MARK}_{code}.qm"))):
        return
    _translators.append(texts)
    _spoken[0] = code
    own = QTranslator()
    place = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if own.load(f"qtbase_{code}", place):
        _translators.append(own)
    signs = language.Signs(locale.groupSeparator(), locale.decimalPoint(), "\u00a0", _opening(code))

    def look_up(key: str) -> str:
        text, _, note = key.partition(language.NOTE)
        return texts.translate(language.MARK, text, note) or ""

    language.install(look_up, signs, _sources)


def _opening(code: str) -> str:
    from PySide6.QtCore import QLocale

    return QLocale(code).quoteString("")[:1]


def _locale(code: str) -> "QLocale":
    """How numbers and dates are written: as the system does, where it speaks that language.

    English texts have their own signs in numbers; a system with others is not followed, and the day
    is then put before the month.
    """
    from PySide6.QtCore import QLocale

    system = QLocale.system()
    same = system.name().partition("_")[0] == code
    if code != ENGLISH:
        return system if same else QLocale(code)
    usual = (system.groupSeparator(), system.decimalPoint()) == (",", ".")
    return system if same and usual else QLocale("en_GB")


def spoken() -> str:
    """The language that is installed, a key of LANGUAGES."""
    return _spoken[0]


def translators() -> "Sequence[QTranslator]":
    """What the application installs, so that Qt's own dialogs speak the same language."""
    return tuple(_translators)


def _sources() -> Iterable[str]:
    try:
        found = json.loads(resource("languages", "sources.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ()  # kept texts are then shown as they were kept
    return [each for each in found if isinstance(each, str) and language.NOTE not in each]


def _of_the_system() -> str:
    from PySide6.QtCore import QLocale

    plain_imports.restore()
    for name in QLocale.system().uiLanguages():
        code = name.replace("_", "-").partition("-")[0].lower()
        if code in LANGUAGES:
            return code
    return ENGLISH


def _window_of(argv: Sequence[str]) -> tuple[bool, str]:
    """Whether the words ask for the window, and the data folder they name."""
    folder, words = "", list(argv)
    while words:
        word = words.pop(0)
        name, equals, value = word.partition("=")
        if name == _WITH_VALUE and (equals or words):
            folder = value if equals else words.pop(0)
        elif word not in _ALONE:
            return False, ""
    return True, folder


def _root(folder: str) -> Path:
    if folder:
        return Path(folder).expanduser().absolute()
    from planhat_gui.store.folder import default_root

    return default_root(os.environ)
