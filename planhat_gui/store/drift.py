"""Which columns are new, missing, of another type or of another name since last time."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from planhat_gui.model.results import SchemaChange
from planhat_gui.store.pointer import StoredColumn
from planhat_gui.store.shape import ANY, LIST, NULL, OBJECT, Shape
from planhat_gui.store.types import Type, parse_type


def blank_paths(shape: Shape) -> tuple[str, ...]:
    """The places in a column where no value tells a type: "" is the column, ".a" its member a.

    "[]" are the items of a list and "{}" the values of an object keyed by ids.
    """
    return tuple(_blank(shape, ""))


def _blank(shape: Shape, path: str) -> Iterator[str]:
    kinds = shape.kinds & ~NULL
    if kinds & ANY:
        return
    if not kinds or (kinds == OBJECT and not shape.fields and not shape.keyed):
        yield path
    elif kinds & LIST:
        yield from _blank(shape.item or Shape(), f"{path}[]")
    elif shape.keyed:
        yield from _blank(shape.item or Shape(), f"{path}{{}}")
    else:
        for name, one in shape.fields.items():
            yield from _blank(one, f"{path}.{name}")


def drift(old: Sequence[StoredColumn], new: Sequence[StoredColumn]) -> tuple[SchemaChange, ...]:
    """The differences, by the fields' names: new ones first, then missing, retyped, renamed.

    A place where no value told a type, then or now, is not of another type.
    """
    before, now = {c.key: c for c in old}, {c.key: c for c in new}
    found = [SchemaChange("new", key, "", c.type) for key, c in now.items() if key not in before]
    found += [
        SchemaChange("missing", key, c.type, "") for key, c in before.items() if key not in now
    ]
    for key, column in now.items():
        was = before.get(key)
        if was is None:
            continue
        if was.type != column.type:
            found += _retyped(was, column)
        if was.name != column.name:
            found.append(SchemaChange("renamed", key, was.name, column.name))
    order = ("new", "missing", "retyped", "renamed")
    return tuple(sorted(found, key=lambda change: order.index(change.kind)))


def _retyped(was: StoredColumn, now: StoredColumn) -> Iterator[SchemaChange]:
    try:
        old, new = parse_type(was.type), parse_type(now.type)
    except ValueError:  # made by another version
        yield SchemaChange("retyped", now.key, was.type, now.type)
        return
    unknown = {*was.blank, *now.blank}
    yield from _differences(old, new, "", unknown.__contains__, now.key)


def _differences(
    old: Type, new: Type, path: str, unknown: Callable[[str], bool], key: str
) -> Iterator[SchemaChange]:
    if old == new or unknown(path):
        return
    if old.name != new.name or not old.nested:
        yield SchemaChange("retyped", f"{key}{path}", str(old), str(new))
    elif old.item is not None and new.item is not None:
        sign = "[]" if old.name == "LIST" else "{}"
        yield from _differences(old.item, new.item, path + sign, unknown, key)
    else:
        yield from _members(old.fields, new.fields, path, unknown, key)


def _members(
    old: Mapping[str, Type],
    new: Mapping[str, Type],
    path: str,
    unknown: Callable[[str], bool],
    key: str,
) -> Iterator[SchemaChange]:
    for name, one in new.items():
        place = f"{path}.{name}"
        if name in old:
            yield from _differences(old[name], one, place, unknown, key)
        else:
            yield SchemaChange("new", f"{key}{place}", "", str(one))
    for name, one in old.items():
        if name not in new:
            yield SchemaChange("missing", f"{key}{path}.{name}", str(one), "")
