"""What the user should know of a dataset that was just made."""

from collections.abc import Iterable

from planhat_gui.model.language import in_quotes, joined, tr
from planhat_gui.model.results import Notice, SchemaChange
from planhat_gui.model.schema_words import in_short
from planhat_gui.model.words import count
from planhat_gui.store.pointer import StoredColumn
from planhat_gui.store.typist import Typed

_SHOWN = 5


def notices_of(
    typed: Typed,
    columns: tuple[StoredColumn, ...],
    differences: tuple[SchemaChange, ...],
    set_aside: int,
    *,
    kept: bool,
) -> tuple[Notice, ...]:
    """In the order of their weight: characters mended, columns renamed, columns changed.

    `kept`: the dataset has its old columns; `set_aside` values did not fit into them.
    """
    notices = []
    if typed.mended:
        notices.append(
            Notice(
                "characters_replaced",
                tr(
                    "{mended:,} characters that do not exist were replaced by “�”.",
                    mended=typed.mended,
                ),
            )
        )
    renamed = [c for c in columns if c.source is not None]
    if renamed:
        pairs = joined(
            ", ",
            (
                tr("“{source}” is “{c_name}”", source=c.source, c_name=c.name)
                for c in renamed[:_SHOWN]
            ),
        )
        notices.append(
            Notice(
                "columns_renamed",
                tr("Columns cannot have these fields' names: {pairs}.", pairs=pairs),
            )
        )
    if differences and kept:
        aside = tr("{values} set aside", values=count(set_aside, "value"))
        notices.append(
            Notice(
                "columns_kept",
                tr(
                    "The records' columns changed, and the dataset kept its own: {aside}. "
                    "{in_short}.",
                    aside=aside,
                    in_short=in_short(differences),
                ),
            )
        )
    elif differences:
        notices.append(
            Notice(
                "schema_changed",
                tr(
                    "The columns changed since last time. {in_short}.",
                    in_short=in_short(differences),
                ),
            )
        )
    return tuple(notices)


def ask_notice(differences: tuple[SchemaChange, ...]) -> Notice:
    """Nothing was replaced, as this flow is to ask."""
    return Notice(
        "schema_ask",
        tr(
            "The columns changed, so the dataset was not replaced; what was read is kept. "
            "{in_short}.",
            in_short=in_short(differences),
        ),
        incomplete=True,
    )


def untold_notice(reason: str) -> Notice:
    """The snapshot from before cannot be compared with."""
    return Notice(
        "changes_untold",
        tr("What changed since last time cannot be told ({reason}).", reason=reason.rstrip(".")),
    )


def gathered(found: Iterable[tuple[str, tuple[Notice, ...]]]) -> tuple[Notice, ...]:
    """The notices of several Nexsets, by their names, with each code once."""
    by_code: dict[str, list[tuple[str, Notice]]] = {}
    for name, notices in found:
        for notice in notices:
            by_code.setdefault(notice.code, []).append((name, notice))
    return tuple(
        Notice(
            code,
            joined(" ", (_told_of(name, notice) for name, notice in told)),
            incomplete=any(notice.incomplete for _, notice in told),
        )
        for code, told in by_code.items()
    )


def _told_of(name: str, notice: Notice) -> str:
    if not name or name in notice.message:
        return notice.message
    return joined(": ", (in_quotes(name), notice.message))


def before_choice_notice(columns: list[str]) -> Notice:
    """Why no changes are told of a run that hashes or drops columns for the first time."""
    named = ", ".join(columns[:_SHOWN])
    return Notice(
        "changes_untold",
        tr(
            "What changed was not told this time: it would have copied {named} as they were "
            "before.",
            named=named,
        ),
    )
