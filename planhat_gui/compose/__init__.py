"""Wires the rooms together, once, for both front doors."""

from planhat_gui.compose.options import CallOptions
from planhat_gui.compose.services import Services, build

__all__ = ["CallOptions", "Services", "build"]
