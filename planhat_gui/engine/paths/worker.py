"""The child process in which paths are evaluated that could run for ever or eat all memory.

It holds one document at a time and answers questions about it, one after the other. Questions and
answers are MessagePack, never pickles. It ends when its pipe does, when a question takes far too
long, or when it needs too much memory: its parent kills it long before, unless that has died.
"""

import gc
import signal
import sys
import threading
import time
from dataclasses import replace
from multiprocessing.connection import Connection
from typing import Any

import msgspec

from planhat_gui.engine.paths import judge, metadata, walk
from planhat_gui.engine.paths.jsonpath import compiled
from planhat_gui.engine.paths.suggest import suggest_json
from planhat_gui.engine.paths.words import BadPath, Located, Metadata, Suggestion
from planhat_gui.engine.records import parse
from planhat_gui.model.errors import Damaged, Failure, TryAgain
from planhat_gui.model.language import retold, tr, uninstall

_TICK = 0.2
_PER_BYTE = 16
"""Python values of a JSON text are up to so many times its size."""


class Question(msgspec.Struct, tag=True):
    """What is asked. With `fresh` the document's bytes follow as a message of their own.

    `memory` are the bytes allowed on top of what a document of its size needs.
    """

    what: str
    path: str = ""
    fields: tuple[str, ...] = ()
    xml: bool = False
    charset: str = ""
    fresh: bool = False
    seconds: float = 10.0
    memory: int = 512 * 1024 * 1024


class Refusal(msgspec.Struct, tag=True):
    """An error, to be raised again on the other side."""

    kind: str
    message: str
    next_step: str = ""
    code: str = ""
    column: int | None = None
    fix: str | None = None


class Reply(msgspec.Struct, tag=True):
    """One of the three is set."""

    located: Located | None = None
    suggestions: list[Suggestion] | None = None
    metadata: Metadata | None = None


def serve(pipe: Connection) -> None:
    """Answer until the pipe is closed. The entry of the child process."""
    uninstall()  # the pipe takes English; the parent tells it in the window's language
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's business
    # A decoded document has no cycles, and looking for them takes longer than decoding it.
    gc.disable()
    watch = _Watch()
    document: _Document | None = None
    size = 0
    encoder = msgspec.msgpack.Encoder()
    decoder = msgspec.msgpack.Decoder(Question)
    pipe.send_bytes(b"ready")
    while True:
        try:
            question = decoder.decode(pipe.recv_bytes())
            body = pipe.recv_bytes() if question.fresh else b""
        except (EOFError, OSError):
            return
        if question.fresh:
            document = None  # its memory first
            gc.collect()
            size = len(body)
        watch.begin(question.seconds, question.memory + _PER_BYTE * size)
        answer: Reply | Refusal
        try:
            if document is None:
                document = _Document(body, question)
            answer = document.answer(question)
        except MemoryError:
            document = None
            answer = Refusal("BadPath", tr("This path needs too much memory and was stopped."))
        except RecursionError:
            answer = Refusal(
                "BadPath", tr("This path, or what it looks into, is nested too deeply.")
            )
        except Failure as failure:
            answer = _refusal(failure)
        watch.end()
        try:
            pipe.send_bytes(encoder.encode(answer))
        except OSError:
            return


def _refusal(failure: Failure) -> Refusal:
    if isinstance(failure, BadPath):
        return Refusal("BadPath", failure.sentence, column=failure.column, fix=failure.fix)
    kind = "TryAgain" if isinstance(failure, TryAgain) else "Damaged"
    return Refusal(kind, failure.message, failure.next_step, failure.code)


def raised(refusal: Refusal) -> Failure:
    """The error that a refusal stands for."""
    if refusal.kind == "BadPath":
        return BadPath(retold(refusal.message), column=refusal.column, fix=refusal.fix)
    kind = TryAgain if refusal.kind == "TryAgain" else Damaged
    return kind(retold(refusal.message), retold(refusal.next_step), code=refusal.code or None)


