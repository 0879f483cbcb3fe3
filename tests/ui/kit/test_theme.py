import runpy
from pathlib import Path

import pytest
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from planhat_gui.ui import kit
from planhat_gui.ui.kit import theme
from planhat_gui.ui.kit.assets import resource_dir
from planhat_gui.ui.kit.tokens import (
    LEVEL_ICONS,
    LEVELS,
    SCHEMES,
    Colours,
    SchemeName,
    contrast_ratio,
    level_colours,
)

ROOT = Path(__file__).resolve().parents[3]
schemes = pytest.mark.parametrize("colours", SCHEMES.values(), ids=SCHEMES)


@schemes
@pytest.mark.parametrize("role", ["text", "text_muted", "info", "success", "warning", "error"])
def test_text_contrast(colours: Colours, role: str) -> None:
    """Text of every role reads with 4.5:1 on every surface it may stand on."""
    for surface in ("window", "sidebar", "surface", "surface_alt", "control", "hover"):
        ratio = contrast_ratio(getattr(colours, role), getattr(colours, surface))
        assert ratio >= 4.5, (role, surface, ratio)


@schemes
def test_contrast_on_coloured_surfaces(colours: Colours) -> None:
    """Buttons, selections, tool tips and status surfaces keep 4.5:1."""
    pairs = [
        (colours.on_accent, colours.accent),
        (colours.on_accent, colours.accent_hover),
        (colours.on_accent, colours.accent_pressed),
        (colours.text, colours.selected),
        (colours.text_muted, colours.selected),
        (colours.text, colours.pressed),
        (colours.on_tooltip, colours.tooltip),
        *(level_colours(colours, level) for level in LEVELS),
        *((colours.text, level_colours(colours, level)[1]) for level in LEVELS),
    ]
    for text, surface in pairs:
        assert contrast_ratio(text, surface) >= 4.5, (text, surface)


@schemes
def test_control_contrast(colours: Colours) -> None:
    """Borders of controls, the focus ring and the accent stand out with 3:1."""
    for surface in ("window", "surface", "control", "surface_alt"):
        for role in ("control_border", "focus", "accent"):
            ratio = contrast_ratio(getattr(colours, role), getattr(colours, surface))
            assert ratio >= 3, (role, surface, ratio)
    # The ring of the primary button is drawn in the text colour, on the window.
    assert contrast_ratio(colours.text, colours.window) >= 3
    assert contrast_ratio(colours.text, colours.surface) >= 3
    assert contrast_ratio(colours.focus, colours.selected) >= 3


@pytest.mark.parametrize("mode", SCHEMES)
def test_a_theme_sets_palette_and_emits(
    mode: SchemeName, themed_app: QApplication, qtbot: QtBot
) -> None:
    """A switch at run time reaches the palette, the style sheet and whoever listens."""
    with qtbot.waitSignal(theme.themed.changed):
        applied = theme.apply_theme(themed_app, mode)
    assert applied == theme.current()
    window = themed_app.palette().color(QPalette.ColorRole.Window).name()
    assert window == SCHEMES[mode].window
    assert SCHEMES[mode].accent in themed_app.styleSheet()
    assert "$" not in themed_app.styleSheet()


def test_system_mode_comes_to_a_scheme(themed_app: QApplication) -> None:
    """Where the system says nothing, the light scheme is taken."""
    assert theme.apply_theme(themed_app, "system").scheme in SCHEMES


def test_the_bundled_font_is_used(themed_app: QApplication) -> None:
    """Inter comes from the resources in its three weights, not from the machine."""
    assert QFontInfo(themed_app.font()).family() == "Inter"
    assert (resource_dir() / "fonts" / "OFL.txt").is_file()
    assert theme.ui_font(tabular=True).featureTags()


def test_icons_follow_the_theme(themed_app: QApplication, qtbot: QtBot) -> None:
    """An icon set with set_icon is redrawn in the new scheme's colour."""
    button = QPushButton()
    qtbot.addWidget(button)
    kit.set_icon(button, "plus")
    before = button.icon().pixmap(16).toImage()
    theme.apply_theme(themed_app, "dark")
    assert button.icon().pixmap(16).toImage() != before
    kit.set_icon(button, "minus")
    assert len(button.children()) == 1


def test_every_stored_icon_can_be_drawn() -> None:
    """All files of the set are valid and tinted; the licence lies beside them."""
    folder = resource_dir() / "icons" / "lucide"
    names = {path.stem for path in folder.glob("*.svg")}
    assert names >= set(LEVEL_ICONS.values())
    for name in names:
        image = kit.pixmap(name, "#ff0000").toImage()
        drawn = [image.pixelColor(x, y) for x in range(16) for y in range(16)]
        assert any(c.alpha() > 100 and c.red() > 200 and c.blue() < 50 for c in drawn), name
    assert (folder / "LICENSE").is_file()


def test_an_unknown_icon_is_an_error() -> None:
    """A misspelt icon is found by the first test that makes the widget."""
    with pytest.raises(FileNotFoundError):
        kit.icon("no-such-icon")


def test_control_pictures_match_the_tokens() -> None:
    """The arrows and ticks on disk have the colours of the schemes (scripts/kit_controls.py)."""
    script = runpy.run_path(str(ROOT / "scripts" / "kit_controls.py"))
    for scheme, colours in SCHEMES.items():
        folder = resource_dir() / "icons" / "controls" / scheme
        wanted = script["pictures"](colours)
        assert {p.name: p.read_text(encoding="utf-8") for p in folder.iterdir()} == wanted


def test_style_sheet_pictures_exist(themed_app: QApplication) -> None:
    """Every picture that the style sheet names is there."""
    named = {part.split('")')[0] for part in themed_app.styleSheet().split('url("kit:')[1:]}
    stored = {p.name for p in (resource_dir() / "icons" / "controls" / "light").iterdir()}
    assert named
    assert named <= stored
