"""What can be typed behind `import` and `flows link`."""

from argparse import ArgumentParser
from collections.abc import Callable
from typing import Any


def add_import(parser: ArgumentParser) -> None:
    """What is to be done with a flow of another's: nothing of it is decided by the file."""
    parser.add_argument("file", metavar="FILE")
    parser.add_argument(
        "--credential", default="", metavar="NAME", help="link this credential (default: none)"
    )
    twin = parser.add_mutually_exclusive_group()
    twin.add_argument(
        "--keep-both", action="store_true", help="if there is a flow of its name: a name beside it"
    )
    twin.add_argument(
        "--replace", action="store_true", help="or take its place; the old one goes to the bin"
    )
    parser.add_argument(
        "--address",
        action="append",
        default=[],
        metavar="URL",
        help="an inner address that the flow may ask, as you typed it (repeatable)",
    )
    keys = parser.add_mutually_exclusive_group()
    keys.add_argument("--without-keys", action="store_true", help="leave out what looks like a key")
    keys.add_argument("--with-keys", action="store_true", help="or take it in as it is")


def add_bin(
    actions: Any,
    add: Callable[[Any, str, str], ArgumentParser],
    add_json: Callable[[Any, str], None],
) -> None:
    """What was deleted, and what a flow was before."""
    add_json(
        add(actions, "bin", "List the deleted flows, which “restore” brings back."),
        "the same as JSON",
    )
    erase = add(actions, "erase", "Delete a flow in the bin for good.")
    erase.add_argument("name", metavar="NAME")
    previous = add(actions, "previous", "Show what differs in the version before of a flow.")
    previous.add_argument("name", metavar="NAME")
    previous.add_argument("--restore", action="store_true", help="and go back to it")
    add_json(previous, "the same as JSON")


def add_allow(parser: ArgumentParser) -> None:
    """A saved flow, and the inner addresses of it that a person has typed."""
    parser.add_argument("name", metavar="NAME")
    parser.add_argument(
        "--address", action="append", required=True, metavar="URL", help="repeatable"
    )


def add_link(parser: ArgumentParser) -> None:
    """A saved flow, and the credential it is to use."""
    parser.add_argument("name", metavar="NAME")
    parser.add_argument("--credential", required=True, metavar="NAME")
