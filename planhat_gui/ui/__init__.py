"""The window. With app.py the only room that imports PySide6."""

import builtins

import PySide6.QtCore  # noqa: F401 - it puts an import function of its own in place

# PySide's reads the source file of every module imported from then on, of anybody, to see whether
# it may want ``from __feature__ import snake_case``. Nobody here does, and it costs the start a
# tenth of its time and every later import its share. PySide keeps Python's own beside it.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
