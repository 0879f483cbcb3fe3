"""Publishing by schema: records of clearly different kinds become Nexsets of their own.

As long as there is one kind, this is `TypedPublisher` and nothing else. Where there are several
(see `schemas`), the landed lines are parted into one file per kind, each is typed for its own
Nexset, and only when all of them are on the disk the pointers are swapped, together.
"""

import logging
import shutil
from collections.abc import Collection, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

import msgspec

from planhat_gui.model.errors import Cancelled
from planhat_gui.model.language import in_quotes, joined, tr
from planhat_gui.model.ports import Cancel, Clock, Publication
from planhat_gui.model.results import Changes, Notice, RecordCounts
from planhat_gui.model.update import EVERYTHING, Scope
from planhat_gui.store.landing_log import RECORDS_NAME
from planhat_gui.store.lines import record_of
from planhat_gui.store.pointer import TYPED, Pointer, read_pointer, rejected_name
from planhat_gui.store.publish import TypedPublisher
from planhat_gui.store.publish_base import Destination, unreadable, unwritable
from planhat_gui.store.publish_kind import EmptyPublisher, KindPublisher
from planhat_gui.store.publish_notices import gathered
from planhat_gui.store.rejected import entry, put_aside
from planhat_gui.store.schema_book import (
    Book,
    book_of,
    fulfil,
    heal,
    nexset_id,
    nexset_name,
    pointers_of,
    promise,
    read_book,
    write_book,
)
from planhat_gui.store.schemas import MAX_KINDS, Fields, Shapes, Sorted, begun_anew, place, sort_out

_fields = msgspec.json.Decoder(dict[str, msgspec.Raw])
_MISFITS = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, ValueError)
_HEED = 4096
"""Lines between two looks at Cancel."""
_PLACES = 20_000
"""Sets of fields of which it is remembered where they go."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Parted:
    """The folder of each Nexset's lines, and the lines that are no records."""

    folders: dict[int, Path]
    lines: int
    rejected: int
    aside: Path


