"""Draw the little pictures that the style sheet needs, once per colour scheme.

Run after a change of colours: ``python scripts/kit_controls.py``. A style sheet can only name
files, so the arrows and ticks of the controls are stored ready-coloured.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from planhat_gui.ui.kit.tokens import SCHEMES, Colours  # noqa: E402

_PATHS = {
    "up": '<path d="m6 15 6-6 6 6"/>',
    "down": '<path d="m6 9 6 6 6-6"/>',
    "right": '<path d="m9 6 6 6-6 6"/>',
    "check": '<path d="M19 7 10 17l-5-5" stroke-width="3"/>',
    "dash": '<path d="M6 12h12" stroke-width="3"/>',
    "dot": '<circle cx="12" cy="12" r="4.5" fill="{colour}" stroke="none"/>',
}
_HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" '
    'fill="none" stroke="{colour}" stroke-width="2.25" stroke-linecap="round" '
    'stroke-linejoin="round">'
)


def pictures(colours: Colours) -> dict[str, str]:
    """File name to SVG text for one scheme."""
    wanted = {
        "up": colours.text_muted,
        "down": colours.text_muted,
        "right": colours.text_muted,
        "check": colours.on_accent,
        "dash": colours.on_accent,
        "dot": colours.on_accent,
    }
    made = {f"{name}.svg": _svg(name, colour) for name, colour in wanted.items()}
    for name in ("up", "down", "check"):
        made[f"{name}-off.svg"] = _svg(name, colours.text_disabled)
    made["down-on-accent.svg"] = _svg("down", colours.on_accent)
    return made


def _svg(name: str, colour: str) -> str:
    return (_HEAD + _PATHS[name] + "</svg>\n").format(colour=colour)


def main() -> None:
    """Write the pictures of every scheme into the resources."""
    for scheme, colours in SCHEMES.items():
        folder = ROOT / "resources" / "icons" / "controls" / scheme
        folder.mkdir(parents=True, exist_ok=True)
        for name, svg in pictures(colours).items():
            (folder / name).write_text(svg, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
