"""The parts of a JSONPath, as RFC 9535 names them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Name:
    """A member's name."""

    name: str


@dataclass(frozen=True, slots=True)
class Index:
    """A place in a list, from the end if negative."""

    index: int


@dataclass(frozen=True, slots=True)
class Wild:
    """All members or elements; `bracket` tells `[*]` from `.*`, which mean the same."""

    bracket: bool = True


@dataclass(frozen=True, slots=True)
class Slice:
    """A range of a list."""

    start: int | None
    end: int | None
    step: int | None


@dataclass(frozen=True, slots=True)
class Literal:
    """A JSON scalar in a filter, as its own JSON text."""

    text: str


@dataclass(frozen=True, slots=True)
class Query:
    """Segments from `$` or, in a filter, `@`."""

    segments: tuple["Segment", ...]
    relative: bool = False

    @property
    def singular(self) -> bool:
        """At most one node: only names and indexes."""
        return all(
            not part.deep and len(part.choices) == 1 and isinstance(part.choices[0], (Name, Index))
            for part in self.segments
        )


@dataclass(frozen=True, slots=True)
class Compare:
    """`left sign right`; the left is never a literal."""

    left: Query
    sign: str
    right: Query | Literal


@dataclass(frozen=True, slots=True)
class Exists:
    """True where the query finds something (or nothing, `negated`)."""

    query: Query
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Both:
    """All (`all_of`) or any of the parts."""

    parts: tuple["Test", ...]
    all_of: bool


Test = Compare | Exists | Both


@dataclass(frozen=True, slots=True)
class Filter:
    """The children for which the test holds."""

    test: Test


Choice = Name | Index | Wild | Slice | Filter


@dataclass(frozen=True, slots=True)
class Segment:
    """One step: `choices` of the children, or of all descendants (`deep`)."""

    choices: tuple[Choice, ...]
    deep: bool = False
    column: int = 0
