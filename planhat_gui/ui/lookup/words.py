"""Sentences about lookups."""

from planhat_gui.model.language import in_quotes, tr
from planhat_gui.model.lookup import Lookup, OriginKind
from planhat_gui.model.macro_grammar import column_text
from planhat_gui.ui import say

SHOWN_MACROS = 6


def origin(lookup: Lookup) -> str:
    """Where its rows come from, in a few words."""
    where = lookup.origin
    match where.kind:
        case OriginKind.FILE:
            return file_name(where.path)
        case OriginKind.NEXSET:
            often = tr(", each run") if where.refresh_before_run else ""
            return tr("Nexset {nexset_name}{often}", nexset_name=where.nexset_name, often=often)
        case OriginKind.TYPED:
            return tr("Typed")


def file_name(path: str) -> str:
    """The last part of a path of any system."""
    return path.replace("\\", "/").rpartition("/")[2]


def macros(name: str, columns: tuple[str, ...]) -> str:
    """How the columns are written in macros."""
    if not name.strip():
        return ""
    shown = "   ".join(column_text(name.strip(), each) for each in columns[:SHOWN_MACROS] if each)
    return f"{shown}   …" if len(columns) > SHOWN_MACROS else shown


def _flows(names: list[str]) -> str:
    shown = ", ".join(in_quotes(name) for name in names[:5])
    more = tr(" and {names:,} more", names=len(names) - 5) if len(names) > 5 else ""
    return f"{shown}{more}"


def used_by(names: list[str]) -> str:
    """The warning before a lookup goes that flows still use; empty when none does."""
    if not names:
        return ""
    if len(names) == 1:
        return tr("1 flow uses it: {flows}. It will not run without it.", flows=_flows(names))
    return tr(
        "{names:,} flows use it: {flows}. They will not run without it.",
        names=len(names),
        flows=_flows(names),
    )


def renamed(before: str, names: list[str]) -> str:
    """The warning before a lookup that flows use gets another name."""
    use = tr("1 flow uses") if len(names) == 1 else tr("{names:,} flows use", names=len(names))
    return tr(
        "{use} “{before}”: {flows}. Flows find a lookup by its name: "
        "they have to be changed to the new one before they run again.",
        use=use,
        before=before,
        flows=_flows(names),
    )


def made(lookup: Lookup) -> str:
    """What to say when a lookup was made."""
    return tr(
        "“{lookup_name}” is made: {rows}.",
        lookup_name=lookup.name,
        rows=say.count(lookup.rows, "row"),
    )


def refreshed(before: Lookup, after: Lookup) -> str:
    """What to say when its rows were fetched again."""
    rows = say.count(after.rows, "row")
    if before.rows == after.rows:
        return tr("“{after_name}” is up to date: {rows}.", after_name=after.name, rows=rows)
    return tr(
        "“{after_name}” now has {rows}, before it had {rows_2:,}.",
        after_name=after.name,
        rows=rows,
        rows_2=before.rows,
    )
