"""What can be typed about the program's place in the desktop: `desktop-entry`."""

from argparse import ArgumentParser
from collections.abc import Callable
from typing import Any


def add_desktop_entry(commands: Any, add: Callable[[Any, str, str], ArgumentParser]) -> None:
    """Add it to the commands, by the means of the parser they belong to."""
    entry = add(commands, "desktop-entry", "Put the window into Linux' menu of programs.")
    what = entry.add_mutually_exclusive_group()
    what.add_argument(
        "--install", action="store_true", help="write the entry and its icons, for you alone"
    )
    what.add_argument("--remove", action="store_true", help="take them away again")
