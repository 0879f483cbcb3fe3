"""Python's own way of importing, after PySide has put one of its own in place."""

import builtins


def restore() -> None:
    """Let imports be Python's own again; without PySide, and the second time, nothing happens.

    PySide's reads the source file of every module imported from then on, of anybody, to see
    whether it may want ``from __feature__ import snake_case``. Nobody here does, and it costs the
    start a tenth of its time and every later import its share. PySide keeps the original beside it.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
