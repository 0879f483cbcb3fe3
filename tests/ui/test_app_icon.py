"""The program's icon: every file is the one drawing, and they are in shape."""

import struct

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from scripts import app_icons


def difference(one: bytes, other: bytes) -> float:
    """How far two pictures are apart, in shades of 255 on average."""
    first, second = QImage.fromData(one), QImage.fromData(other)
    assert first.size() == second.size()
    assert not first.isNull()
    wanted = QImage.Format.Format_ARGB32
    a, b = (bytes(picture.convertToFormat(wanted).constBits()) for picture in (first, second))
    return sum(abs(x - y) for x, y in zip(a, b, strict=True)) / len(a)


def in_ico(data: bytes) -> dict[int, bytes]:
    """The pictures of a Windows icon, by size."""
    reserved, kind, count = struct.unpack_from("<HHH", data)
    assert (reserved, kind) == (0, 1)
    found = {}
    for at in range(count):
        width, height, *_, length, offset = struct.unpack_from("<BBBBHHII", data, 6 + 16 * at)
        assert width == height
        found[width or 256] = data[offset : offset + length]
    return found


def in_icns(data: bytes) -> dict[bytes, bytes]:
    """The pictures of a macOS icon, by their kinds."""
    assert data[:4] == b"icns"
    assert struct.unpack_from(">I", data, 4)[0] == len(data)
    at, found = 8, {}
    while at < len(data):
        kind, length = struct.unpack_from(">4sI", data, at)
        found[kind] = data[at + 8 : at + length]
        at += length
    return found


@pytest.mark.parametrize("name", sorted(app_icons.made()))
def test_the_files_are_the_drawing(name: str, qtbot: QtBot) -> None:
    """What lies there was made from the drawing as it is now (make icons)."""
    kept, made = ((app_icons.FOLDER / name).read_bytes(), app_icons.made()[name])
    pairs = [(kept, made)]
    if name.endswith(".ico"):
        sized, drawn = in_ico(kept), in_ico(made)
        assert set(sized) == set(app_icons.ICO_SIZES)
        assert all(QImage.fromData(data).width() == size for size, data in sized.items())
        pairs = [(sized[size], drawn[size]) for size in drawn]
    elif name.endswith(".icns"):
        kinds, all_drawn = in_icns(kept), in_icns(made)
        assert set(kinds) == set(app_icons.ICNS_KINDS)
        pairs = [(kinds[kind], all_drawn[kind]) for kind in all_drawn]
    assert all(difference(one, other) < 2 for one, other in pairs)
