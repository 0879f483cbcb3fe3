"""The one door: what leaves the program, an export, a copy or a saved sample, passes here.

It looks for the secrets in use, in every form in which the log would strike them out, and stops
with the place named. What may go, goes as it is: nothing is repaired on the way.
"""

import json
import os
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from planhat_gui.logs import holds_secret, needles, without_secrets
from planhat_gui.model.errors import NeedsFix, NotAllowed, Problem
from planhat_gui.model.language import tr
from planhat_gui.model.strict_json import Path, dotted

if TYPE_CHECKING:
    from planhat_gui.model.flow import Flow  # half the time of every start, for a name

KEY_LOG = "SSLKEYLOGFILE"
"""Where this variable points, TLS libraries write keys that open what was sent."""

_HOLDS = tr("This holds the token of a credential, which sends it by itself: remove it here.")


def let_out(text: str, what: str) -> str:
    """The text. Raises NotAllowed, naming the line, when a secret in use stands in it.

    `what` begins the sentence: “The sample”.
    """
    if not holds_secret(text):
        return text
    lines = enumerate(text.split("\n"), 1)
    line = next((number for number, one in lines if holds_secret(one)), 1)
    raise NotAllowed(
        tr(
            "{what} holds the token of a credential (line {line:,}): it does not leave the "
            "program.",
            what=what,
            line=line,
        ),
        tr("Leave out what holds the token; if it was meant to be data, change the token."),
        code="secret_inside",
    )


class Searchable(Protocol):
    """A dataset that can be searched faster than it can be read."""

    def first_with(self, texts: Sequence[str], stop: Callable[[], bool]) -> tuple[int, str] | None:
        """The number of the first row, from 0, and the column of a cell that holds one of them.

        `stop` is asked now and then; when it says so, None.
        """
        ...


def refuse_dataset(dataset: Searchable, stop: Callable[[], bool]) -> None:
    """Raises NotAllowed, naming column and row, when a secret in use stands in a dataset."""
    looked_for = needles()
    found = dataset.first_with(looked_for, stop) if looked_for else None
    if found is None:
        return
    row, column = found
    named = without_secrets(column)
    where = (
        tr("row {row:,}, column “{named}”", row=row + 1, named=named)
        if column
        else tr("line {row:,}", row=row + 1)
    )
    raise NotAllowed(
        tr(
            "The records hold the token of a credential ({where}): they do not leave the program.",
            where=where,
        ),
        tr(
            "Change the token at its server and give it to the credential anew; or run the flow "
            "again: "
            "what comes then is cleaned."
        ),
        code="secret_inside",
    )


def flow_file(flow: "Flow") -> bytes:
    """The flow's file, to be handed on. Raises NeedsFix naming each member that holds a secret."""
    from planhat_gui.model.flow_file import dump_flow  # not wanted by every start

    data = dump_flow(flow)
    problems = secrets_in(data)
    if problems:
        raise NeedsFix(
            problems,
            tr("Nothing was exported."),
        )
    return data


def secrets_in(data: bytes) -> list[Problem]:
    """A problem for each member of a flow file that holds a secret in use."""
    if not holds_secret(data.decode()):
        return []
    places = list(_places(json.loads(data), ())) or [""]
    return [Problem(place, _HOLDS) for place in places]


def _places(value: Any, path: Path) -> Iterator[str]:
    """The members that hold a secret; where the name of one does, that around it."""
    match value:
        case str():
            if holds_secret(value):
                yield dotted(path)
        case dict():
            for name, member in value.items():
                if holds_secret(name):
                    yield dotted(path)
                else:
                    yield from _places(member, (*path, name))
        case list():
            for index, member in enumerate(value):
                yield from _places(member, (*path, index))


def shut() -> bool:
    """Close two ways out that no code of ours takes; True when a key log was wanted.

    No file with the process' memory is written when it dies (POSIX), and the keys of connections
    are not logged. To be called once, before anything connects.
    """
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
    except (ImportError, OSError, ValueError):  # Windows has no core files
        pass
    return os.environ.pop(KEY_LOG, None) is not None
