"""What a search for a person found, what is to be done with it, and what was done."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from planhat_gui.model.language import mark
from planhat_gui.model.person import Term


class Role(StrEnum):
    """What something found has to do with the person."""

    IS = mark("is the person")
    NAMESAKE = mark("has the same name")
    HOLDS = mark("has the person in a field")
    MENTIONS = mark("mentions the person in a text")


class Action(StrEnum):
    """What is done with something found."""

    REMOVE = "remove"
    BLANK = "blank"
    LEAVE = "leave"


class PlaceKind(StrEnum):
    """Where something lies; the value is its name on screen."""

    NEXSET = "Nexset"
    LANDED = "Pages of a stopped run"
    LOOKUP = "Lookup"
    HISTORY = "History of runs"
    CREDENTIALS = "Credentials"
    FLOW = "Flow"
    DRAFT = "Draft"
    BIN = "Bin"
    SETTINGS = "Settings"
    LOG = "Log"
    OTHER = "Other file"


def possible(kind: PlaceKind, role: Role) -> tuple[Action, ...]:
    """What can be done there, the usual first."""
    match kind:
        case PlaceKind.OTHER | PlaceKind.CREDENTIALS:
            return (Action.LEAVE,)
        case PlaceKind.NEXSET | PlaceKind.LANDED | PlaceKind.LOOKUP:
            if role is Role.IS:
                return (Action.REMOVE, Action.LEAVE)
            if role is Role.NAMESAKE:
                return (Action.LEAVE, Action.REMOVE, Action.BLANK)
            return (Action.BLANK, Action.REMOVE, Action.LEAVE)
        case _:
            return (Action.BLANK, Action.LEAVE)


@dataclass(frozen=True, slots=True)
class Hit:
    """A record (a row, a file, a receipt) that has to do with the person.

    `group` is the place it belongs to, `key` names it there, over all versions of it. `files`: in
    so many files. `name` and `preview` are what it holds, for a person to recognise.
    """

    group: str
    key: str
    role: Role
    name: str
    fields: tuple[str, ...]
    preview: str = ""
    files: int = 1


@dataclass(frozen=True, slots=True)
class Group:
    """All that was found in one place, such as a Nexset with its earlier versions.

    `counts`: records by role; `hits` are the first of them, at most MOST_HITS.
    """

    id: str
    kind: PlaceKind
    label: str
    counts: Mapping[Role, int]
    hits: tuple[Hit, ...]
    files: int

    @property
    def records(self) -> int:
        """How many records, in whichever role."""
        return sum(self.counts.values())


MOST_HITS = 500


@dataclass(frozen=True, slots=True)
class Trouble:
    """A file that could not be searched or changed, and why."""

    place: str
    why: str


@dataclass(frozen=True, slots=True)
class Searched:
    """How much was looked at."""

    files: int = 0
    bytes: int = 0
    records: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """A whole search. `terms` are those typed and the ids that follow from them (`followed`).

    `also`: further values by which the records found know the person (other addresses, names).
    `troubles`: files that could not be read, in which the person may be. `shared`: several people
    have the name that was typed, and nothing else was, so none of them is taken for the person.
    """

    terms: tuple[Term, ...]
    followed: tuple[Term, ...]
    also: tuple[Term, ...]
    groups: tuple[Group, ...]
    searched: Searched
    troubles: tuple[Trouble, ...]
    seconds: float
    shared: bool = False

    @property
    def records(self) -> int:
        """How many records in all places."""
        return sum(group.records for group in self.groups)


@dataclass(frozen=True, slots=True)
class Choices:
    """What is to be done: by record, else by place and role, else what is usual."""

    by_role: Mapping[tuple[str, Role], Action] = field(default_factory=dict)
    by_record: Mapping[tuple[str, str], Action] = field(default_factory=dict)

    def action(self, kind: PlaceKind, group: str, key: str, role: Role) -> Action:
        """What is to be done with a record."""
        wanted = self.by_record.get((group, key)) or self.by_role.get((group, role))
        allowed = possible(kind, role)
        return wanted if wanted in allowed else allowed[0]


@dataclass(frozen=True, slots=True)
class Done:
    """What was done in one place: records removed, fields and texts blanked, files written."""

    place: str
    kind: PlaceKind
    removed: int = 0
    blanked: int = 0
    files: int = 0


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was done, without saying of whom. Times are ISO 8601 UTC.

    `who` are masked terms; `outcome`: complete, partly or cancelled. `left`: where the person
    still is, and why. `returns`: flows whose next run may bring the person back.
    """

    id: str
    started: str
    finished: str
    outcome: str
    who: tuple[str, ...]
    hashes: tuple[str, ...]
    salt: str
    searched: Searched
    done: tuple[Done, ...]
    left: tuple[Trouble, ...]
    returns: tuple[str, ...]
    version: str = ""
    format: str = "planhat-forgotten/1"


@dataclass(frozen=True, slots=True)
class Interrupted:
    """A forgetting that did not come to its end: of whom (masked), and since when."""

    id: str
    started: str
    who: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """Progress: what is being done, and how far."""

    what: str
    done: int
    of: int
