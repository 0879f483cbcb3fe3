"""The design system and the generic widgets of the window; knows nothing of the product."""

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
