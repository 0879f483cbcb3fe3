"""`nexsets export` and `views export`: what can be typed, and how a file is written."""

import sys
import time
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from planhat_gui.cli.context import Context
from planhat_gui.cli.files import check_output
from planhat_gui.cli.interrupt import interruptible
from planhat_gui.cli.text import safe
from planhat_gui.model.errors import NeedsFix, Problem
from planhat_gui.model.export import DELIMITERS, ExportOptions
from planhat_gui.model.words import count

if TYPE_CHECKING:
    from planhat_gui.store.extract import Extract
    from planhat_gui.store.reader import NexsetReader

FORMS = (".csv", ".xlsx", ".parquet", ".jsonl", ".json", ".sqlite")
_SIGNS = {word: sign for sign, word in DELIMITERS.items()} | {sign: sign for sign in DELIMITERS}
_SHOW_SECONDS = 0.2


def add_replace(parser: ArgumentParser) -> None:
    """Whether a file that is there may go."""
    parser.add_argument(
        "--replace", action="store_true", help="replace a file, or an SQLite table, of that name"
    )


def add_export_options(export: ArgumentParser) -> None:
    """What both kinds of export understand."""
    suffixes = f"its suffix says the form: {', '.join(FORMS[:-1])} or {FORMS[-1]}"
    export.add_argument("-o", "--output", required=True, metavar="FILE", help=suffixes)
    add_replace(export)
    part = export.add_argument_group("a part of it")
    part.add_argument(
        "--filter",
        dest="filters",
        action="append",
        default=[],
        metavar="TEXT",
        help="“phase = Trial”, “mrr >= 1000”, “name contains inc”, “owner empty”; all must hold",
    )
    part.add_argument("--search", default="", metavar="TEXT", help="what any column contains")
    part.add_argument(
        "--sort",
        action="append",
        default=[],
        metavar="COLUMN",
        help="sort by it, “mrr desc” downwards; may be repeated",
    )
    part.add_argument("--columns", metavar="A,B", help="only these, in this order")
    form = export.add_argument_group("the file")
    form.add_argument(
        "--delimiter",
        default=",",
        metavar="SIGN",
        help=f"of .csv: {', '.join(DELIMITERS.values())} or the sign itself (comma)",
    )
    form.add_argument(
        "--bom", action="store_true", help="of .csv: begin with the mark of UTF-8 (for Excel)"
    )
    form.add_argument(
        "--sheets",
        action="store_true",
        help="of .xlsx: several sheets, where the records are more than one takes",
    )
    form.add_argument(
        "--shorten",
        action="store_true",
        help="of .xlsx: end texts that are longer than a cell takes with “…”",
    )
    form.add_argument("--table", default="", metavar="NAME", help="of .sqlite: the table's name")


def checked_target(text: str) -> Path:
    """The file to write. Raises NeedsFix for an unknown suffix, Failure where none can be."""
    target = Path(text).expanduser().absolute()
    if target.suffix.lower() not in FORMS:
        raise NeedsFix(
            [Problem("-o", f"The file's name must end in one of: {', '.join(FORMS)}.")],
        )
    check_output(target)
    return target


def export(context: Context, reader: "NexsetReader", target: Path, noun: str) -> int:
    """Write what the reader has open, and close it. `noun`: what a row is called."""
    console = context.console
    try:
        take, options = _extract(context, reader), _options(context)
        overwrite = may_replace(context, target)
        progress = _Progress(context, reader.records, noun)
        written = interruptible(
            lambda cancel: context.services.nexsets.write(
                reader, target, cancel, progress, overwrite=overwrite, take=take, options=options
            ),
            console,
        )
        progress.wipe()
    finally:
        reader.close()
    where, rows = safe(str(target)), count(written, noun)
    if written == reader.records:
        console.note(f"{rows} written to {where}")
    else:
        console.note(f"{rows} of {reader.records:,} written to {where}")
    return 0


def _extract(context: Context, reader: "NexsetReader") -> "Extract":
    from planhat_gui.store.extract import Extract
    from planhat_gui.store.view import View
    from planhat_gui.store.view_text import parse_columns, parse_filter, parse_order

    args = context.args
    names = _names(reader, [*args.sort, *args.filters, args.columns or ""])
    view = View(
        tuple(parse_order(one, names) for one in args.sort),
        args.search.strip(),
        tuple(parse_filter(one, names) for one in args.filters),
    )
    return Extract(view, parse_columns(args.columns, names) if args.columns is not None else None)


def _names(reader: "NexsetReader", asked: Sequence[str]) -> list[str]:
    """The columns, and the fields in those whose fields are asked for: `custom.Tier`."""
    names = [column.name for column in reader.columns]
    text = "\n".join(asked).casefold()
    for name in tuple(names):
        if f"{name}.".casefold() in text:
            names += [one.name for one in reader.members(name)]
    return names


def _options(context: Context) -> ExportOptions:
    args = context.args
    sign = _SIGNS.get(args.delimiter.replace("\\t", "\t"))
    if sign is None:
        problem = Problem("--delimiter", f"“{args.delimiter}” cannot stand between cells.")
        raise NeedsFix([problem], f"Write one of {', '.join(DELIMITERS.values())}.")
    return ExportOptions(sign, args.bom, args.sheets, args.table, args.shorten)


def may_replace(context: Context, target: Path) -> bool:
    """Whether what is there may go: as was said, or as somebody answers. Raises NeedsFix for a no.

    An SQLite file is not asked about: a table is added to it, and none replaced without --replace.
    """
    if context.args.replace:
        return True
    if not target.exists() or target.suffix.lower() == FORMS[-1]:
        return False
    if not (sys.stdin and sys.stdin.isatty()):
        raise NeedsFix(
            [Problem("-o", f"{safe(str(target))} is already there.")],
            "Choose another name, or add --replace.",
        )
    context.console.ask(f"{safe(str(target))} is already there. Replace it? [y/N] ")
    if sys.stdin.readline().strip().casefold() in {"y", "yes"}:
        return True
    raise NeedsFix([Problem("-o", "The file was not replaced.")], "Choose another name.")


class _Progress:
    """On a terminal one line that says how far it is; elsewhere nothing."""

    def __init__(self, context: Context, total: int, noun: str) -> None:
        self._console, self._total, self._noun = context.console, total, noun
        self._next, self._width = 0.0, 0

    def __call__(self, done: int) -> None:
        now = time.monotonic()
        if self._console.err.isatty() and now >= self._next and self._total:
            self._next = now + _SHOW_SECONDS
            part = min(100, done * 100 // self._total)
            line = f"{done:,} of {count(self._total, self._noun)} ({part} %)"
            self._console.err.write("\r" + line.ljust(self._width))
            self._console.err.flush()
            self._width = len(line)

    def wipe(self) -> None:
        """Take the line away."""
        if self._width:
            self._console.err.write("\r" + " " * self._width + "\r")
            self._console.err.flush()
