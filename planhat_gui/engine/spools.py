"""What a walk over steps is handed: where the records of earlier ones lie, and whom it tells."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from planhat_gui.model.ports import Checkpoint, Landing


class Spools(Protocol):
    """Where the records of earlier steps are kept during a run.

    `as_they_came`: columns that are hashed or dropped are as they came in them, as later steps use
    them; then they are kept in memory alone.
    """

    @property
    def as_they_came(self) -> bool:
        """See the class."""
        ...

    def landing(self, key: str) -> Landing:
        """The landing of that step: what an earlier start of this run left, or an empty one."""
        ...

    def lines(self, key: str) -> Iterator[bytes]:
        """What was landed for that step."""
        ...


@dataclass(slots=True)
class Progressing:
    """What the walk tells whoever runs it."""

    landed: Callable[[Checkpoint], None]
    tick: Callable[[], None]
    stop_after_page: Callable[[], bool]
