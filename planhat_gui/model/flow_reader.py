"""Reading the members of a JSON object: each wrong one is a problem with its field and line."""

import re
from collections.abc import ItemsView, Iterator, Sequence
from enum import StrEnum
from typing import Any, TypeVar

from planhat_gui.model.errors import Problem
from planhat_gui.model.language import tr
from planhat_gui.model.names import text_problem
from planhat_gui.model.strict_json import Located, Path, dotted

_SHOWN = 60
_UNPRINTABLE = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\u061c\ufeff]"
)

E = TypeVar("E", bound=StrEnum)


def shown(text: str) -> str:
    """Somebody else's text, fit for a sentence: short, and invisible characters by their number."""
    cut = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
    return _UNPRINTABLE.sub(lambda match: f"⟨U+{ord(match[0]):04X}⟩", cut)


class Members:
    """One object of the file. Every reader returns a usable value and notes what was wrong.

    A member that was asked for is known; `finish` reports the rest as unknown.
    """

    def __init__(self, located: Located, path: Path, problems: list[Problem]) -> None:
        value = located.value
        for part in path:
            try:
                value = value[part]
            except (KeyError, TypeError):
                value = {}
        self._located = located
        self._path = path
        self._data: dict[str, Any] = value if isinstance(value, dict) else {}
        self._problems = problems
        self._known: set[str] = set()

    def problem(self, name: str, message: str) -> None:
        """Note a problem at this member."""
        path = (*self._path, name)
        self._problems.append(Problem(dotted(path), message, self._located.line_of(path)))

    def has(self, name: str) -> bool:
        """Whether the member is there."""
        return name in self._data

    def has_text(self, name: str) -> bool:
        """Whether the member is there and a text, so that its content can be judged."""
        return isinstance(self._data.get(name), str)

    def has_list(self, name: str) -> bool:
        """Whether the member is there and a list."""
        return isinstance(self._data.get(name), list)

    def is_object(self, name: str) -> bool:
        """Whether the member is there and an object."""
        return isinstance(self._data.get(name), dict)

    def items(self) -> ItemsView[str, Any]:
        """All members, undecided."""
        return self._data.items()

    def names(self) -> Iterator[str]:
        """The members' names."""
        return iter(self._data)

    def _take(self, name: str, *, required: bool) -> Any:
        self._known.add(name)
        if required and name not in self._data:
            self.problem(name, tr("'{name}' is missing.", name=name))
        return self._data.get(name)

    def _wrong(self, name: str, kind: str) -> None:
        self.problem(name, tr("'{shown}' must be {kind}.", shown=shown(name), kind=kind))

    def text(
        self,
        name: str,
        *,
        required: bool = False,
        longest: int | None = None,
        default: str = "",
        named: str = "",
    ) -> str:
        """A text, of any lines."""
        value = self._take(name, required=required)
        if name not in self._data:
            return default
        if not isinstance(value, str):
            self.problem(
                name,
                tr(
                    "{named}{named_2}'{shown}' must be text.",
                    named=named or "",
                    named_2=" " if named else "",
                    shown=shown(name),
                ),
            )
            return default
        if longest is not None and len(value) > longest:
            self.problem(
                name,
                tr("'{name}' has more than {longest:,} characters.", name=name, longest=longest),
            )
        return value

    def lines(self, name: str, *, longest: int) -> tuple[str, ...]:
        """A list of texts of one line each."""
        value = self._take(name, required=False)
        if name not in self._data:
            return ()
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            self._wrong(name, tr('a list of texts: ["…"]'))
            return ()
        for one in value:
            wrong = text_problem(one, name, f"'{name}'")
            if wrong or len(one) > longest:
                self.problem(name, tr("“{shown}” is not a name.", shown=shown(one)))
        return tuple(value)

    def text_or_none(self, name: str) -> str | None:
        """A text, or null."""
        self._known.add(name)
        if self._data.get(name) is None:
            return None
        return self.text(name)

    def line(self, name: str, *, longest: int, required: bool = False, default: str = "") -> str:
        """A text of one line, without control characters."""
        value = self.text(name, required=required, longest=longest, default=default)
        wrong = text_problem(value, name, f"'{name}'")
        if wrong:
            self.problem(name, wrong.message)
        return value

    def integer(
        self, name: str, low: int, high: int, *, required: bool = False, default: int | None = None
    ) -> int:
        """A whole number from `low` to `high`; 1.0 and "1" are not one."""
        value = self._take(name, required=required)
        fallback = low if default is None else default
        if name not in self._data:
            return fallback
        if isinstance(value, bool) or not isinstance(value, int):
            self._wrong(
                name,
                tr("a number without decimals") if isinstance(value, float) else tr("a number"),
            )
            return fallback
        if not low <= value <= high:
            self.problem(
                name,
                tr(
                    "'{name}' is a whole number from {low:,} to {high:,}.",
                    name=name,
                    low=low,
                    high=high,
                ),
            )
            return fallback
        return value

    def boolean(self, name: str, *, default: bool) -> bool:
        """True or false, nothing like them."""
        value = self._take(name, required=False)
        if name in self._data and not isinstance(value, bool):
            self._wrong(name, tr("true or false"))
        return value if isinstance(value, bool) else default

    def word(self, name: str, known: Sequence[str], *, later: Sequence[str] = ()) -> str:
        """One of the known words, the first of which is the default."""
        value = self.text(name, default=known[0])
        if value in known or not self.has_text(name):
            return value
        if value in later:
            self.problem(
                name,
                tr("'{name}': “{value}” is not supported by this version.", name=name, value=value),
            )
        else:
            words = ", ".join((*known, *later))
            self.problem(
                name, tr("“{shown}” is not one of: {words}.", shown=shown(value), words=words)
            )
        return known[0]

    def choice(
        self,
        name: str,
        kind: type[E],
        default: E,
        *,
        required: bool = False,
        later: Sequence[str] = (),
    ) -> E:
        """A member of an enum, by its value."""
        self._take(name, required=required)
        words = [default.value, *(one.value for one in kind if one is not default)]
        return kind(self.word(name, words, later=later))

    def child(self, name: str, *, required: bool = False) -> "Members":
        """The object at this member; an empty one when it is missing or no object."""
        value = self._take(name, required=required)
        if name in self._data and not isinstance(value, dict):
            self._wrong(name, tr("an object: { … }"))
        return Members(self._located, (*self._path, name), self._problems)

    def children(self, name: str) -> Iterator["Members"]:
        """The objects of the list at this member."""
        value = self._take(name, required=True)
        if name in self._data and not isinstance(value, list):
            self._wrong(name, tr("a list: [ … ]"))
            return
        for index, item in enumerate(value or ()):
            path = (*self._path, name, index)
            if isinstance(item, dict):
                yield Members(self._located, path, self._problems)
            else:
                line = self._located.line_of(path)
                self._problems.append(
                    Problem(dotted(path), tr("This must be an object: { … }."), line)
                )

    def finish(self, *known: str, later: Sequence[str] = ()) -> None:
        """Report every member that nobody asked for."""
        for name in self._data:
            if name in later:
                self.problem(name, tr("'{name}' is not supported by this version.", name=name))
            elif name not in self._known and name not in known:
                self.problem(name, tr("Unknown part '{shown}'.", shown=shown(name)))
