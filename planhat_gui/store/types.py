"""DuckDB's names of column types as trees, and SQL that brings values of two types to one.

Only the types that datasets have (see `columns`) are known: five leaves, JSON, lists, STRUCT, MAP.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count

from planhat_gui.store.duck import literal, quoted
from planhat_gui.store.shape import EXACT

STAMP_FORMAT = "%Y-%m-%dT%H:%M:%S.%gZ"

_NUMBERS = frozenset({"BIGINT", "DOUBLE"})


@dataclass(frozen=True, slots=True)
class Type:
    """`name` is a leaf's, or one of LIST, STRUCT, MAP; `item` is of a LIST's or a MAP's values."""

    name: str
    item: "Type | None" = None
    fields: Mapping[str, "Type"] = field(default_factory=dict)

    def __str__(self) -> str:
        """As DuckDB writes it."""
        match self.name:
            case "LIST":
                return f"{self.item}[]"
            case "MAP":
                return f"MAP(VARCHAR, {self.item})"
            case "STRUCT":
                members = [f"{quoted(name)} {one}" for name, one in self.fields.items()]
                return f"STRUCT({', '.join(members)})"
        return self.name

    @property
    def nested(self) -> bool:
        """Whether its values are lists or objects."""
        return self.name in {"LIST", "STRUCT", "MAP"}


JSON = Type("JSON")

_How = Callable[[str, Type, Type], str]


def parse_type(text: str) -> Type:
    """The tree of a type's name. Raises ValueError for one that no dataset has."""
    found, rest = _parse(text)
    if rest:
        raise ValueError(f"“{rest}” is left of the type {text}")
    return found


def _parse(text: str) -> tuple[Type, str]:
    if text.startswith("STRUCT("):
        fields: dict[str, Type] = {}
        rest = text[len("STRUCT(") :]
        while True:
            name, rest = _name(rest)
            fields[name], rest = _parse(rest.lstrip())
            if rest.startswith(")"):
                break
            rest = rest.removeprefix(", ")
        found, rest = Type("STRUCT", fields=fields), rest[1:]
    elif text.startswith("MAP(VARCHAR, "):
        item, rest = _parse(text[len("MAP(VARCHAR, ") :])
        if not rest.startswith(")"):
            raise ValueError(f"“{text}” has no end")
        found, rest = Type("MAP", item), rest[1:]
    else:
        end = next((at for at, sign in enumerate(text) if not sign.isalnum()), len(text))
        if not end:
            raise ValueError(f"“{text}” is no type")
        found, rest = Type(text[:end]), text[end:]
    while rest.startswith("[]"):
        found, rest = Type("LIST", found), rest[2:]
    return found, rest


def _name(text: str) -> tuple[str, str]:
    """The quoted name at the start, and what comes after it."""
    end = 1
    while text[end : end + 1] != '"' or text[end + 1 : end + 2] == '"':
        end += 2 if text[end : end + 2] == '""' else 1
        if not text.startswith('"') or end >= len(text):
            raise ValueError(f"“{text}” has no name")
    return text[1:end].replace('""', '"'), text[end + 1 :]


def common(own: Type, other: Type) -> Type:
    """The type in which values of both can be compared: equal there means equal records."""
    if own == other:
        return own
    names = {own.name, other.name}
    if names == _NUMBERS:
        return Type("DOUBLE")
    if names == {"TIMESTAMP", "VARCHAR"}:
        return Type("VARCHAR")
    if own.item is not None and other.item is not None and own.name == other.name:
        return Type(own.name, common(own.item, other.item))
    if names == {"STRUCT"}:
        members = sorted({*own.fields, *other.fields})
        pairs = [(name, own.fields.get(name), other.fields.get(name)) for name in members]
        return Type("STRUCT", fields={n: common(a or b, b or a) for n, a, b in pairs if a or b})  # type: ignore[arg-type]
    return JSON


