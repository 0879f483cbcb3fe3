"""Where the records of a chain's earlier steps lie during a run: landings below the run's own."""

from collections.abc import Iterator
from pathlib import Path

from planhat_gui.store.landing import CHECKPOINT_NAME, RECORDS_NAME, Landing


class StepSpools:
    """One folder per step in the run's folder; they go with it."""

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
