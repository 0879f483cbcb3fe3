"""What comes back: samples, progress, receipts. Frozen values that may cross threads."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from planhat_gui.model.personal import Choices, PersonalColumn


class RunStatus(StrEnum):
    """How a run ended (RUNNING and INTERRUPTED only appear in the history)."""

    SUCCEEDED = "succeeded"
    INCOMPLETE = "incomplete"
    FAILED = "failed"
    CANCELLED = "cancelled"
    RUNNING = "running"
    INTERRUPTED = "interrupted"


@dataclass(frozen=True, slots=True)
class Notice:
    """A warning of a test or a run: a stable code (docs/warnings.md) and one plain sentence.

    `incomplete` is True when records may be missing because of it.
    """

    code: str
    message: str
    incomplete: bool = False


@dataclass(frozen=True, slots=True)
class RequestShown:
    """A request as sent, the token struck out, fit to be shown, copied and stored."""

    method: str
    url: str
    headers: tuple[tuple[str, str], ...] = ()
    body: str | None = None


@dataclass(frozen=True, slots=True)
class StepSample:
    """What Test did for one step: its first call, how many of its rows were asked and there are.

    `rows` None: more than were looked at. `records` counts what its answers held.
    """

    key: str
    request: RequestShown
    status: int
    records: int
    asked: int
    rows: int | None


@dataclass(frozen=True, slots=True)
class Sample:
    """The outcome of Test: the first records (at most the limit) and the whole first answer.

    `records` are decoded JSON values. `more`: there are records beyond these. `raw` is the first
    answer's text, at most `RAW_LIMIT` characters (`raw_cut` says if it was longer). `seconds`
    is from the first byte sent to the last received, retries and waits included. `size` in bytes
    after decompression. `warnings` are what a run would warn of, too. `body` is the whole answer
    that `raw` shows, `headers` its headers, kept so that another path can be tried without a call;
    `sentence` says why the path finds no records, `fix` which path would. `steps` has one entry
    per step of a chain. `lines` are the records' raw lines as they came, so that another choice of
    columns can be shown without a call; `columns` says what looks personal in them, and `personal`
    what was done to `records`.
    """

    request: RequestShown
    status: int
    content_type: str
    seconds: float
    calls: int
    size: int
    records: tuple[Any, ...]
    more: bool
    raw: str
    raw_cut: bool = False
    retries: int = 0
    warnings: tuple[Notice, ...] = ()
    body: bytes = field(default=b"", repr=False)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    sentence: str = ""
    fix: str | None = None
    steps: tuple[StepSample, ...] = ()
    lines: tuple[bytes, ...] = field(default=(), repr=False)
    columns: tuple[PersonalColumn, ...] = ()
    personal: Choices = ()


@dataclass(frozen=True, slots=True)
class Cost:
    """An estimate before a run: calls and seconds at the limit.

    `records` is what it assumes, `basis` says why.
    """

    calls: int | None
    seconds: float | None
    records: int | None = None
    basis: str = ""


class Phase(StrEnum):
    """What a run is doing."""

    STARTING = "starting"
    READING = "reading"
    WAITING = "waiting"
    PUBLISHING = "publishing"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Progress:
    """A run's state for the eye; sent at most ten times a second.

    `calls_left`: calls the limiter still allows in this minute (None: no limit). `waiting` says why
    nothing moves and `waiting_seconds` for how long still.
    """

    phase: Phase
    pages: int = 0
    records: int = 0
    bytes: int = 0
    calls: int = 0
    retries: int = 0
    elapsed: float = 0.0
    calls_left: int | None = None
    waiting: str = ""
    waiting_seconds: float = 0.0
    warnings: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class RecordCounts:
    """`received` = `written` + `duplicates` + `rejected` for a typed Nexset."""

    received: int = 0
    written: int = 0
    duplicates: int = 0
    rejected: int = 0

    @property
    def too_many_rejected(self) -> bool:
        """More than 1 % are no records: then it is not a few odd ones, the path may be wrong."""
        return self.rejected * 100 > self.received


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed since the flow's last published snapshot, by key.

    `gone_known` False: only what changed was read, and that does not show what is gone.
    """

    new: int = 0
    changed: int = 0
    gone: int = 0
    unchanged: int = 0
    gone_known: bool = True


@dataclass(frozen=True, slots=True)
class ChangedField:
    """In how many records a field has another value; `custom.Tier` is a field of `custom`."""

    field: str
    records: int


@dataclass(frozen=True, slots=True)
class SchemaChange:
    """One difference between the columns of two runs.

    `kind`: “new”, “missing” (in no record of this run), “retyped” or “renamed”. `column` is the
    field, `custom.Tier` for one inside another. `old` and `new` are types as DuckDB names them,
    for “renamed” the column's names.
    """

    kind: str
    column: str
    old: str = ""
    new: str = ""


@dataclass(frozen=True, slots=True)
class PublishedNexset:
    """A dataset as a run left it; `path` is its Parquet (or JSON Lines for Replication).

    `changed_fields`: those that changed in most records first, among the changes that were listed;
    `changes_cut`: there are more. `set_aside`: values that the kept columns could not take.
    """

    id: str
    name: str
    records: int
    columns: int
    path: str
    changes: Changes | None = None
    changed_fields: tuple[ChangedField, ...] = ()
    changes_cut: bool = False
    schema_changes: tuple[SchemaChange, ...] = ()
    set_aside: int = 0


NOTHING_CAME = "fewer_than_last_time"
"""The warning of a run that read fewer records than the one before; of none, it asks."""


@dataclass(frozen=True, slots=True)
class RunReport:
    """The receipt. Times are ISO 8601 UTC with Z; `seconds` is wall time by the monotonic clock.

    `update` is how the dataset was brought up to date (`model.update`), which may be in full though
    the flow asks for changes.
    `asks`: the columns changed, and the records are kept until it is said which to use; or nothing
    came where there were records before, and the dataset stays until it is said that it is empty.
    `personal`: columns that were hashed or dropped before anything was kept.
    """

    status: RunStatus
    flow: str
    flow_id: str
    run_id: str
    started: str
    seconds: float = 0.0
    calls: int = 0
    retries: int = 0
    pages: int = 0
    bytes: int = 0
    records: RecordCounts = field(default_factory=RecordCounts)
    changes: Changes | None = None
    end_reason: str = ""
    warnings: tuple[Notice, ...] = ()
    nexsets: tuple[PublishedNexset, ...] = ()
    request: str = ""
    error: str = ""
    error_code: str = ""
    next_step: str = ""
    resumable: bool = False
    resumed: bool = False
    update: str = "full"
    asks: bool = False
    personal: Choices = ()

    @property
    def asks_whether_empty(self) -> bool:
        """Whether it asks if the dataset is to be emptied, and not about columns."""
        return self.asks and any(one.code == NOTHING_CAME for one in self.warnings)


class Access(StrEnum):
    """What a credential may read of one endpoint.

    ANSWERED: the server did answer, but in a way that says nothing about the credential.
    """

    ALLOWED = "allowed"
    EMPTY = "empty"
    FORBIDDEN = "forbidden"
    UNREACHABLE = "unreachable"
    REFUSED = "refused"
    ANSWERED = "answered"


ADDRESS_CHECK = "address"
"""In place of a template's id: the one line of a check that asks one address."""


@dataclass(frozen=True, slots=True)
class EndpointCheck:
    """One line of a credential check.

    The template's id and title, the result, a sentence if not allowed.
    """

    template: str
    title: str
    access: Access
    detail: str = ""
