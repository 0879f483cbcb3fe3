"""What can be typed about personal columns: `--hash`, `--drop`, `personal`, `delete-older`."""

import argparse
from argparse import ArgumentParser
from collections.abc import Callable
from typing import Any

from planhat_gui.model.personal import TREATMENT_WORDS, Treatment
from planhat_gui.model.personal_checks import column_problem


def add_treatments(parser: ArgumentParser) -> None:
    """Add the options of `run` and `test`: columns to hash, drop or keep for this call."""
    for treatment, helps in (
        (Treatment.HASH, "hash this column before anything lands; may be repeated"),
        (Treatment.DROP, "do not let this column land; may be repeated"),
        (Treatment.KEEP, "keep this column as it comes, whatever the flow says"),
    ):
        parser.add_argument(
            f"--{TREATMENT_WORDS[treatment].lower()}",
            dest="personal",
            action="append",
            type=_of(treatment),
            default=[],
            metavar="COLUMN",
            help=helps,
        )


def _of(treatment: Treatment) -> Callable[[str], tuple[str, str]]:
    def chosen(text: str) -> tuple[str, str]:
        column = text.strip().replace("[]", "")
        wrong = column_problem(column)
        if wrong:
            raise argparse.ArgumentTypeError(wrong)
        return treatment.value, column

    return chosen


def add_personal(
    commands: Any,
    add: Callable[[Any, str, str], ArgumentParser],
    add_json: Callable[[Any, str], None],
    parser: type[ArgumentParser],
) -> None:
    """Add the command `personal`."""
    personal = add(commands, "personal", "Show the key that columns are hashed with, or renew it.")
    add_json(personal, "the same as JSON")
    actions = personal.add_subparsers(dest="action", metavar="ACTION", parser_class=parser)
    shown = add(actions, "key", "Say where the key is and since when; never the key itself.")
    add_json(shown, "the same as JSON")
    renewed = add(actions, "new-key", "Begin with a new key: hashes made before match no longer.")
    renewed.add_argument("--yes", action="store_true", help="do it without asking")


def add_older(actions: Any, add: Callable[[Any, str, str], ArgumentParser]) -> None:
    """Add `delete-older` to the actions of `nexsets`."""
    older = add(actions, "delete-older", "Delete a dataset's earlier snapshots; it stays itself.")
    older.add_argument("name", metavar="NAME")
