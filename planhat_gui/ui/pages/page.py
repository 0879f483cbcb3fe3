"""What every page has: title, actions, message bar, and its four states."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from planhat_gui.model.errors import Cancelled, Failure
from planhat_gui.model.language import tr
from planhat_gui.model.ports import Cancel
from planhat_gui.ui import say
from planhat_gui.ui.job import Job, run_in_background
from planhat_gui.ui.kit.buttons import button
from planhat_gui.ui.kit.labels import label
from planhat_gui.ui.kit.status import LevelIcon, MessageBar
from planhat_gui.ui.kit.surfaces import PageHeader
from planhat_gui.ui.kit.text import safe_text
from planhat_gui.ui.kit.tokens import SPACE_8, SPACE_12, SPACE_16, SPACE_24

if TYPE_CHECKING:
    from planhat_gui.compose import Services

LOADING_DELAY_MS = 300


class Page(QWidget):
    """A page of the window. Its content lies in `content`; loading, empty and error lie over it.

    `attach` gives it the services; before that it shows that it loads. `reload` reads what it
    shows again, off the GUI thread; call it whenever something may have changed.
    """

    toasted = Signal(str, object)
    """Words for the toast, and a function that undoes it or None."""
    retry_wanted = Signal()
    """Try again was pressed before there were any services."""

    def __init__(self, title: str, primary: QAbstractButton | None = None) -> None:
        super().__init__()
        self._services: Services | None = None
        self._loading: Job | None = None
        self._again = False
        self.header = PageHeader(title, primary)
        self.bar = MessageBar()
        self.content = QWidget()
        self._empty: QWidget | None = None
        self._states = QStackedWidget()
        self._wait = _Waiting()
        self._error = _ErrorState()
        self._error.retry.clicked.connect(self._retry)
        for each in (self._wait, self.content, self._error):
            self._states.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_24, SPACE_16, SPACE_24, SPACE_16)
        column.setSpacing(SPACE_12)
        column.addWidget(self.header)
        column.addWidget(self.bar)
        column.addWidget(self._states, 1)

    @property
    def services(self) -> "Services":
        """The rest of the program; only after `attach`."""
        assert self._services is not None
        return self._services

    @property
    def attached(self) -> bool:
        """Whether the services have come."""
        return self._services is not None

    def attach(self, services: "Services") -> None:
        """Take the services and show what there is."""
        self._services = services
        self.reload()

    def set_empty(self, state: QWidget) -> None:
        """What to show when there is nothing to list."""
        self._empty = state
        self._states.addWidget(state)

    def reload(self) -> None:
        """Read again; while one reading goes on, the next waits for its end."""
        if self._services is None:
            return
        if self._loading is not None:
            self._again = True
            return
        services = self._services
        self._loading = run_in_background(
            self, lambda cancel, _: self.read(services, cancel), self._read, self._not_read
        )

    def read(self, services: "Services", cancel: Cancel) -> Any:
        """In a worker thread: whatever `show_read` needs. Touches no widget."""
        return None

    def show_read(self, found: Any) -> bool:
        """Show what was read; False when there is nothing, which shows the empty state."""
        return True

    def focus_search(self) -> None:
        """Put the keyboard into the search field, where the page has one."""

    def show_failure(self, failure: Failure) -> None:
        """Say in the message bar what failed and what to do."""
        if not isinstance(failure, Cancelled):
            self.bar.show_message("error", str(failure))

    def show_error(self, failure: Failure) -> None:
        """Fill the page with why there is nothing to see."""
        self._error.show_failure(failure)
        self._states.setCurrentWidget(self._error)

    def in_background(
        self,
        work: Callable[["Services", Cancel], Any],
        done: Callable[[Any], object],
        failed: Callable[[Failure], object] | None = None,
    ) -> Job:
        """Do `work` in a thread, then `done` here; failures go to the message bar."""
        services = self.services
        return run_in_background(
            self, lambda cancel, _report: work(services, cancel), done, failed or self.show_failure
        )

    def show_loading(self) -> None:
        """Say, after a moment, that the page reads what it is to show."""
        self._states.setCurrentWidget(self._wait)

    def show_content(self) -> None:
        """Show the content though there may be nothing to list."""
        self._states.setCurrentWidget(self.content)

    def showing_content(self) -> bool:
        """Whether the page is past loading, empty and error."""
        return self._states.currentWidget() is self.content

    def showing_empty(self) -> bool:
        """Whether the page invites, having nothing to list."""
        return self._empty is not None and self._states.currentWidget() is self._empty

    def _read(self, found: Any) -> None:
        self._loading = None
        full = self.show_read(found)
        self._states.setCurrentWidget(self.content if full or self._empty is None else self._empty)
        self._next()

    def _not_read(self, failure: Failure) -> None:
        self._loading = None
        if self._states.currentWidget() is self.content:
            self.show_failure(failure)  # what was there before is better than nothing
        else:
            self.show_error(failure)
        self._next()

    def _retry(self) -> None:
        self.show_loading()
        if self._services is None:
            self.retry_wanted.emit()
        else:
            self.reload()

    def _next(self) -> None:
        if self._again:
            self._again = False
            self.reload()


class _Waiting(QWidget):
    """Nothing at all for 300 ms, then a word: most readings are over by then."""

    def __init__(self) -> None:
        super().__init__()
        self._words = label(tr("Reading…"), "muted")
        column = QVBoxLayout(self)
        column.addWidget(self._words, 0, Qt.AlignmentFlag.AlignCenter)
        self._words.hide()
        timer = QTimer(self, singleShot=True, interval=LOADING_DELAY_MS)
        timer.timeout.connect(self._words.show)
        timer.start()


class _ErrorState(QWidget):
    """Why there is nothing to see, what to do, and a button to try again."""

    def __init__(self) -> None:
        super().__init__()
        self._title = label("", "title")
        self._words = label("", "muted", wrap=True, selectable=True)
        self._words.setMaximumWidth(560)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.retry = button(tr("Try again"), "secondary", "refresh-cw")
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.retry)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setSpacing(SPACE_8)
        column.addStretch(2)
        column.addWidget(LevelIcon("error", 40), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._title, 0, Qt.AlignmentFlag.AlignHCenter)
        middle = QHBoxLayout()  # aligned, a wrapping label would take its narrowest form
        middle.addStretch(1)
        middle.addWidget(self._words, 100)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addSpacing(SPACE_8)
        column.addLayout(row)
        column.addStretch(3)

    def show_failure(self, failure: Failure) -> None:
        """Take the words of a failure."""
        self._title.setText(say.failure_title(failure))
        self._words.setText(safe_text(str(failure), multiline=True))
        self.setAccessibleName(f"{self._title.text()}: {self._words.text()}")
