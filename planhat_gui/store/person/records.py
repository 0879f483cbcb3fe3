"""What a decoded record has to do with a person, and the record without the person."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from planhat_gui.model.forgetting import Role
from planhat_gui.model.language import tr
from planhat_gui.model.person import LONGEST, REMOVED, Matcher

IDS = ("_id", "id")
ADDRESSES = ("email", "emails", "otherEmails", "mail", "emailAddress")
NAMES = ("name", "firstName", "lastName", "nickName", "fullName", "displayName")
_TITLES = ("name", "title", "subject", "email", "companyName", "firstName", "_id", "id", "key")
_PREVIEW = 160
_DEEPEST = 200

_GONE = object()


@dataclass(slots=True)
class Look:
    """What was seen: paths of exact values and of texts, and the record without them.

    `cleaned` equals the record where nothing was found.
    """

    exact: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    cleaned: Any = None
    is_person: bool = False
    is_namesake: bool = False

    @property
    def role(self) -> Role | None:
        """None: nothing was found."""
        if self.is_person:
            return Role.IS
        if self.is_namesake:
            return Role.NAMESAKE
        if self.exact:
            return Role.HOLDS
        return Role.MENTIONS if self.texts else None

    @property
    def fields(self) -> tuple[str, ...]:
        """Where, each once, texts marked as such."""
        return tuple(
            dict.fromkeys([*self.exact, *(tr("{path} (text)", path=path) for path in self.texts)])
        )


def look_at(matcher: Matcher, record: Any, *, whole: bool = True) -> Look:
    """Look through a decoded JSON value. `whole`: it is a record, which may be the person."""
    found = Look()
    cleaned = _cleaned(matcher, record, "", found, 0)
    found.cleaned = None if cleaned is _GONE else cleaned
    if whole and isinstance(record, Mapping):
        found.is_person = is_person(matcher, record)
        found.is_namesake = not found.is_person and is_namesake(matcher, record)
    return found


def is_person(matcher: Matcher, record: Mapping[str, Any]) -> bool:
    """Whether the record is of the person: by its id, or by the address of somebody with a name.

    What has only the address (an answer to a survey) is about the person, and is not the person.
    """
    if any(_is(matcher, record.get(name)) for name in IDS):
        return True
    named = any(name in record for name in NAMES)
    return named and any(_is(matcher, record.get(name)) for name in ADDRESSES)


def is_namesake(matcher: Matcher, record: Mapping[str, Any]) -> bool:
    """Whether the record is of somebody who has the name, and may be somebody else."""
    if not any(name in record for name in ADDRESSES):
        return False
    return _is(matcher, record.get("name")) or _full_name(matcher, record)


def known_by(record: Mapping[str, Any]) -> list[str]:
    """Further values by which a record of a person knows that person: addresses, names, numbers."""
    found: list[str] = []
    for name in (*ADDRESSES, "name", "phone", "phonePrimary"):
        value = record.get(name)
        values = value if isinstance(value, list) else [value]
        found += [one for one in values if isinstance(one, str) and one.strip()]
    first, last = record.get("firstName"), record.get("lastName")
    if isinstance(first, str) and isinstance(last, str):
        found.append(f"{first} {last}")
    return [one for one in dict.fromkeys(found) if 3 <= len(one.strip()) <= LONGEST]


def title_of(record: Any) -> str:
    """What a person would call the record."""
    if isinstance(record, Mapping):
        for name in _TITLES:
            value = record.get(name)
            if isinstance(value, str) and value.strip():
                return value[:_PREVIEW]
    return ""


def preview_of(record: Any) -> str:
    """The record on a line, cut."""
    text = json.dumps(record, ensure_ascii=False, default=str)
    return text if len(text) <= _PREVIEW else f"{text[:_PREVIEW]}…"


def key_of(record: Any, row: int) -> str:
    """What names the record over all versions of it: its id, else its row."""
    if isinstance(record, Mapping):
        for name in IDS:
            value = record.get(name)
            if isinstance(value, str | int) and not isinstance(value, bool):
                return str(value)
    return tr("row {row}", row=row + 1)


def _is(matcher: Matcher, value: Any) -> bool:
    match value:
        case str():
            return matcher.exact(value)
        case list():
            return any(isinstance(one, str) and matcher.exact(one) for one in value)
        case bool() | None:
            return False
        case int():
            return matcher.exact(str(value))
        case float():
            return value.is_integer() and matcher.exact(str(int(value)))
    return False


def _full_name(matcher: Matcher, record: Mapping[str, Any]) -> bool:
    first, last = record.get("firstName"), record.get("lastName")
    if not (isinstance(first, str) and isinstance(last, str)):
        return False
    return matcher.exact(f"{first} {last}")


def _cleaned(matcher: Matcher, value: Any, path: str, found: Look, depth: int) -> Any:
    """The value without the person; _GONE for one that is the person."""
    if depth > _DEEPEST:
        return value
    match value:
        case str():
            return _clean_text(matcher, value, path, found)
        case Mapping():
            return _clean_object(matcher, value, path, found, depth)
        case list():
            return _clean_list(matcher, value, path, found, depth)
        case bool() | None:
            return value
        case int() | float() if _is(matcher, value):
            found.exact.append(path)
            return _GONE
    return value


def _clean_text(matcher: Matcher, value: str, path: str, found: Look) -> Any:
    if matcher.exact(value):
        found.exact.append(path)
        return _GONE
    if matcher.mentioned(value):
        found.texts.append(path)
        return matcher.without(value)
    return value


def _clean_object(
    matcher: Matcher, value: Mapping[str, Any], path: str, found: Look, depth: int
) -> Any:
    if depth and any(_is(matcher, value.get(name)) for name in (*IDS, *ADDRESSES)):
        # A person within another's record: with the id the name beside it goes, too.
        found.exact.append(path)
        return _GONE
    # Somebody with an id or address of their own has the name, and it stays theirs.
    other = matcher.strict and depth and any(value.get(name) for name in (*IDS, *ADDRESSES))
    both = not other and _full_name(matcher, value)
    made: dict[str, Any] = {}
    for name, member in value.items():
        at = f"{path}.{name}" if path else name
        if other and name in NAMES:
            made[name] = member
            continue
        if both and name in {"firstName", "lastName"}:
            found.exact.append(at)
            made[name] = None
            continue
        if matcher.exact(name):
            found.exact.append(path or tr("a field's name"))
            continue
        cleaned = _cleaned(matcher, member, at, found, depth + 1)
        if matcher.mentioned(name):
            found.texts.append(at)
            name = matcher.without(name)  # noqa: PLW2901 - the key without the person
        made[name] = None if cleaned is _GONE else cleaned
    return made


def _clean_list(matcher: Matcher, value: list[Any], path: str, found: Look, depth: int) -> Any:
    made = []
    for one in value:
        cleaned = _cleaned(matcher, one, f"{path}[]", found, depth + 1)
        if cleaned is not _GONE:
            made.append(cleaned)
    return made


def in_place(matcher: Matcher, value: Any, put: str = "removed") -> Any:
    """The value with `put` for the person, whatever held it staying of its kind (for settings)."""
    match value:
        case str():
            return put if matcher.exact(value) else matcher.without(value, put)
        case Mapping():
            return {
                _key(matcher, name, put): in_place(matcher, one, put) for name, one in value.items()
            }
        case list():
            return [in_place(matcher, one, put) for one in value]
        case bool() | None | float():
            return value
        case int():
            return 0 if matcher.exact(str(value)) else value
    return value


def _key(matcher: Matcher, name: Any, put: str) -> Any:
    if not isinstance(name, str):
        return name
    return put if matcher.exact(name) else matcher.without(name, put)


__all__ = [
    "REMOVED",
    "Look",
    "in_place",
    "is_namesake",
    "is_person",
    "key_of",
    "known_by",
    "look_at",
    "preview_of",
    "title_of",
]
