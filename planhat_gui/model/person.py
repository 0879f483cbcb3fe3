"""Who is looked for: e-mail addresses, ids, telephone numbers and names, in every spelling.

A value is *exactly* the person when nothing else is in it; a longer text *mentions* the person.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from urllib.parse import quote

from planhat_gui.model.errors import NeedsFix, Problem
from planhat_gui.model.language import tr

SHORTEST = 3
LONGEST = 200
MOST_TERMS = 20
REMOVED = "[removed]"
"""What stands in a text where the person was named."""

_ID = re.compile(r"[0-9a-f]{24}", re.IGNORECASE)
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+")
_PHONE = re.compile(r"\+?[0-9 ().\-/]+")
_LEAST_DIGITS = 7
_BETWEEN = r"(?:[\s().\-/]|\xa0|%20|\\/|\\u00a0)*".replace(r"\xa0", "\u00a0")
"""What people and programs write between the digits of a number."""

_SPACE = r"(?:\s|\xa0|%20|\+|\\u00a0|\\u0020|&nbsp;)+".replace(r"\xa0", "\u00a0")
_ESCAPED = r"(?<=\\[nrtbf\"/\\])|(?<=\\u[0-9A-Fa-f]{4})|(?<=%[0-9A-Fa-f]{2})"
"""Behind an escape sign a word may begin, though its last letter looks like one of a word."""


class TermKind(StrEnum):
    """How a term is compared; the value is its name on screen."""

    EMAIL = "e-mail"
    ID = "id"
    PHONE = "phone"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Term:
    """One thing a person is known by."""

    kind: TermKind
    text: str


def norm(text: str) -> str:
    """The text as it is compared: trimmed, one form of each letter, no case, single spaces."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def term_of(text: str) -> Term:
    """The term that was typed. Raises NeedsFix when it is too short or too long to look for."""
    clean = " ".join(unicodedata.normalize("NFC", text).split())
    if len(clean) < SHORTEST:
        raise NeedsFix(
            [
                Problem(
                    "person",
                    tr("Type at least {shortest} characters of the person.", shortest=SHORTEST),
                )
            ]
        )
    if len(clean) > LONGEST:
        raise NeedsFix(
            [Problem("person", tr("Type at most {longest} characters at once.", longest=LONGEST))]
        )
    if _ID.fullmatch(clean):
        return Term(TermKind.ID, clean)
    if _EMAIL.fullmatch(clean):
        return Term(TermKind.EMAIL, clean)
    digits = sum(sign.isdigit() for sign in clean)
    if digits >= _LEAST_DIGITS and _PHONE.fullmatch(clean):
        return Term(TermKind.PHONE, clean)
    return Term(TermKind.NAME, clean)


def terms_of(texts: Iterable[str]) -> tuple[Term, ...]:
    """All that was typed, each once. Raises NeedsFix."""
    found: dict[tuple[str, str], Term] = {}
    for text in texts:
        if text.strip():
            term = term_of(text)
            found.setdefault((term.kind.value, norm(term.text)), term)
    if not found:
        raise NeedsFix(
            [Problem("person", tr("Type an e-mail address, a name, a number or an id."))]
        )
    if len(found) > MOST_TERMS:
        raise NeedsFix(
            [
                Problem(
                    "person", tr("Type at most {most_terms} terms at once.", most_terms=MOST_TERMS)
                )
            ]
        )
    return tuple(found.values())


def masked(term: Term) -> str:
    """The term so that who knows it recognises it, and nobody else learns it: ``a***@e***.com``."""
    match term.kind:
        case TermKind.EMAIL:
            name, _, host = term.text.partition("@")
            top = host.rpartition(".")[2] if "." in host else ""
            return f"{name[:1]}***@{host[:1]}***{f'.{top}' if top else ''}"
        case TermKind.ID:
            return f"{term.text[:2]}***"
        case TermKind.PHONE:
            return f"***{''.join(filter(str.isdigit, term.text))[-2:]}"
        case TermKind.NAME:
            return " ".join(f"{word[:1]}***" for word in term.text.split())


Spell = Callable[[Term], Iterable[str]]
"""All values that stand for a term and nothing else; see `spellings`."""


def spellings(term: Term) -> frozenset[str]:
    """The term itself, as it is compared.

    Who knows more values that stand for it, such as the keyed hash that a column holds instead,
    hands on another function like this one, which gives those, too.
    """
    return frozenset({norm(term.text)})


