"""Design tokens: spacing, type, radii and the three colour schemes. Values only, no Qt."""

from dataclasses import dataclass
from typing import Literal, get_args

from planhat_gui.model.language import tr

SchemeName = Literal["light", "dark", "contrast"]
Level = Literal["neutral", "info", "success", "warning", "error", "running"]
ColourRole = Literal[
    "text",
    "text_muted",
    "text_disabled",
    "accent",
    "on_accent",
    "info",
    "success",
    "warning",
    "error",
]
TextRole = Literal["title", "section", "body", "strong", "muted", "caption", "error", "mono"]

LEVELS: tuple[Level, ...] = get_args(Level)

# Spacing in device-independent pixels.
SPACE_4, SPACE_8, SPACE_12, SPACE_16, SPACE_24, SPACE_32 = 4, 8, 12, 16, 24, 32
# Type sizes in pixels.
TYPE_TITLE, TYPE_SECTION, TYPE_BODY, TYPE_CAPTION = 20, 14, 13, 12
RADIUS_SURFACE, RADIUS_CONTROL = 8, 6
MIN_TARGET = 28
CONTROL_HEIGHT = 32
ROW_HEIGHT = 28
ICON_SIZE = 16
NARROW_WIDTH = 1000
"""Below this window width, panes that stand side by side are stacked."""


@dataclass(frozen=True, slots=True)
class Colours:
    """One scheme; every colour is ``#rrggbb``. Text reads on all surfaces with 4.5:1 or more."""

    window: str
    sidebar: str
    surface: str
    surface_alt: str
    hover: str
    pressed: str
    line: str
    control: str
    control_border: str
    text: str
    text_muted: str
    text_disabled: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    selected: str
    focus: str
    scrollbar: str
    info: str
    info_surface: str
    success: str
    success_surface: str
    warning: str
    warning_surface: str
    error: str
    error_surface: str
    tooltip: str
    on_tooltip: str


LIGHT = Colours(
    window="#f5f6f9",
    sidebar="#fbfbfd",
    surface="#ffffff",
    surface_alt="#fafbfc",
    hover="#eef0f5",
    pressed="#e3e6ee",
    line="#e1e4ea",
    control="#ffffff",
    control_border="#848c9c",
    text="#161b26",
    text_muted="#566072",
    text_disabled="#8d95a3",
    accent="#3a5fe5",
    accent_hover="#3154d2",
    accent_pressed="#2947b5",
    on_accent="#ffffff",
    selected="#e6ecfd",
    focus="#2344c4",
    scrollbar="#a9b0bd",
    info="#2250b8",
    info_surface="#e9effc",
    success="#14693a",
    success_surface="#e5f5ec",
    warning="#865300",
    warning_surface="#fdf3dc",
    error="#b3221f",
    error_surface="#fdecea",
    tooltip="#1f2532",
    on_tooltip="#f4f6fa",
)

DARK = Colours(
    window="#14161b",
    sidebar="#191c24",
    surface="#1c2027",
    surface_alt="#20242c",
    hover="#272c36",
    pressed="#303642",
    line="#2d323c",
    control="#181b21",
    control_border="#6d7686",
    text="#e9ecf2",
    text_muted="#a5aebd",
    text_disabled="#6f7887",
    accent="#7a95ff",
    accent_hover="#8fa6ff",
    accent_pressed="#6482f5",
    on_accent="#0c1230",
    selected="#28345a",
    focus="#a9bbff",
    scrollbar="#4d5563",
    info="#9db4ff",
    info_surface="#1f2947",
    success="#6fd69b",
    success_surface="#173026",
    warning="#f2be5c",
    warning_surface="#362a12",
    error="#ff9a92",
    error_surface="#3b1f20",
    tooltip="#e9ecf2",
    on_tooltip="#161b26",
)

CONTRAST = Colours(
    window="#000000",
    sidebar="#000000",
    surface="#000000",
    surface_alt="#000000",
    hover="#2a2a2a",
    pressed="#404040",
    line="#ffffff",
    control="#000000",
    control_border="#ffffff",
    text="#ffffff",
    text_muted="#ffffff",
    text_disabled="#a6a6a6",
    accent="#ffd60a",
    accent_hover="#ffe45c",
    accent_pressed="#e0bb00",
    on_accent="#000000",
    selected="#003f5c",
    focus="#00e5ff",
    scrollbar="#ffffff",
    info="#8ecbff",
    info_surface="#000000",
    success="#5dff9b",
    success_surface="#000000",
    warning="#ffd60a",
    warning_surface="#000000",
    error="#ff9d94",
    error_surface="#000000",
    tooltip="#ffffff",
    on_tooltip="#000000",
)

SCHEMES: dict[SchemeName, Colours] = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}

LEVEL_ICONS: dict[Level, str] = {
    "neutral": "circle-dashed",
    "info": "info",
    "success": "circle-check",
    "warning": "triangle-alert",
    "error": "circle-x",
    "running": "loader-circle",
}
LEVEL_WORDS: dict[Level, str] = {
    "neutral": tr("Note"),
    "info": tr("Info"),
    "success": tr("Done"),
    "warning": tr("Warning"),
    "error": tr("Error"),
    "running": tr("Running"),
}


def level_colours(colours: Colours, level: Level) -> tuple[str, str]:
    """Foreground and surface of a status level in a scheme."""
    pairs: dict[Level, tuple[str, str]] = {
        "neutral": (colours.text_muted, colours.hover),
        "info": (colours.info, colours.info_surface),
        "success": (colours.success, colours.success_surface),
        "warning": (colours.warning, colours.warning_surface),
        "error": (colours.error, colours.error_surface),
        "running": (colours.info, colours.info_surface),
    }
    return pairs[level]


def luminance(colour: str) -> float:
    """Relative luminance (0 to 1) of ``#rrggbb`` as WCAG 2 defines it."""
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast_ratio(one: str, other: str) -> float:
    """WCAG 2 contrast ratio of two ``#rrggbb`` colours, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
