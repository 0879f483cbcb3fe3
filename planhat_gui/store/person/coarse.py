"""A fast look that leaves few records to look at closely, and never leaves out one."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cached_property

from planhat_gui.model.person import Matcher
from planhat_gui.store.duck import literal, quoted
from planhat_gui.store.pointer import StoredColumn
from planhat_gui.store.view import text_of

_BETWEEN_WORDS = re.compile(r"[\W_]+")
_BETWEEN_DIGITS = "(?:[^0-9A-Za-z]|%20|u00a0)*"
_FOLDING = ("ß", "ſ", "\u212a")
"""Letters that become plain ones when their case is ignored."""

_FOLDING_BYTES = tuple(sign.encode() for sign in _FOLDING)
_NUMBERS = frozenset({"BIGINT", "DOUBLE"})
_NEVER = frozenset({"BOOLEAN", "TIMESTAMP"})


_ESCAPED_PLAIN = re.compile(rb"\\u00[2-7]|%40")
_ESCAPED_ANY = re.compile(rb"\\u[0-9A-Fa-f]{4}|%40|%[C-Fc-f][0-9A-Fa-f]")
"""Behind one of these the text is looked at closely; all others stand there as they are."""


class Coarse:
    """Made once per search."""

    def __init__(self, matcher: Matcher) -> None:
        self._matcher = matcher
        self._plain = [one.encode() for one in matcher.needles if one.isascii()]
        self._signed = [one for one in matcher.needles if not one.isascii()]
        self._tails = [tail.encode() for tail in matcher.tails]
        self._numbers = [one for one in matcher.values if one.isascii() and one.isdigit()]

    @cached_property
    def _core(self) -> re.Pattern[bytes]:
        return re.compile(self._matcher.core.encode("utf-8"))

    @property
    def least(self) -> int:
        """Bytes of the shortest that is looked for: a very short one is anywhere by chance."""
        words = [*self._plain, *(one.encode() for one in self._signed), *self._tails]
        return min(map(len, words), default=0)

    def in_line(self, line: bytes) -> bool:
        """Whether a term may be in the bytes."""
        if self._plain:
            low = line.lower()
            if any(needle in low for needle in self._plain):
                return True
        if self._signed or any(sign in line for sign in _FOLDING_BYTES):
            text = unicodedata.normalize("NFC", line.decode("utf-8", "replace")).casefold()
            if any(needle in text for needle in self._matcher.needles):
                return True
        if self._tails:
            digits = line.translate(None, b" -().+/\\\xa0\xc2")
            if any(tail in digits for tail in self._tails):
                return True
        if b"\\u" in line or b"%" in line:
            escaped = _ESCAPED_ANY if self._signed else _ESCAPED_PLAIN
            if escaped.search(line):
                return self._core.search(line) is not None
        return False

    def in_columns(self, columns: Sequence[StoredColumn]) -> str:
        """SQL for whether a row may hold a term; "false" where no column can."""
        tests = [test for column in columns for test in self._tests(column)]
        tests += self._first_and_last(columns)
        return " OR ".join(tests) or "false"

    def _tests(self, column: StoredColumn) -> list[str]:
        if column.type in _NEVER:
            return []
        if column.type in _NUMBERS:
            return self._number_tests(column)
        text = quoted(column.name) if column.type == "VARCHAR" else text_of(column)
        if column.type == "JSON":
            text = f"CAST({quoted(column.name)} AS VARCHAR)"
        tests = [self._words_test(text, value) for value in self._words]
        for tail in self._matcher.tails:
            pattern = _BETWEEN_DIGITS.join(tail)
            tests.append(f"regexp_matches({text}, {literal(pattern)})")
        core = literal(self._matcher.core)
        # Most texts have no such sign, and are spared the long expression.
        signs: list[str] = []
        if any(not value.isascii() for value in self._words):
            signs.append("(contains({0}, '%') AND regexp_matches({0}, '%[C-Fc-f][0-9A-Fa-f]'))")
        if column.type == "JSON":
            signs.append("contains({0}, '\\u')")
        if signs:
            escaped = " OR ".join(sign.format(text) for sign in signs)
            tests.append(f"(({escaped}) AND regexp_matches({text}, {core}))")
        return tests

    @property
    def _words(self) -> list[str]:
        return sorted(self._matcher.values_of_words)

    def _words_test(self, text: str, value: str) -> str:
        """All its words: what stands between them may be written in several ways (`%40`)."""
        words = [word for word in _BETWEEN_WORDS.split(value) if word] or [value]
        return f"({' AND '.join(self._needle_test(text, word) for word in words)})"

    def _first_and_last(self, columns: Sequence[StoredColumn]) -> list[str]:
        """A name may be in two columns."""
        texts = {column.name for column in columns if column.type == "VARCHAR"}
        if not {"firstName", "lastName"} <= texts:
            return []
        tests = []
        for value in self._words:
            first, _, last = value.rpartition(" ")
            if first:
                one = self._needle_test('"firstName"', first.split(" ")[0])
                other = self._needle_test('"lastName"', last)
                tests.append(f"({one} AND {other})")
        return tests

    def _needle_test(self, text: str, needle: str) -> str:
        low = f"lower({text})" if needle.isascii() else f"lower(nfc_normalize({text}))"
        if "ss" in needle:
            low = f"replace({low}, 'ß', 'ss')"
        return f"contains({low}, {literal(needle)})"

    def _number_tests(self, column: StoredColumn) -> list[str]:
        name = quoted(column.name)
        text = f"CAST({name} AS VARCHAR)"
        if column.type == "DOUBLE":
            text = f"CAST(TRY_CAST({name} AS BIGINT) AS VARCHAR)"
        tests = [f"{text} = {literal(one)}" for one in self._numbers]
        return tests + [f"contains({text}, {literal(tail)})" for tail in self._matcher.tails]