class GroupsPublisher(TypedPublisher):
    """For FlexFlow: one Nexset per kind of records, each typed, merged by key."""

    def __init__(
        self,
        landing: Path,
        destination: Destination,
        clock: Clock,
        common: Collection[str] = (),
    ) -> None:
        """`common`: fields that were put on the records; they say nothing of their kind."""
        super().__init__(landing, destination, clock)
        self._common = common
        self._shapes = self._scanner.shapes = Shapes(common)
        self._parts = self.work.with_name("kinds")

    def close(self) -> None:
        """See BasePublisher."""
        super().close()
        shutil.rmtree(self._parts, ignore_errors=True)

    def publish(self, *, replace: bool, cancel: Cancel, scope: Scope = EVERYTHING) -> Publication:
        """See `model.ports.Publisher`. Only what was read in full is parted."""
        self.scope = scope
        self.prepare()
        heal(self.to.folder)
        known = read_book(self.to.folder)
        found = self._kinds(known.kinds() if known else (), cancel, anew=replace)
        if len(found.kinds) == 1:
            publication = super().publish(replace=replace, cancel=cancel, scope=scope)
            self._keep_book(known, found)
        else:
            publication = self._publish_kinds(known, found, cancel, replace=replace)
        if not found.spilled:
            return publication
        return _with(publication, _too_many_notice(self.to.name))

    def _kinds(self, known: tuple[Fields, ...], cancel: Cancel, *, anew: bool) -> Sorted:
        """The kinds of this run's records, after those known.

        Which field comes with which is known of the records that brought one. As long as these are
        of one kind all are; otherwise every record is looked at, so that their order plays no part.
        With `anew`, kinds take numbers from the first on where none of those known came.
        """
        try:
            self._scanner.finish(self.landed_size(), cancel)
        except OSError as error:
            raise unreadable(self.lines, error) from error
        found = sort_out(self._shapes, known)
        if len(found.kinds) == 1:
            return found
        shapes = Shapes(self._common)
        for _, _, fields in self._records(cancel):
            if fields is not None:
                shapes.note(fields)
        found = sort_out(shapes, known)
        return begun_anew(shapes, known, found) if anew else found

    def _records(self, cancel: Cancel) -> Iterator[tuple[int, bytes, Collection[str] | None]]:
        """Each landed line with its number and its record's fields; None where it is no record."""
        try:
            with self.lines.open("rb", buffering=1024 * 1024) as file:
                for number, line in enumerate(file, 1):
                    if not number % _HEED and cancel.is_set():
                        raise Cancelled
                    yield number, line, _fields_of(line)
        except OSError as error:
            raise unreadable(self.lines, error) from error

    def _keep_book(self, known: Book | None, found: Sorted) -> None:
        if found.spilled or not found.kinds[0]:
            return  # nothing was learnt of kinds
        book = book_of(found.kinds)
        if book != known:
            write_book(self.to.folder, book)

    def _publish_kinds(
        self, known: Book | None, found: Sorted, cancel: Cancel, *, replace: bool
    ) -> Publication:
        parted = self._part(found.kinds, cancel)
        counts = RecordCounts(received=parted.lines, rejected=parted.rejected)
        replace = replace and not counts.too_many_rejected
        publishers: dict[int, KindPublisher | EmptyPublisher] = {}
        published: list[Publication] = []
        with ExitStack() as stack:
            for number in range(1, len(found.kinds) + 1):
                publisher = self._publisher(number, parted)
                if publisher is None:
                    continue
                publishers[number] = publisher
                stack.callback(publisher.close)
                published.append(
                    publisher.publish(replace=replace, cancel=cancel, scope=self.scope)
                )
                if number in parted.folders:  # the lines are not needed twice
                    shutil.rmtree(parted.folders[number], ignore_errors=True)
            self._put_aside(parted, publishers)
            if any(one.asks for one in published):
                return self._asking(published, publishers, counts)
            pointers = tuple(one.pointer for one in publishers.values() if one.pointer is not None)
            book = book_of(found.kinds)
            promise(self.to.folder, book, pointers)
            stack.pop_all()  # from here on the new files are the datasets'
        fulfil(self.to.folder, book, pointers)
        for one in publishers.values():
            one.release()
        result = _summed(published, counts)
        added = range(len(known.nexsets) + 1, len(found.kinds) + 1) if known else range(0)
        return _with(result, *(_added_notice(self._name(number)) for number in added))

    def _asking(
        self,
        published: list[Publication],
        publishers: "dict[int, KindPublisher | EmptyPublisher]",
        counts: RecordCounts,
    ) -> Publication:
        """One kind has other columns and the flow is to be asked: all keep what they had."""
        kept = []
        for one, publisher in zip(published, publishers.values(), strict=True):
            old = read_pointer(publisher.to.folder)
            nexset = one.nexsets[0] if one.asks or old is None else publisher.kept(old)
            kept.append(replace(one, changes=None, nexsets=(nexset,) if old is not None else ()))
        return replace(_summed(kept, counts), asks=True)

    def _name(self, number: int) -> str:
        return nexset_name(self.to.name, number)

    def _publisher(self, number: int, parted: _Parted) -> "KindPublisher | EmptyPublisher | None":
        """What makes this Nexset; None for one that has no records and was deleted."""
        own_id = nexset_id(self.to.nexset_id, number)
        folder = self.to.folder.with_name(own_id)
        to = replace(self.to, folder=folder, nexset_id=own_id, name=self._name(number))
        if number in parted.folders:
            return KindPublisher(parted.folders[number], to, self._clock)
        old = read_pointer(folder) if folder.is_dir() else None
        if old is None or old.kind != TYPED:
            return None
        return EmptyPublisher(self.work.parent, to, self._clock)

    def _part(self, found: tuple[Fields, ...], cancel: Cancel) -> _Parted:
        """One file of lines for each kind that has records."""
        aside = self._parts / "rejected"
        folders: dict[int, Path] = {}
        files: dict[int, BinaryIO] = {}
        places: dict[Fields, int] = {}
        lines = rejected = 0
        shutil.rmtree(self._parts, ignore_errors=True)
        common = frozenset(self._common)
        try:
            self._parts.mkdir(mode=0o700)
            with ExitStack() as stack:
                out_aside = stack.enter_context(aside.open("wb"))
                for lines, line, names in self._records(cancel):
                    if names is None:
                        rejected += 1
                        out_aside.write(entry(lines, line.rstrip(b"\n")))
                        continue
                    fields = frozenset(names) - common
                    number = places.get(fields, 0)
                    if not number:
                        if len(places) >= _PLACES:
                            places.clear()
                        number = places[fields] = place(fields, found) + 1
                    if number not in files:
                        folders[number] = self._parts / str(number)
                        folders[number].mkdir(mode=0o700)
                        file = (folders[number] / RECORDS_NAME).open("wb", buffering=256 * 1024)
                        files[number] = stack.enter_context(file)
                    files[number].write(line)
        except OSError as error:
            raise unwritable(self._parts, error) from error
        return _Parted(folders, lines, rejected, aside)

    def _put_aside(
        self, parted: _Parted, publishers: "dict[int, KindPublisher | EmptyPublisher]"
    ) -> None:
        """What is no record belongs to no kind: it lies with the first Nexset."""
        sources = [parted.aside] if parted.rejected else []
        for one in publishers.values():
            sources += one.set_aside
        if not sources:
            return
        target = self.to.folder / rejected_name(self.to.run_id)
        try:
            put_aside(sources, self.lines.parent, target)
        except OSError as error:
            raise unwritable(target, error) from error


