"""The window. With app.py the only room that imports PySide6."""

import PySide6.QtCore  # noqa: F401 - it puts an import function of its own in place

from planhat_gui import plain_imports

plain_imports.restore()
