"""Looks for a person in every file of a data folder."""

import json
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

from planhat_gui.model.errors import Cancelled, Failure
from planhat_gui.model.forgetting import Found, PlaceKind, Step
from planhat_gui.model.language import tr
from planhat_gui.model.person import Matcher, Spell, Term, TermKind, spellings
from planhat_gui.model.ports import Cancel
from planhat_gui.store.folder import DataFolder
from planhat_gui.store.person import library, lines
from planhat_gui.store.person.coarse import Coarse
from planhat_gui.store.person.collector import Collector, Where, id_terms
from planhat_gui.store.person.parquet import Desk
from planhat_gui.store.person.places import Form, Place, Places
from planhat_gui.store.person.records import Look, is_person, key_of, look_at
from planhat_gui.store.pointer import ASIDE, CHANGES
from planhat_gui.store.scratch import Scratch

_CHUNK = 4 * 1024 * 1024
_OVERLAP = 4096
_SHORT = 6
_ROUNDS = 3
"""An id that was followed may lead to another, not without end."""

Report = Callable[[Step], None]


def find(
    folder: DataFolder,
    terms: tuple[Term, ...],
    cancel: Cancel,
    report: Report,
    spell: Spell = spellings,
) -> Found:
    """All that the folder holds of the person, by the terms and the ids that follow from them.

    Blocking. Raises Cancelled; files that cannot be read are in `troubles`.
    """
    wanted, shared = terms, False
    for number in range(_ROUNDS):
        matcher = Matcher(wanted, shared, spell)
        collector = Finder(folder, matcher, cancel, report).search()
        more = collector.ids
        if not matcher.strict and collector.namesakes:
            # One person alone has the name: that is who is meant. Of several it is not known.
            shared = len(collector.namesakes) > 1
            more = set() if shared else more | collector.namesakes
            if not (more or shared):
                break
        elif not more:
            break
        if number < _ROUNDS - 1:
            wanted = (*wanted, *id_terms(more))
    return collector.found(terms)


