"""The companies again, in the manners of other APIs: for the Advanced tab and its tests.

One list, `mixed`, also has invoices, users and single values among them.
"""

import base64
import binascii
import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

from planhat_gui.practice.collection import page_bytes
from planhat_gui.practice.web import Answer, BadRequestError, Request, as_json

PREFIX = "/variants/"
KEY_PARAMETER = "api_key"
DEFAULT, CAP = 100, 1_000
SLOW_SECONDS, SLOWEST = 5, 3_600
NAMESPACE = "urn:practice:companies"
CSV_COLUMNS = ("_id", "name", "externalId", "status", "phase", "h", "mrr", "country", "tags")

MIXED_OF = ("/companies", "/invoices", "/users")
ODD_EVERY = 200
ODD = (b"7", b'"not a record"', b"null", b"[1, 2]")

Rows = list[bytes]


def _limit(request: Request, name: str = "limit") -> int:
    return min(request.number(name, DEFAULT) or DEFAULT, CAP)


def _slice(rows: Rows, request: Request) -> tuple[Rows, int, int]:
    limit, offset = _limit(request), request.number("offset", 0)
    return rows[offset : offset + limit], limit, offset


def _decoded(rows: Rows) -> list[dict[str, Any]]:
    return [json.loads(row) for row in rows]


def _object(members: Mapping[str, Any], **lists: Rows) -> Answer:
    """Make an object whose named members hold rows as they are."""
    parts = [
        json.dumps(name).encode() + b":" + json.dumps(value, ensure_ascii=False).encode()
        for name, value in members.items()
    ]
    parts[:0] = [json.dumps(name).encode() + b":" + page_bytes(r) for name, r in lists.items()]
    count = sum(len(rows) for rows in lists.values())
    return Answer(200, b"{" + b",".join(parts) + b"}", rows=count)


def wrapped(rows: Rows, request: Request, _base: str) -> Answer:
    """Offset paging; rows at ``$.data.items[*]``, totals at ``$.meta``."""
    page, limit, offset = _slice(rows, request)
    meta = {"total": len(rows), "offset": offset, "limit": limit}
    body = b'{"data":{"items":' + page_bytes(page) + b'},"meta":' + json.dumps(meta).encode() + b"}"
    return Answer(200, body, rows=len(page))


def token(rows: Rows, request: Request, _base: str) -> Answer:
    """``cursor`` in, ``$.next_cursor`` out; null at the end."""
    start, limit = _cursor(request.text("cursor")), _limit(request)
    page, end = rows[start : start + limit], start + limit
    following = None
    if end < len(rows):
        following = base64.urlsafe_b64encode(f"row:{end}".encode()).decode()
    return _object({"next_cursor": following}, data=page)


def _cursor(text: str) -> int:
    if not text:
        return 0
    try:
        name, _, number = base64.urlsafe_b64decode(text).decode("ascii").partition(":")
        if name == "row":
            return int(number)
    except (binascii.Error, ValueError):
        pass
    raise BadRequestError("The cursor is not one of ours")


def next_url(rows: Rows, request: Request, base: str) -> Answer:
    """Give the absolute address of the next page at ``$.next``; null at the end."""
    page, limit, offset = _slice(rows, request)
    end = offset + limit
    query = f"offset={end}&limit={limit}{_key_again(request)}"
    following = f"{base}{request.path}?{query}" if end < len(rows) else None
    return _object({"count": len(rows), "next": following}, results=page)


def _key_again(request: Request) -> str:
    """Repeat an API key of the query in the address of the next page, as some servers do."""
    key = request.text(KEY_PARAMETER)
    return f"&{KEY_PARAMETER}={quote(key, safe='')}" if key else ""


def link(rows: Rows, request: Request, base: str) -> Answer:
    """Give a bare array and the addresses of other pages in the Link header."""
    page, limit, offset = _slice(rows, request)
    address, end = f"{base}{request.path}", offset + limit
    links = [f'<{address}?offset=0&limit={limit}>; rel="first"']
    if end < len(rows):
        query = f"offset={end}&limit={limit}{_key_again(request)}"
        links.append(f'<{address}?{query}>; rel="next"')
    return Answer(200, page_bytes(page), headers={"Link": ", ".join(links)}, rows=len(page))


