"""Which columns of a sample look personal, and what speaks for it. A guess, to be looked at.

Two things are looked at: what a column is called (in English, Swedish and German, in any way of
writing names), and what its values look like. A column is not marked for its name where its values
say otherwise: ``emailsSent`` holds numbers, and ``mobile: true`` is no number to call.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from ipaddress import ip_address
from itertools import pairwise
from typing import Any

from planhat_gui.model.language import tr
from planhat_gui.model.personal import Kind, PersonalColumn
from planhat_gui.model.personal_names import (
    ADDRESS_NAMES,
    ADDRESS_PARTS,
    AFTER,
    BIRTH_NAMES,
    EMAIL_NAMES,
    GIVEN_NAMES,
    HOME_WORDS,
    IDENTITY_NAMES,
    IP_NAMES,
    NAME_WORDS,
    PERSON_NAMES,
    PERSONS,
    PHONE_NAMES,
)

MAX_COLUMNS = 1000
MAX_DEPTH = 6
_MOST_VALUES = 1000
_LONGEST = 400
"""Characters of a value that is still one value, not a text about something."""

_MOSTLY = 0.5
_SURELY = 0.8

_EMAIL = re.compile(r"(?:[^<>]{0,200}<)?[^@\s<>,;:()]+@[^@\s<>,;:()]+\.[^@\s<>.,;:()]{2,}>?")
_EMAIL_IN_TEXT = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}")
_PHONE = re.compile(
    r"(?:\(0\) ?)?\+?[\d\s().\-/\u00a0\u2011]{6,24}(?:\s?(?:ext|x|anknr?)\.?\s?\d+)?"
)
_CALLED = re.compile(r"(?:\+|00)[\s(]*[1-9]|\(0?\d{1,4}\)\s?\d|\d{3}[-. ]\d{3}[-. ]\d{4}$")
"""How a number begins that is one to call, whatever its column is named."""
_DATE = re.compile(r"\d{4}[-./]\d{1,2}[-./]\d{1,2}([T ].*)?|\d{1,2}[-./]\d{1,2}[-./]\d{2,4}")
_DECIMAL = re.compile(r"[-+]?\d{1,3}([., ]\d{3})*([.,]\d+)?|[-+]?\d+[.,]\d+")
_ID = re.compile(r"[0-9a-f]{24}|[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{32,}", re.IGNORECASE)
_WORDS = re.compile(r"[A-ZÅÄÖÜ]?[a-zåäöüß]+|[A-ZÅÄÖÜ]+(?![a-zåäöüß])|\d+")


@dataclass(slots=True)
class _Column:
    texts: list[str] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)
    others: int = 0
    inner: bool = False

    @property
    def size(self) -> int:
        return len(self.texts) + len(self.numbers) + self.others


def find_personal(records: Sequence[Any], *, persons: bool = False) -> tuple[PersonalColumn, ...]:
    """Every column of the records, in order of appearance, those that look personal with a kind.

    `records` are decoded JSON values. `persons`: the records are people themselves, so that
    ``name`` is a person's.
    """
    columns: dict[str, _Column] = {}
    for record in records:
        if isinstance(record, dict):
            _walk(record, "", 1, columns)
    of_people = _tables_of_people(columns)
    if persons:
        of_people.add("")
    return tuple(_judged(name, column, of_people) for name, column in columns.items())


def marked(columns: Iterable[PersonalColumn]) -> list[PersonalColumn]:
    """Those that look personal."""
    return [column for column in columns if column.kind is not None]


def _walk(value: dict[str, Any], prefix: str, depth: int, columns: dict[str, _Column]) -> None:
    for name, inner in value.items():
        path = f"{prefix}{name}"
        if path not in columns and len(columns) >= MAX_COLUMNS:
            continue
        _take(inner, path, depth, columns)


def _take(value: Any, path: str, depth: int, columns: dict[str, _Column]) -> None:
    column = columns.setdefault(path, _Column())
    match value:
        case None | "":
            pass
        case dict():
            column.inner = True
            if depth < MAX_DEPTH:
                _walk(value, f"{path}.", depth + 1, columns)
        case list():
            for one in value[:100]:
                _take(one, path, depth + 1, columns)
        case _ if column.size >= _MOST_VALUES:
            pass
        case bool():
            column.others += 1
        case str():
            column.texts.append(value.strip())
        case _:
            column.numbers.append(str(value))


def words_of_name(name: str) -> list[str]:
    """A column's name as plain words: ``E-Mail_adress2`` gives ``e mail adress 2``."""
    plain = unicodedata.normalize("NFKC", name).replace("ß", "ss")
    parts = [part.lower() for part in _WORDS.findall(plain)]
    folded = [unicodedata.normalize("NFKD", part) for part in parts]
    return ["".join(c for c in part if not unicodedata.combining(c)) for part in folded]


