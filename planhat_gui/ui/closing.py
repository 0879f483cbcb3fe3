"""Closing the window while runs go on: asked in the window, answered within two seconds."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMainWindow

from planhat_gui.model.language import in_quotes, tr
from planhat_gui.ui import say
from planhat_gui.ui.live_runs import LiveRuns
from planhat_gui.ui.question import Answer, Question

PAGE_MS = 1000
"""So long a page may take to be completed; then the run is cancelled, which keeps the rest."""
LAST_MS = 600
"""So long a cancelled run may take; after that the window closes anyway."""


class Closing(QObject):
    """Decides whether the window may close, and closes it when the runs have ended."""

    def __init__(self, window: QMainWindow, runs: LiveRuns, question: Question) -> None:
        super().__init__(window)
        self._window, self._runs, self._question = window, runs, question
        self._decided = self._when_finished = False
        self._page = QTimer(self, singleShot=True, interval=PAGE_MS)
        self._page.timeout.connect(self._cancel)
        self._last = QTimer(self, singleShot=True, interval=LAST_MS)
        self._last.timeout.connect(self._close)
        runs.ended.connect(self._one_ended)

    def may_close(self) -> bool:
        """True when nothing runs or the user has decided; else the question is asked."""
        running = self._runs.running()
        if self._decided or not running:
            return True
        names = ", ".join(in_quotes(run.name) for run in running[:3])
        more = tr(" and {running:,} more", running=len(running) - 3) if len(running) > 3 else ""
        what = (
            tr("A run goes on")
            if len(running) == 1
            else tr("{runs} go on", runs=say.count(len(running), "run"))
        )
        self._question.ask(
            tr(
                "{what}: {names}{more}. Pages that are complete are kept, and Resume goes on from "
                "there next time.",
                what=what,
                names=names,
                more=more,
            ),
            [
                Answer(tr("Keep running"), self._keep),
                Answer(tr("Close when finished"), self._finish),
                Answer(tr("Stop after this page"), self._stop, "primary"),
            ],
        )
        return False

    def _keep(self) -> None:
        self._when_finished = False

    def _finish(self) -> None:
        self._when_finished = True
        if not self._runs.running():
            self._close()
            return
        self._question.ask(
            tr("The window closes as soon as nothing runs any more."),
            [Answer(tr("Keep it open"), self._keep)],
        )

    def _stop(self) -> None:
        self._when_finished = True
        self._runs.stop_all_after_page()
        self._page.start()
        if not self._runs.running():
            self._close()

    def _cancel(self) -> None:
        self._runs.cancel_all()
        self._last.start()

    def _one_ended(self) -> None:
        if self._when_finished and not self._runs.running():
            # After this signal: others still want to hear of the end.
            QTimer.singleShot(0, self, self._close)
        elif not self._runs.running():
            self._question.hide()

    def _close(self) -> None:
        self._decided = True
        self._window.close()
