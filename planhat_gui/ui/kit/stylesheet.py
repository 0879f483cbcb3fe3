"""The one style sheet, filled in with the colours of a scheme.

Spin and combo boxes lose their arrows as soon as a style sheet touches them, so their arrows
are images here: ``kit:`` is a search path to ``resources/icons/controls/<scheme>``.
"""

from dataclasses import asdict
from string import Template

from .tokens import Colours

_SHEET = Template("""
QMainWindow, QDialog, QStackedWidget, QScrollArea, QScrollArea > QWidget > QWidget[page="true"] {
  background: $window; }
QScrollArea { border: none; background: transparent; }
QFrame[surface="card"] QStackedWidget { background: transparent; }
QToolTip { background: $tooltip; color: $on_tooltip; border: 1px solid $line; padding: 4px 6px; }
QStatusBar { background: $window; color: $text_muted; }
QStatusBar::item { border: none; }

QLabel { background: transparent; }
QLabel[role="title"] { font-size: 20px; font-weight: 600; }
QLabel[role="section"] { font-size: 14px; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="muted"] { color: $text_muted; }
QLabel[role="caption"] { font-size: 12px; color: $text_muted; }
QLabel[role="error"] { font-size: 12px; color: $error; }
QLabel:disabled { color: $text_disabled; }

QFrame[surface="card"] { background: $surface; border: 1px solid $line; border-radius: 8px; }
QFrame[surface="sidebar"] { background: $sidebar; border: none; border-right: 1px solid $line; }
QFrame[surface="line"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QFrame[surface="toast"] { background: $tooltip; border: 1px solid $line; border-radius: 8px; }
QFrame[surface="toast"] QLabel { color: $on_tooltip; }
QFrame[level="neutral"] { background: $hover; }
QFrame[level="info"], QFrame[level="running"] { background: $info_surface; }
QFrame[level="success"] { background: $success_surface; }
QFrame[level="warning"] { background: $warning_surface; }
QFrame[level="error"] { background: $error_surface; }
QFrame[surface="bar"] { border: 1px solid $line; border-radius: 8px; }
QFrame[surface="bar"][level="info"] { border-color: $info; }
QFrame[surface="bar"][level="success"] { border-color: $success; }
QFrame[surface="bar"][level="warning"] { border-color: $warning; }
QFrame[surface="bar"][level="error"] { border-color: $error; }
QFrame[surface="pill"] { border: none; border-radius: 11px; }
QLabel[tone="neutral"] { color: $text_muted; }
QLabel[tone="info"], QLabel[tone="running"] { color: $info; }
QLabel[tone="success"] { color: $success; }
QLabel[tone="warning"] { color: $warning; }
QLabel[tone="error"] { color: $error; }

QPushButton, QToolButton[kind="secondary"] { background: $surface; color: $text;
  border: 1px solid $control_border; border-radius: 6px; padding: 5px 13px; min-height: 20px;
  font-weight: 500; }
QPushButton:hover { background: $hover; }
QPushButton:pressed, QPushButton:checked { background: $pressed; }
QPushButton:focus { border: 2px solid $focus; padding: 4px 12px; }
QPushButton:disabled { color: $text_disabled; border-color: $line; background: transparent; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent;
  border-color: $accent; font-weight: 600; }
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:pressed { background: $accent_pressed; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; }
QPushButton[kind="primary"]:disabled { background: $pressed; border-color: $pressed;
  color: $text_disabled; }
QPushButton[kind="danger"] { color: $error; border-color: $error; }
QPushButton[kind="quiet"], QPushButton[kind="link"] { background: transparent;
  border-color: transparent; }
QPushButton[kind="quiet"]:hover, QPushButton[kind="link"]:hover { background: $hover; }
QPushButton[kind="quiet"]:pressed { background: $pressed; }
QPushButton[kind="link"] { color: $info; padding: 5px 7px; }
QPushButton[kind="quiet"]:focus, QPushButton[kind="link"]:focus { border-color: $focus; }
QPushButton[kind="link"]:focus { padding: 4px 6px; }
QFrame[surface="toast"] QPushButton { background: transparent; color: $on_tooltip;
  border-color: $on_tooltip; }
QPushButton::menu-indicator { image: url("kit:down.svg"); width: 12px; height: 12px;
  subcontrol-position: right center; right: 8px; }
QPushButton[kind="primary"]::menu-indicator { image: url("kit:down-on-accent.svg"); }

QToolButton { background: transparent; color: $text; border: 1px solid transparent;
  border-radius: 6px; padding: 5px; min-height: 16px; min-width: 16px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $pressed; }
QToolButton:focus { border: 2px solid $focus; padding: 4px; }
QToolButton:disabled { color: $text_disabled; }
QToolButton::menu-indicator { image: none; }
QToolButton[kind="expander"] { padding: 5px 8px 5px 1px; text-align: left; font-weight: 500; }
QToolButton[kind="expander"]:focus { padding: 4px 7px 4px 0; }
QToolButton[kind="chip"] { background: $surface; border: 1px solid $control_border;
  border-radius: 6px; padding: 3px 9px 3px 5px; }
QToolButton[kind="chip"]:hover { background: $hover; }
QToolButton[kind="chip"]:focus { border: 2px solid $focus; padding: 2px 8px 2px 4px; }

QLineEdit, QAbstractSpinBox, QComboBox, QPlainTextEdit { background: $control; color: $text;
  border: 1px solid $control_border; border-radius: 6px; padding: 5px 9px; min-height: 20px;
  selection-background-color: $accent; selection-color: $on_accent;
  placeholder-text-color: $text_muted; }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus, QPlainTextEdit:focus {
  border: 2px solid $focus; padding: 4px 8px; }
QLineEdit[invalid="true"], QAbstractSpinBox[invalid="true"], QComboBox[invalid="true"],
QPlainTextEdit[invalid="true"] { border-color: $error; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled, QPlainTextEdit:disabled {
  color: $text_disabled; border-color: $line; background: $surface_alt; }
QLineEdit[readOnly="true"] { background: $surface_alt; }
QPlainTextEdit { padding: 3px 5px; }
QPlainTextEdit:focus { padding: 2px 4px; }
QPlainTextEdit[frame="none"] { border: none; border-radius: 0; background: $surface; padding: 4px; }
QPlainTextEdit[frame="none"]:focus { border: 2px solid $focus; border-radius: 6px; padding: 2px; }
QAbstractSpinBox { padding-right: 26px; }
QAbstractSpinBox:focus { padding-right: 25px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { subcontrol-origin: border;
  width: 24px; border: none; background: transparent; }
QAbstractSpinBox::up-button { subcontrol-position: top right; margin: 2px 2px 0 0; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; margin: 0 2px 2px 0; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: $hover; }
QAbstractSpinBox::up-arrow { image: url("kit:up.svg"); width: 12px; height: 12px; }
QAbstractSpinBox::down-arrow { image: url("kit:down.svg"); width: 12px; height: 12px; }
QAbstractSpinBox::up-arrow:disabled, QAbstractSpinBox::up-arrow:off {
  image: url("kit:up-off.svg"); }
QAbstractSpinBox::down-arrow:disabled, QAbstractSpinBox::down-arrow:off {
  image: url("kit:down-off.svg"); }
QComboBox { padding-right: 28px; }
QComboBox:focus { padding-right: 27px; }
QComboBox::drop-down { subcontrol-origin: border; subcontrol-position: center right;
  width: 28px; border: none; background: transparent; }
QComboBox::down-arrow { image: url("kit:down.svg"); width: 14px; height: 14px; }
QComboBox::down-arrow:disabled { image: url("kit:down-off.svg"); }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $control_border;
  border-radius: 0; padding: 4px; outline: none; }
QComboBox QAbstractItemView::item { min-height: 28px; padding: 0 6px; border-radius: 4px; }
QComboBox QAbstractItemView::item:selected, QComboBox QAbstractItemView::item:hover {
  background: $selected; color: $text; }

QCheckBox, QRadioButton { spacing: 8px; min-height: 28px; border: 2px solid transparent;
  border-radius: 6px; background: transparent; }
QCheckBox:focus, QRadioButton:focus { border-color: $focus; }
QCheckBox:disabled, QRadioButton:disabled { color: $text_disabled; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {
  width: 16px; height: 16px; border: 1px solid $control_border; background: $control; }
QCheckBox::indicator, QAbstractItemView::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:checked, QRadioButton::indicator:checked, QAbstractItemView::indicator:checked,
QCheckBox::indicator:indeterminate { background: $accent; border-color: $accent; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {
  image: url("kit:check.svg"); }
QCheckBox::indicator:indeterminate { image: url("kit:dash.svg"); }
QRadioButton::indicator:checked { image: url("kit:dot.svg"); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $line;
  background: $surface_alt; image: none; }
QCheckBox::indicator:checked:disabled { image: url("kit:check-off.svg"); }
QGroupBox { border: none; margin-top: 24px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; }

QAbstractItemView { background: $surface; alternate-background-color: $surface_alt; color: $text;
  border: none; outline: none; selection-background-color: $selected; selection-color: $text; }
QAbstractItemView:focus { border: 2px solid $focus; border-radius: 6px; }
QComboBox QAbstractItemView:focus { border: 1px solid $control_border; border-radius: 0; }
QTableView, QTreeView, QTableView:focus { border: 2px solid transparent; gridline-color: $line; }
QTableView::item { padding: 0 8px; border: none; }
QTableView::item:selected, QTreeView::item:selected, QListView::item:selected {
  background: $selected; color: $text; }
QTableView::item:focus { border: 2px solid $focus; padding: 0 6px; }
QTreeView::item { min-height: 28px; padding: 0 6px; }
QTreeView::branch { background: $surface; border-image: none; }
QTreeView::branch:selected { background: $selected; }
QTreeView::branch:has-children:closed { image: url("kit:right.svg"); padding: 4px; }
QTreeView::branch:has-children:open { image: url("kit:down.svg"); padding: 4px; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $text_muted; border: none;
  border-bottom: 1px solid $line; border-right: 1px solid $line; padding: 0 10px 0 11px;
  min-height: 30px; font-weight: 600; font-size: 12px; }
QHeaderView::section:hover { color: $text; background: $hover; }
QHeaderView::section:vertical { padding: 0 8px; font-weight: 400; border: none; }
QHeaderView::up-arrow { image: url("kit:up.svg"); width: 12px; height: 12px;
  subcontrol-position: center right; right: 6px; }
QHeaderView::down-arrow { image: url("kit:down.svg"); width: 12px; height: 12px;
  subcontrol-position: center right; right: 6px; }
QTableCornerButton::section { background: $surface; border: none;
  border-bottom: 1px solid $line; }
QListView::item { min-height: 28px; padding: 0 8px; border-radius: 6px; }
QListView::item:hover { background: $hover; }
QListView[kind="sidebar"], QListView[kind="sidebar"]:focus { background: transparent;
  border: none; font-weight: 500; }
QListView[kind="sidebar"]::item { min-height: 32px; padding: 0 10px; border-radius: 6px;
  border: 2px solid transparent; }
QListView[ring="true"]::item:focus { border: 2px solid $focus; }
QListView[kind="tiles"], QListView[kind="tiles"]:focus { background: transparent; border: none; }

QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: $text_muted; padding: 7px 14px 6px 14px;
  min-height: 20px; border: none; border-bottom: 2px solid transparent; font-weight: 500; }
QTabBar::tab:hover { color: $text; background: $hover; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QTabBar::tab:selected:focus { background: $selected; border-bottom: 2px solid $focus; }
QTabBar::tab:disabled { color: $text_disabled; }

QMenuBar { background: $window; color: $text; }
QMenuBar::item { padding: 6px 10px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $surface; color: $text; border: 1px solid $control_border; padding: 4px; }
QMenu::item { padding: 6px 28px 6px 10px; min-height: 18px; border-radius: 4px; }
QMenu::item:selected { background: $selected; color: $text; }
QMenu::item:disabled { color: $text_disabled; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $line; margin: 4px 6px; }
QMenu::right-arrow { image: url("kit:right.svg"); width: 12px; height: 12px; }

QProgressBar { background: $pressed; border: none; border-radius: 4px; max-height: 8px;
  min-height: 8px; color: transparent; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover, QSplitter::handle:pressed { background: $accent; border-radius: 2px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $scrollbar; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $control_border; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
""")


def style_sheet(colours: Colours) -> str:
    """The application's style sheet in the colours of one scheme."""
    return _SHEET.substitute(asdict(colours))
