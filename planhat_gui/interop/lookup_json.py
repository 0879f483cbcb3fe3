"""JSON: a list of objects, lists or values, an object of lists, or a list inside an object.

Numbers stay as they are written; nested values become JSON text.
"""

import codecs
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import msgspec

from planhat_gui.interop.lookup_heads import as_table
from planhat_gui.model.errors import NeedsFix, Problem, StorageFailed
from planhat_gui.model.language import tr
from planhat_gui.model.lookup import MAX_COLUMNS, LookupTable, names_from_heads

MAX_JSON_BYTES = 200_000_000
"""JSON is read as a whole."""

_WANTED = tr("A list of objects is wanted, or an object with a list for each column.")
_Raws = list[msgspec.Raw]
_Members = dict[str, msgspec.Raw]


@contextmanager
def open_json(path: Path) -> Iterator[LookupTable]:
    """The file's columns and rows. Raises NeedsFix, StorageFailed."""
    try:
        if path.stat().st_size > MAX_JSON_BYTES:
            sentence = tr(
                "A JSON file may have at most {max_json_bytes} MB.",
                max_json_bytes=MAX_JSON_BYTES // 1000000,
            )
            raise NeedsFix([Problem("file", sentence)], tr("Save it as CSV."))
        data = path.read_bytes()
    except OSError as error:
        raise StorageFailed(
            tr(
                "“{path_name}” cannot be read ({strerror}).",
                path_name=path.name,
                strerror=(error.strerror or str(error)).lower(),
            ),
            tr("Close programs that use it, or check its permissions."),
        ) from error
    yield table_from_json(data)


def table_from_json(data: bytes) -> LookupTable:
    """The columns and rows of a document. Raises NeedsFix."""
    body = _as_utf8(data)
    try:
        return _table(body)
    except msgspec.DecodeError as error:
        sentence, line = _syntax(str(error), body)
        raise NeedsFix([Problem("file", sentence, line)]) from error
    except RecursionError as error:
        raise NeedsFix([Problem("file", tr("It is nested too deeply."))]) from error


def _table(body: bytes) -> LookupTable:
    msgspec.json.decode(
        body, type=msgspec.Raw
    )  # all of it, so that what is wrong is said with its right place
    kind = _kind(body)
    if kind == "[":
        return _from_list(msgspec.json.decode(body, type=_Raws))
    if kind != "{":
        raise NeedsFix([Problem("file", tr("This is a single value. {wanted}", wanted=_WANTED))])
    members = msgspec.json.decode(body, type=_Members)
    lists = {name: raw for name, raw in members.items() if _kind(raw) == "["}
    if lists and len(lists) == len(members) and not any(map(_holds_objects, lists.values())):
        return _from_columns(lists)
    inside = [name for name, raw in lists.items() if _holds_objects(raw)]
    if len(inside) == 1:
        table = _from_list(msgspec.json.decode(lists[inside[0]], type=_Raws))
        note = tr("The rows are those of “{inside}”.", inside=inside[0])
        return LookupTable(table.columns, table.rows, (note, *table.notes))
    raise NeedsFix(
        [Problem("file", tr("There is no single list of objects in it. {wanted}", wanted=_WANTED))]
    )


def _from_list(values: _Raws) -> LookupTable:
    if not values:
        raise NeedsFix([Problem("file", tr("The list is empty."))])
    kinds = {_kind(raw) for raw in values}
    if kinds == {"{"}:
        return _from_objects(values)
    if kinds == {"["}:
        lists = (msgspec.json.decode(raw, type=_Raws) for raw in values)
        rows = (([_text(raw) for raw in row]) for row in lists)
        return as_table(enumerate(rows, 1), what="row")
    if not kinds & {"{", "["}:
        return LookupTable(("value",), [[text] for raw in values if (text := _text(raw))])
    other = next(at for at, raw in enumerate(values, 1) if _kind(raw) != _kind(values[0]))
    raise NeedsFix(
        [
            Problem(
                "file", tr("Element {other:,} of the list is unlike those before it.", other=other)
            )
        ]
    )


def _from_objects(values: _Raws) -> LookupTable:
    objects = [msgspec.json.decode(raw, type=_Members) for raw in values]
    keys: dict[str, None] = {}
    for one in objects:
        keys.update(dict.fromkeys(one))
        _check_count(len(keys))
    if not keys:
        raise NeedsFix([Problem("file", tr("The objects have no members."))])
    columns, notes = names_from_heads(list(keys))

    def rows() -> Iterator[Sequence[str]]:
        for one in objects:
            row = [_text(one[key]) if key in one else "" for key in keys]
            if any(row):
                yield row

    return LookupTable(columns, rows(), notes)


def _from_columns(lists: _Members) -> LookupTable:
    _check_count(len(lists))
    columns, notes = names_from_heads(list(lists))
    values = [msgspec.json.decode(raw, type=_Raws) for raw in lists.values()]
    if len({len(one) for one in values}) > 1:
        counts = ", ".join(f"{name}: {len(one):,}" for name, one in zip(lists, values, strict=True))
        sentence = tr("The lists are not equally long ({counts}).", counts=counts[:300])
        raise NeedsFix([Problem("file", sentence)])
    rows = ([_text(raw) for raw in row] for row in zip(*values, strict=True))
    return LookupTable(columns, (row for row in rows if any(row)), notes)


def _check_count(columns: int) -> None:
    if columns > MAX_COLUMNS:
        sentence = tr("There are more than {max_columns} columns.", max_columns=MAX_COLUMNS)
        raise NeedsFix([Problem("file", sentence)], tr("Keep only those that are needed."))


def _text(raw: msgspec.Raw) -> str:
    kind = _kind(raw)
    if kind == '"':
        return msgspec.json.decode(raw, type=str)
    if kind == "n":
        return ""
    return bytes(raw).decode()


def _kind(raw: bytes | msgspec.Raw) -> str:
    """The value's first sign."""
    return bytes(memoryview(raw)[:64]).lstrip()[:1].decode("ascii", "replace")


def _holds_objects(raw: msgspec.Raw) -> bool:
    elements = msgspec.json.decode(raw, type=_Raws)
    return bool(elements) and _kind(elements[0]) == "{"


def _as_utf8(data: bytes) -> bytes:
    try:
        if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return data.decode("utf-16").encode()
        body = data.removeprefix(codecs.BOM_UTF8)
        body.decode()
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        sentence = tr("This is not UTF-8, as JSON has to be.")
        raise NeedsFix([Problem("file", sentence, line)], tr("Save it again as UTF-8.")) from error
    if not body.strip():
        raise NeedsFix([Problem("file", tr("There is nothing in it."))])
    return body.lstrip()


def _syntax(said: str, body: bytes) -> tuple[str, int | None]:
    """The decoder's words for broken JSON, and the line they speak of."""
    what, _, place = said.removeprefix("JSON is malformed: ").partition(" (byte ")
    digits = place.rstrip(")")
    if not digits.isdigit():
        return tr("This is not JSON: {said}{said_2}.", said=said[:1].lower(), said_2=said[1:]), None
    line = body[: int(digits)].count(b"\n") + 1
    return tr("This is not JSON: {what}.", what=what), line
