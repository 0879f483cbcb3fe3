"""Form rows: label above the field, help below it, the problem beside it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QStyledItemDelegate,
    QVBoxLayout,
    QWidget,
)

from .access import accessible, announce, explain
from .labels import label
from .status import LevelIcon, repolish
from .text import object_name, safe_text, without_mnemonic
from .tokens import CONTROL_HEIGHT, SPACE_4, SPACE_8, SPACE_12, SPACE_16

_LEAST_LETTERS = 8
"""What a combo box shows of its entry at the least, in letters."""


def prepare_field(field: QWidget) -> None:
    """Give a spin or combo box what no style sheet can give it; ``Form.add_row`` does it.

    A spin box gets the text margin of other fields, a combo box rows that obey the style sheet.
    """
    if isinstance(field, QAbstractSpinBox):
        field.lineEdit().setTextMargins(SPACE_8 - 1, 0, 0, 0)
    elif isinstance(field, QComboBox):
        field.setItemDelegate(QStyledItemDelegate(field))
        # A long entry must not make the whole form wider than its part of the window.
        field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        field.setMinimumContentsLength(_LEAST_LETTERS)


class FormRow(QWidget):
    """One field with its label, help and error. Made by ``Form.add_row``."""

    def __init__(
        self,
        text: str,
        field: QWidget,
        help: str = "",  # noqa: A002 - the word on screen
        trailing: QWidget | None = None,
    ) -> None:
        super().__init__()
        self.field = field
        self._help = help
        self._about = ""
        self._error = ""
        self.label = label(text)
        self.label.setBuddy(field)
        if not field.accessibleName():
            accessible(field, text)
        if field.sizeHint().height() < CONTROL_HEIGHT:
            field.setMinimumHeight(CONTROL_HEIGHT)
        prepare_field(field)
        self._help_label = label(help, "caption", wrap=True)
        self._error_icon = LevelIcon("error", 14)
        self._error_label = label("", "error", wrap=True)
        error_row = QHBoxLayout()
        error_row.setSpacing(SPACE_4 + 2)
        error_row.addWidget(self._error_icon, 0, Qt.AlignmentFlag.AlignTop)
        error_row.addWidget(self._error_label, 1)
        field_row = QHBoxLayout()
        field_row.setSpacing(SPACE_8)
        field_row.addWidget(field, 1)
        if trailing is not None:
            field_row.addWidget(trailing, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_4)
        if text:
            column.addWidget(self.label)
        column.addLayout(field_row)
        column.addLayout(error_row)
        column.addWidget(self._help_label)
        self._show()

    @property
    def error(self) -> str:
        """The problem shown, empty when there is none."""
        return self._error

    def set_error(self, text: str | None) -> None:
        """Show a problem at the field, or take it away."""
        if (text or "") == self._error:
            return
        self._error = text or ""
        self._show()
        if self._error:
            announce(self.field, f"{without_mnemonic(self.label.text())}: {self._error}")

    def set_help(self, text: str) -> None:
        """Change the caption below the field."""
        self._help = text
        self._show()

    def set_about(self, text: str) -> None:
        """What What's this says besides the caption, or where there is none."""
        self._about = text
        self._show()

    def _show(self) -> None:
        bad = bool(self._error)
        self._error_label.setText(safe_text(self._error, 300))
        self._error_label.setVisible(bad)
        self._error_icon.setVisible(bad)
        self._help_label.setText(self._help)
        self._help_label.setVisible(bool(self._help))
        words = " ".join(part for part in (self._help, self._error) if part)
        self.field.setAccessibleDescription(words)
        told = "\n".join(part for part in (self._about, self._help) if part)
        for each in (self.field, self.label):
            explain(each, told)
        for each in (self.field, *self.field.findChildren(QWidget)):
            if bool(each.property("invalid")) != bad:
                each.setProperty("invalid", bad)
                repolish(each)


class Form(QWidget):
    """A column of form rows. Rows are known by name, by default the label's object name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, FormRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_12)

    def add_row(
        self,
        text: str,
        field: QWidget,
        help: str = "",  # noqa: A002 - the word on screen
        error: str = "",
        *,
        name: str | None = None,
        trailing: QWidget | None = None,
    ) -> FormRow:
        """Add a field under its label (``&`` marks the mnemonic).

        The field gets the label as its accessible name, unless it has one. ``trailing`` stands
        right of the field, as Test does at the Endpoint menu.
        """
        row = FormRow(text, field, help, trailing)
        self._rows[name or object_name(text)] = row
        self._column.addWidget(row)
        row.set_error(error)
        return row

    def add_section(self, title: str) -> QLabel:
        """Add a heading."""
        heading = label(title, "section")
        if self._column.count():
            heading.setContentsMargins(0, SPACE_16 - SPACE_4, 0, 0)
        self._column.addWidget(heading)
        return heading

    def add_widget(self, widget: QWidget) -> None:
        """Add anything that is no field, over the whole width."""
        self._column.addWidget(widget)

    def add_stretch(self) -> None:
        """Keep the rows above at the top."""
        self._column.addStretch(1)

    def row(self, name: str) -> FormRow:
        """The row of that name; ``KeyError`` if there is none."""
        return self._rows[name]

    def names(self) -> tuple[str, ...]:
        """The rows' names, top down."""
        return tuple(self._rows)

    def set_error(self, name: str, text: str | None) -> None:
        """Show a problem at a field, or take it away."""
        self._rows[name].set_error(text)

    def set_errors(self, errors: dict[str, str]) -> None:
        """Show exactly these problems and no others."""
        for name, row in self._rows.items():
            row.set_error(errors.get(name))

    def focus_first_error(self) -> str:
        """Put the keyboard into the first field with a problem; its name, or empty."""
        for name, row in self._rows.items():
            if row.error and not row.isHidden():
                row.field.setFocus(Qt.FocusReason.OtherFocusReason)
                return name
        return ""

    def set_row_visible(self, name: str, visible: bool) -> None:
        """Show or hide a row with all that belongs to it."""
        self._rows[name].setVisible(visible)

    def clear(self) -> None:
        """Remove all rows and their widgets."""
        self._rows.clear()
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
