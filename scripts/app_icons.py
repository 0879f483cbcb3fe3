"""Make the program's icons from their one drawing, ``resources/desktop/planhat_gui.svg``.

PNG for Linux's icon themes, an .ico for Windows and an .icns for macOS, all beside the drawing.
Both containers hold PNG files as they are, so their few header fields are written here. Run by
``make icons`` after a change of the drawing; a test compares what lies there with the drawing.
"""

import os
import struct
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "desktop"
DRAWING = FOLDER / "planhat_gui.svg"
PNG_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICO_SIZES = (16, 24, 32, 48, 64, 256)
ICNS_KINDS = {b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic11": 32}
"""The names macOS gives the sizes; ic11 is 16 points on a screen of double resolution."""


def png(size: int) -> bytes:
    """The drawing as a PNG file of `size` by `size` pixels."""
    from PySide6.QtCore import QBuffer, QIODevice, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]
        sys.exit("Qt could not write a PNG.")
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """A Windows icon of these PNG files, by size (at most 256 pixels)."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    at, entries = len(head) + 16 * len(pictures), b""
    for size, data in pictures.items():
        side = size % 256  # 256 is written as 0
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(data), at)
        at += len(data)
    return head + entries + b"".join(pictures.values())


def icns(pictures: dict[bytes, bytes]) -> bytes:
    """A macOS icon of these PNG files, by the names of their kinds."""
    body = b"".join(kind + struct.pack(">I", 8 + len(d)) + d for kind, d in pictures.items())
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def made() -> dict[str, bytes]:
    """Every file by its name."""
    sizes = sorted({*PNG_SIZES, *ICO_SIZES, *ICNS_KINDS.values()})
    pictures = {size: png(size) for size in sizes}
    return {
        **{f"planhat_gui-{size}.png": pictures[size] for size in PNG_SIZES},
        "planhat_gui.ico": ico({size: pictures[size] for size in ICO_SIZES}),
        "planhat_gui.icns": icns({kind: pictures[size] for kind, size in ICNS_KINDS.items()}),
    }


def main() -> int:
    """Write the files."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for name, data in made().items():
        (FOLDER / name).write_bytes(data)
        print(f"{name:24} {len(data):7,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
