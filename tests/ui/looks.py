"""What is looked at in any state of the window: names, help texts, texts that are cut."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QTabBar,
    QToolButton,
    QWidget,
)

from planhat_gui.ui.kit.labels import ElidedLabel
from planhat_gui.ui.kit.status import Toast
from planhat_gui.ui.pages.listing import ListTable

Role = QAccessible.Role
CONTROLS = {
    Role.Button, Role.ButtonDropDown, Role.ButtonMenu, Role.CheckBox, Role.RadioButton,
    Role.ComboBox, Role.EditableText, Role.SpinBox, Role.Slider, Role.List, Role.Table, Role.Tree,
    Role.PageTab, Role.PageTabList, Role.MenuItem, Role.MenuBar, Role.ProgressBar, Role.Dialog,
    Role.Client,
}  # fmt: skip
"""Roles of what a person can use or that holds it: each needs a name."""
INPUTS = (QLineEdit, QAbstractSpinBox, QComboBox, QPlainTextEdit, QCheckBox, QRadioButton)
LONGER = 1.4


def lengthen(text: str) -> str:
    """The text as a language would have it that needs 40 % more letters: `Flöw ñame ~~~~`."""
    if not any(letter.isalpha() for letter in text):
        return text
    accented = text.translate(str.maketrans("aeioun", "åéïöüñ"))
    return f"{accented} {'~' * max(1, round(len(text) * (LONGER - 1)) - 1)}"


def come_to_rest() -> None:
    """Let layouts follow what changed: a round for each level of them, at the most."""
    for _ in range(12):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QCoreApplication.processEvents()


# Names


def tree(root: QWidget) -> Iterator[QAccessibleInterface]:
    """All interfaces that a screen reader sees from `root` down."""
    waiting = [QAccessible.queryAccessibleInterface(root)]
    while waiting:
        one = waiting.pop()
        if not one.isValid():
            continue
        yield one
        if one.role() in {Role.Table, Role.Tree}:
            continue  # cells are data
        children: list[QAccessibleInterface | None] = [
            one.child(at) for at in range(one.childCount())
        ]
        waiting += [each for each in children if each is not None]


def unnamed(root: QWidget) -> list[str]:
    """Visible controls that have no name, as their class and where they are."""
    found = []
    for one in tree(root):
        widget = one.object()
        if isinstance(widget, QWidget) and not widget.isVisible():
            continue
        if one.role() not in CONTROLS or one.text(QAccessible.Text.Name).strip():
            continue
        # The line edit of a spin or combo box is named by its owner.
        if isinstance(widget, QLineEdit) and _inner(widget):
            continue
        if isinstance(widget, QWidget) and (one.state().invisible or one.role() == Role.Client):
            continue
        found.append(f"{one.role().name} {where(widget)}")
    return found


def names(root: QWidget) -> set[str]:
    """The names of all controls that show."""
    return {
        one.text(QAccessible.Text.Name)
        for one in tree(root)
        if not one.state().invisible and one.text(QAccessible.Text.Name)
    }


def _inner(widget: QWidget) -> bool:
    above = widget.parentWidget()
    return isinstance(above, (QAbstractSpinBox, QComboBox))


def where(widget: object) -> str:
    """A widget's class and the names above it, to find it by."""
    names = []
    while isinstance(widget, QWidget):
        names.append(widget.objectName() or type(widget).__name__)
        widget = widget.parentWidget()
    return "<".join(names[:5])


# Help


def untold(root: QWidget) -> list[str]:
    """Visible inputs without a What's this text."""
    return [
        where(each)
        for each in root.findChildren(QWidget)
        if isinstance(each, INPUTS)
        and each.isVisibleTo(root)
        and not _inner(each)
        and not (isinstance(each, (QLineEdit, QPlainTextEdit)) and each.isReadOnly())
        and not each.whatsThis().strip()
    ]


# Cut texts


def cut(root: QWidget) -> list[str]:
    """Visible texts that do not fit where they stand, and controls that are partly covered."""
    found = [text for each in root.findChildren(QWidget) for text in _cut(each)]
    return sorted(set(found))


def _cut(widget: QWidget) -> Iterator[str]:
    if not widget.isVisible() or widget.width() <= 0:
        return
    need: tuple[str, str] | None = None
    if isinstance(widget, QLabel):
        need = _label(widget)
    elif isinstance(widget, (QPushButton, QCheckBox, QRadioButton, QToolButton)):
        need = _button(widget)
    elif isinstance(widget, QTabBar):
        yield from _tabs(widget)
    elif isinstance(widget, QHeaderView):
        yield from _heads(widget, lambda text: text)
    elif isinstance(widget, QLineEdit) and not widget.text():
        room = widget.width() - 24 - widget.textMargins().left()
        if QFontMetrics(widget.font()).horizontalAdvance(widget.placeholderText()) > room:
            need = ("placeholder", widget.placeholderText())
    inner = isinstance(widget.parentWidget(), QLineEdit)  # its clear button lies over it
    controls = (QAbstractButton, QLineEdit)
    if need is None and not inner and isinstance(widget, controls) and _covered(widget):
        need = ("covered", widget.accessibleName())
    if need is not None:
        yield f"{need[0]} “{need[1]}” in {where(widget)}"


