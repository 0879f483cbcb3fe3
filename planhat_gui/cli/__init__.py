"""The command line, one of the two front doors. Everything heavy is imported where it is used."""

import gc
import sys

from planhat_gui.cli.console import Console
from planhat_gui.cli.usage import only_the_window


def main(argv: list[str] | None = None) -> int:
    """Do what was typed and say how it went; `argv` is without the program's name.

    Gives the exit code: 0 complete, 1 failed, 2 wrong usage or invalid flow, 3 finished but may be
    incomplete, 4 credential or keyring, 130 cancelled. Never raises.
    """
    if argv is None:
        if only_the_window(sys.argv[1:]):
            # What a start makes, it keeps: looking for garbage in it costs a twentieth of it. The
            # window has a collector of its own (planhat_gui/ui/garbage.py).
            gc.disable()
        from planhat_gui import speech

        # Before anything that has texts of its own is imported.
        speech.for_window(sys.argv[1:])
    from planhat_gui.cli.dispatch import dispatch

    if argv is None:
        from planhat_gui import door, logs

        logs.install_hooks()
        if door.shut() and sys.stderr is not None:
            sys.stderr.write(f"{door.KEY_LOG} is not followed: it would open what is sent.\n")
    console = Console()
    code = dispatch(sys.argv[1:] if argv is None else argv, console)
    console.close()
    return code
