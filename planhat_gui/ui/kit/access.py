"""Names and announcements for screen readers and tests."""

from typing import TypeVar

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from .text import object_name as name_of
from .text import plain_tooltip, without_mnemonic

W = TypeVar("W", bound=QWidget)
_EXPLAINED = 2000
"""Letters of an explanation at the most: some are anybody's, as those of templates."""


def accessible(widget: W, name: str, object_name: str | None = None, description: str = "") -> W:
    """Give ``widget`` its accessible name and the matching object name; returns the widget.

    ``name`` is the label on screen, with or without its mnemonic. ``object_name`` overrides the
    lowerCamelCase form of it. An empty ``description`` leaves the present one.
    """
    widget.setAccessibleName(without_mnemonic(name))
    widget.setObjectName(name_of(name) if object_name is None else object_name)
    if description:
        widget.setAccessibleDescription(description)
    return widget


def explain(widget: QWidget, text: str) -> None:
    """Set what What's this says of ``widget``: plain text, whoever wrote it."""
    widget.setWhatsThis(plain_tooltip(text, _EXPLAINED))


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Have a screen reader say ``text``; does nothing when none is running."""
    if not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(widget, text)
    event.setPoliteness(
        QAccessible.AnnouncementPoliteness.Assertive
        if urgent
        else QAccessible.AnnouncementPoliteness.Polite
    )
    QAccessible.updateAccessibility(event)
