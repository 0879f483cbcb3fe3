"""Errors, named by what a person can do about them.

Every error carries one plain sentence (`message`: what failed and where) and, where there is one,
the next step (`next_step`). Neither ever holds a token. `str(error)` is both, so that a caller that
only prints still says everything.
"""

from dataclasses import dataclass

from planhat_gui.model.language import joined, tr


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend in what the user (or a file) said.

    `field` is the parameter or member it belongs to (`page_size`, `source.steps[0].url`); `line` is
    the 1-based line in the file it came from, when there is a file.
    """

    field: str
    message: str
    line: int | None = None

    def __str__(self) -> str:
        where = tr(" (line {line})", line=self.line) if self.line is not None else ""
        field = (self.field, ": ") if self.field else ()
        return joined("", (*field, self.message, where))


class Failure(Exception):
    """Base of every error this program raises on purpose.

    `code` is stable, for scripts and tests.
    """

    code = "failed"

    def __init__(self, message: str, next_step: str = "", *, code: str | None = None) -> None:
        super().__init__(joined(" ", filter(None, (message, next_step))))
        self.message = message
        self.next_step = next_step
        if code is not None:
            self.code = code


class NeedsFix(Failure):
    """Something the user can mend: all problems found at once, each naming its field."""

    code = "needs_fix"

    def __init__(self, problems: list[Problem] | tuple[Problem, ...], next_step: str = "") -> None:
        self.problems = tuple(problems)
        super().__init__(joined(" ", map(str, self.problems)), next_step)


class NeedsCredential(Failure):
    """No credential, no token in it, no password store.

    Or the token was refused (CLI exit code 4).
    """

    code = "needs_credential"


class TryAgain(Failure):
    """A passing fault of the network or the server.

    `after` is in seconds when the server named a time.
    """

    code = "try_again"

    def __init__(
        self,
        message: str,
        next_step: str = "",
        *,
        after: float | None = None,
        code: str | None = None,
    ) -> None:
        super().__init__(message, next_step, code=code)
        self.after = after


class ServerRefused(Failure):
    """The server answered, and the answer will not change by asking again.

    `status` is the HTTP status.
    """

    code = "server_refused"

    def __init__(
        self, message: str, next_step: str = "", *, status: int = 0, code: str | None = None
    ) -> None:
        super().__init__(message, next_step, code=code)
        self.status = status


class NotAllowed(Failure):
    """Our own safety rules stopped it before anything was sent (origin, header, address)."""

    code = "not_allowed"


class Cancelled(Failure):
    """The user pressed Cancel (CLI exit code 130)."""

    code = "cancelled"

    def __init__(self, message: str = "", next_step: str = "") -> None:
        super().__init__(message or tr("Cancelled."), next_step)


class Damaged(Failure):
    """A file or answer is not what it should be: cut, not JSON, wrong shape."""

    code = "damaged"


def no_records(sentence: str, fix: str | None) -> Damaged:
    """What a path that finds no records ends in. `fix`: the path that would find some."""
    step = tr("Use {fix} as Path to Data.", fix=fix) if fix else tr("Check the Path to Data.")
    return Damaged(sentence, step, code="path_found_no_records")


class StorageFailed(Failure):
    """The disk, the data folder or a database did not take what was written."""

    code = "storage_failed"


class Busy(Failure):
    """Somebody else (another window, another run) holds what is needed."""

    code = "busy"
