"""One themed application for all widget tests."""

import pytest
from PySide6.QtWidgets import QApplication

from planhat_gui.ui.kit import apply_theme


@pytest.fixture(autouse=True)
def themed_app(qapp: QApplication) -> QApplication:
    """Every test starts in the light theme."""
    apply_theme(qapp, "light")
    return qapp
