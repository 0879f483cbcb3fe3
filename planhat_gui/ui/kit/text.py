"""Text helpers without widgets: making foreign text safe to show, names from labels, paths."""

import html
import re
import unicodedata

from planhat_gui.model.language import english

CELL_LIMIT = 1000
"""Longest text, in characters, that a cell or a label shows."""

_COMBINING_RUN = 8  # the pattern below finds longer ones
_COMBINING = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{9,}"
)
# Joiners shape emoji and several scripts; the soft hyphen and variation marks change no reading.
_KEPT_FORMAT = frozenset("\u200c\u200d\u00ad")
_NEWLINES = re.compile("\r\n|\r|\n")
_MNEMONIC: re.Pattern[str] = re.compile("&(.)", re.DOTALL)
_WORD = re.compile(r"[^\W_]+")
_PLAIN_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_]*\Z")


def _shown(char: str) -> str:
    if char.isprintable() or char in _KEPT_FORMAT:
        return char
    category = unicodedata.category(char)
    if category == "Zs":
        return " "
    if category in {"Co", "Cn"}:
        # Private-use and newer characters are for the font to show or not; they do no harm.
        return char
    return f"⟨U+{ord(char):04X}⟩"


def safe_text(text: str, limit: int = CELL_LIMIT, *, multiline: bool = False) -> str:
    """Foreign text made safe to show in one line (or, with ``multiline``, in several).

    Control characters, direction marks, invisible characters and lone surrogates appear as
    ``⟨U+202E⟩``; a line break as ``↵`` and a tab as ``⇥`` unless ``multiline``. Runs of
    combining marks are shortened. At most ``limit`` characters; what was cut ends with ``…``.
    The result is for the eye only: data is never changed.
    """
    cut = len(text) > limit
    shown = text[:limit] if cut else text
    if not shown.isprintable():
        if multiline:
            shown = _NEWLINES.sub("\n", shown)
            shown = "".join(c if c in "\n\t" else _shown(c) for c in shown)
        else:
            shown = _NEWLINES.sub("↵", shown).replace("\t", "⇥")
            shown = "".join(map(_shown, shown))
    if not shown.isascii():
        shown = _COMBINING.sub(lambda run: run.group()[:_COMBINING_RUN] + "…", shown)
    if len(shown) > limit:
        shown, cut = shown[:limit], True
    return shown + "…" if cut else shown


def plain_tooltip(text: str, limit: int = CELL_LIMIT) -> str:
    """A tool tip that shows ``text`` literally; Qt renders tool tips as HTML when it can."""
    if not text:
        return ""
    shown = html.escape(safe_text(text, limit, multiline=True))
    return "<qt>" + shown.replace("\n", "<br>") + "</qt>"


def without_mnemonic(label: str) -> str:
    """The label as read aloud: ``&Save`` is Save, ``R&&D`` is R&D."""
    return _MNEMONIC.sub(r"\1", label)


def as_label(text: str) -> str:
    """Text for a button or a menu with every ampersand kept as itself."""
    return text.replace("&", "&&")


def _camel(word: str) -> str:
    return word.capitalize() if word.isupper() else word[0].upper() + word[1:]


def object_name(label: str) -> str:
    """The lowerCamelCase object name of a label: ``Set API URL`` gives ``setApiUrl``."""
    label = english(label)  # the same in every language
    words: list[str] = _WORD.findall(without_mnemonic(label).replace("'", "").replace("’", ""))
    if not words:
        return ""
    first = words[0].lower() if words[0].isupper() else words[0][0].lower() + words[0][1:]
    return first + "".join(map(_camel, words[1:]))


def json_path(steps: tuple[str | int, ...]) -> str:
    """The JSONPath of keys and indexes from the root: ``("a b", 0)`` gives ``$['a b'][0]``."""
    path = "$"
    for step in steps:
        if isinstance(step, int):
            path += f"[{step}]"
        elif _PLAIN_KEY.match(step):
            path += f".{step}"
        else:
            quoted = step.replace("\\", "\\\\").replace("'", "\\'")
            path += f"['{quoted}']"
    return path