def page(rows: Rows, request: Request, _base: str) -> Answer:
    """``page`` from 1 and ``per_page``; rows at ``$.companies[*]``."""
    number, size = request.number("page", 1), _limit(request, "per_page")
    if not number:
        raise BadRequestError("Pages are counted from 1")
    part = rows[(number - 1) * size : number * size]
    return _object({"page": number, "total_pages": -(-len(rows) // size)}, companies=part)


def last_id(rows: Rows, request: Request, _base: str) -> Answer:
    """Give the rows behind the id in ``after``; with ``inclusive=true`` that row as well."""
    after, inclusive = request.text("after"), request.text("inclusive") == "true"
    part = []
    for row in rows:
        row_id = row[8:32].decode()  # every row begins {"_id":"<24 digits>"
        if row_id > after or (inclusive and row_id == after):
            part.append(row)
            if len(part) == _limit(request):
                break
    return Answer(200, page_bytes(part), rows=len(part))


def xml(rows: Rows, request: Request, _base: str) -> Answer:
    """Give attributes, repeated elements, text with entities; ``ns=1`` adds a namespace."""
    part, _, offset = _slice(rows, request)
    space = f" xmlns={quoteattr(NAMESPACE)}" if request.text("ns") == "1" else ""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<companies{space} total="{len(rows)}" offset="{offset}">',
    ]
    lines += [_xml_company(record) for record in _decoded(part)]
    lines.append("</companies>")
    body = "\n".join(lines).encode()
    return Answer(200, body, "application/xml; charset=utf-8", rows=len(part))


def _xml_company(record: dict[str, Any]) -> str:
    custom = "".join(
        f"<field name={quoteattr(name)}>{escape(_cell(value))}</field>"
        for name, value in record.get("custom", {}).items()
    )
    tags = "".join(f"<tag>{escape(tag)}</tag>" for tag in record.get("tags", ()))

    def text(name: str) -> str:
        return _cell(record.get(name))

    return (
        f"<company id={quoteattr(record['_id'])} status={quoteattr(text('status'))}>"
        f"<name>{escape(text('name'))}</name><phase>{escape(text('phase'))}</phase>"
        f'<mrr currency="EUR">{escape(text("mrr"))}</mrr><tags>{tags}</tags>'
        f"<custom>{custom}</custom></company>"
    )


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def as_csv(rows: Rows, request: Request, _base: str) -> Answer:
    """Give a header line and quoted cells; ``delimiter`` may be another single character."""
    part, _, _ = _slice(rows, request)
    delimiter = request.text("delimiter") or ","
    if len(delimiter) != 1 or delimiter in '"\r\n':
        raise BadRequestError("The delimiter must be one character")
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerow(CSV_COLUMNS)
    for record in _decoded(part):
        writer.writerow([_cell(record.get(name)) for name in CSV_COLUMNS])
    return Answer(200, text.getvalue().encode(), "text/csv; charset=utf-8", rows=len(part))


def jsonl(rows: Rows, request: Request, _base: str) -> Answer:
    """One record per line."""
    part, _, _ = _slice(rows, request)
    body = b"".join(row + b"\n" for row in part)
    return Answer(200, body, "application/x-ndjson", rows=len(part))


def slow(rows: Rows, request: Request, _base: str) -> Answer:
    """Give a page that drips out over ``seconds`` (5 by default)."""
    part, _, _ = _slice(rows, request)
    seconds = min(request.number("seconds", SLOW_SECONDS), SLOWEST)
    return Answer(200, page_bytes(part), rows=len(part), drip_seconds=seconds)


def mixed_rows(parts: Sequence[Rows], request: Request) -> Rows:
    """Rows of several kinds in one list, evenly interleaved; ``order=reverse`` turns it round.

    After every 200th (``odd``; 0: never) comes something that is no record.
    """
    places = [((at + 1) / len(rows), kind, at) for kind, rows in enumerate(parts)
              for at in range(len(rows))]  # fmt: skip
    mixed = [parts[kind][at] for _, kind, at in sorted(places)]
    if request.text("order") == "reverse":
        mixed.reverse()
    every = request.number("odd", ODD_EVERY)
    if not every:
        return mixed
    rows: Rows = []
    for number, row in enumerate(mixed, 1):
        rows.append(row)
        if not number % every:
            rows.append(ODD[number // every % len(ODD)])
    return rows


def mixed(rows: Rows, request: Request, _base: str) -> Answer:
    """Give what ``mixed_rows`` made, a bare array."""
    part, _, _ = _slice(rows, request)
    return Answer(200, page_bytes(part), rows=len(part))


def no_list(_rows: Rows, _request: Request, _base: str) -> Answer:
    """Answer 200 with an error object where a list is due."""
    return as_json(200, {"error": "Please try again later"})


VARIANTS: dict[str, Callable[[Rows, Request, str], Answer]] = {
    "wrapped": wrapped,
    "token": token,
    "next": next_url,
    "link": link,
    "page": page,
    "last_id": last_id,
    "xml": xml,
    "csv": as_csv,
    "jsonl": jsonl,
    "slow": slow,
    "mixed": mixed,
    "object": no_list,
}