class _Document:
    """The answer in hand; its parsed form is made when first needed and kept."""

    def __init__(self, body: bytes, question: Question) -> None:
        self.body = body
        self._value: Any = None
        self._parsed = False
        self.tree: Any = None
        if question.xml:
            from planhat_gui.engine.paths.xpath import Tree

            self.tree = Tree(body, question.charset)

    def answer(self, question: Question) -> Reply:
        match question.what:
            case "locate":
                return Reply(located=self._locate(question.path))
            case "suggest":
                found = self.tree.suggestions() if self.tree else suggest_json(self.body)
                return Reply(suggestions=found)
            case _:
                return Reply(metadata=self._metadata(question))

    def _locate(self, path: str) -> Located:
        if self.tree:
            located: Located = self.tree.locate(path)
            return located
        found = judge.locate_json(self.body, path, self._find)
        return replace(found, lines=list(map(bytes, found.lines)))  # a Raw would go as it is

    def _find(self, path: Any, body: bytes) -> list[bytes]:
        if path.plain or body is not self.body:
            found: list[bytes] = path.find(body)
            return found
        if not self._parsed:
            self._value, self._parsed = parse(body), True
        return walk.cut_out(body, path.places(self._value))

    def _metadata(self, question: Question) -> Metadata:
        if self.tree:
            nodes = self.tree.find(question.path)
            lines = [_scalar(one) if isinstance(one, str) else self._element(one) for one in nodes]
            name = question.path.rstrip("/").rsplit("/", 1)[-1].split("[")[0]
            name = name.removeprefix("@").rpartition(":")[2].removesuffix("()")
            return metadata.chosen(name, lines, question.fields, question.path)
        path = compiled(question.path)
        nodes = self._find(path, self.body)
        return metadata.chosen(path.last_name, nodes, question.fields, str(path))

    def _element(self, element: Any) -> bytes:
        line: bytes = self.tree.lines([element])[0]
        record = msgspec.json.decode(line)
        return _scalar(record["#text"]) if list(record) == ["#text"] else line


def _scalar(text: str) -> bytes:
    return msgspec.json.encode(text)


class _Watch:
    """Ends this process when a question takes far too long or far too much memory."""

    def __init__(self) -> None:
        self._limit = 0
        self._until = 0.0
        self._busy = threading.Event()
        threading.Thread(target=self._look, name="planhat-path-watch", daemon=True).start()

    def begin(self, seconds: float, memory: int) -> None:
        # The parent kills at `seconds`; this is for a child whose parent was killed itself.
        self._until = time.monotonic() + seconds + 5
        self._limit = memory
        _limit_memory(memory)
        self._busy.set()

    def end(self) -> None:
        self._busy.clear()

    def _look(self) -> None:
        pause = threading.Event()
        while self._busy.wait():
            late = time.monotonic() > self._until
            if late or _memory_used() > self._limit:
                signal.raise_signal(signal.SIGTERM)
            pause.wait(_TICK)


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    class _Counters(ctypes.Structure):
        _fields_ = (
            ("cb", wintypes.DWORD),
            ("PageFaultCount", wintypes.DWORD),
            *(
                (name, ctypes.c_size_t)
                for name in (
                    "PeakWorkingSetSize",
                    "WorkingSetSize",
                    "QuotaPeakPagedPoolUsage",
                    "QuotaPagedPoolUsage",
                    "QuotaPeakNonPagedPoolUsage",
                    "QuotaNonPagedPoolUsage",
                    "PagefileUsage",
                    "PeakPagefileUsage",
                )
            ),
        )

    def _limit_memory(limit: int) -> None:
        """Windows has no such limit without a job; `_memory_used` is watched instead."""

    def _memory_used() -> int:
        counters = _Counters()
        counters.cb = ctypes.sizeof(counters)
        kernel = ctypes.windll.kernel32
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        ok = kernel.K32GetProcessMemoryInfo(
            wintypes.HANDLE(kernel.GetCurrentProcess()), ctypes.byref(counters), counters.cb
        )
        return int(counters.PagefileUsage) if ok else 0

else:
    import resource

    def _limit_memory(limit: int) -> None:
        # Linux holds a process to it; macOS accepts and ignores it, hence `_memory_used`.
        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        if hard != resource.RLIM_INFINITY:
            limit = min(limit, hard)
        try:
            resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        except (ValueError, OSError):
            return

    if sys.platform == "darwin":

        def _memory_used() -> int:
            return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    else:

        def _memory_used() -> int:
            """On Linux the limit above holds. The peak misleads: it begins with the parent's."""
            return 0
