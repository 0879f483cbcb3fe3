"""Making lookups of files and Nexsets, fetching their rows again, and who uses them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from planhat_gui.model.errors import Cancelled, NeedsFix, Problem
from planhat_gui.model.flow import AdvancedSource
from planhat_gui.model.language import in_quotes, tr
from planhat_gui.model.lookup import (
    Lookup,
    LookupOrigin,
    OriginKind,
    distinct_filled,
    names_from_heads,
)
from planhat_gui.model.names import name_key
from planhat_gui.store.lookups import LookupStore

if TYPE_CHECKING:
    from planhat_gui.model.flow import Flow
    from planhat_gui.model.ports import Cancel
    from planhat_gui.store.flows import FlowStore
    from planhat_gui.store.nexsets import NexsetStore
    from planhat_gui.store.reader import Column, NexsetReader

ROWS_AT_ONCE = 5_000
_TEXT_LIMIT = 1_000
"""Characters of a Nexset's cell that a window gives; see `store.view.CELL_LIMIT`."""


@dataclass(frozen=True, slots=True)
class MadeLookup:
    """A lookup that was made or fetched again, and what a person should know about it."""

    lookup: Lookup
    notes: tuple[str, ...] = ()


class Lookups:
    """What needs more than one store. Everything blocks; a `cancel` ends it, changing nothing."""

    def __init__(
        self, store: LookupStore, flows: "FlowStore", nexsets: Callable[[], "NexsetStore"]
    ) -> None:
        self._store, self._flows, self._nexsets = store, flows, nexsets

    def from_file(
        self, path: Path, name: str, cancel: "Cancel | None" = None, lookup_id: str | None = None
    ) -> MadeLookup:
        """A lookup of a file's columns and rows. Raises NeedsFix, StorageFailed, Cancelled."""
        from planhat_gui.interop.lookup_files import open_table

        path = path.expanduser().absolute()
        origin = LookupOrigin(OriginKind.FILE, path=str(path))
        with open_table(path) as table:
            rows = _until(table.rows, cancel)
            saved = self._store.save(name, table.columns, rows, origin, lookup_id)
        return MadeLookup(saved, table.notes)

    def from_nexset(
        self,
        name: str,
        nexset: str,
        columns: Sequence[str],
        *,
        refresh_before_run: bool = False,
        cancel: "Cancel | None" = None,
        lookup_id: str | None = None,
    ) -> MadeLookup:
        """A lookup of a Nexset's columns: each combination of values once, empty ones left out.

        `nexset` is an id or a name. Raises NeedsFix, StorageFailed, Damaged, Cancelled.
        """
        info = self._nexsets().find(nexset)
        reader = self._nexsets().open(info.id)
        try:
            chosen = _chosen(reader.columns, columns)
            heads = [reader.columns[at].name for at in chosen]
            origin = LookupOrigin(
                OriginKind.NEXSET,
                nexset_id=info.id,
                nexset_name=info.name,
                nexset_columns=tuple(heads),
                refresh_before_run=refresh_before_run,
            )
            names, notes = names_from_heads(heads)
            rows = distinct_filled(_until(_rows(reader, chosen, heads), cancel))
            return MadeLookup(self._store.save(name, names, rows, origin, lookup_id), notes)
        finally:
            reader.close()

    def refresh(self, lookup_id: str, cancel: "Cancel | None" = None) -> MadeLookup:
        """Fetch the rows again from where they came from; on any error they stay as they are.

        Raises NeedsFix (typed by hand, the source is gone, its columns are gone) and what
        making it raises.
        """
        before = self._store.find(lookup_id)
        origin = before.origin
        match origin.kind:
            case OriginKind.TYPED:
                raise NeedsFix(
                    [
                        Problem(
                            "lookups",
                            tr(
                                "“{before_name}” was typed: nothing to refresh it from.",
                                before_name=before.name,
                            ),
                        )
                    ],
                    tr("Edit it instead."),
                )
            case OriginKind.FILE:
                made = self.from_file(Path(origin.path), before.name, cancel, before.id)
            case OriginKind.NEXSET:
                made = self.from_nexset(
                    before.name,
                    origin.nexset_id,
                    origin.nexset_columns,
                    refresh_before_run=origin.refresh_before_run,
                    cancel=cancel,
                    lookup_id=before.id,
                )
        gone = [name for name in before.columns if name not in made.lookup.columns]
        notes = tuple(tr("The column “{name}” is gone.", name=name) for name in gone)
        return replace(made, notes=(*notes, *made.notes))

    def refresh_for_run(self, flow: "Flow", cancel: "Cancel | None" = None) -> list[MadeLookup]:
        """Fetch again those lookups of the flow that are to be fetched before each run."""
        wanted = {name_key(name) for name in lookups_of(flow)}
        return [
            self.refresh(one.id, cancel)
            for one in self._store.all()
            if name_key(one.name) in wanted and one.origin.refresh_before_run
        ]

    def used_by(self, name: str) -> list[str]:
        """The names of the saved flows that walk this lookup's rows."""
        wanted = name_key(name)
        return [
            saved.flow.name
            for saved in self._flows.all()
            if wanted in map(name_key, lookups_of(saved.flow))
        ]

    def uses(self) -> dict[str, list[str]]:
        """`used_by` for all lookups at once, by `name_key`; those nobody uses are not in it."""
        found: dict[str, list[str]] = {}
        for saved in self._flows.all():
            for key in dict.fromkeys(map(name_key, lookups_of(saved.flow))):
                found.setdefault(key, []).append(saved.flow.name)
        return found


