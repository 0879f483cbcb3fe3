"""Many Parquet files of one schema become one, without reading a value.

Their row groups are copied as they are, one file after the other, and a new footer says where they
now lie. Typing can so be done in parallel and the dataset still be one file.
"""

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any, BinaryIO

from planhat_gui.model.errors import Damaged
from planhat_gui.model.language import tr
from planhat_gui.store import thrift
from planhat_gui.store.thrift import I64, LIST, Struct

_MAGIC = b"PAR1"
_TAIL = 8

# Field numbers of parquet.thrift.
_SCHEMA, _ROWS, _GROUPS, _ORDERS = 2, 3, 4, 7
_GROUP_COLUMNS, _GROUP_OFFSET, _GROUP_ORDINAL = 1, 5, 7
_CHUNK_OFFSET, _CHUNK_META, _CHUNK_OFFSET_INDEX, _CHUNK_COLUMN_INDEX = 2, 3, 4, 6
_META_DATA_PAGE, _META_INDEX_PAGE, _META_DICTIONARY_PAGE, _META_BLOOM = 9, 10, 11, 14


def join(parts: Sequence[Path], target: BinaryIO) -> int:
    """Write the parts as one Parquet file to `target`, at its start; the number of rows.

    Raises Damaged when a part is not Parquet or has another schema than the first, OSError.
    """
    whole: Struct = {}
    groups: list[Any] = []
    rows = 0
    target.write(_MAGIC)
    for part in parts:
        with part.open("rb") as source:
            footer, end = _footer(source, part)
            if not whole:
                whole = footer
            elif (footer[_SCHEMA], footer.get(_ORDERS)) != (whole[_SCHEMA], whole.get(_ORDERS)):
                raise Damaged(
                    tr(
                        "{part_name} has another schema than the parts before it.",
                        part_name=part.name,
                    )
                )
            shift = target.tell() - len(_MAGIC)
            source.seek(len(_MAGIC))
            _copy(source, target, end - len(_MAGIC))
        for group in footer[_GROUPS][1][1]:
            _shift_group(group, shift)
            groups.append(group)
        rows += footer[_ROWS][1]
    whole[_ROWS] = (I64, rows)
    whole[_GROUPS] = (LIST, (thrift.STRUCT, groups))
    data = thrift.written(whole)
    target.write(data + len(data).to_bytes(4, "little") + _MAGIC)
    return rows


def _footer(source: BinaryIO, path: Path) -> tuple[Struct, int]:
    """The footer, and where it begins."""
    size = source.seek(0, 2)
    source.seek(max(0, size - _TAIL))
    tail = source.read(_TAIL)
    length = int.from_bytes(tail[:4], "little")
    start = size - _TAIL - length
    if tail[4:] != _MAGIC or start < len(_MAGIC):
        raise Damaged(tr("{path_name} is not a whole Parquet file.", path_name=path.name))
    source.seek(start)
    try:
        return thrift.Reader(source.read(length)).struct(), start
    except (ValueError, IndexError) as error:
        raise Damaged(
            tr("{path_name} has a damaged Parquet footer.", path_name=path.name)
        ) from error


def _shift_group(group: Struct, shift: int) -> None:
    _move(group, shift, _GROUP_OFFSET)
    group.pop(_GROUP_ORDINAL, None)  # sixteen bits, optional, and wrong after joining
    for chunk in group[_GROUP_COLUMNS][1][1]:
        _move(chunk, shift, _CHUNK_OFFSET, _CHUNK_OFFSET_INDEX, _CHUNK_COLUMN_INDEX)
        _move(
            chunk[_CHUNK_META][1],
            shift,
            _META_DATA_PAGE,
            _META_INDEX_PAGE,
            _META_DICTIONARY_PAGE,
            _META_BLOOM,
        )


def _move(fields: Struct, shift: int, *numbers: int) -> None:
    for number in numbers:
        # 0 means that there is none (writers that do not leave the field out)
        if number in fields and fields[number][1] > 0:
            kind, value = fields[number]
            fields[number] = (kind, value + shift)


def _copy(source: BinaryIO, target: BinaryIO, count: int) -> None:
    shutil.copyfileobj(_Limited(source, count), target, 1024 * 1024)


class _Limited:
    """So many bytes of a file."""

    def __init__(self, source: BinaryIO, count: int) -> None:
        self._source = source
        self._left = count

    def read(self, size: int = -1) -> bytes:
        """At most `size` of the bytes that are left."""
        data = self._source.read(self._left if size < 0 else min(size, self._left))
        self._left -= len(data)
        return data