def _called(words: Sequence[str], names: frozenset[str]) -> bool:
    """Whether the words end with one of these names, written together or apart."""
    rest = list(words)
    while len(rest) > 1 and rest[-1] in AFTER:
        rest.pop()
    tails = ["".join(rest[at:]) for at in range(max(0, len(rest) - 4), len(rest))]
    return any(tail in names for tail in tails)


def _last_word(path: str) -> list[str]:
    return words_of_name(path.rpartition(".")[2])


def _parent(path: str) -> str:
    return path.rpartition(".")[0]


def _tables_of_people(columns: dict[str, _Column]) -> set[str]:
    """The objects that are about one person each, by their paths; "": the records themselves."""
    found = set()
    for path in columns:
        words, parent = _last_word(path), _parent(path)
        if _called(words, GIVEN_NAMES):
            found.add(parent)
    for path, column in columns.items():
        if column.inner and _is_person(_last_word(path)):
            found.add(path)
    return found


def _is_person(words: Sequence[str]) -> bool:
    return bool(words) and (words[-1] in PERSONS or "".join(words[-2:]) in PERSONS)


def _judged(path: str, column: _Column, of_people: set[str]) -> PersonalColumn:
    for judge in _JUDGES:
        found = judge(path, column, of_people)
        if found is not None:
            return PersonalColumn(path, *found)
    return PersonalColumn(path)


_Found = tuple[Kind, str] | None


def _by_values(kind: Kind, hits: int, column: _Column) -> _Found:
    return kind, tr(
        "looks like {a}: {hits:,} of {size:,} sample values",
        a=_a(kind),
        hits=hits,
        size=column.size,
    )


def _by_name(kind: Kind, path: str, column: _Column) -> _Found:
    name = path.rpartition(".")[2]
    if not column.size:
        return kind, tr(
            "is named “{name}”, as {a} would be; no sample value", name=name, a=_a(kind)
        )
    return kind, tr("is named “{name}”, as {a} would be", name=name, a=_a(kind))


_WITH_ARTICLE = {
    Kind.EMAIL: tr("an e-mail address"),
    Kind.PHONE: tr("a phone number"),
    Kind.PERSON: tr("a person’s name"),
    Kind.ADDRESS: tr("a postal address"),
    Kind.BIRTH: tr("a date of birth"),
    Kind.IDENTITY: tr("an identity number"),
    Kind.IP: tr("an IP address"),
    Kind.TEXT: tr("a text with e-mail addresses in it"),
}


def _a(kind: Kind) -> str:
    return _WITH_ARTICLE[kind]


def _email(path: str, column: _Column, _people: set[str]) -> _Found:
    hits = sum(1 for text in column.texts if len(text) <= _LONGEST and _EMAIL.fullmatch(text))
    if hits and hits >= _MOSTLY * column.size:
        return _by_values(Kind.EMAIL, hits, column)
    named = _called(_last_word(path), EMAIL_NAMES) and not column.inner
    if named and (hits or not column.size):
        return _by_values(Kind.EMAIL, hits, column) if hits else _by_name(Kind.EMAIL, path, column)
    return None


