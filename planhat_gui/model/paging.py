"""Kinds of paging, each described once: form, flow file and check follow from here."""

from dataclasses import dataclass, fields
from typing import Any

from planhat_gui.model.language import tr
from planhat_gui.model.params import Param, ParamKind

MAX_NUMBER = 2_147_483_647


@dataclass(frozen=True, slots=True)
class NoPaging:
    """One request holds everything."""

    stop_after_pages: int | None = None


@dataclass(frozen=True, slots=True)
class OffsetPaging:
    """Rows to skip and rows to send; goes on by rows received until an empty page."""

    offset_parameter: str = "offset"
    limit_parameter: str = "limit"
    page_size: int = 100
    start: int = 0
    stop_after_pages: int | None = None


@dataclass(frozen=True, slots=True)
class PagePaging:
    """Page numbers, until an empty page. Without `size_parameter` the server's own size is used."""

    page_parameter: str = "page"
    start: int = 1
    size_parameter: str = ""
    page_size: int = 100
    stop_after_pages: int | None = None


@dataclass(frozen=True, slots=True)
class NextTokenPaging:
    """The answer holds a token for the next page, until it holds none."""

    token_path: str = "$.next_cursor"
    token_parameter: str = "cursor"
    stop_after_pages: int | None = None


@dataclass(frozen=True, slots=True)
class NextUrlPaging:
    """The answer holds the next page's address, until it holds none."""

    url_path: str = "$.next"
    stop_after_pages: int | None = None


@dataclass(frozen=True, slots=True)
class LinkHeaderPaging:
    """A header of the answer holds the next page's address (RFC 8288, rel="next")."""

    header: str = "Link"
    stop_after_pages: int | None = None


@dataclass(frozen=True, slots=True)
class LastIdPaging:
    """The last record's id starts the next page. `inclusive`: that record comes again first."""

    id_path: str = "$._id"
    id_parameter: str = "after"
    inclusive: bool = False
    stop_after_pages: int | None = None


Pagination = (
    NoPaging
    | OffsetPaging
    | PagePaging
    | NextTokenPaging
    | NextUrlPaging
    | LinkHeaderPaging
    | LastIdPaging
)


@dataclass(frozen=True, slots=True)
class PagingKind:
    """One kind: its word in the flow file, its name on screen, a sentence, and its members.

    `optional` may be blank; `defaulted` may be left out of a flow file.
    """

    kind: str
    label: str
    help: str
    make: type[Any]
    params: tuple[Param, ...] = ()
    optional: tuple[str, ...] = ()
    defaulted: tuple[str, ...] = ()


def _text(name: str, label: str, default: str, text: str) -> Param:
    return Param(name, label, ParamKind.TEXT, default, text)


def _number(name: str, label: str, default: int, low: int, text: str) -> Param:
    return Param(name, label, ParamKind.INTEGER, default, text, minimum=low, maximum=MAX_NUMBER)


_PAGE_SIZE = _number(
    "page_size", tr("Items Per Page"), 100, 1, tr("How many records to ask for in one call.")
)

PAGING_KINDS: dict[str, PagingKind] = {
    "none": PagingKind("none", tr("No Iteration"), tr("One call gives everything."), NoPaging),
    "offset": PagingKind(
        "offset",
        tr("Offset"),
        tr("Each call says how many records to skip. Goes on by the records received."),
        OffsetPaging,
        (
            _text(
                "offset_parameter",
                tr("URL Param For Offset"),
                "offset",
                tr("Usually offset or skip."),
            ),
            _text(
                "limit_parameter", tr("URL Param for Items per page"), "limit", tr("Usually limit.")
            ),
            _PAGE_SIZE,
            _number("start", tr("Start From Offset"), 0, 0, tr("0 is the first record.")),
        ),
        defaulted=("start",),
    ),
    "page": PagingKind(
        "page",
        tr("Page Number"),
        tr("Each call asks for the next page by its number, until one is empty."),
        PagePaging,
        (
            _text("page_parameter", tr("URL parameter for Page"), "page", tr("Usually page.")),
            _number("start", tr("Start From Page"), 1, 0, tr("The first page's number, 0 or 1.")),
            _text(
                "size_parameter",
                tr("URL Param for Items per page"),
                "",
                tr("Leave blank to take the pages as the server cuts them."),
            ),
            _PAGE_SIZE,
        ),
        optional=("size_parameter",),
        defaulted=("start", "size_parameter", "page_size"),
    ),
    "next_token": PagingKind(
        "next_token",
        tr("Next Token In Response"),
        tr("Each answer holds a token that is sent with the next call."),
        NextTokenPaging,
        (
            _text(
                "token_path",
                tr("Path to next token"),
                "$.next_cursor",
                tr("Where the answer has it."),
            ),
            _text(
                "token_parameter", tr("URL parameter for Token"), "cursor", tr("How to send it.")
            ),
        ),
    ),
    "next_url": PagingKind(
        "next_url",
        tr("Next URL in Response"),
        tr("Each answer holds the whole address of the next page."),
        NextUrlPaging,
        (_text("url_path", tr("Path to next URL"), "$.next", tr("Where the answer has it.")),),
    ),
    "link_header": PagingKind(
        "link_header",
        tr("Next URL in Response Header"),
        tr("A header of the answer holds the address of the next page."),
        LinkHeaderPaging,
        (
            _text(
                "header",
                tr("Response Header containing Next Page URL"),
                "Link",
                tr("Usually Link."),
            ),
        ),
        defaulted=("header",),
    ),
    "last_id": PagingKind(
        "last_id",
        tr("ID of last record"),
        tr("The id of the last record received is sent with the next call."),
        LastIdPaging,
        (
            _text("id_path", tr("Path to the ID in a record"), "$._id", tr("Within one record.")),
            _text("id_parameter", tr("URL parameter for ID"), "after", tr("How to send it.")),
            Param(
                "inclusive",
                tr("Next ID Inclusive?"),
                ParamKind.BOOLEAN,
                default=0,
                help=tr(
                    "On when the record with that id comes again as the first of the next page."
                ),
            ),
        ),
    ),
}
"""Every kind by its word in the flow file."""

STOP_AFTER = _number(
    "stop_after_pages",
    tr("(Optional) Stop After Page No"),
    0,
    0,
    tr("Blank or 0 reads everything."),
)


def kind_of(paging: Pagination) -> PagingKind:
    """The kind of this value."""
    return next(kind for kind in PAGING_KINDS.values() if type(paging) is kind.make)


def paging_members(paging: Pagination) -> dict[str, Any]:
    """The members as the flow file has them, `kind` first, what is blank or not set left out."""
    kind = kind_of(paging)
    data: dict[str, Any] = {"kind": kind.kind}
    for field in fields(paging):
        value = getattr(paging, field.name)
        blank = value == "" and field.name in kind.optional
        if value is not None and not blank:
            data[field.name] = value
    return data
