"""What differs between two flow files, member by member."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from planhat_gui.model.language import tr

_ABSENT = object()
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Difference:
    """A member by its path (``source.steps[0].url``) with both values as JSON; None: not there."""

    path: str
    before: str | None
    after: str | None

    def __str__(self) -> str:
        """In words, on one line."""
        if self.before is None:
            return tr("{path}: added, {cut}", path=self.path, cut=_cut(self.after or ""))
        if self.after is None:
            return tr("{path}: removed, was {cut}", path=self.path, cut=_cut(self.before))
        return tr(
            "{path}: was {cut}, is {cut_2}",
            path=self.path,
            cut=_cut(self.before),
            cut_2=_cut(self.after),
        )


def differences(before: str, after: str) -> tuple[Difference, ...]:
    """Every member that is not the same in two flow files, in their order.

    A text that is no JSON object differs as a whole.
    """
    if before == after:
        return ()
    try:
        old, new = json.loads(before), json.loads(after)
    except ValueError:
        return (Difference("", before, after),)
    return tuple(_between("", old, new))


def _between(path: str, old: Any, new: Any) -> Iterator[Difference]:
    if isinstance(old, dict) and isinstance(new, dict):
        for name in (*old, *(name for name in new if name not in old)):
            below = f"{path}.{name}" if path else name
            yield from _between(below, old.get(name, _ABSENT), new.get(name, _ABSENT))
    elif isinstance(old, list) and isinstance(new, list):
        for at in range(max(len(old), len(new))):
            yield from _between(f"{path}[{at}]", _item(old, at), _item(new, at))
    elif (before := _json(old)) != (after := _json(new)):
        yield Difference(path, before, after)


def _item(values: list[Any], at: int) -> Any:
    return values[at] if at < len(values) else _ABSENT


def _json(value: Any) -> str | None:
    return None if value is _ABSENT else json.dumps(value, ensure_ascii=False)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
