"""The design system and the generic widgets of the window; knows nothing of the product."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .access import accessible, announce
    from .buttons import BusyButton, button, icon_button
    from .form import Form, FormRow, prepare_field
    from .grid import CopyRequest, DataGrid
    from .icons import icon, pixmap, set_icon
    from .labels import ElidedLabel, label, rule
    from .models import RAW_ROLE, SampleModel, TableModel, WindowedModel
    from .raw_text import RawText
    from .record_tree import JsonModel, RecordTree, RecordView
    from .secret_field import SecretField
    from .sidebar import Sidebar, SidebarItem
    from .splitter import Splitter
    from .status import LevelIcon, MessageBar, StatusPill, Toast, repolish
    from .stepper import Stepper
    from .surfaces import Card, EmptyState, Expander, KeyValueGrid, PageHeader, scroll_area
    from .text import as_label, json_path, object_name, plain_tooltip, safe_text, without_mnemonic
    from .theme import apply_theme, mono_font, themed, ui_font
    from .tiles import Tile, TileList

__all__ = [
    "RAW_ROLE",
    "BusyButton",
    "Card",
    "CopyRequest",
    "DataGrid",
    "ElidedLabel",
    "EmptyState",
    "Expander",
    "Form",
    "FormRow",
    "JsonModel",
    "KeyValueGrid",
    "LevelIcon",
    "MessageBar",
    "PageHeader",
    "RawText",
    "RecordTree",
    "RecordView",
    "SampleModel",
    "SecretField",
    "Sidebar",
    "SidebarItem",
    "Splitter",
    "StatusPill",
    "Stepper",
    "TableModel",
    "Tile",
    "TileList",
    "Toast",
    "WindowedModel",
    "accessible",
    "announce",
    "apply_theme",
    "as_label",
    "button",
    "icon",
    "icon_button",
    "json_path",
    "label",
    "mono_font",
    "object_name",
    "pixmap",
    "plain_tooltip",
    "prepare_field",
    "repolish",
    "rule",
    "safe_text",
    "scroll_area",
    "set_icon",
    "themed",
    "ui_font",
    "without_mnemonic",
]

# A module is loaded when something of it is first asked for: the window's first paint needs a
# third of the kit, and the rest would cost it 40 ms.
_MODULES = {
    "access": (
        "accessible",
        "announce",
    ),
    "buttons": (
        "BusyButton",
        "button",
        "icon_button",
    ),
    "form": (
        "Form",
        "FormRow",
        "prepare_field",
    ),
    "grid": (
        "CopyRequest",
        "DataGrid",
    ),
    "icons": (
        "icon",
        "pixmap",
        "set_icon",
    ),
    "labels": (
        "ElidedLabel",
        "label",
        "rule",
    ),
    "models": (
        "RAW_ROLE",
        "SampleModel",
        "TableModel",
        "WindowedModel",
    ),
    "raw_text": ("RawText",),
    "record_tree": (
        "JsonModel",
        "RecordTree",
        "RecordView",
    ),
    "secret_field": ("SecretField",),
    "sidebar": (
        "Sidebar",
        "SidebarItem",
    ),
    "splitter": ("Splitter",),
    "status": (
        "LevelIcon",
        "MessageBar",
        "StatusPill",
        "Toast",
        "repolish",
    ),
    "stepper": ("Stepper",),
    "surfaces": (
        "Card",
        "EmptyState",
        "Expander",
        "KeyValueGrid",
        "PageHeader",
        "scroll_area",
    ),
    "text": (
        "as_label",
        "json_path",
        "object_name",
        "plain_tooltip",
        "safe_text",
        "without_mnemonic",
    ),
    "theme": (
        "apply_theme",
        "mono_font",
        "themed",
        "ui_font",
    ),
    "tiles": (
        "Tile",
        "TileList",
    ),
}
_HOMES = {name: module for module, names in _MODULES.items() for name in names}


def __getattr__(name: str) -> Any:
    """Load the module of a public name."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_HOMES[name]}", __name__), name)
