"""Pasted tokens: what people paste, and the token in it."""

import re
from dataclasses import dataclass, field

from planhat_gui.model.language import tr

MAX_UNITS = 1280
"""UTF-16 units that Windows' password store takes; the same everywhere, so that flows can move."""

_INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060\u00ad\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
_QUOTES = (('"', '"'), ("'", "'"), ("`", "`"), ("“", "”"), ("‘", "’"), ("«", "»"), ("„", "“"))
_IN_CURL = re.compile(r"authorization:\s*bearer\s+([^\s\"'\\]+)", re.IGNORECASE)
_HEADER = re.compile(r"authorization\s*:\s*", re.IGNORECASE)
_BEARER = re.compile(r"bearer(?:\s+|$)", re.IGNORECASE)
_SETTING = re.compile(
    r"(?:export\s+)?[A-Za-z][A-Za-z0-9_]*(?:TOKEN|KEY|SECRET)\s*=.", re.IGNORECASE
)
_ENV_LINE = re.compile(
    r"""(?:export\s+)?[A-Za-z][A-Za-z0-9_]*(?:TOKEN|KEY|SECRET)\s*=\s*(["']?[!-~]{20,}["']?)""",
    re.IGNORECASE,
)
"""One line of an .env file with a value as long as tokens are; a shorter one is a word."""


@dataclass(frozen=True, slots=True)
class CleanedToken:
    """The token found in a pasted text, notes on what was removed, and why it cannot be used.

    Only with `problem` None is `text` a token; else it is empty. The repr does not show it.
    """

    text: str = field(default="", repr=False)
    notes: tuple[str, ...] = ()
    problem: str | None = None


def clean_token(text: str) -> CleanedToken:
    """The token in what was pasted: spaces, invisible characters, quotes and header words go."""
    notes: list[str] = []
    text = _from_command(text, notes)
    while True:
        shorter = _without_one_wrapping(text, notes)
        if shorter == text:
            break
        text = shorter
    problem = _problem(text)
    return CleanedToken(problem=problem) if problem else CleanedToken(text, tuple(notes))


def _from_command(text: str, notes: list[str]) -> str:
    """A curl command, or several header lines: the token of their Authorization header."""
    if text.lstrip().startswith("curl ") or re.search(r"\S\s*\n\s*\S", text):
        found = _IN_CURL.search(text)
        if found:
            notes.append(
                tr("The token was taken from the Authorization header in the pasted text.")
            )
            return found[1]
    return text


def _without_one_wrapping(text: str, notes: list[str]) -> str:
    def note(sentence: str) -> None:
        if sentence not in notes:
            notes.append(sentence)

    trimmed = text.strip()
    if trimmed != text:
        note(tr("Spaces around the token were removed."))
        return trimmed
    if text[:1] and text[0] in _INVISIBLE:
        note(
            tr(
                "The token begins with an invisible character (U+{ord:04X}). It was removed.",
                ord=ord(text[0]),
            )
        )
        return text[1:]
    if text[-1:] and text[-1] in _INVISIBLE:
        note(
            tr(
                "The token ends with an invisible character (U+{ord:04X}). It was removed.",
                ord=ord(text[-1]),
            )
        )
        return text[:-1]
    setting = _ENV_LINE.fullmatch(text)
    if setting:
        note(tr("The token was taken from the line of a settings file."))
        return setting[1]
    for pattern in (_HEADER, _BEARER):
        found = pattern.match(text)
        if found:
            note(tr("The word “Bearer” was removed: it is added for you."))
            return text[found.end() :]
    for opening, closing in _QUOTES:
        if len(text) > 1 and text.startswith(opening) and text.endswith(closing):
            note(tr("The quotation marks around the token were removed."))
            return text[1:-1]
    return text


def _problem(text: str) -> str | None:
    if not text:
        return tr("Paste the API token.")
    if "\n" in text or "\r" in text or text[0] in "{[<" or _SETTING.match(text):
        return tr("This looks like a file, not a token. Paste only the token.")
    if text.startswith("curl "):
        return tr("This command has no Authorization header with a token. Paste only the token.")
    for position, character in enumerate(text, 1):
        if character in " \t":
            return tr(
                "There is a space inside the token, at position {position}. Paste only the token.",
                position=position,
            )
        if not "!" <= character <= "~":
            shown = f"'{character}'" if character.isprintable() else f"U+{ord(character):04X}"
            return tr(
                "A token has only Latin letters, digits and signs. "
                "{shown} at position {position} is not one.",
                shown=shown,
                position=position,
            )
    if len(text) > MAX_UNITS:  # all ASCII by now: one unit each
        return tr(
            "This token is too long for the Windows password store ({max_units:,} characters). "
            "Check that only the token was pasted.",
            max_units=MAX_UNITS,
        )
    return None
