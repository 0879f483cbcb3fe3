"""What is in the objects of a column, as columns of their own: `custom.Tier` of `custom`."""

from collections.abc import Sequence
from dataclasses import dataclass

from planhat_gui.store.duck import literal, quoted
from planhat_gui.store.pointer import StoredColumn
from planhat_gui.store.types import parse_type

_NUMBERS = frozenset({"BIGINT", "UBIGINT", "DOUBLE"})
_LOOKED = 20_000
MOST_MEMBERS = 300
"""So many of an object's fields are offered as columns; of more, the most frequent."""


@dataclass(frozen=True, slots=True)
class MemberColumn(StoredColumn):
    """The field `member` of the objects in the column `whole`; it is nowhere by itself."""

    whole: StoredColumn | None = None
    member: str = ""


def place(column: StoredColumn) -> str:
    """SQL for the value of a column, or of what is in it."""
    if not isinstance(column, MemberColumn) or column.whole is None:
        return quoted(column.name)
    inside = place(column.whole)
    match _kind(column.whole.type):
        case "STRUCT":
            return f"struct_extract({inside}, {literal(column.member)})"
        case "MAP":
            return f"map_extract({inside}, {literal(column.member)})[1]"
        case _:
            path = '$."' + column.member.replace("\\", "\\\\").replace('"', '\\"') + '"'
            return f"json_extract(CAST({inside} AS JSON), {literal(path)})"


def can_open(column_type: str) -> bool:
    """Whether values of that type may be objects with fields to show."""
    return _kind(column_type) in {"STRUCT", "MAP", "JSON"}


def known_members(column: StoredColumn) -> list[MemberColumn] | None:
    """The fields that the column's type tells of; None where only the values do."""
    if _kind(column.type) != "STRUCT":
        return None
    fields = parse_type(column.type).fields
    return [_member(column, name, str(kind)) for name, kind in fields.items()]


def member_names_sql(column: StoredColumn, source: str) -> str:
    """A SELECT of the fields that come in a MAP or JSON column, the most frequent first."""
    inside = place(column)
    keys = f"map_keys({inside})"
    if _kind(column.type) == "JSON":
        keys = f"json_keys(CAST({inside} AS JSON))"
    return (
        f"SELECT k FROM (SELECT unnest({keys}) AS k FROM {source}) GROUP BY k "
        f"ORDER BY count(*) DESC, k LIMIT {MOST_MEMBERS}"
    )


def member_kinds_sql(members: Sequence[MemberColumn], source: str) -> str:
    """A SELECT of the kinds of JSON that come in these fields, in the first rows."""
    kinds = [f"list(DISTINCT json_type({place(one)}))" for one in members]
    first = f"SELECT {_outmost(members[0])} FROM {source} LIMIT {_LOOKED}"
    return f"SELECT {', '.join(kinds)} FROM ({first})"


def kind_of(kinds: Sequence[str | None]) -> str:
    """The type as which values of these kinds of JSON are shown."""
    found = {kind for kind in kinds if kind not in {None, "NULL"}}
    if not found or (len(found) > 1 and not found <= _NUMBERS):
        return "JSON"
    if found <= _NUMBERS:
        return "DOUBLE" if "DOUBLE" in found else "BIGINT"
    kind = str(found.pop())
    return kind if kind in {"VARCHAR", "BOOLEAN"} else "JSON"


def _outmost(column: StoredColumn) -> str:
    """SQL for the column of the dataset that it is in."""
    while isinstance(column, MemberColumn) and column.whole is not None:
        column = column.whole
    return quoted(column.name)


def find_column(name: str, columns: Sequence[StoredColumn]) -> StoredColumn | None:
    """The column of that name, or the field in one: `custom.Tier`; None: neither."""
    for column in columns:
        if column.name == name:
            return column
    for column in columns:
        if name.startswith(f"{column.name}.") and can_open(column.type):
            found = _inside(column, name[len(column.name) + 1 :])
            if found is not None:
                return found
    return None


def member_of(column: StoredColumn, name: str) -> MemberColumn | None:
    """The field of that name in the column's objects; None where its type has no such."""
    known = known_members(column)
    if known is not None:
        return next((one for one in known if one.member == name), None)
    kind = parse_type(column.type)
    item = str(kind.item) if kind.name == "MAP" and kind.item is not None else "JSON"
    return _member(column, name, item)


def _inside(column: StoredColumn, rest: str) -> StoredColumn | None:
    known = known_members(column)
    return member_of(column, rest) if known is None else find_column_in(known, column, rest)


def find_column_in(
    known: Sequence[MemberColumn], column: StoredColumn, rest: str
) -> StoredColumn | None:
    """As `find_column`, among the fields of an object."""
    return find_column(f"{column.name}.{rest}", known)


def _member(column: StoredColumn, name: str, kind: str) -> MemberColumn:
    return MemberColumn(f"{column.name}.{name}", kind, whole=column, member=name)


def _kind(column_type: str) -> str:
    if column_type.endswith("[]"):
        return "LIST"
    return column_type.split("(", 1)[0]
