"""What can be typed behind `people`."""

from argparse import ArgumentParser
from collections.abc import Callable
from typing import Any

PEOPLE = "Find a person in all that is kept, and forget one."

_TERM = "an e-mail address, a name, a number or an id; “-” reads them from standard input"


def add_people(
    parser: ArgumentParser,
    parser_class: type[ArgumentParser],
    add: Callable[[Any, str, str], ArgumentParser],
    add_json: Callable[[Any], None],
) -> None:
    """Add its actions, by the means of the parser they belong to."""
    add_json(parser)
    actions = parser.add_subparsers(dest="action", metavar="ACTION", parser_class=parser_class)
    add_json(add(actions, "list", "List the receipts of what was forgotten."))
    find = add(actions, "find", "Find a person in all datasets, landed lines and the history.")
    find.add_argument("terms", metavar="TERM", nargs="+", help=_TERM)
    add_json(find)
    forget = add(actions, "forget", "Take a person out of all of them; prints a receipt.")
    forget.add_argument("terms", metavar="TERM", nargs="+", help=_TERM)
    forget.add_argument("--yes", action="store_true", help="without asking")
    forget.add_argument("--no-input", action="store_true", help="never asks anything")
    forget.add_argument(
        "--leave-texts", action="store_true", help="leave mentions in longer texts as they are"
    )
    forget.add_argument(
        "--namesakes", action="store_true", help="remove all people who have the name, too"
    )
    add_json(forget)
    show = add(actions, "show", "Show one receipt again.")
    show.add_argument("receipt", metavar="RECEIPT", help="its id, as in the list")
    add_json(show)
