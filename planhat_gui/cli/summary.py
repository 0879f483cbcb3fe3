"""`nexsets summary`: what is in a dataset's columns."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from planhat_gui.cli.context import Context
from planhat_gui.cli.exporting import checked_target, may_replace
from planhat_gui.cli.interrupt import interruptible
from planhat_gui.cli.text import CELL, count, safe
from planhat_gui.model.schema_words import type_words

if TYPE_CHECKING:
    from planhat_gui.store.summary import ColumnFacts, ColumnSummary

_BAR = 30
_BLOCK = "█"


def show_summary(context: Context) -> int:
    """Show a line for each column, all of one column, or write a data dictionary."""
    args, console = context.args, context.console
    summaries = context.services.nexsets.summaries
    info = context.services.nexsets.find(args.name)
    if args.output is not None:
        return _write(context, info.id)
    if args.column is not None:
        found = interruptible(
            lambda cancel: summaries.column(info.id, args.column, cancel), console
        )
        if args.json:
            console.json(_column_json(found))
        else:
            _say_column(context, found)
        return 0
    facts = interruptible(lambda cancel: summaries.overview(info.id, cancel), console)
    if args.json:
        console.json([_facts_json(one) for one in facts])
        return 0
    console.say(
        f"{safe(info.name)}: {count(info.records, 'record')}, {count(len(facts), 'column')}", ""
    )
    console.table(
        ["Column", "Type", "Filled", "Different", "Least", "Median", "Most"],
        [
            [
                safe(one.name),
                type_words(one.type),
                f"{one.percent:.1f} %",
                distinct_words(one),
                safe(one.least, CELL),
                median_words(one),
                safe(one.most, CELL),
            ]
            for one in facts
        ],
    )
    return 0


def distinct_words(facts: "ColumnFacts") -> str:
    """“1,204”, or “about 1,204” where it is estimated."""
    return f"{'' if facts.exact else 'about '}{facts.distinct:,}"


def median_words(facts: "ColumnFacts") -> str:
    """The median, “about” it where it is estimated; "" where there is none."""
    return f"{'' if facts.exact or not facts.median else 'about '}{safe(facts.median, CELL)}"


def _facts_json(facts: "ColumnFacts") -> dict[str, Any]:
    return {
        "column": facts.name,
        "type": facts.type,
        "records": facts.records,
        "filled": facts.filled,
        "empty": facts.records - facts.filled,
        "distinct": facts.distinct,
        "distinct_is_exact": facts.exact,
        "minimum": facts.least or None,
        "median": facts.median or None,
        "maximum": facts.most or None,
        "example": facts.example or None,
    }


def _column_json(found: "ColumnSummary") -> dict[str, Any]:
    return {
        **_facts_json(found.facts),
        "median": found.median or None,
        "top": [{"value": value, "records": number} for value, number in found.top],
        "histogram": {
            "unit": found.spread.unit or None,
            "bins": [asdict(one) for one in found.spread.bins],
        },
    }


def _say_column(context: Context, found: "ColumnSummary") -> None:
    console, facts = context.console, found.facts
    empty = facts.records - facts.filled
    console.say(
        f"{safe(facts.name)}: {type_words(facts.type)}",
        f"  Filled     {facts.filled:,} ({facts.percent:.1f} %)",
        f"  Empty      {empty:,}",
        f"  Different  {distinct_words(facts)}",
    )
    for words, value in (
        ("Least    ", facts.least),
        ("Median   ", found.median),
        ("Most     ", facts.most),
    ):
        if value:
            console.say(f"  {words}  {safe(value, CELL)}")
    bins = found.spread.bins
    if bins:
        console.say("")
        highest = max(one.count for one in bins)
        head = found.spread.unit.capitalize() or "From"
        console.table(
            [head, "Records", ""],
            [
                [one.low, f"{one.count:,}", _BLOCK * round(_BAR * one.count / highest)]
                for one in bins
            ],
        )
    if found.top:
        console.say("")
        console.table(
            ["Most frequent", "Records"],
            [[safe(value, CELL), f"{number:,}"] for value, number in found.top],
        )


def _write(context: Context, nexset: str) -> int:
    target = checked_target(context.args.output)
    overwrite = may_replace(context, target)
    summaries = context.services.nexsets.summaries
    written = interruptible(
        lambda cancel: summaries.export_dictionary(nexset, target, cancel, overwrite=overwrite),
        context.console,
    )
    context.console.note(f"{count(written, 'column')} written to {safe(str(target))}")
    return 0
