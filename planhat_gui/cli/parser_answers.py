"""What `run` may be told beforehand, or answered, where a flow would ask."""

from argparse import ArgumentParser


def add_answers(run: ArgumentParser) -> None:
    """Columns that changed; an answer without records where there were some."""
    columns = run.add_mutually_exclusive_group()
    columns.add_argument(
        "--accept-columns",
        action="store_true",
        help="where columns changed, use the new ones; what a run that asked has read is used",
    )
    columns.add_argument(
        "--keep-columns", action="store_true", help="the same, but keep the old ones"
    )
    run.add_argument(
        "--accept-empty",
        action="store_true",
        help="where no records came, though there were some before, empty the Nexset",
    )
