"""Types of columns, and how columns changed, in the words of people."""

from collections.abc import Iterable, Sequence

from planhat_gui.model.language import capital, in_quotes, joined, tr
from planhat_gui.model.results import Changes, PublishedNexset, SchemaChange
from planhat_gui.model.words import count

_LEAVES = {
    "VARCHAR": tr("text"),
    "BIGINT": tr("whole number"),
    "DOUBLE": tr("number"),
    "BOOLEAN": tr("yes/no"),
    "TIMESTAMP": tr("date and time"),
    "JSON": tr("mixed values"),
}
_MANY = {
    tr("text"): tr("texts"),
    tr("whole number"): tr("whole numbers"),
    tr("number"): tr("numbers"),
    tr("yes/no"): tr("yes/no values"),
    tr("date and time"): tr("dates and times"),
    tr("object"): tr("objects"),
    tr("object keyed by ids"): tr("objects keyed by ids"),
}
_SHOWN = 5
_KINDS = {
    "new": tr("new"),
    "missing": tr("in no record any more"),
    "retyped": tr("of another type"),
    "renamed": tr("under another name"),
}


_PLAIN_KINDS = frozenset({"new", "missing"})
"""Kinds that say all there is to say."""


def type_words(name: str) -> str:
    """What DuckDB calls so: “whole number”, “list of objects”."""
    if name.endswith("[]"):
        item = type_words(name.removesuffix("[]"))
        return tr("list of {get}", get=_MANY.get(item, item))
    if name.startswith("STRUCT("):
        return tr("object")
    if name.startswith("MAP("):
        return tr("object keyed by ids")
    return _LEAVES.get(name, name)


def change_words(change: SchemaChange) -> str:
    """What happened to a column, without its name: “whole number → text”."""
    match change.kind:
        case "new":
            return tr("new, {type_words}", type_words=type_words(change.new))
        case "missing":
            return tr("in no record any more, was {type_words}", type_words=type_words(change.old))
        case "renamed":
            return tr("now called “{new}”, was “{old}”", new=change.new, old=change.old)
    return joined(" → ", (type_words(change.old), type_words(change.new)))


def in_short(changes: Sequence[SchemaChange]) -> str:
    """All of it in one line: “new: “a”; of another type: “b” (whole number → text)”."""
    parts = []
    for kind, words in _KINDS.items():
        some = [change for change in changes if change.kind == kind]
        if some:
            parts.append(joined(": ", (words, _some(some))))
    return capital(joined("; ", parts))


def _some(changes: list[SchemaChange]) -> str:
    shown = joined(", ", map(_one, changes[:_SHOWN]))
    return (
        shown
        if len(changes) <= _SHOWN
        else tr("{shown} and {changes:,} more", shown=shown, changes=len(changes) - _SHOWN)
    )


def _one(change: SchemaChange) -> str:
    name = in_quotes(change.column)
    return (
        name if change.kind in _PLAIN_KINDS else joined("", (name, " (", change_words(change), ")"))
    )


def columns_fact(nexsets: Iterable[PublishedNexset]) -> str:
    """A receipt's words on columns that changed, a line for each Nexset; empty without any."""
    return "\n".join(counted(one.schema_changes) for one in nexsets if one.schema_changes)


def unfit_fact(nexsets: Iterable[PublishedNexset]) -> str:
    """A receipt's words on values that kept columns could not take; empty without any."""
    number = sum(one.set_aside for one in nexsets)
    if not number:
        return ""
    return tr("{values}, set aside: the columns were kept", values=count(number, "value"))


def changes_words(changes: Changes, since: str, *, gone_told: bool = True) -> str:
    """“12 new, 301 changed, 2 gone since today 12:00”; `since` is a moment in words."""
    new, changed = count(changes.new, "new", "new"), count(changes.changed, "changed", "changed")
    gone = count(changes.gone, "gone", "gone") if gone_told else tr("gone ones not known")
    return tr(
        "{new}, {changed}, {gone} since {since}", new=new, changed=changed, gone=gone, since=since
    )


def counted(changes: Iterable[SchemaChange]) -> str:
    """“2 new, 1 in no record any more”; empty without changes."""
    found = list(changes)
    numbers = {kind: sum(one.kind == kind for one in found) for kind in _KINDS}
    return ", ".join(_number_of(kind, number) for kind, number in numbers.items() if number)


def _number_of(kind: str, number: int) -> str:
    match kind:
        case "new":
            return count(number, "new", "new")
        case "missing":
            return count(number, "in no record any more", "in no record any more")
        case "retyped":
            return count(number, "of another type", "of another type")
    return count(number, "under another name", "under another name")
