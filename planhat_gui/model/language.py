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
_BETWEEN = re.compile(r"(, | and |; |: | → | \(|\)$)")
_QUOTED = re.compile(r"“([^“”]*)”")
_OWN_LETTERS = 6
_AMOUNT = re.compile(r"\d[\d,]*(?:\.\d+)? (?:s|B|kB|MB|GB|TB)")
_DEPTH = 4
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
    """How a language writes: between thousands, before decimals and ``%``, around a name."""

    group: str = ","
    decimal: str = "."
    percent: str = ""
    opening: str = "“"
    """The first of the two quotation marks; ” ends a quotation in English and in Swedish."""


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


def in_quotes(name: str) -> str:
    """A name, or a few words, in quotation marks."""
    language = _State.language
    if language is None:
        return f"“{name}”"
    return Text(f"{language.signs.opening}{name}”", f"“{english(name)}”")


def english(value: T) -> T:
    """The English source of a translated text; everything else as it is."""
    return cast("T", value.source) if isinstance(value, Text) else value


def joined(separator: str, texts: Iterable[str]) -> str:
    """Texts one after the other; unlike `str.join`, the whole still knows its English source."""
    some = list(texts)
    shown = separator.join(some)
    source = english(separator).join(map(english, some))
    return shown if shown == source else Text(shown, source)


def capital(text: str) -> str:
    """The text with a capital letter first, and its English source with one."""
    shown, source = text[:1].upper() + text[1:], english(text)
    return Text(shown, source[:1].upper() + source[1:]) if isinstance(text, Text) else shown


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
    if _GROUPED.fullmatch(text) or _AMOUNT.fullmatch(text):
        return _signed(text, language.signs)
    if depth == _DEPTH or not re.search(r"[^\W\d_]{2}", text):
        return text
    for template in _candidates(language, text):
        match = _pattern(template).fullmatch(text)
        values = match and _retold_values(language, match.groupdict(), depth, template)
        if values is not None:
            found = language.look_up(template)
            try:
                return _Filling(language.signs).vformat(found, (), values)
            except (LookupError, ValueError, TypeError, AttributeError):
                return text
    parts = _SENTENCES.split(text)
    if len(parts) > 1:
        told = [_retold(language, part, depth + 1) for part in parts]
        # What is put behind a sentence begins with a space in the catalogue.
        added = [language.look_up(f" {part}").strip() for part in parts]
        return " ".join(more or one for one, more in zip(told, added, strict=True))
    return _retold_list(language, text, depth)


def _retold_values(
    language: _Language, values: dict[str, str], depth: int, template: str
) -> dict[str, str] | None:
    """None when the template has few words of its own (“{done} of {all}”) and fits by chance."""
    told = {name: _retold(language, value, depth + 1) for name, value in values.items()}
    if len(re.findall(r"[^\W\d_]", _HOLE.sub("", template))) >= _OWN_LETTERS:
        return told
    by_chance = any(
        ". " in value or (" " in value and told[name] == value and not _AMOUNT.fullmatch(value))
        for name, value in values.items()
    )
    return None if by_chance else told


def _retold_list(language: _Language, text: str, depth: int) -> str:
    """“3 texts, 2 lists and 1 object”; as it was, if one of its parts is not known."""
    parts = _BETWEEN.split(text)
    if len(parts) == 1:
        return text
    told: list[str] = []
    for at, part in enumerate(parts):
        one = (language.look_up(part) or part) if at % 2 else _retold_part(language, part, depth)
        if one is None:
            return text
        told.append(one)
    return "".join(told)


def _retold_part(language: _Language, part: str, depth: int) -> str | None:
    """None when it is not known: a list is told again as a whole, or not at all."""
    if quotation := _QUOTED.fullmatch(part):
        return f"{language.signs.opening}{quotation[1]}”"
    if not part or (found := language.look_up(part)):
        return found if part else part
    if found := language.look_up(part[:1].lower() + part[1:]):
        return found[:1].upper() + found[1:]
    told = _retold(language, part, depth + 1)
    return told if told != part else None


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
        some = "[\\d,]+" if hole[0].endswith(":,}") or name == "n" else ".*?"
        parts.append(f"(?P={name})" if name in seen else f"(?P<{name}>{some})")
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
