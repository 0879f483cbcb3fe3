"""Undo and redo over the whole form: a line of states. No Qt."""

from dataclasses import replace

from planhat_gui.ui.wizard.state import WizardState

DEPTH = 500
"""Most steps back that are kept; a state is a few hundred bytes."""


class History:
    """The states a form went through. Typing on in one field is one step, until `rest()`."""

    def __init__(self, state: WizardState) -> None:
        self.reset(state)

    @property
    def state(self) -> WizardState:
        """The state now."""
        return self._now

    @property
    def can_undo(self) -> bool:
        """Whether there is a step back."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether a step back can be taken back."""
        return bool(self._future)

    def reset(self, state: WizardState) -> None:
        """Begin anew at `state`, with nothing to undo."""
        self._now = state
        self._past: list[WizardState] = []
        self._future: list[WizardState] = []
        self._field: str | None = None

    def record(self, state: WizardState, field: str) -> bool:
        """Note that `field` made the form `state`; False when nothing changed."""
        if state == self._now:
            return False
        if field != self._field or not self._past:
            self._past.append(self._now)
            del self._past[:-DEPTH]
        self._now = state
        self._future.clear()
        self._field = field
        return True

    def amend(self, state: WizardState) -> None:
        """Put `state` in place of the present one: the program changed it, not the person."""
        self._now = state

    def move(self, step: int) -> None:
        """Note that another step of the wizard is shown; that is no change of the form."""
        self._now = replace(self._now, step=step)
        self._field = None

    def rest(self) -> None:
        """A pause in typing: what is typed next is a step of its own."""
        self._field = None

    def undo(self) -> WizardState:
        """One step back (the same state when there is none)."""
        if self._past:
            before = self._past.pop()
            # Both carry the place where the change was made, so that the person sees it happen.
            self._future.append(replace(self._now, step=before.step))
            self._now = before
        self._field = None
        return self._now

    def redo(self) -> WizardState:
        """One undone step forward (the same state when there is none)."""
        if self._future:
            self._past.append(self._now)
            self._now = self._future.pop()
        self._field = None
        return self._now
