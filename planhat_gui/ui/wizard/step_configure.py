"""Step 3: the form on the left, the test's result on the right, or below it in a narrow window."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QTabWidget, QVBoxLayout, QWidget

from planhat_gui.model.language import tr
from planhat_gui.model.template import Template
from planhat_gui.ui.forms.view import scrolling
from planhat_gui.ui.kit.access import accessible
from planhat_gui.ui.kit.splitter import Splitter
from planhat_gui.ui.kit.surfaces import Card
from planhat_gui.ui.kit.tokens import NARROW_WIDTH
from planhat_gui.ui.result.panel import ResultPanel
from planhat_gui.ui.wizard.state import ADVANCED, TEMPLATE
from planhat_gui.ui.wizard.template_tab import TemplateTab

_RESULT_HEIGHT = 420
"""Pixels the result gets below the form, where the whole step scrolls; more below an error."""

_FORM_WIDTH = 364
"""What the widest row of the Advanced tab needs with a scroll bar beside it."""


class ConfigureStep(QWidget):
    """Holds the tabs and the panel, and gives them room. `tab_chosen` carries the tab's word."""

    tab_chosen = Signal(str)

    def __init__(
        self, templates: Sequence[Template], advanced: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.template = TemplateTab(templates)
        self._contents = (self.template, advanced)
        self.result = ResultPanel()
        self.tabs = QTabWidget()
        accessible(self.tabs, tr("Configuration"), "configuration")
        self.tabs.tabBar().setAccessibleName(tr("Configuration"))
        for content, title in zip(self._contents, (tr("Template"), tr("Advanced")), strict=True):
            self.tabs.addTab(scrolling(content), title)
            content.installEventFilter(self)
        self.result.installEventFilter(self)
        self.tabs.currentChanged.connect(self._tab_changed)
        self._form_card = Card(padding=0)
        self._form_card.body.addWidget(self.tabs)
        self._form_card.setMinimumWidth(_FORM_WIDTH)
        self.splitter = Splitter()
        self.splitter.addWidget(self._form_card)
        self.splitter.addWidget(self.result)
        self.splitter.setStretchFactor(0, 2)
        self.splitter.setStretchFactor(1, 3)
        self._outer = scrolling(self.splitter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._outer)
        # The form's height changes with the endpoint, an opened box, a sentence at a field.
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._fit)
        self._reveal = QTimer(self, singleShot=True, interval=0)
        self._reveal.timeout.connect(self._scroll_to_result)

    @property
    def advanced_in_front(self) -> bool:
        """Whether the Advanced tab is in front."""
        return self.tabs.currentIndex() == 1

    def show_tab(self, word: str, *, alone: bool = False) -> None:
        """Put a tab in front, without `tab_chosen`; `alone`: there are no templates to choose."""
        self.tabs.blockSignals(True)
        self.tabs.setTabVisible((TEMPLATE, ADVANCED).index(TEMPLATE), not alone)
        self.tabs.setCurrentIndex((TEMPLATE, ADVANCED).index(word))
        self.tabs.blockSignals(False)

    def _tab_changed(self, index: int) -> None:
        self._later.start()
        self.tab_chosen.emit((TEMPLATE, ADVANCED)[index])

    @property
    def narrow(self) -> bool:
        """Whether the result is below the form."""
        return self.window().width() < NARROW_WIDTH

    def show_result(self) -> None:
        """Bring the result into view, where it is below the form."""
        self._fit()
        self._reveal.start()  # the scroll bar's range follows the new heights only then

    def _scroll_to_result(self) -> None:
        if self.narrow:
            self._outer.ensureWidgetVisible(self.result, 0, _RESULT_HEIGHT)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the form or the result needs more or less room."""
        if watched in (*self._contents, self.result) and event.type() == QEvent.Type.LayoutRequest:
            self._later.start()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change sides when the window becomes narrow or wide."""
        super().resizeEvent(event)
        self._later.start()

    def _fit(self) -> None:
        if not self.narrow:
            self.splitter.setMinimumHeight(0)
            self._form_card.setMinimumHeight(0)
            self.result.setMinimumHeight(0)
            if not self.splitter.places().get("horizontal"):
                width = self.splitter.width()
                self.splitter.setSizes([width * 2 // 5, width - width * 2 // 5])
            return
        content = self._contents[self.tabs.currentIndex()]
        area = self.tabs.currentWidget()
        assert isinstance(area, QScrollArea)
        width = max(area.viewport().width(), 1)
        layout = content.layout()
        assert layout is not None
        form = max(layout.heightForWidth(width), content.minimumSizeHint().height())
        form += self.tabs.tabBar().height() + 8
        self._form_card.setMinimumHeight(form)
        result = _RESULT_HEIGHT + self.result.bars_height(width)
        self.result.setMinimumHeight(result)
        self.splitter.setMinimumHeight(form + result + self.splitter.handleWidth())
        self.splitter.setSizes([form, result])
