"""Where the records of a chain's earlier steps lie during a run: landings below the run's own."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from planhat_gui.compose.calls import Target
from planhat_gui.engine.spools import Spools
from planhat_gui.model.personal import is_covered
from planhat_gui.model.ports import Checkpoint
from planhat_gui.store.landing import Landing
from planhat_gui.store.landing_log import CHECKPOINT_NAME, RECORDS_NAME


class StepSpools:
    """One folder per step in the run's folder; they go with it."""

    as_they_came = False

    def __init__(self, run_folder: Path) -> None:
        self._folder = run_folder

    def landing(self, key: str) -> Landing:
        """The landing of that step: what an earlier start left, or an empty one."""
        folder = self._folder / f"step-{key}"
        if (folder / CHECKPOINT_NAME).exists():
            return Landing.resume(folder)
        return Landing.create(folder, self._folder.name)

    def lines(self, key: str) -> Iterator[bytes]:
        """What was landed for that step, line by line."""
        path = self._folder / f"step-{key}" / RECORDS_NAME
        with path.open("rb") as file:
            for line in file:
                yield line.rstrip(b"\n")


class MemoryLanding:
    """Lines that reach no disk, and end with the run."""

    def __init__(self) -> None:
        self.kept: list[bytes] = []
        self._checkpoint: Checkpoint | None = None

    @property
    def checkpoint(self) -> Checkpoint | None:
        """See `model.ports.Landing`."""
        return self._checkpoint

    def append(self, lines: Sequence[bytes], checkpoint: Checkpoint) -> None:
        """See `model.ports.Landing`."""
        self.kept.extend(map(bytes, lines))
        self._checkpoint = checkpoint

    def commit(self) -> None:
        """Nothing: there is no disk."""

    def close(self) -> None:
        """Nothing to let go of."""


class MemorySpools:
    """For steps whose later ones use columns that are hashed or dropped: in memory alone.

    Such a run cannot be resumed, and its memory grows with the records of its earlier steps.
    """

    as_they_came = True

    def __init__(self) -> None:
        self._landings: dict[str, MemoryLanding] = {}

    def landing(self, key: str) -> MemoryLanding:
        """The landing of that step."""
        return self._landings.setdefault(key, MemoryLanding())

    def lines(self, key: str) -> Iterator[bytes]:
        """What was landed for that step, line by line."""
        yield from self._landings[key].kept


def in_memory(target: Target) -> bool:
    """Whether a later step uses a column that is hashed or dropped, as it came."""
    chosen = [column for column, _ in target.personal]
    return any(
        not used or is_covered(used, chosen) or any(is_covered(one, [used]) for one in chosen)
        for used in target.prepared.step_columns
        if chosen
    )


def spools_for(run_folder: Path, target: Target) -> Spools:
    """Where this run's earlier steps land."""
    return MemorySpools() if in_memory(target) else StepSpools(run_folder)
