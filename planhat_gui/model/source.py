"""What is asked of an API: steps, paging, and what is known about the endpoint behind them."""

from dataclasses import dataclass, field
from enum import StrEnum

from planhat_gui.model.paging import (
    LastIdPaging,
    LinkHeaderPaging,
    NextTokenPaging,
    NextUrlPaging,
    NoPaging,
    OffsetPaging,
    PagePaging,
    Pagination,
)

__all__ = [
    "EndpointFacts",
    "LastIdPaging",
    "LinkHeaderPaging",
    "Method",
    "NextTokenPaging",
    "NextUrlPaging",
    "NoPaging",
    "OffsetPaging",
    "PagePaging",
    "Pagination",
    "ResponseFormat",
    "Source",
    "Step",
]


class Method(StrEnum):
    """HTTP methods a source may use. Only GET is ever repeated or paged without asking."""

    GET = "GET"
    POST = "POST"
    PUT = "PUT"


class ResponseFormat(StrEnum):
    """How the answer is read; AUTO looks at it."""

    AUTO = "auto"
    JSON = "json"
    JSONL = "jsonl"
    XML = "xml"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class Step:
    """One request definition. `url` is absolute and already holds its fixed query parameters.

    `url`, header values and `body` may hold macros. `headers` keep their order and spelling.
    `path_to_data` selects the records in the answer; "" takes the whole answer's records.
    `date_format`, `time_unit` and `time_zone` rule the date macros (`model.dates`). `lookups` are
    names of lookups whose rows this step walks, one call per row; several are only combined, every
    row with every row, when `combine_lookups` says so. `carry`: columns put on every record, by
    name, from macros of earlier steps and lookups.
    """

    url: str
    key: str = "step_1"
    method: Method = Method.GET
    headers: tuple[tuple[str, str], ...] = ()
    body: str | None = None
    pagination: Pagination = field(default_factory=NoPaging)
    response_format: ResponseFormat = ResponseFormat.AUTO
    path_to_data: str = "$[*]"
    path_to_metadata: str = ""
    date_format: str = "yyyy-MM-dd"
    time_unit: str = "day"
    time_zone: str = "UTC"
    lookups: tuple[str, ...] = ()
    combine_lookups: bool = False
    carry: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class EndpointFacts:
    """What is known about the endpoint, so that the engine can hold the server to it.

    `key_field` names a record's identity; `sorted_by_key`: the request asks for ascending order of
    it. `company_field` and `company_ids`: every row's field must be one of the ids, else the filter
    was ignored. `page_cap`: the server's own largest page; `asked_page_size`: what the user asked
    for.
    """

    title: str = ""
    record_noun: str = "records"
    key_field: str | None = None
    sorted_by_key: bool = False
    company_field: str | None = None
    company_ids: tuple[str, ...] = ()
    updated_field: str | None = None
    page_cap: int | None = None
    asked_page_size: int | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A ready definition: one step or a chain, and the facts about its endpoint."""

    steps: tuple[Step, ...]
    facts: EndpointFacts = field(default_factory=EndpointFacts)
    include_previous_results: bool = False
