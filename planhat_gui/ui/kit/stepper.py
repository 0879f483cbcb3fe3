"""The stepper: where one is in a task of a few steps, and the way back."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from planhat_gui.model.language import tr

from . import theme
from .icons import pixmap
from .tokens import SPACE_8, TYPE_BODY, TYPE_CAPTION

State = Literal["done", "current", "ahead"]
_CIRCLE = 24
_HEIGHT = 36
_INSET = 4
_STEPPER_KEYS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class _Step(QAbstractButton):
    """A numbered circle and a word; can be pressed while done."""

    def __init__(self, number: int, total: int, text: str) -> None:
        super().__init__()
        self.state: State = "ahead"
        self._number, self._total = number, total
        self.setText(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_state(self, state: State) -> None:
        self.state = state
        done = state == "done"
        self.setEnabled(state != "ahead")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if done else Qt.FocusPolicy.NoFocus)
        shape = Qt.CursorShape.PointingHandCursor if done else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        words = {"done": tr("done"), "current": tr("current"), "ahead": tr("not yet")}[state]
        self.setAccessibleName(
            tr(
                "Step {number} of {total}: {text_}",
                number=self._number,
                total=self._total,
                text_=self.text(),
            )
        )
        self.setAccessibleDescription(words)
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPPER_KEYS:
            # A button would take the arrows for itself and end up on a step ahead.
            event.ignore()
            return
        super().keyPressEvent(event)

    def _font(self) -> QFont:
        heavy = self.state == "current"
        return theme.ui_font(TYPE_BODY, QFont.Weight.DemiBold if heavy else QFont.Weight.Medium)

    def sizeHint(self) -> QSize:
        from PySide6.QtGui import QFontMetrics

        # As wide as the heaviest form, so that nothing moves when the state changes.
        heavy = QFontMetrics(theme.ui_font(TYPE_BODY, QFont.Weight.DemiBold))
        return QSize(_CIRCLE + _INSET + 2 * SPACE_8 + heavy.horizontalAdvance(self.text()), _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = theme.current().colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.state == "done" and (self.underMouse() or self.isDown()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.hover))
            painter.drawRoundedRect(self.rect(), 6, 6)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.focus), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        circle = QRectF(_INSET, (self.height() - _CIRCLE) / 2, _CIRCLE, _CIRCLE)
        self._draw_circle(painter, circle)
        text = QRectF(self.rect()).adjusted(circle.right() + SPACE_8, 0, 0, 0)
        quiet = self.state == "ahead"
        painter.setPen(QColor(colours.text_muted if quiet else colours.text))
        painter.setFont(self._font())
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, self.text())

    def _draw_circle(self, painter: QPainter, circle: QRectF) -> None:
        colours = theme.current().colours
        filled = self.state != "ahead"
        border = QColor(colours.accent if filled else colours.control_border)
        painter.setPen(QPen(border, 1.5))
        painter.setBrush(QColor(colours.accent if filled else colours.surface))
        painter.drawEllipse(circle.adjusted(0.75, 0.75, -0.75, -0.75))
        if self.state == "done":
            tick = pixmap("check", colours.on_accent, 14, self.devicePixelRatioF())
            middle = circle.center().toPoint()
            painter.drawPixmap(middle.x() - 7, middle.y() - 7, tick)
            return
        painter.setPen(QColor(colours.on_accent if filled else colours.text_muted))
        painter.setFont(theme.ui_font(TYPE_CAPTION, QFont.Weight.DemiBold))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self._number))


class _Line(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setMinimumWidth(12)
        self.setMaximumWidth(56)
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.passed = False

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = theme.current().colours
        painter = QPainter(self)
        painter.fillRect(
            0, self.height() // 2 - 1, self.width(), 2,
            QColor(colours.accent if self.passed else colours.line),
        )  # fmt: skip


class Stepper(QWidget):
    """Steps from left to right. Done steps can be pressed and emit their index (from 0)."""

    step_clicked = Signal(int)

    def __init__(
        self, steps: Sequence[str], name: str = tr("Steps"), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._current = 0
        self._steps: list[_Step] = []
        self._lines: list[_Line] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for index, text in enumerate(steps):
            if index:
                self._lines.append(_Line())
                row.addWidget(self._lines[-1], 1)
            step = _Step(index + 1, len(steps), text)
            step.clicked.connect(self._clicked)
            self._steps.append(step)
            row.addWidget(step)
        row.addStretch(1)
        theme.themed.changed.connect(self.update)
        self.set_current(0)

    @property
    def current(self) -> int:
        """The index of the step shown."""
        return self._current

    def set_current(self, index: int) -> None:
        """Show step ``index``: those before it are done, those after it lie ahead."""
        self._current = index
        for at, step in enumerate(self._steps):
            step.set_state("done" if at < index else "current" if at == index else "ahead")
        for at, line in enumerate(self._lines):
            line.passed = at < index
            line.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys go along the done steps, Enter presses one."""
        focused = next((i for i, step in enumerate(self._steps) if step.hasFocus()), None)
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if focused is not None and step:
            aim = focused + step
            if 0 <= aim < self._current:
                self._steps[aim].setFocus(Qt.FocusReason.TabFocusReason)
            return
        if focused is not None and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._steps[focused].click()
            return
        super().keyPressEvent(event)

    def _clicked(self) -> None:
        index = self._steps.index(self.sender())  # type: ignore[arg-type]
        if index < self._current:
            self.step_clicked.emit(index)
