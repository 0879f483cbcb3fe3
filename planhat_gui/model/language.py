"""The language of the window: texts are English in the code and looked up where they are made.

Without a language installed (the command line, the log, every test of words) `tr` gives the English
text and costs next to nothing. What is kept on disk stays English: `english` gives the source of a
translated text, `retold` translates a text that was kept.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from string import Formatter
from typing import Any, Self, TypeVar, cast

T = TypeVar("T")
MARK = "planhat_gui"
"""The context of every text in the catalogue."""
NOTE = "\x04"
"""Between a text and its note, where one English text means two things."""
_HOLE = re.compile(r"\{\{|\}\}|\{(\w+)[^{}]*\}")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+")
_SENTENCES = re.compile(r"(?<=[.?!]) ")
_DEPTH = 3
"""How deep a kept text is looked for in another: a reason in a sentence in a message."""


class Text(str):
    """A translated text that still knows its English source."""

    __slots__ = ("source",)
    source: str

    def __new__(cls, shown: str, source: str) -> Self:
        """`shown` is what is read on screen, `source` the same in English."""
        made = super().__new__(cls, shown)
        made.source = source
        return made

    def __add__(self, other: str) -> str:
        return Text(str.__add__(self, other), self.source + english(other))

    def __radd__(self, other: str) -> str:
        return Text(str.__add__(other, self), english(other) + self.source)

    def __reduce__(self) -> tuple[Any, ...]:
        return (Text, (str(self), self.source))


@dataclass(frozen=True, slots=True)
class Signs:
    """How a language writes numbers: between the thousands, before decimals, before a ``%``."""

    group: str = ","
    decimal: str = "."
    percent: str = ""


@dataclass(slots=True)
class _Language:
    """What is installed: a look-up that gives "" for what it does not know, and its sources."""

    look_up: Callable[[str], str]
    signs: Signs
    sources: Callable[[], Iterable[str]]
    kept: "dict[str, str]"
    known: "dict[str, list[str]] | None" = None


class _State:
    """The one place that changes; a class so that no `global` is needed."""

    language: _Language | None = None


def install(
    look_up: Callable[[str], str],
    signs: Signs,
    sources: Callable[[], Iterable[str]] = tuple,
) -> None:
    """Speak another language from now on; before that, English.

    `sources` gives all English texts of the catalogue, and is asked once, when the first kept text
    is to be shown. Texts made at import are those of the language installed before it.
    """
    _State.language = _Language(look_up, signs, sources, {})


def uninstall() -> None:
    """Speak English again."""
    _State.language = None


def translated() -> bool:
    """Whether another language than English is spoken."""
    return _State.language is not None


def tr(text: str, note: str = "", /, **values: object) -> str:
    """The text in the language of the window, its `{placeholders}` filled in.

    Numbers follow the language's signs. Text without values is not parsed: its braces are its own.
    A translation whose placeholders are wrong is passed over, and the English shown. `note` tells
    two meanings of one text apart (“Run” on a button, a run), and is never shown.
    """
    language = _State.language
    if language is None:
        return text.format(**values) if values else text
    found = (note and language.look_up(text + NOTE + note)) or language.look_up(text)
    if not values:
        return Text(found, text) if found else text
    source = text.format(**{name: english(value) for name, value in values.items()})
    fill = _Filling(language.signs)
    try:
        return Text(fill.vformat(found or text, (), values), source)
    except (LookupError, ValueError, TypeError, AttributeError):
        return Text(fill.vformat(text, (), values), source)


def mark(text: str) -> str:
    """The text as it is, to be translated where it is shown: it is a key, too."""
    return text


def plural(number: int, one: str, many: str) -> str:
    """`one` (``1 record``) or `many` (``{n} records``), with the number in it."""
    language = _State.language
    source = one if number == 1 else many.replace("{n}", f"{number:,}")
    if language is None:
        return source
    found = language.look_up(one if number == 1 else many)
    shown = (found or many).replace("{n}", figures(f"{number:,}"))
    return Text(found or one, source) if number == 1 else Text(shown, source)


def figures(english_number: str) -> str:
    """A number written as in English, in the signs of the window's language."""
    language = _State.language
    if language is None:
        return english_number
    return Text(_signed(english_number, language.signs), english_number)


