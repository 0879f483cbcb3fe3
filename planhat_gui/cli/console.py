"""Where the command line writes: results on stdout, everything else on stderr."""

import io
import json
import os
import shutil
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, TextIO

from planhat_gui.cli.text import CELL, table


class Console:
    """The two streams, which never fail for a character their encoding does not have."""

    def __init__(self) -> None:
        """Take the process' streams; a program without a console has none, and is silent."""
        self.out = _ready(sys.stdout)
        self.err = _ready(sys.stderr)

    @property
    def screen(self) -> int | None:
        """Columns of the terminal that stdout is, None when it is none."""
        return shutil.get_terminal_size().columns if self.out.isatty() else None

    def say(self, *lines: str) -> None:
        """Write lines of the result."""
        for line in lines:
            self.out.write(line + "\n")

    def note(self, *lines: str) -> None:
        """Write lines that are not the result; shown at once."""
        for line in lines:
            self.err.write(line + "\n")
        self.err.flush()

    def ask(self, question: str) -> None:
        """Put a question on the terminal; the answer goes on the same line."""
        self.err.write(question)
        self.err.flush()

    def table(self, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Write a table of the result, fitted to the terminal; cells must be safe to show."""
        screen = self.screen
        self.say(*table(heads, rows, screen, CELL if screen else None))

    def json(self, value: Any) -> None:
        """Write a JSON document, the only thing on stdout then."""
        # Where a character has to be replaced, only JSON's own escapes keep the document valid.
        ascii_only = not (self.out.encoding or "").lower().replace("-", "").startswith("utf")
        self.say(json.dumps(value, ensure_ascii=ascii_only, indent=2))

    def close(self) -> None:
        """Hand over what is buffered; silent when the reader has gone."""
        try:
            self.out.flush()
        except BrokenPipeError:
            # The interpreter flushes once more at its end, and would complain then.
            with suppress(OSError, ValueError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), self.out.fileno())
        with suppress(OSError, ValueError):
            self.err.flush()


def _ready(stream: TextIO | None) -> TextIO:
    if stream is None:
        return io.StringIO()
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")
    return stream
