"""What can be typed about a dataset beyond its records: `changes`, `aside`, `summary`."""

from argparse import ArgumentParser
from collections.abc import Callable
from typing import Any

from planhat_gui.cli.exporting import add_replace


def add_beside(
    actions: Any,
    add: Callable[[Any, str, str], ArgumentParser],
    add_json: Callable[[Any, str], None],
    number: Callable[[str], int],
) -> None:
    """Add them to the actions of `nexsets`, by the means of the parser they belong to."""
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
        add_replace(one)
        add_json(one, "the same as JSON")
    summary = add(actions, "summary", "Sum up a dataset's columns, or one of them.")
    summary.add_argument("name", metavar="NAME")
    summary.add_argument("--column", metavar="C", help="all of this column, with its top values")
    summary.add_argument(
        "-o", "--output", metavar="FILE", help="write a data dictionary to a file, as export"
    )
    add_replace(summary)
    add_json(summary, "the same as JSON")
