"""A fast check that records fit a shape: msgspec's typed decoder, made from the shape.

At about 600 MB/s it is several times faster than looking at every value in Python, which is then
only done for the records it does not let through.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter
from typing import Annotated, Any

import msgspec

from planhat_gui.store.shape import (
    ANY,
    BOOL,
    EXACT,
    FLOAT,
    INT,
    INT64_MAX,
    INT64_MIN,
    LIST,
    LONG,
    NULL,
    OBJECT,
    STAMP,
    STAMP_LENGTH,
    STAMP_SIGNS,
    TEXT,
    Shape,
    odd_name,
)

MISFITS = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, ValueError)
"""What decoding raises for a record that does not fit."""

_Exact = Annotated[int, msgspec.Meta(gt=-EXACT, lt=EXACT)]
_Long = Annotated[int, msgspec.Meta(ge=INT64_MIN, le=INT64_MAX)]
_Float = Annotated[float, msgspec.Meta(gt=-float(EXACT), lt=float(EXACT))]
_Stamp = Annotated[str, msgspec.Meta(min_length=STAMP_LENGTH, max_length=STAMP_LENGTH)]

_DIGITS = b"0123456789"
_SIGNS = STAMP_SIGNS.encode()


@dataclass(frozen=True, slots=True)
class Guard:
    """`many` decodes a JSON list of records, `one` a record; both raise one of MISFITS.

    `stamps` are the columns believed to hold date-times, each with its attribute.
    """

    many: msgspec.json.Decoder[list[Any]]
    one: msgspec.json.Decoder[Any]
    stamps: tuple[tuple[str, str], ...]
    _all_stamps: "Callable[[Any], tuple[str | None, ...]] | None"

    def wrong_stamps(self, records: list[Any]) -> list[str]:
        """The columns among `stamps` in which some value is not of the one exact form.

        Each is 24 characters long (the decoder saw to that). Joined and rid of their digits they
        must leave the signs alone; that every field is in its place then follows, as no field
        may be longer (see `typist`, which reads them with that format).
        """
        if self._all_stamps is None or _are_stamps(
            chain.from_iterable(map(self._all_stamps, records))
        ):
            return []
        return [
            name
            for name, attribute in self.stamps
            if not _are_stamps(map(attrgetter(attribute), records))
        ]


def _are_stamps(values: Iterable[str | None]) -> bool:
    try:
        joined = "".join(filter(None, values)).encode("ascii")
    except UnicodeEncodeError:
        return False
    signs = _SIGNS * (len(joined) // STAMP_LENGTH)
    return joined.translate(None, _DIGITS) == signs and b"0000-" not in joined


def guard_for(fields: dict[str, Shape]) -> Guard:
    """The guard of records with these fields."""
    known = {name: shape for name, shape in fields.items() if not odd_name(name)}
    record = _struct(known, top=True)
    stamps = tuple(
        (name, f"f{index}")
        for index, (name, shape) in enumerate(known.items())
        if shape.kinds & ~NULL == STAMP
    )
    attributes = [attribute for _, attribute in stamps]
    # With a single name it would give no tuple.
    all_stamps = attrgetter(*attributes, attributes[0]) if attributes else None
    many = msgspec.json.Decoder(list[record])  # type: ignore[valid-type]
    return Guard(many, msgspec.json.Decoder(record), stamps, all_stamps)


def _struct(fields: dict[str, Shape], *, top: bool) -> Any:
    members: list[tuple[str, Any, Any]] = [
        (f"f{index}", _type(shape, top=top), msgspec.field(name=name, default=None))
        for index, (name, shape) in enumerate(fields.items())
    ]
    return msgspec.defstruct("Record", members, forbid_unknown_fields=True, gc=False)


def _type(shape: Shape, *, top: bool) -> Any:
    kinds = shape.kinds
    if kinds & ANY:
        return msgspec.Raw
    kind: Any = None
    if kinds & BOOL:
        kind = bool
    elif kinds & FLOAT:
        kind = _Float
    elif kinds & LONG:
        kind = _Long
    elif kinds & INT:
        kind = _Exact
    elif kinds & (TEXT | STAMP):
        kind = _Stamp if top and not kinds & TEXT else str
    elif kinds & LIST:
        kind = list[_type(shape.item or Shape(), top=False)]  # type: ignore[misc]
    elif kinds & OBJECT:
        if shape.keyed:
            kind = dict[str, _type(shape.item or Shape(), top=False)]  # type: ignore[misc]
        else:
            kind = _struct(shape.fields, top=False)
    return kind | None if kind is not None else None
