"""What the paths room takes and gives. Frozen values that may cross threads."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from planhat_gui.model.errors import NeedsFix, Problem
from planhat_gui.model.language import tr
from planhat_gui.model.source import ResponseFormat
from planhat_gui.model.words import count

MAX_PATH = 1000
"""Characters in a path."""


class BadPath(NeedsFix):
    """A path that is wrong as it is written, whatever the answer.

    `column` is 1-based; `fix` is a path that would do, where there is one.
    """

    def __init__(
        self,
        message: str,
        *,
        column: int | None = None,
        fix: str | None = None,
        path_field: str = "path_to_data",
    ) -> None:
        super().__init__(
            [Problem(path_field, message)],
            tr("Use {fix} instead.", fix=fix) if fix is not None else "",
        )
        self.sentence = message
        self.column = column
        self.fix = fix

    def about(self, path_field: str) -> "BadPath":
        """The same of another field."""
        return BadPath(self.sentence, column=self.column, fix=self.fix, path_field=path_field)


class Kind(StrEnum):
    """What a path found. Only RECORDS is ready to be run without another look."""

    RECORDS = "records"
    SINGLE_LIST = "single_list"
    PLAIN_VALUES = "plain_values"
    NESTED_LISTS = "nested_lists"
    MEMBERS = "members"
    NOTHING = "nothing"
    EMPTY = "empty"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Document:
    """An answer made ready: JSON text in UTF-8, or XML as it came.

    JSON Lines and CSV are one list of their records here, so the same paths fit: `$[*]`. `format`
    is what it was before and never AUTO. `reason` says why it was taken for that; `notes` are
    sentences for the user (delimiter, encoding, bad lines). `charset` only counts for XML.
    `serial` tells one document from another within this process.
    """

    format: ResponseFormat
    body: bytes
    reason: str = ""
    notes: tuple[str, ...] = ()
    charset: str = ""
    serial: int = 0

    @property
    def is_xml(self) -> bool:
        """True where paths are XPath."""
        return self.format is ResponseFormat.XML

    @property
    def default_path(self) -> str:
        """What an empty Path to Data means."""
        return "/*/*" if self.is_xml else "$[*]"


@dataclass(frozen=True, slots=True)
class Located:
    """What a path gives: each of `lines` is one line of JSON.

    `count` is the number of nodes found. `sentence` is for the user, empty when all is well; `fix`
    is the path that would do better. `notes` are further sentences that are no fault.
    """

    kind: Kind
    lines: list[bytes] = field(default_factory=list)
    sentence: str = ""
    fix: str | None = None
    count: int = 0
    notes: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """True when the lines are records, or rightly none (an empty list)."""
        return self.kind in (Kind.RECORDS, Kind.EMPTY)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A path that would give records.

    `records` is exact unless `about`. `columns` counts the names seen in a sample; `names` are the
    first of them. `share` is how common the names are to all of the sample, 0 to 1.
    """

    path: str
    records: int
    columns: int
    names: tuple[str, ...] = ()
    reason: str = ""
    about: bool = False
    share: float = 1.0
    score: float = 0.0

    def __str__(self) -> str:
        about = tr("about ") if self.about else ""
        records, columns = count(self.records, "record"), count(self.columns, "column")
        return f"{self.path} ({about}{records}, {columns})"


@dataclass(frozen=True, slots=True)
class Metadata:
    """Common metadata: `value` is JSON text, None when the path cannot be used as it is.

    `sentence` says what the user should know (also when there is a value: nothing found, huge,
    saved under another name).
    """

    name: str
    value: bytes | None
    sentence: str = ""
    count: int = 0


Step = str | int
"""A name in an object or an index in a list."""


def plural(number: int, one: str, many: str = "") -> str:
    """A number and its noun: `1 record`, `3,002 records`."""
    return count(number, one, many)


Json = Any
