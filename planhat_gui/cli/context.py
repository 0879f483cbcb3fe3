"""What every command is handed: what was typed, where to write, and the program's services."""

import argparse
import os
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from planhat_gui.cli.console import Console

if TYPE_CHECKING:
    from planhat_gui.compose import Services


class Context:
    """One command line being carried out; closes what it opened."""

    def __init__(self, args: argparse.Namespace, console: Console) -> None:
        """Nothing is opened yet."""
        self.args = args
        self.console = console
        self._services: Services | None = None

    @property
    def services(self) -> "Services":
        """The program's services on the data folder, opened at the first use."""
        if self._services is None:
            from planhat_gui import logs
            from planhat_gui.compose import build

            self._services = build(self.data_dir)
            logs.set_up(self._services.folder.logs)
        return self._services

    @property
    def data_dir(self) -> Path | None:
        """The folder named on the command line, absolute; None for the usual one."""
        named = getattr(self.args, "data_dir", None)
        return Path(named).expanduser().absolute() if named else None

    def log_folder(self) -> Path:
        """Where the log belongs, whether or not the data folder could be opened."""
        if self._services is not None:
            return self._services.folder.logs
        from planhat_gui.store.folder import DataFolder, default_root

        return DataFolder(self.data_dir or default_root(os.environ)).logs

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._services is not None:
            from planhat_gui import logs

            self._services.close()
            logs.tear_down()
