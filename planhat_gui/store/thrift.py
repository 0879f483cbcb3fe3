"""Thrift's compact protocol, as far as Parquet's footers need it: to a tree of values and back.

A struct is a dict from field number to (type, value); a list is (element type, values). Nothing is
interpreted, so what a newer writer adds goes through unharmed.
"""

from typing import Any

TRUE, FALSE, BYTE, I16, I32, I64, DOUBLE, BINARY, LIST, SET, MAP, STRUCT = range(1, 13)

_LONG_LIST = 15
_DOUBLE_SIZE = 8

Struct = dict[int, tuple[int, Any]]


class Reader:
    """Reads one value after the other from `data`. Raises ValueError, IndexError when it is cut."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def struct(self) -> Struct:
        """The struct at the current place."""
        fields: Struct = {}
        number = 0
        while True:
            head = self._byte()
            if head == 0:
                return fields
            kind, delta = head & 0x0F, head >> 4
            number = number + delta if delta else self._zigzag()
            fields[number] = (kind, None if kind in (TRUE, FALSE) else self._value(kind))

    def _value(self, kind: int) -> Any:
        if kind in (I16, I32, I64):
            return self._zigzag()
        if kind == BINARY:
            return self._take(self._varint())
        if kind == STRUCT:
            return self.struct()
        if kind in (LIST, SET):
            return self._list()
        if kind in (BYTE, TRUE, FALSE):  # a boolean in a list is a byte
            return self._byte()
        if kind == DOUBLE:
            return self._take(_DOUBLE_SIZE)
        raise ValueError(f"unknown thrift type {kind}")

    def _list(self) -> tuple[int, list[Any]]:
        head = self._byte()
        count = head >> 4
        if count == _LONG_LIST:
            count = self._varint()
        kind = head & 0x0F
        return kind, [self._value(kind) for _ in range(count)]

    def _byte(self) -> int:
        value = self._data[self._at]
        self._at += 1
        return value

    def _take(self, count: int) -> bytes:
        value = self._data[self._at : self._at + count]
        if len(value) != count:
            raise ValueError("cut short")
        self._at += count
        return value

    def _varint(self) -> int:
        value = shift = 0
        while True:
            byte = self._data[self._at]
            self._at += 1
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                return value
            shift += 7

    def _zigzag(self) -> int:
        value = self._varint()
        return (value >> 1) ^ -(value & 1)


def written(fields: Struct) -> bytes:
    """The struct in the compact protocol."""
    out = bytearray()
    _write_struct(out, fields)
    return bytes(out)


def _write_struct(out: bytearray, fields: Struct) -> None:
    before = 0
    for number in sorted(fields):
        kind, value = fields[number]
        delta = number - before
        if 0 < delta <= 0x0F:
            out.append(delta << 4 | kind)
        else:
            out.append(kind)
            _write_varint(out, _zigzagged(number))
        before = number
        if kind not in (TRUE, FALSE):
            _write_value(out, kind, value)
    out.append(0)


def _write_value(out: bytearray, kind: int, value: Any) -> None:
    if kind in (I16, I32, I64):
        _write_varint(out, _zigzagged(value))
    elif kind == BINARY:
        _write_varint(out, len(value))
        out += value
    elif kind == STRUCT:
        _write_struct(out, value)
    elif kind in (LIST, SET):
        inner, values = value
        if len(values) < _LONG_LIST:
            out.append(len(values) << 4 | inner)
        else:
            out.append(_LONG_LIST << 4 | inner)
            _write_varint(out, len(values))
        for one in values:
            _write_value(out, inner, one)
    elif kind == DOUBLE:
        out += value
    else:
        out.append(value)


def _write_varint(out: bytearray, value: int) -> None:
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)


def _zigzagged(value: int) -> int:
    return value << 1 if value >= 0 else (-value << 1) - 1
