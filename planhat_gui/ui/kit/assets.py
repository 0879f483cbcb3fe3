"""The bundled fonts and icons as paths, which is what Qt wants."""

from functools import cache
from pathlib import Path

from planhat_gui.res import resource


@cache
def resource_dir() -> Path:
    """The folder of bundled resources; on disk in a checkout, installed and frozen."""
    return Path(str(resource()))
