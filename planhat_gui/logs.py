"""The log: one rotating file, readable by its owner only, in which no token ever stands.

Whoever gets hold of a secret calls `register_secret`; from then on every form in which it could
reach a log line is struck out, after message, arguments and traceback have been put together.
What was never registered is caught by what it looks like.
"""

import base64
import itertools
import json
import logging
import os
import re
import secrets
import sys
import threading
from pathlib import Path
from types import TracebackType
from urllib.parse import quote, quote_plus, unquote

MASK = "***"
FILE_NAME = "planhat_gui.log"
FILE_BYTES = 1_000_000
FILES = 5
"""The current file and four older ones."""

LEAST_SECRET = 4
"""Shorter texts are not registered: striking out every “abc” would leave nothing to read."""

LEAST_HELD = 12
"""From this length on a secret found in what leaves the program stops it (see `door`)."""

LEAST_STRUCK = 16
"""From this length on a secret is struck out of answers: a shorter one may be there by chance."""

_LEAST_BASE64 = 8
_QUIET_LOGGERS = ("urllib3", "requests", "keyring", "asyncio")
_LINE_BREAKS = {
    ord(c): f"\\u{ord(c):04x}" for c in "\x00\x0b\x0c\x1b\x1c\x1d\x1e\x85\u2028\u2029"
} | {
    ord("\r"): "\\r",
    ord("\n"): "\\n",
}

_NET = (
    (
        re.compile(
            r"""(authorization["']?\s*[:=,]\s*(?:b(?=["']))?["']?)(?:(?:bearer|basic|token)\s+)?[^\s"',;})]+""",
            re.IGNORECASE,
        ),
        rf"\1{MASK}",
    ),
    (re.compile(r"\b(bearer\s+)[A-Za-z0-9._~+/=%-]{6,}", re.IGNORECASE), rf"\1{MASK}"),
    (
        re.compile(
            r"""((?:api[_-]?key|token|secret|password)["']?\s*[=:]\s*(?:b(?=["']))?["']?)[^\s"'&,;})]+""",
            re.IGNORECASE,
        ),
        rf"\1{MASK}",
    ),
    (re.compile(r"//[^/\s@:]*:[^/\s@]*@"), f"//{MASK}@"),
)


