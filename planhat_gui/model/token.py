"""Pasted tokens: what people paste, and the token in it."""

import re
from dataclasses import dataclass, field

from planhat_gui.model.language import tr

MAX_UNITS = 1280
"""UTF-16 units that Windows' password store takes; the same everywhere, so that flows can move."""

_INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060\u00ad\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
_QUOTES = (('"', '"'), ("'", "'"), ("`", "`"), ("“", "”"), ("‘", "’"), ("«", "»"), ("„", "“"))
_IN_HEADER = re.compile(
    r"""authorization["']?\s*[:=]\s*["']?bearer\s+([^\s"'\\,;}]+)""", re.IGNORECASE
)
"""In whatever surrounds it: a command, other header lines, a pair of a JSON text."""
_HEADER = re.compile(r"authorization\s*:\s*", re.IGNORECASE)
_BEARER = re.compile(r"bearer(?:\s+|$)", re.IGNORECASE)
_NAME = (
    r"""(?:export\s+|set\s+|setx\s+|\$env:)?"""
    r"""["']?(?:[A-Za-z][A-Za-z0-9_.-]*)?(?:TOKEN|KEY|SECRET)["']?"""
)
_SETTING = re.compile(rf"{_NAME}\s*(?:=|:\s).", re.IGNORECASE)
_ENV_LINE = re.compile(
    rf"""{_NAME}\s*(?:=\s*|:\s+|(?<=\s))(["']?[!-~]{{20,}}?["']?)[,;]?""", re.IGNORECASE
)
"""One line of a settings file or shell with a value as long as tokens are; a shorter is a word."""
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_PLACEHOLDER = re.compile(r"\$\{?[A-Za-z_]\w*\}?|%\w+%|[*.]+|[xX]{4,40}")
"""A variable's name, or what tokens are shown as where they are hidden."""


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
    """A command, several header lines, a pair of JSON: the token of the Authorization header."""
    found = _IN_HEADER.search(text)
    if found is None or _without_quotes(text).lower().startswith("authorization:"):
        return text
    notes.append(tr("The token was taken from the Authorization header in the pasted text."))
    return found[1]


def _without_quotes(text: str) -> str:
    """The only line of the text, without what may stand around it; of several nothing."""
    around = "".join(opening + closing for opening, closing in _QUOTES) + _INVISIBLE
    bare = text.strip().strip(around).strip()
    return "" if "\n" in bare else bare


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
    if _ADDRESS.match(text):
        return tr("This is an address, not a token. Paste only the token.")
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
    if _PLACEHOLDER.fullmatch(text):
        return tr("This stands for a token and is none. Paste the token itself.")
    return None
