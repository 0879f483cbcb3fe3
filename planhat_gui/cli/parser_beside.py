"""What can be typed about what lies beside a dataset: `nexsets changes` and `nexsets aside`."""

from argparse import ArgumentParser
from collections.abc import Callable
from typing import Any


def add_beside(
    actions: Any,
    add: Callable[[Any, str, str], ArgumentParser],
    add_json: Callable[[Any, str], None],
    number: Callable[[str], int],
) -> None:
    """Add both to the actions of `nexsets`, by the means of the parser they belong to."""
    changes = add(actions, "changes", "Show what a run changed in a dataset, field by field.")
    changes.add_argument("--kind", choices=["new", "changed", "gone"], help="only these records")
    changes.add_argument("--field", metavar="F", help="only changes of this field")
    aside = add(actions, "aside", "Show the values that did not fit into a dataset's columns.")
    for one, what in ((changes, "changes"), (aside, "values")):
        one.add_argument("name", metavar="NAME")
        one.add_argument("--run", metavar="RUN", default="", help="of this run (the last one)")
        one.add_argument(
            "--limit", type=number, default=100, metavar="N", help=f"{what} to show (100)"
        )
        one.add_argument(
            "-o", "--output", metavar="FILE", help="write all of them to a file instead, as export"
        )
        add_json(one, "the same as JSON")
