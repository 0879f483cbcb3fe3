"""What the result panel shows when there are no records to show."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planhat_gui.model.errors import (
    Failure,
    NeedsCredential,
    NeedsFix,
    NotAllowed,
    ServerRefused,
    TryAgain,
)
from planhat_gui.model.language import tr
from planhat_gui.model.results import Progress
from planhat_gui.model.words import count
from planhat_gui.ui.kit.buttons import button
from planhat_gui.ui.kit.labels import label
from planhat_gui.ui.kit.status import LevelIcon
from planhat_gui.ui.kit.text import safe_text
from planhat_gui.ui.kit.tokens import SPACE_8, SPACE_12, SPACE_24, SPACE_32
from planhat_gui.ui.ways_out import Aim, WayOut, ways_out

TALK_AFTER_MS = 2000
"""After this long a person is told what is happening."""


class WaitPage(QWidget):
    """A test goes on: after two seconds with what it is doing and for how long."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = LevelIcon("running", 28)
        self._title = label(tr("Testing…"), "section")
        self._words = label("", "muted", wrap=True)
        for each in (self._title, self._words):
            each.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_24, SPACE_32, SPACE_24, SPACE_32)
        column.setSpacing(SPACE_8)
        column.addStretch(2)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addStretch(3)

    def say(self, text: str) -> None:
        """What is happening."""
        self._words.setText(text)

    def text(self) -> str:
        """What is said."""
        return self._words.text()


class WaitTalk(QWidget):
    """Counts the seconds of a test and puts them in words. `said` carries the words."""

    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hide()
        self._seconds = 0
        self._progress: Progress | None = None
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._second)

    def begin(self) -> None:
        """A test has begun."""
        self._seconds, self._progress = 0, None
        self._tick.start()
        self.said.emit("")

    def end(self) -> None:
        """It has ended."""
        self._tick.stop()

    def note(self, progress: Progress) -> None:
        """What the test reported last."""
        self._progress = progress
        if progress.waiting or self._seconds * 1000 >= TALK_AFTER_MS:
            self.said.emit(waiting_text(progress, self._seconds))

    def _second(self) -> None:
        self._seconds += 1
        if self._seconds * 1000 >= TALK_AFTER_MS:
            self.said.emit(waiting_text(self._progress, self._seconds))


def waiting_text(progress: Progress | None, seconds: int) -> str:
    """What a test is doing, in words. `seconds` since it was started."""
    if progress is not None and progress.waiting:
        left = (
            tr(" {waiting_seconds:.0f} s left.", waiting_seconds=progress.waiting_seconds)
            if progress.waiting_seconds >= 1
            else ""
        )
        return f"{progress.waiting}{left}"
    if progress is None or not progress.calls:
        return tr(
            "Waiting for the first answer · {seconds} s. You can cancel at any time.",
            seconds=seconds,
        )
    calls = count(progress.calls, "call")
    return tr(
        "{calls}, {records:,} records so far · {seconds} s.",
        calls=calls,
        records=progress.records,
        seconds=seconds,
    )


class ErrorPage(QWidget):
    """What failed, where, and the next step, with the button that goes there."""

    action = Signal(str)
    """An `Aim`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._aim, self._other_aim = Aim.TEST, Aim.TEST
        self._title = label("", "section")
        self._message = label("", wrap=True, selectable=True)
        self._next = label("", "muted", wrap=True, selectable=True)
        self._button = button(tr("Test again"), name=tr("Mend"))
        self._button.clicked.connect(self.press)
        self._other = button("", "quiet", name=tr("Mend otherwise"))
        self._other.clicked.connect(lambda: self.action.emit(self._other_aim))
        head = QHBoxLayout()
        head.setSpacing(SPACE_8)
        head.addWidget(LevelIcon("error", 20))
        head.addWidget(self._title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_24, SPACE_24, SPACE_24, SPACE_24)
        column.setSpacing(SPACE_12)
        column.addLayout(head)
        column.addWidget(self._message)
        column.addWidget(self._next)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_8)
        buttons.addWidget(self._button)
        buttons.addWidget(self._other)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(1)

    def show_failure(self, failure: Failure) -> None:
        """Say it. The texts are made safe: parts of them may come from the server."""
        title, first, *others = _ways_out(failure)
        self._aim = first.aim
        self._title.setText(title)
        self._message.setText(safe_text(failure.message, 1000, multiline=True))
        self._next.setText(safe_text(failure.next_step, 1000, multiline=True))
        self._next.setVisible(bool(failure.next_step))
        self._button.setText(first.text)
        self._button.setAccessibleName(first.text)
        self._other.setVisible(bool(others))
        for other in others[:1]:
            self._other_aim = other.aim
            self._other.setText(other.text)
            self._other.setAccessibleName(other.text)
        self.setAccessibleName(f"{title}: {self._message.text()} {self._next.text()}")

    def text(self) -> str:
        """All that is said."""
        parts = (self._title, self._message, self._next)
        return " ".join(part.text() for part in parts).strip()

    def press(self) -> None:
        """Go where it is mended, as the button does."""
        self.action.emit(self._aim)


def _ways_out(failure: Failure) -> tuple[str, WayOut, *tuple[WayOut, ...]]:
    """A title, and at least one button."""
    title, way = _by_kind(failure)
    first, *others = ways_out(failure.code, failure.next_step) or (way,)
    return title, first, *others


def _by_kind(failure: Failure) -> tuple[str, WayOut]:
    again = WayOut(Aim.TEST, tr("Test again"))
    credential = WayOut(Aim.CREDENTIAL, tr("Go to the credential"))
    match failure:
        case NeedsCredential():
            return tr("The credential was not accepted"), credential
        case NeedsFix():
            return tr("Something is to be mended first"), WayOut(Aim.FORM, tr("Show the field"))
        case ServerRefused(status=403):
            return tr("This object may not be read"), credential
        case ServerRefused(status=status) if status:
            return tr("The server refused the request ({status})", status=status), again
        case NotAllowed():
            return tr("Nothing was sent"), credential
        case TryAgain():
            return tr("The server could not be reached"), again
        case _:
            return tr("The test failed"), again