def english(value: T) -> T:
    """The English source of a translated text; everything else as it is."""
    return cast("T", value.source) if isinstance(value, Text) else value


def in_english(value: Any) -> Any:
    """The same for all texts in lists, tuples and dictionaries, to be written to a file."""
    if _State.language is None:
        return value
    match value:
        case Text():
            return value.source
        case dict():
            return {english(key): in_english(each) for key, each in value.items()}
        case list() | tuple():
            return [in_english(each) for each in value]
        case _:
            return value


def retold(text: str) -> str:
    """A text that was kept in English, in the language of the window, if it is known there."""
    language = _State.language
    if language is None or not text or isinstance(text, Text):
        return text
    known = language.kept.get(text)
    if known is None:
        known = language.kept[text] = _retold(language, text, 0)
    return Text(known, text) if known != text else text


def _retold(language: _Language, text: str, depth: int) -> str:
    if found := language.look_up(text):
        return found
    if _GROUPED.fullmatch(text):
        return _signed(text, language.signs)
    if depth == _DEPTH or not re.search(r"[^\W\d_]{2}", text):
        return text
    for template in _candidates(language, text):
        if match := _pattern(template).fullmatch(text):
            values = {
                name: _retold(language, value, depth + 1)
                for name, value in match.groupdict().items()
            }
            found = language.look_up(template)
            try:
                return _Filling(language.signs).vformat(found, (), values)
            except (LookupError, ValueError, TypeError, AttributeError):
                return text
    parts = _SENTENCES.split(text)
    if len(parts) > 1:
        return " ".join(_retold(language, part, depth + 1) for part in parts)
    return text


def _candidates(language: _Language, text: str) -> list[str]:
    """The templates that may have made the text, those that say most first."""
    if language.known is None:
        language.known = {}
        for source in language.sources():
            if _HOLE.search(source):
                language.known.setdefault(_longest(source), []).append(source)
    found = [each for part, some in language.known.items() if part in text for each in some]
    return sorted(found, key=lambda each: len(_HOLE.sub("", each)), reverse=True)


def _longest(template: str) -> str:
    """The longest piece of its own words."""
    pieces = [piece for piece in re.split(r"\{\w+[^{}]*\}", template) if piece]
    return max((_plain(piece) for piece in pieces), key=len, default="")


def _plain(piece: str) -> str:
    return piece.replace("{{", "{").replace("}}", "}")


def _pattern(template: str) -> re.Pattern[str]:
    parts, last, seen = [], 0, set[str]()
    for hole in re.finditer(r"\{(\w+)[^{}]*\}", template):
        parts.append(re.escape(_plain(template[last : hole.start()])))
        name = hole[1]
        parts.append(f"(?P={name})" if name in seen else f"(?P<{name}>.+?)")
        seen.add(name)
        last = hole.end()
    parts.append(re.escape(_plain(template[last:])))
    return re.compile("".join(parts), re.DOTALL)


class _Filling(Formatter):
    """Like str.format, with numbers in a language's signs and texts kept as they are."""

    def __init__(self, signs: Signs) -> None:
        self._signs = signs

    def format_field(self, value: Any, format_spec: str) -> str:
        if isinstance(value, int | float) and not isinstance(value, bool):
            return _signed(format(value, format_spec), self._signs)
        return str(value) if isinstance(value, str) else format(value, format_spec)


def _signed(number: str, signs: Signs) -> str:
    swapped = number.translate({ord(","): signs.group, ord("."): signs.decimal})
    return swapped.replace("%", f"{signs.percent}%") if signs.percent else swapped
