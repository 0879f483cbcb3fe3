"""Where the data files are: templates, schemas, icons, help."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


@cache
def _root() -> Traversable:
    """Inside the package in a wheel and in the frozen program, beside it in a checkout."""
    inside = files("planhat_gui") / "resources"
    if inside.is_dir():
        return inside
    return Path(__file__).resolve().parent.parent / "resources"


def resource(*parts: str) -> Traversable:
    """The file or folder at ``resources/<parts>``; it may not exist, as with any path."""
    return _root().joinpath(*parts)
