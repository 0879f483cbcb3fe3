"""Asking paths of documents, with a limit on time and memory.

Plain JSONPaths (names, indexes, `[*]`) take linear time and are answered in the calling thread.
Everything else is asked of a child process, started when first needed, kept for the next question,
and killed when a question takes too long or is cancelled.
"""

import multiprocessing
import threading
import time
from collections.abc import Collection
from dataclasses import replace
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Any, Self

import msgspec

from planhat_gui.engine.paths import judge, metadata
from planhat_gui.engine.paths.jsonpath import compiled
from planhat_gui.engine.paths.suggest import suggest_json
from planhat_gui.engine.paths.words import BadPath, Document, Located, Metadata, Suggestion
from planhat_gui.engine.paths.worker import Question, Refusal, Reply, raised, serve
from planhat_gui.engine.paths.xpath_text import checked
from planhat_gui.model.errors import Cancelled, Failure
from planhat_gui.model.language import retold, tr
from planhat_gui.model.ports import Cancel

SECONDS = 10.0
_TICK = 0.05
MEMORY = 512 * 1024 * 1024
"""Bytes a child may take, on top of what a document of its size needs."""
_START_SECONDS = 20.0
"""For starting an interpreter on a busy machine; the path's own time begins after it."""
_family = threading.Lock()
"""Starting a child looks after all others of this process; one of them ended in another thread
meanwhile may be waited for twice, and then seems to be running still."""


class Evaluator:
    """Paths over documents. One thread at a time; close it (or use `with`) to end its child.

    `seconds` and `memory` limit each question. `cancel` stops the one under way within a tenth of
    a second: Cancelled is raised and the child is gone.
    """

    def __init__(
        self, *, seconds: float = SECONDS, cancel: Cancel | None = None, memory: int = MEMORY
    ) -> None:
        self._seconds = seconds
        self._memory = memory
        self._cancel = cancel
        self._process: Any = None
        self._pipe: Connection | None = None
        self._held = 0  # serial of the document that the child has
        self._decoder = msgspec.msgpack.Decoder(Reply | Refusal)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the child, if there is one."""
        if self._pipe is not None:
            self._pipe.close()
        if self._process is not None:
            with _family:
                self._process.kill()
                self._process.join()
                self._process.close()
        self._process, self._pipe, self._held = None, None, 0

    @property
    def child(self) -> int | None:
        """The process id of the child, None without one."""
        return self._process.pid if self._process is not None else None

    def locate(self, document: Document, path: str) -> Located:
        """What the path finds, judged. An empty path is the document's default.

        Raises BadPath for a path that is wrong or took too long, Damaged or TryAgain for an
        answer that is not what it should be, Cancelled.
        """
        text = path.strip() or document.default_path
        if not document.is_xml and compiled(text).plain:
            return judge.locate_json(document.body, text)
        found = self._ask(document, Question("locate", text)).located
        if found is None:
            raise _broken()
        notes = tuple(map(retold, found.notes))
        return replace(found, sentence=retold(found.sentence), notes=notes)

    def suggest(self, document: Document) -> list[Suggestion]:
        """Paths that would give records, best first. Raises as `locate`."""
        if not document.is_xml:
            return suggest_json(document.body)
        found = self._ask(document, Question("suggest")).suggestions
        if found is None:
            raise _broken()
        return [replace(one, reason=retold(one.reason)) for one in found]

    def metadata(self, document: Document, path: str, fields: Collection[str] = ()) -> Metadata:
        """The value for every record; `fields` are the names that records have. As `locate`."""
        text = path.strip()
        try:
            if not document.is_xml and (one := compiled(text)).plain:
                nodes = one.find(document.body)
                return metadata.chosen(one.last_name, nodes, fields, str(one))
            question = Question("metadata", text, tuple(fields))
            found = self._ask(document, question).metadata
        except BadPath as problem:
            raise problem.about("path_to_metadata") from None
        if found is None:
            raise _broken()
        return found

    @staticmethod
    def check(path: str, *, xml: bool) -> None:  # one meaning
        """Raise BadPath for what is wrong with a path whatever the answer. Costs microseconds."""
        if xml:
            checked(path)
        else:
            compiled(path).check()

    # -- the child -----------------------------------------------------------------------------

    def _ask(self, document: Document, question: Question) -> Reply:
        if document.is_xml:
            if question.path:
                checked(question.path)
        elif question.path:
            compiled(question.path).check()
        question.xml, question.charset = document.is_xml, document.charset
        question.seconds, question.memory = self._seconds, self._memory
        question.fresh = document.serial == 0 or document.serial != self._held
        try:
            answer = self._exchanged(document, question)
        except BaseException:
            self.close()
            raise
        if isinstance(answer, Refusal):
            self._held = 0  # whatever went wrong, begin anew
            raise raised(answer)
        return answer

    def _exchanged(self, document: Document, question: Question) -> Reply | Refusal:
        pipe = self._started()
        encoded = msgspec.msgpack.encode(question)
        try:
            pipe.send_bytes(encoded)
            if question.fresh:
                self._held = 0
                pipe.send_bytes(document.body)
                self._held = document.serial
            if not self._waited(pipe, self._seconds):
                raise BadPath(
                    tr(
                        "This path took longer than {seconds:g} s and was stopped. "
                        "Name the way to the records instead of searching everywhere.",
                        seconds=self._seconds,
                    )
                )
            answer: Reply | Refusal = self._decoder.decode(pipe.recv_bytes())
            return answer
        except (EOFError, OSError):
            raise BadPath(tr("This path needs too much memory and was stopped.")) from None

    def _waited(self, pipe: Connection, seconds: float) -> bool:
        """True when there is an answer, False when the time is up. Raises Cancelled."""
        began = time.monotonic()
        while not pipe.poll(_TICK):
            if self._cancel is not None and self._cancel.is_set():
                raise Cancelled
            if time.monotonic() - began > seconds:
                return False
        return True

    def _started(self) -> Connection:
        if self._pipe is not None and self._process is not None and self._process.is_alive():
            return self._pipe
        self.close()
        # Spawned, never forked: the parent has threads. A frozen program needs
        # multiprocessing.freeze_support() as its first statement.
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=serve, args=(theirs,), name="planhat-paths", daemon=True)
        with _family:
            process.start()
        theirs.close()
        self._process, self._pipe = process, ours
        try:
            if self._waited(ours, _START_SECONDS):
                ours.recv_bytes()  # it is ready
                return ours
        except (EOFError, OSError):
            pass
        raise _broken()


def _broken() -> Failure:
    return Failure(tr("The path could not be evaluated."), tr("Try again."), code="path_failed")
