"""From a value somebody points at to the path that finds it. Pure."""

from collections.abc import Sequence
from typing import Any

from planhat_gui.engine.paths.spell import path_of, record_path_of, xpath_of

Steps = Sequence[str | int]


def data_path(base: str, steps: Steps, value: Any) -> str:
    """The Path to Data that makes records of what was pointed at.

    `base` is the path of the records that `steps` lead into, or "$" for the whole answer. A list
    gives its elements, an object itself (every one, where it is in a list), a plain value the
    record it is in.
    """
    if base.startswith("/"):
        inside = steps if isinstance(value, dict | list) else steps[:-1]
        return base + xpath_of(inside) if any(isinstance(s, str) for s in inside) else base
    if isinstance(value, list):
        found = path_of(steps) + "[*]"
    elif isinstance(value, dict):
        found = path_of(steps)
    else:
        found = record_path_of(steps)
    return (base or "$[*]") + found.removeprefix("$")


def metadata_path(steps: Steps) -> str:
    """The Path to Metadata of exactly this value of the answer."""
    return path_of(steps, all_elements=False)
