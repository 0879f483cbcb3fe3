"""The data folder: where everything that survives a restart lies, readable by its owner only."""

import errno
import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from planhat_gui.model.errors import StorageFailed
from planhat_gui.model.language import tr
from planhat_gui.store.files import clean_leftovers, next_step_for
from planhat_gui.store.scratch import SCRATCH, sweep

HOME_VARIABLE = "PLANHAT_GUI_HOME"
PARTS = ("flows", "drafts", "bin", "runs", "nexsets", "templates", "views", "logs", SCRATCH)

_OWNER_ONLY = 0o700


def default_root(environ: Mapping[str, str]) -> Path:
    """The data folder of this environment: PLANHAT_GUI_HOME, else the system's usual place."""
    own = environ.get(HOME_VARIABLE, "").strip()
    if own:
        return Path(own).expanduser().absolute()
    import platformdirs

    return Path(platformdirs.user_data_dir("planhat_gui", appauthor=False))


@dataclass(frozen=True, slots=True)
class DataFolder:
    """The folder at `root` and its parts. Making the value touches nothing; `prepare` does."""

    root: Path

    def prepare(self) -> "DataFolder":
        """Make what is missing, private to the user, and clear left-overs of a crash.

        Raises StorageFailed naming the folder when it cannot be used.
        """
        # A folder full of other things is somebody's choice, as it is: our parts of it are private.
        _make(self.root, private=None)
        for part in PARTS:
            _make(self.root / part, private=True)
        for part in ("", "flows", "drafts", "bin"):
            clean_leftovers(self.root / part)
        sweep(self.scratch)
        return self

    @property
    def flows(self) -> Path:
        """One file per flow, named by its id."""
        return self.root / "flows"

    @property
    def drafts(self) -> Path:
        """What the wizard holds and nobody has created yet."""
        return self.root / "drafts"

    @property
    def bin(self) -> Path:
        """Deleted flows, until they are restored."""
        return self.root / "bin"

    @property
    def runs(self) -> Path:
        """One folder per run that landed records."""
        return self.root / "runs"

    @property
    def nexsets(self) -> Path:
        """Published datasets."""
        return self.root / "nexsets"

    @property
    def templates(self) -> Path:
        """The user's own templates, beside those that come with the program."""
        return self.root / "templates"

    @property
    def views(self) -> Path:
        """The user's own views, beside those that come with the program."""
        return self.root / "views"

    @property
    def logs(self) -> Path:
        """Log files."""
        return self.root / "logs"

    @property
    def scratch(self) -> Path:
        """What is worked out and not kept (see `store.scratch`)."""
        return self.root / SCRATCH

    @property
    def database(self) -> Path:
        """Credentials without their tokens, and the history of runs."""
        return self.root / "library.sqlite3"


def _make(folder: Path, *, private: bool | None) -> None:
    """Make it; `private` None: only when there is nothing in it yet."""
    try:
        folder.mkdir(mode=_OWNER_ONLY, parents=True, exist_ok=True)
        if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
            raise PermissionError(errno.EACCES, "permission denied")
        if private is None:
            private = not any(folder.iterdir())
        if private and os.name == "posix" and stat.S_IMODE(folder.stat().st_mode) != _OWNER_ONLY:
            folder.chmod(_OWNER_ONLY)
    except (FileExistsError, NotADirectoryError) as error:
        raise StorageFailed(
            tr("{folder} is a file, not a folder, so nothing can be kept in it.", folder=folder),
            tr("Move that file away, or choose another data folder."),
        ) from error
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise StorageFailed(
            tr("The data folder {folder} cannot be used ({reason}).", folder=folder, reason=reason),
            next_step_for(error),
        ) from error