class _Registry:
    """Every form of every registered secret, as one pattern, longest first."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._forms: set[str] = set()
        self._held: set[str] = set()
        self._raw: frozenset[bytes] = frozenset()
        self._pattern: re.Pattern[str] | None = None

    def add(self, text: str) -> None:
        forms = _forms(text)
        with self._lock:
            if forms <= self._forms:
                return
            self._forms |= forms
            if len(text) >= LEAST_HELD:
                self._held = self._held | forms
            if len(text) >= LEAST_STRUCK:
                plain = (text, json.dumps(text)[1:-1])
                self._raw |= {one.encode("utf-8", "surrogatepass") for one in plain}
            longest_first = sorted(self._forms, key=len, reverse=True)
            self._pattern = re.compile("|".join(map(re.escape, longest_first)))

    def redact(self, text: str) -> str:
        pattern = self._pattern
        return pattern.sub(MASK, text) if pattern else text

    def held_in(self, text: str) -> bool:
        return any(form in text for form in self._held)

    def needles(self) -> tuple[str, ...]:
        """The shortest texts one of which is in whatever holds a secret."""
        held = sorted(self._held, key=len)
        kept: list[str] = []
        for form in held:
            if not any(one in form for one in kept):
                kept.append(form)
        return tuple(kept)

    def strike_out(self, body: bytes) -> bytes:
        for form in self._raw:
            if form in body:
                body = body.replace(form, MASK.encode())
        return body


_registry = _Registry()


def register_secret(text: str) -> None:
    """Strike this text out of everything logged from now on, in all forms it may take.

    Forms: as it is, percent-encoded, JSON-escaped, as `repr` shows it, and in base64 wherever in
    a longer text it stands. Safe from any thread; the same text twice costs nothing.
    """
    if len(text) >= LEAST_SECRET:
        _registry.add(text)


def without_secrets(text: str) -> str:
    """The text without registered secrets, in any form."""
    return _registry.redact(text)


def redact(text: str) -> str:
    """The text without registered secrets and without what looks like one."""
    text = without_secrets(text)
    for pattern, replacement in _NET:
        text = pattern.sub(replacement, text)
    return text


def strike_out(body: bytes) -> bytes:
    """UTF-8 text without registered secrets, all else as it is, byte for byte."""
    return _registry.redact(body.decode("utf-8", "surrogateescape")).encode(
        "utf-8", "surrogateescape"
    )


def holds_secret(text: str) -> bool:
    """Whether a registered secret of at least `LEAST_HELD` characters is in the text, in any form.

    Percent-encodings are undone as well: of those there are more than the usual ones.
    """
    return _registry.held_in(text) or ("%" in text and _registry.held_in(unquote(text)))


def needles() -> tuple[str, ...]:
    """What to look for in a mass of data; see `holds_secret`. Empty when no secret is in use."""
    return _registry.needles()


def strike_echo(body: bytes) -> bytes:
    """The body of an answer without registered secrets; the same object when it holds none."""
    return _registry.strike_out(body)


def _forms(text: str) -> set[str]:
    percent = {quote(text, safe=""), quote(text), quote_plus(text)}
    forms = {
        text,
        *percent,
        *(re.sub("%[0-9A-F]{2}", lambda found: found[0].lower(), form) for form in percent),
        json.dumps(text)[1:-1],
        json.dumps(text, ensure_ascii=False)[1:-1],
        repr(text)[1:-1],
    }
    forms |= {repr(form)[1:-1] for form in forms}  # JSON in the repr of what was sent
    raw = text.encode("utf-8", "surrogatepass")
    for whole in (raw, b":" + raw, raw + b":"):
        forms |= _both_alphabets(base64.b64encode(whole).decode())
    for before in range(3):
        # The characters that follow from the secret alone, wherever it begins in three bytes.
        encoded = base64.b64encode(bytes(before) + raw).decode()
        inside = encoded[-(-before * 8 // 6) : (before + len(raw)) * 8 // 6]
        if len(inside) >= _LEAST_BASE64:
            forms |= _both_alphabets(inside)
    return forms


def _both_alphabets(encoded: str) -> set[str]:
    return {encoded, encoded.translate(str.maketrans("+/", "-_"))}


class RedactingFormatter(logging.Formatter):
    """One line per record, tracebacks as indented lines below it; secrets struck out of all of it.

    Line breaks in a message are escaped, so that nothing logged can look like another record.
    """

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - logging's name
        """Give the first line, whatever line breaks the message has."""
        return super().formatMessage(record).translate(_LINE_BREAKS)

    def format(self, record: logging.LogRecord) -> str:
        """Give the whole entry, without a line break at its end."""
        # A cached traceback of another formatter was not made by the rules of this one.
        record.exc_text = None
        first, *more = redact(super().format(record)).splitlines()
        record.exc_text = None
        return "\n".join([first, *(f"    | {line.translate(_LINE_BREAKS)}" for line in more)])


class _RotatingFile(logging.Handler):
    """Appends to a file that only its owner reads; keeps the last `FILES` of `FILE_BYTES` each.

    Opened per record: nothing is held open between them, so that a second copy of the program can
    rotate the same files (Windows renames no open file). `logging.handlers` would cost 10 ms of
    every start. A log that cannot be written is said once and never stops anything.
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.complaint = ""

    def emit(self, record: logging.LogRecord) -> None:
        try:
            line = (self.format(record) + "\n").encode("utf-8", "backslashreplace")
            self._append(line)
        except (OSError, ValueError, TypeError, KeyError) as error:
            self._complain(error)

    def _append(self, line: bytes) -> None:
        try:
            size = self.path.stat().st_size
        except FileNotFoundError:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            size = 0
        if size and size + len(line) > FILE_BYTES:
            self._rotate()
        descriptor = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            os.write(descriptor, line)
        finally:
            os.close(descriptor)

    def _rotate(self) -> None:
        names = [self.path, *(self.path.with_name(f"{FILE_NAME}.{n}") for n in range(1, FILES))]
        for newer, older in reversed(list(itertools.pairwise(names))):
            if newer.exists():
                newer.replace(older)

    def _complain(self, error: Exception) -> None:
        if self.complaint:
            return
        self.complaint = f"The log {self.path} cannot be written: {redact(str(error))}"
        if sys.stderr is not None:
            sys.stderr.write(f"{self.complaint}\n")


_handler: _RotatingFile | None = None


def set_up(folder: Path, level: int = logging.INFO) -> None:
    """Log into `folder` from now on; a second call moves the log there. Writes nothing itself."""
    global _handler  # noqa: PLW0603 - a process has one log
    root = logging.getLogger()
    if _handler is not None:
        root.removeHandler(_handler)
    _handler = _RotatingFile(folder / FILE_NAME)
    _handler.setFormatter(RedactingFormatter())
    root.addHandler(_handler)
    root.setLevel(level)
    for name in _QUIET_LOGGERS:
        logging.getLogger(name).setLevel(logging.WARNING)


def complaint() -> str:
    """Why the log cannot be written, in a sentence; "" as long as it can."""
    return _handler.complaint if _handler is not None else ""


def tear_down() -> None:
    """Log nowhere any more."""
    global _handler  # noqa: PLW0603 - a process has one log
    if _handler is not None:
        logging.getLogger().removeHandler(_handler)
        _handler = None


def log_unexpected(error: BaseException, where: str) -> str:
    """Log an error nobody expected, traceback and all; gives the id to show, eight characters."""
    number = secrets.token_hex(4)
    logging.getLogger(__name__).error("[%s] %s", number, where, exc_info=error)
    return number


def install_hooks() -> None:
    """Send what nobody caught, in any thread, to the log; stderr gets one sentence with its id."""

    def tell(error: BaseException | None, where: str) -> None:
        if error is None:
            return
        number = log_unexpected(error, where)
        if sys.stderr is not None:
            sys.stderr.write(f"Something went wrong inside the program (id {number} in the log).\n")

    def main_thread(
        _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        tell(error, "outside of everything")

    def in_thread(arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_type is not SystemExit:
            name = arguments.thread.name if arguments.thread else "unknown"
            tell(arguments.exc_value, f"in the thread {name}")

    def unraisable(arguments: "sys.UnraisableHookArgs") -> None:
        tell(arguments.exc_value, f"while tidying up {type(arguments.object).__name__}")

    sys.excepthook = main_thread
    threading.excepthook = in_thread
    sys.unraisablehook = unraisable
