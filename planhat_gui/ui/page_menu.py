"""The Page menu: every button on screen as an entry, so that all can be found and used by keys."""

from collections.abc import Iterator

from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QMenu,
    QRadioButton,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QWidget,
)

from planhat_gui.model.language import tr
from planhat_gui.ui.kit.secret_field import SecretField
from planhat_gui.ui.kit.text import as_label

NOTHING = tr("Nothing to press here")


class PageMenu:
    """Fills `menu` whenever it opens, from the page in front of `stack` and what is above it."""

    def __init__(self, menu: QMenu, stack: QStackedWidget, above: QWidget) -> None:
        self.menu, self._stack, self._above = menu, stack, above
        menu.aboutToShow.connect(self.fill)
        self.fill()

    def fill(self) -> None:
        """One entry for each button that can be pressed now, in the order they stand."""
        self.menu.clear()
        shown = [each for each in (self._above, self._stack.currentWidget()) if each is not None]
        for root in shown:
            for each in pressable(root):
                action = self.menu.addAction(as_label(each.accessibleName()))
                action.setIcon(each.icon())
                if each.isCheckable():
                    action.setCheckable(True)
                    action.setChecked(each.isChecked())
                menu = _menu_of(each)
                if menu is not None:
                    action.setMenu(menu)
                else:
                    action.triggered.connect(each.click)
        if self.menu.isEmpty():
            self.menu.addAction(NOTHING).setEnabled(False)


def pressable(root: QWidget) -> Iterator[QAbstractButton]:
    """The buttons of a page that a person could press now, each with its name.

    What is chosen rather than pressed is none of them, nor the eye of a secret, which is held.
    """
    for each in root.findChildren(QAbstractButton):
        inner = isinstance(each.parentWidget(), (SecretField, QTabBar))
        chosen = isinstance(each, (QCheckBox, QRadioButton))
        if each.isVisibleTo(root) and each.isEnabled() and each.accessibleName():
            if inner or chosen:
                continue
            yield each


def _menu_of(each: QAbstractButton) -> QMenu | None:
    menu = each.menu() if hasattr(each, "menu") else None
    if isinstance(each, QToolButton) and each.defaultAction() is not None:
        return None
    return menu if isinstance(menu, QMenu) else None