class Finder:
    """One search with fixed terms."""

    def __init__(
        self, folder: DataFolder, matcher: Matcher, cancel: Cancel, report: Report
    ) -> None:
        self.matcher, self.coarse = matcher, Coarse(matcher)
        self._places = Places(folder)
        self._cancel, self._report = cancel, report
        self._collector = Collector(matcher)

    def search(self) -> Collector:
        """Search all files. Raises Cancelled."""
        places = list(self._places.all())
        with closing(Scratch(self._places.folder.scratch)) as work:
            desk = Desk(self._places.folder.root, work.path, self._cancel)
            try:
                for at, place in enumerate(places):
                    if self._cancel.is_set():
                        raise Cancelled
                    self._report(Step(tr("Searching"), at, len(places)))
                    self._search(place, desk)
            finally:
                desk.close()
        self._report(Step(tr("Searching"), len(places), len(places)))
        return self._collector

    def _search(self, place: Place, desk: Desk) -> None:
        """Search one file; what keeps it from being read is noted."""
        try:
            size = place.path.stat().st_size
            records = self._look(place, desk)
            self._collector.file(size, records)
        except Cancelled:
            raise
        except FileNotFoundError:
            return  # a run that ended meanwhile has cleared up
        except Failure as failure:
            self._collector.trouble(place.where.file, failure.message)
        except (OSError, ValueError, zipfile.BadZipFile) as error:
            why = (getattr(error, "strerror", None) or str(error) or type(error).__name__).lower()
            self._collector.trouble(place.where.file, tr("It could not be read ({why}).", why=why))

    def _look(self, place: Place, desk: Desk) -> int:
        match place.form:
            case Form.PARQUET:
                return self._in_parquet(place, desk)
            case Form.LINES:
                return self._in_lines(place)
            case Form.JSON:
                return self._in_json(place)
            case Form.DATABASE:
                return library.look(place, self.matcher, self._collector)
            case Form.TEXT:
                return self._in_text(place)
        return self._in_bytes(place)

    def _in_parquet(self, place: Place, desk: Desk) -> int:
        file = desk.open(place.path)
        for row, record in file.candidates(self.coarse):
            self._note_row(place, row, record)
        names = [column.name for column in file.columns]
        self._in_names(place.where, [*names, *(c.type for c in file.columns)])
        return file.rows

    def _note_row(self, place: Place, row: int, record: dict[str, Any]) -> None:
        if place.path.name.endswith((CHANGES, ASIDE)):
            opened = opened_row(record)
            look = look_at(self.matcher, opened, whole=False)
            look.is_person = row_is_person(self.matcher, opened)
            key = str(opened.get("key") or tr("row {row}", row=row + 1))
            self._collector.hit(place.where, key, look, None, str(opened.get("name") or ""))
            return
        look = look_at(self.matcher, record)
        self._collector.hit(place.where, key_of(record, row), look, record)

    def _in_names(self, where: Where, names: list[str]) -> None:
        """A column named by the person cannot be blanked: it is said."""
        if any(self.matcher.exact(name) or self.matcher.mentioned(name) for name in names):
            self._collector.trouble(
                where.file, tr("A column or field is named by the person. Delete this Nexset.")
            )

    def _in_lines(self, place: Place) -> int:
        count = 0
        for number, line in lines.candidates(place.path, self.coarse, self._cancel):
            if not line:
                count = number
                continue
            value = lines.decoded(line)
            if place.path.name == "checkpoint.log":
                value = checkpoint_value(line)
            elif place.path.name.endswith(".rejected.jsonl"):
                value = opened_rejected(value)
            look = look_at(self.matcher, value)
            self._collector.hit(place.where, key_of(value, number), look, value)
        return count

    def _in_json(self, place: Place) -> int:
        data = place.path.read_bytes()
        if not self.coarse.in_line(data):
            return 1
        try:
            value = json.loads(data.decode("utf-8"))
        except (ValueError, RecursionError):
            value = data.decode("utf-8", "replace")
        look = look_at(self.matcher, value, whole=False)
        self._collector.hit(place.where, place.path.name.split(".", 1)[0], look, value)
        return 1

    def _in_text(self, place: Place) -> int:
        count = 0
        for number, line in lines.candidates(place.path, self.coarse, self._cancel):
            if not line:
                count = number
                continue
            look = look_at(self.matcher, line.decode("utf-8", "replace"), whole=False)
            name = tr(
                "{place_path_name}, line {number}",
                place_path_name=place.path.name,
                number=number + 1,
            )
            self._collector.hit(place.where, name, look, None, name)
        return count

    def _in_bytes(self, place: Place) -> int:
        if self.in_raw(place.path):
            look = Look(texts=[tr("its content")])
            self._collector.hit(place.where, place.where.file, look, None, place.where.file)
        return 1

    def in_raw(self, path: Path) -> bool:
        """Whether the person stands in the file's bytes, or in those of a packed file's members.

        Raises OSError, BadZipFile, Cancelled.
        """
        with path.open("rb") as file:
            if self._in_stream(file):
                return True
        if not zipfile.is_zipfile(path):
            return False
        with zipfile.ZipFile(path) as packed:
            for name in packed.namelist():
                with suppress(RuntimeError, NotImplementedError), packed.open(name) as member:
                    if self._in_stream(member):  # type: ignore[arg-type]
                        return True
        return False

    def _in_stream(self, file: BinaryIO) -> bool:
        rest = b""
        for chunk in iter(lambda: file.read(_CHUNK), b""):
            if self._cancel.is_set():
                raise Cancelled
            data = rest + chunk
            if self.coarse.in_line(data) and self.matcher.byte_pattern.search(data):
                return True
            rest = data[-_OVERLAP:]
        return False

    def left_in_bytes(self) -> Iterator[Place]:
        """The files in whose bytes the person stands: what decoding may have passed over.

        Names are not looked for in the bytes of datasets when they may be those of others, and
        nothing very short is in what is packed: it is in any bytes by chance. Raises Cancelled.
        """
        nameless = self
        if self.matcher.strict:
            terms = tuple(t for t in self.matcher.terms if t.kind is not TermKind.NAME)
            matcher = replace(self.matcher, terms=terms)
            nameless = Finder(self._places.folder, matcher, self._cancel, self._report)
        for place in self._places.all():
            packed = place.form is Form.PARQUET or place.where.kind is PlaceKind.OTHER
            data = place.form in {Form.PARQUET, Form.LINES}
            finder = nameless if data else self
            if not finder.matcher.terms or (packed and finder.coarse.least < _SHORT):
                continue
            with suppress(OSError, zipfile.BadZipFile):  # told by the search
                if finder.in_raw(place.path):
                    yield place


def opened_row(record: dict[str, Any]) -> dict[str, Any]:
    """A row of changes or of values set aside, its JSON texts decoded."""
    opened = dict(record)
    for name in ("before", "after", "value"):
        text = opened.get(name)
        if isinstance(text, str):
            with suppress(ValueError, RecursionError):
                opened[name] = json.loads(text)
    return opened


def row_is_person(matcher: Matcher, opened: dict[str, Any]) -> bool:
    """Whether a row of changes is about the record that is the person."""
    if matcher.exact(str(opened.get("key") or "")):
        return True
    whole = opened.get("before")
    return opened.get("change") == "gone" and isinstance(whole, dict) and is_person(matcher, whole)


def opened_rejected(value: Any) -> Any:
    """What was set aside, its text decoded where it is JSON."""
    if isinstance(value, dict) and isinstance(value.get("text"), str):
        return {**value, "text": lines.decoded(value["text"].encode("utf-8", "replace"))}
    return value


def checkpoint_value(line: bytes) -> Any:
    """An entry of a checkpoint; the row read last stands in it as text."""
    body = line.partition(b" ")[2]
    value = lines.decoded(body)
    if isinstance(value, dict) and isinstance(value.get("state"), str):
        with suppress(ValueError, RecursionError):
            state = json.loads(value["state"])
            reader = state.get("reader")
            if isinstance(reader, list) and len(reader) > 1 and isinstance(reader[1], str):
                reader[1] = lines.decoded(reader[1].encode("utf-8", "replace"))
            value = {**value, "state": state}
    return value
