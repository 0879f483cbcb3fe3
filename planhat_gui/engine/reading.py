"""How an answer is read: its format, where the records are, where the metadata is.

JSON whose records lie at a plain path is cut by `records.cut`, as fast as the bytes can be walked.
Everything else (other formats, filters, XPath, metadata) goes through `paths`, where what could run
for minutes is asked of a child process with a time limit.
"""

import json
import re
import threading
from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planhat_gui.engine.decode import clean_body, refuse_empty, refuse_page
from planhat_gui.engine.records import cut, is_plain
from planhat_gui.engine.wire import Answer
from planhat_gui.model.errors import Damaged, no_records
from planhat_gui.model.results import Notice
from planhat_gui.model.source import ResponseFormat, Source, Step

if TYPE_CHECKING:
    from planhat_gui.engine.paths import Document, Evaluator, Located
    from planhat_gui.model.ports import Cancel

_JSON = (ResponseFormat.AUTO, ResponseFormat.JSON)
_NAME = re.compile(r"(?<=\[['\"])[^'\"]+(?=['\"]\])|[\w-]*[^\W\d][\w-]*")
_NOT_JSON = ("xml", "csv", "ndjson", "jsonl", "json-seq", "json-lines", "tab-separated")


@dataclass(frozen=True, slots=True)
class Read:
    """The records, one line of JSON each, and what should be said of them.

    `sentence` is why there are none where there should be some, `fix` the path that would do.
    """

    lines: list[bytes]
    notices: tuple[Notice, ...] = ()
    sentence: str = ""
    fix: str | None = None


class Paths:
    """The evaluator of one job, made when it is first needed and shared by its threads."""

    def __init__(self, cancel: "Cancel | None" = None) -> None:
        self._cancel = cancel
        self._lock = threading.Lock()
        self._evaluator: Evaluator | None = None

    def locate(self, document: "Document", path: str) -> "Located":
        """See `Evaluator.locate`."""
        with self._lock:
            return self._made().locate(document, path)

    def metadata(
        self, document: "Document", path: str, fields: Collection[str]
    ) -> tuple[str, bytes | None, str]:
        """Name, value as JSON text (None: cannot be used) and what to say of it."""
        with self._lock:
            found = self._made().metadata(document, path, fields)
        return found.name, found.value, found.sentence

    def _made(self) -> "Evaluator":
        if self._evaluator is None:
            from planhat_gui.engine.paths import Evaluator

            self._evaluator = Evaluator(cancel=self._cancel)
        return self._evaluator

    def close(self) -> None:
        """Ends the child process, if there is one."""
        with self._lock:
            if self._evaluator is not None:
                self._evaluator.close()
                self._evaluator = None


_FOUND_NOTHING = frozenset({"path_found_nothing", "not_a_list"})


@dataclass(frozen=True, slots=True)
class Reading:
    """The part of a step that begins when the answer is there.

    `lenient`: a path that finds no records gives none and a sentence (Test), instead of an error.
    """

    path: str = "$[*]"
    format: ResponseFormat = ResponseFormat.AUTO
    metadata: str = ""
    lenient: bool = False

    def read(self, answer: Answer, paths: Paths) -> Read:
        """The records. Raises a Failure saying what came instead."""
        if self._is_simple(answer):
            body = clean_body(answer)
            if not self.lenient:
                try:
                    return Read(cut(body, self.path or "$[*]"))
                except Damaged as failure:
                    # Where nothing is found, the careful way says what would be, as Test does.
                    if failure.code not in _FOUND_NOTHING:
                        raise
        return self._carefully(answer, paths)

    def _is_simple(self, answer: Answer) -> bool:
        kind = answer.content_type
        return (
            not self.metadata
            and self.format in _JSON
            and is_plain(self.path or "$[*]")
            and not any(word in kind for word in _NOT_JSON)
            and answer.body[:200].lstrip()[:1] in (b"[", b"{", b"")
        )

    def _carefully(self, answer: Answer, paths: Paths) -> Read:
        from planhat_gui.engine.paths import BadPath, Kind, attach_all, read

        refuse_empty(answer)
        if self.format in _JSON:
            refuse_page(answer, answer.body)
        document = read(answer.body, answer.headers.get("content-type", ""), self.format)
        try:
            found = paths.locate(document, self.path)
        except BadPath as bad:
            if not self.lenient:
                raise
            # The answer is kept: from it the right path can be found.
            return Read([], sentence=bad.sentence, fix=bad.fix)
        notices = [Notice("format_note", note) for note in (*document.notes, *found.notes)]
        if found.kind is Kind.MIXED and found.lines:
            # The records among them are good; the rest is set aside when they are published.
            notices.append(Notice("not_records", found.sentence))
        elif not found.ok:
            if not self.lenient:
                raise no_records(found.sentence, found.fix)
            return Read([], tuple(notices), found.sentence, found.fix)
        lines = found.lines
        if self.metadata:
            name, value, sentence = paths.metadata(document, self.metadata, _fields(lines))
            if sentence:
                notices.append(Notice("dropped_metadata", sentence))
            if value is not None:
                lines = attach_all(lines, name, value)
        return Read(lines, tuple(notices), found.sentence, found.fix)


def _fields(lines: list[bytes]) -> list[str]:
    """The names of the first record's own fields."""
    first = json.loads(bytes(lines[0])) if lines else None
    return list(first) if isinstance(first, dict) else []


def reading_of(step: Step, *, lenient: bool = False) -> Reading:
    """The reading a step asks for."""
    return Reading(step.path_to_data, step.response_format, step.path_to_metadata, lenient)


def attached_fields(source: Source) -> frozenset[str]:
    """The names of what is put on the records: carried columns, metadata.

    Those that a record has already are put under another name; both are named here.
    """
    names: set[str] = set()
    for step in source.steps:
        for name, _ in step.carry:
            names |= {name, f"carried_{name}"}
        if step.path_to_metadata:
            # A path without a name in it gives the column “metadata”.
            name = [*_NAME.findall(step.path_to_metadata), "metadata"][-2:][0]
            names |= {name, f"meta_{name}"}
    return frozenset(names)