def lookups_of(flow: "Flow") -> list[str]:
    """The names of the lookups that a flow's steps walk, as they are written there."""
    if not isinstance(flow.source, AdvancedSource):
        return []
    return list(dict.fromkeys(name for step in flow.source.steps for name in step.lookups))


def _chosen(columns: "Sequence[Column]", names: Sequence[str]) -> list[int]:
    """Where the wanted columns are, by their name or the field they come from."""
    if not names:
        raise NeedsFix([Problem("columns", tr("Choose at least one column."))])
    by_source = {column.source: at for at, column in enumerate(columns) if column.source}
    by_name = by_source | {column.name: at for at, column in enumerate(columns)}
    missing = [name for name in names if name not in by_name]
    if missing:
        there = ", ".join(in_quotes(column.name) for column in columns[:20])
        more = tr(" and more") if len(columns) > 20 else ""
        raise NeedsFix(
            [
                Problem("columns", tr("The Nexset has no column “{name}”.", name=name))
                for name in missing
            ],
            tr("It has {there}{more}.", there=there, more=more),
        )
    return [by_name[name] for name in dict.fromkeys(names)]


def _rows(
    reader: "NexsetReader", chosen: Sequence[int], heads: Sequence[str]
) -> Iterator[list[str]]:
    from planhat_gui.store.view import View

    for first in range(0, reader.records, ROWS_AT_ONCE):
        for row in reader.window(View(), first, ROWS_AT_ONCE, chosen):
            texts = [text or "" for text in row]
            for text, head in zip(texts, heads, strict=True):
                if len(text) > _TEXT_LIMIT:  # it was cut
                    sentence = tr(
                        "“{head}” holds texts of more than {text_limit:,} characters.",
                        head=head,
                        text_limit=_TEXT_LIMIT,
                    )
                    raise NeedsFix([Problem("columns", sentence)], tr("Choose other columns."))
            yield texts


def _until(rows: Iterable[Sequence[str]], cancel: "Cancel | None") -> Iterator[Sequence[str]]:
    """The rows, until the user wants no more."""
    for number, row in enumerate(rows):
        if cancel is not None and number % 500 == 0 and cancel.is_set():
            raise Cancelled
        yield row