def _is_phone(text: str, *, named: bool) -> bool:
    if not _PHONE.fullmatch(text) or _DATE.fullmatch(text):
        return False
    digits = sum(c.isdigit() for c in text)
    if not 6 <= digits <= 17:
        return False
    if named:
        return True
    return digits >= 8 and bool(_CALLED.match(text)) and not _DECIMAL.fullmatch(text)


def _phone(path: str, column: _Column, _people: set[str]) -> _Found:
    named = _called(_last_word(path), PHONE_NAMES) and not column.inner
    values = [*column.texts, *column.numbers] if named else column.texts
    hits = sum(_is_phone(text, named=named) for text in values)
    if hits and hits >= (_MOSTLY if named else _SURELY) * column.size:
        return _by_values(Kind.PHONE, hits, column)
    if named and not column.size:
        return _by_name(Kind.PHONE, path, column)
    return None


def _looks_named(column: _Column) -> bool:
    """Whether the values may be names: words with letters, no ids, dates or addresses."""
    if not column.size:
        return True
    fine = [
        text
        for text in column.texts
        if len(text) <= 120
        and any(c.isalpha() for c in text)
        and not _ID.fullmatch(text)
        and "://" not in text
        and not _DATE.fullmatch(text)
    ]
    return len(fine) > _MOSTLY * column.size


def _person(path: str, column: _Column, people: set[str]) -> _Found:
    words, parent = _last_word(path), _parent(path)
    if column.inner or not words or not _looks_named(column):
        return None
    if _called(words, PERSON_NAMES):
        return _by_name(Kind.PERSON, path, column)
    if words[-1] in NAME_WORDS:
        before = words[:-1]
        if _is_person(before) if before else parent in people:
            return _by_name(Kind.PERSON, path, column)
    return None


def _address(path: str, column: _Column, people: set[str]) -> _Found:
    words = _last_word(path)
    if column.inner or (column.size and not (column.texts or column.numbers)):
        return None
    private = bool(HOME_WORDS & set(words))
    about_person = _parent(path) in people or private
    personal = _called(words, ADDRESS_NAMES)
    if personal or (about_person and _called(words, ADDRESS_PARTS)):
        if any(pair in {("email", "address"), ("ip", "address")} for pair in pairwise(words)):
            return None
        return _by_name(Kind.ADDRESS, path, column)
    return None


def _birth(path: str, column: _Column, _people: set[str]) -> _Found:
    if column.inner or column.others or not _called(_last_word(path), BIRTH_NAMES):
        return None
    return _by_name(Kind.BIRTH, path, column)


def _identity(path: str, column: _Column, _people: set[str]) -> _Found:
    if column.inner or column.others or not _called(_last_word(path), IDENTITY_NAMES):
        return None
    return _by_name(Kind.IDENTITY, path, column)


def _is_ip(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return False
    return True


def _ip(path: str, column: _Column, _people: set[str]) -> _Found:
    words = _last_word(path)
    named = _called(words, IP_NAMES)
    if "version" in words or column.inner:
        return None
    hits = sum(_is_ip(text) for text in column.texts)
    if hits and hits >= (_MOSTLY if named else _SURELY) * column.size:
        return _by_values(Kind.IP, hits, column)
    return _by_name(Kind.IP, path, column) if named and not column.size else None


def _text(_path: str, column: _Column, _people: set[str]) -> _Found:
    """Texts about something, with addresses in them: nothing cuts those out, only the whole."""
    hits = sum(1 for text in column.texts if "@" in text and _EMAIL_IN_TEXT.search(text))
    if not hits:
        return None
    return Kind.TEXT, tr(
        "has e-mail addresses in it: {hits:,} of {size:,} sample values",
        hits=hits,
        size=column.size,
    )


_JUDGES: tuple[Callable[[str, _Column, set[str]], _Found], ...] = (
    _email, _identity, _birth, _ip, _phone, _person, _address, _text,
)  # fmt: skip
