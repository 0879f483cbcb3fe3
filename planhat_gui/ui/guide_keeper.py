"""Keeps the first steps: what ticks them off, where pressing one leads, what is remembered."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from planhat_gui.model.results import RunStatus
from planhat_gui.ui.live_runs import LiveRun

if TYPE_CHECKING:
    from planhat_gui.ui.parts import Parts

_GOOD = {RunStatus.SUCCEEDED, RunStatus.INCOMPLETE}


class GuideKeeper(QObject):
    """Watches what is done, wherever it is done, and tells the guide."""

    def __init__(self, parts: "Parts") -> None:
        super().__init__(parts)
        self._parts = parts
        guide, settings = parts.guide, parts.window.settings
        guide.wanted.connect(self._lead)
        guide.changed.connect(self._remember)
        parts.flows.loaded.connect(self._first_use)
        parts.runs.ended.connect(self._run_ended)
        parts.nexsets.browser.first_rows.connect(self._looked)
        parts.stack.currentChanged.connect(lambda _: self._looked())
        parts.nexsets.strip.exported.connect(lambda: self._ticked("export"))
        if settings.guide_shown:
            guide.begin(settings.guide_done)

    def _first_use(self) -> None:
        library, settings = self._parts.flows.library, self._parts.window.settings
        if settings.guide_shown is None and not library.flows and not library.drafts:
            self._parts.guide.begin()
            settings.guide_shown = True

    def _lead(self, key: str) -> None:
        parts = self._parts
        if key == "practice":
            parts.start_practice()
        elif key in {"test", "create"}:
            parts.new_flow()
        else:
            parts.go("nexsets")
            if key == "export":
                parts.nexsets.parts.export.setFocus(Qt.FocusReason.OtherFocusReason)

    def _run_ended(self, run: LiveRun) -> None:
        if run.report is not None and run.report.status in _GOOD:
            self._ticked("create")

    def _looked(self) -> None:
        if self._parts.page_shown() == "nexsets" and self._parts.nexsets.browser.model.has_row(0):
            self._ticked("look")

    def _ticked(self, *keys: str) -> None:
        for key in keys:
            self._parts.guide.tick(key)

    def _remember(self) -> None:
        settings, guide = self._parts.window.settings, self._parts.guide
        settings.guide_shown, settings.guide_done = not guide.isHidden(), guide.done
        self._parts.save_settings()
