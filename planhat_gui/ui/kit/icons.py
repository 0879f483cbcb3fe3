"""Icons: one SVG set, drawn in a colour of the current scheme."""

from typing import Protocol, cast

from PySide6.QtCore import QByteArray, QObject, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QPushButton

from . import theme
from .assets import resource_dir
from .tokens import ICON_SIZE, ColourRole

ICON_ROOM = 4
"""Pixels between an icon and the text beside it, over those that Qt leaves."""

_SCALES = (1, 2, 3)
_svg_texts: dict[str, str] = {}
_icons: dict[tuple[str, str, str, int], QIcon] = {}


class HasIcon(Protocol):
    """A button, an action: anything with ``setIcon`` (and a QObject at run time)."""

    def setIcon(self, icon: QIcon, /) -> None: ...


def _svg(name: str) -> str:
    text = _svg_texts.get(name)
    if text is None:
        path = resource_dir() / "icons" / "lucide" / f"{name}.svg"
        text = _svg_texts[name] = path.read_text(encoding="utf-8")
    return text


def pixmap(
    name: str, colour: str, size: int = ICON_SIZE, scale: float = 1, angle: float = 0
) -> QPixmap:
    """The icon in ``#rrggbb`` at ``size`` device-independent pixels, turned by ``angle`` degrees.

    Raises ``FileNotFoundError`` for a name that is not in ``resources/icons/lucide``.
    """
    svg = _svg(name).replace("currentColor", colour)
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    image = QPixmap(QSize(round(size * scale), round(size * scale)))
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = image.width() / 2
    painter.translate(middle, middle)
    painter.rotate(angle)
    painter.translate(-middle, -middle)
    renderer.render(painter)
    painter.end()
    image.setDevicePixelRatio(scale)
    return image


def widened(picture: QPixmap, room: int) -> QPixmap:
    """The picture with ``room`` device-independent pixels of nothing on its right.

    Qt sets the text of a button 4 px from its icon, and no style sheet can change that.
    """
    if not room:
        return picture
    scale = picture.devicePixelRatio()
    wide = QPixmap(picture.width() + round(room * scale), picture.height())
    wide.setDevicePixelRatio(scale)
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    painter.drawPixmap(0, 0, picture)
    painter.end()
    return wide


def spaced(made: QIcon) -> QIcon:
    """The icon with room on its right, for buttons that take theirs from an action."""
    wide = QIcon()
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled):
        for scale in _SCALES:
            picture = made.pixmap(QSize(ICON_SIZE, ICON_SIZE), scale, mode)
            wide.addPixmap(widened(picture, ICON_ROOM), mode)
    return wide


def icon(name: str, role: ColourRole = "text", room: int = 0) -> QIcon:
    """The named icon in a colour role of the current scheme (see ``set_icon`` to follow it).

    ``room``: see ``widened``. Raises ``FileNotFoundError`` for an unknown name.
    """
    colours = theme.current().colours
    colour: str = getattr(colours, role)
    key = (name, colour, colours.text_disabled, room)
    made = _icons.get(key)
    if made is None:
        made = QIcon()
        for scale in _SCALES:
            normal = widened(pixmap(name, colour, ICON_SIZE, scale), room)
            made.addPixmap(normal, QIcon.Mode.Normal)
            made.addPixmap(normal, QIcon.Mode.Selected)
            disabled = pixmap(name, colours.text_disabled, ICON_SIZE, scale)
            made.addPixmap(widened(disabled, room), QIcon.Mode.Disabled)
        _icons[key] = made
    return made


class _Follower(QObject):
    """A child of the widget that redraws its icon when the scheme changes."""

    def __init__(self, owner: QObject, name: str, role: ColourRole) -> None:
        super().__init__(owner)
        self.name = name
        self.role: ColourRole = role
        theme.themed.changed.connect(self.apply)

    def apply(self) -> None:
        owner = self.parent()
        # With nothing beside it, an icon stays in the middle of its button.
        beside_text = isinstance(owner, QPushButton) and bool(owner.text())
        cast("HasIcon", owner).setIcon(icon(self.name, self.role, ICON_ROOM if beside_text else 0))


def refresh_icon(target: QObject) -> None:
    """Draw a button's icon anew after its words came or went: beside words it has more room."""
    for child in target.children():
        if isinstance(child, _Follower):
            child.apply()


def set_icon(target: HasIcon, name: str, role: ColourRole = "text") -> None:
    """Give a button or an action an icon that follows changes of the scheme."""
    assert isinstance(target, QObject)
    for child in target.children():
        if isinstance(child, _Follower):
            child.name, child.role = name, role
            child.apply()
            return
    _Follower(target, name, role).apply()
