"""The practice tenant: a local server that behaves like Planhat, for learning and for tests."""

from planhat_gui.practice.calendar import near_today
from planhat_gui.practice.options import PracticeOptions
from planhat_gui.practice.tenant import PracticeTenant, ServedCount, ServedRequest, serve_forever

__all__ = [
    "PracticeOptions",
    "PracticeTenant",
    "ServedCount",
    "ServedRequest",
    "near_today",
    "serve_forever",
]