@dataclass(frozen=True)
class Matcher:
    """Compares values with all terms of one person, in all their spellings.

    `shared`: several people are known to have the name.
    """

    terms: tuple[Term, ...]
    shared: bool = False
    spell: Spell = spellings

    @cached_property
    def _spelled(self) -> list[tuple[Term, str]]:
        return [
            (term, text)
            for term in self.terms
            for text in sorted({norm(one) for one in self.spell(term)})
        ]

    @property
    def strict(self) -> bool:
        """Whether somebody with the name and another id or address is somebody else."""
        known = {TermKind.EMAIL, TermKind.ID}
        return self.shared or any(term.kind in known for term in self.terms)

    @cached_property
    def values(self) -> frozenset[str]:
        """What an exact value is, normalised."""
        return frozenset(text for _, text in self._spelled)

    @cached_property
    def needles(self) -> tuple[str, ...]:
        """Of each term but numbers, the longest word: what has none of them has no term."""
        return tuple(sorted({_longest_word(v) for v in self.values_of_words}))

    @cached_property
    def values_of_words(self) -> frozenset[str]:
        """Exact values of all terms but telephone numbers as they are."""
        return frozenset(text for term, text in self._spelled if not _is_number(term, text))

    @cached_property
    def tails(self) -> tuple[str, ...]:
        """The last digits of each telephone number."""
        numbers = (term.text for term in self.terms if term.kind is TermKind.PHONE)
        return tuple(sorted({_digits(text)[-_LEAST_DIGITS:] for text in numbers}))

    @cached_property
    def core(self) -> str:
        """A regular expression, without looking around, that every mention fits."""
        return "|".join(f"(?:{_core(one)})" for one in self._spelled)

    @cached_property
    def text_pattern(self) -> re.Pattern[str]:
        """Mentions in a text, escaped or not."""
        parts = [_bounded(term, _core((term, text)), r"\w") for term, text in self._spelled]
        return re.compile("|".join(parts))

    @cached_property
    def byte_pattern(self) -> re.Pattern[bytes]:
        """The same in UTF-8."""
        word = "[A-Za-z0-9_\\x80-\\xff]"
        parts: list[bytes] = []
        for term, text in self._spelled:
            whole = _bounded(term, "CORE", word).encode("ascii")
            parts.append(whole.replace(b"CORE", _core((term, text)).encode("utf-8")))
        return re.compile(b"|".join(parts))

    def exact(self, value: str) -> bool:
        """Whether the value is the person and nothing else."""
        if len(value) > 4 * LONGEST:
            return False
        if norm(value) in self.values:
            return True
        return bool(self.tails) and self._number.fullmatch(value.strip()) is not None

    @cached_property
    def _number(self) -> re.Pattern[str]:
        numbers = [one for one in self._spelled if _is_number(*one)]
        return re.compile("|".join(f"(?:{_core(one)})" for one in numbers))

    def mentioned(self, text: str) -> bool:
        """Whether the text names the person, in a longer text, an address or escaped."""
        return self._may_hold(text) and self.text_pattern.search(text) is not None

    def without(self, text: str, put: str = REMOVED) -> str:
        """The text with `put` wherever the person is named."""
        return self.text_pattern.sub(lambda _: put, text) if self._may_hold(text) else text

    def _may_hold(self, text: str) -> bool:
        if self.tails or "%" in text or "\\" in text:
            return True
        plain = unicodedata.normalize("NFC", text).casefold()
        return any(needle in plain for needle in self.needles)


def _is_number(term: Term, text: str) -> bool:
    return term.kind is TermKind.PHONE and text == norm(term.text)


def _longest_word(value: str) -> str:
    return max(value.split(" "), key=len)


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isascii() and sign.isdigit())


def _bounded(term: Term, core: str, word: str) -> str:
    """The pattern where it is not a part of a longer word, number or address."""
    match term.kind:
        case TermKind.PHONE:
            return rf"(?<![0-9])(?:{core})(?![0-9])"
        case TermKind.EMAIL:
            before, after = r"[A-Za-z0-9._+\-]", r"(?![A-Za-z0-9\-]|\.[A-Za-z0-9])"
            return rf"(?:(?<!{before})|{_ESCAPED})(?:{core}){after}"
        case _:
            return rf"(?:(?<!{word})|{_ESCAPED})(?:{core})(?!{word})"


def _core(one: tuple[Term, str]) -> str:
    term, text = one
    if _is_number(term, text):
        return _number_core(term.text)
    return _SPACE.join("".join(_sign(sign) for sign in word) for word in text.split(" "))


def _sign(sign: str) -> str:
    """All ways to write one letter: its cases, composed or not, escaped in JSON or an address."""
    forms = {sign, sign.lower(), sign.upper(), sign.casefold()}
    if sign == "s":
        forms.add("ſ")
    forms |= {unicodedata.normalize("NFD", form) for form in forms}
    ways: list[str] = []
    for form in sorted(forms, key=lambda text: (-len(text), text)):
        ways += [re.escape(form), _percent(form)]
        units = form.encode("utf-16-be").hex()
        escaped = "".join(rf"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
        ways.append(f"(?i:{escaped})")
        if form in '/"\\':
            ways.append(re.escape(f"\\{form}"))
    return f"(?:{'|'.join(dict.fromkeys(ways))})"


def _percent(text: str) -> str:
    shown = quote(text, safe="")
    if not shown.startswith("%"):
        shown = "".join(f"%{byte:02X}" for byte in text.encode())
    return f"(?i:{re.escape(shown)})"


def _number_core(text: str) -> str:
    """The number with any signs between, and with or without the code of its country."""
    digits = _digits(text)
    international = text.strip().startswith("+") or digits.startswith("00")
    digits = digits.removeprefix("00")
    if not international and digits.startswith("0"):
        own = _BETWEEN.join(digits[1:])
        code = rf"(?:(?:\+|%2B|00)[0-9]{{1,3}}{_BETWEEN}(?:0{_BETWEEN})?|0{_BETWEEN})"
        return rf"{code}{own}"
    ways = [rf"(?:(?:\+|%2B|00){_BETWEEN})?{_BETWEEN.join(digits)}"]
    for code_digits in (1, 2, 3):
        rest = digits[code_digits:]
        if international and len(rest) >= _LEAST_DIGITS:
            own = _BETWEEN.join(rest)
            code = _BETWEEN.join(digits[:code_digits])
            ways += [
                rf"0{_BETWEEN}{own}",
                rf"(?:(?:\+|%2B|00){_BETWEEN})?{code}{_BETWEEN}0{_BETWEEN}{own}",
            ]
    return "|".join(ways)


def summary(terms: Sequence[Term]) -> str:
    """All terms masked, for a line on screen or in a receipt."""
    return ", ".join(masked(term) for term in terms)