class SinglePublisher(TypedPublisher):
    """For FlexFlow: one Nexset. What earlier runs by schema made beside it is named, and stays."""

    def publish(self, *, replace: bool, cancel: Cancel, scope: Scope = EVERYTHING) -> Publication:
        """See `model.ports.Publisher`."""
        heal(self.to.folder)
        publication = super().publish(replace=replace, cancel=cancel, scope=scope)
        left = pointers_of(self.to.folder.parent, self.to.nexset_id)
        return _with(publication, _left_notice(left)) if left else publication


def _fields_of(line: bytes) -> Collection[str] | None:
    try:
        return _fields.decode(line)
    except _MISFITS:
        return record_of(line.rstrip(b"\n"))[0]


def _summed(published: list[Publication], all_lines: RecordCounts) -> Publication:
    records = [one.records for one in published]
    changes = [one.changes for one in published if one.changes is not None]
    return Publication(
        RecordCounts(
            all_lines.received,
            sum(one.written for one in records),
            sum(one.duplicates for one in records),
            all_lines.rejected + sum(one.rejected for one in records),
        ),
        Changes(
            sum(one.new for one in changes),
            sum(one.changed for one in changes),
            sum(one.gone for one in changes),
            sum(one.unchanged for one in changes),
            all(one.gone_known for one in changes),
        )
        if changes
        else None,
        tuple(nexset for one in published for nexset in one.nexsets),
        gathered([(one.nexsets[0].name, one.notices) for one in published if one.nexsets]),
    )


def _with(publication: Publication, *notices: Notice) -> Publication:
    return replace(publication, notices=gathered([("", publication.notices), ("", tuple(notices))]))


def _added_notice(name: str) -> Notice:
    return Notice(
        "nexset_added", tr("Records of another kind came: they are in “{name}”.", name=name)
    )


def _too_many_notice(name: str) -> Notice:
    return Notice(
        "too_many_schemas",
        tr(
            "The records are of more than {max_kinds} kinds. Those of new kinds are in “{name}”.",
            max_kinds=MAX_KINDS,
            name=name,
        ),
    )


def _left_notice(left: list[Pointer]) -> Notice:
    names = joined(", ", (in_quotes(one.name) for one in left))
    return Notice(
        "nexsets_left",
        tr(
            "All records are in one Nexset. {names} {left} of earlier "
            "runs by schema and as before: delete what you no longer need.",
            names=names,
            left=tr("is") if len(left) == 1 else tr("are"),
        ),
    )