def _label(widget: QLabel) -> tuple[str, str] | None:
    if isinstance(widget, ElidedLabel) or not widget.text() or not widget.pixmap().isNull():
        return None
    room: QRect = widget.contentsRect()
    if widget.wordWrap():
        height = widget.heightForWidth(widget.width())
        return ("label is too low", widget.text()) if height > widget.height() + 2 else None
    metrics = QFontMetrics(widget.font())
    wide = max(metrics.horizontalAdvance(line) for line in widget.text().splitlines())
    return ("label", widget.text()) if wide > room.width() + 1 else None


def _button(widget: QAbstractButton) -> tuple[str, str] | None:
    if not widget.text() or (
        isinstance(widget, QToolButton)
        and widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
    ):
        return None
    hint: QSize = widget.sizeHint()
    return ("button", widget.text()) if hint.width() > widget.width() + 1 else None


def _tabs(bar: QTabBar) -> Iterator[str]:
    metrics = QFontMetrics(bar.font())
    for at in filter(bar.isTabVisible, range(bar.count())):
        inside = bar.rect().contains(bar.tabRect(at))
        room = bar.tabRect(at).width() - 28
        if not inside or metrics.horizontalAdvance(bar.tabText(at)) > room + 1:
            yield f"tab “{bar.tabText(at)}” in {where(bar)}"


def _heads(header: QHeaderView, said: Callable[[str], str]) -> Iterator[str]:
    if header.orientation() != Qt.Orientation.Horizontal or header.model() is None:
        return
    metrics = QFontMetrics(header.font())
    for at in range(header.count()):
        text = header.model().headerData(at, Qt.Orientation.Horizontal) or ""
        tip = header.model().headerData(at, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
        hidden = header.isSectionHidden(at) or bool(tip)
        if not hidden and metrics.horizontalAdvance(said(str(text))) > header.sectionSize(at) - 20:
            yield f"head “{said(str(text))}” in {where(header)}"


def _covered(widget: QWidget) -> bool:
    """Whether a part is cut off by what it lies in, where nothing scrolls to it."""
    above = widget.parentWidget()
    place = widget.rect()
    while above is not None:
        if isinstance(above.parentWidget(), QScrollArea) or above.inherits("QAbstractScrollArea"):
            return False
        place = QRect(widget.mapTo(above, widget.rect().topLeft()), widget.size())
        if not above.rect().contains(place):
            return True
        above = None if above.isWindow() else above.parentWidget()
    return False


# The longer language


@contextmanager
def longer(root: QWidget) -> Iterator[None]:
    """Every text of the program on screen is 40 % longer, and as before afterwards."""
    undo: list[Callable[[], None]] = []
    for each in root.findChildren(QWidget):
        if each.isVisible():
            undo += _lengthened(each)
    come_to_rest()
    yield
    for act in undo:
        act()
    come_to_rest()


def _lengthened(widget: QWidget) -> list[Callable[[], None]]:
    if isinstance(widget, ElidedLabel) or isinstance(widget.parentWidget(), Toast):
        return []
    if isinstance(widget, QLabel):
        foreign = widget.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
        return [] if foreign else _put(widget.text, widget.setText)
    if isinstance(widget, QAbstractButton) and widget.text():
        return _put(widget.text, widget.setText)
    if isinstance(widget, QLineEdit):
        return _put(widget.placeholderText, partial(_hold, widget))
    if isinstance(widget, QMenuBar):
        return [back for each in widget.actions() for back in _put(each.text, each.setText)]
    if isinstance(widget, QTabBar):
        return [
            back
            for at in range(widget.count())
            for back in _put(
                lambda at=at: widget.tabText(at),  # type: ignore[misc]
                lambda text, at=at: widget.setTabText(at, text),  # type: ignore[misc]
            )
        ]
    return []


def _hold(widget: QLineEdit, text: str) -> None:
    widget.setPlaceholderText(text)
    widget.updateGeometry()  # Qt does not: no field changes its language while it is on screen


def _put(read: Callable[[], str], write: Callable[[str], object]) -> list[Callable[[], None]]:
    before = read()
    after = lengthen(before)
    if after == before:
        return []
    write(after)

    def back() -> None:
        if read() == after:
            write(before)

    return [back]


def long_heads(root: QWidget) -> list[str]:
    """Column heads of the program's own lists that would not fit in the longer language."""
    return [
        text
        for each in root.findChildren(QHeaderView)
        if each.isVisible()
        # A list of the program makes its columns as wide as their titles in any language.
        and not isinstance(each.parentWidget(), ListTable)
        for text in _heads(each, lengthen)
    ]
