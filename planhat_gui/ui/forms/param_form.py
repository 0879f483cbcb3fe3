"""The form of any template, drawn from its parameters. There is no form code per endpoint."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from planhat_gui.model.language import tr
from planhat_gui.model.params import Param, ParamKind, ParamValue
from planhat_gui.ui.forms.fields import QuietComboBox
from planhat_gui.ui.forms.number_field import NumberField
from planhat_gui.ui.kit.form import Form
from planhat_gui.ui.kit.text import plain_tooltip

Show = Callable[[ParamValue], None]
"""Puts a value into a field without telling that it was edited."""


class ParamForm(Form):
    """One row per parameter, its field by the parameter's kind.

    An integer is a spin box, a choice a combo box, yes or no a check box, all else a line edit.
    Rows are known by the parameter's name. `edited` carries the name and what stands in the field
    now, valid or not; checking is the caller's.
    """

    edited = Signal(str, object)
    finished = Signal()
    """The person left a field or pressed Enter in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._params: tuple[Param, ...] = ()
        self._show_value: dict[str, Show] = {}

    @property
    def params(self) -> tuple[Param, ...]:
        """The parameters drawn."""
        return self._params

    def set_params(self, params: tuple[Param, ...]) -> None:
        """Draw the form of these parameters; the same ones again change nothing."""
        if params == self._params:
            return
        self.clear()
        self._show_value.clear()
        self._params = params
        for param in params:
            field, show = self._field(param)
            self._show_value[param.name] = show
            self.add_row(param.label, field, _help(param, param.default), name=param.name)

    def show_values(self, values: Mapping[str, ParamValue]) -> None:
        """Show these values, without `edited`; a field that shows its value is left alone."""
        for param in self._params:
            if param.name in values:
                self._show_value[param.name](values[param.name])

    def field(self, name: str) -> QWidget:
        """The field of a parameter; KeyError if there is none."""
        return self.row(name).field

    def _field(self, param: Param) -> tuple[QWidget, Show]:
        match param.kind:
            case ParamKind.INTEGER:
                return self._number(param)
            case ParamKind.CHOICE:
                return self._choice(param)
            case ParamKind.PLANHAT_IDS | ParamKind.TEXT:
                return self._line(param)
            case ParamKind.BOOLEAN:
                return self._check(param)

    def _number(self, param: Param) -> tuple[QWidget, Show]:
        field = NumberField(param)
        field.edited.connect(partial(self.edited.emit, param.name))
        field.editingFinished.connect(self.finished)
        return field, field.show_value

    def _line(self, param: Param) -> tuple[QWidget, Show]:
        field = QLineEdit()
        field.setPlaceholderText(tr(param.placeholder))
        field.textChanged.connect(partial(self._line_edited, param.name, field))
        field.editingFinished.connect(self.finished)

        def show(value: ParamValue) -> None:
            if field.text() != str(value):
                field.blockSignals(True)
                field.setText(str(value))
                field.blockSignals(False)

        return field, show

    def _line_edited(self, name: str, field: QLineEdit, _text: str) -> None:
        self.edited.emit(name, field.text())

    def _check(self, param: Param) -> tuple[QWidget, Show]:
        field = QCheckBox(tr("Yes"))
        field.toggled.connect(partial(self._checked, param.name))

        def show(value: ParamValue) -> None:
            cleaned, _ = param.clean(value)
            field.blockSignals(True)
            field.setChecked(bool(cleaned))
            field.blockSignals(False)

        return field, show

    def _checked(self, name: str, checked: bool) -> None:
        self.edited.emit(name, int(checked))

    def _choice(self, param: Param) -> tuple[QWidget, Show]:
        field = QuietComboBox()
        for index, choice in enumerate(param.choices):
            field.addItem(choice.label, choice.value)
            field.setItemData(index, plain_tooltip(choice.help), Qt.ItemDataRole.ToolTipRole)
        field.currentIndexChanged.connect(partial(self._chosen, param, field))

        def show(value: ParamValue) -> None:
            cleaned, problem = param.clean(value)
            field.blockSignals(True)
            # A value that is no choice (from a file) shows as nothing chosen, with its problem.
            field.setCurrentIndex(-1 if problem else field.findData(cleaned))
            field.blockSignals(False)
            self.row(param.name).set_help(_help(param, cleaned))

        return field, show

    def _chosen(self, param: Param, field: QComboBox, _index: int) -> None:
        value = field.currentData()
        self.row(param.name).set_help(_help(param, value))
        self.edited.emit(param.name, value)


def _help(param: Param, value: object) -> str:
    """The parameter's help; under a choice also what the chosen entry does."""
    chosen = next((c for c in param.choices if c.value == value and c.help), None)
    if chosen is None:
        return param.help
    return f"{param.help}\n{chosen.label}: {chosen.help}".strip()
