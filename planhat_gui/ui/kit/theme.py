"""The look of the program: Fusion, one palette, one style sheet, the bundled font."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from .assets import resource_dir
from .stylesheet import style_sheet
from .tokens import LIGHT, SCHEMES, TYPE_BODY, Colours, SchemeName

Mode = Literal["system", "light", "dark", "contrast"]

FONT_FAMILY = "Inter"
MONO_FAMILIES = (
    "Cascadia Mono",
    "Consolas",
    "SF Mono",
    "Menlo",
    "JetBrains Mono",
    "Noto Sans Mono",
    "DejaVu Sans Mono",
    "Liberation Mono",
    "monospace",
)
_FONT_FILES = ("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf")


@dataclass(frozen=True, slots=True)
class Theme:
    """What is shown now: the mode asked for, the scheme it came to, and its colours."""

    mode: Mode
    scheme: SchemeName
    colours: Colours


class Themed(QObject):
    """Emits ``changed`` after the scheme has been applied to the application."""

    changed = Signal()


class _State:
    theme = Theme("system", "light", LIGHT)
    fonts_loaded = False
    follows_system = False


themed = Themed()


def current() -> Theme:
    """The theme in force; the light one before ``apply_theme``."""
    return _State.theme


def apply_theme(app: QApplication, mode: Mode = "system") -> Theme:
    """Apply a theme to the whole application; may be called again at any time.

    ``system`` starts from the system's scheme (light when it says nothing) and follows it.
    """
    scheme = _system_scheme() if mode == "system" else mode
    colours = SCHEMES[scheme]
    _State.theme = Theme(mode, scheme, colours)
    _load_fonts()
    if not _State.follows_system:
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(_system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(_system_changed)
        _State.follows_system = True
    if app.style().objectName() != "fusion":
        app.setStyle(QStyleFactory.create("Fusion"))
    app.setFont(ui_font())
    app.setPalette(_palette(colours))
    QDir.setSearchPaths("kit", [str(resource_dir() / "icons" / "controls" / scheme)])
    app.setStyleSheet(style_sheet(colours))
    themed.changed.emit()
    return _State.theme


def ui_font(
    size: int = TYPE_BODY,
    weight: QFont.Weight = QFont.Weight.Normal,
    *,
    tabular: bool = False,
) -> QFont:
    """The interface font at ``size`` pixels; ``tabular`` figures all have one width."""
    font = QFont(FONT_FAMILY)
    font.setPixelSize(size)
    font.setWeight(weight)
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def mono_font(size: int = TYPE_BODY) -> QFont:
    """A monospace font for URLs, paths and raw answers."""
    font = QFont()
    font.setFamilies(list(MONO_FAMILIES))
    font.setStyleHint(QFont.StyleHint.Monospace)
    font.setFixedPitch(True)
    font.setPixelSize(size)
    return font


def _system_scheme() -> SchemeName:
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def _system_changed() -> None:
    app = QApplication.instance()
    if _State.theme.mode == "system" and isinstance(app, QApplication):
        apply_theme(app, "system")


def _load_fonts() -> None:
    if _State.fonts_loaded:
        return
    for name in _FONT_FILES:
        QFontDatabase.addApplicationFont(str(resource_dir() / "fonts" / name))
    _State.fonts_loaded = True


def _palette(colours: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    normal = {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.control,
        role.AlternateBase: colours.surface_alt,
        role.Text: colours.text,
        role.PlaceholderText: colours.text_muted,
        role.Button: colours.surface,
        role.ButtonText: colours.text,
        role.BrightText: colours.on_accent,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Link: colours.info,
        role.LinkVisited: colours.info,
        role.ToolTipBase: colours.tooltip,
        role.ToolTipText: colours.on_tooltip,
        role.Light: colours.surface,
        role.Midlight: colours.hover,
        role.Mid: colours.line,
        role.Dark: colours.control_border,
        role.Shadow: colours.line,
        role.Accent: colours.accent,
    }
    for each, colour in normal.items():
        palette.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(colours.text_disabled))
    return palette


def qcolour(role: str) -> QColor:
    """A colour role of the scheme in force, for painting."""
    return QColor(getattr(_State.theme.colours, role))
