"""What was typed, as far as no parser is needed for it: the window must not wait for one."""

from argparse import Namespace
from collections.abc import Sequence

PROGRAM = "planhat-gui"


class UsageError(Exception):
    """What was typed cannot be understood: one sentence."""


def only_the_window(argv: Sequence[str]) -> Namespace | None:
    """What the parser would make of a command line that asks for the window and nothing else.

    None for any other, and for any with a mistake in it: those are the parser's. Making the parser
    and importing what it knows takes a quarter of the time to the window's first paint.
    """
    found = Namespace(command=None, practice=False)
    words = list(argv)
    while words:
        word = words.pop(0)
        name, equals, value = word.partition("=")
        if word == "--practice":
            found.practice = True
        elif name == "--data-dir" and equals:
            found.data_dir = value
        elif word == "--data-dir" and words and not words[0].startswith("-"):
            found.data_dir = words.pop(0)
        else:
            return None
    return found
