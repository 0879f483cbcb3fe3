"""What the user should know of a dataset that was just made."""

from collections.abc import Iterable

from planhat_gui.model.results import Notice
from planhat_gui.store.pointer import TYPED, Pointer, StoredColumn
from planhat_gui.store.typist import Typed

_SHOWN = 5


def notices_of(
    typed: Typed, columns: tuple[StoredColumn, ...], old: Pointer | None
) -> tuple[Notice, ...]:
    """In the order of their weight: characters mended, columns renamed, columns changed."""
    notices = []
    if typed.mended:
        notices.append(
            Notice(
                "characters_replaced",
                f"{typed.mended:,} characters that do not exist were replaced by “\ufffd”.",
            )
        )
    renamed = [c for c in columns if c.source is not None]
    if renamed:
        pairs = ", ".join(f"“{c.source}” is “{c.name}”" for c in renamed[:_SHOWN])
        notices.append(
            Notice("columns_renamed", f"Columns cannot have these fields' names: {pairs}.")
        )
    if old is not None and old.kind == TYPED:
        notices += _schema_notice(columns, old)
    return tuple(notices)


def _schema_notice(columns: tuple[StoredColumn, ...], old: Pointer) -> list[Notice]:
    now, before = {c.name: c.type for c in columns}, {c.name: c.type for c in old.columns}
    parts = [
        ("new", [n for n in now if n not in before]),
        ("gone", [n for n in before if n not in now]),
        ("of another type", [n for n in now if n in before and now[n] != before[n]]),
    ]
    said = [f"{what}: {_some(names)}" for what, names in parts if names]
    if not said:
        return []
    return [Notice("schema_changed", f"The columns changed since last time. {'; '.join(said)}.")]


def _some(names: list[str]) -> str:
    shown = ", ".join(f"“{name}”" for name in names[:_SHOWN])
    return shown if len(names) <= _SHOWN else f"{shown} and {len(names) - _SHOWN} more"


def gathered(found: Iterable[tuple[str, tuple[Notice, ...]]]) -> tuple[Notice, ...]:
    """The notices of several Nexsets, by their names, with each code once."""
    by_code: dict[str, list[tuple[str, Notice]]] = {}
    for name, notices in found:
        for notice in notices:
            by_code.setdefault(notice.code, []).append((name, notice))
    return tuple(
        Notice(
            code,
            " ".join(_told_of(name, notice) for name, notice in told),
            incomplete=any(notice.incomplete for _, notice in told),
        )
        for code, told in by_code.items()
    )


def _told_of(name: str, notice: Notice) -> str:
    return f"“{name}”: {notice.message}" if name and name not in notice.message else notice.message