class Sql:
    """Makes expressions; each lambda in them has a name of its own."""

    def __init__(self) -> None:
        self._names: Iterator[int] = count(1)

    def variable(self) -> str:
        """A name for a lambda's argument."""
        return f"e{next(self._names)}"

    def brought(self, value: str, own: Type, to: Type) -> str:
        """The value, of the type `own`, as `to`, which is `common` of it and another type."""
        if own == to and not _has_map(own):
            return value
        match to.name:
            case "JSON":
                return value if own == JSON else self.json(value, own, alike=True)
            case "DOUBLE":
                return f"CAST({value} AS DOUBLE)"
            case "VARCHAR":
                return f"strftime({value}, {literal(STAMP_FORMAT)})"
            case "STRUCT":
                members = [
                    f"{literal(name)}: {self._member(value, name, own, one)}"
                    for name, one in to.fields.items()
                ]
                return f"CASE WHEN {value} IS NOT NULL THEN {{{', '.join(members)}}} END"
            case "LIST":
                one = self.variable()
                item = self.brought(one, own.item or JSON, to.item or JSON)
                return f"list_transform({value}, lambda {one}: {item})"
            case _:
                return self._sorted_map(value, own, to)

    def _member(self, value: str, name: str, own: Type, to: Type) -> str:
        if name not in own.fields:
            return f"CAST(NULL AS {to})"
        return self.brought(f"struct_extract({value}, {literal(name)})", own.fields[name], to)

    def _sorted_map(self, value: str, own: Type, to: Type) -> str:
        """A MAP's entries in the order of their keys, null ones left out."""
        one, kept = self.variable(), self.variable()
        item = self.brought(f"{one}.value", own.item or JSON, to.item or JSON)
        return (
            f"list_sort(list_transform(list_filter(map_entries({value}), "
            f"lambda {kept}: {kept}.value IS NOT NULL), "
            f"lambda {one}: {{'k': {one}.key, 'v': {item}}}))"
        )

    def json(self, value: str, own: Type, *, alike: bool = False) -> str:
        """The value as JSON, as it stands in records; nulls in objects left out.

        `alike`: a number without a fraction is written as a whole one, whatever its type.
        """
        if own == JSON:
            return f"CAST({value} AS JSON)"
        if alike and own.name == "DOUBLE":
            return (
                f"CASE WHEN {value} = trunc({value}) AND abs({value}) < {EXACT} "
                f"THEN to_json(CAST({value} AS BIGINT)) ELSE to_json({value}) END"
            )
        if own.name == "TIMESTAMP":
            return f"to_json(strftime({value}, {literal(STAMP_FORMAT)}))"
        if not own.nested:
            return f"to_json({value})"
        # Merging as a patch drops the nulls of members that this object does not have.
        if own.name == "LIST" and (own.item or JSON).nested:
            one = self.variable()
            item = self.json(one, own.item or JSON)
            return f"to_json(list_transform({value}, lambda {one}: {item}))"
        if own.name == "LIST":
            return f"to_json({value})"
        return f"json_merge_patch(CAST('{{}}' AS JSON), to_json({value}))"

    def hashed(self, value: str, own: Type, to: Type) -> list[str]:
        """What to hash of a value of the type `own`, to be compared as `to`.

        Equal values have equal hashes, and different ones different ones: leaf by leaf, as DuckDB's
        hash takes an empty list, an object of nulls and NULL for one, and gives a NULL that is a
        constant another hash than one that was read, where lists are in it.
        """
        if own.name == to.name == "STRUCT":
            leaves = [f"{value} IS NULL"]
            for name, one_type in to.fields.items():
                mine = own.fields.get(name)
                member = f"struct_extract({value}, {literal(name)})"
                if mine is None:
                    mine, member = one_type, f"CAST(NULL AS {one_type})"
                leaves += self.hashed(member, mine, one_type)
            return leaves
        one = self.variable()
        if own.name == to.name == "LIST":
            inner = self.hashed(one, own.item or JSON, to.item or JSON)
            return self._hashed_list(value, one, inner)
        if own.name == to.name == "MAP":
            item = _once_brought(to.item or JSON)
            inner = self.hashed(f"{one}.v", item, item)
            return self._hashed_list(self._sorted_map(value, own, to), one, [f"{one}.k", *inner])
        return [self.brought(value, own, to)]

    @staticmethod
    def _hashed_list(value: str, one: str, inner: list[str]) -> list[str]:
        items = f"list_transform({value}, lambda {one}: hash({', '.join(inner)}))"
        return [f"len({value})", f"CASE WHEN len({value}) > 0 THEN hash({items}) END"]

    def kept(self, value: str, own: Type, to: Type) -> str:
        """The value as `to` where nothing is lost by that, else NULL; an object's members each."""
        if own == to:
            return value
        if own.name == to.name == "STRUCT":
            return self._converted(value, own, to, self.kept)
        return f"CASE WHEN {self.fits(value, own, to)} THEN {self.fitted(value, own, to)} END"

    def fits(self, value: str, own: Type, to: Type) -> str:
        """Whether the value, as `to`, is still the same one. Of no value it is not known."""
        if to == JSON:
            return "true"
        fitted = self.fitted(value, own, to)
        if not to.nested:
            return f"{fitted} IS NOT NULL"
        one = common(own, to)
        mine = self.brought(value, own, one)
        if own == JSON:
            mine = f"json_merge_patch(CAST('{{}}' AS JSON), CAST({value} AS JSON))"
        return f"{self.brought(fitted, to, one)} IS NOT DISTINCT FROM {mine}"

    def fitted(self, value: str, own: Type, to: Type) -> str:
        """The value as `to`, NULL where it has no such value; see `fits`."""
        if own == to:
            return value
        match own.name, to.name:
            case _, "JSON":
                return self.json(value, own)
            case "JSON", _:
                return _from_json(value, to)
            case "BIGINT", "DOUBLE":
                return f"CASE WHEN abs({value}) < {EXACT} THEN CAST({value} AS DOUBLE) END"
            case "DOUBLE", "BIGINT":
                whole = f"{value} = trunc({value}) AND abs({value}) < {EXACT}"
                return f"CASE WHEN {whole} THEN CAST({value} AS BIGINT) END"
            case "TIMESTAMP", "VARCHAR":
                return f"strftime({value}, {literal(STAMP_FORMAT)})"
            case "VARCHAR", "TIMESTAMP":
                return _stamp(value)
            case ("STRUCT", "STRUCT") | ("LIST", "LIST") | ("MAP", "MAP"):
                return self._converted(value, own, to, self.fitted)
        return f"CAST(NULL AS {to})"

    def _converted(self, value: str, own: Type, to: Type, how: _How) -> str:
        if own.name == "STRUCT":
            members = [
                f"{literal(name)}: "
                + (
                    how(f"struct_extract({value}, {literal(name)})", own.fields[name], one)
                    if name in own.fields
                    else f"CAST(NULL AS {one})"
                )
                for name, one in to.fields.items()
            ]
            return f"CASE WHEN {value} IS NOT NULL THEN {{{', '.join(members)}}} END"
        one = self.variable()
        if own.name == "LIST":
            item = how(one, own.item or JSON, to.item or JSON)
            return f"list_transform({value}, lambda {one}: {item})"
        item = how(f"{one}.value", own.item or JSON, to.item or JSON)
        entries = (
            f"list_transform(map_entries({value}), lambda {one}: {{'k': {one}.key, 'v': {item}}})"
        )
        return f"CASE WHEN {value} IS NOT NULL THEN map_from_entries({entries}) END"


