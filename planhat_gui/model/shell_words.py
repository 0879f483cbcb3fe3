"""The words of a command as it is copied for a shell: bash, the Windows prompt, PowerShell."""

import re
import shlex

_CARETS = re.compile(r"\^[\"\r\n]")
_CARET = re.compile(r"\^(\r?\n|.)")
_LINE_ENDS = re.compile(r"[\\^`]\r?\n")
_ANSI = re.compile(r"(?<=\s)\$'((?:[^'\\]|\\.)*)'", re.DOTALL)
_ESCAPE = re.compile(
    r"\\(?:x([0-9A-Fa-f]{1,2})|u([0-9A-Fa-f]{1,4})|U([0-9A-Fa-f]{1,8})|([0-7]{1,3})|(.))", re.DOTALL
)
_SIGNS = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v", "e": "\x1b"}
_LAST_LETTER = 0x10FFFF


def command_words(text: str) -> list[str]:
    """The words, out of their quotes. Raises ValueError when a quotation mark is not closed.

    Browsers copy a command for bash with texts like $'…', for the Windows prompt with a caret
    before each sign that means something there.
    """
    if _CARETS.search(text):
        text = _CARET.sub(lambda m: " " if m[1].endswith("\n") else m[1], text)
    text = _LINE_ENDS.sub(" ", text)
    return shlex.split(_ANSI.sub(lambda m: shlex.quote(_ESCAPE.sub(_letter, m[1])), text))


def _letter(match: re.Match[str]) -> str:
    hexadecimal = match[1] or match[2] or match[3]
    if hexadecimal or match[4]:
        number = int(hexadecimal, 16) if hexadecimal else int(match[4], 8)
        return chr(number) if number <= _LAST_LETTER else "\ufffd"
    return _SIGNS.get(match[5], match[5])