def _from_json(value: str, to: Type) -> str:
    """A JSON text's value as `to`, where it is of that kind."""
    text = f"(CAST({value} AS JSON) ->> '$')"
    kind = f"json_type({value})"
    match to.name:
        case "VARCHAR":
            return f"CASE WHEN {kind} = 'VARCHAR' THEN {text} END"
        case "TIMESTAMP":
            return f"CASE WHEN {kind} = 'VARCHAR' THEN {_stamp(text)} END"
        case "BOOLEAN":
            return f"CASE WHEN {kind} = 'BOOLEAN' THEN TRY_CAST({text} AS BOOLEAN) END"
        case "BIGINT":
            return f"CASE WHEN {kind} IN ('BIGINT', 'UBIGINT') THEN TRY_CAST({text} AS BIGINT) END"
        case "DOUBLE":
            number = f"TRY_CAST({text} AS DOUBLE)"
            known = f"{kind} IN ('BIGINT', 'UBIGINT', 'DOUBLE')"
            return f"CASE WHEN {known} AND abs({number}) < {EXACT} THEN {number} END"
    wanted = "ARRAY" if to.name == "LIST" else "OBJECT"
    return f"CASE WHEN {kind} = '{wanted}' THEN TRY_CAST(CAST({value} AS JSON) AS {to}) END"


def _stamp(text: str) -> str:
    form = literal(STAMP_FORMAT)
    parsed = f"try_strptime({text}, {form})"
    return f"CASE WHEN strftime({parsed}, {form}) = {text} THEN {parsed} END"


def _once_brought(one: Type) -> Type:
    """What `brought` makes of a type compared with itself: MAPs become lists of their entries."""
    item = _once_brought(one.item) if one.item else None
    if one.name == "MAP":
        entry = {"k": Type("VARCHAR"), "v": item or JSON}
        return Type("LIST", Type("STRUCT", fields=entry))
    return Type(one.name, item, {name: _once_brought(each) for name, each in one.fields.items()})


def _has_map(one: Type) -> bool:
    inner = [*one.fields.values(), *([one.item] if one.item else [])]
    return one.name == "MAP" or any(map(_has_map, inner))
